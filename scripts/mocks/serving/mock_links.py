"""Links in responses, which lead to the mock wherever it can serve them.

A link is a property that the spec marks with `format: uri`. One below the documented address of the
API leads to the same path of the mock, and one to a picture to a picture that the mock makes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from ...spec import Document
from ..compile.documented_responses import MockResponse
from ..compile.link_places import LINK, LinkPlaces
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
        self._link = lru_cache(maxsize=4096)(self._served_at)

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

    def _changed(self, value: Any, places: LinkPlaces, address: str) -> Any:
        """Return a value with its links changed; the same object without any."""
        if not isinstance(places, dict):
            is_link = places == LINK and isinstance(value, str)
            return self._link(value, address) if is_link else value
        if isinstance(value, list):
            inner = places.get("[]")
            return [self._changed(each, inner, address) for each in value] if inner else value
        if not isinstance(value, dict):
            return value
        made = value
        for name, inner in places.items():
            held = value.get(name)
            if held is not None and (changed := self._changed(held, inner, address)) is not held:
                made = dict(value) if made is value else made
                made[name] = changed
        return made

    def _served_at(self, url: str, address: str) -> str:
        """Return where the mock serves a link, or the link itself."""
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
