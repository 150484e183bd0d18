"""What stands between two parts of a dateline."""

from __future__ import annotations

GAP_SIGNS = " \t\xa0\u2009\u202f,.;/"
"""What may stand between two parts of a dateline, ..."""

LONGEST_GAP = 6
"""... and how many code points of it, at the most."""

LONGEST_AGENCY = 32
"""An agency between slashes is no longer than this many code points."""


def find_gap(text: str, start: int, stop: int) -> str:
    """Return the blanks and marks that divide two parts of a dateline.

    The slash before an agency belongs to it: `/TASS/`, `/ WIRE /`.
    """
    end = start
    while end < min(stop, start + LONGEST_GAP) and text[end] in GAP_SIGNS:
        if text[end] == "/" and _opens_slashes(text, end):
            break
        end += 1
    return text[start:end]


def _opens_slashes(text: str, start: int) -> bool:
    """Tell whether a slash behind a blank or full stop has its pair."""
    closing = text.find("/", start + 1, start + LONGEST_AGENCY)
    inside = text[start + 1 : closing].strip()
    before = text[start - 1 : start]
    tight = not text[start + 1 : start + 2].isspace()
    return closing > 0 and before in {" ", "."} and (tight or inside.endswith("WIRE"))
