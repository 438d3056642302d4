"""Public names of a committed package, read from its source without running it.

A method of a group has the name by which callers reach it, `photos.get_photo`, and its arguments
are `photos.get_photo(id)`, as in `client_symbols`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .client_symbols import parts

_GROUPS = "/api/"
_ENUM = "Enum"

NameKind = Literal["name", "argument", "result"]
"""How the annotation is used: of a value that is held, one that is passed, one that is returned."""


@dataclass(frozen=True)
class PublicName:
    """A class, function, argument or attribute.

    Attributes:
        name: As callers write it.
        path: The file, from the root of the repository.
        line: From 1.
        kind: How its annotation is used.
        annotation: Its type, the alternatives of several overloads in one.
        required: Whether it is an argument that calls have to pass.
        bases: The base classes of a class.
    """

    name: str
    path: str
    line: int
    kind: NameKind = "name"
    annotation: str = ""
    required: bool = False
    bases: frozenset[str] = frozenset()


def committed_names(sources: Mapping[str, str]) -> Mapping[str, PublicName]:
    """Return the public names of a package by name, from its modules by path.

    Raises:
        SyntaxError: A module is not Python.
    """
    found: dict[str, PublicName] = {}
    for path, source in sources.items():
        for each in _Module(path).names(ast.parse(source, path)):
            known = found.get(each.name)
            found[each.name] = _overloaded(known, each) if known else each
    return found


def _overloaded(known: PublicName, other: PublicName) -> PublicName:
    """Return a name that is defined more than once, with the types of both."""
    types = dict.fromkeys((*parts(known.annotation), *parts(other.annotation)))
    return PublicName(
        *(known.name, known.path, known.line, known.kind, " | ".join(types)),
        required=known.required and other.required,
        bases=known.bases | other.bases,
    )


class _Module:
    """One module; `prefix` replaces the class of a group by the attribute of the client."""

    def __init__(self, path: str) -> None:
        self._path = path
        stem = path.rpartition("/")[2].removesuffix(".py")
        self._group = stem if _GROUPS in path else ""

    def names(self, tree: ast.Module) -> Iterator[PublicName]:
        for node in tree.body:
            match node:
                case ast.ClassDef() if _is_public(node.name):
                    if not self._group:
                        yield from self._class(node, node.name)
                    elif not node.name.startswith("Async"):  # the same names as the others
                        yield from self._members(node, self._group)
                case ast.FunctionDef() | ast.AsyncFunctionDef() if _is_public(node.name):
                    yield from [] if self._group else self._function(node, node.name)
                case ast.AnnAssign(target=ast.Name(id=name), value=value) if _is_public(name):
                    yield self._named(name, node, ast.unparse(value) if value else "")
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_public(name):
                    is_type = isinstance(value, ast.BinOp | ast.Subscript)
                    yield self._named(name, node, ast.unparse(value) if is_type else "")

    def _class(self, node: ast.ClassDef, name: str) -> Iterator[PublicName]:
        bases = frozenset(map(ast.unparse, node.bases))
        yield PublicName(name, self._path, node.lineno, bases=bases)
        yield from self._members(node, name)

    def _members(self, node: ast.ClassDef, owner: str) -> Iterator[PublicName]:
        is_enum = any(_ENUM in ast.unparse(each) for each in node.bases)
        for each in node.body:
            match each:
                case ast.FunctionDef(name="__init__"):
                    yield from self._arguments(each, owner)
                case ast.FunctionDef() | ast.AsyncFunctionDef() if _is_public(each.name):
                    yield from self._method(each, f"{owner}.{each.name}")
                case ast.AnnAssign(target=ast.Name(id=name)) if _is_public(name):
                    yield self._named(f"{owner}.{name}", each, ast.unparse(each.annotation))
                case ast.Assign(targets=[ast.Name(id=name)]) if is_enum and _is_public(name):
                    yield self._named(f"{owner}.{name}", each, "")

    def _method(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, name: str
    ) -> Iterator[PublicName]:
        if any("property" in ast.unparse(each) for each in node.decorator_list):
            yield PublicName(name, self._path, node.lineno, "result", _type(node.returns))
        else:
            yield from self._function(node, name)

    def _function(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, name: str
    ) -> Iterator[PublicName]:
        yield PublicName(name, self._path, node.lineno, "result", _type(node.returns))
        yield from self._arguments(node, name)

    def _arguments(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: str
    ) -> Iterator[PublicName]:
        given = node.args
        listed = [*given.posonlyargs, *given.args]
        first = len(listed) - len(given.defaults)
        required = {each.arg for each in listed[:first]}
        named = zip(given.kwonlyargs, given.kw_defaults, strict=True)
        required |= {each.arg for each, default in named if default is None}
        more = [each for each in (given.vararg, given.kwarg) if each]
        for each in [*listed, *given.kwonlyargs, *more]:
            if each.arg not in ("self", "cls") and _is_public(each.arg):
                yield PublicName(
                    *(f"{owner}({each.arg})", self._path, each.lineno, "argument"),
                    annotation=_type(each.annotation),
                    required=each.arg in required,
                )

    def _named(self, name: str, node: ast.stmt, annotation: str) -> PublicName:
        return PublicName(name, self._path, node.lineno, annotation=annotation)


def _is_public(name: str) -> bool:
    return not name.startswith("_")


def _type(node: ast.expr | None) -> str:
    return ast.unparse(node) if node else ""
