"""A submitted photo and its way from submission to the card."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable
from typing import Unpack

from photo_id_runtime.page_iteration import Page, paged, paged_awaited
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, File, FileInput, Response, Unset, file_of

from ...models.create_photo_request import CreatePhotoRequest
from ...models.create_photo_request_person import CreatePhotoRequestPerson
from ...models.download_link import DownloadLink
from ...models.list_photos_status import ListPhotosStatus
from ...models.photo import Photo
from ...models.photo_status import PhotoStatus
from ...models.photos_marked import PhotosMarked
from ...models.update_photo_request import UpdatePhotoRequest
from . import (
    create_photo as _create_photo,
    download_photo_archive as _download_photo_archive,
    download_photos as _download_photos,
    get_photo as _get_photo,
    list_photos as _list_photos,
    update_photo as _update_photo,
)

__all__ = ["AsyncPhotos", "Photos"]


class Photos:
    """A submitted photo and its way from submission to the card."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_photos(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos.

        Gives the photos of the caller's organization, all or those with one status, a page
        at a time. Nothing tells how many there are: a page that is not full is the last. In
        which order they come is not documented.

        The items are lightweight; in particular `classifications` is empty since version
        25.02.03. Read a photo singly for all that is known of it.

        To download photos, the vendor advises to subscribe to a status queue, which is not
        described here. An older version of that page calls it an alternative to polling
        this list.

        Args:
            status: Returns only photos with this status, if it is specified. Of the
                statuses that a photo may be set to, `ON_HOLD` and `DISCARDED` are not among
                those allowed here.
            offset: How many photos to skip.
            max_: How many photos to give at most.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a parameter that
                is not allowed. Neither the statuses nor a body are documented.
        """
        return _list_photos.sync(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    def list_photos_detailed(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """As `list_photos`, with status, headers and bytes."""
        return _list_photos.sync_detailed(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    def iterate_photos(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int = 0,
        page_size: int = 25,
        **options: Unpack[CallOptions],
    ) -> Generator[Photo, None, None]:
        """As `list_photos`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            status: Returns only photos with this status, if it is specified. Of the
                statuses that a photo may be set to, `ON_HOLD` and `DISCARDED` are not among
                those allowed here.
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a parameter that
                is not allowed. Neither the statuses nor a body are documented.
        """

        def page(offset: int) -> Page[Photo]:
            return _list_photos.sync(
                client=self._client, status=status, offset=offset, max_=page_size, **options
            )

        return paged(page, offset, page_size, full=1000, most=1000)

    def create_photo(
        self,
        *,
        person: CreatePhotoRequestPerson,
        encoded_image: FileInput,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Submit a photo.

        Stores a JPEG picture as a photo of a person. CloudCard then processes it by itself,
        unless the photo is created in a manual processing mode; how that is asked for could
        not be read, and the call that processes such a photo is not described here. No
        limit to the picture's size is documented.

        Args:
            person: The person whom the photo shows.
            encoded_image: The picture, a JPEG file, as base64; the example has neither line
                breaks nor a `data:` prefix. Whether other formats are taken is not
                documented. Answers give an address instead.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, an unknown person,
                or a picture that cannot be used. Neither the statuses nor a body are
                documented.
        """
        return _create_photo.sync(
            client=self._client,
            body=CreatePhotoRequest(person=person, encoded_image=file_of(encoded_image)),
            **options,
        )

    def create_photo_detailed(
        self,
        *,
        person: CreatePhotoRequestPerson,
        encoded_image: FileInput,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """As `create_photo`, with status, headers and bytes."""
        return _create_photo.sync_detailed(
            client=self._client,
            body=CreatePhotoRequest(person=person, encoded_image=file_of(encoded_image)),
            **options,
        )

    def get_photo(self, id: int, **options: Unpack[CallOptions]) -> Photo:
        """Read a photo.

        Returns one photo in full, with its person and that person's organization. The
        picture itself is at the address in `externalURL`.

        Args:
            id: The number that CloudCard gave the photo.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a photo that
                does not exist. Neither the statuses nor a body are documented.
        """
        return _get_photo.sync(id, client=self._client, **options)

    def get_photo_detailed(self, id: int, **options: Unpack[CallOptions]) -> Response[Photo]:
        """As `get_photo`, with status, headers and bytes."""
        return _get_photo.sync_detailed(id, client=self._client, **options)

    def update_photo(
        self,
        id: int,
        *,
        status: PhotoStatus,
        version: int | Unset = UNSET,
        note_to_cardholder: str | Unset = UNSET,
        other_reason: str | Unset = UNSET,
        photo_requirements: Iterable[str] | Unset = UNSET,
        on_hold_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Update a photo.

        Sets the status of a photo: to approve it, to deny it with or without reasons, or to
        note that it was downloaded.

        The reasons of a denial are the query parameters. They go into the e-mail that tells
        the cardholder of the denial and are not stored, so no later answer gives them back.
        Whether they count for anything with a status other than `DENIED` is not documented,
        nor whether the same denial sent twice is mailed twice.

        Who fetches photos through the API has to set `DOWNLOADED`; the web application's
        download button does so by itself. The office role allows to approve and to deny;
        the director role alone does not.

        Args:
            id: The number that CloudCard gave the photo.
            status: Where a photo stands. An office makes it `APPROVED` or `DENIED`.
                `READY_FOR_DOWNLOAD` marks approved photos that an integration is to fetch,
                which needs the external download strategy according to older versions of a
                page. Who has fetched a photo makes it `DOWNLOADED`, which takes it out of
                the `APPROVED` list, so the next run does not see it again. The other
                statuses are listed without an explanation.
            version: The version of the photo that the change was decided on, as last read.
                The change is refused if the photo has changed since. Left out, nothing is
                compared, and the change of another user or process may be overwritten;
                CloudCard strongly advises to send it.
            note_to_cardholder: A note to the person who submitted the photo, in free text.
                It becomes part of the e-mail that tells of the denial.
            other_reason: A reason, in free text, that none of the organization's photo
                requirements covers. It joins the list of reasons in the e-mail.
            photo_requirements: The photo requirements that the photo violates. This name is
                not sent: each requirement is a query parameter of its own, named exactly
                like the requirement, with the value `true`. Which names there are is up to
                the organization; its record lists them. Each one joins the list of reasons
                in the e-mail.
            on_hold_reason: Why the photo is put on hold, in free text; goes with the status
                `ON_HOLD`. The vendor's photo downloader has code that sends it, with a
                space written as `+`, but does not use it; no page mentions it.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, a photo that does
                not exist, a status or reason that is not accepted, or a `version` that is
                no longer the photo's. Neither the statuses nor a body are documented.
        """
        return _update_photo.sync(
            id,
            client=self._client,
            body=UpdatePhotoRequest(status=status, version=version),
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
            **options,
        )

    def update_photo_detailed(
        self,
        id: int,
        *,
        status: PhotoStatus,
        version: int | Unset = UNSET,
        note_to_cardholder: str | Unset = UNSET,
        other_reason: str | Unset = UNSET,
        photo_requirements: Iterable[str] | Unset = UNSET,
        on_hold_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """As `update_photo`, with status, headers and bytes."""
        return _update_photo.sync_detailed(
            id,
            client=self._client,
            body=UpdatePhotoRequest(status=status, version=version),
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
            **options,
        )

    def download_photos(self, **options: Unpack[CallOptions]) -> PhotosMarked | None | DownloadLink:
        """Download all approved photos.

        Hands over every `APPROVED` photo of the organization, in the way that its
        `downloadStrategy` says. With a ZIP strategy the answer is a link; the photos become
        `DOWNLOADED` when the archive behind it is fetched. With an external strategy this
        call itself changes their status and gives no photos: those are fetched in another
        way, as from a status queue. The page says that they become `DOWNLOADED`, the answer
        that they are ready for download.

        Although it is a GET, a call changes what the next one gives.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: the token is missing or has ended. Neither the statuses
                nor a body are documented.
        """
        return _download_photos.sync(client=self._client, **options)

    def download_photos_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[PhotosMarked | None | DownloadLink]:
        """As `download_photos`, with status, headers and bytes."""
        return _download_photos.sync_detailed(client=self._client, **options)

    def download_photo_archive(self, *, token: str, **options: Unpack[CallOptions]) -> File:
        """Fetch the archive of approved photos.

        Gives the ZIP archive behind the link that `downloadPhotos` answers, and sets its
        photos to `DOWNLOADED`. Follow the link as it stands: neither this path nor what the
        archive holds is described anywhere else.

        Args:
            token: The token that stands in the link.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: the link's token is unknown or has ended. Neither the
                statuses nor a body are documented.
        """
        return _download_photo_archive.sync(client=self._client, token=token, **options)

    def download_photo_archive_detailed(
        self, *, token: str, **options: Unpack[CallOptions]
    ) -> Response[File]:
        """As `download_photo_archive`, with status, headers and bytes."""
        return _download_photo_archive.sync_detailed(client=self._client, token=token, **options)


class AsyncPhotos:
    """A submitted photo and its way from submission to the card."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_photos(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos.

        Gives the photos of the caller's organization, all or those with one status, a page
        at a time. Nothing tells how many there are: a page that is not full is the last. In
        which order they come is not documented.

        The items are lightweight; in particular `classifications` is empty since version
        25.02.03. Read a photo singly for all that is known of it.

        To download photos, the vendor advises to subscribe to a status queue, which is not
        described here. An older version of that page calls it an alternative to polling
        this list.

        Args:
            status: Returns only photos with this status, if it is specified. Of the
                statuses that a photo may be set to, `ON_HOLD` and `DISCARDED` are not among
                those allowed here.
            offset: How many photos to skip.
            max_: How many photos to give at most.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a parameter that
                is not allowed. Neither the statuses nor a body are documented.
        """
        return await _list_photos.asyncio(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    async def list_photos_detailed(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """As `list_photos`, with status, headers and bytes."""
        return await _list_photos.asyncio_detailed(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    def iterate_photos(
        self,
        *,
        status: ListPhotosStatus | Unset = UNSET,
        offset: int = 0,
        page_size: int = 25,
        **options: Unpack[CallOptions],
    ) -> AsyncGenerator[Photo, None]:
        """As `list_photos`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            status: Returns only photos with this status, if it is specified. Of the
                statuses that a photo may be set to, `ON_HOLD` and `DISCARDED` are not among
                those allowed here.
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a parameter that
                is not allowed. Neither the statuses nor a body are documented.
        """

        async def page(offset: int) -> Page[Photo]:
            return await _list_photos.asyncio(
                client=self._client, status=status, offset=offset, max_=page_size, **options
            )

        return paged_awaited(page, offset, page_size, full=1000, most=1000)

    async def create_photo(
        self,
        *,
        person: CreatePhotoRequestPerson,
        encoded_image: FileInput,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Submit a photo.

        Stores a JPEG picture as a photo of a person. CloudCard then processes it by itself,
        unless the photo is created in a manual processing mode; how that is asked for could
        not be read, and the call that processes such a photo is not described here. No
        limit to the picture's size is documented.

        Args:
            person: The person whom the photo shows.
            encoded_image: The picture, a JPEG file, as base64; the example has neither line
                breaks nor a `data:` prefix. Whether other formats are taken is not
                documented. Answers give an address instead.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, an unknown person,
                or a picture that cannot be used. Neither the statuses nor a body are
                documented.
        """
        return await _create_photo.asyncio(
            client=self._client,
            body=CreatePhotoRequest(person=person, encoded_image=file_of(encoded_image)),
            **options,
        )

    async def create_photo_detailed(
        self,
        *,
        person: CreatePhotoRequestPerson,
        encoded_image: FileInput,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """As `create_photo`, with status, headers and bytes."""
        return await _create_photo.asyncio_detailed(
            client=self._client,
            body=CreatePhotoRequest(person=person, encoded_image=file_of(encoded_image)),
            **options,
        )

    async def get_photo(self, id: int, **options: Unpack[CallOptions]) -> Photo:
        """Read a photo.

        Returns one photo in full, with its person and that person's organization. The
        picture itself is at the address in `externalURL`.

        Args:
            id: The number that CloudCard gave the photo.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, or a photo that
                does not exist. Neither the statuses nor a body are documented.
        """
        return await _get_photo.asyncio(id, client=self._client, **options)

    async def get_photo_detailed(self, id: int, **options: Unpack[CallOptions]) -> Response[Photo]:
        """As `get_photo`, with status, headers and bytes."""
        return await _get_photo.asyncio_detailed(id, client=self._client, **options)

    async def update_photo(
        self,
        id: int,
        *,
        status: PhotoStatus,
        version: int | Unset = UNSET,
        note_to_cardholder: str | Unset = UNSET,
        other_reason: str | Unset = UNSET,
        photo_requirements: Iterable[str] | Unset = UNSET,
        on_hold_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Update a photo.

        Sets the status of a photo: to approve it, to deny it with or without reasons, or to
        note that it was downloaded.

        The reasons of a denial are the query parameters. They go into the e-mail that tells
        the cardholder of the denial and are not stored, so no later answer gives them back.
        Whether they count for anything with a status other than `DENIED` is not documented,
        nor whether the same denial sent twice is mailed twice.

        Who fetches photos through the API has to set `DOWNLOADED`; the web application's
        download button does so by itself. The office role allows to approve and to deny;
        the director role alone does not.

        Args:
            id: The number that CloudCard gave the photo.
            status: Where a photo stands. An office makes it `APPROVED` or `DENIED`.
                `READY_FOR_DOWNLOAD` marks approved photos that an integration is to fetch,
                which needs the external download strategy according to older versions of a
                page. Who has fetched a photo makes it `DOWNLOADED`, which takes it out of
                the `APPROVED` list, so the next run does not see it again. The other
                statuses are listed without an explanation.
            version: The version of the photo that the change was decided on, as last read.
                The change is refused if the photo has changed since. Left out, nothing is
                compared, and the change of another user or process may be overwritten;
                CloudCard strongly advises to send it.
            note_to_cardholder: A note to the person who submitted the photo, in free text.
                It becomes part of the e-mail that tells of the denial.
            other_reason: A reason, in free text, that none of the organization's photo
                requirements covers. It joins the list of reasons in the e-mail.
            photo_requirements: The photo requirements that the photo violates. This name is
                not sent: each requirement is a query parameter of its own, named exactly
                like the requirement, with the value `true`. Which names there are is up to
                the organization; its record lists them. Each one joins the list of reasons
                in the e-mail.
            on_hold_reason: Why the photo is put on hold, in free text; goes with the status
                `ON_HOLD`. The vendor's photo downloader has code that sends it, with a
                space written as `+`, but does not use it; no page mentions it.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: a token that is missing or has ended, a photo that does
                not exist, a status or reason that is not accepted, or a `version` that is
                no longer the photo's. Neither the statuses nor a body are documented.
        """
        return await _update_photo.asyncio(
            id,
            client=self._client,
            body=UpdatePhotoRequest(status=status, version=version),
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
            **options,
        )

    async def update_photo_detailed(
        self,
        id: int,
        *,
        status: PhotoStatus,
        version: int | Unset = UNSET,
        note_to_cardholder: str | Unset = UNSET,
        other_reason: str | Unset = UNSET,
        photo_requirements: Iterable[str] | Unset = UNSET,
        on_hold_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """As `update_photo`, with status, headers and bytes."""
        return await _update_photo.asyncio_detailed(
            id,
            client=self._client,
            body=UpdatePhotoRequest(status=status, version=version),
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
            **options,
        )

    async def download_photos(
        self, **options: Unpack[CallOptions]
    ) -> PhotosMarked | None | DownloadLink:
        """Download all approved photos.

        Hands over every `APPROVED` photo of the organization, in the way that its
        `downloadStrategy` says. With a ZIP strategy the answer is a link; the photos become
        `DOWNLOADED` when the archive behind it is fetched. With an external strategy this
        call itself changes their status and gives no photos: those are fetched in another
        way, as from a status queue. The page says that they become `DOWNLOADED`, the answer
        that they are ready for download.

        Although it is a GET, a call changes what the next one gives.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: the token is missing or has ended. Neither the statuses
                nor a body are documented.
        """
        return await _download_photos.asyncio(client=self._client, **options)

    async def download_photos_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[PhotosMarked | None | DownloadLink]:
        """As `download_photos`, with status, headers and bytes."""
        return await _download_photos.asyncio_detailed(client=self._client, **options)

    async def download_photo_archive(self, *, token: str, **options: Unpack[CallOptions]) -> File:
        """Fetch the archive of approved photos.

        Gives the ZIP archive behind the link that `downloadPhotos` answers, and sets its
        photos to `DOWNLOADED`. Follow the link as it stands: neither this path nor what the
        archive holds is described anywhere else.

        Args:
            token: The token that stands in the link.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Refused: the link's token is unknown or has ended. Neither the
                statuses nor a body are documented.
        """
        return await _download_photo_archive.asyncio(client=self._client, token=token, **options)

    async def download_photo_archive_detailed(
        self, *, token: str, **options: Unpack[CallOptions]
    ) -> Response[File]:
        """As `download_photo_archive`, with status, headers and bytes."""
        return await _download_photo_archive.asyncio_detailed(
            client=self._client, token=token, **options
        )
