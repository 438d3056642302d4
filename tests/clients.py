"""The generated clients in tests: importable, wired to mocks, called from the specs' examples.

No vendor is named here: every spec in `specs` is tested.
"""

import asyncio
import base64
import datetime as dt
import importlib
import json
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx

from scripts.generate import arranged, generate
from scripts.generate.package.arguments import LOCATIONS, Argument
from scripts.generate.package.client_package import Package
from scripts.generate.package.methods import Method
from scripts.generate.package.python_source import reader
from scripts.mocks import create_app
from scripts.mocks.mock_behaviour import MockBehaviour
from scripts.mocks.serving.server import listen, server
from scripts.spec import Body, Document, Schema, load, pointer_ref
from tests.vendors import document

ROOT = Path(__file__).parent.parent
GENERATED = ROOT / "generated"


@cache
def view(vendor: str) -> Package:
    """Return what the generator knows of a vendor's client."""
    found = arranged(document(vendor))
    assert not isinstance(found, list), found
    return found


def package(vendor: str) -> ModuleType:
    """Return a vendor's generated package."""
    return importlib.import_module(view(vendor).name)


def made_package(spec: Path, folder: Path) -> ModuleType:
    """Generate a client into a folder, and return its package."""
    made = generate(load(spec), folder / spec.stem)
    assert not made.findings, "\n".join(map(str, made.findings))
    sys.path.append(str(folder / spec.stem))
    return importlib.import_module(f"{spec.stem}_client")


@dataclass(frozen=True)
class Case:
    """A method of a client with the arguments of one of the spec's examples."""

    vendor: str
    method: Method
    example: str
    body: Any

    def __str__(self) -> str:
        return f"{self.vendor}-{self.method.name}-{self.example}"

    def of(self, client: Any) -> Any:
        """Return the method of a client."""
        return getattr(getattr(client, str(self.method.endpoint.tags[0])), self.method.name)

    def given(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return arguments of which one is the body as those of the method."""
        given, members = dict(arguments), self.method.body_members
        if members is None or "body" not in given:
            return given
        body, unset = given.pop("body"), package(self.vendor).UNSET
        values = {each.handed: getattr(body, each.name) for each in members}
        more = {"additional_properties": body.additional_properties} if self.method.more else {}
        return given | more | {name: each for name, each in values.items() if each is not unset}

    @property
    def arguments(self) -> dict[str, Any]:
        """Return the arguments of the method, those of the body as one, `body`."""
        given = {
            each.handed: example
            for place in LOCATIONS
            for each in self.method.arguments[place]
            if (example := self.parameter(each)) is not None
        }
        if self.method.body is not None:
            given["body"] = self._body()
        return given

    def parameter(self, argument: Argument) -> Any:
        """Return the value of an argument that is not part of the body; None for none."""
        return self.raw(argument)

    def raw(self, argument: Argument) -> Any:
        """Return the value of an argument that is not part of the body as JSON data."""
        name = argument.key
        for parameter in self.method.operation.action.operation.parameters:
            if parameter.name == name and parameter.examples:
                value = parameter.examples[0].value
                return list(value) if name in self.method.operation.flags else value
        return "1" if argument.required else None

    def _body(self) -> Any:
        body = self.method.body
        assert body is not None
        module = package(self.vendor)
        if self.method.operation.kind == "file":
            return module.File(self.body.encode())
        if not isinstance(self.body, dict):
            return self.read(body, self.body)
        hidden = {
            each.name
            for placed in self.method.operation.runtime.credentials
            for each in placed
            if each.where == "body"
        }
        given = {k: v for k, v in self.body.items() if k not in hidden}
        if self.method.operation.kind == "multipart":  # in which a file is not base64
            files = {each.name for each in self.method.body_members or () if "File" in each.given}
            given = {
                k: module.File(v.encode()) if k in files and isinstance(v, str) else v
                for k, v in given.items()
            }
        return self.read(body, given)

    def read(self, argument: Argument, value: Any) -> Any:
        """Return JSON data as the client reads it."""
        module = package(self.vendor)
        fields = importlib.import_module("photo_id_runtime.json_properties")
        names = {**vars(fields), **{name: getattr(module, name) for name in module.__all__}}
        names |= {"datetime": dt, "UUID": UUID}
        return eval(reader(argument.prop), names)(value)  # noqa: S307  # generated code


def examples(body: Body) -> dict[str, Any]:
    """Return the values of the examples of a body or response by their names."""
    return {each.name: each.value for content in body.contents for each in content.examples}


def as_written(schema: Schema) -> dict[str, Any]:
    """Return a schema as JSON Schema: a reference for a component."""
    return {"$ref": pointer_ref(schema.pointer)} if schema.component else dict(schema.data)


def cases(vendor: str) -> Iterator[Case]:
    """Yield a case for each example of a request."""
    for method in view(vendor).methods:
        content, action = method.operation.content, method.operation.action
        if content is None:
            yield Case(vendor, method, "", None)
        for each in content.examples if content else ():
            if action.branch is None or action.is_selected_by(each.value):
                yield Case(vendor, method, each.name, each.value)


def make_clients(
    vendor: str, base_url: str, credential: str = "mock", **more: Any
) -> tuple[Any, Any]:
    """Return both clients with one text for all credentials; other options go to httpx."""
    about, module = view(vendor), package(vendor)
    options: dict[str, Any] = {}
    for name in ("timeout", "retries", "deadline", "strict", "on_drift"):
        if name in more:
            options[name] = more.pop(name)
    options |= {each.name: credential for each in about.credentials}
    more = {"verify": False, **more}  # reading all certificates takes longer than most calls
    waiting, awaited = getattr(module, about.client), getattr(module, f"Async{about.client}")
    return (
        waiting(**options, base_url=base_url, http_client=httpx.Client(**more)),
        awaited(**options, base_url=base_url, http_client=httpx.AsyncClient(**more)),
    )


def call_both(case: Case, base_url: str, **options: Any) -> Iterator[Any]:
    """Yield the result or the error of a sync call and of an async one."""
    given = case.given(options.pop("arguments", None) or case.arguments)
    waiting, awaited = make_clients(case.vendor, base_url, **options)
    with waiting._http:
        yield _outcome(lambda: waiting.detailed(case.of(waiting), **given))

    async def run() -> Any:
        async with awaited._http:
            return await awaited.detailed(case.of(awaited), **given)

    yield _outcome(lambda: asyncio.run(run()))


def _outcome(call: Any) -> Any:
    try:
        return call()
    except Exception as error:  # noqa: BLE001  # the outcome that is looked at
        return error


def as_data(vendor: str, result: Any) -> Any:
    """Return the JSON data of a result, and the bytes of a file."""
    module = package(vendor)
    if isinstance(result, module.File):
        return result.read()
    plain = importlib.import_module("photo_id_runtime.json_properties").plain(result)
    return json.loads(json.dumps(plain, default=_in_base64))


def with_moments(data: Any) -> Any:
    """Return data with date-times instead of their texts, which have several forms."""
    if isinstance(data, dict):
        return {name: with_moments(each) for name, each in data.items()}
    if isinstance(data, list):
        return [with_moments(each) for each in data]
    try:
        return dt.datetime.fromisoformat(data) if isinstance(data, str) and "T" in data else data
    except ValueError:
        return data


def _in_base64(file: Any) -> str:
    return base64.b64encode(file.read()).decode()


@contextmanager
def served(vendors: list[str], behaviours: dict[str, MockBehaviour] | None = None) -> Iterator[str]:
    """Serve the mocks on the loopback, and yield their address."""
    with running(map(document, vendors), behaviours) as address:
        yield address


@contextmanager
def running(
    documents: Iterable[Document], behaviours: dict[str, MockBehaviour] | None = None
) -> Iterator[str]:
    """Serve the mocks of any documents on the loopback, and yield their address."""
    app = create_app(list(documents), behaviours=behaviours)
    with listen("127.0.0.1", 0) as sock:
        started = server(app)
        thread = threading.Thread(target=lambda: started.run(sockets=[sock]))
        thread.start()
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            started.should_exit = True
            thread.join()
