"""One operation of a spec, with everything that is prepared before the first request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Action, Document, Operation
from ...spec.media import essence
from .compiled_parameters import CompiledParameters, compile_parameters
from .compiled_schemas import CompiledSchemas
from .request_bodies import BodyChecks, RequestBody, RequestContent, compile_body, compile_checks
from .response_choice import DocumentedResponses
from .response_examples import ResponseCompiler
from .samples import Samples
from .security_checks import SecurityCheck, compile_security


@dataclass(frozen=True)
class CompiledAction:
    """An operation as a whole, or an action that shares its URL with others.

    Attributes:
        id: The operationId.
        responses: The documented responses.
        checks: The checks of its body, or None where they depend on the media type.
    """

    id: str
    responses: DocumentedResponses
    checks: BodyChecks | None = None


@dataclass(frozen=True)
class CompiledOperation:
    """One operation, ready to be served.

    Attributes:
        operation: As the spec describes it.
        security: The check of the request's credentials.
        parameters: The parameters and how they are read.
        body: The request body, or None where the spec has none.
        whole: The operation as a whole.
        branches: The actions that share the operation's URL, by media type.
        actions: The same actions by id, compiled.
    """

    operation: Operation
    security: SecurityCheck
    parameters: CompiledParameters
    body: RequestBody | None
    whole: CompiledAction
    branches: Mapping[str, tuple[Action, ...]]
    actions: Mapping[str, CompiledAction]

    def chosen(self, content: RequestContent, body: Any) -> CompiledAction:
        """Return the action that a body selects, or the operation as a whole."""
        for each in self.branches.get(content.media, ()):
            if each.is_selected_by(body):
                return self.actions[each.id]
        return self.whole


def compile_operations(document: Document, seed: int | str) -> list[CompiledOperation]:
    """Prepare every operation; raises `Unreadable` for what no mock can serve."""
    schemas = CompiledSchemas(document)
    compiler = ResponseCompiler(schemas, Samples(seed))
    return [_compiled(each, schemas, compiler) for each in document.operations]


def _compiled(
    operation: Operation, schemas: CompiledSchemas, compiler: ResponseCompiler
) -> CompiledOperation:
    branches: dict[str, tuple[Action, ...]] = {}
    actions: dict[str, CompiledAction] = {}
    for action in operation.actions:
        if action.branch is None or action.id in actions:
            continue
        checks = compile_checks(action.branch, schemas)
        actions[action.id] = CompiledAction(action.id, compiler.action(action), checks)
        for content in action.contents:
            name = essence(content.name)
            branches[name] = (*branches.get(name, ()), action)
    return CompiledOperation(
        operation=operation,
        security=compile_security(operation, schemas),
        parameters=compile_parameters(operation, schemas),
        body=compile_body(operation, schemas),
        whole=CompiledAction(operation.id, compiler.operation(operation)),
        branches=branches,
        actions=actions,
    )
