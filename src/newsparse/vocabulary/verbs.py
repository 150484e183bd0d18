"""The verbs of a language with all their forms, derived from their lemmas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import final

from newsparse.language import Language, VerbGroup, VerbWords
from newsparse.model import CueKind

PRINCIPAL_PARTS = ("third", "past", "participle", "gerund")


# "I think it is late" and "Roe hopes to win" tell nobody's words.
WORDED = frozenset(("speech", "writing"))


@final
@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, or a verb with its particle, that attributes."""

    lemma: str
    kind: CueKind
    takes: frozenset[str]


def is_reporting(verb: Verb) -> bool:
    """Tell whether a verb is one of reporting: of words that could be quoted."""
    return verb.kind in WORDED and "quote" in verb.takes


@final
@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """What the forms of the verbs are: classes for the outline, and verbs for the cues."""

    classes: Mapping[str, str]
    """Form to word class: "said" to `cue_past`, "went" to `verb_past`."""
    verbs: Mapping[str, Verb]
    """Form to the verb it is a form of; "called for" stands under "called for"."""
    particled: frozenset[str]
    """Forms of verbs that particles may follow."""
    particles: frozenset[str]
    """What may follow them at once: the "for" of "called for"."""
    connectives: frozenset[str]
    """Adverbs before a verb that are no part of the cue."""
    past_alone: frozenset[str]
    """Forms that are a past and no participle: "gave", but not "said"."""
    plain: Mapping[str, Verb]
    """Form to the verb, for verbs that attribute only what is quoted with them."""
    nouns: Mapping[str, Verb]
    """Form to the noun that attributes, with the preposition behind it: "attacks on"."""
    adjectives: Mapping[str, Verb]
    """Adjective that attributes behind a form of "to be": "eager", "critical of"."""


def inflect(lemma: str, endings: Mapping[str, str]) -> str:
    """Return a form of a regular verb by the longest ending that fits.

    >>> inflect("deny", {"": "s", "y": "ies", "ay": "ays"})
    'denies'
    """
    stop = next(place for place in range(len(lemma) + 1) if lemma[place:] in endings)
    return lemma[:stop] + endings[lemma[stop:]]


@lru_cache(maxsize=1 << 13)  # each is asked for its word classes, and again for its verb
def paradigms(lemma: str, words: VerbWords) -> Sequence[Mapping[str, str]]:
    """Return the forms of a lemma by name, in each spelling; only its first word is inflected."""
    first, blank, particle = lemma.partition(" ")
    if lemma in words.irregular:
        rows = [words.irregular[lemma]]
    elif first in words.irregular:
        rows = [with_particle(words.irregular[first], blank + particle)]
    else:
        third, past, gerund = (
            inflect(first, words.inflection[form]) for form in ("third", "past", "gerund")
        )
        rows = [with_particle((third, past, past, gerund), blank + particle)]
    if first in words.variants:
        # labeled, labelled
        rows.append(with_particle(words.variants[first], blank + particle))
    named = [{**dict(zip(PRINCIPAL_PARTS, forms, strict=True)), "base": lemma} for forms in rows]
    return [*named, respelled(named[0], words)]


def with_particle(forms: Iterable[str], particle: str) -> tuple[str, ...]:
    """Return the forms of a verb with its particle behind each."""
    return tuple(form + particle for form in forms)


def respelled(forms: Mapping[str, str], words: VerbWords) -> Mapping[str, str]:
    """Return the forms of a verb in the other spelling: "organise" of "organize"."""
    return {name: respell(form, words) for name, form in forms.items()}


def respell(form: str, words: VerbWords) -> str:
    """Return a form in the other spelling, or as it is."""
    first, blank, particle = form.partition(" ")
    # Most verbs have only one spelling.
    if not first.endswith(tuple(words.spelling)):
        return form
    return inflect(first, words.spelling) + blank + particle


def verb_forms(lemma: str, words: VerbWords) -> Iterable[str]:
    """Return all forms of a verb in all spellings."""
    return chain.from_iterable(forms.values() for forms in paradigms(lemma, words))


def class_entries(group: VerbGroup, words: VerbWords) -> Iterator[tuple[str, str]]:
    """Yield form and word class for the lemmas of a group; particles do not matter."""
    prefix = "verb" if group.kind == "plain" else "cue"
    spellings = ((lemma, forms) for lemma in group.lemmas for forms in paradigms(lemma, words))
    for lemma, forms in spellings:
        noun = "noun_" if lemma.partition(" ")[0] in words.nouns else ""
        sorts = {"base": f"{noun}base", "third": f"{noun}third"}
        # "Cut" is base and past: its neighbours tell which.
        if forms["base"] == forms["past"]:
            sorts["past"] = "same"
        # The past comes last: a form that is past and participle is a past.
        for form in ("participle", "gerund", "base", "third", "past"):
            yield forms[form].partition(" ")[0], f"{prefix}_{sorts.get(form, form)}"


def gather_verbs(groups: Iterable[VerbGroup]) -> Iterable[Verb]:
    """Return the verbs of some groups; one in several groups takes what any of them does."""
    verbs: dict[str, Verb] = {}
    for group in groups:
        kind: CueKind = "speech" if group.kind == "plain" else group.kind
        for lemma in group.lemmas:
            known = verbs.get(lemma, Verb(lemma, kind, frozenset()))
            verbs[lemma] = Verb(lemma, known.kind, known.takes | group.takes)
    return verbs.values()


Forms = Callable[[str, VerbWords], Iterable[str]]


def verbs_by_form(
    groups: Iterable[VerbGroup], words: VerbWords, forms: Forms = verb_forms
) -> Mapping[str, Verb]:
    """Return the verbs of some groups by each of their forms; the first to have one keeps it."""
    by_form: dict[str, Verb] = {}
    for verb in gather_verbs(groups):
        for form in forms(verb.lemma, words):
            by_form.setdefault(form, verb)
    return by_form


def number_forms(lemma: str, words: VerbWords) -> Iterable[str]:
    """Return singular and plural of a noun, which ends as the third person of a verb does."""
    first, blank, preposition = lemma.partition(" ")
    plural = inflect(first, words.inflection["third"])
    return lemma, plural + blank + preposition


def only_form(lemma: str, words: VerbWords) -> Iterable[str]:
    """Return the one form of an adjective."""
    del words
    return (lemma,)


def entries_of(groups: Iterable[VerbGroup], words: VerbWords) -> Mapping[str, str]:
    """Return the word class of each form of the verbs of some groups."""
    return dict(chain.from_iterable(class_entries(group, words) for group in groups))


def forms_of_past_alone(words: VerbWords) -> Iterator[str]:
    """Yield the past of each verb that has another participle."""
    for group in words.groups:
        for lemma in group.lemmas:
            for forms in paradigms(lemma, words):
                if forms["past"] != forms["participle"]:
                    yield forms["past"].partition(" ")[0]


def heads_of(forms: Iterable[str], name: str) -> Mapping[str, str]:
    """Return a word class for each of some forms without what follows them."""
    return dict.fromkeys((form.partition(" ")[0] for form in forms), name)


def read_lexicon(language: Language) -> Lexicon:
    """Derive all forms of a language's verbs; a word of several classes is of the last."""
    words = language.verbs
    plain = [group for group in words.groups if group.kind == "plain"]
    cues = [group for group in words.groups if group.kind != "plain"]
    adjectives = verbs_by_form(words.cue_adjectives, words, only_form)
    verbs = verbs_by_form(cues, words)
    nouns = verbs_by_form(words.cue_nouns, words, number_forms)
    plains = verbs_by_form(plain, words)
    # Who holds a view says nothing by himself: "his critics".
    spoken = [group for group in words.cue_nouns if "holder" not in group.takes]
    longer = [form.split(" ") for form in (*verbs, *nouns, *adjectives) if " " in form]
    return Lexicon(
        classes={
            **heads_of(verbs_by_form(spoken, words, number_forms), "speech_noun"),
            **entries_of(plain, words),
            **heads_of(adjectives, "cue_adjective"),
            **entries_of(cues, words),
        },
        verbs=verbs,
        particled=frozenset(form[0] for form in longer),
        particles=frozenset(form[1] for form in longer),
        connectives=language.words.connectives,
        past_alone=frozenset(forms_of_past_alone(words)),
        plain=plains,
        nouns=nouns,
        adjectives=adjectives,
    )
