"""Every finding has a page: what it finds, why, an example, and how to fix it."""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis.openapi  # noqa: F401  # registers the checks of OpenAPI
import yaml
from schemathesis import checks

from scripts import observe, rules
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.fuzz.extra_checks import Checks
from scripts.rules import RULES
from scripts.rules.rule_pages import as_plain_text, pages_of
from scripts.rules.stage_findings import WAIVABLE
from scripts.spec import Unreadable, load

from .drafts import HEAD, draft

SCRIPTS = Path(__file__).parent.parent / "scripts"
PAGES = rules.pages()
STAGES = yaml.safe_load((SCRIPTS / "rules" / "stage_findings.yaml").read_text())
# The functions that make a finding, and the position of its name among their arguments.
MAKERS = {"Finding": 3, "finding": 1, "finding_at": 1, "unreadable": 1, "unservable": 1, "add": 0}
# Names that are not literals: those of rules, of responses and examples that the property tests
# reach, and of their checks. A change in the report of `review` is not a finding.
COMPUTED = (
    "rule",
    "self.name",
    "item.rule",
    "change.rule",
    "deviation.kind",
    "check.replace('_', '-')",
)


def emitted() -> Iterator[str]:
    """Yield the literal name of every finding in the code; fail for one that cannot be known."""
    trees = {path: ast.parse(path.read_text()) for path in SCRIPTS.rglob("*.py")}
    constants = {path: _constants(tree) for path, tree in trees.items()}
    everywhere = {name: text for found in constants.values() for name, text in found.items()}
    for path, tree in trees.items():
        for name in _names(tree):
            text = ast.unparse(name)
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield name.value
            elif text in constants[path]:
                yield constants[path][text]
            elif text in everywhere and text.isupper():
                yield everywhere[text]
            else:
                assert text in COMPUTED, f"{path}:{name.lineno}: unknown name of a finding: {text}"


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def _names(tree: ast.Module) -> Iterator[ast.expr]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        function = call.func
        maker = getattr(function, "attr", getattr(function, "id", ""))
        at = MAKERS.get(maker, len(call.args))
        if len(call.args) + len(call.keywords) < {"add": 4, "finding": 3}.get(maker, 0):
            continue  # not a finding
        yield from call.args[at : at + 1]
        if maker in (*MAKERS, "partial"):
            yield from (each.value for each in call.keywords if each.arg == "rule")


def checked() -> set[str]:
    """Return the names of the checks of the property tests."""
    own = {
        name
        for name, function in inspect.getmembers(Checks, inspect.isfunction)
        if "case" in inspect.signature(function).parameters and not name.startswith("_")
    }
    names = {*checks.CHECKS.get_all_names(), *own, "max_response_time"}
    return {name.replace("_", "-") for name in names}


def test_every_finding_has_a_page_and_every_page_a_finding() -> None:
    known = {*RULES, *emitted(), *checked(), *WAIVABLE, *observe.RULES}
    assert set(PAGES) == {*known, *rules.changes()}
    assert not known & set(rules.changes())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_complete(name: str) -> None:
    page = PAGES[name]
    assert page.level
    assert page.applies
    for text in (page.summary, page.reason, page.fix):
        assert text.endswith(".")
        assert "\n" not in text


@pytest.mark.parametrize("name", RULES)
def test_a_page_of_a_rule_shows_a_wrong_and_a_right_example(name: str) -> None:
    example = PAGES[name].example
    assert example
    assert example.wrong != example.right
    assert example.wrong.strip()
    assert example.right.strip()
    assert "# " not in example.wrong.replace("# file: ", "")
    assert "# " not in example.right.replace("# file: ", "").replace("# A comment", "")


@pytest.mark.parametrize(
    "name", [name for name, page in STAGES["reading"].items() if "wrong" in page]
)
def test_a_wrong_file_cannot_be_read_and_the_right_one_can(name: str, tmp_path: Path) -> None:
    example = PAGES[name].example
    assert example
    path = tmp_path / f"acme.{'json' if name == 'no-json' else 'yaml'}"
    path.write_text(example.wrong)
    with pytest.raises(Unreadable) as caught:
        load(path)
    assert caught.value.finding.rule == name
    path.write_text(example.right)
    assert load(path).data["openapi"] == "3.1.0"


EXCHANGE = re.compile(
    r"# (?P<method>[A-Z]+) (?P<path>\S+)(?: (?P<sent>\{.*\}))? -> (?P<status>\d+)"
    r"(?: (?P<header>X-[\w-]+): (?P<value>\S+)| (?P<media>\w+/\w+) (?P<text>.+)| (?P<json>.+))?"
)


def observed(folder: Path, excerpt: str) -> set[str]:
    """Return the findings on the exchange in the first line of an example with paths below it."""
    line, _, paths = excerpt.partition("\n")
    each = EXCHANGE.fullmatch(line)
    assert each
    document = draft(folder, f"paths:\n{textwrap.indent(paths, '  ')}\n")
    text = each["json"] or each["text"]
    headers = [("Content-Type", each["media"] or "application/json")] if text else []
    headers += [(each["header"], each["value"])] if each["header"] else []
    sent = [("Content-Type", "application/json")] if each["sent"] else []
    seen = observe.Traffic(document, observe.Addresses(document, ["https://acme.example"]))
    seen.add(
        observe.RecordedExchange(
            each["method"],
            f"https://acme.example{each['path']}",
            observe.Message(sent, (each["sent"] or "").encode()),
            int(each["status"]),
            observe.Message(headers, (text or "").encode()),
        )
    )
    return {finding.rule for finding in observe.findings(seen)}


@pytest.mark.parametrize("name", STAGES["observe"])
def test_an_observed_exchange_is_a_finding_against_the_wrong_description_only(
    name: str, tmp_path: Path
) -> None:
    example = PAGES[name].example
    assert example
    assert observed(tmp_path, example.wrong) == {name}
    assert observed(tmp_path, example.right) == set()


def test_explain_prints_the_page_of_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unused-component"]) == CLEAN
    page = PAGES["unused-component"]
    out = capsys.readouterr().out
    assert out == f"{as_plain_text(page)}\n"
    assert out.startswith(f"unused-component\n\n{page.summary}\n")
    for text in ("\nWhy: ", "\nFix: ", "\nLevel: ", "\nApplies to: ", "\nWrong:\n", "\nRight:\n"):
        assert text in out


def test_explain_without_a_rule_lists_every_page_on_a_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain"]) == CLEAN
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(PAGES)
    assert all(page.summary in line for line, page in zip(lines, PAGES.values(), strict=True))


def test_explain_suggests_similar_names_for_an_unknown_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "unused-componet"]) == UNABLE
    error = capsys.readouterr().err
    assert "unknown rule 'unused-componet'; did you mean unused-component" in error


def test_a_page_without_the_fixtures_states_where_the_examples_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("rule_pages", "rule_examples"):
        monkeypatch.setattr(f"scripts.rules.{module}.FIXTURES", tmp_path / "absent")
    page = pages_of([RULES["unused-component"]])["unused-component"]
    assert page.example is None
    assert as_plain_text(page).endswith("which this installation does not have.")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(f"{HEAD}paths: {{/a: {{$ref: '#/b'}}}}\n")
    return path


HINT = "`python -m scripts.build explain RULE` describes a rule\n"


def test_a_list_of_findings_ends_with_how_to_read_more(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(spec)]) == FAULTY
    assert capsys.readouterr().out.count(HINT) == 1


def test_no_findings_or_another_format_have_no_such_line(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for style in ("json", "github", "sarif"):
        main(["validate", str(spec), "--format", style])
    spec.write_text(f"{HEAD}paths: {{}}\n")
    assert main(["validate", str(spec)]) == CLEAN
    assert "explain" not in capsys.readouterr().out
