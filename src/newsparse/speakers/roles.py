"""What the article says a speaker is: the title before a name, the apposition after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from newsparse.patterns.name_patterns import (
    party_tag,
)
from newsparse.speakers.names import Name, has_office
from newsparse.speakers.words_around import (
    ROLE_LENGTH,
    WORD_LENGTH,
    Token,
    following_word,
    previous_word,
    words_back,
    words_from,
)
from newsparse.vocabulary.nouns import (
    MANY_WORDS,
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

REST_LENGTH = 150
"""Within this many characters behind the noun of a role its phrase ends: a bound on time."""

YEAR_DIGITS = 4
"""A number of this many digits may stand in a role: a fact of news, "the 2012 nominee"."""

PHRASE_WORDS = 11
"""At most this many words are a noun phrase: a bound on time."""

BODY_DISTANCE = 80
"""Within this many characters of a name the body stands that it is tied to: a bound on time."""

SPACES = " \u00a0"
"""The spaces inside a line."""

Finder = Callable[[str, Name, Vocabulary], str | None]
"""What finds a role, or a part of one, beside a name in a text."""


@lru_cache(maxsize=MANY_WORDS)
def breaks_role(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot stand before a role noun: a verb, the end of a sentence."""
    nouns = vocabulary.nouns
    if token[:1].isupper():
        # In "Texas senator" the name is part of the role, in "But senator" it is none.
        return token in vocabulary.names.unnamed
    low = bare(token)
    if token.endswith("."):
        return True
    if low in nouns.edges.role_ends or nouns.is_verb(low):
        # with senator; met senator
        return True
    if low.isdigit():
        # the 2012 nominee; not: 12 nominees
        return len(low) != YEAR_DIGITS
    return not any(map(str.isalpha, low))


def find_role_before(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role right before a name: "police spokesman", "former Gov.".

    It is the titles and, before them, the words up to a determiner, a preposition or a
    verb, if the last of them is a role noun; "a lawyer named Ada Stone" is one too.
    """
    naming, before = vocabulary.names.naming, previous_word(text, name.start)
    is_named = before in naming
    has_role = bool(name.titles) or is_named or is_role_noun(before, vocabulary)
    if not has_role:
        return None
    # "Mr." says nothing of what somebody is.
    is_titled = has_office(name.titles, vocabulary)
    end, stop = name.start, name.begin
    if is_named:
        # a lawyer named Ada Stone
        end = stop = name.start - len(before) - 1
    kept = keep_role(text, end, vocabulary, is_titled=is_titled)
    first = kept[-1].start if kept else name.start
    if is_titled:
        # former Gov. Ada Stone
        return text[first:stop].strip() or None
    # police spokesman Ada Stone
    return text[first : kept[0].stop] if kept else None


def role_start(text: str, name: Name, vocabulary: Vocabulary) -> int:
    """Return where the role before a name begins; where the name does, if it has none."""
    is_titled = has_office(name.titles, vocabulary)
    kept = keep_role(text, name.start, vocabulary, is_titled=is_titled)
    return kept[-1].start if kept else name.start


def find_shared_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role that some names share: "hosts Ada Stone and Bo Reed"."""
    names, nouns = vocabulary.names, vocabulary.nouns
    right = name.start
    # Of several names the last stands behind "and", and "and" behind the first.
    is_joint = following_word(text, name.stop) in names.conjunctions
    for token in words_back(text, name.start):
        shown, between = token.shown, text[token.stop : right]
        if between.strip(" ,"):
            # Names that share a role stand side by side.
            break
        noun = nouns.singular(shown)
        is_plural = noun != shown
        if is_plural and noun in nouns.persons:
            # "hosts Ada Stone and"; not "hosts, Ada Stone and"
            is_beside = is_joint and not between.strip()
            return noun if is_beside and noun not in names.humans else None
        is_and = shown in names.conjunctions
        is_name = shown[0].isupper() or shown in names.particles
        if not is_name and not is_and:
            break
        is_joint = is_joint or is_and
        right = token.start
    return None


def is_role_noun(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role may end in a word: "host", "co-host"."""
    low, nouns = bare(token), vocabulary.nouns
    if low in nouns.roles:
        return True
    # The noun of "co-host" is "host".
    return low.rpartition("-")[2] in nouns.persons


def keep_role(text: str, stop: int, vocabulary: Vocabulary, *, is_titled: bool) -> list[Token]:
    """Return the last words before a place that make a role, the last one first.

    `is_titled` tells whether a title follows them.
    """
    conjunctions = vocabulary.names.conjunctions
    kept: list[Token] = []
    right, is_joined = stop, False
    for token, before in pairwise(chain(words_back(text, stop), (None,))):
        # The pair of the last word has nothing before it.
        if token is None or not is_gap(text[token.stop : right], token, vocabulary):
            break
        if is_link_in_name(token, before, kept, vocabulary):
            # the "of" of "Royal Bank of Lund chief economist"
            kept.append(token)
            right = token.start
            continue
        if breaks_role(token.shown, vocabulary):
            break
        # A role ends in a noun, and so does each half of "owner and chairman".
        is_last = not kept and not is_titled
        needs_noun = is_last or is_joined
        if needs_noun and not is_role_noun(token.shown, vocabulary):
            break
        kept.append(token)
        right, is_joined = token.start, token.shown in conjunctions
    # "and owner" is the second half of something else.
    while kept and kept[-1].shown in conjunctions:
        kept.pop()
    return kept


def is_link_in_name(
    token: Token, before: Token | None, kept: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Tell whether a word joins two parts of a body's name: Bank of Lund, Party for Freedom."""
    if before is None or not kept or token.shown not in vocabulary.names.links:
        return False
    # of Lund
    is_followed = kept[-1].shown[0].isupper()
    is_name = before.shown[0].isupper() and before.shown not in vocabulary.names.unnamed
    return is_followed and is_name


def is_gap(between: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a word and the next belong together: by a blank, a genitive or brackets."""
    shown = between.strip(SPACES)
    if not shown or shown in vocabulary.nouns.edges.role_gaps:
        return True
    # the Harbour Agency (IHA) chief
    return shown == "(" or (shown == ")" and token.shown.isupper())


def find_leading_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role before a name in apposition: "the Minister of Works, Ada Stone,"."""
    is_apposed = text.endswith(", ", 0, name.start) and text.startswith((",", "."), name.stop)
    if not is_apposed:
        return None
    first = max(0, name.start - ROLE_LENGTH)
    line = max(text.rfind("\n", first, name.start) + 1, first)
    before = text[line : name.start - 2].lower().split(" ")
    # The pattern is slow, and most lines have no noun for it.
    if vocabulary.nouns.persons.isdisjoint(before):
        return None
    found = vocabulary.name_patterns.leading_apposition.search(text, line, name.start)
    return vocabulary.nouns.without_determiner(found["role"]) if found else None


def find_role_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the apposition after a name: "lawyer from Reno" of ", a lawyer from Reno,".

    After a determiner any noun will do, else it must be a known one; the phrase goes on to
    the comma or verb that ends it.
    """
    if not text.startswith((",", " "), stop):
        return None
    patterns = vocabulary.name_patterns
    opening = patterns.apposition_opening.match(text, stop, stop + ROLE_LENGTH)
    if opening is None:
        return None
    tokens = phrase_tokens(text, opening.end(), vocabulary)
    noun = find_role_noun(tokens, vocabulary)
    if noun is None:
        return None
    rest = patterns.phrase_rest.match(text, noun.stop, noun.stop + REST_LENGTH)
    end = rest.end() if rest else noun.stop
    opens = tokens[0].shown.lower()
    if opening["is"]:
        is_role = is_predicate(opens, noun, vocabulary)
    else:
        is_role = is_apposition(text, opens, noun, end, vocabulary)
    phrase = text[tokens[0].start : end].strip(SPACES + ",")
    return vocabulary.nouns.without_determiner(phrase) if is_role else None


def find_role_noun(tokens: Sequence[Token], vocabulary: Vocabulary) -> Token | None:
    """Return the noun of a phrase: its last word after a determiner, or else the last known."""
    has_more = len(tokens) > 1
    if has_more and tokens[0].shown.lower() in vocabulary.names.determiners:
        # "a bridge-builder": any noun
        return tokens[-1]
    known = (token for token in reversed(tokens) if bare(token.shown) in vocabulary.nouns.roles)
    return next(known, None)


def is_predicate(opens: str, noun: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase behind "is" is a role: "is a lawyer"; not "is a man", "is mayor"."""
    head, names = bare(noun.shown), vocabulary.names
    if opens not in names.determiners:
        # In "is mayor of Troy" the office is the news, not what tells who it is.
        return False
    return head in vocabulary.nouns.roles and head not in names.humans


def is_apposition(text: str, opens: str, noun: Token, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase with "the" is no new subject: not ", the gates will open".

    Its noun is known or has a complement ("the better half of a team"), and no verb follows.
    """
    names = vocabulary.names
    is_definite = opens in names.definite or opens in names.possessives
    if not is_definite:
        # Ada Stone, a lawyer from Reno,
        return True
    if following_word(text, end) in names.phrase_ends:
        # the gates were shut
        return False
    has_complement = following_word(text, noun.stop) in names.links
    return has_complement or bare(noun.shown) in vocabulary.nouns.roles


def phrase_tokens(text: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """Return the words of a noun phrase from a place to its noun: "the retired judge"."""
    tokens: list[Token] = []
    gaps, stop = vocabulary.nouns.edges.role_gaps, start
    for token in words_from(text, start, start + ROLE_LENGTH):
        is_beside = text[stop : token.start].strip(SPACES) in gaps
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
    if len(tokens) > 1:
        return False
    # "bearded" of "a bearded man" looks like a verb.
    follows_determiner = bare(tokens[0].shown) in vocabulary.names.determiners
    return follows_determiner and nouns.is_verb(low)


def find_noun_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the common noun that follows the name of a body: "Courier magazine"."""
    noun = following_word(text, stop).strip(".,;:")
    return noun if noun in vocabulary.names.generic_bodies else None


def find_party_tag(text: str, name: Name, _vocabulary: Vocabulary) -> str | None:
    """Return the party and state in brackets after a name: "D-Ohio"."""
    if not text.startswith(" (", name.stop):
        return None
    found = party_tag().match(text, name.stop, name.stop + WORD_LENGTH)
    return found["tag"] if found else None


def find_affiliation(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the body that a name is tied to by "of" or a genitive: "Ada Stone of the Post"."""
    patterns = vocabulary.name_patterns
    found = patterns.affiliation_after.match(text, name.stop, name.stop + BODY_DISTANCE)
    if found:
        # Ada Stone of the Courier
        return found["body"]
    # the Courier's Ada Stone
    if not text.endswith(vocabulary.nouns.edges.owner_ends, 0, name.start):
        return None
    first = max(0, name.start - BODY_DISTANCE)
    owner = patterns.affiliation_before.search(text, first, name.start)
    return owner["body"] if owner else None
