"""The headers that responses of CloudCard document, as attributes."""

from __future__ import annotations

from photo_id_runtime.response_headers import DocumentedHeader, DocumentedHeaders
from photo_id_runtime.types import Response, T

__all__ = ["DetailedResponse", "ResponseHeaders"]


class ResponseHeaders(DocumentedHeaders):
    """The headers of a response; an attribute is None where the response lacks the header.

    `detailed` returns them; for a failure, write `ResponseHeaders(error.response.headers)`.
    """

    location: DocumentedHeader[str] = DocumentedHeader("Location", str)
    """The address of the person, which ends in the person's id.

    The relative address of the user.
    """


class DetailedResponse(Response[T]):
    """A whole response, whose `headers` have the documented ones as attributes."""

    headers: ResponseHeaders
