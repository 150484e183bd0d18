"""Stamped lines: a date, alone, beside names or a place, or before the first sentence."""

from __future__ import annotations

from newsparse.dates.parsing import find_weekday
from newsparse.dates.passage import Passage
from newsparse.header.byline import find_byline, read_byline
from newsparse.header.dateline import is_known_place, places_read_as_sentence, read_dateline_words
from newsparse.header.dateline_draft import Sign, WrittenDateline
from newsparse.header.furniture import is_furniture
from newsparse.header.head_line import HeadLine, UnreadLine, lines_of_text
from newsparse.header.menus import is_menu
from newsparse.header.stamps import StampRun, ends_line, find_opening_stamp, find_stamps
from newsparse.header.wrapping import ends_in_stop
from newsparse.model import Byline
from newsparse.patterns.line_patterns import digit_pattern
from newsparse.refusal import Refusal

# A bound on time: four authors with a date and an update are shorter.
LONGEST_STAMP = 200
"""A line that is nothing but stamps and names has at most this many code points."""

# A fact of news: "Published three hours ago on Thursday at noon"; longer lines end in a number.
LONGEST_WORDED_STAMP = 60
"""A stamp has a digit within this many code points of its end, or is no longer than this."""

# A bound on time: a stamp that opens a sentence's line has its first digit within a label's length.
LONGEST_LEAD = 60
"""The date before a first sentence has a digit within this many code points of the line's start."""

# A fact of news: "Posted by Ada Stone on Thursday, " is what leads to a date inside a line.
LONGEST_WAY = 40
"""Words that lead to a date begin at most this many code points before it."""

# A fact of news: "Lantern Media Inc." is a body, "THE FERRY STOPPED AT NOON." a sentence.
MOST_BODY_WORDS = 3
"""Beside a date a body's name with a full stop has at most this many words."""

# A bound on time: what ends in no full stop and is longer is a paragraph that lost it.
LONGEST_TITLE = 120
"""A headline behind the date of its line has at most this many code points."""

STAMP_DIVIDERS = frozenset("-–—―:|])\t")
"""Marks between a date and the first sentence."""

NAME_MARKS = frozenset("@|·•")
"""Marks beside a name without its *by*."""

BARS = ("|", "/", "·", "•")
"""Marks that divide a name from a date, and seldom a place."""

STAMP_EDGES = " \t\xa0,;:|/·•()[]-–—*"
"""Blanks and marks around what stands beside a date."""

LONGER_THAN_STAMP = Refusal("it is longer than a line of dates and names")
NO_NUMBER = Refusal("it ends in no number and begins with no word of a stamp")
NO_STAMP = Refusal("no label, weekday, date or time opens it")
NO_DATE = Refusal("there is more on it than a label, a weekday or a time, and no date")
NO_DATE_AT_END = Refusal("no date ends it")
A_SENTENCE = Refusal("what stands beside the date is a sentence")
NO_SHORT_PLACE = Refusal("what stands beside the date is no short place")
A_NAME = Refusal("a bar divides it from the date, as it divides names")
UNSURE_PLACE = Refusal("the place beside the date has no capitals and no region")
NO_DIGIT = Refusal("no digit stands near its start")
NO_RECORD = Refusal("no label and no year opens it")
NO_SENTENCE = Refusal("no date with a sentence behind it opens it")
UNDIVIDED = Refusal("no label and no mark tells its date from the words of a sentence")


def read_stamps(line: UnreadLine) -> HeadLine | Refusal:
    """Read a line that begins with a date: `Published: July 17, 2025 | Ada Stone`."""
    refusal = refuse_stamps(line)
    if refusal is not None:
        return refusal
    run = find_stamps(line)
    # "5 min read" alone says nothing of its own, and is a stamp as well.
    is_whole = 0 < run.stop == line.stop
    if not run.stamps and not is_whole:
        return NO_STAMP
    return read_beside(HeadLine(line, "stamp", stamps=run.stamps), line.since(run.stop))


def read_closing_stamps(line: UnreadLine) -> HeadLine | Refusal:
    """Read a line that ends in a date: `Ada Stone | 14.11.2024 - Update : 15.11.2024`."""
    refusal = refuse_stamps(line)
    if refusal is not None:
        return refusal
    inner_date = line.vocabulary.head_patterns.inner_date
    for found in inner_date.finditer(line.text, line.start, line.stop):
        run = find_stamps(line.since(found.start()))
        # A date in the midst of a line is that of a sentence: "The 3 May 2024 flood is over".
        if run.tells_time and ends_line(line, run.stop):
            before = line.until(start_of_way(line, found.start()))
            return read_beside(HeadLine(line, "stamp", stamps=run.stamps), before)
    return NO_DATE_AT_END


def refuse_stamps(line: Passage) -> Refusal | None:
    """Return cheaply why a line can be none of stamps.

    It ends in numbers, or it is short and begins with a label or another word of a stamp.
    """
    if len(line) > LONGEST_STAMP:
        return LONGER_THAN_STAMP
    near_end = max(line.start, line.stop - LONGEST_WORDED_STAMP)
    if digit_pattern().search(line.text, near_end, line.stop):
        return None
    if len(line) > LONGEST_WORDED_STAMP:
        return NO_NUMBER
    first = line.written.split(None, 1)[0].casefold().strip(".:,|•·-–—()[]")
    is_worded = first in line.vocabulary.head_words.stamp_openings
    # "By Ada Stone, an hour ago".
    is_led = line.match(line.vocabulary.head_patterns.byline_lead) is not None
    if is_worded or is_led:
        return None
    return NO_NUMBER


def find_stamps_of_line(line: Passage) -> StampRun:
    """Read the stamps that open a line, if it may be a line of stamps; or else none."""
    if refuse_stamps(line) is not None:
        return StampRun((), line.start)
    return find_stamps(line)


def read_beside(stamped: HeadLine, beside: Passage) -> HeadLine | Refusal:
    """Read what stands on the line of stamps beside them: nothing, names, a paper, a place."""
    rest = without_count(without_frame(beside))
    if not rest or says_nothing(rest):
        return stamped
    # "Updated: the lock has opened" is a headline.
    if not stamped.is_dated:
        return read_names_beside(stamped, rest)
    byline = find_byline(rest)
    if not byline:
        if dateline := find_place_beside(stamped.line, rest):
            return stamped._replace(kind="place", dateline=dateline)
        byline = read_byline(rest)
    if isinstance(byline, Refusal):
        return byline
    if byline.authors:
        return stamped._replace(byline=byline)
    return A_SENTENCE if is_short_sentence(rest) else stamped


def without_count(rest: Passage) -> Passage:
    """Return what stands beside a date without a count behind it: `by Ada Stone 3 Comments`."""
    count = rest.search(rest.vocabulary.head_patterns.furniture.closing_count)
    return rest.until(count.start()) if count else rest


def says_nothing(rest: Passage) -> bool:
    """Tell whether what stands beside a date says nothing: an edition, a section, `12 Comments`."""
    is_edition = rest.fullmatch(rest.vocabulary.head_patterns.edition) is not None
    # "Feb 27, 2026 - Business", "Tue 6 Aug 2026".
    is_section = rest.written.casefold() in rest.vocabulary.header.sections
    if is_edition or is_section or find_weekday(rest) is not None:
        return True
    if is_furniture(rest):
        return True
    return is_menu(rest)


def read_names_beside(stamped: HeadLine, rest: Passage) -> HeadLine | Refusal:
    """Read names beside a time without a date: `By Ada Stone 3 hours ago`."""
    # Without "by" a mark tells that it is a name: "Ada Stone · 2h ago".
    is_marked = not NAME_MARKS.isdisjoint(stamped.line.written)
    byline = find_byline(rest) or (read_byline(rest) if is_marked else NO_DATE)
    if not byline or not byline.authors:
        return NO_DATE
    return stamped._replace(byline=byline)


def read_timed_byline(line: Passage) -> Byline | Refusal:
    """Read names below a *by* of its own, which a time may follow: `Ada Stone 5 min read`."""
    byline = read_byline(line)
    if byline or refuse_stamps(line) is not None:
        return byline
    inner_date = line.vocabulary.head_patterns.inner_date
    for found in inner_date.finditer(line.text, line.start, line.stop):
        run = find_stamps(line.since(found.start()))
        if run.fills(line):
            return read_byline(without_frame(line.until(found.start())))
    return byline


def find_place_beside(line: Passage, rest: Passage) -> WrittenDateline | Refusal:
    """Read a place beside a date: `LOWER ASHBY, 9 April 2026`, `9 April 2026 | Oslo`."""
    place = read_dateline_words(rest)
    if not place:
        return place
    if not place.places or places_read_as_sentence(rest, place):
        return NO_SHORT_PLACE
    # "Ada Stone" may be a place by its form, "Oslo" hardly an author.
    is_one_word = len(rest.tokens) == 1
    if place.signs.isdisjoint((Sign.CAPITALS, Sign.REGION)) and not is_one_word:
        return UNSURE_PLACE
    if may_be_name_beside(line, rest, place):
        return A_NAME
    return read_dateline_words(line) or place


def may_be_name_beside(line: Passage, rest: Passage, place: WrittenDateline) -> bool:
    """Tell whether what stands beside a date is rather a name: `ADA STONE / April 20, 2026`.

    A comma divides a place from its date.
    """
    if not is_divided_by_bar(line, rest):
        return False
    if is_known_place(line, place):
        return False
    return bool(read_byline(rest))


def is_divided_by_bar(line: Passage, rest: Passage) -> bool:
    """Tell whether a bar, slash or dot divides what stands beside a date from it."""
    before = line.until(rest.start).written.rstrip()
    behind = line.since(rest.stop).written.lstrip()
    return before.endswith(BARS) or behind.startswith(BARS)


def is_short_sentence(passage: Passage) -> bool:
    """Tell whether words may be a short sentence in capitals: `THE FERRY STOPPED AT NOON.`."""
    # "Lantern Media Inc." is the name of a company.
    has_sentence_length = len(passage.tokens) > MOST_BODY_WORDS
    if not has_sentence_length:
        return False
    return passage.last == "."


def start_of_way(line: Passage, stop: int) -> int:
    """Return the end of what stands before a date, without the label or word that leads to it."""
    for position in range(max(line.start + 1, stop - LONGEST_WAY), stop):
        way = line.since(position).until(stop)
        if opens_word(line.text, position) and find_stamps(way).stop == stop:
            return position
    return stop


def opens_word(text: str, position: int) -> bool:
    """Tell whether a word begins at a position, if only run together: `Ada StoneUpdated`."""
    before, first = text[position - 1], text[position]
    is_glued = before.islower() and first.isupper()
    if is_glued:
        return True
    return not before.isalnum() and not first.isspace()


def without_frame(passage: Passage) -> Passage:
    """Return a passage without the marks and blanks around it."""
    written = passage.written
    start = passage.start + len(written) - len(written.lstrip(STAMP_EDGES))
    stop = passage.start + len(written.rstrip(STAMP_EDGES))
    return passage.since(start).until(max(start, stop))


def read_opening(line: UnreadLine) -> HeadLine | Refusal:
    """Read a date that the first sentence follows on its line: ` date 2025-07-17 The ...`."""
    refusal = refuse_opening(line)
    if refusal is not None:
        return refusal
    run = find_opening_stamp(line)
    if not run.is_dated or run.stop >= line.stop:
        return NO_SENTENCE
    rest = line.since(run.stop)
    if not date_is_set_off(line, run):
        return UNDIVIDED
    if opens_headline(line, rest):
        return HeadLine(line, "stamp", stamps=run.stamps, label="headline", value=rest.span)
    # "Posted on March 3, 2026 by Ada Stone in Harbour Life" is no sentence.
    is_byline = rest.match(line.vocabulary.head_patterns.byline_lead) is not None
    if is_byline and not ends_in_stop(rest.text, rest.span):
        return NO_SENTENCE
    return HeadLine(line, "opening", stamps=run.stamps, body=run.stop)


def refuse_opening(line: Passage) -> Refusal | None:
    """Return cheaply why no date opens the line of a sentence: few begin as such records do."""
    if not line.until(line.start + LONGEST_LEAD).search(digit_pattern()):
        return NO_DIGIT
    if not line.match(line.vocabulary.head_patterns.record):
        return NO_RECORD
    return None


def date_is_set_off(line: UnreadLine, run: StampRun) -> bool:
    """Tell whether a label, a mark or its place divides a date from the sentence behind it."""
    first, last = run.stamps[0].span, run.stamps[-1].span
    is_labelled = line.since(first.start).match(line.vocabulary.head_patterns.stamp_label)
    is_divided = not STAMP_DIVIDERS.isdisjoint(line.text[last.stop : run.stop])
    # "2025-07-17 The lock opened" opens a text of the simplest form.
    opens_text = not line.above and line.text[line.start : line.start + 4].isdecimal()
    return bool(is_labelled) or is_divided or opens_text


def opens_headline(line: UnreadLine, rest: Passage) -> bool:
    """Tell whether a headline stands behind the date of a line: `date 2026-03-03 Tolls to rise`."""
    is_untitled = not lines_of_text(line.above) and line.below is not None
    is_short = len(rest) <= LONGEST_TITLE
    if not is_untitled:
        return False
    if not is_short:
        return False
    return not ends_in_stop(rest.text, rest.span)
