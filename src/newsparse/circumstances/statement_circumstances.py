"""The circumstances of a statement: to whom, where and on what, as far as its sentence tells."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.circumstances.behind_cue import find_phrases_behind
from newsparse.circumstances.in_front import find_phrases_in_front
from newsparse.circumstances.phrase_bounds import PhraseKind
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span


class Circumstances(NamedTuple):
    """Where the words stand that tell about a statement."""

    addressee: Span | None = None
    """Whom it is said to."""
    occasion: Span | None = None
    """Where or in what it is said."""
    topic: Span | None = None
    """What it is said about or in answer to."""


NO_CIRCUMSTANCES = Circumstances()
"""The circumstances of a statement whose sentence is silent."""


def find_circumstances(sentence: CueSentence) -> Circumstances:
    """Return the circumstances of a statement: the first phrase of each sort counts.

    >>> from newsparse.said_on.cue_sentence import read_days
    >>> from newsparse.statements.drafts import find_statements
    >>> from newsparse.syntax.page import read_page
    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "Asked about bees, Ada Stone told reporters at a fair in Oslo that they sting."
    >>> page = read_page(text, [Span(0, len(text))], load_vocabulary("en"))
    >>> (draft,) = find_statements(page)
    >>> sentence = CueSentence(page, draft, draft.cue, read_days(page, (draft,)))
    >>> found = find_circumstances(sentence)
    >>> found.topic.of(text), found.addressee.of(text)
    ('Asked about bees', 'reporters')
    """
    phrases = [*find_phrases_in_front(sentence), *find_phrases_behind(sentence)]
    if not phrases:
        return NO_CIRCUMSTANCES
    first: dict[PhraseKind, Span] = {}
    for phrase in phrases:
        first.setdefault(phrase.kind, phrase.span)
    return Circumstances(**first)
