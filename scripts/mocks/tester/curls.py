"""A request that works, for every operation and action, and how to send it with curl.

Owns the making of requests from a spec's examples and schemas. Whether they work is shown by the
tests, which send each of them.
"""

from __future__ import annotations

import base64
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlencode

from ...spec import Action, Document, Operation, Pointer
from ...spec.bridge import pairs
from ..compile.bodies import is_json
from ..compile.credentials import MOCK, body_credentials
from ..compile.samples import Samples
from ..compile.schemas import Schemas, follow
from ..wire import encode


@dataclass(frozen=True)
class Sample:
    """One request.

    Attributes:
        id: The id of the operation or action.
        title: What it does, in the spec's words.
        method: In capitals.
        path: Percent-encoded, with its query.
        headers: By name.
        body: As text, or an empty string for none.
        form: The fields of a multipart body, which takes the place of the other.
    """

    id: str
    title: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: str = ""
    form: Mapping[str, str] = field(default_factory=dict)

    def curl(self, base: str) -> str:
        """Give the command that sends it to a mock at `base`."""
        parts = ["curl", "-i", "-X", self.method]
        for name, value in self.headers.items():
            parts += ["-H", f"{name}: {value}"]
        if self.body:
            parts += ["--data-raw", self.body]
        for name, value in self.form.items():
            parts += ["--form-string", f"{name}={value}"]
        return shlex.join([*parts, base + self.path])


def samples_of(document: Document, credentials: Mapping[str, str]) -> Iterator[Sample]:
    """Give one request for each thing that a client can call."""
    maker = _Maker(document, credentials, Samples(document), Schemas(document))
    for action in document.actions:
        yield maker.sample(action)


@dataclass(frozen=True)
class _Maker:
    document: Document
    credentials: Mapping[str, str]
    samples: Samples
    schemas: Schemas

    def sample(self, action: Action) -> Sample:
        operation = action.operation
        path, query, headers = operation.path, dict[str, str](), dict[str, str]()
        for pointer, data in pairs(operation):
            name, place = str(data.get("name")), data.get("in")
            value = _text(self._value(pointer, data))
            if place == "path":
                path = path.replace(f"{{{name}}}", quote(value, safe=""))
            elif place == "query" and data.get("required") is True:
                query[name] = value
            elif place == "header" and data.get("required") is True:
                headers[name] = value
        self._authenticate(operation, query, headers)
        title = str(action.data.get("summary", ""))
        full = f"{path}?{urlencode(query)}" if query else path
        bare = Sample(action.id, title, operation.method.upper(), full, headers)
        return self._with_body(bare, action)

    def _value(self, pointer: Pointer, data: Mapping[str, Any]) -> Any:
        if "example" in data:
            return data["example"]
        for name in data["examples"] if isinstance(data.get("examples"), dict) else ():
            _, example = self.document.resolve((*pointer, "examples", name))
            if isinstance(example, dict) and "value" in example:
                return example["value"]
        return self.samples.value((*pointer, "schema"))

    def _credential(self, argument: str) -> str:
        return self.credentials.get(argument, MOCK)

    def _authenticate(
        self, operation: Operation, query: dict[str, str], headers: dict[str, str]
    ) -> None:
        security = operation.data.get("security", self.document.data.get("security"))
        ways = [each for each in security or () if isinstance(each, dict)]
        for name in ways[0] if ways else ():
            _, scheme = self.document.resolve(("components", "securitySchemes", str(name)))
            scheme = scheme if isinstance(scheme, dict) else {}
            value = self._credential(str(scheme.get("x-credential", name)))
            if scheme.get("type") == "apiKey":
                key = str(scheme.get("name"))
                match scheme.get("in"):
                    case "query":
                        query[key] = value
                    case "cookie":
                        headers["Cookie"] = f"{key}={value}"
                    case _:
                        headers[key] = value
            elif str(scheme.get("scheme", "")).lower() == "basic":
                pair = f"{self._credential('username')}:{self._credential('password')}"
                headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
            elif scheme.get("type") != "mutualTLS":
                headers["Authorization"] = f"{scheme.get('scheme', 'Bearer')} {value}"

    def _with_body(self, sample: Sample, action: Action) -> Sample:
        pointer, body = self.document.resolve((*action.operation.pointer, "requestBody"))
        contents = body.get("content") if isinstance(body, dict) else None
        media = next(iter(contents), None) if isinstance(contents, dict) else None
        if media is None:
            return sample
        value = self._body_value(action, (*pointer, "content", media))
        name = _RANGES.get(media, media)
        fields = {key: _text(each) for key, each in value.items()} if _is_object(value) else {}
        if name.startswith("multipart/"):
            return replace(sample, form=fields)
        headers = {**sample.headers, "Content-Type": name}
        if name == "application/x-www-form-urlencoded":
            return replace(sample, headers=headers, body=urlencode(fields))
        text = encode(value).decode() if is_json(name) else _text(value)
        return replace(sample, headers=headers, body=text)

    def _body_value(self, action: Action, at: Pointer) -> Any:
        schema_at = (*at, "schema") if action.branch is None else action.pointer
        known = list(self._examples(at))
        if self.document.at(schema_at) is None:
            return known[0] if known else "mock"
        fits = self.schemas.validator(schema_at, "request").accepts
        value = next(filter(fits, known), None) or self.samples.value(schema_at)
        names = body_credentials(follow(self.document, self.document.at(schema_at)))
        if names and isinstance(value, dict):
            return {**value, **{name: self._credential(names[name]) for name in names}}
        return value

    def _examples(self, at: Pointer) -> Iterator[Any]:
        media = self.document.at(at)
        if "example" in media:
            yield media["example"]
        for name in media["examples"] if isinstance(media.get("examples"), dict) else ():
            _, example = self.document.resolve((*at, "examples", name))
            if isinstance(example, dict) and "value" in example:
                yield example["value"]


_RANGES = {"*/*": "application/octet-stream", "image/*": "image/png", "text/*": "text/plain"}


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else encode(value).decode()
