"""Requests that follow from another one, in the encoding that their operation takes."""

from collections.abc import Iterator

import pytest

from scripts import mocks
from scripts.fuzz.interactions import Interaction, Interactions
from scripts.fuzz.outcomes import Outcomes
from scripts.fuzz.sent_requests import AppConnection, prepared
from tests.vendors import document

CLOUDCARD = document("cloudcard")
ADDRESS = "http://127.0.0.1:4010/cloudcard"


@pytest.fixture
def listed() -> Iterator[Interaction]:
    with AppConnection(mocks.create_app([CLOUDCARD], journal="full")) as connection:
        interactions = Interactions(CLOUDCARD, Outcomes(CLOUDCARD, {}), connection)
        request = prepared("get", f"{ADDRESS}/photo", {}, {"X-Auth-Token": "mock"}, None)
        operation = interactions.operation("listPhotos")
        yield interactions.start(operation, request, connection.send(request))


def test_a_call_is_sent_as_a_multipart_form_where_nothing_else_is_accepted(
    listed: Interaction,
) -> None:
    csv = b"email,action\njo@home.example,CREATE\n"
    queued = listed.call("createBulkAction", body={"csv": csv, "skipLines": 3, "quoteChar": "'"})
    queued.must_succeed("an upload")
    sent = {"csv": csv.decode(), "skipLines": 3, "quoteChar": "'"}
    assert {name: queued.sent[name] for name in sent} == sent
    assert queued.received.items() >= {"skipLines": 3, "quoteChar": "'"}.items()


def test_a_call_is_sent_as_json_where_that_is_accepted(listed: Interaction) -> None:
    changed = listed.call("updatePhoto", path={"id": 1412260}, body={"status": "DENIED"})
    assert changed.received["status"] == "DENIED"
