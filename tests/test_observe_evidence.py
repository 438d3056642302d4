"""Evidence from traffic: settled questions, verdicts on inferences, observations."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import evidence, observe, pipeline, rules
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.observe import Addresses, Message, ObservationReport, RecordedExchange, Traffic
from scripts.review.evidence_changes import EvidenceComparison
from scripts.spec import SPECS, Document, load, pointer_ref
from tests import traffic, vendors
from tests.reviewed import revision

API = "https://api.acme.example"
JSON = [("content-type", "application/json")]
FOLDER = Path(__file__).parent / "observe"


def operation(number: int) -> dict[str, Any]:
    """Return an operation whose response is inferred, as is the type of its property."""
    item = {"type": "integer", "x-inferred": f"The number {number} looks like an integer."}
    schema = {"type": "object", "properties": {"item": item, "state": {"enum": ["on", "off"]}}}
    content = {"application/json": {"schema": schema}}
    response = {"description": "A row.", "content": content}
    return {"get": {"operationId": f"getRow{number}", "responses": {"200": response}}}


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """Return a spec with 20 inferences, and 10 questions on elements of the first 10 operations."""
    paths = {f"/rows/{number}": operation(number) for number in range(20)}
    spec: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "1"},
        "paths": paths,
    }
    spec["servers"] = [{"url": API}]
    questions = [
        {
            "about": f"row {number}",
            "question": "Which?",
            "finds": "Nothing.",
            "chose": "Any.",
            "because": "Nothing else is known.",
            "elements": [f"#/paths/~1rows~1{number}/get/responses"],
        }
        for number in range(10)
    ]
    fact = {"statement": "There are rows."}
    page = {"title": "Acme", "url": "https://docs.acme.example", "facts": {"rows": fact}}
    (tmp_path / "evidence").mkdir()
    (tmp_path / "acme.yaml").write_text(yaml.safe_dump(spec))
    data = {"documents": {"docs": page}, "questions": questions}
    (tmp_path / "evidence" / "acme.yaml").write_text(yaml.safe_dump(data))
    return load(tmp_path / "acme.yaml")


def row(number: int, body: Any, status: int = 200) -> RecordedExchange:
    """Return an exchange with one of the rows."""
    response = Message(JSON, json.dumps(body).encode())
    url = f"{API}/rows/{number}"
    return RecordedExchange("GET", url, Message(), status, response, "2026-11-27T08:00:00Z")


def seen_in(document: Document, *exchanges: RecordedExchange) -> Traffic:
    """Return the traffic of some exchanges."""
    seen = Traffic(document, Addresses(document))
    for each in exchanges:
        assert seen.add(each)
    return seen


def test_exactly_the_inferences_and_questions_that_traffic_settles_are_named(
    document: Document,
) -> None:
    confirmed, contradicted, empty = (1, 5, 11), (2, 14), (3,)
    seen = seen_in(
        document,
        *(row(number, {"item": 7}) for number in confirmed),
        *(row(number, {"item": "seven"}) for number in contradicted),
        *(row(number, {}) for number in empty),
    )
    known = evidence.load(document)
    assert len(list(observe.inferences(seen, known))) == 20
    verdicts = {
        verdict: {
            int(str(each.pointer[1]).rpartition("/")[2])
            for each in observe.inferences(seen, known)
            if each.verdict == verdict
        }
        for verdict in ("confirmed", "contradicted")
    }
    assert verdicts == {"confirmed": {*confirmed}, "contradicted": {*contradicted}}
    settled = [each.question.about for each in observe.settled_questions(seen, known)]
    assert settled == ["row 1", "row 2", "row 3", "row 5"]


def uses(document: Document, *exchanges: RecordedExchange) -> set[str]:
    known = evidence.load(document)
    (settled,) = observe.settled_questions(seen_in(document, *exchanges), known)
    return {f"{each.pointer[-1]} {each.what}" for each in settled.uses}


def test_a_question_is_settled_by_statuses_types_values_and_properties(document: Document) -> None:
    assert uses(document, row(4, {"item": 7, "state": "on", "more": 1}), row(4, {}, 202)) == {
        "200 status 200",
        "200 media type application/json",
        "schema object",
        "schema the property more (integer) is not documented",
        "item integer",
        "state string",
        "state 'on'",
        "get the status 202 is not documented",
    }


def test_an_absent_property_is_a_use(document: Document) -> None:
    assert {"item absent", "state absent"} <= uses(document, row(4, {}))


def test_an_element_that_the_spec_does_not_have_is_a_finding(document: Document) -> None:
    path = document.evidence_path
    path.write_text(path.read_text().replace("~1rows~17", "~1rows~1seven"))
    (found,) = evidence.load(load(document.path)).findings
    assert found.message == "the spec has no element '#/paths/~1rows~1seven/get/responses'"


@pytest.mark.parametrize("vendor", traffic.DEVIATING)
def test_questions_of_a_vendor_name_elements(vendor: str) -> None:
    known = evidence.load(vendors.document(vendor))
    assert sum(bool(each.elements) for each in known.questions) >= 4


SETTLED: dict[str, Any] = yaml.safe_load((FOLDER / "settled.yaml").read_text())


@pytest.mark.parametrize("vendor", SETTLED)
def test_the_report_names_exactly_what_the_traffic_of_a_vendor_settles(vendor: str) -> None:
    expected = SETTLED[vendor]
    exchanges = (
        of_vendor(vendor, each["action"], **each.get("change", {})) for each in expected["traffic"]
    )
    (found,) = json.loads(observe.as_json([reported(vendors.document(vendor), *exchanges)]))
    for verdict in ("confirmed", "contradicted"):
        named = {each["element"] for each in found["inferences"] if each["verdict"] == verdict}
        assert named == {*expected[verdict]}
    assert [each["about"] for each in found["questions"]] == expected["questions"]


def test_the_traffic_of_the_vendors_settles_inferences_and_questions_of_each() -> None:
    assert sorted(SETTLED) == vendors.VENDORS
    assert sum(len(each["confirmed"] + each["contradicted"]) for each in SETTLED.values()) >= 20
    assert sum(len(each["questions"]) for each in SETTLED.values()) >= 10


# Proposals.

Propose = Callable[..., tuple[Document, list[Path]]]


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[str], Document]:
    """Return a function that copies a vendor's files and reads the copy."""

    def copy(vendor: str) -> Document:
        (tmp_path / "specs" / "evidence").mkdir(parents=True, exist_ok=True)
        for name in (f"{vendor}.yaml", f"evidence/{vendor}.yaml"):
            (tmp_path / "specs" / name).write_bytes((SPECS / name).read_bytes())
        return load(tmp_path / "specs" / f"{vendor}.yaml")

    return copy


def of_vendor(vendor: str, action: str, **change: Any) -> RecordedExchange:
    """Return an exchange as the vendor itself would have had it."""
    return traffic.changed(traffic.recorded(vendor)[action], change)


def reported(document: Document, *exchanges: RecordedExchange) -> ObservationReport:
    """Return the report on some exchanges with the vendor."""
    seen = Traffic(document, Addresses(document, [traffic.base_url(document.vendor)]))
    for each in exchanges:
        assert seen.add(each)
    return observe.report(seen)


def everything(vendor: str) -> list[RecordedExchange]:
    """Return an exchange of each action, and one with a difference at each element."""
    changed = [
        traffic.changed(traffic.recorded(vendor)[each["action"]], each["change"])
        for each in traffic.DEVIATIONS
        if each["vendor"] == vendor
    ]
    unmarked = [
        replace(
            each,
            response=replace(
                each.response,
                headers=[pair for pair in each.response.headers if pair[0] != "x-mock-reason"],
            ),
        )
        for each in [*traffic.recorded(vendor).values(), *changed]
    ]
    return [*unmarked]


@pytest.mark.parametrize("vendor", traffic.DEVIATING)
def test_a_proposal_only_adds_lines_validates_and_is_made_once(
    vendor: str, copied: Callable[[str], Document]
) -> None:
    before = copied(vendor)
    known = [(each.rule, each.message) for each in pipeline.check(before)]
    texts = [path.read_text() for path in (before.path, before.evidence_path)]
    changed = observe.propose(reported(before, *everything(vendor)))
    assert changed == [before.path, before.evidence_path]
    after = load(before.path)
    for path, text in zip(changed, texts, strict=True):
        lines = iter(path.read_text().splitlines())
        assert all(line in lines for line in text.splitlines()), "a line was changed or moved"
    # A copy's mock has no behaviour module, so some printed requests are rejected.
    assert [(each.rule, each.message) for each in pipeline.check(after)] == known
    assert not observe.propose(reported(after, *everything(vendor)))


def test_a_proposal_has_the_element_the_uses_the_count_the_dates_and_the_fact(
    copied: Callable[[str], Document],
) -> None:
    document = copied("cloudcard")
    wrong = of_vendor("cloudcard", "createAuthenticationToken", set={"expirationDate": 7})
    observe.propose(
        reported(
            document,
            replace(wrong, at="2026-11-25T08:00:00Z"),
            replace(wrong, at="2026-11-26T08:00:00Z"),
        )
    )
    after = load(document.path)
    place = ("components", "schemas", "AuthenticationToken", "properties", "expirationDate")
    known = evidence.load(after)
    observation = known.observations["traffic/authentication-token-expiration-date"]
    assert (observation.element, observation.exchanges) == (place, 2)
    assert (observation.first, observation.last) == ("2026-11-25", "2026-11-26")
    assert observation.seen == ("integer", "the type is integer")
    # The statement of the document stays, next to what contradicts it.
    assert observation.contradicts == ("get-an-authentication-token/expiration",)
    assert after.at(place)["x-source"] == "get-an-authentication-token/expiration"
    assert after.at(place)["x-observed"] == "traffic/authentication-token-expiration-date"
    assert evidence.marked(known)[place].is_of_traffic


def test_an_observation_that_agrees_is_the_basis_of_an_inferred_element(
    copied: Callable[[str], Document],
) -> None:
    document = copied("cloudcard")
    observe.propose(reported(document, of_vendor("cloudcard", "createPhoto")))
    after = evidence.load(load(document.path))
    place = ("paths", "/photo", "post", "responses", "2XX")
    found = {basis for claim, basis in evidence.bases(after).items() if place in claim.owners}
    assert found == {"observed"}


def test_an_observation_that_contradicts_is_not_the_basis(
    copied: Callable[[str], Document],
) -> None:
    document = copied("cloudcard")
    observe.propose(reported(document, of_vendor("cloudcard", "createPhoto", type="text/html")))
    after = evidence.load(load(document.path))
    (observation,) = (
        each for each in after.observations.values() if each.element[1:2] == ("/photo",)
    )
    assert observation.contradicts == ("x-inferred",)
    place = observation.element
    assert {basis for claim, basis in evidence.bases(after).items() if place in claim.owners} == {
        "inferred"
    }


def test_two_references_to_one_response_mark_it_once(copied: Callable[[str], Document]) -> None:
    document = copied("amplifi")
    page = {"body": "Not Found", "type": "text/plain", "status": 404}
    exchanges = [of_vendor("amplifi", each, **page) for each in ("disavowEmail", "hardenEmail")]
    headers = [of_vendor("amplifi", "disavowEmail", status=404, header=["x-cost", "1"])]
    observe.propose(reported(document, *exchanges, *headers))
    text = document.path.read_text()
    places = [each.element for each in evidence.load(load(document.path)).observations.values()]
    assert len(places) > text.count("x-observed: traffic/") > 0


def test_traffic_of_the_mock_is_not_proposed(copied: Callable[[str], Document]) -> None:
    document = copied("cloudcard")
    exchange = of_vendor("cloudcard", "getPerson", set={"colour": True})
    local = replace(exchange, url="http://127.0.0.1:4010/cloudcard/person/7")
    with pytest.raises(
        observe.Unchangeable, match="cloudcard: 1 exchanges are with the local mock"
    ):
        observe.propose(reported(document, local))


def test_an_observation_without_its_entry_is_a_finding(
    copied: Callable[[str], Document],
) -> None:
    document = copied("cloudcard")
    text = document.path.read_text()
    operation = "      operationId: getPhoto\n"
    document.path.write_text(
        text.replace(operation, f"{operation}      x-observed: traffic/gone\n")
    )
    found = rules.check(load(document.path))
    assert "no observation is called 'traffic/gone'" in {each.message for each in found}


def test_the_command_proposes_and_names_the_files(
    copied: Callable[[str], Document],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = copied("cloudcard")
    monkeypatch.setattr("scripts.commands.command_io.all_specs", lambda: [document.path])
    har = tmp_path / "traffic.har"
    exchange = of_vendor("cloudcard", "getPerson", set={"colour": True})
    har.write_text(json.dumps(observe.as_har([exchange])))
    arguments = [
        "observe",
        str(har),
        "--propose",
        "--at",
        f"cloudcard={traffic.base_url('cloudcard')}",
    ]
    assert main(arguments) == FAULTY
    assert f"{document.path}: written" in capsys.readouterr().err
    assert main([*arguments, "--allow", "undocumented-property"]) == CLEAN
    assert "no new observation" in capsys.readouterr().err
    har.write_text(
        json.dumps(
            observe.as_har([replace(exchange, url="http://localhost:4010/cloudcard/person/7")])
        )
    )
    assert main(arguments) == UNABLE


def test_the_review_lists_a_new_observation(copied: Callable[[str], Document]) -> None:
    document = copied("cloudcard")
    base = revision(document.path)
    evidence.load(base.documents["cloudcard"])
    observe.propose(reported(document, of_vendor("cloudcard", "getPerson", set={"colour": True})))
    head = revision(document.path)
    found = {
        each.id: each.message for each in EvidenceComparison.of("cloudcard", base, head).facts()
    }
    (message,) = (text for name, text in found.items() if name.startswith("traffic/"))
    assert "the property colour (boolean) is not documented" in message


def test_the_review_names_what_was_inferred_and_is_observed_with_its_exchanges(
    copied: Callable[[str], Document],
) -> None:
    document = copied("cloudcard")
    base = revision(document.path)
    evidence.load(base.documents["cloudcard"])
    observe.propose(reported(document, *[of_vendor("cloudcard", "createPhoto")] * 3))
    head = revision(document.path)
    changes = [*EvidenceComparison.of("cloudcard", base, head).support()]
    assert changes
    for each in changes:
        assert (each.before, each.after) == ("inferred", "observed")
        assert "(3 exchanges, 2026-11-27)" in each.reason


def test_an_element_in_braces_gets_no_mark(document: Document) -> None:
    text = document.path.read_text()
    spec = yaml.safe_load(text)
    document.path.write_text(json.dumps(spec))
    changed = observe.propose(
        ObservationReport(
            seen_in(load(document.path), row(1, {"more": 1})),
            tuple(observe.report(seen_in(load(document.path), row(1, {"more": 1}))).differences),
        )
    )
    assert changed == [document.evidence_path]
    element = "#/paths/~1rows~11/get/responses/200/content/application~1json/schema"
    (observation,) = evidence.load(load(document.path)).observations.values()
    assert pointer_ref(observation.element) == element
