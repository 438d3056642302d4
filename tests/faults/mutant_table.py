"""The realistic breaks, one `add` each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from .broken import Break, Forward, Request, Response
from .mutants import (
    JSON,
    Mutant,
    accepts,
    accepts_any_credential,
    calls,
    changes_query,
    changes_request,
    changes_response,
    changes_status,
    expires_after,
    fails,
    has_status,
    inside,
    loses,
    number,
    sends,
    sent,
    swapped,
    with_sent,
    without,
)

_UPDATE = calls("PUT", "/photo/")
_LOGOUT = calls("POST", "/logout/")


def listing(request: Request) -> bool:
    return request.method == "GET" and request.path.endswith("/photo")


def reading(request: Request) -> bool:
    path = request.path
    return request.method == "GET" and "/cloudcard/photo/" in path and "download" not in path


def person(request: Request) -> bool:
    return request.method == "GET" and "/cloudcard/person/" in request.path


def any_request(_request: Request) -> bool:
    return True


def later_offset(query: dict[str, str], by: int) -> dict[str, str | None]:
    offset = number(query, "offset", 0)
    return {"offset": str(max(offset + by, 0))} if offset else {}


def repeated(items: Any) -> Any:
    return [*items, items[-1]] if isinstance(items, list) and items else items


def first(count: int) -> Any:
    return lambda items: items[:count] if isinstance(items, list) else items


def from_photo(**properties: Any) -> Any:
    return lambda value: value | properties if "publicKey" in value else value


def to_another_photo() -> Break:
    seen: list[str] = []

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        if not reading(request) or response.status != 200:
            return response
        seen.append(request.path)
        return await forward(replace(request, path=seen[0]))

    return broken


def merged_templates() -> Break:
    """List the cards of every template that was seen."""
    seen: dict[str, None] = {}

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        template = sent(request).get("card-template-id")
        if isinstance(template, str) and not fails(response) and response.status == 200:
            seen[template] = None
        if sent(request).get("action") != "list-cards" or "data" not in response.received:
            return response
        found = list(response.received["data"])
        for each in seen:
            if each != template:
                other = await forward(
                    with_sent(request, {**sent(request), "card-template-id": each})
                )
                found += other.received.get("data", [])
        return response.having(data=found)

    return broken


def card_of_any_template() -> Break:
    """View a card by its card-id alone."""
    templates: dict[str, str] = {}

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        card, template = sent(request).get("card-id"), sent(request).get("card-template-id")
        if WRITE(request) and not fails(response):
            templates[str(card)] = str(template)
        if VIEW(request) and fails(response) and card in templates:
            changed = {**sent(request), "card-template-id": templates[card]}
            return await forward(with_sent(request, changed))
        return response

    return broken


def fields_reversed(data: Any) -> Any:
    def reverse(pairs: Any) -> Any:
        values = [each["value"] for each in pairs][::-1]
        return [{**each, "value": value} for each, value in zip(pairs, values, strict=True)]

    groups = data.get("card-data", {})
    return {
        **data,
        "card-data": {
            name: reverse(each)
            if isinstance(each, list) and all("value" in pair for pair in each)
            else each
            for name, each in groups.items()
        },
    }


def path_user(request: Request) -> str:
    return unquote(request.path).split("/")[-2]


def lost(vendor: str, when: Any) -> Any:
    return lambda: loses(vendor, when)


def service(name: str) -> Any:
    return lambda request: sent(request).get("service") == name


def on_target(change: Any) -> Any:
    return lambda value: (
        {**value, "target": change(value["target"])} if "target" in value else value
    )


def to_target(change: Any) -> Any:
    return lambda properties: (
        {"target": change(properties["target"])}
        if isinstance(properties.get("target"), dict)
        else {}
    )


def first_customer(when: Any) -> Break:
    emails: list[str] = []

    async def broken(request: Request, forward: Forward) -> Response:
        target = sent(request).get("target")
        if isinstance(target, dict) and isinstance(target.get("email"), str):
            response = await forward(request)
            if when(request) and response.status == 200 and emails:
                changed = {**sent(request), "target": {**target, "email": emails[0]}}
                return await forward(with_sent(request, changed))
            if service("createOrUpdateCustomer")(request) and response.status == 200:
                emails.append(target["email"])
            return response
        return await forward(request)

    return broken


def accepts_duplicates() -> Break:
    bodies: dict[bytes, Response] = {}

    async def broken(request: Request, forward: Forward) -> Response:
        if not calls("POST", "/cloudcard/person/")(request) or "logout" in request.path:
            return await forward(request)
        response = await forward(request)
        if response.status < 300:
            bodies[request.body] = response
        return bodies.get(request.body, response) if response.status == 400 else response

    return broken


def only_first_write() -> Break:
    known: set[str] = set()

    async def broken(request: Request, forward: Forward) -> Response:
        target = sent(request).get("target")
        email = target.get("email") if isinstance(target, dict) else None
        if service("createOrUpdateCustomer")(request) and email in known:
            changed = {**sent(request), "target": {"email": email}}
            return await forward(with_sent(request, changed))
        response = await forward(request)
        if service("createOrUpdateCustomer")(request) and response.status == 200:
            known.add(str(email))
        return response

    return broken


MUTANTS: list[Mutant] = []


def add(vendor: str, name: str, change: Any, *, of_invalid_requests: bool = False) -> None:
    MUTANTS.append(Mutant(vendor, name, change, of_invalid_requests))


CLOUDCARD = "cloudcard"
STATUSES = ("PENDING", "APPROVED", "DENIED", "DOWNLOADED")
KEYS = ("id", "email", "identifier")
add(
    CLOUDCARD,
    "a page repeats the last item of the page before",
    lambda: changes_query(listing, lambda q: later_offset(q, -1)),
)
add(
    CLOUDCARD,
    "a page skips its first item",
    lambda: changes_query(listing, lambda q: later_offset(q, 1)),
)
add(
    CLOUDCARD,
    "the default page has ten items",
    lambda: changes_query(listing, lambda q: {} if "max" in q else {"max": "10"}),
)
add(
    CLOUDCARD,
    "a page has one item too many",
    lambda: changes_query(
        listing,
        lambda q: {"max": str(number(q, "max", 25) + 1)} if 0 < number(q, "max", 25) < 1000 else {},
    ),
)
add(
    CLOUDCARD,
    "the page size is ignored",
    lambda: changes_query(
        listing, lambda q: {"max": None} if 0 < number(q, "max", -1) <= 1000 else {}
    ),
)
add(
    CLOUDCARD,
    "the offset is ignored",
    lambda: changes_query(
        listing, lambda q: {"offset": None} if number(q, "offset", -1) > 0 else {}
    ),
)
add(
    CLOUDCARD,
    "the status filter is ignored",
    lambda: changes_query(
        listing, lambda q: {"status": None} if q.get("status") in STATUSES else {}
    ),
)
add(CLOUDCARD, "the status of a photo is not stored", lost(CLOUDCARD, _UPDATE))
add(
    CLOUDCARD,
    "a stale version overwrites",
    lambda: changes_request(
        _UPDATE, lambda s: {"version": None} if isinstance(s.get("version"), int) else {}
    ),
)
add(CLOUDCARD, "a photo is read as another one", to_another_photo)
add(
    CLOUDCARD,
    "a submitted photo is not stored",
    lost(CLOUDCARD, calls("POST", "/cloudcard/photo/")),
)
add(
    CLOUDCARD,
    "a submitted photo is approved",
    lambda: changes_response(reading, from_photo(status="APPROVED")),
)
add(
    CLOUDCARD,
    "a person has no current photo",
    lambda: changes_response(
        person, lambda v: {**v, "currentPhoto": None} if "currentPhoto" in v else v
    ),
)
add(
    CLOUDCARD,
    "a log-out ends no session",
    lost(CLOUDCARD, _LOGOUT),
)
add(
    CLOUDCARD,
    "a log-out ends every session",
    lambda: changes_request(
        lambda r: _LOGOUT(r) and bool(r.sent), lambda _s: {"authenticationToken": None}
    ),
)
add(
    CLOUDCARD,
    "a session token expires in the past",
    lambda: changes_response(
        calls("POST", "/authentication-token/"),
        lambda v: {**v, "expirationDate": "2000-01-01T00:00:00Z"} if "expirationDate" in v else v,
    ),
)
add(CLOUDCARD, "a session token can be used once", lambda: expires_after(1))
add(
    CLOUDCARD,
    "a change of a person is not stored",
    lost(CLOUDCARD, calls("PUT", "/cloudcard/person/")),
)
add(
    CLOUDCARD,
    "the e-mail address and the identifier are swapped",
    lambda: changes_response(person, lambda v: swapped(v, "email", "identifier")),
)
add(CLOUDCARD, "a person is created twice", accepts_duplicates)
add(
    CLOUDCARD,
    "the way to find a person is ignored",
    lambda: changes_query(person, lambda q: {"findBy": None} if q.get("findBy") in KEYS else {}),
)
add(
    CLOUDCARD,
    "a version is a string",
    lambda: changes_response(
        reading, lambda v: {**v, "version": str(v["version"])} if "version" in v else v
    ),
)
add(CLOUDCARD, "a photo has no status", lambda: changes_response(reading, without("status")))
add(
    CLOUDCARD,
    "a downloaded photo stays approved",
    lost(CLOUDCARD, lambda r: _UPDATE(r) and r.sent.get("status") == "DOWNLOADED"),
)
add(
    CLOUDCARD,
    "the picture of any key is served",
    lambda: accepts(
        calls("GET", "/bytes/"),
        Response(200, {"content-type": "image/jpeg"}, b"\xff\xd8\xff\xd9"),
        has_status(404),
    ),
)
add(CLOUDCARD, "an archive marks no photo", lost(CLOUDCARD, calls("GET", "/download/zip/")))
add(
    CLOUDCARD,
    "a bulk action has other settings",
    lambda: changes_response(
        calls("POST", "/bulk-action/"),
        lambda v: {**v, "skipLines": 7} if "skipLines" in v else v,
    ),
)


ID123 = "id123"
LIST = sends(action="list-cards")
VIEW = sends(action="view-card")
WRITE = sends(action="create-card")
CHANGE = sends(action="update-card")


def is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


add(
    ID123,
    "the offset is ignored",
    lambda: changes_request(
        LIST, lambda s: {"offset": 0} if is_number(s.get("offset")) and s["offset"] > 0 else {}
    ),
)
add(
    ID123,
    "a page skips an item",
    lambda: changes_request(
        LIST,
        lambda s: (
            {"offset": s["offset"] + 1} if is_number(s.get("offset")) and s["offset"] > 0 else {}
        ),
    ),
)
add(
    ID123,
    "the default page has five items",
    lambda: changes_request(LIST, lambda s: {} if "limit" in s else {"limit": 5}),
)
add(
    ID123,
    "the page size is ignored",
    lambda: changes_request(
        LIST, lambda s: {"limit": 9999} if is_number(s.get("limit")) and s["limit"] > 0 else {}
    ),
)
add(
    ID123,
    "a page repeats its last item",
    lambda: changes_response(LIST, inside("data", repeated)),
)
add(ID123, "the template is ignored by a list", merged_templates)
add(ID123, "a change of a card is not stored", lost(ID123, CHANGE))
add(
    ID123,
    "the values of two fields are swapped",
    lambda: changes_response(VIEW, inside("data", fields_reversed)),
)
add(
    ID123,
    "a card that exists is overwritten",
    lambda: changes_request(WRITE, lambda _s: {"upsert-record": "true"}),
)
add(ID123, "a deletion deletes nothing", lost(ID123, sends(action="delete-card")))
add(
    ID123,
    "an unknown card is created by an update",
    lambda: changes_request(
        CHANGE, lambda s: {} if s.get("upsert-record") else {"upsert-record": True}
    ),
)
add(
    ID123,
    "an invitation needs no address",
    lambda: accepts(
        sends(action="card-invitation"),
        Response(200, JSON, b'{"status": "success", "code": "200", "message": "Sent"}'),
        lambda r: "address" in r.headers.get("x-mock-reason", ""),
    ),
)
add(
    ID123,
    "a new card is active",
    lambda: changes_response(VIEW, inside("data", lambda d: {**d, "card-status": "active"})),
)
add(
    ID123,
    "one action needs no key",
    lambda: accepts_any_credential(sends(action="list-templates"), "x-api-key", "mock"),
)
add(
    ID123,
    "a card with a wrong template is viewed",
    card_of_any_template,
)
add(
    ID123,
    "an address is not stored",
    lambda: changes_request(sends(action="update-card"), lambda _s: {"recipient-email": None}),
)
add(
    ID123,
    "a status code is a number",
    lambda: changes_response(WRITE, lambda v: {**v, "code": 200} if "code" in v else v),
)
add(
    ID123,
    "a failure has another status word",
    lambda: changes_response(
        any_request, lambda v: {**v, "status": "failed"} if fails_value(v) else v
    ),
)
add(
    ID123,
    "a response names another card",
    lambda: changes_response(
        WRITE,
        lambda v: {**v, "card-id": "other"} if "card-id" in v and not fails_value(v) else v,
    ),
)


def fails_value(value: Any) -> bool:
    return isinstance(value, dict) and value.get("status") == "failure"


VERATAD = "veratad"
add(VERATAD, "a status is not stored", lost(VERATAD, service("updateStatus")))
add(
    VERATAD,
    "two names are swapped",
    lambda: changes_response(service("getStatus"), on_target(lambda t: swapped(t, "fn", "ln"))),
)
add(
    VERATAD,
    "a date of birth is not stored",
    lambda: changes_request(service("createOrUpdateCustomer"), to_target(without("dob"))),
)
add(
    VERATAD,
    "front and back are swapped",
    lambda: changes_response(
        service("getDocumentImages"),
        on_target(inside("documents", lambda d: swapped(d, "front", "back"))),
    ),
)
add(
    VERATAD,
    "an unknown customer has status 400",
    lambda: changes_status(any_request, {404: 400}),
)
add(
    VERATAD,
    "one service needs no password",
    lambda: changes_request(service("getStatus"), lambda _s: {"pass": "mock"}),
)
add(
    VERATAD,
    "a stored customer is created again",
    lambda: changes_response(
        service("createOrUpdateCustomer"),
        lambda v: {**v, "type": "createCustomer"} if "type" in v else v,
    ),
)
add(VERATAD, "a customer is read as another one", lambda: first_customer(service("getStatus")))
add(
    VERATAD,
    "the images of another customer are read",
    lambda: first_customer(service("getDocumentImages")),
)
add(
    VERATAD,
    "the status of another customer is set",
    lambda: first_customer(service("updateStatus")),
)
add(VERATAD, "a change of a customer is not stored", only_first_write)
add(
    VERATAD,
    "a status outside the enumeration is accepted",
    lambda: changes_request(
        service("updateStatus"),
        to_target(lambda t: {**t, "status": "PASS"} if isinstance(t.get("status"), str) else t),
    ),
    of_invalid_requests=True,
)
add(
    VERATAD,
    "a reference is lost",
    lambda: changes_response(
        service("getStatus"), lambda v: {**v, "reference": "0"} if "reference" in v else v
    ),
)


GAZOOP = "gazoop"
VALID = calls("POST", "/validate_customer_pin.json/")
PHOTO = calls("POST", "/update_customer_photo.json/")
CANCEL = calls("POST", "/cancel_booking.json/")
CHECK = calls("POST", "/check_live_bookings.json/")
BOOKINGS = calls("POST", "/customer_bookings.json/")
RATE = calls("POST", "/booking_feedback.json/")
ESTIMATE = calls("POST", "/pickup_estimate.json/")
with_pin = lambda s: {"customer_pin": "0123"} if s.get("customer_pin") else {}  # noqa: E731
add(GAZOOP, "a wrong PIN is valid", lambda: changes_request(VALID, with_pin))
add(GAZOOP, "a cancellation checks no PIN", lambda: changes_request(CANCEL, with_pin))
add(GAZOOP, "the bookings need no PIN", lambda: changes_request(BOOKINGS, with_pin))
add(GAZOOP, "a cancellation is not stored", lost(GAZOOP, CANCEL))
add(
    GAZOOP,
    "another booking is returned",
    lambda: changes_response(CHECK, inside("jobdata", lambda j: {**j, "job_id": "1"})),
)
add(GAZOOP, "a job is ignored", lambda: changes_request(CHECK, lambda _s: {"job_id": None}))
add(
    GAZOOP,
    "a deletion of a photo is ignored",
    lost(GAZOOP, lambda r: PHOTO(r) and b"delete" in r.body),
)
add(GAZOOP, "a photo is not stored", lost(GAZOOP, PHOTO))
add(
    GAZOOP,
    "an unknown number is accepted",
    lambda: changes_request(
        PHOTO,
        lambda s: {"phone_number": "447700900123"} if s.get("phone_number", "").isdecimal() else {},
    ),
)
add(
    GAZOOP,
    "a rating above the limit is accepted",
    lambda: changes_request(
        RATE, lambda s: {"rating": "5"} if s.get("rating", "").isdecimal() else {}
    ),
    of_invalid_requests=True,
)
add(
    GAZOOP,
    "an estimate needs no key",
    lambda: changes_request(ESTIMATE, lambda s: {"api_key": "mock"} if "api_key" in s else {}),
)
add(
    GAZOOP,
    "an estimate accepts any latitude",
    lambda: changes_request(ESTIMATE, lambda s: {"lat": "51.5"} if "lat" in s else {}),
    of_invalid_requests=True,
)
add(
    GAZOOP,
    "a failure has no text",
    lambda: changes_response(
        any_request, lambda v: without("error")(v) if isinstance(v, dict) else v
    ),
)
add(GAZOOP, "a customer has no id", lambda: changes_response(VALID, without("customer_id")))

AMPLIFI = "amplifi"
TOKEN = calls("PUT", "/token/")
PASSWORDS = {"mock": "mock", "ali": "qa"}
add(
    AMPLIFI,
    "a log-out ends no token",
    lost(AMPLIFI, calls("DELETE", "/token/")),
)
add(
    AMPLIFI,
    "a wrong password is accepted",
    lambda: changes_request(
        TOKEN,
        lambda s: {"password": PASSWORDS[s["userName"]]} if s.get("userName") in PASSWORDS else {},
    ),
)
add(
    AMPLIFI,
    "an address is confirmed twice",
    lambda: accepts(
        calls("GET", "/confirm/email/"),
        Response(200, {"content-type": "text/html"}, b"<h2>Email confirmed</h2>"),
        has_status(404),
    ),
)
add(
    AMPLIFI,
    "a confirmation of an address is not stored",
    lost(AMPLIFI, calls("GET", "/confirm/email/")),
)
add(
    AMPLIFI,
    "a confirmation of a number is not stored",
    lost(AMPLIFI, calls("GET", "/confirm/mobile/")),
)
add(AMPLIFI, "a hardening is not stored", lost(AMPLIFI, calls("GET", "/harden/")))
add(AMPLIFI, "a disavowal is not stored", lost(AMPLIFI, calls("GET", "/disavow/")))
add(
    AMPLIFI, "a registration is not stored", lost(AMPLIFI, calls("POST", "/prospect/registration/"))
)
add(
    AMPLIFI,
    "an image needs no token",
    lambda: accepts_any_credential(calls("POST", "/prospect/image/"), "token", "mock"),
)
add(
    AMPLIFI,
    "an image needs no device",
    lambda: changes_request(
        calls("POST", "/prospect/image/"),
        lambda s: {} if "deviceTag" in s else {"deviceTag": "tag"},
    ),
    of_invalid_requests=True,
)
add(
    AMPLIFI,
    "a heartbeat has a number as its time",
    lambda: changes_response(
        calls("GET", "/heartbeat/"), lambda v: {**v, "dts": 1} if "dts" in v else v
    ),
)
add(
    AMPLIFI,
    "a failure has status 422",
    lambda: changes_status(calls("POST", "/prospect/connectsocket/"), {404: 422}),
    of_invalid_requests=True,
)
