"""CloudCard's mock does what its documents describe, from the login to the downloaded photo."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from tests.clients import package

PHOTO = "/photo/1412260"
PICTURE = "/9j/4AAQSkZJRgABAgAAAQABAAD/2Q=="
LOGINS = ["/authentication-token", "/api/authenticationTokens", "/api/authentication-tokens"]
LOGOUTS = ["/person/me/logout", "/api/people/me/logout"]
EXTERNAL = ["EXTERNAL", "EXTERNAL_DOWNLOADED", "EXTERNAL_READY_FOR_DOWNLOAD"]
JON = {"email": "jon@foo.example", "identifier": "J1"}


@pytest.fixture
def mock() -> Mock:
    return make_mock("cloudcard")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        yield client


def change(mock: Mock, part: str, **values: Any) -> None:
    """Set some properties of one part of the state."""
    mock.state = mock.state | {part: mock.state[part] | values}


def log_in(client: httpx.Client, path: str = LOGINS[0]) -> dict[str, Any]:
    response: dict[str, Any] = client.post(path, json={"persistentAccessToken": "mock"}).json()
    return response


def knock(client: httpx.Client, token: str) -> int:
    """Return the status that a token gets."""
    return client.get("/photo", headers={"X-Auth-Token": token}).status_code


def ids(client: httpx.Client, **query: Any) -> list[int]:
    return [photo["id"] for photo in client.get("/photo", params=query).json()]


def submit(client: httpx.Client, person: int = 10) -> httpx.Response:
    return client.post("/photo", json={"person": {"id": person}, "encodedImage": PICTURE})


@pytest.mark.parametrize("path", LOGINS)
def test_a_fetched_token_opens_the_door(client: httpx.Client, path: str) -> None:
    assert knock(client, "MOCK_SESSION_1") == 401
    assert knock(client, log_in(client, path)["tokenValue"]) == 200


def test_a_fetched_token_is_said_to_end_after_twelve_hours(client: httpx.Client) -> None:
    token = log_in(client)
    created, ends = (
        datetime.fromisoformat(token[name]) for name in ("dateCreated", "expirationDate")
    )
    assert ends - created == timedelta(hours=12)


def test_a_token_whose_time_has_passed_is_rejected(mock: Mock, client: httpx.Client) -> None:
    token = log_in(client)["tokenValue"]
    change(mock, "sessions", **{token: {"expires": "2022-10-16T06:51:28Z"}})
    assert knock(client, token) == 401
    log_in(client)
    assert token not in mock.state["sessions"]


def test_a_wrong_persistent_access_token_gets_none(client: httpx.Client) -> None:
    rejected = client.post(LOGINS[0], json={"persistentAccessToken": "wrong"})
    assert rejected.status_code == 401


def test_a_persistent_access_token_is_no_session_token() -> None:
    mock = make_mock("cloudcard", credentials={"persistent_access_token": "long-lived"})
    with mock.client() as client:
        assert knock(client, "long-lived") == 401


@pytest.mark.parametrize("path", LOGOUTS)
def test_a_logout_ends_the_session_that_it_names_alone(client: httpx.Client, path: str) -> None:
    first, second = (log_in(client)["tokenValue"] for _ in range(2))
    assert client.post(path, json={"authenticationToken": first}).status_code == 204
    assert (knock(client, first), knock(client, second)) == (401, 200)


@pytest.mark.parametrize("named", [None, {}, {"authenticationToken": "unknown"}])
def test_a_logout_that_names_no_session_ends_all(
    client: httpx.Client, named: dict[str, str] | None
) -> None:
    tokens = [log_in(client)["tokenValue"] for _ in range(2)]
    client.post(LOGOUTS[0], json=named)
    assert [knock(client, token) for token in tokens] == [401, 401]


@pytest.mark.parametrize("named", [{}, {"authenticationToken": "mock"}])
def test_a_logout_ends_the_default_token_until_the_next_login(
    client: httpx.Client, named: dict[str, str]
) -> None:
    client.post(LOGOUTS[0], json=named)
    assert knock(client, "mock") == 401
    log_in(client)
    assert knock(client, "mock") == 200


def test_a_logout_of_the_default_token_ends_no_other(client: httpx.Client) -> None:
    token = log_in(client)["tokenValue"]
    client.post(LOGOUTS[0], json={"authenticationToken": "mock"})
    assert knock(client, token) == 200


def test_the_list_is_ordered_filtered_and_cut(client: httpx.Client) -> None:
    third = submit(client).json()["id"]
    assert ids(client) == [1412260, 1412261, third]
    assert ids(client, status="PENDING") == [1412261, third]
    assert ids(client, offset=1, max=1) == [1412261]
    assert ids(client, max=0) == []


def test_a_page_has_twenty_five_photos_by_default(client: httpx.Client) -> None:
    for _ in range(30):
        submit(client)
    assert len(ids(client)) == 25
    assert len(ids(client, max=1000)) == 32


@pytest.mark.parametrize(
    "query", [{"max": 1001}, {"max": -1}, {"offset": -1}, {"status": "ON_HOLD"}]
)
def test_a_query_that_the_list_does_not_allow_is_rejected(
    client: httpx.Client, query: dict[str, Any]
) -> None:
    assert client.get("/photo", params=query).status_code == 400


def test_items_of_the_list_have_no_classifications(client: httpx.Client) -> None:
    assert {tuple(each["classifications"]) for each in client.get("/photo").json()} == {()}


def test_the_legacy_list_shows_the_same_photos(client: httpx.Client) -> None:
    path = "/api/trucredential/mock/photos"
    shown = client.get(path, params={"status": "APPROVED", "max": 1000}).json()
    assert shown == client.get("/photo", params={"status": "APPROVED"}).json()
    assert client.get(path, params={"status": "APPROVED", "max": -1}).json() == []


def test_the_header_alone_opens_the_legacy_list(client: httpx.Client) -> None:
    path, query = "/api/trucredential/{}/photos", {"status": "APPROVED"}
    wrong = {"X-Auth-Token": "wrong"}
    assert client.get(path.format("unknown"), params=query).status_code == 200
    assert client.get(path.format("mock"), params=query, headers=wrong).status_code == 401


def test_the_former_list_shows_the_photos_of_one_status_or_of_all(client: httpx.Client) -> None:
    path = "/api/photos"
    approved = client.get(path, params={"status": "APPROVED"}).json()
    assert [each["id"] for each in approved] == [1412260]
    assert client.get(path).json() == client.get("/photo").json()
    page = client.get(path, params={"offset": 1, "max": 5}).json()
    assert [each["id"] for each in page] == [1412261]


def test_a_picture_is_fetched_by_its_key_without_a_session(mock: Mock) -> None:
    with mock.client() as anybody:
        picture = anybody.get("/api/photos/lotsOfRandomLettersAndNumbers/bytes")
        assert picture.headers["content-type"] == "image/jpeg"
        assert picture.content.startswith(b"\xff\xd8\xff")
        assert anybody.get("/api/photos/unknown/bytes").status_code == 404


def test_a_created_photo_waits_and_can_be_read(client: httpx.Client) -> None:
    created = submit(client)
    photo = created.json()
    assert (created.status_code, photo["status"]) == (201, "PENDING")
    assert client.get(f"/photo/{photo['id']}").json() == photo


def test_a_created_photo_is_its_persons(client: httpx.Client) -> None:
    assert client.get("/person/10").json()["currentPhoto"] is None
    photo = submit(client).json()
    del photo["person"]
    assert client.get("/person/10").json()["currentPhoto"] == photo
    client.put(f"/photo/{photo['id']}", json={"status": "DENIED"})
    assert client.get("/person/10").json()["currentPhoto"]["status"] == "DENIED"


def test_the_client_reads_the_photo_of_a_person_as_a_photo(mock: Mock) -> None:
    library = package("cloudcard")
    with httpx.Client(transport=mock.transport) as http:
        options = {"base_url": mock.base_url, "http_client": http}
        client = library.CloudCardClient(session_token="mock", **options)
        current = client.people.get_person("123").current_photo
    assert isinstance(current, library.models.Photo)
    assert (current.id, current.status, current.version) == (1412260, "APPROVED", 12)


def test_a_photo_of_an_unknown_person_is_rejected(client: httpx.Client) -> None:
    assert submit(client, person=11).status_code == 404


def test_an_unknown_photo_cannot_be_read(client: httpx.Client) -> None:
    assert client.get("/photo/5").status_code == 404


def test_an_approved_photo_is_listed_until_it_is_marked_as_downloaded(
    client: httpx.Client,
) -> None:
    photo = submit(client).json()
    client.put(f"/photo/{photo['id']}", json={"status": "APPROVED", "version": 0})
    assert photo["id"] in ids(client, status="APPROVED")
    read = client.get(f"/photo/{photo['id']}").json()
    done = {"status": "DOWNLOADED", "version": read["version"]}
    assert client.put(f"/photo/{photo['id']}", json=done).json()["status"] == "DOWNLOADED"
    assert photo["id"] not in ids(client, status="APPROVED")


def test_an_update_sets_the_status_and_counts_the_version(mock: Mock, client: httpx.Client) -> None:
    photo = client.put(PHOTO, json={"status": "DOWNLOADED"}).json()
    assert (photo["id"], photo["status"], photo["version"]) == (1412260, "DOWNLOADED", 13)
    assert mock.state["photos"]["1412260"]["version"] == 13


def test_a_version_is_current_once(mock: Mock, client: httpx.Client) -> None:
    update = {"status": "DENIED", "version": 12}
    assert client.put(PHOTO, json=update).status_code == 200
    before = mock.state
    stale = client.put(PHOTO, json=update)
    assert stale.status_code == 409
    assert "update-photo-current/version-lock" in stale.headers["x-mock-reason"]
    assert mock.state == before


def test_the_reasons_of_a_denial_are_mailed_and_not_kept(mock: Mock, client: httpx.Client) -> None:
    reasons = {"Face Camera": "true", "otherReason": "Sunglasses", "noteToCardholder": "Try again"}
    denied = client.put(PHOTO, json={"status": "DENIED"}, params=reasons)
    mail = {"photo": 1412260, "reasons": ["Face Camera", "Sunglasses"], "note": "Try again"}
    assert mock.state["outbox"] == [mail]
    assert "Sunglasses" not in denied.text + str(mock.state["photos"])


def test_nothing_is_mailed_with_another_status(mock: Mock, client: httpx.Client) -> None:
    client.put(PHOTO, json={"status": "APPROVED"}, params={"otherReason": "Sunglasses"})
    assert mock.state["outbox"] == []


def test_a_requirement_has_no_other_value_than_true(client: httpx.Client) -> None:
    rejected = client.put(PHOTO, json={"status": "DENIED"}, params={"Face": "yes"})
    assert rejected.status_code == 400


@pytest.mark.parametrize("path", ["/photo/5", "/api/photos/5"])
def test_an_unknown_photo_is_not_updated(client: httpx.Client, path: str) -> None:
    assert client.put(path, json={"status": "DENIED"}).status_code == 404


def test_the_legacy_update_knows_a_status_more(client: httpx.Client) -> None:
    client.put("/api/photos/1412260", json={"status": "FAILED"})
    assert client.get("/photo/1412260").json()["status"] == "FAILED"
    assert client.put("/photo/1412260", json={"status": "FAILED"}).status_code == 400


def test_a_zip_strategy_links_to_an_archive_on_the_mock_itself(
    mock: Mock, client: httpx.Client
) -> None:
    response = client.get("/photo/download")
    assert response.status_code == 303
    link = response.json()["link"]
    assert link.startswith(f"{mock.base_url}/api/photos/download/zip?token=")
    with mock.client() as anybody:
        archive = anybody.get(link)
    assert archive.headers["content-type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(archive.content)).namelist() == ["1412260.jpg"]


def test_photos_leave_the_list_when_the_archive_is_fetched(client: httpx.Client) -> None:
    link = client.get("/photo/download").json()["link"]
    assert ids(client, status="APPROVED") == [1412260]
    client.get(link)
    assert client.get("/photo/1412260").json()["status"] == "DOWNLOADED"
    assert client.get("/photo/download").status_code == 204


def test_the_archive_marks_nothing_that_is_no_longer_approved(client: httpx.Client) -> None:
    link = client.get("/photo/download").json()["link"]
    client.put("/photo/1412260", json={"status": "DENIED"})
    client.get(link)
    assert client.get("/photo/1412260").json()["status"] == "DENIED"


def test_a_link_is_on_the_address_that_the_caller_has(client: httpx.Client) -> None:
    link = client.get("/photo/download", headers={"Host": "mocks.example:4010"}).json()["link"]
    assert urlsplit(link).netloc == "mocks.example:4010"


def test_an_unknown_link_is_rejected(client: httpx.Client) -> None:
    unknown = client.get("/api/photos/download/zip", params={"token": "unknown"})
    assert unknown.status_code == 404


@pytest.mark.parametrize("strategy", EXTERNAL)
def test_an_external_strategy_only_marks_the_photos(
    mock: Mock, client: httpx.Client, strategy: str
) -> None:
    change(mock, "organization", downloadStrategy=strategy)
    response = client.get("/photo/download")
    assert (response.status_code, list(response.json())) == (200, ["message"])
    expected = "READY_FOR_DOWNLOAD" if "READY" in strategy else "DOWNLOADED"
    assert client.get("/photo/1412260").json()["status"] == expected
    assert client.get("/photo/download").status_code == 204


def test_the_organization_shows_its_strategy(mock: Mock, client: httpx.Client) -> None:
    change(mock, "organization", downloadStrategy="EXTERNAL")
    organization = client.get("/organization/92").json()
    assert organization["downloadStrategy"] == {"id": "EXTERNAL"}
    assert client.get("/organization/93").status_code == 404


def test_the_organization_names_what_a_photo_can_be_denied_for(
    mock: Mock, client: httpx.Client
) -> None:
    requirements = client.get("/organization/92").json()["photoRequirements"]
    names = [each["name"] for each in requirements]
    assert names == ["Color Photo", "Face Camera"]
    client.put(PHOTO, json={"status": "DENIED"}, params=dict.fromkeys(names, "true"))
    assert mock.state["outbox"] == [{"photo": 1412260, "reasons": names}]


def test_a_created_person_is_returned_on_request(client: httpx.Client) -> None:
    created = client.post("/person", json=JON, params={"renderResource": "true"})
    person = created.json()
    assert created.status_code == 201
    assert (person["email"], person["username"]) == (JON["email"], JON["email"])
    assert client.get(f"/person/{person['id']}").json() == person


def test_otherwise_a_header_has_the_address_of_the_person(mock: Mock, client: httpx.Client) -> None:
    created = client.post("/person", json=JON)
    assert (created.status_code, created.content) == (202, b"")
    assert created.headers.get_list("location") == [f"{mock.base_url}/api/people/125"]
    assert client.get("/person/125").json()["identifier"] == "J1"


def test_the_legacy_path_responds_to_a_creation_with_201_and_the_person(
    client: httpx.Client,
) -> None:
    created = client.post("/api/people", json=JON)
    assert created.status_code == 201
    assert created.json() == client.get("/api/people/125").json()
    assert client.post("/person", json=JON).status_code == 400


@pytest.mark.parametrize("query", [{}, {"sendInvitation": "true"}, {"sendInvitation": "false"}])
def test_a_new_person_is_invited_unless_the_caller_declines(
    mock: Mock, client: httpx.Client, query: dict[str, str]
) -> None:
    client.post("/person", json=JON, params=query)
    invited = [] if query.get("sendInvitation") == "false" else [{"invitation": JON["email"]}]
    assert mock.state["outbox"] == invited


@pytest.mark.parametrize("body", [JON, JON | {"email": "x@y.example"}, JON | {"identifier": "J2"}])
def test_who_exists_is_neither_created_again_nor_updated(
    mock: Mock, client: httpx.Client, body: dict[str, str]
) -> None:
    client.post("/person", json=JON)
    before = mock.state
    rejected = client.post("/person", json=body)
    assert rejected.status_code == 400
    assert "create-a-person/never-updates" in rejected.headers["x-mock-reason"]
    assert mock.state == before


@pytest.mark.parametrize(
    ("key", "by"),
    [
        ("123", None),
        ("123", "id"),
        ("approved.student@cloudcard.example", "email"),
        ("A1234567", "identifier"),
    ],
)
def test_a_person_is_found_by_any_key_that_is_named(
    client: httpx.Client, key: str, by: str | None
) -> None:
    found = client.get(f"/person/{key}", params={"findBy": by} if by else {})
    assert found.json()["id"] == 123


@pytest.mark.parametrize("query", [{}, {"findBy": "email"}])
def test_a_person_is_not_looked_for_by_another_key(
    client: httpx.Client, query: dict[str, str]
) -> None:
    assert client.get("/person/A1234567", params=query).status_code == 404


@pytest.mark.parametrize("key", ["123", "approved.student@cloudcard.example", "A1234567"])
def test_the_legacy_path_finds_a_person_by_any_key_that_is_not_named(
    client: httpx.Client, key: str
) -> None:
    assert client.get(f"/api/people/{key}").json()["id"] == 123


def test_the_legacy_path_takes_digits_for_an_id_first(client: httpx.Client) -> None:
    client.put("/person/124", json={"identifier": "123"})
    assert client.get("/api/people/123").json()["id"] == 123
    named = client.get("/api/people/123", params={"findBy": "identifier"})
    assert named.json()["id"] == 124
    assert client.get("/api/people/125").status_code == 404


def test_the_legacy_path_shows_roles_and_custom_fields_in_the_older_form(
    client: httpx.Client,
) -> None:
    client.put("/person/123", json={"ROLE_OFFICE": True, "Notes": "Bacon"})
    person = client.get("/api/people/123").json()
    assert person["authorities"] == [{"authority": "ROLE_OFFICE"}]
    assert person["customFields"] == {"Notes": {"value": "Bacon"}}
    assert person["currentPhoto"]["id"] == 1412260


@pytest.mark.parametrize("path", ["/person/999", "/api/people/999"])
def test_an_unknown_person_is_not_updated(client: httpx.Client, path: str) -> None:
    assert client.put(path, json={}).status_code == 404


def test_the_importer_gets_a_status_that_it_takes_for_a_success(client: httpx.Client) -> None:
    query = {"findBy": "identifier", "updateRoles": "false"}
    updated = client.put("/api/people/A1234567", json={"email": "x@y.example"}, params=query)
    assert (updated.status_code, updated.content) == (202, b"")


def test_an_update_changes_what_it_names_and_nothing_else(mock: Mock, client: httpx.Client) -> None:
    client.put("/person/123", json={"email": "new@foo.example", "enabled": False})
    person = mock.state["people"]["123"]
    assert (person["email"], person["enabled"], person["identifier"]) == (
        "new@foo.example",
        False,
        "A1234567",
    )
    assert client.get("/person/123").json()["username"] == "new@foo.example"


@pytest.mark.parametrize("path", ["/person/123", "/api/people/123"])
def test_an_update_takes_away_the_roles_that_it_does_not_grant(
    mock: Mock, client: httpx.Client, path: str
) -> None:
    for body, roles in (
        ({"ROLE_OFFICE": True, "ROLE_DIRECTOR": True}, ["ROLE_DIRECTOR", "ROLE_OFFICE"]),
        ({"ROLE_OFFICE": True, "ROLE_DIRECTOR": False}, ["ROLE_OFFICE"]),
        ({}, []),
    ):
        assert client.put(path, json=body).is_success
        assert mock.state["people"]["123"]["roles"] == roles


def test_an_update_can_leave_the_roles_alone(mock: Mock, client: httpx.Client) -> None:
    client.put("/person/123", json={"ROLE_OFFICE": True})
    client.put("/person/123", json={"ROLE_DIRECTOR": True}, params={"updateRoles": "false"})
    assert mock.state["people"]["123"]["roles"] == ["ROLE_OFFICE"]


def test_custom_fields_are_top_level_properties_of_an_update(
    mock: Mock, client: httpx.Client
) -> None:
    client.post("/person", json=JON | {"customFields": {"Batch": "1"}})
    client.put("/person/J1", json={"First Name": "Carry A"}, params={"findBy": "identifier"})
    fields = mock.state["people"]["125"]["customFields"]
    assert fields == {"Batch": "1", "First Name": "Carry A"}


def test_an_update_cannot_take_over_what_is_anothers(client: httpx.Client) -> None:
    assert client.put("/person/124", json={"identifier": "A1234567"}).status_code == 409
    assert client.put("/person/123", json={"identifier": "A1234567"}).status_code == 202


def test_a_bulk_action_is_queued_with_its_settings(client: httpx.Client) -> None:
    form = {"skipLines": "2", "hasHeaderRow": "false", "actionDefault": "CREATE"}
    response = client.post("/bulk-action", data=form, files={"csv": ("people.csv", b"email\n")})
    assert response.json() == {
        "id": 53,
        "organization": {"id": 92},
        "status": "QUEUED",
        "skipLines": 2,
        "escapeChar": "\\",
        "columnNames": None,
        "invitationDefault": "NEW_USERS",
        "hasHeaderRow": False,
        "fieldSeparator": ",",
        "quoteChar": '"',
        "actionDefault": "CREATE",
    }


def test_a_bulk_action_without_a_file_is_rejected(client: httpx.Client) -> None:
    rejected = client.post("/bulk-action", files={"skipLines": (None, "2")})
    assert rejected.status_code == 400


def test_mails_and_archives_do_not_grow_without_end(mock: Mock, client: httpx.Client) -> None:
    for number in range(105):
        client.get("/photo/download")
        client.post("/person", json={"email": f"{number}@foo.example"})
    assert (len(mock.state["archives"]), len(mock.state["outbox"])) == (100, 100)
