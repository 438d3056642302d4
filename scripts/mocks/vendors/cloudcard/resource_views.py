"""The representation of CloudCard's state in responses."""

from __future__ import annotations

from typing import Any

from ...mock_behaviour import State

_PROCESSED = ("backgroundReplaced", "classifications")
"""The properties of a photo that only its processing sets."""


def photo_of(state: State, number: str) -> dict[str, Any]:
    """Return one photo in full: with its person, and that person's organization."""
    owner = str(state["photos"][number].get("person"))
    if owner not in state["people"]:
        return _without_person(state, number)
    person = _names(state, owner) | {"organization": organization_of(state)}
    return _without_person(state, number) | {"person": person}


def item_of(state: State, number: str) -> dict[str, Any]:
    """Return one photo as lists show it."""
    shown = photo_of(state, number)
    if "person" in shown:
        del shown["person"]["organization"]
    return shown | {"classifications": []}


def person_of(state: State, number: str) -> dict[str, Any]:
    """Return one person, with the photo that was submitted last.

    How a custom field is written in a response is not documented, so the list of them is shown only
    where it is empty.
    """
    person = state["people"][number]
    photo = str(person["photo"])
    shown = _names(state, number) | {
        "organization": organization_of(state),
        "currentPhoto": _without_person(state, photo) if photo in state["photos"] else None,
    }
    return shown if person["customFields"] else shown | {"customFieldValues": []}


def _without_person(state: State, number: str) -> dict[str, Any]:
    photo = state["photos"][number]
    address = f"https://photos.example/{photo['publicKey']}.jpg"
    processed = {name: photo[name] for name in _PROCESSED if name in photo}
    if (original := str(photo.get("originalPhoto"))) in state["photos"]:
        key = state["photos"][original]["publicKey"]
        processed["originalPhoto"] = {"id": int(original), "publicKey": key}
    return processed | {
        "id": int(number),
        "status": photo["status"],
        "version": photo["version"],
        "publicKey": photo["publicKey"],
        "externalURL": address,
        "links": {"bytes": address},
    }


def legacy_person_of(state: State, number: str) -> dict[str, Any]:
    """Return one person in the older form, in which custom fields are records by their names."""
    shown, person = person_of(state, number), state["people"][number]
    fields = {name: {"value": value} for name, value in person["customFields"].items()}
    roles = [{"authority": each} for each in person["roles"]]
    shown.pop("customFieldValues", None)
    shown |= {"enabled": person["enabled"]} if "enabled" in person else {}
    return shown | {"authorities": roles, "customFields": fields}


def organization_of(state: State) -> dict[str, Any]:
    """Return the caller's organization, as far as other records have it."""
    return {name: state["organization"][name] for name in ("id", "name")}


def _names(state: State, number: str) -> dict[str, Any]:
    person = state["people"][number]
    shown = {"id": int(number), "username": person["email"], "email": person["email"]}
    for name in ("identifier", "additionalPhotoRequired"):
        if person.get(name) is not None:
            shown[name] = person[name]
    return shown
