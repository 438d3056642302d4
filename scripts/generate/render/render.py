"""The files of a client and of the runtime, from templates."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from openapi_python_client import TEMPLATE_FILTERS
from openapi_python_client.parser.properties import EnumProperty

from ... import evidence
from ..lower.lowering import plain
from ..lower.names import EXPORTED_ERRORS
from ..package.views import Credential, Group, Package
from ..runtime import __version__
from ..text import cell, docstring, escaped, literal, parted, prose
from .readme import readme

_HERE = Path(__file__).resolve().parent.parent
RUNTIME = _HERE / "runtime"
RUNTIME_DISTRIBUTION = "photo-id-runtime"
RUNTIME_PACKAGE = "photo_id_runtime"
_DEPTH = 3
"""Levels of `openapi.json` that are indented: an operation or a component is one line."""
_ENUM_BASES = {str: "OpenStrEnum", int: "OpenIntEnum"}


def files(package: Package) -> Mapping[str, str]:
    """Give the text of every file of a package by its path, before formatting."""
    texts = {f"{package.name}/{path}": text for path, text in _package_files(package)}
    return {**texts, **dict(_project_files(package))}


def _project_files(package: Package) -> Iterator[tuple[str, str]]:
    environment = _environment()
    docs = package.document.data.get("externalDocs") or {}
    yield (
        "pyproject.toml",
        environment.get_template("pyproject.toml.jinja").render(
            name=package.distribution,
            version=str(package.info["version"]),
            description=f"Client for {package.title}. {prose(package.info.get('summary'))}".strip(),
            documentation=prose(docs.get("url")),
            dependencies=["attrs>=23.2", requirement()],
            package=package.name,
        ),
    )
    yield (
        "README.md",
        environment.get_template("README.md.jinja").render(
            package=package,
            summary=prose(package.info.get("summary")),
            documentation=prose(docs.get("url")),
            readme=readme(package),
            not_here=evidence.load(package.document).undescribed,
            renames=[each for each in package.notes if each.rule == "renamed"],
            runtime=RUNTIME_DISTRIBUTION,
        ),
    )
    yield "LICENSE", _licence()


def runtime_files() -> Mapping[str, str]:
    """Return the text of every file of the runtime's distribution by its path, unformatted."""
    environment = _environment()
    modules = {f"{RUNTIME_PACKAGE}/{path.name}": path for path in sorted(RUNTIME.glob("*.py"))}
    return {
        **{name: path.read_text() for name, path in modules.items()},
        f"{RUNTIME_PACKAGE}/py.typed": "",
        "pyproject.toml": environment.get_template("pyproject.toml.jinja").render(
            name=RUNTIME_DISTRIBUTION,
            version=__version__,
            description="What the clients of the photo-ID vendors share",
            documentation="",
            dependencies=["anyio>=4", "attrs>=23.2", "httpx>=0.28.1,<0.29"],
            package=RUNTIME_PACKAGE,
        ),
        "README.md": environment.get_template("runtime.md.jinja").render(
            distribution=RUNTIME_DISTRIBUTION, package=RUNTIME_PACKAGE
        ),
        "LICENSE": _licence(),
    }


def requirement() -> str:
    """Return what a client depends on: the runtime's version, or a later compatible one."""
    major, minor, *_ = __version__.split(".")
    limit = f"0.{int(minor) + 1}" if major == "0" else str(int(major) + 1)
    return f"{RUNTIME_DISTRIBUTION}>={__version__},<{limit}"


def _json(data: Any, depth: int, indent: str = "") -> str:
    """Return JSON whose objects have a line per property down to a depth."""
    if not depth or not data or not isinstance(data, Mapping):
        return json.dumps(data)
    inner = f"{indent}  "
    lines = (f"{inner}{json.dumps(name)}: {_json(data[name], depth - 1, inner)}" for name in data)
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def _licence() -> str:
    return (_HERE / "templates" / "LICENSE").read_text()


def _package_files(package: Package) -> Iterator[tuple[str, str]]:
    environment = _environment()
    render = _Renderer(environment, package)
    yield "py.typed", ""
    yield "openapi.json", f"{_json(plain(package.document.data), _DEPTH)}\n"
    yield "__init__.py", render.package_init()
    yield "client.py", render.client()
    yield "api/__init__.py", '"""The operations: a package per group, a module per operation."""\n'
    for group in package.groups:
        yield f"api/{group.attribute}/__init__.py", render.group(group)
        for method in group.methods:
            text = environment.get_template("operation.py.jinja").render(method=method)
            yield f"api/{group.attribute}/{method.name}.py", text
    yield "models/__init__.py", render.models_init()
    for model in package.models:
        text = environment.get_template("model.py.jinja").render(model=model)
        yield f"models/{model.module}.py", text
    for enum in package.enums:
        yield f"models/{enum.class_info.module_name}.py", render.enum(enum)


def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # what is rendered is Python, made safe by `text`
        loader=ChoiceLoader(
            [FileSystemLoader(_HERE / "templates"), PackageLoader("openapi_python_client")]
        ),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        TEMPLATE_FILTERS, cell=cell, escaped=escaped, literal=literal, prose=prose
    )
    return environment


class _Renderer:
    """Renders the templates that need more than a view."""

    def __init__(self, environment: Environment, package: Package) -> None:
        self._environment = environment
        self._package = package
        self._classes = sorted(
            (str(each.name), str(each.module_name))
            for each in (
                *[model.prop.class_info for model in package.models],
                *[enum.class_info for enum in package.enums],
            )
        )

    def package_init(self) -> str:
        """Give the package's own module."""
        package = self._package
        names = [name for name, _ in self._classes]
        exported = [package.client, f"Async{package.client}", *EXPORTED_ERRORS, *names]
        return self._render(
            "package_init.py.jinja",
            package_doc=docstring(f"Client for {package.title}.", _description(package), indent=0),
            errors=EXPORTED_ERRORS,
            classes=self._classes,
            exported=sorted({*exported, "UNSET", "File", "Response", "Unset"}),
        )

    def client(self) -> str:
        """Give the module of the clients."""
        package = self._package
        version = prose(package.info["version"])
        return self._render(
            "client.py.jinja",
            agent=f"{package.distribution}/{version}".encode("ascii", "ignore").decode(),
            client_doc=_client_doc(package),
            async_doc=docstring(f"As `{package.client}`, with methods that are awaited."),
            group_docs={
                each.attribute: docstring(*parted(each.doc or f"{each.name}."), indent=8)
                for each in package.groups
            },
        )

    def group(self, group: Group) -> str:
        """Give the package of a group of methods."""
        return self._render(
            "group.py.jinja",
            group=group,
            module_doc=docstring(*parted(group.doc or f"{group.name}."), indent=0),
            group_doc=docstring(*parted(group.doc or f"{group.name}.")),
            imports=sorted({line for each in group.methods for line in each.group_imports}),
        )

    def models_init(self) -> str:
        """Give the module that finds the classes."""
        return self._render("models_init.py.jinja", classes=self._classes)

    def enum(self, enum: EnumProperty) -> str:
        """Give the module of an enum."""
        doc = enum.description.get_untrusted_value() if enum.description else ""
        is_text = enum.value_type is str
        return self._render(
            "enum.py.jinja",
            enum=enum,
            base=_ENUM_BASES[enum.value_type],
            enum_doc=docstring(*parted(doc or f"{enum.class_info.name}.")),
            # The generator has escaped texts for between double quotes.
            values=[
                (key, literal(json.loads(f'"{each}"')) if is_text else each)
                for key, each in enum.values.items()
            ],
        )

    def _render(self, template: str, **values: object) -> str:
        return self._environment.get_template(template).render(package=self._package, **values)


def _description(package: Package) -> str:
    return f"{package.info.get('summary') or ''}\n\n{package.info.get('description') or ''}"


def _origin(package: Package, credential: Credential) -> str:
    """Say where a credential comes from that is left out."""
    session, found = package.session, f"From {credential.variable}"
    if session is None or session.argument != credential.name:
        return found
    function = "Or a function that gives it, called when one is needed and again after a 401"
    if session.fetch is None:
        return f"{function}. {found}"
    end = ", and ended when the client is closed" if session.ends else ""
    return f"{function}. {found}, else fetched with {' and '.join(session.sources)}{end}"


def _client_doc(package: Package) -> str:
    entries = [
        (
            each.name,
            f"{prose(each.doc).rstrip('.') or 'A credential'}. {_origin(package, each)}.",
        )
        for each in package.credentials
    ]
    address = package.base_url or "none is published"
    entries += [
        ("http_client", "An HTTP client of yours, one for each account; you close it."),
        (
            "options",
            f"See `ClientOptions`. The address: {address}; from {package.prefix}_BASE_URL.",
        ),
    ]
    description = (
        "What is left out comes from the environment. Safe to share between threads.\n\n"
        "Raises UsageError for an option that is none, and for an address to which secrets must"
        " not be sent."
    )
    return docstring(f"Calls {package.title}.", description, {"Args": entries})
