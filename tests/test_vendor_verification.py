"""Verification against working and broken mocks: the broken fact is named."""

import httpx
import pytest

from scripts import workflows
from tests.faults.mutant_table import MUTANTS
from tests.vendors import document
from tests.verified import VERIFIED, broken, description, settings, verified

BROKEN = [
    ("cloudcard", "a page repeats the last item of the page before", "get-photo-list/pages"),
    ("cloudcard", "a page has one item too many", "get-photo-list/max"),
    ("cloudcard", "a stale version overwrites", "update-photo-current/version-lock"),
    ("cloudcard", "a photo is read as another one", "get-a-photo/photo-id"),
    ("cloudcard", "a submitted photo is not stored", "create-a-photo/stores-jpeg"),
    ("cloudcard", "a submitted photo is approved", "create-a-photo/stores-jpeg"),
    ("cloudcard", "a person has no current photo", "use-case-upload-a-photo/current-photo"),
    ("cloudcard", "a log-out ends no session", "log-out/one-token"),
    ("cloudcard", "a log-out ends every session", "log-out/one-token"),
    (
        "cloudcard",
        "a session token expires in the past",
        "get-an-authentication-token/expiration",
    ),
    ("cloudcard", "a person is created twice", "create-a-person/never-updates"),
    (
        "cloudcard",
        "a downloaded photo stays approved",
        "update-photo/downloaded-leaves-approved",
    ),
    ("cloudcard", "a version is a string", "get-photo-list-old/version"),
    ("id123", "the values of two fields are swapped", "view-card/shows-card"),
    ("id123", "a card that exists is overwritten", "create-card/card-id-unique"),
    ("id123", "a deletion deletes nothing", "delete-card/deletes-card"),
    ("id123", "an invitation needs no address", "invite-card-user/no-address-refused"),
    ("id123", "a new card is active", "introduction/new-card-inactive"),
    ("id123", "one action needs no key", "introduction/every-request"),
    ("id123", "a card with a wrong template is viewed", "view-card/wrong-id-refused"),
    ("id123", "a response names another card", "create-card/success-card-id"),
    ("veratad", "a status is not stored", "update-customer-status/stores-status"),
    ("veratad", "two names are swapped", "get-customer-status/response-attributes"),
    (
        "veratad",
        "front and back are swapped",
        "get-customer-document-images/response-attributes",
    ),
    ("veratad", "a reference is lost", "create-or-update-customer/reference"),
    ("gazoop", "a wrong PIN is valid", "validate-customer-pin/wrong-pin-fails"),
    ("gazoop", "a cancellation is not stored", "cancel-booking-record/at-once"),
    ("gazoop", "another booking is returned", "check-live-bookings/job-id"),
    ("gazoop", "a deletion of a photo is ignored", "update-customer-photo/delete-word"),
    ("amplifi", "a log-out ends no token", "delete-access-token/token-unusable"),
    ("amplifi", "an address is confirmed twice", "prospects-errors/confirm-twice"),
    ("amplifi", "an image needs no token", "getting-started-authentication/token-needed"),
]


@pytest.mark.parametrize("vendor", VERIFIED)
def test_every_fact_holds_on_the_mock(vendor: str) -> None:
    report = verified(vendor)
    assert {each.result for each in report.facts} == {"holds"}


@pytest.mark.parametrize(("vendor", "name", "fact"), BROKEN)
def test_the_broken_fact_is_named(vendor: str, name: str, fact: str) -> None:
    mutant = next(each for each in MUTANTS if (each.vendor, each.name) == (vendor, name))
    report = verified(vendor, broken(mutant))
    assert fact in {each.fact for each in report.of("differs")}


@pytest.mark.parametrize("vendor", VERIFIED)
def test_the_workflows_of_a_vendor_have_no_finding(vendor: str) -> None:
    assert workflows.check_workflows(document(vendor)) == []


@pytest.mark.parametrize(
    "url", ["http://api.example", "https://user:pw@api.example", "ftp://api.example", "api.example"]
)
def test_credentials_are_not_sent_to_such_an_address(url: str) -> None:
    chosen = workflows.VerificationSettings(url, {})
    with pytest.raises(workflows.InvalidTarget):
        workflows.plan(description("id123"), chosen)


def test_by_default_only_safe_workflows_run() -> None:
    chosen = settings("id123", httpx.MockTransport(lambda _: httpx.Response(500)), named=())
    planned = workflows.plan(description("id123"), chosen)
    assert [each.workflow.id for each in planned if not each.reason] == ["list-templates-and-cards"]


def test_mail_is_sent_only_if_it_is_allowed() -> None:
    chosen = settings("id123", httpx.MockTransport(lambda _: httpx.Response(500)), effects=())
    planned = {
        each.workflow.id: each.reason for each in workflows.plan(description("id123"), chosen)
    }
    assert "--effect mail" in planned["upsert-and-invite"]
