from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CustomerStoredType(OpenStrEnum):
    """Whether the customer was stored before, or is new."""

    UPDATECUSTOMER = "updateCustomer"
    CREATECUSTOMER = "createCustomer"
