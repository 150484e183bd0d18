"""Whether a line of text that nothing else of a head stands next to is a headline."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.dateline import find_dateline
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE
from newsparse.header.wrapping import BEHIND_STOP
from newsparse.patterns.token_patterns import turn_label
from newsparse.refusal import Refusal
from newsparse.vocabulary.title_case import is_line_in_title_case

# A fact of news: "Ferry sinks." may be a sentence, in capitals and without small words as well.
FEWEST_WORDS = 3
"""Fewer words that end in a full stop do not tell a headline from a sentence."""

SPEECH = frozenset('"“”„«»')
"""Marks of what somebody says, in which headlines have single ones."""

# A fact of news: the longest headlines of press releases go over three lines of print.
LONGEST_HEADLINE = 200
"""A headline has at most this many code points."""

UNFINISHED = (",", ":", "…", "!")
"""What a headline does not end in, and a salutation or a line before a list does."""


class HeadlineCandidate(NamedTuple):
    """A line of text that may be the headline."""

    line: Passage
    """The line."""
    below: Passage | None
    """The next line that is no furniture."""

    @property
    def written(self) -> str:
        """What it says, without closing marks at its end."""
        return self.line.written.rstrip(BEHIND_STOP)

    @property
    def is_stopped(self) -> bool:
        """Whether a full stop ends it."""
        return self.written.endswith(".")


class HeadlineGate(NamedTuple):
    """A condition by which a line of text is no headline."""

    refusal: Refusal
    """Why it is none."""
    example: str
    """A line that is refused so, mostly with the line below it."""
    holds: Callable[[HeadlineCandidate], bool]
    """Whether the condition holds."""


def ends_text(candidate: HeadlineCandidate) -> bool:
    """Tell whether nothing stands below: the only line of a text is its paragraph."""
    return candidate.below is None


def is_too_long(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line is longer than any headline."""
    return len(candidate.line) > LONGEST_HEADLINE


def is_unfinished(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line goes on below, or calls out."""
    return candidate.written.endswith(UNFINISHED)


def is_turn(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line is a turn of a transcript: a label opens it and the next one."""
    label, below = turn_label(), candidate.below
    found = candidate.line.match(label)
    if found is None or below is None:
        return False
    # "Live: Lock opens" may stand above "Stone: It holds".
    return found["name"].isupper() and below.match(label) is not None


def begins_small(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line begins in the midst of a sentence."""
    return candidate.written[:1].islower()


def is_long_stopped(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line with a full stop is longer than a headline that has one."""
    is_long = len(candidate.line) > LONGEST_STOPPED_HEADLINE
    if not is_long:
        return False
    return candidate.is_stopped


def has_sentences(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line has more than two sentences."""
    if not candidate.is_stopped:
        return False
    return candidate.written.count(". ") > 1


def reads_as_sentence(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line with a full stop has small words, few capitals, and no dateline below."""
    if not candidate.is_stopped or lacks_small_words(candidate):
        return False
    small_words = candidate.line.vocabulary.header.small_words
    if is_line_in_title_case(candidate.written, small_words):
        return False
    return not has_dateline_below(candidate)


def has_dateline_below(candidate: HeadlineCandidate) -> bool:
    """Tell whether a dateline opens the next line: what stands above it is the headline."""
    return candidate.below is not None and bool(find_dateline(candidate.below))


HEADLINE_GATES = (
    HeadlineGate(Refusal("nothing stands below it"), "Ferry sinks off the cape", ends_text),
    HeadlineGate(
        Refusal("it is longer than a headline"),
        f"Ferry sinks off the cape{' and sinks again' * 13}\nBoats wait.",
        is_too_long,
    ),
    HeadlineGate(
        Refusal("it ends in a comma, a colon, dots or an exclamation mark"),
        "Dear readers of the Lantern,\nBoats wait.",
        is_unfinished,
    ),
    HeadlineGate(
        Refusal("a label opens it and the next line, as in a transcript"),
        "ADA STONE: Is it shut?\nBO REED: It is.",
        is_turn,
    ),
    HeadlineGate(
        Refusal("it begins with a small letter"), "and sinks again\nBoats wait.", begins_small
    ),
    HeadlineGate(
        Refusal("it ends in a full stop and is longer than a headline that does"),
        f"Ferry sinks off cape{', sinks again' * 8}.\nBoats wait.",
        is_long_stopped,
    ),
    HeadlineGate(
        Refusal("it has more than two sentences"),
        "Ferry sinks. Boats wait. Lock shut.\nBoats wait.",
        has_sentences,
    ),
    HeadlineGate(
        Refusal("it is a sentence: it has small words, few capitals, and no dateline below it"),
        "The ferry sank off the cape at noon.\nBoats wait.",
        reads_as_sentence,
    ),
)
"""The gates for a headline, in the order in which they are asked."""


def refuse_headline(line: Passage, below: Passage | None) -> Refusal | None:
    """Return why a line that nothing else of a head stands next to is no headline.

    A headline does not end its sentence with a full stop, or else it is written in
    capitals, or leaves out the small words, or a dateline follows.
    """
    candidate = HeadlineCandidate(line, below)
    for gate in HEADLINE_GATES:
        if gate.holds(candidate):
            return gate.refusal
    return None


def lacks_small_words(candidate: HeadlineCandidate) -> bool:
    """Tell whether words are those of a headline in sentence case: `Ferry sinks off cape.`."""
    written = candidate.written
    # "“We wait,” Stone said." has none either.
    if not SPEECH.isdisjoint(written):
        return False
    words = written.casefold().replace("’", "'").rstrip(".").split()
    determiners = candidate.line.vocabulary.header.determiners
    if len(words) <= FEWEST_WORDS:
        return False
    return determiners.isdisjoint(words)
