"""A server that is independent of this project, and what the requests of clients are on it.

The server is the standard library's, and so is all that decodes: `urllib.parse`, `http.cookies`,
`email` and `json`. What arrives is compared with what was passed in.
"""

import json
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from functools import cache
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from uuid import UUID

import pytest

from scripts.generate.package.arguments import Argument
from scripts.mocks.compile.compiled_schemas import CompiledSchemas
from scripts.mocks.compile.samples import Samples
from scripts.spec import Parameter
from tests.clients import Case, make_clients, package, view
from tests.vendors import ELSEWHERE, document


class Witness(BaseHTTPRequestHandler):
    """Keeps each request as the standard library reads it."""

    seen: list[dict[str, Any]]

    def _keep(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        address = urlsplit(self.path)
        cookies: SimpleCookie = SimpleCookie(self.headers.get("cookie", ""))
        self.seen.append(
            {
                "method": self.command,
                "path": [unquote(each) for each in address.path.split("/")],
                "query": parse_qsl(address.query, keep_blank_values=True, strict_parsing=True)
                if address.query
                else [],
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "cookies": {name: each.value for name, each in cookies.items()},
                "body": _read(self.headers, content),
            }
        )
        self.send_response(418)
        self.send_header("content-length", "0")
        self.end_headers()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _keep  # noqa: N815  # the library's names

    def log_message(self, *_: object) -> None:
        """Write nothing."""


def _read(headers: Message, content: bytes) -> Any:
    match headers.get_content_type() if "content-type" in headers else "":
        case kind if kind == "application/json" or kind.endswith("+json"):
            return json.loads(content)
        case "application/x-www-form-urlencoded":
            return parse_qsl(content.decode("ascii"), keep_blank_values=True)
        case "multipart/form-data":
            head = f"Content-Type: {headers['content-type']}\r\n\r\n".encode()
            return [_part(each) for each in _parts(message_from_bytes(head + content))]
        case _:
            return content


def _parts(message: Message) -> list[Any]:
    found: Any = message.get_payload()
    return list(found)


def _part(part: Any) -> tuple[str, Any]:
    """Return name and value of a part of a form: JSON as data, a file as bytes, else a text."""
    name, data = part.get_param("name", header="content-disposition"), part.get_payload(decode=True)
    if part.get_content_type() == "application/json":
        return name, json.loads(data)
    return name, data if part.get_filename() else data.decode()


@contextmanager
def witnessed() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Serve on the loopback; yield the address, and a list of the requests that arrived."""
    seen: list[dict[str, Any]] = []
    handler = type("Handler", (Witness,), {"seen": seen})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", seen
        server.shutdown()
        thread.join()


def as_text(value: Any) -> str:
    """Return a value as a form or a query has it."""
    if value is None:
        return ""
    if isinstance(value, bool | dict | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def pairs(name: str, value: Any) -> list[tuple[str, str]]:
    return [(name, as_text(each)) for each in (value if isinstance(value, list) else [value])]


@dataclass(frozen=True)
class ForeignCase(Case):
    """A case with a value for every parameter, made where the spec has no example."""

    def parameter(self, argument: Argument) -> Any:
        """Return the value of an argument that is not part of the body."""
        value = self.raw(argument)
        is_flag = argument.key in self.method.operation.flags
        return value if is_flag else self.read(argument, value)

    def raw(self, argument: Argument) -> Any:
        """Return the value of an argument that is not part of the body as JSON data."""
        value = super().raw(argument)
        for each in self.method.operation.action.operation.parameters:
            if each.name == argument.key and not each.examples and each.schema:
                validator = _schemas(self.vendor).validator(each.schema, "request")
                value = Samples().first((each.schema,), "request", validator)
        return value


@cache
def _schemas(vendor: str) -> CompiledSchemas:
    return CompiledSchemas(document(vendor))


def foreign_cases(path: Path, folder: Path) -> Iterator[Case]:
    """Yield a case for each operation and example of a spec; its client is below `folder`.

    Bodies without an example are made.
    """
    vendor = path.stem
    ELSEWHERE[vendor] = path
    sys.path.append(str(folder / vendor))
    for method in view(vendor).methods:
        content, action = method.operation.content, method.operation.action
        examples = {each.name: each.value for each in content.examples} if content else {"": None}
        if content and not examples and (sent := method.operation.sent):
            validator = _schemas(vendor).validator(sent, "request")
            examples = {"made": Samples().first((sent,), "request", validator)}
        for name, value in examples.items():
            if action.branch is None or action.is_selected_by(value):
                yield ForeignCase(vendor, method, name, value)


def check(case: Case, url: str, seen: list[dict[str, Any]]) -> None:
    """Send an example with the client, and compare what arrives with it."""
    module, runtime = package(case.vendor), case.method.operation.runtime
    client, _ = make_clients(case.vendor, url, retries=0)
    seen.clear()
    with suppress(module.FailureError, module.DecodingError), client._http:
        case.of(client)(**case.given(case.arguments))

    (arrived,) = seen
    placed = [each for taken in runtime.credentials[:1] for each in taken]
    expected = _expected(case)
    assert arrived["method"] == runtime.method
    assert _same(arrived["path"]) == _same(expected["path"])
    in_query = [(each.name, "mock") for each in placed if each.where == "query"]
    assert _same(arrived["query"]) == _same(expected["query"] + in_query)
    in_header = {each.name.lower(): "mock" for each in placed if each.where == "header"}
    assert arrived["headers"].items() >= {**expected["header"], **in_header}.items()
    in_cookie = {each.name: "mock" for each in placed if each.where == "cookie"}
    assert arrived["cookies"] == {**expected["cookie"], **in_cookie}
    _compare_bodies(case, arrived["body"])


def _expected(case: Case) -> dict[str, Any]:
    """Return what has to arrive of each parameter, from the values and the spec alone."""
    found: dict[str, Any] = {"query": [], "header": {}, "cookie": {}}
    values: dict[str, str] = {}
    flags = case.method.operation.flags
    for parameter, value in _given(case):
        match parameter.location:
            case "query" if parameter.name in flags:
                found["query"] += [(name, flags[parameter.name]) for name in value]
            case "query":
                found["query"] += _in_query(parameter, value)
            case "path":
                values[parameter.name] = _listed(value)
            case location:
                name = parameter.name.lower() if location == "header" else parameter.name
                found[location][name] = _listed(value)
    steps = case.method.operation.runtime.path.split("/")
    found["path"] = [
        "".join(_filled(part, values) for part in step.replace("{", "\0{").split("\0"))
        for step in steps
    ]
    return found


def _given(case: Case) -> Iterator[tuple[Parameter, Any]]:
    """Yield the parameters that the case has a value for, in the order of the spec."""
    for parameter in case.method.operation.action.operation.parameters:
        for each in case.method.arguments[parameter.location]:
            if each.key == parameter.name and (value := case.raw(each)) is not None:
                yield parameter, value


def _in_query(parameter: Parameter, value: Any) -> list[tuple[str, str]]:
    """Return what OpenAPI's styles make of a value."""
    name = parameter.name
    if parameter.media_type is not None:
        return [(name, json.dumps(value))]
    if isinstance(value, dict):
        is_deep = parameter.style == "deepObject"
        each = ((f"{name}[{key}]" if is_deep else key, value[key]) for key in value)
        return [pair for key, inner in each for pair in pairs(key, inner)]
    if isinstance(value, list) and not parameter.explode:
        delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(parameter.style, ",")
        return [(name, delimiter.join(map(as_text, value)))]
    return pairs(name, value)


def _listed(value: Any) -> str:
    return ",".join(map(as_text, value if isinstance(value, list) else [value]))


def _same_pairs(arrived: list[tuple[str, str]], sent: Mapping[str, Any]) -> bool:
    wanted = [pair for name, value in sent.items() for pair in pairs(name, value)]
    return sorted(_same(arrived), key=repr) == sorted(_same(wanted), key=repr)


def _same(data: Any) -> Any:
    """Return data with times and UUIDs instead of their texts, which have several forms."""
    if isinstance(data, dict):
        return {name: _same(each) for name, each in data.items()}
    if isinstance(data, list | tuple):
        return [_same(each) for each in data]
    for read in (UUID, datetime.fromisoformat):
        with suppress(ValueError):
            return read(data) if isinstance(data, str) and len(data) > len("2030-12-31") else data
    return data


def _filled(part: str, values: Mapping[str, str]) -> str:
    name, brace, rest = part.removeprefix("{").partition("}")
    return values[name] + rest if brace else part


def _compare_bodies(case: Case, arrived: Any) -> None:
    if case.body is None:
        assert arrived == b""
        return
    sent = case.body
    if isinstance(sent, dict):
        credentials = case.method.operation.runtime.credentials
        placed = {each.name for taken in credentials for each in taken if each.where == "body"}
        used = {each.name for taken in credentials[:1] for each in taken if each.where == "body"}
        sent = {k: v for k, v in sent.items() if k not in placed} | dict.fromkeys(used, "mock")
    match case.method.operation.kind if case.method.body else "":
        case "json":
            assert _same(arrived) == _same(sent)
        case "form":
            assert _same_pairs(arrived, sent)
        case "multipart":
            texts = [(k, v.decode() if isinstance(v, bytes) else as_text(v)) for k, v in arrived]
            assert _same_pairs(texts, sent)
        case "file" | "text":
            assert arrived.decode() == sent
        case kind:
            pytest.fail(f"no example of a {kind} is known here")
