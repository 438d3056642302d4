"""The base URL of a client and the paths below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit

from .errors import UsageError
from .types import Unset, is_array
from .value_texts import as_text

_HOST = re.compile(r"[\w.:-]+")
_PLACE = re.compile(r"\{([^{}]*)\}")


def checked_base_url(url: str) -> str:
    """Return the base URL without a slash at its end; raise UsageError for one that is not safe."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise UsageError("the base URL cannot be read") from None
    if not host or not _HOST.fullmatch(host) or parts.scheme not in ("http", "https"):
        raise UsageError("the base URL has to start with https:// and a host")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UsageError("the base URL has to be a scheme, a host and at most a path")
    if parts.scheme == "http" and not is_loopback(host):
        raise UsageError(f"http://{host} would send secrets in the clear: use https")
    if any(part in (".", "..") for part in parts.path.split("/")) or not url.isprintable():
        raise UsageError("the base URL has a path that leads elsewhere")
    return url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def filled_path(template: str, values: Mapping[str, object], operation: str) -> str:
    """Return a path with its arguments; raise UsageError for one that would change the path."""

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        value = values[name]
        if value is None or isinstance(value, Unset):
            raise UsageError(f"{operation}: {name} is required", operation=operation)
        texts = [as_text(each, name) for each in (value if is_array(value) else (value,))]
        if not all(texts) or not texts:
            raise UsageError(f"{operation}: {name} must not be empty", operation=operation)
        if any(part in (".", "..") for text in texts for part in re.split(r"[/\\]", text)):
            raise UsageError(f"{operation}: {name} would lead to another path", operation=operation)
        return ",".join(quote(text, safe="") for text in texts)

    return _PLACE.sub(fill, template)


def address_from(here: str, address: str, query: list[tuple[str, str]]) -> str:
    """Return the address that a response to `here` has for its next page.

    Args:
        here: The address of the operation.
        address: The one in the response, which may be relative.
        query: Parameters to add, unless the address has them.

    Raises:
        UsageError: It leads to another scheme, host or port.
    """
    try:
        ours, parts = urlsplit(here), urlsplit(urljoin(here, address))
        is_ours = _origin(ours) == _origin(parts)
    except ValueError:
        raise UsageError("the address of the next page cannot be read") from None
    if not is_ours or parts.username or parts.password or not address.isprintable():
        raise UsageError("the address of the next page is not at the host of this one")
    known = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    added = query_string([each for each in query if each[0] not in known])[1:]
    whole = "&".join(filter(None, (parts.query, added)))
    return parts._replace(query=whole, fragment="").geturl()


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, parts.hostname, port


def query_string(pairs: list[tuple[str, str]]) -> str:
    """Return `?a=1&b=2`, or an empty text."""
    return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""
