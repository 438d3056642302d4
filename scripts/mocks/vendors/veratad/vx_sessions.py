"""Sessions of VX: created, and read as a status or, once they are completed, as a result."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .veratad_state import behaviour


@behaviour.rule("createVxSession")
def a_session_is_created(call: MockCall) -> MockResponse:
    """Nobody completes it here; a tester sets it to completed in the state.

    All that was sent is kept with it, although no call returns more than the address.
    """
    request_id = f"00000000-0000-4000-8000-{call.number:012}"
    call.state["vxSessions"][request_id] = {**call.body, "completed": False}
    return call.respond({"request_id": request_id})


@behaviour.rule("getVxSession")
def a_session_is_shown(call: MockCall) -> MockResponse:
    """No failure is documented for an unknown session; it has the first status here."""
    request_id = call.path["request_id"]
    session = call.state["vxSessions"].get(request_id, {"completed": False})
    if not session["completed"]:
        return call.respond({"current_status": "INIT"}, example="completed")
    return call.respond({"email": session["email"], "request_id": request_id}, example="passed")
