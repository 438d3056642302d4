"""The files of a description, and the check of the references between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..spec import Document, Pointer, Source, Unreadable, read, walk

Place = tuple[Path, Pointer]


class Unbundled(Exception):  # noqa: N818  # its text is the whole message
    """Raised for files that cannot be joined; one line with the place and the reason."""


def linked(root: Path, max_size: float) -> list[Source]:
    """Return a description and all files that it refers to, the description first.

    Raises:
        Unbundled: A file cannot be read, or a reference is remote, dangling or circular.
    """
    trees: dict[Path, Document] = {}
    waiting = [(root, "")]
    while waiting:
        path, where = waiting.pop(0)
        if path.resolve() in trees:
            continue
        try:
            tree = trees[path.resolve()] = Document(read(path, max_size))
        except Unreadable as error:
            finding = error.finding
            at = where or f"{path}:{finding.line}:{finding.column}"
            named = f"{path}: " if where else ""
            raise Unbundled(f"{at}: {named}{finding.message}") from None
        for pointer, ref in _references(tree.data):
            waiting.append((_file(tree, pointer, ref), _where(tree, pointer)))
    for tree in trees.values():
        for pointer, _ in _references(tree.data):
            if pointer[-1] == "$ref":
                _require_end(trees, tree, pointer)
    return [tree.source for tree in trees.values()]


def _references(data: Any) -> Iterator[tuple[Pointer, str]]:
    """Yield every `$ref`, and every file that a `discriminator` names."""
    for pointer, node in walk(data):
        if isinstance(node, str) and pointer[-1:] == ("$ref",):
            yield pointer, node
        elif isinstance(node, str) and pointer[-3:-1] == ("discriminator", "mapping"):
            is_file = "/" in node or node.endswith((".yaml", ".yml", ".json"))
            yield from [(pointer, node)] if is_file else []


def _file(tree: Document, pointer: Pointer, ref: str) -> Path:
    parts = urlsplit(ref)
    if parts.scheme or parts.netloc:
        where = _where(tree, pointer)
        raise Unbundled(f"{where}: {ref} is not a file; save it and refer to the copy")
    return tree.path.parent / unquote(parts.path) if parts.path else tree.path


def _require_end(trees: dict[Path, Document], tree: Document, pointer: Pointer) -> None:
    """Raise `Unbundled` for a dangling or circular reference."""
    start = _where(tree, pointer)
    seen: dict[Place, str] = {}
    node: Any = tree.at(pointer := pointer[:-1])
    while isinstance(node, dict) and isinstance(ref := node.get("$ref"), str):
        if (place := (tree.path.resolve(), pointer)) in seen:
            raise Unbundled(f"{start}: circular reference: {' -> '.join(seen.values())}")
        seen[place] = ref
        tree = trees[_file(tree, pointer, ref).resolve()]
        fragment = urlsplit(ref).fragment
        if fragment and not fragment.startswith("/"):
            return  # an anchor, which Redocly follows or rejects
        target = tree.target(f"#{fragment}") if fragment.strip("/") else ()
        if target is None:
            raise Unbundled(f"{start}: there is nothing at {ref}")
        pointer, node = target, tree.at(target)


def _where(tree: Document, pointer: Pointer) -> str:
    mark = tree.source.mark(pointer)
    return f"{tree.path}:{mark.line}:{mark.column}"
