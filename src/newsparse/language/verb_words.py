"""Verbs and their forms (verbs.toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from newsparse.language.tables import read_table, table, word_list, word_set


@frozen(eq=False)
class VerbGroup:
    """Verbs, nouns or adjectives of one kind that take the same contents."""

    kind: Any
    """A `CueKind`, or "plain" for verbs that attribute nothing."""
    takes: frozenset[str] = field(converter=word_set)
    """What the content may be: quote, clause, person, question, infinitive, ..."""
    lemmas: tuple[str, ...] = field(converter=word_list)
    """The verbs."""


def verb_groups(entries: Sequence[Mapping[str, str]]) -> tuple[VerbGroup, ...]:
    """Return the groups, each of a table in the file."""
    return tuple(read_table(VerbGroup, entry, "groups") for entry in entries)


IRREGULAR = ("third person", "past", "participle", "gerund")
"""The forms of an irregular verb, in their order."""


def irregular_forms(entries: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return lemma and forms, with blanks where a key of the file has `_`."""
    # A bare key of TOML holds no blank: "set_out" stands for "set out".
    verbs = {lemma.replace("_", " "): word_list(forms) for lemma, forms in entries.items()}
    for lemma, forms in verbs.items():
        if len(forms) != len(IRREGULAR):
            needed = ", ".join(IRREGULAR)
            raise ValueError(f"{lemma!r} has {len(forms)} irregular forms and needs {needed}")
    return table(verbs)


def lemma_set(entries: Mapping[str, str]) -> frozenset[str]:
    """Return the lemmas of a table that holds nothing else."""
    return word_set(entries["lemmas"])


def phrases_by_end(words: str) -> Mapping[str, frozenset[str]]:
    """Return phrases by their last words, since few words end one: "that" of "not true that"."""
    by_end: dict[str, set[str]] = defaultdict(set)
    for phrase in word_set(words):
        by_end[phrase.split(" ")[-1]].add(phrase)
    return table({end: frozenset(phrases) for end, phrases in by_end.items()})


@frozen(eq=False)
class PolarityWords:
    """What denies a statement, and what leaves open whether it was made.

    Phrases are kept by their last words.
    """

    negative: frozenset[str] = field(converter=word_set)
    """Lemmas of cues that deny or refuse."""
    negations: frozenset[str] = field(converter=word_set)
    """Words in the cue or the source that deny."""
    hedges: frozenset[str] = field(converter=word_set)
    """Words in the cue with which the narrator does not vouch for it."""
    modals: frozenset[str] = field(converter=word_set)
    """Words in the cue by which it is not said yet, unless it is denied."""
    hedging: frozenset[str] = field(converter=word_set)
    """Lemmas of verbs before the cue that do the same."""
    keeping: frozenset[str] = field(converter=word_set)
    """Lemmas of verbs before the cue by which it did not come to it: "failed to mention"."""
    negating: Mapping[str, frozenset[str]] = field(converter=phrases_by_end)
    """Phrases right before the cue that deny it: "without"."""
    denying: Mapping[str, frozenset[str]] = field(converter=phrases_by_end)
    """Phrases right before the clause of the cue that deny it: "not true that"."""
    pending: Mapping[str, frozenset[str]] = field(converter=phrases_by_end)
    """Phrases right before the cue by which it is still to come: "expected to"."""
    conditions: Mapping[str, frozenset[str]] = field(converter=phrases_by_end)
    """Words right before the clause of the cue that make it a condition: "if"."""
    asking: frozenset[str] = field(converter=word_set)
    """Lemmas of cues whose content may be the question of their sentence: "ask"."""
    question_mark: str
    """The mark that ends a question."""


def polarity_words(entries: Mapping[str, str]) -> PolarityWords:
    """Return the words of the table of the file."""
    return read_table(PolarityWords, entries, "polarity")


@frozen(eq=False)
class OtherSense:
    """Nouns with which verbs attribute nothing: to claim a medal, to attack a fort."""

    lemmas: tuple[str, ...] = field(converter=word_list)
    """The verbs."""
    objects: frozenset[str] = field(converter=word_set)
    """What they have for an object then."""
    subjects: frozenset[str] = field(converter=word_set, default="")
    """What they have for a subject then."""


def other_senses(entries: Sequence[Mapping[str, str]]) -> Mapping[str, OtherSense]:
    """Return the nouns by the verb with which they stand."""
    senses = [read_table(OtherSense, entry, "other_senses") for entry in entries]
    return table({lemma: sense for sense in senses for lemma in sense.lemmas})


@frozen(eq=False)
class Unsaid:
    """Subjects and objects with which a verb tells of nobody's words."""

    readers: frozenset[str] = field(converter=word_set)
    """The pronouns of whoever reads: "you"."""
    anybody: frozenset[str] = field(converter=word_set)
    """Words before a noun for whoever it may be: "all tenants"."""
    obliging: frozenset[str] = field(converter=word_set)
    """Verbs before a cue by which anybody is told what to do: "must"."""
    holding: frozenset[str] = field(converter=word_set)
    """Verbs by which somebody holds a view now: "is a critic of", not "was a critic of"."""
    playing: frozenset[str] = field(converter=word_set)
    """Verbs that mean a match where a day follows a name: "oppose Troy on June 2"."""


def unsaid_words(entries: Mapping[str, str]) -> Unsaid:
    """Return the words of the table of the file."""
    return read_table(Unsaid, entries, "unsaid")


@frozen(eq=False)
class VerbWords:
    """The verbs and how their forms are made (verbs.toml)."""

    groups: tuple[VerbGroup, ...] = field(converter=verb_groups)
    """The verbs by kind."""
    cue_nouns: tuple[VerbGroup, ...] = field(converter=verb_groups)
    """Nouns that attribute, with the preposition that joins their content: "attack on"."""
    cue_adjectives: tuple[VerbGroup, ...] = field(converter=verb_groups)
    """Adjectives that attribute behind a form of "to be": "eager", "critical of"."""
    polarity: PolarityWords = field(converter=polarity_words)
    """What denies or hedges."""
    other_senses: Mapping[str, OtherSense] = field(converter=other_senses)
    """Verb to the nouns with which it attributes nothing."""
    unsaid: Unsaid = field(converter=unsaid_words)
    """Subjects and objects with which a verb tells of nobody's words."""
    nouns: frozenset[str] = field(converter=lemma_set)
    """Lemmas whose bare form and form in -s are nouns as well."""
    irregular: Mapping[str, tuple[str, ...]] = field(converter=irregular_forms)
    """Lemma to its third person, past, participle and gerund."""
    variants: Mapping[str, tuple[str, ...]] = field(converter=irregular_forms)
    """Lemma to the same forms in another spelling: "labels labelled labelled labelling"."""
    spelling: Mapping[str, str] = field(converter=table)
    """Ending of a form to the ending that it has in another spelling: "ized" to "ised"."""
    inflection: Mapping[str, Mapping[str, str]] = field(converter=table)
    """Form to a table from the ending of the lemma to that of the form."""
