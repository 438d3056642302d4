"""How models read their members, with errors that name the member, and how they show them."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from .errors import DecodingError, UsageError
from .types import UNSET, File, Unset, is_array, is_object


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


class KindError(MemberError):
    """Raised for a value that says that the object is another one than the documented one."""


@dataclass(frozen=True, slots=True)
class _Unreadable:
    """What is in the place of a property until its model is settled."""

    problem: str


class _Rest(dict[str, Any]):
    """The properties of an object that were not taken out yet.

    Attributes:
        problem: What is wrong with the first property that cannot be read.
        is_known: Whether one of the required properties could be read.
        lacks: Whether one of them could not.
    """

    problem: MemberError | None = None
    is_known = False
    lacks = False


report: ContextVar[Callable[[str], object] | None] = ContextVar("report", default=None)
"""What is called with each deviation; None where the first one is an error."""


@contextmanager
def reporting(how: Callable[[str], object] | None) -> Generator[None, None, None]:
    """Read what can be read and report the rest; with None, raise MemberError for it."""
    token = report.set(how)
    try:
        yield
    finally:
        report.reset(token)


def members(data: object) -> dict[str, Any]:
    """Return the properties of an object, to be taken out one by one."""
    if not is_object(data):
        raise MemberError("is no object")
    return _Rest(data)


def required(rest: dict[str, Any], name: str, read: Callable[[Any], T]) -> T:
    """Take out a property that must be there."""
    if name not in rest:
        return cast("T", _unreadable(rest, MemberError("is missing", name)))
    value = rest.pop(name)
    if value is None and read is as_is:
        return cast("T", _unreadable(rest, MemberError("is null", name)))
    try:
        found = _read(value, name, read)
    except MemberError as error:
        return cast("T", _unreadable(rest, error))
    if isinstance(rest, _Rest):
        rest.is_known = True
    return found


def optional(rest: dict[str, Any], name: str, read: Callable[[Any], T]) -> T | Unset:
    """Take out a property that may be absent; null counts as absent where it is not documented."""
    if name not in rest:
        return UNSET
    value = rest.pop(name)
    if value is None:
        return _null_or_absent(read)
    try:
        found = _read(value, name, read)
    except MemberError as error:
        return cast("T", _unreadable(rest, error, is_required=False))
    return found


def _unreadable(rest: dict[str, Any], error: MemberError, *, is_required: bool = True) -> Any:
    """Return what is in the place of a property; raises the error where that cannot be."""
    says_otherwise = isinstance(error, KindError) and len(error.path) == 1
    if says_otherwise or report.get() is None or not isinstance(rest, _Rest):
        raise error.with_traceback(None) from None
    rest.problem = rest.problem or error
    rest.lacks = rest.lacks or is_required
    return _Unreadable(str(error))


class Model:
    """What all models have: a repr that hides, and properties that may turn out unreadable."""

    __slots__ = ("_problems",)

    @property
    def problems(self) -> Mapping[str, str]:
        """Return what is wrong with each attribute that cannot be read; touching one raises."""
        try:
            found: dict[str, str] = object.__getattribute__(self, "_problems")
        except AttributeError:
            return {}
        return found

    if not TYPE_CHECKING:  # a type checker would take any name for an attribute

        def __getattr__(self, name: str) -> Any:
            problem = None if name.startswith("_") else Model.problems.fget(self).get(name)
            if problem is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            raise DecodingError(f"{type(self).__name__}.{name} cannot be read: {problem}")

    def __eq__(self, other: object) -> bool:
        # Not attrs' own: where that is used, pytest shows the values of all fields that differ.
        if type(other) is not type(self):
            return NotImplemented
        return all(_held(self, each) == _held(other, each) for each in _names(self))

    __hash__ = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        return shown(self)


def check(model: Model, *names: str) -> None:
    """Raise UsageError for a required attribute that is None or UNSET, before it is sent."""
    for name in names:
        value = getattr(model, name)
        if value is None or isinstance(value, Unset):
            raise UsageError(f"{type(model).__name__}: {name} is required")


_MODEL = TypeVar("_MODEL", bound=Model)


def settled(made: _MODEL, rest: dict[str, Any]) -> _MODEL:
    """Return a model that was read; raises MemberError where nothing says that it is one."""
    if not isinstance(rest, _Rest) or (problem := rest.problem) is None:
        return made
    if rest.lacks and not rest.is_known:
        raise problem.with_traceback(None)
    found = {
        name: value.problem
        for name in _names(made)
        if isinstance(value := _held(made, name), _Unreadable)
    }
    for name in found:
        object.__delattr__(made, name)
    object.__setattr__(made, "_problems", found)
    if tell := report.get():
        for text in found.values():
            tell(f"{type(made).__name__}: {re.sub(r'[.][0-9]+', '[]', text)}")
    return made


def _names(model: object) -> list[str]:
    fields: Iterable[Any] = getattr(type(model), "__attrs_attrs__", ())
    return [str(each.name) for each in fields]


def _held(model: object, name: str) -> Any:
    """Return the value of an attribute, or the reason why it has none."""
    try:
        return object.__getattribute__(model, name)
    except AttributeError:
        return _Unreadable("")


def _null_or_absent(read: Callable[[Any], T]) -> T | Unset:
    try:
        return UNSET if read is as_is else read(None)
    except (ValueError, TypeError, AttributeError):
        return UNSET


def _read(value: object, name: str, read: Callable[[Any], T]) -> T:
    try:
        return read(value)
    except MemberError as error:
        raise type(error)(error.problem, name, *error.path) from None
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
            raise KindError("is not the documented value")
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
    """Take the first reading that works, first without and then with deviations."""

    def first(value: object) -> Any:
        for each in readers:
            try:
                return each(value)
            except (ValueError, TypeError, AttributeError):
                continue
        raise MemberError("has none of the documented shapes")

    def read(value: object) -> Any:
        if report.get() is None:
            return first(value)
        try:
            with reporting(None):
                return first(value)
        except MemberError:
            pass
        return first(value)

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


def shown(model: object) -> str:
    """Give a model's repr: the members that are there, each as its field has it shown."""
    parts: list[str] = []
    fields: Iterable[Any] = getattr(type(model), "__attrs_attrs__", ())
    for each in fields:
        value = _held(model, each.name)
        is_absent = isinstance(value, Unset) or not (each.init or value)
        if isinstance(value, _Unreadable):
            parts.append(f"{each.name}=<unreadable>")
        elif not is_absent:
            parts.append(f"{each.name}={each.repr(value) if callable(each.repr) else repr(value)}")
    return f"{type(model).__name__}({', '.join(parts)})"
