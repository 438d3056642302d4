"""The events of a document, each prepared when it is first sent."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...spec import ABSENT, Document, SentEvent, ValuePath, value_at
from .compiled_schemas import CompiledSchemas, Validator
from .masks import Mask, mask_of
from .samples import Samples


class InvalidEvent(ValueError):  # noqa: N818  # the text is the reason
    """Raised for an event that cannot be sent; the text names what is wrong."""


@dataclass(frozen=True)
class CompiledEvent:
    """One event, ready to be sent.

    Attributes:
        event: As the spec describes it.
        media: The media type of its payload.
        example: A valid payload.
        validator: The check of a payload.
        headers: Its documented headers.
        mask: What the journal hides of a payload.
    """

    event: SentEvent
    media: str
    example: Any
    validator: Validator
    headers: Mapping[str, str]
    mask: Mask

    def payload(self, properties: Mapping[str, Any]) -> Any:
        """Return the example with some properties changed, those of inner objects too.

        Raises `InvalidEvent` for a payload that the spec does not allow.
        """
        return self.checked(_merged(copy.deepcopy(self.example), properties))

    def checked(self, payload: Any) -> Any:
        """Return a copy of a payload; raises `InvalidEvent` where the spec does not allow it."""
        if mismatch := self.validator.mismatch(payload):
            where = mismatch.where or "the payload"
            raise InvalidEvent(f"{self.event.name}: {where}: {mismatch.message}")
        return copy.deepcopy(payload)

    def following(self, response: Any) -> Any:
        """Return the payload for a response: the properties that both have are those of it."""
        made = copy.deepcopy(self.example)
        place = value_at(made, self.event.stated.data)
        schema = self.event.content.schema if self.event.content else None
        schema = schema.at(self.event.stated.data) if schema else None
        if not isinstance(place, dict) or not isinstance(response, dict):
            return made
        names = {*place, *(schema.properties if schema else ())}
        for name, value in response.items():
            if name in names:
                held = place.get(name, ABSENT)
                place[name] = copy.deepcopy(value)
                if not self.validator.accepts(made):
                    place.pop(name)
                    place |= {} if held is ABSENT else {name: held}
        return made


@dataclass
class CompiledEvents:
    """The events of one document by name."""

    document: Document
    seed: int | str
    _made: dict[str, CompiledEvent] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._schemas = CompiledSchemas(self.document)
        self._events = {each.name: each for each in self.document.events if each.content}
        self.after: dict[str, list[SentEvent]] = {}
        for each in self._events.values():
            for trigger in each.triggers:
                self.after.setdefault(trigger.operation, []).append(each)

    @property
    def names(self) -> Sequence[str]:
        """Return the names of all events that can be sent."""
        return list(self._events)

    def find(self, name: str) -> CompiledEvent:
        """Return an event by its name; raises `InvalidEvent` for an unknown one."""
        if name not in self._events:
            known = ", ".join(self._events) or "none"
            raise InvalidEvent(f"unknown event {name}; known: {known}")
        if name not in self._made:
            self._made[name] = self._compile(self._events[name])
        return self._made[name]

    def _compile(self, event: SentEvent) -> CompiledEvent:
        content = event.content
        assert content is not None and content.schema is not None  # noqa: PT018  # both are known
        validator = self._schemas.validator(content.schema, "response")
        known = (each.value for each in content.examples if validator.accepts(each.value))
        samples = Samples(self.seed)
        value = next(known, ABSENT)
        if value is ABSENT:
            value = samples.first((content.schema, *content.alternatives), "response", validator)
        if value is ABSENT:
            text = f"{event.name}: the spec has no valid example of its payload; fix: add one"
            raise InvalidEvent(text)
        headers = {
            each.name: str(each.examples[0].value if each.examples else samples.value(each.schema))
            for each in event.operation.parameters
            if each.location == "header" and each.required and each.schema
        }
        constants = {name: str(each) for name, each in event.headers.items()}
        mask = mask_of(content.schema)
        return CompiledEvent(event, content.name, value, validator, headers | constants, mask)


def triggered(event: SentEvent, operation: str, values: Sequence[Any]) -> bool:
    """Return whether a success of an operation triggers an event.

    Args:
        event: The event.
        operation: The id of the operation.
        values: The bodies of the request and of the response, in one of which a property has to
            have the documented value.
    """
    return any(
        each.operation == operation
        and (not each.property or any(_has(value, each.property, each.value) for value in values))
        for each in event.triggers
    )


def _has(value: Any, path: ValuePath, expected: Any) -> bool:
    found = value_at(value, path)
    return bool(found == expected) and isinstance(found, bool) == isinstance(expected, bool)


def _merged(value: Any, changes: Any) -> Any:
    if not isinstance(value, dict) or not isinstance(changes, Mapping):
        return copy.deepcopy(changes)
    for name, each in changes.items():
        value[name] = _merged(value[name], each) if name in value else copy.deepcopy(each)
    return value
