"""How models read their members, with errors that name the member, and how they show them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .types import UNSET, File, Unset, is_array, is_object

if TYPE_CHECKING:
    from attrs import AttrsInstance


class Open(Protocol):
    """A model that takes members under names of the caller's."""

    additional_properties: dict[str, Any]


T = TypeVar("T")
M = TypeVar("M", bound=Open)


class MemberError(ValueError):
    """Raised for data that a model cannot be read from; its text names the member, no value."""

    def __init__(self, problem: str, *path: str) -> None:
        super().__init__(problem, *path)
        self.problem = problem
        self.path = path

    def __str__(self) -> str:
        """Give `member.path problem`."""
        return f"{'.'.join(self.path) or 'the body'} {self.problem}"


def members(data: object) -> dict[str, Any]:
    """Give the members of an object, to be taken out one by one."""
    if not is_object(data):
        raise MemberError("is no object")
    return dict(data)


def required(rest: dict[str, Any], name: str, read: Callable[[Any], T]) -> T:
    """Take out a member that must be there."""
    if name not in rest:
        raise MemberError("is missing", name)
    value = rest.pop(name)
    if value is None and read is as_is:
        raise MemberError("is null", name)
    return _read(value, name, read)


def optional(rest: dict[str, Any], name: str, read: Callable[[Any], T]) -> T | Unset:
    """Take out a member that may be absent; one that is null without being allowed to is absent."""
    if name not in rest:
        return UNSET
    value = rest.pop(name)
    if value is None:
        return _null_or_absent(read)
    return _read(value, name, read)


def _null_or_absent(read: Callable[[Any], T]) -> T | Unset:
    try:
        return UNSET if read is as_is else read(None)
    except (ValueError, TypeError, AttributeError):
        return UNSET


def _read(value: object, name: str, read: Callable[[Any], T]) -> T:
    try:
        return read(value)
    except MemberError as error:
        raise MemberError(error.problem, name, *error.path) from None
    except (ValueError, TypeError, AttributeError):
        raise MemberError("has a value that the vendor does not document", name) from None


def as_is(value: Any) -> Any:
    """Keep a value of a documented type, which null is not."""
    return value


def anything(value: Any) -> Any:
    """Keep a value of any type."""
    return value


def exactly(expected: object) -> Callable[[object], Any]:
    """Return a reader of the one documented value."""

    def read(value: object) -> Any:
        if value != expected or isinstance(value, bool) != isinstance(expected, bool):
            raise MemberError("is not the documented value")
        return expected

    return read


def many(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """Read the items of an array."""

    def read_all(value: object) -> list[T]:
        if not is_array(value):
            raise MemberError("is no array")
        return [_read(item, str(index), read) for index, item in enumerate(value)]

    return read_all


def mapping_of(read: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Read the values of an object with any names."""
    return lambda value: {name: _read(each, name, read) for name, each in members(value).items()}


def nullable(read: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Keep null, read anything else."""
    return lambda value: None if value is None else read(value)


def one_of(*readers: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Take the first reading that works."""

    def read(value: object) -> Any:
        for each in readers:
            try:
                return each(value)
            except (ValueError, TypeError, AttributeError):
                continue
        raise MemberError("has none of the documented shapes")

    return read


def text(value: object) -> str:
    """Take a string; only where other shapes are possible too."""
    if not isinstance(value, str):
        raise MemberError("is no string")
    return value


def number(value: object) -> float:
    """Take a number; only where other shapes are possible too."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise MemberError("is no number")
    return value


def integer(value: object) -> int:
    """Take a whole number; only where other shapes are possible too."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise MemberError("is no whole number")
    return value


def boolean(value: object) -> bool:
    """Take true or false; only where other shapes are possible too."""
    if not isinstance(value, bool):
        raise MemberError("is neither true nor false")
    return value


def null(value: object) -> None:
    """Take null; only where other shapes are possible too."""
    if value is not None:
        raise MemberError("is not null")


def plain(value: Any) -> Any:
    """Give JSON data for a value of any of the kinds that models hold; files stay files."""
    if isinstance(value, str | int | float | None | File):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if is_object(value):
        return {name: plain(each) for name, each in value.items()}
    return [plain(each) for each in value] if is_array(value) else value.to_dict()


def body_of(kind: Callable[..., T], **given: Any) -> T | Unset:
    """Return a body with the properties that were passed, or `UNSET` where none was.

    Raises TypeError for a body that lacks a required property.
    """
    held = {name: value for name, value in given.items() if not isinstance(value, Unset)}
    return kind(**held) if held else UNSET


def extended(model: M, further: Mapping[str, Any] | Unset) -> M:
    """Give a model further members."""
    if not isinstance(further, Unset):
        model.additional_properties.update(further)
    return model


def shown(model: AttrsInstance) -> str:
    """Give a model's repr: the members that are there, each as its field has it shown."""
    import attrs  # models bring it; a client that has not made one yet need not wait for it

    parts: list[str] = []
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(model))
    for each in fields:
        value = getattr(model, each.name)
        is_absent = isinstance(value, Unset) or not (each.init or value)
        if not is_absent:
            parts.append(f"{each.name}={each.repr(value) if callable(each.repr) else repr(value)}")
    return f"{type(model).__name__}({', '.join(parts)})"
