"""The clients that fetch a session or iterate lists, with the mock."""

import json
from typing import Any

import httpx
import pytest
from jsonschema_rs import validator_for

from scripts.mocks import make_mock
from scripts.spec import OffsetPaging
from tests.clients import as_written, examples, package, view
from tests.vendors import VENDORS, document

FETCHING = [
    vendor for vendor in VENDORS if (session := view(vendor).session) and session.fetch is not None
]
LISTS = [
    pytest.param(vendor, method, id=f"{vendor}-{method.name}")
    for vendor in VENDORS
    for method in view(vendor).methods
    if method.iteration and isinstance(method.iteration.pages.paging, OffsetPaging)
]


@pytest.mark.parametrize("vendor", FETCHING)
def test_the_long_lived_credential_is_enough(vendor: str) -> None:
    mock, about = make_mock(vendor), view(vendor)
    session = about.session
    assert session
    assert session.fetch
    with httpx.Client(transport=mock.transport) as http:
        kind: Any = getattr(package(vendor), about.client)
        with kind(**dict.fromkeys(session.sources, "mock"), **_given(mock, http)) as client:
            _list(client, vendor)
            _list(client, vendor)

    paths = [request.path for request in mock.requests]
    assert paths[0].endswith(session.fetch.path)
    assert len(paths) == (4 if session.ends else 3)
    if session.ends:
        assert paths[-1].endswith(session.ends.path)


def _given(mock: Any, http: httpx.Client) -> dict[str, Any]:
    return {"base_url": mock.base_url, "http_client": http}


def _list(client: Any, vendor: str) -> None:
    """Call something that takes no argument but needs the session."""
    about = view(vendor)
    method = next(each for each in about.methods if each.iteration)
    group = next(each.attribute for each in about.groups if method in each.methods)
    getattr(getattr(client, group), method.name)()


@pytest.mark.parametrize(("vendor", "method"), LISTS)
def test_a_list_is_iterated_over_its_pages(vendor: str, method: Any) -> None:
    about, pages = view(vendor), method.iteration.pages
    paging, name = pages.paging, ".".join(pages.paging.items)
    asked: list[tuple[int, int]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent = {**dict(request.url.params), **json.loads(request.content or b"{}")}
        first, most = int(sent[paging.offset]), int(sent[paging.limit])
        asked.append((first, most))
        there = range(first, min(first + most, 2 * pages.size + 3))
        items = [{**item, "number": number} for number in there]
        return httpx.Response(200, json={**whole, name: items} if name else items)

    whole = _page(vendor, method)
    item = (whole[name] if name else whole)[0]
    kind: Any = getattr(package(vendor), about.client)
    names = {each.name: "mock" for each in about.credentials}
    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        client = kind(**names, base_url="https://vendor.example", http_client=http)
        group = next(each.attribute for each in about.groups if method in each.methods)
        given = {each.handed: "1" for each in method.iteration.choices if each.required}
        found = list(getattr(getattr(client, group), method.iteration.name)(**given))

    assert len(found) == 2 * pages.size + 3
    assert asked == [(number * pages.size, pages.size) for number in range(3)]


def _page(vendor: str, method: Any) -> Any:
    """Return an example of a page that has items, as JSON data."""
    spec, name = document(vendor), ".".join(method.iteration.pages.paging.items)
    [reply] = [each for each in method.operation.responses if each.content is not None]
    values = examples(reply.described).values()
    whole = {**as_written(reply.successes[0]), "components": spec.data["components"]}
    fits = validator_for(whole).is_valid
    return next(each for each in values if fits(each) and (each[name] if name else each))
