"""Whom a sentence is about, and whom it names beside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from newsparse.span import Span
from newsparse.speakers.discourse import Discourse, is_boundary, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark, is_named
from newsparse.speakers.positions import find_position
from newsparse.speakers.words_around import (
    WORD_LENGTH,
    following_word,
    follows_article,
    previous_word,
    words_back,
)
from newsparse.syntax.page import RUN_START, Page
from newsparse.vocabulary.phrase_classes import NAMED

CLAUSE_LANDMARKS = 6
"""At most this many landmarks after a pronoun belong to its clause: a bound on time."""

PIECES = 4
"""At most this many pieces of a content are searched for names: a bound on time."""

CONTENT_LANDMARKS = 12
"""At most this many landmarks of a piece are looked at: a bound on time."""

CLAUSE_CODE_POINTS = 400
"""A clause has at most this many characters: a bound on time."""

CLAUSE_ENDS = (",", ";", ":", "—", "–", " - ")
"""What may end a clause."""

ROLE_WORDS = 5
"""At most this many words of a role stand before a name, a bound on time: "the Harbour Hour Night
Show hosts"."""

OWNED_LABEL_WORDS = 6
"""At most this many words stand between "her" and a name that is hers: a bound on time."""

FRONT_LENGTH = 60
"""Within this many characters before a pronoun in front of the subject its sentence opens, a bound
on time: "Some months after his"."""

TOPIC_LENGTH = 12
"""Within this many characters before a name stands what makes it the topic, such as "as for": a
bound on time."""


def find_spoken_of(position: int, discourse: Discourse) -> set[Entity]:
    """Return whom the clause of a pronoun names after it: in "He said Stone won" he is not Stone.

    What belongs to Stone may be of the speaker's own: "he said the Stone campaign won".
    """
    spoken_of: set[Entity] = set()
    place = bisect_left(discourse.starts, position)
    for mark in discourse.landmarks[place : place + CLAUSE_LANDMARKS]:
        if is_boundary(mark) or mark.start > position + CLAUSE_CODE_POINTS:
            break
        # "He said no, and Stone left": of Stone another clause speaks.
        between = discourse.text[position : mark.start]
        if ends_clause(between, discourse):
            break
        # What stands at the place itself is who speaks: "Stone's lawyer said".
        if mark.start > position and is_argument(mark, discourse):
            spoken_of.add(discourse.entities.named_at(mark.start))
    return spoken_of


def find_named_in_content(position: int, discourse: Discourse) -> set[Entity]:
    """Return whom the statements of a source name: in "Bo Reed was first, she said" it is not Reed.

    What is somebody's may be the speaker's own: "Reed's plan would fail, he said". Where some of
    it is quoted, the narrator may speak in the rest: "Bo Reed laughed it off, “a joke,” he said".
    """
    named: set[Entity] = set()
    for piece in discourse.page.contents.get(position, ())[:PIECES]:
        may_be_narrated = has_quotation(piece, discourse.page)
        named.update(find_arguments(piece, discourse, has_subject=not may_be_narrated))
    return named


def has_quotation(piece: Span, page: Page) -> bool:
    """Tell whether a quotation begins in a piece of the text."""
    place = bisect_left(page.quotations, piece.start, key=RUN_START)
    return place < len(page.quotations) and page.quotations[place].span.start < piece.stop


def find_arguments(piece: Span, discourse: Discourse, *, has_subject: bool) -> Iterator[Entity]:
    """Yield whom a piece of the text names by themselves, and not as owners.

    Where it may be the narrator's in part, its subject may be the speaker: "Bo Reed laughed".
    """
    place = bisect_left(discourse.starts, piece.start)
    for mark in discourse.landmarks[place : place + CONTENT_LANDMARKS]:
        if mark.start >= piece.stop:
            break
        may_speak = not has_subject and find_position(mark.start, discourse.page) == "subject"
        if not may_speak and is_argument(mark, discourse):
            yield discourse.entities.named_at(mark.start)


def ends_clause(between: str, discourse: Discourse) -> bool:
    """Tell whether a clause ends in some words: at a comma, or since "after" opens another."""
    if any(sign in between for sign in CLAUSE_ENDS):
        return True
    return not discourse.vocabulary.names.clause_openers.isdisjoint(between.split())


def find_own_subject(position: int, discourse: Discourse) -> set[Entity]:
    """Return the subject of the sentence up to a place, whom "the mayor" there cannot mean.

    "Stone won after the mayor left": Stone would be "he". In a sentence without a subject yet
    it is everybody: "At a lunch with Stone, the mayor".
    """
    sentence = next(sentences_before(discourse, position, 1))
    named: set[Entity] = set()
    for mark in filter(is_named, sentence):
        entity = discourse.entities.named_at(mark.start)
        if is_subject(mark, discourse) and not is_owner(mark, discourse):
            # In the same clause it may be its subject again: "Stone, the mayor".
            opens_clause = previous_word(discourse.text, position)
            is_later = opens_clause in discourse.vocabulary.names.clause_openers
            return {entity} if is_later else set()
        named.add(entity)
    return named


def noun_after(mark: Landmark, discourse: Discourse) -> str:
    """Return the word behind a name without its punctuation: "backers" of "Stone backers."."""
    return following_word(discourse.text, mark.stop).rstrip(".,;:")


def is_argument(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a landmark is a name by itself: not "a Stone rally", "Stone voters"."""
    if mark.kind != "name" or follows_article(discourse.text, mark.start, discourse.vocabulary):
        return False
    if noun_after(mark, discourse) in discourse.vocabulary.nouns.known:
        return False
    # "His words were echoed by Stone's aides": they may be his.
    return not is_owner(mark, discourse)


def is_subject(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a sentence may be about a name: it follows no preposition but "as for"."""
    if noun_after(mark, discourse) in discourse.vocabulary.nouns.known:
        return False  # it is about those who back Stone: "Stone backers left"
    if word_before(mark.start, discourse) not in discourse.vocabulary.names.prepositions:
        return True
    return is_topic_itself(mark, discourse)


def is_owner(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a name is a genitive: "Stone's plan"; not "Stone's been away"."""
    after = discourse.text[mark.stop : mark.stop + WORD_LENGTH].split()
    if not after or after[0] not in discourse.vocabulary.names.genitives:
        return False
    # "Stone's been away" has a verb.
    return discourse.vocabulary.names.stops.isdisjoint(after[1:2])


def is_topic(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a sentence is about what stands before it: "As for Stone, she"."""
    before = discourse.text[max(0, mark.start - TOPIC_LENGTH) : mark.start].strip().lower()
    return before.endswith(discourse.vocabulary.names.topics)


def is_topic_itself(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a sentence is about a name: "As for Stone, she"; not "as for Stone's plan"."""
    return is_topic(mark, discourse) and not is_owner(mark, discourse)


def word_before(start: int, discourse: Discourse) -> str:
    """Return the word before a name's phrase: "to Ada Stone and Bo Reed", "to the actor Reed"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    before = previous_word(text, start)
    if before in vocabulary.names.conjunctions:
        other = discourse.entities.stops.get(start - len(before) - 2)
        if other is None:
            return before
        # What is said of the first of two names holds for both.
        start, before = other, previous_word(text, other)
    if vocabulary.nouns.singular(before) not in vocabulary.nouns.persons:
        return before
    return previous_word(text, skip_role(start, discourse))


def skip_role(start: int, discourse: Discourse) -> int:
    """Return where the role before a name begins: "the Harbour Hour hosts Ada Stone"."""
    words = islice(words_back(discourse.text, start), ROLE_WORDS)
    role = list(takewhile(lambda word: is_of_role(word.shown, word.start, discourse), words))
    return role[-1].start if role else start


def is_of_role(word: str, place: int, discourse: Discourse) -> bool:
    """Tell whether a word may be one of a role before a name: a noun, a name or a determiner."""
    vocabulary = discourse.vocabulary
    is_noun = vocabulary.nouns.singular(word) in vocabulary.nouns.persons
    is_opening = word in vocabulary.names.determiners
    return is_noun or is_opening or discourse.text[place].isupper()


def word_before_phrase(start: int, discourse: Discourse) -> str:
    """Return the word before the noun phrase of a name: "to" of "to the old Port Board"."""
    page = discourse.page
    first = page.phrases.firsts[page.phrase_of(start)]
    return page.phrases.outline.word(first - 1).lower()


def name_stands_alone(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a name of which nothing is known stands as a person's would.

    "Quill smiled", "by Quill, who smiled"; not "in Quill", "the Quill", "Quill voters".
    """
    page = discourse.page
    place = page.phrase_of(mark.start)
    if is_followed_by_who(place, page) or is_topic(mark, discourse):
        return True
    if find_position(mark.start, page) in ("agent", "beside") or is_region(place, page):
        return False
    if follows_article(discourse.text, mark.start, discourse.vocabulary):
        return False
    # "Quill voters" is one phrase.
    is_whole = page.phrases.span(place, place).stop <= mark.stop
    return is_whole or not following_word(discourse.text, mark.stop)[:1].islower()


def is_region(place: int, page: Page) -> bool:
    """Tell whether a name only tells where another place is: "in Troy, Ore."."""
    if page.names[place - 1] != "comma" or page.names[place - 2] not in NAMED:
        return False
    return find_position(page.phrases.start(place - 2), page) == "beside"


def is_followed_by_who(place: int, page: Page) -> bool:
    """Tell whether a relative clause about a person follows a phrase: "Quill, who smiled"."""
    behind = place + 1 + (page.names[place + 1] == "comma")
    if page.names[behind] != "relative":
        return False
    word = page.phrases.outline.word(page.phrases.last(behind)).lower()
    return word in page.vocabulary.antecedents.relatives


def is_fronted(mark: Landmark, name: int, discourse: Discourse) -> bool:
    """Tell whether a pronoun stands in what comes before the subject: "Since his return, Stone"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    # The only comma between them stands right before the name.
    if text.find(",", mark.start, name) != name - 2 or text[name - 1] != " ":
        return False
    # "His boat, sunk by his crew, Stone" has a comma too many before the pronoun.
    front = sentence_before(text, mark.start)
    if "," in front:
        return False
    opening = front.lower().split(maxsplit=1)[:1]
    if vocabulary.groups.opens_front.isdisjoint(opening):
        return False
    # "For his sister, Stone" may be an apposition.
    noun = text[mark.stop : name - 2].rpartition(" ")[2]
    return noun not in vocabulary.nouns.persons


def is_owned(mark: Landmark, name: int, discourse: Discourse) -> bool:
    """Tell whether a name is that of whom a pronoun has: "Her daughter, the actress Ada Stone"."""
    between, vocabulary = discourse.text[mark.stop : name], discourse.vocabulary
    words = between.replace(",", "").split()
    noun = between.partition(",")[0].rpartition(" ")[2] or "".join(words[-1:])
    is_short = len(words) <= OWNED_LABEL_WORDS
    has_verb = any(map(vocabulary.nouns.is_verb, words))
    return is_short and not has_verb and noun in vocabulary.nouns.persons


def sentence_before(text: str, position: int) -> str:
    """Return what stands of a sentence before a place, if it opens near."""
    before = text[max(0, position - FRONT_LENGTH) : position]
    opening = max(before.rfind("\n"), before.rfind(". "))
    return before[opening + 1 :]
