"""Accounts and their transactions, accounts at other banks, checks and payees."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .amplifi_state import ME, behaviour, now_of, without_nulls

_LATEST = 30
_SECRET = ("accountNumber", "pan", "cvv")


@behaviour.rule("listAccounts")
def all_accounts_are_listed(call: MockCall) -> MockResponse:
    """In the order in which the state has them."""
    return call.respond({"accounts": list(call.state["accounts"].values())})


@behaviour.rule("updateAccount", "modify-account/changes")
def the_sent_properties_of_an_account_change(call: MockCall) -> MockResponse:
    """An unknown account changes nothing, as no failure is documented."""
    account = call.state["accounts"].get(call.path["AFiAccountId"], {})
    names = ("name", "isMain", "isHidden")
    account.update(without_nulls({name: call.body.get(name) for name in names}))
    return call.respond()


@behaviour.rule("listRecentTransactions")
def the_latest_transactions_are_listed(call: MockCall) -> MockResponse:
    """The state has them in the order of time; the limit of a year is left to the tester."""
    return call.respond().with_body(_transactions(call)[-_LATEST:])


@behaviour.rule("listTransactions", "get-transactions-by-date-range/period")
def the_transactions_of_a_period_are_listed(call: MockCall) -> MockResponse:
    """Both days are included."""
    first, last = call.path["dateStart"], call.path["dateEnd"]
    found = [each for each in _transactions(call) if first <= each["dtsValue"][:10] <= last]
    return call.respond().with_body(found)


@behaviour.rule(
    "syncExternalAccounts",
    "sync-external-accounts/listing",
    "sync-external-accounts/new-account",
    "sync-external-accounts/changed-account",
    "sync-external-accounts/deleted-account",
    "sync-external-accounts/masked",
)
def external_accounts_are_created_changed_and_listed(call: MockCall) -> MockResponse:
    """An inactive account stays inactive, and one with an unknown id is ignored."""
    table = call.state["externalAccounts"]
    for index, each in enumerate(call.body["externalAccounts"]):
        number = each.get("AFiExternalAccountId")
        if number is None:
            _add(call, f"mockExternal{call.number:05}x{index}", each)
        elif number in table:
            was_active = table[number]["isActive"]
            table[number].update(_masked(each), dtsModified=now_of(call))
            table[number]["isActive"] = was_active and each.get("isActive", True)
    return call.respond({"externalAccounts": list(table.values())})


@behaviour.rule("syncCheques")
def checks_are_kept_without_their_pictures(call: MockCall) -> MockResponse:
    """The state has the sizes of the pictures; no two checks count as the same."""
    for index, each in enumerate(call.body):
        images = {name: len(text) for name, text in each.items() if name.endswith("B64") and text}
        kept = {"amount": each["amount"], "currency": each["currency"], "images": images}
        call.state["cheques"][f"mockCheque{call.number:05}x{index}"] = kept
    shown = [
        {
            "AFiChequeId": number,
            "AFiUserId": ME,
            "amount": row["amount"],
            "currency": row["currency"],
        }
        for number, row in call.state["cheques"].items()
    ]
    return call.respond({"cheques": shown})


@behaviour.rule("addChequeImage", "add-image/effect")
def a_picture_is_added_to_a_check(call: MockCall) -> MockResponse:
    """An unknown check is accepted, as no failure is documented."""
    row = call.state["cheques"].get(call.path["AFiChequeId"], {"images": {}})
    row["images"][f"{call.path['imageType']}B64"] = len(call.body["b64"])
    return call.respond()


@behaviour.rule("syncPayees", "sync-payees/created-or-changed")
def payees_are_created_or_changed(call: MockCall) -> MockResponse:
    """A payee with an id that does not exist is created too, with that id."""
    payees = call.state["payees"]
    for index, each in enumerate(call.body):
        number = each.get("AFiPayeeId") or f"mockPayee{call.number:05}x{index}"
        payees[number] = {**payees.get(number, {}), **each, "AFiPayeeId": number}
    return call.respond()


def _transactions(call: MockCall) -> list[dict[str, Any]]:
    number = call.path["AFiAccountId"]
    return [each for each in call.state["transactions"] if each["AFiAccountId"] == number]


def _add(call: MockCall, number: str, sent: dict[str, Any]) -> None:
    now = now_of(call)
    call.state["externalAccounts"][number] = {
        **_masked(sent),
        "AFiExternalAccountId": number,
        "dtsCreated": now,
        "dtsModified": now,
        "isActive": sent.get("isActive", True),
    }


def _masked(sent: dict[str, Any]) -> dict[str, Any]:
    """Return an account with stars for all but the last four digits of its numbers."""
    shown = {name: value for name, value in sent.items() if name not in _SECRET}
    if "accountNumber" in sent:
        shown["accountNumberMasked"] = f"**{sent['accountNumber'][-4:]}"
    if "pan" in sent:
        shown["panMasked"] = f"**{sent['pan'][-4:]}"
    return shown
