"""Clients call the server that the caller selects, and operations with a server of their own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from .samples import Sample, operation

SERVERS = [
    {"url": "https://api.sample.example", "description": "Production."},
    {
        "url": "https://{region}.sample.example/{version}",
        "description": "A region.",
        "variables": {
            "region": {"default": "eu", "enum": ["eu", "us"]},
            "version": {"default": "v2"},
        },
    },
]
UPLOAD = {
    "url": "https://{region}.files.example",
    "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}},
}
PATHS = {
    "/x": {"get": operation(), "post": operation("upload", servers=[UPLOAD])},
    "/y": {"servers": [{"url": "https://path.example/z"}], "get": operation("other")},
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample(tmp_path_factory.mktemp("servers"), PATHS, servers=SERVERS)


def called(sample: Sample, method: str = "run", **options: Any) -> str:
    return str(sample.call(f"jobs.{method}", options=options)[0].url)


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "https://api.sample.example/x"),
        ({"server": 1}, "https://eu.sample.example/v2/x"),
        ({"server": "A region"}, "https://eu.sample.example/v2/x"),
        ({"region": "us"}, "https://us.sample.example/v2/x"),
        ({"server": 1, "version": "v3"}, "https://eu.sample.example/v3/x"),
        ({"base_url": "https://own.example"}, "https://own.example/x"),
    ],
)
def test_a_call_goes_to_the_selected_server(
    sample: Sample, options: Mapping[str, Any], url: str
) -> None:
    assert called(sample, **options) == url


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"server": 2}, "server has to be the number or the name of one of: 0 .Production."),
        ({"server": "a region"}, "server has to be the number or the name"),
        ({"region": "mars"}, "region has to be one of eu, us"),
        ({"server": 0, "region": "eu"}, "https://api.sample.example has no region"),
        ({"version": "v2@evil.example"}, "version has to be a part of an address"),
        ({"version": "v2/../x"}, "version has to be a part of an address"),
        ({"server": 1, "base_url": "https://own.example"}, "base_url replaces the published"),
    ],
)
def test_a_server_that_cannot_be_selected_is_a_usage_error(
    sample: Sample, options: Mapping[str, Any], message: str
) -> None:
    with pytest.raises(sample.module.UsageError, match=message):
        called(sample, **options)


def test_a_selected_server_wins_over_the_environment(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{sample.path.stem.upper()}_BASE_URL", "https://env.example")
    assert called(sample) == "https://env.example/x"
    assert called(sample, server=0) == "https://api.sample.example/x"


def test_an_operation_with_its_own_server_is_called_there_with_the_variables(
    sample: Sample,
) -> None:
    assert called(sample, "upload") == "https://eu.files.example/x"
    assert called(sample, "upload", region="us") == "https://us.files.example/x"
    assert called(sample, "other", server=1) == "https://path.example/z/y"


def test_a_base_url_replaces_the_server_of_every_operation(sample: Sample) -> None:
    own = {"base_url": "https://own.example"}
    assert called(sample, "upload", **own) == "https://own.example/x"
    assert called(sample, "other", **own) == "https://own.example/y"


def test_a_variable_of_an_operations_server_alone_is_an_argument(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/x": {"post": operation("upload", servers=[UPLOAD])}})
    assert called(sample, "upload", region="us") == "https://us.files.example/x"
    with pytest.raises(sample.module.UsageError, match="region has to be one of eu, us"):
        called(sample, "upload", region="mars")


def test_a_variable_with_listed_values_is_typed_by_them(sample: Sample) -> None:
    text = (sample.folder / f"{sample.path.stem}_client" / "client.py").read_text()
    assert 'region: Literal["eu", "us"] | None = None' in text
    assert "version: str | None = None" in text


def test_a_scheme_can_be_a_variable(tmp_path: Path) -> None:
    server = {"url": "{scheme}://a.example", "variables": {"scheme": {"default": "https"}}}
    assert called(Sample(tmp_path, PATHS, servers=[server])) == "https://a.example/x"
