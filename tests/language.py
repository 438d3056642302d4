"""The measurable part of the project's English: words and openings that a reader has to decode.

`python -m tests.language [PATH ...]` lists every place; without paths it measures every area.
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
AREAS = {
    "scripts": ("scripts/**/*.py", "scripts/**/*.jinja"),
    "tests": ("tests/**/*.py",),
    "generated": ("generated/**/*.py", "generated/**/*.md"),
    "documents": ("*.md", "scripts/**/*.md"),
    "specs": ("specs/*.yaml", "specs/evidence/*.yaml", "specs/workflows/*.yaml"),
}
SUFFIXES = (".py", ".yaml", ".md", ".jinja")
LIMIT = 2  # per 10,000 words of an area
RETURN = 20  # at least, per 10,000 words of the docstrings of an area

# The word to avoid, and what to write instead.
WORDS = {
    r"gives?": "returns, writes, has",
    r"tells?|told": "returns, describes, documents",
    r"says?|said": "describes, documents, states",
    r"stands?|stood": "is",
    r"(?:is|are|was|were) (?:no|none)(?! longer| more| less| later)": "is not a",
    r"mend(?:s|ed|ing)?": "fix",
    r"the business of": "the module's content",
    r"members?": "property, field",
    r"answer(?:s|ed|ing)?": "response, responds",
    r"refus(?:e|es|ed|ing|als?)": "reject, rejection",
    r"shapes?": "schema, structure",
    r"deeds?": "operation",
    r"beside": "next to",
    r"whom|lest|whoever|so-manieth|nought|nowhere|thereby|therein|whence": "plain English",
    r"by (?:itself|themselves)": "automatically, alone",
    r"all the same|item by item|what is asked for|sound enough": "plain English",
}
BANNED = {re.compile(rf"\b(?:{word})\b", re.IGNORECASE): word for word in WORDS}
ANY = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
OPENINGS = re.compile(
    r"(?:Give|Gives|Tell|Tells|Say|Says|Ask|Asks|Whether|What|Who|Whom|Why|How)\b"
)
CODE = re.compile(r"``?[^`]*``?|https?://\S+|\{[^{}]*\}|<[^<>]*>|\"[^\"\n]{1,40}\"")
CODE_BLOCK = re.compile(r"```.*?```|{[{%].*?[}%]}", re.DOTALL)
QUOTED = ("quotes", "url", "title", "text", "literals", "boilerplate", "example", "examples")


@dataclass(frozen=True)
class Passage:
    """A piece of prose and the line it starts on; `opening` if a rule of openings applies."""

    line: int
    text: str
    docstring: bool = False


@dataclass(frozen=True)
class Place:
    """A word that needs rewriting, or a docstring with a wrong opening (`word` is "opening")."""

    path: Path
    line: int
    word: str
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.word}: {self.text}"


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    """Return the prose of a file: docstrings, comments, messages, Markdown and YAML texts."""
    return tuple(_passages(path))


def _passages(path: Path) -> Iterator[Passage]:
    source = path.read_text()
    if path.suffix == ".py":
        yield from _python(source)
    elif path.suffix == ".yaml":
        root = yaml.compose(source, yaml.CSafeLoader)
        yield from _texts(root) if root is not None else ()
        lines = enumerate(source.splitlines(), 1)
        yield from (Passage(at, line) for at, line in lines if line.lstrip().startswith("#"))
    else:
        prose = CODE_BLOCK.sub(lambda block: "\n" * block[0].count("\n"), source)
        yield from (Passage(number, line) for number, line in enumerate(prose.splitlines(), 1))


def _python(source: str) -> Iterator[Passage]:
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = list(ast.walk(tree))
    docstrings = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None
        if isinstance(node.body[0], ast.Expr)
    }
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            text = " _ ".join(part for part in parts if isinstance(part, str))
            yield from [Passage(node.lineno, text)] * (len(text.split()) > 3)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) in docstrings:
                yield Passage(node.lineno, node.value, docstring=True)
            elif len(node.value.split()) > 3:
                yield Passage(node.lineno, node.value)
    for token in tokenize.generate_tokens(io.StringIO(source).readline) if "#" in source else ():
        if token.type == tokenize.COMMENT:
            yield Passage(token.start[0], token.string)


def _texts(node: yaml.Node) -> Iterator[Passage]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(value) if key.value not in QUOTED else ()
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _texts(each)
    elif len(node.value.split()) > 2:
        yield Passage(node.start_mark.line + 1, node.value)


def places(path: Path) -> Iterator[Place]:
    """Return every place of a file that uses a word to avoid or a wrong opening."""
    for passage in passages(path):
        if passage.docstring and OPENINGS.match(passage.text.lstrip()):
            yield Place(path, passage.line, "opening", passage.text.split("\n")[0])
        for offset, line in enumerate(passage.text.split("\n")):
            prose = CODE.sub("_", line)
            for pattern, word in BANNED.items() if ANY.search(prose) else ():
                if pattern.search(prose):
                    yield Place(path, passage.line + offset, word, line.strip())


def files(area: str) -> list[Path]:
    """Return the files of an area, without this one, which has to name the words."""
    found = {path for pattern in AREAS[area] for path in ROOT.glob(pattern)}
    return sorted(found - {Path(__file__)})


def words(paths: list[Path], *, docstrings: bool = False) -> int:
    """Return how many words of prose (or of docstrings only) the files have."""
    return sum(
        len(passage.text.split())
        for path in paths
        for passage in passages(path)
        if passage.docstring or not docstrings
    )


def returns(paths: list[Path]) -> int:
    """Return how many docstrings start with *Return*."""
    return sum(
        passage.text.lstrip().startswith(("Return ", "Returns "))
        for path in paths
        for passage in passages(path)
        if passage.docstring
    )


def _named(paths: list[str]) -> list[Path]:
    found = [
        file
        for path in map(Path, paths)
        for file in (sorted(path.resolve().rglob("*")) if path.is_dir() else [path.resolve()])
    ]
    return [f for f in found if f.suffix in SUFFIXES and f != Path(__file__)]


def _main(arguments: list[str]) -> None:
    chosen = {"named": _named(arguments)} if arguments else {area: files(area) for area in AREAS}
    for area, paths in chosen.items():
        found = [place for path in paths for place in places(path)]
        total = max(words(paths), 1)
        lines = [str(place) for place in found] if arguments else []
        lines += [f"{area}: {total} words, {len(found)} places, {returns(paths)} with Return"]
        for word in ("opening", *WORDS):
            if count := sum(place.word == word for place in found):
                lines += [f"  {count * 10_000 / total:6.1f} per 10,000 ({count:4}) {word}"]
        sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    _main(sys.argv[1:])
