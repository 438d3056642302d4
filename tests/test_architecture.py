"""The order of the packages, and the direction of the imports between them."""

import ast
import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import scripts

FOLDER = Path(scripts.__file__).parent
ORDER = (
    ("paths", "finding", "identifiers"),
    ("spec", "digests"),
    ("evidence",),
    ("rules",),
    ("generate", "mocks"),
    ("fuzz", "replay"),
    ("workflows",),
    ("pipeline", "bench", "interop", "node", "readme", "skeleton"),
    ("review", "site", "bundle", "lowest", "alarm", "observe", "release"),
    ("option_values",),
    ("options",),
    ("command_line", "display"),
    ("commands",),
    ("build",),
    ("__main__",),
)
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
MODULES = sorted(
    path for path in FOLDER.rglob("*.py") if "templates" not in path.parts and path.parent != FOLDER
) + sorted(path for path in FOLDER.glob("*.py") if path.stem != "__init__")

# Submodules of `spec` that are public: a namespace of functions, and two sets of tools.
PUBLIC_MODULES = {"media", "composition", "validators", "violations"}
# The parts that import from within another package, and why its `__init__` is not enough.
FRIENDS = {
    ("fuzz", "rules"): "the names of its findings that a spec can waive",
    ("review", "fuzz"): "coverage and failures are those of the property tests",
    ("review", "generate"): "the classes and methods of two clients are compared",
    ("review", "rules"): "new waivers are listed",
    ("site", "generate"): "the pages have the client's README and its lowered schemas",
}


def _part(path: Path) -> str:
    return path.relative_to(FOLDER).parts[0].removesuffix(".py")


def _imported_parts(path: Path) -> set[str]:
    """Return the parts of `scripts` that a module imports, in functions too."""
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
        if name not in (part, "__version__") and LEVEL.get(name, len(ORDER)) >= LEVEL[part]
    }
    assert not later, f"{part} imports from {sorted(later)}, which come with or after it"


def test_other_parts_import_the_mocks_through_their_package_only() -> None:
    for path in MODULES:
        package = path.relative_to(FOLDER.parent).parts[:-1]
        for node in ast.walk(ast.parse(path.read_text())):
            if _part(path) != "mocks" and isinstance(node, ast.ImportFrom) and node.level:
                parents = package[: len(package) - node.level + 1]
                module = ".".join([*parents, node.module or ""])
                assert not module.startswith("scripts.mocks."), f"{path} imports {module}"


def test_every_part_has_its_place_in_the_order() -> None:
    assert {_part(path) for path in MODULES} == set(LEVEL)


def test_the_package_docstring_has_the_order() -> None:
    drawn = " -> ".join(", ".join(names) for names in ORDER)
    assert drawn in " ".join((scripts.__doc__ or "").split())


def test_only_the_command_line_prints_and_exits() -> None:
    for path in MODULES:
        if _part(path) in ("build", "commands") or "runtime" in path.relative_to(FOLDER).parts:
            continue
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "exit", "quit"}, f"{path} prints or exits"


def _imports_past_a_face(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the package and the module for each import from within another package."""
    package = path.relative_to(FOLDER.parent).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        parents = package[1 : len(package) - node.level + 1]
        name, *inner = [*parents, *(node.module or "").split(".")]
        if not name or name == _part(path) or not (FOLDER / name / "__init__.py").is_file():
            continue
        face = importlib.import_module(f"scripts.{name}").__all__
        inner = inner or [each.name for each in node.names if each.name not in face]
        yield from ((name, module) for module in inner[:1])


def test_parts_import_from_the_public_face_of_a_package() -> None:
    found = {
        (_part(path), name)
        for path in MODULES
        for name, module in _imports_past_a_face(path)
        if (name, module) not in {("spec", each) for each in PUBLIC_MODULES}
    }
    assert found == set(FRIENDS)


# The vendor's module in each folder is about the same vendor; the names that users of the clients
# import are the standard's words.
SHARED_MODULES = frozenset({"__init__", "amplifi", "cloudcard", "gazoop", "id123", "veratad"})
SHARED_CLASSES = frozenset({"Link", "Response"})


def test_a_name_of_a_module_or_class_occurs_once() -> None:
    modules = Counter(path.stem for path in MODULES)
    classes = Counter(
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in modules.items() if count > 1} <= SHARED_MODULES
    assert {name for name, count in classes.items() if count > 1} <= SHARED_CLASSES
