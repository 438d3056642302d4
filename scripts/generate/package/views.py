"""What the templates print: a package, its groups of methods, its models.

Owns the shape of the generated code as a whole. A method is the business of `methods`, a model of
`classes`, and how that is laid out of `templates`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.properties import EnumProperty

from ...finding import Finding
from ...spec import Document, Server
from ..lower.names import client_name
from ..read.wire import address
from ..runtime.api_operation import CredentialPlacement
from ..runtime.client_sessions import TokenSession
from ..text import prose
from .classes import Model
from .expressions import annotation
from .methods import Method


@dataclass(frozen=True)
class Group:
    """The methods of one tag."""

    attribute: str
    name: str
    doc: str
    methods: tuple[Method, ...]


@dataclass(frozen=True)
class Credential:
    """A credential of the client: its argument, what the spec says of it, its variable."""

    name: str
    doc: str
    variable: str


@dataclass(frozen=True)
class Package:
    """A generated package."""

    document: Document
    groups: tuple[Group, ...]
    models: tuple[Model, ...]
    enums: tuple[EnumProperty, ...]
    credentials: tuple[Credential, ...] = ()
    servers: tuple[Server, ...] = ()
    session: TokenSession | None = None
    left_out: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()

    @property
    def vendor(self) -> str:
        """Give the vendor's id."""
        return self.document.vendor

    @property
    def name(self) -> str:
        """Give the package's import name."""
        return f"{self.vendor.replace('-', '_')}_client"

    @property
    def distribution(self) -> str:
        """Give the name it is installed by."""
        return f"{self.vendor}-client"

    @property
    def info(self) -> Mapping[str, Any]:
        """Give the spec's `info` object."""
        return dict(self.document.data["info"])

    @property
    def title(self) -> str:
        """Give the vendor's name, on one line."""
        return prose(self.info["title"])

    @property
    def client(self) -> str:
        """Give the name of the client's class."""
        return client_name(self.document)

    @property
    def prefix(self) -> str:
        """Give what its environment variables start with."""
        return self.vendor.replace("-", "_").upper()

    @property
    def base_url(self) -> str | None:
        """Give the vendor's address, or None where it publishes none."""
        return address(self.servers)

    @property
    def takes_files(self) -> bool:
        """Tell whether a member or an argument can be a file."""
        members = (member for model in self.models for member in model.members)
        return any("FileInput" in annotation(member.prop, given=True) for member in members)

    @property
    def general_credentials(self) -> tuple[tuple[CredentialPlacement, ...], ...]:
        """Return the credentials that most operations need."""
        needed = [each.wire.operation.credentials for each in self.methods]
        return max(needed, key=needed.count, default=())

    @property
    def methods(self) -> list[Method]:
        """Give all methods, group by group."""
        return [method for group in self.groups for method in group.methods]
