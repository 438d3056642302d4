"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .audit_failure import AuditFailure as AuditFailure
    from .audit_request import AuditRequest as AuditRequest
    from .audit_trail import AuditTrail as AuditTrail
    from .audited_transaction import AuditedTransaction as AuditedTransaction
    from .audited_transaction_inputs import AuditedTransactionInputs as AuditedTransactionInputs
    from .callback_failure import CallbackFailure as CallbackFailure
    from .callback_shown import CallbackShown as CallbackShown
    from .continuations import Continuations as Continuations
    from .create_or_update_customer_request import (
        CreateOrUpdateCustomerRequest as CreateOrUpdateCustomerRequest,
    )
    from .create_token_request import CreateTokenRequest as CreateTokenRequest
    from .customer import Customer as Customer
    from .customer_details import (
        CustomerDetails as CustomerDetails,
        CustomerDetailsDict as CustomerDetailsDict,
    )
    from .customer_query import (
        CustomerQuery as CustomerQuery,
        CustomerQueryDict as CustomerQueryDict,
    )
    from .customer_status import CustomerStatus as CustomerStatus
    from .customer_stored import CustomerStored as CustomerStored
    from .customer_stored_type import CustomerStoredType as CustomerStoredType
    from .document_data import DocumentData as DocumentData
    from .documents import Documents as Documents, DocumentsDict as DocumentsDict
    from .error_meta import ErrorMeta as ErrorMeta
    from .failure import Failure as Failure
    from .frame_scan import FrameScan as FrameScan
    from .frame_user import FrameUser as FrameUser
    from .frame_user_additional_data import FrameUserAdditionalData as FrameUserAdditionalData
    from .frame_user_documents import FrameUserDocuments as FrameUserDocuments
    from .frame_user_documents_type0_item import (
        FrameUserDocumentsType0Item as FrameUserDocumentsType0Item,
    )
    from .gateway_failure import GatewayFailure as GatewayFailure
    from .gateway_failure_error import GatewayFailureError as GatewayFailureError
    from .gateway_failure_error_code import GatewayFailureErrorCode as GatewayFailureErrorCode
    from .gateway_login_failed import GatewayLoginFailed as GatewayLoginFailed
    from .gateway_login_failed_error import GatewayLoginFailedError as GatewayLoginFailedError
    from .generate_link_request import GenerateLinkRequest as GenerateLinkRequest
    from .get_document_images_request import GetDocumentImagesRequest as GetDocumentImagesRequest
    from .get_status_request import GetStatusRequest as GetStatusRequest
    from .get_user_status_request import GetUserStatusRequest as GetUserStatusRequest
    from .images_found import ImagesFound as ImagesFound
    from .images_found_target import ImagesFoundTarget as ImagesFoundTarget
    from .license_images import (
        LicenseImages as LicenseImages,
        LicenseImagesDict as LicenseImagesDict,
    )
    from .link_generated import LinkGenerated as LinkGenerated
    from .link_not_generated import LinkNotGenerated as LinkNotGenerated
    from .link_options import LinkOptions as LinkOptions, LinkOptionsDict as LinkOptionsDict
    from .manual_review_request import ManualReviewRequest as ManualReviewRequest
    from .manual_review_target import (
        ManualReviewTarget as ManualReviewTarget,
        ManualReviewTargetDict as ManualReviewTargetDict,
    )
    from .polled_review import PolledReview as PolledReview, PolledReviewDict as PolledReviewDict
    from .polled_review_status import PolledReviewStatus as PolledReviewStatus
    from .polling import Polling as Polling
    from .review_output import ReviewOutput as ReviewOutput
    from .review_output_documents_type0_item import (
        ReviewOutputDocumentsType0Item as ReviewOutputDocumentsType0Item,
    )
    from .review_output_documents_type1 import (
        ReviewOutputDocumentsType1 as ReviewOutputDocumentsType1,
    )
    from .review_output_input import ReviewOutputInput as ReviewOutputInput
    from .review_submitted import ReviewSubmitted as ReviewSubmitted
    from .review_template import ReviewTemplate as ReviewTemplate
    from .reviewed_license import (
        ReviewedLicense as ReviewedLicense,
        ReviewedLicenseDict as ReviewedLicenseDict,
    )
    from .scan_basic_request import ScanBasicRequest as ScanBasicRequest
    from .scan_basic_target import (
        ScanBasicTarget as ScanBasicTarget,
        ScanBasicTargetDict as ScanBasicTargetDict,
    )
    from .scan_basic_target_passport import (
        ScanBasicTargetPassport as ScanBasicTargetPassport,
        ScanBasicTargetPassportDict as ScanBasicTargetPassportDict,
    )
    from .scan_enhanced_request import ScanEnhancedRequest as ScanEnhancedRequest
    from .scan_enhanced_target import (
        ScanEnhancedTarget as ScanEnhancedTarget,
        ScanEnhancedTargetDict as ScanEnhancedTargetDict,
    )
    from .scan_meta import ScanMeta as ScanMeta
    from .scan_outcome import ScanOutcome as ScanOutcome
    from .scan_output import ScanOutput as ScanOutput
    from .scan_result import ScanResult as ScanResult
    from .scan_selfie_request import ScanSelfieRequest as ScanSelfieRequest
    from .scan_selfie_target import (
        ScanSelfieTarget as ScanSelfieTarget,
        ScanSelfieTargetDict as ScanSelfieTargetDict,
    )
    from .scanned_data import ScannedData as ScannedData
    from .scanned_data_document_type import ScannedDataDocumentType as ScannedDataDocumentType
    from .scanned_document import (
        ScannedDocument as ScannedDocument,
        ScannedDocumentDict as ScannedDocumentDict,
    )
    from .scanned_selfie import (
        ScannedSelfie as ScannedSelfie,
        ScannedSelfieDict as ScannedSelfieDict,
    )
    from .status_changed import StatusChanged as StatusChanged
    from .status_changed_additional_data import (
        StatusChangedAdditionalData as StatusChangedAdditionalData,
    )
    from .status_changed_dcams_plus import StatusChangedDcamsPlus as StatusChangedDcamsPlus
    from .status_changed_dcams_plus_document_data import (
        StatusChangedDcamsPlusDocumentData as StatusChangedDcamsPlusDocumentData,
    )
    from .status_found import StatusFound as StatusFound
    from .status_updated import StatusUpdated as StatusUpdated
    from .status_updated_target import StatusUpdatedTarget as StatusUpdatedTarget
    from .store_on import StoreOn as StoreOn
    from .token_created import TokenCreated as TokenCreated
    from .update_status_request import UpdateStatusRequest as UpdateStatusRequest
    from .update_status_request_target import (
        UpdateStatusRequestTarget as UpdateStatusRequestTarget,
        UpdateStatusRequestTargetDict as UpdateStatusRequestTargetDict,
    )
    from .view_callback_request import ViewCallbackRequest as ViewCallbackRequest

_MODULES: dict[str, str] = {
    "AuditFailure": "audit_failure",
    "AuditRequest": "audit_request",
    "AuditTrail": "audit_trail",
    "AuditedTransaction": "audited_transaction",
    "AuditedTransactionInputs": "audited_transaction_inputs",
    "CallbackFailure": "callback_failure",
    "CallbackShown": "callback_shown",
    "Continuations": "continuations",
    "CreateOrUpdateCustomerRequest": "create_or_update_customer_request",
    "CreateTokenRequest": "create_token_request",
    "Customer": "customer",
    "CustomerDetails": "customer_details",
    "CustomerDetailsDict": "customer_details",
    "CustomerQuery": "customer_query",
    "CustomerQueryDict": "customer_query",
    "CustomerStatus": "customer_status",
    "CustomerStored": "customer_stored",
    "CustomerStoredType": "customer_stored_type",
    "DocumentData": "document_data",
    "Documents": "documents",
    "DocumentsDict": "documents",
    "ErrorMeta": "error_meta",
    "Failure": "failure",
    "FrameScan": "frame_scan",
    "FrameUser": "frame_user",
    "FrameUserAdditionalData": "frame_user_additional_data",
    "FrameUserDocuments": "frame_user_documents",
    "FrameUserDocumentsType0Item": "frame_user_documents_type0_item",
    "GatewayFailure": "gateway_failure",
    "GatewayFailureError": "gateway_failure_error",
    "GatewayFailureErrorCode": "gateway_failure_error_code",
    "GatewayLoginFailed": "gateway_login_failed",
    "GatewayLoginFailedError": "gateway_login_failed_error",
    "GenerateLinkRequest": "generate_link_request",
    "GetDocumentImagesRequest": "get_document_images_request",
    "GetStatusRequest": "get_status_request",
    "GetUserStatusRequest": "get_user_status_request",
    "ImagesFound": "images_found",
    "ImagesFoundTarget": "images_found_target",
    "LicenseImages": "license_images",
    "LicenseImagesDict": "license_images",
    "LinkGenerated": "link_generated",
    "LinkNotGenerated": "link_not_generated",
    "LinkOptions": "link_options",
    "LinkOptionsDict": "link_options",
    "ManualReviewRequest": "manual_review_request",
    "ManualReviewTarget": "manual_review_target",
    "ManualReviewTargetDict": "manual_review_target",
    "PolledReview": "polled_review",
    "PolledReviewDict": "polled_review",
    "PolledReviewStatus": "polled_review_status",
    "Polling": "polling",
    "ReviewOutput": "review_output",
    "ReviewOutputDocumentsType0Item": "review_output_documents_type0_item",
    "ReviewOutputDocumentsType1": "review_output_documents_type1",
    "ReviewOutputInput": "review_output_input",
    "ReviewSubmitted": "review_submitted",
    "ReviewTemplate": "review_template",
    "ReviewedLicense": "reviewed_license",
    "ReviewedLicenseDict": "reviewed_license",
    "ScanBasicRequest": "scan_basic_request",
    "ScanBasicTarget": "scan_basic_target",
    "ScanBasicTargetDict": "scan_basic_target",
    "ScanBasicTargetPassport": "scan_basic_target_passport",
    "ScanBasicTargetPassportDict": "scan_basic_target_passport",
    "ScanEnhancedRequest": "scan_enhanced_request",
    "ScanEnhancedTarget": "scan_enhanced_target",
    "ScanEnhancedTargetDict": "scan_enhanced_target",
    "ScanMeta": "scan_meta",
    "ScanOutcome": "scan_outcome",
    "ScanOutput": "scan_output",
    "ScanResult": "scan_result",
    "ScanSelfieRequest": "scan_selfie_request",
    "ScanSelfieTarget": "scan_selfie_target",
    "ScanSelfieTargetDict": "scan_selfie_target",
    "ScannedData": "scanned_data",
    "ScannedDataDocumentType": "scanned_data_document_type",
    "ScannedDocument": "scanned_document",
    "ScannedDocumentDict": "scanned_document",
    "ScannedSelfie": "scanned_selfie",
    "ScannedSelfieDict": "scanned_selfie",
    "StatusChanged": "status_changed",
    "StatusChangedAdditionalData": "status_changed_additional_data",
    "StatusChangedDcamsPlus": "status_changed_dcams_plus",
    "StatusChangedDcamsPlusDocumentData": "status_changed_dcams_plus_document_data",
    "StatusFound": "status_found",
    "StatusUpdated": "status_updated",
    "StatusUpdatedTarget": "status_updated_target",
    "StoreOn": "store_on",
    "TokenCreated": "token_created",
    "UpdateStatusRequest": "update_status_request",
    "UpdateStatusRequestTarget": "update_status_request_target",
    "UpdateStatusRequestTargetDict": "update_status_request_target",
    "ViewCallbackRequest": "view_callback_request",
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
