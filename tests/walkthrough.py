"""The walk-through from traffic to a change of a spec: its commands, run in a copy of the project.

python -m tests.walkthrough     writes the pictures of the terminal again
"""

import io
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "scripts" / "observe" / "WALKTHROUGH.md"
PICTURES = GUIDE.parent / "walkthrough"
WIDTH = 100
_PICTURE = r"(?:\n\n\[!\[[^]]+\]\(walkthrough/(\S+)\)\])?"
_BLOCK = re.compile(rf"```(console|yaml)\n(.*?)```{_PICTURE}", re.DOTALL)
# Without a font from another host and without a link, unlike the format that Rich has.
_SVG = """\
<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, monospace }}
.{unique_id}-title {{ font: bold 18px sans-serif }}
{styles}
</style>
<defs>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


@dataclass(frozen=True)
class Shown:
    """A command of the guide.

    Attributes:
        command: As written.
        expected: The lines that the guide shows.
        picture: The name of the picture below it; empty without one.
        printed: What it prints.
        code: Its exit code.
    """

    command: str
    expected: tuple[str, ...]
    picture: str
    printed: str
    code: int

    @property
    def svg(self) -> str:
        """Return the terminal after the command as a picture."""
        console = Console(record=True, width=WIDTH, file=io.StringIO(), color_system="truecolor")
        console.print(Text(self.command, style="bold"))
        for line in self.printed.rstrip("\n").splitlines():
            style = {"+": "green", "-": "red"} if self.command.startswith("$ git diff") else {}
            console.print(Text(line, style=style.get(line[:1], "")))
        text = console.export_svg(title="photo-id-apis", code_format=_SVG, unique_id="terminal")
        return "\n".join(line.rstrip() for line in text.splitlines() if line.strip()) + "\n"


def content(svg: str) -> str:
    """Return the text of a picture, without blanks and what each change of a spec moves."""
    text = "".join(ET.fromstring(svg).itertext())  # noqa: S314  # our own text
    return re.sub(r"index\w+\.\.\w+|@@[-+\d,]+@@|\.yaml:[\d:]+", "", "".join(text.split()))


def commands(folder: Path) -> Iterator[Shown]:
    """Run each command in a copy of the repository in a folder, and yield it."""
    for name in ("scripts", "specs"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / ".gitignore", folder)
    git = shutil.which("git") or "git"
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.example")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Start")):
        subprocess.run([git, *identity, *command], cwd=folder, check=True)
    for kind, text, picture in _BLOCK.findall(GUIDE.read_text()):
        if kind == "yaml":
            _insert(folder / "specs" / "cloudcard.yaml", text)
            continue
        shown, *expected = text.splitlines()
        _, program, *arguments = shlex.split(shown)
        done = subprocess.run(
            [git if program == "git" else sys.executable, *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        printed = done.stdout + done.stderr
        yield Shown(shown, tuple(expected), picture, printed, done.returncode)


def _insert(path: Path, text: str) -> None:
    """Add a property as the guide says."""
    before, found, after = path.read_text().partition("\n    Person:\n")
    head, properties, rest = after.partition("      properties:\n")
    path.write_text(before + found + head + properties + text + rest)


def main() -> None:
    """Write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for each in commands(Path(folder)):
            if each.picture:
                (PICTURES / each.picture).write_text(each.svg)


if __name__ == "__main__":
    main()
