"""ampliFi: prospects who become users, and the accounts, cards and payments of a user.

    amplifi_state -> bank_accounts, bank_cards, invites, prospects, users

`amplifi_state` has the state at the start; the others are the rules. `prospects` has the wording
of all rejections that `bank_cards` leaves to it.
"""

from . import bank_accounts, bank_cards, invites, prospects, users
from .amplifi_state import behaviour

__all__ = ["bank_accounts", "bank_cards", "behaviour", "invites", "prospects", "users"]
