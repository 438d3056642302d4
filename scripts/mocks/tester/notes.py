"""What the journal keeps of an exchange until somebody reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..compile.masks import Mask
from ..compile.pictures import Picture
from ..http_messages import HttpRequest, HttpResponse
from .armed_faults import FaultPlan
from .masking import Finder, masked

SHORT = 16 * 1024


@dataclass(frozen=True, slots=True)
class BodyReader:
    """The decoder and the mask of a request body."""

    decode: Callable[[bytes, str], Any]
    mask: Mask

    def read(self, request: HttpRequest) -> Any:
        """Return the decoded body; None for one that cannot be read."""
        try:
            return self.decode(request.body, request.header(b"content-type"))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class NotedOperation:
    """What the notes of an operation or action have in common.

    Attributes:
        vendor: The vendor's id.
        path: The path template, or the path without arguments where none matched.
        id: The id of the action or operation; empty where no path matched.
        whole: The id of the operation of which the action is one.
        masks: The masks of the parameters by place and name.
        reader: The reader of the request body, or None without one.
    """

    vendor: str
    path: str
    id: str = ""
    whole: str = ""
    masks: Mapping[str, Mask] = field(default_factory=dict)
    reader: BodyReader | None = None


# Made for every call, as `HttpRequest` is.
@dataclass(slots=True, eq=False)
class Note:
    """An exchange as it is recorded; it becomes a `JournalEntry` when the journal is read."""

    operation: NotedOperation
    request: HttpRequest
    response: HttpResponse
    started: float
    reason: str = ""
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    warnings: Sequence[str] = ()
    faults: Sequence[str] = ()
    ignored: Sequence[str] = ()
    seconds: float = 0.0
    kept: tuple[Any, Mapping[str, Picture]] | None = None
    released: int = 0
    number: int = 0

    @property
    def reader(self) -> BodyReader | None:
        """Return the reader of the request body, or None without one."""
        return self.operation.reader

    @property
    def size(self) -> int:
        """Return the number of bytes in the bodies."""
        return len(self.request.body) + len(self.response.body)

    def apply(self, plan: FaultPlan) -> None:
        """Note what armed faults do to the call."""
        self.response = plan.apply(self.response)
        self.faults, self.ignored = plan.applied, plan.ignored

    def release(self) -> None:
        """Keep the masked body and the pictures' descriptions in place of long bodies."""
        reader = self.reader
        if len(self.request.body) > SHORT:
            body = reader.read(self.request) if reader else None
            mask = reader.mask if reader else None
            self.kept = masked(body, mask), Finder(mask).pictures(body)
            self.request = replace(self.request, body=b"")
        if len(self.response.body) > SHORT:
            self.released = len(self.response.body)
            self.response = replace(self.response, body=b"")
