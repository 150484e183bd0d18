"""Whom a sentence is about without a name: "A man was arrested. He said he had done nothing".

Sources are read in any case. Others who are only described say nothing, and yet "he" may mean them:
whoever is not known would give the words of the man to the mayor who was named before him.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsparse.speakers.mentions import Reading, read_mention
from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import NAMED, NOUNS, VERBS

# What may stand before the noun of somebody without a name.
DETERMINING = frozenset(("article", "determiner", "number", "possessive", "her", "noun", "name"))


def read_unnamed_subjects(page: Page, sources: Collection[int]) -> Iterator[Reading]:
    """Yield each description of one person that is a subject and no source.

    It stands before a finite verb, or opens its sentence before what is told of it in commas.

    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("The old mayor left. A crowd came. Her aide, a pilot, saw two men.")
    >>> [reading.head for reading in read_unnamed_subjects(page, ())]
    ['mayor', 'aide']
    """
    for place in range(len(page.names) - 1):
        # Before all else the class: a bound on time, as most phrases are no noun phrases.
        if page.names[place] not in NOUNS or not is_subject_at(place, page):
            continue
        span = page.phrases.span(place, place)
        if span.start not in sources and names_one_person(place, page):
            yield read_mention(page.text, span, page.vocabulary)


def is_subject_at(place: int, page: Page) -> bool:
    """Tell whether a phrase is a subject, as far as what stands beside it tells."""
    following = page.names[place + 1]
    if following in VERBS:
        return True
    # "A neighbour, a woman with a mule, left"; but "His neighbour, Ada Stone, left" has a name.
    opens = page.sentences[place].first == place and page.names[place - 1] != "comma"
    return opens and following == "comma" and page.names[place + 2] not in NAMED


def names_one_person(place: int, page: Page) -> bool:
    """Tell whether a phrase ends in a noun for a person: "Stone's running mate", "a man"."""
    first, last = page.phrases.firsts[place], page.phrases.last(place)
    noun = page.phrases.outline.word(last)
    is_described = last > first and page.class_of(first) in DETERMINING
    return is_described and noun in page.vocabulary.nouns.persons
