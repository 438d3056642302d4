"""Ways into the web application: passwords, login links, and the mails that contain them."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour, find_person, is_active, mail, rule
from .people import found, login_link
from .resource_views import legacy_person_of, organization_of
from .session_tokens import LIFETIME


@behaviour.rule("logInWithPassword", "authentication/login", "authentication/lifetime")
def a_person_logs_in(call: MockCall) -> MockResponse:
    """The user name is an e-mail address; the mock's people have no passwords to compare."""
    number = find_person(call, "email", call.body["username"])
    if not number or not is_active(call.state["people"][number]):
        return call.reject("authentication", "no active person has this user name")
    person, token = call.state["people"][number], f"MOCK_LOGIN_{call.number}"
    ends = call.now + LIFETIME
    call.state["sessions"][token] = {"expires": ends.strftime("%Y-%m-%dT%H:%M:%SZ"), "identity": 0}
    roles = ["ROLE_CARDHOLDER", *person["roles"]]
    return call.respond({"username": person["email"], "roles": roles, "access_token": token})


@rule(("getLoginLink", "sendPersonEmail"))
def an_unknown_person_gets_no_mail_or_link(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is that of an unknown person elsewhere."""
    return None if found(call) else call.reject("not-found", "unknown person")


@behaviour.rule("getLoginLink", "get-login-link/link")
def a_person_is_shown_with_a_link(call: MockCall) -> MockResponse:
    """The person is in the older form."""
    person = legacy_person_of(call.state, found(call))
    return call.respond().with_body(person | {"links": {"login": login_link(call)}})


@behaviour.rule("getMe")
def the_organization_of_the_caller_is_shown(call: MockCall) -> MockResponse:
    """Only the id of the organization is known."""
    return call.respond().with_body({"organization": {"id": organization_of(call.state)["id"]}})


@behaviour.rule("sendPersonEmail")
def a_mail_is_sent(call: MockCall) -> MockResponse:
    """The mail is in the outbox; its text is not documented."""
    address = call.state["people"][found(call)]["email"]
    mail(call, {"view": call.body["viewName"], "to": address})
    return call.respond(status=202)


@behaviour.rule(
    "requestAccess", "email-a-login-link/user-who-exists", "email-a-login-link/new-user-fails"
)
def a_login_link_is_mailed(call: MockCall) -> MockResponse:
    """A new user gets the error that the page describes, whose status it does not state."""
    number = find_person(call, "email", call.body["email"])
    if not number or not is_active(call.state["people"][number]):
        return call.reject("not-found", "since version 2022.05.22 no user can be created here")
    mail(call, {"loginLink": call.body["email"]})
    return call.respond(status=204)
