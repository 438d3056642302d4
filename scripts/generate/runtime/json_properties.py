"""Reading and writing the properties of JSON objects, with errors that name the property."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from math import isfinite
from typing import Any, TypeGuard, TypeVar

from .types import UNSET, File, Unset, flag, is_array, is_object, record

T = TypeVar("T")

_AS_IS = (str, int, float, type(None), File, bytes, bytearray, memoryview)


class PropertyError(ValueError):
    """Raised for data that cannot be read; its text has the property's name and no value."""

    def __init__(self, problem: str, *path: str) -> None:
        super().__init__(problem, *path)
        self.problem = problem
        self.path = path

    def __str__(self) -> str:
        """Return `property.path problem`."""
        return f"{'.'.join(self.path) or 'the body'} {self.problem}"


class ConstantError(PropertyError):
    """Raised for a constant that differs: the object is not the documented one."""


@record
class UnreadableValue:
    """The placeholder of a property that cannot be read, until its model is settled."""

    problem: str


class Rest(dict[str, Any]):
    """The properties of an object that were not taken out yet.

    Attributes:
        problem: What is wrong with the first property that cannot be read.
        is_known: Whether one of the required properties could be read.
        lacks: Whether one of them could not.
    """

    problem: PropertyError | None = None
    is_known = False
    lacks = False


report: ContextVar[Callable[[str], object] | None] = ContextVar("report", default=None)
"""The function that is called with each deviation; with None the first one raises."""


@contextmanager
def reporting(how: Callable[[str], object] | None) -> Generator[None, None, None]:
    """Read what can be read and report the rest; with None, raise PropertyError for it."""
    token = report.set(how)
    try:
        yield
    finally:
        report.reset(token)


def properties_of(data: object) -> dict[str, Any]:
    """Return the properties of an object, to be taken out one by one."""
    if not is_object(data):
        raise PropertyError("is not an object")
    return Rest(data)


@record
class JsonProperty:
    """A property of an object in JSON, as the model of the object reads and writes it.

    Attributes:
        name: Its name in JSON.
        read: Returns the value for its JSON data.
        write: Returns the JSON data of its value.
        is_required: Whether it must be there.
        takes_null: Whether null is one of its values.
    """

    name: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    is_required: bool
    takes_null: bool = False

    def take(self, rest: dict[str, Any]) -> Any:
        """Take the value out of the properties of an object; raise PropertyError.

        Returns:
            The value, or UNSET where an optional property is absent, or null without that being
            documented. Within `reporting` a value that cannot be read is an `Unreadable`.
        """
        name, read = self.name, self.read
        if name not in rest:
            if not self.is_required:
                return UNSET
            return _unreadable(rest, PropertyError("is missing", name))
        value = rest.pop(name)
        if value is None and not self.is_required:
            return _null_or_absent(read)
        if value is None and read in _IN_JSON:
            return _unreadable(rest, PropertyError("is null", name))
        try:
            found = _read(value, name, read)
        except PropertyError as error:
            return _unreadable(rest, error, is_required=self.is_required)
        if self.is_required and isinstance(rest, Rest):
            rest.is_known = True
        return found


def required(
    name: str,
    read: Callable[[Any], Any],
    write: Callable[[Any], Any] | None = None,
    *,
    null: bool = False,
) -> JsonProperty:
    """Return a property that must be there; `null` is whether null is one of its values."""
    return JsonProperty(name, read, write or _writer(read), is_required=True, takes_null=null)


def optional(
    name: str, read: Callable[[Any], Any], write: Callable[[Any], Any] | None = None
) -> JsonProperty:
    """Return a property that may be absent."""
    return JsonProperty(name, read, write or _writer(read), is_required=False)


def _writer(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return as_is if read in _IN_JSON or read is anything else plain


def _unreadable(rest: dict[str, Any], error: PropertyError, *, is_required: bool = True) -> Any:
    """Return what is in the place of a property; raise the error where that cannot be."""
    says_otherwise = isinstance(error, ConstantError) and len(error.path) == 1
    if says_otherwise or report.get() is None or not isinstance(rest, Rest):
        raise error.with_traceback(None) from None
    rest.problem = rest.problem or error
    rest.lacks = rest.lacks or is_required
    return UnreadableValue(str(error))


def _null_or_absent(read: Callable[[Any], T]) -> T | Unset:
    try:
        return UNSET if read is as_is else read(None)
    except (ValueError, TypeError, AttributeError):
        return UNSET


def _read(value: object, name: str, read: Callable[[Any], T]) -> T:
    try:
        return read(value)
    except PropertyError as error:
        raise type(error)(error.problem, name, *error.path) from None
    except (ValueError, TypeError, AttributeError):
        raise PropertyError("has a value that the vendor does not document", name) from None


def as_is(value: Any) -> Any:
    """Return a value of a documented type; null is not one."""
    return value


def anything(value: Any) -> Any:
    """Return a value of any type."""
    return value


def exactly(expected: object) -> Callable[[object], Any]:
    """Return a reader of the one documented value."""

    def read(value: object) -> Any:
        if value != expected or isinstance(value, bool) != isinstance(expected, bool):
            raise ConstantError("is not the documented value")
        return expected

    return read


@record
class CombinedReader:
    """A reader that is made of others.

    Attributes:
        read: Reads a value.
        readers: The readers of its parts, or of what it can be.
        is_choice: Whether the value is one of several things, and not a list or an object.
    """

    read: Callable[[Any], Any]
    readers: tuple[Callable[[Any], Any], ...]
    is_choice: bool = False

    def __call__(self, value: Any) -> Any:
        """Return the value that the data are read as."""
        return self.read(value)


def many(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """Return a reader of arrays whose items are read so."""

    def read_all(value: object) -> list[T]:
        if not is_array(value):
            raise PropertyError("is not an array")
        return [_read(item, str(index), read) for index, item in enumerate(value)]

    return CombinedReader(read_all, (read,))


def mapping_of(read: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Return a reader of objects with any names, whose values are read so."""

    def read_all(value: object) -> dict[str, T]:
        return {name: _read(each, name, read) for name, each in properties_of(value).items()}

    return CombinedReader(read_all, (read,))


def nullable(read: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Return a reader that keeps null and reads anything else."""

    def read_some(value: object) -> T | None:
        return None if value is None else read(value)

    return CombinedReader(read_some, (read,), is_choice=True)


def one_of(*readers: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a reader that takes the first of several that works, first without deviations."""

    def first(value: object) -> Any:
        for each in readers:
            try:
                return each(value)
            except (ValueError, TypeError, AttributeError):
                continue
        raise PropertyError("matches none of the documented schemas")

    def read(value: object) -> Any:
        if report.get() is None:
            return first(value)
        try:
            with reporting(None):
                return first(value)
        except PropertyError:
            pass
        return first(value)

    return CombinedReader(read, readers, is_choice=True)


def text(value: object) -> str:
    """Return a string; raise PropertyError for anything else."""
    if not isinstance(value, str):
        raise PropertyError("is not a string")
    return value


def number(value: object) -> float:
    """Return a number; raise PropertyError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise PropertyError("is not a number")
    return value


def integer(value: object) -> int:
    """Return a whole number, also of `5.0`; raise PropertyError for anything else."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise PropertyError("is not a whole number")
    return value


def boolean(value: object) -> bool:
    """Return true or false; raise PropertyError for anything else."""
    if not isinstance(value, bool):
        raise PropertyError("is neither true nor false")
    return value


_IN_JSON = (as_is, text, number, integer, boolean)
"""The readers of what JSON has, and a model holds, as it is."""


def null(value: object) -> None:
    """Raise PropertyError for anything but null."""
    if value is not None:
        raise PropertyError("is not null")


def plain(value: Any) -> Any:
    """Return JSON data for a value of any of the kinds that models hold; files stay files."""
    if isinstance(value, Enum):
        return value.value
    if _is_plain(value):
        return value
    from datetime import date  # few calls need these two modules
    from uuid import UUID

    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else _plain_items(value)


def _is_plain(value: object) -> bool:
    return isinstance(value, _AS_IS)


def _plain_items(value: Any) -> Any:
    if is_object(value):
        return {name: plain(each) for name, each in value.items()}
    if hasattr(value, "to_dict"):
        return value.to_dict()
    return [plain(each) for each in value] if _is_iterable(value) else value


def _is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    return not hasattr(value, "read") and isinstance(value, Iterable)


def plain_flags(value: Any) -> Any:
    """Return JSON data as `plain`, with the texts `true` and `false` in the place of a bool."""
    if is_array(value):
        return [plain_flags(each) for each in value]
    return flag(value) if isinstance(value, bool) else plain(value)
