"""The addresses of an API as its spec documents them, to recognize URLs of the real service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from ..spec import Document

_VARIABLE = re.compile(r"\{([^{}]*)\}")


class DocumentedServers:
    """The base URLs of one API.

    Attributes:
        hosts: Their hosts as they are documented, a variable as `*`.
    """

    def __init__(self, document: Document, others: Iterable[str] = ()) -> None:
        """Take the servers of a spec and other base URLs."""
        found = [(each.url, each.variables) for each in document.servers]
        templates = [_template(url, variables) for url, variables in found]
        templates += [(each, re.escape(each)) for each in others]
        absolute = [(url, pattern) for url, pattern in templates if "://" in url]
        self.hosts: Sequence[str] = [
            urlsplit(_VARIABLE.sub("*", url)).netloc for url, _ in absolute
        ]
        self._patterns = [re.compile(_whole(pattern), re.IGNORECASE) for _, pattern in absolute]

    def rest(self, url: str) -> str | None:
        """Return what follows the base URL, or None for a URL of another service."""
        for pattern in self._patterns:
            if found := pattern.fullmatch(url):
                return found[1]
        return None

    def base(self, url: str) -> str:
        """Return the base URL with which a URL of this service starts."""
        rest = self.rest(url)
        return url.removesuffix(rest) if rest else url


def _template(url: str, defaults: Mapping[str, str]) -> tuple[str, str]:
    """Return a URL and its pattern; a variable that is a whole address has its default."""
    for name, default in defaults.items():
        if "://" in default:
            url = url.replace(f"{{{name}}}", default)
    parts = _VARIABLE.split(url)
    return url, "".join("[^/?#]+" if at % 2 else re.escape(each) for at, each in enumerate(parts))


def _whole(pattern: str) -> str:
    """Return the pattern of the URLs below a base, with either scheme and the scheme's port."""
    scheme, _, rest = pattern.rstrip("/").partition("://")
    host, slash, path = rest.partition("/")
    assert scheme
    return rf"https?://{host}(?::443|:80)?{slash}{path}((?:[/?#].*)?)"
