"""The command line: `python -m scripts.build <verb>`; `make` alone lists the verbs.

There are three kinds of error: an error in a spec is a `Finding`, invalid usage is one line that
names the valid choices, and a bug is an unmodified traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from .command_line import parser
from .commands import (
    CLEAN,
    FAULTY,
    GROUPS,
    INTERRUPTED,
    PIPE_CLOSED,
    UNABLE,
    VERBS,
    CommandError,
    write_line,
)

__all__ = ["CLEAN", "FAULTY", "INTERRUPTED", "PIPE_CLOSED", "UNABLE", "VERBS", "main"]

_INSTALL = "install photo-id-apis with its extra `build`"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    about = sys.modules[__package__ or "scripts"].__doc__ or ""
    command = parser(GROUPS, about.partition("\n")[0])
    if not (sys.argv[1:] if arguments is None else arguments):
        write_line(command.format_help(), sys.stderr)
        return UNABLE
    options = command.parse_args(arguments)
    try:
        return int(options.verb(options))
    except CommandError as error:
        write_line(f"error: {error}", sys.stderr)
        return UNABLE
    except ModuleNotFoundError as error:
        if not _is_optional(error):
            raise
        write_line(f"error: {error.name} is not installed; fix: {_INSTALL}", sys.stderr)
        return UNABLE
    except KeyboardInterrupt:
        write_line("interrupted", sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has enough; the interpreter's own flush must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _is_optional(error: ModuleNotFoundError) -> bool:
    """Return whether a module of another distribution is missing, which an extra installs."""
    return not (error.name or "").startswith((__package__ or "", "scripts"))


if __name__ == "__main__":
    sys.exit(main())
