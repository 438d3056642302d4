"""Descriptions in several files or in OpenAPI 3.0, as one file of OpenAPI 3.1.

`linked_files` finds the files and checks their references, Redocly joins them, `upgrade` converts
them to OpenAPI 3.1, and `bundle_file` writes the result. Nothing is fetched from a network.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..node import Node, Unavailable
from ..spec import MAX_SIZE, Source, Unreadable, read
from . import bundle_file, linked_files, upgrade
from .linked_files import Unbundled

_RAISED = re.compile(r"3\.[01]\.\d+")


def bundle(
    paths: Sequence[Path], output: Path, ready: Callable[[], Node], max_size: float = MAX_SIZE
) -> int:
    """Write one description with the content of all files.

    Args:
        paths: The descriptions; files they refer to are found automatically.
        output: The file to write; JSON if its name ends in `.json`, else YAML.
        ready: Returns Node with its packages; called only if files have to be joined.
        max_size: How large each file may be, in MiB.

    Returns:
        The number of files read.

    Raises:
        Unbundled: A file cannot be read, a reference cannot be followed, or Redocly cannot join.
    """
    spread = [linked_files.linked(path, max_size) for path in paths]
    try:
        raised = [upgrade.raised(_whole(sources, ready)) for sources in spread]
        data = raised[0] if len(raised) == 1 else _joined(raised, paths, ready())
    except (Unavailable, Unreadable) as error:
        raise Unbundled(str(error).partition("\n")[0]) from None
    bundle_file.write(data, output)
    return len({source.path.resolve() for sources in spread for source in sources})


def _whole(sources: Sequence[Source], ready: Callable[[], Node]) -> dict[str, Any]:
    """Return a description with the files it refers to; Redocly also expands aliases."""
    root = sources[0]
    _require_version(root)
    if len(sources) == 1 and not any(each.kind == "alias" for each in root.oddities):
        return root.data
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "bundle.json")
        words = ["bundle", str(root.path.resolve()), f"--output={written}"]
        ready().redocly(words, Path(folder))
        return read(written, float("inf")).data


def _joined(raised: Sequence[Any], paths: Sequence[Path], node: Node) -> dict[str, Any]:
    """Return several descriptions as one; Redocly uses their file names in its messages."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{index}-{path.stem}.json" for index, path in enumerate(paths, 1)]
        for name, data in zip(names, raised, strict=True):
            Path(folder, name).write_text(json.dumps(data), encoding="utf-8")
        words = ["join", *names, "--output=joined.json", "--without-x-tag-groups"]
        node.redocly(words, Path(folder))
        return read(Path(folder, "joined.json"), float("inf")).data


def _require_version(source: Source) -> None:
    version = source.data.get("openapi", source.data.get("swagger"))
    if not (isinstance(version, str) and _RAISED.fullmatch(version)):
        found = "not an OpenAPI description" if version is None else f"version {version}"
        raise Unbundled(f"{source.path} is {found}; only OpenAPI 3.0 and 3.1 can be bundled")


__all__ = ["Unbundled", "bundle"]
