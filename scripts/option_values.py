"""Values on the command line that are not plain text: each is read, or rejected with the reason."""

from __future__ import annotations

import argparse
import re


def port(text: str) -> int:
    """Return a port; raise `ArgumentTypeError` if invalid, because sockets take it modulo 65536."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text}")
    return int(text)


def mebibytes(text: str) -> float:
    """Return a size in MiB; raise `ArgumentTypeError` if it is not a number above 0."""
    return _above_zero(text, "size is a number of MiB")


def count(text: str) -> int:
    """Return a number from 1; raise `ArgumentTypeError` for anything else."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"a count is a number from 1, not {text}")
    return int(text)


def address(text: str) -> tuple[str, str]:
    """Return vendor and URL of `VENDOR=URL`; raise `ArgumentTypeError` for anything else."""
    vendor, _, url = text.partition("=")
    if not vendor or not re.match(r"https?://[^/?#\s]", url):
        raise argparse.ArgumentTypeError("an address is VENDOR=URL, with https:// or http://")
    return vendor, url


def web_address(text: str) -> str:
    """Return an https or http URL; raise `ArgumentTypeError` for anything else."""
    if not re.fullmatch(r"https?://[^/?#\s]+(?:/[^?#\s]*)?", text):
        raise argparse.ArgumentTypeError("an address starts with https:// or http://")
    return text


def named_value(text: str) -> tuple[str, str]:
    """Return name and value of `NAME=VALUE`; raise `ArgumentTypeError` for anything else."""
    name, sign, value = text.partition("=")
    if not name or not sign:
        raise argparse.ArgumentTypeError("an input is NAME=VALUE")
    return name, value


def rate(text: str) -> float:
    """Return a number of requests per second; raise `ArgumentTypeError` if it is not above 0."""
    return _above_zero(text, "rate is a number")


def _above_zero(text: str, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"a {what} above 0, not {text}")
    return number
