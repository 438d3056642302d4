"""Clients fetch, renew and revoke tokens of OAuth 2, at a service that werkzeug decodes."""

import asyncio
import base64
import json
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest
from werkzeug.wrappers import Request, Response

from tests.werkzeug_service import served

from .samples import Sample, operation

ID, SECRET = "id:with/signs", "the+secret&"
SCOPES = {"read": "Read.", "write": "Write."}
GIVEN = {"client_id": ID, "client_secret": SECRET}


class Service:
    """A service with a token endpoint, which counts and remembers."""

    def __init__(self) -> None:
        self.lifetime: Any = 3600
        self.pause = 0.0
        self.requests: list[tuple[str, Mapping[str, str], str]] = []
        self.extra: list[str | None] = []
        self.scopes: dict[str, str] = {}
        self.refresh: set[str] = set()
        self.gives_refresh = False
        self.url = ""
        self._lock = threading.Lock()

    @property
    def fetched(self) -> list[Mapping[str, str]]:
        return [form for path, form, _ in self.requests if path in ("/token", "/refresh")]

    def respond(self, request: Request) -> Response:
        form = request.form.to_dict()
        with self._lock:
            self.requests.append((request.path, form, request.headers.get("Authorization", "")))
            self.extra.append(request.headers.get("X-Extra"))
        if request.path in ("/token", "/refresh"):
            time.sleep(self.pause)
            return self._token(request, form)
        if request.path == "/revoke":
            self.scopes.pop(form["token"], None)
            return Response(status=200)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return _json({"scope": self.scopes[token]}) if token in self.scopes else _failure(401)

    def _token(self, request: Request, form: Mapping[str, str]) -> Response:
        if _client(request, form) not in ((ID, SECRET), (ID, "")):
            return _failure(401, "invalid_client", f"{form} is unknown")
        if form["grant_type"] == "refresh_token" and form["refresh_token"] not in self.refresh:
            return _failure(400, "invalid_grant")
        self.refresh.discard(form.get("refresh_token", ""))
        with self._lock:
            token = f"TOKEN-{len(self.fetched)}"
            self.scopes[token] = form.get("scope", "")
        body = {"access_token": token, "token_type": "Bearer", "expires_in": self.lifetime}
        if self.gives_refresh:
            body["refresh_token"] = f"REFRESH-{len(self.fetched)}"
            self.refresh.add(body["refresh_token"])
        return _json(body)


def _json(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status, mimetype="application/json")


def _failure(status: int, code: str = "invalid_token", text: str = "") -> Response:
    return _json({"error": code, "error_description": text}, status)


def _client(request: Request, form: Mapping[str, str]) -> tuple[str, str]:
    header = request.headers.get("Authorization", "")
    if header.startswith("Basic "):
        pair = base64.b64decode(header[6:]).decode().partition(":")
        return unquote_plus(pair[0]), unquote_plus(pair[2])
    return form.get("client_id", ""), form.get("client_secret", "")


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    with served(made.respond) as made.url:
        yield made


FLOW = {"tokenUrl": "https://sample.example/token", "scopes": SCOPES}
PATHS = {
    "/photos": {
        "get": operation("list", security=[{"login": ["read"]}]),
        "post": operation("add", security=[{"login": ["write"]}]),
    },
    "/me": {"get": operation("me", security=[{"login": []}])},
}


def sample(folder: Path, flows: Mapping[str, Any], **session: Any) -> Sample:
    scheme: dict[str, Any] = {"type": "oauth2", "flows": dict(flows)}
    scheme |= {"x-session": session} if session else {}
    return Sample(folder, PATHS, components={"securitySchemes": {"login": scheme}})


@pytest.fixture
def by_client(tmp_path: Path) -> Sample:
    return sample(tmp_path, {"clientCredentials": FLOW})


def client(sample: Sample, service: Service, kind: str = "", **given: Any) -> Any:
    made = getattr(sample.module, f"{kind}{sample.path.stem.capitalize()}Client")
    return made(base_url=service.url, **given)


def test_a_token_is_fetched_with_the_clients_id_and_secret_and_used_again(
    by_client: Sample, service: Service
) -> None:
    with client(by_client, service, **GIVEN) as made:
        assert made.jobs.me() == made.jobs.me() == {"scope": ""}

    assert service.fetched == [{"grant_type": "client_credentials"}]
    assert [path for path, *_ in service.requests] == ["/token", "/me", "/me"]


def test_a_token_is_fetched_with_arguments_from_the_environment(
    by_client: Sample, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = by_client.path.stem.upper()
    monkeypatch.setenv(f"{prefix}_CLIENT_ID", ID)
    monkeypatch.setenv(f"{prefix}_CLIENT_SECRET", SECRET)
    with client(by_client, service) as made:
        assert made.jobs.me() == {"scope": ""}


def test_an_operation_is_called_with_a_token_of_its_scopes(
    by_client: Sample, service: Service
) -> None:
    with client(by_client, service, **GIVEN) as made:
        assert [made.jobs.list_()["scope"], made.jobs.add()["scope"]] == ["read", "write"]
        assert made.jobs.list_() == {"scope": "read"}

    assert [form["scope"] for form in service.fetched] == ["read", "write"]


def test_the_id_and_the_secret_are_in_the_body_where_the_spec_says_so(
    tmp_path: Path, service: Service
) -> None:
    flows = {"clientCredentials": FLOW}
    with client(sample(tmp_path, flows, authentication="body"), service, **GIVEN) as made:
        made.jobs.me()

    assert service.fetched == [{"grant_type": "client_credentials", **GIVEN}]
    assert service.requests[0][2] == ""


def test_twenty_threads_fetch_one_token(by_client: Sample, service: Service) -> None:
    service.pause = 0.1
    with client(by_client, service, **GIVEN) as made, ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda _: made.jobs.list_()["scope"], range(20)))

    assert found == ["read"] * 20
    assert len(service.fetched) == 1


def test_twenty_tasks_fetch_one_token(by_client: Sample, service: Service) -> None:
    service.pause = 0.1

    async def run() -> list[Any]:
        async with client(by_client, service, "Async", **GIVEN) as made:
            return await asyncio.gather(*(made.jobs.list_() for _ in range(20)))

    assert asyncio.run(run()) == [{"scope": "read"}] * 20
    assert len(service.fetched) == 1


def test_a_token_is_renewed_before_it_expires(by_client: Sample, service: Service) -> None:
    service.lifetime = 1
    with client(by_client, service, **GIVEN) as made:
        made.jobs.me()
        time.sleep(0.92)
        made.jobs.me()

    assert [path for path, *_ in service.requests] == ["/token", "/me", "/token", "/me"]


def test_a_token_that_is_rejected_is_fetched_again_once(
    by_client: Sample, service: Service
) -> None:
    with client(by_client, service, **GIVEN) as made:
        made.jobs.me()
        service.scopes.clear()
        made.jobs.me()

    assert len(service.fetched) == 2


def test_a_token_is_revoked_when_the_client_is_closed(tmp_path: Path, service: Service) -> None:
    revocation = "https://sample.example/revoke"
    made = sample(tmp_path, {"clientCredentials": FLOW}, revocation=revocation)
    with client(made, service, **GIVEN) as opened:
        opened.jobs.list_()
        opened.jobs.add()

    revoked = [form["token"] for path, form, _ in service.requests if path == "/revoke"]
    assert sorted(revoked) == ["TOKEN-1", "TOKEN-2"]
    assert service.scopes == {}


def test_a_refresh_token_of_the_service_is_exchanged_and_a_rejected_one_replaced(
    tmp_path: Path, service: Service
) -> None:
    flow = {**FLOW, "refreshUrl": "https://sample.example/refresh"}
    service.gives_refresh = True
    with client(sample(tmp_path, {"clientCredentials": flow}), service, **GIVEN) as made:
        made.jobs.me()
        service.scopes.clear()
        made.jobs.me()
        service.scopes.clear()
        service.refresh.clear()
        made.jobs.me()

    called = [form["grant_type"] for form in service.fetched]
    assert called == ["client_credentials", "refresh_token", "refresh_token", "client_credentials"]
    assert [form.get("refresh_token") for form in service.fetched[1:3]] == [
        "REFRESH-1",
        "REFRESH-2",
    ]


@pytest.mark.parametrize("given", [GIVEN, {"client_id": ID}], ids=["secret", "public"])
def test_a_refresh_token_of_the_caller_is_exchanged_for_tokens(
    tmp_path: Path, service: Service, given: Mapping[str, str]
) -> None:
    flows = {"authorizationCode": {**FLOW, "authorizationUrl": "https://sample.example/login"}}
    service.refresh.add("MINE")
    service.gives_refresh = True
    with client(sample(tmp_path, flows), service, refresh_token="MINE", **given) as made:
        made.jobs.me()
        service.scopes.clear()
        made.jobs.me()

    assert [form["refresh_token"] for form in service.fetched] == ["MINE", "REFRESH-1"]


@pytest.mark.parametrize("flow", ["implicit", "password", "authorizationCode"])
def test_a_flow_that_only_a_person_can_follow_takes_a_ready_token(
    tmp_path: Path, service: Service, flow: str
) -> None:
    flows = {flow: {**FLOW, "authorizationUrl": "https://sample.example/login"}}
    service.scopes["READY"] = "all"
    with client(sample(tmp_path, flows), service, token="READY") as made:
        assert made.jobs.list_() == {"scope": "all"}

    assert service.fetched == []


def test_a_token_endpoint_of_another_host_is_asked_only_if_the_caller_names_it(
    tmp_path: Path, service: Service
) -> None:
    flow = {**FLOW, "tokenUrl": "https://auth.sample.example/token"}
    made = sample(
        tmp_path, {"clientCredentials": flow}, revocation="https://auth.sample.example/revoke"
    )
    unnamed = pytest.raises(made.module.UsageError, match="give the client token_url too")
    with client(made, service, **GIVEN) as opened, unnamed:
        opened.jobs.me()
    assert service.requests == []

    identity = Service()
    with served(identity.respond) as identity.url:
        service.scopes = identity.scopes
        with client(made, service, token_url=f"{identity.url}/token", **GIVEN) as opened:
            opened.jobs.me()
    assert [path for path, *_ in identity.requests] == ["/token", "/revoke"]
    assert [path for path, *_ in service.requests] == ["/me"]


def test_headers_for_the_vendor_are_not_sent_to_a_token_endpoint_of_another_host(
    tmp_path: Path, service: Service
) -> None:
    flow = {**FLOW, "tokenUrl": "https://auth.sample.example/token"}
    made = sample(tmp_path, {"clientCredentials": flow})
    with client(made, service, token_url=f"{service.url}/token", **GIVEN) as opened:
        opened.with_options(headers={"X-Extra": "VENDOR"}).jobs.me()

    assert service.extra == [None, "VENDOR"]


def test_a_rejected_log_in_is_an_error_that_shows_no_secret(
    by_client: Sample, service: Service
) -> None:
    given = {"client_id": "other", "client_secret": "WRONG-SECRET"}
    with client(by_client, service, **given) as made:
        with pytest.raises(by_client.module.AuthenticationError) as caught:
            made.jobs.me()
        shown = f"{made!r} {caught.value!r} {caught.value}"

    assert caught.value.code == "invalid_client"
    assert "login/token" in shown
    assert "WRONG-SECRET" not in shown


def test_without_credentials_the_message_names_every_way(
    by_client: Sample, service: Service
) -> None:
    usage_error = by_client.module.UsageError
    ways = r"token .*, or client_id .* and client_secret"
    with client(by_client, service) as made, pytest.raises(usage_error, match=ways):
        made.jobs.me()


def test_a_token_endpoint_that_is_an_operation_takes_a_form_and_tells_seconds(
    tmp_path: Path, service: Service
) -> None:
    fields = {
        name: {"type": "string", "x-credential": name, "x-sensitive": "secret", "writeOnly": True}
        for name in GIVEN
    }
    fields["grant_type"] = {"const": "client_credentials"}
    form = {"type": "object", "required": list(fields), "properties": fields}
    properties = {"access_token": {"type": "string"}, "expires_in": {"type": "integer"}}
    token = {"type": "object", "properties": properties}
    log_in = {
        "operationId": "logIn",
        "tags": ["jobs"],
        "security": [],
        "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
        "responses": {
            "200": {"description": "x", "content": {"application/json": {"schema": token}}}
        },
    }
    scheme = {
        "type": "oauth2",
        "flows": {"clientCredentials": FLOW},
        "x-credential": "access_token",
        "x-session": {
            "operation": "logIn",
            "token": "access_token",
            "expires": "expires_in",
            "from": [*GIVEN],
        },
    }
    components = {"securitySchemes": {"login": scheme}}
    made = Sample(tmp_path, {**PATHS, "/token": {"post": log_in}}, components=components)
    service.lifetime = 1
    with client(made, service, **GIVEN) as opened:
        opened.jobs.me()
        time.sleep(0.92)
        opened.jobs.me()

    assert service.fetched == [{"grant_type": "client_credentials", **GIVEN}] * 2


@pytest.mark.parametrize("kind", ["oauth2", "openIdConnect"])
def test_a_function_of_the_caller_can_bring_the_token(
    tmp_path: Path, service: Service, kind: str
) -> None:
    scheme: dict[str, Any] = {"type": kind, "flows": {}, "openIdConnectUrl": "https://s.example"}
    del scheme["flows" if kind == "openIdConnect" else "openIdConnectUrl"]
    made = Sample(tmp_path, PATHS, components={"securitySchemes": {"login": scheme}})
    service.scopes["MADE"] = ""
    with client(made, service, token=lambda: "MADE") as opened:
        assert opened.jobs.me() == {"scope": ""}
