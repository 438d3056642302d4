"""The typed model of a description: operations, actions, servers, webhooks and tags.

Every object has its place (`pointer`, references followed). The model makes no decisions: each
stage decides where to put a credential, which failure to choose and how to write a parameter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .extensions import read_former_names
from .messages import Body, MediaType, Parameter, Response
from .paging import Paging, read_paging
from .reader import Pointer
from .schema import Schema
from .security import Requirement


@dataclass(frozen=True)
class Info:
    """The `info` of a description; a missing text is empty."""

    title: str
    version: str
    summary: str
    description: str


@dataclass(frozen=True, eq=False)
class Server:
    """A server.

    Attributes:
        pointer: Its place.
        url: As written, variables in braces.
        description: Its description, or an empty string.
        variables: The default of each variable, by name.
        choices: The values that a variable can have, by name, where an `enum` lists them.
    """

    pointer: Pointer
    url: str
    description: str
    variables: Mapping[str, str]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def filled(self) -> str:
        """Return the URL with the default values of its variables."""
        url = self.url
        for name, value in self.variables.items():
            url = url.replace(f"{{{name}}}", value)
        return url


@dataclass(frozen=True, eq=False)
class Operation:
    """One method of one path.

    Attributes:
        path: The path template, as written.
        method: In lower case.
        pointer: The place of the operation object.
        data: The operation object.
        parameters: All parameters, the path item's included; an operation's own parameter replaces
            the path item's of the same name and location.
        body: The request body, or None.
        responses: In the order of the file.
        security: The alternative sets of requirements, the document's if the operation has none; an
            empty set means that no credential is needed, no sets that the spec does not state it.
        servers: The servers of the operation, else of its path, else of the document.
    """

    path: str
    method: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    parameters: tuple[Parameter, ...] = field(repr=False)
    body: Body | None = field(repr=False)
    responses: tuple[Response, ...] = field(repr=False)
    security: tuple[tuple[Requirement, ...], ...] = field(repr=False)
    servers: tuple[Server, ...] = field(repr=False)

    @property
    def id(self) -> str:
        """Return the operationId, or method and path without one."""
        return str(self.data.get("operationId") or f"{self.method} {self.path}")

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the names of its tags."""
        listed = self.data.get("tags")
        return tuple(map(str, listed)) if isinstance(listed, list) else ()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Return the request body, if there is one, and the responses."""
        return (*([self.body] if self.body else ()), *self.responses)

    def response(self, status: int) -> Response | None:
        """Return the response for a status: by the status, else its range, else `default`."""
        fitting = [each for each in self.responses if each.covers(status)]
        return min(fitting, key=_width, default=None)

    @cached_property
    def idempotency_key(self) -> Parameter | None:
        """Return the header that `x-idempotency-key` marks, or None without one."""
        for each in self.parameters:
            if each.location == "header" and each.data.get("x-idempotency-key") is True:
                return each
        return None

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Return the actions: the branches with an `x-action`, else the operation."""
        found = [
            Action(str(data.get("operationId")), self, branch.pointer, data, branch)
            for branch in self.branches
            if isinstance(data := branch.data.get("x-action"), dict)
        ]
        return tuple(found) or (Action(self.id, self, self.pointer, self.data),)

    @cached_property
    def branches(self) -> tuple[Schema, ...]:
        """Return the schemas that the `oneOf` of its body lists, references followed."""
        return tuple(
            branch.target
            for content in (self.body.contents if self.body else ())
            if content.schema
            for branch in content.schema.target.listed("oneOf")
            if branch.target.data
        )


@dataclass(frozen=True, eq=False)
class Action:
    """A client method's operation, or one of several actions behind one URL.

    Attributes:
        id: The operationId, the branch's own where there are branches.
        operation: The operation on the wire.
        pointer: The place of the operation object or of the branch's schema.
        data: The operation object, or the branch's `x-action` object.
        branch: The branch of the operation's body, or None if the action is the operation.
    """

    id: str
    operation: Operation
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    branch: Schema | None = None

    @property
    def summary(self) -> str:
        """Return the summary, or an empty string."""
        return _text(self.data.get("summary"))

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def deprecated(self) -> bool:
        """Return whether it or the operation is deprecated."""
        return True in (self.data.get("deprecated"), self.operation.data.get("deprecated"))

    @property
    def is_repeatable(self) -> bool:
        """Return whether `x-repeatable` documents that a request may be sent twice."""
        return self.data.get("x-repeatable") is True

    @cached_property
    def former_names(self) -> Mapping[str, str]:
        """Return its former operationIds, each with the version that renamed it."""
        return read_former_names(self.data)

    @cached_property
    def paging(self) -> Paging | None:
        """Return its `x-paging`, or None if it is not paged."""
        return read_paging(self.data) if "x-paging" in self.data else None

    @property
    def place(self) -> Pointer:
        """Return the place of its own fields: the operation object, or the `x-action` object."""
        return self.pointer if self.branch is None else (*self.pointer, "x-action")

    @cached_property
    def named_responses(self) -> Mapping[str, tuple[str, ...]]:
        """Return the component schemas that its `x-action` names, by status."""
        return {
            status: tuple(map(str, names)) if isinstance(names, list) else ()
            for status, names in (self._named or {}).items()
        }

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """Return its responses: those its `x-action` names, else all."""
        named = self._named
        every = self.operation.responses
        return tuple(each for each in every if named is None or each.status in named)

    def alternatives(self, response: Response, content: MediaType) -> tuple[Schema, ...]:
        """Return the alternative schemas of a response's body for this action."""
        names = self.named(response)
        if names is None or self.branch is None:
            return content.alternatives
        components = self.branch.document.components
        wanted = {
            each.pointer
            for name in names
            if name in components
            for each in components[name].alternatives
        }
        return tuple(each for each in content.alternatives if each.pointer in wanted)

    def named(self, response: Response) -> frozenset[str] | None:
        """Return the components that its `x-action` names for a response; None for all of them."""
        names = self._named.get(response.status) if self._named is not None else None
        return frozenset(map(str, names)) if isinstance(names, list) else None

    @cached_property
    def contents(self) -> tuple[MediaType, ...]:
        """Return the media types of its request: those whose schema lists its branch."""
        body = self.operation.body
        return tuple(
            each
            for each in (body.contents if body else ())
            if self.branch is None
            or any(
                listed.target is self.branch
                for listed in (each.schema.target.listed("oneOf") if each.schema else ())
            )
        )

    def sent(self, content: MediaType) -> Schema | None:
        """Return the schema of its request body in a media type, or None without one."""
        return self.branch or content.schema

    @cached_property
    def selectors(self) -> Mapping[str, Any]:
        """Return the properties of a body that select this action, with their values, None for any.

        These are the constants that the branch requires, or without any, the credentials that it
        requires, as for two interfaces with one URL.
        """
        if self.branch is None:
            return {}
        if constants := self.branch.constants:
            return constants
        own = self.branch.properties
        needed = [name for name in own if name in self.branch.required]
        return dict.fromkeys(name for name in needed if own[name].credential)

    def is_selected_by(self, body: object) -> bool:
        """Return whether a body selects this action: it has all constants, or any credential."""
        if not isinstance(body, dict):
            return False
        # A mock calls this for every action and request, hence the plain loop.
        for name, value in self.selectors.items():
            if value is None:
                if name in body:
                    return True
            elif name not in body or body[name] != value:
                return False
        return bool(self.selectors) and None not in self.selectors.values()

    @cached_property
    def _named(self) -> Mapping[str, Any] | None:
        named = self.data.get("responses") if self.branch is not None else None
        return named if isinstance(named, dict) and named else None


@dataclass(frozen=True, eq=False)
class Webhook:
    """A request that the vendor sends to its customer.

    Attributes:
        name: Its key.
        pointer: Its place, references followed.
        operations: The operations at the customer, with their bodies.
    """

    name: str
    pointer: Pointer
    operations: tuple[Operation, ...]


@dataclass(frozen=True, eq=False)
class Tag:
    """A tag that the document declares."""

    name: str
    description: str
    pointer: Pointer


def _width(response: Response) -> int:
    low, high = response.range
    return high - low


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
