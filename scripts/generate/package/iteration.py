"""The methods that iterate a list, next to those that return a page of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..lower.lowering import iterating_name
from ..read.client_operation import ClientOperation
from ..read.pages import Pages
from ..read.pages import read as read_pages
from .arguments import Argument
from .python_source import OTHER_ERRORS, docstring, kind

_MOVING = (
    "If items are added to the list or removed from it meanwhile, by your own calls for example,"
    " others are skipped or returned twice: make a list of all items first."
)


@dataclass(frozen=True)
class Iteration:
    """A method of the client that iterates a list.

    Attributes:
        name: The method's name.
        pages: How the operation returns its list.
        item: The generator's property of an item.
        item_type: The type of an item.
        access: The expression that takes the list out of what the plain method returns.
        choices: The keyword arguments that do not concern pages.
        start: The argument for how many items to skip.
        passed: The expressions that it passes to the function of the operation, by argument.
        doc: Its docstring.
    """

    name: str
    pages: Pages
    item: PropertyProtocol
    item_type: str
    access: str
    choices: Sequence[Argument] = ()
    start: str = ""
    passed: Mapping[str, str] = field(default_factory=dict[str, str])
    doc: str = ""


def iteration(
    operation: ClientOperation, endpoint: Endpoint, models: Iterable[ModelProperty]
) -> Iteration | None:
    """Return how an operation's list is iterated, or None where it has no pages."""
    if (pages := read_pages(operation)) is None:
        return None
    name, access = str(endpoint.name), ""
    found: PropertyProtocol = next(iter(endpoint.responses)).prop
    if pages.items is not None:
        # The parser may have made the response's property before it read the model's properties.
        [model] = [each for each in models if each.class_info == getattr(found, "class_info", None)]
        held = [*(model.required_properties or []), *(model.optional_properties or [])]
        [found] = [each for each in held if each.name.get_untrusted_value() == pages.items]
        access = f".{found.python_name}"
    assert isinstance(found, ListProperty), "`pages` has reported everything else"
    item = found.inner_property
    return Iteration(iterating_name(name), pages, item, kind(item), access)


def iteration_doc(
    plain: str,
    arguments: Iterable[tuple[str, str]],
    start: str,
    errors: Iterable[tuple[str, str]],
) -> str:
    """Return the docstring of an iterating method.

    Args:
        plain: The name of the method that returns a page.
        arguments: The arguments that do not concern pages, with their descriptions.
        start: The name of the argument for how many items to skip.
        errors: The documented errors, and when they are raised.
    """
    entries = [
        *arguments,
        (start, "How many items to skip."),
        ("page_size", "How many items to request at a time."),
        ("options", "Timeouts, retries and more for each page: see `CallOptions`."),
    ]
    summary = f"Iterate the items of `{plain}`; the next page is requested when it is needed."
    sections = {"Args": entries, "Yields": [("", "The items.")], "Raises": (*errors, OTHER_ERRORS)}
    return docstring(summary, _MOVING, sections, indent=8)
