"""The generated clients in tests: importable, wired to mocks, called from the specs' examples.

No vendor is named here: what is in `specs` is what is tested.
"""

import asyncio
import base64
import importlib
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

from scripts.generate import arranged, generate
from scripts.generate.package import expressions, methods, views
from scripts.mocks import create_app
from scripts.mocks.mock_behaviour import MockBehaviour
from scripts.mocks.serving.server import listen, server
from scripts.spec import Body, Document, Schema, load, pointer_ref

ROOT = Path(__file__).parent.parent
GENERATED = ROOT / "generated"
VENDORS = sorted(path.stem for path in (ROOT / "specs").glob("*.yaml"))

for _vendor in VENDORS:
    sys.path.append(str(GENERATED / _vendor))


@cache
def document(vendor: str) -> Document:
    """Read a vendor's spec."""
    return load(ROOT / "specs" / f"{vendor}.yaml")


@cache
def view(vendor: str) -> views.Package:
    """Return what the generator knows of a vendor's client."""
    found = arranged(document(vendor))
    assert not isinstance(found, list), found
    return found


def package(vendor: str) -> ModuleType:
    """Give a vendor's generated package."""
    return importlib.import_module(view(vendor).name)


def made_package(spec: Path, folder: Path) -> ModuleType:
    """Generate a client into a folder and give its package."""
    made = generate(load(spec), folder / spec.stem)
    assert not made.findings, "\n".join(map(str, made.findings))
    sys.path.append(str(folder / spec.stem))
    return importlib.import_module(f"{spec.stem}_client")


@dataclass(frozen=True)
class Case:
    """A method of a client with the arguments of one of the spec's examples."""

    vendor: str
    method: methods.Method
    example: str
    body: Any

    def __str__(self) -> str:
        return f"{self.vendor}-{self.method.name}-{self.example}"

    @property
    def module(self) -> ModuleType:
        """Give the module of the operation's functions."""
        name = f"{view(self.vendor).name}.api.{self.method.endpoint.tags[0]}.{self.method.name}"
        return importlib.import_module(name)

    @property
    def arguments(self) -> dict[str, Any]:
        """Give the arguments for the module's functions."""
        given = {
            each.handed: example
            for place in methods.LOCATIONS
            for each in self.method.arguments[place]
            if (example := self._parameter(each)) is not None
        }
        if self.method.body is not None:
            given["body"] = self._body()
        return given

    def _parameter(self, argument: methods.Argument) -> Any:
        name = argument.prop.name.get_untrusted_value()
        for parameter in self.method.wire.action.operation.parameters:
            if parameter.name == name and parameter.examples:
                value = parameter.examples[0].value
                return list(value) if name in self.method.wire.flags else value
        return "1" if argument.required else None

    def _body(self) -> Any:
        body = self.method.body
        assert body is not None
        module = package(self.vendor)
        fields = importlib.import_module(f"{module.__name__}.fields")
        names = {**vars(fields), **{name: getattr(module, name) for name in module.__all__}}
        hidden = {
            each.name
            for placed in self.method.wire.operation.credentials
            for each in placed
            if each.where == "body"
        }
        given = {k: v for k, v in self.body.items() if k not in hidden}
        if self.method.body_kind == "multipart":  # where a file is no base64
            files = {each.name for each in self.method.body_members or () if "File" in each.given}
            given = {k: module.File(v.encode()) if k in files else v for k, v in given.items()}
        return eval(expressions.reader(body.prop), names)(given)  # noqa: S307  # generated code


def examples(body: Body) -> dict[str, Any]:
    """Return the values of the examples of a body or response by their names."""
    return {each.name: each.value for content in body.contents for each in content.examples}


def as_written(schema: Schema) -> dict[str, Any]:
    """Return a schema as JSON Schema: a reference for a component."""
    return {"$ref": pointer_ref(schema.pointer)} if schema.component else dict(schema.data)


def cases(vendor: str) -> Iterator[Case]:
    """Yield a case for each example of a request."""
    for method in view(vendor).methods:
        content, action = method.wire.content, method.wire.action
        if content is None:
            yield Case(vendor, method, "", None)
        for each in content.examples if content else ():
            if action.branch is None or action.is_selected_by(each.value):
                yield Case(vendor, method, each.name, each.value)


def make_clients(
    vendor: str, base_url: str, credential: str = "mock", **more: Any
) -> tuple[Any, Any]:
    """Give both clients, all credentials alike; what is no option of theirs goes to httpx."""
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
    """Give the result, or the error, of a call that waits and of one that is awaited."""
    arguments = options.pop("arguments", None) or case.arguments
    waiting, awaited = make_clients(case.vendor, base_url, **options)
    with waiting._http:
        yield _outcome(lambda: case.module.sync_detailed(client=waiting, **arguments))

    async def run() -> Any:
        async with awaited._http:
            return await case.module.asyncio_detailed(client=awaited, **arguments)

    yield _outcome(lambda: asyncio.run(run()))


def _outcome(call: Any) -> Any:
    try:
        return call()
    except Exception as error:  # noqa: BLE001  # the outcome that is looked at
        return error


def as_data(vendor: str, result: Any) -> Any:
    """Give the JSON data behind a result, and the bytes behind a file."""
    module = package(vendor)
    if isinstance(result, module.File):
        return result.read()
    plain = importlib.import_module(f"{module.__name__}.fields").plain(result)
    return json.loads(json.dumps(plain, default=_in_base64))


def with_moments(data: Any) -> Any:
    """Give data with moments in the place of the texts that tell them, each in its own way."""
    if isinstance(data, dict):
        return {name: with_moments(each) for name, each in data.items()}
    if isinstance(data, list):
        return [with_moments(each) for each in data]
    try:
        return datetime.fromisoformat(data) if isinstance(data, str) and "T" in data else data
    except ValueError:
        return data


def _in_base64(file: Any) -> str:
    return base64.b64encode(file.read()).decode()


@contextmanager
def served(vendors: list[str], behaviours: dict[str, MockBehaviour] | None = None) -> Iterator[str]:
    """Serve the mocks on the loopback; give where."""
    app = create_app([document(vendor) for vendor in vendors], behaviours=behaviours)
    with listen("127.0.0.1", 0) as sock:
        running = server(app)
        thread = threading.Thread(target=lambda: running.run(sockets=[sock]))
        thread.start()
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            running.should_exit = True
            thread.join()
