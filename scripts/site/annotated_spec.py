"""A spec as the input of Redocly: evidence in the descriptions, one operation per action.

The descriptions are in `descriptions`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from .. import evidence
from ..mocks import rules_of
from ..spec import Action, Body, Document, MediaType, Pointer, Schema, plain, pointer_ref
from . import evidence_markdown
from .descriptions import Descriptions

Samples = Mapping[str, list[dict[str, str]]]
"""Code by action: `lang`, `label` and `source`."""


def annotated(document: Document, samples: Samples) -> dict[str, Any]:
    """Return the data that Redocly renders."""
    data = deepcopy(document.data)
    descriptions = Descriptions(document)
    _describe(descriptions, data)
    _introduce(document, data)
    shown: dict[str, Any] = plain(data)
    shown["paths"] = _paths(descriptions, shown, samples)
    return shown


def _describe(descriptions: Descriptions, data: dict[str, Any]) -> None:
    """Add the evidence of every element to its description."""
    for place in descriptions.places():
        # Bodies and responses are described with the operation that they belong to.
        if _is_rendered(place) and (text := descriptions.element(place)):
            _at(data, place)["description"] = text
    # For a property with alternatives Redocly shows only their descriptions.
    for place in descriptions.choices():
        owner, variant = _at(data, place[:-2]), _at(data, place)
        texts = (str(owner.get("description") or ""), descriptions.element(place))
        variant["description"] = "\n\n".join(dict.fromkeys(filter(None, texts)))


def _is_rendered(place: Pointer) -> bool:
    """Return whether Redocly renders the description of an element.

    It does not for servers (described in the introduction), media types (described with their body
    or response) and the examples of parameters (described with the parameter).
    """
    is_of_parameter = "parameters" in place and place[-2:-1] == ("examples",)
    is_media = place[-2:-1] == ("content",)
    return place[:1] not in ((), ("servers",)) and not is_of_parameter and not is_media


def _introduce(document: Document, data: dict[str, Any]) -> None:
    """Add coverage, servers and open questions to the introduction."""
    known = evidence.load(document)
    report = evidence.report(known, rules_of(document.vendor))
    is_shared = len(document.actions) > len(document.operations)
    parts = [
        "[All vendors](index.html)",
        str(data["info"].get("description") or "").strip(),
        evidence_markdown.SHARED if is_shared else "",
        evidence_markdown.coverage(report),
        evidence_markdown.servers(_servers(known)),
        evidence_markdown.questions(known.questions),
    ]
    data["info"]["description"] = "\n\n".join(part for part in parts if part)


def _servers(known: evidence.Evidence) -> list[tuple[str, list[evidence.Grounds]]]:
    """Return the servers with their evidence, including that of their variables."""
    found: dict[Pointer, list[evidence.Grounds]] = {}
    for pointer, grounds in evidence.marked(known).items():
        if pointer[0] == "servers":
            found.setdefault((*pointer[:2], "url"), []).append(grounds)
    return [(str(known.document.at(url)), behind) for url, behind in found.items()]


def _paths(descriptions: Descriptions, data: dict[str, Any], samples: Samples) -> dict[str, Any]:
    """Return the operations; actions that share a URL get a path with a fragment each."""
    paths: dict[str, Any] = {}
    for action in descriptions.document.actions:
        operation = deepcopy(_at(data, action.operation.pointer))
        parameters = action.operation.parameters
        operation["parameters"] = [_at(data, each.pointer) for each in parameters]
        own = descriptions if action.branch is None else descriptions.for_action(action)
        _describe_bodies(own, action, data, operation)
        if action.branch is not None:
            _narrow(own, action, operation)
        if code := samples.get(action.id):
            operation["x-codeSamples"] = code
        key = action.operation.path + (f"#{action.id}" if action.branch is not None else "")
        paths.setdefault(key, {})[action.operation.method] = operation
    return paths


def _describe_bodies(
    descriptions: Descriptions, action: Action, data: dict[str, Any], operation: dict[str, Any]
) -> None:
    """Resolve the bodies of an operation, each with the description of it and its schemas."""
    if sent := action.operation.body:
        branch = [] if action.branch is None else [action.branch]
        operation["requestBody"] = deepcopy(_at(data, sent.pointer))
        at = (*action.operation.pointer, "requestBody")
        operation["requestBody"]["description"] = descriptions.body(at, sent, branch)
    for response in action.operation.responses:
        named = action.named(response)
        schemas = [each for each in _schemas(response) if named and each.component in named]
        operation["responses"][response.status] = {
            **deepcopy(_at(data, response.pointer)),
            "description": descriptions.body(response.place, response, schemas),
        }


def _narrow(descriptions: Descriptions, action: Action, operation: dict[str, Any]) -> None:
    """Reduce an operation that several actions share to one of them."""
    operation["operationId"] = action.id
    operation["summary"] = action.summary or action.id
    operation["description"] = descriptions.action(action)
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
    """Return the data as JSON for Redocly."""
    return json.dumps(data, ensure_ascii=False)
