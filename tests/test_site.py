"""The site in a browser: opened from files, on a desktop and a phone, light and dark.

Without Chromium or Node, which drives it here, these tests are skipped, except in CI.
"""

import gc
import gzip
import html
import json
import os
import re
import shlex
import shutil
import subprocess
import weakref
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from scripts import evidence, mocks, rules, site
from scripts.mocks.serving.background import running
from scripts.site import FuzzTotals, inert_text, project, project_pages
from scripts.site.element_views import ElementView
from scripts.site.exchanges import SampleExchange, exchanges
from scripts.site.vendor_pages import Vendor, pages
from scripts.spec import Document, all_specs, load
from tests.vendors import document

from .reviewed import FROZEN, tools

LOOK = Path(__file__).parent / "site" / "look.mjs"
GENERATED = Path(__file__).parent.parent / "generated"
VENDORS = [path.stem for path in all_specs()]
PAGES = (
    *("index.html", "cloudcard/index.html", "cloudcard/createPhoto.html", "id123/createCard.html"),
    *("veratad/schemas.html", "veratad/evidence.html", "veratad/questions.html"),
    *("veratad/client.html", "veratad/guide.html", "rules.html", "capabilities.html"),
    *("cloudcard/workflows.html", "cloudcard/versions.html", "versions.html"),
    *("performance.html", "interop.html", "runtime.html", "changelog.html", "changes.html"),
    *(f"{page}.html" for page, _ in project_pages.GUIDES.values() if page.startswith("guides/")),
)
# What a reader types, and the page that answers: an operation, a method, a question, a rule, a
# message of a vendor, a property.
FOUND = {
    "createCard": "id123/createCard.html",
    "update_photo": "cloudcard/client.html#Photos.update_photo",
    "accept upsert-record both as a string": "id123/questions.html#upsert-record",
    "unreached-response": "rules.html#unreached-response",
    "can not authenticate the user": "amplifi/getAccessToken.html",
    "encodedImage": "cloudcard/createPhoto.html",
}
# What a stranger asks of an operation: its fields, the vendor's statement, the unknown, a try.
WALKS = (
    ("#request",),
    ("#evidence", "evidence.html#create-card/endpoint"),
    ("#questions", "questions.html#upsert-record"),
    ("#try",),
)
TIME = datetime(2026, 1, 1, tzinfo=UTC)
SMALL = 'openapi: "3.1.0"\ninfo: {title: Acme, version: "1"}\npaths: {}\n'


@cache
def vendor(name: str) -> Vendor:
    return Vendor(document(name))


@cache
def texts(name: str) -> dict[str, str]:
    """Return the text of each page of a vendor by its file, without the client's."""
    return {file: shown(text) for file, text in pages(vendor(name), {})}


def shown(markdown: str) -> str:
    """Return the text of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markdown)).split())


def told(text: str) -> str:
    """Return a sentence of a spec or its evidence as a page shows it."""
    return shown(inert_text.inline(text))


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail("Chromium is missing: apt-get install chromium")
    pytest.skip("the site needs Chromium: apt-get install chromium")


def look(folder: Path, plan: dict[str, Any]) -> dict[str, Any]:
    """Return what a reader sees of a site."""
    chromium, ready = _chromium(), tools()
    arguments = [str(ready.packages), chromium, str(folder), json.dumps(plan)]
    command = [str(ready.program), str(LOOK), *arguments]
    done = subprocess.run(command, cwd=LOOK.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of all vendors, marked with what an older cloudcard did not have."""
    folder = tmp_path_factory.mktemp("dist")
    older = folder / "cloudcard.yaml"
    (folder / "evidence").mkdir()
    shutil.copy(document("cloudcard").evidence_path, folder / "evidence")
    text = document("cloudcard").path.read_text()
    assert text.count("        encodedImage:\n") == 1
    older.write_text(text.replace("        encodedImage:\n", "        encoded:\n"))
    base = {each: document(each) for each in VENDORS} | {"cloudcard": load(older)}
    tested = {VENDORS[0]: FuzzTotals(1234, 0)}
    site.build([document(each) for each in VENDORS], folder / "site", tested, base, "main")
    return folder / "site"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(mocks.create_app([document("id123")], origins=["*"])) as url:
        yield url


@pytest.fixture(scope="module")
def seen(built: Path, address: str) -> dict[str, Any]:
    return look(
        built,
        {
            "pages": PAGES,
            "find": [{"words": words, "address": found} for words, found in FOUND.items()],
            "walks": [["index.html", "id123/createCard.html", *each] for each in WALKS],
            "request": "id123/createCard.html",
            "mock": address,
        },
    )


def test_pages_load_without_an_error(seen: dict[str, Any]) -> None:
    assert [each for each in seen["examined"] if each["errors"]] == []


def test_no_page_requests_anything_from_a_host(seen: dict[str, Any]) -> None:
    assert [url for each in seen["examined"] for url in each["requests"]] == []


def test_a_page_names_no_host_that_would_be_asked_for_fonts_or_scripts(built: Path) -> None:
    loads = re.compile(r"""<(?:script|link|img|iframe)[^>]*(?:src|href)=["']?(?:https?:)?//""")
    assert [path for path in built.rglob("*.html") if loads.search(path.read_text())] == []
    styles = [path.read_text() for path in built.rglob("*.css")]
    assert [
        text for text in styles if re.search(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", text)
    ] == []


def test_nothing_is_wider_than_the_screen(seen: dict[str, Any]) -> None:
    assert [each["file"] for each in seen["examined"] if each["overflow"] > 0] == []


def test_the_background_follows_the_colour_scheme(seen: dict[str, Any]) -> None:
    for each in seen["examined"]:
        assert ("255, 255, 255" in each["ground"]) == (each["view"] == "desk"), each["file"]


def test_the_pages_have_no_accessibility_errors(seen: dict[str, Any]) -> None:
    assert [(each["file"], each["faults"]) for each in seen["examined"] if each["faults"]] == []


def test_the_search_in_a_folder_finds_names_questions_rules_and_messages(
    seen: dict[str, Any],
) -> None:
    assert seen["found"] == {
        "shown": "Create a photo for a person createPhoto",
        "errors": [],
        "requests": [],
    }


def test_three_clicks_lead_a_stranger_to_what_an_operation_needs_and_rests_on(
    seen: dict[str, Any],
) -> None:
    known = evidence.load(document("id123"))
    question = next(each for each in known.questions if each.about == "upsert-record")
    expected = (
        "card-template-id\n\nstring required",
        told(known.facts["create-card/endpoint"].statement),
        told(question.chose),
        "Allow requests to this machine",
    )
    for walked, clicks, part in zip(seen["walked"], WALKS, expected, strict=True):
        assert 1 + len(clicks) <= 3
        assert walked["errors"] == []
        assert walked["isVisible"], clicks
        assert " ".join(part.split()) in " ".join(walked["shown"].split()), clicks


def test_a_request_is_sent_to_this_machine_alone_and_after_permission(seen: dict[str, Any]) -> None:
    assert seen["tried"]["before"] is True
    assert "this machine" in seen["tried"]["refused"]
    assert seen["tried"]["sent"] == 0
    assert seen["tried"]["response"].startswith("HTTP 200")


def test_the_site_is_small(built: Path) -> None:
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    assert size <= 12 * 2**20


def test_the_first_page_and_all_that_it_loads_is_small(built: Path) -> None:
    page = (built / "index.html").read_text()
    loaded = re.findall(
        r'<(?:script|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="([^"]+)"', page
    )
    files = [built / "index.html", *(built / each for each in loaded)]
    assert not any(path.name == "search-index.js" for path in files)
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= 300 * 2**10


def test_a_preview_marks_what_is_new_and_lists_what_is_gone(
    seen: dict[str, Any], built: Path
) -> None:
    view = {each["file"]: each["text"] for each in seen["examined"] if each["view"] == "desk"}
    assert re.search(r"encodedImage\s+string required new", view["cloudcard/createPhoto.html"])
    assert "new createPhoto#body.encodedImage" in view["changes.html"]
    assert "gone createPhoto#body.encoded" in view["changes.html"]
    assert 'class="mark' not in (built / "id123" / "createCard.html").read_text()


def test_the_start_page_has_the_test_results_of_each_vendor(seen: dict[str, Any]) -> None:
    text = seen["examined"][0]["text"]
    assert "1234 test cases, no failures" in text
    assert text.count("not tested since its last change") == len(VENDORS) - 1


def test_the_start_page_has_the_share_of_documented_operations_described(
    seen: dict[str, Any],
) -> None:
    text = " ".join(seen["examined"][0]["text"].split())
    for each in VENDORS:
        assert evidence.coverage(vendor(each).report.operations) in text


@pytest.mark.parametrize("name", VENDORS)
def test_every_operation_is_linked_from_the_start(name: str, built: Path) -> None:
    page = (built / "index.html").read_text()
    for action in document(name).actions:
        assert f'href="{name}/{action.id}.html"' in page
        assert (built / name / f"{action.id}.html").is_file()


def test_a_second_build_has_the_same_bytes(built: Path, tmp_path: Path) -> None:
    again = tmp_path / "site"
    site.build([document("veratad")], again)
    once = {path.name: path.read_bytes() for path in again.rglob("*") if path.is_file()}
    site.build([document("veratad")], again)
    assert once == {path.name: path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert (again / "assets" / "pages.css").read_bytes() == (
        built / "assets" / "pages.css"
    ).read_bytes()


def elements(name: str) -> Iterator[tuple[str, ElementView]]:
    """Yield every element of a vendor's pages with its page."""
    for view in vendor(name).actions:
        yield from ((view.page.replace(".html", ".md"), each) for each in view.elements)
    for schema in vendor(name).schemas:
        yield from (("schemas.md", each) for each in schema.all)


@pytest.mark.parametrize("name", VENDORS)
def test_every_element_has_its_text_and_what_it_rests_on_next_to_it(name: str) -> None:
    for page, each in elements(name):
        text = texts(name)[page]
        assert all(shown(inert_text.prose(one)) in text for one in each.texts)
        assert each.backing.basis != "none", (page, each.id)
        if each.backing.above is None:
            told_here = (*(fact.statement for fact in each.backing.facts), *each.backing.inferred)
            assert all(told(one) in text for one in told_here), (page, each.id)


@cache
def next_to(name: str) -> dict[str, str]:
    """Return the HTML of each page, and of each element's section in it, by address."""
    found: dict[str, str] = {}
    for file, text in pages(vendor(name), {}):
        page = file.replace(".md", ".html")
        found[page] = text
        heading = ""
        for part in re.split(r"(?=<section|^##+ |<details)", text, flags=re.MULTILINE):
            heading = "".join(re.findall(r"^##+ .*\{ #(\S+) \}", part)) or heading
            for anchor in (heading, *re.findall(r' id="([^"]+)"', part)):
                found.setdefault(f"{page}#{anchor}", "")
                found[f"{page}#{anchor}"] += part
    return found


@pytest.mark.parametrize("name", VENDORS)
def test_every_element_leads_to_its_facts_and_every_fact_back_to_it(name: str) -> None:
    beside = next_to(name)
    for page, each in elements(name):
        section = beside[f"{page.replace('.md', '.html')}#{each.id}"]
        if each.backing.above is None:
            for fact in each.backing.facts:
                assert f'href="evidence.html#{fact.id}"' in section, (page, each.id, fact.id)
        else:
            assert 'With <a href="' in section, (page, each.id)
    listed = re.findall(r'<li id="([^"]+)"[^>]*>(.*?)</li>', beside["evidence.html"], re.DOTALL)
    for fact, text in listed:
        for link in re.findall(r'href="([^"]+)"', text):
            assert f'href="evidence.html#{fact}"' in beside[html.unescape(link)], (fact, link)


@pytest.mark.parametrize("name", VENDORS)
def test_the_page_to_which_a_review_links_has_each_property_of_a_schema(name: str) -> None:
    for component, schema in document(name).components.items():
        for each in schema.properties:
            assert f"schemas.html#{component}.{each}" in next_to(name)


@pytest.mark.parametrize("name", VENDORS)
def test_every_fact_leads_to_what_it_supports_or_has_its_reason(name: str) -> None:
    page = dict(pages(vendor(name), {}))["evidence.md"]
    files = {file.replace(".md", ".html"): text for file, text in pages(vendor(name), {})}
    listed = re.findall(r'<li id="([^"]+)" class="([^"]+)">(.*?)</li>', page, re.DOTALL)
    known = evidence.load(document(name)).facts
    assert {html.unescape(fact) for fact, _, _ in listed} == set(known)
    for fact, _, text in listed:
        links = re.findall(r'href="([^"]+)"', text)
        assert links or "Left out" in text or "The mock behaves so" in text, fact
        for file, _, anchor in (link.partition("#") for link in links):
            assert not anchor or anchor in files[file], (fact, file, anchor)


@pytest.mark.parametrize("name", VENDORS)
def test_every_question_is_asked_and_decided(name: str) -> None:
    text = texts(name)["questions.md"]
    for question in evidence.load(document(name)).questions:
        assert told(question.question) in text
        assert told(question.chose) in text


def test_an_operation_says_what_is_unknown_about_it_with_a_link() -> None:
    page = dict(pages(vendor("id123"), {}))["createCard.md"]
    unknown = page.partition("## What is unknown")[2]
    asked = "Do create-card and update-card each accept upsert-record both as a string"
    assert asked in shown(unknown)
    assert 'href="questions.html#upsert-record"' in unknown


def test_an_action_is_reduced_to_its_own_request_and_responses() -> None:
    text = texts("id123")["listCards.md"]
    assert "CardsListed" in text
    assert "CreateCardRequest" not in text
    assert "the request body selects this one" in text


@cache
def sent(name: str) -> dict[str, SampleExchange]:
    return dict(exchanges(document(name)))


@pytest.mark.parametrize("name", VENDORS)
def test_the_code_shown_is_the_code_that_is_tested(name: str) -> None:
    readme = (GENERATED / name / "README.md").read_text()
    assert set(sent(name)) == {action.id for action in document(name).actions}
    for each in sent(name).values():
        assert each.entry is not None
        assert each.entry.code.strip() in readme
        assert [*map(plain, shlex.split(each.curl.replace("\\\n", "")))] == [
            *map(plain, shlex.split(each.sample.curl(f"http://127.0.0.1:4010/{name}")))
        ]


def plain(argument: str) -> object:
    """Return an argument of a command, JSON without its layout."""
    return json.loads(argument) if argument.startswith(("{", "[")) else argument


def test_an_operation_begins_with_its_required_fields_and_their_links() -> None:
    page = dict(pages(vendor("id123"), {}))["createCard.md"]
    needed, optional = re.findall(r'<p class="fields">(.*?)</p>', page)
    assert shown(needed) == "Required: action card-template-id card-id"
    assert '<a href="#body.card-id"><code>card-id</code></a>' in needed
    assert "recipient-email" in optional


@pytest.mark.parametrize("name", VENDORS)
def test_a_request_on_a_page_gets_the_response_next_to_it(name: str) -> None:
    with mocks.mock(document(name)) as mock, mock.client() as http:
        for each in sent(name).values():
            head, _, body = each.request.partition("\n\n")
            first, *lines = head.splitlines()
            method, path, _ = first.split()
            headers = dict(line.split(": ", 1) for line in lines[1:])
            mock.reset()
            mock.clock.freeze(TIME)
            content = body.replace("\n", "\r\n") if "multipart" in head else body
            received = http.request(
                method, path.removeprefix(f"/{name}"), headers=headers, content=content.encode()
            )
            assert f"HTTP/1.1 {received.status_code} " in each.response
            if "json" in received.headers.get("content-type", ""):
                assert received.json() == json.loads(each.response.partition("\n\n")[2])


def test_facts_are_described_or_left_out() -> None:
    for name in VENDORS:
        report = vendor(name).report
        text = texts(name)["evidence.md"]
        assert (
            f"{len(report.modelled)} of {report.facts} facts"
            in (dict(pages(vendor(name), {}))["evidence.md"])
        )
        assert text.count("Left out:") >= len(report.unmodelled)


def test_the_page_of_rules_has_every_finding_with_its_example_and_fix() -> None:
    text = shown(project_pages.rule_pages())
    for page in rules.pages().values():
        for part in (page.name, page.summary, page.reason, page.fix, page.level, page.applies):
            assert told(part) in text
        if page.example:
            assert " ".join(page.example.wrong.split()) in text
            assert " ".join(page.example.right.split()) in text


def test_the_measurements_are_drawn_next_to_their_peers() -> None:
    page = project_pages.performance()
    assert 'aria-label="mock: POST per second: starlette handler' in page
    assert page.count("<svg") > 5


def test_every_link_inside_the_site_lands_on_one_element(built: Path) -> None:
    texts = {path: path.read_text() for path in built.rglob("*.html")}
    ids = {path: Counter(re.findall(r' id="([^"]+)"', text)) for path, text in texts.items()}
    for path, text in texts.items():
        assert [each for each, count in ids[path].items() if count > 1] == [], path
        for link in set(re.findall(r'<a [^>]*href="([^"]+)"', text)):
            target, _, anchor = link.partition("#")
            if re.match(r"https?:|mailto:", target):
                continue
            file = (path.parent / html.unescape(target)).resolve() if target else path
            assert file in ids or (file.suffix == ".svg" and file.is_file()), (path, link)
            assert not anchor or unquote(anchor) in ids[file], (path, link)


def test_no_page_may_ask_another_host_even_if_a_script_tried(built: Path) -> None:
    for path in built.rglob("*.html"):
        head = re.split(r"<(?:script|link)\b", path.read_text())[0]
        assert "Content-Security-Policy" in head, path
        assert "default-src 'self' file: blob: data: 'unsafe-inline'; connect-src" in head


def test_the_reference_of_a_client_has_its_methods_and_docstrings(built: Path) -> None:
    text = shown((built / "veratad" / "client.html").read_text())
    assert "Storage.get_status" in text
    taken = "CustomerQuery | CustomerQueryDict"
    options = "**options: Unpack[CallOptions]"
    assert f"get_status( *, target: {taken}, {options}, ) -> StatusFound" in text
    assert "The attributes that are stored for a customer" in text


HOSTILE = """\
openapi: "3.1.0"
info:
  title: "</title><script>alert(1)</script>{{ config }} *a* `b"
  summary: "<img src=x onerror=alert(2)> ![i](http://tracker.example/i.png)"
  version: "1"
  description: |
    <script>alert(3)</script> [click](javascript:alert(4)) ![i](http://tracker.example/i.png)

    {{ config.site_name }} {% include "base.html" %} --8<-- "/etc/passwd"
    <http://fine.example/> [evil](data:text/html,x){ onclick="alert(5)" }

    ```html
    </code></pre><img src=x onerror=alert(6)>
    ```

    # Heading { #top onclick="alert(7)" }
servers: [{url: "http://127.0.0.1:1"}]
tags: [{name: "<b onmouseover=alert(8)>t", description: "</div><iframe src=//tracker.example>"}]
paths:
  /cards:
    post:
      operationId: createCard
      summary: "Create { onclick=alert(9) } <svg onload=alert(10)> a card"
      tags: ["<b onmouseover=alert(8)>t"]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string, description: "<script>alert(11)</script> zebra"}
                "a\\n```\\n<img src=x onerror=alert(12)>": {type: string, enum: ["`</code><s>"]}
            examples:
              one: {summary: "</summary><img src=x>", value: {name: "<img src=x> ``` {{ a }}"}}
      responses:
        "200":
          description: "Made. </section></div><meta http-equiv=refresh content=0>"
          content:
            application/json:
              schema: {type: object, properties: {id: {type: string, const: "</script>"}}}
              examples: {one: {value: {id: "</script>"}}}
"""


def test_the_texts_of_a_spec_are_shown_and_never_obeyed(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(HOSTILE)
    site.build([load(tmp_path / "acme.yaml")], tmp_path / "site")
    acme = ["acme/index.html", "acme/createCard.html", "acme/schemas.html"]
    plan = {
        "pages": ["index.html", *acme],
        "find": [{"words": "zebra", "address": "acme/createCard.html"}],
    }
    seen = look(tmp_path / "site", plan)
    for each in seen["examined"]:
        assert each["errors"] == each["requests"] == each["odd"] == [], each["file"]
        assert not [link for link in each["links"] if link.startswith(("javascript:", "data:"))]
    view = {each["file"]: each["text"] for each in seen["examined"] if each["view"] == "desk"}
    assert "<script>alert(3)</script>" in view["acme/index.html"]
    assert "{{ config.site_name }}" in view["acme/index.html"]
    assert "<script>alert(11)</script> zebra" in view["acme/createCard.html"]
    assert "<svg onload=alert(10)> a card" in seen["found"]["shown"]
    assert seen["found"]["errors"] == seen["found"]["requests"] == []
    for path in (tmp_path / "site" / "acme").glob("*.html"):
        article = path.read_text().partition("<article")[2].partition("</article>")[0]
        assert not re.search(r"<[^>]*\son\w+=", article), path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* `c`", "<p>a <em>b</em> <code>c</code></p>"),
        ("<i>x</i>", "<p>&lt;i&gt;x&lt;/i&gt;</p>"),
        ("[a](javascript:b)", "<p><a>a</a></p>"),
        ("![a](http://b.example)", '<p>!<a href="http://b.example">a</a></p>'),
        ("a\nb", "<p>a&#10;b</p>"),
    ],
)
def test_a_description_is_markdown_without_html_images_and_scripts(
    text: str, expected: str
) -> None:
    assert inert_text.prose(text) == expected


def test_a_heading_has_no_markup_of_its_own() -> None:
    assert re.fullmatch(r"(&#\d+;| |\w)+", inert_text.plain("*a* { #b } [c](d) <e> `f`"))


def test_a_spec_that_cannot_be_shown_is_an_error_and_leaves_no_files(tmp_path: Path) -> None:
    text = (FROZEN / "specs" / "cloudcard.yaml").read_text()
    path = tmp_path / "cloudcard.yaml"
    path.write_text(text.replace("    PhotoStatus:\n", "    Renamed:\n"))
    with pytest.raises(site.NotBuilt, match="unusable-schema"):
        site.build([load(path)], tmp_path / "site")
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_build_keeps_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "site"
    old.mkdir()
    (old / "index.html").write_text("old")
    (tmp_path / "acme.yaml").write_text(SMALL)
    monkeypatch.setattr(project, "_TWO_INDEXES", "no script has this")
    with pytest.raises(site.NotBuilt, match="no script has this"):
        site.build([load(tmp_path / "acme.yaml")], old)
    assert (old / "index.html").read_text() == "old"


def test_no_spec_is_kept_once_its_pages_are_written(tmp_path: Path) -> None:
    seen: list[weakref.ref[Document]] = []

    def documents() -> Iterator[Document]:
        for name in ("one", "two"):
            path = tmp_path / f"{name}.yaml"
            path.write_text(SMALL)
            document = load(path)
            seen.append(weakref.ref(document))
            yield document
            del document
            gc.collect()
            assert [each() for each in seen] == [None] * len(seen)
        raise site.NotBuilt("enough")

    with pytest.raises(site.NotBuilt, match="enough"):
        site.build(documents(), tmp_path / "site")
    assert len(seen) == 2
