from __future__ import annotations

from ..types import OpenStrEnum


class CustomerStoredType(OpenStrEnum):
    """Whether the customer was updated or created."""

    UPDATE_CUSTOMER = "updateCustomer"
    CREATE_CUSTOMER = "createCustomer"
