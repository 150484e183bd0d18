"""Whether words in front of a day hold another clause or verb, to which the day then belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from newsparse.language import DateWords


def is_verbless(words: Sequence[str], dates: DateWords) -> bool:
    """Tell whether words in front of a day hold no clause and no verb that it belongs to."""
    opens_clause = not dates.clause_words.isdisjoint(without_gerund_openers(words, dates))
    return not opens_clause and not ends_in_verb(words, dates)


def without_gerund_openers(words: Sequence[str], dates: DateWords) -> Iterator[str]:
    """Yield words but those before a participle.

    The subject of the participle is the speaker: `said while campaigning in Oslo Tuesday`.
    """
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if not following.endswith(dates.participle_ending):
            yield word


def ends_in_verb(words: Sequence[str], dates: DateWords) -> bool:
    """Tell whether another verb stands right before a day: `killed on Tuesday`.

    What was given out then was said then: `in a notice published on Tuesday`.
    """
    last = words[-1] if words else ""
    return last.endswith(dates.past_ending) and last not in dates.issuing


def has_participle(words: Sequence[str], dates: DateWords) -> bool:
    """Tell whether one of some words is a participle: `adding`."""
    return any(word.endswith(dates.participle_ending) for word in words)


def is_one_clause(words: Sequence[str], dates: DateWords) -> bool:
    """Tell whether words hold no other clause and do not turn to a topic."""
    return dates.clause_words.isdisjoint(words) and dates.topic_leads.isdisjoint(words)
