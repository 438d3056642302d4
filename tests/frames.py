"""The frames of a traceback, as programs that report errors show them."""

import traceback
from pathlib import Path

_HERE = Path(__file__).parent


def shown(error: BaseException) -> str:
    """Return the traceback with all locals, of what it follows from too, but of no test's frame."""
    made: traceback.TracebackException | None = traceback.TracebackException.from_exception(
        error, capture_locals=True
    )
    texts: list[str] = []
    while made is not None:
        frames = [each for each in made.stack if _HERE not in Path(each.filename).parents]
        texts += [f"{each.filename} {each.name} {each.locals}" for each in frames]
        texts += made.format_exception_only()
        made = made.__cause__ or made.__context__
    return "\n".join(texts)
