"""Reviews of changed flows, scopes and token URLs, and the site that shows them."""

from pathlib import Path

import pytest

from scripts.review.review_report import Change
from scripts.site.vendor_pages import Vendor, pages
from scripts.spec import load

from .reviewed import compared, written

SPEC = """\
openapi: "3.1.0"
info: {title: Acme, version: "1"}
servers:
  - url: https://{region}.acme.example
    variables:
      region: {default: eu, enum: [eu, us]}
security:
  - login: [read]
paths:
  /photos:
    get:
      operationId: listPhotos
      responses:
        "200": {description: All.}
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://acme.example/token
          refreshUrl: https://acme.example/refresh
          scopes:
            read: Read photos.
            write: Write photos.
      x-session:
        authentication: basic
        revocation: https://acme.example/revoke
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(SPEC)
    return path


def changes(spec: Path, old: str, new: str) -> tuple[Change, ...]:
    return compared(spec, written(spec.parent / "head", spec, {old: new})).changes


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("acme.example/token", "acme.example/oauth/token", "tokenUrl"),
        ("acme.example/refresh", "acme.example/renew", "refreshUrl"),
        ("            write: Write photos.\n", "", "write"),
        ("Write photos.\n", "Write photos.\n            admin: All.\n", "admin"),
        ("login: [read]", "login: [write]", "write"),
        ("authentication: basic", "authentication: body", "authentication"),
        ("acme.example/revoke", "acme.example/end", "revocation"),
        ("clientCredentials:", "password:", "password"),
        ("enum: [eu, us]", "enum: [eu]", "us"),
        ("default: eu", "default: us", "default"),
    ],
)
def test_a_change_of_how_a_client_gets_its_token_or_address_is_a_line(
    spec: Path, old: str, new: str, named: str
) -> None:
    found = changes(spec, old, new)
    assert found
    assert any(named in f"{each.message} {each.element}" for each in found), found


def test_the_site_has_the_flow_with_its_urls_and_scopes(spec: Path) -> None:
    overview = dict(pages(Vendor(load(spec)), {}))["index.md"]
    assert "https://acme.example/token" in overview
    assert "Read photos." in overview
    assert "Write photos." in overview
