"""The folder list shows the data flow, and imports go one way along it."""

import ast
from pathlib import Path

import pytest

import scripts

FOLDER = Path(scripts.__file__).parent
ORDER = (
    ("paths", "finding"),
    ("spec",),
    ("evidence",),
    ("rules",),
    ("generate", "mocks"),
    ("fuzz", "replay"),
    ("pipeline", "bench", "node", "readme", "skeleton"),
    ("review", "site", "bundle", "lowest", "alarm"),
    ("options", "display"),
    ("build",),
)
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
MODULES = sorted(
    path for path in FOLDER.rglob("*.py") if "templates" not in path.parts and path.parent != FOLDER
) + sorted(path for path in FOLDER.glob("*.py") if path.stem != "__init__")


def _part(path: Path) -> str:
    return path.relative_to(FOLDER).parts[0].removesuffix(".py")


def _imported_parts(path: Path) -> set[str]:
    """Give the parts of `scripts` that a module imports, wherever in the module it does so."""
    package = path.relative_to(FOLDER.parent).parts[:-1]
    parts: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            parents = package[: len(package) - node.level + 1]
            module = [*parents, *(node.module or "").split(".")]
            names = [module[1]] if module[1:] and module[1] else [each.name for each in node.names]
            parts |= set(names)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
            assert not any(name.split(".")[0] == "scripts" for name in names), (
                f"{path} names its own package: imports inside scripts/ are relative"
            )
    return parts


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_module_imports_only_from_parts_before_its_own(path: Path) -> None:
    part = _part(path)
    later = {
        name
        for name in _imported_parts(path)
        if name != part and LEVEL.get(name, len(ORDER)) >= LEVEL[part]
    }
    assert not later, f"{part} imports from {sorted(later)}, which come with or after it"


def test_every_part_has_its_place_in_the_order() -> None:
    assert {_part(path) for path in MODULES} == set(LEVEL)


def test_the_order_is_the_one_the_package_docstring_gives() -> None:
    drawn = " -> ".join(", ".join(names) for names in ORDER)
    assert drawn in " ".join((scripts.__doc__ or "").split())


def test_only_the_command_line_prints_and_exits() -> None:
    for path in MODULES:
        if _part(path) == "build" or "runtime" in path.relative_to(FOLDER).parts:
            continue
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "exit", "quit"}, f"{path} speaks for itself"
