"""What a spec can describe and a stage does not support: one rule per feature.

A client or a mock would leave it out or get it wrong without a word. Whoever builds a feature
deletes its rule. All but one are lint: in other specs than ours, they leave the rest correct.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spec import Body, Document, MediaType, Parameter, Response, Schema, media, reachable
from .definition import Problem, rule

_NESTED = {"object", "array"}
_STYLES = {
    "query": ("form", "deepObject"),
    "path": ("simple",),
    "header": ("simple",),
    "cookie": ("form",),
}
_OWN_CODE = "handle it in your own code and allow this finding"


@rule
def unsupported_security_scheme(document: Document) -> Iterator[Problem]:
    """A security scheme whose credentials neither the client nor the mock handles."""
    for each in document.security_schemes.values():
        if each.scheme or each.type == "mutualTLS":
            field = "scheme" if each.type == "http" else "type"
            if each.obstacle:
                yield Problem(
                    (*each.pointer, field),
                    f"{each.obstacle} is not supported",
                    "describe an `apiKey`, `basic` or `bearer` scheme if the service has one",
                )


@rule(lint=True)
def unsupported_webhook(document: Document) -> Iterator[Problem]:
    """A webhook: no stage sends or receives it."""
    if document.webhooks:
        names = ", ".join(each.name for each in document.webhooks)
        yield Problem(("webhooks",), f"neither the client nor the mock has {names}", _OWN_CODE)


@rule(lint=True)
def unsupported_callback(document: Document) -> Iterator[Problem]:
    """A callback of an operation: no stage sends or receives it."""
    for each in document.operations:
        for place in document.steps((*each.pointer, "callbacks")):
            yield Problem(place, "neither the client nor the mock has callbacks", _OWN_CODE)


@rule(lint=True)
def unsupported_link(document: Document) -> Iterator[Problem]:
    """A link from a response to an operation: no stage follows it."""
    for operation in document.operations:
        for response in operation.responses:
            for each in response.links:
                place = (*response.pointer, "links", each.name)
                yield Problem(place, "no stage follows links", _OWN_CODE)


@rule(lint=True)
def unsupported_server(document: Document) -> Iterator[Problem]:
    """Servers of a path or an operation: requests go to those of the document."""
    for each in document.of_kind("path-item", "operation"):
        if "servers" in each.data:
            yield Problem(
                (*each.pointer, "servers"),
                "the client sends every request to the servers of the document",
                "describe what another server offers in a spec of its own",
            )


@rule(lint=True)
def unused_media_type(document: Document) -> Iterator[Problem]:
    """A media type of a request or success that the client does not use, as it prefers another."""
    for body, preferred in _bodies(document):
        does = "reads" if isinstance(body, Response) else "sends"
        if isinstance(body, Response) and not body.is_success:
            continue  # whatever a failure is written in is shown
        for each in body.contents:
            # Another JSON media type is read like the preferred one.
            if each is not preferred and (does == "sends" or each.kind != preferred.kind):
                yield Problem(
                    each.pointer,
                    f"the client {does} {preferred.name} only",
                    "drop what is not needed and allow this finding on the rest",
                )


@rule(lint=True)
def unsupported_request_type(document: Document) -> Iterator[Problem]:
    """A request body in a media type that the client cannot write."""
    for body, each in _bodies(document):
        name = media.essence(each.name)
        is_written = each.kind in ("json", "form") or name == "multipart/form-data"
        is_file = name == "application/octet-stream" and each.schema is not None
        is_other = each.kind not in ("xml", "lines")
        if not isinstance(body, Response) and is_other and not (is_written or is_file):
            yield Problem(
                each.pointer,
                f"the client cannot send {each.name} that is described like this",
                "write `application/octet-stream` with a schema of `format: binary`",
            )


@rule(lint=True)
def unsupported_xml(document: Document) -> Iterator[Problem]:
    """A body in XML only: the client has its bytes, the mock writes JSON."""
    for _, each in _bodies(document):
        if each.kind == "xml":
            yield Problem(each.pointer, f"{each.name} is not read or written", _OWN_CODE)


@rule(lint=True)
def unsupported_stream(document: Document) -> Iterator[Problem]:
    """A body that is a stream of events or lines: no stage reads or writes one by one."""
    for _, each in _bodies(document):
        if each.kind == "lines":
            yield Problem(each.pointer, f"{each.name} is not read line by line", _OWN_CODE)


@rule(lint=True)
def unsupported_encoding(document: Document) -> Iterator[Problem]:
    """An `encoding` of a form's property, which no stage reads."""
    for _, content in _bodies(document):
        for name, each in content.encodings.items():
            if each.content_type or each.headers or each.style:
                yield Problem(
                    each.pointer,
                    f"{name} is sent as its type says, whatever its `encoding`",
                    "drop the `encoding` if the default is right, else allow this finding",
                )


@rule(lint=True)
def unsupported_form_property(document: Document) -> Iterator[Problem]:
    """An object inside a URL-encoded form, which has no place for it."""
    for body, content in _bodies(document):
        if content.kind != "form" or isinstance(body, Response):
            continue
        for name, each in content.schema.properties.items() if content.schema else ():
            item = each.items if "array" in each.types else each
            if item and item.types & _NESTED:
                yield Problem(
                    each.pointer,
                    f"nothing says how the object {name} is written in a form",
                    "describe it as a string that contains JSON",
                )


@rule(lint=True)
def unsupported_parameter_style(document: Document) -> Iterator[Problem]:
    """A parameter in a style that the client or the mock cannot write or read."""
    for operation in document.operations:
        for each in operation.parameters:
            if each.media_type is None and not _is_written(each):
                yield Problem(
                    each.pointer,
                    f"{each.name} cannot be written as `{each.style}`",
                    "describe it as a string that has this style already",
                )


@rule(lint=True)
def unsupported_parameter_content(document: Document) -> Iterator[Problem]:
    """A parameter whose value is a document of a media type."""
    for operation in document.operations:
        for each in operation.parameters:
            if each.media_type is not None:
                yield Problem(
                    (*each.pointer, "content"),
                    f"the client does not write {each.media_type} into a parameter",
                    "describe it as a string that contains the document",
                )


@rule(lint=True)
def unsupported_dynamic_ref(document: Document) -> Iterator[Problem]:
    """A `$dynamicRef`, which the client and the property tests do not follow."""
    for each in document.of_kind("schema"):
        if "$dynamicRef" in each.data:
            yield Problem(
                (*each.pointer, "$dynamicRef"),
                "the client takes any value here",
                "refer to the schema with `$ref`",
            )


@rule(lint=True)
def binary_in_json(document: Document) -> Iterator[Problem]:
    """A property of JSON that is raw bytes, which JSON cannot contain."""
    roots = [
        content.schema
        for operation in document.operations
        for body in operation.bodies
        for content in body.contents
        if content.kind == "json" and content.schema
    ]
    for each in reachable(roots):
        if _says_binary(each):
            yield Problem(
                each.pointer,
                "JSON cannot contain raw bytes",
                "write `contentEncoding: base64` if the value is encoded",
            )


@rule(lint=True)
def external_example(document: Document) -> Iterator[Problem]:
    """An example with an `externalValue`, which is never fetched."""
    for each in document.of_kind("example"):
        if "externalValue" in each.data:
            yield Problem(
                (*each.pointer, "externalValue"),
                "this example is neither checked nor shown",
                "copy it to `value`",
            )


def _bodies(document: Document) -> Iterator[tuple[Body, MediaType]]:
    """Yield every body that has a media type, with the one that the client uses."""
    for operation in document.operations:
        for body in operation.bodies:
            if body.preferred:
                yield body, body.preferred


def _is_written(parameter: Parameter) -> bool:
    schema = parameter.schema
    types = schema.types if schema else frozenset[str]()
    if parameter.style not in _STYLES[parameter.location]:
        return False
    if parameter.location != "query":
        return not types & _NESTED
    if parameter.style != "deepObject":
        return parameter.explode or "object" not in types
    inner = [*schema.properties.values(), schema.additional] if schema else []
    return not any(each.types & _NESTED for each in inner if each)


def _says_binary(schema: Schema) -> bool:
    """Return whether this object itself says that a value is bytes."""
    return schema.is_binary and bool({"format", "contentMediaType"} & schema.data.keys())
