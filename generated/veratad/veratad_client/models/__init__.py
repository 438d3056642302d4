"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .audit_failure import AuditFailure as AuditFailure
    from .audit_request import AuditRequest as AuditRequest
    from .audit_trail import (
        AuditedTransaction as AuditedTransaction,
        AuditedTransactionInputs as AuditedTransactionInputs,
        AuditTrail as AuditTrail,
    )
    from .callback_failure import CallbackFailure as CallbackFailure
    from .callback_shown import CallbackShown as CallbackShown
    from .create_or_update_customer_request import (
        CreateOrUpdateCustomerRequest as CreateOrUpdateCustomerRequest,
        CustomerDetails as CustomerDetails,
        CustomerDetailsDict as CustomerDetailsDict,
    )
    from .create_token_request import CreateTokenRequest as CreateTokenRequest
    from .create_vx_frame_token_request import (
        CreateVxFrameTokenRequest as CreateVxFrameTokenRequest,
    )
    from .create_vx_session_request import (
        CreateVxSessionRequest as CreateVxSessionRequest,
        CreateVxSessionRequestStyles as CreateVxSessionRequestStyles,
        CreateVxSessionRequestStylesDict as CreateVxSessionRequestStylesDict,
        CreateVxSessionRequestWebhook as CreateVxSessionRequestWebhook,
        CreateVxSessionRequestWebhookDict as CreateVxSessionRequestWebhookDict,
    )
    from .create_vx_token_request import CreateVxTokenRequest as CreateVxTokenRequest
    from .customer import Customer as Customer
    from .customer_query import (
        CustomerQuery as CustomerQuery,
        CustomerQueryDict as CustomerQueryDict,
    )
    from .customer_status import CustomerStatus as CustomerStatus
    from .customer_stored import (
        CustomerStored as CustomerStored,
        CustomerStoredType as CustomerStoredType,
    )
    from .documents import Documents as Documents, DocumentsDict as DocumentsDict
    from .error_meta import ErrorMeta as ErrorMeta
    from .failure import Failure as Failure
    from .frame_user import (
        DocumentData as DocumentData,
        FrameScan as FrameScan,
        FrameUser as FrameUser,
        FrameUserAdditionalData as FrameUserAdditionalData,
        FrameUserDocuments as FrameUserDocuments,
        FrameUserDocumentsItem as FrameUserDocumentsItem,
    )
    from .gateway_failure import (
        GatewayFailure as GatewayFailure,
        GatewayFailureError as GatewayFailureError,
        GatewayFailureErrorCode as GatewayFailureErrorCode,
    )
    from .gateway_login_failed import (
        GatewayLoginFailed as GatewayLoginFailed,
        GatewayLoginFailedError as GatewayLoginFailedError,
    )
    from .generate_link_request import (
        GenerateLinkRequest as GenerateLinkRequest,
        LinkOptions as LinkOptions,
        LinkOptionsDict as LinkOptionsDict,
    )
    from .generate_vx_link_request import (
        GenerateVxLinkRequest as GenerateVxLinkRequest,
        VxLinkOptions as VxLinkOptions,
        VxLinkOptionsDict as VxLinkOptionsDict,
        VxResultMessages as VxResultMessages,
        VxResultMessagesDict as VxResultMessagesDict,
        VxResultMessagesError as VxResultMessagesError,
        VxResultMessagesErrorDict as VxResultMessagesErrorDict,
        VxResultMessagesFailure as VxResultMessagesFailure,
        VxResultMessagesFailureDict as VxResultMessagesFailureDict,
        VxResultMessagesSuccess as VxResultMessagesSuccess,
        VxResultMessagesSuccessDict as VxResultMessagesSuccessDict,
    )
    from .get_document_images_request import GetDocumentImagesRequest as GetDocumentImagesRequest
    from .get_status_request import GetStatusRequest as GetStatusRequest
    from .get_user_status_request import GetUserStatusRequest as GetUserStatusRequest
    from .get_vx_user_status_request import GetVxUserStatusRequest as GetVxUserStatusRequest
    from .images_found import ImagesFound as ImagesFound, ImagesFoundTarget as ImagesFoundTarget
    from .link_generated import LinkGenerated as LinkGenerated
    from .link_not_generated import LinkNotGenerated as LinkNotGenerated
    from .manual_review_request import (
        ManualReviewRequest as ManualReviewRequest,
        ManualReviewTarget as ManualReviewTarget,
        ManualReviewTargetDict as ManualReviewTargetDict,
        ReviewedLicense as ReviewedLicense,
        ReviewedLicenseDict as ReviewedLicenseDict,
    )
    from .review_submitted import (
        Continuations as Continuations,
        PolledReview as PolledReview,
        PolledReviewDict as PolledReviewDict,
        PolledReviewStatus as PolledReviewStatus,
        Polling as Polling,
        ReviewOutput as ReviewOutput,
        ReviewOutputDocuments as ReviewOutputDocuments,
        ReviewOutputDocumentsItem as ReviewOutputDocumentsItem,
        ReviewOutputInput as ReviewOutputInput,
        ReviewSubmitted as ReviewSubmitted,
        ReviewTemplate as ReviewTemplate,
    )
    from .scan_basic_request import (
        LicenseImages as LicenseImages,
        LicenseImagesDict as LicenseImagesDict,
        ScanBasicRequest as ScanBasicRequest,
        ScanBasicTarget as ScanBasicTarget,
        ScanBasicTargetDict as ScanBasicTargetDict,
        ScanBasicTargetPassport as ScanBasicTargetPassport,
        ScanBasicTargetPassportDict as ScanBasicTargetPassportDict,
    )
    from .scan_enhanced_request import (
        ScanEnhancedRequest as ScanEnhancedRequest,
        ScanEnhancedTarget as ScanEnhancedTarget,
        ScanEnhancedTargetDict as ScanEnhancedTargetDict,
        ScannedDocument as ScannedDocument,
        ScannedDocumentDict as ScannedDocumentDict,
    )
    from .scan_meta import ScanMeta as ScanMeta
    from .scan_outcome import ScanOutcome as ScanOutcome
    from .scan_result import (
        ScannedData as ScannedData,
        ScannedDataDocumentType as ScannedDataDocumentType,
        ScanOutput as ScanOutput,
        ScanResult as ScanResult,
    )
    from .scan_selfie_request import (
        ScannedSelfie as ScannedSelfie,
        ScannedSelfieDict as ScannedSelfieDict,
        ScanSelfieRequest as ScanSelfieRequest,
        ScanSelfieTarget as ScanSelfieTarget,
        ScanSelfieTargetDict as ScanSelfieTargetDict,
    )
    from .status_changed import (
        StatusChanged as StatusChanged,
        StatusChangedAdditionalData as StatusChangedAdditionalData,
        StatusChangedDcamsPlus as StatusChangedDcamsPlus,
        StatusChangedDcamsPlusDocumentData as StatusChangedDcamsPlusDocumentData,
    )
    from .status_found import StatusFound as StatusFound
    from .status_updated import (
        StatusUpdated as StatusUpdated,
        StatusUpdatedTarget as StatusUpdatedTarget,
    )
    from .store_on import StoreOn as StoreOn
    from .token_created import TokenCreated as TokenCreated
    from .update_status_request import (
        UpdateStatusRequest as UpdateStatusRequest,
        UpdateStatusRequestTarget as UpdateStatusRequestTarget,
        UpdateStatusRequestTargetDict as UpdateStatusRequestTargetDict,
    )
    from .view_callback_request import ViewCallbackRequest as ViewCallbackRequest
    from .vx_frame_token_created import VxFrameTokenCreated as VxFrameTokenCreated
    from .vx_frame_token_failure import VxFrameTokenFailure as VxFrameTokenFailure
    from .vx_session import (
        VxSession as VxSession,
        VxSessionAdditionalData as VxSessionAdditionalData,
        VxSessionDcamsPlus as VxSessionDcamsPlus,
        VxSessionDcamsPlusDocumentData as VxSessionDcamsPlusDocumentData,
        VxSessionDcamsPlusOutput as VxSessionDcamsPlusOutput,
        VxSessionJourney as VxSessionJourney,
        VxSessionStorage as VxSessionStorage,
        VxStop as VxStop,
    )
    from .vx_session_created import VxSessionCreated as VxSessionCreated
    from .vx_session_status import (
        VxSessionStatus as VxSessionStatus,
        VxSessionStatusCurrentStatus as VxSessionStatusCurrentStatus,
    )
    from .vx_token_created import VxTokenCreated as VxTokenCreated
    from .vx_token_refused import VxTokenRefused as VxTokenRefused

_CLASSES: dict[str, str] = {
    "audit_failure": "AuditFailure",
    "audit_request": "AuditRequest",
    "audit_trail": "AuditTrail AuditedTransaction AuditedTransactionInputs",
    "callback_failure": "CallbackFailure",
    "callback_shown": "CallbackShown",
    "create_or_update_customer_request": "CreateOrUpdateCustomerRequest CustomerDetails CustomerDetailsDict",
    "create_token_request": "CreateTokenRequest",
    "create_vx_frame_token_request": "CreateVxFrameTokenRequest",
    "create_vx_session_request": "CreateVxSessionRequest CreateVxSessionRequestStyles CreateVxSessionRequestStylesDict CreateVxSessionRequestWebhook CreateVxSessionRequestWebhookDict",
    "create_vx_token_request": "CreateVxTokenRequest",
    "customer": "Customer",
    "customer_query": "CustomerQuery CustomerQueryDict",
    "customer_status": "CustomerStatus",
    "customer_stored": "CustomerStored CustomerStoredType",
    "documents": "Documents DocumentsDict",
    "error_meta": "ErrorMeta",
    "failure": "Failure",
    "frame_user": "DocumentData FrameScan FrameUser FrameUserAdditionalData FrameUserDocuments FrameUserDocumentsItem",
    "gateway_failure": "GatewayFailure GatewayFailureError GatewayFailureErrorCode",
    "gateway_login_failed": "GatewayLoginFailed GatewayLoginFailedError",
    "generate_link_request": "GenerateLinkRequest LinkOptions LinkOptionsDict",
    "generate_vx_link_request": "GenerateVxLinkRequest VxLinkOptions VxLinkOptionsDict VxResultMessages VxResultMessagesDict VxResultMessagesError VxResultMessagesErrorDict VxResultMessagesFailure VxResultMessagesFailureDict VxResultMessagesSuccess VxResultMessagesSuccessDict",
    "get_document_images_request": "GetDocumentImagesRequest",
    "get_status_request": "GetStatusRequest",
    "get_user_status_request": "GetUserStatusRequest",
    "get_vx_user_status_request": "GetVxUserStatusRequest",
    "images_found": "ImagesFound ImagesFoundTarget",
    "link_generated": "LinkGenerated",
    "link_not_generated": "LinkNotGenerated",
    "manual_review_request": "ManualReviewRequest ManualReviewTarget ManualReviewTargetDict ReviewedLicense ReviewedLicenseDict",
    "review_submitted": "Continuations PolledReview PolledReviewDict PolledReviewStatus Polling ReviewOutput ReviewOutputDocuments ReviewOutputDocumentsItem ReviewOutputInput ReviewSubmitted ReviewTemplate",
    "scan_basic_request": "LicenseImages LicenseImagesDict ScanBasicRequest ScanBasicTarget ScanBasicTargetDict ScanBasicTargetPassport ScanBasicTargetPassportDict",
    "scan_enhanced_request": "ScanEnhancedRequest ScanEnhancedTarget ScanEnhancedTargetDict ScannedDocument ScannedDocumentDict",
    "scan_meta": "ScanMeta",
    "scan_outcome": "ScanOutcome",
    "scan_result": "ScanOutput ScanResult ScannedData ScannedDataDocumentType",
    "scan_selfie_request": "ScanSelfieRequest ScanSelfieTarget ScanSelfieTargetDict ScannedSelfie ScannedSelfieDict",
    "status_changed": "StatusChanged StatusChangedAdditionalData StatusChangedDcamsPlus StatusChangedDcamsPlusDocumentData",
    "status_found": "StatusFound",
    "status_updated": "StatusUpdated StatusUpdatedTarget",
    "store_on": "StoreOn",
    "token_created": "TokenCreated",
    "update_status_request": "UpdateStatusRequest UpdateStatusRequestTarget UpdateStatusRequestTargetDict",
    "view_callback_request": "ViewCallbackRequest",
    "vx_frame_token_created": "VxFrameTokenCreated",
    "vx_frame_token_failure": "VxFrameTokenFailure",
    "vx_session": "VxSession VxSessionAdditionalData VxSessionDcamsPlus VxSessionDcamsPlusDocumentData VxSessionDcamsPlusOutput VxSessionJourney VxSessionStorage VxStop",
    "vx_session_created": "VxSessionCreated",
    "vx_session_status": "VxSessionStatus VxSessionStatusCurrentStatus",
    "vx_token_created": "VxTokenCreated",
    "vx_token_refused": "VxTokenRefused",
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
