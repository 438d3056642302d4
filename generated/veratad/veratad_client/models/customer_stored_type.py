from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CustomerStoredType(OpenStrEnum):
    """Whether the customer was updated or created."""

    UPDATE_CUSTOMER = "updateCustomer"
    CREATE_CUSTOMER = "createCustomer"
