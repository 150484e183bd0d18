"""How mentions were resolved, told in full: for whoever mends a wrong speaker.

A parse does none of this: it takes the first rule that finds somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsparse.model import KnownSpeaker, Mention
from newsparse.refusal import Refusal
from newsparse.speakers.certainty import Ground
from newsparse.speakers.discourse import MENTIONS_BACK, Anaphor
from newsparse.speakers.mention_rules import rules_for
from newsparse.speakers.mentions import Reading, read_mentions
from newsparse.speakers.resolution import prepare_discourse, resolve_all
from newsparse.speakers.rules import Judged, Rule
from newsparse.syntax.page import Page


@frozen
class TriedCandidate:
    """Somebody whom a mention might mean."""

    name: str
    """What the candidate is called."""
    start: int
    """Where the text names or means the candidate."""
    fits: bool
    """Whether the candidate may be meant; the first of a rule that may is."""
    verdict: str
    """Why the candidate fits, or why not."""


@frozen
class TriedRule:
    """A rule by which a mention was looked at."""

    name: str
    """What it goes by."""
    example: str
    """A sentence in which it tells whom the mention in [brackets] means."""
    found: str | None
    """The name of whom it found."""
    refused: str | None
    """Why it found nobody."""
    candidates: tuple[TriedCandidate, ...]
    """Whom it chose from, in the order in which they were judged; none if it does not choose."""


@frozen
class TriedMention:
    """A mention, and the rules by which it was looked at."""

    mention: Mention
    """The words of the source."""
    reading: Reading
    """What they say."""
    ground: Ground | None
    """On what it means somebody."""
    rules: tuple[TriedRule, ...]
    """The rules up to the one that found somebody, in their order."""


def try_rules(
    page: Page, mentions: Sequence[Mention], known: Sequence[KnownSpeaker] = ()
) -> tuple[TriedMention, ...]:
    """Return for each mention how it was read, and by which rules it was resolved.

    Args:
        page: The article, as `read_page` returns it.
        mentions: The sources of its statements, in text order.
        known: Speakers that the caller knows.

    >>> from newsparse import Mention, Span
    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("Ada Stone wrote to Mr. Bo Reed. She agreed.")
    >>> (tried,) = try_rules(page, [Mention(Span(32, 35), "She")])
    >>> [(rule.name, rule.found) for rule in tried.rules]
    [('who spoke or was the subject before', 'Ada Stone')]
    >>> for one in tried.rules[0].candidates:
    ...     print(one.name, one.verdict)
    Ada Stone subject +50, sentences back -30: 20
    Bo Reed is of another gender
    """
    readings = read_mentions(mentions, page)
    discourse = prepare_discourse(page, readings, known)
    resolved = resolve_all(readings, discourse, {})
    referents = [one.referent for one in resolved]
    return tuple(
        try_mention(
            mention,
            Anaphor(
                readings[number], referents[max(0, number - MENTIONS_BACK) : number], discourse
            ),
            resolved[number].ground,
        )
        for number, mention in enumerate(mentions)
    )


def try_mention(mention: Mention, anaphor: Anaphor, ground: Ground | None) -> TriedMention:
    """Return the rules for one mention, up to the first that finds somebody."""
    tried: list[TriedRule] = []
    # As in a parse, no rule is asked behind the one that finds somebody.
    for rule in rules_for(anaphor):
        tried.append(try_rule(rule, anaphor))
        if tried[-1].found:
            break
    return TriedMention(mention, anaphor.reading, ground, tuple(tried))


def try_rule(rule: Rule, anaphor: Anaphor) -> TriedRule:
    """Return what one rule finds, and all candidates, also those behind the one that fits."""
    found = rule.find(anaphor)
    candidates = tuple(rules_once(map(try_candidate, rule.judge(anaphor))))
    if isinstance(found, Refusal):
        return TriedRule(rule.name, rule.example, None, found.reason, candidates)
    return TriedRule(rule.name, rule.example, found.name, None, candidates)


def try_candidate(judged: Judged) -> TriedCandidate:
    """Return a candidate with the verdict in words."""
    entity, start, verdict = judged
    reason = verdict if isinstance(verdict, str) else verdict.reason
    return TriedCandidate(entity.name, start, bool(verdict), reason)


def rules_once(candidates: Iterable[TriedCandidate]) -> Iterator[TriedCandidate]:
    """Leave out whoever has had the same verdict at another place."""
    # A person named in three sentences is judged in each, and shown once.
    told: set[tuple[str, str]] = set()
    for candidate in candidates:
        if (candidate.name, candidate.verdict) not in told:
            told.add((candidate.name, candidate.verdict))
            yield candidate
