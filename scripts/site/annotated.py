"""A spec as its reference shows it: evidence in the descriptions, each action by itself.

Owns the data that Redocly is handed. What is said of an element is the business of `marks`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from .. import evidence
from ..document import Action, Document, Pointer, pointer_ref, ref_pointer
from ..generate.lowering import plain
from ..mocks import rules_of
from ..rules.validation import values
from . import marks

Samples = Mapping[str, list[dict[str, str]]]
"""Code by action: `lang`, `label` and `source`."""


def annotated(document: Document, samples: Samples) -> dict[str, Any]:
    """Give the data of a reference."""
    data = deepcopy(document.data)
    _describe(document, data)
    _introduce(document, data)
    shown: dict[str, Any] = plain(data)
    shown["paths"] = _paths(document, shown, samples)
    return shown


def _describe(document: Document, data: dict[str, Any]) -> None:
    """Put the evidence of every element behind its description."""
    for pointer, grounds in evidence.marked(evidence.load(document)).items():
        # A media type has no description of its own: the body or answer around it has.
        place = pointer[:-2] if pointer[-2:-1] == ("content",) else pointer
        if _takes_markdown(place):
            node = _at(data, place)
            described = str(node.get("description") or _referenced(document, node))
            node["description"] = f"{described.rstrip()}\n\n{marks.markdown(grounds)}".strip()


def _referenced(document: Document, node: Mapping[str, Any]) -> str:
    """Give the description that a reference stands in for, as ours would hide it."""
    target = ref_pointer(node.get("$ref"))
    found = document.at(target) if target else None
    return str(found.get("description") or "") if isinstance(found, dict) and target else ""


def _takes_markdown(place: Pointer) -> bool:
    """Tell whether the reference renders the description of an element.

    Of servers it does not, which are told of in the introduction, nor of a parameter's examples,
    which stand right below the evidence of the parameter.
    """
    is_of_parameter = "parameters" in place and place[-2:-1] == ("examples",)
    return place[0] != "servers" and not is_of_parameter


def _introduce(document: Document, data: dict[str, Any]) -> None:
    """Add what there is to know of the whole to the introduction."""
    known = evidence.load(document)
    report = evidence.report(known, rules_of(document.vendor))
    parts = [
        "[All vendors](index.html)",
        str(data["info"].get("description") or "").strip(),
        marks.coverage(report),
        marks.servers(_servers(known)),
        marks.questions(known.questions),
    ]
    data["info"]["description"] = "\n\n".join(part for part in parts if part)


def _servers(known: evidence.Evidence) -> Iterator[tuple[str, evidence.Grounds]]:
    """Give the addresses with what is behind them, that of their variables included."""
    for pointer, grounds in evidence.marked(known).items():
        if pointer[0] == "servers":
            yield str(known.document.at((*pointer[:2], "url"))), grounds


def _paths(document: Document, data: dict[str, Any], samples: Samples) -> dict[str, Any]:
    """Give the operations, those that share a URL apart: paths in a fragment tell them apart."""
    paths: dict[str, Any] = {}
    for action in document.actions:
        operation = deepcopy(_at(data, action.operation.pointer))
        operation["parameters"] = [_at(data, pointer) for pointer, _ in action.operation.parameters]
        if action.branch is not None:
            _narrow(document, action, operation)
        if code := samples.get(action.id):
            operation["x-codeSamples"] = code
        key = action.operation.path + (f"#{action.id}" if action.branch is not None else "")
        paths.setdefault(key, {})[action.operation.method] = operation
    return paths


def _narrow(document: Document, action: Action, operation: dict[str, Any]) -> None:
    """Leave of an operation that many actions share what belongs to one."""
    known = evidence.marked(evidence.load(document)).get(action.pointer)
    told = [str(action.data.get("description") or ""), marks.markdown(known) if known else ""]
    operation["operationId"] = action.id
    operation["summary"] = str(action.data.get("summary") or action.id)
    operation["description"] = "\n\n".join(part.strip() for part in told if part)
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
    faults = values(document).faults
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
