"""Days that set the scene for a statement from outside its clause.

A phrase in front of the sentence ("On Thursday, ..."), an occasion of speaking ("in
Thursday's debate"), a clause beside that of the saying ("as she rode home on Thursday"),
or the opening of an earlier sentence of the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.patterns.day_patterns import sentence_end_pattern
from newsparse.said_on.cue_sentence import REACH, Day, Surroundings, drop_links, is_plain
from newsparse.said_on.in_clause import MOST_WORDS
from newsparse.said_on.occasions import is_occasion, is_own_scene, names_occasion

FRONT = 120
"""A day in front of a sentence ends within so many code points."""


def find_in_front(around: Surroundings) -> Iterator[Day]:
    """Find days in front of the subject: `On Thursday, ...`, `Speaking on Thursday, ...`."""
    known, vocabulary = around.source_before, around.vocabulary
    closed = known and around.text[: known.start].rstrip().endswith((",", ",”", ',"'))
    most = REACH if closed else MOST_WORDS + 3 * (not known)
    if around.is_relative:
        return
    for found in around.days_outside(around.sentence.start, around.subject):
        before = drop_links(around, around.spoken(around.sentence.start, found.start()))
        behind = around.spoken(found.end(), around.subject)
        opened = not before or before[0] in vocabulary.dates.occasion_openers
        speaking = bool(closed and before) and _tells_speaking(around, before)
        near = len(behind) <= most and (
            opened or speaking or vocabulary.dates.clause_words.isdisjoint(behind)
        )
        if near and (is_occasion(around, before, found) or is_own_scene(around, before)):
            yield found


def _tells_speaking(around: Surroundings, before: list[str]) -> bool:
    """Tell whether a phrase in front is sure to tell the occasion, whatever follows its day."""
    vocabulary = around.vocabulary
    told = (vocabulary.dates.occasions | vocabulary.dates.writings).intersection(before)
    return bool(told) or before[0].endswith(vocabulary.dates.participle_ending)


def find_clock_front(around: Surroundings) -> Iterator[Day]:
    """Find the day of a clock time in front: `By noon on Thursday, ...`."""
    start = around.sentence.start
    for found in around.days_outside(start, min(start + FRONT, around.subject)):
        before = drop_links(around, around.spoken(start, found.start()))
        closed = around.text[found.end() : found.end() + 1] == ","
        if closed and before[1:] and before[0] in around.vocabulary.dates.front_leads:
            if is_plain(around, before):
                yield found
            return


def find_occasion(around: Surroundings) -> Iterator[Day]:
    """Find the day of an occasion of speaking anywhere in the sentence or paragraph."""
    occasions = around.vocabulary.dates.occasions
    for start, stop in (
        (around.sentence.start, around.sentence.stop),
        (around.paragraph.start, around.sentence.start),
    ):
        for found in around.days_outside(start, stop):
            if names_occasion(around, found, occasions) and not in_relative(around, start, found):
                yield found


def in_relative(around: Surroundings, start: int, found: Day) -> bool:
    """Tell whether a day stands in a clause about a noun: `who stumbled in Monday's debate`."""
    comma = around.text.rfind(",", start, found.start())
    before = around.spoken(max(start, comma), found.start())
    return not around.vocabulary.dates.relatives.isdisjoint(before)


def find_shared(around: Surroundings) -> Iterator[Day]:
    """Find the day of a clause that the saying goes on with.

    `said Wednesday, adding`, `flared on Wednesday, with both accusing`, `a rally on Wednesday
    when she accused`.
    """
    vocabulary, known = around.vocabulary, around.source_before
    cue = around.cue_words or [""]
    participle = any(
        word.endswith(vocabulary.dates.participle_ending) for word in (cue[0], cue[-1])
    )
    phrase = cue[0] in vocabulary.dates.day_joins
    stop = around.cue.start if phrase else around.subject
    for found in around.days_outside(around.sentence.start, stop):
        behind = around.spoken(found.end(), stop)
        joined = bool(behind) and behind[0] in vocabulary.dates.day_joins
        shared = joined and (participle or (known and len(behind) == 1))
        if (
            shared
            or (known and _is_told_of(around, behind))
            or ((participle or phrase) and not behind)
        ):
            yield found


def _is_told_of(around: Surroundings, behind: list[str]) -> bool:
    """Tell whether words behind a day lead to what was said then: `..., in which she said`."""
    lead, relative = ["", "", *behind][-2:]
    return (
        relative in around.vocabulary.dates.relatives
        and lead in around.vocabulary.dates.relative_leads
    )


def find_beside(around: Surroundings) -> Iterator[Day]:
    """Find the day of a clause behind the content: `..., as she rode home on Thursday`.

    The clause tells when or where, and goes on to the day without another one inside it.
    """
    vocabulary = around.vocabulary
    stop = around.sentence.stop
    later = [span.stop for span in around.content if around.cue.stop <= span.start < stop]
    start = max(later, default=stop)
    for found in around.days_outside(start, stop):
        before = around.spoken(start, found.start())
        if (
            before
            and before[0] in vocabulary.dates.scene_links
            and vocabulary.dates.relatives.isdisjoint(before)
        ):
            yield found


def find_in_paragraph(around: Surroundings) -> Iterator[Day]:
    """Find the day that opens an earlier sentence of the paragraph: it sets the scene for all.

    Only a day in front does; one that follows the verb belongs to that verb alone.
    """
    first, last = around.paragraph.start, around.sentence.start
    if not any(True for _ in around.days_between(first, last)):
        return
    ends = sentence_end_pattern().finditer(around.text, first, last)
    for opening in reversed([first, *(end.end() for end in ends)]):
        for found in around.days_outside(opening, min(opening + FRONT, last)):
            before = drop_links(around, around.spoken(opening, found.start()))
            later = before[:1] and before[0] in around.vocabulary.dates.occasion_openers
            if is_occasion(around, before, found) and not later:
                yield found
                return
