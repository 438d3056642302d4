"""The control routes of the state: by vendor and path, of all vendors, and in named snapshots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..http_messages import HttpRequest, HttpResponse, json_response, plain
from ..state_schema import InvalidState
from ..state_store import UnknownState
from .control_bodies import json_body

if TYPE_CHECKING:
    from ..serving.mock_engine import Engine

Handler = Callable[[HttpRequest], HttpResponse]
NO_CONTENT = HttpResponse(204, headers=((b"cache-control", b"no-store"),))


def state_handlers(engine: Engine, path: Sequence[str]) -> Mapping[str, Handler]:
    """Return the handlers of one vendor's state, or of the value at a path in it."""
    store = engine.store

    def put(request: HttpRequest) -> HttpResponse:
        value = json_body(request)
        if not path:
            store.replace(value)
            return json_response(store.state)
        is_new = store.put(path, value)
        return json_response(store.get(path), 201 if is_new else 200)

    def patch(request: HttpRequest) -> HttpResponse:
        store.patch(path, json_body(request))
        return json_response(store.get(path))

    def delete(_: HttpRequest) -> HttpResponse:
        store.remove(path)
        return NO_CONTENT

    handlers = {"GET": lambda _: json_response(store.get(path)), "PUT": put}
    if path:
        handlers |= {"PATCH": patch, "DELETE": delete}
    return {method: _checked(handler) for method, handler in handlers.items()}


def all_state_handlers(engines: Mapping[str, Engine]) -> Mapping[str, Handler]:
    """Return the handlers of the states of all vendors."""

    def get(_: HttpRequest) -> HttpResponse:
        return json_response({vendor: each.state for vendor, each in engines.items()})

    def put(request: HttpRequest) -> HttpResponse:
        set_states(engines, json_body(request))
        return get(request)

    return {"GET": get, "PUT": _checked(put)}


def set_states(engines: Mapping[str, Engine], states: Any, *, is_start: bool = False) -> None:
    """Set the states of some vendors, all of them or none.

    Raises `InvalidState` for an unknown vendor or a state that does not match its schema.
    """
    if not isinstance(states, Mapping):
        raise InvalidState("the states are an object, by vendor")
    for vendor, state in states.items():
        if vendor not in engines:
            raise InvalidState(f"unknown vendor {vendor!r}; known: {', '.join(engines)}")
        try:
            engines[vendor].store.schema.check(state)
        except InvalidState as error:
            raise InvalidState(f"{vendor}: {error}") from None
    for vendor, state in states.items():
        store = engines[vendor].store
        (store.begin if is_start else store.replace)(state)


def snapshot_handlers(
    engines: Mapping[str, Engine], segments: Sequence[str]
) -> Mapping[str, Handler] | None:
    """Return the handlers of the snapshots, of one or of its restoration; None for other paths."""
    match segments:
        case []:
            names = {name: None for each in engines.values() for name in each.store.snapshots}
            return {"GET": lambda _: json_response(list(names))}
        case [name]:
            return _snapshot(engines, name)
        case [name, "restore"]:
            return _restoration(engines, name)
        case _:
            return None


def _snapshot(engines: Mapping[str, Engine], name: str) -> Mapping[str, Handler]:
    def keep(_: HttpRequest) -> HttpResponse:
        for each in engines.values():
            each.store.snapshot(name)
        return json_response({"snapshot": name}, 201)

    def delete(_: HttpRequest) -> HttpResponse:
        for each in engines.values():
            each.store.forget(name)
        return NO_CONTENT

    return {"PUT": _checked(keep), "DELETE": delete}


def _restoration(engines: Mapping[str, Engine], name: str) -> Mapping[str, Handler]:
    def restore(_: HttpRequest) -> HttpResponse:
        for each in engines.values():
            each.store.restore(name)
        return json_response({"restored": name})

    return {"POST": _checked(restore)}


def _checked(handler: Handler) -> Handler:
    """Return a handler that responds with 404 or 422 where the state cannot be changed."""

    def handle(request: HttpRequest) -> HttpResponse:
        try:
            return handler(request)
        except UnknownState as error:
            return plain(404, str(error))
        except InvalidState as error:
            return plain(422, str(error))

    return handle
