"""A review as a whole: two sides read, everything told, and loudly where it cannot be."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import node, review
from scripts.review.report import Review, VendorReview

from .reviewed import FROZEN, base, edited, tools

PICTURE = """\
        url_customer_picture:
          type: string
          description: Where the stored photo can be had; whether it comes after a deletion is open.
          x-sensitive: personal
          x-source: update-customer-photo/picture-url
"""
PICTURE_FACT = """\
      picture-url:
        statement: A success has a url_customer_picture, the text of a URL.
        literals: [url_customer_picture]
"""
PICTURE_EXAMPLE = """\
                    url_customer_picture: "https://iWebCab.s3.amazonaws.com/fleet-689/\\
                      customer_photos/452733_photo.jpg"
"""
PICTURE_LITERAL = """\
          - "https://iWebCab.s3.amazonaws.com/fleet-689/customer_photos/452733_photo.jpg"
"""
STATUSES = "enum: [PASS, PENDING, FAIL]"
MORE_STATUSES = "enum: [PASS, PENDING, REVIEW, FAIL]"
TYPO = "          description: The number that CloudCard gave the photo.\n          schema:\n"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository whose `main` is the frozen bundle, and whose tree has three changes."""
    tools()
    root = tmp_path_factory.mktemp("repository")
    shutil.copytree(FROZEN / "specs", root / "specs")
    (root / "CHANGELOG.md").write_text("# Changelog\n")
    _git(root, "init", "--quiet", "--initial-branch=main")
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", "--message=Start")
    # The vendor dropped a member, and its page no longer has it.
    removal = {PICTURE: "", PICTURE_EXAMPLE: ""}
    edited(root, "gazoop", removal, {PICTURE_FACT: "", PICTURE_LITERAL: ""})
    # The vendor added a value, and its page lists it.
    statuses = root / "specs" / "evidence" / "veratad.yaml"
    text = statuses.read_text()
    assert text.count("[PASS, PENDING, FAIL]") >= 1
    statuses.write_text(text.replace("[PASS, PENDING, FAIL]", "[PASS, PENDING, REVIEW, FAIL]"))
    edited(root, "veratad", {STATUSES: MORE_STATUSES})
    # We mend a sentence of ours.
    edited(root, "cloudcard", {TYPO: TYPO.replace("gave", "has given")})
    return root


@pytest.fixture(scope="module")
def told(repository: Path) -> Review:
    return review.run("main", root=repository)


def _git(root: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.test")
    done = subprocess.run(
        ["/usr/bin/env", "git", "-C", str(root), *identity, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _of(told: Review, vendor: str) -> VendorReview:
    return next(each for each in told.vendors if each.vendor == vendor)


def test_only_vendors_that_differ_are_told_of(told: Review) -> None:
    assert [each.vendor for each in told.vendors] == ["cloudcard", "gazoop", "veratad"]
    assert told.unchanged == ("amplifi", "id123")


def test_a_member_whose_fact_went_too_was_removed_by_the_vendor(told: Review) -> None:
    change = next(each for each in _of(told, "gazoop").changes if each.grade == "breaking")
    assert change.lost == ("PhotoUpdated.url_customer_picture",)
    assert (change.cause, change.facts) == ("vendor", ("update-customer-photo/picture-url",))
    assert change.base.path == "specs/gazoop.yaml"
    assert change.base.line == _line(FROZEN / "specs" / "gazoop.yaml", PICTURE)


def test_a_value_whose_fact_changed_was_added_by_the_vendor(told: Review) -> None:
    change = next(each for each in _of(told, "veratad").changes if each.grade == "breaking")
    assert change.message == "`enum` gained `REVIEW`: an answer may have what programs do not know"
    assert change.gained == ("CustomerStatus.REVIEW",)
    assert change.cause == "vendor"


def test_a_sentence_whose_facts_are_as_they_were_is_our_correction(told: Review) -> None:
    (change,) = _of(told, "cloudcard").changes
    assert (change.grade, change.cause) == ("documentation", "correction")
    assert _of(told, "cloudcard").is_acceptable


def test_a_few_words_that_differ_are_shown(told: Review) -> None:
    (change,) = _of(told, "cloudcard").changes
    assert change.message == "`description` is worded differently: `gave` became `has given`"


def test_literals_that_differ_are_shown_without_the_others(told: Review) -> None:
    messages = {each.message.partition(" (")[2] for each in _of(told, "veratad").facts}
    assert "`literals` gained `REVIEW`)" in messages


def test_what_comes_with_a_new_operation_is_not_told_twice(tmp_path: Path) -> None:
    tools()
    before = edited(tmp_path / "base", "amplifi")
    shutil.copytree(tmp_path / "base", tmp_path / "head")
    text = (tmp_path / "head" / "specs" / "amplifi.yaml").read_text()
    image = text[text.index("  /prospect/image:") : text.index("components:")]
    other = image.replace("/prospect/image", "/prospect/other").replace("takeProspect", "take")
    head = edited(tmp_path / "head", "amplifi", {image: image + other})
    (vendor,) = review.compare(before, head).vendors
    assert [each.message for each in vendor.behaviour] == [
        "serves takeImage (POST /prospect/other)"
    ]
    assert not vendor.citations


def test_facts_that_went_or_changed_are_listed_with_what_they_said(told: Review) -> None:
    went = next(each for each in _of(told, "gazoop").facts if each.presence == "removed")
    assert went.before == (
        "A success has a url_customer_picture, the text of a URL. [url_customer_picture]"
    )
    assert went.place.path == "specs/evidence/gazoop.yaml"
    changed = _of(told, "veratad").facts
    assert changed
    assert all("REVIEW" in each.after and "REVIEW" not in each.before for each in changed)
    assert all(each.reread for each in changed if each.id.startswith("update-customer-status/"))


def test_a_breaking_change_asks_for_a_version_and_a_line_in_the_changelog(told: Review) -> None:
    remedies = [each.remedy for each in _of(told, "gazoop").demands]
    assert remedies == [
        "raise info.version to 0.2.0 or higher",
        "add a line that names gazoop and says what changed for users",
    ]
    assert not told.is_acceptable


def test_the_mock_is_asked_on_both_sides(told: Review) -> None:
    assert [each.message for each in _of(told, "gazoop").behaviour] == [
        "updateCustomerPhoto: 200 comes with another body"
    ]


def test_an_announced_breaking_change_leaves_nothing_to_do(tmp_path: Path) -> None:
    tools()
    version = {'  version: "0.1.0"\n': '  version: "0.2.0"\n', "name: X-Auth-Token": "name: X-T"}
    edited(tmp_path, "cloudcard", version)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n### cloudcard\n\n- Another header.\n")
    (vendor,) = review.compare(base(), review.read_folder("head", tmp_path)).vendors
    assert vendor.grade == "breaking"
    assert not vendor.demands


def test_known_findings_are_counted_and_new_ones_listed_with_waivers(tmp_path: Path) -> None:
    tools()
    root = tmp_path / "base"
    old = {
        "description: The photo as it stands after the change.": "description: ok",
    }
    before = edited(root, "cloudcard", old)
    shutil.copytree(root, tmp_path / "head")
    after = edited(
        tmp_path / "head",
        "cloudcard",
        {
            "      tags: [photos]\n": "      tags: [photos]\n      operationID: again\n",
            "          x-source: update-photo-current/answer-status\n": (
                "          x-source: update-photo-current/answer-status\n"
                "          x-allow:\n            poor-description: It is an edit of this test.\n"
            ),
        },
    )
    (vendor,) = review.compare(before, after).vendors
    assert vendor.known_findings >= 1
    assert "unknown-key" in {each.rule for each in vendor.findings}
    assert all(each.path == "specs/cloudcard.yaml" for each in vendor.findings)
    (waiver,) = vendor.waivers
    assert (waiver.rule, waiver.element) == ("poor-description", "Photo.status")
    assert waiver.reason == "It is an edit of this test."


def test_a_citation_that_moved_is_told_with_both_elements(tmp_path: Path) -> None:
    tools()
    swapped = {"x-source: update-photo-current/answer-id": "x-source: update-photo-current/body"}
    (vendor,) = review.compare(base(), edited(tmp_path, "cloudcard", swapped)).vendors
    assert vendor.grade is None
    moved = {each.fact: (each.dropped, each.gained) for each in vendor.citations}
    assert moved == {
        "update-photo-current/answer-id": (("Photo.id",), ()),
        "update-photo-current/body": ((), ("Photo.id",)),
    }


def test_a_vendor_that_came_and_one_that_went_are_told_as_a_whole(tmp_path: Path) -> None:
    tools()
    head = edited(tmp_path, "gazoop")
    (tmp_path / "specs" / "gazoop.yaml").rename(tmp_path / "specs" / "taxis.yaml")
    evidence = tmp_path / "specs" / "evidence"
    (evidence / "gazoop.yaml").rename(evidence / "taxis.yaml")
    head = review.read_folder("head", tmp_path)
    gone, new = review.compare(base(), head).vendors
    assert (gone.presence, gone.grade) == ("removed", "breaking")
    assert gone.changes[0].lost == ("GazoopClient", "customers.update_customer_photo")
    assert [each.path for each in gone.demands] == ["CHANGELOG.md"]
    assert (new.presence, new.grade, new.base_version) == ("added", "additive", "")


def test_an_unknown_revision_is_an_error(repository: Path) -> None:
    with pytest.raises(review.Unable, match="git knows no revision 'nowhere'"):
        review.run("nowhere", root=repository)


def test_a_shallow_clone_without_the_base_says_how_to_deepen_it(
    repository: Path, tmp_path: Path
) -> None:
    first = _git(repository, "rev-parse", "main").strip()
    _git(repository, "commit", "--quiet", "--allow-empty", "--message=Second")
    origin = repository.as_uri()
    _git(tmp_path, "clone", "--quiet", "--depth=1", origin, "clone")
    with pytest.raises(review.Unable, match="shallow: `git fetch --unshallow`"):
        review.run(first, root=tmp_path / "clone")


def test_a_folder_that_is_no_repository_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(review.Unable, match="is no git repository"):
        review.run("main", root=tmp_path)


def test_without_git_that_is_what_is_said(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(review.Unable, match="git cannot be run: No such file"):
        review.run("main", root=repository)


def test_an_option_in_the_place_of_a_revision_is_no_option(repository: Path) -> None:
    with pytest.raises(review.Unable, match="git knows no revision '--all'"):
        review.run("--all", root=repository)


def test_a_spec_that_cannot_be_read_is_named_on_its_line(tmp_path: Path) -> None:
    edited(tmp_path, "cloudcard")
    (tmp_path / "specs" / "cloudcard.yaml").write_text("openapi: [\n")
    with pytest.raises(review.Unable, match=r"head cannot be read:\nspecs/cloudcard\.yaml:2:"):
        review.read_folder("head", tmp_path)


def test_evidence_that_cannot_be_read_is_an_error_too(tmp_path: Path) -> None:
    edited(tmp_path, "cloudcard")
    (tmp_path / "specs" / "evidence" / "cloudcard.yaml").write_text("documents: [\n")
    with pytest.raises(review.Unable, match=r"specs/evidence/cloudcard\.yaml:2:"):
        review.read_folder("head", tmp_path)


def test_a_spec_with_a_reference_to_nothing_is_not_compared(tmp_path: Path) -> None:
    tools()
    head = edited(tmp_path, "cloudcard", {"    PhotoStatus:\n": "    Renamed:\n"})
    with pytest.raises(review.Unable, match="cloudcard cannot be compared, as the head has it"):
        review.compare(base(), head)


def test_without_node_there_is_one_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> node.Node:
        raise node.Unavailable("Node is needed")

    monkeypatch.setattr(node, "ready", missing)
    with pytest.raises(review.Unable, match="Node is needed"):
        review.compare(base(), edited(tmp_path, "cloudcard", {TYPO: TYPO.replace("gave", "gives")}))


def test_two_equal_sides_come_to_nothing(tmp_path: Path) -> None:
    tools()
    told = review.compare(base(), edited(tmp_path, "cloudcard"))
    assert (told.vendors, told.is_acceptable) == ((), True)
    assert len(told.unchanged) == 5


def _line(path: Path, text: str) -> int:
    content = path.read_text()
    return content[: content.index(text)].count("\n") + 1
