"""Nouns for people, bodies and texts, as the word lists of a language know them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Literal, final

from newsparse.language import NameWords
from newsparse.model import SpeakerKind
from newsparse.vocabulary.verbs import Lexicon

MANY_WORDS = 4096
"""At most this many words keep what is known of them: articles use the same words again."""

THIRDS = frozenset(("cue_third", "verb_third"))
"""The classes of verbs in the third person that are no noun as well."""

FINITE_CLASSES = THIRDS | {"cue_past", "cue_same", "verb_past", "verb_same"}
"""The classes of finite verbs that are no noun as well."""

OWNER_BLANKS = " \t\u00a0"
"""The spaces that may stand between two words of a line."""

UNTOLD: frozenset[str] = frozenset()
"""The pronouns of somebody of whom nothing is told."""


def bare(word: str) -> str:
    """Return a word as it stands in the word lists: in lower case, without a full stop."""
    return word.rstrip(".").lower()


NameSort = Literal["body", "lone", "other"]
"""A name that says that it is a body's, one of a single word, and any other."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class PhraseEdges:
    """Words that open, end and join noun phrases and the roles in them."""

    articles: frozenset[str]
    """Determiners of a noun, never of a clause as "that" is: "the", "a", "another"."""
    openings: frozenset[str]
    """Words that open a noun phrase: "the", "his", "another"."""
    counters: frozenset[str]
    """Words that only count or point: "several", "the"."""
    role_ends: frozenset[str]
    """Words that stand in no role: "with", "his", "several"; but "and" joins two."""
    role_openings: frozenset[str]
    """Words that may open what is said of somebody: "the", "his", "then"."""
    role_gaps: tuple[str, ...]
    """What may stand between two words of a role, but for spaces: nothing, "'s"."""
    office_links: tuple[str, ...]
    """What stands between an office and its field, with its blanks: " of "."""
    unfinished: frozenset[str]
    """Words after which a noun phrase goes on: "of", "his", "and"."""
    owner_ends: tuple[str, ...]
    """What stands before a name that somebody owns: "'s " in "the Courier's Ada Stone"."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class Nouns:
    """The nouns of a language by what they are for; all in lower case."""

    words: NameWords
    """The word lists."""
    persons: frozenset[str]
    """All nouns for one person."""
    offices: frozenset[str]
    """Those of them that tell an office or trade: "mayor"; not "man", "wife", "rival"."""
    telling: Mapping[NameSort, frozenset[str]]
    """The nouns for persons that tell a person at each sort of name: at a body's some tell none."""
    unfit: Mapping[SpeakerKind, frozenset[str]]
    """The nouns that are no role of a kind: "company" of a person."""
    roles: frozenset[str]
    """The nouns that a role may end in: those for persons and for bodies."""
    courtesies: frozenset[str]
    """All forms of address: "mr"."""
    titles: frozenset[str]
    """All words that may be a title before a name."""
    genders: Mapping[str, str]
    """Role noun or form of address to the pronoun that it promises, where it does."""
    singulars: Mapping[str, str]
    """Plural of a noun for persons, bodies or documents to its singular."""
    known: frozenset[str]
    """The nouns for people, bodies and texts, singular and plural."""
    pronouns: Mapping[str, str]
    """Form of a pronoun to the pronoun: "him" to "he"."""
    plurals: frozenset[str]
    """Plurals of nouns for persons, bodies and texts, also of those for sources alone."""
    compound_endings: tuple[str, ...]
    """The ends of words that describe and belong to no name: "-based"."""
    finite: frozenset[str]
    """Verbs in the past or the third person that are no noun as well: "met", "says"."""
    thirds: frozenset[str]
    """Those of them in the third person: "says"."""
    edges: PhraseEdges
    """What opens and ends noun phrases and roles."""
    speaking: Mapping[str, SpeakerKind]
    """Noun that speaks without being a person of a role: "poll" is a document, "aide" anonymous."""
    crowds: frozenset[str]
    """Words for many: "parents", "dozens"."""

    def singular(self, noun: str) -> str:
        """Return the singular of a noun if the lists know it, or else the noun itself.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.singular(noun) for noun in ("spokeswomen", "agencies", "polls", "oats")]
        ['spokeswoman', 'agency', 'poll', 'oats']
        """
        return self.singulars.get(noun, noun)

    def is_plural(self, noun: str) -> bool:
        """Tell whether a word is the plural of a noun of the lists."""
        return noun in self.plurals

    def is_agent(self, noun: str) -> bool:
        """Tell whether a word that the lists may not know looks like a noun for people.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.is_agent(noun) for noun in ("speechwriter", "voters", "number", "issues")]
        [True, True, False, False]
        """
        single = noun.removesuffix("s").rpartition("-")[2]
        has_ending = single.endswith(self.words.agents)
        return noun.endswith(self.words.ages) or (has_ending and single not in self.words.things)

    def speaks(self, noun: str) -> bool:
        """Tell whether a noun is one for persons, bodies or texts, or looks like one for persons.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.speaks(noun) for noun in ("nurses", "bank", "poll", "ghostwriter", "victory")]
        [True, True, True, True, False]
        """
        for link in self.words.links:
            # mother-of-two
            noun = noun.partition(f"-{link}-")[0]
        single = self.singular(noun).rpartition("-")[2]
        is_known = single in self.persons or single in self.speaking
        return is_known or self.is_agent(noun)

    def may_be_finite(self, word: str) -> bool:
        """Tell whether a word may be a finite verb, by the lexicon or by its ending.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.may_be_finite(word) for word in ("met", "says", "retooled", "saying", "state")]
        [True, True, True, False, False]
        """
        if word in self.words.modifiers or "-" in word or word[:1].isupper():
            return False
        return word in self.finite or word.endswith(self.words.past_endings)

    def is_verb(self, word: str) -> bool:
        """Tell whether a word is a verb, by the lexicon or by its ending; never a base form.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.is_verb(word) for word in ("met", "saying", "retired", "state")]
        [True, True, False, False]
        """
        if word in self.words.modifiers or "-" in word:
            return False
        return word in self.finite or word.endswith(self.words.verb_endings)

    def is_national(self, noun: str) -> bool:
        """Tell whether a word is a noun for somebody of a nation, state or creed.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.is_national(noun) for noun in ("italian", "norlander", "guardian")]
        [True, True, False]
        """
        return noun in self.words.nationals or noun.endswith(self.words.national_endings)

    def same(self, noun: str) -> str:
        """Return the noun that newsrooms use for the same: "newspaper" for "paper"."""
        return self.words.equivalents.get(noun, noun)

    def variants(self, noun: str) -> list[str]:
        """Return the other nouns that newsrooms use for the same: "paper" for "newspaper".

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> "paper" in load_vocabulary("en").nouns.variants("newspaper")
        True
        """
        return [other for other, same in self.words.equivalents.items() if same == noun]

    def without_determiner(self, phrase: str) -> str:
        """Return a phrase without the determiner or possessive that opens it.

        >>> from newsparse.vocabulary.vocabulary import load_vocabulary
        >>> nouns = load_vocabulary("en").nouns
        >>> [nouns.without_determiner(phrase) for phrase in ("a lawyer from Reno", "one of two")]
        ['lawyer from Reno', 'one of two']
        """
        first, _, rest = phrase.partition(" ")
        is_opened = first.lower() in self.edges.openings
        is_counted = rest.partition(" ")[0] in self.words.links
        return rest if rest and is_opened and not is_counted else phrase


def read_nouns(words: NameWords, lexicon: Lexicon) -> Nouns:
    """Derive the nouns of a language from its word lists; its verbs tell what is no noun."""
    persons = frozenset(chain.from_iterable(words.roles.values()))
    courtesies = frozenset(map(str.lower, chain.from_iterable(words.courtesy.values())))
    singulars = singulars_of(persons | words.bodies | words.documents, words)
    known = known_nouns(persons | words.bodies, singulars, words)
    return Nouns(
        words=words,
        persons=persons,
        offices=persons - words.humans - words.kin - words.relations,
        telling=telling_nouns(persons - words.bodies, words),
        unfit=unfit_nouns(persons, words),
        roles=persons | words.bodies,
        courtesies=courtesies,
        titles=title_words(persons, words) | courtesies,
        genders=promised_genders(words),
        singulars=singulars,
        known=known,
        pronouns=pronoun_forms(words),
        plurals=plural_nouns(singulars, persons, words),
        compound_endings=tuple(words.compounds),
        finite=forms_of_classes(FINITE_CLASSES, lexicon) - known,
        thirds=forms_of_classes(THIRDS, lexicon) - known,
        edges=read_phrase_edges(words),
        speaking=speaking_nouns(words),
        crowds=words.crowds | words.quantifiers,
    )


def known_nouns(
    acting: frozenset[str], singulars: Mapping[str, str], words: NameWords
) -> frozenset[str]:
    """Return the nouns for people, bodies and texts; of texts only the singular."""
    plurals = (plural for plural, noun in singulars.items() if noun in acting)
    return acting.union(words.documents, words.insiders, plurals)


def title_words(persons: frozenset[str], words: NameWords) -> frozenset[str]:
    """Return the words that may be a title before a name, without the forms of address."""
    return (persons - words.humans - words.surnames).union(map(str.lower, words.titles))


def plural_nouns(
    singulars: Mapping[str, str], persons: frozenset[str], words: NameWords
) -> frozenset[str]:
    """Return the plurals of all nouns; "witness" is one person."""
    sources = (noun for noun in words.insiders - persons if noun.endswith("s"))
    return frozenset((*singulars, *sources))


def telling_nouns(people: frozenset[str], words: NameWords) -> Mapping[NameSort, frozenset[str]]:
    """Return the nouns for persons that tell a person at each sort of name."""
    told: dict[NameSort, frozenset[str]] = {
        # Stone Motors, the owner of the pier; the nationalist Port Times
        "body": people - words.neutral - words.creeds,
        # Norland, a close ally of Sund
        "lone": people - words.powers,
        "other": people,
    }
    return MappingProxyType(told)


def unfit_nouns(persons: frozenset[str], words: NameWords) -> Mapping[SpeakerKind, frozenset[str]]:
    """Return the nouns that are no role of a person, and those that are none of a body."""
    things, neutral = words.bodies | words.documents, words.neutral | words.powers
    unfit: dict[SpeakerKind, frozenset[str]] = {
        # In "Ada Stone, the woman in the next seat" nothing is told of what she does.
        "person": (things - persons) | words.humans,
        "organisation": persons - words.bodies - neutral,
    }
    return MappingProxyType(unfit)


def read_phrase_edges(words: NameWords) -> PhraseEdges:
    """Return what opens, ends and joins noun phrases, put together from the word lists."""
    determiners, possessives = words.determiners, words.possessives
    # "founder and owner" is one role.
    stops = words.stops - words.conjunctions
    return PhraseEdges(
        articles=words.definite_articles.union(words.articles),
        openings=determiners.union(possessives, words.articles),
        counters=words.quantifiers | determiners,
        role_ends=stops.union(determiners, possessives, words.quantifiers),
        role_openings=determiners.union(possessives, words.leads),
        role_gaps=("", *words.genitives),
        office_links=tuple(f" {word} " for word in sorted(words.complements)),
        unfinished=words.prepositions.union(determiners, possessives, words.conjunctions),
        owner_ends=tuple(f"{mark}{space}" for mark in words.genitives for space in OWNER_BLANKS),
    )


def forms_of_classes(classes: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the verb forms of some classes: those that are no noun as well."""
    return frozenset(form for form, name in lexicon.classes.items() if name in classes)


def speaking_nouns(words: NameWords) -> Mapping[str, SpeakerKind]:
    """Return what speaks by each noun; "observer" is somebody first, and then a newspaper."""
    kinds: dict[str, SpeakerKind] = dict.fromkeys(words.bodies, "organisation")
    kinds |= dict.fromkeys(words.insiders, "anonymous")
    kinds |= dict.fromkeys(words.documents, "document")
    return MappingProxyType(kinds)


def singulars_of(nouns: frozenset[str], words: NameWords) -> Mapping[str, str]:
    """Return the singular of each plural of some nouns."""
    found: dict[str, str] = {}
    for ending, other in words.plurals.items():
        for noun in nouns:
            if noun.endswith(other):
                found.setdefault(noun.removesuffix(other) + ending, noun)
    return MappingProxyType(found)


def promised_genders(words: NameWords) -> Mapping[str, str]:
    """Return "he" or "she" for the role nouns and forms of address that promise it."""
    promised = {
        noun.lower(): pronoun
        for nouns in (words.roles, words.courtesy)
        for pronoun in ("he", "she")
        for noun in nouns[pronoun]
    }
    return MappingProxyType(promised)


def pronoun_forms(words: NameWords) -> Mapping[str, str]:
    """Return the pronoun that each form belongs to: "he" for "him"."""
    pairs = ((form, pronoun) for pronoun, forms in words.pronouns.items() for form in forms)
    return MappingProxyType(dict(pairs))
