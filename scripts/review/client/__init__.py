"""Effects of a spec change on programs that use the generated client.

`client_symbols` lists the names and types of a generated package, `annotations` compares types,
`impact` compares two packages, and `attribution` finds the difference in the spec that causes an
effect.

    client_symbols -> annotations -> attribution -> impact
"""

from .attribution import ClientSide
from .client_symbols import IGNORED, Surface, surface
from .impact import Impact, impacts, touched

__all__ = ["IGNORED", "ClientSide", "Impact", "Surface", "impacts", "surface", "touched"]
