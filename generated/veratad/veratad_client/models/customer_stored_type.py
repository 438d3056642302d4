from __future__ import annotations

from ..types import OpenStrEnum


class CustomerStoredType(OpenStrEnum):
    """Whether the customer was stored before, or is new."""

    UPDATE_CUSTOMER = "updateCustomer"
    CREATE_CUSTOMER = "createCustomer"
