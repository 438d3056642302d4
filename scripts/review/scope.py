"""What one action sends and receives, of a URL that many share.

Owns what is copied for an action and what is left to the others: the branch of the body, the
schemas of the answers that it names, the examples that fit them. Copying is the business of
`projection`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from ..spec import Action, Document, Pointer


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


def narrow_body(document: Document, action: Action, scope: Scope) -> None:
    """Leave of a shared body what the action sends."""
    if action.branch is None:
        return
    owner, _ = document.resolve((*action.operation.pointer, "requestBody"))
    for media in _below(document, (*owner, "content")):
        scope.swapped[(*media, "schema")] = action.pointer
        _leave_examples(document, media, [action.pointer], scope)


def narrow_answers(document: Document, action: Action, scope: Scope) -> None:
    """Leave of a shared answer the schemas that an action names."""
    named = action.data.get("responses") if action.branch is not None else None
    for status, names in (named if isinstance(named, dict) else {}).items():
        answer = (*action.operation.pointer, "responses", str(status))
        owner, _ = document.resolve(answer)
        for media in _below(document, (*owner, "content")):
            schema, data = document.resolve((*media, "schema"))
            words = [word for word in ("oneOf", "anyOf") if word in (data or {})]
            listed = [each for word in words for each in _below(document, (*schema, word))]
            targets = {each: document.resolve(each)[0] for each in listed}
            kept = [each for each, target in targets.items() if target[-1] in names]
            scope.left_out |= set(listed) - set(kept)
            scope.unions.add(schema)
            if len(kept) == 1:
                scope.swapped[(*media, "schema")] = kept[0]
            _leave_examples(document, media, [targets[each] for each in kept] or [schema], scope)


def _leave_examples(
    document: Document, media: Pointer, schemas: list[Pointer], scope: Scope
) -> None:
    """Leave the examples that are of one of the schemas."""
    validators = document.validators
    for example in _below(document, (*media, "examples")):
        _, told = document.resolve(example)
        value = told.get("value") if isinstance(told, dict) else None
        if all(validators.faults(schema, value) for schema in schemas):
            scope.left_out.add(example)


def _below(document: Document, pointer: Pointer) -> list[Pointer]:
    node = document.at(pointer)
    steps = range(len(node)) if isinstance(node, list) else node
    return [
        (*pointer, step)
        for step in (steps if isinstance(node, list | dict) else ())
        if not str(step).startswith("x-")
    ]


def distinction(action: Action) -> str:
    """Tell the actions of one URL apart by what they must send."""
    if action.branch is None:
        return ""
    told = str(action.pointer[-1])
    if action.selectors:
        told = json.dumps(action.selectors, sort_keys=True)
    return "#" + re.sub(r"[^A-Za-z0-9=,.-]+", " ", told).strip()
