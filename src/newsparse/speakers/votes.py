"""Votes: the sentences that tell whether somebody is "he" or "she"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsparse.language import NameWords
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.names import Name, follows_article, previous_word

Votes = Mapping[int, Counter[str]]
"""The pronouns that follow up a name, with their weights, by where the name begins."""

SURE = 2
"""The weight of "he"; "his" and "him" have 1, and may be somebody else's."""


def count_votes(text: str, landmarks: Sequence[Landmark], words: NameWords) -> Votes:
    """Return the pronouns that follow the only name of a sentence, by where it begins.

    A name after a determiner or preposition ("a Boston lodge") is not what "he" follows up,
    and "for her rival" may be somebody else's rival.
    """
    votes: dict[int, Counter[str]] = {}
    names: list[Name] = []
    for mark in landmarks:
        if mark.kind in ("end", "block"):
            names = []
        elif mark.kind == "name" and mark.name:
            names = [*names[:1], mark.name]
        elif mark.kind in ("he", "she") and (one := only_one(text, names, words)):
            is_subject = text[mark.start : mark.stop].lower() == mark.kind
            if is_subject or not is_of_another(text, names[-1], mark, words):
                votes.setdefault(one.start, Counter({mark.kind: SURE if is_subject else 1}))
    return votes


def is_of_another(text: str, name: Name, mark: Landmark, words: NameWords) -> bool:
    """Tell whether "his" is hardly the last name's: "Ada Stone, his sister", "for his rival"."""
    if text[name.stop : mark.start] == ", ":
        return True
    return previous_word(text, mark.start) in words.prepositions


def only_one(text: str, names: Sequence[Name], words: NameWords) -> Name | None:
    """Return the first name of a sentence if all are of one bearer, and "he" may follow it up."""
    if len({name.words[-1] for name in names}) != 1:
        return None
    start = names[0].start
    if previous_word(text, start) in words.prepositions or follows_article(text, start, words):
        return None
    return names[0]


def add_up(votes: Votes, names: Iterable[Name]) -> Counter[str]:
    """Return the votes for some names together."""
    total: Counter[str] = Counter()
    for name in names:
        total.update(votes.get(name.start, ()))
    return total


def clear_winner(votes: Counter[str]) -> frozenset[str]:
    """Return what has at least twice the votes of anything else, if anything has.

    >>> clear_winner(Counter(he=4, she=2)), clear_winner(Counter(he=4, she=3))
    (frozenset({'he'}), frozenset())
    """
    ranked = votes.most_common(2)
    others = ranked[1][1] if len(ranked) > 1 else 0
    return frozenset({ranked[0][0]} if ranked and ranked[0][1] >= 2 * others else ())
