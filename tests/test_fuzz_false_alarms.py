"""Correct hand-written services, for which the property tests must have no findings."""

import json
from collections.abc import Callable
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from scripts import fuzz
from tests.drafts import draft
from tests.faults.broken import App

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
BODY = """\
paths:
  /things:
    post:
      operationId: createThing
      requestBody:
        required: true
        content:
          {media}:
            schema:
              $ref: "#/components/schemas/Thing"
      responses:
        "200":
          description: The thing as stored.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
        "400":
          description: The thing is invalid.
components:
  schemas:
    Thing:
{schema}"""
LISTS = """\
      type: object
      required: [tags]
      properties:
        tags:
          type: array
          minItems: 1
          items:
            type: string
            enum: [red, green]
        sizes:
          type: array
          items:
            type: integer
"""
MAY_BE_EMPTY = LISTS.replace("          minItems: 1\n", "")
SMALL = """\
      type: object
      required: [count]
      properties:
        count:
          type: integer
          format: int32
        total:
          type: integer
          format: int64
"""
DIRECTED = """\
      type: object
      required: [id, name, password]
      properties:
        id:
          type: integer
          readOnly: true
        name:
          type: string
        password:
          type: string
          writeOnly: true
"""


def is_integer(value: Any, bits: int = 2048) -> bool:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    fits = whole and -(2 ** (bits - 1)) <= value < 2 ** (bits - 1)
    return fits and not isinstance(value, bool)


def lists_are_valid(value: dict[str, Any]) -> bool:
    tags, sizes = value.get("tags", []), value.get("sizes", [])
    return bool(tags) and set(tags) <= {"red", "green"} and all(map(is_integer, sizes))


def integers_are_valid(value: dict[str, Any]) -> bool:
    return is_integer(value.get("count"), 32) and is_integer(value.get("total", 0), 64)


def properties_are_valid(value: dict[str, Any]) -> bool:
    texts = (value.get("name"), value.get("password"))
    return all(isinstance(each, str) for each in texts) and is_integer(value.get("id", 1))


def read(media: str, content_type: str, body: bytes) -> Any:
    if content_type.partition(";")[0].strip() != media:
        return None
    if media == JSON:
        return json.loads(body)
    pairs = parse_qsl(body.decode(), keep_blank_values=True) if media == FORM else []
    if media == MULTIPART:
        head = f"Content-Type: {content_type}\r\n\r\n".encode()
        for part in BytesParser().parsebytes(head + body).walk():
            if name := part.get_param("name", header="content-disposition"):
                payload = part.get_payload(decode=True)
                assert isinstance(payload, bytes)
                pairs.append((str(name), payload.decode()))
    found: dict[str, list[Any]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(json.loads(text) if name == "sizes" else text)
    return found


def service(media: str, is_valid: Callable[[dict[str, Any]], bool], stored: Any) -> App:
    """Return a service that stores valid things."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        received, more = b"", True
        while more:
            message = await receive()
            received, more = received + message.get("body", b""), message.get("more_body", False)
        headers = {name.decode().lower(): value.decode() for name, value in scope["headers"]}
        status = 405
        if scope["method"] == "POST":
            try:
                value = read(media, headers.get("content-type", ""), received)
            except ValueError:
                value = None
            status = 200 if isinstance(value, dict) and is_valid(value) else 400
        body = json.dumps(stored).encode() if status == 200 else b""
        response_headers = [(b"content-type", JSON.encode()), (b"allow", b"POST")]
        await send({"type": "http.response.start", "status": status, "headers": response_headers})
        await send({"type": "http.response.body", "body": body})

    return app


@pytest.mark.parametrize(
    ("media", "schema", "is_valid", "stored"),
    [
        (FORM, LISTS, lists_are_valid, {"tags": ["red"]}),
        (MULTIPART, LISTS, lists_are_valid, {"tags": ["red"]}),
        (FORM, MAY_BE_EMPTY, lists_are_valid, {"tags": ["red"]}),
        (MULTIPART, MAY_BE_EMPTY, lists_are_valid, {"tags": ["red"]}),
        (JSON, SMALL, integers_are_valid, {"count": 1}),
        (JSON, DIRECTED, properties_are_valid, {"id": 1, "name": "a"}),
    ],
    ids=[
        *("lists-in-fields", "lists-in-parts", "empty-lists-in-fields", "empty-lists-in-parts"),
        *("small-integers", "one-direction-only"),
    ],
)
def test_a_correct_service_has_no_findings(
    media: str, schema: str, is_valid: Any, stored: Any, tmp_path: Path
) -> None:
    document = draft(tmp_path, BODY.replace("{media}", media).replace("{schema}", schema))
    report = fuzz.run(document, app=service(media, is_valid, stored))
    assert report.is_clean, report.failures
    assert report.outcomes.reached == 2


SESSION = """\
security: [{session: []}]
paths:
  /session:
    post:
      operationId: logIn
      security: []
      responses:
        "204":
          description: The user is logged in.
    delete:
      operationId: logOut
      responses:
        "204":
          description: The user is logged out.
        "401":
          description: The user is not logged in.
  /things:
    get:
      operationId: listThings
      responses:
        "204":
          description: The list is empty.
        "401":
          description: The user is not logged in.
components:
  securitySchemes:
    session:
      type: apiKey
      in: header
      name: X-Session
      x-session:
        operation: logIn
"""


class ServiceWithOneSession:
    """A service whose only token is accepted from a login to the next logout."""

    def __init__(self) -> None:
        self.is_open = True
        self.rejected = 0

    async def __call__(self, scope: Any, _receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        call = scope["method"], scope["path"].rpartition("/")[2]
        status, has_token = 405, (b"x-session", b"mock") in scope["headers"]
        if call in (("POST", "session"), ("DELETE", "session"), ("GET", "things")):
            status = 204 if call[0] == "POST" or (self.is_open and has_token) else 401
            self.rejected += has_token and status == 401
        if status == 204 and call[1] == "session":
            self.is_open = call[0] == "POST"
        allowed = b"GET" if call[1] == "things" else b"POST, DELETE"
        head = {"type": "http.response.start", "status": status, "headers": [(b"allow", allowed)]}
        await send(head)
        await send({"type": "http.response.body", "body": b""})


def test_the_session_of_the_tests_is_renewed_after_a_logout(tmp_path: Path) -> None:
    service = ServiceWithOneSession()
    report = fuzz.run(draft(tmp_path, SESSION), app=service)
    assert report.is_clean, report.failures
    assert service.rejected == 1  # the request that shows that the logout ends the session
