"""Words of several lists that one rule asks for together: "of", "and", "the" inside an office.

Each group is put together once, so that the rule asks one question, and the group has a name and
an example. Words are in lower case where nothing else is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from newsparse.language import NameWords
from newsparse.vocabulary.nouns import Nouns


@final
@dataclass(frozen=True, eq=False, slots=True)
class WordGroups:
    """Groups of words around names and in noun phrases."""

    # The words of names, as they are written.
    firms: frozenset[str]
    """Last words of several that only bodies have: "Motors", the "Observer" of a paper, "First"."""
    no_lone_names: frozenset[str]
    """Words that are no name by themselves: "Yesterday", "April"."""
    nameless: frozenset[str]
    """Words that may have a capital and are no name anywhere: "But"; not "Will"."""
    no_part_of_name: frozenset[str]
    """Those, and the links of bodies' names: "But", "of"."""
    doubtful: frozenset[str]
    """Words that may begin or end a name, or not: "May", the "First" of "Rivers First"."""
    lands: frozenset[str]
    """Names of states, of unions of them, and their initials: "Norway", "U.S."."""
    behind_surname: frozenset[str]
    """What may stand behind a surname, without its full stop: "Jr", "MBE"."""

    # Nouns for persons, bodies and texts.
    described: frozenset[str]
    """Nouns for people and bodies, and the adjectives before them, that no first name is: "police",
    "former"."""
    before_trade: frozenset[str]
    """Nouns behind which a trade is no surname: "head", "police"; not "judge", "hunter", "bill"."""
    of_bodies: frozenset[str]
    """Nouns in the name of a body or office: "bank", the "trade" of "Minister of Trade"."""
    only_bodies: frozenset[str]
    """Nouns for bodies that are none for persons: "bank"; not "observer"."""
    only_texts: frozenset[str]
    """Nouns for texts that are none for persons: "photo"; not "column"."""
    openers: frozenset[str]
    """What opens the name of a place or stands before a name: "New", "Mayor"."""
    whole_offices: frozenset[str]
    """Titles that are an office with the word before them, and no surname: "general"."""
    mayors: frozenset[str]
    """Titles of one at the head of something for whom no body is named: "mayor"; not "king"."""
    trades: frozenset[str]
    """Nouns for persons that tell what somebody does: "clerk"; not "man", "40-year-old"."""
    no_trades: frozenset[str]
    """Small words before a name that are no trade, whatever their ending: "senior", "der"."""
    labels_of_trade: frozenset[str]
    """Nouns for a trade that are surnames, and no first names: "plumber"; not "hunter"."""
    posts: frozenset[str]
    """Nouns for who is the only one of it, or told by it alone: "mayor", "coach"."""
    no_news: frozenset[str]
    """Nouns for persons that "is" tells only as news: "man", "rival"."""
    relations: frozenset[str]
    """Nouns for what somebody is to somebody else: "rival", "wife"."""

    # Small words in noun phrases.
    field_joints: frozenset[str]
    """Small words within the field of an office: the "and" and "the" of "works and the arts"."""
    office_joints: frozenset[str]
    """Small words within an office with its field: those, and the "of" of "minister of works"."""
    behind_office: frozenset[str]
    """What joins an office to its field or to another office: "of", "and"."""
    beside: frozenset[str]
    """Prepositions that tie a name to another one: the "in" of "Ada Stone in Troy"."""
    ties: frozenset[str]
    """Prepositions before a name that tell where or whose something is: "in", "of"."""
    opens_title: frozenset[str]
    """Words that open a title, so that what they open is no body: "former", "mayor"."""
    of_title: frozenset[str]
    """Words that go on with the title behind them: "state", "former", "then", "police"."""
    of_one: frozenset[str]
    """Determiners of one person: "the", "a"."""
    of_known: frozenset[str]
    """Determiners and pronouns that open the noun phrase of somebody known: "the", "his"."""
    opens_described: frozenset[str]
    """Determiners of one who is described, known or new: "the", "his", "a"."""
    of_another: frozenset[str]
    """Words for one more of the same noun: "one", "second"."""
    counts: frozenset[str]
    """Words that count or stand alone for nobody: "several", "about"."""
    opens_noun: frozenset[str]
    """Words that a sentence opens with and that are no names: "several", "pilots"."""
    opens_front: frozenset[str]
    """What opens a phrase or clause in front of the subject: "for", "after"."""
    goes_on: frozenset[str]
    """Words with which a noun phrase goes on behind its noun: "of", "and", "who"."""
    ends_role: frozenset[str]
    """Verbs and conjunctions behind a noun phrase that is a subject: "said", "will"."""
    empty: frozenset[str]
    """Words that alone name and describe nobody: "said", "another"."""


def read_word_groups(words: NameWords, nouns: Nouns) -> WordGroups:
    """Put the groups together from the lists of names and the nouns."""
    return WordGroups(
        **groups_in_names(words),
        **groups_of_nouns(words, nouns),
        **groups_of_small_words(words, nouns),
    )


def groups_in_names(words: NameWords) -> dict[str, frozenset[str]]:
    """Return the groups of words in names."""
    return {
        "firms": words.firms.union(words.papers, words.closers),
        "no_lone_names": words.unnamed | words.months,
        "nameless": words.unnamed - words.homographs,
        "no_part_of_name": (words.unnamed | words.links) - words.homographs,
        "doubtful": words.homographs | words.closers,
        "lands": words.initials.union(words.states, words.unions),
        "behind_surname": words.letters | words.suffixes,
    }


def groups_of_nouns(words: NameWords, nouns: Nouns) -> dict[str, frozenset[str]]:
    """Return the groups of nouns."""
    offices, people = nouns.persons & nouns.titles, nouns.persons - words.humans
    return {
        "described": nouns.known | words.modifiers,
        "before_trade": nouns.known.difference(words.surnames, words.given, words.titled),
        "of_bodies": words.bodies | words.fields,
        "only_bodies": words.bodies - nouns.persons,
        "only_texts": words.documents - nouns.persons,
        "openers": words.place_openers | nouns.titles,
        "whole_offices": offices - nouns.courtesies - words.office_surnames,
        "mayors": words.chiefs - words.sponsors,
        "trades": frozenset(noun for noun in people if not noun.endswith(words.ages)),
        "no_trades": words.modifiers | words.particles,
        "labels_of_trade": words.surnames - words.given,
        "posts": words.chiefs | words.posts,
        "no_news": words.humans | words.relations,
        "relations": words.relations | words.kin,
    }


def groups_of_small_words(words: NameWords, nouns: Nouns) -> dict[str, frozenset[str]]:
    """Return the groups of small words, and of what stands beside them."""
    empty = words.stops.union(words.articles)
    field_joints = words.conjunctions | nouns.edges.articles
    return {
        "field_joints": field_joints,
        "office_joints": words.complements | field_joints,
        "behind_office": words.complements | words.conjunctions,
        "beside": words.complements | words.places,
        "ties": words.places | words.links,
        "opens_title": nouns.titles.union(words.formers, words.modifiers, words.leads),
        "of_title": words.fields.union(words.formers, words.modifiers, words.leads, nouns.roles),
        "of_one": words.definite | nouns.edges.articles,
        "of_known": words.definite | words.possessives,
        "opens_described": words.definite | words.possessives | nouns.edges.articles,
        "of_another": words.partitives | words.ordinals,
        "counts": empty | nouns.edges.counters,
        "opens_noun": nouns.known | nouns.edges.counters,
        "opens_front": words.prepositions | words.clause_openers,
        "goes_on": words.prepositions.union(words.conjunctions, words.pronouns["relative"]),
        "ends_role": words.phrase_ends | nouns.finite,
        "empty": empty,
    }
