"""The reference of a generated client, from its signatures and docstrings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import griffe

_SHARED = {
    "errors": "Errors",
    "types": "Values",
    "links": "Links",
    "transport": "Options",
}
_TABLES = {"parameters": "Arguments", "raises": "Raises"}
_WIDTH = 88

Row = tuple[str, str, str]
"""A name, its type, and what it is."""


@dataclass(frozen=True)
class PythonObject:
    """A class or a method: its anchor, name, signature, text, and tables with their titles."""

    id: str
    name: str
    signature: str
    text: str
    tables: tuple[tuple[str, tuple[Row, ...]], ...]


@dataclass(frozen=True)
class ReferenceSection:
    """Some objects under a title."""

    title: str
    objects: tuple[PythonObject, ...]


def sections_of_client(folder: Path, package: str) -> tuple[ReferenceSection, ...]:
    """Return the client, its groups of operations, and the models; empty without the package."""
    if not (folder / package / "__init__.py").is_file():
        return ()
    loaded = _load(folder, package)
    clients = (each for each in _classes(loaded["client"]) if not each.name.startswith("Async"))
    groups = [
        ReferenceSection(group.name, tuple(_methods(group)))
        for module in _modules(loaded["api"])
        for group in _classes(module)
        if not group.name.startswith("Async")
    ]
    models = [each for module in _modules(loaded["models"]) for each in _classes(module)]
    return (
        ReferenceSection("The client", tuple(map(_object, clients))),
        *groups,
        ReferenceSection("Models", tuple(map(_object, models))),
    )


def sections_of_runtime(folder: Path, package: str) -> tuple[ReferenceSection, ...]:
    """Return what all clients share: errors, values and options."""
    loaded = _load(folder, package)
    return tuple(
        ReferenceSection(title, tuple(map(_object, _classes(loaded[name]))))
        for name, title in _SHARED.items()
    )


def _load(folder: Path, package: str) -> griffe.Module:
    # An argument without a description is not a mistake.
    loaded = griffe.load(
        package,
        search_paths=[folder],
        allow_inspection=False,
        docstring_parser="google",
        docstring_options={"warnings": False},
    )
    assert isinstance(loaded, griffe.Module), "a package is a module"
    return loaded


def _modules(package: griffe.Object | griffe.Alias) -> Iterator[griffe.Object | griffe.Alias]:
    return (each for _, each in sorted(package.modules.items()))


def _classes(module: griffe.Object | griffe.Alias) -> Iterator[griffe.Class]:
    for each in module.classes.values():
        if isinstance(each, griffe.Class) and each.is_public:
            yield each


def _methods(group: griffe.Class) -> Iterator[PythonObject]:
    for each in group.functions.values():
        if isinstance(each, griffe.Function) and each.is_public and each.name != "__init__":
            yield _object(each)


def _object(each: griffe.Class | griffe.Function) -> PythonObject:
    parsed = each.docstring.parsed if each.docstring else []
    text = "\n\n".join(one.value for one in parsed if one.kind is griffe.DocstringSectionKind.text)
    tables = [
        (_TABLES[one.kind.value], tuple(map(_row, one.value)))
        for one in parsed
        if one.kind.value in _TABLES
    ]
    name = each.name
    if isinstance(each, griffe.Class):
        told = (one.value for one in parsed if one.kind.value == "attributes")
        tables.append(
            ("Attributes", tuple(_attributes(each, (row for rows in told for row in rows))))
        )
    elif each.parent:
        name = f"{each.parent.name}.{name}"
    return PythonObject(name, name, _signature(each), text, tuple(tables))


def _row(each: griffe.DocstringElement) -> Row:
    """Return an argument or an exception; the latter is named by its annotation."""
    if isinstance(each, griffe.DocstringNamedElement):
        return each.name, str(each.annotation or ""), each.description
    return str(each.annotation), "", each.description


def _attributes(
    owner: griffe.Class, described: Iterable[griffe.DocstringNamedElement]
) -> Iterator[Row]:
    """Yield the attributes of a model, the members of an enumeration and the keys of options."""
    texts = {each.name: each.description for each in described}
    for name, each in owner.members.items():
        if isinstance(each, griffe.Attribute) and not name.startswith("_"):
            own = each.docstring.value if each.docstring else ""
            yield name, str(each.annotation or each.value or ""), texts.get(name, own)


def _signature(each: griffe.Class | griffe.Function) -> str:
    if isinstance(each, griffe.Class):
        return ""
    own = [one for one in each.parameters if one.name != "self"]
    parts = [f"{_STARS.get(one.kind, '')}{one.name}{_of(one)}" for one in own]
    keyword = griffe.ParameterKind.keyword_only
    at = next((index for index, one in enumerate(own) if one.kind is keyword), None)
    if at is not None:
        parts.insert(at, "*")
    returns = f" -> {each.returns}" if each.returns else ""
    line = f"{each.name}({', '.join(parts)}){returns}"
    if len(line) <= _WIDTH:
        return line
    return "\n".join([f"{each.name}(", *(f"    {part}," for part in parts), f"){returns}"])


def _of(parameter: griffe.Parameter) -> str:
    kind = f": {parameter.annotation}" if parameter.annotation else ""
    is_starred = parameter.kind in _STARS
    return kind + (f" = {parameter.default}" if parameter.default and not is_starred else "")


_STARS = {
    griffe.ParameterKind.var_positional: "*",
    griffe.ParameterKind.var_keyword: "**",
}
