"""Whether a spec is sound enough to be compared.

Owns the refusal: where references lead nowhere, or objects are not shaped as OpenAPI has them, a
comparison would miss what it cannot see, so there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import rules
from .revision import Revision

_UNSOUND = frozenset(
    {"invalid-structure", "dangling-ref", "external-ref", "circular-ref", "mismatched-ref"}
    | {"exploding-schema", "duplicate-operation-id"}
)


def unsound(revision: Revision, vendor: str) -> Iterator[str]:
    """Say what is wrong with a vendor's spec that cannot be compared, as lines for people."""
    document = revision.documents.get(vendor)
    faults = [each for each in (rules.check(document) if document else ()) if each.rule in _UNSOUND]
    if faults:
        yield f"{vendor} cannot be compared, as the {revision.name} has it:"
        yield from (str(each).replace(f"{revision.root}/", "") for each in faults)
