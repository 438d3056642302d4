"""Clients within a program that traces its calls, and in the event loop of trio.

Each runs in a process of its own, as tracing is switched on for a whole process.
"""

import json
import os
import subprocess
import sys
import textwrap
from typing import Any

from tests.clients import GENERATED, served

TRACED = """
    import asyncio, sys
    import httpx
    from opentelemetry import trace
    from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    import cloudcard_client as cc

    spans, provider, url = InMemorySpanExporter(), TracerProvider(), sys.argv[1]
    provider.add_span_processor(SimpleSpanProcessor(spans))
    trace.set_tracer_provider(provider)
    HTTPXClientInstrumentor().instrument()
    options = {"persistent_access_token": "mock", "base_url": url}

    async def awaited():
        async with cc.AsyncCloudCardClient(**options) as cloudcard:
            await cloudcard.photos.get_photo(1412260)

    with cc.CloudCardClient(**options) as cloudcard:
        try:
            cloudcard.photos.download_photo_archive(token="SECRET-TOKEN")
        except cc.ApiError:
            pass
    asyncio.run(awaited())
    httpx.get(f"{url}/theirs")
    print(f"[{','.join(each.to_json() for each in spans.get_finished_spans())}]")
    """
IN_TRIO = """
    import sys
    import httpx
    import trio
    import cloudcard_client as cc

    async def main():
        token, url, fault = "mock", sys.argv[1], {"status": 503, "times": 1}
        httpx.post(url.replace("/cloudcard", "/_mock/cloudcard/faults"), json=fault)
        async with cc.AsyncCloudCardClient(persistent_access_token=token, base_url=url) as client:
            async with trio.open_nursery() as nursery:
                for _ in range(3):
                    nursery.start_soon(client.photos.get_photo, 1412260)
            print((await client.photos.get_photo(1412260)).id)
            try:
                await client.request("GET", "/nowhere", deadline=1e-9)
            except cc.ApiTimeoutError:
                print("late")

    trio.run(main)
    trio.run(main)
    """


def run(program: str, *arguments: str) -> str:
    """Return what a program prints that uses the clients."""
    paths = [GENERATED / "runtime", GENERATED / "cloudcard", os.environ.get("PYTHONPATH", "")]
    done = subprocess.run(  # the programs above
        [sys.executable, "-c", textwrap.dedent(program), *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_tracing_names_each_operation_and_records_no_secret() -> None:
    with served(["cloudcard"]) as url:
        spans: list[dict[str, Any]] = json.loads(run(TRACED, f"{url}/cloudcard"))
    names = [each["name"] for each in spans]
    assert names[:2] == ["downloadPhotoArchive", "createAuthenticationToken"]
    assert names[2:] == ["getPhoto", "logOut", "GET"], "the program's own call is traced as ever"
    assert spans[2]["attributes"] == {
        "http.request.method": "GET",
        "url.template": f"{url}/cloudcard/photo/{{id}}",
        "http.response.status_code": 200,
    }
    recorded = json.dumps(spans[:-1])
    assert not any(each in recorded for each in ("SECRET", "mock", "1412260", "token="))


def test_an_async_client_works_in_trio_and_is_tried_again_there() -> None:
    with served(["cloudcard"]) as url:
        assert run(IN_TRIO, f"{url}/cloudcard").split() == ["1412260", "late"] * 2
