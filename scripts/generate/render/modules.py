"""The modules of a client's package, from templates.

A class that only one module of models uses is in that module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.strings import in_double_quote_literal

from ..lower.taken_names import EXPORTED_ERRORS
from ..package.client_package import Package
from ..package.models import ClientEnum, ClientModel
from ..package.python_source import plain_name, prose

GENERATE = Path(__file__).resolve().parent.parent


def files(package: Package) -> Mapping[str, str]:
    """Return the text of every module by its path, before formatting."""
    return {f"{package.name}/{path}": text for path, text in _files(package)}


def _files(package: Package) -> Iterator[tuple[str, str]]:
    render = Renderer(package)
    homes = model_homes(package.models, package.enums)
    yield "__init__.py", _package_init(render, package)
    yield "client.py", render("client.py.jinja", located=package.sources["located"])
    if package.headers:
        yield "response_headers.py", render("response_headers.py.jinja")
    yield "api/__init__.py", '"""The operations: a module per group."""\n'
    for group in package.groups:
        imports = homes.imports(line for each in group.methods for line in each.imports)
        yield f"api/{group.attribute}.py", render("group.py.jinja", group=group, imports=imports)
    if events := package.events:
        imports = homes.imports(events.imports)
        yield "events.py", render("events.py.jinja", events=events, imports=imports)
    classes = sorted(_classes(package, homes).items())
    yield "models/__init__.py", render("models_init.py.jinja", classes=classes)
    for module in model_modules(package.models, package.enums, homes):
        yield f"models/{module.name}.py", render("model.py.jinja", module=module)


def _classes(package: Package, homes: ModelHomes) -> Mapping[str, Sequence[str]]:
    """Return the classes of every module of models."""
    found: dict[str, list[str]] = {}
    for model in package.models:
        plain = [plain_name(model.name)] if model.plain else []
        found.setdefault(homes.of(model.module), []).extend([model.name, *plain])
    for enum in package.enums:
        found.setdefault(homes.of(enum.module), []).append(enum.name)
    return {module: sorted(names) for module, names in found.items()}


class Renderer:
    """Renders the templates for one package, or for the runtime."""

    def __init__(self, package: Package | None) -> None:
        self._package = package

    def __call__(self, template: str, **values: object) -> str:
        """Return a template filled in with the package and the values."""
        return _environment().get_template(template).render(package=self._package, **values)


@cache
def _environment() -> Environment:
    """Return the templates, which are compiled once per process."""
    made = Environment(  # noqa: S701  # Python source is escaped before
        loader=FileSystemLoader(GENERATE / "templates"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    made.filters.update(in_double_quote_literal=in_double_quote_literal, cell=_cell, prose=prose)
    return made


def _cell(text: object) -> str:
    """Return a text for a cell of a Markdown table."""
    return prose(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _package_init(render: Renderer, package: Package) -> str:
    return render(
        "package_init.py.jinja",
        package_doc=package.docs["package"],
        version=package.sources["version"],
        errors=EXPORTED_ERRORS,
    )


@dataclass(frozen=True)
class ModelModule:
    """A module of models.

    Attributes:
        name: Its name.
        enums: Its enums.
        models: Its models, each after those that it uses.
        imports: The imports of other modules' models.
        deferred: The imports of models whose modules import this one.
    """

    name: str
    enums: Sequence[ClientEnum]
    models: Sequence[ClientModel]
    imports: Sequence[str]
    deferred: Sequence[str]

    @property
    def is_quoted(self) -> bool:
        """Return whether a base class names one of the deferred models."""
        return any(each.base.is_quoted for each in self.models)


@dataclass(frozen=True)
class ModelHomes:
    """The module in which the classes of each of the parser's modules are."""

    modules: Mapping[str, str]

    def of(self, module: str) -> str:
        """Return the module in which the classes of one of the parser's modules are."""
        return self.modules.get(module, module)

    def imports(self, lines: Iterable[str], own: str = "") -> list[str]:
        """Return imports of models as they are from where these are, without a module's own."""
        found = ((line, *_imported(line)) for line in lines)
        return sorted(
            {
                line.replace(f"models.{module} ", f"models.{self.of(module)} ")
                for line, module, _ in found
                if self.of(module) != own
            }
        )


def model_homes(models: Sequence[ClientModel], enums: Sequence[ClientEnum]) -> ModelHomes:
    """Return where the classes are: in the module of their users, where that is only one."""
    users: dict[str, set[str]] = {each.module: set() for each in models}
    users |= {each.module: set() for each in enums}
    for each in models:
        for used in _used(each) & set(users):
            users[used].add(each.module)
    homes = {each: each for each in users}
    while moved := _with_one_user(homes, users):
        homes = {each: moved.get(home, home) for each, home in homes.items()}
    return ModelHomes(homes)


def _with_one_user(homes: Mapping[str, str], users: Mapping[str, set[str]]) -> Mapping[str, str]:
    """Return the first module that only one other uses, with that other one."""
    for each, home in homes.items():
        found = {homes[user] for user in users[each]}
        if home == each and len(found) == 1 and found != {each}:
            return {each: found.pop()}
    return {}


def model_modules(
    models: Sequence[ClientModel], enums: Sequence[ClientEnum], homes: ModelHomes
) -> Iterator[ModelModule]:
    """Yield the modules with their classes."""
    modules = {each.module for each in models} | {each.module for each in enums}
    for name in sorted({homes.of(each) for each in modules}):
        held = _in_order([each for each in models if homes.of(each.module) == name], name)
        own = [replace(each, deferred=homes.imports(each.deferred, name)) for each in held]
        yield ModelModule(
            name=name,
            enums=[each for each in enums if homes.of(each.module) == name],
            models=own,
            imports=homes.imports((line for each in own for line in each.imports), name),
            deferred=sorted({line for each in own for line in each.deferred}),
        )


def _in_order(models: Sequence[ClientModel], root: str) -> list[ClientModel]:
    """Return models so that each comes after those that it imports."""
    by_module = {each.module: each for each in models}
    found: dict[str, ClientModel] = {}

    def add(module: str) -> None:
        if module in by_module and module not in found:
            model = by_module.pop(module)
            for line in model.imports:
                add(_imported(line)[0])
            found[module] = model

    for each in (root, *(one.module for one in models)):
        add(each)
    return list(found.values())


def _used(model: ClientModel) -> set[str]:
    return {_imported(line)[0] for line in (*model.imports, *model.deferred)} - {model.module}


def _imported(line: str) -> tuple[str, str]:
    """Return the module and the class of `from ..models.module import Class`."""
    path, _, name = line.removeprefix("from ").partition(" import ")
    return path.rpartition(".")[2], name
