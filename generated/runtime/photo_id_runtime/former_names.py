"""The warning of a method that has another name now."""

from __future__ import annotations

import warnings


def renamed(former: str, current: str) -> None:
    """Warn the caller of the method that calls this one that its name is a former one."""
    text = f"{former} is now {current}; the former name is removed with the next breaking version"
    warnings.warn(text, DeprecationWarning, stacklevel=3)
