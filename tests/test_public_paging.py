"""Lists of public descriptions, once their paging is described: clients read them from mocks."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from tests.clients import made_package
from tests.test_public_specs import FOLDER, needs_specs

TRAVEL = "      operationId: get-stations\n"


def described(folder: Path, name: str, kind: str, place: str, paging: str) -> Path:
    """Write a public description with an `x-paging` in one operation."""
    assert FOLDER
    text = (FOLDER / f"{name}.yaml").read_text()
    assert text.count(place) == 1
    path = folder / f"{name.replace('-', '')}_{kind}.yaml"
    path.write_text(text.replace(place, f"{place}      x-paging: {paging}\n"))
    return path


@needs_specs
@pytest.mark.parametrize(
    ("kind", "paging"),
    [
        ("next", "{next: links.next, limit: limit, items: data}"),
        ("page", "{page: page, limit: limit, items: data}"),
    ],
)
def test_the_stations_of_the_train_travel_api_are_read_page_by_page(
    tmp_path: Path, kind: str, paging: str
) -> None:
    path = described(tmp_path, "train-travel", kind, TRAVEL, paging)
    package = made_package(path, tmp_path / "made")
    mock = make_mock(path)
    with httpx.Client(transport=mock.transport) as http:
        made: Any = getattr(package, f"Traintravel{kind.capitalize()}Client")
        client = made(token="mock", base_url=mock.base_url, http_client=http)
        whole = list(client.stations.iterate_stations(page_size=10))
        pages = list(client.stations.iterate_stations(page_size=1).pages())
    assert len(whole) > 1
    assert [item for page in pages for item in page.items] == whole
    assert max(len(page.items) for page in pages) == 1
