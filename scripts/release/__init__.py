"""Releases: distributions, the checks on them, and what is published next to them.

    build(documents, folder)    build the runtime, the clients and the tool
    rehearse(folder)            build a commit twice from clean exports, compare and check

A release goes through these steps in this order, and imports go no other way:

    package_changelog -> distributions -> distribution_checks, bill_of_materials -> rehearsal
"""

from __future__ import annotations

from .distributions import Built, build
from .package_changelog import Entry, entries
from .rehearsal import NotReleasable, rehearse

__all__ = ["Built", "Entry", "NotReleasable", "build", "entries", "rehearse"]
