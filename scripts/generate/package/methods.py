"""Methods as the templates print them: arguments with their types, statements, docstrings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.responses import Response

from ...identifiers import identifier
from ..lower.lowering import iterating_name
from ..read.client_operation import ClientOperation, ClientResponse
from ..runtime.api_operation import Content
from ..runtime.errors import failure_class
from .arguments import (
    LOCATIONS,
    Argument,
    ArgumentNames,
    argument,
    body_members,
    doc_of,
    further_members,
    parameters_of,
)
from .iteration import Iteration, iteration_doc
from .models import with_plain
from .python_source import OTHER_ERRORS, docstring, kind, literal, reader, takes_null, written


@dataclass(frozen=True)
class Parsing:
    """The reading of one documented success.

    Attributes:
        condition: The condition of its status.
        statements: The statements that return what `data` is read as.
        type: Its type.
        reader: The expression of the same, where it names nothing but classes.
    """

    condition: str
    statements: str
    type: str
    reader: str | None = None


@dataclass(frozen=True)
class FormerName:
    """A name that a method had, and that still works with a warning.

    Attributes:
        name: The former name of the method.
        iterating: The former name of the method that iterates its list; empty without one.
        version: The version that renamed it.
    """

    name: str
    iterating: str
    version: str


@dataclass(frozen=True)
class Method:
    """An action as a method of the client.

    Attributes:
        operation: The action.
        endpoint: The parser's endpoint.
        source: The description of the action for the runtime as source.
        name: The name of the method.
        constant: The name of the constant that describes the operation for the runtime.
        arguments: The parameters, by location.
        body: The body, or None.
        body_members: The arguments that make up the body, or None where it is passed as a whole.
        more: The type of further properties of the body, empty where it takes none.
        keywords: The keyword arguments, required ones first.
        needed: The parameters that must have a value, by the source of their keys; a plain one in
            a path is checked there.
        nullable: The source of the names of parameters whose value may be null.
        body_given: The expression of the body, from the arguments.
        body_sent: The expression of the body that is sent.
        parsings: How successes are read.
        has_parser: Whether that needs a function of its own; an argument must not hide a function
            that reads a property.
        parser: The expression of the function that reads a success.
        returns: The type of the result.
        imports: The imports of models.
        errors: The documented errors, and when they are raised.
        doc: The docstring.
        iteration: How its list is iterated, or None.
        former: Its former names.
    """

    operation: ClientOperation
    endpoint: Endpoint
    source: str
    name: str
    constant: str
    arguments: Mapping[str, tuple[Argument, ...]]
    body: Argument | None
    body_members: tuple[Argument, ...] | None
    more: str
    keywords: Sequence[Argument]
    needed: Sequence[tuple[str, str]]
    nullable: str
    body_given: str
    body_sent: str
    parsings: Sequence[Parsing]
    has_parser: bool
    parser: str
    returns: str
    imports: Sequence[str]
    errors: Sequence[tuple[str, str]]
    doc: str = ""
    iteration: Iteration | None = None
    former: tuple[FormerName, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        """Return the names of its methods: of the call and of the iteration."""
        return [self.name, *([self.iteration.name] if self.iteration else [])]


def method(operation: ClientOperation, endpoint: Endpoint, items: Iteration | None) -> Method:
    """Return the method of an action."""
    names = ArgumentNames(("read_page", "page_size", "response") if items else ())
    arguments = {place: parameters_of(operation, endpoint, place, names) for place in LOCATIONS}
    prop = endpoint.bodies[0].prop if endpoint.bodies else None
    body = _body(operation, prop) if prop else None
    members = body_members(operation, prop, names) if prop else None
    further = further_members(prop) if prop and members is not None else None
    others = [each for place in LOCATIONS[1:] for each in arguments[place]]
    whole = [body] if body and members is None else []
    keywords = _required_first([*(members or ()), *whole, *others])
    streams = {each.described.status: each.content for each in operation.responses}
    parsings = _without_equal_ends(
        [_parsing(each, streams.get(each.status_code.pattern)) for each in endpoint.responses]
    )
    used = [*(each.prop for each in members or ()), further, items.item if items else None]
    errors = tuple(_errors(operation.responses))
    made = Method(
        operation=operation,
        endpoint=endpoint,
        source=literal(operation.runtime),
        name=str(endpoint.name),
        constant=f"_{str(endpoint.name).upper()}",
        arguments=arguments,
        body=body,
        body_members=members,
        more=kind(further) if further else "",
        keywords=keywords,
        needed=tuple(_needed(arguments)),
        nullable=_nullable(operation, arguments),
        body_given=_body_given(body, members, is_open=further is not None) if body else "",
        body_sent=_body_sent(operation, prop, members) if prop else "None",
        parsings=parsings,
        has_parser=(only := _only_reader(parsings)) is None,
        parser=f"_parse_{endpoint.name}" if only is None else f"lambda _, data: {only}",
        returns=" | ".join(dict.fromkeys(each.type for each in parsings)) or "None",
        imports=tuple(sorted(_models(endpoint, [each for each in used if each]))),
        errors=errors,
    )
    made = replace(made, doc=_doc_of_method(made))
    made = replace(made, former=tuple(_former(operation, is_paged=items is not None)))
    return replace(made, iteration=_iterated(made, items)) if items else made


def _body(operation: ClientOperation, prop: PropertyProtocol) -> Argument:
    """Return the body as one argument; a text can be a file of it, too."""
    made = argument(prop, doc_of(prop), "body")
    if operation.kind != "text":
        return made
    given = "TextInput" if made.required else "TextInput | Unset"
    return replace(made, given=given, handed_on="text_of(body)")


def _without_equal_ends(parsings: Sequence[Parsing]) -> Sequence[Parsing]:
    """Return the readings without those before the last one that read alike: it needs no status."""
    start = len(parsings)
    while start > 1 and parsings[start - 2].statements == parsings[-1].statements:
        start -= 1
    return (*parsings[: start - 1], *parsings[-1:])


def _only_reader(parsings: Sequence[Parsing]) -> str | None:
    """Return the expression that reads every success, or None without such an expression."""
    if len(parsings) > 1:
        return None
    return parsings[0].reader if parsings else "None"


def _former(operation: ClientOperation, *, is_paged: bool) -> Iterator[FormerName]:
    for each, version in operation.action.former_names.items():
        name = identifier(f"{each}_{operation.choice.suffix}" if operation.choice.suffix else each)
        yield FormerName(name, iterating_name(name) if is_paged else "", version)


def _needed(arguments: Mapping[str, Sequence[Argument]]) -> Iterator[tuple[str, str]]:
    """Yield the parameters that must have a value; a plain one in a path is checked there."""
    for place in LOCATIONS:
        for each in arguments[place]:
            if each.required and (place != "path" or each.in_path != each.handed):
                yield each.source_key, each.handed


def _nullable(operation: ClientOperation, arguments: Mapping[str, Sequence[Argument]]) -> str:
    """Return the source of the names of parameters that may be null, which only JSON can hold."""
    found = tuple(
        each.key
        for place in LOCATIONS
        for each in arguments[place]
        if each.required and takes_null(each.prop) and operation.styles[place, each.key] == "json"
    )
    return literal(found) if found else ""


def _body_sent(
    operation: ClientOperation, prop: PropertyProtocol, members: Sequence[Argument] | None
) -> str:
    """Return the expression of the body that is sent; `_body` may be UNSET."""
    arguments = [literal(operation.kind), written(prop, "_body")]
    if operation.media_type:
        arguments.append(literal(operation.media_type))
    if operation.parts:
        arguments.append(f"parts={literal(dict(operation.parts))}")
    sent = f"ApiBody({', '.join(arguments)})"
    is_made = members is not None and not any(each.may_lack for each in members)
    return sent if prop.required or is_made else f"None if isinstance(_body, Unset) else {sent}"


def _body_given(body: Argument, members: Sequence[Argument] | None, *, is_open: bool) -> str:
    """Return the expression of a body.

    Args:
        body: The body.
        members: The arguments that make it up, or None where it is passed as a whole.
        is_open: Whether it takes properties under other names.
    """
    if members is None:
        return body.handed_on
    model = kind(body.prop)
    given = ", ".join(f"{member.name}={member.handed_on}" for member in members)
    if any(member.may_lack for member in members):
        return f"body_of({model}, {given})"
    made = f"{model}({given})"
    return f"extended({made}, additional_properties)" if is_open else made


def _iterated(method: Method, items: Iteration) -> Iteration:
    """Return an iteration with the arguments and the docstring of its method."""
    paging = items.pages.paging
    choices = [each for each in method.keywords if each.key not in (paging.limit, paging.start)]
    start = next((each.handed for each in method.keywords if each.key == paging.start), "")
    documented = [(each.handed, each.doc) for each in (*method.arguments["path"], *choices)]
    given = {paging.limit: "page_size"} if paging.limit else {}
    passed = {
        each.handed: given.get(each.key, each.handed)
        for each in method.keywords
        if each in choices or each.key in (paging.limit, paging.start)
    }
    made = replace(items, choices=choices, start=start, passed=passed)
    return replace(made, doc=iteration_doc(method.name, documented, made, method.errors))


def _parsing(response: Response, content: Content | None) -> Parsing:
    low, high = response.status_code.range or (0, 999)
    condition = f"status == {low}" if low == high else f"{low} <= status <= {high}"
    if response.source["return_type"] == "None":
        return Parsing(condition, "return None", "None", "None")
    read, type_ = reader(response.prop), kind(response.prop)
    if content in ("lines", "events"):
        return _streaming(condition, read, type_, is_events=content == "events")
    data = "data" if read == "anything" else f"{read}(data)"
    if read.startswith(("anything", "one_of", "exactly")):
        return Parsing(condition, f"parsed: {type_} = {data}\nreturn parsed", type_)
    names_classes = read.endswith(".from_dict") and "(" not in read
    return Parsing(condition, f"return {data}", type_, data if names_classes else None)


def _streaming(condition: str, read: str, type_: str, *, is_events: bool) -> Parsing:
    """Return the reading of a stream, whose items have a type."""
    result = f"ItemStream[{f'ServerSentEvent[{type_}]' if is_events else type_}]"
    is_text = f", is_text={type_ == 'str'}" if is_events else ""
    made = f"data.{'events' if is_events else 'of'}({read}{is_text})"
    return Parsing(condition, f"parsed: {result} = {made}\nreturn parsed", result)


def _models(endpoint: Endpoint, props: Iterable[PropertyProtocol]) -> set[str]:
    """Return the imports of models; the templates have all others."""
    lines = {line.replace(" ...models.", " ..models.") for line in endpoint.relative_imports}
    for each in props:
        lines |= each.get_imports(prefix="..") | each.get_lazy_imports(prefix="..")
    return with_plain(line for line in lines if ".models." in line)


def _required_first(arguments: Iterable[Argument]) -> list[Argument]:
    return sorted(arguments, key=lambda each: not each.required)


def _errors(responses: Iterable[ClientResponse]) -> Iterator[tuple[str, str]]:
    """Yield the documented failures: which exception, and when."""
    documented: dict[str, list[str]] = {}
    for response in responses:
        low, high = response.described.range
        low = low if low == high else 0
        whole = response.described.description
        failures = {
            failure_class(low, failure.kind).__name__: schema.description
            if response.content
            else whole
            for schema, failure in response.failures
        }
        if response.content is None and not failures:
            failures = {failure_class(low, None).__name__: whole}
        for name, text in sorted(failures.items()):
            documented.setdefault(name, []).append(text)
    for name, texts in documented.items():
        yield name, " ".join(texts)


_OPTIONS = {
    True: "See `CallOptions`. Retried even once sent, as twice has the effect of once.",
    False: "See `CallOptions`. Not retried once it may have arrived, to do nothing twice.",
}
"""What the options of a call do, by whether it is repeatable."""


def _doc_of_method(method: Method) -> str:
    """Return the docstring of the method."""
    action = method.operation.action
    entries = [(each.handed, each.doc) for each in (*method.arguments["path"], *method.keywords)]
    if method.more:
        entries.append(("additional_properties", "Further properties, under names of your own."))
    entries.append(("options", _OPTIONS[method.operation.runtime.repeatable]))
    results = [
        each.described.description
        for each in method.operation.responses
        if each.content not in (None, "none")
    ]
    returned = " ".join(dict.fromkeys(filter(None, results))) or "The response."
    sections = {
        "Args": entries,
        "Returns": [("", returned)] if method.returns != "None" else [],
        "Raises": (*method.errors, OTHER_ERRORS),
    }
    advice = "Deprecated by the vendor." if action.deprecated else ""
    text = "\n\n".join(filter(None, (action.description, advice)))
    return docstring(f"{method.operation.summary.rstrip('.')}.", text, sections, indent=8)
