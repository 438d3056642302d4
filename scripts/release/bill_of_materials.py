"""The software bill of materials of a release, as CycloneDX JSON.

It lists the distributions with the hashes of their wheels, and what they depend on in the releases
of requirements.lock, which are those that the tests use.
"""

from __future__ import annotations

import hashlib
import re
import uuid
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from importlib import metadata
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

_VERSION = SchemaVersion.V1_6
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


class InvalidBill(Exception):  # noqa: N818  # its text is the whole message
    """Raised for a bill of materials that is not CycloneDX."""


@dataclass(frozen=True)
class _Distribution:
    """A distribution of the release: its name, its version, its requirements, its wheel's hash."""

    name: str
    version: str
    requires: tuple[str, ...]
    sha256: str


def bill(wheels: Iterable[Path], lock: str, date: int) -> str:
    """Return the bill of materials of wheels as JSON.

    Args:
        wheels: The wheels of the release.
        lock: The text of requirements.lock.
        date: The seconds since 1970 that it is dated by.

    Raises:
        InvalidBill: The result is not valid CycloneDX.
    """
    released = [_distribution(each) for each in sorted(wheels)]
    own = {each.name: each for each in released}
    pinned = {_normal(name): version for name, version in _PINNED.findall(lock)}
    edges = dict(_edges(own, pinned))
    components = {name: _component(name, own, pinned) for name in edges}
    root = Component(
        name="photo-id-apis release", type=ComponentType.APPLICATION, bom_ref="release"
    )
    bom = Bom(components=components.values(), metadata=BomMetaData(component=root))
    bom.metadata.timestamp = datetime.fromtimestamp(date, UTC)
    identity = " ".join(each.sha256 for each in released)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, identity)
    bom.register_dependency(root, [components[name] for name in own])
    for name, needed in edges.items():
        bom.register_dependency(components[name], [components[each] for each in needed])
    text = make_outputter(bom, OutputFormat.JSON, _VERSION).output_as_string(indent=2) + "\n"
    if error := JsonStrictValidator(_VERSION).validate_str(text):
        raise InvalidBill(f"the bill of materials is not valid: {str(error).splitlines()[0]}")
    return text


def _edges(
    own: Mapping[str, _Distribution], pinned: Mapping[str, str]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield every distribution with the names of what it needs, in turn."""
    todo, done = [*own], set[str]()
    while todo:
        name = todo.pop(0)
        if name in done:
            continue
        done.add(name)
        requires = own[name].requires if name in own else _required(name)
        needed = sorted({*requires} & {*own, *pinned})
        yield name, needed
        todo += needed


def _required(name: str) -> tuple[str, ...]:
    """Return what an installed distribution needs; nothing where it is not installed."""
    try:
        return _names(metadata.requires(name) or ())
    except metadata.PackageNotFoundError:
        return ()


def _names(requirements: Iterable[str]) -> tuple[str, ...]:
    """Return the names of requirements that belong to no extra, on any platform."""
    mandatory = (each for each in requirements if "extra ==" not in each)
    return tuple(_normal(found[0]) for each in mandatory if (found := _NAME.match(each)))


def _component(name: str, own: Mapping[str, _Distribution], pinned: Mapping[str, str]) -> Component:
    released = own.get(name)
    version = released.version if released else pinned[name]
    return Component(
        name=name,
        version=version,
        bom_ref=f"pkg:pypi/{name}@{version}",
        purl=PackageURL("pypi", None, name, version),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=released.sha256)] if released else [],
        licenses=[LicenseExpression("MIT")] if released else [],
    )


def _distribution(wheel: Path) -> _Distribution:
    content = wheel.read_bytes()
    fields = wheel_metadata(wheel)
    return _Distribution(
        _normal(fields["Name"]),
        fields["Version"],
        _names(fields.get_all("Requires-Dist", [])),
        hashlib.sha256(content).hexdigest(),
    )


def wheel_metadata(wheel: Path) -> Message:
    """Return the core metadata of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(archive.read(name).decode())


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
