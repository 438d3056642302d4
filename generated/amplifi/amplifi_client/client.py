"""The clients: AmpliFiClient, and AsyncAmpliFiClient with async methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from photo_id_runtime.client_sessions import AsyncToken, Token, TokenSession
from photo_id_runtime.service import Service
from photo_id_runtime.transport import (
    AsyncClient,
    AsyncHttpClient,
    Client,
    ClientOptions,
    HttpClient,
)

if TYPE_CHECKING:
    from .api.accounts import Accounts, AsyncAccounts
    from .api.authentication import AsyncAuthentication, Authentication
    from .api.cards import AsyncCards, Cards
    from .api.checks import AsyncChecks, Checks
    from .api.devices import AsyncDevices, Devices
    from .api.external_accounts import AsyncExternalAccounts, ExternalAccounts
    from .api.invites import AsyncInvites, Invites
    from .api.payees import AsyncPayees, Payees
    from .api.ping import AsyncPing, Ping
    from .api.prospects import AsyncProspects, Prospects
    from .api.remittance import AsyncRemittance, Remittance
    from .api.transfers import AsyncTransfers, Transfers
    from .api.users import AsyncUsers, Users

_SERVICE = Service(
    name="ampliFi",
    prefix="AMPLIFI",
    base_url=None,
    agent="amplifi-client/0.5.0",
    logger="amplifi_client",
    credentials=(),
    session=TokenSession(argument="token"),
)


class AmpliFiClient(Client):
    """Client for ampliFi.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        token: A long random string from the token request. It is sent unchanged, without a prefix
            such as Bearer. Or a function that returns it, called when a token is needed and again
            after a 401. From AMPLIFI_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: none is published, or from AMPLIFI_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"token": token}, http_client=http_client, **options)

    @cached_property
    def authentication(self) -> Authentication:
        """Tokens, which almost every other operation needs."""
        from .api.authentication import Authentication

        return Authentication(self)

    @cached_property
    def ping(self) -> Ping:
        """The state of the server."""
        from .api.ping import Ping

        return Ping(self)

    @cached_property
    def prospects(self) -> Prospects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import Prospects

        return Prospects(self)

    @cached_property
    def users(self) -> Users:
        """The record of the user who is logged in, with the image of the face."""
        from .api.users import Users

        return Users(self)

    @cached_property
    def devices(self) -> Devices:
        """The devices with which a user can log in."""
        from .api.devices import Devices

        return Devices(self)

    @cached_property
    def invites(self) -> Invites:
        """Accounts that are shared with other users."""
        from .api.invites import Invites

        return Invites(self)

    @cached_property
    def checks(self) -> Checks:
        """Paper checks and their pictures."""
        from .api.checks import Checks

        return Checks(self)

    @cached_property
    def accounts(self) -> Accounts:
        """The user's accounts and their transactions."""
        from .api.accounts import Accounts

        return Accounts(self)

    @cached_property
    def cards(self) -> Cards:
        """The user's debit and credit cards."""
        from .api.cards import Cards

        return Cards(self)

    @cached_property
    def external_accounts(self) -> ExternalAccounts:
        """Accounts at other banks, and transfers from and to them."""
        from .api.external_accounts import ExternalAccounts

        return ExternalAccounts(self)

    @cached_property
    def payees(self) -> Payees:
        """The people and companies that a user pays."""
        from .api.payees import Payees

        return Payees(self)

    @cached_property
    def transfers(self) -> Transfers:
        """Transfers between accounts and to beneficiaries."""
        from .api.transfers import Transfers

        return Transfers(self)

    @cached_property
    def remittance(self) -> Remittance:
        """Payments to beneficiaries and credit cards."""
        from .api.remittance import Remittance

        return Remittance(self)


class AsyncAmpliFiClient(AsyncClient):
    """`AmpliFiClient` with async methods.

    Args:
        token: A long random string from the token request. It is sent unchanged, without a prefix
            such as Bearer. Or a function that returns it, called when a token is needed and again
            after a 401. From AMPLIFI_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: none is published, or from AMPLIFI_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        token: AsyncToken | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"token": token}, http_client=http_client, **options)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Tokens, which almost every other operation needs."""
        from .api.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def ping(self) -> AsyncPing:
        """The state of the server."""
        from .api.ping import AsyncPing

        return AsyncPing(self)

    @cached_property
    def prospects(self) -> AsyncProspects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import AsyncProspects

        return AsyncProspects(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """The record of the user who is logged in, with the image of the face."""
        from .api.users import AsyncUsers

        return AsyncUsers(self)

    @cached_property
    def devices(self) -> AsyncDevices:
        """The devices with which a user can log in."""
        from .api.devices import AsyncDevices

        return AsyncDevices(self)

    @cached_property
    def invites(self) -> AsyncInvites:
        """Accounts that are shared with other users."""
        from .api.invites import AsyncInvites

        return AsyncInvites(self)

    @cached_property
    def checks(self) -> AsyncChecks:
        """Paper checks and their pictures."""
        from .api.checks import AsyncChecks

        return AsyncChecks(self)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """The user's accounts and their transactions."""
        from .api.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def cards(self) -> AsyncCards:
        """The user's debit and credit cards."""
        from .api.cards import AsyncCards

        return AsyncCards(self)

    @cached_property
    def external_accounts(self) -> AsyncExternalAccounts:
        """Accounts at other banks, and transfers from and to them."""
        from .api.external_accounts import AsyncExternalAccounts

        return AsyncExternalAccounts(self)

    @cached_property
    def payees(self) -> AsyncPayees:
        """The people and companies that a user pays."""
        from .api.payees import AsyncPayees

        return AsyncPayees(self)

    @cached_property
    def transfers(self) -> AsyncTransfers:
        """Transfers between accounts and to beneficiaries."""
        from .api.transfers import AsyncTransfers

        return AsyncTransfers(self)

    @cached_property
    def remittance(self) -> AsyncRemittance:
        """Payments to beneficiaries and credit cards."""
        from .api.remittance import AsyncRemittance

        return AsyncRemittance(self)
