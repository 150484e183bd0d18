"""Turns of transcripts and interviews: a label in front says who speaks, and not the words.

    [07:15:02] ADA STONE, HNN HOST: When will it open?       a turn, its label and its content
    BO REED (PORT DIRECTOR): In spring, I hope.
    We have the steel.                                       the same turn goes on
    The Minister for Roads (Ida Marsh): They will be paid.   who holds the office is the source

In an interview the labels may end with the first pair: a bare question is the asker's, and what
follows it is an answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newsparse.patterns.line_patterns import signature_pattern
from newsparse.patterns.token_patterns import turn_label
from newsparse.span import Span

# A fact of news: fewer labelled blocks are no conversation: Weather: rain in the north.
FEWEST_TURNS = 3
"""A transcript has at least this many turns, unless there is nothing else."""

# A fact of news: an answer may go over some paragraphs, a story between two quotations over more.
MOST_PARAGRAPHS = 4
"""At most this many blocks without a label belong to the turn before them."""

# A fact of news: a paragraph of a report may end in a question, and is longer.
LONGEST_QUESTION = 300
"""A question without a label has at most this many code points."""

TURN_OPENINGS = frozenset("([\"“”„«'‘")
"""What opens a stage direction or a quotation: no turn goes on with it."""


class Turn(NamedTuple):
    """What somebody says at one go."""

    source: Span
    """The name in its label; of a turn without one, where it stood before."""
    content: tuple[Span, ...]
    """What is said, block by block."""


class Label(NamedTuple):
    """The label that opens a block."""

    name: Span
    """Who speaks, without a role or time."""
    key: str
    """By what the label is known again: the last word of the name."""
    is_sure: bool
    """Whether it is written as only labels are: in capitals, with a time or a note."""
    is_full: bool
    """Whether its name has a first name or a title."""
    content: Span
    """What stands behind it."""


def find_turns(
    text: str, blocks: Sequence[Span], offices: AbstractSet[str] = frozenset()
) -> Mapping[int, Turn | None]:
    r"""Return the turns by their first blocks; a block in which one goes on has none of its own.

    Nouns for persons, in lower case, tell a label that is an *office* with its holder in brackets.

    >>> text = "STONE: When?\nREED: In spring.\nSTONE: And the goats?"
    >>> turns = find_turns(text, [Span(0, 12), Span(13, 29), Span(30, 51)])
    >>> [(turn.source.of(text), turn.content[0].of(text)) for turn in turns.values()]
    [('STONE', 'When?'), ('REED', 'In spring.'), ('STONE', 'And the goats?')]
    """
    labels = dict(find_labels(text, blocks, offices))
    chosen = choose_labels(labels, len(blocks))
    if chosen:
        return with_paragraphs(text, blocks, chosen)
    return find_interview(text, blocks, labels)


def find_signatures(text: str, blocks: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Yield the blocks that sign a post, which a page shows above them, with who has posted it.

    `Please stay at home.` above `— Halcyon Police (@halcyonpolice) March 3, 2026`.
    """
    for number, block in enumerate(blocks):
        found = signature_pattern().match(text, block.start, block.stop)
        if found and number:
            yield number, Span(*found.span("name"))


def find_labels(
    text: str, blocks: Sequence[Span], offices: AbstractSet[str]
) -> Iterator[tuple[int, Label]]:
    """Yield the blocks that a label opens, with the label."""
    for number, block in enumerate(blocks):
        # A bound on time: most blocks have no colon.
        if text.find(":", block.start, block.stop) < 0:
            continue
        if found := turn_label().match(text, block.start, block.stop):
            yield number, read_turn_label(found, block, offices)


def read_turn_label(found: re.Match[str], block: Span, offices: AbstractSet[str]) -> Label:
    """Return the label that was found in front of a block."""
    written = found["name"]
    words = written.casefold().split()
    is_office = not offices.isdisjoint(words)
    # "Mr Reed (North Sund)" has his constituency in the brackets.
    is_held = is_office and found["person"] is not None
    name = Span(*found.span("person" if is_held else "name"))
    is_marked = bool(found["time"] or found["note"])
    is_sure = is_marked or written.isupper()
    content = Span(found.end(), block.stop)
    return Label(name, words[-1].strip("."), is_sure, len(words) > 1, content)


def choose_labels(labels: Mapping[int, Label], count: int) -> dict[int, Label]:
    """Return the labels that make a conversation; none, if there is none.

    A single line may open with a word and a colon by chance; three of them with labels that come
    back, or are written as only labels are, are a conversation.
    """
    times = Counter(label.key for label in labels.values())
    chosen = {
        number: label for number, label in labels.items() if label.is_sure or times[label.key] > 1
    }
    is_all = len(chosen) == count > 1
    if len(chosen) < FEWEST_TURNS and not is_all:
        return {}
    # Who speaks but once stands among the others: Hon. Members: Hear, hear!
    inside = range(min(chosen), max(chosen) + 1)
    return {
        number: label
        for number, label in labels.items()
        if number in chosen or (label.is_full and number in inside)
    }


def with_paragraphs(
    text: str, blocks: Sequence[Span], labels: Mapping[int, Label]
) -> dict[int, Turn | None]:
    """Return labelled turns, each with the paragraphs up to the next one in which it goes on."""
    turns: dict[int, Turn | None] = {}
    numbers = list(labels)
    # Behind the last turn the story may go on; but a label alone has its words below.
    behind = numbers[-1] + (1 if labels[numbers[-1]].content else 2)
    stops = (*numbers[1:], min(behind, len(blocks)))
    for number, following in zip(numbers, stops, strict=True):
        between = range(number + 1, following)
        is_near = len(between) <= MOST_PARAGRAPHS
        more = [place for place in between if is_near and goes_on(text, blocks[place])]
        pieces = (labels[number].content, *(blocks[place] for place in more))
        turns[number] = Turn(labels[number].name, tuple(filter(None, pieces)))
        turns |= dict.fromkeys(more)
    return turns


def goes_on(text: str, block: Span) -> bool:
    """Tell whether a turn may go on in a block: it is no stage direction, heading or quotation."""
    return text[block.start] not in TURN_OPENINGS and not block.of(text).isupper()


# Interviews


def find_interview(
    text: str, blocks: Sequence[Span], labels: Mapping[int, Label]
) -> dict[int, Turn | None]:
    """Return the turns of an interview that labels only its first question and answer."""
    for number, label in labels.items():
        answer = labels.get(number + 1)
        if answer is None or answer.key == label.key or not is_question(text, label.content):
            continue
        last = number + 1
        questions = [
            place for place in range(last + 1, len(blocks)) if is_question(text, blocks[place])
        ]
        # "Stone: Why? Reed: No." may be all that is told of them.
        if questions and questions[0] - last <= MOST_PARAGRAPHS:
            pair = {number: label, last: answer}
            return with_paragraphs(text, blocks, pair | bare_turns(blocks, pair, questions))
    return {}


def is_question(text: str, block: Span) -> bool:
    """Tell whether a block ends as a question does, and is short."""
    return len(block) <= LONGEST_QUESTION and text[block.stop - 1] == "?"


def bare_turns(
    blocks: Sequence[Span], pair: Mapping[int, Label], questions: Sequence[int]
) -> dict[int, Label]:
    """Return the questions without a label as their asker's, and what follows them as answers."""
    asker, answerer = pair.values()
    turns: dict[int, Label] = {}
    for place in questions:
        turns[place] = asker._replace(content=blocks[place])
        if place + 1 < len(blocks) and place + 1 not in questions:
            turns[place + 1] = answerer._replace(content=blocks[place + 1])
    return turns
