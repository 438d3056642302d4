"""Enums with a name in Python for each of their values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from openapi_python_client.strings import in_double_quote_literal

from ...identifiers import snake, unique
from ...spec import json_type

VALUE_NAMES = "x-enum-varnames"
"""Where openapi-python-client looks for the names of the values."""


def enum_names(schema: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """Return an enum whose values have distinct names, and what a user must know of these.

    An enum that Python cannot have, of several types or with control characters, becomes the types
    of its values. The text is empty where every name follows from its value.
    """
    lowered = dict(schema)
    values = list(dict.fromkeys(each for each in schema["enum"] if each is not None))
    types = {type(each) for each in values}
    if "const" in lowered:
        del lowered["enum"]
        return lowered, ""
    if values and (types not in ({str}, {int}) or not all(map(_is_kept, values))):
        del lowered["enum"]
        kinds = list(dict.fromkeys(map(json_type, schema["enum"])))
        lowered["type"] = kinds if len(kinds) > 1 else kinds[0]
        return lowered, ""
    wanted = [_value_name(each, index) for index, each in enumerate(values)]
    names = list[str]()
    for name in wanted:
        names.append(unique(name, names))
    lowered["enum"] = [*values, *([None] if None in schema["enum"] else [])]
    if types == {str}:
        lowered[VALUE_NAMES] = names
    if names == wanted:
        return lowered, ""
    return lowered, f"the values of this enum are {', '.join(names).upper()} in Python"


def _is_kept(value: Any) -> bool:
    """Return whether the generator keeps all characters of a value."""
    return isinstance(value, int) or json.loads(f'"{in_double_quote_literal(value)}"') == value


def _value_name(value: Any, index: int) -> str:
    """Return a name in lower case; the generator puts it in capitals."""
    if isinstance(value, int):
        return f"value_{value}" if value >= 0 else f"value_negative_{-value}"
    name = snake(value)
    if not name or not value[:1].isalnum():
        return f"value_{index}"
    return name if name[:1].isalpha() else f"value_{name}"
