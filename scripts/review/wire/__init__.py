"""Differences between two versions of a described interface, before the client is considered.

`projection` rewrites each spec so that every action has its own copy of what it uses, Redocly
compares the two, and `extension_comparison` adds what Redocly does not read. Names in the generated
package are in `client`.

    element_names, difference -> merged_schemas, action_scope -> projection
    -> redocly_entry -> redocly_comparison, extension_comparison
"""

from .difference import Difference, phrase
from .element_names import identity, name_of
from .extension_comparison import extension_differences
from .projection import Projection, project
from .redocly_comparison import redocly_differences

__all__ = [
    "Difference",
    "Projection",
    "extension_differences",
    "identity",
    "name_of",
    "phrase",
    "project",
    "redocly_differences",
]
