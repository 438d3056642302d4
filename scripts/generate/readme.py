"""The README of a client: what a template needs, and its code blocks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .examples import Example, examples
from .text import prose
from .tree import formatted
from .views import Package


@dataclass(frozen=True)
class Entry:
    """What the README says of one method."""

    title: str
    summary: str
    route: str
    code: str
    errors: tuple[tuple[str, str], ...]


def entries(package: Package) -> Iterator[Entry]:
    """Give an entry per method, group by group."""
    for group in package.groups:
        for method in group.methods:
            found = list(examples(package, method, variable(package)))
            yield Entry(
                f"{variable(package)}.{group.attribute}.{method.name}",
                prose(method.wire.action.data.get("summary") or method.wire.operation.id),
                prose(f"{method.wire.operation.method} {method.wire.operation.path}"),
                code(package, found),
                tuple((name, prose(text)) for name, text in method.errors),
            )


def first_call(package: Package) -> str:
    """Give the first example of the first operation."""
    method = package.methods[0]
    return code(package, [next(examples(package, method, variable(package)))])


def awaited_call(package: Package) -> str:
    """Give the same for the client whose methods are awaited."""
    shown = next(examples(package, package.methods[0], variable(package)))
    return formatted(
        f"""
{_imports(package, [shown], f"Async{package.client}")}
import asyncio

async def main() -> None:
    async with Async{package.client}() as {variable(package)}:
        print(await {shown.call})

asyncio.run(main())
"""
    )


def code(package: Package, shown: Sequence[Example]) -> str:
    """Give a program that makes the calls."""
    lines = [_imports(package, shown, package.client), ""]
    lines.append(f"with {package.client}() as {variable(package)}:")
    for example in shown:
        if example.summary and len(shown) > 1:
            lines.append(textwrap.indent(textwrap.fill(example.summary, 88), "    # "))
        lines.append(f"    print({example.call})")
    return formatted("\n".join(lines) + "\n")


def variable(package: Package) -> str:
    """Give the name that examples have for the client."""
    return package.name.removesuffix("_client")


def _imports(package: Package, shown: Sequence[Example], client: str) -> str:
    names = {name for each in shown for name in each.imports}
    names |= {f"{package.name}:{name}" for name in (client,)}
    modules: dict[str, list[str]] = {}
    for name in sorted(names):
        module, colon, attribute = name.rpartition(":")
        modules.setdefault(module if colon else package.name, []).append(attribute)
    return "\n".join(f"from {each} import {', '.join(found)}" for each, found in modules.items())
