"""Differences that Redocly does not report: extensions, example values, scopes, renamed schemas.

The extensions are those that clients and mocks act on. Where a change removes or weakens a
protection, its grade is `safety`. Evidence is compared in `evidence_changes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document, Pointer, walk
from ..review_report import Grade
from .difference import Difference, phrase
from .element_names import identity
from .projection import Projection

_ACTED_ON = (
    *("x-failure", "x-credential", "x-sensitive", "x-repeatable", "x-session", "x-paging"),
    "x-idempotency-key",
    *("x-link", "x-former-names", "x-signature", "x-event"),
)
_EFFECTS = {
    "x-repeatable": "the client {} repeats failed requests automatically",
    "x-session": "the client {} fetches the token automatically",
    "x-paging": "the client {} iterates over the list",
    "x-link": "the client {} reads the content at the address",
    "x-former-names": "the client {} has the former names, with a warning",
    "x-signature": "the credential {} signs requests and events",
    "x-event": "the event {} has what identifies it or when the mock sends it",
    "x-idempotency-key": "the client {} makes a key for each call and repeats the call with it",
}
# From the least to the most protected.
_SENSITIVITY = ("personal", "photo", "secret")
# RFC 9110 defines these methods as safe to repeat.
_SAFE_METHODS = ("get", "head", "options", "trace")


def extension_differences(
    base: Document, head: Document, before: Projection, after: Projection
) -> Iterator[Difference]:
    """Yield the differences of elements that are on both sides."""
    renamed = list(_renamed(base, head, before, after))
    yield from renamed
    former_names = {each.head: each.base for each in renamed}
    known = _objects(base)
    for own, (pointer, data) in _objects(head).items():
        identifier = (*(former_names.get(own[:3]) or own[:3]), *own[3:])
        if identifier in known:
            place, old = known[identifier]
            former = before.used_by(place) - before.alone(after)
            operations = after.used_by(pointer) - after.alone(before) or former
            sides = _acted_on(base, place, old), _acted_on(head, pointer, data)
            for grade, rule, message in _messages(identifier, old, data, *sides):
                is_example = rule == "example-changed"
                yield Difference(
                    grade,
                    rule,
                    message,
                    "changed",
                    _owner(place),
                    _owner(pointer),
                    "value" if is_example else rule.removesuffix("-changed"),
                    operations=operations,
                    former=former,
                )


def _renamed(
    base: Document, head: Document, before: Projection, after: Projection
) -> Iterator[Difference]:
    """Yield the schemas that another one replaces in the same place, if each side has only one."""
    taken: dict[tuple[Pointer, Pointer], None] = {}
    for pointer, old in before.references.items():
        new = after.references.get(pointer, old)
        if new != old and base.at(new) is None and head.at(old) is None:
            taken[old, new] = None
    for old, new in taken:
        yield Difference(
            "documentation",
            "schema-renamed",
            f"schema `{old[-1]}` became `{new[-1]}`",
            "changed",
            old,
            new,
            operations=after.used_by(new) - after.alone(before) or after.used_by(new),
            former=before.used_by(old) - before.alone(after) or before.used_by(old),
        )


def _objects(document: Document) -> Mapping[Pointer, tuple[Pointer, Mapping[str, Any]]]:
    return {
        identity(document, pointer): (pointer, node)
        for pointer, node in walk(document.data)
        if isinstance(node, dict)
    }


def _acted_on(document: Document, pointer: Pointer, node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the extensions of an element, together with those of what it refers to."""
    target, referenced = document.resolve(pointer)
    own = {name: node[name] for name in _ACTED_ON if name in node}
    if target == pointer or not isinstance(referenced, dict):
        return own
    return {name: referenced[name] for name in _ACTED_ON if name in referenced} | own


def _messages(
    identifier: Pointer,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> Iterator[tuple[Grade, str, str]]:
    if identifier[-2:-1] == ("examples",) and old.get("value") != new.get("value"):
        yield "documentation", "example-changed", "the example has another value"
    if identifier[-2:-1] == ("flows",):
        yield from _scopes(old.get("scopes"), new.get("scopes"))
    # With the same reference, a change of the target is reported at the target.
    is_same = "$ref" in old and old.get("$ref") == new.get("$ref")
    for name in _ACTED_ON:
        one, other = before.get(name), after.get(name)
        if one == other or (is_same and old.get(name) == new.get(name)):
            continue
        if lost := _lost_protection(name, one, other, identifier):
            yield "safety", f"{name}-changed", lost
        else:
            yield "additive", f"{name}-changed", _message(name, one, other)


def _scopes(before: Any, after: Any) -> Iterator[tuple[Grade, str, str]]:
    """Yield the scopes that a flow of OAuth 2 has lost or gained."""
    old, new = (set(each) if isinstance(each, dict) else set() for each in (before, after))
    if lost := sorted(old - new):
        yield "breaking", "scopes-changed", f"no token has the scope {_quoted(lost)} any more"
    if gained := sorted(new - old):
        yield "additive", "scopes-changed", f"a token can have the scope {_quoted(gained)}"


def _quoted(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _message(name: str, before: Any, after: Any) -> str:
    if name in _EFFECTS and not (before and after):
        return f"{_EFFECTS[name].format('now' if after else 'no longer')} (`{name}`)"
    return phrase(name, before, after)


def _lost_protection(  # noqa: PLR0911  # one per kind
    name: str, before: Any, after: Any, element: Pointer
) -> str:
    """Return the effect of a removed or weakened protection, else an empty string."""
    match name:
        case "x-sensitive" if before and not after:
            return (
                f"`x-sensitive: {before}` was removed: clients show the value in reprs and errors, "
                "the mock in its journal"
            )
        case "x-sensitive" if before and _rank(after) < _rank(before):
            return f"`x-sensitive` was weakened from `{before}` to `{after}`"
        case "x-repeatable" if after and element[-1:] not in [(each,) for each in _SAFE_METHODS]:
            return (
                "the client now repeats failed requests automatically (`x-repeatable`): if the "
                "first one was carried out, the operation is carried out twice"
            )
        case "x-session" if _has(before, "ends") and after and not _has(after, "ends"):
            return (
                f"the client no longer logs out with `{before['ends']}` (`x-session.ends` was "
                "removed): tokens stay valid until they expire"
            )
        case "x-signature" if before and not after:
            return "the credential is sent instead of signing (`x-signature` was removed)"
        case "x-signature" if _has(before, "tolerance") and after and not _has(after, "tolerance"):
            return "events of any age are accepted (`x-signature.tolerance` was removed)"
        case "x-link" if before and (added := sorted(_hosts(after) - _hosts(before))):
            return f"clients now read content from {', '.join(added)} (`x-link`)"
        case "x-failure":
            lost = [each for each in ("message", "code", "problems") if _has(before, each, after)]
            if lost:
                return f"exceptions no longer have the vendor's {' and '.join(lost)} (`x-failure`)"
    return ""


def _rank(sensitivity: Any) -> int:
    # An unknown word counts as the most sensitive one.
    return _SENSITIVITY.index(sensitivity) if sensitivity in _SENSITIVITY else len(_SENSITIVITY)


def _has(value: Any, name: str, other: Any = None) -> bool:
    """Return whether an object has a property that another one lacks."""
    return isinstance(value, dict) and name in value and (other is None or not _has(other, name))


def _hosts(link: Any) -> set[str]:
    """Return the hosts of an `x-link`."""
    return set(link.get("hosts", ())) if isinstance(link, dict) else set()


def _owner(pointer: Pointer) -> Pointer:
    """Return the branch to which an `x-action` belongs."""
    return pointer[:-1] if pointer[-1:] == ("x-action",) else pointer
