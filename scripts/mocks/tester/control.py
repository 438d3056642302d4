"""The control routes and the page, with which a tester controls and inspects the mocks.

    GET  /                      the page
    POST /_mock/reset           restore the start: states, faults, journal
    GET  /_mock/requests        the journal; ?vendor= narrows it
    GET  /_mock/requests.har    the journal as an HTTP Archive; ?vendor= narrows it
    GET  /_mock/<vendor>/state  the state
    PUT  /_mock/<vendor>/state  set the state
    GET  /_mock/<vendor>/faults the armed faults, with the calls that each has seen
    POST /_mock/<vendor>/faults arm one
    POST /_mock/<vendor>/verify 200 where an operation was called as described, else 409
    DELETE /_mock/<vendor>/faults disarm them all
    DELETE /_mock/<vendor>/tokens let the tokens that the mock has issued expire

Pages of other sites in the tester's browser are rejected, both by their own name (`Origin`) and by
a name that resolves to the loopback (`Host`).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from ..compile.text_decoding import Undecodable, read_json
from ..http_messages import HTML, HttpRequest, HttpResponse, json_response, plain
from . import verification
from .fault_validation import fault_from
from .har import as_har
from .journal import Journal, JournalEntry
from .page import page

if TYPE_CHECKING:
    from ..serving.mock_engine import Engine

Handler = Callable[[HttpRequest], HttpResponse]

_SECURITY = (
    (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class Control:
    """The handlers of every path outside the vendors' paths."""

    def __init__(
        self, engines: Mapping[str, Engine], journal: Journal, hosts: Iterable[str]
    ) -> None:
        self._engines = engines
        self._journal = journal
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
        return handler(request)

    def _methods(self, path: str) -> Mapping[str, Handler] | None:
        fixed: Mapping[str, Mapping[str, Handler]] = {
            "/": {"GET": self._page, "HEAD": self._page},
            "/_mock/reset": {"POST": self._reset},
            "/_mock/requests": {"GET": self._requests},
            "/_mock/requests.har": {"GET": self._har},
        }
        match path.split("/")[1:]:
            case ["_mock", vendor, "state"] if vendor in self._engines:
                return self._state(self._engines[vendor])
            case ["_mock", vendor, "faults"] if vendor in self._engines:
                return self._faults(self._engines[vendor])
            case ["_mock", vendor, "tokens"] if vendor in self._engines:
                tokens = self._engines[vendor].tokens
                return {"DELETE": lambda _: json_response({"expired": tokens.expire()})}
            case ["_mock", vendor, "verify"] if vendor in self._engines:
                return {"POST": lambda request: self._verify(self._engines[vendor], request)}
            case _:
                return fixed.get(path)

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
        html = page(self._engines, f"http://{request.header(b'host')}")
        return HttpResponse(200, html.encode(), HTML, _SECURITY)

    def _reset(self, _: HttpRequest) -> HttpResponse:
        for engine in self._engines.values():
            engine.reset()
        self._journal.clear()
        return json_response({"reset": list(self._engines)})

    def _requests(self, request: HttpRequest) -> HttpResponse:
        return json_response([each.as_data() for each in self._entries(request)])

    def _har(self, request: HttpRequest) -> HttpResponse:
        return json_response(as_har(self._entries(request)))

    def _entries(self, request: HttpRequest) -> Sequence[JournalEntry]:
        vendor = parse_qs(request.query.decode("latin-1")).get("vendor", [""])[0]
        return self._journal.of(vendor, is_masked=self._journal.is_masked)

    def _verify(self, engine: Engine, request: HttpRequest) -> HttpResponse:
        value, problem = _json(request)
        if problem:
            return problem
        try:
            wanted = verification.expectation_from(value)
            engine.require(wanted.operation)
        except ValueError as error:
            return plain(422, str(error))
        failed = wanted.problem(self._journal, engine.vendor)
        return plain(409, failed) if failed else json_response({"verified": wanted.operation})

    def _state(self, engine: Engine) -> Mapping[str, Handler]:
        def put(request: HttpRequest) -> HttpResponse:
            value, problem = _json(request)
            if problem:
                return problem
            try:
                engine.set_state(value)
            except ValueError as error:
                return plain(422, str(error))
            return json_response(engine.state)

        return {"GET": lambda _: json_response(engine.state), "PUT": put}

    def _faults(self, engine: Engine) -> Mapping[str, Handler]:
        def arm(request: HttpRequest) -> HttpResponse:
            value, problem = _json(request)
            if problem:
                return problem
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


def _json(request: HttpRequest) -> tuple[Any, HttpResponse | None]:
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
