"""Who receives the events of a mock: a function, a list, or an address on this machine.

Addresses elsewhere are rejected, since anybody who can call a mock could otherwise let it call
other machines. No redirect is followed, and nothing of a response is kept but its status.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

if TYPE_CHECKING:  # a mock starts without it
    import httpx

SECONDS = 5.0
"""The seconds that a receiver has for its response."""
IN_PROCESS = "http://receiver.example/"
"""The address in requests to functions and lists."""

EventFunction: TypeAlias = "Callable[[httpx.Request], object]"


class InvalidReceiver(ValueError):  # noqa: N818  # the text is the reason
    """Raised for a receiver that no event may be sent to."""


@dataclass(frozen=True)
class EventTarget:
    """A receiver.

    Attributes:
        url: The address in its requests.
        name: What it is called in the list of attempts.
        receive: Takes a request and returns the status of the response; raises `httpx.HTTPError`.
    """

    url: str
    name: str
    receive: Callable[[httpx.Request], int]


def function_target(function: EventFunction, name: str = "function") -> EventTarget:
    """Return a receiver in this process.

    The function returns a status, a response of httpx, or None for 200. An exception is a failed
    delivery, except for a failed assertion, which is raised.
    """

    def receive(request: httpx.Request) -> int:
        import httpx

        try:
            found = function(request)
        except AssertionError:
            raise
        except Exception:  # noqa: BLE001  # as in a service: the sender sees a 500
            return 500
        if isinstance(found, httpx.Response):
            return found.status_code
        return found if isinstance(found, int) and not isinstance(found, bool) else 200

    return EventTarget(IN_PROCESS, name, receive)


def url_target(
    url: str, hosts: Collection[str] = (), transport: httpx.BaseTransport | None = None
) -> EventTarget:
    """Return the receiver at an address; raises `InvalidReceiver` for one elsewhere.

    Args:
        url: The address.
        hosts: Names besides those of this machine.
        transport: How it is reached, if not over the network; then any host is right.
    """
    if found := _problem(url, hosts, is_remote_allowed=transport is not None):
        raise InvalidReceiver(f"events cannot be sent to {url}: {found}")

    def receive(request: httpx.Request) -> int:
        if transport is not None:  # a client would close it, and it belongs to the caller
            response = transport.handle_request(request)
            response.close()
            return response.status_code
        import httpx

        with httpx.Client(timeout=SECONDS, trust_env=False, follow_redirects=False) as http:
            response = http.send(request, stream=True)
            response.close()
            return response.status_code

    return EventTarget(url, url, receive)


def _problem(url: str, hosts: Collection[str], *, is_remote_allowed: bool) -> str:
    import httpx

    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        _ = parts.port
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL):
        return "it is not an address"
    if parts.scheme not in ("http", "https") or not host:
        return "it is not an http address"
    if parts.username or parts.password:
        return "it has a user name"
    if is_remote_allowed or host == "localhost" or host in hosts or _is_loopback(host):
        return ""
    return "it is not on this machine; fix: allow the name with --allow-host"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
