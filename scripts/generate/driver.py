"""openapi-python-client's parser, and the comparison of its result with its input.

The generator leaves out what it does not understand and continues. Here every warning, and every
operation, response, property or enum value that is missing from its result, is a problem with its
place in the spec.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from threading import Lock
from typing import Any

from openapi_python_client import strings
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema import ParameterLocation, Reference
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..finding import Finding
from ..identifiers import words
from ..spec import Document, Pointer, ref_pointer
from .lower.lowered_schemas import AT, LINK, NAME, Lowered
from .lower.lowering import Lowering
from .read.client_operation import ClientOperation

_ADAPTING = Lock()
_REMEDY = "describe it in a way that openapi-python-client 0.29.1 understands"
_OF_OPERATION = re.compile(r"#(\d+) within")
_OF_SCHEMA = re.compile(r"/components/schemas/([A-Za-z0-9._-]+)")
_INVALID = re.compile(
    r"^(?:components\.schemas\.|paths\..*?#(?P<index>\d+)\.)(?P<way>[^\n]*)\n\s*(?P<reason>[^\n\[]*)",
    re.MULTILINE,
)
_HIDDEN = re.compile(r" named <[^>]*>| <[^>]*UntrustedString[^>]*>")
_DOUBLE = re.compile(r"generate duplicate models|conflicting enums named")
_OF_RESPONSE = re.compile(r"Cannot parse response .*?(?:\((.*)\))?, response will be", re.DOTALL)


class LinkProperty(StringProperty):
    """A string that is a link, with the hosts that it may lead to."""

    hosts: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParserProblem:
    """Something that the generator leaves out.

    Attributes:
        finding: What, and where.
        index: The number of the action that it is part of, or None.
        component: The component that it is part of, by its name in the spec, or None.
        double: The place of a schema whose class has the name of another, or None.
    """

    finding: Finding
    index: int | None = None
    component: str | None = None
    double: Pointer | None = None


@dataclass(frozen=True)
class Parsed:
    """The parser's result.

    Attributes:
        endpoints: The endpoint of each operation, by the operation's number.
        models: The classes of objects.
        properties: The lowered data of each class's properties, by the class's name.
        enums: The classes of enums.
    """

    endpoints: Mapping[int, Endpoint]
    models: Sequence[ModelProperty]
    properties: Mapping[str, Mapping[str, Lowered]]
    enums: Sequence[EnumProperty]


def parse(
    document: Document, operations: Sequence[ClientOperation], lowering: Lowering
) -> tuple[Parsed | None, list[ParserProblem]]:
    """Return the parser's result for the lowered data, and everything that it left out.

    There is no result (None) where the parser rejects the data as a whole.
    """
    config = Config.from_sources(
        ConfigFile(post_hooks=[]), MetaType.NONE, document.path, "utf-8", True, None
    )
    try:
        with _adapted():
            parsed = GeneratorData.from_dict(lowering.data, config=config)
    except ValueError as error:
        # The parser raises it where two values of an enum have one name.
        return None, [_Problems(document, operations, lowering).at((), str(error))]
    problems = _Problems(document, operations, lowering)
    if isinstance(parsed, GeneratorError):
        return None, list(problems.of_invalid(parsed))
    found = list(problems.of_errors(parsed)) or list(problems.missing(parsed))
    return _restored(parsed, lowering), found


@contextmanager
def _adapted() -> Iterator[None]:
    """Adapt the parser where it has no option.

    Lists, objects and dates may be parameters of every location, which the templates encode, and
    names are split into words as everywhere else. One thread at a time uses the adapted parser.
    """
    with _ADAPTING:
        locations, split = PropertyProtocol._allowed_locations, strings.split_words  # noqa: SLF001
        try:
            PropertyProtocol._allowed_locations = set(ParameterLocation)  # noqa: SLF001
            strings.split_words = words
            yield
        finally:
            PropertyProtocol._allowed_locations = locations  # noqa: SLF001
            strings.split_words = split


def _endpoints(parsed: GeneratorData) -> Mapping[int, Endpoint]:
    """Return the generator's endpoints by the action's number, which the lowered path ends with."""
    return {
        int(endpoint.path.get_untrusted_value().rpartition("#")[2]): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }


class _Problems:
    """Finds where in a spec is what the generator leaves out."""

    def __init__(
        self, document: Document, operations: Sequence[ClientOperation], lowering: Lowering
    ) -> None:
        self._document = document
        self._operations = operations
        self._lowering = lowering
        self._reasons: dict[int, list[str]] = {}

    def of_errors(self, parsed: GeneratorData) -> Iterator[ParserProblem]:
        """Yield what the generator reports, responses excepted: those are found missing."""
        errors: list[ParseError | GeneratorError] = [*parsed.errors]
        for collection in parsed.endpoint_collections_by_tag.values():
            errors += collection.parse_errors
        for error in errors:
            text = f"{error.header} {error.detail or ''}"
            index = int(match[1]) if (match := _OF_OPERATION.search(text)) else None
            if index is not None and (match := _OF_RESPONSE.search(text)):
                self._reasons.setdefault(index, []).append(self._reason(error, match[1] or ""))
            else:
                yield self._of_error(error, text, index)

    def of_invalid(self, error: GeneratorError) -> Iterator[ParserProblem]:
        """Yield a problem for each part that is not OpenAPI at all."""
        text = error.detail or ""
        found: dict[int | str, ParserProblem] = {}
        for match in _INVALID.finditer(text):
            reason = f"{match['way']} is not valid: {match['reason'].strip()}"
            if match["index"]:
                index = int(match["index"])
                at = self._operations[index].action.pointer
                found.setdefault(index, self.at(at, reason, index=index))
            else:
                names = self._lowering.data["components"]["schemas"]
                lowered = max(filter(match["way"].startswith, names), key=len, default="")
                name = self._lowering.components.get(lowered, lowered)
                at = ("components", "schemas", name)
                found.setdefault(name, self.at(at, reason, component=name))
        yield from found.values()
        if not found:
            yield self.at((), f"{error.header}: {_cleaned(text)}")

    def _of_error(
        self, error: ParseError | GeneratorError, text: str, index: int | None
    ) -> ParserProblem:
        place = self._place(error)
        sent = self._operations[index].sent if index is not None else None
        if place is None and sent is not None:
            place = sent.pointer
        double = place if _DOUBLE.search(text) else None
        reason = self._reason(error, error.detail or error.header)
        if index is None and place is not None and place[:1] == ("paths",):
            found = (number for number, each in enumerate(self._operations) if _is_in(place, each))
            index = next(found, None)
        if index is not None:
            at: Pointer = self._operations[index].action.pointer
            return self.at(at, reason, index=index, double=double)
        if place is not None and place[:2] == ("components", "schemas"):
            return self.at(place, reason, component=str(place[2]), double=double)
        if match := _OF_SCHEMA.search(text):
            name = self._lowering.components.get(match[1], match[1])
            return self.at(("components", "schemas", name), reason, component=name)
        return self.at(place or (), _cleaned(text), double=double)

    def _place(self, error: ParseError | GeneratorError) -> Pointer | None:
        mark = (getattr(getattr(error, "data", None), "model_extra", None) or {}).get(AT)
        return self._lowering.places[mark] if isinstance(mark, int) else None

    def _reason(self, error: ParseError | GeneratorError, text: str) -> str:
        data = getattr(error, "data", None)
        if isinstance(data, Reference) and "not find" in text:
            name = data.ref.get_untrusted_value().rpartition("/")[2]
            return f"the schema {self._lowering.components.get(name, name)} is not generated"
        return _cleaned(text)

    def missing(self, parsed: GeneratorData) -> Iterator[ParserProblem]:
        """Yield the operations, responses, properties and values that are not in the result."""
        found = _endpoints(parsed)
        for index, operation in enumerate(self._operations):
            endpoint = found.get(index)
            if endpoint is None:
                text = f"{operation.runtime.id} is left out"
                yield self.at(operation.action.pointer, text, index=index)
                continue
            found_statuses = {response.status_code.pattern for response in endpoint.responses}
            lost = [
                r
                for r in operation.responses
                if r.content is not None and r.described.status not in found_statuses
            ]
            # The generator reports them in this order.
            for response, reason in zip_longest(lost, self._reasons.get(index, [])[: len(lost)]):
                status = response.described.status
                text = f"the response {status} of {operation.runtime.id} is left out"
                text += f": {reason}" if reason else ""
                yield self.at(response.described.place, text, index=index)
        yield from self._missing_parts(parsed)

    def _missing_parts(self, parsed: GeneratorData) -> Iterator[ParserProblem]:
        models = _by_component(parsed.models)
        enums = {_component(each): each for each in parsed.enums}
        for lowered, schema in self._lowering.data["components"]["schemas"].items():
            name = self._lowering.components.get(lowered, lowered)
            at: Pointer = ("components", "schemas", name)
            if lowered in models and "properties" in schema:
                held = {each.name.get_untrusted_value() for each in properties(models[lowered])}
                for member in sorted(set(schema["properties"]) - held):
                    text = f"{member} is left out"
                    yield self.at((*at, "properties", member), text, component=name)
            if lowered in enums and len(enums[lowered].values) < len(set(schema["enum"]) - {None}):
                text = f"two values of {name} have one name in Python"
                yield self.at(at, text, component=name)

    def at(self, place: Pointer, text: str, **about: Any) -> ParserProblem:
        """Return a problem at a place of the spec."""
        text = f"the client lacks something: {text}"
        return ParserProblem(self._document.finding(place, "not-generated", text, _REMEDY), **about)


def _cleaned(text: str) -> str:
    """Return a reason of the generator's on one line, without what only it understands."""
    text = _HIDDEN.sub("", text.partition("\n\nFailure to process")[0])
    return " ".join(text.split()).strip(": ")


def _is_in(place: Pointer, operation: ClientOperation) -> bool:
    at = operation.action.operation.pointer
    return place[: len(at)] == at


def properties(model: ModelProperty) -> list[Any]:
    """Return the properties of a model, those required first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def _component(prop: Any) -> str:
    return str(prop.name.get_untrusted_value()).rpartition("/")[2]


def _described(model: ModelProperty, lowering: Lowering) -> Mapping[str, Lowered]:
    """Return the lowered data of each property of a model, `allOf` included."""
    mark = (model.data.model_extra or {}).get(AT)
    return dict(_lowered(lowering.made[mark], lowering)) if mark is not None else {}


def _lowered(data: Lowered, lowering: Lowering) -> Iterator[tuple[str, Lowered]]:
    if "$ref" in data:
        name = ref_pointer(data["$ref"]) or ("",)
        data = lowering.data["components"]["schemas"].get(name[-1], {})
        yield from _lowered(data, lowering) if data else ()
        return
    for part in data.get("allOf", ()):
        yield from _lowered(part, lowering)
    yield from data.get("properties", {}).items()


def _by_component(models: Iterable[ModelProperty]) -> Mapping[str, ModelProperty]:
    """Return the models by the name of their component in the lowered data."""
    return {_component(each): each for each in models}


def _restored(data: GeneratorData, lowering: Lowering) -> Parsed:
    """Return the result with the spec's names of properties and parameters.

    Their names in Python stay.
    """
    found = _endpoints(data)
    # A body may be a copy of its model, or share its properties.
    bodies = [each.prop for endpoint in found.values() for each in endpoint.bodies]
    done: set[int] = set()
    for model in (*data.models, *(each for each in bodies if isinstance(each, ModelProperty))):
        left = [each for each in properties(model) if id(each) not in done]
        done |= set(map(id, left))
        lowered = _described(model, lowering)
        _rename(left, {name: each.get(NAME, name) for name, each in lowered.items()})
    for model in data.models:
        hosts = {
            each.get(NAME, name): each[LINK]
            for name, each in _described(model, lowering).items()
            if LINK in each
        }
        for listed in (model.required_properties, model.optional_properties):
            if hosts and listed:
                listed[:] = [
                    _as_link(each, hosts.get(each.name.get_untrusted_value())) for each in listed
                ]
    for index, endpoint in found.items():
        for location, names in lowering.parameters[index].items():
            _rename(getattr(endpoint, f"{location}_parameters"), names)
    return Parsed(
        found,
        [*data.models],
        {str(each.class_info.name): _described(each, lowering) for each in data.models},
        [each for each in data.enums if isinstance(each, EnumProperty)],
    )


def _as_link(prop: Any, hosts: tuple[str, ...] | None) -> Any:
    """Return a property as a link to these hosts, or as it is without any."""
    if hosts and isinstance(prop, UnionProperty):
        prop.inner_properties[:] = [_as_link(each, hosts) for each in prop.inner_properties]
    if not hosts or type(prop) is not StringProperty:
        return prop
    made = LinkProperty(
        name=prop.name,
        required=prop.required,
        default=prop.default,
        python_name=prop.python_name,
        description=prop.description,
        example=prop.example,
    )
    made.hosts = hosts
    return made


def _rename(props: Iterable[Any], names: Mapping[str, str]) -> None:
    for each in props:
        lowered = each.name.get_untrusted_value()
        if names.get(lowered, lowered) != lowered:
            each.name = UntrustedString(names[lowered])
