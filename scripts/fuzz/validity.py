"""Whether a value fits a schema of the spec, by a validator that is compiled once.

Owns the judgement of one value by one schema. What that means for a request or an answer is told by
`answers` and `forms`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs

from ..spec import Document, Pointer


def fits(document: Document, pointer: Pointer, value: Any) -> bool:
    """Tell whether a value fits the schema at a place; nothing fits a schema that is none."""
    validator = _validator(document, pointer)
    return validator is not None and validator.is_valid(value)


@lru_cache(maxsize=1024)
def _validator(document: Document, pointer: Pointer) -> jsonschema_rs.Validator | None:
    schema = document.at(pointer)
    if isinstance(schema, Mapping):
        schema = {**schema, "components": document.data.get("components", {})}
    try:
        return jsonschema_rs.Draft202012Validator(schema)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError):
        return None  # a schema that is none is a finding of the validation, not of this stage
