"""The comparison of recorded files with several specs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..spec import Document
from .client_records import is_client_record, read_client_records
from .observation_log import is_log, read_log
from .operation_matching import Addresses
from .recorded_exchange import RecordedExchange, read_exchanges
from .traffic_report import Traffic


@dataclass(frozen=True)
class Recordings:
    """The traffic of each vendor, and how many requests went to each other host."""

    traffic: tuple[Traffic, ...]
    other_hosts: Counter[str]

    @property
    def total(self) -> int:
        """Return how many exchanges were compared."""
        return sum(each.total for each in self.traffic)

    def add(self, exchange: RecordedExchange) -> None:
        """Compare an exchange with the spec whose address it was sent to."""
        if not any(each.add(exchange) for each in self.traffic):
            self.other_hosts[_host(exchange.url)] += 1


def read_recordings(
    paths: Iterable[Path],
    documents: Sequence[Document],
    addresses: Mapping[str, Sequence[str]],
) -> Recordings:
    """Compare the exchanges of some files with the specs.

    Args:
        paths: HAR files, `.jsonl` files of HAR entries, observation logs, and records of clients.
        documents: The specs.
        addresses: The addresses at which an API was called, by vendor, besides its documented
            servers and the local mock.

    Raises:
        InvalidRecording: A file cannot be read, or is not a recording.
    """
    found = Recordings(
        tuple(Traffic(each, Addresses(each, addresses.get(each.vendor, ()))) for each in documents),
        Counter(),
    )
    by_vendor = {each.document.vendor: each for each in found.traffic}
    specs = {each.vendor: each for each in documents}
    for path in paths:
        if is_log(path):
            for line in read_log(path, specs):
                by_vendor[line.vendor].count(line.held, line.at)
        elif is_client_record(path):
            for document, record, name in read_client_records(path, specs):
                by_vendor[document.vendor].add_record(record, name)
        else:
            for exchange in read_exchanges(path):
                found.add(exchange)
    return found


def _host(url: str) -> str:
    """Return host and port of a URL, without credentials."""
    return urlsplit(url).netloc.rpartition("@")[2] or "no host"
