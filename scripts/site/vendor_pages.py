"""The pages of one vendor, in Markdown: overview, operations, schemas, evidence and questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .. import evidence
from ..evidence import EvidenceReport, Fact, Question
from ..identifiers import identifier
from ..mocks import rules_of
from ..paths import GENERATED
from ..spec import Document, Pointer, SecurityScheme, Tag
from ..workflows import workflows_path
from .action_views import ActionView, action_view
from .client_reference import sections_of_client
from .coverage_pictures import facts_map
from .element_views import ElementView, Limit, Views, described, word
from .exchanges import SampleExchange
from .inert_text import slug
from .page_templates import render
from .version_pages import anchor, versions_by_page
from .workflow_pages import workflow_page

_OF_ROOT = frozenset(
    ("openapi", "info", "paths", "components", "servers", "security", "tags", "webhooks")
)
_SILENT = frozenset(("components", "schemas", "properties", "paths", "allOf", "items", "content"))

Marks = Mapping[str, str]
"""`new` or `changed` by the address of a page or element in the vendor's folder."""


@dataclass(frozen=True)
class Vendor:
    """One vendor as the site shows it.

    Attributes:
        document: The spec.
        exchanges: Code and the mock's response by action.
    """

    document: Document
    exchanges: Mapping[str, SampleExchange] = field(default_factory=dict[str, SampleExchange])

    @property
    def id(self) -> str:
        """Return the vendor's id, which is also the name of its folder."""
        return self.document.vendor

    @property
    def title(self) -> str:
        """Return the name of the API."""
        return self.document.info.title or self.id

    @property
    def has_client(self) -> bool:
        """Return whether its generated client is committed here."""
        return self.document.is_ours and (GENERATED / self.id / "README.md").is_file()

    @cached_property
    def report(self) -> EvidenceReport:
        """Return the counts of its evidence."""
        return evidence.report(self.views.evidence.known, rules_of(self.id))

    @cached_property
    def views(self) -> Views:
        """Return the views of its elements, whose places are those on the page of schemas."""
        return Views(self.document)

    @cached_property
    def schemas(self) -> tuple[ElementView, ...]:
        """Return the components, each with its own properties."""
        return tuple(
            self.views.schema(each, name, word(name), "schemas.html")
            for name, each in self.document.components.items()
        )

    @cached_property
    def actions(self) -> tuple[ActionView, ...]:
        """Return the pages of its operations."""
        _ = self.schemas  # their places come first
        return tuple(action_view(self.views, each) for each in self.document.actions)

    @cached_property
    def groups(self) -> Mapping[str, tuple[ActionView, ...]]:
        """Return its operations by their first tag, in the order of the file."""
        found: dict[str, tuple[ActionView, ...]] = {}
        for view in self.actions:
            found[view.group] = (*found.get(view.group, ()), view)
        return found

    @cached_property
    def versions(self) -> Mapping[str, tuple[str, ...]]:
        """Return the versions whose changes name an operation, by its page."""
        return versions_by_page(self) if self.has_client else {}

    @cached_property
    def marked(self) -> Mapping[str, str]:
        """Return the fingerprint of every page and element by its address in the folder."""
        found = {
            f"schemas.html#{each.id}": each.fingerprint
            for schema in self.schemas
            for each in schema.all
        }
        for view in self.actions:
            found[view.page] = view.fingerprint
            found |= {f"{view.page}#{each.id}": each.fingerprint for each in view.elements}
        return found


def pages(vendor: Vendor, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield the file and the Markdown of each page in the vendor's folder."""
    yield "index.md", _overview(vendor, marks)
    for view in vendor.actions:
        yield view.page.replace(".html", ".md"), _operation(vendor, view, marks)
    own = _in_page(marks, "schemas.html")
    yield (
        "schemas.md",
        _linked(vendor, "schemas", title=vendor.title, schemas=vendor.schemas, marks=own),
    )
    if workflows := workflow_page(vendor):
        yield "workflows.md", workflows
    yield "evidence.md", _evidence(vendor)
    yield "questions.md", _questions(vendor)


def client(vendor: Vendor) -> str:
    """Return the reference of the vendor's client as Markdown."""
    package = identifier(vendor.id) + "_client"
    sections = sections_of_client(GENERATED / vendor.id, package)
    return render("client", title=vendor.title, package=package, sections=sections)


def _overview(vendor: Vendor, marks: Marks) -> str:
    document, known = vendor.document, vendor.views.evidence
    return _linked(
        vendor,
        "vendor",
        vendor=vendor,
        info=document.info,
        limits=[
            *described(document.data["info"], ("title", "summary", "description", "version")),
            *described(document.data, _OF_ROOT),
        ],
        groups=_groups(vendor),
        marks=defaultdict(str, marks),
        coverage=evidence.coverage(vendor.report.operations),
        picture=facts_map(vendor),
        servers=[
            (
                each,
                [*described(document.at(each.pointer) or {}, ("url", "description"))],
                known.backing([each.pointer, *_variables(document, each.pointer)]),
            )
            for each in document.servers
        ],
        schemes=[_scheme(vendor, each) for each in document.security_schemes.values()],
        webhooks=[
            *described({"webhooks": document.data.get("webhooks") or {}}, ()),
        ]
        if document.webhooks
        else [],
        undecided=len(known.known.questions),
        has_workflows=workflows_path(document).is_file(),
        undescribed=[(evidence.kind(document, each), each) for each in known.known.undescribed],
    )


def _variables(document: Document, server: Pointer) -> list[Pointer]:
    return document.steps((*server, "variables"))


def _groups(vendor: Vendor) -> list[tuple[Tag, tuple[Limit, ...], tuple[ActionView, ...]]]:
    declared = {each.name: each for each in vendor.document.tags}
    found = [
        (declared.get(name) or Tag(name, "", ()), each) for name, each in vendor.groups.items()
    ]
    return [(tag, _of_tag(vendor.document, tag), views) for tag, views in found]


def _of_tag(document: Document, tag: Tag) -> tuple[Limit, ...]:
    data = document.at(tag.pointer) if tag.pointer else {}
    return tuple(described(data, ("name", "description")))


def _scheme(vendor: Vendor, scheme: SecurityScheme) -> ElementView:
    known = vendor.views.evidence
    vendor.views.anchors.setdefault(scheme.pointer, f"index.html#{slug(scheme.name)}")
    return ElementView(
        slug(scheme.name),
        scheme.name,
        " ".join(filter(None, (scheme.type, scheme.scheme, scheme.location, scheme.key))),
        required=False,
        texts=(scheme.description,) if scheme.description else (),
        limits=tuple(described(scheme.data, ("type", "scheme", "in", "name", "description"))),
        backing=known.backing([scheme.pointer]),
    )


def _operation(vendor: Vendor, view: ActionView, marks: Marks) -> str:
    inferred = [each for each in view.elements if each.backing.basis.endswith("inferred")]
    return _linked(
        vendor,
        "operation",
        view=view,
        marks=_in_page(marks, view.page),
        exchange=vendor.exchanges.get(view.action.id),
        inferred=inferred,
        versions=[(each, anchor(each)) for each in vendor.versions.get(view.page, ())],
    )


def _in_page(marks: Marks, page: str) -> Marks:
    """Return the marks of a page by anchor, its own by an empty one."""
    own = {key.removeprefix(page): state for key, state in marks.items() if key.startswith(page)}
    return defaultdict(str, {key.removeprefix("#"): state for key, state in own.items()})


def _evidence(vendor: Vendor) -> str:
    report, known = vendor.report, vendor.views.evidence.known
    supported: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for citation in evidence.citations(known):
        if citation.fact:
            supported[citation.fact.id].append(_link(vendor, citation.part.pointer))
    facts: dict[str, list[tuple[Fact, str, str, list[tuple[str, str]]]]] = defaultdict(list)
    for fact in known.facts.values():
        supports = [*dict.fromkeys(supported[fact.id])]
        state = "described" if supports else "left-out"
        facts[fact.page.id].append((fact, state, fact.unmodelled, supports))
    return render(
        "evidence",
        title=vendor.title,
        pages=[(page, facts[page.id]) for page in known.pages.values() if page.id in facts],
        implemented=frozenset(report.implemented),
        count=f"{len(report.modelled)} of {report.facts} facts",
    )


def _questions(vendor: Vendor) -> str:
    known = vendor.views.evidence.known
    about: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for question in known.questions:
        about[question.about] = [_link(vendor, each) for each in question.elements]
    for view in vendor.actions:
        for question in view.questions:
            about[question.about].append((view.action.id, view.page))
    listed: list[tuple[Question, list[tuple[str, str]]]] = [
        (each, [*dict.fromkeys(about[each.about])]) for each in known.questions
    ]
    return render("questions", title=vendor.title, questions=listed)


def _linked(vendor: Vendor, name: str, /, **values: Any) -> str:
    """Return a page whose template can link to places of the spec."""
    return render(name, link=lambda place: _link(vendor, place), **values)


def _link(vendor: Vendor, pointer: Pointer) -> tuple[str, str]:
    """Return a short name and the address of a place, or of what is around it."""
    anchors = vendor.views.anchors
    ends = range(len(pointer), 0, -1)
    near = next((pointer[:end] for end in ends if pointer[:end] in anchors), ())
    names = [str(each) for each in pointer if each not in _SILENT and not isinstance(each, int)]
    held = vendor.document.at(pointer)
    if isinstance(held, dict) and "in" in held:
        names = [str(held["in"]), str(held.get("name"))]
    elif isinstance(held, dict) and pointer[0] == "paths" and "operationId" in held:
        names = [str(held["operationId"])]
    return ".".join(names[-2:]) or "the API", anchors.get(near, "index.html")
