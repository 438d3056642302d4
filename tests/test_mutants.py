"""The breaks of the mutation score change what they name and nothing else."""

import asyncio

import httpx
import pytest

from scripts import mocks
from tests.faults.broken import App, Fault
from tests.faults.mutant_table import MUTANTS
from tests.vendors import document

GAZOOP = "http://127.0.0.1:4010/gazoop"
CUSTOMER = {"api_key": "mock", "phone_number": "447700900123"}


def broken(name: str) -> App:
    mutant = next(each for each in MUTANTS if each.name == name)
    spec = document(mutant.vendor)
    fault = Fault("", spec.path, mutant.break_for(spec))
    return fault.around(mocks.create_app([spec]))


def results(name: str, path: str, *bodies: dict[str, str]) -> list[str]:
    """Return the results of Gazoop with a break for some bodies."""
    return asyncio.run(_results(name, path, *bodies))


async def _results(name: str, path: str, *bodies: dict[str, str]) -> list[str]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=broken(name))) as client:
        return [
            (await client.post(f"{GAZOOP}/{path}", data=body)).json()["result"] for body in bodies
        ]


def test_a_break_applies_to_requests_that_the_spec_allows() -> None:
    wrong, invalid = {**CUSTOMER, "customer_pin": "4567"}, {**CUSTOMER, "customer_pin": "word"}
    found = results("a wrong PIN is valid", "validate_customer_pin.json", wrong, invalid)
    assert found == ["valid", "error"]


def test_a_request_that_is_not_stored_has_its_response_each_time() -> None:
    cancellation = {**CUSTOMER, "job_id": "12567"}
    found = results(
        "a cancellation is not stored", "cancel_booking.json", cancellation, cancellation
    )
    assert found == ["valid", "valid"]


@pytest.mark.parametrize("vendor", ["amplifi", "cloudcard", "gazoop", "id123", "veratad"])
def test_the_names_of_a_vendors_breaks_differ(vendor: str) -> None:
    names = [each.name for each in MUTANTS if each.vendor == vendor]
    assert len(names) == len(set(names)) > 0
