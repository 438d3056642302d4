"""One OpenAPI 3.1 file: its data, the place of every element, and its typed model.

A document is built once per file and shared by all stages; `rules` validates it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..paths import COMMAND, SPECS
from . import composition, parse
from .elements import Element, elements
from .messages import Example, Link, Parameter
from .model import Action, Info, Operation, Server, Tag, Webhook
from .reader import MAX_SIZE, Pointer, Unreadable, read, unreadable
from .schema import Schema
from .security import SecurityScheme
from .sent_events import SentEvent
from .tree import Tree

if TYPE_CHECKING:
    from .validators import Validators

SUFFIXES = (".yaml", ".yml", ".json")

_VERSION = re.compile(r"3\.1\.\d+")


@dataclass(frozen=True, eq=False)
class Document(Tree):
    """A readable spec; reading a file twice results in two unequal documents."""

    _schemas: dict[Pointer, Schema] = field(
        default_factory=dict[Pointer, Schema], init=False, repr=False
    )
    _schemes: dict[str, SecurityScheme] = field(
        default_factory=dict[str, SecurityScheme], init=False, repr=False
    )

    @property
    def vendor(self) -> str:
        """Return the vendor's id, which is derived from the file's name."""
        return vendor_id(self.path)

    @property
    def evidence_path(self) -> Path:
        """Return the evidence file that belongs to this spec, whether it exists or not."""
        return self.path.parent / "evidence" / self.path.name

    @cached_property
    def is_ours(self) -> bool:
        """Return whether the house rules apply: an evidence folder is next to the file."""
        return self.evidence_path.parent.is_dir()

    @cached_property
    def info(self) -> Info:
        """Return its title, version, summary and description."""
        return parse.info(self)

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Return every operation under `paths` in the order of the file."""
        return tuple(parse.operations(self))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Return all operations and actions that a client can call, in the order of the file."""
        return tuple(action for each in self.operations for action in each.actions)

    def linked(self, link: Link) -> Operation | None:
        """Return the operation that a link leads to, or None for one that is not in this file."""
        if "operationRef" in link.data:
            return self._by_name.get(self.target(link.data["operationRef"]) or ())
        return self._by_name.get(str(link.data.get("operationId")))

    @cached_property
    def _by_name(self) -> Mapping[str | Pointer, Operation]:
        """Return the operations by id and by place."""
        return {key: each for each in self.operations for key in (each.id, each.pointer)}

    @cached_property
    def webhooks(self) -> tuple[Webhook, ...]:
        """Return the calls that the vendor makes, in the order of the file."""
        return tuple(parse.webhooks(self))

    @cached_property
    def events(self) -> tuple[SentEvent, ...]:
        """Return the requests that the vendor sends: those of webhooks and of callbacks."""
        return tuple(parse.events(self))

    @cached_property
    def shared_headers(self) -> Mapping[str, Parameter]:
        """Return the header parameters that all operations refer to as one component, by name.

        A key of idempotency is another one for each call, and a single operation shares nothing.
        """
        return {each.name: each for each in parse.shared_headers(self.operations)}

    @cached_property
    def security_schemes(self) -> Mapping[str, SecurityScheme]:
        """Return the security schemes that the document defines, by name."""
        return {each.name: each for each in parse.security_schemes(self)}

    @cached_property
    def servers(self) -> tuple[Server, ...]:
        """Return the document's own servers."""
        return parse.servers(self, ())

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Return the tags that the document declares."""
        return tuple(parse.tags(self))

    @cached_property
    def components(self) -> Mapping[str, Schema]:
        """Return the schemas under `components/schemas`, by name."""
        places = self.steps(("components", "schemas"))
        return {str(place[-1]): self.schema(place) for place in places}

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Return every object of the file with its kind, parents first."""
        return tuple(elements(self.data))

    @cached_property
    def element_at(self) -> Mapping[Pointer, Element]:
        """Return every element by its pointer."""
        return {each.pointer: each for each in self.elements}

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Element]]:
        found: dict[str, list[Element]] = defaultdict(list)
        for each in self.elements:
            found[each.kind].append(each)
        return found

    def of_kind(self, *kinds: str) -> Iterator[Element]:
        """Yield the elements of some kinds, one kind after the other."""
        return (each for kind in kinds for each in self._by_kind.get(kind, ()))

    @cached_property
    def in_place_graph(self) -> Mapping[Pointer, list[Pointer]]:
        """Return, for every element, the elements it applies to the same value."""
        return composition.in_place_graph(self)

    @cached_property
    def weights(self) -> Mapping[Pointer, int]:
        """Return, for every element, the number of schemas it applies to one value."""
        return composition.weights(self)

    @cached_property
    def validators(self) -> Validators:
        """Return the validators of the schemas; only they import jsonschema-rs."""
        from .validators import Validators

        return Validators(self)

    def schema(self, pointer: Pointer) -> Schema:
        """Return the schema at a place; the same object each time."""
        found = self._schemas.get(pointer)
        if found is None:
            found = self._schemas[pointer] = Schema(self, pointer)
        return found

    def examples(self, owner: Pointer) -> tuple[Example, ...]:
        """Return the examples of a media type, parameter or header, references followed."""
        return parse.examples(self, owner)

    def security_scheme(self, name: str) -> SecurityScheme:
        """Return a security scheme by name; one without data if the name is undefined."""
        if name not in self._schemes:
            self._schemes[name] = parse.security_scheme(self, name)
        return self._schemes[name]


def vendor_id(path: Path) -> str:
    """Return the id for a file's name: lower case, with hyphens between words.

    `petstore_v3.yaml` becomes `petstore-v3`, `API.v1.yml` becomes `api-v1`; an id that does not
    begin with a letter is prefixed with `api-`, as in `api-13-x`.
    """
    words = re.findall(r"[a-z0-9]+", path.stem.lower())
    if not words or words[0][0].isdigit():
        words.insert(0, "api")
    return "-".join(words)


def load(path: Path, max_size: float = MAX_SIZE) -> Document:
    """Read one OpenAPI 3.1 file.

    Raises `Unreadable` as `read` does, and for another version of OpenAPI and for aliases (a few of
    them can expand to gigabytes).
    """
    document = Document(read(path, max_size))
    for oddity in document.source.oddities:
        if oddity.kind == "alias":
            raise unreadable(
                path,
                "yaml-alias",
                f"alias {oddity.text}",
                "write the value instead of the alias",
                oddity.mark,
            )
    _reject_other_versions(document)
    return document


def _reject_other_versions(document: Document) -> None:
    key = "openapi" if "openapi" in document.data else "swagger"
    version = document.data.get(key)
    if key == "openapi" and isinstance(version, str) and _VERSION.fullmatch(version):
        return
    found = f"OpenAPI {version}" if version is not None else "not an OpenAPI description"
    remedy = 'describe the API in 3.1 and write `openapi: "3.1.0"` first'
    if str(version).startswith("3.0."):
        remedy = f"convert it to 3.1 with `{COMMAND} bundle`"
    raise unreadable(
        document.path,
        "openapi-version",
        f"this is {found}; the version must be 3.1.0 or a later patch release",
        remedy,
        document.source.mark((key,)),
    )


def all_specs(folder: Path = SPECS) -> list[Path]:
    """Return the spec files of a folder, sorted, including those that are not `.yaml`."""
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


__all__ = ["SPECS", "Document", "Unreadable", "all_specs", "load", "vendor_id"]
