"""The skeleton of a new vendor: a small API, described and cited, with a TODO at every guess."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..spec import vendor_id

_TEMPLATES = Path(__file__).parent
_URL = re.compile(r"https?://[^\s/?#\[\]\"'{}]+(/[^\s\"'{}#]*)?")


class SkeletonError(ValueError):
    """Raised for an invalid id or address, and for a vendor that exists."""


def write(vendor: str, specs: Path, url: str | None = None) -> Sequence[Path]:
    """Write `<vendor>.yaml`, and one in `evidence` and in `workflows`, in the folder of the specs.

    Args:
        vendor: The vendor's id: lower-case letters, digits and single hyphens.
        specs: The folder.
        url: The address of the vendor's documentation, if it is known.

    Returns:
        The files: spec, evidence and workflows.

    Raises:
        SkeletonError: The id or the address is invalid, or one of the files exists.
        OSError: A file cannot be written.
    """
    if vendor_id(Path(f"{vendor}.yaml")) != vendor:
        raise SkeletonError(
            f"invalid vendor id {vendor!r}; fix: use lower-case letters, digits and single hyphens,"
            " the first a letter"
        )
    if url is not None and not _URL.fullmatch(url):
        raise SkeletonError(f"invalid address {url!r}; fix: write https://host/path")
    names = {"": "spec", "evidence": "evidence", "workflows": "workflows"}
    files = {specs / folder / f"{vendor}.yaml": name for folder, name in names.items()}
    for path in files:
        if path.exists():
            raise SkeletonError(f"{path} exists; fix: edit it, or choose another id")
    values = {
        "vendor": vendor,
        "title": vendor.replace("-", " ").title(),
        "url": url or f"https://docs.{vendor}.example",
        "today": dt.datetime.now(tz=dt.UTC).date().isoformat(),
    }
    environment = Environment(  # noqa: S701  # YAML, with values that the checks above allow
        loader=FileSystemLoader(_TEMPLATES), undefined=StrictUndefined, keep_trailing_newline=True
    )
    made = {
        path: environment.get_template(f"{name}.yaml.jinja").render(values)
        for path, name in files.items()
    }
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(made)
