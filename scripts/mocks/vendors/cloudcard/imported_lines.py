"""The lines of an imported file: read as CSV, and carried out one by one."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import Any

from ...mock_behaviour import MockCall
from .cloudcard_state import find_person, is_active, mail, now_of

_FLAGS = ("additionalPhotoRequired", "enabled", "unsubscribe")
_TEXTS = (
    *("email", "identifier", "cardholderGroupName"),
    *("managerEmail", "managerIdentifier", "managerCardholderGroupName"),
)
_SETTINGS = ("sendInvitation", "action")
_CREATING, _UPDATING = ("CREATE", "CREATE_OR_UPDATE"), ("UPDATE", "CREATE_OR_UPDATE")

Line = dict[str, str]
"""The cells of one line by the name of their column."""


def lines_of(data: str, settings: Mapping[str, Any]) -> list[Line]:
    """Return the lines of a file; none where it cannot be read with these settings."""
    text = data.encode("latin-1", "replace").decode("utf-8-sig", "replace")
    kept = text.splitlines()[max(0, settings["skipLines"]) :]
    try:
        rows = [row for row in csv.reader(kept, strict=False, **_dialect(settings)) if row]
    except (csv.Error, TypeError, ValueError):
        return []
    header = rows.pop(0) if rows and settings["hasHeaderRow"] else []
    names = (settings["columnNames"] or "").split(",") if settings["columnNames"] else header
    return [
        dict(zip((name.strip() for name in names), (each.strip() for each in row), strict=False))
        for row in rows
    ]


def _dialect(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "delimiter": settings["fieldSeparator"],
        "quotechar": settings["quoteChar"],
        "escapechar": settings["escapeChar"],
    }


def carry_out(call: MockCall, line: Line, settings: Mapping[str, Any]) -> str:
    """Change the person of a line, and return why that failed, or an empty string."""
    if not line.get("email") and not line.get("identifier"):
        return "the line has neither an e-mail address nor an identifier"
    action = (line.get("action") or settings["actionDefault"]).upper()
    if action in ("ARCHIVE", "RESTORE"):
        return _set_active(call, line, active=action == "RESTORE")
    number = _person_of(call, line)
    exists = bool(number) and is_active(call.state["people"][number])
    if error := _refusal(action, exists=exists) or (_taken(call, number, line) if exists else ""):
        return error
    _set(call, number if exists else _create(call), line)
    _invite(call, line, settings["invitationDefault"], is_new=not exists)
    return ""


def _refusal(action: str, *, exists: bool) -> str:
    """Return why an action is not carried out, or an empty string."""
    if action not in (*_CREATING, *_UPDATING):
        return f"the mock does not carry out {action}"
    if action not in (_UPDATING if exists else _CREATING):
        return f"the person {'exists already' if exists else 'does not exist'}"
    return ""


def _set_active(call: MockCall, line: Line, *, active: bool) -> str:
    if not (number := _person_of(call, line)):
        return "the person does not exist"
    person = call.state["people"][number]
    if active and (taken := _taken(call, number, person)):
        return taken
    person["active"] = active
    return ""


def _person_of(call: MockCall, line: Line) -> str:
    """Return the number of the person of a line, or an empty string."""
    keys = ((by, line.get(by)) for by in ("email", "identifier"))
    found = [number for by, key in keys if key and (number := find_person(call, by, key))]
    people = call.state["people"]
    return next(iter(sorted(found, key=lambda each: not is_active(people[each]))), "")


def _create(call: MockCall) -> str:
    """Create a person without a name, and return the number."""
    people = call.numbered("people")
    number = str(people.next_number)
    person: dict[str, Any] = {
        "email": "",
        "identifier": None,
        "roles": [],
        "customFields": {},
        "photo": None,
        "additionalPhotoRequired": True,
        "enabled": True,
        "dateCreated": now_of(call),
    }
    people.add(number, person)
    return number


def _taken(call: MockCall, number: str, names: Mapping[str, Any]) -> str:
    """Return why a person cannot have an address or identifier, or an empty string."""
    for by in ("email", "identifier"):
        other = find_person(call, by, names[by]) if names.get(by) else ""
        if other not in ("", number) and is_active(call.state["people"][other]):
            return f"another person has this {by}"
    return ""


def _set(call: MockCall, number: str, line: Line) -> None:
    """Set what the cells that are not empty contain, and create a manager who is unknown."""
    people = call.indexes["people"]
    for name, cell in line.items():
        if not cell or cell.lower() == "null":
            continue
        if name in _TEXTS:
            people.set(number, name, cell)
        elif name in _FLAGS:
            people.set(number, name, cell.lower() == "true")
        elif name not in _SETTINGS:
            people.rows[number]["customFields"][name] = cell
    manager = line.get("managerEmail", "")
    if manager and not find_person(call, "email", manager):
        people.set(_create(call), "email", manager)


def _invite(call: MockCall, line: Line, default: str, *, is_new: bool) -> None:
    """Mail an invitation where the line or the form requests it."""
    by_default = default == "ALL_USERS" or (default == "NEW_USERS" and is_new)
    cell = line.get("sendInvitation", "").lower()
    person = call.state["people"][_person_of(call, line)]
    if {"true": True, "false": False}.get(cell, by_default) and not person.get("unsubscribe"):
        mail(call, {"invitation": person["email"]})
