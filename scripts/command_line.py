"""The parser of the command line and its help. The verbs are in `commands`."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import __version__
from .options import OPTIONS, Options
from .paths import COMMAND


@dataclass(frozen=True)
class Verb:
    """The function of a verb, and the keys of the options it takes."""

    carry_out: Callable[[Options], int]
    takes: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """Return what the verb does, without a full stop."""
        return (self.carry_out.__doc__ or "").rstrip(".")


Groups = Mapping[str, Mapping[str, Verb]]
"""Verbs by name, by what they are for."""


def parser(groups: Groups, about: str) -> argparse.ArgumentParser:
    """Return the parser; the attribute `verb` of its result is the function to call."""
    made = _Command(prog=COMMAND, description=about)
    made.groups = groups
    made.add_argument("--version", action="version", version=f"photo-id-apis {__version__}")
    listed = made.add_subparsers(
        title="verbs", required=True, metavar="VERB", parser_class=argparse.ArgumentParser
    )
    for name, verb in (item for each in groups.values() for item in each.items()):
        each = listed.add_parser(name, help=verb.summary, description=f"{verb.summary}.")
        each.set_defaults(verb=verb.carry_out)
        each.add_argument("--vendor", metavar="ID", help="one vendor instead of all")
        for option in verb.takes:
            settings = dict(OPTIONS[option])
            each.add_argument(*settings.pop("flags", (option,)), **settings)
    return made


class _Command(argparse.ArgumentParser):
    """A parser whose help lists the verbs by what they are for."""

    groups: Groups

    def format_help(self) -> str:
        """Return the help: examples, the verbs in groups, and the exit codes."""
        lines = [f"usage: {self.prog} VERB [OPTION ...]", "", *_row("", self.description or "", 0)]
        tables = {"for example": {f"{COMMAND} {each}": does for each, does in _EXAMPLES.items()}}
        tables |= {
            title: {name: verb.summary for name, verb in group.items()}
            for title, group in self.groups.items()
        }
        for title, rows in {**tables, "exit codes": _EXIT_CODES}.items():
            width = max(map(len, rows))
            lines += ["", f"{title}:"]
            lines += [line for name, text in rows.items() for line in _row(name, text, width)]
        return "\n".join([*lines, ""])


def _row(name: str, text: str, width: int) -> list[str]:
    """Return a row of a table in the width of the terminal; the text goes below a long name."""
    first = f"  {name:<{width}}  " if width else ""
    below = len(first) if len(first) < 30 else 6
    columns = max(40, shutil.get_terminal_size().columns - 1)
    lines = textwrap.wrap(text, columns - below)
    if len(first) >= 30:
        return [first.rstrip(), *(" " * below + line for line in lines)]
    return [(first if not n else " " * below) + line for n, line in enumerate(lines)]


_EXAMPLES = {
    "mock": "serve the mocks of all vendors on http://127.0.0.1:4010",
    "mock --vendor cloudcard": "serve one of them",
    "validate my-api.yaml": "check an OpenAPI 3.1 file",
    "VERB --help": "list the options of a verb",
}
_EXIT_CODES = {
    "0": "done, and nothing was found",
    "1": "findings, failed tests, or files that are out of date",
    "2": "not run: wrong arguments, an unreadable file, something is not installed",
    "130": "interrupted with Ctrl-C",
    "141": "the program that reads the output has ended",
}
