"""The last step: a response is validated and encoded.

A body that was prepared from the spec was validated when the mock started; one that a behaviour
made is validated here.
"""

from __future__ import annotations

from ..compile.documented_responses import MockResponse, ResponseContent
from ..http_messages import BODILESS, Headers, HttpRequest, HttpResponse, header_text, plain


class OutsideSpec(Exception):  # noqa: N818  # the text names the place
    """Raised for a response that the spec does not allow; the text is the reason."""


def write(response: MockResponse, request: HttpRequest, headers: Headers = ()) -> HttpResponse:
    """Encode a response, with further headers; raises `OutsideSpec`.

    Only what the protocol itself demands has no documented response.
    """
    documented = response.documented
    if documented is None:
        return plain(response.status, response.reason or "no such response is documented", headers)
    described = documented.headers
    if described and response.headers:
        own = {name for name, _ in response.headers}
        described = tuple(each for each in described if each[0] not in own)
    headers = (*described, *response.headers, *headers)
    if response.reason:
        headers = (*headers, (b"x-mock-reason", header_text(response.reason)))
    content = response.content or documented.content(request.header(b"accept"))
    if content is None or response.status in BODILESS:
        if response.has_value:
            raise OutsideSpec("there is a body, and the spec documents no body")
        return HttpResponse(response.status, headers=headers)
    return HttpResponse(response.status, _body(content, response), content.media, headers)


def _body(content: ResponseContent, response: MockResponse) -> bytes:
    if not response.has_value:
        body = content.like(response.prepared)
        if body is None:
            raise OutsideSpec(
                "the spec has no valid example, and none could be made from the schema"
            )
        return body.data
    if content.validator and not content.validator.accepts(response.value):
        mismatch = content.validator.mismatch(response.value)
        where = mismatch.where if mismatch else ""
        raise OutsideSpec(
            f"{where or 'body'}: {mismatch.message if mismatch else 'it does not fit'}"
        )
    return content.write(response.value)
