"""The state of a mock: changed row by row, kept in snapshots and files, and described."""

import threading
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from scripts.mocks import behaviour_of, create_app, make_mock
from scripts.mocks.serving.app import App
from scripts.mocks.serving.in_process import Mock
from scripts.spec import all_specs, vendor_id
from tests.vendors import documents

from .mocked import library
from .test_mocks_control import content_of, send

PHOTO = {"status": "PENDING", "version": 1, "publicKey": "k", "person": 10}
PERSON: dict[str, Any] = {
    "email": "jo@home.example",
    "identifier": None,
    "roles": [],
    "customFields": {},
    "photo": None,
}
VENDORS = [vendor_id(path) for path in all_specs()]
STATEFUL = [vendor for vendor in VENDORS if behaviour_of(vendor)]


@pytest.fixture
def cloudcard() -> Mock:
    return make_mock("cloudcard")


@pytest.fixture
def app() -> App:
    return create_app(documents()).app


def get(mock: Mock, path: str) -> Any:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        return client.get(path).json()


def test_a_row_can_be_added(cloudcard: Mock) -> None:
    cloudcard.put("photos", 7, PHOTO)
    assert get(cloudcard, "/photo/7")["status"] == "PENDING"


def test_a_row_that_was_added_is_listed(cloudcard: Mock) -> None:
    get(cloudcard, "/photo")
    cloudcard.put("photos", 7, PHOTO)
    assert [each["id"] for each in get(cloudcard, "/photo?status=PENDING")] == [7, 1412261]


def test_a_row_that_was_replaced_is_found_by_its_new_values_only(cloudcard: Mock) -> None:
    get(cloudcard, "/person/new.student@cloudcard.example?findBy=email")
    cloudcard.put("people", 10, PERSON)
    assert get(cloudcard, "/person/jo@home.example?findBy=email")["id"] == 10
    with cloudcard.client(headers={"X-Auth-Token": "mock"}) as client:
        assert client.get("/person/new.student@cloudcard.example?findBy=email").status_code == 404


def test_some_properties_of_a_row_can_be_changed(cloudcard: Mock) -> None:
    get(cloudcard, "/photo")
    cloudcard.patch("photos", 1412261, status="DENIED")
    assert [each["id"] for each in get(cloudcard, "/photo?status=DENIED")] == [1412261]
    assert cloudcard.state["photos"]["1412261"]["version"] == 1


def test_one_property_of_a_row_can_be_set(cloudcard: Mock) -> None:
    get(cloudcard, "/photo")
    cloudcard.put("photos", 1412261, "status", "DENIED")
    assert [each["id"] for each in get(cloudcard, "/photo?status=DENIED")] == [1412261]


def test_a_row_can_be_removed(cloudcard: Mock) -> None:
    get(cloudcard, "/photo")
    cloudcard.remove("photos", 1412260)
    assert [each["id"] for each in get(cloudcard, "/photo")] == [1412261]


def test_a_property_that_is_not_required_can_be_removed(cloudcard: Mock) -> None:
    get(cloudcard, "/photo")
    cloudcard.remove("photos", 1412260, "person")
    assert "person" not in get(cloudcard, "/photo/1412260")


def test_objects_on_the_way_to_a_row_are_created() -> None:
    id123 = make_mock("id123")
    id123.put("templates", "T", "1", {"card-status": "active"})
    assert id123.state["templates"]["T"] == {"1": {"card-status": "active"}}


def test_a_part_that_is_not_a_table_can_be_set() -> None:
    amplifi = make_mock("amplifi")
    amplifi.put("isLocked", True)
    assert amplifi.state["isLocked"] is True


def test_a_resource_of_any_spec_can_be_put() -> None:
    book = {"id": "6f1f7c52-6d6b-4f6e-8a55-8c0d4ad9a6c2", "title": "Emma"}
    mock = library()
    mock.put("resources", f"/books/{book['id']}", book)
    with mock.client(auth=("mock", "mock")) as client:
        assert client.get(f"/books/{book['id']}").json()["title"] == "Emma"


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("photos", 7), {**PHOTO, "status": 5}, r'photos/7/status: 5 is not of type "string"'),
        (("photos", 1412260, "status"), 5, r'photos/1412260/status: 5 is not of type "string"'),
        (("photos", "seven"), PHOTO, "photos: "),
        (("photos", 7), {"status": "DONE"}, r'photos/7: "version" is a required property'),
        (("photo", 7), PHOTO, r"the state: .*'photo' was unexpected"),
        (("outbox", 0, "note"), "x", "is in a list, which can only be set as a whole"),
        (("photos",), 5, "photos: "),
    ],
)
def test_a_value_that_the_schema_does_not_allow_is_rejected_and_changes_nothing(
    cloudcard: Mock, path: Any, value: Any, words: str
) -> None:
    cloudcard.put("outbox", [{}])
    before = cloudcard.state
    with pytest.raises(ValueError, match=words):
        cloudcard.put(*path, value)
    assert cloudcard.state == before


def test_a_status_outside_the_spec_is_rejected_in_a_row() -> None:
    veratad = make_mock("veratad")
    with pytest.raises(ValueError, match=r'status: "LOST" is not one of'):
        veratad.put("customers", "test@veratad.com", "status", "LOST")


def test_a_state_that_a_request_led_to_can_be_set_again(cloudcard: Mock) -> None:
    with cloudcard.client(headers={"X-Auth-Token": "mock"}) as client:
        sent = client.put("/api/photos/1412260", json={"status": "FAILED"})
    assert sent.status_code == 200
    assert cloudcard.state["photos"]["1412260"]["status"] == "FAILED"
    cloudcard.state = cloudcard.state


def test_a_status_outside_the_spec_is_rejected_in_a_whole_state_too() -> None:
    veratad = make_mock("veratad")
    state = veratad.state
    state["customers"]["test@veratad.com"]["status"] = "LOST"
    with pytest.raises(ValueError, match="status"):
        veratad.state = state


@pytest.mark.parametrize("path", [("photos", "7"), ("photos", "7", "status"), ("people", "1", "x")])
def test_what_does_not_exist_can_neither_be_changed_nor_removed(
    cloudcard: Mock, path: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="the state has no"):
        cloudcard.remove(*path)
    with pytest.raises(ValueError, match="the state has no"):
        cloudcard.patch(*path, status="DONE")


@pytest.mark.parametrize("path", [("photos",), ("photos", "1412260", "status")])
def test_what_the_schema_requires_cannot_be_removed(cloudcard: Mock, path: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="is required and cannot be removed"):
        cloudcard.remove(*path)


def test_a_row_is_not_the_testers_own(cloudcard: Mock) -> None:
    photo = dict(PHOTO)
    cloudcard.put("photos", 7, photo)
    photo["status"] = "LOST"
    assert cloudcard.state["photos"]["7"]["status"] == "PENDING"


def test_parallel_seeders_lose_no_row(cloudcard: Mock) -> None:
    def seed(first: int) -> None:
        for number in range(first, first + 50):
            cloudcard.put("people", number, {**PERSON, "email": f"{number}@home.example"})

    workers = [threading.Thread(target=seed, args=(first,)) for first in (1000, 2000, 3000, 4000)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert len(cloudcard.state["people"]) == 3 + 4 * 50


def test_a_snapshot_can_be_restored_more_than_once(cloudcard: Mock) -> None:
    cloudcard.put("photos", 7, PHOTO)
    cloudcard.snapshot("seeded")
    for _ in range(2):
        cloudcard.remove("photos", 7)
        cloudcard.restore("seeded")
        assert get(cloudcard, "/photo/7")["id"] == 7


def test_a_snapshot_outlives_a_reset(cloudcard: Mock) -> None:
    cloudcard.put("photos", 7, PHOTO)
    cloudcard.snapshot("seeded")
    cloudcard.reset()
    assert "7" not in cloudcard.state["photos"]
    cloudcard.restore("seeded")
    assert "7" in cloudcard.state["photos"]


def test_an_unknown_snapshot_is_named_with_the_known_ones(cloudcard: Mock) -> None:
    cloudcard.snapshot("seeded")
    with pytest.raises(ValueError, match="unknown snapshot 'other'; known: seeded"):
        cloudcard.restore("other")


def test_snapshots_are_limited_in_number(cloudcard: Mock) -> None:
    for number in range(100):
        cloudcard.snapshot(str(number))
    cloudcard.snapshot("0")
    with pytest.raises(ValueError, match="there are 100 snapshots"):
        cloudcard.snapshot("100")


def test_a_state_can_be_saved_to_a_file_and_loaded_from_it(tmp_path: Path) -> None:
    first, second = make_mock("cloudcard"), make_mock("cloudcard")
    first.put("photos", 7, PHOTO)
    first.save(tmp_path / "state.json")
    second.load(tmp_path / "state.json")
    assert second.state == first.state
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "is not a file of states"),
        ("[]", "is not a file of states"),
        ('{"id123": {}}', "has no state of cloudcard"),
        ('{"cloudcard": {}}', 'cloudcard: the state: "sessions" is a required property'),
    ],
)
def test_a_file_without_a_valid_state_is_rejected(
    cloudcard: Mock, text: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    with pytest.raises(ValueError, match=words):
        cloudcard.load(path)


def test_a_reset_restores_the_state_that_a_mock_was_made_with() -> None:
    state = make_mock("cloudcard").state | {"photos": {"7": PHOTO}}
    cloudcard = make_mock("cloudcard", state=state)
    cloudcard.remove("photos", 7)
    cloudcard.reset()
    assert list(cloudcard.state["photos"]) == ["7"]


def test_the_journal_can_be_cleared_alone(cloudcard: Mock) -> None:
    cloudcard.put("photos", 7, PHOTO)
    get(cloudcard, "/photo")
    cloudcard.clear_requests()
    assert cloudcard.requests == ()
    assert "7" in cloudcard.state["photos"]


@pytest.mark.parametrize("vendor", STATEFUL)
def test_the_schema_stands_alone_describes_every_part_and_accepts_the_start(vendor: str) -> None:
    mock = make_mock(vendor)
    schema: Any = mock.state_schema
    assert jsonschema_rs.Draft202012Validator(schema, offline=True).is_valid(mock.state)
    assert schema["properties"].keys() == mock.state.keys()
    assert all(part["description"] for part in schema["properties"].values())


def test_a_row_can_be_put_changed_read_and_removed_by_http(app: App) -> None:
    path = "/_mock/cloudcard/state/photos/7"
    assert send(app, "GET", path).status == 404
    assert send(app, "PUT", path, PHOTO).status == 201
    assert send(app, "PUT", path, PHOTO).status == 200
    assert content_of(send(app, "PATCH", path, {"status": "DENIED"}))["status"] == "DENIED"
    assert content_of(send(app, "GET", path))["status"] == "DENIED"
    assert send(app, "DELETE", path).status == 204
    assert send(app, "DELETE", path).status == 404


def test_a_part_is_a_resource_too(app: App) -> None:
    assert content_of(send(app, "GET", "/_mock/amplifi/state/isLocked")) is False
    assert send(app, "PUT", "/_mock/amplifi/state/isLocked", body=True).status == 200
    assert send(app, "PUT", "/_mock/amplifi/state/isLocked", body=b"1").status == 422


def test_a_key_in_a_path_is_percent_decoded(app: App) -> None:
    found = content_of(send(app, "GET", "/_mock/veratad/state/customers/test%40veratad.com/status"))
    assert found == "PENDING"


def test_a_row_that_the_schema_does_not_allow_is_422(app: App) -> None:
    response = send(app, "PUT", "/_mock/cloudcard/state/photos/7", {**PHOTO, "status": 5})
    assert response.status == 422
    assert b"photos/7/status" in response.body


def test_all_states_are_read_and_set_together_or_not_at_all(app: App) -> None:
    states = content_of(send(app, "GET", "/_mock/state"))
    assert states.keys() == set(VENDORS)
    states["amplifi"]["isLocked"] = True
    bad = {"amplifi": states["amplifi"], "cloudcard": {}}
    assert send(app, "PUT", "/_mock/state", bad).status == 422
    assert content_of(send(app, "GET", "/_mock/amplifi/state"))["isLocked"] is False
    assert send(app, "PUT", "/_mock/state", {"nobody": {}}).status == 422
    assert send(app, "PUT", "/_mock/state", {"amplifi": states["amplifi"]}).status == 200
    assert content_of(send(app, "GET", "/_mock/amplifi/state"))["isLocked"] is True


def test_snapshots_are_kept_listed_restored_and_deleted_by_http(app: App) -> None:
    assert send(app, "POST", "/_mock/snapshots/seeded/restore").status == 404
    send(app, "PUT", "/_mock/cloudcard/state/photos/7", PHOTO)
    assert send(app, "PUT", "/_mock/snapshots/seeded").status == 201
    assert content_of(send(app, "GET", "/_mock/snapshots")) == ["seeded"]
    send(app, "POST", "/_mock/reset")
    assert send(app, "POST", "/_mock/snapshots/seeded/restore").status == 200
    assert send(app, "GET", "/_mock/cloudcard/state/photos/7").status == 200
    assert send(app, "DELETE", "/_mock/snapshots/seeded").status == 204
    assert content_of(send(app, "GET", "/_mock/snapshots")) == []


def test_the_schema_is_served(app: App) -> None:
    schema = content_of(send(app, "GET", "/_mock/veratad/schema"))
    assert "PENDING" in schema["$defs"]["CustomerStatus"]["enum"]


def test_one_vendor_can_be_reset(app: App) -> None:
    for vendor in ("cloudcard", "amplifi"):
        send(app, "GET", f"/{vendor}/nowhere")
    send(app, "PUT", "/_mock/cloudcard/state/photos/7", PHOTO)
    send(app, "PUT", "/_mock/amplifi/state/isLocked", body=True)
    assert send(app, "POST", "/_mock/cloudcard/reset").status == 200
    assert send(app, "GET", "/_mock/cloudcard/state/photos/7").status == 404
    assert content_of(send(app, "GET", "/_mock/amplifi/state/isLocked")) is True
    (entry,) = content_of(send(app, "GET", "/_mock/requests"))
    assert (entry["vendor"], entry["number"]) == ("amplifi", 2)


def test_the_journal_can_be_cleared_by_http(app: App) -> None:
    for vendor in ("cloudcard", "amplifi"):
        send(app, "GET", f"/{vendor}/nowhere")
    assert send(app, "DELETE", "/_mock/requests?vendor=amplifi").status == 204
    assert [each["vendor"] for each in content_of(send(app, "GET", "/_mock/requests"))] == [
        "cloudcard"
    ]
    assert send(app, "DELETE", "/_mock/requests").status == 204
    assert content_of(send(app, "GET", "/_mock/requests")) == []


def test_the_page_documents_the_parts_of_the_state(app: App) -> None:
    page = send(app, "GET", "/").body.decode()
    assert "The numbers of the photos in each archive" in page
    assert "status (CustomerStatus)" in page
