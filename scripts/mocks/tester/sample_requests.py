"""A valid request for every operation and action, and the curl command that sends it."""

from __future__ import annotations

import base64
import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from ...spec import ABSENT, Action, Document, MediaType, Operation, Schema
from ...spec.media import essence, rank
from ..compile.body_encoding import write
from ..compile.compiled_parameters import is_left_out
from ..compile.compiled_schemas import CompiledSchemas
from ..compile.request_bodies import readable
from ..compile.request_signatures import SignableRequest, signed
from ..compile.samples import SampleOptions, Samples
from ..compile.security_checks import MOCK, body_credentials, served_ways
from . import serialization
from .serialization import Fields


@dataclass(frozen=True)
class Sample:
    """One request.

    Attributes:
        id: The id of the operation or action.
        title: The summary in the spec.
        method: In capitals.
        path: Percent-encoded, with its query.
        headers: By name.
        body: As text, or an empty string for none.
        form: The fields of a multipart form, in place of `body`.
        parts: The fields of another multipart body, which `body` contains too.
    """

    id: str
    title: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: str = ""
    form: Sequence[tuple[str, str]] = ()
    parts: Sequence[tuple[str, str]] = ()

    def curl(self, base: str) -> str:
        """Return the command that sends it to a mock at `base`."""
        parts = ["curl", "-i", "-X", self.method]
        for name, value in self.headers.items():
            # For parts curl makes a boundary of its own.
            shown = essence(value) if self.parts and name == "Content-Type" else value
            parts += ["-H", f"{name}: {shown}"]
        if self.body and not self.parts:
            parts += ["--data-raw", self.body]
        for name, value in self.form or self.parts:
            parts += ["--form-string", f"{name}={value}"]
        return shlex.join([*parts, base + self.path])


def samples_of(document: Document, credentials: Mapping[str, str]) -> Iterator[Sample]:
    """Yield one valid request for each operation and action."""
    maker = _RequestMaker(document.vendor, credentials, Samples(), CompiledSchemas(document))
    for action in document.actions:
        yield maker.sample(action)


@dataclass(frozen=True)
class _RequestMaker:
    vendor: str
    credentials: Mapping[str, str]
    samples: Samples
    schemas: CompiledSchemas

    def sample(self, action: Action) -> Sample:
        operation = action.operation
        path, query, cookies = operation.path, Fields(), Fields()
        headers: dict[str, str] = {}
        for each in operation.parameters:
            if not each.required or is_left_out(each):
                continue
            value = self._value(each.schema, [example.value for example in each.examples])
            match each.location:
                case "path":
                    path = path.replace(f"{{{each.name}}}", serialization.segment(each, value))
                case "query":
                    query += serialization.pairs(each, value)
                case "header":
                    headers[each.name] = serialization.header(each, value)
                case "cookie":
                    cookies += serialization.pairs(each, value)
        self._authenticate(operation, query, headers, cookies)
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={quote(each)}" for name, each in cookies)
        full = f"{path}?{urlencode(query)}" if query else path
        bare = Sample(action.id, action.summary, operation.method.upper(), full, headers)
        return self._signed(self._with_body(bare, action), operation)

    def _signed(self, sample: Sample, operation: Operation) -> Sample:
        """Return a request with its signature, where that is its credential."""
        ways = served_ways(operation)
        for scheme in (each.scheme for each in (ways[0] if ways else ())):
            if scheme.signature:
                path, _, query = f"/{self.vendor}{sample.path}".partition("?")
                headers = {name.lower(): value for name, value in sample.headers.items()}
                body = sample.body.encode()
                request = SignableRequest(sample.method, path, query, headers, body)
                secrets = [self._credential(scheme.argument)]
                made = signed(scheme.signature, scheme.header, secrets, request, sample.id)
                sample = replace(sample, headers={**sample.headers, **made})
        return sample

    def _value(self, schema: Schema | None, known: Sequence[Any]) -> Any:
        """Return the first example that is valid, else a value made from the schema."""
        if schema is None:
            return known[0] if known else "mock"
        validator = self.schemas.validator(schema, "request")
        found = next(filter(validator.accepts, known), ABSENT)
        if found is ABSENT:
            found = self.samples.first((schema,), "request", validator)
        return self.samples.value(schema, SampleOptions("request")) if found is ABSENT else found

    def _credential(self, argument: str) -> str:
        return self.credentials.get(argument, MOCK)

    def _authenticate(
        self, operation: Operation, query: Fields, headers: dict[str, str], cookies: Fields
    ) -> None:
        ways = served_ways(operation)
        for scheme in (each.scheme for each in (ways[0] if ways else ())):
            value = self._credential(scheme.argument)
            if scheme.signature:
                continue  # it needs the rest of the request
            match scheme.type, scheme.location:
                case "apiKey", "query":
                    query.append((scheme.key, value))
                case "apiKey", "cookie":
                    cookies.append((scheme.key, value))
                case "apiKey", _:
                    headers[scheme.key] = value
                case "http", _ if scheme.scheme == "basic":
                    pair = f"{self._credential('username')}:{self._credential('password')}"
                    headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
                case _:
                    headers["Authorization"] = f"Bearer {value}"

    def _with_body(self, sample: Sample, action: Action) -> Sample:
        body = action.operation.body
        known = readable(body, self.schemas) if body else ()
        content = min(
            (each for each in known if each in action.contents),
            key=lambda each: rank(each.name),
            default=None,
        )
        if content is None:
            return sample
        value = self._body_value(action, content)
        fields = serialization.fields(content, value) if isinstance(value, dict) else []
        name = _RANGES.get(content.name, content.name)
        if content.kind == "multipart" and essence(name) == "multipart/form-data":
            return replace(sample, form=fields)
        headers = {**sample.headers, "Content-Type": name}
        if content.kind == "multipart":
            headers["Content-Type"] = f"{essence(name)}; boundary={_BOUNDARY}"
            return replace(sample, headers=headers, body=_multipart(fields), parts=fields)
        if content.kind == "form":
            return replace(sample, headers=headers, body=urlencode(fields))
        return replace(sample, headers=headers, body=write(value, name).decode("utf-8", "replace"))

    def _body_value(self, action: Action, content: MediaType) -> Any:
        schema = action.sent(content)
        # A command line cannot carry arbitrary bytes.
        known = ["mock"] if content.kind == "binary" else []
        value = self._value(schema, [*known, *(each.value for each in content.examples)])
        if schema is None or not isinstance(value, dict):
            return value
        own, others = body_credentials(schema), body_credentials(*schema.alternatives)
        names = {**own, **{name: each for name, each in others.items() if name in value}}
        return {**value, **{name: self._credential(each) for name, each in names.items()}}


def _multipart(fields: Fields) -> str:
    """Return the body of a multipart message with these fields."""
    head = "Content-Disposition: attachment; name="
    parts = (f"{head}{json.dumps(name)}\r\n\r\n{text}" for name, text in fields)
    return "".join(f"--{_BOUNDARY}\r\n{each}\r\n" for each in parts) + f"--{_BOUNDARY}--\r\n"


_BOUNDARY = "boundary-of-the-mock"
_RANGES = {
    "multipart/*": "multipart/form-data",
    "*/*": "application/octet-stream",
    "image/*": "image/png",
    "text/*": "text/plain",
}
