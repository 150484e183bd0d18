"""Whom a sentence is about without a name: "A man was arrested. He said he had done nothing".

Sources are read in any case. Others who are only described say nothing, and yet "he" may mean them:
whoever is not known would give the words of the man to the mayor who was named before him.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsparse.speakers.mentions import Reading, read_mention
from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import VERBS

# A noun phrase with one of these is no owner's: "whose father" is told of somebody else.
DETERMINING = frozenset(("article", "determiner", "number"))


def read_unnamed_subjects(page: Page, sources: Collection[int]) -> Iterator[Reading]:
    """Yield each description of one person right before a finite verb that is no source.

    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("The old mayor left. A crowd came. Bo Reed saw two men.")
    >>> [reading.head for reading in read_unnamed_subjects(page, ())]
    ['mayor']
    """
    persons = page.vocabulary.nouns.persons
    names = page.names
    for place in range(len(names) - 1):
        # Before all else the classes: a bound on time, as most phrases are no subjects.
        if names[place] != "noun_phrase" or names[place + 1] not in VERBS:
            continue
        first = page.phrases.firsts[place]
        noun = page.phrases.outline.word(page.phrases.last(place)).lower()
        if noun not in persons or page.class_of(first) not in DETERMINING:
            continue
        span = page.phrases.span(place, place)
        if span.start not in sources:
            yield read_mention(page.text, span, page.vocabulary)
