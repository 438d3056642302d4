"""CloudCard's mock carries imports out, reports on people and keeps status queues."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from tests.vendors import document

UPLOADS = ["/bulk-action", "/api/bulk-action"]
REPORTS = ["/report/people", "/api/reports/people"]
KNOWN = "approved.student@cloudcard.example"


@pytest.fixture
def mock() -> Mock:
    return make_mock("cloudcard")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        yield client


def upload(client: httpx.Client, *lines: str, path: str = UPLOADS[0], **form: str) -> list[Any]:
    """Import a file, and return its result."""
    data = "\n".join(lines).encode()
    action = client.post(path, files={"csv": ("people.csv", data)}, data=form).json()
    assert action["status"] == "QUEUED"
    result: list[Any] = client.get(f"/bulk-action/{action['id']}/result").json()
    return result


def person(client: httpx.Client, email: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/people/{email}").json()
    return found


def invited(mock: Mock) -> list[str]:
    return [each["invitation"] for each in mock.state["outbox"]]


@pytest.mark.parametrize("path", UPLOADS)
def test_an_import_creates_and_updates_people(client: httpx.Client, path: str) -> None:
    result = upload(client, "email,identifier,Campus", f"{KNOWN},A9,Alamo", "n@x.y,N1,", path=path)
    assert not [line for line in result if "error" in line]
    assert person(client, "n@x.y")["identifier"] == "N1"
    known = person(client, KNOWN)
    assert (known["id"], known["identifier"]) == (123, "A9")
    assert known["customFields"] == {"Campus": {"value": "Alamo"}}


def test_a_line_fails_without_the_others(client: httpx.Client) -> None:
    result = upload(client, "email,Campus,action", f"{KNOWN},X,create", ",Y,", "n@x.y,Z,create")
    assert [line.get("error") for line in result] == [
        "the person exists already",
        "the line has neither an e-mail address nor an identifier",
        None,
    ]
    assert person(client, KNOWN)["customFields"] == {}


def test_the_action_of_a_line_precedes_that_of_the_form(client: httpx.Client) -> None:
    lines = "email,action", "n@x.y,", f"{KNOWN},create_or_update"
    errors = [line.get("error") for line in upload(client, *lines, actionDefault="UPDATE")]
    assert errors == ["the person does not exist", None]


def test_an_archived_address_is_free_until_its_person_is_restored(client: httpx.Client) -> None:
    upload(client, "email", KNOWN, actionDefault="ARCHIVE")
    assert client.post("/person", json={"email": KNOWN}).status_code == 202
    assert person(client, KNOWN)["id"] != 123


def test_a_restored_person_can_be_updated(client: httpx.Client) -> None:
    for action in ("ARCHIVE", "RESTORE"):
        assert upload(client, "identifier", "A1234567", actionDefault=action) == [
            {"identifier": "A1234567"}
        ]
    assert not upload(client, "email,Campus", f"{KNOWN},Alamo", actionDefault="UPDATE")[0].get(
        "error"
    )


def test_a_person_whose_address_was_taken_is_not_restored(client: httpx.Client) -> None:
    upload(client, "email", KNOWN, actionDefault="ARCHIVE")
    upload(client, "email", KNOWN)
    result = upload(client, "identifier", "A1234567", actionDefault="RESTORE")
    assert result[0]["error"] == "another person has this email"


def test_other_actions_are_not_carried_out(client: httpx.Client) -> None:
    assert upload(client, "email", KNOWN, actionDefault="DELETE")[0]["error"]
    assert person(client, KNOWN)["id"] == 123


@pytest.mark.parametrize(
    ("default", "expected"),
    [
        ("NEW_USERS", ["n@x.y", "t@x.y"]),
        ("ALL_USERS", [KNOWN, "n@x.y", "t@x.y"]),
        ("NO_USERS", ["t@x.y"]),
    ],
)
def test_invitations_follow_the_line_and_then_the_form(
    mock: Mock, client: httpx.Client, default: str, expected: list[str]
) -> None:
    lines = [f"{KNOWN},null,", "n@x.y,,", "t@x.y,TRUE,", "f@x.y,false,", "u@x.y,TRUE,true"]
    upload(client, "email,sendInvitation,unsubscribe", *lines, invitationDefault=default)
    assert invited(mock) == expected


def test_an_unknown_manager_is_created(client: httpx.Client) -> None:
    upload(client, "email,managerEmail", f"n@x.y,{KNOWN}", "m@x.y,gm@x.y")
    assert person(client, "gm@x.y")["username"] == "gm@x.y"


def test_the_file_is_read_as_the_form_states(client: httpx.Client) -> None:
    lines = "a comment", "x|y", "n@x.y|'N|1'"
    form = {"fieldSeparator": "|", "quoteChar": "'", "skipLines": "1"}
    result = upload(client, *lines, columnNames="email,identifier", **form)
    assert result == [{"email": "n@x.y", "identifier": "N|1"}]


def test_a_separator_that_cannot_separate_leaves_no_lines(client: httpx.Client) -> None:
    assert upload(client, "email", KNOWN, fieldSeparator="||") == []


def test_a_result_is_csv_on_request(client: httpx.Client) -> None:
    upload(client, "email,action", f"{KNOWN},CREATE")
    response = client.get("/bulk-action/53/result", headers={"Accept": "text/csv"})
    assert response.text == f"email,action,error\n{KNOWN},CREATE,the person exists already\n"
    assert client.get("/bulk-action/54/result").status_code == 404


@pytest.mark.parametrize("path", REPORTS)
def test_a_report_lists_all_people_or_some(client: httpx.Client, path: str) -> None:
    assert [each["id"] for each in client.get(path).json()] == [10, 123, 124]
    some = client.get(f"{path}?include=10,A1234567").json()
    assert [each["id"] for each in some] == [10, 123]
    posted = client.post(path, json={"include": [10, KNOWN, "nobody"]}).json()
    assert posted == some


def test_a_report_has_custom_fields_with_underscores(client: httpx.Client) -> None:
    upload(client, "email,Legal Name", f"{KNOWN},Davy")
    report = client.get("/report/people", params={"include": KNOWN}).json()
    assert report[0]["Legal_Name"] == "Davy"
    text = client.get("/report/people", headers={"Accept": "text/csv"}).text.splitlines()
    columns = "id,email,identifier,enabled,date_person_created,date_photo_created,Legal_Name"
    assert text[0] == columns
    assert text[2].startswith(f"123,{KNOWN},A1234567,true,2024-04-08T18:50:48Z,")


def test_a_queue_has_the_documented_defaults(client: httpx.Client) -> None:
    response = client.post("/status-queue", json={"organization": {"id": 2}})
    queue = response.json()
    assert response.status_code == 201
    assert (queue["name"], queue["messageType"]) == ("GLOBAL_DOWNLOAD", "FULL")
    assert (queue["photoStatus"], queue["organization"]) == ("DOWNLOADED", {"id": 2})


def test_a_queue_keeps_what_an_update_leaves_out(client: httpx.Client) -> None:
    client.post("/status-queue", json={"organization": {"id": 2}, "photoStatus": "DENIED"})
    changed = client.put("/status-queue/11", json={"name": "mine"}).json()
    assert (changed["name"], changed["photoStatus"]) == ("mine", "DENIED")
    assert client.put("/status-queue/12", json={"name": "mine"}).status_code == 404
    long = {"name": "x" * 33}
    assert client.put("/status-queue/11", json=long).status_code == 400


PERSON = {
    "email": "n@x.y",
    "identifier": "N1",
    "cardholderGroupName": "Default",
    "additionalPhotoRequired": True,
    "enabled": False,
    "managerEmail": "m@x.y",
    "managerIdentifier": "M1",
    "managerCardholderGroupName": "Heads",
}
BODIES = {
    "/person": "CreatePersonRequest",
    "/api/people": "LegacyCreatePersonRequest",
    "/person/123": "UpdatePersonRequest",
}


@pytest.mark.parametrize("path", BODIES)
def test_every_accepted_property_of_a_person_is_kept(
    mock: Mock, client: httpx.Client, path: str
) -> None:
    listed = {*document("cloudcard").data["components"]["schemas"][BODIES[path]]["properties"]}
    more = {"ROLE_OFFICE": True, "ROLE_DIRECTOR": True, "customFields": {"Campus": "Alamo"}}
    assert listed <= {*PERSON, *more}
    sent = PERSON | {name: value for name, value in more.items() if name in listed}
    assert client.request("PUT" if path.endswith("3") else "POST", path, json=sent).is_success
    (kept,) = (each for each in mock.state["people"].values() if each["email"] == "n@x.y")
    assert {name: kept.get(name) for name in PERSON} == PERSON
    assert kept["customFields"] == sent.get("customFields", {})
    assert {*kept["roles"]} == {name for name in sent if name.startswith("ROLE_")}


def test_a_person_is_created_in_the_organization_of_the_caller(
    mock: Mock, client: httpx.Client
) -> None:
    sent = {"email": "n@x.y", "organization": {"id": 7}}
    made = client.post("/api/people", json=sent).json()
    assert made["organization"]["id"] == client.get("/api/me").json()["organization"]["id"] == 92
    assert "organization" not in mock.state["people"][str(made["id"])]


def test_every_column_of_an_import_is_kept(mock: Mock, client: httpx.Client) -> None:
    cells = {**PERSON, "additionalPhotoRequired": "true", "enabled": "false"}
    upload(client, ",".join(cells), ",".join(str(each) for each in cells.values()))
    (kept,) = (each for each in mock.state["people"].values() if each["email"] == "n@x.y")
    assert {name: kept.get(name) for name in PERSON} == PERSON


def create_or_update(client: httpx.Client, body: dict[str, Any], **query: Any) -> httpx.Response:
    return client.post("/api/people", json=body, params={"sendInvitation": False, **query})


@pytest.mark.parametrize("key", [{"email": KNOWN}, {"identifier": "A1234567"}])
def test_a_creation_that_allows_it_updates_the_person_who_exists(
    mock: Mock, client: httpx.Client, key: dict[str, str]
) -> None:
    body = {**key, "enabled": False, "customFields": {"Campus": "Alamo"}}
    assert create_or_update(client, body).status_code == 400
    made = create_or_update(client, body, allowUpdate=True)
    assert (made.status_code, made.json()["id"], made.json()["email"]) == (201, 123, KNOWN)
    kept = mock.state["people"]["123"]
    assert (kept["enabled"], kept["customFields"]) == (False, {"Campus": "Alamo"})
    assert (len(mock.state["people"]), mock.state["outbox"]) == (3, [])


def test_an_invitation_is_sent_with_an_update_unless_it_is_disabled(
    mock: Mock, client: httpx.Client
) -> None:
    create_or_update(client, {"identifier": "A1234567"}, allowUpdate=True, sendInvitation=True)
    assert invited(mock) == [KNOWN]


def test_keys_of_two_people_update_neither(mock: Mock, client: httpx.Client) -> None:
    before = mock.state["people"]
    body = {"email": "new.student@cloudcard.example", "identifier": "A1234567"}
    assert create_or_update(client, body, allowUpdate=True).status_code == 400
    assert mock.state["people"] == before


def test_a_new_person_needs_an_address(client: httpx.Client) -> None:
    assert create_or_update(client, {"identifier": "N1"}, allowUpdate=True).status_code == 400


@pytest.mark.parametrize("body", [{"email": "n@x.y"}, {"identifier": "A1234567"}])
def test_a_login_link_is_returned_on_request(client: httpx.Client, body: dict[str, str]) -> None:
    assert "links" not in create_or_update(client, body, allowUpdate=True).json()
    linked = create_or_update(client, body, allowUpdate=True, getLoginLink=True).json()
    assert linked["links"]["login"].startswith("https://")
