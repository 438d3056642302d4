"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .create_or_update_customer_request import (
        CreateOrUpdateCustomerRequest as CreateOrUpdateCustomerRequest,
        CustomerDetails as CustomerDetails,
        CustomerDetailsDict as CustomerDetailsDict,
    )
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
    from .failure import Failure as Failure
    from .get_document_images_request import GetDocumentImagesRequest as GetDocumentImagesRequest
    from .get_status_request import GetStatusRequest as GetStatusRequest
    from .images_found import ImagesFound as ImagesFound, ImagesFoundTarget as ImagesFoundTarget
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
    from .update_status_request import (
        UpdateStatusRequest as UpdateStatusRequest,
        UpdateStatusRequestTarget as UpdateStatusRequestTarget,
        UpdateStatusRequestTargetDict as UpdateStatusRequestTargetDict,
    )

_CLASSES: dict[str, str] = {
    "create_or_update_customer_request": "CreateOrUpdateCustomerRequest CustomerDetails CustomerDetailsDict",
    "customer": "Customer",
    "customer_query": "CustomerQuery CustomerQueryDict",
    "customer_status": "CustomerStatus",
    "customer_stored": "CustomerStored CustomerStoredType",
    "documents": "Documents DocumentsDict",
    "failure": "Failure",
    "get_document_images_request": "GetDocumentImagesRequest",
    "get_status_request": "GetStatusRequest",
    "images_found": "ImagesFound ImagesFoundTarget",
    "status_changed": "StatusChanged StatusChangedAdditionalData StatusChangedDcamsPlus StatusChangedDcamsPlusDocumentData",
    "status_found": "StatusFound",
    "status_updated": "StatusUpdated StatusUpdatedTarget",
    "update_status_request": "UpdateStatusRequest UpdateStatusRequestTarget UpdateStatusRequestTargetDict",
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
