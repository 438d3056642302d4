"""People: created once, found by one of three keys, changed property by property."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...http_messages import header_text
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour, find_person, is_active, mail, now_of, rule
from .resource_views import legacy_person_of, person_of

_CREATIONS = ("createPerson", "createLegacyPerson")
_UPDATES = ("updatePerson", "updateLegacyPerson")
_ROLES = ("ROLE_DIRECTOR", "ROLE_OFFICE")
_PROPERTIES = (
    *("email", "identifier", "cardholderGroupName", "additionalPhotoRequired", "enabled"),
    *("managerEmail", "managerIdentifier", "managerCardholderGroupName"),
)


@behaviour.rule("createLegacyPerson", "create-or-update-a-person/allow-update")
def an_existing_person_is_updated(call: MockCall) -> MockResponse | None:
    """The status of an update is not documented; the vendor's sample accepts any success."""
    keys = [(by, call.body[by]) for by in ("email", "identifier") if by in call.body]
    numbers = {find_person(call, by, key) for by, key in keys} - {""}
    known = [each for each in numbers if is_active(call.state["people"][each])]
    if not call.query.get("allowUpdate") or not known:
        return None
    if len(known) > 1:
        return call.reject("invalid-request", "email and identifier are those of two people")
    people, (number,) = call.indexes["people"], known
    for name in (name for name in _PROPERTIES if name in call.body):
        people.set(number, name, call.body[name])
    people.rows[number]["customFields"].update(call.body.get("customFields", {}))
    if call.query.get("sendInvitation", True):
        mail(call, {"invitation": people.rows[number]["email"]})
    return _in_the_older_form(call, number)


@behaviour.rule("createLegacyPerson")
def a_new_person_needs_an_address(call: MockCall) -> MockResponse | None:
    """The address is the user name."""
    if "email" in call.body:
        return None
    return call.reject("invalid-request", "a new person needs an email")


@rule(
    _CREATIONS,
    "create-a-person/never-updates",
    "person-field-descriptions/email",
    "person-field-descriptions/identifier",
)
def an_existing_person_is_not_created_again(call: MockCall) -> MockResponse | None:
    """The vendor's importer expects 400; no page documents a status."""
    if not _is_taken(call, besides=""):
        return None
    return call.reject("invalid-request", "a person has this email or identifier already")


@rule(_CREATIONS)
def a_person_is_created(call: MockCall) -> None:
    """The roles of a new person are not documented; here the person has no role."""
    people = call.numbered("people")
    person = {
        "identifier": None,
        "enabled": True,
        **{name: call.body[name] for name in _PROPERTIES if name in call.body},
        "roles": [],
        "customFields": dict(call.body.get("customFields", {})),
        "photo": None,
        "dateCreated": now_of(call),
    }
    people.add(str(people.next_number), person)


@rule(
    _CREATIONS,
    "create-a-person/send-invitation-default",
    "create-a-person/no-invitation",
    "create-or-update-a-person/send-invitation",
)
def the_new_person_is_invited(call: MockCall) -> None:
    """The mail is in the outbox; the text of an invitation is not documented."""
    if call.query.get("sendInvitation", True):
        mail(call, {"invitation": call.body["email"]})


@behaviour.rule(
    "createLegacyPerson",
    "create-a-person-2019-compared/answer-created",
    "create-or-update-a-person/login-link",
)
def the_new_person_is_returned_in_the_older_form(call: MockCall) -> MockResponse:
    """The vendor's importer expects 201 and reads no body."""
    return _in_the_older_form(call, next(reversed(call.state["people"])))


def _in_the_older_form(call: MockCall, number: str) -> MockResponse:
    """Return a person, with a login link if the caller requests one."""
    person = legacy_person_of(call.state, number)
    if call.query.get("getLoginLink"):
        person["links"] = {"login": login_link(call)}
    return call.respond(status=201).with_body(person)


def login_link(call: MockCall) -> str:
    """Return a link that leads nowhere; a real one opens the web application."""
    return f"https://app.onlinephotosubmission.com/#/login?auth_token=MOCK_LINK_{call.number}"


@behaviour.rule(
    "createPerson", "create-a-person/answer-created", "create-a-person-v43-v53/answer-accepted"
)
def the_new_person_is_returned_on_request(call: MockCall) -> MockResponse:
    """Otherwise a header has the person's legacy path, as in the vendor's example."""
    number = next(reversed(call.state["people"]))
    if call.query.get("renderResource"):
        return call.respond(status=201).with_body(person_of(call.state, number))
    address = header_text(f"{call.address}/api/people/{number}")
    return call.respond(status=202).with_header(b"location", address)


@behaviour.rule(
    "getLegacyPerson", "get-a-person-old/legacy-path", "get-a-person-legacy/without-find-by"
)
def a_legacy_person_is_shown(call: MockCall) -> MockResponse:
    """Without `findBy` look for an id, then for an address, then for an identifier."""
    if not (number := found(call)):
        return call.reject("not-found", "unknown person")
    return call.respond().with_body(legacy_person_of(call.state, number))


@rule(
    ("getPerson", *_UPDATES),
    "use-case-upload-a-photo/person-not-found",
    "update-a-person-old/unknown-person",
    "get-a-person/find-by",
    "update-a-person-old/found-by-address",
)
def an_unknown_person_is_rejected(call: MockCall) -> MockResponse | None:
    """The legacy path looks for an address or identifier even if `findBy` does not name it."""
    return None if found(call) else call.reject("not-found", "unknown person")


@behaviour.rule("getPerson", "use-case-upload-a-photo/no-current-photo")
def a_person_is_shown(call: MockCall) -> MockResponse:
    """The response has the photo that was submitted last, or null."""
    return call.respond().with_body(person_of(call.state, found(call)))


@rule(_UPDATES, "person-field-descriptions/email", "person-field-descriptions/identifier")
def anothers_email_or_identifier_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents the status; 409 is the plain one under the inferred `default`."""
    if not _is_taken(call, besides=found(call)):
        return None
    return call.reject("conflict", "another person has this email or identifier")


@rule(_UPDATES, "update-a-person/roles-removed")
def the_granted_roles_replace_the_roles(call: MockCall) -> None:
    """With `updateRoles=false` they do not change, whatever the body grants."""
    if call.query.get("updateRoles", True):
        granted = [each for each in _ROLES if call.body.get(each)]
        call.state["people"][found(call)]["roles"] = granted


@rule(_UPDATES, "update-a-person/members", "update-a-person/custom-fields-inline")
def the_members_are_changed(call: MockCall) -> MockResponse:
    """Any further property is a custom field; the importer accepts 202 as well."""
    number, people = found(call), call.indexes["people"]
    for name, value in call.body.items():
        if name in _PROPERTIES:
            people.set(number, name, value)
        elif name not in _ROLES:
            people.rows[number]["customFields"][name] = value
    return call.respond(status=202)


def found(call: MockCall) -> str:
    """Return the number of the person in path and query, or an empty string."""
    is_legacy = call.responses.id in ("getLegacyPerson", "updateLegacyPerson")
    kinds = ("id", "email", "identifier") if is_legacy else ("id",)
    named = (call.query["findBy"],) if "findBy" in call.query else kinds
    return next(filter(None, (_found_by(call, kind) for kind in named)), "")


def _found_by(call: MockCall, by: str) -> str:
    """Return the number of the person with the path's key of one kind, or an empty string."""
    key, people = call.path["id"], call.state["people"]
    if by == "id":
        return key if key in people else ""
    return find_person(call, by, key)


def _is_taken(call: MockCall, *, besides: str) -> bool:
    """Return whether another active person has the address, or user name, or the identifier."""
    people = call.indexes["people"]
    return any(
        number != besides and is_active(people.rows[number])
        for name in ("email", "identifier")
        if name in call.body
        for number in people.keys(name, call.body[name])
    )
