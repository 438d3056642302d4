"""The script of a measuring process: create one kind of client, then call it on demand.

It runs in the environment of the contender, which may differ from this project's, so it imports
only the contender. Protocol: one JSON line in (first the settings), one number out.
"""

from __future__ import annotations

import atexit
import base64
import json
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

TOKEN = "mock"  # noqa: S105  # that of the mocks
FIELDS = {"deviceTag": "o1vd1oc0nw8", "AFiImageId": "l4mwddbcgiu0hq1h0gp"}
Send = Callable[[Path], object]


def raw_httpx(url: str) -> Send:
    """Send without a client: read, encode, `json=`."""
    import httpx

    client = httpx.Client(base_url=url, headers={"token": TOKEN}, timeout=30)

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        response = client.post("/prospect/image", json={**FIELDS, "imageBase64": encoded})
        return response.raise_for_status().json()["success"]

    return send


def ours(url: str, **options: object) -> Send:
    """Send with the generated client."""
    client = import_module("amplifi_client").AmpliFiClient(token=TOKEN, base_url=url, **options)

    def send(photo: Path) -> object:
        return client.prospects.take_prospect_image(
            device_tag=FIELDS["deviceTag"],
            afi_image_id=FIELDS["AFiImageId"],
            image_base64=photo,
        ).success

    return send


def recording(url: str) -> Send:
    """Send with the generated client, which records a sample of its calls."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return ours(url, observe=folder / "calls.jsonl")


def stock(url: str) -> Send:
    """Send with the client of openapi-python-client with its own templates."""
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
    """Send with the client of OpenAPI Generator."""
    package = import_module("openapi_client")
    settings = package.Configuration(host=url, api_key={"token": TOKEN})
    api = package.ProspectsApi(package.ApiClient(settings))

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        request = package.TakeProspectImageRequest.from_dict({**FIELDS, "imageBase64": encoded})
        # Its own parsing of the response fails: it expects the text "true" for the constant true.
        return json.loads(api.take_prospect_image_without_preload_content(request).data)

    return send


def openai(url: str) -> Send:
    """Send the photo as the input of a moderation, with the SDK of OpenAI."""
    client = import_module("openai").OpenAI(api_key=TOKEN, base_url=url)

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        return client.moderations.create(input=encoded).success

    return send


def stripe(url: str) -> Send:
    """Send the photo as a customer's description, with the SDK of Stripe."""
    client = import_module("stripe").StripeClient(TOKEN, base_addresses={"api": url})

    def send(photo: Path) -> object:
        encoded = base64.b64encode(photo.read_bytes()).decode()
        return client.v1.customers.create({**FIELDS, "description": encoded}).success

    return send


def raw_download(url: str) -> Send:
    """Write a file to disk without a client: `stream` and `iter_bytes`."""
    import httpx

    client = httpx.Client(base_url=url, timeout=30)

    def send(path: Path) -> object:
        path.unlink(missing_ok=True)
        with client.stream("GET", f"/{path.name}") as response, path.open("wb") as file:
            for chunk in response.raise_for_status().iter_bytes():
                file.write(chunk)
        return response

    return send


def our_download(url: str) -> Send:
    """Save a link of a response of the generated client."""
    client = import_module("amplifi_client").AmpliFiClient(token=TOKEN, base_url=url)
    links = import_module("photo_id_runtime.links")
    links.source.set(links.LinkSource(url, fetch=client.fetch_link))

    def send(path: Path) -> object:
        path.unlink(missing_ok=True)
        return links.Link(f"{url}/{path.name}").save(path)

    return send


_ALL: tuple[Callable[[str], Send], ...] = (
    raw_httpx,
    ours,
    recording,
    stock,
    openapi_generator,
    openai,
    stripe,
    raw_download,
    our_download,
)
CONTENDERS = {each.__name__: each for each in _ALL}


def _figure(settings: dict[str, Any], send: Send) -> float:
    """Return the seconds of `calls` calls, or with `memory` the growth of the peak in MiB."""
    photo = Path(settings["photo"])
    before, started = _peak(), time.perf_counter()
    for _ in range(settings["calls"]):
        send(photo)
    seconds = time.perf_counter() - started
    return (_peak() - before) / 1024 if settings["memory"] else seconds


def _peak() -> int:
    """Return the process's peak resident size in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Read the settings, create the client, send the small photo once, measure on demand."""
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
