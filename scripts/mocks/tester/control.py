"""The control routes and the page: what a tester does to the mocks and sees of them.

    GET  /                      the page
    POST /_mock/reset           back to the start: states, faults, journal
    GET  /_mock/requests        the journal, secrets and photos masked; ?vendor= narrows it
    GET  /_mock/<vendor>/state  the state
    PUT  /_mock/<vendor>/state  set the state
    GET  /_mock/<vendor>/faults the armed faults, with the calls that each has seen
    POST /_mock/<vendor>/faults arm one
    DELETE /_mock/<vendor>/faults disarm them all

Owns these routes and who may use them: a page that a tester happens to have open in the browser
may not, neither by its own name (`Origin`) nor by a name that it points at the loopback (`Host`).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from ..compile.texts import Undecodable, read_json
from ..wire import HTML, Reply, Request, json_reply, plain
from .faults import fault_from
from .journal import Journal
from .page import page

if TYPE_CHECKING:
    from ..serving.engine import Engine

Handler = Callable[[Request], Reply]

_SECURITY = (
    (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class Control:
    """Answers everything that is not below a vendor's path."""

    def __init__(
        self, engines: Mapping[str, Engine], journal: Journal, hosts: Iterable[str]
    ) -> None:
        self._engines = engines
        self._journal = journal
        self._hosts = {"localhost", *(host.lower() for host in hosts)}

    def respond(self, request: Request) -> Reply:
        """Answer one request."""
        if foreign := self._foreign(request):
            return plain(403, foreign)
        methods = self._methods(request.path.decode("latin-1"))
        if methods is None:
            return plain(404, "there is no such path; the page at / lists what there is")
        handler = methods.get(request.method)
        if handler is None:
            allow = ", ".join(methods)
            return plain(405, f"this takes {allow}", ((b"allow", allow.encode()),))
        return handler(request)

    def _methods(self, path: str) -> Mapping[str, Handler] | None:
        match path.split("/")[1:]:
            case [""]:
                return {"GET": self._page, "HEAD": self._page}
            case ["_mock", "reset"]:
                return {"POST": self._reset}
            case ["_mock", "requests"]:
                return {"GET": self._requests}
            case ["_mock", vendor, "state"] if vendor in self._engines:
                return self._state(self._engines[vendor])
            case ["_mock", vendor, "faults"] if vendor in self._engines:
                return self._faults(self._engines[vendor])
            case _:
                return None

    def _foreign(self, request: Request) -> str:
        """Say why a request comes from elsewhere, or give an empty string."""
        host = request.header(b"host")
        if not self._is_own(_name(f"//{host}")):
            return f"the Host {host} is none of this mock's; name it with --host"
        origin = request.header(b"origin")
        if origin and not self._is_same(origin, host):
            return f"pages of {origin} may not control this mock"
        if request.header(b"sec-fetch-site") in ("cross-site", "same-site") and not (
            request.method == "GET" and request.header(b"sec-fetch-mode") == "navigate"
        ):
            return "pages of other sites may not control this mock"
        return ""

    def _is_own(self, name: str) -> bool:
        # A name can be made to point here, an address cannot.
        return self._is_named(name) or _address(name) is not None

    def _is_same(self, origin: str, host: str) -> bool:
        """Return whether a page may control: it is of this address, of this machine or named."""
        name = _name(origin)
        address = _address(name)
        is_here = self._is_named(name) or (address is not None and address.is_loopback)
        return is_here or origin.lower() in (f"http://{host.lower()}", f"https://{host.lower()}")

    def _is_named(self, name: str) -> bool:
        return name in self._hosts or name.endswith(".localhost")

    def _page(self, request: Request) -> Reply:
        html = page(self._engines, f"http://{request.header(b'host')}")
        return Reply(200, html.encode(), HTML, _SECURITY)

    def _reset(self, _: Request) -> Reply:
        for engine in self._engines.values():
            engine.reset()
        self._journal.clear()
        return json_reply({"reset": list(self._engines)})

    def _requests(self, request: Request) -> Reply:
        vendor = parse_qs(request.query.decode("latin-1")).get("vendor", [""])[0]
        return json_reply(self._journal.as_data(vendor))

    def _state(self, engine: Engine) -> Mapping[str, Handler]:
        def put(request: Request) -> Reply:
            value, problem = _json(request)
            if problem:
                return problem
            try:
                engine.set_state(value)
            except ValueError as error:
                return plain(422, str(error))
            return json_reply(engine.state)

        return {"GET": lambda _: json_reply(engine.state), "PUT": put}

    def _faults(self, engine: Engine) -> Mapping[str, Handler]:
        def arm(request: Request) -> Reply:
            value, problem = _json(request)
            if problem:
                return problem
            try:
                engine.arm(fault_from(value))
            except ValueError as error:
                return plain(422, str(error))
            return json_reply(engine.faults.as_data(), 201)

        def disarm(_: Request) -> Reply:
            engine.faults.clear()
            return json_reply([])

        return {
            "GET": lambda _: json_reply(engine.faults.as_data()),
            "POST": arm,
            "DELETE": disarm,
        }


def _json(request: Request) -> tuple[Any, Reply | None]:
    if request.unread:
        return None, plain(413 if request.unread == "too-large" else 408, request.unread)
    try:
        return read_json(request.body), None
    except Undecodable as error:
        return None, plain(400, f"the body cannot be read: {error}")


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
