"""Models that are made of plain dicts, which have the names of JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, cast

from .api_model import ApiModel
from .errors import UsageError
from .json_properties import CombinedReader
from .types import is_array, is_object

T = TypeVar("T")


def given(value: object, read: Callable[[Any], T]) -> T:
    """Return an argument with a model in the place of each plain dict.

    Args:
        value: A model, a dict with the model's names in JSON, or a list of them.
        read: The reader of the same in a response.

    Raises:
        UsageError: A dict has an unknown property, or lacks a required one.
    """
    return cast("T", _made(value, read))


def _made(value: object, read: Callable[[Any], Any]) -> Any:
    made = value
    kind = getattr(read, "__self__", None)
    if isinstance(kind, type) and issubclass(kind, ApiModel):
        made = _model(kind, value) if is_object(value) else value
    elif isinstance(read, CombinedReader):
        if read.is_choice:
            made = _first(value, read)
        elif is_array(value):
            made = [_made(each, read.readers[0]) for each in value]
        elif is_object(value):
            made = {name: _made(each, read.readers[0]) for name, each in value.items()}
    return made


def _first(value: object, read: CombinedReader) -> Any:
    """Return the first of several models that a dict can be."""
    problems: list[UsageError] = []
    for each in read.readers:
        try:
            made = _made(value, each)
        except UsageError as error:
            problems.append(error)
        else:
            if made is not value:
                return made
    if problems:
        raise problems[0]
    return value


def _model(kind: type[ApiModel], data: Mapping[str, object]) -> ApiModel:
    known = {each.name: (name, each) for name, each in kind.known_properties().items()}
    arguments: dict[str, Any] = {}
    further: dict[str, Any] = {}
    for name, value in data.items():
        if name in known:
            argument, each = known[name]
            arguments[argument] = _made(value, each.read)
        elif not kind.takes_more:
            raise UsageError(f"{kind.__name__}: unknown property {name!r}{_nearest(name, known)}")
        else:
            further[name] = value
    defaults = {each.name for each in getattr(kind, "__attrs_attrs__", ()) if _has_default(each)}
    for name, (argument, each) in known.items():
        if each.is_required and argument not in arguments.keys() | defaults:
            raise UsageError(f"{kind.__name__}: {name} is required")
    make: Callable[..., ApiModel] = kind
    return make(**arguments).with_further(further)


def _has_default(field: Any) -> bool:
    from attrs import NOTHING

    return field.default is not NOTHING


def _nearest(name: str, known: Mapping[str, tuple[str, object]]) -> str:
    """Return the property that is meant, as the end of a message."""
    of_argument = [key for key, (argument, _) in known.items() if argument == name]
    found = of_argument or get_close_matches(name, known, 1, 0.6)
    if found:
        return f", did you mean {found[0]!r}?"
    return f", there are {', '.join(map(repr, known))}" if known else ""
