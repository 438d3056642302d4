"""The walk-through from traffic to a change of a spec: its commands print what it shows."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "scripts" / "observe" / "WALKTHROUGH.md"
BLOCK = re.compile(r"```(console|yaml)\n(.*?)```", re.DOTALL)


def test_each_command_prints_the_lines_that_are_shown(tmp_path: Path) -> None:
    for name in ("scripts", "specs"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    git = shutil.which("git") or "git"
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.example")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Start")):
        subprocess.run([git, *identity, *command], cwd=tmp_path, check=True)
    for kind, text in BLOCK.findall(GUIDE.read_text()):
        if kind == "yaml":
            _insert(tmp_path / "specs" / "cloudcard.yaml", text)
            continue
        command, *expected = text.splitlines()
        _, _, *arguments = shlex.split(command)
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        printed = done.stdout + done.stderr
        assert [line for line in expected if line not in printed] == [], printed
    assert done.returncode == 0
    assert "not documented" not in printed


def _insert(path: Path, text: str) -> None:
    """Add a property as the guide says."""
    before, found, after = path.read_text().partition("\n    Person:\n")
    head, properties, rest = after.partition("      properties:\n")
    path.write_text(before + found + head + properties + text + rest)
