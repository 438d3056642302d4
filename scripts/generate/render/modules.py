"""The modules of a client's package, from templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.strings import in_double_quote_literal

from ..lower.taken_names import EXPORTED_ERRORS
from ..package.client_package import Group, Package
from ..package.python_source import plain_name

GENERATE = Path(__file__).resolve().parent.parent


def files(package: Package) -> Mapping[str, str]:
    """Return the text of every module by its path, before formatting."""
    return {f"{package.name}/{path}": text for path, text in _files(package)}


def _files(package: Package) -> Iterator[tuple[str, str]]:
    render = Renderer(package)
    classes = sorted(
        [(each.name, each.module) for each in package.models]
        + [(each.name, each.module) for each in package.enums]
    )
    plain = [(plain_name(each.name), each.module) for each in package.models if each.plain]
    yield "__init__.py", _package_init(render, package, classes)
    yield "client.py", render("client.py.jinja", located=package.sources["located"])
    yield "api/__init__.py", '"""The operations: a module per group."""\n'
    for group in package.groups:
        yield f"api/{group.attribute}.py", _group(render, group)
    if package.events:
        yield "events.py", render("events.py.jinja", events=package.events)
    yield "models/__init__.py", render("models_init.py.jinja", classes=sorted([*classes, *plain]))
    for model in package.models:
        yield f"models/{model.module}.py", render("model.py.jinja", model=model)
    for enum in package.enums:
        yield f"models/{enum.module}.py", render("enum.py.jinja", enum=enum)


class Renderer:
    """Renders the templates for one package, or for the runtime."""

    def __init__(self, package: Package | None) -> None:
        self._package = package
        self.environment = Environment(  # noqa: S701  # Python source is escaped before
            loader=FileSystemLoader(GENERATE / "templates"),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
        )
        self.environment.filters["in_double_quote_literal"] = in_double_quote_literal

    def __call__(self, template: str, **values: object) -> str:
        """Return a template filled in with the package and the values."""
        return self.environment.get_template(template).render(package=self._package, **values)


def _package_init(render: Renderer, package: Package, classes: list[tuple[str, str]]) -> str:
    names = [name for name, _ in classes]
    exported = [package.client, f"Async{package.client}", *EXPORTED_ERRORS, *names]
    return render(
        "package_init.py.jinja",
        package_doc=package.docs["package"],
        version=package.sources["version"],
        errors=EXPORTED_ERRORS,
        classes=classes,
        exported=sorted({*exported, "UNSET", "File", "Link", "Response", "Unset", "__version__"}),
    )


def _group(render: Renderer, group: Group) -> str:
    imports = sorted({line for each in group.methods for line in each.imports})
    return render("group.py.jinja", group=group, imports=imports)
