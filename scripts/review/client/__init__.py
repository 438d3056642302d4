"""Effects of a spec change on programs that use the generated client.

`client_symbols` lists the names and types of a generated package, `impact` compares two lists, and
`attribution` finds the difference in the spec that a name belongs to.

    client_symbols -> attribution -> impact
"""

from .attribution import Offer
from .client_symbols import Surface, surface
from .impact import Impact, impacts, touched

__all__ = ["Impact", "Offer", "Surface", "impacts", "surface", "touched"]
