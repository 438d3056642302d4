"""The invariants of what is written: it is read back, and apart from what others wrote.

Two owners write values that differ in every property. Each reads their own, also after a change of
them. `lookups` derives from the spec which action reads what another one writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from requests import PreparedRequest

from ..spec import ABSENT, Action, Schema, ValuePath, value_at
from . import sent_requests
from .distinct_values import DistinctValues, is_written
from .interactions import Interaction, InvariantViolation
from .lookups import Lookup, Writing

_OWNERS = "ab"


@dataclass
class OwnedItem:
    """The values that one owner wrote.

    Attributes:
        owner: The letter of the owner.
        values: The properties that were written or received.
        written: The properties that the last request wrote.
        writer: The id of the action that wrote them.
    """

    owner: str
    values: dict[str, Any] = field(default_factory=dict)
    written: dict[str, Any] = field(default_factory=dict)
    writer: str = ""


def check_written(first: Interaction, writing: Writing) -> bool:
    """Write and read the values of two owners; return whether their requests were accepted.

    Raises `InvariantViolation` unless each reads what they have written.
    """
    probe = _Probe(first, writing)
    owned = [OwnedItem(owner) for owner in _OWNERS]
    if not all(map(probe.is_created, owned)):
        return False
    probe.check(owned)
    for action, schema in writing.changes:
        if sum(probe.is_changed(each, action, schema) for each in owned):
            probe.check(owned)
    return True


class _Probe:
    """The requests that follow an accepted one."""

    def __init__(self, first: Interaction, writing: Writing) -> None:
        self._first = first
        self._writing = writing

    def is_created(self, item: OwnedItem) -> bool:
        """Write the values of an owner; return whether a request was accepted."""
        writing = self._writing
        for body in self._bodies(writing.schema, item.owner, self._first.sent):
            sent = self._first.send(self._with_new_key(self._first.request, body))
            if not sent.observed.is_failure:
                item.values |= _named(sent.received)
                _note(item, writing.action, writing.schema, body)
                return True
        return False

    def _with_new_key(self, request: PreparedRequest, body: dict[str, Any]) -> PreparedRequest:
        """Return a request with another body, and so with another idempotency key."""
        key = self._first.operation.idempotency_key
        if key:
            number = str(UUID(int=self._first.number))
            request = sent_requests.with_header(request, key.name, number)
        return sent_requests.with_body(request, body)

    def is_changed(self, item: OwnedItem, action: Action, schema: Schema) -> bool:
        """Write other values; return whether a request was accepted."""
        names = item.written.keys() & schema.properties.keys()
        before = {name: item.values[name] for name in names} | self._fixed(schema)
        for body in self._bodies(schema, item.owner, before):
            for path in self._writing.keys:
                _put(body, path, value_at(item.values, path))
            for lookup in self._writing.lookups:
                if lookup.variable in body and not lookup.selector:
                    body[lookup.variable] = item.values[lookup.variable]
                sent = self._called(lookup, item, action, body)
                if sent and not sent.observed.is_failure:
                    _note(item, action, schema, body)
                    return True
        return False

    def check(self, owned: Sequence[OwnedItem]) -> None:
        """Raise `InvariantViolation` unless each owner reads what they have written."""
        for item in owned:
            # What one way returns may be the key of another.
            for lookup in (*self._writing.lookups, *self._writing.lookups):
                read = self._called(lookup, item, lookup.action, None)
                if read is None:
                    continue
                read.must_succeed(f"the reading of what {item.writer} wrote")
                result = value_at(sent_requests.json_of(read.response), lookup.result)
                if lookup.is_list:
                    self._check_listed(lookup, item, owned, result)
                elif place := self._difference(item.written, result, lookup.schemas):
                    raise InvariantViolation(
                        f"{lookup.action.id} does not return {place} as {item.writer} wrote it"
                    )
                item.values = _named(result) | item.values

    def _check_listed(
        self, lookup: Lookup, item: OwnedItem, owned: Sequence[OwnedItem], result: Any
    ) -> None:
        """Check that a list has the item of its owner, and those of no other owner."""
        names = [path[0] for path in self._writing.keys if path[0] in lookup.names]
        listed = result if isinstance(result, list) else []
        found = [tuple(each.get(name) for name in names) for each in listed]
        others = [each for each in owned if all(_differ(path, item, each) for path in lookup.keys)]
        for each in (item, *others) if names and others else ():
            if (tuple(each.values[name] for name in names) in found) is not (each is item):
                what = "lacks the item of its owner" if each is item else "has that of another"
                raise InvariantViolation(f"the list of {lookup.action.id} {what}")

    def _called(
        self, lookup: Lookup, item: OwnedItem, action: Action, body: dict[str, Any] | None
    ) -> Interaction | None:
        """Return a call of an action on an item; None if the item's key is unknown."""
        if not lookup.variable:
            return self._first.call(action.id, body=body or self._query(lookup, item))
        if action.operation.path != lookup.action.operation.path:
            return None
        name = lookup.selector[1] if lookup.selector else lookup.variable
        key = item.values.get(name, None if lookup.selector else item.values.get("id"))
        if not isinstance(key, str | int) or key == "" or not self._is_key(lookup, key):
            return None
        query = dict([lookup.selector]) if lookup.selector else {}
        return self._first.call(action.id, path={lookup.variable: key}, query=query, body=body)

    def _is_key(self, lookup: Lookup, key: str | int) -> bool:
        """Return whether a path may have a key, which can have other limits than the item."""
        fits = self._first.document.validators.fits
        schemas = (
            each.schema
            for each in lookup.action.operation.parameters
            if (each.location, each.name) == ("path", lookup.variable)
        )
        forms = (key, str(key))  # a path writes a number and its text alike
        return all(
            each is None or any(fits(each.pointer, form, "request") for form in forms)
            for each in schemas
        )

    def _query(self, lookup: Lookup, item: OwnedItem) -> dict[str, Any]:
        body = self._fixed(lookup.sent) if lookup.sent else {}
        for path in lookup.keys:
            _put(body, path, value_at(item.values, path))
        return body

    def _fixed(self, schema: Schema) -> dict[str, Any]:
        """Return the constants of a body, and the credentials as the first request has them."""
        sent, fixed = self._first.sent, {}
        for name, each in schema.properties.items():
            if each.const is not ABSENT:
                fixed[name] = each.const
            elif each.credential and name in sent:
                fixed[name] = sent[name]
        return fixed

    def _bodies(
        self, schema: Schema, owner: str, sent: Mapping[str, Any]
    ) -> Iterator[dict[str, Any]]:
        """Yield bodies with the values of an owner: in all properties, then in fewer of them."""
        document = self._first.document
        values = DistinctValues(document, owner, self._first.number).changed(schema, dict(sent))
        for names in (values.keys(), sent.keys(), schema.required, ()):
            body = dict(sent) | {name: values[name] for name in names if name in values}
            if document.validators.fits(schema.pointer, body, "request"):
                yield body

    def _difference(
        self, sent: Any, received: Any, schemas: Sequence[Schema], place: str = ""
    ) -> str:
        """Return the place of a value that is described and not received; empty without one."""
        if isinstance(sent, dict):
            got = received if isinstance(received, dict) else {}
            for name, value in sent.items():
                known = [each.properties[name] for each in schemas if name in each.properties]
                inner = f"{place}/{name}".lstrip("/")
                if found := self._difference(value, got.get(name), known, inner):
                    return found
            return ""
        if isinstance(sent, list):
            items = [each.items for each in schemas if each.items]
            listed = received if isinstance(received, list) else []
            are_found = all(
                any(not self._difference(each, one, items, place) for one in listed)
                for each in sent
            )
            return "" if are_found or not items else place
        fits = self._first.document.validators.fits
        is_described = any(fits(each.pointer, sent, "response") for each in schemas)
        return place if is_described and sent != received else ""


def _note(item: OwnedItem, action: Action, schema: Schema, body: Mapping[str, Any]) -> None:
    item.written = _written(schema, body)
    item.values |= item.written
    item.writer = action.id


def _written(schema: Schema, body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties that may be read back, at any depth."""
    found = {}
    for name, value in body.items():
        each = schema.properties.get(name)
        if each and is_written(each):
            found[name] = _written(each, value) if isinstance(value, dict) else value
    return found


def _named(value: Any) -> dict[str, Any]:
    """Return the texts and numbers of an object; those of a single inner object count as well."""
    if not isinstance(value, dict):
        return {}
    inner = [each for each in value.values() if isinstance(each, dict)]
    found = _named(inner[0]) if len(inner) == 1 else {}
    return found | {name: each for name, each in value.items() if isinstance(each, str | int)}


def _put(body: dict[str, Any], path: ValuePath, value: Any) -> None:
    for step in path[:-1]:
        body = body.setdefault(step, {})
    body[path[-1]] = value


def _differ(path: ValuePath, one: OwnedItem, other: OwnedItem) -> bool:
    return bool(value_at(one.values, path) != value_at(other.values, path))
