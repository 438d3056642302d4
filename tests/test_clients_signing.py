"""Clients sign requests: a service that werkzeug decodes computes each signature itself."""

import asyncio
import hashlib
import hmac
import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from scripts import mocks
from scripts.spec import load
from tests.samples import FILE, TEXT, Sample, body, obj, operation
from tests.werkzeug_service import served

SECRET = "the signing secret"


class SigningService:
    """A service that records what it received, raw."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.bodies: list[bytes] = []
        self.statuses: list[int] = []
        self.url = ""

    def respond(self, request: Request) -> Response:
        self.bodies.append(request.get_data())
        self.requests.append(request)
        status = self.statuses.pop(0) if self.statuses else 200
        return Response(b"{}", status, mimetype="application/json")

    @property
    def target(self) -> str:
        return str(self.requests[-1].environ["RAW_URI"])


@contextmanager
def serving() -> Iterator[SigningService]:
    service = SigningService()
    with served(service.respond) as address:
        service.url = f"{address}/v1"
        yield service


@pytest.fixture(scope="module")
def service() -> Iterator[SigningService]:
    with serving() as served:
        yield served


def sample(folder: Path, signature: Any, **scheme: Any) -> Sample:
    """Return a client whose requests are signed, next to a plain key."""
    signed = {"type": "apiKey", "in": "header", "name": "X-Signature", **scheme}
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key", "x-credential": "api_key"},
        "signed": {**signed, "x-credential": "signing_secret", "x-signature": signature},
    }
    name = {"name": "name", "in": "path", "required": True, "schema": TEXT}
    query = {"name": "q", "in": "query", "schema": TEXT}
    form = body(obj("photo", photo=FILE, title=TEXT), "multipart/form-data")
    paths = {
        "/cards/{name}": {
            "get": operation(
                "getCard", "cards", parameters=[name, query], **{"x-repeatable": True}
            ),
            "post": operation("makeCard", "cards", parameters=[name], requestBody=form),
            "put": operation("setCard", "cards", parameters=[name], requestBody=body(obj(a=TEXT))),
        }
    }
    security: Any = [{"key": [], "signed": []}]
    return Sample(folder, paths, components={"securitySchemes": schemes}, security=security)


def clients(made: Sample, service: SigningService, **more: Any) -> tuple[Any, Any]:
    name = made.path.stem.capitalize()
    options = {"api_key": "mock", "signing_secret": SECRET, "base_url": service.url, **more}
    kinds = (getattr(made.module, f"{start}{name}Client") for start in ("", "Async"))
    sync, asynchronous = (kind(**options) for kind in kinds)
    return sync, asynchronous


def mac(text: bytes) -> "hmac.HMAC":
    return hmac.new(SECRET.encode(), text, hashlib.sha256)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    signs = "{method}\n{path}\n{query}\n{header.X-Key}\n{timestamp}\n{id}\n{body}"
    form = {"signs": signs, "timestamp": "X-Time", "id": "X-Nonce"}
    return sample(tmp_path_factory.mktemp("whole"), form)


def expected(service: SigningService) -> str:
    request = service.requests[-1]
    path, _, query = service.target.partition("?")
    names = ("X-Key", "X-Time", "X-Nonce")
    lines = [request.method, path, query, *(request.headers[each] for each in names)]
    return mac("\n".join(lines).encode() + b"\n" + service.bodies[-1]).hexdigest()


@pytest.mark.parametrize("name", ["plain", "a b/c%ü~..", "*'()+"])
def test_method_path_query_headers_and_body_are_signed_as_sent(
    whole: Sample, service: SigningService, name: str
) -> None:
    client, asynchronous = clients(whole, service)
    with client:
        client.cards.get_card(name, q="ä b&c=/?")
        assert service.requests[-1].headers["X-Signature"] == expected(service)
        client.cards.set_card(name, a="ü")
        assert json.loads(service.bodies[-1]) == {"a": "ü"}
        assert service.requests[-1].headers["X-Signature"] == expected(service)

    async def call() -> None:
        async with asynchronous:
            await asynchronous.cards.get_card(name, q="x")

    asyncio.run(call())
    assert service.requests[-1].headers["X-Signature"] == expected(service)


def test_the_secret_is_not_sent(whole: Sample, service: SigningService) -> None:
    client, _ = clients(whole, service)
    with client:
        client.cards.get_card("a")
    sent = service.requests[-1]
    assert SECRET not in f"{dict(sent.headers)}{service.target}"
    assert SECRET not in repr(client)
    assert sent.headers["X-Key"] == "mock"


def test_a_large_file_is_signed_without_being_held(
    whole: Sample, service: SigningService, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8" + b"x" * 300_000)
    client, asynchronous = clients(whole, service)
    with client:
        client.cards.make_card("a", photo=photo, title="t")
    assert photo.read_bytes() in service.bodies[-1]
    assert service.requests[-1].headers["X-Signature"] == expected(service)

    async def call() -> None:
        async with asynchronous:
            await asynchronous.cards.make_card("a", photo=photo, title="t")

    asyncio.run(call())
    assert service.requests[-1].headers["X-Signature"] == expected(service)


def test_every_attempt_is_signed_anew(whole: Sample, service: SigningService) -> None:
    service.statuses += [503]
    client, _ = clients(whole, service, retries=1)
    with client:
        client.cards.get_card("a")
    first, second = service.requests[-2:]
    assert first.headers["X-Nonce"] != second.headers["X-Nonce"]
    assert second.headers["X-Signature"] == expected(service)


def test_a_signature_in_an_authorization_header_has_its_form(
    service: SigningService, tmp_path: Path
) -> None:
    form = {
        "signs": "{target}",
        "format": "HMAC-SHA256 Signature={signature}",
        "encoding": "base64",
    }
    made = sample(tmp_path, form, type="http", scheme="hmac")
    client, _ = clients(made, service)
    with client:
        client.cards.get_card("a", q="1")
    digest = b64encode(mac(service.target.encode()).digest()).decode()
    assert service.requests[-1].headers["Authorization"] == f"HMAC-SHA256 Signature={digest}"


def test_a_secret_that_cannot_be_decoded_is_a_usage_error(
    service: SigningService, tmp_path: Path
) -> None:
    made = sample(tmp_path, {"signs": "{body}", "secret": "hex"})
    client, _ = clients(made, service)
    with (
        client,
        pytest.raises(made.module.UsageError, match=r"getCard: the secret .* is not hex") as e,
    ):
        client.cards.get_card("a")
    assert SECRET not in str(e.value)


@pytest.fixture(scope="module")
def mocked(whole: Sample) -> Iterator[tuple[str, Any]]:
    with mocks.serve_in_thread([load(whole.path)]) as (url, app):
        yield f"{url}/{whole.path.stem}", app


def test_a_mock_accepts_what_the_client_signs_and_nothing_else(
    whole: Sample, mocked: tuple[str, Any]
) -> None:
    def call(secret: str, key: str = "mock") -> None:
        more = {"base_url": mocked[0], "signing_secret": secret, "api_key": key}
        client, _ = clients(whole, SigningService(), **more)
        with client:
            client.cards.get_card("a b/ü", q="x y")
            client.cards.set_card("a b/ü", a="ü")

    with pytest.raises(whole.module.AuthenticationError) as caught:
        call("another")
    assert "signature" in caught.value.__notes__[0]
    with pytest.raises(whole.module.AuthenticationError):
        call("mock", key="another")
    call("mock")


@pytest.mark.parametrize("missing", ["X-Signature", "X-Time", "X-Nonce"])
def test_a_mock_rejects_a_request_whose_signature_is_incomplete(
    mocked: tuple[str, Any], missing: str
) -> None:
    headers = {"X-Key": "mock", "X-Time": "1", "X-Nonce": "n", "X-Signature": "00"}
    del headers[missing]
    response = httpx.get(f"{mocked[0]}/cards/a", headers=headers)
    assert response.status_code == 401
    assert missing in response.headers["x-mock-reason"]


def test_the_samples_of_a_mock_are_signed(whole: Sample) -> None:
    document = load(whole.path)
    with mocks.make_mock(document).client() as http:
        for each in mocks.samples_of(document, {}):
            if not each.form:
                request = (each.method, each.path)
                response = http.request(*request, headers=each.headers, content=each.body)
                assert response.status_code == 200, each


def test_the_namespace_of_a_shared_mock_is_part_of_the_signed_path(
    whole: Sample, mocked: tuple[str, Any]
) -> None:
    url = mocked[0].replace(whole.path.stem, f"_ns/one/{whole.path.stem}")
    client, _ = clients(whole, SigningService(), base_url=url, signing_secret="mock")
    with client:
        client.cards.get_card("a")
