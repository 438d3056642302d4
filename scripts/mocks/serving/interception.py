"""Requests to documented addresses, caught inside the process for httpx, requests and aiohttp.

While a mock intercepts, its requests go to the mock, those to this machine go there, and all others
fail: nothing leaves the process. Other libraries are not intercepted.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import ipaddress
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from unittest import mock as patching

import httpx

from ..documented_servers import DocumentedServers
from .aiohttp_interception import aiohttp_patch
from .httpx_transport import ROOT
from .in_process import Mock

_OWN_HEADERS = frozenset({"content-encoding", "transfer-encoding"})


@dataclass(frozen=True, eq=False)
class _Interception:
    """One mock and the addresses whose requests it receives."""

    mock: Mock
    servers: DocumentedServers

    def caught(self, request: httpx.Request) -> httpx.Request | None:
        """Return the request as it is sent to the mock, or None where it is not for it."""
        url = str(request.url)
        rest = self.servers.rest(url)
        if rest is None:
            return None
        return httpx.Request(
            request.method,
            f"{self.mock.base_url}{rest}",
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, ROOT: self.servers.base(url)},
        )


_ACTIVE: list[_Interception] = []
_LOCK = threading.Lock()
_PATCHES = contextlib.ExitStack()


@contextlib.contextmanager
def intercepted(mock: Mock, others: Iterable[str] = ()) -> Iterator[None]:
    """Send requests to the documented addresses to a mock, for a `with` block.

    Args:
        mock: Receives the requests.
        others: Further base URLs of the same service.
    """
    each = _Interception(mock, DocumentedServers(mock.document, others))
    with _LOCK:
        if not _ACTIVE:
            _patch()
        _ACTIVE.append(each)
    try:
        yield
    finally:
        with _LOCK:
            _ACTIVE.remove(each)
            if not _ACTIVE:
                _PATCHES.close()


def _patch() -> None:
    sync, is_async = httpx.HTTPTransport, httpx.AsyncHTTPTransport
    send, send_async = sync.handle_request, is_async.handle_async_request

    def handle(self: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        found = _found(request)
        return found[0].transport.handle_request(found[1]) if found else send(self, request)

    async def handle_async(
        self: httpx.AsyncHTTPTransport, request: httpx.Request
    ) -> httpx.Response:
        found = _found(request)
        if found:
            return await found[0].transport.handle_async_request(found[1])
        return await send_async(self, request)

    _PATCHES.enter_context(patching.patch.object(sync, "handle_request", handle))
    _PATCHES.enter_context(patching.patch.object(is_async, "handle_async_request", handle_async))
    with contextlib.suppress(ModuleNotFoundError):
        _patch_requests(importlib.import_module("requests.adapters"))
    with contextlib.suppress(ModuleNotFoundError):
        _PATCHES.enter_context(aiohttp_patch(_found))


def _patch_requests(adapters: Any) -> None:
    """Patch the adapter of requests, which is imported only where it is installed."""
    original = adapters.HTTPAdapter.send
    errors, urllib3 = (importlib.import_module(each) for each in ("requests.exceptions", "urllib3"))

    def send(self: Any, request: Any, **options: Any) -> Any:
        timeout = options.get("timeout")
        sent = httpx.Request(
            request.method,
            request.url,
            headers=list(request.headers.items()),
            content=_content(request.body),
            extensions={"timeout": {"read": timeout[1] if isinstance(timeout, tuple) else timeout}},
        )
        try:
            found = _found(sent)
            if found is None:
                return original(self, request, **options)
            response = found[0].transport.handle_request(found[1])
            content = response.read()
        except httpx.TimeoutException as error:
            raise errors.ReadTimeout(str(error), request=request) from None
        except httpx.TransportError as error:
            raise errors.ConnectionError(str(error), request=request) from None
        raw = urllib3.HTTPResponse(
            body=io.BytesIO(content),
            headers=[
                each for each in response.headers.multi_items() if each[0] not in _OWN_HEADERS
            ],
            status=response.status_code,
            reason=response.reason_phrase,
            preload_content=False,
        )
        return self.build_response(request, raw)

    _PATCHES.enter_context(patching.patch.object(adapters.HTTPAdapter, "send", send))


def _found(request: httpx.Request) -> tuple[Mock, httpx.Request] | None:
    """Return the mock of a request and the request as it is sent there; None for this machine.

    Raises `httpx.ConnectError` for another address.
    """
    for each in reversed(_ACTIVE):
        if caught := each.caught(request):
            return each.mock, caught
    host = request.url.host
    if _is_here(host):
        return None
    known = ", ".join(host for each in _ACTIVE for host in each.servers.hosts)
    raise httpx.ConnectError(
        f"a mock intercepts, so no request leaves the process: {host}; intercepted: {known}",
        request=request,
    )


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _content(body: Any) -> bytes:
    """Return the body of a request of requests: bytes, text, a file or an iterator."""
    if hasattr(body, "read"):
        body = body.read()
    if body is None or isinstance(body, bytes | str):
        return body.encode() if isinstance(body, str) else body or b""
    return b"".join(body)
