"""The README of a client: what a template needs, and its code blocks."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from openapi_python_client.strings import PythonIdentifier

from ..package.methods import Method
from ..package.views import Package
from ..text import prose
from ..tree import formatted
from .examples import Example, examples


@dataclass(frozen=True)
class Entry:
    """What the README says of one method."""

    title: str
    summary: str
    route: str
    code: str
    errors: tuple[tuple[str, str], ...]
    iterates: str


@dataclass(frozen=True)
class Readme:
    """The code of a README: the first call waiting and awaited, and every operation's examples."""

    first: str
    awaited: str
    entries: tuple[Entry, ...]


def readme(package: Package) -> Readme:
    """Write the code blocks of a package's README."""
    variable = str(PythonIdentifier(package.vendor, "the_"))
    shown = [list(examples(package, method, variable)) for method in package.methods]
    shortest = _first(package, shown)
    sources = [_waiting(package, found, variable) for found in (*shortest, *shown)]
    sources += [_awaited(package, found, variable) for found in shortest]
    opening, *codes, awaited = formatted(sources) or [""] * 2
    entries = (
        _entry(method, variable, code) for method, code in zip(package.methods, codes, strict=True)
    )
    return Readme(opening, awaited, tuple(entries))


def _first(package: Package, shown: Sequence[Sequence[Example]]) -> list[Sequence[Example]]:
    """Give the example to try first: the shortest call, of those that can be sent again if any."""
    found = [
        (not method.wire.operation.repeatable, len(examples[0].call), number)
        for number, (method, examples) in enumerate(zip(package.methods, shown, strict=True))
    ]
    return [shown[number][:1] for *_, number in sorted(found)[:1]]


def _entry(method: Method, variable: str, code: str) -> Entry:
    wire = method.wire
    group = f"{variable}.{method.endpoint.tags[0]}"
    return Entry(
        f"{group}.{method.name}",
        prose(wire.action.summary or wire.operation.id),
        prose(f"{wire.operation.method} {wire.operation.path}"),
        code,
        tuple((name, prose(text)) for name, text in method.errors),
        f"{group}.{method.iteration.name}" if method.iteration else "",
    )


def _waiting(package: Package, shown: Sequence[Example], variable: str) -> str:
    """Write a program that makes the calls."""
    lines = [_imports(package, shown, package.client), ""]
    lines.append(f"with {package.client}() as {variable}:")
    for example in shown:
        if example.summary and len(shown) > 1:
            lines.append(textwrap.indent(textwrap.fill(example.summary, 88), "    # "))
        lines.append(f"    {_shown(example, example.call)}")
    return "\n".join(lines) + "\n"


def _awaited(package: Package, shown: Sequence[Example], variable: str) -> str:
    """Write the same for the client whose methods are awaited."""
    calls = "\n".join(f"        {_shown(each, f'await {each.call}')}" for each in shown)
    return f"""
{_imports(package, shown, f"Async{package.client}")}
import asyncio

async def main() -> None:
    async with Async{package.client}() as {variable}:
{calls}

asyncio.run(main())
"""


def _shown(example: Example, call: str) -> str:
    """Write a call and show its result, where it has one."""
    return f"print({call})" if example.has_result else call


def _imports(package: Package, shown: Sequence[Example], client: str) -> str:
    """Write what the examples import: ours by name, others' as `module:name`."""
    modules: dict[str, list[str]] = {package.name: [client]}
    for name in sorted({name for each in shown for name in each.imports}):
        module, colon, attribute = name.rpartition(":")
        modules.setdefault(module if colon else package.name, []).append(attribute)
    return "\n".join(f"from {each} import {', '.join(found)}" for each, found in modules.items())
