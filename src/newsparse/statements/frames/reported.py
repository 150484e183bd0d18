"""The frames of reported speech, and of quotations behind their cue.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution, or why it does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.clauses import (
    OPENING_VERBS,
    clause_start,
    content_end,
    goes_on_otherwise,
    opens_subordinate,
)
from newsparse.statements.contents import EMPTY_CONTENT, NOTHING_BEHIND, content_right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import (
    find_own_source,
    find_shared_source,
    find_source_after,
    find_source_before,
    find_subject_behind,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import Order
from newsparse.vocabulary.phrase_classes import GERUNDS, NOMINAL, QUOTED, RELATIVES, VERBS

# With these a clause is expected, with thinking and finding a verb must prove it.
SAYING = ("speech", "writing")
# What ends "C, said Stone": a comma or the sentence.
CLOSING = frozenset(("comma", "stop"))
# What divides "according to Stone" from the content behind it.
DIVIDING = frozenset(("comma", "colon"))
# A clause that opens with these is no content: When it was late, Stone said.
FRAMES_OF_CLAUSES = GERUNDS | {"when"}
# What stands before a participle that asks: (When) asked about Poe, ...
ASKED_BEHIND = frozenset(("when", "comma"))

BEHIND_SUBJECT: Final[Mapping[Order, Frame]] = {
    "V C": "S V C",
    "V: C": "S V: C",
    "V that C": "S V that C",
}
"""The frames of content behind a cue with its own subject."""
BEHIND_SHARED: Final[Mapping[Order, Frame]] = {
    "V C": "S, V C",
    "V: C": "S, V: C",
    "V that C": "S, V that C",
}
"""The frames of content behind a cue whose subject is that of another verb."""

NO_SUBJECT = Refusal("no subject stands before it")
HAS_SUBJECT = Refusal("it has a subject of its own")
NO_SHARED_SUBJECT = Refusal("no clause before it in the sentence has a subject for it")
TOLD = Refusal("who told is unsaid: when told, ...")
TAKES_NO_CLAUSE = Refusal("the verb takes no clause")
TAKES_NO_QUESTION = Refusal("the verb takes no question")
RELATIVE_SUBJECT = Refusal("its subject is a relative pronoun: the plan, which he said was late")
LONG_CUE = Refusal("the cue is more than a word, as it cannot be before its source")
NO_SOURCE_BEHIND = Refusal("no source stands behind it")
GOES_ON = Refusal("neither comma nor full stop stands behind the source")
NOT_LAST = Refusal("nothing ends behind it: neither sentence nor clause")
NO_CLAUSE_BEFORE = Refusal("no clause and comma stand before it")
FRAME_BEFORE = Refusal("what stands before it only says when or how")
NO_VERB = Refusal("no verb makes a clause of the content")
NO_AS = Refusal('no "as" opens its clause')
NO_COMMA_BEHIND = Refusal("no comma stands behind it")
NOT_OPENING = Refusal("it does not open its clause")
NOTHING_BESIDE = Refusal("there is no content beside it")
NOT_IMPERSONAL = Refusal("it is no verb of seeming")
LEADS_ON = Refusal("it leads to another cue")
NO_COMPLEMENT = Refusal("nothing that it takes completes it")
NOT_ASKED = Refusal("it is no participle that opens a clause: asked whether ...")
NO_QUESTION = Refusal("nothing that was asked or told stands behind it")
IN_TOPIC = Refusal("it is in the topic of its sentence: regarding the claim that ...")
NO_OWNER = Refusal("nobody owns it: Stone's claim, her words")
HAS_OWNER = Refusal("somebody owns it")
NOT_VOICED = Refusal("its verb turns it on its subject, or is none: Stone drew criticism")


def content_behind_subject(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S V C: Stone said that the town was ready; Stone said: "We are ready", and so on."""
    source = find_own_source(block, cue)
    if source is None:
        return NO_SUBJECT
    right = content_right_of(block, cue)
    if not right:
        return right
    frame = BEHIND_SUBJECT[right.order]
    return Attribution(frame, chained(block, cue), source, (right.content,))


def content_behind_dependent(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S, V C or V C, S: a cue that has its subject from a clause before or behind it."""
    if find_own_source(block, cue):
        return HAS_SUBJECT
    if source := find_subject_behind(block, cue):
        return content_before_subject(block, cue, source)
    if block.names[cue.first - 1] == "when":
        return TOLD
    source = find_shared_source(block, cue)
    if source is None:
        return NO_SHARED_SUBJECT
    right = content_right_of(block, cue)
    if not right:
        return right
    return Attribution(BEHIND_SHARED[right.order], chained(block, cue), source, (right.content,))


def chained(block: Block, cue: FoundCue) -> FoundCue:
    """Return a cue with the verb that leads to it: "has begun to rebut", "went on to say"."""
    if cue.form != "infinitive":
        return cue
    before = block.groups.get(cue.first - 1)
    if before is None or before.form != "finite":
        return cue
    return evolve(cue, words=(before.words[0], cue.words[1]))


def content_before_subject(block: Block, cue: FoundCue, source: Range) -> Attribution | Refusal:
    """V C, S: Calling it "late", Stone left."""
    right = content_right_of(block, cue)
    if not right:
        return right
    first, stop = right.content.first, block.back_over("comma", source.first)
    stop = min(right.content.stop, stop)
    return (
        Attribution("V C, S", cue, source, (Range(first, stop),)) if first < stop else EMPTY_CONTENT
    )


def content_source_cue(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C, S V: The town was ready, Stone said."""
    if "clause" not in cue.verb.takes:
        return TAKES_NO_CLAUSE
    source = find_source_before(block, cue.first)
    if source is None:
        return NO_SUBJECT
    end = block.follows("end", cue)
    if end is None:
        return NOT_LAST
    if block.names[source.mention.first] in RELATIVES:
        return RELATIVE_SUBJECT
    content = content_around(block, cue, Range(source.reach.first, end - 1))
    if isinstance(content, Refusal):
        return content
    frame: Frame = "C, S V, C" if len(content) > 1 else "C, S V"
    return Attribution(frame, cue, source.mention, content)


def content_cue_source(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C, V S: The town was ready, said Stone."""
    if "clause" not in cue.verb.takes:
        return TAKES_NO_CLAUSE
    if find_source_before(block, cue.first):
        return HAS_SUBJECT
    if not block.is_simple(cue):
        return LONG_CUE
    source = find_source_after(block, cue, "inverted")
    if source is None:
        return NO_SOURCE_BEHIND
    if block.names[source.reach.stop] not in CLOSING:
        return GOES_ON
    content = content_around(block, cue, Range(cue.first, source.reach.stop))
    if isinstance(content, Refusal):
        return content
    frame: Frame = "C, V S, C" if len(content) > 1 else "C, V S"
    return Attribution(frame, cue, source.mention, content)


def content_around(block: Block, cue: FoundCue, middle: Range) -> tuple[Range, ...] | Refusal:
    """Return the clause before a source and its cue, and what of it goes on behind them."""
    comma = block.back_over("as", middle.first) - 1
    before = Range(clause_start(block, comma), comma)
    if block.names[comma] != "comma" or before.first >= comma:
        return NO_CLAUSE_BEFORE
    after = clause_after(block, middle.stop)
    if after is None:
        return content_before(block, cue, before)
    if opens_anew(block, after.first) and is_dependent(block, before.first):
        return FRAME_BEFORE  # Asked about it, Stone said, "No."
    if not block.is_clause(before.first, comma):
        return content_on_both_sides(block, before, after)
    if goes_on_otherwise(block, after.first):
        return content_before(block, cue, before)
    return before, after


def content_before(block: Block, cue: FoundCue, before: Range) -> tuple[Range] | Refusal:
    """Return the clause before a source and cue, if it is one."""
    first, comma = before.first, before.stop
    if block.names[first] in FRAMES_OF_CLAUSES:
        return FRAME_BEFORE
    if block.is_clause(first, comma):
        return (before,)
    if cue.verb.kind in SAYING and block.may_be_clause(first, comma):
        return (before,)
    return NO_VERB


def content_on_both_sides(block: Block, before: Range, after: Range) -> tuple[Range, ...] | Refusal:
    """Return both sides of a source and cue if together they may be a clause."""
    if block.has_verb(after.first, after.stop):
        return before, after  # The fire, officials said, had been put out.
    if block.names[before.first] in NOMINAL and block.goes_on(after.first):
        return before, after  # The harbour, Stone said, "is as safe as houses".
    return NO_VERB


def opens_anew(block: Block, place: int) -> bool:
    """Tell whether a quoted run opens a sentence of its own."""
    return block.names[place] in QUOTED and not block.goes_on(place)


def is_dependent(block: Block, place: int) -> bool:
    """Tell whether a phrase opens what is no main clause."""
    return opens_subordinate(block, place) or block.names[place] in OPENING_VERBS


def clause_after(block: Block, place: int) -> Range | None:
    """Return what goes on behind a comma, up to the end of the content."""
    if block.names[place] != "comma":
        return None
    after = Range(place + 1, content_end(block, place + 1))
    return after if after.first < after.stop else None


def as_source_cue(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """As S V, C: As the mayor noted, the town was ready."""
    if "clause" not in cue.verb.takes:
        return TAKES_NO_CLAUSE
    source = find_source_before(block, cue.first)
    if source is None:
        return NO_SUBJECT
    place = source.reach.first - 1
    if block.names[place] != "as":
        return NO_AS
    if place != clause_start(block, place + 1):
        return NOT_OPENING
    end = block.follows("end", cue)
    if end is None or block.names[end - 1] != "comma":
        return NO_COMMA_BEHIND
    return main_clause_as_content("As S V, C", block, cue, source, end)


def as_cue_by_source(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """As V by S, C: As noted by the mayor, the town was ready."""
    if block.names[cue.first - 1] != "as":
        return NO_AS
    by = find_source_after(block, cue, "by")
    if by is None:
        return NO_SOURCE_BEHIND
    if block.names[by.reach.stop] != "comma":
        return NO_COMMA_BEHIND
    return main_clause_as_content("As V S, C", block, cue, by, by.reach.stop + 1)


def main_clause_as_content(
    frame: Frame, block: Block, cue: FoundCue, source: Source, first: int
) -> Attribution | Refusal:
    """Return what begins with a phrase as content, if a verb is in it."""
    content = Range(first, content_end(block, first))
    if not block.has_verb(content.first, content.stop):
        return NO_VERB
    return Attribution(frame, cue, source.mention, (content,))


def according_to(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """According to S, C; C, according to S; C, according to S, C; According to S: and a block."""
    source = find_source_after(block, cue, "according")
    if source is None:
        return NO_SOURCE_BEHIND
    before = Range(clause_start(block, cue.first), block.back_over("comma", cue.first))
    mark = source.reach.stop
    is_divided = block.names[mark] in DIVIDING
    first = mark + is_divided
    after = Range(first, content_end(block, first))
    has_before = before.first < before.stop
    if has_before and block.is_clause(before.first, before.stop):
        # The deal, which was late, according to Roe, | is off: a verb behind it goes on.
        goes_on = is_divided and block.names[first] in VERBS
        pieces = (before, after) if goes_on else (before,)
        return Attribution("C according to S", cue, source.mention, pieces)
    if after.first < after.stop:
        # One of the rules, according to Roe, is to wait; but, according to Roe, it is late.
        has_subject = block.has_subject(before.first, before.stop)
        pieces = (before, after) if has_subject else (after,)
        return Attribution("according to S, C", cue, source.mention, pieces)
    if block.names[mark] == "colon":
        return Attribution("according to S, C", cue, source.mention, ())
    if has_before:
        return Attribution("C according to S", cue, source.mention, (before,))
    return NOTHING_BESIDE


def seeming(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan seems to have failed; it appeared doomed.

    What leads to another cue is no attribution: "he appeared to suggest that ...".
    """
    if "impersonal" not in cue.verb.takes:
        return NOT_IMPERSONAL
    if block.names[cue.stop] == "that":
        content = Range(cue.stop, content_end(block, cue.stop))
        is_filled = content.first < content.stop
        return Attribution("V that C", cue, None, (content,)) if is_filled else EMPTY_CONTENT
    behind = block.groups.get(cue.stop)
    if behind and behind.form == "infinitive" and content_right_of(block, behind):
        return LEADS_ON
    return around(block, cue, "seeming")


def around(block: Block, cue: FoundCue, name: str) -> Attribution | Refusal:
    """C V C: the subject of a verb without a source, and what completes the verb."""
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SUBJECT
    if block.follows(name, cue) is None:
        return NO_COMPLEMENT
    rest = Range(cue.stop, content_end(block, cue.stop))
    return Attribution("C V C", cue, None, (subject.mention, rest))


def when_asked(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C: Asked whether it was true, Stone nodded; ..., Stone said when asked about Poe."""
    if "question" not in cue.verb.takes:
        return TAKES_NO_QUESTION
    before = block.names[cue.first - 1]
    if before not in ASKED_BEHIND and not block.opens_sentence(cue.first):
        return NOT_ASKED
    if not block.is_simple(cue) or block.word(cue.first) == cue.verb.lemma:
        return NOT_ASKED
    if before == "comma" and find_source_before(block, cue.first):
        return HAS_SUBJECT
    return put_to(block, cue)


# What somebody may be asked or told: the context behind the cue, and what its verb must take.
PUT_TO = (
    ("that", frozenset(("clause",))),
    ("question", frozenset(("question",))),
    ("infinitive", frozenset(("urging", "question"))),
)


def put_to(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C, V S C: what somebody was asked or told, and by whom if that is said."""
    by = find_source_after(block, cue, "by")
    start = by.reach.stop if by else cue.stop
    if not is_put(block, cue, start):
        return NO_QUESTION
    content = Range(start, content_end(block, start))
    if content.first >= content.stop:
        return EMPTY_CONTENT
    if by:
        return Attribution("V S C", cue, by.mention, (content,))
    return Attribution("V C", cue, None, (content,))


def is_put(block: Block, cue: FoundCue, start: int) -> bool:
    """Tell whether what somebody was asked or told stands at a phrase."""
    takes = cue.verb.takes
    for name, needed in PUT_TO:
        if needed <= takes and block.follows(name, cue, start) is not None:
            return True
    # Stone was asked about the bridge; what was denied is no answer.
    has_particle = " " in cue.verb.lemma
    return has_particle and "object" in takes and block.follows("object", cue, start) is not None


def passive_by(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V S: The plan was condemned by Mayor Ada Stone."""
    by = find_source_after(block, cue, "by")
    if by is None:
        return NO_SOURCE_BEHIND
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SUBJECT
    return Attribution("C V S", cue, by.mention, (subject.mention,))


def completed(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan is expected to be dropped."""
    return around(block, cue, "completed")


def owned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S's V C: Stone's claim that the town was ready; her words, "We are ready", on the day.

    A colon at the end of a block announces what the next one quotes: Her response:
    """
    if is_topic(block, cue):
        return IN_TOPIC
    if block.names[cue.first - 1] != "owner":
        return NO_OWNER
    owner = Range(cue.first - 1, cue.first)
    place = block.follows("noun", cue)
    if place is None:
        content = content_of_noun(block, cue)
        return Attribution("S's V C", cue, owner, (content,)) if content else content
    stop = content_end(block, place)
    if place < stop:
        # His slogan in that race was that Poe "slept": "was" is the only verb before it.
        opens = not block.has_verb(block.sentences[cue.first].first, place)
        stop = min(stop, block.second_verb(place)) if opens else stop
        return Attribution("S's V C", cue, owner, (Range(place, stop),))
    if block.names[place - 1] == "colon":
        return Attribution("S's V C", cue, owner, ())
    return EMPTY_CONTENT


def is_topic(block: Block, cue: FoundCue) -> bool:
    """Tell whether a noun is in the topic of its sentence: regarding the claim that ..."""
    opening = block.names[block.sentences[cue.first].first]
    return opening == "topical" and block.is_fronted(cue.first)


def voiced(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S V C: Stone has made no promise to stay; Stone took a swipe at the council."""
    if is_topic(block, cue):
        return IN_TOPIC
    if block.names[cue.first - 1] == "owner":
        return HAS_OWNER
    verb = block.groups.get(cue.first - 1)
    if verb is None or verb.form != "finite" or "receiving" in verb.verb.takes:
        return NOT_VOICED
    source = find_source_before(block, verb.first)
    if source is None:
        return NO_SUBJECT
    longer = evolve(cue, first=verb.first, words=(verb.words[0], cue.words[1]))
    content = content_of_noun(block, longer)
    return Attribution("S V C", longer, source.mention, (content,)) if content else content


def unowned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C: There were calls for a strike."""
    if is_topic(block, cue):
        return IN_TOPIC
    if block.names[cue.first - 1] == "owner":
        return HAS_OWNER
    content = content_of_noun(block, cue)
    return Attribution("V C", cue, None, (content,)) if content else content


def content_of_noun(block: Block, cue: FoundCue) -> Range | Refusal:
    """Return the content behind a noun: attacks on the plan; calls for a strike; plans to go."""
    takes = cue.verb.takes
    if "clause" in takes and block.follows("that", cue) == cue.stop + 1:
        stop = min(content_end(block, cue.stop), block.second_verb(cue.first))
    elif is_completed(block, cue):
        stop = block.ends_at("noun", cue.stop + 1, content_end(block, cue.stop))
    else:
        return NOTHING_BEHIND
    return Range(cue.stop, stop) if cue.stop < stop else EMPTY_CONTENT


def is_completed(block: Block, cue: FoundCue) -> bool:
    """Tell whether an infinitive or object that a noun takes stands behind it."""
    return any(
        name in cue.verb.takes and block.follows(name, cue) is not None
        for name in ("infinitive", "object")
    )
