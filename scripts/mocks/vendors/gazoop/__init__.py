"""Gazoop: customers with a photo and bookings; every failure is told inside a 200.

    state -> access -> customers, bookings

`state` has what the mock knows at the start, `access` the rules on who calls, which come first for
every action; the others are what each call does.
"""

from . import access, bookings, customers
from .state import behaviour

__all__ = ["access", "behaviour", "bookings", "customers"]
