"""The part of a shared operation that belongs to one action.

That is its branch of the request body, the response schemas that it names, and the examples that
are valid for them. `projection` copies these parts.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from ...spec import UNIONS, Action, MediaType, Pointer, Schema


@dataclass
class Scope:
    """The parts to copy for one purpose of one action.

    Attributes:
        name: The prefix of the names of its schemas.
        actions: The ids of the actions that it is for.
        schemas: The names of the copied schemas by their pointers.
        swapped: The elements to copy in place of others.
        left_out: The elements that are not copied.
        unions: The schemas whose `anyOf` is written as `oneOf`, since both mean one branch here.
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


def narrow_responses(action: Action, scope: Scope) -> None:
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
    """Leave out the examples that are not valid for any of the schemas."""
    for each in content.examples:
        if each.name and not any(schema.accepts(each.value) for schema in schemas):
            scope.left_out.add((*content.pointer, "examples", each.name))


def distinction(action: Action) -> str:
    """Return a suffix that distinguishes the actions of one URL by what they must send."""
    if action.branch is None:
        return ""
    selected = str(action.pointer[-1])
    if action.selectors:
        selected = json.dumps(action.selectors, sort_keys=True)
    return "#" + re.sub(r"[^A-Za-z0-9=,.-]+", " ", selected).strip()
