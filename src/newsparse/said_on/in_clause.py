"""Where in its clause a day dates a statement.

A day counts only where it tells when somebody spoke: behind the cue ("said Thursday",
"told reporters in Oslo on Thursday"), between source and cue ("the minister early
Thursday conceded"), in the source with what was given out ("a notice published on
Thursday") or behind a content with its occasion. A day that belongs to the content, to a
name or to another verb does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.said_on.cue_sentence import Day, Surroundings, is_plain
from newsparse.said_on.occasions import is_aside, is_own_scene
from newsparse.span import Span

MOST_ADVERBS = 2
"""Words between a day and the cue behind it: `Tuesday also conceded`."""

MOST_WORDS = 5
"""So many words, at the most, stand between a day in front and the subject."""


def find_behind(around: Surroundings) -> Iterator[Day]:
    """Find days behind the cue, up to the content or to a clause with a verb of its own.

    Content that begins right behind the cue may have taken in its first word.
    """
    cue, source = around.cue, around.source
    later = [span.start for span in around.content if span.start >= cue.stop]
    stop = min([*later, around.sentence.stop])
    if stop - cue.stop < len(" , "):
        yield from _find_swallowed(around, stop)
    for found in around.days_between(cue.stop, stop):
        between = [Span(cue.stop, found.start())]
        if source and source.start >= cue.stop:
            between = _without(between[0], source)
            if found.start() < source.stop:
                continue
        spoken = [word for span in between for word in around.spoken(span.start, span.stop)]
        if is_plain(around, spoken) or _tells_scene(around, spoken):
            yield found


def _tells_scene(around: Surroundings, spoken: list[str]) -> bool:
    """Tell whether words behind a cue tell its scene: `after a rally in Oslo`, `when asked`."""
    vocabulary = around.vocabulary
    followed = (
        spoken[0] in vocabulary.dates.occasion_openers
        and not vocabulary.dates.occasions.isdisjoint(spoken)
        and vocabulary.dates.clause_words.isdisjoint(spoken[1:])
    )
    return followed or is_own_scene(around, spoken)


def _without(span: Span, hole: Span) -> list[Span]:
    """Return what is left of a span on both sides of a hole."""
    return [
        Span(span.start, min(span.stop, hole.start)),
        Span(max(span.start, hole.stop), span.stop),
    ]


def _find_swallowed(around: Surroundings, start: int) -> Iterator[Day]:
    """Find the day that opens the content: `said Thursday the lock would open`.

    Or stands between whom it is said to and the clause: `asked the keeper Friday whether`.
    """
    vocabulary = around.vocabulary
    for found in around.days_between(start, around.sentence.stop):
        if found["genitive"] or around.text[start].isdigit():
            return
        before = around.spoken(start, found.start())
        following = around.spoken(found.end(), found.end() + len("  whether "))[:1]
        if found.start() <= start and vocabulary.dates.day_verbs.isdisjoint(following):
            yield found
        named = 0 < len(before) <= MOST_NAMED and is_plain(around, before)
        if named and not vocabulary.dates.content_openers.isdisjoint(following):
            yield found
        return


MOST_NAMED = 3
"""Words that name somebody between a cue and a day: `asked the keeper Friday`."""


def find_in_cue(around: Surroundings) -> Iterator[Day]:
    """Find days in the cue: `responded late Friday with a note saying`."""
    yield from around.days_between(around.cue.start, around.cue.stop)


def find_among(around: Surroundings) -> Iterator[Day]:
    """Find days behind a piece of the content: `called the report Friday a lie`.

    Right behind it, or in a phrase that tells the occasion: `in an interview on Friday`.
    """
    vocabulary, stop = around.vocabulary, around.sentence.stop
    later = [span for span in around.content if around.cue.stop <= span.start < stop]
    for span in later:
        for found in around.days_outside(span.stop, stop):
            before = around.spoken(span.stop, found.start())
            inside = any(0 < piece.start - found.end() < len(", “") for piece in later)
            here = bool(before) and set(before) <= vocabulary.dates.here
            told = (
                before and before[0] in vocabulary.dates.occasion_leads and is_plain(around, before)
            )
            apart = "," in around.text[span.stop : found.start()]
            unnamed = len(before) == 1 and around.is_relative and not apart
            if told or here or unnamed or (inside and not before):
                yield found


def find_behind_object(around: Surroundings) -> Iterator[Day]:
    """Find the day right behind what the source judges: `praised the board on Thursday`.

    An object with a clause or a participle in it may have the day for its own.
    """
    vocabulary, cue = around.vocabulary, around.cue_words if around.objects else []
    if not cue or cue[0] in vocabulary.dates.aims or cue[0] in vocabulary.dates.day_verbs:
        return
    for piece in around.objects:
        spoken = around.spoken(around.cue.stop, piece.stop)
        barred = vocabulary.dates.clause_words | vocabulary.dates.verb_joins
        plain = barred.isdisjoint(spoken[-1:]) and not any(
            word in vocabulary.dates.clause_words
            or word.endswith(vocabulary.dates.participle_ending)
            for word in spoken
        )
        for found in around.days_outside(piece.stop, around.sentence.stop):
            if plain and around.text[piece.stop : found.start()].isspace():
                yield found


def find_between(around: Surroundings) -> Iterator[Day]:
    """Find days between the source and the cue: `the minister early Tuesday conceded`."""
    known, joins = around.source_before, around.vocabulary.dates.verb_joins
    start = known.stop if known else around.sentence.start
    for found in around.days_outside(start, around.cue.start):
        before = around.spoken(start, found.start())
        behind = around.spoken(found.end(), around.cue.start)
        if known and len(before) == 1 and behind[-1:] and behind[-1] in joins:
            yield found
        if not is_plain(around, before) or is_aside(around, found, before):
            continue
        own = bool(behind) and behind[-1] in around.vocabulary.dates.determiners
        if known and not own and (len(before) <= MOST_WORDS or not joins.isdisjoint(behind[:1])):
            yield found
        beside = "," not in around.text[found.end() : around.cue.start]
        if not known and before and beside and len(behind) <= MOST_ADVERBS:
            yield found


def find_in_source(around: Surroundings) -> Iterator[Day]:
    """Find days in the source: `a notice published on Wednesday`."""
    source, vocabulary = around.source, around.vocabulary
    if source is None:
        return
    for found in around.days_between(source.start, source.stop):
        before = around.spoken(source.start, found.start())
        issued = before[-1:] and before[-1] in vocabulary.dates.issuing
        ends = source.stop - found.end() < len(", ") and source.stop <= around.cue.start
        beside = around.text[source.stop : around.cue.start].isspace()
        doing = any(word.endswith(vocabulary.dates.participle_ending) for word in before)
        plain = before and not doing and is_plain(around, before)
        if (issued and vocabulary.dates.clause_words.isdisjoint(before)) or (
            ends and beside and plain
        ):
            yield found
    for found in around.days_between(source.stop, around.sentence.stop):
        before = around.spoken(source.stop, found.start())
        apart = around.spoken(found.end(), around.cue.start)
        if len(before) == 1 and before[0] in vocabulary.dates.issuing and not apart:
            yield found
