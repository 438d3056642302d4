"""What one measuring process does: make a client of one kind, then call with it on demand.

Runs as a script in the environment of the contender, which need not be this project's, so it
imports nothing of it but the contender. The protocol: one JSON line in (first the settings), one
number out.
"""

from __future__ import annotations

import base64
import json
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

TOKEN = "mock"  # noqa: S105  # the mocks' own
FIELDS = {"deviceTag": "o1vd1oc0nw8", "AFiImageId": "l4mwddbcgiu0hq1h0gp"}
Send = Callable[[Path], object]


def raw_httpx(url: str) -> Send:
    """Send as somebody would who has no client: read, encode, `json=`."""
    import httpx

    client = httpx.Client(base_url=url, headers={"token": TOKEN}, timeout=30)

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        answer = client.post("/prospect/image", json={**FIELDS, "imageBase64": encoded})
        return answer.raise_for_status().json()["success"]

    return send


def ours(url: str) -> Send:
    """Send with the generated client."""
    client = import_module("amplifi_client").AmpliFiClient(token=TOKEN, base_url=url)

    def send(photo: Path) -> object:
        return client.prospects.take_prospect_image(
            device_tag=FIELDS["deviceTag"],
            afi_image_id=FIELDS["AFiImageId"],
            image_base64=photo,
        ).success

    return send


def stock(url: str) -> Send:
    """Send with what openapi-python-client makes of the same spec with its own templates."""
    package = import_module("stock_client")
    operation = import_module("stock_client.api.prospects.take_prospect_image")
    model = import_module("stock_client.models").TakeProspectImageRequest
    client = package.AuthenticatedClient(
        base_url=url, token=TOKEN, prefix="", auth_header_name="token"
    )

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        body = model.from_dict({**FIELDS, "imageBase64": encoded})
        return operation.sync(client=client, body=body)

    return send


def openapi_generator(url: str) -> Send:
    """Send with what OpenAPI Generator makes of the same spec."""
    package = import_module("openapi_client")
    settings = package.Configuration(host=url, api_key={"token": TOKEN})
    api = package.ProspectsApi(package.ApiClient(settings))

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        request = package.TakeProspectImageRequest.from_dict({**FIELDS, "imageBase64": encoded})
        # Its own reading of the answer fails: it takes the constant true for the text "true".
        return json.loads(api.take_prospect_image_without_preload_content(request).data)

    return send


CONTENDERS = {each.__name__: each for each in (raw_httpx, ours, stock, openapi_generator)}


def _figure(settings: dict[str, Any], send: Send) -> float:
    """Give seconds for `calls` calls, or with `memory` the MiB by which the peak grew."""
    photo = Path(settings["photo"])
    before, started = _peak(), time.perf_counter()
    for _ in range(settings["calls"]):
        send(photo)
    seconds = time.perf_counter() - started
    return (_peak() - before) / 1024 if settings["memory"] else seconds


def _peak() -> int:
    """Give the process's largest resident size so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Take settings, make the client, send the small photo once, then measure on demand."""
    settings = json.loads(sys.stdin.readline())
    send = CONTENDERS[sys.argv[1]](settings["url"])
    send(Path(settings["small"]))
    sys.stdout.write("0\n")
    sys.stdout.flush()
    for _ in sys.stdin:
        sys.stdout.write(f"{_figure(settings, send)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
