"""Applicants who are not users yet, and what they hand in."""

from __future__ import annotations

from ...models.prospect_image_taken import ProspectImageTaken
from ...models.take_prospect_image_request import TakeProspectImageRequest
from ...transport import AsyncClient, Client
from ...types import UNSET, FileInput, Response, Unset, file_of
from . import take_prospect_image as _take_prospect_image

__all__ = ["AsyncProspects", "Prospects"]


class Prospects:
    """Applicants who are not users yet, and what they hand in."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def take_prospect_image(
        self,
        *,
        device_tag: str,
        a_fi_image_id: str,
        image_base_64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> ProspectImageTaken:
        """Take a prospect's image.

        Hands in one picture for a prospect: of a driver's license, of a passport or of the
        face. The caller gives the picture its id. What happens when an id is used a second
        time is not documented, so a request should not be repeated blindly.

        Args:
            device_tag: The tag of a device, which is the device's id.
            a_fi_image_id: The id of the picture, which the caller makes up.
            image_base_64: The picture, a file in a common format such as PNG, as base64. No
                limit to its size and no alphabet of base64 is documented.
            type_: What the picture shows. The one value that is documented is `Face image`;
                how a license or a passport is called is not.
            pre_segment: The category that the prospect was first put in. It stands in every
                example of this request but not in its table of properties.
            dts_created: The date and time at which what is shown was created, in ISO 8601.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The request lacks something, or the picture could not be
                recorded. ampliFi answers input that it cannot use with this status, so the
                address need not be wrong.
            FailureError: Any other failure. ampliFi's page lists, for statuses of 400 and
                above, that the picture could not be stored. What a missing or wrong token
                gets is not documented and falls under this answer too.
        """
        return _take_prospect_image.sync(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                a_fi_image_id=a_fi_image_id,
                image_base_64=file_of(image_base_64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            timeout=timeout,
            retries=retries,
        )

    def take_prospect_image_detailed(
        self,
        *,
        device_tag: str,
        a_fi_image_id: str,
        image_base_64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[ProspectImageTaken]:
        """As `take_prospect_image`, with status, headers and bytes."""
        return _take_prospect_image.sync_detailed(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                a_fi_image_id=a_fi_image_id,
                image_base_64=file_of(image_base_64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            timeout=timeout,
            retries=retries,
        )


class AsyncProspects:
    """Applicants who are not users yet, and what they hand in."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def take_prospect_image(
        self,
        *,
        device_tag: str,
        a_fi_image_id: str,
        image_base_64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> ProspectImageTaken:
        """Take a prospect's image.

        Hands in one picture for a prospect: of a driver's license, of a passport or of the
        face. The caller gives the picture its id. What happens when an id is used a second
        time is not documented, so a request should not be repeated blindly.

        Args:
            device_tag: The tag of a device, which is the device's id.
            a_fi_image_id: The id of the picture, which the caller makes up.
            image_base_64: The picture, a file in a common format such as PNG, as base64. No
                limit to its size and no alphabet of base64 is documented.
            type_: What the picture shows. The one value that is documented is `Face image`;
                how a license or a passport is called is not.
            pre_segment: The category that the prospect was first put in. It stands in every
                example of this request but not in its table of properties.
            dts_created: The date and time at which what is shown was created, in ISO 8601.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The request lacks something, or the picture could not be
                recorded. ampliFi answers input that it cannot use with this status, so the
                address need not be wrong.
            FailureError: Any other failure. ampliFi's page lists, for statuses of 400 and
                above, that the picture could not be stored. What a missing or wrong token
                gets is not documented and falls under this answer too.
        """
        return await _take_prospect_image.asyncio(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                a_fi_image_id=a_fi_image_id,
                image_base_64=file_of(image_base_64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            timeout=timeout,
            retries=retries,
        )

    async def take_prospect_image_detailed(
        self,
        *,
        device_tag: str,
        a_fi_image_id: str,
        image_base_64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[ProspectImageTaken]:
        """As `take_prospect_image`, with status, headers and bytes."""
        return await _take_prospect_image.asyncio_detailed(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                a_fi_image_id=a_fi_image_id,
                image_base_64=file_of(image_base_64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            timeout=timeout,
            retries=retries,
        )
