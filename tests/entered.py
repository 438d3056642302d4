"""The modules of `scripts` that a reader goes through to follow one result."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import scripts

FOLDER = Path(scripts.__file__).parent
OF_THE_CLIENT = frozenset(
    {"generate/package/header_attributes", "generate/package/service_arguments"}
)
"""What a client has once, whatever its operations are."""


def entered(work: Callable[[], object]) -> list[str]:
    """Return the modules whose functions run, each time that one calls another, in this thread."""
    found: list[str] = []

    def called(frame: FrameType, event: str, _: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.suffix == ".py" and path.is_relative_to(FOLDER):
            name = path.relative_to(FOLDER).with_suffix("").as_posix()
            found.extend([name] if found[-1:] != [name] else [])

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found
