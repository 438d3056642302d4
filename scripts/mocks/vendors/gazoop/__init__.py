"""Gazoop: customers with a photo and bookings; every failure is inside a 200.

    gazoop_state -> access -> customers, bookings, orders
                 -> other_spellings

`gazoop_state` has the state at the start, `access` the rules on the caller, which come first for
every action, `other_spellings` the forms of a request that programs of others send; the rest are
the operations.
"""

from . import access, bookings, customers, orders, other_spellings
from .gazoop_state import behaviour

__all__ = ["access", "behaviour", "bookings", "customers", "orders", "other_spellings"]
