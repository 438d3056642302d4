"""A whole review: both sides are read, all differences are reported, and errors are not hidden."""

import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from scripts import node, review
from scripts import spec as documents
from scripts.mocks.clock import Clock
from scripts.review import mock_changes, revision
from scripts.review.review_report import Review, VendorReview
from scripts.spec import Document

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
QUESTION = """\
  - about: life of a photo
    question: Is a photo kept?
    finds: No page describes it.
    chose: It is kept for ever.
    because: Nothing else is documented.
"""
GAZOOP_HASH = "14069dfe0d26763c29d5bd1bfb7d6ba95a7fcc69a2cc5136146861d9974fd4cc"
STATUSES = "enum: [PASS, PENDING, FAIL]"
MORE_STATUSES = "enum: [PASS, PENDING, REVIEW, FAIL]"
TYPO = "          description: The number that CloudCard gave the photo.\n          schema:\n"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the frozen bundle as `main` and three changes in the tree."""
    tools()
    root = tmp_path_factory.mktemp("repository")
    shutil.copytree(FROZEN / "specs", root / "specs")
    (root / "CHANGELOG.md").write_text("# Changelog\n")
    _git(root, "init", "--quiet", "--initial-branch=main")
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", "--message=Start")
    # The vendor removed a property, and its page no longer has it.
    removal = {PICTURE: "", PICTURE_EXAMPLE: ""}
    page = {GAZOOP_HASH: "0" * 64}
    edited(root, "gazoop", removal, {PICTURE_FACT: "", PICTURE_LITERAL: "", **page})
    # We read the same page again, and add a value.
    statuses = root / "specs" / "evidence" / "veratad.yaml"
    text = statuses.read_text()
    assert text.count("[PASS, PENDING, FAIL]") >= 1
    statuses.write_text(text.replace("[PASS, PENDING, FAIL]", "[PASS, PENDING, REVIEW, FAIL]"))
    edited(root, "veratad", {STATUSES: MORE_STATUSES})
    # We correct one of our sentences.
    edited(root, "cloudcard", {TYPO: TYPO.replace("gave", "has given")})
    return root


@pytest.fixture(scope="module")
def reviewed(repository: Path) -> Review:
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


def _of(reviewed: Review, vendor: str) -> VendorReview:
    return next(each for each in reviewed.vendors if each.vendor == vendor)


def test_only_vendors_that_differ_are_reported(reviewed: Review) -> None:
    assert [each.vendor for each in reviewed.vendors] == ["gazoop", "veratad", "cloudcard"]
    assert reviewed.unchanged == ("amplifi", "id123")


def test_a_property_removed_with_its_fact_was_removed_by_the_vendor(reviewed: Review) -> None:
    change = next(each for each in _of(reviewed, "gazoop").changes if each.grade == "breaking")
    assert change.lost == ("PhotoUpdated.url_customer_picture",)
    assert (change.cause, change.facts) == ("vendor", ("update-customer-photo/picture-url",))
    assert change.base.path == "specs/gazoop.yaml"
    assert change.base.line == _line(FROZEN / "specs" / "gazoop.yaml", PICTURE)


def test_a_fact_that_changed_without_its_text_was_read_again(reviewed: Review) -> None:
    change = next(each for each in _of(reviewed, "veratad").changes if each.grade == "breaking")
    assert (
        change.message
        == "`enum` gained `REVIEW`: responses may contain values that programs do not handle"
    )
    assert change.gained == ("CustomerStatus.REVIEW",)
    assert change.cause == "reread"


def test_a_sentence_with_unchanged_facts_is_our_correction(reviewed: Review) -> None:
    (change,) = _of(reviewed, "cloudcard").changes
    assert (change.grade, change.cause) == ("documentation", "correction")
    assert _of(reviewed, "cloudcard").is_acceptable


def test_few_changed_words_are_shown(reviewed: Review) -> None:
    (change,) = _of(reviewed, "cloudcard").changes
    assert change.message == "`description` is reworded: `gave` became `has given`"


def test_only_changed_literals_are_shown(reviewed: Review) -> None:
    messages = {each.message.partition(" (")[2] for each in _of(reviewed, "veratad").facts}
    assert "`literals` gained `REVIEW`)" in messages


def test_parts_of_a_new_operation_are_not_reported_again(tmp_path: Path) -> None:
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


def test_removed_and_changed_facts_are_listed_with_their_statements(
    reviewed: Review,
) -> None:
    went = next(each for each in _of(reviewed, "gazoop").facts if each.presence == "removed")
    assert went.before == (
        "A success has a url_customer_picture, the text of a URL. [url_customer_picture]"
    )
    assert went.place.path == "specs/evidence/gazoop.yaml"
    changed = _of(reviewed, "veratad").facts
    assert changed
    assert all("REVIEW" in each.after and "REVIEW" not in each.before for each in changed)
    assert all(each.reread for each in changed if each.id.startswith("update-customer-status/"))


def test_a_breaking_change_demands_a_version_and_a_line_in_the_changelog(reviewed: Review) -> None:
    remedies = [each.remedy for each in _of(reviewed, "gazoop").demands]
    assert remedies == [
        "raise info.version to 0.2.0 or higher",
        (
            "add a line that names gazoop and describes the change to users, "
            "or accept the change: `review --format accept` prints how"
        ),
    ]
    assert not reviewed.is_acceptable


def test_the_mocks_of_both_sides_are_compared(reviewed: Review) -> None:
    assert [each.message for each in _of(reviewed, "gazoop").behaviour] == [
        "updateCustomerPhoto: 200 has another body"
    ]


def test_an_announced_breaking_change_demands_nothing(tmp_path: Path) -> None:
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


def test_a_moved_citation_is_reported_with_both_elements(tmp_path: Path) -> None:
    tools()
    swapped = {"x-source: update-photo-current/answer-id": "x-source: update-photo-current/body"}
    (vendor,) = review.compare(base(), edited(tmp_path, "cloudcard", swapped)).vendors
    assert vendor.grade is None
    moved = {each.fact: (each.dropped, each.gained) for each in vendor.citations}
    assert moved == {
        "update-photo-current/answer-id": (("Photo.id",), ()),
        "update-photo-current/body": ((), ("Photo.id",)),
    }


def test_a_cited_element_that_is_now_inferred_is_reported_with_its_reason(tmp_path: Path) -> None:
    tools()
    cited = "x-source: update-photo-current/answer-id"
    inferred = {cited: "x-inferred: It is an edit of this test."}
    (vendor,) = review.compare(base(), edited(tmp_path, "cloudcard", inferred)).vendors
    (change,) = vendor.support
    assert (change.element, change.before, change.after) == ("Photo.id", "cited", "inferred")
    assert change.reason == "It is an edit of this test."
    assert change.place.path == "specs/cloudcard.yaml"
    assert vendor.grade is None


def test_a_change_that_drops_its_citations_is_an_inference(tmp_path: Path) -> None:
    tools()
    old = "          x-source: update-photo-current/answer-id\n"
    new = "          minimum: 1\n          x-inferred: It is an edit of this test.\n"
    (vendor,) = review.compare(base(), edited(tmp_path, "cloudcard", {old: new})).vendors
    (change,) = vendor.changes
    assert (change.element, change.cause, change.facts) == ("Photo.id", "inference", ())


def test_a_safety_change_demands_a_line_in_the_changelog_and_no_version(tmp_path: Path) -> None:
    tools()
    shown = {"          x-sensitive: secret\n": ""}
    (vendor,) = review.compare(base(), edited(tmp_path, "cloudcard", shown)).vendors
    assert vendor.grade == "safety"
    (demand,) = vendor.demands
    assert (demand.path, demand.rule) == ("CHANGELOG.md", "unannounced-safety-change")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n- cloudcard: the key is public.\n")
    (vendor,) = review.compare(base(), review.read_folder("head", tmp_path)).vendors
    assert vendor.is_acceptable


def test_evidence_alone_generates_no_client_and_starts_no_mock_or_redocly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = edited(tmp_path, "veratad", {"`status` because this very call": "`status` as this call"})
    monkeypatch.setattr(node.Node, "redocly", None)
    monkeypatch.setattr(mock_changes, "_responses", None)
    monkeypatch.setattr(mock_changes, "_tested", None)
    (vendor,) = review.compare(base(), head).vendors
    assert (vendor.grade, vendor.behaviour) == (None, ())


def test_a_second_that_passes_between_two_responses_is_no_change_of_the_mock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seconds = count(1_780_000_000)
    later = datetime.fromtimestamp
    monkeypatch.setattr(Clock, "now", lambda own: own._frozen or later(next(seconds), UTC))
    spec = documents.load(documents.SPECS / "cloudcard.yaml")
    assert [*mock_changes._responses(spec, spec)] == []


def test_questions_and_the_hash_of_a_page_are_changes_of_the_evidence(tmp_path: Path) -> None:
    tools()
    edited(tmp_path, "gazoop", facts={GAZOOP_HASH: "0" * 64})
    path = tmp_path / "specs" / "evidence" / "gazoop.yaml"
    path.write_text(f"{path.read_text()}{QUESTION}")
    (vendor,) = review.compare(base(), review.read_folder("head", tmp_path)).vendors
    messages = {each.id: each.message for each in vendor.facts}
    assert "the sha256 differs" in messages["update-customer-photo"]
    (asked,) = (text for name, text in messages.items() if name.startswith("questions/"))
    assert asked.startswith("Is a photo kept?")


def test_a_document_with_another_id_is_one_change(tmp_path: Path) -> None:
    tools()
    edited(tmp_path, "gazoop")
    for path in (tmp_path / "specs" / "gazoop.yaml", tmp_path / "specs/evidence/gazoop.yaml"):
        path.write_text(path.read_text().replace("update-customer-photo", "update-photo"))
    (vendor,) = review.compare(base(), review.read_folder("head", tmp_path)).vendors
    (renamed,) = vendor.facts
    assert (renamed.id, renamed.before, renamed.after) == (
        *("update-photo", "update-customer-photo", "update-photo"),
    )
    assert not vendor.citations


def test_a_new_and_a_removed_vendor_are_one_change_each(tmp_path: Path) -> None:
    tools()
    head = edited(tmp_path, "gazoop")
    (tmp_path / "specs" / "gazoop.yaml").rename(tmp_path / "specs" / "taxis.yaml")
    evidence = tmp_path / "specs" / "evidence"
    (evidence / "gazoop.yaml").rename(evidence / "taxis.yaml")
    with (evidence / "taxis.yaml").open("a") as file:
        file.write(QUESTION)
    head = review.read_folder("head", tmp_path)
    gone, new = review.compare(base(), head).vendors
    assert (gone.presence, gone.grade) == ("removed", "breaking")
    assert gone.changes[0].lost == ("GazoopClient", "customers.update_customer_photo")
    assert [each.path for each in gone.demands] == ["CHANGELOG.md"]
    assert (new.presence, new.grade, new.base_version) == ("added", "additive", "")
    assert not new.facts
    summary = "\n".join(new.summary)
    for word in ("inferred, not documented: ", "open questions: ", "sensitive (photo): "):
        assert word in summary


def test_an_unknown_revision_is_an_error(repository: Path) -> None:
    with pytest.raises(review.Unable, match="unknown revision 'unknown'\nfix: choose one"):
        review.run("unknown", root=repository)


def test_an_error_in_a_shallow_clone_has_the_command_that_fixes_it(
    repository: Path, tmp_path: Path
) -> None:
    first = _git(repository, "rev-parse", "main").strip()
    _git(repository, "commit", "--quiet", "--allow-empty", "--message=Second")
    origin = repository.as_uri()
    _git(tmp_path, "clone", "--quiet", "--depth=1", origin, "clone")
    with pytest.raises(review.Unable, match="in this shallow clone\nfix: git fetch --unshallow"):
        review.run(first, root=tmp_path / "clone")


def test_a_folder_that_is_not_a_repository_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(review.Unable, match="is not a git repository"):
        review.run("main", root=tmp_path)


def test_a_missing_git_is_an_error(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(review.Unable, match="git cannot be run: No such file"):
        review.run("main", root=repository)


def test_an_option_is_not_accepted_as_a_revision(repository: Path) -> None:
    with pytest.raises(review.Unable, match="unknown revision '--all'"):
        review.run("--all", root=repository)


def test_an_unreadable_spec_is_reported_on_its_line(tmp_path: Path) -> None:
    edited(tmp_path, "cloudcard")
    (tmp_path / "specs" / "cloudcard.yaml").write_text("openapi: [\n")
    with pytest.raises(review.Unable, match=r"head cannot be read:\nspecs/cloudcard\.yaml:2:"):
        review.read_folder("head", tmp_path)


def test_unreadable_evidence_is_an_error(tmp_path: Path) -> None:
    edited(tmp_path, "cloudcard")
    (tmp_path / "specs" / "evidence" / "cloudcard.yaml").write_text("documents: [\n")
    with pytest.raises(review.Unable, match=r"specs/evidence/cloudcard\.yaml:2:"):
        review.read_folder("head", tmp_path)


def test_a_spec_with_a_dangling_reference_is_not_compared(tmp_path: Path) -> None:
    tools()
    head = edited(tmp_path, "cloudcard", {"    PhotoStatus:\n": "    Renamed:\n"})
    with pytest.raises(review.Unable, match="cloudcard in head cannot be compared"):
        review.compare(base(), head)


def test_a_missing_node_is_one_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> node.Node:
        raise node.Unavailable("Node is needed")

    monkeypatch.setattr(node, "ready", missing)
    with pytest.raises(review.Unable, match="Node is needed"):
        review.compare(base(), edited(tmp_path, "cloudcard", {TYPO: TYPO.replace("gave", "gives")}))


def test_a_spec_that_did_not_change_is_read_once(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []

    def load(path: Path) -> Document:
        loaded.append(path.stem)
        return documents.load(path)

    monkeypatch.setattr(revision, "load", load)
    review.run("main", root=repository)
    counts = Counter(loaded)
    assert (counts["amplifi"], counts["id123"]) == (1, 1)
    assert (counts["cloudcard"], counts["gazoop"], counts["veratad"]) == (2, 2, 2)


def test_equal_sides_have_no_differences(tmp_path: Path) -> None:
    tools()
    reviewed = review.compare(base(), edited(tmp_path, "cloudcard"))
    assert (reviewed.vendors, reviewed.is_acceptable) == ((), True)
    assert len(reviewed.unchanged) == 5


def _line(path: Path, text: str) -> int:
    content = path.read_text()
    return content[: content.index(text)].count("\n") + 1


def test_one_vendor_can_be_reviewed_alone(tmp_path: Path) -> None:
    head = edited(tmp_path, "cloudcard", {"A submitted photo.": "A photo."})
    assert not review.compare(base(), head, "gazoop").vendors
    with pytest.raises(review.Unable, match="no vendor 'acme' in either revision; there are: "):
        review.compare(base(), head, "acme")
