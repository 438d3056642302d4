"""Changes of the committed packages that no spec explains: those of the generator or the runtime.

The packages of both sides are read and not run. What a changed spec explains is listed with the
spec; a package is compared here where its spec is the same, or where the generator changed too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .client import PublicName, committed_names, is_accepted
from .review_report import Change, Place, Presence, TypeChange
from .revision import Revision, Unable

RUNTIME = "runtime"
_TOP = re.compile(r"[^.(]+")
_SAME = "requests and responses are the same, but the package "


def changed_packages(base: Revision, head: Revision) -> list[str]:
    """Return the packages that both sides have and whose modules differ."""
    return [
        name
        for name in sorted({*_packages(base)} & {*_packages(head)})
        if _sources(base, name) != _sources(head, name)
    ]


def package_changes(
    package: str, base: Revision, head: Revision, known: Iterable[Change] = ()
) -> tuple[Change, ...]:
    """Return how the public names of a package differ, a change for each class or module.

    Args:
        package: The name of its folder.
        base: One side.
        head: The other one.
        known: The changes that are listed already, whose names are left out.

    Raises:
        Unable: A module is not Python.
    """
    old, new = _names(package, base), _names(package, head)
    listed = {_top(name) for each in known for name in (each.element, *each.symbols)}
    tops = [each for each in dict.fromkeys(map(_top, (*new, *old))) if each not in listed]
    found = (_change(each, _of(each, old), _of(each, new)) for each in tops)
    return tuple(each for each in found if each)


def runtime_version(revision: Revision) -> tuple[str, Place]:
    """Return the version of the runtime in a revision, and where it is; empty without one."""
    for path, source in _sources(revision, RUNTIME).items():
        for line, text in enumerate(source.splitlines(), 1):
            if match := re.match(r'__version__ = "([^"]+)"', text):
                return match[1], Place(path, line, 1)
    return "", Place(f"generated/{RUNTIME}", 1, 1)


@dataclass(frozen=True)
class _PackageDifference:
    """The names that one class or module lost and gained, and those that differ."""

    lost: tuple[PublicName, ...]
    gained: tuple[PublicName, ...]
    types: tuple[tuple[PublicName, PublicName], ...]
    effects: tuple[str, ...]

    @property
    def breaks(self) -> bool:
        """Return whether programs may have to be changed."""
        return bool(self.lost or self.effects) or any(_breaks(*pair) for pair in self.types)


def _change(
    top: str, old: Mapping[str, PublicName], new: Mapping[str, PublicName]
) -> Change | None:
    each = _PackageDifference(
        tuple(_only(old, new)),
        tuple(_only(new, old)),
        tuple((old[name], new[name]) for name in new if _is_retyped(old.get(name), new[name])),
        tuple(_effects(old, new)),
    )
    if not (each.lost or each.gained or each.types or each.effects):
        return None
    presence: Presence = "changed"
    rule, message = "python-changed", f"{_SAME}differs"
    if each.lost and not (each.gained or each.types or each.effects):
        rule, presence, message = "python-name-removed", "removed", f"{_SAME}loses names"
    elif each.gained and not (each.lost or each.types or each.effects):
        rule, presence, message = "python-name-added", "added", f"{_SAME}gains names"
    before = [*each.lost, *(one for one, _ in each.types), *old.values(), *each.gained]
    after = [*each.gained, *(one for _, one in each.types), *new.values(), *each.lost]
    return Change(
        "breaking" if each.breaks else "additive",
        rule,
        top,
        "; ".join([message, *each.effects]),
        Place(before[0].path, before[0].line, 1),
        Place(after[0].path, after[0].line, 1),
        presence,
        symbols=tuple(
            sorted(
                {one.name for one in (*each.lost, *each.gained)}
                | {one.name for one, _ in each.types}
            )
        ),
        lost=tuple(sorted(one.name for one in each.lost)),
        gained=tuple(sorted(one.name for one in each.gained)),
        types=tuple(
            TypeChange(one.name, one.annotation, other.annotation) for one, other in each.types
        ),
        cause="code",
    )


def _only(one: Mapping[str, PublicName], other: Mapping[str, PublicName]) -> Iterator[PublicName]:
    """Yield the names of one side, without the parts of one that the other side lacks."""
    for name, each in one.items():
        if name not in other and _owner(name) not in one.keys() - other.keys():
            yield each


def _effects(old: Mapping[str, PublicName], new: Mapping[str, PublicName]) -> Iterator[str]:
    for name, each in new.items():
        before = old.get(name)
        is_known = before is not None or _owner(name) in old
        if each.required and is_known and not (before and before.required):
            yield f"`{name}` is now required"
        if before and (lost := sorted(before.bases - each.bases)):
            yield f"`{name}` is no longer a {', '.join(f'`{one}`' for one in lost)}"


def _is_retyped(old: PublicName | None, new: PublicName) -> bool:
    return old is not None and old.annotation != new.annotation


def _breaks(old: PublicName, new: PublicName) -> bool:
    """Return whether a type checker may reject programs because of another type."""
    before, after = old.annotation, new.annotation
    if not before:
        return bool(after) and new.kind == "argument"
    is_narrower = new.kind != "result" and not (after and is_accepted(before, after, {}))
    is_wider = new.kind != "argument" and not (after and is_accepted(after, before, {}))
    return bool(after) and (is_narrower or is_wider)


def _of(top: str, names: Mapping[str, PublicName]) -> Mapping[str, PublicName]:
    return {name: each for name, each in names.items() if _top(name) == top}


def _top(name: str) -> str:
    """Return the class, function or group that a name belongs to."""
    match = _TOP.match(name)
    return match[0] if match else name


def _owner(name: str) -> str:
    if name.endswith(")"):
        return name.partition("(")[0]
    return name.rpartition(".")[0]


def _packages(revision: Revision) -> Collection[str]:
    return {path.parent.parent.name for path in revision.root.glob("generated/*/*/__init__.py")}


def _sources(revision: Revision, package: str) -> Mapping[str, str]:
    """Return the modules of a package by path; links are not followed."""
    folder = revision.root / "generated" / package
    paths = sorted(path for path in folder.rglob("*.py") if _is_own(path, folder))
    return {
        path.relative_to(revision.root).as_posix(): path.read_text(encoding="utf-8")
        for path in paths
    }


def _is_own(path: Path, folder: Path) -> bool:
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


def _names(package: str, revision: Revision) -> Mapping[str, PublicName]:
    try:
        return committed_names(_sources(revision, package))
    except SyntaxError as error:
        raise Unable(
            f"{error.filename}:{error.lineno} in {revision.name} is not Python: {error.msg}\n"
            "fix: generate the clients again"
        ) from None
