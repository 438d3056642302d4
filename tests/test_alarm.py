"""Pages of a server that change: what is fetched, what is compared, and what is reported."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from scripts import alarm, build, evidence
from scripts.alarm.fetch import Gone, Unfetched
from scripts.commands import command_io
from scripts.evidence.quotes import Text
from scripts.paths import ROOT

from .acme import EVIDENCE, SPEC, TEXT, line_of, write

SENTENCES = [*TEXT.splitlines(), "note is optional, a string.", "Last updated 4 years ago"]
SECOND = """\
  limits:
    title: Limits
    url: {url}/limits
    facts:
      size:
        statement: A photo has at most so many bytes.
        literals: ["4096"]
        unmodelled: The size of a photo is not a property.
      formats:
        statement: A photo has one of these formats.
        literals: [JPEG, PNG]
        unmodelled: The format of a photo is not a property.
"""
PAGE = "\n".join(SENTENCES) + "\n"


def html(*sentences: str, around: str = "") -> str:
    """Return a page with a paragraph for each sentence and what every site has around them."""
    shown = [each.replace("PENDING", "<code><b>PEND</b>ING</code>") for each in sentences]
    body = "".join(f"<p>{each}</p>" for each in shown)
    return (
        f"<!doctype html><html><head><title>Acme</title><script>let x = 'DENIED'</script></head>"
        f"<body><nav>Docs</nav>{around}{body}<footer>Terms</footer></body></html>"
    )


@dataclass
class Site:
    """A server on the loopback; `pages` is what it has, `asked` what it was asked for."""

    url: str
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def put(self, path: str, content: str | bytes = "", status: int = 200, **headers: str) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, {"content-type": "text/html; charset=utf-8"} | named, data)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append((self.path, self.headers["user-agent"]))
            status, headers, data = found.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Site(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


class Clock:
    """A time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Iterator[alarm.Fetcher]:
    made = alarm.Fetcher(sleep=clock.sleep, clock=clock.time)
    with made.client:
        yield made


def facts_of(site: Site) -> str:
    """Return the evidence: a page each sentence of which a fact quotes, and one without quotes."""
    text = Text(PAGE)
    spans = {text.excerpt(each): f'"{text.quote(each)}"' for each in text.sentences()}
    spans = {said: each for said, each in spans.items() if "updated" not in said}
    of = {"status-values": "PENDING", "note": "optional", "endpoint": "PUT"}
    quotes = {
        name: [each for said, each in spans.items() if part in said] for name, part in of.items()
    }
    rest = [each for each in spans.values() if [each] not in quotes.values()]
    lines = []
    for line in EVIDENCE.replace("https://acme.example", site.url).splitlines(keepends=True):
        name = line.strip().rstrip(":")
        lines.append(SECOND.format(url=site.url) if line == "questions:\n" else "")
        lines.append(line)
        if line.startswith("      ") and name in {*quotes, "capitals"}:
            lines.append(f"        quotes: [{', '.join(quotes.get(name, rest))}]\n")
        if name == "note":
            lines.append("        states: {required: false, type: string}\n")
    return "".join(lines)


def watched(folder: Path, site: Site, fetcher: alarm.Fetcher | None) -> alarm.Watched:
    known = evidence.load(write(folder, SPEC, facts_of(site)))
    assert known.findings == ()
    return alarm.watch(known, folder / "pages", fetcher)


def alarms(found: alarm.Watched) -> list[tuple[str, str]]:
    """Return severity and fact, or document, of each alarm."""
    return [(each.severity, each.fact.id if each.fact else each.page.id) for each in found.alarms]


@pytest.fixture
def published(site: Site) -> Site:
    """Return a site that has both pages as they were read."""
    site.put("/update", html(*SENTENCES))
    site.put("/limits", html("A photo has up to 4096 bytes, as JPEG or PNG."))
    return site


@pytest.fixture
def reader(published: Site, fetcher: alarm.Fetcher) -> tuple[Site, alarm.Fetcher]:
    return published, fetcher


def test_unchanged_pages_raise_no_alarm_and_the_report_counts_them(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    found = watched(tmp_path, published, fetcher)
    assert found.alarms == ()
    said = alarm.as_text([found])
    assert (
        "compared 2 of 2 documents: 1 by their sentences, 1 by the literals of their facts" in said
    )
    assert "0 sentences moved, 3 of a date or of the site's frame" in said


@pytest.mark.parametrize(
    "page",
    [
        html(*SENTENCES[:-1], "Last updated 5 years ago"),
        html(*SENTENCES[:-1], "Last updated on March 3, 2027"),
        html(*SENTENCES).replace("<p>", "\r\n<p class='x'>\r\n").replace(" has ", "\r\n  has\r\n"),
        html(*reversed(SENTENCES)),
        html(*SENTENCES).replace("<p>", "<div><span>").replace("</p>", "</span></div>"),
        html(*SENTENCES, around="<script>new</script><button>Copy</button>"),
    ],
    ids=["ago", "date", "CRLF", "order", "markup", "script"],
)
def test_changes_of_date_line_endings_order_and_markup_raise_no_alarm(
    page: str, tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/update", page)
    assert alarms(watched(tmp_path, published, fetcher)) == []


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        ("DENIED", "REFUSED", ("literal", "update/status-values")),
        ("is optional", "is required", ("statement", "update/note")),
        ("a string", "an integer", ("statement", "update/note")),
        ("is optional", "can be left out", ("sentence", "update/note")),
        ("DENIED.", "DENIED. ARCHIVED too.", ("new", "update")),
    ],
)
def test_an_edit_is_reported_by_severity(
    old: str,
    new: str,
    first: tuple[str, str],
    tmp_path: Path,
    reader: tuple[Site, alarm.Fetcher],
) -> None:
    published, fetcher = reader
    assert old in PAGE
    published.put("/update", html(*(each.replace(old, new) for each in SENTENCES)))
    assert alarms(watched(tmp_path, published, fetcher))[0] == first


def test_the_most_severe_difference_comes_first(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    changed = PAGE.replace("DENIED", "REFUSED").replace("is optional", "is required")
    published.put("/update", html(*changed.splitlines(), "Photos can be old."))
    found = [severity for severity, _ in alarms(watched(tmp_path, published, fetcher))]
    assert [*dict.fromkeys(found)] == ["literal", "statement", "sentence", "new"]


def test_a_missing_literal_on_a_page_without_quotes_is_an_alarm(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/limits", html("A photo has up to 8192 bytes, as JPEG or PNG."))
    assert alarms(watched(tmp_path, published, fetcher)) == [("literal", "limits/size")]


@pytest.mark.parametrize("path", ["/update", "/limits"])
def test_another_page_is_one_message(
    path: str, tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put(path, html("Please log in."))
    (only,) = watched(tmp_path, published, fetcher).findings
    assert (only.rule, "is not the page" in only.message) == ("other-page", True)


def test_a_removed_page_is_an_alarm(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/update", status=410)
    (only,) = watched(tmp_path, published, fetcher).findings
    assert (only.rule, "responds with 410" in only.message) == ("gone-page", True)


def test_an_earlier_capture_does_not_replace_a_failed_fetch(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher, clock: Clock
) -> None:
    watched(tmp_path, published, fetcher)
    published.put("/update", status=500)
    again = alarm.Fetcher(fetcher.client, sleep=clock.sleep, clock=clock.time)
    found = watched(tmp_path, published, again)
    assert found.unfetched == {"update": "the site responds with 500"}
    assert ([*found.compared], alarms(found)) == (["limits"], [])


def test_a_capture_is_found_by_the_id_of_its_document(tmp_path: Path, site: Site) -> None:
    folder = tmp_path / "pages" / "acme"
    folder.mkdir(parents=True)
    (folder / "update.html").write_text(html(*SENTENCES))
    (folder / "limits.txt").write_text("Docs\nA JPEG or PNG has up to 4096 bytes.\nTerms\n")
    found = watched(tmp_path, site, None)
    assert ([*found.compared], alarms(found)) == (["update", "limits"], [])


def test_requests_to_a_host_are_a_second_apart_and_name_the_project(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher, clock: Clock
) -> None:
    watched(tmp_path, published, fetcher)
    assert [path for path, _ in published.asked] == ["/robots.txt", "/update", "/limits"]
    assert clock.slept == [1, 1]
    assert all("photo-id-apis" in agent for _, agent in published.asked)


def test_a_url_is_fetched_once(published: Site, fetcher: alarm.Fetcher) -> None:
    assert fetcher.text(f"{published.url}/update#a") == fetcher.text(f"{published.url}/update#b")
    assert len(published.asked) == 2


def test_a_crawl_delay_is_respected(published: Site, fetcher: alarm.Fetcher, clock: Clock) -> None:
    published.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", content_type="text/plain")
    fetcher.text(f"{published.url}/update")
    assert clock.slept == [7]


@pytest.mark.parametrize(
    ("status", "rules"),
    [(200, "User-agent: *\nDisallow: /update"), (200, "User-agent: photo-id-apis\nDisallow: /")]
    + [(status, "") for status in (403, 500)],
)
def test_what_robots_txt_disallows_is_not_fetched(
    status: int, rules: str, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/robots.txt", rules, status, content_type="text/plain")
    with pytest.raises(Unfetched, match=r"robots\.txt disallows it"):
        fetcher.text(f"{published.url}/update")
    assert [path for path, _ in published.asked] == ["/robots.txt"]


def test_a_redirect_is_followed_within_the_site_where_robots_txt_allows(
    published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/old", status=301, location="/update")
    assert "PENDING" in fetcher.text(f"{published.url}/old")
    published.put("/robots.txt", "User-agent: *\nDisallow: /update", content_type="text/plain")
    again = alarm.Fetcher(fetcher.client, sleep=fetcher.sleep)
    with pytest.raises(Unfetched, match="disallows"):
        again.text(f"{published.url}/old")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("http://other.example/update", "another site, other.example"),
        ("http://127.0.0.1:1/update", "another site"),
        ("file:///etc/hostname", "another site"),
        ("/old", "more than 5 times"),
    ],
)
def test_a_redirect_elsewhere_or_without_end_is_not_followed(
    target: str, why: str, site: Site, fetcher: alarm.Fetcher
) -> None:
    site.put("/old", status=302, location=target)
    with pytest.raises(Unfetched, match=why):
        fetcher.text(f"{site.url}/old")


def test_a_page_that_is_too_large_is_not_fetched(site: Site, fetcher: alarm.Fetcher) -> None:
    site.put("/update", b"x" * (fetcher.limits.size + 1))
    with pytest.raises(Unfetched, match="more than 4194304 bytes"):
        fetcher.text(f"{site.url}/update")


def test_what_is_neither_html_nor_text_is_not_a_page(site: Site, fetcher: alarm.Fetcher) -> None:
    site.put("/update", b"%PDF", content_type="application/pdf")
    with pytest.raises(Unfetched, match="it is application/pdf"):
        fetcher.text(f"{site.url}/update")


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_gets_no_more_requests(
    status: int, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/update", status=status)
    with pytest.raises(Unfetched, match=str(status)):
        fetcher.text(f"{published.url}/update")
    with pytest.raises(Unfetched, match="the host is busy"):
        fetcher.text(f"{published.url}/limits")
    assert [path for path, _ in published.asked] == ["/robots.txt", "/update"]


def test_a_host_that_does_not_respond_is_a_reason(fetcher: alarm.Fetcher) -> None:
    with pytest.raises(Unfetched) as found:
        fetcher.text("http://127.0.0.1:1/update")
    assert not isinstance(found.value, Gone)


def test_a_page_is_decoded_with_its_declared_encoding(site: Site, fetcher: alarm.Fetcher) -> None:
    page = '<meta charset="windows-1252"><p>Zo\xeb</p>'.encode("cp1252")
    site.put("/update", page, content_type="text/html")
    assert fetcher.text(f"{site.url}/update") == "Zo\xeb\n"


def test_markdown_has_the_elements_the_operations_and_the_client_methods(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/update", html(*(each.replace("DENIED", "`|<b>@x") for each in SENTENCES)))
    said = alarm.as_markdown([watched(tmp_path, published, fetcher)])
    (row,) = (
        line for line in said.splitlines() if line.startswith("| `update`") and "DENIED" in line
    )
    assert "`status-values`" in row
    lines = line_of(SPEC, "        status:\n"), line_of(SPEC, "enum: [PENDING, DENIED]")
    assert f":{lines[0]},{lines[1]}`" in row
    assert row.endswith("| `updatePhoto` | `default.update_photo` |")
    assert "<b>" not in said.replace("`", "")


def test_a_replaced_sentence_is_listed_once_with_its_replacement(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher
) -> None:
    published.put("/update", html(*(each.replace("optional", "required") for each in SENTENCES)))
    said = alarm.as_text([watched(tmp_path, published, fetcher)])
    assert "a stated property is contradicted (1)\n    update/note; " in said
    assert "updatePhoto (default.update_photo)" in said
    assert "a new sentence" not in said


@pytest.fixture
def command(
    tmp_path: Path, published: Site, fetcher: alarm.Fetcher, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Return the folder for pages of a command line that knows acme alone."""
    document = write(tmp_path, SPEC.replace("x-source: update/note\n", ""), facts_of(published))
    monkeypatch.setattr(command_io, "all_specs", lambda: [document.path])
    monkeypatch.setattr(alarm, "Fetcher", lambda: fetcher)
    return tmp_path / "pages"


def test_the_exit_code_is_1_if_pages_changed(
    command: Path, published: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    published.put("/update", html("Please log in."))
    assert build.main(["evidence", "--fetch", str(command), "--format", "markdown"]) == build.FAULTY
    printed = capsys.readouterr()
    assert "### Not the page (1)" in printed.out
    assert "other-page" in printed.err


def test_pages_are_not_fetched_into_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["evidence", "--fetch", str(ROOT / "pages")]) == build.UNABLE
    assert "is in the repository" in capsys.readouterr().err


def test_a_run_that_fetched_nothing_fails(
    command: Path, published: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    published.put("/robots.txt", status=503)
    assert build.main(["evidence", "--fetch", str(command)]) == build.UNABLE
    assert ": robots.txt disallows it" in capsys.readouterr().err


def test_a_folder_without_a_capture_fails(
    command: Path, published: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, SPEC, facts_of(published).replace("    text: update.txt\n", ""))
    command.mkdir()
    assert build.main(["evidence", "--documents", str(command)]) == build.UNABLE
    assert "nothing to compare in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--format", "markdown"], "is for --documents or --fetch"),
        (["--documents", "/nowhere/at/all"], "is not a folder"),
        (["--documents", "/nowhere", "--fetch", "/nowhere"], "leave --documents out"),
    ],
)
def test_incompatible_options_are_invalid_usage(
    arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main(["evidence", *arguments]) == build.UNABLE
    assert why in capsys.readouterr().err
