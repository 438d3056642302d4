"""The reference servers, each in a process of its own on the loopback interface.

`sink` reads any body and responds at once, to measure a client's own cost, and sends a file of the
size in its address; `handler` is a minimal
Starlette handler for a JSON body, the limit for a mock; it also sends 100 MiB. `passing` is a bare
proxy, the limit for the recording one.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import httpx
import orjson
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ..paths import ROOT

_RESPONSE = orjson.dumps({"success": True})
_PATIENCE = 30.0
LARGE = 100 * 1024 * 1024
_PART = b" " * 65536
UPSTREAM = "PHOTO_ID_BENCH_UPSTREAM"
"""The environment variable with the address to which `passing` sends its requests."""
_CLIENT = httpx.AsyncClient(trust_env=False)


async def _sink(request: Request) -> Response:
    async for _ in request.stream():
        pass
    return Response(_RESPONSE, media_type="application/json")


async def _file(request: Request) -> Response:
    size = int(request.path_params["size"])

    async def parts() -> AsyncIterator[bytes]:
        for left in range(size, 0, -len(_PART)):
            yield _PART[:left]

    headers = {"content-length": str(size)}
    return StreamingResponse(parts(), headers=headers, media_type="application/octet-stream")


async def _handler(request: Request) -> Response:
    body = orjson.loads(await request.body())
    return Response(orjson.dumps({"status": body["action"]}), media_type="application/json")


async def _large(_: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(LARGE // len(_PART)):
            yield _PART

    headers = {"content-length": str(LARGE)}
    return StreamingResponse(parts(), headers=headers, media_type="application/json")


async def _pass(request: Request) -> Response:
    url = f"{os.environ[UPSTREAM]}{request.url.path}"
    headers = [each for each in request.headers.items() if each[0] not in ("host", "connection")]
    outgoing = _CLIENT.build_request(request.method, url, headers=headers, content=request.stream())
    response = await _CLIENT.send(outgoing, stream=True)
    return StreamingResponse(
        response.aiter_raw(),
        response.status_code,
        dict(response.headers),
        background=BackgroundTask(response.aclose),
    )


sink = Starlette(
    routes=[
        Route("/{rest:path}", _sink, methods=["POST"]),
        Route("/{size:int}", _file, methods=["GET"]),
    ]
)
handler = Starlette(
    routes=[
        Route("/{rest:path}", _handler, methods=["POST"]),
        Route("/{rest:path}", _large, methods=["GET"]),
    ]
)
passing = Starlette(routes=[Route("/{rest:path}", _pass, methods=["GET", "POST"])])


@contextmanager
def running(app: str, **environment: str) -> Iterator[str]:
    """Serve an ASGI app named `module:attribute`; yield its URL."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "uvicorn", app, "--port", str(port)),
        *("--log-level", "critical", "--no-access-log"),
    ]
    with process(command, port, environment=environment) as url:
        yield url


@contextmanager
def process(
    command: Sequence[str],
    port: int,
    folder: Path = ROOT,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Run a server in a folder until the block ends; yield its URL once it can be connected to."""
    server = subprocess.Popen(  # noqa: S603  # commands of this package
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        ready_after(server, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def ready_after(server: subprocess.Popen[bytes], port: int) -> float:
    """Wait until a server accepts connections; return the seconds."""
    started = time.perf_counter()
    while time.perf_counter() - started < _PATIENCE:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.005)
        else:
            return time.perf_counter() - started
    raise RuntimeError(f"no server on port {port} after {_PATIENCE:.0f} s")


def free_port() -> int:
    """Return a free port of the loopback interface."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
