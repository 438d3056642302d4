"""Headers of requests that every operation has, which the client takes once for all calls."""

from __future__ import annotations

from collections.abc import Mapping

from ...spec import Document, Parameter, cached_on_owner


@cached_on_owner
def shared_headers(document: Document) -> Mapping[str, Parameter]:
    """Return the header parameters that all operations refer to as one component, by name.

    A key of idempotency is another one for each call, and a single operation shares nothing.
    """
    operations = document.operations
    if len(operations) < 2:
        return {}
    return {
        each.name: each
        for each in operations[0].parameters
        if each.location == "header"
        and each.pointer[:2] == ("components", "parameters")
        and each is not operations[0].idempotency_key
        and all(_has(other.parameters, each) for other in operations[1:])
    }


def _has(parameters: tuple[Parameter, ...], shared: Parameter) -> bool:
    return any(each.pointer == shared.pointer for each in parameters)
