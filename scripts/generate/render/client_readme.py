"""The README of a client with its code blocks, and the other files that are not modules."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ... import evidence
from ...identifiers import identifier
from ..folders import formatted
from ..package.client_package import Package
from ..package.methods import Method
from ..package.python_source import prose
from .example_calls import ExampleCall, example_calls
from .modules import GENERATE, Renderer
from .plain_spec import plain


@dataclass(frozen=True)
class MethodEntry:
    """The section of one method in the README."""

    title: str
    summary: str
    route: str
    code: str
    errors: tuple[tuple[str, str], ...]
    iterates: str


@dataclass(frozen=True)
class Readme:
    """The code of a README: the first call, sync and async, and every operation's examples."""

    first: str
    asynchronous: str
    entries: tuple[MethodEntry, ...]


def files(package: Package) -> Mapping[str, str]:
    """Return the text of the files that are not modules by their paths."""
    render = Renderer(package)
    render.environment.filters.update(cell=_cell, prose=prose)
    about = {
        "summary": prose(package.info.get("summary")),
        "documentation": prose((package.document.data.get("externalDocs") or {}).get("url")),
    }
    description = f"Client for {package.title}. {about['summary']}".strip()
    return {
        "pyproject.toml": render("pyproject.toml.jinja", description=description, **about),
        "README.md": render(
            "README.md.jinja",
            readme=readme(package),
            not_here=evidence.load(package.document).undescribed,
            renames=[each for each in package.notes if each.rule == "renamed"],
            **about,
        ),
        f"{package.name}/py.typed": "",
        f"{package.name}/openapi.json": f"{json.dumps(plain(package.document.data), indent=2)}\n",
        "LICENSE": (GENERATE / "templates" / "LICENSE").read_text(),
    }


def _cell(text: object) -> str:
    """Return a text for a cell of a Markdown table."""
    return prose(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def readme(package: Package) -> Readme:
    """Return the code blocks of a package's README."""
    variable = identifier(package.vendor, "the_")
    shown = [list(example_calls(package, method, variable)) for method in package.methods]
    shortest = _first(package, shown)
    sources = [_sync(package, found, variable) for found in (*shortest, *shown)]
    sources += [_async(package, found, variable) for found in shortest]
    opening, *codes, asynchronous = formatted(sources) or [""] * 2
    entries = (
        _entry(method, variable, code) for method, code in zip(package.methods, codes, strict=True)
    )
    return Readme(opening, asynchronous, tuple(entries))


def _first(package: Package, shown: Sequence[Sequence[ExampleCall]]) -> list[Sequence[ExampleCall]]:
    """Return the example to try first: the shortest call, of the repeatable ones if any."""
    found = [
        (not method.operation.runtime.repeatable, len(examples[0].call), number)
        for number, (method, examples) in enumerate(zip(package.methods, shown, strict=True))
    ]
    return [shown[number][:1] for *_, number in sorted(found)[:1]]


def _entry(method: Method, variable: str, code: str) -> MethodEntry:
    operation = method.operation
    group = f"{variable}.{method.endpoint.tags[0]}"
    return MethodEntry(
        f"{group}.{method.name}",
        prose(operation.action.summary or operation.runtime.id),
        prose(f"{operation.runtime.method} {operation.runtime.path}"),
        code,
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


def _imports(package: Package, shown: Sequence[ExampleCall], client: str) -> str:
    """Return the imports of the examples; names of other modules are written `module:name`."""
    modules: dict[str, list[str]] = {package.name: [client]}
    for name in sorted({name for each in shown for name in each.imports}):
        module, colon, attribute = name.rpartition(":")
        modules.setdefault(module if colon else package.name, []).append(attribute)
    return "\n".join(f"from {each} import {', '.join(found)}" for each, found in modules.items())
