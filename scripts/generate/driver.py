"""Running openapi-python-client's parser, and holding it to what it was given.

The generator leaves out what it does not understand and goes on. Here every warning, and every
operation, answer, member or enum value that is not in its result, is a finding on the spec's line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint

from ..finding import Finding
from ..spec import Document, Pointer
from .wire import Wire

_REMEDY = "describe it in a way that openapi-python-client 0.29.1 understands"
_OF_OPERATION = re.compile(r"#(\d+) within")
_OF_SCHEMA = re.compile(r"/components/schemas/([A-Za-z0-9._-]+)")


def parse(
    document: Document, wires: Sequence[Wire], data: dict[str, Any]
) -> tuple[GeneratorData | None, list[Finding]]:
    """Give the generator's reading of the lowered data, and everything it left out."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        MetaType.NONE,
        document.path,
        "utf-8",
        True,
        None,
    )
    try:
        parsed = GeneratorData.from_dict(data, config=config)
    except ValueError as error:
        # Two values of an enum that give one name end the generator so.
        return None, [_finding(document, (), str(error))]
    if isinstance(parsed, GeneratorError):
        return None, [_finding(document, (), f"{parsed.header}: {parsed.detail}")]
    errors = [*parsed.errors]
    for collection in parsed.endpoint_collections_by_tag.values():
        errors += collection.parse_errors
    findings = [
        _of_error(document, wires, error)
        for error in errors
        # Of an answer it does not say which; it is found missing below.
        if "Cannot parse response" not in (error.detail or "")
    ]
    return parsed, findings or list(_missing(document, wires, parsed, data))


def endpoints(parsed: GeneratorData) -> Mapping[int, Endpoint]:
    """Give the generator's endpoints by the action's number, which the lowered path ends with."""
    return {
        int(endpoint.path.get_untrusted_value().rpartition("#")[2]): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }


def _missing(
    document: Document, wires: Sequence[Wire], parsed: GeneratorData, data: Mapping[str, Any]
) -> Iterator[Finding]:
    found = endpoints(parsed)
    names: dict[tuple[str, str], str] = {}
    for index, wire in enumerate(wires):
        endpoint = found.get(index)
        if endpoint is None:
            yield _finding(document, wire.action.pointer, f"{wire.operation.id} is left out")
            continue
        key = (str(endpoint.tags[0]), str(endpoint.name))
        if (other := names.setdefault(key, wire.operation.id)) != wire.operation.id:
            text = f"{wire.operation.id} and {other} have one name in Python: {endpoint.name}"
            yield _finding(document, wire.action.pointer, text)
        wanted = {reply.status for reply in wire.replies if reply.content is not None}
        given = {response.status_code.pattern for response in endpoint.responses}
        for status in sorted(wanted - given):
            text = f"the answer {status} of {wire.operation.id} is left out"
            yield _finding(document, (*wire.action.operation.pointer, "responses", status), text)
    yield from _missing_schemas(document, parsed, data)


def _missing_schemas(
    document: Document, parsed: GeneratorData, data: Mapping[str, Any]
) -> Iterator[Finding]:
    models = {
        str(each.name.get_untrusted_value()).rpartition("/")[2]: each for each in parsed.models
    }
    enums = {str(each.name.get_untrusted_value()).rpartition("/")[2]: each for each in parsed.enums}
    for name, schema in data["components"]["schemas"].items():
        at: Pointer = ("components", "schemas", name)
        if name in models and "properties" in schema:
            model = models[name]
            held = [*(model.required_properties or []), *(model.optional_properties or [])]
            left_out = set(schema["properties"]) - {
                each.name.get_untrusted_value() for each in held
            }
            for member in sorted(left_out):
                yield _finding(document, (*at, "properties", member), f"{member} is left out")
        if name in enums and len(enums[name].values) < len(set(schema["enum"]) - {None}):
            yield _finding(document, at, f"two values of {name} have one name in Python")


def _of_error(document: Document, wires: Sequence[Wire], error: GeneratorError) -> Finding:
    text = f"{error.header} {error.detail or ''}"
    at: Pointer = ()
    if match := _OF_OPERATION.search(text):
        at = wires[int(match[1])].action.pointer
    elif match := _OF_SCHEMA.search(text):
        at = ("components", "schemas", match[1])
    return _finding(document, at, " ".join((error.detail or error.header).split()))


def _finding(document: Document, at: Pointer, text: str) -> Finding:
    return document.finding(at, "not-generated", f"the client lacks something: {text}", _REMEDY)
