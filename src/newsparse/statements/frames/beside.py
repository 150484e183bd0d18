"""Reported speech before its cue, or on both sides: The town, Stone said, was ready."""

from __future__ import annotations

from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end
from newsparse.statements.clauses import (
    NARRATING,
    OPENING_VERBS,
    clause_start,
    opens_asked,
    opens_clause,
    opens_content,
    opens_subordinate,
)
from newsparse.statements.contents import content_right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.required_subjects import (
    HAS_SOURCE,
    LONG_CUE,
    NO_SOURCE_BEHIND,
    NO_VERB,
    RELATIVE_SOURCE,
    SAID_BY_THING,
    is_thing_saying,
    with_source,
)
from newsparse.statements.narrator import is_own_text
from newsparse.statements.sources import find_source_after, find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    CLAUSAL,
    CONDITIONS,
    FINITE,
    FRAMING,
    GERUNDS,
    NOMINAL,
    QUOTED,
    RELATIVES,
    VERBS,
)

# With these a clause is expected, with thinking and finding a verb must prove it.
SAYING_KINDS = ("speech", "writing")
# What a verb takes that may have whom somebody speaks to behind it.
TOLD_WHOM = frozenset(("person", "urging"))
# What a verb takes that may be a name, so that one behind it is not who speaks.
TAKES_NAMES = frozenset(("person", "urging", "object", "naming"))
# A clause that opens with these is no content: When it was late, Stone said.
FRAMES_OF_CLAUSES = GERUNDS | {"when"}
# What opens a clause that has a verb of its own.
SUBORDINATING = CLAUSAL | FRAMING
GOES_ON = Refusal("neither comma nor full stop ends what stands behind the source")
NOT_LAST = Refusal("nothing ends behind it: neither sentence nor clause")
NO_CLAUSE_BEFORE = Refusal("no clause and comma stand before it")
TOLD_OF = Refusal("whoever tells of it is named behind it: X, Y said, according to Z")
FRAME_BEFORE = Refusal("what stands before it only says when or how")


@with_source
def content_source_cue(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """C, S V: The town was ready, Stone said."""
    end = closing_of(block, cue) or loose_closing(block, cue, source)
    if end is None:
        return NOT_LAST
    # The plan, which Stone said was late, failed.
    subject = block.names[source.mention.first]
    if subject in RELATIVES:
        return RELATIVE_SOURCE
    if is_thing_saying(block, cue, source.mention):
        return SAID_BY_THING
    middle = Range(source.reach.first, end - 1)
    content = content_around(block, cue, middle)
    if isinstance(content, Refusal):
        return content
    frame: Frame = "C, S V, C" if len(content) > 1 else "C, S V"
    return Attribution(frame, cue, source.mention, content)


def closing_of(block: Block, cue: FoundCue) -> int | None:
    """Return where what completes a cue ends, if nothing is behind it that may be its content."""
    # Stone told the council.| Stone said on Monday.| Not: she said little else.
    is_told = not cue.verb.takes.isdisjoint(TOLD_WHOM)
    return block.follows("end" if is_told else "end_untold", cue)


def loose_closing(block: Block, cue: FoundCue, source: Source) -> int | None:
    """Return where the words behind a cue end that are no content, if a clause is before it.

    The crew is well, Stone said Monday ahead of talks due to begin in May.
    """
    comma = source.reach.first - 1
    if block.names[comma] != "comma":
        return None
    first = clause_start(block, comma)
    if not block.is_clause(first, comma) or is_dependent(block, first):
        return None
    return None if content_right_of(block, cue) else block.follows("rest", cue)


def content_cue_source(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C, V S: The town was ready, said Stone."""
    if not block.is_simple(cue):
        return LONG_CUE
    if has_own_source(block, cue):
        return HAS_SOURCE
    source = find_source_after(block, cue, "inverted")
    if source is None:
        return NO_SOURCE_BEHIND
    end = inverted_end(block, cue, source)
    if end is None:
        return GOES_ON
    middle = Range(cue.first, end)
    content = content_around(block, cue, middle)
    if isinstance(content, Refusal):
        return content
    frame: Frame = "C, V S, C" if len(content) > 1 else "C, V S"
    return Attribution(frame, cue, source.mention, content)


def has_own_source(block: Block, cue: FoundCue) -> bool:
    """Tell whether the source before a cue is its own.

    Not in: officers held Bo Reed, 32, said Ada Stone. Nobody is told, so that a name behind the
    cue is who speaks.
    """
    before = find_source_before(block, cue.first)
    if before is None:
        return False
    has_comma = block.names[cue.first - 1] == "comma"
    takes_none = cue.verb.takes.isdisjoint(TAKES_NAMES)
    return not (has_comma and takes_none and block.names[cue.stop] == "proper_phrase")


def inverted_end(block: Block, cue: FoundCue, source: Source) -> int | None:
    """Return where what follows a source behind its cue ends, if it is no content."""
    stop = source.reach.stop
    is_apposed = "comma" in block.names[source.reach.first : stop]
    # The fire was out, said Stone, the mayor,| on Monday.
    apposed = block.follows("apposed_end", cue, stop) if is_apposed else None
    # The fire was out, said Stone| in a statement on Monday.
    return apposed or block.follows("inverted_end", cue, stop)


def content_around(block: Block, cue: FoundCue, middle: Range) -> tuple[Range, ...] | Refusal:
    """Return the clause before a source and its cue, and what of it goes on behind them."""
    comma = block.back_over("as", middle.first) - 1
    before = Range(clause_start(block, comma), comma)
    has_comma = block.names[comma] == "comma"
    if not has_comma or before.first >= comma:
        return NO_CLAUSE_BEFORE
    after = clause_after(block, middle.stop)
    if after is None:
        return content_before(block, cue, before)
    # Asked about it, Stone said, "No."
    if is_dependent(block, before.first) and opens_anew(block, after.first):
        return FRAME_BEFORE
    # "It was out," Stone said, according to Roe: the words are Stone's. If they are told, and not
    # quoted, it is Roe who tells of all of it.
    if block.names[after.first] == "attributing_phrase":
        return (before,) if block.has_quote(before.first, comma) else TOLD_OF
    # The fire, Stone said, had been put out.
    if not block.is_clause(before.first, comma):
        return content_on_both_sides(block, before, after)
    # The fire was out, Stone said, adding that it had been small.
    if goes_on_otherwise(block, after.first):
        return content_before(block, cue, before)
    # The plan will fail, Stone said, while the council waits.
    return before, after


def content_before(block: Block, cue: FoundCue, before: Range) -> tuple[Range] | Refusal:
    """Return the clause before a source and cue, if it is one."""
    # When it rained, Stone said.
    if only_frames(block, before) or lacks_main_clause(block, before):
        return FRAME_BEFORE
    if block.is_clause(before.first, before.stop):
        return (before,)
    # The vaccine works in goats, Stone said: "works" is read as a noun.
    is_said = cue.verb.kind in SAYING_KINDS
    may_be_clause = block.may_be_clause(before.first, before.stop)
    return (before,) if is_said and may_be_clause else NO_VERB


def only_frames(block: Block, before: Range) -> bool:
    """Tell whether what stands before a source and cue says when or how, and has no main clause."""
    opening = block.names[before.first]
    # Asked about it, Stone said.
    if opening not in FRAMES_OF_CLAUSES and not opens_asked(block, before.first):
        return False
    # When nurses miss it, the fever rises, Stone said.
    places = range(before.first, before.stop)
    if any(block.names[at] == "comma" and opens_clause(block, at + 1) for at in places):
        return False
    # Selling bread is slow, Stone said.
    return opening not in GERUNDS or not has_own_verb(block, before)


def lacks_main_clause(block: Block, before: Range) -> bool:
    """Tell whether a condition behind "that" waits for its main clause: said that if it rained."""
    places = range(before.first, before.stop - 1)
    joins = (at for at in places if block.names[at] == "that" and block.names[at + 1] in FRAMING)
    that = next(joins, before.stop)
    # The condition has a verb, and so has its main clause.
    return that < before.stop <= block.second_verb(that + 1)


def has_own_verb(block: Block, clause: Range) -> bool:
    """Tell whether a clause that opens with a gerund has it as the subject of a verb."""
    awaits = False
    for place in range(clause.first, clause.stop):
        name = block.names[place]
        if name == "comma":
            return False
        # Finding what is under the town is slow: the first verb is that of the question.
        if name in VERBS and not awaits:
            return True
        awaits = (awaits or name in SUBORDINATING) and name not in VERBS
    return False


def content_on_both_sides(block: Block, before: Range, after: Range) -> tuple[Range, ...] | Refusal:
    """Return both sides of a source and cue if together they may be a clause."""
    # The fire, officials said, had been put out.
    if block.has_verb(after.first, after.stop):
        return before, after
    # The harbour, Stone said, "is as safe as houses".
    is_subject = block.names[before.first] in NOMINAL
    if is_subject and block.goes_on(after.first):
        return before, after
    return NO_VERB


def goes_on_otherwise(block: Block, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    # The town was ready, Stone said, as the council waited.
    if block.names[place] == "as" and opens_clause(block, place + 1):
        return True
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
    # The town was ready, Stone said, on condition of anonymity; without saying why.
    if opening == "preposition" and tells_how_said(block, place + 1):
        return True
    # The town was ready, Stone said, and Roe said it was late.
    return (is_joined and has_other_speaker(block, place)) or content_end(block, place) <= place


def tells_how_said(block: Block, place: int) -> bool:
    """Tell whether a phrase behind a preposition is of the saying: an interview, saying why."""
    return block.names[place] == "gerund" or is_own_text(block, place)


def has_other_speaker(block: Block, first: int) -> bool:
    """Tell whether a clause is somebody else's words: Roe said it was late; not: he said so."""
    if block.names[first] == "pronoun":
        return False
    cues = block.cues_within(Range(first, block.sentences[first].stop))
    finite = [cue for cue in cues if cue.form == "finite"]
    source = find_source_before(block, finite[0].first) if finite else None
    has_source = source is not None and source.reach.first == first
    return has_source and opens_content(block, finite[0])


def opens_anew(block: Block, place: int) -> bool:
    """Tell whether a quoted run opens a sentence of its own."""
    is_quoted = block.names[place] in QUOTED
    return is_quoted and not block.goes_on(place)


def is_dependent(block: Block, place: int) -> bool:
    """Tell whether a phrase opens what is no main clause."""
    opening = block.names[place]
    return opening in OPENING_VERBS or opens_subordinate(block, place)


def clause_after(block: Block, place: int) -> Range | None:
    """Return what goes on behind a comma, up to the end of the content."""
    if block.names[place] != "comma":
        return None
    first = place + 1
    stop = content_end(block, first)
    return Range(first, stop) if first < stop else None
