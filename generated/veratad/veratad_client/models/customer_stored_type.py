from __future__ import annotations

from ..types import OpenStrEnum


class CustomerStoredType(OpenStrEnum):
    """Whether the customer was updated or created."""

    UPDATECUSTOMER = "updateCustomer"
    CREATECUSTOMER = "createCustomer"
