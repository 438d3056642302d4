"""How CloudCard's answers show what the mock knows."""

from __future__ import annotations

from typing import Any

from ...behaviour import State


def photo_of(state: State, number: str) -> dict[str, Any]:
    """Give one photo in full: with its person, and that one's organization."""
    photo = state["photos"][number]
    address = f"https://photos.example/{photo['publicKey']}.jpg"
    shown = {
        "id": int(number),
        "status": photo["status"],
        "version": photo["version"],
        "publicKey": photo["publicKey"],
        "externalURL": address,
        "links": {"bytes": address},
    }
    owner = str(photo.get("person"))
    if owner in state["people"]:
        shown["person"] = _names(state, owner) | {"organization": organization_of(state)}
    return shown


def item_of(state: State, number: str) -> dict[str, Any]:
    """Give one photo as lists show it."""
    shown = photo_of(state, number)
    if "person" in shown:
        del shown["person"]["organization"]
    return shown | {"classifications": []}


def person_of(state: State, number: str) -> dict[str, Any]:
    """Give one person.

    How a custom field is written in an answer is not documented, so the list of them is shown only
    where it is empty.
    """
    person = state["people"][number]
    photo = state["photos"].get(str(person["photo"]))
    shown = _names(state, number) | {
        "organization": organization_of(state),
        "currentPhoto": {"status": photo["status"]} if photo else None,
    }
    return shown if person["customFields"] else shown | {"customFieldValues": []}


def organization_of(state: State) -> dict[str, Any]:
    """Give the caller's organization, as far as other records show it."""
    return {name: state["organization"][name] for name in ("id", "name")}


def _names(state: State, number: str) -> dict[str, Any]:
    person = state["people"][number]
    shown = {"id": int(number), "username": person["email"], "email": person["email"]}
    for name in ("identifier", "additionalPhotoRequired"):
        if person.get(name) is not None:
            shown[name] = person[name]
    return shown
