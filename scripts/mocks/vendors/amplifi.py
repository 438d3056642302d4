"""ampliFi: pictures are taken, and what lacks something is told so."""

from __future__ import annotations

from ..answers import Answer
from ..behaviour import Behaviour, Call, Problem, shape, table

behaviour = Behaviour(
    start={"images": {}}, shape=shape(images=table(deviceTag="string", characters="integer"))
)


@behaviour.wording("prospects-errors/image-not-enough-parameters")
def incomplete_input_has_its_own_words(problem: Problem) -> str | None:
    """Input of a wrong type is told so too; the page has no other words for it."""
    return "notEnoughParameters" if problem.kind == "invalid-request" else None


@behaviour.rule("takeProspectImage")
def an_image_is_taken(call: Call) -> Answer:
    """The state shows its size only; a second image of the same id takes the first one's place."""
    call.state["images"][call.body["AFiImageId"]] = {
        "deviceTag": call.body["deviceTag"],
        "type": call.body.get("type"),
        "characters": len(call.body["imageBase64"]),
    }
    return call.answer()
