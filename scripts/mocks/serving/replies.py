"""From an answer to a reply: the last step, in which the answer is validated.

Owns the writing of headers and bodies and the check that nothing leaves the spec. What was prepared
from the spec when the mock started is known to fit; what a behaviour made is validated here.
"""

from __future__ import annotations

from ..compile.answers import Answer, Content
from ..wire import BODILESS, Headers, Reply, Request, header_text, plain


class OutsideSpec(Exception):  # noqa: N818  # it says where the answer would be
    """Raised for an answer that the spec does not allow; the text says what is wrong with it."""


def write(answer: Answer, request: Request, headers: Headers = ()) -> Reply:
    """Write an answer, with further headers; raises `OutsideSpec`.

    Only what the protocol itself demands is answered without a documented response.
    """
    response = answer.response
    if response is None:
        return plain(answer.status, answer.reason or "no such answer is documented", headers)
    own = {name for name, _ in answer.headers}
    documented = tuple(each for each in response.headers if each[0] not in own)
    headers = (*documented, *answer.headers, *headers)
    if answer.reason:
        headers = (*headers, (b"x-mock-reason", header_text(answer.reason)))
    content = answer.content or response.content(request.header(b"accept"))
    if content is None or answer.status in BODILESS:
        if answer.has_value:
            raise OutsideSpec("there is a body where the spec has none")
        return Reply(answer.status, headers=headers)
    return Reply(answer.status, _body(content, answer), content.media, headers)


def _body(content: Content, answer: Answer) -> bytes:
    if not answer.has_value:
        form = content.like(answer.form)
        if form is None:
            raise OutsideSpec("there is no valid example, and none could be made")
        return form.body
    if content.validator and not content.validator.accepts(answer.value):
        misfit = content.validator.misfit(answer.value)
        where = misfit.where if misfit else ""
        raise OutsideSpec(f"{where or 'body'}: {misfit.message if misfit else 'it does not fit'}")
    return content.write(answer.value)
