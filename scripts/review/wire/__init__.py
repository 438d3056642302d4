"""Differences between two versions of a described interface, before the client is considered.

`projection` rewrites each spec so that every action has its own copy of what it uses, Redocly
compares the two, and `extension_comparison` adds what Redocly does not read.

    changed_places, element_names, difference -> merged_schemas, action_scope -> projection
    -> redocly_entry -> redocly_comparison, extension_comparison
"""

from __future__ import annotations

from ...node import Node
from ...spec import Document
from .changed_places import EVIDENCE, PROSE, changed_places, has_only
from .difference import Difference, phrase
from .element_names import identity, name_of
from .extension_comparison import extension_differences
from .projection import Projection, project
from .redocly_comparison import redocly_differences


def differences(
    base: Document, head: Document, before: Projection, after: Projection, node: Node
) -> list[Difference]:
    """Return all differences between two specs, given the projection of each.

    Raises:
        Unavailable: Redocly cannot compare the specs.
    """
    found = redocly_differences(before, after, node)
    return [*found, *extension_differences(base, head, before, after)]


__all__ = [
    "EVIDENCE",
    "PROSE",
    "Difference",
    "Projection",
    "changed_places",
    "differences",
    "has_only",
    "identity",
    "name_of",
    "phrase",
    "project",
]
