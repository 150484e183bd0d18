"""Datelines: where a report was written, when, and by which agency.

What reads like a dateline goes through gates, each of which refuses what is none with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsparse.dates.parsing import find_date, find_weekday
from newsparse.dates.passage import Passage
from newsparse.header.dateline_draft import Sign, WrittenDateline
from newsparse.header.dateline_parts import read_parts, skip_gap
from newsparse.patterns.dateline_patterns import (
    dateline_mark_pattern,
    label_line_pattern,
    prose_pattern,
)
from newsparse.refusal import Refusal
from newsparse.span import Span

# A bound on time: two cities with their countries, a long date and an agency come near.
LONGEST_DATELINE = 140
"""A dateline has at most this many code points."""

DATELINE_MARKS = frozenset("-‐–—―−/)]:")
"""Each dateline has one of these."""

# A bound on time: "Newcastle upon Tyne" has the longest small word inside a place.
LONGEST_PARTICLE = 4
"""A small word inside a place has at most this many letters."""

# A bound on time: in a transcript somebody else speaks within a page.
TRANSCRIPT = 3000
"""Other labels such as `STONE:` stand within this many code points before or behind a label."""

# A fact of news: "SALT LAKE CITY" is a place, "BRIDGE FALLS AT NOON" a heading.
MOST_PLACE_WORDS = 3
"""A place that no date, region or agency speaks for has at most this many words."""


# A fact of news: shorter words with a full stop are abbreviations, "St." and "Ft.".
SHORTEST_STOPPED = 4
"""A place that a full stop divides from its sentence has at least this many letters."""


class Enough(NamedTuple):
    """Signs that are enough for a dateline."""

    signs: frozenset[Sign]
    """All of these have to be there."""
    example: str
    """A line for which no other combination speaks."""


ENOUGH_BEFORE_SENTENCE = (
    Enough(frozenset({Sign.KNOWN, Sign.END}), "CNN — The lock opened."),
    Enough(frozenset({Sign.CAPITALS, Sign.END}), "WASHINGTON — The lock opened."),
    Enough(frozenset({Sign.PLACE, Sign.DATE, Sign.END}), "Paris, 17 July — The lock opened."),
    Enough(
        frozenset({Sign.PLACE, Sign.REGION, Sign.DASH, Sign.END}),
        "Nairobi, Kenya – The lock opened.",
    ),
    # Indian agencies leave out the dash.
    Enough(
        frozenset({Sign.PLACE, Sign.DATE, Sign.KNOWN, Sign.BRACKET}),
        "New Delhi, Jul 17 (PTI) The lock opened.",
    ),
    # Without a place the date and an agency in brackets.
    Enough(
        frozenset({Sign.DATE, Sign.BRACKET, Sign.DASH, Sign.END}),
        "July 17 (Harbour News) - The lock opened.",
    ),
    # An agency of a few capitals needs no capitals of its place.
    Enough(frozenset({Sign.LETTERS, Sign.DASH, Sign.END}), "Holmvik (HNN) — The lock opened."),
    # Pages lose the blank or dash behind the bracket.
    Enough(frozenset({Sign.KNOWN, Sign.GLUED}), "(CNN)The lock opened."),
    # A place in small letters, as papers in Europe and Asia write it.
    Enough(frozenset({Sign.PLACE, Sign.DASH, Sign.END, Sign.OPENED}), "Holmvik – The lock opened."),
    Enough(
        frozenset({Sign.PLACE, Sign.END, Sign.TAKEN_UP}),
        "Holmvik. The lock opened in Holmvik.",
    ),
    # Indian papers write the place in small letters before a colon.
    Enough(frozenset({Sign.CITY, Sign.COLON, Sign.END}), "New Delhi: The lock opened."),
)
"""What is enough before the first sentence: a mark alone is not, nor a place in small letters."""

ENOUGH_ALONE = (
    Enough(frozenset({Sign.KNOWN, Sign.END}), "CNN —"),
    Enough(frozenset({Sign.LETTERS, Sign.DASH, Sign.END}), "HNN —"),
    Enough(frozenset({Sign.CAPITALS, Sign.DASH, Sign.END}), "HOLMVIK —"),
    Enough(frozenset({Sign.PLACE, Sign.DATE, Sign.END}), "Oslo, July 17 (Harbour News) -"),
)
"""What is enough for a dateline with its mark on a line of its own."""

SUPPORT = frozenset({Sign.KNOWN, Sign.DATE, Sign.REGION})
"""Beside any of these a place may be as long as it likes: `SAULT STE. MARIE EAST, Mich.`."""


def has_enough(dateline: WrittenDateline, combinations: Iterable[Enough]) -> bool:
    """Tell whether all signs of one of the combinations are there."""
    return any(enough.signs <= dateline.signs for enough in combinations)


class Gate(NamedTuple):
    """A condition by which what reads like a dateline is none."""

    refusal: Refusal
    """Why it is none."""
    example: str
    """A line that is refused so."""
    holds: Callable[[Passage, WrittenDateline], bool]
    """Whether the condition holds for a line and what was read of it."""


def lacks_signs(_: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether too little speaks for a dateline."""
    return not has_enough(dateline, ENOUGH_BEFORE_SENTENCE)


def is_long(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether a place that nothing else speaks for is long."""
    if not SUPPORT.isdisjoint(dateline.signs):
        return False
    counts = [len(place.of(line.text).split()) for place in dateline.places]
    return max(counts, default=0) > MOST_PLACE_WORDS


def ends_its_line(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether no sentence follows."""
    return dateline.stop >= line.stop


def is_followed_in_lower_case(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether a clause follows, unless an agency in brackets stands before it."""
    # Some names begin small, as in "OSLO (AP) - iPads are sold."
    has_bracket = Sign.BRACKET in dateline.signs
    if not line.text[dateline.stop].islower():
        return False
    return not has_bracket


def is_one_label_of_several(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether capitals and a colon may be a label: in a transcript, or above everything."""
    if not line.text[line.start : dateline.stop].rstrip().endswith(":"):
        return False
    # Above everything stands no dateline with a colon, but "STONE: It opened." of a transcript or
    # "Mumbai: Lock to open" of a headline.
    if Sign.COLON in dateline.signs and not line.text[: line.start].strip():
        if Sign.CITY not in dateline.signs:
            return True
        return line.last != "."
    first, last = max(0, line.start - TRANSCRIPT), dateline.stop + TRANSCRIPT
    labels = label_line_pattern().finditer(line.text, first, last)
    return any(not found.start() < line.start < found.end() for found in labels)


def names_no_place(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether what looks like a place is a heading or a body."""
    # "UPDATE - The lock opened", "(PHOTOS) - The lock opened", "EDT — The lock opened".
    written = line.text[line.start : dateline.stop].split(None, 1)[0]
    is_zone = written.casefold() in line.vocabulary.calendar.zones
    if is_zone or dateline.agency in line.vocabulary.head_words.no_places:
        return True
    if SUPPORT.isdisjoint(dateline.signs) and names_somebody(line, dateline):
        return True
    return names_a_heading(line, dateline)


def names_a_heading(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether what looks like a place is the name of a section or another heading."""
    return any(names_heading(line.part(place)) for place in dateline.places)


def names_somebody(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether capitals that nothing speaks for are a paper, a time zone or somebody's name.

    `LANTERN: `, `EDT: `, `MAYOR ADA STONE: `, `ADA STONE, HNN HOST: `.
    """
    header, zones = line.vocabulary.header, line.vocabulary.calendar.zones
    words = [place.of(line.text).casefold().split() for place in dateline.places]
    ends = [one[-1].strip(".,") for one in words]
    starts = {one[0].strip(".,") for one in words if len(one) > 1}
    # As in "MAYOR ADA STONE: " and "HNN HOST: ".
    has_honour = not header.honours.isdisjoint(starts)
    # As in "EDT: ".
    is_zone = not zones.keys().isdisjoint(ends)
    if has_honour or is_zone or not header.roles.isdisjoint(ends):
        return True
    if Sign.COLON not in dateline.signs:
        return False
    # "BO REED, ENGINEER: "; what stands behind a comma would be a known state or country.
    is_listed = len(words) > 1 and "," in line.text[line.start : dateline.stop]
    # As in "LANTERN: ".
    return is_listed or not header.papers.isdisjoint(ends)


def names_heading(place: Passage) -> bool:
    """Tell whether words are a heading, a label or a body: `FILE PHOTO`, `LOCAL NEWS`."""
    tokens = [token.strip(".,") for token in place.written.split(",")[0].upper().split()]
    words = place.vocabulary.head_words
    if " ".join(tokens) in words.no_places:
        return True
    # "STAR" and "GLOBE" are towns; a line may begin with a comma.
    if len(tokens) <= 1:
        return False
    # "SPORTS NEWS", "HARBOUR LANTERN".
    is_paper = tokens[-1].casefold() in place.vocabulary.header.papers
    if is_paper:
        return True
    return words.headings.issuperset(tokens)


def is_followed_by_date(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether a date stands where the sentence should begin."""
    return find_date(line.since(dateline.stop)) is not None


TOO_LITTLE = Refusal("its parts are not enough for a dateline")

GATES_BEFORE_SENTENCE = (
    Gate(
        TOO_LITTLE,
        "The Hague - for that is where it is - has a lock.",
        lacks_signs,
    ),
    Gate(
        Refusal("its place has too many words, and no date, region or agency speaks for it"),
        "BRIDGE OPENED AT LAST - Ada Stone rejoiced.",
        is_long,
    ),
    Gate(Refusal("no sentence follows on its line"), "OSLO, July 17 (AP) -", ends_its_line),
    Gate(
        Refusal("a word in small letters follows"),
        "OSLO - which has a lock - will keep it.",
        is_followed_in_lower_case,
    ),
    Gate(
        Refusal("its colon may be that of a label, as in a transcript"),
        "STONE: The lock opened.",
        is_one_label_of_several,
    ),
    Gate(
        Refusal("what looks like its place is known to be none"),
        "UPDATE - The lock opened.",
        names_no_place,
    ),
    Gate(
        Refusal("a date follows where the sentence should begin"),
        "OSLO (AP) - 17 July 2025",
        is_followed_by_date,
    ),
)
"""The gates before the first sentence, in the order in which they are asked."""


def is_known_place(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether capitals are surely a place, and no name of somebody: `KUALA LUMPUR`."""
    if Sign.REGION in dateline.signs or dateline.agency:
        return True
    first = dateline.places[0].of(line.text)
    if first in line.vocabulary.head_words.cities_in_capitals:
        return True
    return first.split()[0] in line.vocabulary.header.place_words


def fills_no_line(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether more stands on a line than a dateline with its mark."""
    if dateline.span != line.span:
        return True
    return not dateline.has_ended


def lacks_signs_alone(_: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether too little speaks for a dateline on a line of its own."""
    return not has_enough(dateline, ENOUGH_ALONE)


def is_heading_or_long(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether capitals before a dash are a heading: `UPDATE —`, `BRIDGE FALLS AT NOON —`."""
    if names_no_place(line, dateline):
        return True
    return is_long(line, dateline)


GATES_WITH_MARK = (
    Gate(Refusal("a dateline does not fill the line"), "OSLO (AP) to Rome -", fills_no_line),
    Gate(
        Refusal("its parts are not enough for a dateline on a line of its own"),
        "Nairobi, Kenya -",
        lacks_signs_alone,
    ),
    Gate(
        Refusal("what looks like its place is known to be none, or is long"),
        "UPDATE —",
        is_heading_or_long,
    ),
)
"""The gates for a line that is a dateline with its mark."""


def lacks_capitals(_: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether the first place is not in capitals."""
    return Sign.CAPITALS not in dateline.signs


def places_read_as_sentence(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether places that fill their line are long, or end in a full stop."""
    # "SAULT, Mich." ends in the full stop of its state.
    has_region = Sign.REGION in dateline.signs
    is_stopped = line.last == "." and not has_region
    if is_stopped:
        return True
    return is_long(line, dateline)


GATES_OF_PLACES = (
    Gate(Refusal("no place in capitals opens it"), "CNN", lacks_capitals),
    Gate(Refusal("it is the name of a section or another heading"), "SPORT", names_a_heading),
    Gate(
        Refusal("its places are long, or it ends in a full stop"),
        "BRIDGE FALLS AT NOON",
        places_read_as_sentence,
    ),
)
"""The gates for a line that is nothing but places, a date and an agency."""

SMALL_SECOND = Refusal("its second word is in small letters and longer than a particle")
NO_MARK = Refusal("it has no dash, bracket, slash or colon that could end a dateline")
RUNNING_WORDS = Refusal("words in small letters follow each other before the first mark")
TOO_LONG = Refusal("it is longer than a dateline")
NO_END = Refusal("no mark ends the line")
NOT_WHOLE = Refusal("more stands on the line than a dateline")
NO_CAPITALS = Refusal("it does not begin with two capitals")


def find_dateline(line: Passage) -> WrittenDateline | Refusal:
    """Read the dateline that opens a line and is followed by its first sentence.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> def read(text):
    ...     return find_dateline(Passage(text, 0, len(text), load_vocabulary("en")))
    >>> text = "LIMA, Peru, June 18 (Reuters) - Growers expect rain."
    >>> found = read(text)
    >>> [place.of(text) for place in found.places], found.agency, text[found.stop :]
    (['LIMA, Peru'], 'Reuters', 'Growers expect rain.')
    >>> read("OSLO - which has a lock - will keep it.").reason
    'a word in small letters follows'
    """
    opening = line.until(line.start + LONGEST_DATELINE)
    dateline = find_stopped_place(opening) or read_running_dateline(opening)
    if not dateline:
        return dateline
    dateline = dateline._replace(stop=skip_gap(line.since(dateline.stop)))
    return through_gates(GATES_BEFORE_SENTENCE, line, with_bare_signs(line, dateline))


def read_running_dateline(opening: Passage) -> WrittenDateline | Refusal:
    """Read the parts of a dateline, unless the first words are surely of a sentence."""
    refusal = refuse_prose(opening)
    if refusal is not None:
        return refusal
    return read_parts(opening)


def find_stopped_place(opening: Passage) -> WrittenDateline | None:
    """Read a place of one word that a full stop divides from its sentence: `Holmvik. The`."""
    place, stop, rest = opening.written.partition(". ")
    # "St. Louis" is no place before a sentence; hardly a paragraph stops behind its first word.
    is_word = is_plain_name(place) and len(place) >= SHORTEST_STOPPED
    if not stop or not is_word or not rest[:1].isupper():
        return None
    start = opening.start
    span = Span(start, start + len(place))
    signs = frozenset((Sign.PLACE, Sign.END))
    return WrittenDateline(Span(start, span.stop + 1), span.stop + 1, (span,), signs=signs)


def with_bare_signs(line: Passage, dateline: WrittenDateline) -> WrittenDateline:
    """Return a dateline with what else speaks for a place in small letters and of one word."""
    if dateline.signs - {Sign.CITY} not in BARE or not is_bare_place(line, dateline):
        return dateline
    name = dateline.places[0].of(line.text)
    first = line.since(dateline.stop).written.split(None, 1)[:1]
    has_article = not line.vocabulary.header.determiners.isdisjoint(map(str.casefold, first))
    # A known city needs no article behind it: "Mumbai - Boats wait."
    opens = any((has_article, Sign.CITY in dateline.signs))
    taken_up = line.vocabulary.head_patterns.place_behind.finditer(line.text)
    is_taken_up = any(found["place"] == name for found in taken_up)
    signs = [Sign.OPENED] * opens + [Sign.TAKEN_UP] * is_taken_up
    return dateline._replace(signs=dateline.signs.union(signs))


def is_bare_place(line: Passage, dateline: WrittenDateline) -> bool:
    """Tell whether a dateline is one capitalised word that names no day or month."""
    if len(dateline.places) != 1:
        return False
    place = line.part(dateline.places[0])
    if not is_plain_name(place.written):
        return False
    return find_weekday(place) is None


def is_plain_name(word: str) -> bool:
    """Tell whether a name is one word with a capital and small letters: `Holmvik`."""
    return word.isalpha() and word.istitle()


BARE = (frozenset((Sign.PLACE, Sign.END)), frozenset((Sign.PLACE, Sign.END, Sign.DASH)))
"""What speaks for a place in small letters with its mark, and nothing else."""


def through_gates(
    gates: Iterable[Gate], line: Passage, dateline: WrittenDateline
) -> WrittenDateline | Refusal:
    """Return what reads like a dateline, or the refusal of the first gate that holds for it."""
    for gate in gates:
        if gate.holds(line, dateline):
            return gate.refusal
    return dateline


def signs_of(line: Passage) -> Sequence[Sign]:
    """Return the signs of what reads like a dateline, be they enough or not."""
    dateline = read_parts(line.until(line.start + LONGEST_DATELINE))
    return [sign for sign in Sign if sign in dateline.signs] if dateline else ()


def refuse_prose(opening: Passage) -> Refusal | None:
    """Return cheaply why no dateline stands here: most sentences go on in small letters."""
    tokens = opening.written.split(None, 2)
    # A bound on time: two words tell most sentences apart.
    if len(tokens) > 1 and is_small_second(*tokens[:2]):
        return SMALL_SECOND
    mark = opening.search(dateline_mark_pattern())
    if mark is None:
        return NO_MARK
    # "Ada Stone warned the board - again": no dateline has a verb before its mark.
    prose = opening.until(mark.start()).search(prose_pattern())
    if prose:
        return RUNNING_WORDS
    return None


def is_small_second(first: str, second: str) -> bool:
    """Tell whether two words open a sentence: `Growers expect`, not `RIO de` or `Rio de`."""
    is_number = not first.isalpha()
    in_capitals = first[:2].isupper()
    if is_number or in_capitals:
        return False
    is_small_word = second.isalpha() and second.islower()
    is_long = len(second) > LONGEST_PARTICLE
    return is_small_word and is_long


def find_bare_dateline(line: Passage) -> WrittenDateline | Refusal:
    """Read a dateline with its mark on a line of its own: `OSLO, July 17 (WIRE) -`, `CNN —`."""
    if len(line) > LONGEST_DATELINE:
        return TOO_LONG
    if line.last not in DATELINE_MARKS:
        return NO_END
    dateline = read_parts(line)
    if dateline:
        return through_gates(GATES_WITH_MARK, line, dateline)
    return dateline


def find_place_line(line: Passage) -> WrittenDateline | Refusal:
    """Read a line that is nothing but a dateline: `ERZINCAN`, `ISTANBUL / ANKARA`.

    The places must be in capitals and short, for a headline may be in capitals, too.
    """
    # A bound on time: hardly a line opens with two capitals.
    if not line.text[line.start : line.start + 2].isupper():
        return NO_CAPITALS
    dateline = read_dateline_words(line)
    if dateline:
        return through_gates(GATES_OF_PLACES, line, dateline)
    return dateline


def read_dateline_words(line: Passage) -> WrittenDateline | Refusal:
    """Read a dateline that fills its line, whatever speaks for it: what follows a label."""
    if len(line) > LONGEST_DATELINE:
        return TOO_LONG
    dateline = read_parts(line)
    if not dateline:
        return dateline
    if line.since(dateline.stop).written.strip(" .,;"):
        return NOT_WHOLE
    return dateline._replace(span=Span(line.start, line.stop))
