"""Client for Veratad DCAMS.

Document storage of Veratad's document capture and management services.

DCAMS stores identity documents and the verification status of the people they belong to. All
storage services share one URL: the property `service` of the body selects the service, and the
account's user name and password are in the same body.

Only the storage part of DCAMS is described here, and the POST that notifies an account of a changed
status. Its other parts are not: the tokens, links and user status of its iFrame, the scanning and
the manual review of documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photo_id_runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from photo_id_runtime.links import Link
from photo_id_runtime.types import UNSET, File, Response, Unset

from .client import AsyncVeratadClient, VeratadClient

if TYPE_CHECKING:
    from .models import (
        CreateOrUpdateCustomerRequest,
        Customer,
        CustomerDetails,
        CustomerQuery,
        CustomerStatus,
        CustomerStored,
        CustomerStoredType,
        Documents,
        Failure,
        GetDocumentImagesRequest,
        GetStatusRequest,
        ImagesFound,
        ImagesFoundTarget,
        StatusChanged,
        StatusChangedAdditionalData,
        StatusChangedDcamsPlus,
        StatusChangedDcamsPlusDocumentData,
        StatusFound,
        StatusUpdated,
        StatusUpdatedTarget,
        UpdateStatusRequest,
        UpdateStatusRequestTarget,
    )

__version__ = "0.4.0"

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncVeratadClient",
    "AuthenticationError",
    "ConflictError",
    "CreateOrUpdateCustomerRequest",
    "Customer",
    "CustomerDetails",
    "CustomerQuery",
    "CustomerStatus",
    "CustomerStored",
    "CustomerStoredType",
    "DecodingError",
    "Documents",
    "Failure",
    "FailureError",
    "File",
    "GetDocumentImagesRequest",
    "GetStatusRequest",
    "ImagesFound",
    "ImagesFoundTarget",
    "InvalidRequestError",
    "Link",
    "NotFoundError",
    "Outcome",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "ServerError",
    "StatusChanged",
    "StatusChangedAdditionalData",
    "StatusChangedDcamsPlus",
    "StatusChangedDcamsPlusDocumentData",
    "StatusFound",
    "StatusUpdated",
    "StatusUpdatedTarget",
    "UNSET",
    "Unset",
    "UpdateStatusRequest",
    "UpdateStatusRequestTarget",
    "UsageError",
    "VeratadClient",
    "__version__",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
