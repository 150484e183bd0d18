"""Roles in apposition: "Ada Stone, a lawyer from Reno,"; "the Minister of Works, Ada Stone,"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise, takewhile
from typing import final

from newsparse.span import Span
from newsparse.speakers.names import Name
from newsparse.speakers.roles import ROLE_SPACES, breaks_role
from newsparse.speakers.words_around import (
    ROLE_LENGTH,
    Token,
    following_word,
    previous_word,
    words_from,
)
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

REST_LENGTH = 150
"""Within this many characters behind the noun of a role its phrase ends: a bound on time."""

PHRASE_WORDS = 11
"""At most this many words are a noun phrase: a bound on time."""

OPENINGS_READ = 12
"""At most this many places are tried at which the phrase before a name may begin: a bound on
time."""

PUNCTUATION = ".,;:!?"
"""What may follow the last word of a phrase."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class Apposition:
    """A noun phrase that may tell who somebody is."""

    text: str
    """The article."""
    tokens: Sequence[Token]
    """Its words up to the noun."""
    noun: Token
    """Its noun."""
    rest: Span
    """What follows the noun: "from Reno"."""
    vocabulary: Vocabulary

    @property
    def opens(self) -> str:
        """Its first word in small letters: "a", "the", "chief"."""
        return self.tokens[0].shown.lower()

    @property
    def is_definite(self) -> bool:
        """Whether it may be the subject of a clause: "the gates", "his lawyer"."""
        return self.opens in self.vocabulary.groups.of_known


def find_role_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the apposition after a name: "lawyer from Reno" of ", a lawyer from Reno,".

    Its noun is one for persons, bodies or texts. The phrase goes on to the comma or relative
    clause that ends it, and is no apposition if it has a verb: ", the mayor said".
    """
    if not text.startswith((",", " "), stop):
        return None
    opening = vocabulary.name_patterns.apposition_opening.match(text, stop, stop + ROLE_LENGTH)
    if opening is None:
        return None
    phrase = read_phrase(text, opening.end(), vocabulary)
    is_one_of = bool(opening["one"])
    holds = is_predicate if opening["is"] else partial(is_apposition, is_one_of=is_one_of)
    if phrase is None or not holds(phrase):
        return None
    if is_one_of:
        # "one of the owners" keeps its first word.
        return without_loose_end(text[opening.start("one") : phrase.rest.stop], vocabulary)
    shown = without_loose_end(text[phrase.tokens[0].start : phrase.rest.stop], vocabulary)
    return vocabulary.nouns.without_determiner(shown)


def read_phrase(text: str, start: int, vocabulary: Vocabulary) -> Apposition | None:
    """Return the noun phrase at a place, if its noun is one for persons, bodies or texts."""
    tokens = phrase_tokens(text, start, vocabulary)
    noun = find_role_noun(tokens, vocabulary)
    if noun is None:
        return None
    rest = vocabulary.name_patterns.phrase_rest.match(text, noun.stop, noun.stop + REST_LENGTH)
    behind = Span(noun.stop, rest.end() if rest else noun.stop)
    return Apposition(text, tokens, noun, behind, vocabulary)


def find_role_noun(tokens: Sequence[Token], vocabulary: Vocabulary) -> Token | None:
    """Return the noun of a phrase, if it is one for what speaks; "emeritus" may follow it."""
    skipped = vocabulary.names.postnominals | vocabulary.names.conjunctions
    for token in reversed(tokens):
        # professor emeritus; a lawyer and a mother
        if bare(token.shown) not in skipped:
            return token if is_role_token(token.shown, tokens[0].shown, vocabulary) else None
    return None


def is_role_token(shown: str, opening: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a noun for what speaks; a capital of its own makes it a surname.

    In "a reed, former Gov. Ada Schroeder" the surname only ends as nouns for people do; where all
    words have a capital, as in "Deputy Swimmer", it tells nothing.
    """
    nouns, noun = vocabulary.nouns, bare(shown)
    if not nouns.speaks(noun):
        return False
    if not shown[0].isupper() or not opening[0].islower():
        return True
    return not nouns.is_agent(noun) or nouns.singular(noun) in nouns.known


def is_predicate(phrase: Apposition) -> bool:
    """Tell whether a phrase behind "is" is a role: "is a lawyer"; not "is a fan", "is mayor"."""
    if phrase.opens not in phrase.vocabulary.names.determiners:
        # In "is mayor of Troy" the office is the news, not what tells who it is.
        return False
    if bare(phrase.noun.shown) in phrase.vocabulary.groups.no_news:
        # "Is a fan of the band" is news as well.
        return False
    return not has_verb(phrase)


def is_apposition(phrase: Apposition, *, is_one_of: bool) -> bool:
    """Tell whether a phrase behind a comma is no new subject: not ", the gates will open"."""
    nouns = phrase.vocabulary.nouns
    if nouns.is_plural(bare(phrase.noun.shown)) is not is_one_of:
        # "Ada Stone, one of the owners"; not: "Ada Stone, owners said"
        return False
    # "Ada Stone, analyst at ABC said": a clause does not open with a bare noun.
    has_opening = phrase.opens in nouns.edges.openings
    following = following_word(phrase.text, phrase.rest.stop).strip(PUNCTUATION).lower()
    is_subject = has_opening and following in phrase.vocabulary.groups.ends_role
    return not is_subject and not has_verb(phrase)


def has_verb(phrase: Apposition) -> bool:
    """Tell whether a finite verb stands behind the noun of a phrase: "the mayor of Troy argued".

    "Hired" in "a lawyer hired by the town" is a participle: a preposition follows it.
    """
    names, nouns = phrase.vocabulary.names, phrase.vocabulary.nouns
    words = ["", *phrase.rest.of(phrase.text).split(), ""]
    for before, word, following in zip(words, words[1:], words[2:], strict=False):
        if not nouns.may_be_finite(word) or before.lower() in nouns.edges.unfinished:
            # the head of limited partnerships
            continue
        may_be_participle = following in names.prepositions and word not in nouns.thirds
        # "the lawyer hired by the town"; but "the lawyer argued in court" is a clause
        is_passive = following in names.passives
        if not may_be_participle or (phrase.is_definite and not is_passive):
            return True
    return False


def without_loose_end(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without words that need another: "head" of "head of his".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> without_loose_end("head of his", load_vocabulary("en"))
    'head'
    """
    # The heroine of ''Opening Bell: no mark is cut from the other.
    words = phrase.partition("''")[0].strip(ROLE_SPACES + ",-–—").split(" ")
    while len(words) > 1 and bare(words[-1]) in vocabulary.nouns.edges.unfinished:
        words.pop()
    return " ".join(words)


def phrase_tokens(text: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """Return the words of a noun phrase from a place to its noun: "the retired judge"."""
    tokens: list[Token] = []
    gaps, stop = vocabulary.nouns.edges.role_gaps, start
    for token in words_from(text, start, start + ROLE_LENGTH):
        is_beside = text[stop : token.start].strip(ROLE_SPACES) in gaps
        if not is_beside or not continues_phrase(tokens, token.shown, vocabulary):
            break
        tokens.append(token)
        stop = token.stop
    return tokens


def continues_phrase(tokens: Sequence[Token], token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may go on a noun phrase: "then", "a bearded", "former"."""
    nouns, low = vocabulary.nouns, bare(token)
    is_break = breaks_role(token, vocabulary)
    if not tokens:
        return not is_break or low in nouns.edges.role_openings
    if not is_break:
        return len(tokens) < PHRASE_WORDS
    if tokens[-1].shown.endswith(vocabulary.names.genitives):
        # the mill's two lawyers
        return low in vocabulary.names.quantifiers
    last = tokens[-1].shown.lower()
    if last in vocabulary.names.leads:
        # then a clerk
        return low in vocabulary.names.determiners
    # "bearded" of "a bearded man", "elected" of "a newly elected man" look like verbs.
    is_adjective = last in nouns.edges.openings or last.endswith(vocabulary.names.adverb_endings)
    return is_adjective and nouns.is_verb(low)


def find_leading_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role before a name in apposition: "the Minister of Works, Ada Stone,"."""
    is_apposed = text.endswith(", ", 0, name.start) and text.startswith((",", "."), name.stop)
    if not is_apposed:
        return None
    opening = vocabulary.name_patterns.role_opening
    return find_role_until(text, name.start, vocabulary, opening)


def find_capacity(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role in which somebody speaks: "As a nurse, Ada Stone said"."""
    if not text.endswith(", ", 0, name.start):
        return None
    return find_role_until(text, name.start, vocabulary, vocabulary.name_patterns.capacity_opening)


def find_role_until(
    text: str, stop: int, vocabulary: Vocabulary, opening: re.Pattern[str]
) -> str | None:
    """Return the role that ends at a comma before a place, and begins at one of some openings."""
    first = max(0, stop - ROLE_LENGTH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    end = stop - len(", ")
    # A bound on time: no role goes over a comma, so that it opens behind the last one.
    line = max(text.rfind(",", line, end), line)
    openings = opening.finditer(text, line, end)
    for found in islice(openings, OPENINGS_READ):
        if is_role_between(text, found.end(), end, vocabulary):
            return text[found.end() : end]
    return None


def is_role_between(text: str, start: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the words between two places are a role: "former deputy minister of works"."""
    names, tokens = vocabulary.names, [*words_from(text, start, stop)]
    # The noun stands before the first complement: "minister of works".
    words = [*takewhile(lambda token: token.shown not in names.complements, tokens)]
    if not words or words[0].shown in names.unnamed or not are_beside(text, tokens, vocabulary):
        return False
    # Neither a word behind a determiner nor a noun is a verb: "a rights group, Clean Bays,".
    is_opened = previous_word(text, start) in vocabulary.groups.opens_described
    doubtful = words[is_opened : len(words) - is_opened]
    if any(breaks_role(token.shown, vocabulary) for token in doubtful):
        return False
    noun = words[-1]
    phrase = Apposition(text, words, noun, Span(noun.stop, stop), vocabulary)
    # "A photo of her son, Bo Reed,": no photo is named so.
    head = bare(noun.shown)
    is_text = head in vocabulary.groups.only_texts
    # "One of his lawyers, Ada Stone,"
    is_several = vocabulary.nouns.is_plural(head)
    if is_text or is_several or not vocabulary.nouns.speaks(head):
        return False
    return not has_verb(phrase)


def are_beside(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether no marks stand between words but those of a genitive."""
    gaps = vocabulary.nouns.edges.role_gaps
    between = (text[one.stop : two.start] for one, two in pairwise(tokens))
    return all(gap.strip(ROLE_SPACES) in gaps for gap in between)
