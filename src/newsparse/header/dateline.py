"""Datelines: where a report was written, when, and by which agency."""

from __future__ import annotations

from newsparse.dates.parsing import find_date
from newsparse.header.dateline_parts import WrittenDateline, read_parts
from newsparse.header.gaps import find_gap
from newsparse.patterns.head_patterns import (
    dateline_mark_pattern,
    label_line_pattern,
    prose_pattern,
)
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

LONGEST_DATELINE = 140
"""A dateline ends within this many code points."""

MARKS = frozenset("-‐–—―−/)]:")
"""Each dateline has one of these."""

LONGEST_PARTICLE = 3
"""The small words inside a place are no longer: `Rio de Janeiro`, `Frankfurt am Main`."""

TRANSCRIPT = 3000
"""The turns of a transcript follow within so many code points."""

MOST_WORDS = 3
"""Words of a place: `SALT LAKE CITY`."""


def find_dateline(
    text: str, start: int, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    """Read the dateline that opens a line and is followed by its first sentence.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "LIMA, Peru, June 18 (Reuters) - Growers expect rain."
    >>> found = find_dateline(text, 0, len(text), load_vocabulary("en"))
    >>> [place.of(text) for place in found.places], found.agency, text[found.stop :]
    (['LIMA, Peru'], 'Reuters', 'Growers expect rain.')
    """
    if not _may_open(text, start, stop):
        return None
    draft = read_parts(text, start, min(stop, start + LONGEST_DATELINE), vocabulary)
    if draft is None or not _is_sure(draft.signs) or not _is_short(text, draft):
        return None
    body = draft.stop + len(find_gap(text, draft.stop, stop))
    if body >= stop or (text[body].islower() and "bracket" not in draft.signs):
        return None
    if _is_other(text, start, draft, vocabulary) or find_date(text, body, stop, vocabulary):
        return None
    return draft._replace(stop=body)


def _may_open(text: str, start: int, stop: int) -> bool:
    """Tell cheaply whether a dateline may stand here: most sentences go on in lower case."""
    stop = min(stop, start + LONGEST_DATELINE)
    words = text[start:stop].split(None, 2)
    if len(words) > 1 and words[0].isalpha() and not words[0][:2].isupper():
        second = words[1]
        if second.isalpha() and second.islower() and len(second) > LONGEST_PARTICLE:
            return False
    mark = dateline_mark_pattern().search(text, start, stop)
    return mark is not None and not prose_pattern().search(text, start, mark.start())


def find_place_line(text: str, line: Span, vocabulary: Vocabulary) -> WrittenDateline | None:
    """Read a line that is nothing but a dateline: `ERZINCAN`, `ISTANBUL / ANKARA`.

    The places must be in capitals and short, for a headline may be in capitals, too.
    """
    if not text[line.start : line.start + 2].isupper():
        return None
    draft = read_dateline_words(text, line, vocabulary)
    if draft is None or "capitals" not in draft.signs or not draft.places:
        return None
    words = [place.of(text).split(",")[0] for place in draft.places]
    common = vocabulary.header.no_places | {name.upper() for name in vocabulary.header.sections}
    return draft if common.isdisjoint(words) and is_brief(text, line, draft) else None


def is_brief(text: str, line: Span, draft: WrittenDateline) -> bool:
    """Tell whether places that fill their line are short and no sentence in capitals."""
    stopped = text[line.stop - 1] == "." and "region" not in draft.signs
    return not stopped and _is_short(text, draft)


def find_bare_dateline(text: str, line: Span, vocabulary: Vocabulary) -> WrittenDateline | None:
    """Read a dateline with its mark on a line of its own: `OSLO, July 17 (WIRE) -`, `CNN —`."""
    if len(line) > LONGEST_DATELINE or text[line.stop - 1] not in MARKS:
        return None
    draft = read_parts(text, line.start, line.stop, vocabulary)
    if draft is None or draft.span != line or "end" not in draft.signs:
        return None
    return draft if "known" in draft.signs or {"place", "date"} <= draft.signs else None


def read_dateline_words(text: str, line: Span, vocabulary: Vocabulary) -> WrittenDateline | None:
    """Read a dateline that fills its line, whatever speaks for it: what follows a label."""
    if len(line) > LONGEST_DATELINE:
        return None
    draft = read_parts(text, line.start, line.stop, vocabulary)
    if draft is None or text[draft.stop : line.stop].strip(" .,;"):
        return None
    return draft._replace(span=Span(line.start, line.stop))


def _is_sure(signs: frozenset[str]) -> bool:
    """Tell whether a mark ends a dateline and enough stands before it."""
    if "end" not in signs:
        return {"known", "bracket", "date", "place"} <= signs
    return bool(
        {"known", "capitals"} & signs
        or {"place", "date"} <= signs
        or {"place", "region", "dash"} <= signs
    )


def _is_other(text: str, start: int, draft: WrittenDateline, vocabulary: Vocabulary) -> bool:
    """Tell whether what reads like a dateline is a label or another heading."""
    labelled = "colon" in draft.signs and _has_labels(text, start, draft.stop)
    common = vocabulary.header.no_places
    return labelled or any(place.of(text) in common for place in draft.places)


def _has_labels(text: str, start: int, stop: int) -> bool:
    """Tell whether capitals and a colon may be a label: in a transcript, or above everything."""
    near = label_line_pattern().finditer(text, max(0, start - TRANSCRIPT), stop + TRANSCRIPT)
    return not text[:start].strip() or any(
        not found.start() < start < found.end() for found in near
    )


def _is_short(text: str, draft: WrittenDateline) -> bool:
    """Tell whether places that nothing else speaks for are short: a heading may be in capitals."""
    if draft.signs & {"known", "date", "region"}:
        return True
    return all(len(place.of(text).split()) <= MOST_WORDS for place in draft.places)
