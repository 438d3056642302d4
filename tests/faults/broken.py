"""The broken mocks: a real one, with one thing on the way in or out that is not as documented."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from scripts.spec import SPECS, Document, load

Message = MutableMapping[str, Any]
App = Callable[[Message, Callable[[], Awaitable[Message]], Callable[[Message], Any]], Any]

SHOP = Path(__file__).with_name("shop.yaml")
ID = "7b5d1c9e-3b1f-4f5e-9a53-2f0c9a3c1d11"


@dataclass(frozen=True)
class Asked:
    """A request on its way in; `query` is that of the request where it is None."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    query: str | None = None

    @property
    def sent(self) -> dict[str, Any]:
        return _members(self.body)


@dataclass(frozen=True)
class Reply:
    """An answer on its way out."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def told(self) -> dict[str, Any]:
        return _members(self.body)

    def saying(self, **members: Any) -> Reply:
        """Give the same answer with other members in its body; None leaves one out."""
        told = {key: value for key, value in {**self.told, **members}.items() if value is not None}
        return replace(self, body=json.dumps(told).encode())


Forward = Callable[[Asked], Awaitable[Reply]]
Break = Callable[[Asked, Forward], Awaitable[Reply]]


@dataclass(frozen=True)
class Fault:
    """One way of being broken: what finds it, in which spec, and how it is done.

    `paths` are those of the spec that it takes to find it, if not all of them.
    """

    found_by: str
    spec: Path
    break_it: Break
    paths: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.break_it.__name__

    @property
    def document(self) -> Document:
        """Give the spec, with no more paths than it takes."""
        whole = load(self.spec)
        if not self.paths:
            return whole
        paths = {path: whole.data["paths"][path] for path in self.paths}
        return Document(replace(whole.source, data={**whole.data, "paths": paths}))

    def around(self, app: App) -> App:
        """Put the fault around a mock."""

        async def broken(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            asked = await _read(scope, receive)
            reply = await self.break_it(asked, lambda inner: _forward(app, scope, inner))
            headers = {**reply.headers, "content-length": str(len(reply.body))}
            await send(
                {"type": "http.response.start", "status": reply.status, "headers": _raw(headers)}
            )
            await send({"type": "http.response.body", "body": reply.body})

        return broken


FAULTS: list[Fault] = []


def found_by(rule: str, spec: Path, *paths: str) -> Callable[[Break], Break]:
    """Name the finding that must tell of a fault, and what it takes of the spec."""

    def keep(break_it: Break) -> Break:
        FAULTS.append(Fault(rule, spec, break_it, paths))
        return break_it

    return keep


def vendor(name: str) -> Path:
    return SPECS / f"{name}.yaml"


@found_by("response-schema-conformance", SHOP, "/items")
async def a_member_of_the_wrong_type(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return reply.saying(price="twelve") if "price" in reply.told else reply


@found_by("response-schema-conformance", SHOP, "/items")
async def a_required_member_is_missing(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return reply.saying(id=None) if "id" in reply.told else reply


@found_by("response-schema-conformance", SHOP, "/call")
async def a_body_that_ends_in_the_middle(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return replace(reply, body=reply.body[:-1]) if reply.status == 200 else reply


@found_by("status-code-conformance", SHOP, "/items")
async def a_status_that_is_not_documented(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return replace(reply, status=202) if reply.status == 201 else reply


@found_by("content-type-conformance", SHOP, "/call")
async def another_content_type(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    html = {**reply.headers, "content-type": "text/html"}
    return replace(reply, headers=html) if reply.status == 200 else reply


@found_by("response-headers-conformance", SHOP, "/items")
async def a_required_header_is_missing(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return _without(reply, "location")


@found_by("negative-data-rejection", SHOP, "/items")
async def an_invalid_request_is_accepted(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("price") is not None and asked.path.endswith("/items"):
        asked = replace(asked, body=json.dumps({"name": "Lamp", "price": 1}).encode())
    return await forward(asked)


@found_by("positive-data-acceptance", SHOP, "/items")
async def a_valid_request_is_refused(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("price") == 1000:
        return Reply(400, {"content-type": "application/json"}, b'{"message": "too dear"}')
    return await forward(asked)


@found_by("ignored-auth", SHOP, "/items")
async def a_key_in_the_header_is_ignored(asked: Asked, forward: Forward) -> Reply:
    return await forward(replace(asked, headers={**asked.headers, "x-key": "mock"}))


@found_by("credentials-ignored", SHOP, "/call")
async def a_key_in_the_body_is_ignored(asked: Asked, forward: Forward) -> Reply:
    if "action" in asked.sent:
        asked = replace(asked, body=json.dumps({**asked.sent, "api_key": "mock"}).encode())
    return await forward(asked)


@found_by("credentials-ignored", SHOP, "/call")
async def a_missing_key_is_told_as_a_success(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.sent.get("action") == "close" and "api_key" not in asked.sent:
        return replace(reply, body=b'{"result": "closed"}')
    return reply


@found_by("credentials-ignored", vendor("veratad"))
async def one_action_alone_ignores_the_password(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("service") == "getDocumentImages":
        asked = replace(asked, body=json.dumps({**asked.sent, "pass": "mock"}).encode())
    return await forward(asked)


@found_by("invalid-request-accepted", SHOP, "/call")
async def an_invalid_request_is_told_as_a_success(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.sent.get("action") == "open" and asked.sent.get("hour") == 24:
        return replace(reply, body=b'{"result": "opened"}')
    return reply


@found_by("secret-echoed", SHOP, "/call")
async def a_key_is_given_back(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return reply.saying(key="mock") if asked.sent.get("api_key") == "mock" else reply


@found_by("secret-echoed", SHOP, "/items")
async def a_wrong_key_is_given_back(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if reply.status == 401:
        return reply.saying(message=f"unknown key {asked.headers.get('x-key')}")
    return reply


@found_by("use-after-free", SHOP, "/items", "/items/{id}")
async def a_deleted_item_comes_back(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.method == "GET" and reply.status == 404:
        return Reply(200, reply.headers).saying(id=ID, name="Lamp", price=1)
    return reply


@found_by("ensure-resource-availability", SHOP, "/items", "/items/{id}")
async def a_created_item_is_not_there(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.method == "GET" and reply.status == 200:
        return replace(reply, status=404).saying(message="no such item")
    return reply


@found_by("not-a-server-error", SHOP, "/items")
async def odd_input_is_a_server_error(asked: Asked, forward: Forward) -> Reply:
    if len(str(asked.sent.get("name", "Lamp"))) == 1:
        return Reply(500, {"content-type": "application/json"}, b"{}")
    return await forward(asked)


@found_by("not-a-server-error", SHOP, "/items")
async def an_exception_gets_out(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("price") == 0:
        raise ZeroDivisionError(asked.path)
    return await forward(asked)


@found_by("unsupported-method", SHOP, "/call")
async def another_method_is_served(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return Reply(200) if reply.status == 405 else reply


@found_by("unsupported-method", SHOP, "/call")
async def methods_are_not_named(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return _without(reply, "allow") if reply.status == 405 else reply


@found_by("repeat-differs", SHOP, "/call")
async def a_repeatable_request_is_refused_the_second_time(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.body in _SEEN and reply.told.get("result") == "opened":
        return reply.saying(result="error", message="open already")
    _SEEN.add(asked.body)
    return reply


@found_by("behaviour-differs", vendor("id123"))
async def a_second_card_with_the_same_id_is_made(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("upsert-record") == "false":
        asked = replace(asked, body=json.dumps({**asked.sent, "upsert-record": "true"}).encode())
    return await forward(asked)


@found_by("behaviour-differs", vendor("id123"))
async def a_deletion_deletes_nothing(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("action") == "delete-card":
        asked = replace(asked, body=json.dumps({**asked.sent, "action": "update-card"}).encode())
    return await forward(asked)


@found_by("behaviour-differs", vendor("id123"))
async def a_deletion_that_is_refused_deletes(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.sent.get("action") == "delete-card" and reply.status == 401:
        await forward(replace(asked, headers={**asked.headers, "x-api-key": "mock"}))
    return reply


@found_by("behaviour-differs", vendor("cloudcard"), "/photo/{id}")
async def a_stale_version_overwrites(asked: Asked, forward: Forward) -> Reply:
    rest = {key: value for key, value in asked.sent.items() if key != "version"}
    valid = isinstance(asked.sent.get("version", ""), int)
    return await forward(replace(asked, body=json.dumps(rest).encode()) if valid else asked)


@found_by("invalid-request-accepted", vendor("cloudcard"), "/bulk-action")
async def a_part_of_a_form_is_not_looked_at(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if asked.path.endswith("/bulk-action") and reply.status == 400:
        return Reply(200, {"content-type": "application/json"}, b'{"id": 1, "status": "QUEUED"}')
    return reply


@found_by("valid-request-refused", vendor("cloudcard"), "/person")
async def somebody_new_is_refused(asked: Asked, forward: Forward) -> Reply:
    if "nobody" in asked.sent.get("email", "") and asked.path.endswith("/person"):
        return Reply(400)
    return await forward(asked)


@found_by(
    "behaviour-differs", vendor("cloudcard"), "/authentication-token", "/person/me/logout", "/photo"
)
async def a_session_outlives_its_logout(asked: Asked, forward: Forward) -> Reply:
    is_logout = asked.path.endswith("/logout") and asked.headers.get("x-auth-token") != "mock"
    return Reply(204) if is_logout else await forward(asked)


@found_by(
    "behaviour-differs", vendor("amplifi"), "/confirm/email/{AFiUserId}/{confirmationCodeEmail}"
)
async def an_address_is_confirmed_twice(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if "/confirm/email/" in asked.path and reply.status == 404:
        return Reply(200, {"content-type": "text/html"}, b"<h2>Email confirmed</h2>")
    return reply


@found_by("undocumented-server-error", vendor("amplifi"), "/token")
async def a_documented_server_error_has_another_body(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return replace(reply, body=b'{"ok": false}') if reply.status == 500 else reply


@found_by("behaviour-differs", vendor("gazoop"), "/validate_customer_pin.json")
async def a_wrong_pin_is_taken(asked: Asked, forward: Forward) -> Reply:
    return await forward(replace(asked, body=asked.body.replace(b"01239", b"0123")))


@found_by("behaviour-differs", vendor("gazoop"), "/update_customer_photo.json")
async def a_deleted_photo_can_be_had(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    is_deleted = b"photo_base64=delete" in asked.body and reply.told.get("result") == "valid"
    return reply.saying(url_customer_picture="https://a.example/b.jpg") if is_deleted else reply


@found_by("behaviour-differs", vendor("gazoop"), "/cancel_booking.json")
async def a_booking_is_cancelled_twice(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    told = str(reply.told.get("error"))
    return reply.saying(result="valid", error=None) if "Already cancelled" in told else reply


@found_by("behaviour-differs", vendor("veratad"))
async def images_are_not_stored(asked: Asked, forward: Forward) -> Reply:
    if asked.sent.get("service") == "createOrUpdateCustomer":
        asked = replace(asked, body=asked.body.replace(b'"documents"', b'"papers"'))
    return await forward(asked)


@found_by("behaviour-differs", vendor("veratad"))
async def a_status_is_not_stored(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    if "target" in reply.told:
        return reply.saying(target={**reply.told["target"], "status": "PENDING"})
    return reply


@found_by("unreached-response", SHOP, "/items", "/items/{id}")
async def a_documented_answer_never_comes(asked: Asked, forward: Forward) -> Reply:
    reply = await forward(asked)
    return replace(reply, status=401) if reply.status == 404 else reply


_SEEN: set[bytes] = set()


def _without(reply: Reply, name: str) -> Reply:
    return replace(reply, headers={k: v for k, v in reply.headers.items() if k != name})


def _members(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


async def _read(scope: Message, receive: Callable[[], Awaitable[Message]]) -> Asked:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
    return Asked(scope["method"], scope["path"], headers, body)


async def _forward(app: App, scope: Message, asked: Asked) -> Reply:
    started: Message = {}
    chunks: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": asked.body}

    async def send(message: Message) -> None:
        started.update(message)
        chunks.append(message.get("body", b""))

    length = {"content-length": str(len(asked.body))} if "content-length" in asked.headers else {}
    scope = {**scope, "headers": _raw({**asked.headers, **length})}
    if asked.query is not None:
        scope["query_string"] = asked.query.encode()
    await app(scope, receive, send)
    headers = {name.decode(): value.decode("latin-1") for name, value in started["headers"]}
    return Reply(started["status"], headers, b"".join(chunks))


def _raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
