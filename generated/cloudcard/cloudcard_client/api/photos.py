"""A submitted photo, from its submission to the card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
    awaited_pages as _awaited_pages,
)
from photo_id_runtime.page_iteration import Found as _Found, Offsets as _Offsets, Paged
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, File, FileInput, Unset, file_of

from ..models.create_photo_request import (
    CreatePhotoRequest,
    CreatePhotoRequestPerson,
    CreatePhotoRequestPersonDict,
)
from ..models.download_link import DownloadLink
from ..models.list_photos_status import ListPhotosStatus
from ..models.photo import Photo
from ..models.photo_status import PhotoStatus
from ..models.photos_marked import PhotosMarked
from ..models.process_photo_request import ProcessPhotoRequest, ProcessPhotoRequestProcess
from ..models.update_photo_request import UpdatePhotoRequest

__all__ = ["AsyncPhotos", "Photos"]

_LIST_PHOTOS = ApiOperation(
    id="listPhotos",
    method="GET",
    path="/photo",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)
_CREATE_PHOTO = ApiOperation(
    id="createPhoto",
    method="POST",
    path="/photo",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 299, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "encodedImage",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)
_GET_PHOTO = ApiOperation(
    id="getPhoto",
    method="GET",
    path="/photo/{id}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)
_UPDATE_PHOTO = ApiOperation(
    id="updatePhoto",
    method="PUT",
    path="/photo/{id}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "noteToCardholder",
        "onHoldReason",
        "otherReason",
        "publicKey",
        "username",
    ),
)
_PROCESS_PHOTO = ApiOperation(
    id="processPhoto",
    method="POST",
    path="/photo/{id}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 299, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)
_DOWNLOAD_PHOTOS = ApiOperation(
    id="downloadPhotos",
    method="GET",
    path="/photo/download",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(204, 204, "none"),
        ExpectedResponse(303, 303, "json"),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("link",),
)
_DOWNLOAD_PHOTO_ARCHIVE = ApiOperation(
    id="downloadPhotoArchive",
    method="GET",
    path="/api/photos/download/zip",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(200, 200, "file", media=("application/zip",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("token",),
    accept="application/zip",
)


def _parse_list_photos(status: int, data: Any) -> list[Photo]:
    return many(Photo.from_dict)(data)


def _parse_download_photos(status: int, data: Any) -> PhotosMarked | None | DownloadLink:
    if status == 200:
        return PhotosMarked.from_dict(data)
    if status == 204:
        return None
    return DownloadLink.from_dict(data)


def _parse_download_photo_archive(status: int, data: Any) -> File:
    return File.from_base64(data)


class Photos(_Group):
    """A submitted photo, from its submission to the card."""

    def list_photos(
        self,
        *,
        status: ListPhotosStatus
        | Literal[
            "PENDING", "APPROVED", "DENIED", "READY_FOR_DOWNLOAD", "DOWNLOADED", "DONE", "ENROUTE"
        ]
        | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos.

        Returns the photos of the caller's organization, all or those with one status, a page at a
        time. The response has no total number: a page that is not full is the last. The order is
        not documented.

        The items are lightweight; in particular `classifications` is empty since version 25.02.03.
        Get a photo individually for all its properties.

        For downloading photos, the vendor recommends subscribing to a status queue, which
        `createStatusQueue` creates. An older version of that page calls it an alternative to
        polling this list.

        Args:
            status: Returns only photos with this status, if it is specified. `ON_HOLD` and
                `DISCARDED`, to which a photo may be set, are not among the allowed values here.
            offset: How many photos to skip.
            max_: The maximum number of photos.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or a parameter is not
                allowed. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "status", status)
        _parameters.add(_query, "offset", offset)
        _parameters.add(_query, "max", max_)
        _call = ApiCall(_LIST_PHOTOS, query=_query)
        return self._call(_call, _parse_list_photos, options)

    def iterate_photos(
        self,
        *,
        status: ListPhotosStatus
        | Literal[
            "PENDING", "APPROVED", "DENIED", "READY_FOR_DOWNLOAD", "DOWNLOADED", "DONE", "ENROUTE"
        ]
        | Unset = UNSET,
        offset: int = 0,
        page_size: int = 1000,
        **options: Unpack[CallOptions],
    ) -> Paged[Photo]:
        """Iterate the items of `list_photos`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for example,
        others are skipped or returned twice: make a list of all items first.

        Args:
            status: Returns only photos with this status, if it is specified. `ON_HOLD` and
                `DISCARDED`, to which a photo may be set, are not among the allowed values here.
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or a parameter is not
                allowed. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """

        def read_page(offset: Any) -> list[Photo]:
            return self.list_photos(status=status, offset=offset, max_=page_size, **options)

        def found(response: list[Photo]) -> _Found[Photo]:
            return _Found(response)

        return self._paged(read_page, found, _Offsets(page_size, full=1000, most=1000), offset)

    def create_photo(
        self,
        *,
        person: CreatePhotoRequestPerson | CreatePhotoRequestPersonDict,
        encoded_image: FileInput,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Create a photo for a person.

        Stores a JPEG image as a photo of a person. CloudCard then processes it automatically,
        unless the photo is created in a manual processing mode; how to request that mode could not
        be read. No size limit is documented.

        Args:
            person: The person in the photo.
            encoded_image: The image, a JPEG file, as base64; the example has neither line breaks
                nor a `data:` prefix. Whether other formats are accepted is not documented.
                Responses have an address instead.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The photo as stored.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person is unknown, or
                the image cannot be used. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreatePhotoRequest(
            person=_given(person, CreatePhotoRequestPerson.from_dict),
            encoded_image=file_of(encoded_image),
        )
        _call = ApiCall(_CREATE_PHOTO, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Photo.from_dict(data), options)

    def get_photo(self, id: int, **options: Unpack[CallOptions]) -> Photo:
        """Get a photo.

        Returns one whole photo, with its person and that person's organization. The image itself is
        at the address in `externalURL`.

        Args:
            id: The number that CloudCard assigned to the photo.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The photo.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the photo does not
                exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_PHOTO, path={"id": id})
        return self._call(_call, lambda _, data: Photo.from_dict(data), options)

    def update_photo(
        self,
        id: int,
        *,
        status: PhotoStatus
        | Literal[
            "PENDING",
            "APPROVED",
            "DENIED",
            "READY_FOR_DOWNLOAD",
            "DOWNLOADED",
            "DONE",
            "ON_HOLD",
            "ENROUTE",
            "DISCARDED",
        ],
        version: int | Unset = UNSET,
        note_to_cardholder: str | Unset = UNSET,
        other_reason: str | Unset = UNSET,
        photo_requirements: Iterable[str] | Unset = UNSET,
        on_hold_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Update a photo.

        Sets the status of a photo: approve it, deny it with or without reasons, or mark it as
        downloaded.

        The reasons of a denial are the query parameters. They are included in the e-mail that
        informs the cardholder of the denial and are not stored, so no later response returns them.
        Whether they have an effect with a status other than `DENIED` is not documented, nor whether
        the same denial sent twice is mailed twice.

        A caller that fetches photos through the API has to set `DOWNLOADED`; the web application's
        download button does so automatically. The office role allows approving and denying photos;
        the director role alone does not.

        Args:
            id: The number that CloudCard assigned to the photo.
            status: The status of a photo. An office sets it to `APPROVED` or `DENIED`.
                `READY_FOR_DOWNLOAD` marks approved photos that an integration has to fetch, which
                needs the external download strategy according to older versions of a page. A caller
                that has fetched a photo sets it to `DOWNLOADED`, which removes it from the
                `APPROVED` list, so the next run does not return it again. The other statuses are
                listed without an explanation.
            version: The version of the photo on which the change is based, as last read. The change
                is rejected if the photo has changed since. Without it, nothing is compared, and the
                change of another user or process may be overwritten; CloudCard strongly recommends
                sending it.
            note_to_cardholder: A note to the person who submitted the photo, as free text. It
                becomes part of the e-mail about the denial.
            other_reason: A reason, as free text, that none of the organization's photo requirements
                covers. It is added to the list of reasons in the e-mail.
            photo_requirements: The photo requirements that the photo violates. This name is not
                sent: each requirement is a query parameter of its own, named exactly like the
                requirement, with the value `true`. The names are defined by the organization; its
                record lists them. Each one is added to the list of reasons in the e-mail.
            on_hold_reason: The reason why the photo is put on hold, as free text; sent with the
                status `ON_HOLD`. The vendor's photo downloader has code that sends it, with a space
                written as `+`, but does not use it; no page mentions it.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The photo after the change.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the photo does not exist, a
                status or reason is not accepted, or the `version` is no longer that of the photo.
                Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "noteToCardholder", note_to_cardholder)
        _parameters.add(_query, "otherReason", other_reason)
        _parameters.add_flags(_query, photo_requirements, "true")
        _parameters.add(_query, "onHoldReason", on_hold_reason)
        _body = UpdatePhotoRequest(status=_given(status, PhotoStatus), version=version)
        _call = ApiCall(
            _UPDATE_PHOTO, path={"id": id}, query=_query, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: Photo.from_dict(data), options)

    def process_photo(
        self,
        id: int,
        *,
        process: ProcessPhotoRequestProcess
        | Literal["rotate", "crop", "removeBackground", "classify", "sendFeedback"],
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Process a photo.

        Carries out one task on a photo. `rotate`, `crop` and `removeBackground` each create a new
        photo and discard the former one: continue with the `id` in the response. `classify` returns
        the same photo with its scores. Several tasks have to be requested one after the other, in
        the order in which `process` lists them.

        CloudCard processes photos automatically by default, and a task that is requested for such a
        photo may fail. A photo that is created in a manual processing mode avoids this; how to
        request that mode could not be read.

        Args:
            id: The number that CloudCard assigned to the photo.
            process: The task. `rotate`, `crop` and `removeBackground` create a new photo,
                `classify` scores the same one; `sendFeedback` is listed without an explanation.
                Where several are needed, they have to be requested in this order.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The new photo; after `classify`, the same one. What `sendFeedback` returns is not
                documented.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the photo does not exist,
                or the task collides with automatic processing. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ProcessPhotoRequest(process=_given(process, ProcessPhotoRequestProcess))
        _call = ApiCall(_PROCESS_PHOTO, path={"id": id}, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Photo.from_dict(data), options)

    def download_photos(self, **options: Unpack[CallOptions]) -> PhotosMarked | None | DownloadLink:
        """Download all approved photos.

        Releases every `APPROVED` photo of the organization, as its `downloadStrategy` defines. With
        a ZIP strategy the response is a link; the photos become `DOWNLOADED` when the archive is
        fetched from it. With an external strategy this call itself changes their status and returns
        no photos: those are fetched in another way, for example from a status queue. The page
        states that they become `DOWNLOADED`, the response that they are ready for download.

        Although it is a GET, a call changes the response of the next one.

        Args:
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            With an external strategy, the approved photos were marked. With a ZIP strategy, the
                link to the archive. Whether there is also a `Location` header is not documented;
                the link is in the body.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_DOWNLOAD_PHOTOS)
        return self._call(_call, _parse_download_photos, options)

    def download_photo_archive(self, *, token: str, **options: Unpack[CallOptions]) -> File:
        """Fetch the archive of approved photos.

        Returns the ZIP archive at the link that `downloadPhotos` returns, and sets its photos to
        `DOWNLOADED`. Use the link unchanged: neither this path nor the content of the archive is
        described anywhere else.

        Args:
            token: The token in the link.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The photos, in one ZIP archive.

        Raises:
            FailureError: Rejected: the link's token is unknown or has expired. Neither the statuses
                nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _parameters.check(_DOWNLOAD_PHOTO_ARCHIVE.id, {"token": token})
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "token", token)
        _call = ApiCall(_DOWNLOAD_PHOTO_ARCHIVE, query=_query)
        return self._call(_call, _parse_download_photo_archive, options)


class AsyncPhotos(_AsyncGroup):
    """A submitted photo, from its submission to the card."""

    @_awaited(Photos.list_photos)
    def list_photos(self) -> object: ...
    @_awaited_pages(Photos.iterate_photos)
    def iterate_photos(self) -> object: ...
    @_awaited(Photos.create_photo)
    def create_photo(self) -> object: ...
    @_awaited(Photos.get_photo)
    def get_photo(self) -> object: ...
    @_awaited(Photos.update_photo)
    def update_photo(self) -> object: ...
    @_awaited(Photos.process_photo)
    def process_photo(self) -> object: ...
    @_awaited(Photos.download_photos)
    def download_photos(self) -> object: ...
    @_awaited(Photos.download_photo_archive)
    def download_photo_archive(self) -> object: ...
