"""Gender: the sentences that tell whether somebody is "he" or "she"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.names import Name
from newsparse.speakers.words_around import is_article, previous_word
from newsparse.vocabulary.nouns import UNTOLD
from newsparse.vocabulary.vocabulary import Vocabulary

GenderEvidence = Mapping[int, tuple[str, int]]
"""The pronoun that follows up a name, with its weight, by where the name begins."""

SUBJECT_WEIGHT = 2
"""The weight of "he", a fact of news; "his" and "him" have 1, and may be somebody else's."""


def find_gender_evidence(
    text: str, landmarks: Sequence[Landmark], vocabulary: Vocabulary
) -> GenderEvidence:
    """Return the pronouns that follow the only name of a sentence, by where it begins.

    A name after a determiner or preposition ("a Boston lodge") is not what "he" follows up,
    and "for her rival" may be somebody else's rival.
    """
    evidence: dict[int, tuple[str, int]] = {}
    names: list[Name] = []
    for mark in landmarks:
        kind = mark.kind
        if kind == "name" and mark.name:
            # The first and the last name of a sentence are kept.
            names[1:] = [mark.name]
        elif kind in ("end", "block"):
            names = []
        elif names and kind in ("he", "she") and (one := only_one(text, names, vocabulary)):
            # "he"; not "his", "him"
            is_subject = text[mark.start : mark.stop].lower() == kind
            if is_subject or not is_of_another(text, names[-1], mark, vocabulary):
                evidence.setdefault(one.start, (kind, SUBJECT_WEIGHT if is_subject else 1))
    return evidence


def is_of_another(text: str, name: Name, mark: Landmark, vocabulary: Vocabulary) -> bool:
    """Tell whether "his" is hardly the last name's: "Ada Stone, his sister", "for his rival"."""
    if text[name.stop : mark.start] == ", ":
        # Ada Stone, his sister
        return True
    # for his rival
    return previous_word(text, mark.start) in vocabulary.names.prepositions


def only_one(text: str, names: Sequence[Name], vocabulary: Vocabulary) -> Name | None:
    """Return the first name of a sentence if all mean one person, and "he" may follow it up."""
    first, last = names[0], names[-1]
    if first.words[-1] != last.words[-1]:
        return None
    before = previous_word(text, first.start)
    if before in vocabulary.names.prepositions:
        # "In Troy he"
        return None
    # "A Troy court told him"
    return None if is_article(before, vocabulary) else first


def weigh_pronouns(evidence: GenderEvidence, names: Iterable[Name]) -> dict[str, int]:
    """Return how much the pronouns after some names weigh together."""
    total: dict[str, int] = {}
    for name in names:
        if name.start not in evidence:
            continue
        pronoun, weight = evidence[name.start]
        total[pronoun] = total.get(pronoun, 0) + weight
    return total


def clear_gender(weights: Mapping[str, int]) -> frozenset[str]:
    """Return what has at least twice the weight of anything else, if anything has.

    >>> clear_gender({"he": 4, "she": 2}), clear_gender({"he": 4, "she": 3})
    (frozenset({'he'}), frozenset())
    """
    if not weights:
        return UNTOLD
    most = max(weights, key=weights.__getitem__)
    others = sum(weights.values()) - weights[most]
    # One "she" among many "he" may follow up somebody else.
    is_clear = weights[most] >= 2 * others
    return frozenset({most}) if is_clear else UNTOLD
