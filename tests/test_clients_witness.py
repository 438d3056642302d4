"""Requests of the clients, read by a server that is independent of this project.

The server is the standard library's, and so is all that decodes: `urllib.parse`, `http.cookies`,
`email` and `json`. What arrives is compared with what was passed in.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.message import Message
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.clients import VENDORS, Case, cases, make_clients, package, with_moments
from tests.samples import FILE, TEXT, WHOLE, Sample, body, obj, operation

CASES = [case for vendor in VENDORS for case in cases(vendor)]


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
        case "application/json":
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


@pytest.fixture(scope="module")
def witness() -> Iterator[tuple[str, list[dict[str, Any]]]]:
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
    return json.dumps(value) if isinstance(value, bool) else str(value)


def pairs(name: str, value: Any) -> list[tuple[str, str]]:
    return [(name, as_text(each)) for each in (value if isinstance(value, list) else [value])]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_request_that_arrives_is_the_example(
    witness: tuple[str, list[dict[str, Any]]], case: Case
) -> None:
    url, seen = witness
    arguments, operation_ = case.arguments, case.method.operation.runtime
    waiting, awaited = make_clients(case.vendor, url, retries=0)
    seen.clear()
    with suppress(package(case.vendor).FailureError), waiting._http:
        case.of(waiting)(**case.given(arguments))
    del awaited

    (arrived,) = seen
    placed = [each for taken in operation_.credentials[:1] for each in taken]
    expected = _expected(case, arguments)
    assert arrived["method"] == operation_.method
    assert arrived["path"] == expected["path"]
    in_query = [(each.name, "mock") for each in placed if each.where == "query"]
    assert arrived["query"] == expected["query"] + in_query
    in_header = {each.name.lower(): "mock" for each in placed if each.where == "header"}
    assert arrived["headers"].items() >= {**expected["header"], **in_header}.items()
    assert arrived["cookies"] == expected["cookie"]
    _compare_bodies(case, arrived["body"])


def _expected(case: Case, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return what has to arrive of each parameter, from the arguments and the spec alone."""
    found: dict[str, Any] = {"query": [], "header": {}, "cookie": {}}
    values: dict[str, str] = {}
    for parameter in case.method.operation.action.operation.parameters:
        given = [
            arguments[each.handed]
            for each in case.method.arguments[parameter.location]
            if each.prop.name.get_untrusted_value() == parameter.name and each.handed in arguments
        ]
        for value in given:
            match parameter.location:
                case "query" if parameter.name in case.method.operation.flags:
                    text = case.method.operation.flags[parameter.name]
                    found["query"] += [(name, text) for name in value]
                case "query":
                    found["query"] += pairs(parameter.name, value)
                case "path":
                    values[parameter.name] = as_text(value)
                case location:
                    found[location][parameter.name.lower()] = as_text(value)
    steps = case.method.operation.runtime.path.split("/")
    found["path"] = [
        "".join(_filled(part, values) for part in step.replace("{", "\0{").split("\0"))
        for step in steps
    ]
    return found


def _filled(part: str, values: dict[str, str]) -> str:
    name, brace, rest = part.removeprefix("{").partition("}")
    return values[name] + rest if brace else part


def _compare_bodies(case: Case, arrived: Any) -> None:
    if case.body is None:
        assert arrived == b""
        return
    hidden = {
        each.name
        for placed in case.method.operation.runtime.credentials[:1]
        for each in placed
        if each.where == "body"
    }
    sent = {k: v for k, v in case.body.items() if k not in hidden} | dict.fromkeys(hidden, "mock")
    match case.method.operation.kind if case.method.body else "":
        case "json":
            assert with_moments(arrived) == with_moments(sent)
        case "form":
            assert sorted(arrived) == sorted(p for name, v in sent.items() for p in pairs(name, v))
        case "multipart":
            texts = [(k, v.decode() if isinstance(v, bytes) else v) for k, v in arrived]
            assert sorted(texts) == sorted(p for name, v in sent.items() for p in pairs(name, v))
        case kind:
            pytest.fail(f"no example of a {kind} is known here")


def test_every_way_of_writing_arrives_as_it_was_passed(
    tmp_path: Path, witness: tuple[str, list[dict[str, Any]]]
) -> None:
    lists: Any = {"type": "array", "items": TEXT}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": TEXT},
        {"name": "listed", "in": "query", "schema": lists},
        {
            "name": "piped",
            "in": "query",
            "schema": lists,
            "style": "pipeDelimited",
            "explode": False,
        },
        {"name": "deep", "in": "query", "schema": obj(a=TEXT), "style": "deepObject"},
        {"name": "data", "in": "query", "content": {"application/json": {"schema": obj(a=WHOLE)}}},
        {"name": "X-List", "in": "header", "schema": lists},
        {"name": "crumb", "in": "cookie", "schema": TEXT},
    ]
    form = obj(note=TEXT, who=obj(name=TEXT), photos={"type": "array", "items": FILE}, tags=lists)
    send = operation(parameters=parameters, requestBody=body(form, "multipart/form-data"))
    sample = Sample(tmp_path, {"/a b/{id}": {"post": send}})
    module, (url, seen) = sample.module, witness
    seen.clear()

    name = f"{sample.path.stem.capitalize()}Client"
    with getattr(module, name)(base_url=url) as client, suppress(module.FailureError):
        client.jobs.run(
            "ä/ö?&=%",
            listed=["a&b", "c d", "ü"],
            piped=["x", "y z"],
            deep=module.RunDeep(a="&"),
            data=module.RunData(a=1),
            x_list=["1", "2"],
            crumb="a=b%20c",
            note="ä\r\nb",
            who=module.RunBodyWho(name="Jö"),
            photos=[b"\x00\xff", b"--"],
            tags=["a", "b"],
        )

    (arrived,) = seen
    assert arrived["path"] == ["", "a b", "ä/ö?&=%"]
    listed = [("listed", "a&b"), ("listed", "c d"), ("listed", "ü")]
    more = [("piped", "x|y z"), ("deep[a]", "&"), ("data", '{"a":1}')]
    assert arrived["query"] == listed + more
    assert arrived["headers"]["x-list"] == "1,2"
    assert arrived["cookies"] == {"crumb": "a=b%20c"}
    assert arrived["body"] == [
        ("note", "ä\r\nb"),
        ("who", {"name": "Jö"}),
        ("photos", b"\x00\xff"),
        ("photos", b"--"),
        ("tags", "a"),
        ("tags", "b"),
    ]
