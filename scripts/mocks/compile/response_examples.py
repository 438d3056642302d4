"""The responses of a spec, prepared from its examples and schemas when the mock starts.

Each example is validated here, once; an invalid one is never sent. Without an example a body is
made from the schema. `response_choice` chooses between responses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from ... import spec
from ...spec import ABSENT, Action, Header, MediaType, Operation, Schema
from ...spec.media import essence, is_json
from ..http_messages import encode, header_text
from .body_encoding import write
from .compiled_schemas import CompiledSchemas, Validator
from .documented_responses import DocumentedResponse, PreparedBody, ResponseContent
from .request_bodies import is_foreign
from .response_choice import DocumentedResponses
from .samples import PNG, Samples

_PROBLEM = "application/problem+json"


@dataclass(frozen=True)
class ResponseCompiler:
    """Prepares the responses of one document, all of them when the mock starts."""

    schemas: CompiledSchemas
    samples: Samples

    def operation(self, operation: Operation) -> DocumentedResponses:
        """Prepare all responses of an operation, whichever action they are for."""
        return DocumentedResponses(
            operation.id, [self._response(each, None) for each in operation.responses]
        )

    def action(self, action: Action) -> DocumentedResponses:
        """Prepare the responses of one action."""
        return DocumentedResponses(
            action.id, [self._response(each, action) for each in action.responses]
        )

    def _response(self, response: spec.Response, action: Action | None) -> DocumentedResponse:
        chosen = {
            each: action.alternatives(response, each) if action else each.alternatives
            for each in self._writable(response)
        }
        fails = response.is_error or response.is_default
        found = (part.failure for parts in chosen.values() for part in parts)
        return DocumentedResponse(
            key=response.status,
            range=response.range,
            contents=tuple(
                _as_problem(self._content(each, chosen[each], fails=fails), response)
                for each in chosen
            ),
            headers=tuple(self._headers(response)),
            kinds=frozenset(each.kind or "" for each in found if each),
            facts=self.schemas.citations(response.pointer),
        )

    def _writable(self, response: spec.Response) -> tuple[MediaType, ...]:
        """Return the media types that the mock can write; raises `Unreadable` without any."""
        found = tuple(each for each in response.contents if not is_foreign(each) or _texts(each))
        if response.contents and not found:
            raise self.schemas.unservable(
                response.contents[0].pointer,
                "unsupported-media-type",
                f"the mock cannot write {response.contents[0].name} from a schema",
                "add an example whose value is the body as text, or document JSON next to it",
            )
        return found

    def _content(
        self, content: MediaType, alternatives: Sequence[Schema], *, fails: bool
    ) -> ResponseContent:
        if content.schema is None or is_foreign(content):
            is_file = content.kind == "binary" and "*" not in content.name
            is_shown = is_file or content.name.startswith("image/")
            value = PNG.decode("latin-1") if is_shown else ""
            known = dict(_texts(content) if content.schema else _named(content)) or {"": value}
            bodies = [_body(content, name, each, is_failure=fails) for name, each in known.items()]
            return ResponseContent(content.name, None, tuple(bodies))
        is_narrowed = alternatives != content.alternatives
        whole = self.schemas.any_of(alternatives if is_narrowed else [content.schema], "response")
        failing = [each for each in alternatives if fails or each.failure is not None]
        fails_by = self.schemas.any_of(failing, "response").accepts if failing else lambda _: False
        bodies = [
            _body(content, name, value, is_failure=fails or fails_by(value))
            for name, value in _named(content)
            if whole.accepts(value)
        ]
        for is_failure in (False, True):
            wanted = [each for each in alternatives if (each in failing) is is_failure]
            if wanted and not any(body.is_failure is is_failure for body in bodies):
                value = self._made(content.schema, wanted, whole)
                bodies += (
                    [] if value is ABSENT else [_body(content, "", value, is_failure=is_failure)]
                )
        return ResponseContent(content.name, whole, tuple(bodies), (content.schema, *alternatives))

    def _made(self, schema: Schema, wanted: list[Schema], whole: Validator) -> Any:
        """Make a value of one of the wanted schemas; `ABSENT` where none is valid."""
        chosen = self.schemas.any_of(wanted, "response")
        return self.samples.first((schema, *wanted), "response", whole, chosen)

    def _headers(self, response: spec.Response) -> Iterator[tuple[bytes, bytes]]:
        for header in response.headers:
            if header.name.lower() != "content-type":
                value = self._header_value(header)
                name = header.name.lower().encode("latin-1", "replace")
                yield name, header_text(_text(header, value))

    def _header_value(self, header: Header) -> Any:
        if header.examples:
            return header.examples[0].value
        if header.schema is None:
            return ""
        validator = self.schemas.validator(header.schema, "response")
        value = self.samples.first((header.schema,), "response", validator)
        return "" if value is ABSENT else value


def _as_problem(content: ResponseContent, response: spec.Response) -> ResponseContent:
    """Return problem details (RFC 9457) with the response's own status, unless an example has one.

    Without a schema and examples they are the least that a problem has.
    """
    if essence(content.media) != _PROBLEM or not response.status.isdigit():
        return content
    own = {"type": "about:blank", "title": _phrase(response.status), "status": response.range[0]}
    bodies: list[PreparedBody] = []
    for each in content.bodies:
        is_made = not each.name and isinstance(each.value, dict)
        known = {"status": own["status"]} if is_made and "status" in each.value else {}
        value = {**each.value, **known} if is_made else own if each.value == "" else each.value
        is_valid = content.validator is None or content.validator.accepts(value)
        shown = value if is_valid else each.value
        bodies.append(replace(each, value=shown, data=write(shown, content.media)))
    return replace(content, bodies=tuple(bodies))


def _phrase(status: str) -> str:
    known = {each.value: each.phrase for each in HTTPStatus}
    return known.get(int(status), "Problem")


def _body(content: MediaType, name: str, value: Any, *, is_failure: bool) -> PreparedBody:
    return PreparedBody(name, value, is_failure, write(value, content.name))


def _named(content: MediaType) -> list[tuple[str, Any]]:
    return [(each.name, each.value) for each in content.examples]


def _texts(content: MediaType) -> list[tuple[str, Any]]:
    """Return the examples that are bodies as they are sent."""
    return [(name, value) for name, value in _named(content) if isinstance(value, str)]


def _text(header: Header, value: Any) -> str:
    if header.media_type and is_json(header.media_type):
        return encode(value).decode()
    return simple(value, explode=header.explode)


def simple(value: Any, *, explode: bool = False) -> str:
    """Return a value in OpenAPI's `simple` style."""
    if isinstance(value, bool) or value is None:
        return encode(value).decode()
    if isinstance(value, list):
        return ",".join(map(simple, value))
    if isinstance(value, dict):
        sign = "=" if explode else ","
        return ",".join(f"{name}{sign}{simple(each)}" for name, each in value.items())
    return str(value)
