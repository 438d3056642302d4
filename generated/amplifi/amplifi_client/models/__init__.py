"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import Account as Account
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
    from .accounts_listed import AccountsListed as AccountsListed
    from .acknowledgement import Acknowledgement as Acknowledgement
    from .add_cheque_image_image_type import AddChequeImageImageType as AddChequeImageImageType
    from .address import Address as Address, AddressDict as AddressDict
    from .android_credentials import (
        AndroidCredentials as AndroidCredentials,
        AndroidCredentialsDict as AndroidCredentialsDict,
    )
    from .android_credentials_specifics import (
        AndroidCredentialsSpecifics as AndroidCredentialsSpecifics,
        AndroidCredentialsSpecificsDict as AndroidCredentialsSpecificsDict,
    )
    from .authenticated_device import AuthenticatedDevice as AuthenticatedDevice
    from .authenticated_devices import AuthenticatedDevices as AuthenticatedDevices
    from .auto_funding_request import AutoFundingRequest as AutoFundingRequest
    from .balance import Balance as Balance
    from .beneficiary_paid import BeneficiaryPaid as BeneficiaryPaid
    from .beneficiary_transfer_request import (
        BeneficiaryTransferRequest as BeneficiaryTransferRequest,
    )
    from .browser_credentials import (
        BrowserCredentials as BrowserCredentials,
        BrowserCredentialsDict as BrowserCredentialsDict,
    )
    from .card import Card as Card
    from .card_activated import CardActivated as CardActivated
    from .card_not_found import CardNotFound as CardNotFound
    from .card_read import CardRead as CardRead
    from .card_reissued import CardReissued as CardReissued
    from .card_restrictions import CardRestrictions as CardRestrictions
    from .card_toggled import CardToggled as CardToggled
    from .cards_listed import CardsListed as CardsListed
    from .change_pin_request import ChangePinRequest as ChangePinRequest
    from .cheque import Cheque as Cheque
    from .cheque_image_request import ChequeImageRequest as ChequeImageRequest
    from .cheque_request import (
        ChequeRequest as ChequeRequest,
        ChequeRequestDict as ChequeRequestDict,
    )
    from .cheques_synced import ChequesSynced as ChequesSynced
    from .conflict import Conflict as Conflict
    from .connect_socket_request import ConnectSocketRequest as ConnectSocketRequest
    from .create_recovery_code_request import CreateRecoveryCodeRequest as CreateRecoveryCodeRequest
    from .create_recovery_code_request_device_data import (
        CreateRecoveryCodeRequestDeviceData as CreateRecoveryCodeRequestDeviceData,
        CreateRecoveryCodeRequestDeviceDataDict as CreateRecoveryCodeRequestDeviceDataDict,
    )
    from .credit_card_payment_request import CreditCardPaymentRequest as CreditCardPaymentRequest
    from .date_of_birth import DateOfBirth as DateOfBirth, DateOfBirthDict as DateOfBirthDict
    from .days_of_week import DaysOfWeek as DaysOfWeek, DaysOfWeekDict as DaysOfWeekDict
    from .device_data import DeviceData as DeviceData, DeviceDataDict as DeviceDataDict
    from .device_link import DeviceLink as DeviceLink, DeviceLinkDict as DeviceLinkDict
    from .device_messaging import (
        DeviceMessaging as DeviceMessaging,
        DeviceMessagingDict as DeviceMessagingDict,
    )
    from .external_account import ExternalAccount as ExternalAccount
    from .external_account_change import (
        ExternalAccountChange as ExternalAccountChange,
        ExternalAccountChangeDict as ExternalAccountChangeDict,
    )
    from .external_account_type import ExternalAccountType as ExternalAccountType
    from .external_accounts_synced import ExternalAccountsSynced as ExternalAccountsSynced
    from .failure import Failure as Failure
    from .family_link import FamilyLink as FamilyLink, FamilyLinkDict as FamilyLinkDict
    from .forbidden import Forbidden as Forbidden
    from .heartbeat import Heartbeat as Heartbeat
    from .identity_document import (
        IdentityDocument as IdentityDocument,
        IdentityDocumentDict as IdentityDocumentDict,
    )
    from .internal_transaction import InternalTransaction as InternalTransaction
    from .internet_credentials import (
        InternetCredentials as InternetCredentials,
        InternetCredentialsDict as InternetCredentialsDict,
    )
    from .invalid_pin import InvalidPin as InvalidPin
    from .invalid_request import InvalidRequest as InvalidRequest
    from .invite import Invite as Invite
    from .invite_claimed import InviteClaimed as InviteClaimed
    from .invite_created import InviteCreated as InviteCreated
    from .invites_listed import InvitesListed as InvitesListed
    from .link_token_issued import LinkTokenIssued as LinkTokenIssued
    from .link_token_request import LinkTokenRequest as LinkTokenRequest
    from .logged_out import LoggedOut as LoggedOut
    from .missing_ingredients import MissingIngredients as MissingIngredients
    from .new_invite_request import NewInviteRequest as NewInviteRequest
    from .object_link import ObjectLink as ObjectLink
    from .object_link_invitee_name import ObjectLinkInviteeName as ObjectLinkInviteeName
    from .payee import Payee as Payee, PayeeDict as PayeeDict
    from .payload_address import (
        PayloadAddress as PayloadAddress,
        PayloadAddressDict as PayloadAddressDict,
    )
    from .person_name import PersonName as PersonName, PersonNameDict as PersonNameDict
    from .pin_length import PinLength as PinLength
    from .prospect_client import (
        ProspectClient as ProspectClient,
        ProspectClientDict as ProspectClientDict,
    )
    from .prospect_device_data import (
        ProspectDeviceData as ProspectDeviceData,
        ProspectDeviceDataDict as ProspectDeviceDataDict,
    )
    from .prospect_payload import (
        ProspectPayload as ProspectPayload,
        ProspectPayloadDict as ProspectPayloadDict,
    )
    from .prospect_payload_extra import (
        ProspectPayloadExtra as ProspectPayloadExtra,
        ProspectPayloadExtraDict as ProspectPayloadExtraDict,
    )
    from .pull_from_external_account_request import (
        PullFromExternalAccountRequest as PullFromExternalAccountRequest,
    )
    from .pull_from_external_account_request_currency import (
        PullFromExternalAccountRequestCurrency as PullFromExternalAccountRequestCurrency,
    )
    from .push_to_external_account_request import (
        PushToExternalAccountRequest as PushToExternalAccountRequest,
    )
    from .push_to_external_account_request_currency import (
        PushToExternalAccountRequestCurrency as PushToExternalAccountRequestCurrency,
    )
    from .register_device_request import RegisterDeviceRequest as RegisterDeviceRequest
    from .register_device_request_device_data import (
        RegisterDeviceRequestDeviceData as RegisterDeviceRequestDeviceData,
        RegisterDeviceRequestDeviceDataDict as RegisterDeviceRequestDeviceDataDict,
    )
    from .reissue_card_request import ReissueCardRequest as ReissueCardRequest
    from .reissue_card_request_reason import ReissueCardRequestReason as ReissueCardRequestReason
    from .remittance_queued import RemittanceQueued as RemittanceQueued
    from .remittance_request import RemittanceRequest as RemittanceRequest
    from .removed_invite import (
        RemovedInvite as RemovedInvite,
        RemovedInviteDict as RemovedInviteDict,
    )
    from .removed_object_link import (
        RemovedObjectLink as RemovedObjectLink,
        RemovedObjectLinkDict as RemovedObjectLinkDict,
    )
    from .restrict_card_request import RestrictCardRequest as RestrictCardRequest
    from .restrict_card_request_allowed_mccs import (
        RestrictCardRequestAllowedMccs as RestrictCardRequestAllowedMccs,
        RestrictCardRequestAllowedMccsDict as RestrictCardRequestAllowedMccsDict,
    )
    from .restrict_card_request_restricted_mccs import (
        RestrictCardRequestRestrictedMccs as RestrictCardRequestRestrictedMccs,
        RestrictCardRequestRestrictedMccsDict as RestrictCardRequestRestrictedMccsDict,
    )
    from .restrict_card_request_times_of_day import (
        RestrictCardRequestTimesOfDay as RestrictCardRequestTimesOfDay,
        RestrictCardRequestTimesOfDayDict as RestrictCardRequestTimesOfDayDict,
    )
    from .restrictions_failed import RestrictionsFailed as RestrictionsFailed
    from .restrictions_failed_text import RestrictionsFailedText as RestrictionsFailedText
    from .second_adult_signup import (
        SecondAdultSignup as SecondAdultSignup,
        SecondAdultSignupDict as SecondAdultSignupDict,
    )
    from .success import Success as Success
    from .sync_external_accounts_request import (
        SyncExternalAccountsRequest as SyncExternalAccountsRequest,
    )
    from .sync_invites_request import SyncInvitesRequest as SyncInvitesRequest
    from .take_prospect_data_request import TakeProspectDataRequest as TakeProspectDataRequest
    from .take_prospect_image_request import TakeProspectImageRequest as TakeProspectImageRequest
    from .test_credentials import (
        TestCredentials as TestCredentials,
        TestCredentialsDict as TestCredentialsDict,
    )
    from .test_credentials_device_data import (
        TestCredentialsDeviceData as TestCredentialsDeviceData,
        TestCredentialsDeviceDataDict as TestCredentialsDeviceDataDict,
    )
    from .toggle_card_onoff import ToggleCardOnoff as ToggleCardOnoff
    from .token_issued import TokenIssued as TokenIssued
    from .transaction import Transaction as Transaction
    from .transfer_queued import TransferQueued as TransferQueued
    from .unauthorized import Unauthorized as Unauthorized
    from .undo import Undo as Undo
    from .update_account_request import UpdateAccountRequest as UpdateAccountRequest
    from .update_card_request import UpdateCardRequest as UpdateCardRequest
    from .update_user_request import UpdateUserRequest as UpdateUserRequest
    from .use_status import UseStatus as UseStatus
    from .user import User as User
    from .user_address import UserAddress as UserAddress, UserAddressDict as UserAddressDict
    from .user_extras import UserExtras as UserExtras
    from .user_link import UserLink as UserLink, UserLinkDict as UserLinkDict
    from .user_locked import UserLocked as UserLocked
    from .user_name import UserName as UserName
    from .user_names_item import UserNamesItem as UserNamesItem
    from .verify_external_account_request import (
        VerifyExternalAccountRequest as VerifyExternalAccountRequest,
    )
    from .wrong_switch import WrongSwitch as WrongSwitch

_MODULES: dict[str, str] = {
    "Account": "account",
    "AccountChoice": "account_choice",
    "AccountChoiceDict": "account_choice",
    "AccountRecovery": "account_recovery",
    "AccountRecoveryConfirmation": "account_recovery_confirmation",
    "AccountRecoveryConfirmationDict": "account_recovery_confirmation",
    "AccountRecoveryDict": "account_recovery",
    "AccountTransferRequest": "account_transfer_request",
    "AccountsListed": "accounts_listed",
    "Acknowledgement": "acknowledgement",
    "AddChequeImageImageType": "add_cheque_image_image_type",
    "Address": "address",
    "AddressDict": "address",
    "AndroidCredentials": "android_credentials",
    "AndroidCredentialsDict": "android_credentials",
    "AndroidCredentialsSpecifics": "android_credentials_specifics",
    "AndroidCredentialsSpecificsDict": "android_credentials_specifics",
    "AuthenticatedDevice": "authenticated_device",
    "AuthenticatedDevices": "authenticated_devices",
    "AutoFundingRequest": "auto_funding_request",
    "Balance": "balance",
    "BeneficiaryPaid": "beneficiary_paid",
    "BeneficiaryTransferRequest": "beneficiary_transfer_request",
    "BrowserCredentials": "browser_credentials",
    "BrowserCredentialsDict": "browser_credentials",
    "Card": "card",
    "CardActivated": "card_activated",
    "CardNotFound": "card_not_found",
    "CardRead": "card_read",
    "CardReissued": "card_reissued",
    "CardRestrictions": "card_restrictions",
    "CardToggled": "card_toggled",
    "CardsListed": "cards_listed",
    "ChangePinRequest": "change_pin_request",
    "Cheque": "cheque",
    "ChequeImageRequest": "cheque_image_request",
    "ChequeRequest": "cheque_request",
    "ChequeRequestDict": "cheque_request",
    "ChequesSynced": "cheques_synced",
    "Conflict": "conflict",
    "ConnectSocketRequest": "connect_socket_request",
    "CreateRecoveryCodeRequest": "create_recovery_code_request",
    "CreateRecoveryCodeRequestDeviceData": "create_recovery_code_request_device_data",
    "CreateRecoveryCodeRequestDeviceDataDict": "create_recovery_code_request_device_data",
    "CreditCardPaymentRequest": "credit_card_payment_request",
    "DateOfBirth": "date_of_birth",
    "DateOfBirthDict": "date_of_birth",
    "DaysOfWeek": "days_of_week",
    "DaysOfWeekDict": "days_of_week",
    "DeviceData": "device_data",
    "DeviceDataDict": "device_data",
    "DeviceLink": "device_link",
    "DeviceLinkDict": "device_link",
    "DeviceMessaging": "device_messaging",
    "DeviceMessagingDict": "device_messaging",
    "ExternalAccount": "external_account",
    "ExternalAccountChange": "external_account_change",
    "ExternalAccountChangeDict": "external_account_change",
    "ExternalAccountType": "external_account_type",
    "ExternalAccountsSynced": "external_accounts_synced",
    "Failure": "failure",
    "FamilyLink": "family_link",
    "FamilyLinkDict": "family_link",
    "Forbidden": "forbidden",
    "Heartbeat": "heartbeat",
    "IdentityDocument": "identity_document",
    "IdentityDocumentDict": "identity_document",
    "InternalTransaction": "internal_transaction",
    "InternetCredentials": "internet_credentials",
    "InternetCredentialsDict": "internet_credentials",
    "InvalidPin": "invalid_pin",
    "InvalidRequest": "invalid_request",
    "Invite": "invite",
    "InviteClaimed": "invite_claimed",
    "InviteCreated": "invite_created",
    "InvitesListed": "invites_listed",
    "LinkTokenIssued": "link_token_issued",
    "LinkTokenRequest": "link_token_request",
    "LoggedOut": "logged_out",
    "MissingIngredients": "missing_ingredients",
    "NewInviteRequest": "new_invite_request",
    "ObjectLink": "object_link",
    "ObjectLinkInviteeName": "object_link_invitee_name",
    "Payee": "payee",
    "PayeeDict": "payee",
    "PayloadAddress": "payload_address",
    "PayloadAddressDict": "payload_address",
    "PersonName": "person_name",
    "PersonNameDict": "person_name",
    "PinLength": "pin_length",
    "ProspectClient": "prospect_client",
    "ProspectClientDict": "prospect_client",
    "ProspectDeviceData": "prospect_device_data",
    "ProspectDeviceDataDict": "prospect_device_data",
    "ProspectPayload": "prospect_payload",
    "ProspectPayloadDict": "prospect_payload",
    "ProspectPayloadExtra": "prospect_payload_extra",
    "ProspectPayloadExtraDict": "prospect_payload_extra",
    "PullFromExternalAccountRequest": "pull_from_external_account_request",
    "PullFromExternalAccountRequestCurrency": "pull_from_external_account_request_currency",
    "PushToExternalAccountRequest": "push_to_external_account_request",
    "PushToExternalAccountRequestCurrency": "push_to_external_account_request_currency",
    "RegisterDeviceRequest": "register_device_request",
    "RegisterDeviceRequestDeviceData": "register_device_request_device_data",
    "RegisterDeviceRequestDeviceDataDict": "register_device_request_device_data",
    "ReissueCardRequest": "reissue_card_request",
    "ReissueCardRequestReason": "reissue_card_request_reason",
    "RemittanceQueued": "remittance_queued",
    "RemittanceRequest": "remittance_request",
    "RemovedInvite": "removed_invite",
    "RemovedInviteDict": "removed_invite",
    "RemovedObjectLink": "removed_object_link",
    "RemovedObjectLinkDict": "removed_object_link",
    "RestrictCardRequest": "restrict_card_request",
    "RestrictCardRequestAllowedMccs": "restrict_card_request_allowed_mccs",
    "RestrictCardRequestAllowedMccsDict": "restrict_card_request_allowed_mccs",
    "RestrictCardRequestRestrictedMccs": "restrict_card_request_restricted_mccs",
    "RestrictCardRequestRestrictedMccsDict": "restrict_card_request_restricted_mccs",
    "RestrictCardRequestTimesOfDay": "restrict_card_request_times_of_day",
    "RestrictCardRequestTimesOfDayDict": "restrict_card_request_times_of_day",
    "RestrictionsFailed": "restrictions_failed",
    "RestrictionsFailedText": "restrictions_failed_text",
    "SecondAdultSignup": "second_adult_signup",
    "SecondAdultSignupDict": "second_adult_signup",
    "Success": "success",
    "SyncExternalAccountsRequest": "sync_external_accounts_request",
    "SyncInvitesRequest": "sync_invites_request",
    "TakeProspectDataRequest": "take_prospect_data_request",
    "TakeProspectImageRequest": "take_prospect_image_request",
    "TestCredentials": "test_credentials",
    "TestCredentialsDeviceData": "test_credentials_device_data",
    "TestCredentialsDeviceDataDict": "test_credentials_device_data",
    "TestCredentialsDict": "test_credentials",
    "ToggleCardOnoff": "toggle_card_onoff",
    "TokenIssued": "token_issued",
    "Transaction": "transaction",
    "TransferQueued": "transfer_queued",
    "Unauthorized": "unauthorized",
    "Undo": "undo",
    "UpdateAccountRequest": "update_account_request",
    "UpdateCardRequest": "update_card_request",
    "UpdateUserRequest": "update_user_request",
    "UseStatus": "use_status",
    "User": "user",
    "UserAddress": "user_address",
    "UserAddressDict": "user_address",
    "UserExtras": "user_extras",
    "UserLink": "user_link",
    "UserLinkDict": "user_link",
    "UserLocked": "user_locked",
    "UserName": "user_name",
    "UserNamesItem": "user_names_item",
    "VerifyExternalAccountRequest": "verify_external_account_request",
    "WrongSwitch": "wrong_switch",
}

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
