"""ampliFi: prospects who become users, and the accounts, cards and payments of a user.

    amplifi_state -> bank_accounts, bank_cards, invites, prospects, users

`amplifi_state` has the state at the start; the others are the rules. `prospects` has the wording
of all rejections that `bank_cards` leaves to it.

Some pages end before their response or do not state what it contains, such as those of a new
invite, the user's record and the user's devices. There the mock returns what the requests have
stored, in the schema that the spec infers: a test reads what it wrote, and not an example that
contradicts it. What no document names is not added.
"""

from . import bank_accounts, bank_cards, invites, prospects, users
from .amplifi_state import behaviour

__all__ = ["bank_accounts", "bank_cards", "behaviour", "invites", "prospects", "users"]
