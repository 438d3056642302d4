"""`observe` on the command line: files, addresses, choice of rules, formats and exit codes."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from scripts import observe
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.observe import ObservationLog, RecordedExchange, Traffic
from scripts.spec import all_specs
from tests import sarif, traffic, vendors

REPORT_SCHEMA = Path(observe.__file__).with_name("report_schema.json")
API = "https://api.cloudcard.us"
Write = Callable[..., Path]


def of_vendor(action: str, **change: Any) -> RecordedExchange:
    """Return an exchange as the vendor's own host would have had it."""
    exchange = traffic.changed(traffic.recorded("cloudcard")[action], change)
    return replace(exchange, url=exchange.url.replace(traffic.base_url("cloudcard"), API))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_har(*exchanges: RecordedExchange) -> Path:
        path = tmp_path / "traffic.har"
        path.write_text(json.dumps(observe.as_har(exchanges)))
        return path

    return write_har


WRONG = of_vendor("getPerson", set={"colour": True})


def test_traffic_as_described_exits_with_0(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["observe", str(write(of_vendor("getPerson")))]) == CLEAN
    out = capsys.readouterr().out
    described = len(vendors.document("cloudcard").actions)
    assert out.startswith(f"cloudcard: 1 exchange, 1 of {described} operations\n")
    assert out.endswith("\nno findings\n")


def test_a_difference_is_a_finding_on_its_line_and_exits_with_1(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["observe", str(write(WRONG))]) == FAULTY
    out = capsys.readouterr().out
    assert "specs/cloudcard.yaml:" in out
    assert "warning: undocumented-property: getPerson: in the response, the property colour" in out
    assert "explain RULE" in out


@pytest.mark.parametrize("option", ["allow", "ignore"])
def test_a_rule_or_an_element_can_be_left_out(option: str, write: Write, tmp_path: Path) -> None:
    arguments = ["--allow", "undocumented-property"]
    if option == "ignore":
        path = tmp_path / "ignore.yaml"
        entry = {"path": "cloudcard.yaml", "rule": "undocumented-property", "reason": "Known."}
        path.write_text(json.dumps({"ignore": [entry]}))
        arguments = ["--ignore", str(path)]
    assert main(["observe", str(write(WRONG)), *arguments]) == CLEAN


def test_an_unknown_rule_is_named_with_a_similar_one(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["observe", str(write(WRONG)), "--allow", "undocumented-propertys"]
    assert main(arguments) == UNABLE
    assert "did you mean undocumented-property" in capsys.readouterr().err


def test_a_difference_that_is_rarer_than_the_threshold_is_not_reported(write: Write) -> None:
    path = str(write(WRONG, WRONG))
    assert main(["observe", path, "--min-count", "3"]) == CLEAN
    assert main(["observe", path, "--min-count", "2"]) == FAULTY


def test_nothing_to_compare_lists_the_hosts_only_and_exits_with_2(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = replace(WRONG, url="https://user:pass@gateway.example:8443/person/Jo%20Doe?k=v")
    assert main(["observe", str(write(elsewhere, elsewhere))]) == UNABLE
    error = capsys.readouterr().err
    assert "gateway.example:8443 (2)" in error
    assert "--at VENDOR=URL" in error
    assert not any(word in error for word in ("user", "pass@", "Jo", "person/"))


def test_an_address_of_the_api_can_be_named(write: Write) -> None:
    path = str(write(replace(WRONG, url="https://gateway.example/cc/person/7")))
    assert main(["observe", path, "--at", "cloudcard=https://gateway.example/cc"]) == FAULTY


@pytest.mark.parametrize(
    "written", ["cloudcard", "cloudcard=ftp://a.example", "=https://a.example"]
)
def test_an_invalid_address_is_invalid_usage(written: str, write: Write) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["observe", str(write(WRONG)), "--at", written])
    assert caught.value.code == UNABLE


def test_an_address_of_an_unknown_vendor_is_invalid_usage(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["observe", str(write(WRONG)), "--at", "nobody=https://a.example"]) == UNABLE
    known = ", ".join(path.stem for path in all_specs())
    assert f"no vendor 'nobody'; there are: {known}" in capsys.readouterr().err


def test_the_local_mock_is_a_known_address(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    local = replace(WRONG, url="http://127.0.0.1:4010/cloudcard/person/7")
    assert main(["observe", str(write(local))]) == FAULTY
    assert "cloudcard: 1 exchange" in capsys.readouterr().out


def test_another_vendor_is_not_compared(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["observe", str(write(WRONG)), "--vendor", "gazoop"]) == UNABLE
    assert "api.cloudcard.us (1)" in capsys.readouterr().err


def test_a_file_that_is_not_a_recording_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "traffic.har"
    path.write_text('{"log": {"entries": [{"secret": ')
    assert main(["observe", str(path)]) == UNABLE
    error = capsys.readouterr().err
    assert "traffic.har: invalid JSON" in error
    assert "secret" not in error


def test_an_observation_log_is_read_like_the_traffic(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["observe", str(write(WRONG))])
    direct = capsys.readouterr().out
    document = vendors.document("cloudcard")
    held = Traffic(document, observe.Addresses(document)).compare(WRONG)
    assert held
    path = tmp_path / "observed.jsonl"
    with path.open("w") as file:
        ObservationLog(file).add(document, held, WRONG.at)
    assert main(["observe", str(path)]) == FAULTY
    assert capsys.readouterr().out == direct


def printed(path: Path, style: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["observe", str(path), "--format", style]) == FAULTY
    return capsys.readouterr().out


def test_json_is_valid_against_its_schema(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    exchanges = [*(of_vendor(action) for action in traffic.recorded("cloudcard")), WRONG]
    data = json.loads(printed(write(*exchanges), "json", capsys))
    jsonschema_rs.validator_for(json.loads(REPORT_SCHEMA.read_text())).validate(data)
    (vendor,) = data
    (found,) = vendor["findings"]
    assert (found["operation"], found["exchanges"]) == ("getPerson", 1)
    assert all(vendor[name] for name in ("inferences", "questions", "not_seen"))


def test_sarif_is_valid(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed(write(WRONG), "sarif", capsys))
    assert not sarif.problems(data)
    assert [each["ruleId"] for each in data["runs"][0]["results"]] == ["undocumented-property"]


def test_github_shows_annotations(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(write(WRONG), "github", capsys).startswith("::warning file=specs/cloudcard.yaml")


def test_markdown_has_a_table_of_the_differences(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(write(WRONG), "markdown", capsys)
    assert "## cloudcard" in out
    assert "| undocumented-property | getPerson: in the response, the property colour" in out


def test_a_har_of_many_entries_is_read_one_by_one(tmp_path: Path) -> None:
    """Measure the peak of a process that reads 40 MB: a list of entries would need all of it."""
    (entry,) = observe.as_har([of_vendor("getPerson")])["log"]["entries"]
    entry["response"]["content"]["text"] = json.dumps({"id": 1, "pad": "x" * 1_000_000})
    head, tail = '{"log": {"entries": ', "}}"
    path = tmp_path / "traffic.har"
    with path.open("w") as file:
        file.write(f"{head}[")
        file.write(",".join([json.dumps(entry)] * 40))
        file.write(f"]{tail}")
    code = (
        "import resource; from pathlib import Path; from scripts.observe import read_exchanges\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        f"assert sum(1 for _ in read_exchanges(Path({str(path)!r}))) == 40\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    root = Path(__file__).parent.parent
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert int(run.stdout) < 20 * 1024
