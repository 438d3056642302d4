"""A spec as its reference shows it: evidence in the descriptions, each action by itself.

Owns the data that Redocly is handed. What is told at a place is the business of `telling`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from .. import evidence
from ..generate.render.plain_spec import plain
from ..mocks import rules_of
from ..spec import Action, Body, Document, MediaType, Pointer, Schema, pointer_ref
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
        parameters = action.operation.parameters
        operation["parameters"] = [_at(data, each.pointer) for each in parameters]
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
    if sent := action.operation.body:
        branch = [] if action.branch is None else [action.branch]
        operation["requestBody"] = deepcopy(_at(data, sent.pointer))
        at = (*action.operation.pointer, "requestBody")
        operation["requestBody"]["description"] = telling.body(at, sent, branch)
    for response in action.operation.responses:
        named = action.named(response)
        schemas = [each for each in _schemas(response) if named and each.component in named]
        operation["responses"][response.status] = {
            **deepcopy(_at(data, response.pointer)),
            "description": telling.body(response.place, response, schemas),
        }


def _narrow(telling: Telling, action: Action, operation: dict[str, Any]) -> None:
    """Leave of an operation that many actions share what belongs to one."""
    operation["operationId"] = action.id
    operation["summary"] = action.summary or action.id
    operation["description"] = telling.called(action)
    assert action.branch, "only an action of its own URL has no branch"
    for content in action.operation.body.contents if action.operation.body else ():
        _narrow_content(operation["requestBody"], content, [action.branch])
    for response in action.responses:
        for content in response.contents if action.named(response) is not None else ():
            kept = list(action.alternatives(response, content))
            _narrow_content(operation["responses"][response.status], content, kept)


def _narrow_content(body: dict[str, Any], content: MediaType, schemas: list[Schema]) -> None:
    """Reduce a body to some schemas, and to the examples that are valid against one of them."""
    media = body["content"][content.name]
    kept = [{"$ref": pointer_ref(each.pointer)} for each in schemas]
    media["schema"] = kept[0] if len(kept) == 1 else {"oneOf": kept}
    for each in content.examples:
        if each.name and not any(schema.accepts(each.value) for schema in schemas):
            del media["examples"][each.name]


def _schemas(body: Body) -> Iterator[Schema]:
    return (each for content in body.contents for each in content.alternatives)


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def as_json(data: dict[str, Any]) -> str:
    """Write the data for Redocly."""
    return json.dumps(data, ensure_ascii=False)
