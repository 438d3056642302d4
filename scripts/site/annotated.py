"""A spec as its reference shows it: evidence in the descriptions, each action by itself.

Owns the data that Redocly is handed. What is told at a place is the business of `telling`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from .. import evidence
from ..generate.lower.lowering import plain
from ..mocks import rules_of
from ..spec import Action, Document, Pointer, pointer_ref
from ..spec.bridge import pairs
from . import marks
from .telling import Telling

Samples = Mapping[str, list[dict[str, str]]]
"""Code by action: `lang`, `label` and `source`."""


def annotated(document: Document, samples: Samples) -> dict[str, Any]:
    """Give the data of a reference."""
    data = deepcopy(document.data)
    telling = Telling(document)
    _describe(telling, data)
    _introduce(document, data)
    shown: dict[str, Any] = plain(data)
    shown["paths"] = _paths(telling, shown, samples)
    return shown


def _describe(telling: Telling, data: dict[str, Any]) -> None:
    """Put the evidence of every element behind its description."""
    for place in telling.places():
        # Bodies and answers are told of with the operation that they belong to.
        if _takes_markdown(place) and (told := telling.element(place)):
            _at(data, place)["description"] = told
    # Of a member that may be one thing or another Redocly tells what it may be, and no more.
    for place in telling.choices():
        owner, variant = _at(data, place[:-2]), _at(data, place)
        texts = (str(owner.get("description") or ""), telling.element(place))
        variant["description"] = "\n\n".join(dict.fromkeys(filter(None, texts)))


def _takes_markdown(place: Pointer) -> bool:
    """Tell whether the reference renders the description of an element.

    Of servers it does not, which are told of in the introduction, nor of a media type, whose body
    or answer has one, nor of a parameter's examples, which the parameter tells of.
    """
    is_of_parameter = "parameters" in place and place[-2:-1] == ("examples",)
    is_media = place[-2:-1] == ("content",)
    return place[:1] not in ((), ("servers",)) and not is_of_parameter and not is_media


def _introduce(document: Document, data: dict[str, Any]) -> None:
    """Add what there is to know of the whole to the introduction."""
    known = evidence.load(document)
    report = evidence.report(known, rules_of(document.vendor))
    is_shared = len(document.actions) > len(document.operations)
    parts = [
        "[All vendors](index.html)",
        str(data["info"].get("description") or "").strip(),
        marks.SHARED if is_shared else "",
        marks.coverage(report),
        marks.servers(_servers(known)),
        marks.questions(known.questions),
    ]
    data["info"]["description"] = "\n\n".join(part for part in parts if part)


def _servers(known: evidence.Evidence) -> list[tuple[str, list[evidence.Grounds]]]:
    """Give the addresses with what is behind them, that of their variables included."""
    found: dict[Pointer, list[evidence.Grounds]] = {}
    for pointer, grounds in evidence.marked(known).items():
        if pointer[0] == "servers":
            found.setdefault((*pointer[:2], "url"), []).append(grounds)
    return [(str(known.document.at(url)), behind) for url, behind in found.items()]


def _paths(telling: Telling, data: dict[str, Any], samples: Samples) -> dict[str, Any]:
    """Give the operations, those that share a URL apart: paths in a fragment tell them apart."""
    paths: dict[str, Any] = {}
    for action in telling.document.actions:
        operation = deepcopy(_at(data, action.operation.pointer))
        operation["parameters"] = [_at(data, pointer) for pointer, _ in pairs(action.operation)]
        told = telling if action.branch is None else telling.for_action(action)
        _tell_bodies(told, action, data, operation)
        if action.branch is not None:
            _narrow(told, action, operation)
        if code := samples.get(action.id):
            operation["x-codeSamples"] = code
        key = action.operation.path + (f"#{action.id}" if action.branch is not None else "")
        paths.setdefault(key, {})[action.operation.method] = operation
    return paths


def _tell_bodies(
    telling: Telling, action: Action, data: dict[str, Any], operation: dict[str, Any]
) -> None:
    """Write out the bodies of an operation, each with what is told of it and its schemas."""
    document, place = telling.document, action.operation.pointer
    named = action.data.get("responses") if action.branch is not None else None
    if "requestBody" in operation:
        branch = [] if action.branch is None else [action.pointer]
        at: Pointer = (*place, "requestBody")
        operation["requestBody"] = deepcopy(_at(data, document.resolve(at)[0]))
        operation["requestBody"]["description"] = telling.body(at, branch)
    for status in operation.get("responses") or {}:
        at = (*place, "responses", status)
        names = named.get(status) if isinstance(named, dict) else None
        schemas: list[Pointer] = [("components", "schemas", str(name)) for name in names or ()]
        operation["responses"][status] = deepcopy(_at(data, document.resolve(at)[0]))
        operation["responses"][status]["description"] = telling.body(at, schemas)


def _narrow(telling: Telling, action: Action, operation: dict[str, Any]) -> None:
    """Leave of an operation that many actions share what belongs to one."""
    document = telling.document
    operation["operationId"] = action.id
    operation["summary"] = str(action.data.get("summary") or action.id)
    operation["description"] = telling.called(action)
    for media in _contents(operation.get("requestBody")):
        media["schema"] = {"$ref": pointer_ref(action.pointer)}
        _leave_examples(document, media, [action.pointer])
    named = action.data.get("responses")
    for status, names in (named if isinstance(named, dict) else {}).items():
        places: list[Pointer] = [("components", "schemas", str(name)) for name in names]
        for media in _contents((operation.get("responses") or {}).get(status)):
            kept = [{"$ref": pointer_ref(place)} for place in places]
            media["schema"] = kept[0] if len(kept) == 1 else {"oneOf": kept}
            _leave_examples(document, media, places)


def _leave_examples(document: Document, media: dict[str, Any], schemas: list[Pointer]) -> None:
    faults = document.validators.faults
    for name, example in list((media.get("examples") or {}).items()):
        value = example.get("value") if isinstance(example, dict) else None
        if all(faults(schema, value) for schema in schemas):
            del media["examples"][name]


def _contents(body: Any) -> list[dict[str, Any]]:
    content = body.get("content") if isinstance(body, dict) else None
    return [each for each in (content or {}).values() if isinstance(each, dict)]


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def as_json(data: dict[str, Any]) -> str:
    """Write the data for Redocly."""
    return json.dumps(data, ensure_ascii=False)
