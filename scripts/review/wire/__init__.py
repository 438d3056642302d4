"""Differences between two versions of a described interface, before the client is considered.

`projection` rewrites each spec so that every action has its own copy of what it uses, Redocly
compares the two, and `extension_comparison` adds what Redocly does not read.

    element_names, difference -> merged_schemas, action_scope -> projection
    -> redocly_entry -> redocly_comparison, extension_comparison
"""

from __future__ import annotations

from .difference import EVIDENCE, PROSE, Difference, changed_places, has_only, phrase
from .element_names import identity, name_of
from .extension_comparison import extension_differences
from .projection import Projection, project
from .redocly_comparison import redocly_differences

__all__ = [
    "EVIDENCE",
    "PROSE",
    "Difference",
    "Projection",
    "changed_places",
    "extension_differences",
    "has_only",
    "identity",
    "name_of",
    "phrase",
    "project",
    "redocly_differences",
]
