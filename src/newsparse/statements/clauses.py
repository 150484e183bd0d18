"""Where clauses begin and end, and what ends a content before its sentence does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import final

from attrs import frozen

from newsparse.statements.block import CLAUSE_LENGTH, Block
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    COMPLEMENTING,
    CONDITIONS,
    DEPENDENT,
    FINITE,
    FRAMING,
    GERUNDS,
    JOINING,
    QUOTED,
)

# A fact of news: what a verb in a relative clause quotes is at most this many phrases behind it.
QUOTED_WITHIN = 6
# Before these a clause of its own begins: Stone said it was late, | and Roe agreed.
DIVIDING = frozenset(("comma", "semicolon", "colon"))
# What opens a clause about a noun, or a question.
WHO_OR_WHAT = frozenset(("relative", "question"))
# What joins a clause to the one before it.
LINKING = CONDITIONS | {"conjunction"}
# Contents that open with these are a frame for what follows: during the recess, Roe came.
OPENING_FRAMES = frozenset(("preposition", "when", "with"))
# What tells of the narrator behind a comma: Stone said it was late, | pointing to the clock.
NARRATING = GERUNDS | {"relative"}
# Verbs that open a clause without a subject.
OPENING_VERBS = GERUNDS | FINITE
# What gives a cue a content of its own.
OWN_CONTENT = ("that", "clause", "quote")


@final
@frozen(eq=False)
class ContentEnd:
    """One of the things that end a content before its sentence does."""

    reason: str
    example: str
    """A sentence with a bar where its content ends."""
    find: Callable[[Block, int, int], int]
    """Return where it stands in the content between two phrases, or where that stops."""


def content_end(block: Block, first: int) -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    if first >= block.stop:
        return first
    stop = block.sentences[first].stop
    for ending in endings_in(block, first, stop):
        stop = ending.find(block, first, stop)
    return stop


def why_content_ends(block: Block, first: int) -> tuple[int, ContentEnd]:
    """Return where content that begins with a phrase ends, and what ends it.

    That is the last thing to make it shorter.
    """
    why, stop = SENTENCE_END, block.sentences[first].stop
    for ending in endings_in(block, first, stop):
        earlier = ending.find(block, first, stop)
        why = ending if earlier < stop else why
        stop = earlier
    return stop, why


def endings_in(block: Block, first: int, stop: int) -> tuple[ContentEnd, ...]:
    """Return what may end a content; without a pause in it fewer things can."""
    has_pause = block.ends_at("pause", first, stop) < stop
    return ENDINGS if has_pause else ENDINGS_WITHOUT_PAUSE


def find_semicolon(block: Block, first: int, stop: int) -> int:
    """Return where a semicolon ends a content."""
    return block.ends_at("clause", first + 1, stop)


def find_lone_dash(block: Block, first: int, stop: int) -> int:
    """Return the only dash of a content; two of them insert something into it."""
    dash, letters = block.contexts.letters.of["dash"], block.letters
    near = min(stop, first + 1 + CLAUSE_LENGTH)
    place = letters.find(dash, first + 1, near)
    if place < 0 or block.names[place + 1] in QUOTED:
        return stop
    is_alone = letters.find(dash, place + 1, near) < 0
    return place if is_alone else stop


def find_relative(block: Block, first: int, stop: int) -> int:
    """Return the comma of a relative clause behind the verb of a content."""
    near = min(stop, first + CLAUSE_LENGTH)
    verb = block.contexts.letters.verb.search(block.letters, first, near)
    return block.ends_at("finished", verb.end(), stop) if verb else stop


def find_narrator(block: Block, first: int, stop: int) -> int:
    """Return where content ends with a comma inside its marks and the narrator goes on."""
    # Although Stone called it "a mess," walking there is safe: the main clause is to come.
    if opens_subordinate(block, first):
        return stop
    last = min(stop, first + CLAUSE_LENGTH) - 1
    number = bisect_left(block.quoted, first)
    for place in block.quoted[number : number + CLAUSE_LENGTH]:
        if place >= last:
            break
        behind = place + 1
        has_comma = block.names[place] == "quote_comma"
        if has_comma and narrates(block, behind, stop):
            return behind
    return stop


def narrates(block: Block, first: int, stop: int) -> bool:
    """Tell whether a participle, a verb, a relative clause or a whole one opens a rest."""
    opening = block.names[first]
    if opening == "relative":
        return not block.has_quote(first, stop)
    return opening in OPENING_VERBS or opens_clause(block, first)


def find_main_clause(block: Block, first: int, stop: int) -> int:
    """Return where the main clause begins if the content is in a clause before it."""
    return block.ends_at("fronted", first + 1, stop) if block.is_fronted(first) else stop


def find_other_cue(block: Block, first: int, stop: int) -> int:
    """Return where the next cue begins a clause of its own."""
    for cue in block.cues_within(Range(first + 1, stop)):
        place = break_before(block, cue)
        if place is None or place <= first:
            continue
        # Stone said that during the recess, | Roe came: the content is to come.
        if not is_frame(block, first, place):
            return place
    return stop


SENTENCE_END = ContentEnd(
    "its sentence ends", "Stone said the town was ready|.", lambda _block, _first, stop: stop
)
# Each looks only at what those before it have left of the content.
ENDINGS_AT_PAUSES = (
    ContentEnd(
        "a semicolon: what follows is the narrator's as often as not",
        "Stone said the town was ready|; the council was not.",
        find_semicolon,
    ),
    ContentEnd(
        "a lone dash, behind which the narrator has his say",
        "Stone said the town was ready| - a week too late.",
        find_lone_dash,
    ),
    ContentEnd(
        "a relative clause behind a comma: it tells of the last noun",
        "Stone said he had met Roe|, who runs the harbour.",
        find_relative,
    ),
    ContentEnd(
        "a quotation with a comma inside its marks, and the narrator goes on",
        'Stone called the plan "a mess,"| walking to the harbour.',
        find_narrator,
    ),
)
ENDINGS_WITHOUT_PAUSE = (
    ContentEnd(
        "the main clause begins, as the cue stands in a clause before it",
        "When Roe said it was late|, Poe left the room.",
        find_main_clause,
    ),
    ContentEnd(
        "the next cue begins a clause of its own",
        "Stone said it was late| and added that it was dark.",
        find_other_cue,
    ),
)
ENDINGS = ENDINGS_AT_PAUSES + ENDINGS_WITHOUT_PAUSE


def is_frame(block: Block, first: int, place: int) -> bool:
    """Tell whether content has only said when or where: (that) during the recess, Roe came."""
    return block.names[first] in OPENING_FRAMES and not block.has_verb(first, place)


def break_before(block: Block, cue: FoundCue) -> int | None:
    """Return where a cue breaks off the content before it, if it begins a clause anew."""
    if cue.form == "gerund":
        return break_before_gerund(block, cue)
    # Stone said it was late| and added that it was dark.
    is_joined = block.names[cue.first - 1] == "conjunction"
    if is_joined and cue.form == "finite":
        return block.back_over("comma", cue.first - 1)
    source = find_source_before(block, cue.first)
    if source is None:
        return None
    before = source.reach.first - 1
    return break_before_clause(block, cue, before)


def break_before_gerund(block: Block, cue: FoundCue) -> int | None:
    """Return where a participle goes on with what its source says, or quotes."""
    place = cue.first - 1
    before = block.names[place]
    if before == "by":
        # Stone seemed to plead| by saying, "I am here."
        is_quoting = block.follows("quote", cue)
        return place if is_quoting else None
    if before == "conjunction":
        # Stone denied it| and saying so again, left.
        return block.back_over("comma", place)
    if before in CONDITIONS:
        # Stone said it was late|, while adding that it was dark.
        place -= 1
    # Stone said it was late|, adding that it was dark.
    is_divided = block.names[place] == "comma"
    return place if is_divided else None


def break_before_clause(block: Block, cue: FoundCue, place: int) -> int | None:
    """Return where a clause with its own source begins, given the phrase before it."""
    before = block.names[place]
    if before in WHO_OR_WHAT:
        # Stone said he had met Roe|, whom Poe called "a liar".
        is_quoting = block.has_quote(cue.stop, cue.stop + QUOTED_WITHIN)
        return block.back_over("comma", place) if is_quoting else None
    is_joined = before == "conjunction"
    if is_joined and opens_content(block, cue):
        # Stone said it was late| and Roe said it was dark.
        is_divided = block.names[place - 1] in DIVIDING
        return place - 1 if is_divided else place
    if before in LINKING:
        # Stone said it was late|, while Roe said it was dark.
        place -= 1
    # Stone said it was late|, Roe said it was dark.
    is_divided = block.names[place] in DIVIDING
    return place if is_divided else None


def opens_content(block: Block, cue: FoundCue) -> bool:
    """Tell whether a clause or quotation stands behind a cue."""
    return any(block.follows(name, cue) is not None for name in OWN_CONTENT)


def goes_on_otherwise(block: Block, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    is_joined = block.names[place] == "conjunction"
    is_condition = block.names[place] in CONDITIONS
    place += is_joined or is_condition
    opening = block.names[place]
    # The town was ready, Stone said, and left.
    if is_joined and opening in FINITE:
        return True
    # The town was ready, Stone said, (while) adding that it was late.
    if opening in NARRATING:
        return True
    # The town was ready, Stone said, and Roe said it was late.
    return content_end(block, place) <= place


def clause_start(block: Block, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(block.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and block.names[place - 1] not in BREAKS:
        place -= 1
    return place


def clause_opening(block: Block, first: int) -> int:
    """Return the first phrase of a sentence behind "but" and "even"."""
    while block.names[first] in JOINING:
        first += 1
    return first


def subordinate_start(block: Block, first: int, stop: int) -> int:
    """Return where a clause that opens a sentence begins, if it is subordinate and goes on.

    A comma ends one that a preposition opens, and a comma before a subject and its verb any.
    """
    start = clause_opening(block, first)
    opening = block.names[start]
    is_phrase = opening in COMPLEMENTING
    is_clause = opening in FRAMING
    if not is_phrase and not is_clause:
        return stop
    commas = (place for place in range(start, stop) if block.names[place] == "comma")
    for comma in commas:
        # In May, Roe said it was "late," ...; When Poe left, Roe said it was "late," ...
        if is_phrase or opens_clause(block, comma + 1):
            return stop
    return first


def opens_subordinate(block: Block, place: int) -> bool:
    """Tell whether a phrase opens what a main clause must follow: although it was late."""
    return block.names[clause_opening(block, place)] in DEPENDENT


def opens_clause(block: Block, place: int) -> bool:
    """Tell whether a subject and its verb begin at a phrase."""
    return block.contexts.after["main"].match(block.letters, place, block.stop) is not None
