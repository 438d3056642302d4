"""Rules for what a spec can describe and a stage does not support: one rule per feature.

Without its rule, a client or a mock would silently leave the feature out or get it wrong. Remove
the rule when a stage supports the feature. All but one are lint: the rest of a client is correct.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spec import (
    LIST_STYLES,
    Body,
    Document,
    MediaType,
    Parameter,
    Requirement,
    Response,
    Schema,
    form_problem,
    media,
    reachable,
)
from .rule_definition import Problem, rule

_OWN_CODE = "handle it in your own code and allow this finding"


@rule
def unsupported_security_scheme(document: Document) -> Iterator[Problem]:
    """A security scheme that no stage supports, where an operation has no alternative.

    Neither the client nor the mock can use the operation.

    Fix: Describe an `apiKey`, `basic` or `bearer` scheme if the service has one.
    """
    needed = {
        requirement.scheme.name
        for operation in document.operations
        if not any(map(_is_supported, operation.security))
        for each in operation.security
        for requirement in each
    }
    for scheme in document.security_schemes.values():
        # Another rule reports a scheme of an unknown type.
        if scheme.name in needed and scheme.obstacle and scheme.type in ("http", "mutualTLS"):
            yield Problem(
                (*scheme.pointer, "scheme" if scheme.type == "http" else "type"),
                f"{scheme.obstacle} is not supported",
                "describe an `apiKey`, `basic` or `bearer` scheme if the service has one",
            )


@rule(lint=True)
def unused_media_type(document: Document) -> Iterator[Problem]:
    """A media type of a request or success that no method of the client sends or reads.

    A method sends and reads the preferred media types; there are others for JSON, forms, texts and
    files, but not for XML, for objects in other media types, or for other multipart types.

    Fix: Remove what is not needed, and allow the finding on the rest.
    """
    for operation in document.operations:
        for body in operation.bodies:
            preferred, is_sent = body.preferred, not isinstance(body, Response)
            if preferred is None or (isinstance(body, Response) and not body.is_success):
                continue  # a failure is shown in any media type
            for each in body.contents:
                if each is not preferred and not _has_method(each, preferred, is_sent=is_sent):
                    yield Problem(
                        each.pointer,
                        f"no method of the client {'sends' if is_sent else 'reads'} {each.name}",
                        "drop what is not needed and allow this finding on the rest",
                    )


@rule(lint=True)
def unsupported_request_type(document: Document) -> Iterator[Problem]:
    """A request body of several parts that is not a form.

    The client can send only `multipart/form-data`.

    Fix: Write `multipart/form-data` if the service accepts it.
    """
    for body, each in _bodies(document):
        is_form = media.essence(each.name) == "multipart/form-data"
        if not isinstance(body, Response) and each.kind == "multipart" and not is_form:
            yield Problem(
                each.pointer,
                f"the client cannot send {each.name}",
                "write `multipart/form-data` if the service takes it",
            )


@rule(lint=True)
def unsupported_xml(document: Document) -> Iterator[Problem]:
    """A body in XML only.

    The client returns its bytes, and the mock writes JSON.

    Fix: Read or write the document with your own code, and allow the finding.
    """
    for _, each in _bodies(document):
        if each.kind == "xml":
            yield Problem(each.pointer, f"{each.name} is not read or written", _OWN_CODE)


@rule(lint=True)
def unsupported_stream(document: Document) -> Iterator[Problem]:
    """A request body that is a stream of events or lines.

    The client reads streams and sends none.

    Fix: Send the stream with your own code, and allow the finding.
    """
    for body, each in _bodies(document):
        if each.kind == "lines" and not isinstance(body, Response):
            yield Problem(each.pointer, f"{each.name} is not sent line by line", _OWN_CODE)


@rule(lint=True)
def unsupported_encoding(document: Document) -> Iterator[Problem]:
    """An `encoding` of a form's property with headers or in a style that no stage supports.

    The client would write the property in another way.

    Fix: Keep only the media type, or allow the finding.
    """
    for content in _forms(document):
        schemas = content.schema.properties if content.schema else {}
        for name, each in content.encodings.items():
            types = schemas[name].types if name in schemas else frozenset[str]()
            styles = (*LIST_STYLES, *(("deepObject",) if "object" in types else ()))
            if each.headers or each.style not in (None, *styles):
                yield Problem(
                    each.pointer,
                    f"{name} is not written in this encoding",
                    "state its media type only, or allow this finding",
                )


@rule(lint=True)
def unsupported_form_property(document: Document) -> Iterator[Problem]:
    """A property of a form that OpenAPI has no rule for, such as an object inside an object.

    The client could not write it: an object is JSON by default, or its properties are fields in
    the styles `deepObject` and `form`, one level deep.

    Fix: Write `contentType: application/json` in its `encoding`.
    """
    for content in _forms(document):
        for name, each in content.schema.properties.items() if content.schema else ():
            is_nested = bool(each.types & {"object", "array"})
            problem = form_problem(each, content.encodings.get(name))
            if is_nested and problem:
                yield Problem(
                    each.pointer,
                    f"no rule says how a form contains {name}: {problem}",
                    "write `contentType: application/json` in its `encoding`",
                )


@rule(lint=True)
def unsupported_parameter_style(document: Document) -> Iterator[Problem]:
    """A parameter in a style that the client cannot write.

    The server would receive another value.

    Fix: Describe it as a string that already has this style.
    """
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
    """A parameter whose value is a document of another media type than JSON.

    The client does not write the document.

    Fix: Describe it as JSON, or as a string that contains the document.
    """
    for operation in document.operations:
        for each in operation.parameters:
            if each.media_type is not None and not media.is_json(each.media_type):
                yield Problem(
                    (*each.pointer, "content"),
                    f"the client does not write {each.media_type} into a parameter",
                    "describe it as JSON, or as a string that contains the document",
                )


@rule(lint=True)
def unsupported_dynamic_ref(document: Document) -> Iterator[Problem]:
    """A `$dynamicRef`, which the client and the property tests do not follow.

    The client accepts any value there.

    Fix: Refer to the schema with `$ref`.
    """
    for each in document.of_kind("schema"):
        if "$dynamicRef" in each.data:
            yield Problem(
                (*each.pointer, "$dynamicRef"),
                "the client takes any value here",
                "refer to the schema with `$ref`",
            )


@rule(lint=True)
def unsupported_base_class(document: Document) -> Iterator[Problem]:
    """A `discriminator` whose mapping leads to schemas that are not in `oneOf` or `anyOf`.

    The client sends what the base class describes, and returns the rest as undocumented properties.

    Fix: List these schemas in `oneOf`, each with a `const` as the property that distinguishes it.
    """
    for each in document.of_kind("discriminator"):
        base = document.schema(each.pointer[:-1])
        if base.discriminator.mapping and not any(True for _ in base.unions):
            yield Problem(
                each.pointer,
                "the client has only the properties of the base class here",
                "list the schemas of the mapping in `oneOf`, each with a `const` that selects it",
            )


@rule(lint=True)
def binary_in_json(document: Document) -> Iterator[Problem]:
    """A property of JSON that is raw bytes, which JSON cannot contain.

    The client cannot write it.

    Fix: Write `contentEncoding: base64` if the value is encoded.
    """
    roots = [
        content.schema
        for operation in document.operations
        for body in operation.bodies
        for content in body.contents
        if content.kind == "json" and content.schema
    ]
    for each in reachable(roots):
        if _is_marked_binary(each):
            yield Problem(
                each.pointer,
                "JSON cannot contain raw bytes",
                "write `contentEncoding: base64` if the value is encoded",
            )


@rule(lint=True)
def external_example(document: Document) -> Iterator[Problem]:
    """An example with an `externalValue`, which is never fetched.

    It is neither validated nor shown.

    Fix: Copy the example to `value`.
    """
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


def _forms(document: Document) -> Iterator[MediaType]:
    """Yield every form that a request may be."""
    for operation in document.operations:
        for each in operation.body.contents if operation.body else ():
            if each.kind in ("form", "multipart"):
                yield each


def _has_method(content: MediaType, preferred: MediaType, *, is_sent: bool) -> bool:
    """Return whether a method of the client sends or reads a media type that is not preferred."""
    kind, types = content.kind, content.schema.types if content.schema else frozenset[str]()
    is_text = kind in ("text", "binary") and types <= {"string", "null"}
    if is_sent:
        is_form = kind == "form" or media.essence(content.name) == "multipart/form-data"
        return kind == "json" or is_form or is_text
    return kind in (preferred.kind, "lines") or is_text


def _is_supported(requirements: tuple[Requirement, ...]) -> bool:
    return all(each.scheme.is_supported for each in requirements)


def _is_written(parameter: Parameter) -> bool:
    schema, style = parameter.schema, parameter.style
    types = schema.types if schema else frozenset[str]()
    if parameter.location != "query":
        is_list = "array" in types and parameter.location == "cookie"
        return style in ("simple", "form") and "object" not in types and not is_list
    if "object" not in types:
        return style in (*LIST_STYLES, "deepObject")
    is_spread = style == "deepObject" or (style == "form" and parameter.explode)
    return is_spread and not any(map(_is_nested, schema.properties.values() if schema else ()))


def _is_nested(schema: Schema) -> bool:
    """Return whether a value is an object, or a list of lists or objects."""
    item = schema.items if "array" in schema.types else schema
    return item is not None and bool(item.types & {"object", "array"})


def _is_marked_binary(schema: Schema) -> bool:
    """Return whether the keywords of this object mark a value as bytes."""
    return schema.is_binary and bool({"format", "contentMediaType"} & schema.data.keys())
