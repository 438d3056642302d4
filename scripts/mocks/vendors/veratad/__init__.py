"""Veratad: stored customers, the frame for browsers, scans and their review, and the audit.

    veratad_state -> frame_calls, scanning, storage, vx_sessions

`veratad_state` has the state at the start; the others are the rules. `storage` has the wording of
all rejections that the others leave to it.
"""

from . import frame_calls, scanning, storage, vx_sessions
from .veratad_state import behaviour

__all__ = ["behaviour", "frame_calls", "scanning", "storage", "vx_sessions"]
