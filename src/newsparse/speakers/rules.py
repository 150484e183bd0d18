"""Rules by which a mention finds its entity: candidates are judged one by one, each in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, final

from newsparse.refusal import Refusal
from newsparse.speakers.discourse import Anaphor
from newsparse.speakers.entities import Entity

NOBODY = Refusal("nobody is found")
"""What is left where no rule and no candidate fits."""


class Judged(NamedTuple):
    """A candidate for whom a mention means, with what speaks for it or against it."""

    entity: Entity
    """The candidate."""
    start: int
    """Where the text names or means it."""
    verdict: str | Refusal
    """Why it fits, or else why it does not; a refusal is false."""


def no_candidates(_anaphor: Anaphor) -> Sequence[Judged]:
    """Return no candidates: for rules that look at one place alone."""
    return ()


@final
@dataclass(eq=False, slots=True)
class Rule:
    """One way to tell whom a mention means."""

    name: str
    """What it goes by."""
    example: str
    """A sentence in which it tells whom the mention in [brackets] means."""
    find: Callable[[Anaphor], Entity | Refusal]
    """Returns the entity, or why the rule finds none."""
    ground: str
    """What `speaker_confidence.toml` calls it."""
    judge: Callable[[Anaphor], Iterable[Judged]] = no_candidates
    """Returns the candidates in the order in which they are judged; `newsparse explain` asks."""


class Found(NamedTuple):
    """What became of a mention."""

    entity: Entity | None
    """Whom it means."""
    rule: Rule | None
    """The rule that found the entity."""
    refusals: Sequence[Refusal]
    """Why the rules before it found nobody."""


def find_by_rules(rules: Iterable[Rule], anaphor: Anaphor) -> Found:
    """Return whom the first rule finds that finds somebody."""
    refusals: list[Refusal] = []
    for rule in rules:
        found = rule.find(anaphor)
        if not isinstance(found, Refusal):
            return Found(found, rule, refusals)
        refusals.append(found)
    return Found(None, None, refusals)


def first_found(rules: Iterable[Rule], anaphor: Anaphor) -> Entity | Refusal:
    """Return whom the first rule finds that finds somebody, or why the last one does not."""
    found = find_by_rules(rules, anaphor)
    return found.entity or [NOBODY, *found.refusals][-1]


def first_fitting(judged: Iterable[Judged]) -> Entity | Refusal:
    """Return the first candidate that fits; those after it are not judged."""
    return next(fitting_ones(judged), NOBODY)


def fitting_ones(judged: Iterable[Judged]) -> Iterator[Entity]:
    """Yield the candidates that fit."""
    for one in judged:
        if one.verdict:
            yield one.entity


SEVERAL_FIT = Refusal("two may be meant, and neither leads clearly")


def only_one_of(entities: Collection[Entity]) -> Entity | Refusal:
    """Return the only one of some candidates; of several nobody is surely meant."""
    if len(entities) > 1:
        return SEVERAL_FIT
    return next(iter(entities), NOBODY)
