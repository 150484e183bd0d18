"""The circumstances of a statement: to whom, where and on what, as far as its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.circumstances.behind_cue import find_behind
from newsparse.circumstances.in_front import find_front
from newsparse.circumstances.phrases_around import (
    SHORTEST,
    Told,
    behind_cue,
    days_opening,
    first_part,
    sentence_around,
)
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class Circumstances(NamedTuple):
    """Where the words stand that tell about a statement."""

    addressee: Span | None = None
    """Whom it is said to."""
    occasion: Span | None = None
    """Where or in what it is said."""
    topic: Span | None = None
    """What it is said about or in answer to."""


NOTHING = Circumstances()
"""The circumstances of a statement whose sentence is silent."""


def find_circumstances(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    ends: Sequence[int],
    cue: Span,
    lemma: str,
    source: Span | None,
    content: Sequence[Span],
    days: Sequence[re.Match[str]],
    vocabulary: Vocabulary,
) -> Circumstances:
    """Return the circumstances of a statement.

    Args:
        text: The article.
        ends: The ends of its sentences (see `find_sentence_ends`).
        cue: The words that attribute.
        lemma: The dictionary form of their verb.
        source: The words that name the source.
        content: What is attributed; nothing inside it is a circumstance.
        days: The words of the article that may tell a day, which end an occasion.
        vocabulary: The words to look for.

    The first phrase of each sort counts.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "Asked about bees, Ada Stone told reporters at a fair in Oslo that they sting."
    >>> content = [Span(66, 76)]
    >>> found = find_circumstances(
    ...     text, [0, 77], Span(28, 32), "tell", Span(18, 27), content, [], load_vocabulary("en")
    ... )
    >>> found.topic.of(text), found.addressee.of(text)
    ('Asked about bees', 'reporters')
    """
    start, stop = sentence_around(ends, cue, source)
    in_front = first_part(start, cue, source, content) - start >= SHORTEST
    begin, end = behind_cue(stop, cue, source, content)
    behind = end - begin >= SHORTEST or begin < content[-1].stop <= stop - SHORTEST
    if not (in_front or behind):
        return NOTHING
    near = days_opening(days, start, stop) if days else ()
    told = Told(text, start, stop, cue, lemma, source, content, near, vocabulary)
    found: dict[str, Span] = {}
    phrases = find_front(told) if in_front else []
    phrases += find_behind(told, begin, end) if behind else []
    for kind, span in phrases:
        found.setdefault(kind, span)
    return Circumstances(**found) if found else NOTHING
