"""The project's folders and the name of its command."""

from __future__ import annotations

from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
# In a checkout the specs lie next to this package, in a wheel inside it.
SPECS = SCRIPTS / "specs" if (SCRIPTS / "specs").is_dir() else ROOT / "specs"
GENERATED = ROOT / "generated"
CACHE = ROOT / ".cache"
# In a wheel the package has another name and a console script.
COMMAND = "python -m scripts.build" if __package__ == "scripts" else "photo-id"
