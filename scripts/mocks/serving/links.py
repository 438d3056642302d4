"""Links in responses, which lead to the mock wherever it can serve them.

A link is a property that the spec marks with `format: uri`. One below the documented address of the
API leads to the same path of the mock, and one to a picture to a picture that the mock makes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from ...spec import Document
from ..compile.documented_responses import MockResponse
from ..documented_servers import DocumentedServers
from ..http_messages import HttpRequest, HttpResponse
from ..mock_behaviour import MockBehaviour, State
from ..person_pictures import drawn, media_type

PICTURES = b"/_pictures/"
_PICTURE = re.compile(r"/([^/]+)\.(?:jpe?g|png)", re.IGNORECASE)


class Links:
    """The links of one vendor's responses."""

    def __init__(self, document: Document) -> None:
        self._servers = DocumentedServers(document)

    def served(self, response: MockResponse, request: HttpRequest, vendor: str) -> MockResponse:
        """Return a response whose links lead to the mock; the same one without such links."""
        if response.documented is None:
            return response
        content = response.content or response.documented.content(request.header(b"accept"))
        if content is None or not content.is_json or not content.links:
            return response
        prepared = content.like(response.prepared)
        value = response.value if response.has_value else prepared.value if prepared else None
        changed = self._changed(value, content.links, request.address(vendor))
        return response if changed is value else response.with_body(changed)

    def _changed(self, value: Any, names: Collection[str], address: str) -> Any:
        """Return a value with its links changed; the same object without any."""
        if isinstance(value, list):
            items = [self._changed(each, names, address) for each in value]
            is_same = all(one is other for one, other in zip(items, value, strict=True))
            return value if is_same else items
        if not isinstance(value, dict):
            return value
        made = {
            name: self._link(each, address)
            if name in names and isinstance(each, str)
            else self._changed(each, names, address)
            for name, each in value.items()
        }
        return value if all(made[name] is value[name] for name in made) else made

    def _link(self, url: str, address: str) -> str:
        rest = self._servers.rest(url)
        if rest is not None:
            return address + rest
        if not url.startswith(("http://", "https://")) or url.startswith(f"{address}/"):
            return url
        found = _PICTURE.fullmatch("/" + urlsplit(url).path.rpartition("/")[2])
        if found is None:
            return url
        return f"{address}{PICTURES.decode()}{quote(unquote(found[1]), safe='')}.jpg"


def picture_response(path: bytes, behaviour: MockBehaviour, state: State) -> HttpResponse:
    """Return the picture at a path below `PICTURES`."""
    name = unquote(path.removeprefix(PICTURES).decode("latin-1"), errors="replace")
    name = name.removesuffix(".jpg")
    data = behaviour.picture(state, name) if behaviour.picture else drawn(name)
    return HttpResponse(200, data, media_type(data))
