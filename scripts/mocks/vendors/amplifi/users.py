"""The record of the user, and the devices with which the user can log in."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .amplifi_state import ME, behaviour, now_of, without_nulls

_LISTS = ("newAddresses", "deletedAddresses", "faceImage")


@behaviour.rule("getUser")
def the_record_is_shown(call: MockCall) -> MockResponse:
    """No document states whether the body is the record."""
    return call.respond().with_body(call.state["user"])


@behaviour.rule("updateUser", "sync-user/purpose")
def the_sent_properties_of_the_record_change(call: MockCall) -> MockResponse:
    """A null removes the property, and an address is removed if it is the same."""
    record, state = dict(call.body), call.state
    removed = record.get("deletedAddresses", [])
    kept = [each for each in state["addresses"] if each not in removed]
    state["addresses"] = [*kept, *record.get("newAddresses", [])]
    if "faceImage" in record:
        state["faceImage"] = len(record["faceImage"] or "")
    for name, value in record.items():
        if name not in _LISTS:
            state["user"][name] = value
    state["user"] = without_nulls({**state["user"], "dtsModified": now_of(call)})
    return call.respond()


@behaviour.rule("syncAuthenticatedDevices")
def the_sent_devices_change(call: MockCall) -> MockResponse:
    """Return all; a device that was sent first here is unknown elsewhere."""
    devices = call.state["authenticatedDevices"]
    for each in call.body:
        devices[each["AFiLinkLinkId"]] = {"isActive": each.get("isActive", True)}
    shown = [{"AFiLinkLinkId": link, "AFiUserId": ME} for link in devices]
    return call.respond({"linklinks": shown})
