"""What makes a client pleasant: ids that fit, names that read, docstrings that are complete."""

import re
from typing import Any

import httpx
import pytest

from tests.clients import package, view
from tests.vendors import VENDORS

UNREADABLE = re.compile(r"base_64|_\d+_|^[a-z]_[a-z]{2}_|[A-Z]{9}")


def test_the_id_of_a_response_goes_into_the_next_call() -> None:
    cloudcard, sent = package("cloudcard"), list[str]()

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        photo = {"id": 7, "status": "APPROVED", "person": {"id": 8, "email": "jo@x.example"}}
        return httpx.Response(200, json=photo if "photo" in request.url.path else photo["person"])

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        options: dict[str, Any] = {"base_url": "https://x.example", "http_client": http}
        client = cloudcard.CloudCardClient(session_token="t", **options)
        photo = client.photos.get_photo(client.photos.get_photo(7).id)
        client.people.get_person(photo.person.id)
    assert sent == ["/photo/7", "/photo/7", "/person/8"]
    assert cloudcard.client.CloudCardClient.people.func.__annotations__["return"] == "People"
    assert type(client.people).get_person.__annotations__["id"] == "str | int"


def test_a_list_is_read_in_pages_as_large_as_the_vendor_allows() -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.params["max"])
        return httpx.Response(200, json=[])

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        options: dict[str, Any] = {"base_url": "https://x.example", "http_client": http}
        client = package("cloudcard").CloudCardClient(session_token="t", **options)
        assert [*client.photos.iterate_photos()] == []
    assert sent == ["1000"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_method_documents_what_it_returns_and_raises(vendor: str) -> None:
    for method in view(vendor).methods:
        name = method.operation.runtime.id
        if method.returns != "None":
            assert "Returns:" in method.doc, name
        assert "Raises:" in method.doc, name
        for error in ("UsageError", "ApiConnectionError", "ApiTimeoutError", "DecodingError"):
            assert error in method.doc, name


@pytest.mark.parametrize("vendor", VENDORS)
def test_names_keep_digits_and_acronyms_together(vendor: str) -> None:
    about = view(vendor)
    names = [argument for method in about.methods for argument in _arguments(method)]
    names += [model.name for model in about.models]
    assert [each for each in names if UNREADABLE.search(each)] == []
    assert [each for each in names if re.search(r"Type\d", each)] == []


def _arguments(method: Any) -> list[str]:
    return [each.handed for place in method.arguments.values() for each in place] + [
        each.handed for each in method.body_members or ()
    ]


def test_pytest_shows_no_date_of_birth_of_customers_that_differ() -> None:
    veratad = package("veratad")
    left, right = (veratad.CustomerDetails(email="jo@x.example", dob=x) for x in ("19700101", "2"))

    with pytest.raises(AssertionError) as caught:
        assert left == right
    assert "dob=***" in str(caught.value)
    assert "1970" not in str(caught.value)
