"""The control routes and the page, with which a tester controls and inspects the mocks.

    GET  /                      the page
    POST /_mock/reset           restore the start: states, faults, journal
    GET  /_mock/requests        the journal; ?vendor= narrows it
    GET  /_mock/requests.har    the journal as an HTTP Archive; ?vendor= narrows it
    DELETE /_mock/requests      clear the journal; ?vendor= narrows it
    GET, PUT /_mock/state       the states of all vendors; set some of them
    GET, PUT, PATCH, DELETE /_mock/<vendor>/state[/<part>[/<key>...]]   a state or a part of it
    GET  /_mock/<vendor>/schema the JSON Schema of the state
    POST /_mock/<vendor>/reset  restore the start of one vendor
    GET  /_mock/snapshots       the names of the snapshots
    PUT, DELETE /_mock/snapshots/<name>     keep the states under a name, delete them
    POST /_mock/snapshots/<name>/restore    restore them
    GET, PUT, DELETE /_mock/clock           the time; set it, return to the real one
    GET, DELETE /_mock/namespaces[/<name>]  the names of the namespaces; remove them
    GET  /_mock/<vendor>/faults the armed faults, with the calls that each has seen
    POST /_mock/<vendor>/faults arm one
    POST /_mock/<vendor>/verify 200 where an operation was called as described, else 409
    DELETE /_mock/<vendor>/faults disarm them all
    DELETE /_mock/<vendor>/tokens let the tokens that the mock has issued expire
    GET, POST /_mock/<vendor>/events        the events that were sent; send one
    GET, POST, DELETE /_mock/<vendor>/receivers  the addresses that receive them; add or remove some
    GET, PUT /_mock/<vendor>/delivery       copies and retries, hold and release events

Below `/_ns/<name>`, or with the header `X-Mock-Namespace`, they are those of a namespace.

Pages of other sites in the tester's browser are rejected, both by their own name (`Origin`) and by
a name that resolves to the loopback (`Host`).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

from ..http_messages import HTML, HttpRequest, HttpResponse, json_response, plain
from . import verification
from .control_bodies import UnusableBody, json_body
from .event_control import EventControl
from .fault_validation import fault_from
from .har import as_har
from .journal import JournalEntry
from .page import page
from .space_control import clock_handlers, namespace_handlers
from .state_control import NO_CONTENT, all_state_handlers, snapshot_handlers, state_handlers

if TYPE_CHECKING:
    from ..serving.mock_engine import Engine
    from ..serving.namespaces import Namespace, Namespaces

Handler = Callable[[HttpRequest], HttpResponse]

_SECURITY = (
    (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class Control:
    """The handlers of every path outside the vendors' paths."""

    def __init__(self, space: Namespace, namespaces: Namespaces, hosts: Iterable[str]) -> None:
        self._space = space
        self._engines = space.engines
        self._journal = space.journal
        self._namespaces = namespaces
        self._hosts = {"localhost", *(host.lower() for host in hosts)}

    def respond(self, request: HttpRequest) -> HttpResponse:
        """Respond to one request."""
        if foreign := self._foreign(request):
            return plain(403, foreign)
        methods = self._methods(request.path.decode("latin-1"))
        if methods is None:
            return plain(404, "unknown path; the page at / lists the known ones")
        handler = methods.get(request.method)
        if handler is None:
            allow = ", ".join(methods)
            return plain(405, f"this takes {allow}", ((b"allow", allow.encode()),))
        try:
            return handler(request)
        except UnusableBody as error:
            return error.response

    def _methods(self, path: str) -> Mapping[str, Handler] | None:
        segments = [unquote(each) for each in path.split("/")[1:]]
        match segments:
            case [""]:
                return {"GET": self._page, "HEAD": self._page}
            case ["_mock", vendor, *rest] if vendor in self._engines:
                return self._of_vendor(self._engines[vendor], rest)
            case ["_mock", *rest]:
                return self._of_all(rest)
            case _:
                return None

    def _of_all(self, segments: list[str]) -> Mapping[str, Handler] | None:
        name, *path = segments or [""]
        if name == "snapshots":
            return snapshot_handlers(self._engines, path)
        if name == "namespaces":
            return namespace_handlers(self._namespaces, path)
        known: Mapping[str, Callable[[], Mapping[str, Handler]]] = {
            "reset": lambda: {"POST": self._reset},
            "requests.har": lambda: {"GET": self._har},
            "requests": lambda: {"GET": self._requests, "DELETE": self._clear},
            "state": lambda: all_state_handlers(self._engines),
            "clock": lambda: clock_handlers(self._space.clock),
        }
        return known[name]() if name in known and not path else None

    def _of_vendor(self, engine: Engine, segments: list[str]) -> Mapping[str, Handler] | None:
        match segments:
            case ["state", *path]:
                return state_handlers(engine, path)
            case ["schema"]:
                return {"GET": lambda _: json_response(engine.store.schema.data)}
            case ["faults"]:
                return self._faults(engine)
            case ["events" | "receivers" | "delivery" as name]:
                control = EventControl(engine, self._hosts, is_masked=self._journal.is_masked)
                return control.handlers(name)
            case [name]:
                actions: Mapping[str, Mapping[str, Handler]] = {
                    "reset": {"POST": lambda _: self._reset_vendor(engine)},
                    "tokens": {
                        "DELETE": lambda _: json_response({"expired": engine.tokens.expire()})
                    },
                    "verify": {"POST": lambda request: self._verify(engine, request)},
                }
                return actions.get(name)
            case _:
                return None

    def _foreign(self, request: HttpRequest) -> str:
        """Return the reason why a request is from another site, or an empty string."""
        host = request.header(b"host")
        if not self._is_own(_name(f"//{host}")):
            return f"the Host {host} is not a name of this mock; fix: pass it with --host"
        origin = request.header(b"origin")
        if origin and not self._is_same(origin, host):
            return f"pages of {origin} may not control this mock"
        if request.header(b"sec-fetch-site") in ("cross-site", "same-site") and not (
            request.method == "GET" and request.header(b"sec-fetch-mode") == "navigate"
        ):
            return "pages of other sites may not control this mock"
        return ""

    def _is_own(self, name: str) -> bool:
        # A name can be made to resolve to this machine, an address cannot.
        return self._is_named(name) or _address(name) is not None

    def _is_same(self, origin: str, host: str) -> bool:
        """Return whether a page's origin is this address, this machine or a known name."""
        name = _name(origin)
        address = _address(name)
        is_here = self._is_named(name) or (address is not None and address.is_loopback)
        return is_here or origin.lower() in (f"http://{host.lower()}", f"https://{host.lower()}")

    def _is_named(self, name: str) -> bool:
        return name in self._hosts or name.endswith(".localhost")

    def _page(self, request: HttpRequest) -> HttpResponse:
        html = page(self._engines, request.base)
        return HttpResponse(200, html.encode(), HTML, _SECURITY)

    def _reset(self, _: HttpRequest) -> HttpResponse:
        self._space.reset()
        return json_response({"reset": list(self._engines)})

    def _reset_vendor(self, engine: Engine) -> HttpResponse:
        engine.reset()
        self._journal.clear(engine.vendor)
        return json_response({"reset": [engine.vendor]})

    def _requests(self, request: HttpRequest) -> HttpResponse:
        return json_response([each.as_data() for each in self._entries(request)])

    def _har(self, request: HttpRequest) -> HttpResponse:
        return json_response(as_har(self._entries(request)))

    def _entries(self, request: HttpRequest) -> Sequence[JournalEntry]:
        return self._journal.of(_vendor(request), is_masked=self._journal.is_masked)

    def _verify(self, engine: Engine, request: HttpRequest) -> HttpResponse:
        value = json_body(request)
        try:
            wanted = verification.expectation_from(value)
            engine.require(wanted.operation)
        except ValueError as error:
            return plain(422, str(error))
        failed = wanted.problem(self._journal, engine.vendor)
        return plain(409, failed) if failed else json_response({"verified": wanted.operation})

    def _clear(self, request: HttpRequest) -> HttpResponse:
        self._journal.clear(_vendor(request))
        return NO_CONTENT

    def _faults(self, engine: Engine) -> Mapping[str, Handler]:
        def arm(request: HttpRequest) -> HttpResponse:
            value = json_body(request)
            try:
                engine.arm(fault_from(value))
            except ValueError as error:
                return plain(422, str(error))
            return json_response(engine.faults.as_data(), 201)

        def disarm(_: HttpRequest) -> HttpResponse:
            engine.faults.clear()
            return json_response([])

        return {
            "GET": lambda _: json_response(engine.faults.as_data()),
            "POST": arm,
            "DELETE": disarm,
        }


def _vendor(request: HttpRequest) -> str:
    return parse_qs(request.query.decode("latin-1")).get("vendor", [""])[0]


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
