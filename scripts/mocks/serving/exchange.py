"""One request while the engine decides on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..compile.compiled_operations import CompiledAction, CompiledOperation
from ..compile.request_bodies import BodyChecks, RequestContent
from ..compile.request_warnings import Watch
from ..compile.text_decoding import Pairs
from ..http_messages import HttpRequest
from ..mock_behaviour import MockCall
from ..tester.notes import BodyReader, NotedOperation
from ..tester.request_matching import RequestView


@dataclass
class Exchange:
    """The known facts of one request, filled in step by step; `call` is what rules were given."""

    vendor: str
    compiled: CompiledOperation
    action: CompiledAction
    request: HttpRequest
    pairs: Pairs
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    content: RequestContent | None = None
    body: Any = None
    reason: str = ""
    warnings: tuple[str, ...] = ()
    call: MockCall | None = None

    @property
    def checks(self) -> BodyChecks | None:
        """Return the checks of the body, or None without one."""
        return (self.action.checks or self.content.checks) if self.content else None

    @property
    def watch(self) -> Watch | None:
        """Return the checks for warnings, or None without any."""
        return (self.action.checks or self.content).watch if self.content else None

    @property
    def view(self) -> RequestView:
        """Return the request as conditions see it, as far as it is decoded."""
        return RequestView(self.request, self.values, self.body)

    @property
    def noted(self) -> NotedOperation:
        """Return what the journal knows of the operation."""
        compiled, content, checks = self.compiled, self.content, self.checks
        return NotedOperation(
            vendor=self.vendor,
            path=compiled.operation.path,
            id=self.action.id,
            whole=compiled.whole.id,
            masks=compiled.parameters.masks,
            reader=BodyReader(content.decode, checks.mask) if content and checks else None,
        )
