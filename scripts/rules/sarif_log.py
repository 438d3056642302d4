"""SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..finding import Finding
from .rule_definition import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_NUMBER = re.compile(r"\d+")


def as_sarif(
    findings: Iterable[Finding], rules: Mapping[str, Rule], marks: Mapping[Finding, str]
) -> str:
    """Return a SARIF log with one run, the metadata of all rules, and one result per finding.

    Args:
        findings: The findings.
        rules: The rules with metadata.
        marks: Fingerprints of some findings; those of the others are made here.
    """
    found = [*findings]
    # What other stages find has no entry among the rules, but needs an identifier there.
    names = [*rules, *sorted({each.rule for each in found} - rules.keys())]
    driver = {
        "name": "photo-id-apis",
        "rules": [_descriptor(name, rules.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [*_results(found, {name: index for index, name in enumerate(names)}, marks)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False)


def _descriptor(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": f"{rule.summary}\n\n{rule.reason}\n\n{rule.fix}"},
        "defaultConfiguration": {"level": rule.level(ours=False)},
    }


def _results(
    findings: Iterable[Finding], indexes: Mapping[str, int], marks: Mapping[Finding, str]
) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for each in findings:
        mark = marks.get(each) or _fingerprint(each)
        seen[mark] += 1
        yield {
            "ruleId": each.rule,
            "ruleIndex": indexes[each.rule],
            "level": each.level,
            "message": {"text": _message(each)},
            "locations": [_location(each)],
            "partialFingerprints": {"element/v1": f"{mark}:{seen[mark]}"},
        }


def _location(finding: Finding) -> dict[str, Any]:
    path = Path(finding.path)
    # A relative reference must not begin with what looks like a scheme.
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": finding.line, "startColumn": finding.column},
        }
    }
    if finding.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.pointer}]
    return place


def _message(finding: Finding) -> str:
    fix = f"fix: {finding.remedy}" if finding.remedy else ""
    source = f"source: {finding.source}" if finding.source else ""
    return "\n".join(part for part in (finding.message, fix, source) if part)


def _fingerprint(finding: Finding) -> str:
    """Hash what stays when lines move; a message may name the line of another element."""
    parts = (finding.rule, finding.path, finding.pointer, _NUMBER.sub("", finding.message))
    return sha256("\0".join(parts).encode()).hexdigest()[:16]
