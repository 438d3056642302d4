"""Keeping secrets, photos and personal data out of texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from .types import File, is_array, is_object

_MASK = "***"
_SHORTEST = 4  # masking each "1" because a PIN is "1" would leave no text at all
_LONGEST = 200  # of a longer one the beginning is looked for, and all that follows it goes too
_LONGEST_WAY = len(r"\ud83d\ude00")  # of escaping one character
_EXCERPT = 200
_READ = 8 * _EXCERPT
# These are compiled by `re` where they are first used: a call that goes well needs none of them.
_EMAIL = r"""(?<![^\s@"'<>])[^\s@"'<>]+@[^\s@"'<>]+"""
# What looks like a token, a piece of base64, an e-mail address or a telephone number.
_SUSPECT = (
    r"(?=[A-Za-z+/_=-]*\d)[A-Za-z0-9+/_=-]{16,}|[A-Za-z0-9+/_=-]{24,}"
    rf"|{_EMAIL}|\+?\d[\d ()-]{{5,}}\d"
)
# The same in a vendor's own message, where dates, IP addresses, ids and long names have to stay: a
# token has capitals, small letters and digits, is hexadecimal or a JWT; a telephone number has a
# plus, or nine digits and something between them, or ten digits.
_OPAQUE = (
    r"(?<![A-Za-z0-9+/_=-])(?=[a-z0-9+/_=-]*[A-Z])(?=[A-Z0-9+/_=-]*[a-z])(?=[A-Za-z+/_=-]*\d)"
    r"[A-Za-z0-9+/_=-]{24,}|\b[0-9a-fA-F]{32,}\b|\beyJ[\w.-]+"
)
_DATE = (
    r"\d{4}([-./])\d\d?\1\d\d?(?!\d)|\d\d?([-./])\d\d?\2\d{4}(?!\d)|(?:\d{1,3}\.){3}\d{1,3}(?!\d)"
)
_TELEPHONE = (
    rf"(?<![\w/-])(?<!\d\.)(?!{_DATE})(?:\+\d(?:[ ()./-]{{0,2}}\d){{6,14}}"
    r"|\(?\d(?=\d*[ ()./-])(?:[ ()./-]{0,2}\d){8,14}|\d{10,})(?![\w-])"
)
# An id by which a vendor's support finds the call: hexadecimal or a number, behind its name.
_CALL_ID = (
    r"(?i:\b(?:request|trace|correlation|order|reference|ref|incident|case|ticket|transaction|job)"
    r"(?:[ _-]?(?:id|no|nr|number))?\.?[\s:#='\"]{1,4}[0-9a-f-]{1,36}(?![\w@+/-]))"
)
_SUSPECT_IN_MESSAGE = rf"{_TELEPHONE}|{_OPAQUE}|{_EMAIL}|(?P<kept>{_CALL_ID})"
# A text in JSON, perhaps cut off; and one that describes a failure, unless it contains JSON.
_TEXT = r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)'
_WORDS = r'"(?:[^"\\{]|\\.)*(?:"|\\?\Z)'
_FAILURE_TEXT = (
    r'"(?i:errors?|messages?|msg|code|status|reasons?|details?|type|title)"\s*:\s*'
    rf"(?:\[\s*)?{_WORDS}(?:\s*,\s*{_WORDS}(?!\s*:))*"
)
_PROPERTY = rf"({_FAILURE_TEXT})|({_TEXT}\s*:\s*){_TEXT}"
_ANY = rf"({_FAILURE_TEXT}|{_TEXT}\s*:)|{_TEXT}"


def sensitive_values(data: object, names: tuple[str, ...]) -> list[str]:
    """Return the texts under any of the names, at any depth."""
    found: list[str] = []
    if is_object(data):
        for name, value in data.items():
            found += _texts(value) if name in names else sensitive_values(value, names)
    elif is_array(data):
        for value in data:
            found += sensitive_values(value, names)
    return found


def _texts(data: object) -> list[str]:
    if is_object(data):
        return [text for value in data.values() for text in _texts(value)]
    if is_array(data):
        return [text for value in data for text in _texts(value)]
    return [] if data is None or isinstance(data, bool | File) else [str(data)]


def masked(text: str, secrets: Iterable[str]) -> str:
    """Return the text with each of the secrets masked, longest first, whatever their case.

    They are found too where JSON, an address or HTML has some of their characters escaped.
    """
    for secret in sorted(set(secrets), key=len, reverse=True):
        if len(secret) >= _SHORTEST and _may_be_in(text, secret):
            text = re.sub(_spelled(secret), _MASK, text, flags=re.IGNORECASE | re.DOTALL)
    return text


def _may_be_in(text: str, secret: str) -> bool:
    """Return whether the longest word of a secret, which is never escaped, is in a text."""
    return max(re.split("[^A-Za-z0-9]+", secret[:_LONGEST]), key=len).lower() in text.lower()


def _spelled(secret: str) -> str:
    """Return a pattern for a secret with and without escaped characters."""
    start = secret[:_LONGEST]
    rest = "" if start == secret else ".*"
    return f"(?:{''.join(map(_spellings, start))}|{re.escape(start)}){rest}"


def _spellings(letter: str) -> str:
    """Return a pattern for a character in any of the ways to escape it."""
    if letter.isascii() and letter.isalnum():
        return letter
    from html import escape  # nothing but a failure needs these
    from html.entities import codepoint2name
    from urllib.parse import quote

    ways = {f"\\{letter}", "&apos;" if letter == "'" else letter, "+" if letter == " " else letter}
    for each in (letter, letter.lower(), letter.upper()):
        codes = [*map(ord, each)]
        ways |= {each, escape(each), quote(each, safe="", errors="replace"), json.dumps(each)[1:-1]}
        for form in ("\\u{:04x}", "&#{};", "&#0{};", "&#x{:x};"):
            ways.add("".join(map(form.format, codes)))
        ways.add("".join(f"&{codepoint2name.get(code, f'#{code}')};" for code in codes))
    # The longest first and for good: there is one way to read a text, however long it is.
    return f"(?>{'|'.join(map(re.escape, sorted(ways, key=len, reverse=True)))})"


def masked_message(text: str, secrets: Iterable[str]) -> str:
    """Return a vendor's own message without what is or looks sensitive.

    The id of a request or an order stays, unless it is one of the secrets.
    """
    return re.sub(_SUSPECT_IN_MESSAGE, lambda found: found["kept"] or _MASK, masked(text, secrets))


def excerpt(content: bytes, secrets: Iterable[str], names: tuple[str, ...] = ()) -> str:
    """Return the beginning of a body on one line, without what is or looks sensitive.

    Of JSON, whole or not, it shows names, numbers, true, false and null, and of texts only those
    under `error`, `message`, `code`, `status`, `reason`, `detail`, `type` or `title`. It
    shows nothing under any of the names.
    """
    secrets = list(secrets)
    # What ends behind the last byte that is read is not known for what it is: it is not shown.
    unsure = _LONGEST_WAY * min(_LONGEST, max([_SHORTEST, *map(len, secrets)]))
    text = masked(content[: _READ + unsure].decode("utf-8", "replace"), secrets)
    if len(content) > _READ + unsure:
        text = text[:-unsure]
    if names:
        text = _pattern_of(names).sub(rf"\1{_MASK}", text)
    text = re.sub(_SUSPECT, _MASK, _without_texts(text))
    text = "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}..."


def _without_texts(text: str) -> str:
    """Mask the texts of JSON; properties first, so that a stray quote does not shift the others."""
    text = re.sub(_PROPERTY, lambda found: found[1] or found[2] + _MASK, text, flags=re.DOTALL)
    if re.match(r"[\s\ufeff]*[\[{]", text):
        text = re.sub(_ANY, lambda found: found[1] or _MASK, text, flags=re.DOTALL)
    return text


def _pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for properties of these names: a text, a number, or an object to the end."""
    listed = "|".join(map(re.escape, names))
    value = r"""(?:"(?:[^"\\]|\\.)*"?|[\[{].*|[^,}\]\s]+)"""
    return re.compile(rf'("(?:{listed})"\s*:\s*){value}', re.DOTALL)
