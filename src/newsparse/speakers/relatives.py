"""Relative pronouns: "who" means the noun phrase right before it."""

from __future__ import annotations

from bisect import bisect_left

from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.speakers.described import describe
from newsparse.speakers.descriptions import find_meant
from newsparse.speakers.discourse import Anaphor, Discourse, known_referents
from newsparse.speakers.entities import Entity
from newsparse.speakers.mentions import read_mention
from newsparse.speakers.role_bearers import find_by_role
from newsparse.speakers.rules import Rule
from newsparse.speakers.words_around import previous_word, words_from
from newsparse.vocabulary.phrase_classes import PREPOSITIONS
from newsparse.vocabulary.vocabulary import Vocabulary

PHRASE_LENGTH = 100
"""Within this many characters before a relative pronoun its noun phrase begins: a bound on time."""

SEPARATORS_LENGTH = 4
"""At most this many characters are a comma or dash, with its spaces, between a noun phrase and
"who": a bound on time."""

SEPARATORS = " \u00a0,—–-"
"""What may stand between a noun phrase and "who"."""

NO_NAME_BEFORE = Refusal("no name ends right before it")
NO_PERSON_BEFORE = Refusal("the name right before it is of a place, or of a body in an apposition")
NO_PREDICATE = Refusal("the noun before it is said of nobody with a name")
NO_NOUN_PHRASE = Refusal("no noun phrase ends right before it")
NOTHING_APPOSED = Refusal("what ends right before it is no apposition to a name")


def find_named_before(anaphor: Anaphor) -> Entity | Refusal:
    """Return whose name ends right before a relative pronoun: "Ada Stone, who".

    Of "the Port Forum in Troy, which" it is the Port Forum.
    """
    entities, stop = anaphor.discourse.entities, stop_before(anaphor)
    entity = entities.named_until(stop)
    if entity is None:
        return NO_NAME_BEFORE
    before = previous_word(anaphor.discourse.text, entities.stops[stop])
    is_place = before in anaphor.vocabulary.names.places
    # "An aide in Troy who", "Ada Stone, a columnist for the Courier, who": these are nobody.
    is_apposed = entity.kind != "person" and bool(find_apposed_before(anaphor))
    if is_of_person(anaphor) and (is_place or is_apposed):
        return NO_PERSON_BEFORE
    if not is_place:
        return entity
    # The Port Forum in Troy
    located = entities.named_until(entities.stops[stop] - len(before) - 2)
    return located or entity


def is_of_person(anaphor: Anaphor) -> bool:
    """Tell whether a relative pronoun is one for persons: "who"; not "which"."""
    return anaphor.phrase.lower() in anaphor.vocabulary.antecedents.relatives


def find_subject_of_noun(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom the noun before a relative pronoun is said of: "Bo Reed is a bully who"."""
    discourse = anaphor.discourse
    page, place = discourse.page, discourse.page.phrase_of(stop_before(anaphor) - 1)
    # "Bo Reed is a boaster and a bully who"
    if page.names[place - 1] == "conjunction":
        place -= 2
    if page.names[place] != "noun_phrase" or page.names[place - 1] != "plain_finite":
        return NO_PREDICATE
    verb = page.phrases.span(place - 1, place - 1).of(page.text).lower()
    if verb not in anaphor.vocabulary.names.copulas:
        return NO_PREDICATE
    subject = page.phrases.span(place - 2, place - 2)
    return discourse.entities.named_until(subject.stop) or NO_PREDICATE


def find_apposed_before(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom an apposition before "who" names: "Ada Stone, an aide to the mayor, who"."""
    stop, discourse = stop_before(anaphor), anaphor.discourse
    comma = discourse.text.rfind(",", max(0, stop - PHRASE_LENGTH), stop)
    named = discourse.entities.named_until(comma)
    if named is None or not is_apposed_noun(discourse.text[comma + 1 : stop], anaphor.vocabulary):
        return NOTHING_APPOSED
    # "They met Ada Stone, a pilot. A miller, who"
    ends = discourse.page.sentence_ends
    if bisect_left(ends, comma) < bisect_left(ends, stop):
        return NOTHING_APPOSED
    # "In Troy, a town who": it is not the town's name that is meant.
    before = previous_word(discourse.text, discourse.entities.stops[comma])
    return NOTHING_APPOSED if before in anaphor.vocabulary.names.places else named


def is_apposed_noun(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the words between a name and "who" describe it: "an aide to the mayor"."""
    words = phrase.split(" ")[1:]
    if vocabulary.names.determiners.isdisjoint(words[:1]):
        return False
    # "Ada Stone, the town said who" has a verb in between.
    ends_phrase = not vocabulary.names.phrase_ends.isdisjoint(words)
    return not ends_phrase and not any(map(vocabulary.nouns.is_verb, words))


def find_noun_before(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom the noun phrase right before a relative pronoun means."""
    discourse = anaphor.discourse
    phrase = find_phrase(stop_before(anaphor), discourse)
    if phrase is None:
        return NO_NOUN_PHRASE
    if is_of_person(anaphor):
        phrase = find_members(phrase, discourse)
    # "Another pilot, who disagreed, left" means one pilot, and has two mentions of him.
    if mentioned := find_mentioned(phrase, anaphor):
        return mentioned
    reading = read_mention(discourse.text, phrase, discourse.vocabulary)
    # "Courier magazine, who": the noun only says what the Courier is.
    if name := reading.own_name:
        is_labelled = name.stop < phrase.stop
        named = discourse.entities.named_until(name.stop) if is_labelled else None
        return named or NO_NOUN_PHRASE
    if reading.sort != "description":
        return NO_NOUN_PHRASE
    inner = anaphor.read_as(reading)
    # "The pilot who": the sentence is about somebody else, so that no one near is meant.
    is_body = reading.head in discourse.vocabulary.names.bodies
    if reading.is_back_reference and not is_body:
        return find_by_role(inner) or describe(inner)
    return find_meant(inner)


def find_members(phrase: Span, discourse: Discourse) -> Span:
    """Return the noun phrase before "of" and a body, or the same: "leaders of his party, who"."""
    page = discourse.page
    place = page.phrase_of(phrase.start)
    noun = page.phrases.outline.word(page.phrases.last(place)).lower()
    is_body = noun in discourse.vocabulary.names.bodies
    is_member = page.names[place - 1] in PREPOSITIONS and page.names[place - 2] == "noun_phrase"
    return page.phrases.span(place - 2, place - 2) if is_body and is_member else phrase


def find_mentioned(phrase: Span, anaphor: Anaphor) -> Entity | None:
    """Return whom the last mention means, if it is a phrase."""
    for reading, entity in known_referents(anaphor.earlier[-1:]):
        if (reading.start, reading.stop) == (phrase.start, phrase.stop):
            return entity
    return None


def stop_before(anaphor: Anaphor) -> int:
    """Return where the word before a relative pronoun ends."""
    return skip_back(anaphor.discourse.text, anaphor.reading.start)


def skip_back(text: str, position: int) -> int:
    """Return where the word before a place ends, a comma or dash between them left out.

    >>> skip_back("Ada Stone, who", 11)
    9
    """
    floor = max(0, position - SEPARATORS_LENGTH)
    while position > floor and text[position - 1] in SEPARATORS:
        position -= 1
    return position


def find_phrase(stop: int, discourse: Discourse) -> Span | None:
    """Return the noun phrase that ends at a place, from its determiner on."""
    text, names, nouns = discourse.text, discourse.vocabulary.names, discourse.vocabulary.nouns
    first = max(0, stop - PHRASE_LENGTH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    begin = stop
    for word in reversed([*words_from(text, line, stop)]):
        low = word.shown.lower()
        # A comma, or a small word such as "of", is no part of the noun phrase.
        between = text[word.stop : begin].strip(" \u00a0'’")
        if between or low in names.stops:
            break
        # "saw the retired pilot who": a participle behind a determiner belongs to the noun.
        is_verb = nouns.is_verb(low)
        if is_verb and previous_word(text, word.start) not in names.determiners:
            break
        begin = word.start
        # "The pilot", "several pilots": here it begins.
        if low in nouns.edges.counters:
            break
    return Span(begin, stop) if begin < stop else None


RELATIVE_RULES = (
    Rule(
        "the name before it",
        "Ada Stone, [who] disagreed, left.",
        find_named_before,
        "relative_name",
    ),
    Rule(
        "the name before its apposition",
        "Ada Stone, an aide to the mayor, [who] disagreed, left.",
        find_apposed_before,
        "relative_apposed",
    ),
    Rule(
        "the subject of its noun",
        "Ada Stone is a pilot [who] disagreed.",
        find_subject_of_noun,
        "relative_subject",
    ),
    Rule(
        "the noun before it", "The pilot [who] disagreed left.", find_noun_before, "relative_noun"
    ),
)
"""How a relative pronoun finds its antecedent."""
