"""What a client records with `observe`: the same differences as other recordings, and no value."""

import base64
import itertools
import json
import os
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts import observe
from scripts.generate.read import client_operation
from scripts.generate.runtime import exchange_recorder as recording
from scripts.generate.runtime.api_operation import ApiCall
from scripts.generate.runtime.errors import ApiError, UsageError
from scripts.generate.runtime.exchange_recorder import ExchangeRecorder
from scripts.generate.runtime.request_body import ApiBody
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from scripts.observe import Addresses, RecordedExchange
from scripts.observe.operation_matching import NOT_DECODED
from tests import traffic, vendors
from tests.vendors import VENDORS

NAMES = itertools.count()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records")


def recorder_in(folder: Path, **options: Any) -> tuple[Path, ExchangeRecorder]:
    path = folder / f"{next(NAMES)}.jsonl"
    return path, ExchangeRecorder(path, **{"rate": 1, **options})


def client_of(vendor: str, recorder: Any, handle: Any) -> Client:
    service = Service(vendor, vendor.upper(), None, "test", logger=f"{vendor}_client")
    http = httpx.Client(transport=httpx.MockTransport(handle))
    return Client(
        service, {}, base_url="https://api.example", http_client=http, observe=recorder, retries=0
    )


def call_of(vendor: str, exchange: RecordedExchange) -> ApiCall | None:
    """Return the call that sends a recorded request; None if no operation documents it."""
    document = vendors.document(vendor)
    match = Addresses(document, [traffic.base_url(vendor)]).match(exchange)
    assert match
    if match.operation is None or match.action is None:
        return None
    about = client_operation.read(document, match.action)
    headers = {
        each.name: value
        for each in match.operation.parameters
        if each.location == "header" and (value := exchange.request.header(each.name))
    }
    sent = match.sent
    body = None if sent is NOT_DECODED else ApiBody(about.kind, sent, about.media_type)
    runtime = replace(about.runtime, credentials=(), server=None)
    return ApiCall(runtime, match.parameters, list(exchange.query), headers, body=body)


def record(vendor: str, recorder: ExchangeRecorder, *exchanges: RecordedExchange) -> None:
    """Send recorded requests by a client that gets the recorded responses."""
    for each in exchanges:
        response = httpx.Response(
            each.status, headers=list(each.response.headers), content=each.response.body
        )
        with client_of(vendor, recorder, lambda _, made=response: made) as client:
            call = call_of(vendor, each)
            with suppress(ApiError):
                if call:
                    client.execute(call, lambda _, data: data)
                else:
                    path = each.path.removeprefix(httpx.URL(traffic.base_url(vendor)).path)
                    client.request(each.method, path, json=json.loads(each.request.body or "null"))
    assert recorder.flush(20)


def found_in(path: Path, vendor: str) -> observe.Traffic:
    recordings = observe.read_recordings([path], [vendors.document(vendor)], {})
    return recordings.traffic[0]


@pytest.mark.parametrize("vendor", VENDORS)
def test_faithful_calls_have_no_difference(vendor: str, folder: Path) -> None:
    path, recorder = recorder_in(folder)
    exchanges = [*traffic.recorded(vendor).values()]
    record(vendor, recorder, *exchanges)
    seen = found_in(path, vendor)
    assert seen.total == len(exchanges)
    assert observe.findings(seen) == []
    assert len(seen.exchanges) == len(vendors.document(vendor).actions)


def test_the_deviations_of_other_recordings_are_found_in_those_of_clients(folder: Path) -> None:
    missed = []
    for deviation in traffic.DEVIATIONS:
        vendor = deviation["vendor"]
        path, recorder = recorder_in(folder)
        faithful = traffic.recorded(vendor)[deviation["action"]]
        record(vendor, recorder, traffic.changed(faithful, deviation["change"]))
        found = [(e.rule, e.pointer) for e in observe.findings(found_in(path, vendor))]
        if found != [(deviation["rule"], deviation["at"])]:
            missed.append((deviation, found))
    assert len(traffic.DEVIATIONS) - len(missed) >= 64, missed


SECRETS = st.text(
    "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=26, max_size=40
)


def filled(data: Any, secret: str) -> Any:
    """Return JSON data with a secret in each text, and in further properties."""
    if isinstance(data, dict):
        return {name: filled(each, secret) for name, each in data.items()} | {"extra": secret}
    if isinstance(data, list):
        return [filled(each, secret) for each in data]
    return secret if isinstance(data, str) else data


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(secret=SECRETS, vendor=st.sampled_from(VENDORS), data=st.data())
def test_no_value_of_a_call_is_written(
    secret: str, vendor: str, data: st.DataObject, folder: Path
) -> None:
    """Put a secret wherever a call can have a value, and search every byte that is written."""
    action = data.draw(st.sampled_from(sorted(traffic.recorded(vendor))))
    exchange = traffic.recorded(vendor)[action]
    call = call_of(vendor, exchange)
    assert call
    body = call.body and replace(call.body, data=filled(call.body.data, secret))
    sent = ApiCall(
        call.operation,
        dict.fromkeys(call.path, secret),
        [*((name, secret) for name, _ in call.query), ("extra", secret)],
        {**dict.fromkeys(call.headers, secret), "x-extra": secret},
        body=body,
    )
    received = data.draw(st.sampled_from([f"text {secret}".encode(), _json_with(exchange, secret)]))
    kind = data.draw(st.sampled_from(["application/json", f"text/{secret}", "image/jpeg"]))
    headers = {"x-extra": secret, "set-cookie": f"a={secret}", "content-type": kind}
    path, recorder = recorder_in(folder)

    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(exchange.status, headers=headers, content=received)

    with client_of(vendor, recorder, handle) as client:
        for each in (
            lambda: client.execute(sent, lambda _, parsed: parsed),
            lambda: client.request("POST", f"/{secret}/{secret}", json={"extra": secret}),
        ):
            with_failure(each)
    assert recorder.flush(20)
    assert recorder.recorded == 2
    assert secret not in path.read_text()
    assert secret not in repr(recorder)


def _json_with(exchange: RecordedExchange, secret: str) -> bytes:
    try:
        held = json.loads(exchange.response.body or b"null")
    except ValueError:
        held = secret
    return json.dumps(filled(held, secret)).encode()


def with_failure(call: Any) -> None:
    """Carry out a call whose result does not matter."""
    with suppress(ApiError):
        call()


def get_photo(handle: Any, observe_option: Any, times: int = 1) -> None:
    call = call_of("cloudcard", traffic.recorded("cloudcard")["getPhoto"])
    assert call
    with client_of("cloudcard", observe_option, handle) as client:
        for _ in range(times):
            client.execute(call, lambda _, data: data)


def photo(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": 7, "status": "APPROVED", "email": "a@b.example"})


def lines(path: Path) -> list[Any]:
    return [json.loads(each) for each in path.read_text().splitlines()]


def test_a_record_has_listed_values_and_the_types_of_others(folder: Path) -> None:
    path, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    recorder.flush(20)
    (line,) = lines(path)
    assert (line["client"], line["operation"], line["status"]) == (
        "cloudcard_client",
        "getPhoto",
        200,
    )
    assert line["response"]["body"] == {
        "id": {"$": "integer"},
        "status": "APPROVED",
        "email": {"$": "string", "formats": ["email"]},
    }


def test_a_picture_is_recorded_by_size_type_and_hash(folder: Path) -> None:
    picture = b"\xff\xd8\xff" + bytes(2000)
    text = base64.b64encode(picture).decode()
    path, recorder = recorder_in(folder)
    get_photo(lambda _: httpx.Response(200, json={"id": 7, "bytes": text}), recorder)
    recorder.flush(20)
    shown = lines(path)[0]["response"]["body"]["bytes"]
    assert (shown["type"], shown["size"], len(shown["sha256"])) == ("image/jpeg", len(text), 64)
    assert text[:40] not in path.read_text()


def test_the_option_of_a_client_is_a_path_or_a_recorder(folder: Path) -> None:
    with pytest.raises(UsageError, match="observe has to be a path or an ExchangeRecorder"):
        get_photo(photo, 7)
    for rate in (-1, 2):
        with pytest.raises(UsageError, match="rate has to be a number from 0 to 1"):
            ExchangeRecorder(folder / "x", rate=rate)
    with pytest.raises(UsageError, match="max_bytes"):
        ExchangeRecorder(folder / "x", max_bytes=0)


def test_the_rate_is_the_share_of_calls_that_is_recorded(folder: Path) -> None:
    _, never = recorder_in(folder, rate=0)
    get_photo(photo, never, times=20)
    assert (never.recorded, never.dropped) == (0, 0)
    _, some = recorder_in(folder, rate=0.5)
    for _ in range(10):
        get_photo(photo, some, times=20)
        some.flush(20)
    assert 50 < some.recorded < 150


def test_the_file_ends_at_its_size_and_the_rest_is_counted(folder: Path) -> None:
    path, recorder = recorder_in(folder, max_bytes=2000)
    for _ in range(20):
        get_photo(photo, recorder)
        recorder.flush(20)
    assert 1000 < path.stat().st_size <= 2000
    assert recorder.recorded == len(lines(path))
    assert recorder.recorded + recorder.dropped == 20
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_fails_no_call(folder: Path) -> None:
    recorder = ExchangeRecorder(folder / "nowhere" / "x.jsonl", rate=1)
    get_photo(photo, recorder, times=3)
    recorder.flush(20)
    assert (recorder.recorded, recorder.dropped) == (0, 3)


def test_a_full_queue_drops_and_does_not_wait(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, free = threading.Event(), threading.Event()

    def slow(taken: Any) -> Any:
        entered.set()
        free.wait(20)
        return {"at": taken.at}

    monkeypatch.setattr(recording, "_line", slow)
    _, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    assert entered.wait(20)
    get_photo(photo, recorder, times=70)
    assert recorder.dropped == 6
    assert not recorder.flush(0)
    free.set()
    assert recorder.flush(20)
    assert recorder.recorded == 65


def test_a_record_that_cannot_be_made_is_dropped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "_line", lambda _: 1 / 0)
    _, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    recorder.flush(20)
    assert (recorder.recorded, recorder.dropped) == (0, 1)


def test_the_thread_ends_when_nothing_comes_and_starts_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "_IDLE", 0.01)
    path, recorder = recorder_in(folder)
    for count in (1, 2):
        get_photo(photo, recorder)
        recorder.flush(20)
        while recorder._thread is not None:
            time.sleep(0.005)
        assert len(lines(path)) == count


def test_a_forked_process_records_too(folder: Path) -> None:
    path, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    recorder.flush(20)
    if (child := os.fork()) == 0:
        try:
            get_photo(photo, recorder)
            os._exit(0 if recorder.flush(20) else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert len(lines(path)) == 2


def test_an_async_client_records_the_same(folder: Path) -> None:
    import asyncio

    path, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    call = call_of("cloudcard", traffic.recorded("cloudcard")["getPhoto"])
    assert call

    async def get() -> None:
        service = Service("cloudcard", "CLOUDCARD", None, "test", logger="cloudcard_client")
        async with httpx.AsyncClient(transport=httpx.MockTransport(photo)) as http:
            client = AsyncClient(
                service, {}, base_url="https://api.example", http_client=http, observe=recorder
            )
            await client.execute(call, lambda _, data: data)

    asyncio.run(get())
    recorder.flush(20)
    one, other = ({**each, "at": ""} for each in lines(path))
    assert one == other


def test_a_line_that_no_client_wrote_is_named(folder: Path) -> None:
    path, recorder = recorder_in(folder)
    get_photo(photo, recorder)
    recorder.flush(20)
    with path.open("a") as file:
        file.write('{"client": "cloudcard_client", "operation": "secret"}\n')
    with pytest.raises(observe.InvalidRecording, match=r":2: not a record of a client: KeyError$"):
        found_in(path, "cloudcard")


def test_records_of_a_mock_are_counted_as_such(folder: Path) -> None:
    path, recorder = recorder_in(folder)
    call = call_of("cloudcard", traffic.recorded("cloudcard")["getPhoto"])
    assert call
    http = httpx.Client(transport=httpx.MockTransport(photo))
    service = Service("cloudcard", "CLOUDCARD", None, "test", logger="cloudcard_client")
    address = "http://127.0.0.1:4010/cloudcard"
    with http, Client(service, {}, base_url=address, http_client=http, observe=recorder) as client:
        client.execute(call, lambda _, data: data)
    recorder.flush(20)
    assert found_in(path, "cloudcard").of_mock == 1
