"""The effect of one keyword in each stage: a small description with and without it."""

import copy
import json
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import httpx
import yaml

from scripts import fuzz, generate, mocks, review, rules
from scripts.finding import Finding
from scripts.generate.package.client_package import Package
from scripts.generate.render import client_readme, modules
from scripts.review.review_report import VendorReview
from scripts.site.vendor_pages import Vendor, pages
from scripts.spec import Document, Unreadable, load

T = TypeVar("T")
LEDGER = Path(__file__).parent.parent / "scripts" / "spec" / "capabilities.yaml"
STAGES = ("validate", "client", "mock", "fuzz", "review", "site")
_WRONG: Any = [[[]]]
_KEY = {"X-Key": "mock", "X-Other": "mock", "Authorization": "Bearer mock", "Cookie": "X-Key=mock"}
_REQUESTS: Sequence[tuple[str, str, Any]] = (
    ("GET", "/photos", None),
    ("GET", "/photos?status=APPROVED", None),
    ("GET", "/photos?status=1&status=2", None),
    ("GET", "/photos?status=1,2", None),
    ("GET", "/photos?status[state]=a", None),
    ("GET", "/photos?state=1", None),
    ("GET", "/photos/1", None),
    ("GET", "/photos/x", None),
    ("GET", "/albums", None),
    ("HEAD", "/photos/1", None),
    ("POST", "/photos", {"title": "one"}),
    ("POST", "/photos", {"title": 1}),
    ("POST", "/photos", {}),
    ("POST", "/photos", None),
    *((method, "/photos/1", None) for method in ("PUT", "POST", "DELETE", "PATCH", "OPTIONS")),
)


@dataclass(frozen=True)
class Row:
    """One keyword of one object."""

    kind: str
    keyword: str
    data: Mapping[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.kind}.{self.keyword}"

    def claim(self, stage: str) -> tuple[str, str]:
        """Return the row's entry for a stage: `uses`, or `rejects` or `ignores` with its text."""
        stated = self.data.get(stage)
        return next(iter(stated.items())) if isinstance(stated, dict) else ("uses", "")


@cache
def ledger() -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(LEDGER.read_text(), Loader=yaml.CSafeLoader)
    return data


def rows() -> list[Row]:
    return [
        Row(kind, str(keyword), data)
        for kind, listed in ledger()["rows"].items()
        for keyword, data in listed.items()
    ]


def description(row: Row | None = None) -> dict[str, Any]:
    """Return the base description, with a row's change if one is given."""
    data: dict[str, Any] = copy.deepcopy(ledger()["base"])
    for place, value in (row.data["set"] if row else {}).items():
        _set(data, _steps(place), copy.deepcopy(value))
    return data


def baseline(row: Row) -> dict[str, Any]:
    """Return the description to compare a row with: the base, or the row's without its keyword."""
    if row.data.get("against") != "removed":
        return description()
    data = description(row)
    *above, last = _steps(row.data["at"])
    node: Any = data
    for step in above:
        node = node[step]
    del node[last]
    return data


def wrong(row: Row) -> dict[str, Any] | None:
    """Return the description with a wrong value for the keyword, or None if no value is wrong."""
    if row.data.get("wrong") == "none":
        return None
    data = description(row)
    place = row.data.get("at") or next(iter(row.data["set"]))
    _set(data, _steps(place), row.data.get("wrong", _WRONG))
    return data


def document(data: Mapping[str, Any], folder: Path) -> Document:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "acme.yaml"
    path.write_text(_yaml(data))
    return load(path)


def _yaml(data: Mapping[str, Any]) -> str:
    options: Any = {"sort_keys": False, "allow_unicode": True}
    text: str = yaml.dump(dict(data), Dumper=yaml.CSafeDumper, **options)
    return text


def findings(document: Document) -> set[str]:
    """Return the rules with findings, except those on unused elements."""
    return {each.rule for each in rules.check(document)} - {"unused-component"}


def arranged(document: Document) -> Package | list[Finding]:
    """Return what the client of a description consists of, or the reasons why it has none."""
    return _once(document, generate.arranged)


def _modules(document: Document) -> Mapping[str, str]:
    return modules.files(_package(document))


def _readme(document: Document) -> Mapping[str, str]:
    """Return the other files of a client, without its copy of the description."""
    files = client_readme.files(_package(document))
    return {name: text for name, text in files.items() if not name.endswith("openapi.json")}


def _package(document: Document) -> Package:
    made = arranged(document)
    assert isinstance(made, Package)
    return made


def mock(document: Document, row: Row | None = None) -> list[Any]:
    """Return the mock's responses to the usual requests and to its own samples, and its events."""
    made = mocks.make_mock(document)
    received: list[httpx.Request] = []
    made.events.deliver_to(received)
    shown: list[Any] = [vars(each) for each in mocks.samples_of(document, {})]
    extra = [tuple(each) for each in (row.data.get("requests", ()) if row else ())]
    with made.client(headers=_KEY) as http:
        for method, path, body in (*_REQUESTS, *extra):
            shown.append(_shown(http.request(method, path, json=body)))
    with made.client() as http:
        shown.append(_shown(http.get("/photos")))
        shown.append(_shown(http.get("/photos?X-Key=mock")))
    for name in made.events.names:
        made.events.send(name)
    shown += [(each.content, sorted(each.headers)) for each in received]
    return [*shown, *map(repr, made.requests)]


def _shown(response: httpx.Response) -> tuple[int, str, dict[str, str]]:
    headers = {k: v for k, v in response.headers.items() if k not in ("date", "content-length")}
    return response.status_code, response.text, headers


def property_tests(document: Document) -> list[str]:
    """Return the findings of a short run of the property tests, except unreached elements."""
    report = fuzz.run(document, max_examples=5)
    return [
        f"{each.rule}: {each.message}"
        for each in report.failures
        if not each.rule.startswith("unreached")
    ]


def page(document: Document) -> str:
    return "\n".join(text for _, text in pages(Vendor(document), {}))


def measured(row: Row, folder: Path, stage: str) -> str:
    """Return the effect of a row's change in a stage: `uses`, `ignores` or `rejects: <rules>`."""
    if row.name not in _READ:
        _READ[row.name] = _read(row, folder)
    base, changed = _READ[row.name]
    if isinstance(changed, Unreadable):
        return f"rejects: {changed.finding.rule}"
    return _MEASURES[stage](base, changed, row)


_READ: dict[str, tuple[Document, Document | Unreadable]] = {}
"""The descriptions of a row without and with its change, read once for all stages."""


def _read(row: Row, folder: Path) -> tuple[Document, Document | Unreadable]:
    # The extensions are ours; fields of these names in other specs are ignored.
    for name in ("base", "changed", "wrong") if row.kind == "extension" else ():
        (folder / name / "evidence").mkdir(parents=True)
    base = document(baseline(row), folder / "base")
    try:
        return base, document(description(row), folder / "changed")
    except Unreadable as error:
        return base, error


def _validate(base: Document, changed: Document, row: Row) -> str:
    before = _once(base, findings)
    if fresh := findings(changed) - before:
        return f"rejects: {', '.join(sorted(fresh))}"
    if (data := wrong(row)) is None:
        return "uses"
    try:
        bad = document(data, changed.path.parent.parent / "wrong")
    except Unreadable:
        return "uses"
    return "uses" if findings(bad) - before else "ignores"


def _client(base: Document, changed: Document, _: Row) -> str:
    made = arranged(changed)
    if isinstance(made, list):
        return f"rejects: {', '.join(sorted({each.rule for each in made}))}"
    # The README takes longest, and is written only where the modules are the same.
    same = all(_once(base, files) == files(changed) for files in (_modules, _readme))
    return "ignores" if same else "uses"


def _mock(base: Document, changed: Document, row: Row) -> str:
    try:
        shown = mock(changed, row)
    except Unreadable as error:
        return f"rejects: {error.finding.rule}"
    return "ignores" if shown == mock(base, row) else "uses"


def _fuzz(_: Document, changed: Document, __: Row) -> str:
    found = property_tests(changed)
    return f"fails: {found[0]}" if found else "uses"


def _site(base: Document, changed: Document, _: Row) -> str:
    return "ignores" if page(changed) == _once(base, page) else "uses"


_KNOWN: dict[tuple[Any, ...], Any] = {}


def _once(base: Document, measure: Callable[[Document], T]) -> T:
    """Return the result for a description, computed once because most rows share their base."""
    key = (measure, base.is_ours, base.source.text)
    if key not in _KNOWN:
        _KNOWN[key] = measure(base)
    found: T = _KNOWN[key]
    return found


def reviewed(listed: Sequence[Row], folder: Path) -> dict[str, str]:
    """Return by row whether a review reports its change: `uses` or `ignores`.

    Each row is a vendor, so that one comparison covers all.
    """
    for number, row in enumerate(listed):
        for side, data in (("base", baseline(row)), ("head", description(row))):
            (folder / side / "specs").mkdir(parents=True, exist_ok=True)
            path = folder / side / "specs" / f"row-{number}.yaml"
            path.write_text(_yaml(data))
    base, head = (review.read_folder(side, folder / side) for side in ("base", "head"))
    reviews = review.compare(base, head).vendors
    # Processes copy what they found, which the threads that may replace them do not.
    copied = pickle.loads(pickle.dumps(reviews))  # noqa: S301  # they are ours
    found = {each.vendor for each in copied if _is_told(each)}
    return {
        row.name: "uses" if f"row-{number}" in found else "ignores"
        for number, row in enumerate(listed)
    }


def _is_told(vendor: VendorReview) -> bool:
    return bool(vendor.changes or vendor.findings or vendor.behaviour or vendor.notes)


_MEASURES = {
    "validate": _validate,
    "client": _client,
    "mock": _mock,
    "fuzz": _fuzz,
    "site": _site,
}


def _steps(place: str) -> list[str | int]:
    alias, *below = place.split(".")
    return [*ledger()["places"][alias], *below]


def _set(data: Any, steps: Sequence[Any], value: Any) -> None:
    *above, last = steps
    for step in above:
        data = data.setdefault(step, {}) if isinstance(data, dict) else data[step]
    data[last] = value


def expected_keywords() -> Iterator[tuple[str, str]]:
    """Yield every keyword of every object in the standards' own meta-schemas."""
    from importlib.resources import files

    schemas = files("openapi_spec_validator") / "resources" / "schemas" / "v3.1" / "schema.json"
    meta = json.loads(schemas.read_text())
    yield from (("root", name) for name in meta["properties"])
    for kind, definition in meta["$defs"].items():
        for name in _properties(definition):
            yield kind, name


def _properties(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_properties, node))
    if not isinstance(node, dict):
        return set()
    own = node.get("properties")
    found = set(own) if isinstance(own, dict) else set()
    for key, value in node.items():
        if key != "properties":
            found |= _properties(value)
    return found
