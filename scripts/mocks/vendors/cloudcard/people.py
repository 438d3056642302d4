"""People: created once, found by one of three keys, changed member by member."""

from __future__ import annotations

from typing import Any

from ...behaviour import Call
from ...compile.answers import Answer
from ...wire import header_text
from .state import behaviour, mail, next_number, rule
from .views import legacy_person_of, person_of

_CREATIONS = ("createPerson", "createLegacyPerson")
_UPDATES = ("updatePerson", "updateLegacyPerson")
_ROLES = ("ROLE_DIRECTOR", "ROLE_OFFICE")
_MEMBERS = ("email", "identifier", "cardholderGroupName", "additionalPhotoRequired", "enabled")


@rule(
    _CREATIONS,
    "create-a-person/never-updates",
    "person-field-descriptions/email",
    "person-field-descriptions/identifier",
)
def who_exists_is_not_created_again(call: Call) -> Answer | None:
    """400 is what the vendor's importer takes for it; no page has a status."""
    if not _is_taken(call, besides=""):
        return None
    return call.refuse("invalid-request", "a person has this email or identifier already")


@rule(_CREATIONS)
def a_person_is_created(call: Call) -> None:
    """Which roles a new person has is not documented; here there are none."""
    number = str(next_number(call.state["people"]))
    call.state["people"][number] = {
        "identifier": None,
        "enabled": True,
        **{name: call.body[name] for name in _MEMBERS if name in call.body},
        "roles": [],
        "customFields": dict(call.body.get("customFields", {})),
        "photo": None,
    }


@rule(_CREATIONS, "create-a-person/send-invitation-default", "create-a-person/no-invitation")
def the_new_person_is_invited(call: Call) -> None:
    """The outbox shows it; what an invitation says is not documented."""
    if call.query.get("sendInvitation", True):
        mail(call, {"invitation": call.body["email"]})


@behaviour.rule("createLegacyPerson", "create-a-person-2019-compared/answer-created")
def the_new_person_is_shown_in_the_older_form(call: Call) -> Answer:
    """The vendor's importer waits for 201 and reads no body."""
    number = next(reversed(call.state["people"]))
    return call.answer().holding(legacy_person_of(call.state, number))


@behaviour.rule(
    "createPerson", "create-a-person/answer-created", "create-a-person-v43-v53/answer-accepted"
)
def the_new_person_is_shown_where_that_is_asked_for(call: Call) -> Answer:
    """Else a header says where the person is, by the legacy path as in the vendor's example."""
    number = next(reversed(call.state["people"]))
    if call.query.get("renderResource"):
        return call.answer(status=201).holding(person_of(call.state, number))
    address = header_text(f"{call.address}/api/people/{number}")
    return call.answer(status=202).with_header(b"location", address)


@behaviour.rule(
    "getLegacyPerson", "get-a-person-old/legacy-path", "get-a-person-legacy/without-find-by"
)
def a_legacy_person_is_shown(call: Call) -> Answer:
    """Without `findBy` look for an id, then for an address, then for an identifier."""
    if not (found := _found(call)):
        return call.refuse("not-found", "there is no such person")
    return call.answer().holding(legacy_person_of(call.state, found))


@rule(
    ("getPerson", *_UPDATES),
    "use-case-upload-a-photo/person-not-found",
    "update-a-person-old/unknown-person",
    "get-a-person/find-by",
    "update-a-person-old/found-by-address",
)
def an_unknown_person_is_refused(call: Call) -> Answer | None:
    """The legacy path looks for an address or identifier even if `findBy` does not name it."""
    return None if _found(call) else call.refuse("not-found", "there is no such person")


@behaviour.rule("getPerson", "use-case-upload-a-photo/no-current-photo")
def a_person_is_shown(call: Call) -> Answer:
    """With the photo that was submitted last, or null."""
    return call.answer().holding(person_of(call.state, _found(call)))


@rule(_UPDATES, "person-field-descriptions/email", "person-field-descriptions/identifier")
def what_is_anothers_is_not_taken_over(call: Call) -> Answer | None:
    """No page gives a status; 409 says it plainly, under the `default` that the spec infers."""
    if not _is_taken(call, besides=_found(call)):
        return None
    return call.refuse("conflict", "another person has this email or identifier")


@rule(_UPDATES, "update-a-person/roles-removed")
def roles_become_those_that_are_granted(call: Call) -> None:
    """Unless they are to be left alone, whatever the body grants."""
    if call.query.get("updateRoles", True):
        granted = [each for each in _ROLES if call.body.get(each)]
        call.state["people"][_found(call)]["roles"] = granted


@rule(_UPDATES, "update-a-person/members", "update-a-person/custom-fields-inline")
def the_members_are_changed(call: Call) -> Answer:
    """What is neither a member nor a role is a custom field; the importer takes 202 as well."""
    person: dict[str, Any] = call.state["people"][_found(call)]
    for name, value in call.body.items():
        if name in _MEMBERS:
            person[name] = value
        elif name not in _ROLES:
            person["customFields"][name] = value
    return call.answer(status=202)


def _found(call: Call) -> str:
    """Return the number of the person whom path and query name, or an empty string."""
    is_legacy = call.answers.id in ("getLegacyPerson", "updateLegacyPerson")
    kinds = ("id", "email", "identifier") if is_legacy else ("id",)
    named = (call.query["findBy"],) if "findBy" in call.query else kinds
    return next(filter(None, (_found_by(call, kind) for kind in named)), "")


def _found_by(call: Call, by: str) -> str:
    """Return the number of the person with the path's key of one kind, or an empty string."""
    key, people = call.path["id"], call.state["people"]
    if by == "id":
        return key if key in people else ""
    return next((number for number, each in people.items() if each[by] == key), "")


def _is_taken(call: Call, *, besides: str) -> bool:
    """Tell whether somebody else has the address, which is the user name, or the identifier."""
    return any(
        name in call.body and each[name] == call.body[name]
        for number, each in call.state["people"].items()
        for name in ("email", "identifier")
        if number != besides
    )
