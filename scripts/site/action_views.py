"""An operation as its page shows it: request, responses, credentials, and what is not known."""

from __future__ import annotations

import http
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..evidence import Question
from ..spec import Action, Body, Direction, Example, MediaType, Pointer, Response
from .element_evidence import Backing
from .element_views import ElementView, Limit, Views, described, word
from .inert_text import as_json, slug

_DONE = frozenset(
    ("operationId", "summary", "description", "parameters", "requestBody", "responses", "security")
) | {"tags"}
_OF_BODY = frozenset(("description", "content", "headers", "required", "$ref"))
_OF_MEDIA = frozenset(("schema", "example", "examples"))
_TOLD = ("summary", "description")


@dataclass(frozen=True)
class ContentView:
    """A body in one media type: its schemas, of which one applies, and its examples."""

    name: str
    limits: tuple[Limit, ...]
    schemas: tuple[ElementView, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True)
class ExampleView:
    """An example: its anchor in the page, its title, its value as JSON, and its evidence."""

    id: str
    title: str
    value: str
    backing: Backing


@dataclass(frozen=True)
class BodyView:
    """A request body, or a documented response.

    Attributes:
        id: The anchor of its schema in the page.
        heading: The anchor of its heading.
        status: The status of a response; empty for a request.
        required: Whether a request body is required.
        texts: Its descriptions, in Markdown.
        limits: What else the spec states about it.
        backing: Its evidence.
        headers: The headers of a response.
        contents: Its media types.
    """

    id: str
    heading: str
    status: str
    required: bool
    texts: tuple[str, ...]
    limits: tuple[Limit, ...]
    backing: Backing
    headers: tuple[ElementView, ...]
    contents: tuple[ContentView, ...]

    @property
    def reason(self) -> str:
        """Return the phrase of its status in HTTP, or an empty string."""
        known = self.status.isdecimal() and int(self.status) in {*http.HTTPStatus}
        return http.HTTPStatus(int(self.status)).phrase if known else ""

    @property
    def elements(self) -> Iterator[ElementView]:
        """Yield every element of it."""
        for each in self.headers:
            yield from each.all
        for content in self.contents:
            for schema in content.schemas:
                yield from schema.all


@dataclass(frozen=True)
class ActionView:
    """The page of an operation, or of an action of one.

    Attributes:
        action: The action.
        page: The file of its page in the vendor's folder.
        limits: What else the spec states about it.
        backing: Its evidence.
        parameters: Its parameters.
        body: Its request body, or None.
        responses: Its responses.
        security: The alternative sets of credentials, each a scheme with its scopes.
        questions: The open questions about it or anything in it.
    """

    action: Action
    page: str
    limits: tuple[Limit, ...]
    backing: Backing
    parameters: tuple[ElementView, ...]
    body: BodyView | None
    responses: tuple[BodyView, ...]
    security: tuple[tuple[str, ...], ...]
    questions: tuple[Question, ...] = ()

    @property
    def title(self) -> str:
        """Return its summary, or its id."""
        return self.action.summary or self.action.id

    @property
    def group(self) -> str:
        """Return its first tag, under which it is listed."""
        return next(iter(self.action.operation.tags), "operations")

    @property
    def fingerprint(self) -> str:
        """Return what changes when the operation itself changes."""
        facts = [each.id for each in self.backing.facts]
        questions = [each.question for each in self.questions]
        bodies = [(each.id, each.texts, each.limits) for each in self.responses]
        action = (self.title, self.action.description, self.action.operation.path, self.security)
        return repr((action, self.limits, facts, questions, bodies))

    @property
    def is_shared(self) -> bool:
        """Return whether its URL has other actions."""
        return len(self.action.operation.actions) > 1

    @property
    def elements(self) -> Iterator[ElementView]:
        """Yield every element of the page."""
        for each in self.parameters:
            yield from each.all
        for body in (*([self.body] if self.body else ()), *self.responses):
            yield from body.elements

    @property
    def fields(self) -> tuple[ElementView, ...]:
        """Return the parameters and the properties of the body, the required ones first.

        They do not have those of a body with alternatives, none of which is always sent.
        """
        schemas = self.body.contents[0].schemas if self.body and self.body.contents else ()
        own = schemas[0].children if len(schemas) == 1 else ()
        return tuple(sorted((*self.parameters, *own), key=lambda each: not each.required))


def action_view(views: Views, action: Action) -> ActionView:
    """Return the page of an action, and register the places that it shows."""
    operation, page = action.operation, page_of(action)
    places = [*dict.fromkeys((action.place, action.pointer, operation.pointer))]
    for place in places:
        views.anchors.setdefault(place, page)
    own = [*described(action.data, _DONE), *_for_clients(action)]
    stated = list[Pointer](places)
    if [each.url for each in operation.servers] != [each.url for each in views.document.servers]:
        own += [Limit("at", tuple(each.url for each in operation.servers))]
        stated += [each.pointer for each in operation.servers]
    if action.branch is not None:
        own += described(operation.data, _DONE)
    body = operation.body
    shown = ActionView(
        action,
        page,
        tuple(dict.fromkeys(own)),
        views.evidence.backing(stated, action.id),
        tuple(
            views.header(each, f"{each.location}.{word(each.name)}", page)
            for each in operation.parameters
        ),
        _body(views, action, body, page) if body else None,
        tuple(_body(views, action, each, page) for each in action.responses),
        tuple(
            tuple(" ".join((each.scheme.name, *each.scopes)) for each in ways)
            for ways in operation.security
        ),
    )
    return replace(shown, questions=tuple(dict.fromkeys(_questions(views, shown, places))))


def page_of(action: Action) -> str:
    """Return the file of an action's page."""
    return f"{word(action.id)}.html"


def _for_clients(action: Action) -> Iterator[Limit]:
    if action.is_repeatable:
        yield Limit("may be sent twice with the effect of once: clients repeat it after a failure")
    if action.paging:
        paging = action.data["x-paging"]
        yield Limit("a list in pages, which clients iterate:", (as_json(paging),))


def _body(views: Views, action: Action, body: Body, page: str) -> BodyView:
    is_response = isinstance(body, Response)
    anchor = body.status if isinstance(body, Response) else "body"
    own = (*action.operation.pointer, "requestBody")
    places = [body.place if isinstance(body, Response) else own, body.pointer]
    heading = f"status-{slug(body.status)}" if isinstance(body, Response) else "body-of-request"
    for place in places:
        views.anchors.setdefault(place, f"{page}#{heading}")
    contents = body.contents if is_response else action.contents
    media = [each.pointer for each in contents]
    written = [found for each in places if isinstance(found := views.document.at(each), dict)]
    limits = [limit for each in written for limit in described(each, _OF_BODY)]
    texts = (each.get("description") for each in written)
    return BodyView(
        anchor,
        heading,
        anchor if is_response else "",
        body.required,
        tuple(dict.fromkeys(text for text in texts if isinstance(text, str))),
        tuple(dict.fromkeys(limits)),
        views.evidence.backing([*places, *media]),
        tuple(
            views.header(each, f"{anchor}.header.{word(each.name)}", page)
            for each in (body.headers if isinstance(body, Response) else ())
        ),
        tuple(
            _content(views, action, body, each, f"{anchor}.{word(each.name)}" if at else anchor)
            for at, each in enumerate(contents)
        ),
    )


def _content(
    views: Views, action: Action, body: Body, content: MediaType, anchor: str
) -> ContentView:
    if isinstance(body, Response):
        direction: Direction = "response"
        schemas = action.alternatives(body, content)
        if action.named(body) is None and content.schema:
            schemas = (content.schema,)
    else:
        direction = "request"
        sent = action.sent(content)
        schemas = (sent,) if sent else ()
    shown = tuple(
        views.schema(
            schema,
            schema.component or "",
            anchor if len(schemas) == 1 else f"{anchor}.{word(schema.name)}",
            page_of(action),
            direction=direction,
        )
        for schema in schemas
    )
    limits = [*described(content.data, _OF_MEDIA)]
    return ContentView(
        content.name,
        tuple(limits),
        shown,
        tuple(
            _example(views, content, each, f"{page_of(action)}#{anchor}.example.{word(each.name)}")
            for each in content.examples
            if action.branch is None or any(schema.accepts(each.value) for schema in schemas)
        ),
    )


def _example(views: Views, content: MediaType, example: Example, address: str) -> ExampleView:
    places = [(*content.pointer, "examples", example.name), example.pointer]
    for place in places:
        views.anchors.setdefault(place, address)
    return ExampleView(
        address.partition("#")[2],
        _title(views, content, example),
        as_json(example.value, indent=2),
        views.evidence.backing(places),
    )


def _title(views: Views, content: MediaType, example: Example) -> str:
    """Return the name of an example with what the spec says about it, its reference first."""
    places = ((*content.pointer, "examples", example.name), example.pointer)
    held = [views.document.at(each) for each in places if example.name]
    told = [each.get(key) for each in held for key in _TOLD if isinstance(each, dict)]
    texts = [each for each in told if isinstance(each, str)]
    return ": ".join(dict.fromkeys([example.name or "example", *texts]))


def _questions(views: Views, shown: ActionView, places: list[Pointer]) -> Iterator[Question]:
    """Yield the questions about an action, its page's elements, or any place below it."""
    yield from shown.backing.questions
    for body in (*([shown.body] if shown.body else ()), *shown.responses):
        yield from body.backing.questions
    for element in shown.elements:
        yield from element.backing.questions
    yield from views.evidence.below(places[:2])
    yield from views.evidence.naming(shown.action.operation.path.rsplit("/", 1)[-1])
