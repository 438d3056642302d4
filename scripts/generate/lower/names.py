"""Names in Python for what a spec names: one for each, derived, the same every time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from openapi_python_client.strings import (
    ClassName,
    PythonIdentifier,
    in_double_quote_literal,
    snake_case,
)

from ...spec import Document, json_type
from ..read.wire import Wire
from ..runtime import errors

EXPORTED_ERRORS = sorted(
    name
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, errors.ApiError | errors.Outcome)
)
_WORD = re.compile(r"[^\W_]+")
_OTHER = re.compile(r"[^\w\-. ]+")
TAKEN_CLASSES = frozenset(
    {
        *("Any", "ApiCall", "ApiOperation", "AsyncClient", "AsyncHttpClient", "CallOptions"),
        *("Client", "ClientOptions", "CredentialPlacement", "DocumentedFailure"),
        *("ExpectedResponse", "File", "FileInput", "HttpClient", "Iterable", "Literal"),
        *("Mapping", "OpenIntEnum", "OpenStrEnum", "ApiBody", "Response", "Self"),
        *("Sequence", "Service", "TokenSession", "UNSET", "UUID", "Unpack", "Unset"),
        *EXPORTED_ERRORS,
    }
)
"""What the templates import beside the models, and so cannot be the name of one."""
_VERBS = ("list_", "get_", "find_", "search_")
# What every model has besides its properties.
_TAKEN = ("additional_keys", "additional_properties", "from_dict", "problems", "to_dict")


def spelled(names: Iterable[str], taken: Iterable[str] = _TAKEN) -> Mapping[str, str]:
    """Return for each name one that becomes a Python name of its own: itself wherever it does."""
    made: dict[str, str] = {}
    seen = set(taken)
    names = list(names)
    # Whoever is spelled as it is named comes first.
    for name in sorted(names, key=lambda each: _spelling(each) != each):
        made[name] = next(
            each for each in _numbered(_spelling(name)) if identifier(each) not in seen
        )
        seen.add(identifier(made[name]))
    return {name: made[name] for name in names}


def client_name(document: Document) -> str:
    """Return the name of the client's class: the vendor's id, spelled as the title spells it."""
    words = _WORD.findall(str(document.data["info"]["title"]))
    wanted = document.vendor.replace("-", "")
    for start, end in combinations(range(len(words) + 1), 2):
        if "".join(words[start:end]).lower() == wanted:
            return "".join(ClassName(each, "Api") for each in words[start:end]) + "Client"
    return f"{ClassName(document.vendor, 'Api')}Client"


def method_names(wires: Iterable[Wire], *, is_ours: bool) -> Mapping[str, str]:
    """Return a name for each action's method that none in its group has, by operationId.

    Where the spec is not ours, an operationId need not repeat its tag.
    """
    found: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    for wire in wires:
        group = taken.setdefault(identifier(wire.tag), set())
        whole = _OTHER.sub("_", wire.operation.id).strip("_")
        for name in _numbered(whole if is_ours else _short(whole, wire.tag)):
            made = identifier(name)
            others = {made, f"{made}_detailed"}
            others |= {iterating_name(made)} if wire.action.paging else set()
            if not others & group:
                group |= others
                found[wire.operation.id] = name
                break
    return found


def iterating_name(method: str) -> str:
    """Return the name of the method that reads a list page by page."""
    verb = next((each for each in _VERBS if method.startswith(each)), "")
    return f"iterate_{method.removeprefix(verb)}"


def _short(operation: str, tag: str) -> str:
    """Return an operation's name without its tag's in front, where that is a name."""
    prefix = f"{identifier(tag)}_"
    name = identifier(operation)
    rest = name.removeprefix(prefix)
    return rest if rest != name and identifier(rest) == rest else operation


def renamed(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield of what `spelled` returned the names that became another's, with what they are now."""
    for name, spelling in names.items():
        if spelling != _spelling(name):
            yield name, identifier(spelling)


def _spelling(name: str) -> str:
    return (_OTHER.sub("_", name).strip("_") or "field") if _OTHER.search(name) else name


def identifier(name: str) -> str:
    """Return the Python name that the generator makes of a name."""
    return str(PythonIdentifier(name, "field_"))


def unique(name: str, taken: Iterable[str]) -> str:
    """Return the name, with a number if it is taken."""
    seen = set(taken)
    return next(each for each in _numbered(name) if each not in seen)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1


def enum_names(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return an enum whose values have names of their own; only types where there can be none."""
    lowered = dict(schema)
    values = [each for each in schema["enum"] if each is not None]
    types = {type(each) for each in values}
    if "const" in lowered:
        del lowered["enum"]
    elif values and (types not in ({str}, {int}) or not all(map(_is_kept, values))):
        del lowered["enum"]
        kinds = list(dict.fromkeys(map(json_type, schema["enum"])))
        lowered["type"] = kinds if len(kinds) > 1 else kinds[0]
    elif values and len(set(_keys(values))) < len(values):
        values = list(dict.fromkeys(values))
        taken: list[str] = []
        for key in _keys(values):
            taken.append(unique(key, taken))
        lowered["enum"] = [*values, *([None] if None in schema["enum"] else [])]
        lowered["x-enum-varnames"] = taken
    return lowered


def _is_kept(value: Any) -> bool:
    """Return whether the generator keeps all characters of a value."""
    return isinstance(value, int) or json.loads(f'"{in_double_quote_literal(value)}"') == value


def _keys(values: list[Any]) -> list[str]:
    """Return the names that the generator makes of the values of an enum."""
    return [_key(each, index) for index, each in enumerate(values)]


def _key(value: Any, index: int) -> str:
    if isinstance(value, int):
        return f"VALUE_{value}" if value >= 0 else f"VALUE_NEGATIVE_{-value}"
    return snake_case(value.upper() if value[:1].isalpha() else f"VALUE_{index}").upper() or "VALUE"
