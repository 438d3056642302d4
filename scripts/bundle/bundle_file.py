"""The bundled file: JSON, or YAML that all parsers read alike."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

_BARE = re.compile(r"[A-Za-z_/$][\w/.$()-]*( [\w/.$(),-]+)*", re.ASCII)
_WORDS = ("y", "n", "yes", "no", "on", "off", "true", "false", "null")


class _Dumper(yaml.SafeDumper):
    """A dumper of block style with indented lists and without aliases."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # PyYAML's signature
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    is_bare = _BARE.fullmatch(text) and text.lower() not in _WORDS
    style = None if is_bare else "|" if "\n" in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


def _number(dumper: yaml.SafeDumper, number: float) -> yaml.ScalarNode:
    # Without a point YAML 1.1 reads an exponent as text.
    digits, exponent, power = json.dumps(number).partition("e")
    point = ".0" if exponent and "." not in digits else ""
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{digits}{point}{exponent}{power}")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(float, _number)


def write(data: dict[str, Any], output: Path) -> None:
    """Write a description as JSON or YAML, by the file's suffix; raise `OSError` if that fails."""
    if output.suffix.lower() == ".json":
        text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    else:
        text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    output.write_text(text, encoding="utf-8", newline="\n")
