"""CloudCard's mock logs people in, mails them and archives them as its pages describe."""

from collections.abc import Iterator

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

KNOWN = "approved.student@cloudcard.example"
ARCHIVE = "/api/people/created-after/2024-01-01/created-before/2024-12-31"


@pytest.fixture
def mock() -> Mock:
    return make_mock("cloudcard")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        yield client


def log_in(client: httpx.Client, name: str = KNOWN) -> httpx.Response:
    return client.post("/api/login", json={"username": name, "password": "anything"})


def test_a_login_with_a_password_returns_a_session(client: httpx.Client) -> None:
    session = log_in(client).json()
    assert (session["username"], session["roles"]) == (KNOWN, ["ROLE_CARDHOLDER"])
    token = {"X-Auth-Token": session["access_token"]}
    assert client.get("/photo", headers=token).status_code == 200


def test_nobody_else_can_log_in(client: httpx.Client) -> None:
    assert log_in(client, "nobody@cloudcard.example").status_code == 401
    client.put(ARCHIVE, json={"action": "archive"})
    assert log_in(client).status_code == 401


def test_a_login_link_is_in_the_links_of_a_person(client: httpx.Client) -> None:
    person = client.get(f"/api/people/{KNOWN}/with-links?findBy=email").json()
    assert (person["id"], "auth_token=" in person["links"]["login"]) == (123, True)
    assert client.get(f"/api/people/{KNOWN}/with-links").status_code == 404


def test_a_person_gets_the_mail_that_is_named(mock: Mock, client: httpx.Client) -> None:
    path = f"/person/{KNOWN}/email?findBy=email"
    assert client.post(path, json={"viewName": "welcome"}).status_code == 202
    assert mock.state["outbox"] == [{"view": "welcome", "to": KNOWN}]
    assert client.post("/person/9/email", json={"viewName": "welcome"}).status_code == 404


def test_an_access_request_mails_a_link_to_a_known_person(mock: Mock) -> None:
    with mock.client() as client:
        known, unknown = (
            client.post("/person/access-request", json={"email": email}).status_code
            for email in (KNOWN, "nobody@cloudcard.example")
        )
    assert (known, unknown) == (204, 404)
    assert mock.state["outbox"] == [{"loginLink": KNOWN}]


def test_a_test_of_archiving_changes_nothing(client: httpx.Client) -> None:
    for _ in range(2):
        people = client.put(ARCHIVE, json={"action": "test"}).json()
        assert [(each["id"], each["active"]) for each in people] == [
            (10, True),
            (123, True),
            (124, True),
        ]


def test_archiving_affects_the_people_between_the_days(client: httpx.Client) -> None:
    later = ARCHIVE.replace("2024-01-01", "2024-04-09")
    assert client.put(later, json={"action": "archive"}).json() == []
    archived = client.put(ARCHIVE, json={"action": "archive"}).json()
    assert [each["active"] for each in archived] == [False] * 3


def test_what_only_programs_show_has_its_example(client: httpx.Client) -> None:
    assert client.get("/metadata").json() == {"name": "cloud-card"}
    assert client.get("/api/integrations/downloader?findBy=name").json()["version"] == 1
    assert client.post("/api/logs", json={"logs": ["a line"]}).status_code == 204
    queue = {"queueUrl": "https://queue.example/0/GLOBAL_DOWNLOAD"}
    credentials = client.post("/api/status-queues/credentials", json=queue).json()
    assert sorted(credentials) == ["accessKeyId", "expiration", "secretAccessKey", "sessionToken"]
