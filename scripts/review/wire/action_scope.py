"""What one action sends and receives, of a URL that many share.

Owns what is copied for an action and what is left to the others: the branch of the body, the
schemas of the answers that it names, the examples that fit them. Copying is the business of
`projection`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from ...spec import UNIONS, Action, MediaType, Pointer, Schema


@dataclass
class Scope:
    """What is copied for one purpose of one action.

    Attributes:
        name: What the names of its schemas start with.
        actions: The ids of the actions that it is for.
        schemas: The names of the schemas that it has a copy of, by where they stand.
        swapped: What is copied in the place of an element.
        left_out: What is not copied.
        unions: The schemas whose `anyOf` is written as `oneOf`, as of both one branch is meant.
    """

    name: str
    actions: frozenset[str] = frozenset()
    schemas: dict[Pointer, str] = field(default_factory=dict[Pointer, str])
    swapped: dict[Pointer, Pointer] = field(default_factory=dict[Pointer, Pointer])
    left_out: set[Pointer] = field(default_factory=set[Pointer])
    unions: set[Pointer] = field(default_factory=set[Pointer])


def narrow_body(action: Action, scope: Scope) -> None:
    """Reduce a shared request body to what the action sends."""
    if action.branch is None or action.operation.body is None:
        return
    for content in action.operation.body.contents:
        scope.swapped[(*content.pointer, "schema")] = action.pointer
        _leave_examples(content, [action.branch], scope)


def narrow_answers(action: Action, scope: Scope) -> None:
    """Reduce a shared response to the schemas that the action names."""
    for response in action.responses:
        names = action.named(response)
        for content in response.contents:
            if names is None or content.schema is None:
                continue
            schema = content.schema.target
            listed = [each for word in UNIONS for each in schema.listed(word)]
            kept = [each for each in listed if each.component in names]
            scope.left_out |= {each.pointer for each in listed if each not in kept}
            scope.unions.add(schema.pointer)
            if len(kept) == 1:
                scope.swapped[content.schema.pointer] = kept[0].pointer
            _leave_examples(content, kept or [schema], scope)


def _leave_examples(content: MediaType, schemas: list[Schema], scope: Scope) -> None:
    """Leave out the examples that fit none of the schemas."""
    for each in content.examples:
        if each.name and not any(schema.accepts(each.value) for schema in schemas):
            scope.left_out.add((*content.pointer, "examples", each.name))


def distinction(action: Action) -> str:
    """Tell the actions of one URL apart by what they must send."""
    if action.branch is None:
        return ""
    told = str(action.pointer[-1])
    if action.selectors:
        told = json.dumps(action.selectors, sort_keys=True)
    return "#" + re.sub(r"[^A-Za-z0-9=,.-]+", " ", told).strip()
