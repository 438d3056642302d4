"""Links to content, such as a photo or an archive, that a vendor's response holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, BinaryIO, Self, Unpack, overload
from urllib.parse import parse_qsl, urlsplit

from .address import is_loopback
from .api_operation import ApiCall, ApiOperation, ExpectedResponse
from .body_receiver import to_be_saved
from .caller_arguments import hides_arguments
from .errors import UsageError
from .types import File, Unset, record

if TYPE_CHECKING:
    from .service import CallOptions

_RESPONSES = (ExpectedResponse(200, 299, "file"), ExpectedResponse(0, 999, None))
_READ = ApiOperation(
    "readLink", "GET", "", repeatable=True, credentials=(), responses=_RESPONSES, sensitive=("url",)
)

LinkFetch = Callable[..., File]
AsyncLinkFetch = Callable[..., Coroutine[Any, Any, File]]


@record
class LinkSource:
    """The client that read a response, with which its links are followed.

    Attributes:
        base_url: Where the client's vendor is: a link leads to the loopback only from there.
        fetch: Reads an address, or None where the client is async.
        fetch_async: As `fetch`, awaited.
    """

    base_url: str
    fetch: LinkFetch | None = None
    fetch_async: AsyncLinkFetch | None = None


source: ContextVar[LinkSource | None] = ContextVar("source", default=None)
"""The client whose response is read."""


@hides_arguments
class Link(str):
    """The address of a file; a text, whose repr shows no more of it than its host.

    It is read without credentials, over https alone, from no other host than the allowed ones and
    the one of the client's address, and a redirect is not followed.
    """

    __slots__ = ("_hosts", "_source")

    _hosts: tuple[str, ...]
    _source: LinkSource | None

    def __new__(cls, url: str, hosts: tuple[str, ...] = ()) -> Self:
        """Make a link; `hosts` are the allowed ones, `*.example.org` any below that."""
        made = super().__new__(cls, url)
        made._hosts = hosts
        made._source = source.get()
        return made

    def __reduce__(self) -> tuple[type[Link], tuple[str, tuple[str, ...]]]:
        return Link, (str(self), self._hosts)  # a copy belongs to no client

    def __repr__(self) -> str:
        return f"<Link to {_host(self) or 'nowhere'}>"

    def file(self, **options: Unpack[CallOptions]) -> File:
        """Return the file; a large one is on disk, and gone when nobody holds it any more.

        Raises ApiError, as any call: UsageError for an address that must not be read.
        """
        url = self._checked()
        if self._source is None:
            from .transport import fetch_alone

            return fetch_alone(call_of(url), url, options)
        if self._source.fetch is None:
            raise UsageError(
                "a link of an async client has to be awaited: use afile, aread or asave"
            )
        return self._source.fetch(call_of(url), url, options)

    def read(self, **options: Unpack[CallOptions]) -> bytes:
        """Return all the bytes; raise ApiError."""
        return self.file(**options).read()

    def open(self, **options: Unpack[CallOptions]) -> BinaryIO:
        """Return the content as an open file, in constant memory; raise ApiError."""
        return self.file(**options).open()

    def save(self, path: str | os.PathLike[str], **options: Unpack[CallOptions]) -> None:
        """Write the content to a path, whole or not at all, in constant memory; raise ApiError."""
        with to_be_saved(path):
            file = self.file(**options)
        file.save(path)

    async def afile(self, **options: Unpack[CallOptions]) -> File:
        """As `file`, awaited."""
        url = self._checked()
        if self._source is None or self._source.fetch_async is None:
            raise UsageError("a link of a sync client is not awaited: use file, read or save")
        return await self._source.fetch_async(call_of(url), url, options)

    async def aread(self, **options: Unpack[CallOptions]) -> bytes:
        """As `read`, awaited."""
        return (await self.afile(**options)).read()

    async def asave(self, path: str | os.PathLike[str], **options: Unpack[CallOptions]) -> None:
        """As `save`, awaited."""
        with to_be_saved(path):
            file = await self.afile(**options)
        file.save(path)

    @property
    def _own(self) -> str:
        """Return the host of the client's vendor, or nothing where no client has read the link."""
        return urlsplit(self._source.base_url).hostname or "" if self._source else ""

    def _checked(self) -> str:
        """Return the address; raise UsageError for one that must not be read."""
        try:
            parts = urlsplit(self)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            raise UsageError("the link cannot be read") from None
        if not host or parts.username or parts.password or not self.isprintable():
            raise UsageError("the link has to be an address without a user name")
        if is_loopback(host):
            if self._source is None or is_loopback(urlsplit(self._source.base_url).hostname or ""):
                return str(self)
            raise UsageError(f"a link to {host} leads to this machine, where the vendor is not")
        if parts.scheme != "https":
            raise UsageError(
                f"the link to {host} is not https, so others could read it on the way:"
                " ask the vendor for one over https"
            )
        if self._hosts and not any(_is_in(host, each) for each in (*self._hosts, self._own)):
            raise UsageError(f"the link leads to {host}, which is not documented")
        if not self._hosts and _is_address(host):
            raise UsageError(f"the link leads to the address {host}, and no host is documented")
        return str(self)


def link(*hosts: str) -> Callable[[object], Link]:
    """Return a reader of links to these hosts; without any, to every host that has a name."""

    def read(value: object) -> Link:
        if not isinstance(value, str):
            raise ValueError("is not a text")  # noqa: TRY004  # a value, not a caller's slip
        return Link(value, hosts)

    return read


@overload
def held_link(value: str) -> Link: ...
@overload
def held_link(value: Unset) -> Unset: ...
@overload
def held_link(value: None) -> None: ...
def held_link(value: str | Unset | None) -> Link | Unset | None:
    """Make a link for a model; what is left out or null stays so."""
    if isinstance(value, Unset | Link) or not isinstance(value, str):
        return value
    return Link(value)


def call_of(url: str) -> ApiCall:
    """Return the call that reads a link, whose address no text shows."""
    parts = urlsplit(url)
    values = [value for _, value in parse_qsl(parts.query)]
    return ApiCall(_READ, path={"url": [url, parts.path, *values]})


def origin(url: str) -> str:
    """Return scheme, host and port of an address: what may be shown of it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def as_file(_: int, data: Any) -> File:
    """Return the file that a link leads to."""
    assert isinstance(data, File), "its documented content is one"
    return data


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _is_in(host: str, allowed: str) -> bool:
    if allowed.startswith("*."):
        return host.endswith(allowed[1:].lower())
    return host == allowed.lower()


def _is_address(host: str) -> bool:
    return ":" in host or host.rpartition(".")[2].isdecimal() or "." not in host
