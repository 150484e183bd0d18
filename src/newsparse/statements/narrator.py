"""What behind a content is the narrator's: on what occasion it was said, in answer to what.

Stone said the lock was shut| when asked about the leak: whoever tells of it says so, not Stone.
Each kind is evidence for an end (`ends.toml`), which other evidence can outweigh.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from newsparse.statements.block import CLAUSE_LENGTH, Block
from newsparse.statements.clauses import behind_joins
from newsparse.statements.sources import find_nearest_subject, find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import NOUNS

# Kinds of verbs that nothing but people, bodies and texts have.
SPOKEN = frozenset(("speech", "judgement"))
TellsEvidence: TypeAlias = Callable[[Block, Range, int], bool]
"""Tells whether something holds of a content that ends at a phrase."""

# Tokens of a verb that tells a state: "would never have been".
STATIVE = ("be", "have", "modal", "adverb", "negation")


def narrated(block: Block, content: Range, place: int) -> Iterator[str]:
    """Yield what stands behind a content that ends at a phrase, and is the narrator's."""
    if block.names[place] in NARRATOR_OPENINGS:
        yield from evidence_from(NARRATED_BEHIND, block, content, place)


def evidence_from(
    table: Mapping[str, TellsEvidence], block: Block, content: Range, place: int
) -> Iterator[str]:
    """Yield what of a table of evidence holds at a break."""
    return (name for name, tells in table.items() if tells(block, content, place))


def is_own_occasion(block: Block, content: Range, place: int) -> bool:
    """Tell whether an occasion ends the sentence on which its source spoke: in an interview.

    "Stone said she lied in a letter" may tell of any letter. An interview is the source's own,
    and so is any occasion behind a comma or behind a state, which lasts: it was late.
    """
    found = block.contexts.after["own_occasion"].match(block.letters, place, block.stop)
    comma = block.names[place] == "comma"
    lead = place + comma
    if found is None or block.word(lead) not in block.occasion_leads:
        return False
    is_some = (
        block.is_occasion(lead + 1)
        and block.opening_word(lead + 1) in block.vocabulary.words.indefinite
    )
    return is_some and (
        comma or is_own_text(block, lead + 1) or is_mere_state(block, content, place)
    )


def is_own_text(block: Block, place: int) -> bool:
    """Tell whether a phrase names what somebody speaks in: an interview, a news conference."""
    written = block.phrases.span(place, place).of(block.text).lower()
    return written.endswith(block.vocabulary.words.own_occasions)


def is_mere_state(block: Block, content: Range, stop: int) -> bool:
    """Tell whether the last verb of a content before a phrase is no more than "was"."""
    verb = block.last_verb(content.first, stop)
    if verb is None:
        return False
    stative = {block.contexts.letters.of[name] for name in STATIVE}
    return stative.issuperset(block.tokens_of(verb))


def tells_what_was_asked(block: Block, _: Range, place: int) -> bool:
    """Tell whether a phrase tells what the source was asked: when asked about the leak."""
    found = block.contexts.after["answered"].match(block.letters, place, block.stop)
    verb = place + 1 + (block.names[place] == "comma")
    return found is not None and block.opening_word(verb) in block.vocabulary.dates.answering


def is_summary(block: Block, _: Range, place: int) -> bool:
    """Tell whether a noun behind a comma sums up what was said or done: a sign of change."""
    noun = place + 1
    return block.names[noun] in NOUNS and block.word(noun) in block.vocabulary.words.summaries


def is_disputed(block: Block, content: Range, place: int) -> bool:
    """Tell whether somebody answers behind a comma to what was said: a claim the army denied."""
    if not is_summary(block, content, place):
        return False
    noun = place + 1
    answer = next(block.cues_within(Range(noun + 1, noun + CLAUSE_LENGTH)), None)
    source = find_source_before(block, answer.first) if answer else None
    return source is not None and source.reach.first - 1 in (noun, noun + 1)


def tells_what_is_withheld(block: Block, _: Range, place: int) -> bool:
    """Tell whether the source is told to keep something back: but gave no details."""
    found = block.contexts.after["withheld"].match(block.letters, place, block.stop)
    words = map(block.word, range(place, found.end() if found else place))
    return not block.vocabulary.words.withheld.isdisjoint(words)


def is_sourcing(block: Block, _: Range, place: int) -> bool:
    """Tell whether the narrator names a source behind a comma: citing two officials.

    Not in: citing a lack of money.
    """
    cue = block.group_at.get(place + 1)
    if cue is None or cue.form != "gerund" or "attested" not in cue.verb.takes:
        return False
    return block.names[cue.stop] in NOUNS and not block.is_thing(cue.stop)


def is_said_of_thing(block: Block, _: Range, place: int) -> bool:
    """Tell whether "and" joins a verb of speech to the clause of a thing, which says nothing.

    Stone said prices were high| and asked why nobody came.
    """
    verb = behind_joins(block, place)
    cue = next(block.cues_within(Range(verb, verb + 1)), None)
    if cue is None or cue.form != "finite" or cue.verb.kind not in SPOKEN:
        return False
    source = find_nearest_subject(block, place)
    return source is not None and block.is_thing(source.mention.first)


def is_comparison(block: Block, _: Range, place: int) -> bool:
    """Tell whether the narrator compares behind a comma: compared with 41 percent for Roe."""
    return (
        block.names[place] == "comma"
        and block.word(place + 1) in block.vocabulary.words.comparisons
    )


# What may open a rest of the sentence that is the narrator's.
NARRATOR_OPENINGS = frozenset(("comma", "conjunction", "when", "preposition", "from"))
# What the narrator tells behind a content, by the names of `ends.toml`.
NARRATED_BEHIND: Mapping[str, TellsEvidence] = {
    "own_occasion": is_own_occasion,
    "answer": tells_what_was_asked,
    "summary": is_summary,
    "disputed": is_disputed,
    "thing": is_said_of_thing,
    "withheld": tells_what_is_withheld,
    "sourcing": is_sourcing,
    "comparison": is_comparison,
}
