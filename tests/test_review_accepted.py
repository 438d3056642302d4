"""Changes that the head accepts by fingerprint, with a reason."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from scripts import review
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.review import Revision
from scripts.review.accepted_changes import marked
from scripts.review.review_report import Change, Place, Review

from .reviewed import FROZEN, tools, written

LIBRARY = FROZEN / "library.yaml"
TITLE = "        title:\n          type: string\n"
GONE = {TITLE: "", "required: [isbn, title]": "required: [isbn]"}
HERE = Place("specs/acme.yaml", 12, 3)
CHANGE = Change("breaking", "property-removed", "Photo.id", "it is gone", HERE, HERE, "removed")


def _bundle(folder: Path, texts: dict[str, str] | None = None) -> Path:
    """Write a bundle with one spec, in which texts are replaced."""
    folder.mkdir(exist_ok=True)
    written(folder / "specs", LIBRARY, texts or {})
    return folder


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Revision:
    return review.read_folder("base", _bundle(tmp_path_factory.mktemp("accepted")))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a bundle in which a property was removed and nothing announced."""
    return _bundle(tmp_path / "head", GONE)


def _reviewed(base: Revision, folder: Path) -> Review:
    tools()
    return review.compare(base, review.read_folder("head", folder))


def _accept(folder: Path, text: str, vendor: str = "library") -> None:
    path = folder / "specs" / "accepted" / f"{vendor}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def _entries(base: Revision, folder: Path, reason: str = "No program of ours reads it.") -> str:
    printed = review.render(_reviewed(base, folder), "accept")
    return printed.replace("TODO", reason)


def test_a_change_fails_until_it_is_accepted(base: Revision, broken: Path) -> None:
    before = _reviewed(base, broken)
    assert not before.is_acceptable
    _accept(broken, _entries(base, broken))
    after = _reviewed(base, broken)
    assert after.is_acceptable
    (vendor,) = after.vendors
    assert not vendor.demands
    (taken,) = vendor.accepted
    assert taken.reason == "No program of ours reads it."
    assert taken.place.path == "specs/accepted/library.yaml"
    assert taken.change not in vendor.changes


def test_an_accepted_change_stays_accepted_if_lines_move(base: Revision, broken: Path) -> None:
    _accept(broken, _entries(base, broken))
    title = "  title: Library\n"
    _bundle(broken, {**GONE, title: f"  # One line.\n  # Another.\n{title}"})
    found = _reviewed(base, broken)
    assert found.is_acceptable
    assert len(found.vendors[0].accepted) == 1


def test_another_difference_of_the_same_element_is_not_accepted(
    base: Revision, broken: Path
) -> None:
    _accept(broken, _entries(base, broken))
    _bundle(broken, {TITLE: TITLE.replace("string", "integer")})
    found = _reviewed(base, broken)
    assert not found.is_acceptable
    (unused,) = found.unused
    assert (unused.rule, unused.level, unused.line) == ("unused-acceptance", "error", 4)


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_accepted_changes_are_counted_and_folded(base: Revision, broken: Path, style: str) -> None:
    _accept(broken, _entries(base, broken))
    text = review.render(_reviewed(base, broken), style)
    assert "1 accepted" in text[: text.index("Details")]
    assert text.index("Details") < text.index("Accepted changes")
    assert "No program of ours reads it." in text
    assert "nothing to do" in text


def test_an_entry_of_a_vendor_without_a_change_is_reported(base: Revision, tmp_path: Path) -> None:
    _bundle(tmp_path)
    entry = {"fingerprint": "0" * 12, "rule": "x", "element": "y", "reason": "z"}
    _accept(tmp_path, yaml.safe_dump({"accepted": [entry]}), "other")
    found = _reviewed(base, tmp_path)
    assert not found.is_acceptable
    for style in ("text", "markdown"):
        assert "Accepted, but no change" in review.render(found, style)
    assert "title=unused-acceptance" in review.render(found, "github")


def test_an_entry_whose_change_is_merged_is_a_warning(tmp_path: Path) -> None:
    entry = {"fingerprint": "0" * 12, "rule": "x", "element": "y", "reason": "z"}
    for side in ("base", "head"):
        _bundle(tmp_path / side)
        _accept(tmp_path / side, yaml.safe_dump({"accepted": [entry]}))
    tools()
    found = review.run(str(tmp_path / "base"), str(tmp_path / "head"))
    assert found.is_acceptable
    assert [each.level for each in found.unused] == ["warning"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("accepted:\n  - rule: x\n", '"fingerprint" is a required property'),
        ("accept: []\n", "'accept' was unexpected"),
        ("accepted: [\n", "specs/accepted/library.yaml"),
        (
            "accepted:\n  - {fingerprint: 'a', rule: b, element: c, reason: TODO}\n",
            "specs/accepted/library.yaml:2:45 in head: the reason is not written yet\nfix: ",
        ),
    ],
)
def test_a_file_that_cannot_be_used_names_its_line(
    base: Revision, broken: Path, text: str, message: str
) -> None:
    _accept(broken, text)
    with pytest.raises(review.Unable) as caught:
        _reviewed(base, broken)
    assert message in str(caught.value)


def test_no_pattern_accepts_anything(base: Revision, broken: Path) -> None:
    entries = yaml.safe_load(_entries(base, broken))
    for name in ("fingerprint", "rule", "element"):
        (entry,) = entries["accepted"]
        _accept(broken, yaml.safe_dump({"accepted": [{**entry, name: "*"}]}))
        assert not _reviewed(base, broken).is_acceptable


def test_a_fingerprint_depends_on_the_difference_and_on_no_line() -> None:
    def mark(**other: object) -> str:
        return marked("acme", [replace(CHANGE, **other)])[0].fingerprint  # type: ignore[arg-type]

    moved = Place("specs/acme.yaml", 99, 1)
    assert mark() == mark(base=moved, head=moved, operations=("a",), facts=("b/c",))
    assert (
        len({mark(), mark(rule="x"), mark(element="x"), mark(message="x"), mark(lost=("x",))}) == 5
    )


def test_two_equal_changes_have_different_fingerprints() -> None:
    one, other = marked("acme", [CHANGE, CHANGE])
    assert one.fingerprint != other.fingerprint
    assert marked("other", [CHANGE])[0].fingerprint != one.fingerprint


def test_fingerprints_are_in_every_output(base: Revision, broken: Path) -> None:
    found = _reviewed(base, broken)
    mark = found.vendors[0].changes[0].fingerprint
    for style in ("text", "markdown", "json", "sarif", "accept"):
        assert mark in review.render(found, style), style
    (run,) = json.loads(review.render(found, "sarif"))["runs"]
    first = run["results"][0]
    assert first["partialFingerprints"] == {"element/v1": f"{mark}:1"}
    assert first["level"] == "error"
    assert {each["ruleId"] for each in run["results"]} >= {"unannounced-breaking-change"}


def test_the_command_names_the_entries_that_accept(
    base: Revision, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tools()
    sides = ("--base", str(base.root), "--head", str(broken))
    assert main(["review", *sides]) == FAULTY
    out = " ".join(capsys.readouterr().out.split())
    assert "or accept the change: `review --format accept` prints how" in out
    assert main(["review", *sides, "--format", "accept"]) == FAULTY
    printed = capsys.readouterr().out
    assert printed.startswith("# specs/accepted/library.yaml\naccepted:\n  # property was removed")
    _accept(broken, printed)
    assert main(["review", *sides]) == UNABLE
    assert "the reason is not written yet" in capsys.readouterr().err
    _accept(broken, printed.replace("TODO", "Nobody reads it."))
    assert main(["review", *sides]) == CLEAN
