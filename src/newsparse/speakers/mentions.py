"""What the words of a mention say: a name, a pronoun, a description or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal, NamedTuple, final

from newsparse.model import Mention
from newsparse.span import Span
from newsparse.speakers.capitals import bears_surname, is_common
from newsparse.speakers.kinds import is_body_name, is_state_or_regional_body
from newsparse.speakers.name_fields import may_be_person_name
from newsparse.speakers.name_reading import read_name
from newsparse.speakers.names import Name
from newsparse.speakers.noun_phrases import find_core
from newsparse.speakers.roles import role_start, tells_whose
from newsparse.speakers.words_around import Token, following_word, words_from
from newsparse.syntax.page import Page
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

Sort = Literal["pronoun", "name", "joint", "description", "nobody"]

APPOSITION_DISTANCE = 60
"""Within this many characters after a noun its apposition begins, a bound on time: "the director of
the town's old bank, Ada Stone"; the mention itself hardly ever goes on for longer."""

APPOSITION_ROLE_WORDS = 7
"""At most this many words of a role stand before a name in apposition: a bound on time."""

TAGS_LENGTH = 80
"""Within this many characters after a name come "(D-Ohio)" and other names before "and": a bound on
time."""


class Reading(NamedTuple):
    """A mention, read."""

    sort: Sort
    """What the mention is; "nobody" if it names and describes nobody."""
    start: int
    """Where the noun phrase begins that names or describes."""
    stop: int
    """Where it ends, without what follows its noun."""
    name: Name | None = None
    """The name, also where it is only the owner: "Stone's campaign"."""
    pronoun: str = ""
    """The pronoun that stands for the mention's form, or for the owner in "his campaign"."""
    head: str = ""
    """The noun of a description, singular, in lower case."""
    is_definite: bool = False
    """Whether it is a description of somebody known: "the", "this"."""
    is_plural: bool = False
    """Whether it describes several."""

    @property
    def is_back_reference(self) -> bool:
        """Whether it describes one whom the reader knows: "the senator"; not "the voters"."""
        return self.is_definite and not self.is_plural

    @property
    def own_name(self) -> Name | None:
        """The name that the mention is; None for that of an owner, in "Stone's campaign"."""
        return self.name if self.sort == "name" else None


@final
@dataclass(eq=False, slots=True)
class NounPhrase:
    """A mention that is no pronoun, as words up to its noun; never changed."""

    text: str
    """The article."""
    span: Span
    """Where the mention stands, with all that follows its noun."""
    core: Sequence[Token]
    """Its words up to the noun; a name is one of them."""
    vocabulary: Vocabulary

    @property
    def noun(self) -> str:
        """Its last word as it stands in the word lists."""
        return bare(self.core[-1].shown.rsplit(None, 1)[-1])

    def name_in(self, token: Token) -> Name | None:
        """Return the name that some words with capitals are."""
        return read_name(self.text, token.start, token.stop, self.vocabulary)


def read_mention(text: str, span: Span, vocabulary: Vocabulary) -> Reading:
    """Read the words of a mention."""
    shown = text[span.start : span.stop].strip(" .")
    form = shown.lower()
    # US and WHO are no pronouns.
    is_acronym = shown in vocabulary.words.acronyms
    pronoun = None if is_acronym else vocabulary.nouns.pronouns.get(form)
    if pronoun:
        return Reading("pronoun", span.start, span.stop, pronoun=pronoun)
    # One letter is a speaker's in an interview: "Q: Why?".
    is_letter = len(form) == 1
    core = [] if is_letter else find_core(text, span, vocabulary)
    # "Another disagreed", "About 4 in 10 agree" name and describe nobody.
    if all(is_empty(part, text, vocabulary) for part in reversed(core)):
        return Reading("nobody", span.start, span.stop)
    if means_nobody(core, vocabulary) or is_bare_number(text, core, vocabulary):
        return Reading("nobody", span.start, span.stop)
    return read_noun_phrase(NounPhrase(text, span, core, vocabulary))


def read_mentions(mentions: Iterable[Mention], page: Page) -> list[Reading]:
    """Read the words of some mentions of an article."""
    return [read_mention(page.text, mention.span, page.vocabulary) for mention in mentions]


def means_nobody(core: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether words mean that there is nobody: "nobody", "no official"; not "No 10"."""
    opening, following = (*(word.shown for word in core[:2]), "", "")[:2]
    if opening.lower() not in vocabulary.verbs.polarity.negations:
        return False
    # No 10; No Fear
    is_named = following[:1].isdigit() or following[:1].isupper()
    return not is_named


def is_number_or_share(core: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether words are a bare number, or a share: "About 4", "Two"; no "Channel 4"."""
    *before, last = (word.shown for word in core)
    if last.lower() in vocabulary.names.shares:
        # percent
        return True
    if not last.isdecimal():
        # Two
        return not before and last.lower() in vocabulary.dates.numbers
    first = ["", *before][-1]
    is_counted = first.lower() in vocabulary.groups.counts
    is_named = first[:1].isupper()
    return is_counted or not is_named


def is_bare_number(text: str, core: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether words are a number, or a share of nobody: not "59 percent of voters"."""
    last = core[-1]
    is_share = last.shown.lower() in vocabulary.names.shares
    is_told = is_share and following_word(text, last.stop) in vocabulary.names.complements
    return not is_told and is_number_or_share(core, vocabulary)


def is_empty(word: Token, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word names and describes nobody: "another"; but "May" may be a surname."""
    is_acronym = word.shown in vocabulary.words.acronyms
    if is_acronym or word.shown.lower() not in vocabulary.groups.empty:
        return False
    if word.shown not in vocabulary.names.homographs:
        return True
    return not bears_surname(text, word.shown, vocabulary)


def read_noun_phrase(phrase: NounPhrase) -> Reading:
    """Read a mention that has a name or a noun."""
    span, last = phrase.span, phrase.core[-1]
    if office := read_office(phrase):
        return office
    is_name = not is_common(phrase.text, last, phrase.vocabulary)
    name = phrase.name_in(last) if is_name else None
    # "Ada Stone and Bo Reed", "he and Bo Reed", "the mayor and the board"
    opening = phrase.core[0].shown.lower()
    is_pronoun = opening in phrase.vocabulary.nouns.pronouns
    joins = joins_others if is_pronoun else is_joined
    is_joint = joins(phrase) if name or is_pronoun else joins_described(phrase)
    if is_joint:
        return Reading("joint", span.start, span.stop, is_plural=True)
    if name:
        return Reading("name", span.start, last.stop, name)
    return read_apposition(phrase) or read_labelled(phrase) or read_counted(phrase)


def read_office(phrase: NounPhrase) -> Reading | None:
    """Return the name behind an office with its field: "chair of the Port Board Ada Stone"."""
    text, span, vocabulary = phrase.text, phrase.span, phrase.vocabulary
    first = phrase.core[-1].stop
    if following_word(text, first) not in vocabulary.groups.behind_office:
        return None
    comma = text.find(",", first, span.stop)
    stop = comma if comma > 0 else span.stop
    for run in vocabulary.name_patterns.run.finditer(text, first, stop):
        name = read_name(text, run.start(), run.end(), vocabulary)
        if name is None or is_body_name(name.words, vocabulary):
            # analyst at the Port Board
            continue
        if role_start(text, name, vocabulary) <= phrase.core[0].start:
            return Reading("name", span.start, name.stop, name)
    return None


def joins_others(phrase: NounPhrase) -> bool:
    """Tell whether "and" and somebody else follow a pronoun: "he and two aides"; not "his aide"."""
    following = following_word(phrase.text, phrase.core[0].stop)
    return following in phrase.vocabulary.names.conjunctions or is_joined(phrase)


def is_joined(phrase: NounPhrase) -> bool:
    """Tell whether "and" and somebody else follow a name in its mention."""
    stop, limit = phrase.core[-1].stop, phrase.span.stop
    if stop >= limit:
        return False
    after = phrase.text[stop : min(limit, stop + TAGS_LENGTH)]
    # "Ada Stone (D-Ohio) and Bo Reed": a tag may come first.
    if after.startswith(" ("):
        after = after.partition(")")[2]
    patterns, conjunctions = phrase.vocabulary.name_patterns, phrase.vocabulary.names.conjunctions
    # "Ada Stone, Bo Reed and Cy Poe": names in full come in between; "Ada Stone, May" does not.
    is_short = " " not in phrase.core[-1].shown
    while after.startswith(", "):
        run = patterns.run.match(after, 2)
        # "Norway, Sweden and Finland": short ones go on as they began.
        if run is None or not (is_short or " " in run[0]):
            break
        after = after[run.end() :]
    first = after.strip(", ").split(maxsplit=1)[:1]
    is_beside = not conjunctions.isdisjoint(first)
    return is_beside or is_tied_and_joined(after, phrase.vocabulary)


def joins_described(phrase: NounPhrase) -> bool:
    """Tell whether a description joins two, each with its determiner: "the firm and its owner"."""
    names, opens = phrase.vocabulary.names, phrase.vocabulary.groups.opens_described
    return any(
        two.shown in opens and phrase.text[one.stop : two.start].strip() in names.conjunctions
        for one, two in pairwise(phrase.core)
    )


def is_tied_and_joined(after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a body and somebody else with both names follow: " of Tide and Bo Reed"."""
    patterns = vocabulary.name_patterns
    tie = patterns.tie_to_body.match(after)
    body = patterns.run.match(after, tie.end()) if tie else None
    if body is None:
        return False
    joint, _, rest = after[body.end() :].strip().partition(" ")
    other = patterns.run.match(rest)
    parts = other[0].split() if other else []
    is_joint = joint in vocabulary.names.conjunctions
    is_full = len(parts) > 1
    return is_joint and is_full and may_be_person_name(parts, vocabulary)


def read_apposition(phrase: NounPhrase) -> Reading | None:
    """Return the name after a description: "the bank's director, Ada Stone".

    After a noun that the lists do not know for a person the mention must end with the name.
    """
    text, span, last = phrase.text, phrase.span, phrase.core[-1]
    comma = text.find(", ", last.stop, min(span.stop, last.stop + APPOSITION_DISTANCE))
    is_one = is_one_of_them(phrase) or not phrase.vocabulary.nouns.is_plural(phrase.noun)
    if comma < 0 or not is_one:
        return None
    run = find_apposed_name(phrase, comma + 2)
    # "The marine, Troy's oldest pilot": whom Troy has is no Troy.
    if run is None or text[run.end() : run.end() + 1] in ("'", "’"):
        return None
    name = read_name(text, run.start(), run.end(), phrase.vocabulary)
    if name is None or not is_name_of_described(phrase, name, comma):
        return None
    return Reading("name", span.start, name.stop, name)


def is_name_of_described(phrase: NounPhrase, name: Name, comma: int) -> bool:
    """Tell whether a name behind a comma is that of who is described, and not of a place."""
    text, vocabulary = phrase.text, phrase.vocabulary
    # "Berg's successor, Rita Moe," ends with the name; "a quay, Port Hale pilots" does not.
    rest = text[name.stop : phrase.span.stop]
    ends_with_name = not rest.strip(" ,")
    is_of_person = phrase.noun in vocabulary.nouns.persons
    is_of_body = phrase.noun in vocabulary.names.bodies
    if comma == phrase.core[-1].stop:
        # "One group, Clean Bays, which sued,"
        has_more = rest.startswith((",", " ("))
        return is_of_person or ends_with_name or (is_of_body and has_more)
    if is_of_person:
        return may_be_of_person(name, vocabulary)
    # "A paper close to the party, Dagens Lund,"; not "a paper in Troy, Port Hale,"
    word_before = text[phrase.span.start : comma].rpartition(" ")[2]
    is_of_body = is_of_body and ends_with_name and word_before.islower()
    return is_of_body and may_be_of_person(name, vocabulary)


def may_be_of_person(name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether a name may be more than a place: not in "a pilot from Troy, Ohio,"."""
    words = (*name.titles, *name.words)
    is_place = is_state_or_regional_body(name.words, vocabulary)
    return len(words) > 1 and not is_place


def is_one_of_them(phrase: NounPhrase) -> bool:
    """Tell whether a plural is of one all the same: "one of the sailors"."""
    before = phrase.text[phrase.span.start : phrase.core[0].start].lower().split()
    names = phrase.vocabulary.names
    return bool(before) and before[0] in names.partitives and before[-1] in names.links


def find_apposed_name(phrase: NounPhrase, start: int) -> re.Match[str] | None:
    """Return the name in an apposition, after its role: "radio host Ada Stone"."""
    text, stop, vocabulary = phrase.text, phrase.span.stop, phrase.vocabulary
    place = start
    for token in islice(words_from(text, start, stop), APPOSITION_ROLE_WORDS):
        if text[place : token.start].strip(" \u00a0"):
            return None  # a comma ends the apposition
        if token.shown.lower() in vocabulary.names.stops:
            return None
        if token.shown[0].isupper():
            return vocabulary.name_patterns.run.match(text, token.start, stop)
        place = token.stop
    return None


def read_labelled(phrase: NounPhrase) -> Reading | None:
    """Return the name before a noun that only says what it is: "Courier magazine".

    After a name with its title an unknown word is no noun: "President Ada Stone first".
    """
    core, vocabulary = phrase.core, phrase.vocabulary
    noun, label = bare(core[-1].shown), core[-2:][0]
    # "Stone's magazine" belongs to her, and "the local magazine" has no name.
    is_capital = label.shown[0].isupper()
    if not is_capital or phrase.text[label.stop : label.stop + 1] != " ":
        return None
    name = phrase.name_in(label)
    is_of_many = tells_whose(phrase.text, label.stop, vocabulary)
    if name is None or is_of_many or is_state_or_regional_body(name.words, vocabulary):
        # "The US company" is one of that country's.
        return None
    # "Courier magazine" is the Courier; "Courier readers" are described.
    is_body = noun in vocabulary.names.generic_bodies
    is_unknown = noun not in vocabulary.nouns.known
    is_label = is_body or (is_unknown and bool(name.titles))
    return Reading("name", core[0].start, label.stop, name) if is_label else None


def read_counted(phrase: NounPhrase) -> Reading:
    """Read a description, be it of a part: "one of the sailors", "half of the voters"."""
    reading = read_description(phrase)
    start = phrase.span.start
    count = phrase.text[start : phrase.core[0].start].lower().split()
    if not count or count[-1] not in phrase.vocabulary.names.links:
        return reading
    is_plural = reading.is_plural and not is_one_of_them(phrase)
    return reading._replace(start=start, is_definite=False, is_plural=is_plural)


def read_description(phrase: NounPhrase) -> Reading:
    """Read a noun phrase whose noun is no name."""
    core, vocabulary = phrase.core, phrase.vocabulary
    first = core[0].shown.lower()
    head = vocabulary.nouns.singular(phrase.noun)
    owner = next((part for part in core[:-1] if is_owner_in(phrase, part, head)), None)
    return Reading(
        "description",
        core[0].start,
        core[-1].stop,
        phrase.name_in(owner) if owner else None,
        pronoun=vocabulary.nouns.pronouns.get(first, "") if len(core) > 1 else "",
        head=head,
        is_definite=describes_somebody_known(phrase, head),
        is_plural=is_several(phrase.noun, vocabulary),
    )


def describes_somebody_known(phrase: NounPhrase, head: str) -> bool:
    """Tell whether a noun phrase describes somebody known: "the senator", in headlines "Actor"."""
    core, names = phrase.core, phrase.vocabulary.names
    # "The second person" is new.
    second = core[:2][-1].shown.lower()
    if second in names.ordinals:
        return False
    first = core[0].shown.lower()
    return first in names.definite or is_bare_noun(first, head, phrase.vocabulary)


def is_several(noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is a plural: "sailors", "viewers"; not "press", "news"."""
    head = vocabulary.nouns.singular(noun)
    if head != noun:
        return True
    # An unknown noun in "s" is a plural: "viewers"; one in "ss" is none: "the press".
    if not noun.endswith("s") or noun.endswith("ss"):
        return False
    # A body may have the form of a plural: "the news".
    return noun not in vocabulary.names.bodies


def is_owner_in(phrase: NounPhrase, part: Token, head: str) -> bool:
    """Tell whether a name in a description is the owner's: Stone's lawyer, the Stone campaign."""
    names = phrase.vocabulary.names
    # "After" may have a capital, and names nobody.
    is_name = part.shown[0].isupper() and part.shown not in names.unnamed
    if not is_name:
        return False
    # "Stone's lawyer"; only a body has its owner's bare name: "the Stone campaign".
    is_genitive = phrase.text[part.stop : part.stop + 1] in ("'", "’")
    return is_genitive or head in names.bodies


def is_bare_noun(first: str, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun for a person has no determiner, as in headlines: "Local actor"."""
    # "A local actor" and "several actors" are nobody whom the reader knows.
    is_determined = first in vocabulary.nouns.edges.counters
    return head in vocabulary.nouns.persons and not is_determined
