"""Reports on people, as a list or as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, State
from .cloudcard_state import rule

_COLUMNS = ("id", "email", "identifier", "enabled", "date_person_created", "date_photo_created")
_REPORTS = (
    "getPeopleReport",
    "createPeopleReport",
    "getLegacyPeopleReport",
    "createLegacyPeopleReport",
)


@rule(_REPORTS, "get-people-report/include", "get-people-report-copy/csv-header-line")
def people_are_reported(call: MockCall) -> MockResponse:
    """All people, or those whose number, address or identifier is listed."""
    listed = (call.body or {}).get("include", call.query.get("include"))
    wanted = None if listed is None else {str(each) for each in listed}
    people = [
        reported_person(call.state, number)
        for _, number in call.numbered("people").in_order()
        if wanted is None or _names(call.state, number) & wanted
    ]
    if not accepts_csv(call):
        return call.respond().with_body(people)
    names = dict.fromkeys([*_COLUMNS, *(name for each in people for name in each)])
    return csv_response(call, list(names), people)


def reported_person(state: State, number: str) -> dict[str, Any]:
    """Return a person as reports have it; a custom field has underscores in its name."""
    person = state["people"][number]
    photo = state["photos"].get(str(person["photo"]), {})
    fixed = {
        "id": int(number),
        "email": person["email"],
        "identifier": person["identifier"],
        "enabled": person.get("enabled", True),
        "date_person_created": person.get("dateCreated"),
        "date_photo_created": photo.get("dateCreated"),
    }
    fields = {name.replace(" ", "_"): value for name, value in person["customFields"].items()}
    known = {name: value for name, value in fixed.items() if value is not None}
    return {**fields, **known}


def accepts_csv(call: MockCall) -> bool:
    """Return whether the caller prefers CSV to JSON."""
    documented = call.respond().documented
    assert documented is not None
    content = documented.content(call.request.header(b"accept"))
    return content is not None and content.media == "text/csv"


def csv_response(
    call: MockCall, names: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> MockResponse:
    """Return the documented success as CSV with a header line."""
    text = io.StringIO()
    writer = csv.DictWriter(text, names, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return call.respond().with_body(text.getvalue())


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _names(state: State, number: str) -> set[str]:
    person = state["people"][number]
    return {number, person["email"], str(person["identifier"])}
