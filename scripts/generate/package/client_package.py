"""A client as a whole: groups, models, credentials, docstrings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...finding import Finding
from ...identifiers import class_name
from ...spec import Document, Info
from ..driver import Parsed
from ..lower.lowering import Lowering
from ..lower.taken_names import TAKEN_GROUP_CLASSES
from ..read import token_flows
from ..read.client_operation import ClientOperation
from ..read.client_spec import ClientSpec
from ..runtime.client_sessions import TokenSession
from .arguments import Argument
from .event_classes import ClientEvents, client_events
from .header_attributes import HeaderAttribute, header_attributes
from .iteration import iteration
from .methods import Method, method
from .models import ClientEnum, ClientModel, enums, models
from .python_source import docstring, literal, prose, sentences
from .service_arguments import ServiceArgument, located, service_arguments


@dataclass(frozen=True)
class Group:
    """The methods of one tag.

    Attributes:
        attribute: The client's attribute, and the name of the group's module.
        name: The name of its class.
        docs: Its docstring, by how far it will be indented.
        methods: Its methods.
    """

    attribute: str
    name: str
    docs: Mapping[int, str]
    methods: tuple[Method, ...]


@dataclass(frozen=True)
class CredentialArgument:
    """A credential of the client: its argument, its description, its environment variable."""

    name: str
    doc: str
    variable: str


@dataclass(frozen=True)
class Package:
    """A generated package.

    Attributes:
        document: The spec.
        info: The `info` of the spec.
        vendor: The vendor's id.
        name: The import name.
        distribution: The name by which it is installed.
        prefix: The prefix of its environment variables.
        title: The vendor's name, on one line.
        client: The name of the client's class.
        groups: The groups of methods.
        methods: All methods, group by group.
        models: The classes of objects.
        enums: The classes of enums.
        credentials: The arguments of the client for credentials.
        addresses: The arguments of the client that select an address or are sent with all calls.
        session: How the client fetches a session token, or None.
        base_url: The vendor's address, or None where none is published.
        takes_files: Whether an argument can be a file.
        left_out: Why operations are left out.
        notes: What is named or sent in another way than the spec suggests.
        docs: The docstrings of the clients and the package.
        sources: Values of the client as source.
        events: The events that the vendor sends, or None without any.
        headers: The headers that its responses document.
    """

    document: Document
    info: Info
    vendor: str
    name: str
    distribution: str
    prefix: str
    title: str
    client: str
    groups: Sequence[Group]
    methods: Sequence[Method]
    models: Sequence[ClientModel]
    enums: Sequence[ClientEnum]
    credentials: Sequence[CredentialArgument]
    addresses: Sequence[ServiceArgument]
    session: TokenSession | None
    base_url: str | None
    takes_files: bool
    left_out: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    docs: Mapping[str, str]
    sources: Mapping[str, str]
    events: ClientEvents | None = None
    headers: tuple[HeaderAttribute, ...] = ()

    @property
    def has_token_scheme(self) -> bool:
        """Return whether a security scheme is OAuth 2 or OpenID Connect."""
        return any(each.takes_token for each in self.document.security_schemes.values())


def package(spec: ClientSpec, parsed: Parsed, lowering: Lowering) -> Package:
    """Return the package for a spec, the parser's result, and the input of the parser."""
    methods = [
        method(
            each,
            parsed.endpoints[index],
            iteration(each, parsed.endpoints[index], parsed.models) if each.is_paged else None,
        )
        for index, each in enumerate(spec.operations)
    ]
    classes = {str(each.class_info.name) for each in parsed.models}
    classes |= {str(each.class_info.name) for each in parsed.enums}
    classes |= {lowering.client, f"Async{lowering.client}"}
    groups = tuple(_groups(spec.document, methods, classes))
    vendor = spec.document.vendor
    prefix = vendor.replace("-", "_").upper()
    credentials = tuple(_credentials(spec, prefix))
    title = prose(spec.document.info.title)
    addresses = tuple(service_arguments(spec, prefix, {each.name for each in credentials}))
    return Package(
        document=spec.document,
        info=spec.document.info,
        vendor=vendor,
        name=f"{vendor.replace('-', '_')}_client",
        distribution=f"{vendor}-client",
        prefix=prefix,
        title=title,
        client=lowering.client,
        groups=groups,
        methods=tuple(each for group in groups for each in group.methods),
        models=models(parsed, [each.prop for one in methods for each in _all_arguments(one)]),
        enums=enums(parsed),
        credentials=credentials,
        addresses=addresses,
        session=spec.session,
        base_url=spec.base_url,
        takes_files=any("FileInput" in each.given for one in methods for each in one.keywords),
        left_out=tuple(sorted(set(spec.left_out))),
        notes=tuple(sorted(set(_notes(spec.document, lowering, groups)))),
        docs=_docs(spec, lowering.client, title, prefix, credentials, addresses),
        sources=_sources(spec, title, addresses),
        events=_events(spec, parsed, classes),
        headers=tuple(header_attributes(spec.document)),
    )


def _events(spec: ClientSpec, parsed: Parsed, classes: set[str]) -> ClientEvents | None:
    if not spec.events:
        return None
    first = len(spec.operations)
    endpoints = [parsed.endpoints[first + at] for at in range(len(spec.events))]
    return client_events(spec.events, endpoints, classes)


def _all_arguments(method: Method) -> Iterator[Argument]:
    for held in method.arguments.values():
        yield from held
    yield from method.keywords


def _groups(document: Document, methods: Sequence[Method], classes: set[str]) -> Iterator[Group]:
    """Yield the groups, each with a class name that is not one of the classes'."""
    described = {each.name: each.description for each in document.tags}
    by_tag: dict[str, list[Method]] = {}
    for each in methods:
        by_tag.setdefault(str(each.endpoint.tags[0]), []).append(each)
    for attribute, members in by_tag.items():
        name = class_name(attribute, "Tag")
        while {name, f"Async{name}"} & (classes | TAKEN_GROUP_CLASSES):
            name = f"{name}Operations"
        doc = sentences(described.get(members[0].operation.tag, "") or f"{name}.")
        docs = {indent: docstring(*doc, indent=indent) for indent in (0, 4, 8)}
        taken = {each for one in members for each in one.names}
        yield Group(attribute, name, docs, tuple(_without(each, taken) for each in members))


def _without(method: Method, taken: set[str]) -> Method:
    """Return a method without the former names that methods of its group have now."""
    free = [each for each in method.former if each.name not in taken]
    former = [replace(each, iterating="") if each.iterating in taken else each for each in free]
    return replace(method, former=tuple(former))


def _notes(document: Document, lowering: Lowering, groups: Sequence[Group]) -> Iterator[Finding]:
    """Yield a note for each name and each body that is not the one that the spec suggests."""
    renames = list(lowering.renames)
    for group in groups:
        if group.name != (made := class_name(group.attribute, "Tag")):
            at = group.methods[0].operation.action.operation.pointer
            renames.append(((*at, "tags"), f"the group {made} is the class {group.name}"))
    for at, text in renames:
        yield document.finding(at, "renamed", text, "nothing, or name it differently in the spec")
    yield from _unsent(document, [each.operation for group in groups for each in group.methods])


def _unsent(document: Document, operations: Sequence[ClientOperation]) -> Iterator[Finding]:
    """Yield a note for each media type of a request that no method sends."""
    sent = {content.pointer for each in operations for content in each.choice.sent}
    for operation in operations:
        body, first = operation.action.operation.body, operation.content
        for content in body.contents if body and first and not operation.choice.suffix else ():
            if first and content.pointer not in sent:
                text = f"{operation.runtime.id} sends {first.name}, not {content.name}"
                remedy = "nothing, or describe one media type"
                yield document.finding(content.pointer, "not-generated", text, remedy)


def _sources(
    spec: ClientSpec, title: str, addresses: Sequence[ServiceArgument]
) -> Mapping[str, str]:
    """Return the values that the clients have in common, as source."""
    version = spec.document.info.version
    agent = f"{spec.document.vendor}-client/{prose(version)}".encode("ascii", "ignore").decode()
    needed = [each.runtime.credentials for each in spec.operations]
    values = {
        "title": title,
        "base_url": spec.base_url,
        "agent": agent,
        "credentials": max(needed, key=needed.count, default=()),  # what most operations need
        "session": spec.session,
        "servers": spec.servers,
        "version": version,
    }
    written = {name: literal(each) for name, each in values.items()}
    return {**written, "located": located(addresses)}


def _credentials(spec: ClientSpec, prefix: str) -> Iterator[CredentialArgument]:
    """Yield the client's credentials in the order in which operations first need them."""
    session = spec.session
    flows = (session.fetch, session.refresh) if session else ()
    needed = dict.fromkeys(
        name
        for operation in (*(each.runtime for each in spec.operations), *filter(None, flows))
        for placements in operation.credentials
        for each in placements
        for name in each.argument.split(":")
    )
    for name in needed:
        doc = spec.credentials.get(name) or token_flows.DOCS.get(name, "")
        yield CredentialArgument(name, doc, f"{prefix}_{name.upper()}")


def _docs(  # noqa: PLR0913, PLR0917  # all are parts of one text
    spec: ClientSpec,
    client: str,
    title: str,
    prefix: str,
    credentials: Sequence[CredentialArgument],
    addresses: Sequence[ServiceArgument],
) -> Mapping[str, str]:
    """Return the docstrings of the package and its clients."""
    info = spec.document.info
    about = f"{info.summary}\n\n{info.description}"
    entries = [
        (
            each.name,
            f"{prose(each.doc).rstrip('.') or 'A credential'}. {_origin(each, spec.session)}.",
        )
        for each in credentials
    ]
    url = spec.base_url or "none is published"
    entries += [(each.name, each.doc) for each in addresses]
    entries += [
        ("http_client", "An HTTP client of your own, one for each account; you close it."),
        ("options", f"See `ClientOptions`. Address: {url}, or from {prefix}_BASE_URL."),
    ]
    errors = [("UsageError", "Unknown option, or an address that secrets must not be sent to.")]
    advice = "Arguments that are omitted come from the environment. Safe to share between threads."
    sections = {"Args": entries, "Raises": errors}
    return {
        "package": docstring(f"Client for {title}.", about, indent=0),
        "client": docstring(f"Client for {title}.", advice, sections),
        "async_client": docstring(f"`{client}` with async methods.", "", sections),
    }


def _origin(credential: CredentialArgument, session: TokenSession | None) -> str:
    """Return where a credential comes from that is omitted."""
    found = f"From {credential.variable}"
    if session is None or session.argument != credential.name:
        return found
    function = "Or a function that returns it, called when a token is needed and again after a 401"
    if not session.ways:
        return f"{function}. {found}"
    sources = " or with ".join(" and ".join(each) for each in session.ways)
    end = ", and logged out when the client is closed" if session.ends else ""
    return f"{function}. {found}, else fetched with {sources}{end}"
