"""The words that open a phrase for where, to whom or on what something was said."""

from __future__ import annotations

import re

from attrs import frozen

from newsparse.language import CircumstanceWords
from newsparse.patterns.line_patterns import BLANK, one_of

BLANKS = rf"[{BLANK}\n\r]{{1,3}}"
# No word goes on.
CIRCUMSTANCE_END = r"(?! [^\W_] | [-'’][^\W\d_] )"


def front_pattern(words: CircumstanceWords) -> re.Pattern[str]:
    """Return the pattern of what opens a phrase in front of a statement.

    The group *topic* is for `Asked about`, `As for`, `On`; *verb* for `Speaking`, *lead* for `At`,
    which needs a noun to make an occasion; *no* for `On average`, which opens neither.
    """
    return re.compile(
        rf"""
        (?: (?P<no> {one_of(words.no_topics)} )
          | (?P<topic> {one_of(words.topic_leads)} )
          | (?P<verb> {one_of(words.occasion_verbs)} )
          | (?P<lead> {one_of(words.occasion_leads)} ) )
        {CIRCUMSTANCE_END}
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def behind_pattern(words: CircumstanceWords) -> re.Pattern[str]:
    """Return the pattern of what opens a phrase behind a cue or content.

    The groups *topic*, *verb* and *lead* are for `of` in "said of the bridge", for `speaking`
    and for `at`; *place* tells those leads that a mere place may follow.
    """
    return re.compile(
        rf"""
        (?: (?P<topic> {one_of(words.topic_tails)} )
          | (?P<verb> {one_of(words.occasion_verbs)} )
          | (?= (?P<place> {one_of(words.places)} {BLANKS} (?-i: [A-Z] ) )? )
            (?P<lead> {one_of((*words.occasion_leads, *words.places))} ) )
        {CIRCUMSTANCE_END}
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def to_pattern(words: CircumstanceWords) -> re.Pattern[str]:
    """Return the pattern of the word before somebody who is spoken to: `to `."""
    return re.compile(rf"{one_of(words.to)} {BLANKS}", re.VERBOSE)


@frozen(eq=False)
class CircumstancePatterns:
    """The patterns of what opens phrases for where, to whom and on what something was said."""

    front: re.Pattern[str]
    """What opens a phrase in front of a statement."""
    behind: re.Pattern[str]
    """What opens a phrase behind a cue or content."""
    to: re.Pattern[str]
    """The word before somebody who is spoken to: `to `."""


def compile_circumstance_patterns(words: CircumstanceWords) -> CircumstancePatterns:
    """Compile the patterns of a language."""
    return CircumstancePatterns(
        front=front_pattern(words),
        behind=behind_pattern(words),
        to=to_pattern(words),
    )
