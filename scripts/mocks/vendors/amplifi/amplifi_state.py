"""The state of ampliFi's mock at the start, and how its records are shown."""

from __future__ import annotations

from typing import Any

from ...mock_behaviour import MockBehaviour, MockCall, state_schema, table_schema

ME = "qweaurl8kgtlv9pc"
"""The user of every token."""

_STATUS = {"enum": ["unconfirmed", "confirmed", "disavowed", "hardened"]}
APPLICANT = {
    "emailB64": "am9obi50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU=",
    "emails": {},
    "mobile": "unconfirmed",
}
"""A user as prospects see it: the address that codes are mailed to, the status of each address, as
it is written in a path, and that of the mobile number."""

IDS = ("qwegalgnuyocdfoxg", "qwegal8kgtmysmels")
"""The accounts and cards of the vendor's pages; each card has the id of its account."""
_CHEQUE = "qweawcqlq5if7bzdhkpkhyvopbtzbjnqvmvmokpuxtyacij"


def _account(number: str) -> dict[str, Any]:
    return {
        "AFiAccountId": number,
        "AFiCardId": number,
        "AFiUserId": ME,
        "name": "virtual",
        "typeId": "virtual",
        "status": "active",
        "isActive": True,
        "isClosed": False,
        "balance": {"currency": "USD", "native": 0, "available": 0},
    }


def _card(number: str) -> dict[str, Any]:
    return {
        "AFiCardId": number,
        "AFiAccountId": number,
        "AFiUserId": ME,
        "typeId": "virtual",
        "status": "blocked",
        "isActive": False,
        "restrictions": None,
    }


behaviour = MockBehaviour(
    start={
        "endedTokens": [],
        "isLocked": False,
        "tokenProperty": None,
        "tokens": [],
        "logins": {"mock": "mock", "ali": "qa"},
        "devices": {
            "my_deviceTag": {"AFiUserId": "qweaurl8kgtlv9pc"},
            "my_deviceId": {"AFiUserId": "qweaurl8kgtlv9pc"},
        },
        "users": {"qweaurl8kgtlv9pc": APPLICANT},
        "images": {},
        "tasks": [],
        "user": {"AFiUserId": ME, "firstName": "John", "lastName": "Testman"},
        "addresses": [],
        "faceImage": 0,
        "authenticatedDevices": {},
        "accounts": {each: _account(each) for each in IDS},
        "cards": {each: _card(each) for each in IDS},
        "transactions": [],
        "externalAccounts": {},
        "cheques": {_CHEQUE: {"amount": 1.01, "currency": "USD", "images": {}}},
        "payees": {},
        "invites": {
            "AAORSLADF": {"AFiInviteId": "qwekavy1", "AFiAccountId": IDS[1], "isActive": True}
        },
        "objectLinks": {},
    },
    schema=state_schema(
        endedTokens={
            "type": "array",
            "items": {"type": "string"},
            "description": "The default tokens that were logged out; the next login empties it.",
        },
        isLocked={
            "type": "boolean",
            "description": "Whether the user is locked, and can neither log in nor register.",
        },
        tokenProperty={
            "type": ["string", "null"],
            "description": "The property of a login's response that has a new token, or null.",
        },
        tokens={
            "type": "array",
            "items": {"type": "string"},
            "description": "The tokens that logins have issued.",
        },
        logins={
            "type": "object",
            "description": "The passwords, by user name.",
            "additionalProperties": {"type": "string"},
        },
        devices=table_schema("The registered devices, by tag.", AFiUserId="string|null"),
        users={
            "type": "object",
            "description": "The users by id: the address that codes are mailed to, the status of"
            " each address as it is written in a path, and that of the mobile number.",
            "additionalProperties": {
                "type": "object",
                "required": ["emailB64", "emails", "mobile"],
                "properties": {
                    "emailB64": {"type": "string"},
                    "emails": {"type": "object", "additionalProperties": _STATUS},
                    "mobile": _STATUS,
                },
            },
        },
        images=table_schema(
            "The images by id, without their data.", deviceTag="string", characters="integer"
        ),
        tasks={"type": "array", "description": "The bonuses for referrals."},
        user={"type": "object", "description": "The record of the user of every token."},
        addresses={"type": "array", "description": "The addresses that the user has added."},
        faceImage={
            "type": "integer",
            "description": "The number of characters of the user's face image, 0 without one.",
        },
        authenticatedDevices=table_schema("The user's devices, by link.", isActive="boolean|null"),
        accounts=table_schema("The accounts, by id.", AFiAccountId="string"),
        cards=table_schema("The cards, by id.", status="string", isActive="boolean"),
        transactions={
            "type": "array",
            "description": "Transactions; they are listed by `AFiAccountId` and `dtsValue`.",
            "items": {"type": "object", "required": ["AFiAccountId", "dtsValue"]},
        },
        externalAccounts=table_schema(
            "The external accounts, by id, with masked numbers.", AFiExternalAccountId="string"
        ),
        cheques=table_schema(
            "The checks, by id: amount, currency, and the number of characters of each picture.",
            amount="number",
            currency="string",
            images="object",
        ),
        payees=table_schema("The payees, by id."),
        invites=table_schema("The invites, by linklink.", AFiInviteId="string"),
        objectLinks=table_schema("The links after claimed invites, by id."),
    ),
)


def now_of(call: MockCall) -> str:
    """Return the mock's time in the format of the pages' examples."""
    return f"{call.now.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def without_nulls(sent: dict[str, Any]) -> dict[str, Any]:
    """Return what was sent without nulls, which records do not show."""
    return {name: value for name, value in sent.items() if value is not None}
