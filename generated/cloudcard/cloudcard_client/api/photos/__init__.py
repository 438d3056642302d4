"""A submitted photo and its way from submission to the card."""

from __future__ import annotations

from collections.abc import Iterable

from ...models.photo import Photo
from ...models.photo_status import PhotoStatus
from ...models.update_photo_request import UpdatePhotoRequest
from ...transport import AsyncClient, Client
from ...types import UNSET, Response, Unset
from . import update_photo as _update_photo

__all__ = ["AsyncPhotos", "Photos"]


class Photos:
    """A submitted photo and its way from submission to the card."""

    def __init__(self, client: Client) -> None:
        self._client = client

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
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Photo:
        """Update a photo.

        Sets the status of a photo: to approve it, to deny it with or without reasons, or to
        note that it was downloaded.

        The reasons of a denial are the query parameters. They go into the e-mail that tells
        the cardholder of the denial and are not stored, so no later answer gives them back.
        Whether they count for anything with a status other than `DENIED` is not documented,
        nor whether the same denial sent twice is mailed twice.

        Who fetches photos through the API has to set `DOWNLOADED`; the web application's
        download button does so by itself. The calling account needs the office role to
        approve or deny; being a director is not enough.

        Args:
            id: The number that CloudCard gave the photo.
            status: Where a photo stands. An office makes it `APPROVED` or `DENIED`.
                `READY_FOR_DOWNLOAD` marks approved photos that an integration is to fetch,
                for organizations that download with an external application. Once fetched
                they are `DOWNLOADED`, which takes them out of the `APPROVED` list, so the
                next run does not see them again. The other statuses are listed without an
                explanation.
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
            on_hold_reason: Why the photo is put on hold, in free text. The vendor's photo
                downloader sends it with the status `ON_HOLD`; no page mentions it.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

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
            timeout=timeout,
            retries=retries,
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
        timeout: float | None = None,
        retries: int | None = None,
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
            timeout=timeout,
            retries=retries,
        )


class AsyncPhotos:
    """A submitted photo and its way from submission to the card."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

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
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Photo:
        """Update a photo.

        Sets the status of a photo: to approve it, to deny it with or without reasons, or to
        note that it was downloaded.

        The reasons of a denial are the query parameters. They go into the e-mail that tells
        the cardholder of the denial and are not stored, so no later answer gives them back.
        Whether they count for anything with a status other than `DENIED` is not documented,
        nor whether the same denial sent twice is mailed twice.

        Who fetches photos through the API has to set `DOWNLOADED`; the web application's
        download button does so by itself. The calling account needs the office role to
        approve or deny; being a director is not enough.

        Args:
            id: The number that CloudCard gave the photo.
            status: Where a photo stands. An office makes it `APPROVED` or `DENIED`.
                `READY_FOR_DOWNLOAD` marks approved photos that an integration is to fetch,
                for organizations that download with an external application. Once fetched
                they are `DOWNLOADED`, which takes them out of the `APPROVED` list, so the
                next run does not see them again. The other statuses are listed without an
                explanation.
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
            on_hold_reason: Why the photo is put on hold, in free text. The vendor's photo
                downloader sends it with the status `ON_HOLD`; no page mentions it.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

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
            timeout=timeout,
            retries=retries,
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
        timeout: float | None = None,
        retries: int | None = None,
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
            timeout=timeout,
            retries=retries,
        )
