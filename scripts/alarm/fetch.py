"""A fetcher of the vendors' pages: slow, within limits and as robots.txt allows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.robotparser import RobotFileParser

import httpx

from ..evidence import page_text

AGENT = "photo-id-apis"
"""The name of the user agent in robots.txt."""

_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (checks whether documentation pages changed)",
    "Accept": "text/html, text/plain, application/json;q=0.9",
}
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS = frozenset({"text/plain", "text/markdown", "application/json"})
_BUSY = frozenset({429, 503})


class Unfetched(Exception):  # noqa: N818  # its text is the whole message
    """Raised for a page that was not fetched; the message is the reason."""


class Gone(Unfetched):
    """Raised for a page that the site has removed."""


@dataclass(frozen=True)
class FetchLimits:
    """The limits of a fetch in seconds and bytes; `interval` is between requests to one host."""

    respond: float = 20
    total: float = 60
    size: int = 4 * 2**20
    interval: float = 1
    longest_interval: float = 60
    redirects: int = 5


@dataclass
class Fetcher:
    """A fetcher that remembers pages, busy hosts and robots.txt; each page is fetched once."""

    client: httpx.Client = field(default_factory=lambda: httpx.Client(headers=_HEADERS))
    limits: FetchLimits = FetchLimits()
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _robots: dict[str, RobotFileParser] = field(default_factory=dict[str, RobotFileParser])
    _requested: dict[str, float] = field(default_factory=dict[str, float])
    _busy: set[str] = field(default_factory=set[str])
    _known: dict[str, str | Unfetched] = field(default_factory=dict[str, str | Unfetched])

    def text(self, url: str) -> str:
        """Return the text of the page at an address; raise `Unfetched` if it cannot be fetched."""
        url = url.partition("#")[0]
        if url not in self._known:
            try:
                self._known[url] = self._page(httpx.URL(url))
            except Unfetched as error:
                self._known[url] = error
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                self._known[url] = Unfetched(str(error) or type(error).__name__)
        known = self._known[url]
        if isinstance(known, Unfetched):
            raise known
        return known

    def _page(self, url: httpx.URL) -> str:
        response = self._follow(url, self._require_allowed)
        if response.status_code in {404, 410}:
            raise Gone(f"the site responds with {response.status_code}")
        if not response.is_success:
            raise Unfetched(f"the site responds with {response.status_code}")
        kind = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
        if kind not in _HTML | _TEXTS:
            raise Unfetched(f"it is {kind}, neither HTML nor text")
        if kind in _HTML:
            return page_text(response.content, response.charset_encoding)
        return response.text

    def _follow(self, url: httpx.URL, check: Callable[[httpx.URL], None]) -> httpx.Response:
        """Return the response after redirects; `check` is called with each address before."""
        for _ in range(self.limits.redirects + 1):
            check(url)
            response = self._get(url)
            if not response.has_redirect_location:
                return response
            target = url.join(response.headers["location"])
            if not _is_same_site(url, target):
                raise Unfetched(f"it redirects to another site, {target.host}")
            url = target
        raise Unfetched(f"it redirects more than {self.limits.redirects} times")

    def _get(self, url: httpx.URL) -> httpx.Response:
        """Return a response with its content, after the interval since the last request."""
        if url.host in self._busy:
            raise Unfetched("the host is busy")
        self._wait(url)
        end = self.clock() + self.limits.total
        with self.client.stream("GET", url, timeout=self.limits.respond) as response:
            if response.status_code in _BUSY:
                self._busy.add(url.host)
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > self.limits.size:
                    raise Unfetched(f"it has more than {self.limits.size} bytes")
                if self.clock() > end:
                    raise Unfetched(f"it takes more than {self.limits.total:g} s")
            headers = {"content-type": response.headers.get("content-type", "text/html")}
            if "location" in response.headers:
                headers["location"] = response.headers["location"]
            return httpx.Response(response.status_code, headers=headers, content=bytes(content))

    def _wait(self, url: httpx.URL) -> None:
        rules = self._robots.get(_origin(url))
        delay = float(rules.crawl_delay(AGENT) or 0) if rules else 0
        interval = max(self.limits.interval, delay)
        if interval > self.limits.longest_interval:
            raise Unfetched(f"robots.txt asks for {interval:g} s between requests")
        if url.host in self._requested:
            self.sleep(max(0, self._requested[url.host] + interval - self.clock()))
        self._requested[url.host] = self.clock()

    def _require_allowed(self, url: httpx.URL) -> None:
        origin = _origin(url)
        if origin not in self._robots:
            self._robots[origin] = self._rules(url)
        if not self._robots[origin].can_fetch(AGENT, str(url)):
            raise Unfetched("robots.txt disallows it")

    def _rules(self, url: httpx.URL) -> RobotFileParser:
        """Return the rules of robots.txt: allow all without the file, nothing if unreadable."""
        rules = RobotFileParser()
        try:
            response = self._follow(url.join("/robots.txt"), lambda _: None)
        except (Unfetched, httpx.HTTPError):
            rules.parse(["User-agent: *", "Disallow: /"])
            return rules
        is_closed = response.status_code in {401, 403} or response.status_code >= 500
        closed = ["User-agent: *", "Disallow: /"] if is_closed else []
        rules.parse(response.text.splitlines() if response.is_success else closed)
        return rules


def _origin(url: httpx.URL) -> str:
    return str(url.copy_with(raw_path=b"/", fragment=None))


def _is_same_site(url: httpx.URL, target: httpx.URL) -> bool:
    """Return whether both have the same host, `www.` aside, and the target is as secure."""
    hosts = {each.host.removeprefix("www.") for each in (url, target)}
    is_web = target.scheme == "https" or target.scheme == url.scheme == "http"
    return len(hosts) == 1 and url.port == target.port and is_web
