"""What a review is printed as."""

import json
from dataclasses import fields
from pathlib import Path

import jsonschema_rs
import pytest

from scripts import review
from scripts.finding import Finding
from scripts.review import review_rendering as rendering
from scripts.review import review_report as report
from scripts.review.review_report import Change, Place, Review, VendorReview

SCHEMA = json.loads((Path(review.__file__).parent / "schema.json").read_text())
HERE = Place("specs/acme.yaml", 12, 3)
HOSTILE = "<img src=x> @everyone [x](https://x.example) **b** `code` | cell"


def _change(message: str = "it is gone", grade: report.Grade = "breaking") -> Change:
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
        (Finding("specs/acme.yaml", 3, 1, "long-line", "the line is long", "break it"),),
        2,
        (report.NewWaiver("long-line", "Photo", "It is a URL.", HERE),),
        (report.BehaviourChange("mock", "getPhoto: 200 comes with another body"),),
        demands,
        ("one thing could not be told",),
    )


DEMAND = Finding("CHANGELOG.md", 1, 1, "unannounced-breaking-change", "nobody is told", "tell")
REVIEW = Review("main", "working tree", (_vendor(_change(), DEMAND),), ("other",))


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_everything_is_told_to_people(style: str) -> None:
    told = review.render(REVIEW, style)
    for word in (
        *("breaking", "Photo.id", "it is gone", "getPhoto", "photos.get_photo", "page/photo-id"),
        *("specs/acme.yaml:12", "specs/acme.yaml:9", "the vendor changed", "A photo has an id."),
        *("long-line", "break it", "2 known findings", "It is a URL.", "another body"),
        *("nobody is told", "one thing could not be told", "other", "0.1.0", "0.2.0"),
    ):
        assert word in told, word


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_the_vendors_are_counted_first_and_what_may_be_skipped_comes_last(style: str) -> None:
    vendors = (_vendor(_change()), _vendor(_change(grade="documentation"), DEMAND))
    told = review.render(Review("a", "b", vendors), style)
    assert told.index("documentation") < told.index("To do before this is merged")
    last = told.index("In detail")
    assert told.rindex("one thing could not be told") < last < told.index("acme: Documentation")


def test_lines_of_a_terminal_are_broken_between_words() -> None:
    long = _change(f"it is gone {'and ' * 60}`{'x' * 120}`")
    lines = review.render(Review("a", "b", (_vendor(long),)), "text").splitlines()
    assert [line.strip() for line in lines if len(line) > 100] == [f"`{'x' * 120}`"]


def test_what_has_to_be_done_comes_first() -> None:
    told = review.render(REVIEW, "text")
    assert told.index("nobody is told") < told.index("it is gone")


def test_the_json_is_as_its_schema_says() -> None:
    jsonschema_rs.validate(SCHEMA, json.loads(review.render(REVIEW, "json")))


def test_the_schema_describes_every_member_and_no_other() -> None:
    shapes = {
        "vendor": (VendorReview, {"grade", "acceptable"}),
        "change": (Change, set[str]()),
        "fact": (report.FactChange, set[str]()),
        "citation": (report.CitationChange, set[str]()),
        "waiver": (report.NewWaiver, set[str]()),
        "behaviour": (report.BehaviourChange, set[str]()),
        "finding": (Finding, set[str]()),
        "place": (Place, set[str]()),
    }
    assert set(SCHEMA["$defs"]) == set(shapes)
    for name, (shape, more) in shapes.items():
        described = SCHEMA["$defs"][name]
        names = {each.name for each in fields(shape)} | more
        assert set(described["properties"]) == set(described["required"]) == names
        assert described["additionalProperties"] is False


def test_the_schema_and_the_report_have_one_version() -> None:
    assert SCHEMA["properties"]["schema"]["const"] == rendering.SCHEMA


def test_nothing_of_a_spec_is_active_in_markdown() -> None:
    told = review.render(Review("a", "b", (_vendor(_change(HOSTILE)),)), "markdown")
    for active in ("<img", "@everyone", "[x](", "**b**", "| cell"):
        assert active not in told
    assert "`code`" in told


def test_a_name_cannot_end_its_own_code() -> None:
    change = _change()
    hostile = Change(
        change.grade,
        change.rule,
        "a` <b> `\n# c",
        *[getattr(change, each.name) for each in fields(Change)[3:]],
    )
    told = review.render(Review("a", "b", (_vendor(hostile),)), "markdown")
    assert "`a' <b> ' # c`" in told


def test_breaking_changes_are_errors_on_their_lines_while_something_is_to_do() -> None:
    lines = review.render(REVIEW, "github").splitlines()
    assert lines[0].startswith("::error file=CHANGELOG.md,line=1")
    assert any(line.startswith("::error file=specs/acme.yaml,line=12,col=3") for line in lines)


def test_announced_breaking_changes_are_warnings() -> None:
    told = review.render(Review("a", "b", (_vendor(_change()),)), "github")
    assert "::warning file=specs/acme.yaml,line=12,col=3,title=property-removed::" in told


def test_harmless_changes_are_not_annotated() -> None:
    vendor = VendorReview("acme", "changed", "1", "1", (_change(grade="additive"),))
    assert review.render(Review("a", "b", (vendor,)), "github") == ""


def test_a_review_without_differences_says_so() -> None:
    empty = Review("main", "working tree", (), ("acme",))
    assert "no spec and no evidence differs" in review.render(empty, "text")
    assert "no spec and no evidence differs" in review.render(empty, "markdown")
