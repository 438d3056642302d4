"""Output formats of a review."""

import json
import re
from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from rich.markdown import Markdown

from scripts import review
from scripts.finding import Finding
from scripts.review import review_checks
from scripts.review import review_rendering as rendering
from scripts.review import review_report as report
from scripts.review.review_report import Change, Place, Review, VendorReview

SCHEMA = json.loads((Path(review.__file__).parent / "schema.json").read_text())
HERE = Place("specs/acme.yaml", 12, 3)


def _change(message: str = "the property was removed", grade: report.Grade = "breaking") -> Change:
    return Change(
        grade,
        "property-removed",
        "Photo.id",
        message,
        Place("specs/acme.yaml", 9, 5),
        HERE,
        "changed",
        ("getPhoto",),
        ("Photo", "Photo.id", "photos.get_photo"),
        ("Photo.id",),
        (),
        (report.TypeChange("Photo.id", "int", "str"),),
        "vendor",
        ("page/photo-id",),
    )


def _vendor(change: Change, *demands: Finding) -> VendorReview:
    return VendorReview(
        "acme",
        "changed",
        "0.1.0",
        "0.2.0",
        (change,),
        (
            report.FactChange(
                "page/photo-id", "removed", "A photo has an id.", "", "A photo has an id.", HERE
            ),
        ),
        (report.CitationChange("page/photo", ("Photo.id",), ("Photo",), HERE),),
        (report.SupportChange("Photo.id", "cited", "inferred", "It is a guess.", HERE),),
        (Finding("specs/acme.yaml", 3, 1, "long-line", "the line is long", "break it"),),
        2,
        (report.NewWaiver("long-line", "Photo", "It is a URL.", HERE),),
        (report.BehaviourChange("mock", "getPhoto: 200 has another body"),),
        demands,
        ("one thing was not compared",),
    )


DEMAND = Finding(
    "CHANGELOG.md", 1, 1, "unannounced-breaking-change", "it is not announced", "announce it"
)
REVIEW = Review("main", "working tree", (_vendor(_change(), DEMAND),), ("other",))


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_text_and_markdown_have_everything(style: str) -> None:
    text = review.render(REVIEW, style)
    for word in (
        *(
            "breaking",
            "Photo.id",
            "the property was removed",
            "getPhoto",
            "photos.get_photo",
            "page/photo-id",
        ),
        *(
            "specs/acme.yaml:12",
            "specs/acme.yaml:9",
            "vendor changed the text behind the cited facts",
            "A photo has an id.",
        ),
        *("long-line", "break it", "2 known findings", "It is a URL.", "another body"),
        *("it is not announced", "one thing was not compared", "other", "0.1.0", "0.2.0"),
    ):
        assert word in text, word


def test_users_are_advised_what_to_do_about_a_breaking_change() -> None:
    text = review.render(REVIEW, "text")
    assert "users: stop using Photo.id" in text
    assert "users: run a type checker on programs that use Photo.id" in text
    renamed = replace(_change(), gained=("Photo.number",), types=())
    text = review.render(Review("a", "b", (_vendor(renamed),)), "text")
    assert "users: replace Photo.id with Photo.number" in text
    additive = replace(_change(), grade="additive")
    assert "users:" not in review.render(Review("a", "b", (_vendor(additive),)), "text")


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_the_overview_is_first_and_details_are_last(style: str) -> None:
    vendors = (_vendor(_change()), _vendor(_change(grade="documentation"), DEMAND))
    text = review.render(Review("a", "b", vendors), style)
    assert text.index("1 documentation") < text.index("To do before this is merged")
    last = text.index("Details")
    assert text.rindex("one thing was not compared") < last < text.index(": Documentation only")


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_the_overview_has_the_new_type_and_counts_the_lines_that_fail(style: str) -> None:
    program = report.BrokenProgram(HERE, "run", "photos.get_photo()", "TypeError", "Photo.id")
    vendor = replace(_vendor(_change()), programs=(program,))
    text = review.render(Review("a", "b", (vendor, vendor)), style)
    overview = " ".join(re.sub(r"[`*]| -", "", text[: text.index("0.1.0")]).split())
    counted = "acme: 1 breaking; 1 to do; failing lines of examples: 1"
    assert f"{counted} breaking: Photo.id: the property was removed; " in overview
    assert "the property was removed; Photo.id was int, is now str" in overview


@pytest.mark.parametrize(
    ("element", "presence", "operations", "page"),
    [
        ("Photo.id", "changed", ("getPhoto",), "acme/schemas.html#Photo.id"),
        ("Photo.id", "removed", ("getPhoto",), "acme/schemas.html#Photo"),
        ("getPhoto: id", "changed", ("getPhoto",), "acme/getPhoto.html"),
        ("X-Key", "changed", ("a", "b"), "acme/index.html"),
        ("a b", "changed", ("../)<@x",), "acme/..%2F%29%3C%40x.html"),
    ],
)
def test_a_change_is_linked_to_its_page(
    element: str, presence: report.Presence, operations: tuple[str, ...], page: str
) -> None:
    each = replace(_change(), element=element, presence=presence, operations=operations)
    linked = Review("a", "b", (_vendor(each),), site="https://site.example/x")
    for style in ("text", "markdown"):
        text = review.render(linked, style)
        assert f"reference: https://site.example/x/{page}\n" in text
    assert "reference:" not in review.render(replace(linked, site=""), "markdown")


def test_lines_are_wrapped_between_words() -> None:
    long = _change(f"the property was removed {'and ' * 60}`{'x' * 120}`")
    lines = review.render(Review("a", "b", (_vendor(long),)), "text").splitlines()
    found = {line.strip() for line in lines if len(line) > 100}
    assert found == {f"`{'x' * 120}`", f"`{'x' * 120}`;"}


def test_demands_come_first() -> None:
    text = review.render(REVIEW, "text")
    assert text.index("it is not announced") < text.index("Changes for users")


def test_the_json_conforms_to_its_schema() -> None:
    jsonschema_rs.validate(SCHEMA, json.loads(review.render(REVIEW, "json")))


def test_the_schema_describes_exactly_the_fields_of_the_report() -> None:
    kinds = {
        "vendor": (VendorReview, {"grade", "acceptable"}),
        "change": (Change, set[str]()),
        "accepted": (report.AcceptedChange, set[str]()),
        "fact": (report.FactChange, set[str]()),
        "type": (report.TypeChange, set[str]()),
        "support": (report.SupportChange, set[str]()),
        "citation": (report.CitationChange, set[str]()),
        "waiver": (report.NewWaiver, set[str]()),
        "behaviour": (report.BehaviourChange, set[str]()),
        "finding": (Finding, set[str]()),
        "place": (Place, set[str]()),
        "program": (report.BrokenProgram, set[str]()),
        "code": (report.CodeChange, set[str]()),
    }
    assert set(SCHEMA["$defs"]) == set(kinds)
    for name, (kind, more) in kinds.items():
        described = SCHEMA["$defs"][name]
        names = {each.name for each in fields(kind)} | more
        assert set(described["properties"]) == set(described["required"]) == names
        assert described["additionalProperties"] is False


def test_the_schema_and_the_report_have_one_version() -> None:
    assert SCHEMA["properties"]["schema"]["const"] == rendering.SCHEMA


HOSTILE = (
    "<img src=x> @everyone [x](https://x.example) **b** `code` | cell",
    "![x](//x.example/x.png)",
    "``` <img src=x> `",
    "``<b>``",
    "`` ` <b> ``",
    "# Approved\n\n## Approved",
    "</details><details open>",
    "1. <!-- x -->",
    "- ---",
    "www.x.example, a@x.example, o/r#1, #2 and GH-3, [x]: x",
    "$\\href{//x.example}{x}$ $`x`$ <//x.example> &lt;img&gt;",
    "\x1b[2J\u202e\u2066\u200b@x",
    "=====",
)
FEW_TOKENS = {"inline", "text", "code_inline", "softbreak", "html_block"}
PAIRS = ("heading", "paragraph", "bullet_list", "list_item", "strong", "em")


def _hostile_review(text: str) -> Review:
    """Return a review in which everything that a branch writes is one text."""
    place = Place(text, 1, 1)
    change = replace(
        _change(text),
        element=text,
        base=place,
        head=place,
        operations=(text,),
        lost=(text,),
        gained=(text,),
        types=(report.TypeChange(text, text, text),),
        facts=(text,),
    )
    vendor = VendorReview(
        text,
        "changed",
        text,
        text,
        (change, replace(change, grade="documentation")),
        (report.FactChange(f"{text}/{text}", "changed", text, text, text, place),),
        (report.CitationChange(text, (text,), (text,), place),),
        (report.SupportChange(text, "cited", "inferred", text, place),),
        (Finding(text, 1, 1, "a-rule", text, text),),
        1,
        (report.NewWaiver(text, text, text, place),),
        (report.BehaviourChange("mock", text),),
        (Finding(text, 1, 1, "a-rule", text, text),),
        (text,),
    )
    code = (report.CodeChange("the reviewer", (text,)),)
    return Review("main", text, (vendor, vendor), (text,), code)


def _tokens(markdown: str) -> list[Any]:
    found = Markdown(markdown).parsed
    return [inner for each in found for inner in (each, *(each.children or ()))]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_spec_becomes_markup_in_a_comment(text: str) -> None:
    markdown = review.render(_hostile_review(text), "markdown")
    tokens = _tokens(markdown)
    kinds = {each.type for each in tokens}
    assert kinds <= FEW_TOKENS | {f"{name}_{end}" for name in PAIRS for end in ("open", "close")}
    for each in tokens:
        if each.type == "html_block":
            rest = each.content.replace("</summary>", "").replace("</details>", "").strip()
            assert re.fullmatch(r"(<details><summary><code>[^<]*</code>[^<@#]*)?", rest)
        if each.type == "text":
            assert not re.search(r"@|#\d|://|www\.|gh-\d", each.content, re.IGNORECASE)
    headings = [
        "".join(inner.content for inner in following.children or () if inner.type == "text")
        for each, following in pairwise(tokens)
        if each.type == "heading_open"
    ]
    assert set(headings) <= {
        *("Spec review", "Details", "To do before this is merged", "New findings"),
        *("Changes for users", "New waivers", "Mock and property tests", "Not compared"),
        *("Other kind of evidence", "Changed facts"),
        *(each for each in headings if each.endswith(": 1 breaking, 1 documentation")),
    }


@pytest.mark.parametrize("style", ["text", "markdown", "github"])
def test_no_control_character_of_a_spec_reaches_a_terminal(style: str) -> None:
    printed = review.render(_hostile_review("\x1b[2J\u202e\x00\u2066"), style)
    assert all(each.isprintable() for each in printed.replace("\n", ""))


def test_a_comment_is_never_too_long_and_closes_what_it_opens() -> None:
    many = replace(
        _vendor(_change("x" * 1_000)),
        changes=(_change("x" * 1_000, "documentation"),) * 90,
        findings=(Finding("x", 1, 1, "a-rule", "y" * 1_000),) * 90,
    )
    text = review.render(Review("a", "b", (many,) * 3), "markdown")
    assert len(text.encode()) <= rendering.LONGEST + 100
    assert text.count("<details>") == text.count("</details>")
    assert text.endswith("`make review` prints it.*")


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_the_first_line_warns_of_a_change_of_the_reviewer(style: str) -> None:
    files = ("scripts/review/a.py", "scripts/review/b.py", "scripts/c.py", "scripts/d.py")
    code = (
        report.CodeChange("the workflows", (".github/workflows/review.yml",)),
        report.CodeChange("the reviewer", files),
    )
    text = review.render(replace(REVIEW, code=code), style)
    first = " ".join(text.split("\n\n")[0].split())
    for word in ("the workflows", "review.yml", "the reviewer", "and 1 more", "Read these files"):
        assert word in first
    annotations = review.render(replace(REVIEW, code=code), "github").splitlines()
    assert annotations[0].startswith("::warning file=.github/workflows/review.yml,line=1")


def test_the_worst_change_of_each_vendor_is_in_the_first_lines() -> None:
    vendors = (_vendor(_change(), DEMAND), replace(_vendor(_change(grade="safety")), vendor="b"))
    first = review.render(Review("a", "b", vendors), "text").split("\n\n")[0]
    assert first.splitlines()[1:3] == [
        "  acme: 1 breaking; 2 to do",
        "      breaking: Photo.id: the property was removed; Photo.id was int, is now str",
    ]
    assert "  b: 1 safety; 1 to do\n      safety: Photo.id: the property was removed" in first


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_the_first_lines_have_the_worst_change_of_each_grade_that_fails(style: str) -> None:
    grades: tuple[report.Grade, ...] = ("breaking", "breaking", "safety", "additive")
    changes = tuple(_change(f"change {n}", grade) for n, grade in enumerate(grades))
    vendor = replace(_vendor(_change()), changes=changes)
    text = review.render(Review("a", "b", (vendor,)), style)
    first = text[: text.index("0.1.0")]
    assert [word for word in ("0", "1", "2", "3") if f"change {word}" in first] == ["0", "2"]


def test_of_many_names_the_first_are_listed() -> None:
    each = replace(_change(), operations=tuple(f"get{n}" for n in range(30)))
    text = " ".join(review.render(Review("a", "b", (_vendor(each),)), "text").split())
    assert "get8, get9 and 20 more" in text
    assert "get10" not in text
    assert "get29" in review.render(Review("a", "b", (_vendor(each),)), "json")


def test_a_long_section_is_split_and_its_rest_folded() -> None:
    many = replace(_vendor(_change()), changes=tuple(_change(f"change {n}") for n in range(30)))
    text = review.render(Review("a", "b", (many,)), "text")
    assert "Changes for users (the first 10 of 30)" in text
    assert text.index("change 9") < text.index("Details") < text.index("change 10")


def test_a_name_cannot_end_its_code() -> None:
    change = _change()
    hostile = Change(
        change.grade,
        change.rule,
        "a` <b> `\n# c",
        *[getattr(change, each.name) for each in fields(Change)[3:]],
    )
    text = review.render(Review("a", "b", (_vendor(hostile),)), "markdown")
    assert "`a' <b> ' # c`" in text


def test_unannounced_breaking_changes_are_errors_on_their_lines_and_come_first() -> None:
    lines = review.render(REVIEW, "github").splitlines()
    assert lines[0].startswith("::error file=specs/acme.yaml,line=12,col=3")
    assert lines[1].startswith("::error file=CHANGELOG.md,line=1")


def test_annotations_of_a_bundle_in_a_folder_start_at_the_top_of_the_repository() -> None:
    lines = review.render(replace(REVIEW, folder="vendored/"), "github").splitlines()
    assert [line.partition("file=vendored/")[1] for line in lines] == ["file=vendored/"] * 3


def test_announced_breaking_changes_are_warnings() -> None:
    text = review.render(Review("a", "b", (_vendor(_change()),)), "github")
    assert "::warning file=specs/acme.yaml,line=12,col=3,title=property-removed::" in text


def test_additive_changes_are_not_annotated() -> None:
    vendor = VendorReview("acme", "changed", "1", "1", (_change(grade="additive"),))
    assert review.render(Review("a", "b", (vendor,)), "github") == ""


def test_a_review_without_differences_is_one_sentence() -> None:
    empty = Review("main", "working tree", (), ("acme",))
    assert "no spec or evidence changed" in review.render(empty, "text")
    assert "no spec or evidence changed" in review.render(empty, "markdown")


def test_the_changelog_has_a_line_for_each_change_under_its_heading() -> None:
    changes = (
        replace(_change(), gained=("Photo.number",), presence="removed"),
        replace(_change("`x-sensitive` was removed", "safety"), lost=(), types=()),
        replace(_change("the property was added", "additive"), presence="added", types=()),
        _change("it is reworded", "documentation"),
    )
    vendor = replace(_vendor(changes[0]), changes=changes)
    text = review.render(Review("a", "b", (vendor,)), "changelog")
    assert [each for each in text.splitlines() if each.startswith("###")] == [
        *("### Added", "### Removed", "### Security")
    ]
    assert "- acme 0.2.0: breaking, `Photo.id`: the property was removed." in text
    assert "Replace `Photo.id` with `Photo.number`." in " ".join(text.split())
    assert "- acme 0.2.0: `Photo.id`: `x-sensitive` was removed. Reason: TODO." in text
    assert "reworded" not in text


def test_the_changelog_of_a_review_announces_its_changes() -> None:
    text = review.render(REVIEW, "changelog")
    assert [*review_checks._announcements("acme", "# Changelog\n", f"# Changelog\n\n{text}\n")]
