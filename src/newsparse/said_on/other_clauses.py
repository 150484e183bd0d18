"""Whether words in front of a day hold another clause or verb, to which the day then belongs."""

from __future__ import annotations

from newsparse.language import DateWords
from newsparse.said_on.tagged_words import GERUND_CLASSES, TaggedWords


def are_verbless(words: TaggedWords, dates: DateWords) -> bool:
    """Tell whether words in front of a day hold no clause and no verb that it belongs to."""
    # What was given out then was said then: "in a notice published on Tuesday".
    end_in_verb = words.end_with_past() and not words.end_with(dates.issuing)
    return not end_in_verb and not open_clause(words, dates)


def open_clause(words: TaggedWords, dates: DateWords) -> bool:
    """Tell whether one of some words opens a clause with a subject of its own.

    That of a participle is the speaker: `said while campaigning in Oslo Tuesday`.
    """
    following = (*words.classes[1:], "")
    return any(
        word in dates.clause_words and behind not in GERUND_CLASSES
        for word, behind in zip(words.forms, following, strict=False)
    )


def are_one_clause(words: TaggedWords, dates: DateWords) -> bool:
    """Tell whether words hold no other clause and do not turn to a topic."""
    return not words.have(dates.clause_words | dates.topic_leads)
