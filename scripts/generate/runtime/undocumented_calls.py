"""Calls of undocumented operations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .api_operation import ApiCall, ApiOperation, ExpectedResponse
from .errors import UsageError
from .request_body import ApiBody

if TYPE_CHECKING:
    from .service import Settings

_RESPONSES = (ExpectedResponse(200, 299, "any"), ExpectedResponse(0, 999, None))
_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS"})


def call_of(settings: Settings, method: str, path: str, json: object) -> ApiCall:
    """Return a call; raise UsageError for a path that leads elsewhere."""
    name = f"{method.upper()} {path.partition('?')[0]}"
    if not re.fullmatch("[A-Za-z]+", method):
        raise UsageError("the method has to be a word such as GET")
    parts = re.split(r"[/\\]", path)
    if not path.startswith("/") or "?" in path or "#" in path or {".", ".."} & {*parts}:
        raise UsageError(f"{name}: the path has to start with / and stay below it")
    operation = ApiOperation(
        name,
        method.upper(),
        path.replace("{", "%7B").replace("}", "%7D"),
        repeatable=method.upper() in _REPEATABLE,
        credentials=settings.placements,
        responses=_RESPONSES,
    )
    return ApiCall(operation, body=None if json is None else ApiBody("json", json))


def any_data(_: int, data: Any) -> Any:
    """Return the data as they are."""
    return data
