"""The control routes of the clock and of the namespaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..clock import Clock, InvalidTime
from ..http_messages import HttpRequest, HttpResponse, json_response, plain
from .control_bodies import json_body
from .state_control import NO_CONTENT, Handler

if TYPE_CHECKING:
    from ..serving.namespaces import Namespaces


def clock_handlers(clock: Clock) -> Mapping[str, Handler]:
    """Return the handlers of a clock."""

    def put(request: HttpRequest) -> HttpResponse:
        try:
            clock.change(json_body(request))
        except InvalidTime as error:
            return plain(422, str(error))
        return json_response(clock.as_data())

    def delete(_: HttpRequest) -> HttpResponse:
        clock.reset()
        return NO_CONTENT

    return {"GET": lambda _: json_response(clock.as_data()), "PUT": put, "DELETE": delete}


def namespace_handlers(
    namespaces: Namespaces, segments: Sequence[str]
) -> Mapping[str, Handler] | None:
    """Return the handlers of the namespaces or of one; None for other paths."""

    def delete(_: HttpRequest) -> HttpResponse:
        for name in segments or namespaces.names:
            if not namespaces.remove(name) and segments:
                return plain(404, f"unknown namespace {name}")
        return NO_CONTENT

    match segments:
        case []:
            return {"GET": lambda _: json_response(namespaces.names), "DELETE": delete}
        case [_]:
            return {"DELETE": delete}
        case _:
            return None
