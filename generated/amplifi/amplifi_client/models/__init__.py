"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_choice import (
        AccountChoice as AccountChoice,
        AccountChoiceDict as AccountChoiceDict,
    )
    from .account_recovery import (
        AccountRecovery as AccountRecovery,
        AccountRecoveryDict as AccountRecoveryDict,
    )
    from .account_recovery_confirmation import (
        AccountRecoveryConfirmation as AccountRecoveryConfirmation,
        AccountRecoveryConfirmationDict as AccountRecoveryConfirmationDict,
    )
    from .account_transfer_request import AccountTransferRequest as AccountTransferRequest
    from .accounts_listed import (
        Account as Account,
        AccountsListed as AccountsListed,
        Balance as Balance,
    )
    from .acknowledgement import Acknowledgement as Acknowledgement
    from .add_cheque_image_image_type import AddChequeImageImageType as AddChequeImageImageType
    from .android_credentials import (
        AndroidCredentials as AndroidCredentials,
        AndroidCredentialsDict as AndroidCredentialsDict,
        AndroidCredentialsSpecifics as AndroidCredentialsSpecifics,
        AndroidCredentialsSpecificsDict as AndroidCredentialsSpecificsDict,
    )
    from .authenticated_devices import (
        AuthenticatedDevice as AuthenticatedDevice,
        AuthenticatedDevices as AuthenticatedDevices,
    )
    from .auto_funding_request import AutoFundingRequest as AutoFundingRequest
    from .beneficiary_paid import BeneficiaryPaid as BeneficiaryPaid
    from .beneficiary_transfer_request import (
        BeneficiaryTransferRequest as BeneficiaryTransferRequest,
    )
    from .browser_credentials import (
        BrowserCredentials as BrowserCredentials,
        BrowserCredentialsDict as BrowserCredentialsDict,
    )
    from .card import Card as Card, CardRestrictions as CardRestrictions
    from .card_activated import CardActivated as CardActivated
    from .card_not_found import CardNotFound as CardNotFound
    from .card_read import CardRead as CardRead
    from .card_reissued import CardReissued as CardReissued
    from .card_toggled import CardToggled as CardToggled
    from .cards_listed import CardsListed as CardsListed
    from .change_pin_request import ChangePinRequest as ChangePinRequest
    from .cheque_image_request import ChequeImageRequest as ChequeImageRequest
    from .cheque_request import (
        ChequeRequest as ChequeRequest,
        ChequeRequestDict as ChequeRequestDict,
    )
    from .cheques_synced import Cheque as Cheque, ChequesSynced as ChequesSynced
    from .conflict import Conflict as Conflict
    from .connect_socket_request import ConnectSocketRequest as ConnectSocketRequest
    from .create_recovery_code_request import (
        CreateRecoveryCodeRequest as CreateRecoveryCodeRequest,
        CreateRecoveryCodeRequestDeviceData as CreateRecoveryCodeRequestDeviceData,
        CreateRecoveryCodeRequestDeviceDataDict as CreateRecoveryCodeRequestDeviceDataDict,
    )
    from .credit_card_payment_request import CreditCardPaymentRequest as CreditCardPaymentRequest
    from .device_data import (
        DeviceData as DeviceData,
        DeviceDataDict as DeviceDataDict,
        DeviceMessaging as DeviceMessaging,
        DeviceMessagingDict as DeviceMessagingDict,
    )
    from .device_link import DeviceLink as DeviceLink, DeviceLinkDict as DeviceLinkDict
    from .external_account_type import ExternalAccountType as ExternalAccountType
    from .external_accounts_synced import (
        ExternalAccount as ExternalAccount,
        ExternalAccountsSynced as ExternalAccountsSynced,
    )
    from .failure import Failure as Failure
    from .forbidden import Forbidden as Forbidden
    from .heartbeat import Heartbeat as Heartbeat
    from .internet_credentials import (
        InternetCredentials as InternetCredentials,
        InternetCredentialsDict as InternetCredentialsDict,
    )
    from .invalid_pin import InvalidPin as InvalidPin
    from .invalid_request import InvalidRequest as InvalidRequest
    from .invite import Invite as Invite
    from .invite_claimed import InviteClaimed as InviteClaimed
    from .invite_created import InviteCreated as InviteCreated
    from .invites_listed import (
        InvitesListed as InvitesListed,
        ObjectLink as ObjectLink,
        ObjectLinkInviteeName as ObjectLinkInviteeName,
    )
    from .link_token_issued import LinkTokenIssued as LinkTokenIssued
    from .link_token_request import LinkTokenRequest as LinkTokenRequest
    from .logged_out import LoggedOut as LoggedOut
    from .missing_ingredients import MissingIngredients as MissingIngredients
    from .new_invite_request import NewInviteRequest as NewInviteRequest
    from .payee import Payee as Payee, PayeeDict as PayeeDict
    from .pin_length import PinLength as PinLength
    from .pull_from_external_account_request import (
        PullFromExternalAccountRequest as PullFromExternalAccountRequest,
        PullFromExternalAccountRequestCurrency as PullFromExternalAccountRequestCurrency,
    )
    from .push_to_external_account_request import (
        PushToExternalAccountRequest as PushToExternalAccountRequest,
        PushToExternalAccountRequestCurrency as PushToExternalAccountRequestCurrency,
    )
    from .register_device_request import (
        RegisterDeviceRequest as RegisterDeviceRequest,
        RegisterDeviceRequestDeviceData as RegisterDeviceRequestDeviceData,
        RegisterDeviceRequestDeviceDataDict as RegisterDeviceRequestDeviceDataDict,
    )
    from .reissue_card_request import (
        ReissueCardRequest as ReissueCardRequest,
        ReissueCardRequestReason as ReissueCardRequestReason,
    )
    from .remittance_queued import RemittanceQueued as RemittanceQueued
    from .remittance_request import RemittanceRequest as RemittanceRequest
    from .restrict_card_request import (
        DaysOfWeek as DaysOfWeek,
        DaysOfWeekDict as DaysOfWeekDict,
        RestrictCardRequest as RestrictCardRequest,
        RestrictCardRequestAllowedMccs as RestrictCardRequestAllowedMccs,
        RestrictCardRequestAllowedMccsDict as RestrictCardRequestAllowedMccsDict,
        RestrictCardRequestRestrictedMccs as RestrictCardRequestRestrictedMccs,
        RestrictCardRequestRestrictedMccsDict as RestrictCardRequestRestrictedMccsDict,
        RestrictCardRequestTimesOfDay as RestrictCardRequestTimesOfDay,
        RestrictCardRequestTimesOfDayDict as RestrictCardRequestTimesOfDayDict,
    )
    from .restrictions_failed import (
        RestrictionsFailed as RestrictionsFailed,
        RestrictionsFailedText as RestrictionsFailedText,
    )
    from .second_adult_signup import (
        SecondAdultSignup as SecondAdultSignup,
        SecondAdultSignupDict as SecondAdultSignupDict,
    )
    from .success import Success as Success
    from .sync_external_accounts_request import (
        ExternalAccountChange as ExternalAccountChange,
        ExternalAccountChangeDict as ExternalAccountChangeDict,
        SyncExternalAccountsRequest as SyncExternalAccountsRequest,
    )
    from .sync_invites_request import (
        RemovedInvite as RemovedInvite,
        RemovedInviteDict as RemovedInviteDict,
        RemovedObjectLink as RemovedObjectLink,
        RemovedObjectLinkDict as RemovedObjectLinkDict,
        SyncInvitesRequest as SyncInvitesRequest,
    )
    from .take_prospect_data_request import (
        Address as Address,
        AddressDict as AddressDict,
        DateOfBirth as DateOfBirth,
        DateOfBirthDict as DateOfBirthDict,
        FamilyLink as FamilyLink,
        FamilyLinkDict as FamilyLinkDict,
        IdentityDocument as IdentityDocument,
        IdentityDocumentDict as IdentityDocumentDict,
        PayloadAddress as PayloadAddress,
        PayloadAddressDict as PayloadAddressDict,
        PersonName as PersonName,
        PersonNameDict as PersonNameDict,
        ProspectClient as ProspectClient,
        ProspectClientDict as ProspectClientDict,
        ProspectDeviceData as ProspectDeviceData,
        ProspectDeviceDataDict as ProspectDeviceDataDict,
        ProspectPayload as ProspectPayload,
        ProspectPayloadDict as ProspectPayloadDict,
        ProspectPayloadExtra as ProspectPayloadExtra,
        ProspectPayloadExtraDict as ProspectPayloadExtraDict,
        TakeProspectDataRequest as TakeProspectDataRequest,
        UserLink as UserLink,
        UserLinkDict as UserLinkDict,
    )
    from .take_prospect_image_request import TakeProspectImageRequest as TakeProspectImageRequest
    from .test_credentials import (
        TestCredentials as TestCredentials,
        TestCredentialsDeviceData as TestCredentialsDeviceData,
        TestCredentialsDeviceDataDict as TestCredentialsDeviceDataDict,
        TestCredentialsDict as TestCredentialsDict,
    )
    from .toggle_card_onoff import ToggleCardOnoff as ToggleCardOnoff
    from .token_issued import TokenIssued as TokenIssued
    from .transaction import InternalTransaction as InternalTransaction, Transaction as Transaction
    from .transfer_queued import TransferQueued as TransferQueued
    from .unauthorized import Unauthorized as Unauthorized
    from .undo import Undo as Undo
    from .update_account_request import UpdateAccountRequest as UpdateAccountRequest
    from .update_card_request import UpdateCardRequest as UpdateCardRequest
    from .update_user_request import (
        UpdateUserRequest as UpdateUserRequest,
        UserAddress as UserAddress,
        UserAddressDict as UserAddressDict,
    )
    from .use_status import UseStatus as UseStatus
    from .user import (
        User as User,
        UserExtras as UserExtras,
        UserName as UserName,
        UserNamesItem as UserNamesItem,
    )
    from .user_locked import UserLocked as UserLocked
    from .verify_external_account_request import (
        VerifyExternalAccountRequest as VerifyExternalAccountRequest,
    )
    from .wrong_switch import WrongSwitch as WrongSwitch

_CLASSES: dict[str, str] = {
    "account_choice": "AccountChoice AccountChoiceDict",
    "account_recovery": "AccountRecovery AccountRecoveryDict",
    "account_recovery_confirmation": "AccountRecoveryConfirmation AccountRecoveryConfirmationDict",
    "account_transfer_request": "AccountTransferRequest",
    "accounts_listed": "Account AccountsListed Balance",
    "acknowledgement": "Acknowledgement",
    "add_cheque_image_image_type": "AddChequeImageImageType",
    "android_credentials": "AndroidCredentials AndroidCredentialsDict AndroidCredentialsSpecifics AndroidCredentialsSpecificsDict",
    "authenticated_devices": "AuthenticatedDevice AuthenticatedDevices",
    "auto_funding_request": "AutoFundingRequest",
    "beneficiary_paid": "BeneficiaryPaid",
    "beneficiary_transfer_request": "BeneficiaryTransferRequest",
    "browser_credentials": "BrowserCredentials BrowserCredentialsDict",
    "card": "Card CardRestrictions",
    "card_activated": "CardActivated",
    "card_not_found": "CardNotFound",
    "card_read": "CardRead",
    "card_reissued": "CardReissued",
    "card_toggled": "CardToggled",
    "cards_listed": "CardsListed",
    "change_pin_request": "ChangePinRequest",
    "cheque_image_request": "ChequeImageRequest",
    "cheque_request": "ChequeRequest ChequeRequestDict",
    "cheques_synced": "Cheque ChequesSynced",
    "conflict": "Conflict",
    "connect_socket_request": "ConnectSocketRequest",
    "create_recovery_code_request": "CreateRecoveryCodeRequest CreateRecoveryCodeRequestDeviceData CreateRecoveryCodeRequestDeviceDataDict",
    "credit_card_payment_request": "CreditCardPaymentRequest",
    "device_data": "DeviceData DeviceDataDict DeviceMessaging DeviceMessagingDict",
    "device_link": "DeviceLink DeviceLinkDict",
    "external_account_type": "ExternalAccountType",
    "external_accounts_synced": "ExternalAccount ExternalAccountsSynced",
    "failure": "Failure",
    "forbidden": "Forbidden",
    "heartbeat": "Heartbeat",
    "internet_credentials": "InternetCredentials InternetCredentialsDict",
    "invalid_pin": "InvalidPin",
    "invalid_request": "InvalidRequest",
    "invite": "Invite",
    "invite_claimed": "InviteClaimed",
    "invite_created": "InviteCreated",
    "invites_listed": "InvitesListed ObjectLink ObjectLinkInviteeName",
    "link_token_issued": "LinkTokenIssued",
    "link_token_request": "LinkTokenRequest",
    "logged_out": "LoggedOut",
    "missing_ingredients": "MissingIngredients",
    "new_invite_request": "NewInviteRequest",
    "payee": "Payee PayeeDict",
    "pin_length": "PinLength",
    "pull_from_external_account_request": "PullFromExternalAccountRequest PullFromExternalAccountRequestCurrency",
    "push_to_external_account_request": "PushToExternalAccountRequest PushToExternalAccountRequestCurrency",
    "register_device_request": "RegisterDeviceRequest RegisterDeviceRequestDeviceData RegisterDeviceRequestDeviceDataDict",
    "reissue_card_request": "ReissueCardRequest ReissueCardRequestReason",
    "remittance_queued": "RemittanceQueued",
    "remittance_request": "RemittanceRequest",
    "restrict_card_request": "DaysOfWeek DaysOfWeekDict RestrictCardRequest RestrictCardRequestAllowedMccs RestrictCardRequestAllowedMccsDict RestrictCardRequestRestrictedMccs RestrictCardRequestRestrictedMccsDict RestrictCardRequestTimesOfDay RestrictCardRequestTimesOfDayDict",
    "restrictions_failed": "RestrictionsFailed RestrictionsFailedText",
    "second_adult_signup": "SecondAdultSignup SecondAdultSignupDict",
    "success": "Success",
    "sync_external_accounts_request": "ExternalAccountChange ExternalAccountChangeDict SyncExternalAccountsRequest",
    "sync_invites_request": "RemovedInvite RemovedInviteDict RemovedObjectLink RemovedObjectLinkDict SyncInvitesRequest",
    "take_prospect_data_request": "Address AddressDict DateOfBirth DateOfBirthDict FamilyLink FamilyLinkDict IdentityDocument IdentityDocumentDict PayloadAddress PayloadAddressDict PersonName PersonNameDict ProspectClient ProspectClientDict ProspectDeviceData ProspectDeviceDataDict ProspectPayload ProspectPayloadDict ProspectPayloadExtra ProspectPayloadExtraDict TakeProspectDataRequest UserLink UserLinkDict",
    "take_prospect_image_request": "TakeProspectImageRequest",
    "test_credentials": "TestCredentials TestCredentialsDeviceData TestCredentialsDeviceDataDict TestCredentialsDict",
    "toggle_card_onoff": "ToggleCardOnoff",
    "token_issued": "TokenIssued",
    "transaction": "InternalTransaction Transaction",
    "transfer_queued": "TransferQueued",
    "unauthorized": "Unauthorized",
    "undo": "Undo",
    "update_account_request": "UpdateAccountRequest",
    "update_card_request": "UpdateCardRequest",
    "update_user_request": "UpdateUserRequest UserAddress UserAddressDict",
    "use_status": "UseStatus",
    "user": "User UserExtras UserName UserNamesItem",
    "user_locked": "UserLocked",
    "verify_external_account_request": "VerifyExternalAccountRequest",
    "wrong_switch": "WrongSwitch",
}
_MODULES = {name: module for module, names in _CLASSES.items() for name in names.split()}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*_MODULES]
