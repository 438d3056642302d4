"""The methods that give a list item by item, beside those that give a page of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..lower.names import iterating_name
from ..read.paging import Pages
from ..text import docstring

_MOVING = (
    "Where items join or leave the list meanwhile, for one because of what you do with them,"
    " others are passed over or come twice: make a list of all items first."
)


class Documented(Protocol):
    """An argument, as far as a docstring tells of it."""

    @property
    def handed(self) -> str:
        """Give the name under which the method takes it."""
        ...

    @property
    def doc(self) -> str:
        """Give what the spec says of it."""
        ...


@dataclass(frozen=True)
class Iteration:
    """How a method of the facade gives a list item by item.

    Attributes:
        name: The method's name.
        paging: What the spec says of the pages.
        item: The generator's property of an item.
        taken: The expression that takes the list out of what the plain method gives.
    """

    name: str
    paging: Pages
    item: PropertyProtocol
    taken: str

    def doc(
        self,
        plain: str,
        arguments: Iterable[Documented],
        start: str,
        errors: Iterable[tuple[str, str]],
    ) -> str:
        """Give the method's docstring.

        Args:
            plain: The name of the method that gives a page.
            arguments: What the method takes besides what says where pages start and end.
            start: The name of the argument that says how many items to pass over.
            errors: What the method raises.
        """
        entries = [
            *((each.handed, each.doc) for each in arguments),
            (start, "How many items to pass over."),
            ("page_size", "How many items to ask for at a time."),
            ("options", "Timeouts, retries and more for each page: see `CallOptions`."),
        ]
        summary = f"As `{plain}`, item by item; a page is asked for when its turn comes."
        return docstring(summary, _MOVING, {"Args": entries, "Raises": errors}, indent=8)


def iteration(
    paging: Pages | None, endpoint: Endpoint, models: Iterable[ModelProperty]
) -> Iteration | None:
    """Give the iteration of an endpoint, or None where it has no pages."""
    if paging is None:
        return None
    name, taken = str(endpoint.name), ""
    found: PropertyProtocol = next(iter(endpoint.responses)).prop
    if paging.items is not None:
        # The property of the answer may have been made before the generator read its members.
        [model] = [each for each in models if each.class_info == getattr(found, "class_info", None)]
        held = [*(model.required_properties or []), *(model.optional_properties or [])]
        [found] = [each for each in held if each.name.get_untrusted_value() == paging.items]
        taken = f".{found.python_name}"
    assert isinstance(found, ListProperty), "`paging` has refused everything else"
    return Iteration(iterating_name(name), paging, found.inner_property, taken)
