"""Calls of an app in this process by Schemathesis."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from schemathesis.python import asgi

from scripts.fuzz import app_calls
from scripts.fuzz.sent_requests import AppConnection, prepared

URL = "http://127.0.0.1:4010/shop/call"


class App:
    """An app that records what it is called with."""

    def __init__(self) -> None:
        self.threads = list[threading.Thread]()
        self.headers = dict[bytes, bytes]()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            for _ in range(2):
                message = await receive()
                await send({"type": f"{message['type']}.complete"})
            return
        await asyncio.sleep(0)
        self.threads.append(threading.current_thread())
        self.headers = dict(scope["headers"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"made"})


def test_an_app_is_called_in_the_thread_of_the_caller() -> None:
    app = App()
    with AppConnection(app) as connection:
        assert connection.send(prepared("get", URL, {}, {}, None)).content == b"made"
    with app_calls.called_directly(), asgi.get_client(app) as client:
        assert client.get(URL).content == b"made"
    assert app.threads == [threading.current_thread()] * 2


def test_an_app_is_called_where_an_event_loop_runs_too() -> None:
    app = App()

    async def call() -> bytes:
        with AppConnection(app) as connection:
            return connection.send(prepared("get", URL, {}, {}, None)).content

    assert asyncio.run(call()) == b"made"


def test_two_threads_call_an_app_one_after_the_other() -> None:
    app, contents = App(), list[bytes]()

    def call() -> None:
        for _ in range(50):
            contents.append(connection.send(prepared("get", URL, {}, {}, None)).content)

    with AppConnection(app) as connection:
        threads = [threading.Thread(target=call) for _ in range(2)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert contents == [b"made"] * 100


def test_the_passwords_of_this_machine_are_not_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    app = App()
    with app_calls.called_directly(), asgi.get_client(app) as client:
        client.get(URL)
    assert b"authorization" not in app.headers


def test_an_app_that_fails_raises_its_error() -> None:
    async def failing(scope: Any, _receive: Any, _send: Any) -> None:
        raise ValueError(scope["type"])

    with AppConnection(failing) as connection, pytest.raises(ValueError, match="http"):
        connection.send(prepared("get", URL, {}, {}, None))
