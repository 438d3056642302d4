"""The certificate of a server: a given one, or one that is made for as long as it runs."""

from __future__ import annotations

import contextlib
import importlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LOCAL = ("localhost", "127.0.0.1", "::1")


class NoCertificate(Exception):  # noqa: N818  # the text is the reason
    """Raised where no certificate can be made."""


@dataclass(frozen=True)
class Certificate:
    """The files of a certificate.

    Attributes:
        chain: The certificate, in PEM.
        key: Its private key, in PEM.
        authority: The certificate that a client must trust, or None where it is not known.
    """

    chain: Path
    key: Path
    authority: Path | None = None


@contextlib.contextmanager
def throwaway(hosts: Iterable[str]) -> Iterator[Certificate]:
    """Make a certificate for this machine and other names, for a `with` block.

    Raises `NoCertificate` where the extra `tls` is not installed.
    """
    try:
        trustme = importlib.import_module("trustme")
    except ModuleNotFoundError:
        reason = "a certificate needs trustme; fix: install photo-id-apis with its extra `tls`"
        raise NoCertificate(reason) from None
    authority = trustme.CA()
    made = authority.issue_cert(*dict.fromkeys((*LOCAL, *hosts)))
    with tempfile.TemporaryDirectory(prefix="photo-id-mock-") as name:
        folder = Path(name)
        paths = Certificate(folder / "chain.pem", folder / "key.pem", folder / "authority.pem")
        for at, blob in enumerate(made.cert_chain_pems):
            blob.write_to_path(str(paths.chain), append=at > 0)
        made.private_key_pem.write_to_path(str(paths.key))
        authority.cert_pem.write_to_path(str(paths.authority))
        yield paths
