"""When a statement was made: the words in its sentence that tell the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.language import Language
from newsparse.span import Span


def find_time_of_saying(
    text: str,
    sentence: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    published: dt.date,
    language: Language,
) -> tuple[dt.date, Span] | None:
    """Return the day on which a statement was made, and the words that tell it."""
    return None
