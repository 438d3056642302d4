"""Session tokens: fetched once, renewed when needed, ended where they were fetched, never shown."""

import asyncio
import json
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from scripts.generate.runtime import errors, transport
from scripts.generate.runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from scripts.generate.runtime.client_sessions import AsyncToken, Token, TokenSession
from scripts.generate.runtime.request_body import ApiBody
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client

TOKEN = CredentialPlacement("token", "header", "X-Token")
KEY = CredentialPlacement("key", "body", "key")


def operation(name: str, path: str, *places: CredentialPlacement) -> ApiOperation:
    return ApiOperation(
        name,
        "POST",
        path,
        repeatable=False,
        credentials=(places,) if places else (),
        responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    )


PHOTO = operation("getPhoto", "/photo", TOKEN)
PUBLIC = operation("ping", "/ping")
LOG_OUT = operation("logOut", "/logout", TOKEN)
SESSION = TokenSession(
    argument="token",
    sources=("key",),
    fetch=operation("logIn", "/login", KEY),
    token="value",
    expires="until",
    ends=LOG_OUT,
    by="named",
)


class Vendor:
    """A vendor that issues tokens and accepts those that are neither expired nor rejected."""

    def __init__(self, lifetime: float | None = 3600, pause: float = 0) -> None:
        self.lifetime, self.pause = lifetime, pause
        self.paths: list[str] = []
        self.open: set[str] = set()
        self.logged_out: list[Any] = []
        self.refuses = False
        self._lock = threading.Lock()

    @property
    def fetches(self) -> int:
        return self.paths.count("/login")

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.paths.append(request.url.path)
            number = self.fetches
        time.sleep(self.pause)
        return self.answer(request, number)

    async def awaited(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path)
        number = self.fetches
        await asyncio.sleep(self.pause)
        return self.answer(request, number)

    def answer(self, request: httpx.Request, number: int) -> httpx.Response:
        if request.url.path == "/login":
            return self.issue(json.loads(request.content), number)
        token = request.headers.get("x-token")
        if request.url.path != "/ping" and (token not in self.open or self.refuses):
            return httpx.Response(401, json={"error": f"{token} is no token"})
        if request.url.path == "/logout":
            self.logged_out.append((token, json.loads(request.content)))
        return httpx.Response(200, json={"token": token})

    def issue(self, body: Any, number: int) -> httpx.Response:
        if body != {"key": "THE-KEY"}:
            return httpx.Response(401, json={"error": f"{body} will not do"})
        self.open.add(token := f"ISSUED-{number}")
        if self.lifetime is None:
            return httpx.Response(200, json={"value": token})
        ends = datetime.now(UTC) + timedelta(seconds=self.lifetime)
        return httpx.Response(200, json={"value": token, "until": ends.isoformat()})


def made(vendor: Vendor, session: TokenSession = SESSION, **given: Token | None) -> Client:
    credentials: dict[str, Token | None] = {"key": "THE-KEY", "token": None, **given}
    http = httpx.Client(transport=httpx.MockTransport(vendor))
    service = Service("Acme", "ACME", "https://api.example", "acme/1", session)
    return Client(service, credentials, http_client=http)


def made_awaited(
    vendor: Vendor, session: TokenSession = SESSION, **given: AsyncToken | None
) -> AsyncClient:
    credentials: dict[str, AsyncToken | None] = {"key": "THE-KEY", "token": None, **given}
    http = httpx.AsyncClient(transport=httpx.MockTransport(vendor.awaited))
    service = Service("Acme", "ACME", "https://api.example", "acme/1", session)
    return AsyncClient(service, credentials, http_client=http)


Step = ApiOperation | Callable[[], None]


def waiting(
    vendor: Vendor, *steps: Step, session: TokenSession = SESSION, **given: Any
) -> list[Any]:
    """Return the results of the calls, between which other steps may run; close the client."""
    client = made(vendor, session, **given)
    with client._http, client:
        return [
            client.execute(ApiCall(step), lambda _, data: data).parsed
            for step in steps
            if isinstance(step, ApiOperation) or step()
        ]


def awaited(
    vendor: Vendor, *steps: Step, session: TokenSession = SESSION, **given: Any
) -> list[Any]:
    async def run() -> list[Any]:
        client = made_awaited(vendor, session, **given)
        async with client._http, client:
            return [
                (await client.execute(ApiCall(step), lambda _, data: data)).parsed
                for step in steps
                if isinstance(step, ApiOperation) or step()
            ]

    return asyncio.run(run())


Run = Callable[..., list[Any]]
both = pytest.mark.parametrize("run", [waiting, awaited])


@both
def test_a_token_is_fetched_at_the_first_need_and_used_again(run: Run) -> None:
    vendor = Vendor()

    assert run(vendor, PHOTO, PHOTO) == [{"token": "ISSUED-1"}] * 2
    assert vendor.paths == ["/login", "/photo", "/photo", "/logout"]


@both
def test_nothing_is_fetched_or_ended_where_no_call_needs_it(run: Run) -> None:
    vendor = Vendor()

    run(vendor, PUBLIC)
    assert vendor.paths == ["/ping"]


@both
def test_a_token_that_has_ended_is_renewed(run: Run) -> None:
    vendor = Vendor(lifetime=0.05)

    assert run(vendor, PHOTO, lambda: time.sleep(0.06), PHOTO) == [
        {"token": "ISSUED-1"},
        {"token": "ISSUED-2"},
    ]


@both
def test_a_rejected_token_is_renewed_and_the_call_sent_again(run: Run) -> None:
    vendor = Vendor()

    result = run(vendor, PHOTO, vendor.open.clear, PHOTO)
    assert result == [{"token": "ISSUED-1"}, {"token": "ISSUED-2"}]
    assert vendor.paths == ["/login", "/photo", "/photo", "/login", "/photo", "/logout"]


@both
def test_a_second_rejection_raises(run: Run) -> None:
    vendor = Vendor()
    vendor.refuses = True

    with pytest.raises(errors.AuthenticationError, match="getPhoto") as caught:
        run(vendor, PHOTO)
    assert caught.value.__context__ is None
    assert vendor.paths == ["/login", "/photo", "/login", "/photo", "/logout"]


@both
def test_a_rejected_fetch_raises_and_the_call_is_not_sent(run: Run) -> None:
    vendor = Vendor()

    with pytest.raises(errors.AuthenticationError, match="logIn"):
        run(vendor, PHOTO, key="WRONG-KEY")
    assert vendor.paths == ["/login"]


@both
def test_a_token_of_the_callers_is_neither_renewed_nor_ended(run: Run) -> None:
    vendor = Vendor()
    vendor.open.add("GIVEN")

    assert run(vendor, PHOTO, token="GIVEN") == [{"token": "GIVEN"}]
    with pytest.raises(errors.AuthenticationError):
        run(vendor, PHOTO, token="OLD")
    assert vendor.paths == ["/photo", "/photo"]


@both
def test_the_session_that_is_ended_is_named(run: Run) -> None:
    vendor = Vendor()

    run(vendor, PHOTO)
    assert vendor.logged_out == [("ISSUED-1", {"named": "ISSUED-1"})]


@both
def test_no_session_is_ended_where_the_spec_names_no_way(run: Run) -> None:
    vendor = Vendor()
    endless = TokenSession("token", SESSION.fetch, ("key",), "value")

    run(vendor, PHOTO, session=endless)
    assert vendor.paths == ["/login", "/photo"]


@both
def test_a_log_out_that_fails_keeps_no_client_open(run: Run) -> None:
    vendor = Vendor()

    assert run(vendor, PHOTO, vendor.open.clear) == [{"token": "ISSUED-1"}]
    assert vendor.paths == ["/login", "/photo", "/logout"]


def test_a_closed_client_ends_its_session_once() -> None:
    vendor = Vendor()
    client = made(vendor)
    client.execute(ApiCall(PHOTO), lambda _, data: data)
    client.close()
    client.close()

    assert vendor.paths == ["/login", "/photo", "/logout"]
    client._http.close()
    client.close()


@both
@pytest.mark.parametrize("lifetime", [None, -7200])
def test_a_clock_that_cannot_be_right_causes_no_fetch_per_call(
    run: Run, lifetime: float | None
) -> None:
    vendor = Vendor(lifetime)

    run(vendor, PHOTO, PHOTO, PHOTO)
    assert vendor.fetches == 1


@pytest.mark.parametrize("cause", ["none yet", "expired", "refused"])
def test_twenty_threads_without_a_valid_token_fetch_one(cause: str) -> None:
    vendor = Vendor(pause=0.02)
    client = made(vendor)
    barrier = threading.Barrier(20)

    def call(_: int) -> Any:
        barrier.wait()
        return client.execute(ApiCall(PHOTO), lambda _, data: data["token"]).parsed

    with client._http, ThreadPoolExecutor(20) as pool:
        if cause != "none yet":
            client.execute(ApiCall(PHOTO), lambda _, data: data)
            prepare(vendor, cause, client)
        assert set(pool.map(call, range(20))) == {"ISSUED-1"}
    assert vendor.fetches == 1


def prepare(vendor: Vendor, cause: str, client: Client | AsyncClient) -> None:
    """Let a client hold a token that has ended, as it knows or not, and count from there."""
    vendor.open.clear()
    vendor.paths.clear()
    assert client._sessions
    held = client._sessions._held
    held._held = ("ENDED", time.time() - 1 if cause == "expired" else None)


@pytest.mark.parametrize("cause", ["none yet", "expired", "refused"])
def test_twenty_tasks_without_a_valid_token_fetch_one(cause: str) -> None:
    vendor = Vendor(pause=0.02)

    async def run() -> set[str]:
        client = made_awaited(vendor)

        async def call() -> str:
            response = await client.execute(ApiCall(PHOTO), lambda _, data: str(data["token"]))
            return response.parsed

        async with client._http:
            if cause != "none yet":
                await call()
                prepare(vendor, cause, client)
            return set(await asyncio.gather(*(call() for _ in range(20))))

    assert asyncio.run(run()) == {"ISSUED-1"}
    assert vendor.fetches == 1


def test_a_cancelled_fetch_leaves_the_next_one_free() -> None:
    vendor = Vendor(pause=0.05)

    async def run() -> Any:
        client = made_awaited(vendor)
        async with client._http:
            first = asyncio.create_task(client.execute(ApiCall(PHOTO), lambda _, data: data))
            await asyncio.sleep(0.01)
            first.cancel()
            return (await client.execute(ApiCall(PHOTO), lambda _, data: data)).parsed

    assert asyncio.run(asyncio.wait_for(run(), 5)) == {"token": "ISSUED-2"}


@both
def test_a_response_without_a_token_raises(run: Run) -> None:
    class Broken(Vendor):
        def issue(self, body: Any, number: int) -> httpx.Response:
            return httpx.Response(200, json={"value": "", "for": body, "number": number})

    with pytest.raises(errors.DecodingError, match="value is empty") as caught:
        run(Broken(), PHOTO)
    assert "THE-KEY" not in str(caught.value)


@both
def test_neither_key_nor_token_is_shown(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    vendor = Vendor()
    vendor.refuses = True

    with pytest.raises(errors.AuthenticationError) as caught:
        run(vendor, PHOTO)
    assert str(caught.value) == (
        'getPhoto: application/json, {"error":"*** is no token"} (status 401)'
    )
    lines = [each for each in caplog.records if not each.name.startswith("httpx")]
    assert lines
    client = made(vendor)
    with client._http:
        shown = [str(caught.value), repr(client), repr(client._settings.credentials)]
        shown += [repr(client._sessions), *(each.getMessage() for each in lines)]
    assert not any("ISSUED" in each or "THE-KEY" in each for each in shown)


def test_a_key_as_argument_wins_over_a_token_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ACME_TOKEN", "OLD")
    assert waiting(Vendor(), PHOTO) == [{"token": "ISSUED-1"}]

    monkeypatch.setenv("ACME_KEY", "THE-KEY")
    vendor = Vendor()
    vendor.open.add("OLD")
    assert waiting(vendor, PHOTO, key=None) == [{"token": "OLD"}]


class Supplier:
    """A function of the caller that returns one token after the other, each valid."""

    def __init__(self, vendor: Vendor, *tokens: Any) -> None:
        self.vendor, self.tokens, self.given = vendor, tokens, 0

    def __call__(self) -> Any:
        token = self.tokens[self.given]
        self.given += 1
        self.vendor.open.add(token)
        return token

    async def awaited(self) -> Any:
        await asyncio.sleep(0.02)
        return self()


UNREADABLE = TokenSession("token")


@both
@pytest.mark.parametrize("session", [SESSION, UNREADABLE])
def test_a_function_returns_the_token_and_another_one_when_that_is_rejected(
    run: Run, session: TokenSession
) -> None:
    vendor = Vendor()
    supplier = Supplier(vendor, "FIRST", "SECOND")

    result = run(vendor, PHOTO, PHOTO, vendor.open.clear, PHOTO, session=session, token=supplier)
    assert result == [{"token": "FIRST"}, {"token": "FIRST"}, {"token": "SECOND"}]
    assert vendor.paths == ["/photo"] * 4, "nothing is fetched, nothing ended"


def test_an_async_function_is_called_once_for_twenty_tasks() -> None:
    vendor = Vendor()
    supplier = Supplier(vendor, "FIRST")

    async def run() -> set[str]:
        client = made_awaited(vendor, token=supplier.awaited)

        async def call() -> str:
            return (await client.execute(ApiCall(PHOTO), lambda _, data: str(data["token"]))).parsed

        async with client._http:
            return set(await asyncio.gather(*(call() for _ in range(20))))

    assert asyncio.run(run()) == {"FIRST"}
    assert supplier.given == 1


def test_a_function_may_log_in_with_the_client_itself() -> None:
    vendor = Vendor()

    def log_in() -> str:
        body = ApiBody("json", {"key": "THE-KEY"})
        call = ApiCall(operation("logIn", "/login"), body=body)
        return client.execute(call, lambda _, data: str(data["value"])).parsed

    client = made(vendor, token=log_in)
    with client._http, client:
        answer = client.execute(ApiCall(PHOTO), lambda _, data: data)
    assert answer.parsed == {"token": "ISSUED-1"}
    assert vendor.paths == ["/login", "/photo"]


@both
@pytest.mark.parametrize("token", [None, "", b"TOKEN"])
def test_the_error_names_a_function_that_returns_no_text(run: Run, token: Any) -> None:
    vendor = Vendor()

    with pytest.raises(
        errors.UsageError, match="function that is the client's token returned no text"
    ):
        run(vendor, PHOTO, token=Supplier(vendor, token))
    assert vendor.paths == []


@both
def test_what_a_function_raises_is_the_callers(run: Run) -> None:
    def fail() -> str:
        raise LookupError("no vault")

    with pytest.raises(LookupError, match="no vault"):
        run(Vendor(), PHOTO, token=fail)


def test_the_error_suggests_a_function_where_only_that_could_fetch_a_token() -> None:
    with pytest.raises(errors.UsageError) as caught:
        waiting(Vendor(), PHOTO, session=UNREADABLE)
    assert str(caught.value) == (
        "getPhoto needs credentials: pass token (or ACME_TOKEN), or a function that returns it"
    )


def test_without_any_credential_both_ways_are_named() -> None:
    with pytest.raises(errors.UsageError) as caught:
        waiting(Vendor(), PHOTO, key=None)
    assert str(caught.value) == (
        "getPhoto needs credentials: pass token (or ACME_TOKEN),"
        " or key (or ACME_KEY) to fetch it with"
    )


def answered(body: Any) -> str:
    return str(body["token"])


@pytest.mark.parametrize("way", ["at once", "in a task of its own"])
@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_a_function_that_needs_the_token_itself_raises(kind: str, way: str) -> None:
    vendor = Vendor()

    def run_waiting() -> None:
        def give() -> str:
            return client.execute(ApiCall(PHOTO), lambda _, data: answered(data)).parsed

        client = made(vendor, UNREADABLE, token=give)
        with client._http:
            client.execute(ApiCall(PHOTO), lambda _, data: data)

    async def run_awaited() -> None:
        async def give() -> str:
            asked = client.execute(ApiCall(PHOTO), lambda _, data: answered(data))
            return (await (asked if way == "at once" else asyncio.create_task(asked))).parsed

        client = made_awaited(vendor, UNREADABLE, token=give)
        async with client._http:
            await asyncio.wait_for(client.execute(ApiCall(PHOTO), lambda _, data: data), 5)

    def run() -> None:
        try:
            run_waiting() if kind == "waiting" else asyncio.run(run_awaited())
        except errors.ApiError as error:
            raised.append(error)

    raised: list[Exception] = []
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(5)
    assert [type(each) for each in raised] == [errors.UsageError]
    assert "must not call an operation that needs token" in str(raised[0])
    assert vendor.paths == []


class Dead(Vendor):
    """Lets each log-in wait, and then fail."""

    def answer(self, request: httpx.Request, number: int) -> httpx.Response:
        raise httpx.ReadTimeout("no response", request=request if number else None)


def test_threads_that_wait_for_a_fetch_fail_with_it() -> None:
    vendor = Dead(pause=0.3)
    client = made(vendor)
    barrier = threading.Barrier(6)

    def call(_: int) -> Exception:
        barrier.wait()
        with pytest.raises(errors.ApiTimeoutError) as caught:
            client.execute(ApiCall(PHOTO), lambda _, data: data, retries=0)
        return caught.value

    with client._http, ThreadPoolExecutor(6) as pool:
        raised = list(pool.map(call, range(6)))
        assert vendor.fetches == 1
        assert {str(each) for each in raised} == {"logIn: ReadTimeout: no response"}
        assert len({id(each) for each in raised}) == 6
        with pytest.raises(errors.ApiTimeoutError):
            client.execute(ApiCall(PHOTO), lambda _, data: data, retries=0)
    assert vendor.fetches == 2, "what comes later tries anew"


def test_tasks_that_wait_for_a_fetch_fail_with_it() -> None:
    vendor = Dead(pause=0.1)

    async def run() -> list[Any]:
        client = made_awaited(vendor)
        calls = [client.execute(ApiCall(PHOTO), lambda _, data: data, retries=0) for _ in range(6)]
        async with client._http:
            raised = await asyncio.gather(*calls, return_exceptions=True)
            assert vendor.fetches == 1
            with pytest.raises(errors.ApiTimeoutError):
                await client.execute(ApiCall(PHOTO), lambda _, data: data, retries=0)
        return raised

    raised = asyncio.run(run())
    assert {(type(each), str(each)) for each in raised} == {
        (errors.ApiTimeoutError, "logIn: ReadTimeout: no response")
    }
    assert len({id(each) for each in raised}) == 6
    assert {each.operation for each in raised} == {"logIn"}
    assert vendor.fetches == 2


class VaultError(Exception):
    """One that cannot be made from its arguments."""

    def __init__(self, name: str, *, code: int) -> None:
        super().__init__(f"no {name}")
        self.code = code


def test_what_a_function_raises_is_raised_for_those_who_wait_too() -> None:
    reached = threading.Event()

    def give() -> str:
        reached.set()
        time.sleep(0.2)
        raise VaultError("vault", code=7)

    client = made(Vendor(), token=give)

    def call(number: int) -> tuple[str, int]:
        if number:
            reached.wait()
        with pytest.raises(VaultError) as caught:
            client.execute(ApiCall(PHOTO), lambda _, data: data)
        return str(caught.value), caught.value.code

    with client._http, ThreadPoolExecutor(2) as pool:
        assert list(pool.map(call, range(2))) == [("no vault", 7)] * 2


def test_a_cancelled_fetch_fails_no_other_call() -> None:
    vendor = Vendor(pause=0.05)

    async def run() -> Any:
        client = made_awaited(vendor)
        async with client._http:
            first = asyncio.create_task(client.execute(ApiCall(PHOTO), lambda _, data: data))
            await asyncio.sleep(0.01)
            other = asyncio.create_task(client.execute(ApiCall(PHOTO), lambda _, data: data))
            await asyncio.sleep(0.01)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            return (await other).parsed

    assert asyncio.run(asyncio.wait_for(run(), 5)) == {"token": "ISSUED-2"}


def test_a_closed_client_fetches_no_other_session() -> None:
    vendor = Vendor()
    client = made(vendor)
    with client._http:
        with client:
            client.execute(ApiCall(PHOTO), lambda _, data: data)
        with pytest.raises(errors.UsageError, match="getPhoto: the client is closed"):
            client.execute(ApiCall(PHOTO), lambda _, data: data)
    assert vendor.paths == ["/login", "/photo", "/logout"]

    async def run() -> None:
        client = made_awaited(vendor)
        async with client._http:
            async with client:
                pass
            with pytest.raises(errors.UsageError, match="getPhoto: the client is closed"):
                await client.execute(ApiCall(PHOTO), lambda _, data: data)

    asyncio.run(run())


@pytest.mark.parametrize(("timeout", "limit"), [(30.0, 5.0), (0.5, 0.5)])
@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_the_log_out_has_a_limit_of_its_own(kind: str, timeout: float, limit: float) -> None:
    limits: list[Any] = []

    def noting(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/logout":
            limits.append(request.extensions["timeout"]["read"])
        return vendor(request)

    vendor = Vendor()
    service = Service("Acme", "ACME", "https://api.example", "acme/1", SESSION)
    options: dict[str, Any] = {"timeout": timeout}

    async def awaiting() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(noting))
        client = AsyncClient(service, {"key": "THE-KEY"}, http_client=http, **options)
        async with http, client:
            await client.execute(ApiCall(PHOTO), lambda _, data: data)

    if kind == "awaited":
        asyncio.run(awaiting())
    else:
        http = httpx.Client(transport=httpx.MockTransport(noting))
        client = Client(service, {"key": "THE-KEY"}, http_client=http, **options)
        with http, client:
            client.execute(ApiCall(PHOTO), lambda _, data: data)
    assert limits == [limit]


@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_closing_ends_a_session_that_is_being_fetched(kind: str) -> None:
    vendor = Vendor(pause=0.1)

    def run_waiting() -> None:
        client = made(vendor)
        with client._http, ThreadPoolExecutor(1) as pool:
            called = pool.submit(client.execute, ApiCall(PHOTO), lambda _, data: data)
            time.sleep(0.03)
            client.close()
            called.exception()

    async def run_awaited() -> None:
        client = made_awaited(vendor)
        async with client._http:
            called = asyncio.create_task(client.execute(ApiCall(PHOTO), lambda _, data: data))
            await asyncio.sleep(0.03)
            await client.close()
            await asyncio.wait([called])

    run_waiting() if kind == "waiting" else asyncio.run(run_awaited())
    assert [token for token, _ in vendor.logged_out] == ["ISSUED-1"]


class Blinking(Vendor):
    """Lets the first attempts to log in fail."""

    def __init__(self, *steps: httpx.Response | type[httpx.TransportError]) -> None:
        super().__init__()
        self.steps = [*steps]

    def answer(self, request: httpx.Request, number: int) -> httpx.Response:
        if request.url.path != "/login" or not self.steps:
            return super().answer(request, number)
        step = self.steps.pop(0)
        if isinstance(step, httpx.Response):
            return httpx.Response(step.status_code)
        raise step("down")


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    async def pause(_: float) -> None:
        pass

    monkeypatch.setattr(transport, "_sleep", pause)
    monkeypatch.setattr(transport, "_pause", lambda _: None)


@pytest.mark.parametrize("run", [waiting, awaited])
@pytest.mark.parametrize("step", [httpx.Response(503), httpx.ConnectError, httpx.ReadTimeout])
@pytest.mark.usefixtures("no_pauses")
def test_a_log_in_is_retried_like_any_repeatable_call(run: Any, step: Any) -> None:
    vendor = Blinking(step)

    assert run(vendor, PHOTO) == [{"token": "ISSUED-2"}]
    assert vendor.paths[:3] == ["/login", "/login", "/photo"]


def test_a_log_in_follows_the_retries_of_the_call_that_needs_it() -> None:
    vendor = Blinking(httpx.Response(503))
    client = made(vendor)

    with client._http, pytest.raises(errors.ServerError):
        client.execute(ApiCall(PHOTO), lambda _, data: data, retries=0)
    assert vendor.paths == ["/login"]


def test_headers_of_one_call_are_not_sent_with_its_log_in() -> None:
    seen: dict[str, str | None] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        seen[request.url.path] = request.headers.get("x-trace")
        return vendor(request)

    vendor = Vendor()
    http = httpx.Client(transport=httpx.MockTransport(answer))
    service = Service("Acme", "ACME", "https://api.example", "acme/1", SESSION)
    client = Client(service, {"key": "THE-KEY", "token": None}, http_client=http)
    with http:
        client.execute(ApiCall(PHOTO), lambda _, data: data, headers={"X-Trace": "7"})
    assert seen == {"/login": None, "/photo": "7"}


@pytest.mark.parametrize("run", [waiting, awaited])
def test_a_401_of_another_kind_leads_to_no_new_log_in(run: Any) -> None:
    class Locked(Vendor):
        def answer(self, request: httpx.Request, number: int) -> httpx.Response:
            if request.url.path == "/register":
                return httpx.Response(401, json={"error": True})
            return super().answer(request, number)

    failures = (DocumentedFailure({"error": True}, kind="permission"),)
    register = replace(
        PHOTO,
        id="register",
        path="/register",
        responses=(ExpectedResponse(0, 999, None, failures),),
    )
    vendor = Locked()

    with pytest.raises(errors.PermissionDeniedError):
        run(vendor, register)
    assert vendor.paths.count("/register") == 1
    assert vendor.fetches == 1


def test_a_waiter_gives_up_at_its_own_deadline() -> None:
    vendor = Vendor(pause=0.5)
    client = made(vendor)

    with client._http, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.execute, ApiCall(PHOTO), lambda _, data: data)
        time.sleep(0.1)
        with pytest.raises(errors.ApiTimeoutError, match="deadline") as caught:
            client.execute(ApiCall(PHOTO), lambda _, data: data, deadline=0.1)
        first.result()
    assert caught.value.outcome is errors.Outcome.NOT_SENT
