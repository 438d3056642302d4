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
