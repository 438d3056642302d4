"""ID123's mock does what ID123's documents describe."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.vendors.id123 import MOST
from tests.vendors import document

IDS = {"card-template-id": "T", "card-id": "1"}
NAME = {"name-fields": [{"key": "name", "value": "Ada"}]}
LABELS = {"barcode": "barcode", "image": "ID PHOTO", "name-fields": "Name"}
"""Of the fields without a type, in the sample of view-card."""


def call(mock: Mock, action: str, **properties: Any) -> dict[str, Any]:
    """Call an action on card 1 of template T, unless other properties are passed."""
    named = {name.replace("_", "-"): value for name, value in properties.items()}
    with mock.client(headers={"X-API-KEY": "mock"}) as client:
        response = client.post("/api/v2/", json={"action": action, **IDS, **named})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def with_card(**properties: Any) -> Mock:
    mock = make_mock("id123")
    assert call(mock, "create-card", **properties)["status"] == "success"
    return mock


def with_cards(count: int) -> Mock:
    mock = make_mock("id123")
    for number in range(count):
        call(mock, "create-card", card_id=str(number))
    return mock


def view(mock: Mock) -> dict[str, Any]:
    data: dict[str, Any] = call(mock, "view-card")["data"]
    return data


def listed(mock: Mock, **properties: Any) -> list[str]:
    return [each["card-id"] for each in call(mock, "list-cards", **properties)["data"]]


def test_an_unknown_action_is_rejected_with_the_known_ones() -> None:
    with make_mock("id123").client(headers={"X-API-KEY": "mock"}) as client:
        response = client.post("/api/v2/", json={"action": "creat-card"})
    assert response.status_code == 400
    said = response.headers["x-mock-reason"]
    assert said.startswith("body/action: one of ")
    assert "create-card, " in said
    assert said.endswith(" was expected")


def test_a_card_is_made_inactive_and_named() -> None:
    mock = make_mock("id123")
    response = call(mock, "create-card", unique_identifier="U")
    assert response.items() >= {"status": "success", **IDS}.items()
    card = {"card-status": "inactive", "unique-identifier": "U"}
    assert mock.state["templates"]["T"]["1"].items() >= card.items()


@pytest.mark.parametrize("upsert", [{}, {"upsert_record": "false"}])
def test_a_card_id_that_is_taken_is_rejected(upsert: dict[str, str]) -> None:
    mock = with_card(unique_identifier="first")
    response = call(mock, "create-card", unique_identifier="second", **upsert)
    assert response.items() >= {"status": "failure", **IDS}.items()
    assert mock.state["templates"]["T"]["1"]["unique-identifier"] == "first"


def test_a_card_is_updated_by_its_creation_where_that_is_asked_for() -> None:
    mock = with_card(unique_identifier="first", recipient_email="a@b.example")
    response = call(mock, "create-card", unique_identifier="second", upsert_record="true")
    assert response["status"] == "success"
    card = mock.state["templates"]["T"]["1"]
    assert (card["unique-identifier"], card["recipient-email"]) == ("second", "a@b.example")


def test_the_same_card_id_is_free_in_another_template() -> None:
    mock = with_card()
    assert call(mock, "create-card", card_template_id="U")["status"] == "success"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"action": "view-card", "card-id": "1"}}, 400),
        ({"json": {"action": "no-action", **IDS}}, 400),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        ({"content": b"a=1", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"json": {"action": "view-card", **IDS}, "headers": {"X-API-KEY": "wrong"}}, 401),
        ({"json": {"action": "view-card", **IDS}}, 200),
    ],
)
def test_a_rejection_has_a_status_of_its_own(sent: dict[str, Any], status: int) -> None:
    with make_mock("id123").client(headers={"X-API-KEY": "mock"}) as client:
        response = client.post("/api/v2/", **sent)
    assert (response.status_code, response.json()["status"]) == (status, "failure")


def test_nothing_is_done_without_the_key() -> None:
    mock = make_mock("id123")
    before = mock.state
    with mock.client() as client:
        response = client.post("/api/v2/", json={"action": "create-card", **IDS})
    assert response.status_code == 401
    assert response.json()["status"] == "failure"
    assert mock.state == before


def test_a_card_is_viewed_as_it_was_made() -> None:
    expires = "2030-12-31T23:59:59+00:00"
    data = view(with_card(card_data=NAME, card_expiration=expires))
    assert data["card-data"] == {"name-fields": [{**_pair("name", "Ada"), "label": "Name"}]}
    assert (data["card-status"], data["card-expiration"]) == ("inactive", expires)


def test_every_field_of_a_card_has_the_properties_of_the_sample() -> None:
    groups = ("barcode", "image", "name-fields", "front-fields", "secondary-fields", "back-fields")
    sent = {group: [_pair("key", "a")] for group in groups}
    sample = {group: {"label": LABELS.get(group, "FIELD LABEL")} for group in groups}
    for group in groups[3:]:
        sample[group]["type"] = "FIELD TYPE"
    mock = with_card(card_data=sent)
    assert view(mock)["card-data"] == {
        group: [{**sample[group], **_pair("key", "a")}] for group in groups
    }
    listed_card = call(mock, "list-cards")["data"][0]
    labels = [listed_card[group][0]["label"] for group in groups[:3]]
    assert labels == ["Barcode Value", "ID PHOTO", "FIELD LABEL"]


def test_what_the_holder_is_asked_for_is_not_shown() -> None:
    mock = with_card(unique_identifier="SECRET", security_question_1="SECRET")
    assert "SECRET" not in str(view(mock))


def test_an_update_changes_the_pairs_that_are_sent_and_no_others() -> None:
    mock = with_card(card_data={"front-fields": [_pair("front-1", "a"), _pair("front-2", "b")]})
    call(mock, "update-card", card_data={"front-fields": [_pair("front-2", "c")]})
    assert _pairs(view(mock)["card-data"]["front-fields"]) == [
        _pair("front-1", "a"),
        _pair("front-2", "c"),
    ]


@pytest.mark.parametrize("group", MOST)
def test_updates_do_not_add_more_fields_to_a_card_than_documented(group: str) -> None:
    mock = with_card(card_data={group: [_pair("0", "a")]})
    for number in range(1, MOST[group]):
        call(mock, "update-card", card_data={group: [_pair(str(number), "a")]})
    full = view(mock)
    one_more = {"unique_identifier": "U", "card_data": {group: [_pair("more", "a")]}}
    for action, upsert in (("update-card", False), ("create-card", "true")):
        rejected = call(mock, action, upsert_record=upsert, **one_more)
        assert rejected.items() >= {"status": "failure", **IDS}.items()
    assert view(mock) == full
    assert "unique-identifier" not in mock.state["templates"]["T"]["1"]
    changed = call(mock, "update-card", card_data={group: [_pair("0", "b")]})
    assert changed["status"] == "success"


def test_a_card_may_have_as_many_fields_as_a_call_may_send() -> None:
    groups = document("id123").data["components"]["schemas"]["CardData"]["properties"]
    bounds = {name: each["maxItems"] for name, each in groups.items() if "maxItems" in each}
    assert bounds == MOST


@pytest.mark.parametrize("group", ["secondary-fields", "back-fields"])
def test_a_group_without_a_documented_limit_takes_a_fifth_field(group: str) -> None:
    fields = [_pair(f"key-{number}", "a") for number in range(5)]
    mock = with_card(card_data={group: fields})
    sixth = _pair("key-5", "a")
    assert call(mock, "update-card", card_data={group: [sixth]})["status"] == "success"
    assert _pairs(view(mock)["card-data"][group]) == [*fields, sixth]


def test_an_empty_value_empties_a_field() -> None:
    mock = with_card(card_data=NAME)
    call(mock, "update-card", card_data={"name-fields": [_pair("name", "")]})
    assert _pairs(view(mock)["card-data"]["name-fields"]) == [_pair("name", "")]


def test_an_update_leaves_the_status_alone() -> None:
    mock = with_card()
    call(mock, "update-card", card_status="active")
    assert view(mock)["card-status"] == "inactive"


def test_an_expired_card_is_renewed_by_an_update() -> None:
    mock = with_card(card_expiration="2001-01-01T00:00:00+00:00")
    call(mock, "update-card", card_expiration="2040-01-01T00:00:00+00:00")
    assert view(mock)["card-expiration"] == "2040-01-01T00:00:00+00:00"


@pytest.mark.parametrize("upsert", [{}, {"upsert_record": False}])
def test_an_unknown_card_is_not_updated(upsert: dict[str, bool]) -> None:
    mock = make_mock("id123")
    assert call(mock, "update-card", **upsert).items() >= {"status": "failure", **IDS}.items()
    assert "T" not in mock.state["templates"]


def test_an_unknown_card_is_made_by_an_update_where_that_is_asked_for() -> None:
    mock = make_mock("id123")
    call(mock, "update-card", upsert_record=True, card_data=NAME)
    seen = view(mock)
    assert seen["card-status"] == "inactive"
    assert _pairs(seen["card-data"]["name-fields"]) == NAME["name-fields"]


@pytest.mark.parametrize("action", ["view-card", "delete-card", "card-invitation"])
@pytest.mark.parametrize("wrong", [{"card_id": "2"}, {"card_template_id": "U"}])
def test_a_wrong_id_is_rejected(action: str, wrong: dict[str, str]) -> None:
    mock = with_card(recipient_email="a@b.example")
    before = mock.state
    assert call(mock, action, **wrong)["status"] == "failure"
    assert mock.state == before


def test_a_card_is_deleted_once() -> None:
    mock = with_card()
    assert call(mock, "delete-card").items() >= {"status": "success", **IDS}.items()
    assert call(mock, "delete-card")["status"] == "failure"
    assert call(mock, "view-card")["status"] == "failure"
    assert listed(mock) == []


@pytest.mark.parametrize("key", ["wrong", ""])
def test_a_deletion_that_is_rejected_deletes_nothing(key: str) -> None:
    mock = with_card()
    with mock.client(headers={"X-API-KEY": key} if key else {}) as client:
        response = client.post("/api/v2/", json={"action": "delete-card", **IDS})
    assert response.json()["status"] == "failure"
    assert call(mock, "delete-card", card_template_id="U")["status"] == "failure"
    assert listed(mock) == ["1"]


def test_a_card_of_any_status_is_deleted() -> None:
    mock = make_mock("id123", state={"templates": {"T": {"1": _installed()}}, "outbox": []})
    assert call(mock, "delete-card")["status"] == "success"


def test_every_call_sends_an_invitation_to_its_address() -> None:
    mock = with_card(recipient_email="stored@b.example")
    for address in ("a@b.example", "c@d.example"):
        assert call(mock, "card-invitation", recipient_email=address)["status"] == "success"
    sent = [mail["recipient-email"] for mail in mock.state["outbox"]]
    assert sent == ["a@b.example", "c@d.example"]


def test_an_invitation_goes_to_the_stored_address() -> None:
    mock = with_card(recipient_email="stored@b.example")
    call(mock, "card-invitation")
    (mail,) = mock.state["outbox"]
    assert mail.items() >= {**IDS, "recipient-email": "stored@b.example"}.items()


def test_an_invitation_without_any_address_is_rejected() -> None:
    mock = with_card(recipient_email="stored@b.example")
    call(mock, "update-card", recipient_email="")
    assert call(mock, "card-invitation").items() >= {"status": "failure", **IDS}.items()
    assert mock.state["outbox"] == []


def test_an_invitation_expires_at_the_requested_time() -> None:
    mock = with_card(recipient_email="a@b.example")
    call(mock, "card-invitation", invitation_expiration="2030-01-01T00:00:00+00:00")
    assert mock.state["outbox"][0]["invitation-expiration"] == "2030-01-01T00:00:00+00:00"


def test_an_invitation_expires_after_a_year_by_itself() -> None:
    mock = with_card(recipient_email="a@b.example")
    call(mock, "card-invitation")
    expires = datetime.fromisoformat(mock.state["outbox"][0]["invitation-expiration"])
    left = expires - datetime.now(UTC)
    assert timedelta(days=364) < left <= timedelta(days=365)


def test_only_the_last_invitations_are_kept() -> None:
    mock = with_card()
    for number in range(105):
        call(mock, "card-invitation", recipient_email=f"{number}@b.example")
    assert len(mock.state["outbox"]) == 100
    assert mock.state["outbox"][-1]["recipient-email"] == "104@b.example"


def test_the_first_ten_cards_are_listed_in_part() -> None:
    mock = with_cards(12)
    assert listed(mock) == [str(number) for number in range(10)]
    call(mock, "update-card", card_data={**NAME, "front-fields": [_pair("front-1", "a")]})
    shown = call(mock, "list-cards")["data"][1]
    assert _pairs(shown["name-fields"]) == NAME["name-fields"]
    assert not {"card-data", "front-fields", "image"} & shown.keys()


@pytest.mark.parametrize(
    ("part", "cards"),
    [
        ({"offset": 10}, ["10", "11"]),
        ({"limit": 2, "offset": 3}, ["3", "4"]),
        ({"limit": 11}, [str(number) for number in range(11)]),
        ({"limit": 0, "offset": 10}, ["10", "11"]),
        ({"offset": 12}, []),
        ({"limit": 1.0, "offset": 1e30}, []),
    ],
)
def test_limit_and_offset_pick_a_part_of_the_cards(part: dict[str, Any], cards: list[str]) -> None:
    assert listed(with_cards(12), **part) == cards


@pytest.mark.parametrize("action", ["list-cards", "list-templates"])
@pytest.mark.parametrize("name", ["limit", "offset"])
def test_a_negative_number_is_rejected(action: str, name: str) -> None:
    assert call(with_card(), action, **{name: -1})["status"] == "failure"


def test_cards_of_an_unknown_template_are_not_listed() -> None:
    assert call(make_mock("id123"), "list-cards")["status"] == "failure"


def test_there_is_a_template_at_the_start() -> None:
    (template,) = call(make_mock("id123"), "list-templates")["data"]
    assert template["card-template-id"] == "CARD_TEMPLATE_ID"


def test_templates_are_listed_ten_at_a_time() -> None:
    mock = make_mock("id123")
    for number in range(11):
        call(mock, "create-card", card_template_id=str(number))
    first, second = (call(mock, "list-templates", offset=at)["data"] for at in (0, 10))
    assert [each["card-template-id"] for each in first[1:]] == [str(n) for n in range(9)]
    assert [each["card-template-id"] for each in second] == ["9", "10"]


def test_a_template_is_viewed_with_its_fields() -> None:
    data = call(make_mock("id123"), "view-template", card_template_id="CARD_TEMPLATE_ID")["data"]
    assert data["card-template-id"] == "CARD_TEMPLATE_ID"
    assert data["fields"]["name-fields"][0]["key"] == "name"


def test_an_unknown_template_is_not_viewed() -> None:
    assert call(make_mock("id123"), "view-template")["status"] == "failure"


def _pair(key: str, value: str) -> dict[str, str]:
    return {"key": key, "value": value}


def _pairs(fields: list[dict[str, str]]) -> list[dict[str, str]]:
    return [_pair(each["key"], each["value"]) for each in fields]


def _installed() -> dict[str, str]:
    return {"card-status": "installed"}
