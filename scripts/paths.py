"""The project's folders and the name of its command."""

from __future__ import annotations

import os
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
# In a checkout the specs lie next to this package, in a wheel inside it.
SPECS = SCRIPTS / "specs" if (SCRIPTS / "specs").is_dir() else ROOT / "specs"
GENERATED = ROOT / "generated"
# In a wheel the package has another name and a console script, and no repository around it.
IS_INSTALLED = __package__ != "scripts"
COMMAND = "photo-id" if IS_INSTALLED else "python -m scripts.build"
CACHE = ROOT / ".cache"
if IS_INSTALLED:
    CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "photo-id-apis"
