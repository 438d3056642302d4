"""Python annotations, compared as types.

Only what generated code contains is understood: unions, lists, literals, and enums of a base type.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from .client_symbols import parts

_WIDER = {"int": "float"}


def names(annotation: str) -> frozenset[str]:
    """Return the names that an annotation contains."""
    return frozenset(
        node.id for node in ast.walk(ast.parse(annotation or "None")) if isinstance(node, ast.Name)
    )


def is_accepted(given: str, wanted: str, bases: Mapping[str, str]) -> bool:
    """Return whether every value of the type `given` has the type `wanted`.

    `bases` has the base types of enum classes by the name of the class.
    """
    return all(_is_in(each, parts(wanted), bases) for each in parts(given))


def _is_in(given: str, wanted: tuple[str, ...], bases: Mapping[str, str]) -> bool:
    if given in wanted or "Any" in wanted:
        return True
    for kind in ("list[", "Sequence["):
        if given.startswith(kind):
            lists = [each.removeprefix(kind)[:-1] for each in wanted if each.startswith(kind)]
            return any(is_accepted(given.removeprefix(kind)[:-1], each, bases) for each in lists)
    if given.startswith("Literal["):
        return type(ast.literal_eval(given[8:-1])).__name__ in wanted
    base = bases.get(given) or _WIDER.get(given)
    return base is not None and _is_in(base, wanted, bases)
