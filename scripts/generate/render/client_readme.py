"""The README of a client with its code blocks, and the other files that are not modules."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from mimetypes import MimeTypes
from typing import Any

from ... import evidence
from ...identifiers import identifier
from ...spec import plain
from ..folders import formatted
from ..package.client_package import Package
from ..package.methods import Method
from ..package.python_source import prose
from .example_calls import ExampleCall, example_calls
from .modules import GENERATE, Renderer
from .runtime_distribution import DISTRIBUTION, requirement

_DEPTH = 3
"""Levels of `openapi.json` that are indented: an operation or a component is one line."""


@dataclass(frozen=True)
class MethodEntry:
    """The section of one method in the README; `asynchronous` is its code with the async client."""

    title: str
    summary: str
    route: str
    code: str
    asynchronous: str
    errors: tuple[tuple[str, str], ...]
    iterates: str


@dataclass(frozen=True)
class Readme:
    """The code of a README.

    Attributes:
        first: The first call.
        asynchronous: The same with the async client.
        whole: The same with the whole response.
        failures: The same with its errors handled.
        iteration: The iteration of a list, or empty.
        saving: A file of a response that is saved, or empty.
        mocked: A test of the first call that uses the mock.
        walkthrough: The main job of the client, from credentials to a result, or empty.
        entries: Every operation with its examples.
    """

    first: str
    asynchronous: str
    whole: str
    failures: str
    iteration: str
    saving: str
    mocked: str
    walkthrough: str
    entries: tuple[MethodEntry, ...]


def files(package: Package) -> Mapping[str, str]:
    """Return the text of the files that are not modules by their paths."""
    render = Renderer(package)
    about = {
        "summary": prose(package.info.summary),
        "documentation": prose((package.document.data.get("externalDocs") or {}).get("url")),
    }
    description = f"Client for {package.title}. {about['summary']}".strip()
    not_here = evidence.load(package.document).undescribed
    return {
        "pyproject.toml": render(
            "pyproject.toml.jinja",
            distribution=package.distribution,
            version=package.info.version,
            description=description,
            dependencies=["attrs>=23.2", requirement()],
            name=package.name,
            **about,
        ),
        "README.md": render(
            "README.md.jinja",
            readme=readme(package),
            is_ours=package.document.is_ours,
            not_here=not_here,
            coverage=evidence.coverage(evidence.counted(package.document, not_here)),
            renames=[each for each in package.notes if each.rule == "renamed"],
            runtime=DISTRIBUTION,
            **about,
        ),
        f"{package.name}/py.typed": "",
        f"{package.name}/openapi.json": f"{_json(plain(package.document.data), _DEPTH)}\n",
        "LICENSE": (GENERATE / "templates" / "LICENSE").read_text(),
    }


def _json(data: Any, depth: int, indent: str = "") -> str:
    """Return JSON whose objects have a line per property down to a depth."""
    if not depth or not data or not isinstance(data, Mapping):
        return json.dumps(data)
    inner = f"{indent}  "
    lines = (f"{inner}{json.dumps(name)}: {_json(data[name], depth - 1, inner)}" for name in data)
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def readme(package: Package) -> Readme:
    """Return the code blocks of a package's README."""
    variable = identifier(package.vendor, "the_")
    shown = [list(example_calls(package, method, variable)) for method in package.methods]
    first = _first(package, shown)
    iterated, saved = _iterated(package, variable), _saved(package, shown)
    recipes = {
        "first": [_sync(package, first, variable)] if first else [],
        "asynchronous": [_async(package, first, variable)] if first else [],
        "whole": [_whole(package, each, variable) for each in first],
        "failures": [_failures(package, each, variable) for each in first],
        "iteration": [_iteration(package, each, variable) for each in iterated],
        "saving": [_saving(package, each, variable) for each in saved],
        "mocked": [_mocked(package, each, variable) for each in first],
    }
    named = [(name, source) for name, sources in recipes.items() for source in sources]
    codes = [_sync(package, found, variable) for found in shown]
    codes += [_async(package, found, variable) for found in shown]
    made = iter(formatted([*(source for _, source in named), *codes]))
    texts = dict.fromkeys(recipes, "") | {name: next(made) for name, _ in named}
    waited, awaited = [next(made) for _ in shown], [next(made) for _ in shown]
    walkthrough = GENERATE / "examples" / f"{package.vendor}.md"
    is_ours = package.document.is_ours and walkthrough.is_file()
    return Readme(
        **texts,
        walkthrough=walkthrough.read_text() if is_ours else "",
        entries=tuple(
            _entry(method, variable, *codes)
            for method, *codes in zip(package.methods, waited, awaited, strict=True)
        ),
    )


def _first(package: Package, shown: Sequence[Sequence[ExampleCall]]) -> list[ExampleCall]:
    """Return the example to try first: the shortest call, of the repeatable ones if any."""
    found = [
        (not method.operation.runtime.repeatable, len(examples[0].call), number)
        for number, (method, examples) in enumerate(zip(package.methods, shown, strict=True))
    ]
    return [shown[number][0] for *_, number in sorted(found)[:1]]


def _iterated(package: Package, variable: str) -> list[ExampleCall]:
    """Return the iteration of the first list that is one, with its example arguments."""
    paged = [each for each in package.methods if each.iteration]
    return [next(example_calls(package, each, variable, iterated=True)) for each in paged[:1]]


def _saved(package: Package, shown: Sequence[Sequence[ExampleCall]]) -> list[ExampleCall]:
    """Return the first call whose result is a picture, else one whose result is a file."""
    files = [
        (not _accepts(method).startswith("image/"), number)
        for number, method in enumerate(package.methods)
        if method.returns == "File"
    ]
    return [shown[number][0] for _, number in sorted(files)[:1]]


def _accepts(method: Method) -> str:
    return method.operation.runtime.accept


def _entry(method: Method, variable: str, code: str, asynchronous: str) -> MethodEntry:
    operation = method.operation
    group = f"{variable}.{method.endpoint.tags[0]}"
    return MethodEntry(
        f"{group}.{method.name}",
        prose(operation.summary),
        prose(f"{operation.runtime.method} {operation.runtime.path}"),
        code,
        asynchronous,
        tuple((name, prose(text)) for name, text in method.errors),
        f"{group}.{method.iteration.name}" if method.iteration else "",
    )


def _sync(package: Package, shown: Sequence[ExampleCall], variable: str) -> str:
    """Return a program that makes the calls."""
    lines = [_imports(package, shown, package.client), ""]
    lines.append(f"with {package.client}() as {variable}:")
    for example in shown:
        if example.summary and len(shown) > 1:
            lines.append(textwrap.indent(textwrap.fill(example.summary, 88), "    # "))
        lines.append(f"    {_shown(example, example.call)}")
    return "\n".join(lines) + "\n"


def _async(package: Package, shown: Sequence[ExampleCall], variable: str) -> str:
    """Return the same program with the async client."""
    calls = "\n".join(f"        {_shown(each, f'await {each.call}')}" for each in shown)
    return f"""
{_imports(package, shown, f"Async{package.client}")}
import asyncio

async def main() -> None:
    async with Async{package.client}() as {variable}:
{calls}

asyncio.run(main())
"""


def _shown(example: ExampleCall, call: str) -> str:
    """Return a call that prints its result, where it has one."""
    return f"print({call})" if example.has_result else call


def _imports(package: Package, shown: Sequence[ExampleCall], *classes: str) -> str:
    """Return the imports of the examples; names of other modules are written `module:name`."""
    modules: dict[str, list[str]] = {package.name: list(classes)}
    for name in sorted({name for each in shown for name in each.imports}):
        module, colon, attribute = name.rpartition(":")
        modules.setdefault(module if colon else package.name, []).append(attribute)
    return "\n".join(f"from {each} import {', '.join(found)}" for each, found in modules.items())


def _whole(package: Package, example: ExampleCall, variable: str) -> str:
    """Return a program that returns the whole response of a call."""
    method, _, arguments = example.call.partition("(")
    return f"""
{_imports(package, [example], package.client)}

with {package.client}() as {variable}:
    response = {variable}.detailed({method}, {arguments}
    print(response.status_code, response.headers, response.elapsed)
"""


def _failures(package: Package, example: ExampleCall, variable: str) -> str:
    """Return a program that handles the errors of a call."""
    return f"""
{_imports(package, [example], package.client, "ApiError", "FailureError")}

with {package.client}() as {variable}:
    try:
        {_shown(example, example.call)}
    except FailureError as error:  # the vendor returned a failure
        print(error.status, error.code, error.message)
    except ApiError as error:  # no response, or one that cannot be read
        print(error, error.outcome)
"""


def _iteration(package: Package, example: ExampleCall, variable: str) -> str:
    """Return a program that iterates a list."""
    return f"""
{_imports(package, [example], package.client)}

with {package.client}() as {variable}:
    for each in {example.call}:
        print(each)
"""


def _saving(package: Package, example: ExampleCall, variable: str) -> str:
    """Return a program that saves a file of a response."""
    method = next(each for each in package.methods if f".{each.name}(" in example.call)
    name = f"saved{MimeTypes().guess_extension(_accepts(method)) or ''}"
    return f"""
{_imports(package, [example], package.client)}

with {package.client}() as {variable}:
    {example.call}.save("{name}")
"""


def _mocked(package: Package, example: ExampleCall, variable: str) -> str:
    """Return a test that calls the mock."""
    credentials = "".join(f'{each.name}="mock", ' for each in package.credentials)
    return f"""
import httpx
{_imports(package, [example], package.client)}
from photo_id_apis.mocks import mock

def test_the_call_reaches_the_mock() -> None:
    with mock("{package.vendor}") as service:
        http = httpx.Client(transport=service.transport)
        {variable} = {package.client}({credentials}base_url=service.base_url, http_client=http)
        {example.call}
        assert service.requests[-1].operation == "{example.operation}"
"""
