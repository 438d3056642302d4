"""Effects of a spec change on programs that use the generated client.

`client_symbols` lists the names and types of a generated package, `annotations` compares types,
`impact` compares two packages, and `attribution` finds the difference in the spec that causes an
effect. `committed_names` reads the names and types of a package from its files.

    client_symbols -> annotations -> attribution -> impact, committed_names
"""

from .annotations import is_accepted
from .attribution import ClientSide
from .client_symbols import IGNORED, Surface, surface
from .committed_names import PublicName, committed_names
from .impact import Impact, impacts, touched

__all__ = [
    "IGNORED",
    "ClientSide",
    "Impact",
    "PublicName",
    "Surface",
    "committed_names",
    "impacts",
    "is_accepted",
    "surface",
    "touched",
]
