"""The verbs of a language with all their forms, derived from their lemmas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from newsparse.language import Language, VerbGroup, VerbWords
from newsparse.model import CueKind

FORMS = ("third", "past", "participle", "gerund")


@frozen
class Verb:
    """A verb, or a verb with its particle, that attributes."""

    lemma: str
    kind: CueKind
    takes: frozenset[str]


@frozen(eq=False)
class Lexicon:
    """What the forms of the verbs are: classes for the outline, and verbs for the cues."""

    classes: Mapping[str, str]
    """Form to word class: "said" to `cue_past`, "went" to `verb_past`."""
    verbs: Mapping[str, Verb]
    """Form to the verb it is a form of; "called for" stands under "called for"."""
    particled: frozenset[str]
    """Forms of verbs that particles may follow."""
    connectives: frozenset[str]
    """Adverbs before a verb that are no part of the cue."""
    plain: Mapping[str, Verb]
    """Form to the verb, for verbs that attribute only what is quoted with them."""


def inflect(lemma: str, endings: Mapping[str, str]) -> str:
    """Return a form of a regular verb by the longest ending that fits.

    >>> inflect("deny", {"": "s", "y": "ies", "ay": "ays"})
    'denies'
    """
    ending = max((end for end in endings if lemma.endswith(end)), key=len)
    return lemma[: len(lemma) - len(ending)] + endings[ending]


def forms_of(lemma: str, words: VerbWords) -> Mapping[str, str]:
    """Return the forms of a lemma by name; only its first word is inflected."""
    first, blank, particle = lemma.partition(" ")
    if lemma in words.irregular:
        forms = words.irregular[lemma]
    elif first in words.irregular:
        forms = tuple(form + blank + particle for form in words.irregular[first])
    else:
        third, past, gerund = (
            inflect(first, words.inflection[form]) + blank + particle
            for form in ("third", "past", "gerund")
        )
        forms = (third, past, past, gerund)
    return {**dict(zip(FORMS, forms, strict=True)), "base": lemma}


def class_entries(group: VerbGroup, words: VerbWords) -> Iterator[tuple[str, str]]:
    """Yield form and word class for the lemmas of a group; particles do not matter."""
    prefix = "verb" if group.kind == "plain" else "cue"
    for lemma in group.lemmas:
        forms = forms_of(lemma, words)
        noun = "noun_" if lemma.partition(" ")[0] in words.nouns else ""
        sorts = {"base": f"{noun}base", "third": f"{noun}third"}
        # The past comes last: a form that is past and participle is a past.
        for form in ("participle", "gerund", "base", "third", "past"):
            yield forms[form].partition(" ")[0], f"{prefix}_{sorts.get(form, form)}"


@lru_cache(maxsize=8)
def load_lexicon(language: Language) -> Lexicon:
    """Derive all forms of a language's verbs."""
    words = language.verbs
    classes: dict[str, str] = {}
    verbs: dict[str, Verb] = {}
    plain: dict[str, Verb] = {}
    # Cues come last, so that a form of a plain verb and of a cue is a cue.
    for group in sorted(words.groups, key=lambda group: group.kind != "plain"):
        classes |= dict(class_entries(group, words))
        kept = plain if group.kind == "plain" else verbs
        for lemma in group.lemmas:
            verb = Verb(lemma, "speech" if group.kind == "plain" else group.kind, group.takes)
            for form in forms_of(lemma, words).values():
                kept.setdefault(form, verb)
    particled = frozenset(form.partition(" ")[0] for form in verbs if " " in form)
    return Lexicon(classes, verbs, particled, language.words.connectives, plain)
