"""Links that would lead the property tests to an operation."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec import Document, Operation


def proposed_links(document: Document, operation: Operation) -> Iterator[str]:
    """Yield the link that would lead to an operation with one path parameter, if there is one.

    The first response of another operation that has a property of the parameter's name, or else an
    `id`, can provide its value.
    """
    wanted = [each.name for each in operation.parameters if each.location == "path"]
    if len(wanted) != 1 or _is_linked(document, operation):
        return
    for name in (wanted[0], "id"):
        for each in document.operations:
            if each.method in ("post", "put") and each is not operation:
                for status in _statuses_with(each, name):
                    link = f"{{operationId: {operation.id}, parameters: {{{wanted[0]}: "
                    link += f"$response.body#/{name}}}}}"
                    yield f"links: {{{operation.id}: {link}}} to response {status} of {each.id}"
                    return


def _is_linked(document: Document, operation: Operation) -> bool:
    """Return whether a link leads to an operation."""
    return any(
        document.linked(link) is operation
        for each in document.operations
        for response in each.responses
        for link in response.links
    )


def _statuses_with(operation: Operation, name: str) -> Iterator[str]:
    for response in operation.responses:
        schemas = (each.schema for each in response.contents if each.schema)
        if response.is_success and any(name in schema.properties for schema in schemas):
            yield response.status
