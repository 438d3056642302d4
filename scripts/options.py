"""The options of the command line: the name, the default and the help of each, once."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .finding import FORMATS
from .option_values import address, count, mebibytes, named_value, port, rate, web_address
from .paths import CACHE, GENERATED, ROOT, SPECS
from .spec import MAX_SIZE

Options = argparse.Namespace

OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "paths": {"nargs": "*", "type": Path, "metavar": "PATH", "help": "any OpenAPI 3.1 files"},
    "files": {
        "flags": ("paths",),
        "nargs": "+",
        "type": Path,
        "metavar": "FILE",
        "help": "OpenAPI 3.0 or 3.1; files it refers to are found automatically",
    },
    "--bundle": {
        "flags": ("--output",),
        "dest": "output",
        "type": Path,
        "required": True,
        "metavar": "FILE",
        "help": "where to write; JSON if it ends in .json",
    },
    "rule": {"nargs": "?", "metavar": "RULE", "help": "the name that a finding shows"},
    "--spec": {"dest": "paths", "nargs": "+", "type": Path, "metavar": "PATH", "help": "any specs"},
    "--format": {"choices": (*FORMATS, "sarif"), "default": "text"},
    "--report": {
        "flags": ("--format",),
        "dest": "style",
        "choices": (*FORMATS, "markdown"),
        "default": "text",
    },
    "--allow": {
        "action": "append",
        "default": [],
        "metavar": "RULE",
        "help": "do not report a rule; may be repeated",
    },
    "--select": {
        "action": "append",
        "default": [],
        "metavar": "RULE",
        "help": "check this rule only, a house rule too; may be repeated",
    },
    "--ignore": {"type": Path, "metavar": "FILE", "help": "findings to ignore, each with a reason"},
    "--strict": {"action": "store_true", "help": "treat warnings as errors"},
    "--fix": {
        "action": "store_true",
        "help": "fix quotes, order of keys, indentation and blanks in place first",
    },
    "--max-size": {
        "type": mebibytes,
        "default": MAX_SIZE,
        "metavar": "MIB",
        "help": f"maximum size of a file in MiB ({MAX_SIZE}); 1 MiB takes about 70 of memory",
    },
    "--check": {"action": "store_true", "help": "write nothing, compare whole trees"},
    "--allow-partial": {
        "action": "store_true",
        "help": "exit 0 even if a client lacks operations",
    },
    "--output": {"type": Path, "default": GENERATED, "metavar": "DIR"},
    "--documents": {
        "type": Path,
        "metavar": "DIR",
        "help": "compare with captures of the pages: DIR/VENDOR/DOCUMENT.txt or .html, or the file "
        "that a document names",
    },
    "--fetch": {
        "type": Path,
        "metavar": "DIR",
        "help": "fetch the pages into DIR, outside the repository, and compare; one request a "
        "second per host or as slow as robots.txt asks, nothing that it disallows, redirects "
        "within the site only, 60 seconds and 4 MiB a page at most; no further request to a host "
        "that responds with 429 or 503",
    },
    "--quote": {
        "metavar": "FILE[:FROM-TO]",
        "help": "print the fingerprint of each sentence of a text, or of some of its lines",
    },
    "--host": {"default": "127.0.0.1", "help": "the address to listen on"},
    "--port": {"type": port, "default": 4010},
    "--seed": {"default": "0", "help": "a number, or random"},
    "--credential": {
        "dest": "credentials",
        "action": "append",
        "default": [],
        "metavar": "[VENDOR.]NAME=VALUE",
        "help": "accept this value instead of `mock`; repeat it for several identities",
    },
    "--state": {
        "type": Path,
        "metavar": "FILE",
        "help": "start from the states in FILE, if it exists, and write them to it at the end",
    },
    "--allow-host": {
        "dest": "hosts",
        "action": "append",
        "default": [],
        "metavar": "NAME",
        "help": "a further name by which the mocks may be controlled; may be repeated",
    },
    "--deliver": {
        "dest": "receivers",
        "action": "append",
        "default": [],
        "metavar": "[VENDOR=]URL",
        "help": "send events to this address of this machine, or of an --allow-host; may be"
        " repeated",
    },
    "--cors": {
        "dest": "origins",
        "action": "append",
        "default": [],
        "metavar": "ORIGIN",
        "help": "let pages of this origin call the mocks, * of all; may be repeated",
    },
    "--tls": {
        "action": "store_true",
        "help": "serve by TLS, with a certificate that is made for this run",
    },
    "--cert": {"type": Path, "metavar": "FILE", "help": "serve by TLS with this certificate"},
    "--key": {"type": Path, "metavar": "FILE", "help": "the private key of --cert"},
    "--stateless": {"action": "store_true", "help": "respond from the specs alone, without state"},
    "--reject": {
        "flags": ("--strict",),
        "dest": "strict",
        "action": "store_true",
        "help": "reject what is surely a mistake, such as a photo that is not an image",
    },
    "--journal": {
        "choices": ("masked", "full"),
        "default": "masked",
        "help": "full: do not mask sensitive values",
    },
    "--verbose": {
        "flags": ("-v", "--verbose"),
        "action": "store_true",
        "help": "print the body of every request and what faults did",
    },
    "--max-examples": {"type": int, "metavar": "N", "help": "cases per operation and phase"},
    "--max-coverage": {
        "type": int,
        "metavar": "N",
        "help": "cases of the coverage phase per operation (600), and 16 times as many in total",
    },
    "--junit": {"type": Path, "metavar": "FILE", "help": "write the results as JUnit XML"},
    "--html": {"type": Path, "metavar": "FILE", "help": "write the results as a page"},
    "--cache": {
        "type": Path,
        "default": CACHE / "bench",
        "metavar": "DIR",
        "help": "for the peers",
    },
    "--environments": {
        "flags": ("--cache",),
        "dest": "cache",
        "type": Path,
        "default": CACHE / "lowest",
        "metavar": "DIR",
        "help": "for the environments",
    },
    "shell": {"choices": ("bash", "zsh", "fish"), "help": "the shell to complete in"},
    "--url": {"metavar": "URL", "help": "the address of the vendor's documentation"},
    "--specs": {"type": Path, "default": SPECS, "metavar": "DIR", "help": "where to write"},
    "recordings": {
        "nargs": "+",
        "type": Path,
        "metavar": "FILE",
        "help": "HAR files, .jsonl files of HAR entries, and observation logs",
    },
    "--at": {
        "type": address,
        "action": "append",
        "default": [],
        "metavar": "VENDOR=URL",
        "help": "an address at which an API was called, besides its documented servers and the "
        "local mock; may be repeated",
    },
    "--min-count": {
        "type": count,
        "default": 1,
        "metavar": "N",
        "help": "report what was seen N times or more",
    },
    "--observed": {
        "flags": ("--format",),
        "dest": "style",
        "choices": ("text", "json", "markdown", "github", "sarif"),
        "default": "text",
    },
    "--propose": {
        "action": "store_true",
        "help": "write what was seen into the evidence files, and marks into the specs",
    },
    "--to": {"required": True, "metavar": "URL", "help": "the address of the API"},
    "--workflow": {
        "dest": "named",
        "action": "append",
        "default": [],
        "metavar": "ID",
        "help": "run this workflow too, although nothing marks it as safe; may be repeated",
    },
    "--effect": {
        "dest": "effects",
        "action": "append",
        "default": [],
        "choices": ("mail", "money"),
        "help": "allow steps by which the vendor sends mail, or charges money; may be repeated",
    },
    "--input": {
        "dest": "inputs",
        "type": named_value,
        "action": "append",
        "default": [],
        "metavar": "NAME=VALUE",
        "help": "something that exists at the vendor; otherwise the variable VENDOR_NAME",
    },
    "--dry-run": {
        "dest": "dry_run",
        "action": "store_true",
        "help": "list every call, and send nothing",
    },
    "--rate": {
        "type": rate,
        "default": 2.0,
        "metavar": "N",
        "help": "requests per second at most (2)",
    },
    "--verified": {
        "flags": ("--format",),
        "dest": "style",
        "choices": ("text", "json", "markdown"),
        "default": "text",
    },
    "--record": {"type": Path, "metavar": "FILE", "help": "append what is seen, without values"},
    "--listed": {
        "flags": ("--format",),
        "dest": "style",
        "choices": ("text", "json"),
        "default": "text",
    },
    "--base": {"required": True, "metavar": "REV", "help": "the revision to compare with"},
    "--head": {
        "metavar": "REV",
        "help": "the revision, or a folder with its files, to review instead of the working tree",
    },
    "--site": {
        "type": web_address,
        "metavar": "URL",
        "help": "the address of the reference site, to which changes are linked",
    },
    "--style": {
        "flags": ("--format",),
        "dest": "style",
        "choices": ("text", "markdown", "json", "sarif", "github", "changelog", "accept"),
        "default": "text",
    },
    "--since": {
        "flags": ("--base",),
        "dest": "base",
        "default": "",
        "metavar": "REV",
        "help": "mark what differs from this revision",
    },
    "--changelog": {
        "dest": "style",
        "action": "store_const",
        "const": "changelog",
        "help": "print the lines for the changelog",
    },
    "--pages": {
        "flags": ("--output",),
        "dest": "output",
        "type": Path,
        "default": ROOT / "dist" / "site",
    },
    "--repository": {
        "metavar": "URL",
        "help": "the address of the repository, for the links in the packages' metadata",
    },
    "--dist": {
        "flags": ("--output",),
        "dest": "output",
        "type": Path,
        "default": ROOT / "dist",
        "metavar": "DIR",
    },
}
