"""The open-source clients of the vendors' APIs send what the mocks accept."""

import io
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scripts import evidence, interop
from scripts.interop import ClientCall, OpenSourceClient
from scripts.interop.client_checkouts import check_out
from scripts.interop.open_source_clients import ClientStart
from scripts.options import Options
from scripts.paths import ROOT
from scripts.site import project_pages
from scripts.site.home_page import shown
from scripts.site.vendor_pages import Vendor
from tests.vendors import document

GIT = shutil.which("git") or "git"
CLIENTS = {each.id: each for each in interop.open_source_clients()}
TOKEN = ClientCall(
    does="get a token",
    request="POST /authentication-token",
    headers=[["Content-Type", "application/json"]],
    body='{"persistentAccessToken": "mock"}',
    operation="createAuthenticationToken",
    status=200,
    keeps={"token": "tokenValue"},
)
PHOTOS = ClientCall(
    does="list photos",
    request="GET /photo",
    headers=[["x-auth-TOKEN", "{token}"]],
    operation="listPhotos",
    status=200,
)
SCRIPT = """\
import json, sys, urllib.request
url, = sys.argv[1:]
request = urllib.request.Request(
    url + "/authentication-token",
    b'{"persistentAccessToken": "mock"}',
    {"Content-Type": "application/json"},
)
token = json.load(urllib.request.urlopen(request))["tokenValue"]
request = urllib.request.Request(url + "/photo", headers={"X-Auth-Token": token})
open("photos.json", "wb").write(urllib.request.urlopen(request).read())
print("done")
"""


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_each_call_of_a_client_has_the_result_that_the_table_has(client: OpenSourceClient) -> None:
    found = interop.replay(client, document(client.vendor))
    assert [(each.call.does, each.problem) for each in found if each.problem] == []


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_a_call_that_is_not_accepted_has_the_facts_that_contradict_it(
    client: OpenSourceClient,
) -> None:
    known = {*evidence.load(document(client.vendor)).facts}
    for call in client.calls:
        assert {*call.contradicted} <= known
        assert call.operation or call.because or call.status == 200, call.does


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_a_client_is_started_or_has_its_reason(client: OpenSourceClient) -> None:
    assert bool(client.start) != bool(client.not_run)
    assert bool(client.repository) == bool(re.fullmatch("[0-9a-f]{40}", client.commit))
    assert not client.start or client.repository


def test_a_call_is_sent_as_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []

    class Wire:
        def __init__(self, *_: Any, **__: Any) -> None: ...

        def sendall(self, data: bytes) -> None:
            sent.append(data)

        def makefile(self, *_: Any) -> io.BytesIO:
            return io.BytesIO(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        def close(self) -> None: ...

        def setsockopt(self, *_: Any) -> None: ...

    monkeypatch.setattr("http.client.socket.create_connection", Wire)
    from scripts.interop.replayed_calls import send

    call = replace(TOKEN, request="POST /a%20b?c=d+e&f", keeps={})
    assert [problem for _, problem in send([call], "http://127.0.0.1:1/v")] == [""]
    assert b"".join(sent) == (
        b"POST /v/a%20b?c=d+e&f HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Type: application/json\r\n"
        b'Content-Length: 33\r\n\r\n{"persistentAccessToken": "mock"}'
    )


def client_of(*calls: ClientCall, **more: Any) -> OpenSourceClient:
    return OpenSourceClient(id="own", title="Own", vendor="cloudcard", calls=calls, **more)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"status": 201}, "the status is 200, not 201"),
        ({"operation": "getPhoto"}, "it reaches listPhotos, not getPhoto"),
        ({"operation": ""}, "it reaches listPhotos, not none"),
        ({"has": ["nothing"]}, "the response lacks 'nothing'"),
        ({"lacks": ["status"]}, "the response has 'status'"),
        ({"headers": []}, "the status is 401"),
    ],
)
def test_a_call_with_another_result_is_a_problem(change: dict[str, Any], told: str) -> None:
    found = interop.replay(client_of(TOKEN, replace(PHOTOS, **change)), document("cloudcard"))
    assert [each.problem.startswith(told) for each in found] == [False, True]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a folder with a repository that has a client, and its commit."""
    folder = tmp_path_factory.mktemp("clients")
    place = folder / "owner" / "name"
    place.mkdir(parents=True)
    (place / "client.py").write_text(SCRIPT)
    (place / "parts").mkdir()
    (place / "parts" / "client.py").write_text(SCRIPT)
    environment = os.environ | {
        f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "A client"]):
        subprocess.run([GIT, *command], cwd=place, check=True, env=environment)
    done = subprocess.run(
        [GIT, "rev-parse", "HEAD"], cwd=place, check=True, capture_output=True, text=True
    )
    return folder, done.stdout.strip()


@pytest.fixture
def own(repository: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> OpenSourceClient:
    folder, commit = repository
    monkeypatch.setenv("PHOTO_ID_CLIENTS", str(folder))
    start = ClientStart(
        needs=[],
        commands=[["{python}", "client.py", "{url}"]],
        prints=["done"],
        writes={"photos.json": "1412260"},
    )
    return client_of(TOKEN, PHOTOS, repository="owner/name", commit=commit, start=start)


def started(client: OpenSourceClient, **change: Any) -> OpenSourceClient:
    assert client.start
    return replace(client, start=replace(client.start, **change))


def test_a_client_is_run_from_a_folder_of_repositories(own: OpenSourceClient) -> None:
    assert interop.run(own, document("cloudcard")) == []


@pytest.fixture
def fetched(
    repository: tuple[Path, str],
    own: OpenSourceClient,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> OpenSourceClient:
    """Return the client with its repository in the place of the one on the network."""
    settings = tmp_path / "gitconfig"
    settings.write_text(
        f'[url "file://{repository[0]}/"]\ninsteadOf = https://github.com/\n'
        "[uploadpack]\nallowFilter = true\nallowAnySHA1InWant = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.delenv("PHOTO_ID_CLIENTS")
    return own


@pytest.mark.parametrize(("uses", "program"), [([], "client.py"), (["parts"], "parts/client.py")])
def test_a_client_is_fetched_with_git_and_of_a_part_nothing_else(
    fetched: OpenSourceClient, uses: list[str], program: str, tmp_path: Path
) -> None:
    client = started(fetched, uses=uses, commands=[["{python}", program, "{url}"]])
    assert interop.run(client, document("cloudcard")) == []
    check_out(client, tmp_path / "files")
    assert (tmp_path / "files" / "client.py").exists() == (not uses)


def test_a_run_that_differs_from_the_table_is_a_problem(own: OpenSourceClient) -> None:
    other = replace(own, calls=[TOKEN, TOKEN])
    assert interop.run(other, document("cloudcard")) == [
        "the run lacks createAuthenticationToken with status 200",
        "the run has listPhotos with status 200",
    ]
    other = started(own, prints=["ready"], writes={"*.json": "nothing"})
    assert interop.run(other, document("cloudcard")) == [
        "it does not print 'ready'",
        "no file *.json contains 'nothing'",
    ]


def test_a_program_that_fails_is_a_problem_with_its_last_line(own: OpenSourceClient) -> None:
    other = started(own, commands=[["{python}", "client.py"]], prints=[], writes={})
    (first, *_) = interop.run(other, document("cloudcard"))
    assert "exits with 1: ValueError" in first


def test_the_effects_of_a_run_are_read_from_the_same_mock(own: OpenSourceClient) -> None:
    check = replace(PHOTOS, headers=[["X-Auth-Token", "mock"]], has=["absent"])
    (problem,) = interop.run(replace(own, checks=[check]), document("cloudcard"))
    assert problem == "list photos: the response lacks 'absent'"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"commit": "0" * 40}, "0000"),
        ({"repository": "owner/other"}, "no repository owner/other"),
        ({"start": None, "not_run": "It needs a printer"}, "It needs a printer"),
    ],
)
def test_a_client_that_is_not_there_is_not_run(
    own: OpenSourceClient, change: dict[str, Any], told: str
) -> None:
    with pytest.raises(interop.NotRunnable, match=told):
        interop.run(replace(own, **change), document("cloudcard"))


def test_a_client_whose_tools_are_missing_is_not_run(own: OpenSourceClient) -> None:
    with pytest.raises(interop.NotRunnable, match="not on the PATH: no-such-program"):
        interop.run(started(own, needs=["no-such-program"]), document("cloudcard"))


def test_the_command_prints_every_call_and_what_was_not_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from scripts.commands.traffic_commands import interop as command

    monkeypatch.setenv("PHOTO_ID_CLIENTS", str(tmp_path))
    assert command(Options(vendor="gazoop")) == 0
    text = capsys.readouterr().out
    for client in CLIENTS.values():
        assert (client.title in text) == (client.vendor == "gazoop")
        for call in client.calls if client.vendor == "gazoop" else ():
            assert f"{call.does}: {call.request} -> {call.status}" in text
    assert text.count("NOT RUN, ") == sum(each.vendor == "gazoop" for each in CLIENTS.values())


def test_the_site_has_the_table() -> None:
    page = project_pages.interoperability([shown(Vendor(document("cloudcard")), None, {})])
    for client in CLIENTS.values():
        assert (f"{{ #{client.id} }}" in page) == (client.vendor == "cloudcard")
    assert 'href="cloudcard/createLegacyPerson.html"' in page
    assert "cloudcard/evidence.html#bulk-action-csv-format/email-or-identifier" in page


def test_nothing_that_is_fetched_is_in_the_repository() -> None:
    assert sorted(
        each.suffix for each in (ROOT / "scripts" / "interop").iterdir() if each.is_file()
    ) == [
        *[".py"] * 6,
        ".yaml",
    ]
