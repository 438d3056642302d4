"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .create_or_update_customer_request import CreateOrUpdateCustomerRequest
    from .customer import Customer
    from .customer_details import CustomerDetails
    from .customer_query import CustomerQuery
    from .customer_status import CustomerStatus
    from .customer_stored import CustomerStored
    from .customer_stored_type import CustomerStoredType
    from .documents import Documents
    from .failure import Failure
    from .get_document_images_request import GetDocumentImagesRequest
    from .get_status_request import GetStatusRequest
    from .images_found import ImagesFound
    from .images_found_target import ImagesFoundTarget
    from .status_changed import StatusChanged
    from .status_changed_additional_data import StatusChangedAdditionalData
    from .status_changed_dcams_plus import StatusChangedDcamsPlus
    from .status_changed_dcams_plus_document_data import StatusChangedDcamsPlusDocumentData
    from .status_found import StatusFound
    from .status_updated import StatusUpdated
    from .status_updated_target import StatusUpdatedTarget
    from .update_status_request import UpdateStatusRequest
    from .update_status_request_target import UpdateStatusRequestTarget

_MODULES: dict[str, str] = {
    "CreateOrUpdateCustomerRequest": "create_or_update_customer_request",
    "Customer": "customer",
    "CustomerDetails": "customer_details",
    "CustomerQuery": "customer_query",
    "CustomerStatus": "customer_status",
    "CustomerStored": "customer_stored",
    "CustomerStoredType": "customer_stored_type",
    "Documents": "documents",
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
}

__all__: list[str] = [
    "CreateOrUpdateCustomerRequest",
    "Customer",
    "CustomerDetails",
    "CustomerQuery",
    "CustomerStatus",
    "CustomerStored",
    "CustomerStoredType",
    "Documents",
    "Failure",
    "GetDocumentImagesRequest",
    "GetStatusRequest",
    "ImagesFound",
    "ImagesFoundTarget",
    "StatusChanged",
    "StatusChangedAdditionalData",
    "StatusChangedDcamsPlus",
    "StatusChangedDcamsPlusDocumentData",
    "StatusFound",
    "StatusUpdated",
    "StatusUpdatedTarget",
    "UpdateStatusRequest",
    "UpdateStatusRequestTarget",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
