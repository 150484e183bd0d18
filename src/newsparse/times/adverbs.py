"""Where in its sentence a day dates a statement.

A day counts only where it tells when somebody spoke: behind the cue ("said Thursday",
"told reporters in Oslo on Thursday"), between source and cue ("the minister early
Thursday conceded"), in front of the sentence ("On Thursday, the union said") or with what
was given out ("a notice published on Thursday"). A day that belongs to the content, to a
name or to another verb does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import frozen

from newsparse.language import DateWords
from newsparse.patterns.times import day_pattern, sentence_end_pattern, word_pattern
from newsparse.span import Span

REACH = 300
"""A day that dates a statement stands within so many code points of its cue."""

PARAGRAPH = 1500
"""A sentence whose opening day holds for the next ones stands within so many of its paragraph."""

MOST_ADVERBS = 2
"""Words between a day and the cue behind it: `Tuesday also conceded`."""

MOST_WORDS = 5
"""So many words, at the most, stand between a day in front and the subject."""


@frozen
class Frame:
    """What stands around a content in its sentence."""

    text: str
    """The article."""
    sentence: Span
    """The sentence of the cue."""
    cue: Span
    """The cue."""
    source: Span | None
    """The words that name the source."""
    content: tuple[Span, ...]
    """What is attributed."""
    words: DateWords
    """The words of the language."""


def _find_behind(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days behind the cue, up to the content or to a clause with a verb of its own.

    Content that begins right behind the cue may have taken in its first word.
    """
    later = [span.start for span in frame.content if span.start >= frame.cue.stop]
    stop = min([*later, frame.sentence.stop])
    if stop - frame.cue.stop < len(" , "):
        yield from _find_swallowed(frame, stop)
    for found in day_pattern(frame.words).finditer(frame.text, frame.cue.stop, stop):
        between = [Span(frame.cue.stop, found.start())]
        if frame.source and frame.source.start >= frame.cue.stop:
            between = _without(between[0], frame.source)
            if found.start() < frame.source.stop:
                continue
        spoken = [
            word for span in between for word in spoken_words(frame.text, span.start, span.stop)
        ]
        if _is_plain(frame, spoken):
            yield found


def _find_swallowed(frame: Frame, start: int) -> Iterator[re.Match[str]]:
    found = day_pattern(frame.words).match(frame.text, start, frame.sentence.stop)
    if found and not found["genitive"] and not frame.text[start : start + 1].isdigit():
        following = spoken_words(frame.text, found.end(), found.end() + len("  should "))[:1]
        if frame.words.day_verbs.isdisjoint(following):
            yield found


def _find_in_cue(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days in the cue: `responded late Friday with a note saying`."""
    yield from day_pattern(frame.words).finditer(frame.text, *_bounds(frame.cue))


def _find_among(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days behind a piece of the content: `called the report Friday a lie`.

    Right behind it, or in a phrase that tells the occasion: `in an interview on Friday`.
    """
    later = [span for span in frame.content if frame.cue.stop <= span.start < frame.sentence.stop]
    for span in later:
        for found in _find_outside(frame, span.stop, frame.sentence.stop):
            before = spoken_words(frame.text, span.stop, found.start())
            inside = any(0 < piece.start - found.end() < len(", “") for piece in later)
            here = bool(before) and set(before) <= frame.words.here
            told = before and before[0] in frame.words.occasion_leads and _is_plain(frame, before)
            if told or here or (inside and not before):
                yield found


def _find_between(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days between the source and the cue: `the minister early Tuesday conceded`."""
    known = _source_before(frame)
    start = known.stop if known else frame.sentence.start
    for found in _find_outside(frame, start, frame.cue.start):
        before = spoken_words(frame.text, start, found.start())
        behind = spoken_words(frame.text, found.end(), frame.cue.start)
        if known and len(before) == 1 and behind[-1:] and behind[-1] in frame.words.verb_joins:
            yield found
        if not _is_plain(frame, before):
            continue
        if known and (
            len(before) <= MOST_WORDS or not frame.words.verb_joins.isdisjoint(behind[:1])
        ):
            yield found
        adjacent = (
            "," not in frame.text[found.end() : frame.cue.start] and len(behind) <= MOST_ADVERBS
        )
        if not known and before and adjacent:
            yield found


def _find_in_source(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days in the source: `a notice published on Wednesday`."""
    if frame.source is None:
        return
    for found in day_pattern(frame.words).finditer(frame.text, *_bounds(frame.source)):
        before = spoken_words(frame.text, frame.source.start, found.start())
        clauses = frame.words.clause_words
        issued = before[-1:] and before[-1] in frame.words.issuing and clauses.isdisjoint(before)
        ends = frame.source.stop - found.end() < len(", ") and frame.source.stop <= frame.cue.start
        beside = frame.text[frame.source.stop : frame.cue.start].isspace()
        if issued or (ends and beside and before and _is_plain(frame, before)):
            yield found


def _find_in_front(frame: Frame) -> Iterator[re.Match[str]]:
    """Find days in front of the subject: `On Thursday, ...`, `Speaking on Thursday, ...`."""
    known = _source_before(frame)
    subject = known.start if known else frame.cue.start
    for found in _find_outside(frame, frame.sentence.start, subject):
        before = spoken_words(frame.text, frame.sentence.start, found.start())
        behind = spoken_words(frame.text, found.end(), subject)
        while before and before[0] in frame.words.sentence_links:
            before = before[1:]
        closed = known and frame.text[:subject].rstrip().endswith((",", ",”", ',"'))
        most = REACH if closed else MOST_WORDS + 3 * (not known)
        opened = not before or before[0] in frame.words.occasion_openers
        near = len(behind) <= most and (opened or frame.words.clause_words.isdisjoint(behind))
        if near and _is_occasion(frame, before, found):
            yield found


def _is_occasion(frame: Frame, before: Sequence[str], found: re.Match[str]) -> bool:
    """Tell whether words in front of a day open a phrase that tells an occasion."""
    if not before or found["genitive"]:
        return True
    if before[0] in frame.words.occasion_openers:
        return before[-1] in frame.words.occasions
    return before[0] in frame.words.occasion_leads and _is_plain(frame, before)


def _find_shared(frame: Frame) -> Iterator[re.Match[str]]:
    """Find the day of a clause that the saying goes on with.

    `said Wednesday, adding`, `flared on Wednesday, with both accusing`, `a rally on Wednesday
    when she accused`.
    """
    known = _source_before(frame)
    subject = known.start if known else frame.cue.start
    cue = spoken_words(frame.text, *_bounds(frame.cue)) or [""]
    participle = cue[-1].endswith(frame.words.participle_ending)
    phrase = cue[0] in frame.words.day_joins
    stop = frame.cue.start if phrase else subject
    for found in _find_outside(frame, frame.sentence.start, stop):
        behind = spoken_words(frame.text, found.end(), stop)
        joined = len(behind) == 1 and behind[0] in frame.words.day_joins
        if (joined and known) or ((participle or phrase) and not behind):
            yield found


def _source_before(frame: Frame) -> Span | None:
    """Return the source if it stands in front of the cue."""
    before = frame.source and frame.sentence.start <= frame.source.start < frame.cue.start
    return frame.source if before else None


def _is_plain(frame: Frame, spoken: Sequence[str]) -> bool:
    """Tell whether words in front of a day hold no clause and no verb that it belongs to."""
    return frame.words.clause_words.isdisjoint(_without_gerund_clause(frame, spoken)) and not (
        _ends_other_verb(frame, spoken)
    )


def _without_gerund_clause(frame: Frame, spoken: Sequence[str]) -> Iterator[str]:
    """Yield words but those before a participle: `said while campaigning in Oslo Tuesday`."""
    for word, following in zip_longest(spoken, spoken[1:], fillvalue=""):
        if not following.endswith(frame.words.participle_ending):
            yield word


def _find_outside(frame: Frame, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Find days between two places that no content covers."""
    for found in day_pattern(frame.words).finditer(frame.text, start, max(start, stop)):
        if not any(
            span.start < found.end() and found.start() < span.stop for span in frame.content
        ):
            yield found


def _find_in_frame(frame: Frame) -> Iterator[re.Match[str]]:
    """Find the day that opens an earlier sentence of the paragraph: it sets the scene for all.

    Only a day in front does; one that follows the verb belongs to that verb alone.
    """
    start = max(frame.text.rfind("\n", 0, frame.cue.start) + 1, frame.cue.start - PARAGRAPH)
    ends = sentence_end_pattern().finditer(frame.text, start, frame.sentence.start)
    starts = [start, *(end.end() for end in ends)]
    for opening in reversed(starts):
        for found in _find_outside(frame, opening, min(opening + 120, frame.sentence.start)):
            before = spoken_words(frame.text, opening, found.start())
            while before and before[0] in frame.words.sentence_links:
                before = before[1:]
            if _is_occasion(frame, before, found):
                yield found
                return


FINDERS = (
    _find_behind,
    _find_in_cue,
    _find_between,
    _find_in_source,
    _find_in_front,
    _find_among,
    _find_shared,
    _find_in_frame,
)
"""Where a day may stand, the surest first."""


def is_adverb(frame: Frame, found: re.Match[str]) -> bool:
    """Tell whether a day stands for itself: not `by Friday`, `the Friday Globe`, `Friday's vote`.

    A genitive does before an occasion of speaking: `during Friday's news conference`.
    """
    before = spoken_words(frame.text, max(frame.sentence.start, found.start() - 20), found.start())
    behind = spoken_words(frame.text, found.end(), found.end() + 40)[:3]
    if found["genitive"]:
        leads = frame.words.occasion_leads
        opened = found[0].casefold().split()[0] in leads or bool(before and before[-1] in leads)
        return opened and not frame.words.occasions.isdisjoint(behind)
    if behind[:1] and behind[0] in frame.words.day_joins:
        return True
    return not (before and before[-1] in frame.words.day_stops and _touches(frame, found))


def _touches(frame: Frame, found: re.Match[str]) -> bool:
    """Tell whether only white space stands before a day."""
    return frame.text[found.start() - 1 : found.start()].isspace()


def _ends_other_verb(frame: Frame, spoken: Sequence[str]) -> bool:
    """Tell whether another verb stands right before a day: `killed on Tuesday`."""
    return bool(spoken) and (
        spoken[-1].endswith(frame.words.past_ending) and spoken[-1] not in frame.words.issuing
    )


def spoken_words(text: str, start: int, stop: int) -> list[str]:
    """Return the words between two places, in lower case."""
    found = word_pattern().finditer(text, start, max(start, stop))
    return [word[0].casefold() for word in found]


def _without(span: Span, hole: Span) -> list[Span]:
    return [
        Span(span.start, min(span.stop, hole.start)),
        Span(max(span.start, hole.stop), span.stop),
    ]


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.stop
