"""Clients of small specs that a test writes down, and what they send."""

import importlib
import sys
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import yaml

from scripts.generate import Generated, generate
from scripts.spec import load

_NUMBERS = count()


class _Plain(yaml.SafeDumper):
    """Writes everything out."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # the library's signature
        return True


class Sample:
    """The client of a small spec.

    Attributes:
        path: The spec.
        folder: The client.
        made: What became of it.
    """

    def __init__(
        self, folder: Path, paths: Mapping[str, Any], *, ours: bool = False, **root: Any
    ) -> None:
        stem = f"sample{next(_NUMBERS)}"
        schemas = root.pop("schemas", None)
        components = {**root.pop("components", {}), **({"schemas": schemas} if schemas else {})}
        spec = {
            "openapi": "3.1.0",
            "info": {"title": stem, "version": "1"},
            "servers": [{"url": "https://sample.example"}],
            "paths": paths,
            **({"components": components} if components else {}),
            **root,
        }
        self.path = folder / f"{stem}.yaml"
        self.folder = folder / stem
        self.path.write_text(yaml.dump(spec, Dumper=_Plain, sort_keys=False, allow_unicode=True))
        if ours:
            (folder / "evidence").mkdir()
        self.made: Generated = generate(load(self.path), self.folder)

    @property
    def module(self) -> ModuleType:
        """Return the client's package."""
        assert self.made.written, "\n".join(map(str, self.made.findings))
        if str(self.folder) not in sys.path:
            sys.path.append(str(self.folder))
        return importlib.import_module(f"{self.path.stem}_client")

    @property
    def found(self) -> list[tuple[int, str]]:
        """Return line and message of each finding."""
        return [(each.line, each.message) for each in self.made.findings]

    @property
    def notes(self) -> list[str]:
        """Return the message of each note."""
        return [each.message for each in self.made.notes]

    def line_of(self, text: str) -> int:
        """Return the line on which a text ends."""
        before, _, _ = self.path.read_text().partition(text)
        return (before + text).count("\n") + 1

    def call(
        self,
        method: str,
        *arguments: Any,
        response: httpx.Response | None = None,
        options: Mapping[str, Any] | None = None,
        **named: Any,
    ) -> tuple[httpx.Request, Any]:
        """Call `group.method`; return what was sent and what the method returned."""
        sent: list[httpx.Request] = []

        def handle(request: httpx.Request) -> httpx.Response:
            request.read()
            sent.append(request)
            return response or httpx.Response(200, json={})

        group, _, name = method.partition(".")
        kind = getattr(self.module, f"{self.path.stem.capitalize()}Client")
        with httpx.Client(transport=httpx.MockTransport(handle)) as http:
            client = kind(http_client=http, **(options or {}))
            result = getattr(getattr(client, group), name)(*arguments, **named)
        return sent[-1], result


def operation(identifier: str = "run", tag: str = "jobs", **properties: Any) -> dict[str, Any]:
    """Return an operation with a response of any JSON."""
    anything = {"200": {"description": "x", "content": {"application/json": {}}}}
    return {"operationId": identifier, "tags": [tag], "responses": anything, **properties}


def body(schema: Any, media_type: str = "application/json", **media: Any) -> dict[str, Any]:
    """Return a required request body."""
    return {"required": True, "content": {media_type: {"schema": schema, **media}}}


def returns(schema: Any, media_type: str = "application/json", status: str = "200") -> Any:
    """Return the responses of an operation that has one."""
    return {status: {"description": "x", "content": {media_type: {"schema": schema}}}}


def obj(*required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object."""
    return {"type": "object", "required": [*required], "properties": properties}


TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
FILE = {"type": "string", "format": "binary"}


def ref(name: str) -> dict[str, Any]:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}
