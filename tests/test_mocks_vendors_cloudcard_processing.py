"""CloudCard's mock processes photos as the page on processing describes."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

PHOTO = "/photo/1412261"


@pytest.fixture
def mock() -> Mock:
    return make_mock("cloudcard")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        yield client


def process(client: httpx.Client, task: str, path: str = PHOTO) -> dict[str, Any]:
    response: dict[str, Any] = client.post(path, json={"process": task}).json()
    return response


@pytest.mark.parametrize("task", ["rotate", "crop", "removeBackground"])
def test_a_task_creates_a_photo_and_discards_the_former_one(
    client: httpx.Client, task: str
) -> None:
    made = process(client, task)
    assert (made["id"], made["status"]) == (1412262, "PENDING")
    assert made["originalPhoto"]["id"] == 1412261
    assert client.get(PHOTO).json()["status"] == "DISCARDED"


def test_the_new_photo_is_the_current_one_of_its_person(client: httpx.Client) -> None:
    made = process(client, "crop")
    assert client.get("/person/124").json()["currentPhoto"]["id"] == made["id"]


def test_a_removed_background_stays_removed(client: httpx.Client) -> None:
    assert "backgroundReplaced" not in process(client, "rotate")
    made = process(client, "removeBackground")
    assert process(client, "crop", f"/photo/{made['id']}")["backgroundReplaced"] is True


def test_a_classified_photo_keeps_its_number_and_its_scores(client: httpx.Client) -> None:
    names = [each["requirementName"] for each in process(client, "classify")["classifications"]]
    assert names == ["Color Photo", "Face Camera"]
    assert len(client.get(PHOTO).json()["classifications"]) == 2
    assert client.get("/photo", params={"status": "PENDING"}).json()[0]["classifications"] == []


def test_feedback_changes_nothing(client: httpx.Client) -> None:
    before = client.get(PHOTO).json()
    assert process(client, "sendFeedback") == before == client.get(PHOTO).json()


def test_an_unknown_photo_is_not_processed(client: httpx.Client) -> None:
    assert client.post("/photo/9", json={"process": "crop"}).status_code == 404
    assert client.post(PHOTO, json={"process": "ROTATE"}).status_code == 400
