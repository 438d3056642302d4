"""The clients: VeratadClient, and AsyncVeratadClient with async methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from photo_id_runtime.service import Service
from photo_id_runtime.transport import (
    AsyncClient,
    AsyncHttpClient,
    Client,
    ClientOptions,
    HttpClient,
)

if TYPE_CHECKING:
    from .api.frame import AsyncFrame, Frame
    from .api.reporting import AsyncReporting, Reporting
    from .api.scanning import AsyncScanning, Scanning
    from .api.storage import AsyncStorage, Storage
    from .api.vx import AsyncVx, Vx

_SERVICE = Service(
    name="Veratad DCAMS",
    prefix="VERATAD",
    base_url="https://dcams.app",
    agent="veratad-client/0.7.0",
    logger="veratad_client",
    credentials=(),
)


class VeratadClient(Client):
    """Client for Veratad DCAMS.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        username: The account's user name for the API. From VERATAD_USERNAME.
        password: The account's password for the API. From VERATAD_PASSWORD.
        vx_token: The token of `createVxToken`. From VERATAD_VX_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://dcams.app, or from VERATAD_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        vx_token: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"username": username, "password": password, "vx_token": vx_token},
            http_client=http_client,
            **options,
        )

    @cached_property
    def storage(self) -> Storage:
        """Customers stored with their documents and verification status."""
        from .api.storage import Storage

        return Storage(self)

    @cached_property
    def frame(self) -> Frame:
        """The frame for browsers, its tokens, links, callback and users."""
        from .api.frame import Frame

        return Frame(self)

    @cached_property
    def scanning(self) -> Scanning:
        """Scans of documents at once, and their review by people."""
        from .api.scanning import Scanning

        return Scanning(self)

    @cached_property
    def reporting(self) -> Reporting:
        """The audit trail of all transactions."""
        from .api.reporting import Reporting

        return Reporting(self)

    @cached_property
    def vx(self) -> Vx:
        """Sessions and the frame of VX, the product for journeys of several verifications."""
        from .api.vx import Vx

        return Vx(self)


class AsyncVeratadClient(AsyncClient):
    """`VeratadClient` with async methods.

    Args:
        username: The account's user name for the API. From VERATAD_USERNAME.
        password: The account's password for the API. From VERATAD_PASSWORD.
        vx_token: The token of `createVxToken`. From VERATAD_VX_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://dcams.app, or from VERATAD_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        vx_token: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"username": username, "password": password, "vx_token": vx_token},
            http_client=http_client,
            **options,
        )

    @cached_property
    def storage(self) -> AsyncStorage:
        """Customers stored with their documents and verification status."""
        from .api.storage import AsyncStorage

        return AsyncStorage(self)

    @cached_property
    def frame(self) -> AsyncFrame:
        """The frame for browsers, its tokens, links, callback and users."""
        from .api.frame import AsyncFrame

        return AsyncFrame(self)

    @cached_property
    def scanning(self) -> AsyncScanning:
        """Scans of documents at once, and their review by people."""
        from .api.scanning import AsyncScanning

        return AsyncScanning(self)

    @cached_property
    def reporting(self) -> AsyncReporting:
        """The audit trail of all transactions."""
        from .api.reporting import AsyncReporting

        return AsyncReporting(self)

    @cached_property
    def vx(self) -> AsyncVx:
        """Sessions and the frame of VX, the product for journeys of several verifications."""
        from .api.vx import AsyncVx

        return AsyncVx(self)
