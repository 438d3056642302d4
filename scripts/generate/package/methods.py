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
from .python_source import OTHER_ERRORS, docstring, kind, literal, reader, takes_null, written


@dataclass(frozen=True)
class Parsing:
    """The reading of one documented success: a condition, statements, a type."""

    condition: str
    statements: str
    type: str


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
    """An action as a method of the client and as a module of functions.

    Attributes:
        operation: The action.
        endpoint: The parser's endpoint.
        source: The description of the action for the runtime as source.
        name: The name of the method and of its module.
        arguments: The parameters, by location.
        body: The body, or None.
        body_members: The arguments that make up the body, or None where it is passed as a whole.
        more: The type of further properties of the body, empty where it takes none.
        parameters: The keyword arguments of the module's functions, required ones first.
        keywords: The keyword arguments of the method, required ones first.
        needed: The parameters that must have a value, by the source of their keys; a plain one in
            a path is checked there.
        nullable: The source of the names of parameters whose value may be null.
        body_sent: The expression of the body that is sent.
        passed: The expressions that the method passes to the function, by argument.
        parsings: How successes are read.
        returns: The type of the result.
        imports: The imports of models that the module needs.
        group_imports: The imports of models that the group needs.
        errors: The documented errors, and when they are raised.
        docs: The docstrings of the module, its functions and the method's twin.
        doc: The docstring of the method.
        iteration: How its list is iterated, or None.
        former: Its former names.
    """

    operation: ClientOperation
    endpoint: Endpoint
    source: str
    name: str
    arguments: Mapping[str, tuple[Argument, ...]]
    body: Argument | None
    body_members: tuple[Argument, ...] | None
    more: str
    parameters: Sequence[Argument]
    keywords: Sequence[Argument]
    needed: Sequence[tuple[str, str]]
    nullable: str
    body_sent: str
    passed: Mapping[str, str]
    parsings: Sequence[Parsing]
    returns: str
    imports: Sequence[str]
    group_imports: Sequence[str]
    errors: Sequence[tuple[str, str]]
    docs: Mapping[str, str]
    doc: str = ""
    iteration: Iteration | None = None
    former: tuple[FormerName, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        """Return the names of its methods: of the call, of its twin, of the iteration."""
        iterating = [self.iteration.name] if self.iteration else []
        return [self.name, f"{self.name}_detailed", *iterating]


def method(operation: ClientOperation, endpoint: Endpoint, items: Iteration | None) -> Method:
    """Return the method of an action."""
    names = ArgumentNames(("read_page", "page_size", "response") if items else ())
    arguments = {place: parameters_of(operation, endpoint, place, names) for place in LOCATIONS}
    prop = endpoint.bodies[0].prop if endpoint.bodies else None
    body = argument(prop, doc_of(prop), "body") if prop else None
    members = body_members(operation, prop, names) if prop else None
    further = further_members(prop) if prop and members is not None else None
    others = [each for place in LOCATIONS[1:] for each in arguments[place]]
    parameters = _required_first([*([body] if body else []), *others])
    whole = [body] if body and members is None else []
    keywords = _required_first([*(members or ()), *whole, *others])
    parsings = tuple(map(_parsing, endpoint.responses))
    imports = _of_models(endpoint.relative_imports)
    used = [*(each.prop for each in members or ()), further, items.item if items else None]
    errors = tuple(_errors(operation.responses))
    made = Method(
        operation=operation,
        endpoint=endpoint,
        source=literal(operation.runtime),
        name=str(endpoint.name),
        arguments=arguments,
        body=body,
        body_members=members,
        more=kind(further) if further else "",
        parameters=parameters,
        keywords=keywords,
        needed=tuple(_needed(arguments)),
        nullable=_nullable(operation, arguments),
        body_sent=_body_sent(operation, prop) if prop else "None",
        passed=_passed(parameters, members, is_open=further is not None),
        parsings=parsings,
        returns=" | ".join(dict.fromkeys(each.type for each in parsings)) or "None",
        imports=tuple(sorted(imports)),
        group_imports=tuple(sorted(imports.union(*(_imports(each) for each in used if each)))),
        errors=errors,
        docs=_docs(operation, str(endpoint.name)),
    )
    made = replace(made, doc=_doc_of_method(made))
    made = replace(made, former=tuple(_former(operation, is_paged=items is not None)))
    return replace(made, iteration=_iterated(made, items)) if items else made


def _former(operation: ClientOperation, *, is_paged: bool) -> Iterator[FormerName]:
    for each, version in operation.action.former_names.items():
        name = identifier(each)
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


def _body_sent(operation: ClientOperation, prop: PropertyProtocol) -> str:
    arguments = [literal(operation.kind), written(prop, "body")]
    if operation.media_type:
        arguments.append(literal(operation.media_type))
    if operation.parts:
        arguments.append(f"parts={literal(dict(operation.parts))}")
    sent = f"ApiBody({', '.join(arguments)})"
    return sent if prop.required else f"None if isinstance(body, Unset) else {sent}"


def _passed(
    parameters: Sequence[Argument],
    members: Sequence[Argument] | None,
    *,
    is_open: bool,
    limit: str = "",
) -> Mapping[str, str]:
    """Return the expressions that a method passes to the function of its operation.

    Args:
        parameters: The arguments of the function.
        members: The arguments of the method that form the body, or None.
        is_open: Whether the body takes properties under other names.
        limit: The key of the argument in whose place the size of a page is passed.
    """

    def expression(each: Argument) -> str:
        return "page_size" if limit and each.key == limit else each.handed_on

    found: dict[str, str] = {}
    for each in parameters:
        if each.handed != "body" or members is None:
            found[each.handed] = expression(each)
            continue
        model = kind(each.prop)
        given = ", ".join(f"{member.name}={expression(member)}" for member in members)
        if any(member.may_lack for member in members):
            found["body"] = f"body_of({model}, {given})"
        else:
            made = f"{model}({given})"
            found["body"] = f"extended({made}, additional_properties)" if is_open else made
    return found


def _iterated(method: Method, items: Iteration) -> Iteration:
    """Return an iteration with the arguments and the docstring of its method."""
    paging = items.pages.paging
    choices = [each for each in method.keywords if each.key not in (paging.limit, paging.start)]
    start = next((each.handed for each in method.keywords if each.key == paging.start), "")
    documented = [(each.handed, each.doc) for each in (*method.arguments["path"], *choices)]
    made = replace(
        items,
        choices=choices,
        start=start,
        passed=_passed(
            method.parameters,
            method.body_members,
            is_open=bool(method.more),
            limit=paging.limit or "",
        ),
    )
    return replace(made, doc=iteration_doc(method.name, documented, made, method.errors))


def _parsing(response: Response) -> Parsing:
    low, high = response.status_code.range or (0, 999)
    condition = f"status == {low}" if low == high else f"{low} <= status <= {high}"
    if response.source["return_type"] == "None":
        return Parsing(condition, "return None", "None")
    read, type_ = reader(response.prop), kind(response.prop)
    data = "data" if read in ("as_is", "anything") else f"{read}(data)"
    if read.startswith(("as_is", "anything", "nullable(as_is", "one_of", "exactly")):
        return Parsing(condition, f"parsed: {type_} = {data}\nreturn parsed", type_)
    return Parsing(condition, f"return {data}", type_)


def _imports(prop: PropertyProtocol) -> set[str]:
    return _of_models(prop.get_imports(prefix="...") | prop.get_lazy_imports(prefix="..."))


def _of_models(lines: Iterable[str]) -> set[str]:
    """Return the imports of models; the templates have all others."""
    return {line for line in lines if ".models." in line}


def _required_first(arguments: Iterable[Argument]) -> list[Argument]:
    return sorted(arguments, key=lambda each: not each.required)


def _errors(responses: Iterable[ClientResponse]) -> Iterator[tuple[str, str]]:
    """Yield the documented failures: which exception, and when."""
    documented: dict[str, list[str]] = {}
    for response in responses:
        low, high = response.described.range
        low = low if low == high else 0
        whole = str(response.described.data.get("description") or "")
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


def _summary(operation: ClientOperation) -> str:
    return (operation.action.summary or operation.runtime.id).rstrip(".") + "."


def _docs(operation: ClientOperation, name: str) -> Mapping[str, str]:
    """Return the docstrings of the functions and of the method that returns a whole response."""
    whole = "Call `{0}`, and return the whole response: `parsed` is its result."
    return {
        "module": docstring(f"{operation.runtime.method} {operation.runtime.path}", indent=0),
        "sync": docstring(_summary(operation)),
        "sync_detailed": docstring(whole.format("sync")),
        "asyncio": docstring(_summary(operation)),
        "asyncio_detailed": docstring(whole.format("asyncio")),
        "detailed": docstring(
            whole.format(name), f"The arguments and the errors are those of `{name}`.", indent=8
        ),
    }


def _doc_of_method(method: Method) -> str:
    """Return the docstring of the method that returns the result."""
    action = method.operation.action
    entries = [(each.handed, each.doc) for each in (*method.arguments["path"], *method.keywords)]
    if method.more:
        entries.append(("additional_properties", "Further properties, under names of your own."))
    entries.append(("options", "Timeouts, retries and more for this call: see `CallOptions`."))
    results = [
        str(each.described.data.get("description") or "")
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
    return docstring(_summary(method.operation), text, sections, indent=8)
