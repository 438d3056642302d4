"""The base classes of all models: reading and writing JSON data, unreadable properties, repr."""

from __future__ import annotations

import re
from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    ValuesView,
)
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from attrs import define, field

from .errors import DecodingError, UsageError
from .json_properties import (
    JsonProperty,
    Rest,
    UnreadableValue,
    anything,
    as_is,
    mapping_of,
    plain,
    properties_of,
    report,
)
from .types import UNSET, Unset, names_of

T = TypeVar("T")


_UNREADABLE = UnreadableValue("")
_known: dict[type[ApiModel], Mapping[str, JsonProperty]] = {}


class ApiModel:
    """An object of the vendor's, made from its JSON data or by the caller.

    Its repr hides what is sensitive. A property that cannot be read raises where it is touched.
    """

    __slots__ = ("_problems",)

    takes_more: ClassVar[bool] = False
    """Whether the vendor documents that it may have further properties."""

    @classmethod
    def _properties(cls) -> Mapping[str, JsonProperty]:
        """Return the properties by their attributes; a model with some has its own."""
        return {}

    @classmethod
    def known_properties(cls) -> Mapping[str, JsonProperty]:
        """Return the documented properties by their attributes."""
        found = _known.get(cls)
        if found is None:
            found = _known[cls] = cls._properties()
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return JSON data, in which files stay files: they are encoded when they are sent.

        Raises UsageError for a required attribute that is None or UNSET.
        """
        data = self._further()
        for name, each in self.known_properties().items():
            value = getattr(self, name)
            if each.is_required and not each.takes_null and (value is None or value is UNSET):
                raise UsageError(f"{type(self).__name__}: {name} is required")
            if each.is_required or value is not UNSET:
                data[each.name] = each.write(value)
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raise ValueError where a property is missing or cannot be read."""
        rest = properties_of(src_dict)
        make: Callable[..., Self] = cls
        properties = cls.known_properties()
        made = make(**{name: each.take(rest) for name, each in properties.items()})
        made._keep(rest)  # noqa: SLF001  # of the same class
        return _settled(made, rest)

    def _further(self) -> dict[str, Any]:
        """Return the JSON data of the properties that are not documented."""
        return {}

    def _keep(self, rest: dict[str, Any]) -> None:
        """Keep the properties that are not documented."""

    def with_further(self, properties: dict[str, Any]) -> Self:
        """Keep further properties, given as JSON data, and return the model."""
        if properties:
            self._keep(properties)
        return self

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
            problem = None if name.startswith("_") else ApiModel.problems.fget(self).get(name)
            if problem is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            raise DecodingError(f"{type(self).__name__}.{name} cannot be read: {problem}")

    def __eq__(self, other: object) -> bool:
        # Not attrs' own: where that is used, pytest shows the values of all fields that differ.
        if type(other) is not type(self):
            return NotImplemented
        return all(_held(self, each) == _held(other, each) for each in _names(self))

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        return _shown(self)


@define(kw_only=True, repr=False, eq=False)
class OpenModel(ApiModel, Generic[T]):
    """A model that may have properties which the vendor does not document.

    Attributes:
        additional_properties: Those properties, by their names in JSON.
    """

    additional_properties: dict[str, T] = field(init=False, factory=dict[str, T], repr=names_of)

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        """Return the function that reads one of the further properties."""
        return anything

    def _further(self) -> dict[str, Any]:
        write = as_is if self._further_reader() is anything else plain
        return {name: write(each) for name, each in self.additional_properties.items()}

    def _keep(self, rest: dict[str, Any]) -> None:
        read = self._further_reader()
        self.additional_properties = rest if read is anything else mapping_of(read)(rest)

    @property
    def additional_keys(self) -> list[str]:
        """Return the names of the properties that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> T:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: T) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


class MapModel(OpenModel[T]):
    """A model without documented properties: a mapping of names to values.

    It is read like a dict: `len(found)`, `found[name]`, `for name, value in found.items()`.
    """

    __slots__ = ()

    takes_more = True

    def __len__(self) -> int:
        return len(self.additional_properties)

    def __bool__(self) -> bool:
        return True  # as any model; `len` is 0 where it is empty

    def __iter__(self) -> Iterator[str]:
        return iter(self.additional_properties)

    def keys(self) -> KeysView[str]:
        """Return the names."""
        return self.additional_properties.keys()

    def values(self) -> ValuesView[T]:
        """Return the values."""
        return self.additional_properties.values()

    def items(self) -> ItemsView[str, T]:
        """Return the names with their values."""
        return self.additional_properties.items()


_MODEL = TypeVar("_MODEL", bound=ApiModel)


def _settled(made: _MODEL, rest: dict[str, Any]) -> _MODEL:
    """Return a model that was read; raise PropertyError if no required property was."""
    if not isinstance(rest, Rest) or (problem := rest.problem) is None:
        return made
    if rest.lacks and not rest.is_known:
        raise problem.with_traceback(None)
    found = {
        name: value.problem
        for name in _names(made)
        if isinstance(value := _held(made, name), UnreadableValue)
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
        return _UNREADABLE


_OPEN = TypeVar("_OPEN", bound=OpenModel[Any])


def body_of(kind: Callable[..., T], **given: Any) -> T | Unset:
    """Return a body with the properties that were passed, or `UNSET` where none was.

    Raises TypeError for a body that lacks a required property.
    """
    held = {name: value for name, value in given.items() if not isinstance(value, Unset)}
    return kind(**held) if held else UNSET


def extended(model: _OPEN, further: Mapping[str, Any] | Unset) -> _OPEN:
    """Add further properties to a model and return it."""
    if not isinstance(further, Unset):
        model.additional_properties.update(further)
    return model


def _shown(model: object) -> str:
    """Return a model's repr: the attributes that are set, each as its field shows it."""
    parts: list[str] = []
    fields: Iterable[Any] = getattr(type(model), "__attrs_attrs__", ())
    for each in sorted(fields, key=lambda each: not each.init):
        value = _held(model, each.name)
        is_absent = isinstance(value, Unset) or not (each.init or value)
        if isinstance(value, UnreadableValue):
            parts.append(f"{each.name}=<unreadable>")
        elif not is_absent:
            parts.append(f"{each.name}={each.repr(value) if callable(each.repr) else repr(value)}")
    return f"{type(model).__name__}({', '.join(parts)})"
