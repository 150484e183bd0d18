"""Lines that look like a headline and head a part of an article: points and entries.

Where a tool has dropped the headline, the points of a summary or the first entry of a live report
open the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.dates.passage import Passage
from newsparse.header.head_line import HeadLine, lines_above
from newsparse.header.stamped import find_stamps_of_line
from newsparse.model import Headline
from newsparse.span import Span


def without_points(texts: Sequence[HeadLine], lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Return lines of text without `Key points` and the points below it."""
    points: set[int] = set()
    is_below = False
    for line in lines:
        words = line.line.written.casefold().rstrip(":")
        is_label = words in line.line.vocabulary.head_words.page.summaries
        is_below = is_label or (is_below and line.is_text)
        if is_below:
            points.add(line.number)
    return [line for line in texts if line.number not in points]


def is_entry_of_live_report(
    article: Passage, blocks: Sequence[Span], headline: Headline, lines: Sequence[HeadLine]
) -> bool:
    """Tell whether a headline stands below a time of day, as other lines further down do.

    A tool may have dropped the headline of a live report, and left its entries: `13.20 CET`.
    """
    above = lines_above(lines, headline)
    if not above or not is_clock_line(above[-1].line):
        return False
    below = map(article.part, blocks[above[-1].number + 2 :])
    return any(map(is_clock_line, below))


def is_clock_line(line: Passage) -> bool:
    """Tell whether a line is a time of day without a date: `13.20 CET`."""
    # A bound on time: hardly any line opens with a digit.
    if not line.first.isdigit():
        return False
    run = find_stamps_of_line(line)
    is_whole = run.stop == line.stop
    return is_whole and not run.is_dated and any(stamp.clock for stamp in run.stamps)
