"""The files of the distribution that all clients depend on."""

from __future__ import annotations

from collections.abc import Mapping

from ..runtime import __version__
from .modules import GENERATE, Renderer

DISTRIBUTION = "photo-id-runtime"
PACKAGE = "photo_id_runtime"


def files() -> Mapping[str, str]:
    """Return the text of every file by its path, before formatting."""
    render = Renderer(None)
    modules = sorted((GENERATE / "runtime").glob("*.py"))
    return {
        **{f"{PACKAGE}/{path.name}": path.read_text() for path in modules},
        f"{PACKAGE}/py.typed": "",
        "pyproject.toml": render(
            "pyproject.toml.jinja",
            distribution=DISTRIBUTION,
            version=__version__,
            description="What the clients of the photo-ID vendors share",
            documentation="",
            dependencies=["anyio>=4", "attrs>=23.2", "httpx>=0.28.1,<0.29"],
            name=PACKAGE,
        ),
        "README.md": render("runtime.md.jinja", distribution=DISTRIBUTION, name=PACKAGE),
        "LICENSE": (GENERATE / "templates" / "LICENSE").read_text(),
    }


def requirement() -> str:
    """Return what a client depends on: the runtime's version, or a later compatible one."""
    major, minor, *_ = __version__.split(".")
    limit = f"0.{int(minor) + 1}" if major == "0" else str(int(major) + 1)
    return f"{DISTRIBUTION}>={__version__},<{limit}"
