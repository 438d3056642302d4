"""Veratad: customers are found by their e-mail address, and each failure has words of its own."""

from __future__ import annotations

from ..answers import Answer
from ..behaviour import Behaviour, Call, Problem, shape, table

_PAGE = "update-customer-status"

behaviour = Behaviour(
    start={
        "customers": {
            "test@veratad.com": {
                "reference": "888888812",
                "status": "PENDING",
                "target": {
                    "fn": "John",
                    "ln": "Smith",
                    "addr": "123 Main St",
                    "city": "Stratford",
                    "state": "CT",
                    "zip": "06614",
                    "dob": "19700101",
                    "email": "test@veratad.com",
                    "phone": "2015106000",
                },
            }
        }
    },
    shape=shape(customers=table(reference="string", status="string", target="object")),
)


@behaviour.wording(
    f"{_PAGE}/message-invalid-email", f"{_PAGE}-export/email-valid", f"{_PAGE}-export/status-400"
)
def an_invalid_address_has_its_own_words(problem: Problem) -> str | None:
    """Any other address that does not fit the schema is none that could be sent as a text."""
    misfit = problem.misfit
    is_address = misfit is not None and misfit.where.endswith("email")
    return "invalidEmail" if is_address and misfit and misfit.keyword == "format" else None


@behaviour.wording(f"{_PAGE}/message-wrong-credentials", f"{_PAGE}-export/status-401")
def wrong_credentials_have_their_own_words(problem: Problem) -> str | None:
    """The same words for the user name and for the password, so neither is given away."""
    return "wrongCredentials" if problem.kind == "authentication" else None


@behaviour.wording(f"{_PAGE}/message-missing-input")
def all_other_input_is_told_as_missing(_: Problem) -> str:
    """It is the only documented text that does not speak of the address or the credentials."""
    return "missingInput"


@behaviour.rule(
    "updateStatus",
    f"{_PAGE}/registered-first",
    f"{_PAGE}/email",
    f"{_PAGE}/message-unknown-email",
    f"{_PAGE}-export/status-404",
)
def an_unknown_address_is_refused(call: Call) -> Answer | None:
    """Addresses are compared as they are written; the documents do not speak of letter case."""
    if call.body["target"]["email"] in call.state["customers"]:
        return None
    return call.refuse("not-found", "no such customer is stored", example="unknownCustomer")


@behaviour.rule(
    "updateStatus",
    f"{_PAGE}/stores-status",
    f"{_PAGE}/response-attributes",
    f"{_PAGE}-export/status-200",
)
def the_status_is_stored(call: Call) -> Answer:
    """The answer shows the status inside the target, as this action's sample does."""
    customer = call.state["customers"][call.body["target"]["email"]]
    customer["status"] = call.body["target"]["status"]
    target = {**customer["target"], "status": customer["status"]}
    return call.answer({"reference": customer["reference"], "target": target})
