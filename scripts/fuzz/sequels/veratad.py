"""Veratad: a status is stored for a customer who is known."""

from __future__ import annotations

from . import Broken, Exchange, sequel

UNKNOWN = "nobody@unknown.example"


@sequel("updateStatus", "update-customer-status/stores-status")
def the_status_is_stored(update: Exchange) -> None:
    """The answer shows the customer with the status that was sent."""
    for name in ("email", "status"):
        if update.told["target"].get(name) != update.sent["target"].get(name):
            raise Broken(f"the answer shows another {name} than was sent")


@sequel(
    "updateStatus",
    "update-customer-status/registered-first",
    "update-customer-status-export/status-404",
)
def only_a_registered_customer_is_updated(update: Exchange) -> None:
    """The same update for an address that nobody registered is refused with 404."""
    stranger = update.again({"target": {**update.sent["target"], "email": UNKNOWN}})
    if stranger.response.status_code != 404:
        raise Broken(f"an unknown customer is answered with {stranger.response.status_code}")
