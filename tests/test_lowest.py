"""The test of the lowest releases: the tested releases, and its failures."""

import sys
from pathlib import Path

import pytest

from scripts import lowest
from scripts.build import UNABLE, main
from scripts.paths import ROOT


def test_without_uv_the_error_names_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["lowest", "--cache", str(tmp_path)]) == UNABLE
    assert capsys.readouterr().err == "error: uv is not found: pip install uv\n"


def test_mocks_that_do_not_start_fail_the_test() -> None:
    with pytest.raises(lowest.Unproven, match="the server ended with"):
        lowest._send_samples(Path("/bin/false"))


def test_every_sample_request_works_with_the_releases_in_use() -> None:
    lowest._send_samples(Path(sys.executable))


def test_a_command_that_fails_is_shown_with_what_it_printed() -> None:
    with pytest.raises(lowest.Unproven, match="ended with 3:\nno such keyword"):
        lowest._run([sys.executable, "-c", "print('no such keyword'); raise SystemExit(3)"])


def test_every_declared_dependency_is_listed_with_the_releases_used() -> None:
    releases = {lowest._normal(each): "1" for each in lowest._declared(ROOT)}
    listed = lowest._bounds({"jsonschema-rs": "0.52.0"}, releases, [ROOT])
    assert [each.declared for each in listed] == sorted(set(lowest._declared(ROOT)))
    alone = {each.declared.partition(">")[0]: each.alone for each in listed}
    assert (alone["jsonschema-rs"], alone["rich"]) == ("0.52.0", "")
