"""Output formats of a review."""

import json
from dataclasses import fields, replace
from pathlib import Path

import jsonschema_rs
import pytest

from scripts import review
from scripts.finding import Finding
from scripts.review import review_checks
from scripts.review import review_rendering as rendering
from scripts.review import review_report as report
from scripts.review.review_report import Change, Place, Review, VendorReview

SCHEMA = json.loads((Path(review.__file__).parent / "schema.json").read_text())
HERE = Place("specs/acme.yaml", 12, 3)
HOSTILE = "<img src=x> @everyone [x](https://x.example) **b** `code` | cell"


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
            "cited facts changed",
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
    assert text.index("documentation") < text.index("To do before this is merged")
    last = text.index("Details")
    assert text.rindex("one thing was not compared") < last < text.index("acme: Documentation only")


def test_lines_are_wrapped_between_words() -> None:
    long = _change(f"the property was removed {'and ' * 60}`{'x' * 120}`")
    lines = review.render(Review("a", "b", (_vendor(long),)), "text").splitlines()
    assert [line.strip() for line in lines if len(line) > 100] == [f"`{'x' * 120}`"]


def test_demands_come_first() -> None:
    text = review.render(REVIEW, "text")
    assert text.index("it is not announced") < text.index("the property was removed")


def test_the_json_conforms_to_its_schema() -> None:
    jsonschema_rs.validate(SCHEMA, json.loads(review.render(REVIEW, "json")))


def test_the_schema_describes_exactly_the_fields_of_the_report() -> None:
    kinds = {
        "vendor": (VendorReview, {"grade", "acceptable"}),
        "change": (Change, set[str]()),
        "fact": (report.FactChange, set[str]()),
        "type": (report.TypeChange, set[str]()),
        "support": (report.SupportChange, set[str]()),
        "citation": (report.CitationChange, set[str]()),
        "waiver": (report.NewWaiver, set[str]()),
        "behaviour": (report.BehaviourChange, set[str]()),
        "finding": (Finding, set[str]()),
        "place": (Place, set[str]()),
    }
    assert set(SCHEMA["$defs"]) == set(kinds)
    for name, (kind, more) in kinds.items():
        described = SCHEMA["$defs"][name]
        names = {each.name for each in fields(kind)} | more
        assert set(described["properties"]) == set(described["required"]) == names
        assert described["additionalProperties"] is False


def test_the_schema_and_the_report_have_one_version() -> None:
    assert SCHEMA["properties"]["schema"]["const"] == rendering.SCHEMA


def test_markup_in_a_spec_is_escaped_in_markdown() -> None:
    text = review.render(Review("a", "b", (_vendor(_change(HOSTILE)),)), "markdown")
    for active in ("<img", "@everyone", "[x](", "**b**", "| cell"):
        assert active not in text
    assert "`code`" in text


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
    assert review_checks._is_announced("acme", "# Changelog\n", f"# Changelog\n\n{text}\n")
