"""The answers of a spec, made ready from its examples and schemas when the mock starts.

Owns the reading of responses: which examples may be sent, which of them tell of a failure, and what
is sent where there is no example. Each is validated here, once; one that does not fit its schema is
never sent. Which answer is chosen is the business of `answers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Action, Document, Pointer
from ..wire import encode, header_text
from .answers import Answers, Content, Form, Response, write
from .samples import PNG, Samples
from .schemas import Schemas, Validator, follow

NONE: Any = object()


@dataclass(frozen=True)
class _Media:
    """One media type of one response, as the spec has it."""

    name: str
    pointer: Pointer
    fails: bool

    @property
    def schema(self) -> Pointer:
        return (*self.pointer, "schema")

    def form(self, name: str, value: Any, *, is_failure: bool = False) -> Form:
        return Form(name, value, self.fails or is_failure, write(value, self.name))


@dataclass(frozen=True)
class AnswerMaker:
    """Prepares the answers of one document, all of them when the mock starts."""

    document: Document
    schemas: Schemas
    samples: Samples

    def operation(self, pointer: Pointer) -> Answers:
        """Prepare all answers of an operation, whichever action they are for."""
        return Answers([self._response(at, key, ()) for at, key in self._listed(pointer)])

    def action(self, action: Action) -> Answers:
        """Prepare the answers of one action."""
        chosen = action.data.get("responses") if action.branch is not None else None
        chosen = chosen if isinstance(chosen, dict) else None
        return Answers(
            [
                self._response(at, key, _components(chosen[key]) if chosen else ())
                for at, key in self._listed(action.operation.pointer)
                if chosen is None or key in chosen
            ]
        )

    def _listed(self, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
        listed = self.document.at((*pointer, "responses"))
        for key in listed if isinstance(listed, dict) else ():
            if key == "default" or (len(key) == 3 and key[0] in "12345"):
                yield (*pointer, "responses", key), key

    def _response(self, pointer: Pointer, key: str, only: tuple[Pointer, ...]) -> Response:
        pointer, data = self.document.resolve(pointer)
        content = data.get("content") if isinstance(data, dict) else None
        media = {
            name: _Media(name, (*pointer, "content", name), fails=key[0] in "45d")
            for name in (content if isinstance(content, dict) else ())
        }
        return Response(
            key=key,
            contents=tuple(self._content(each, only) for each in media.values()),
            headers=tuple(self._headers(pointer)),
            kinds=frozenset(kind for each in media.values() for kind in self._kinds(each)),
            facts=self.document.citations(pointer),
        )

    def _content(self, media: _Media, only: tuple[Pointer, ...]) -> Content:
        if self.document.at(media.schema) is None:
            value = PNG.decode("latin-1") if media.name.startswith("image/") else ""
            known = dict(self._examples(media)) or {"": value}
            forms = [media.form(name, each) for name, each in known.items()]
            return Content(media.name, None, tuple(forms))
        branches = only or tuple(self._branches(media.schema))
        failing = [each for each in branches if media.fails or self._failure(each) is not None]
        whole = self.schemas.any_of(only or (media.schema,), "answer")
        told = self.schemas.any_of(failing, "answer").accepts if failing else lambda _: False
        forms = [
            media.form(name, value, is_failure=told(value))
            for name, value in self._examples(media)
            if whole.accepts(value)
        ]
        for is_failure in (False, True):
            wanted = [each for each in branches if (each in failing) is is_failure]
            if wanted and not any(form.is_failure is is_failure for form in forms):
                value = self._made(media, wanted, whole)
                forms += [] if value is NONE else [media.form("", value, is_failure=is_failure)]
        return Content(media.name, whole, tuple(forms))

    def _made(self, media: _Media, branches: list[Pointer], whole: Validator) -> Any:
        """Make a value of one of the branches from its schema; `NONE` where none fits."""
        chosen = self.schemas.any_of(branches, "answer")
        for pointer in (media.schema, *branches):
            for optional in (True, False):
                value = self.samples.value(pointer, optional=optional)
                if whole.accepts(value) and chosen.accepts(value):
                    return value
        return NONE

    def _failure(self, pointer: Pointer) -> Mapping[str, Any] | None:
        """Give what `x-failure` says of a schema, or None for one that tells of no failure."""
        schema = self.document.at(pointer)
        found = schema.get("x-failure") if isinstance(schema, dict) else None
        return found if isinstance(found, dict) else None

    def _kinds(self, media: _Media) -> Iterator[str]:
        for pointer in self._branches(media.schema):
            if (found := self._failure(pointer)) and "kind" in found:
                yield str(found["kind"])

    def _examples(self, media: _Media) -> Iterator[tuple[str, Any]]:
        data = self.document.at(media.pointer)
        if not isinstance(data, dict):
            return
        if "example" in data:
            yield "", data["example"]
        for name in data["examples"] if isinstance(data.get("examples"), dict) else ():
            _, example = self.document.resolve((*media.pointer, "examples", name))
            if isinstance(example, dict) and "value" in example:
                yield name, example["value"]

    def _branches(self, pointer: Pointer) -> Iterator[Pointer]:
        pointer, schema = self.document.resolve(pointer)
        if not isinstance(schema, dict):
            return
        for keyword in ("oneOf", "anyOf"):
            if isinstance(schema.get(keyword), list) and schema[keyword]:
                for index in range(len(schema[keyword])):
                    yield self.document.resolve((*pointer, keyword, index))[0]
                return
        yield pointer

    def _headers(self, pointer: Pointer) -> Iterator[tuple[bytes, bytes]]:
        listed = self.document.at((*pointer, "headers"))
        for name in listed if isinstance(listed, dict) else ():
            at, header = self.document.resolve((*pointer, "headers", name))
            if isinstance(header, dict) and name.lower() != "content-type":
                value = self._header_value(at, header)
                yield name.lower().encode("latin-1", "replace"), header_text(_simple(value))

    def _header_value(self, pointer: Pointer, header: Mapping[str, Any]) -> Any:
        if "example" in header:
            return header["example"]
        for name in header["examples"] if isinstance(header.get("examples"), dict) else ():
            _, example = self.document.resolve((*pointer, "examples", name))
            return example.get("value") if isinstance(example, dict) else ""
        schema = follow(self.document, header.get("schema"))
        return self.samples.value((*pointer, "schema")) if schema is not None else ""


def _components(names: Any) -> tuple[Pointer, ...]:
    listed = names if isinstance(names, list) else []
    return tuple(("components", "schemas", str(name)) for name in listed)


def _simple(value: Any) -> str:
    """Write a header value in OpenAPI's `simple` style."""
    if isinstance(value, bool) or value is None:
        return encode(value).decode()
    if isinstance(value, list):
        return ",".join(map(_simple, value))
    if isinstance(value, dict):
        return ",".join(f"{name},{_simple(each)}" for name, each in value.items())
    return str(value)
