"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .create_or_update_customer_request import (
        CreateOrUpdateCustomerRequest as CreateOrUpdateCustomerRequest,
    )
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
    from .documents import Documents as Documents, DocumentsDict as DocumentsDict
    from .failure import Failure as Failure
    from .get_document_images_request import GetDocumentImagesRequest as GetDocumentImagesRequest
    from .get_status_request import GetStatusRequest as GetStatusRequest
    from .images_found import ImagesFound as ImagesFound
    from .images_found_target import ImagesFoundTarget as ImagesFoundTarget
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
    from .update_status_request import UpdateStatusRequest as UpdateStatusRequest
    from .update_status_request_target import (
        UpdateStatusRequestTarget as UpdateStatusRequestTarget,
        UpdateStatusRequestTargetDict as UpdateStatusRequestTargetDict,
    )

_MODULES: dict[str, str] = {
    "CreateOrUpdateCustomerRequest": "create_or_update_customer_request",
    "Customer": "customer",
    "CustomerDetails": "customer_details",
    "CustomerDetailsDict": "customer_details",
    "CustomerQuery": "customer_query",
    "CustomerQueryDict": "customer_query",
    "CustomerStatus": "customer_status",
    "CustomerStored": "customer_stored",
    "CustomerStoredType": "customer_stored_type",
    "Documents": "documents",
    "DocumentsDict": "documents",
    "Failure": "failure",
    "GetDocumentImagesRequest": "get_document_images_request",
    "GetStatusRequest": "get_status_request",
    "ImagesFound": "images_found",
    "ImagesFoundTarget": "images_found_target",
    "StatusChanged": "status_changed",
    "StatusChangedAdditionalData": "status_changed_additional_data",
    "StatusChangedDcamsPlus": "status_changed_dcams_plus",
    "StatusChangedDcamsPlusDocumentData": "status_changed_dcams_plus_document_data",
    "StatusFound": "status_found",
    "StatusUpdated": "status_updated",
    "StatusUpdatedTarget": "status_updated_target",
    "UpdateStatusRequest": "update_status_request",
    "UpdateStatusRequestTarget": "update_status_request_target",
    "UpdateStatusRequestTargetDict": "update_status_request_target",
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
