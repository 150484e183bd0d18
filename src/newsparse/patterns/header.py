"""What opens the lines of an article's head."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def opening_date_pattern() -> re.Pattern[str]:
    """Return the pattern of a date that opens the line of the first sentence.

    For `date 2025-07-17 ` and `2026-02-03 - ` before "The ferry sank".
    """
    return re.compile(
        r"""
        (?: date \s* :? \s* )?                      # the label
        (?P<date> [0-9]{4} - [0-9]{2} - [0-9]{2} )  # 2025-07-17
        \s* (?: [-–—] \s+ )?                        # what divides it from the sentence
        """,
        re.VERBOSE | re.IGNORECASE,
    )
