"""The command on the command itself: its completion in a shell."""

from __future__ import annotations

from ..command_line import parser
from ..options import Options
from ..paths import COMMAND
from .command_io import CLEAN, CommandError, write_line


def completion(options: Options) -> int:
    """Print the completion of this command for a shell."""
    import shtab

    from . import GROUPS

    if " " in COMMAND:
        raise CommandError("a shell completes commands, not modules; fix: install the wheel")
    write_line(shtab.complete(parser(GROUPS, ""), options.shell))
    return CLEAN
