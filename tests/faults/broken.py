"""Broken mocks: a working mock with one change of a request or response."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scripts.spec import SPECS, Document, load

Message = MutableMapping[str, Any]
App = Callable[[Message, Callable[[], Awaitable[Message]], Callable[[Message], Any]], Any]

SHOP = Path(__file__).with_name("shop.yaml")
ID = "7b5d1c9e-3b1f-4f5e-9a53-2f0c9a3c1d11"


@dataclass(frozen=True)
class Request:
    """A request to the mock; the query that was sent is kept where `query` is None."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    query: str | None = None

    @property
    def sent(self) -> dict[str, Any]:
        return _properties(self.body)


@dataclass(frozen=True)
class Response:
    """A response of the mock."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def received(self) -> dict[str, Any]:
        return _properties(self.body)

    def having(self, **properties: Any) -> Response:
        """Return a copy with other properties in its body; the value None removes one."""
        changed = {
            key: value
            for key, value in {**self.received, **properties}.items()
            if value is not None
        }
        return replace(self, body=json.dumps(changed).encode())


Forward = Callable[[Request], Awaitable[Response]]
Break = Callable[[Request, Forward], Awaitable[Response]]


@dataclass(frozen=True)
class Fault:
    """One fault: the rule of the expected finding, the spec, and the change.

    `paths` restricts the spec to the paths that are needed, if not empty.
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
        """Return the spec, restricted to `paths`."""
        whole = load(self.spec)
        if not self.paths:
            return whole
        paths = {path: whole.data["paths"][path] for path in self.paths}
        return Document(replace(whole.source, data={**whole.data, "paths": paths}))

    def around(self, app: App) -> App:
        """Wrap a mock so that it has the fault."""

        async def broken(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            request = await _read(scope, receive)
            response = await self.break_it(request, lambda inner: forward_to(app, scope, inner))
            headers = {**response.headers, "content-length": str(len(response.body))}
            await send(
                {"type": "http.response.start", "status": response.status, "headers": _raw(headers)}
            )
            await send({"type": "http.response.body", "body": response.body})

        return broken


IN_A_WORKFLOW = "workflow-fails"
"""The rule of a fault that a workflow finds."""

FAULTS: list[Fault] = []


def found_by(rule: str, spec: Path, *paths: str) -> Callable[[Break], Break]:
    """Register a fault with the rule of the expected finding."""

    def keep(break_it: Break) -> Break:
        FAULTS.append(Fault(rule, spec, break_it, paths))
        return break_it

    return keep


def vendor(name: str) -> Path:
    return SPECS / f"{name}.yaml"


@found_by("response-schema-conformance", SHOP, "/items")
async def a_property_of_the_wrong_type(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return response.having(price="twelve") if "price" in response.received else response


@found_by("response-schema-conformance", SHOP, "/items")
async def a_required_property_is_missing(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return response.having(id=None) if "id" in response.received else response


@found_by("response-schema-conformance", SHOP, "/call")
async def a_body_that_ends_in_the_middle(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return replace(response, body=response.body[:-1]) if response.status == 200 else response


@found_by("status-code-conformance", SHOP, "/items")
async def a_status_that_is_not_documented(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return replace(response, status=202) if response.status == 201 else response


@found_by("content-type-conformance", SHOP, "/call")
async def another_content_type(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    html = {**response.headers, "content-type": "text/html"}
    return replace(response, headers=html) if response.status == 200 else response


@found_by("response-headers-conformance", SHOP, "/items")
async def a_required_header_is_missing(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return _without(response, "location")


@found_by("negative-data-rejection", SHOP, "/items")
async def an_invalid_request_is_accepted(request: Request, forward: Forward) -> Response:
    if request.sent.get("price") is not None and request.path.endswith("/items"):
        request = replace(request, body=json.dumps({"name": "Lamp", "price": 1}).encode())
    return await forward(request)


@found_by("positive-data-acceptance", SHOP, "/items")
async def a_valid_request_is_rejected(request: Request, forward: Forward) -> Response:
    if request.sent.get("price") == 1000:
        return Response(400, {"content-type": "application/json"}, b'{"message": "too dear"}')
    return await forward(request)


@found_by("ignored-auth", SHOP, "/items")
async def a_key_in_the_header_is_ignored(request: Request, forward: Forward) -> Response:
    return await forward(replace(request, headers={**request.headers, "x-key": "mock"}))


@found_by("credentials-ignored", SHOP, "/call")
async def a_key_in_the_body_is_ignored(request: Request, forward: Forward) -> Response:
    if "action" in request.sent:
        request = replace(request, body=json.dumps({**request.sent, "api_key": "mock"}).encode())
    return await forward(request)


@found_by("credentials-ignored", SHOP, "/call")
async def a_missing_key_is_reported_as_a_success(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if request.sent.get("action") == "close" and "api_key" not in request.sent:
        return replace(response, body=b'{"result": "closed"}')
    return response


@found_by("credentials-ignored", vendor("veratad"))
async def one_action_alone_ignores_the_password(request: Request, forward: Forward) -> Response:
    if request.sent.get("service") == "getDocumentImages":
        request = replace(request, body=json.dumps({**request.sent, "pass": "mock"}).encode())
    return await forward(request)


@found_by("invalid-request-accepted", SHOP, "/call")
async def an_invalid_request_is_reported_as_a_success(
    request: Request, forward: Forward
) -> Response:
    response = await forward(request)
    if request.sent.get("action") == "open" and request.sent.get("hour") == 24:
        return replace(response, body=b'{"result": "opened"}')
    return response


@found_by("secret-echoed", SHOP, "/call")
async def a_key_is_returned(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return response.having(key="mock") if request.sent.get("api_key") == "mock" else response


@found_by("secret-echoed", SHOP, "/items")
async def a_wrong_key_is_returned(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if response.status == 401:
        return response.having(message=f"unknown key {request.headers.get('x-key')}")
    return response


@found_by("use-after-free", SHOP, "/items", "/items/{id}")
async def a_deleted_item_comes_back(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if request.method == "GET" and response.status == 404:
        return Response(200, response.headers).having(id=ID, name="Lamp", price=1)
    return response


@found_by("ensure-resource-availability", SHOP, "/items", "/items/{id}")
async def a_created_item_is_not_there(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if request.method == "GET" and response.status == 200:
        return replace(response, status=404).having(message="no such item")
    return response


@found_by("not-a-server-error", SHOP, "/items")
async def odd_input_is_a_server_error(request: Request, forward: Forward) -> Response:
    if len(str(request.sent.get("name", "Lamp"))) == 1:
        return Response(500, {"content-type": "application/json"}, b"{}")
    return await forward(request)


@found_by("not-a-server-error", SHOP, "/items")
async def an_exception_is_raised(request: Request, forward: Forward) -> Response:
    if request.sent.get("price") == 0:
        raise ZeroDivisionError(request.path)
    return await forward(request)


@found_by("unsupported-method", SHOP, "/call")
async def another_method_is_accepted(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return Response(200) if response.status == 405 else response


@found_by("unsupported-method", SHOP, "/call")
async def methods_are_not_named(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return _without(response, "allow") if response.status == 405 else response


@found_by("allow-header-conformance", SHOP, "/call")
async def another_method_is_named(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    wrong = {**response.headers, "allow": "GET"}
    return replace(response, headers=wrong) if response.status == 405 else response


@found_by("repeat-differs", SHOP, "/call")
async def a_repeatable_request_fails_the_second_time(
    request: Request, forward: Forward
) -> Response:
    response = await forward(request)
    if request.body in _SEEN and response.received.get("result") == "opened":
        return response.having(result="error", message="open already")
    _SEEN.add(request.body)
    return response


@found_by(IN_A_WORKFLOW, vendor("id123"))
async def a_second_card_with_the_same_id_is_created(request: Request, forward: Forward) -> Response:
    if request.sent.get("action") == "create-card" and "upsert-record" not in request.sent:
        request = replace(
            request, body=json.dumps({**request.sent, "upsert-record": "true"}).encode()
        )
    return await forward(request)


@found_by(IN_A_WORKFLOW, vendor("id123"))
async def a_deletion_deletes_nothing(request: Request, forward: Forward) -> Response:
    if request.sent.get("action") == "delete-card":
        request = replace(
            request, body=json.dumps({**request.sent, "action": "update-card"}).encode()
        )
    return await forward(request)


@found_by(IN_A_WORKFLOW, vendor("id123"))
async def a_rejected_deletion_deletes(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if request.sent.get("action") == "delete-card" and response.status == 401:
        await forward(replace(request, headers={**request.headers, "x-api-key": "mock"}))
    return response


@found_by(IN_A_WORKFLOW, vendor("cloudcard"))
async def a_stale_version_overwrites(request: Request, forward: Forward) -> Response:
    rest = {key: value for key, value in request.sent.items() if key != "version"}
    valid = isinstance(request.sent.get("version", ""), int)
    return await forward(replace(request, body=json.dumps(rest).encode()) if valid else request)


@found_by("invalid-request-accepted", vendor("cloudcard"), "/bulk-action")
async def a_part_of_a_form_is_not_validated(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if request.path.endswith("/bulk-action") and response.status == 400:
        return Response(200, {"content-type": "application/json"}, b'{"id": 1, "status": "QUEUED"}')
    return response


@found_by("valid-request-refused", vendor("cloudcard"), "/person")
async def a_new_person_is_rejected(request: Request, forward: Forward) -> Response:
    if "nobody" in request.sent.get("email", "") and request.path.endswith("/person"):
        return Response(400)
    return await forward(request)


@found_by(
    "behaviour-differs", vendor("cloudcard"), "/authentication-token", "/person/me/logout", "/photo"
)
async def a_session_outlives_its_logout(request: Request, forward: Forward) -> Response:
    is_logout = request.path.endswith("/logout") and request.headers.get("x-auth-token") != "mock"
    return Response(204) if is_logout else await forward(request)


_TOKENS: list[str] = []


@found_by(
    "behaviour-differs", vendor("cloudcard"), "/authentication-token", "/person/me/logout", "/photo"
)
async def a_logout_ends_the_session_of_another_owner(
    request: Request, forward: Forward
) -> Response:
    response = await forward(request)
    if isinstance(token := response.received.get("tokenValue"), str):
        _TOKENS.append(token)
    if request.path.endswith("/logout") and response.status < 400:
        for each in _TOKENS:
            body = json.dumps({"authenticationToken": each}).encode()
            await forward(
                replace(request, headers={**request.headers, "x-auth-token": each}, body=body)
            )
        _TOKENS.clear()
    return response


@found_by("behaviour-differs", vendor("cloudcard"), "/authentication-token", "/photo")
async def a_new_token_has_expired(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if "expirationDate" in response.received:
        return response.having(expirationDate="2000-01-01T00:00:00Z")
    return response


@found_by(
    "behaviour-differs", vendor("cloudcard"), "/authentication-token", "/person/me/logout", "/photo"
)
async def an_expired_token_is_accepted(request: Request, forward: Forward) -> Response:
    """The clock stands still, so that no session expires."""
    is_clock = request.path == "/_mock/clock"
    return Response(200, {}, b"{}") if is_clock else await forward(request)


@found_by("behaviour-differs", vendor("id123"))
async def a_list_ignores_its_template(request: Request, forward: Forward) -> Response:
    if request.sent.get("action") == "list-cards":
        body = {**request.sent, "card-template-id": "CARD_TEMPLATE_ID"}
        request = replace(request, body=json.dumps(body).encode())
    return await forward(request)


@found_by("behaviour-differs", vendor("cloudcard"), "/photo")
async def a_default_page_is_longer_than_documented(request: Request, forward: Forward) -> Response:
    query = request.query or ""
    is_default = request.method == "GET" and "max=" not in query
    return await forward(replace(request, query=f"{query}&max=30") if is_default else request)


@found_by("behaviour-differs", vendor("cloudcard"), "/person", "/person/{id}", "/api/people/{id}")
async def a_change_of_an_identifier_is_lost(request: Request, forward: Forward) -> Response:
    if request.method == "PUT" and "identifier" in request.sent:
        rest = {name: each for name, each in request.sent.items() if name != "identifier"}
        request = replace(request, body=json.dumps(rest).encode())
    return await forward(request)


@found_by(IN_A_WORKFLOW, vendor("amplifi"))
async def an_address_is_confirmed_twice(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if "/confirm/email/" in request.path and response.status == 404:
        return Response(200, {"content-type": "text/html"}, b"<h2>Email confirmed</h2>")
    return response


@found_by("undocumented-server-error", vendor("amplifi"), "/token")
async def a_documented_server_error_has_another_body(
    request: Request, forward: Forward
) -> Response:
    response = await forward(request)
    return replace(response, body=b'{"ok": false}') if response.status == 500 else response


@found_by(IN_A_WORKFLOW, vendor("gazoop"))
async def a_wrong_pin_is_accepted(request: Request, forward: Forward) -> Response:
    return await forward(replace(request, body=request.body.replace(b"01239", b"0123")))


@found_by(IN_A_WORKFLOW, vendor("gazoop"))
async def a_deleted_photo_has_a_url(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    is_deleted = (
        b"photo_base64=delete" in request.body and response.received.get("result") == "valid"
    )
    return (
        response.having(url_customer_picture="https://a.example/b.jpg") if is_deleted else response
    )


@found_by(IN_A_WORKFLOW, vendor("gazoop"))
async def a_booking_is_cancelled_twice(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    text = str(response.received.get("error"))
    return response.having(result="valid", error=None) if "Already cancelled" in text else response


@found_by("behaviour-differs", vendor("veratad"))
async def images_are_not_stored(request: Request, forward: Forward) -> Response:
    if request.sent.get("service") == "createOrUpdateCustomer":
        request = replace(request, body=request.body.replace(b'"documents"', b'"papers"'))
    return await forward(request)


@found_by(IN_A_WORKFLOW, vendor("veratad"))
async def a_status_is_not_stored(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    if "target" in response.received:
        return response.having(target={**response.received["target"], "status": "PENDING"})
    return response


@found_by("unreached-response", SHOP, "/items", "/items/{id}")
async def a_documented_response_is_never_sent(request: Request, forward: Forward) -> Response:
    response = await forward(request)
    return replace(response, status=401) if response.status == 404 else response


_SEEN: set[bytes] = set()


def _without(response: Response, name: str) -> Response:
    return replace(response, headers={k: v for k, v in response.headers.items() if k != name})


def _properties(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


async def _read(scope: Message, receive: Callable[[], Awaitable[Message]]) -> Request:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
    query = scope["query_string"].decode()
    return Request(scope["method"], scope["path"], headers, body, query)


async def forward_to(app: App, scope: Message, request: Request) -> Response:
    started: Message = {}
    chunks: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": request.body}

    async def send(message: Message) -> None:
        started.update(message)
        chunks.append(message.get("body", b""))

    length = (
        {"content-length": str(len(request.body))} if "content-length" in request.headers else {}
    )
    scope = {**scope, "method": request.method, "headers": _raw({**request.headers, **length})}
    if request.path != scope["path"]:
        scope |= {"path": request.path, "raw_path": quote(request.path).encode()}
    if request.query is not None:
        scope["query_string"] = request.query.encode()
    await app(scope, receive, send)
    headers = {name.decode(): value.decode("latin-1") for name, value in started["headers"]}
    return Response(started["status"], headers, b"".join(chunks))


def _raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
