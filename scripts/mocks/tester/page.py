"""The page at `/`: the vendors, their operations and their state.

It loads nothing from other hosts and runs no script.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import resources

if TYPE_CHECKING:
    from ..mock_behaviour import MockBehaviour
    from ..serving.mock_engine import Engine


LONGEST = 20_000

_STYLE = """
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f3f5f7; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --soft: #1c2128; --link: #79b8ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0; }
pre { overflow-x: auto; margin: .5rem 0; padding: .75rem; border: 1px solid var(--line);
  border-radius: .4rem; background: var(--soft); font-size: .85rem; }
.curl { white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; }
.method { font-weight: 600; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
caption { text-align: left; }
th, td { padding: .25rem .5rem; border: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
summary { cursor: pointer; margin-top: 1rem; }
"""


def page(engines: Mapping[str, Engine], base: str) -> str:
    """Return the page as HTML; `base` is the address under which it was requested."""
    links = "".join(f'<li><a href="#{_safe(each)}">{_safe(each)}</a></li>' for each in engines)
    vendors = "".join(_vendor(each, base) for each in engines.values())
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Mocks of photo-ID vendors</title><style>{_STYLE}</style></head><body>"
        "<header><h1>Mocks of photo-ID vendors</h1>"
        "<p>Each responds as its vendor documents. Every credential is <code>mock</code> unless it "
        f'was set otherwise.</p><nav aria-label="Vendors"><ul>{links}</ul></nav></header>'
        f"<main>{vendors}{_control(base)}</main></body></html>"
    )


def _vendor(engine: Engine, base: str) -> str:
    title = engine.document.info.title or engine.vendor
    root = f"{base}/{engine.vendor}"
    calls = "".join(
        f'<h3 id="{_safe(engine.vendor)}-{_safe(each.id)}">{_safe(each.title or each.id)}</h3>'
        f'<p><code><span class="method">{_safe(each.method)}</span> {_safe(each.path)}</code>'
        f" &middot; operation <code>{_safe(each.id)}</code></p>"
        f'<pre class="curl" tabindex="0"><code>{_safe(each.curl(root))}</code></pre>'
        for each in engine.samples
    )
    return (
        f'<section id="{_safe(engine.vendor)}"><h2>{_safe(str(title))}</h2>'
        f"<p>Base URL <code>{_safe(root)}</code></p><p>{_memory(engine.behaviour)}</p>"
        f"{_token_endpoints(engine, root)}{calls}"
        f"{_parts(engine.store.schema.data)}"
        f"{_data('State', engine.state)}{_data('Armed faults', engine.faults.as_data())}</section>"
    )


def _token_endpoints(engine: Engine, root: str) -> str:
    """Return a list of the token endpoints, with what each takes."""
    found = "".join(
        f"<li><code>{_safe(root + each.path)}</code> for {_safe(each.url)}: "
        f"{_safe(', '.join(each.flows) or 'revocation')}</li>"
        for each in engine.token_endpoints.values()
    )
    return f"<h3>Token endpoints</h3><ul>{found}</ul>" if found else ""


def _memory(behaviour: MockBehaviour) -> str:
    """Return a sentence on what is kept of earlier requests."""
    if resources.NAME in behaviour.start:
        return (
            "It remembers what is created, changed and deleted under its path; any other item is"
            " the spec&#x27;s example."
        )
    if behaviour.rules:
        return "It keeps the state that the vendor&#x27;s documents describe."
    return "It is stateless: every response is an example of the spec or made from a schema."


def _parts(schema: Mapping[str, Any]) -> str:
    """Return the table of the state's parts, and of what a row of each has."""
    rows = "".join(
        f"<tr><th scope='row'><code>{_safe(name)}</code></th><td>{_safe(_kind(part))}</td>"
        f"<td>{_safe(part.get('description', ''))}</td></tr>"
        for name, part in schema.get("properties", {}).items()
    )
    head = "<tr><th>Part</th><th>Value</th><th>Description</th></tr>"
    return f"<table><caption>The parts of the state</caption>{head}{rows}</table>" if rows else ""


def _kind(schema: Mapping[str, Any]) -> str:
    """Return the type of a value in words, with the properties of the rows of a table."""
    rows = schema.get("additionalProperties")
    if isinstance(rows, dict):
        return f"rows by key; each: {_kind(rows)}"
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return " or ".join(map(str, schema["enum"]))
    if "properties" in schema:
        listed = (f"{name} ({_kind(each)})" for name, each in schema["properties"].items())
        return ", ".join(listed)
    types = schema.get("type", "any value")
    return " or ".join(types) if isinstance(types, list) else str(types)


def _data(title: str, value: object) -> str:
    if not value:
        return f"<p>{title}: none.</p>"
    text = json.dumps(value, indent=2, ensure_ascii=False)
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}\n... ({len(text)} characters in all)"
    return (
        f"<details open><summary>{title}</summary>"
        f'<pre tabindex="0"><code>{_safe(text)}</code></pre></details>'
    )


def _control(base: str) -> str:
    lines = (
        ("Reset everything", f"curl -X POST {base}/_mock/reset"),
        ("Read the journal", f"curl {base}/_mock/requests"),
        ("Export it as an HTTP Archive", f"curl {base}/_mock/requests.har"),
        (
            "Verify that an operation was called",
            f"""curl {base}/_mock/VENDOR/verify --data-raw '{{"operation": "NAME", "times": 1}}'""",
        ),
        ("Read a state", f"curl {base}/_mock/VENDOR/state"),
        ("Read its JSON Schema", f"curl {base}/_mock/VENDOR/schema"),
        ("Set a state", f"curl -X PUT {base}/_mock/VENDOR/state --data-raw '{{...}}'"),
        ("Set a row", f"curl -X PUT {base}/_mock/VENDOR/state/PART/KEY --data-raw '{{...}}'"),
        ("Change a row", f"curl -X PATCH {base}/_mock/VENDOR/state/PART/KEY --data-raw '{{...}}'"),
        ("Remove a row", f"curl -X DELETE {base}/_mock/VENDOR/state/PART/KEY"),
        ("Keep all states", f"curl -X PUT {base}/_mock/snapshots/NAME"),
        ("Restore them", f"curl -X POST {base}/_mock/snapshots/NAME/restore"),
        (
            "Make every second call fail",
            f"""curl {base}/_mock/VENDOR/faults --data-raw '{{"status": 503, "every": 2}}'""",
        ),
        ("Let tokens expire", f"curl -X DELETE {base}/_mock/VENDOR/tokens"),
        ("Disarm all faults", f"curl -X DELETE {base}/_mock/VENDOR/faults"),
    )
    shown = "".join(
        f'<h3>{title}</h3><pre class="curl" tabindex="0"><code>{_safe(line)}</code></pre>'
        for title, line in lines
    )
    return f'<section id="control"><h2>Control</h2>{shown}</section>'


def _safe(text: str) -> str:
    return html.escape(text)
