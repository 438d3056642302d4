"""CloudCard's mock carries imports out, reports on people and keeps status queues."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

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
