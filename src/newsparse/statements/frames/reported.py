"""The frames of reported speech, and of quotations behind their cue.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution, or why it does not fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from newsparse.language import ContentKind
from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end
from newsparse.statements.clauses import (
    NARRATING,
    OPENING_VERBS,
    clause_start,
    opens_clause,
    opens_subordinate,
)
from newsparse.statements.contents import (
    EMPTY_CONTENT,
    NOTHING_BEHIND,
    ContentBehind,
    content_right_of,
)
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.subjects import (
    HAS_SOURCE,
    NO_SOURCE,
    with_source,
    with_subject,
    without_subject,
)
from newsparse.statements.sources import (
    find_shared_source,
    find_source_after,
    find_source_before,
    find_subject_behind,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import Order
from newsparse.vocabulary.phrase_classes import (
    CONDITIONS,
    DEPENDENT,
    FINITE,
    GERUNDS,
    NOMINAL,
    QUOTED,
    RELATIVES,
    VERBS,
)

# With these a clause is expected, with thinking and finding a verb must prove it.
SAYING = ("speech", "writing")
# What a verb takes that may have whom somebody speaks to behind it.
TOLD_WHOM = frozenset(("person", "urging"))
# What a verb takes that may be a name, so that one behind it is not who speaks.
TAKES_NAMES = frozenset(("person", "urging", "object", "naming"))
# What divides "according to Stone" from the content behind it.
DIVIDING = frozenset(("comma", "colon"))
# What goes on behind "according to Stone" with the clause before it.
GOING_ON = VERBS | QUOTED
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

NO_SHARED_SUBJECT = Refusal("no clause before it in the sentence has a subject for it")
TOLD = Refusal("who told is unsaid: when told, ...")
RELATIVE_SOURCE = Refusal("its subject is a relative pronoun: the plan, which he said was late")
LONG_CUE = Refusal("the cue is more than a word, as it cannot be before its source")
NO_SOURCE_BEHIND = Refusal("no source stands behind it")
GOES_ON = Refusal("neither comma nor full stop ends what stands behind the source")
NOT_LAST = Refusal("nothing ends behind it: neither sentence nor clause")
NO_CLAUSE_BEFORE = Refusal("no clause and comma stand before it")
FRAME_BEFORE = Refusal("what stands before it only says when or how")
NO_VERB = Refusal("no verb makes a clause of the content")
NO_AS = Refusal('no "as" opens its clause')
NO_COMMA_BEHIND = Refusal("no comma stands behind it")
NOT_OPENING = Refusal("it does not open its clause")
NOTHING_BESIDE = Refusal("there is no content beside it")
LEADS_ON = Refusal("it leads to another cue")
NO_COMPLEMENT = Refusal("nothing that it takes completes it")
NOT_ASKED = Refusal("it is no participle that opens a clause: asked whether ...")
NO_QUESTION = Refusal("nothing that was asked or told stands behind it")
IN_TOPIC = Refusal("it is in the topic of its sentence: regarding the claim that ...")
NO_OWNER = Refusal("nobody owns it: Stone's claim, her words")
HAS_OWNER = Refusal("somebody owns it")


@with_subject
def content_behind_subject(block: Block, cue: FoundCue, source: Range) -> Attribution | Refusal:
    """S V C: Stone said that the town was ready; Stone said: "We are ready", and so on."""
    right = content_right_of(block, cue)
    if not right:
        return right
    frame = BEHIND_SUBJECT[right.order]
    return Attribution(frame, chained(block, cue), source, (right.content,))


@without_subject
def content_behind_dependent(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S, V C or V C, S: a cue that has its subject from a clause before or behind it."""
    subject = find_subject_behind(block, cue)
    if subject:
        return content_before_subject(block, cue, subject)
    if block.names[cue.first - 1] == "when":
        return TOLD
    source = find_shared_source(block, cue)
    if source is None:
        return NO_SHARED_SUBJECT
    right = content_right_of(block, cue)
    if not right:
        return right
    frame = BEHIND_SHARED[right.order]
    return Attribution(frame, chained(block, cue), source, (right.content,))


def chained(block: Block, cue: FoundCue) -> FoundCue:
    """Return a cue with the verb that leads to it: "has begun to rebut", "went on to say"."""
    if cue.form != "infinitive":
        return cue
    before = block.group_at.get(cue.first - 1)
    if before is None or before.form != "finite":
        return cue
    words = (before.words[0], cue.words[1])
    return evolve(cue, words=words)


def content_before_subject(block: Block, cue: FoundCue, source: Range) -> Attribution | Refusal:
    """V C, S: Calling it "late", Stone left."""
    right = content_right_of(block, cue)
    if not right:
        return right
    before_source = block.back_over("comma", source.first)
    content = Range(right.content.first, min(right.content.stop, before_source))
    if content.first >= content.stop:
        return EMPTY_CONTENT
    return Attribution("V C, S", cue, source, (content,))


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
    if only_frames(block, before):
        return FRAME_BEFORE
    if block.is_clause(before.first, before.stop):
        return (before,)
    # The vaccine works in goats, Stone said: "works" is read as a noun.
    is_said = cue.verb.kind in SAYING
    may_be_clause = block.may_be_clause(before.first, before.stop)
    return (before,) if is_said and may_be_clause else NO_VERB


def only_frames(block: Block, before: Range) -> bool:
    """Tell whether what stands before a source and cue says when or how, and has no main clause."""
    opening = block.names[before.first]
    cue = block.group_at.get(before.first)
    # Asked about it, Stone said.
    is_asked = cue is not None and opening in FINITE and is_participle(block, cue)
    if opening not in FRAMES_OF_CLAUSES and not is_asked:
        return False
    # When nurses miss it, the fever rises, Stone said.
    commas = (at for at in range(before.first, before.stop) if block.names[at] == "comma")
    if any(opens_clause(block, comma + 1) for comma in commas):
        return False
    # Selling bread is slow, Stone said.
    return opening not in GERUNDS or not has_own_verb(block, before)


def has_own_verb(block: Block, clause: Range) -> bool:
    """Tell whether a clause that opens with a gerund has it as the subject of a verb."""
    for place in range(clause.first, clause.stop):
        if block.names[place] == "comma":
            return False
        if block.names[place] in VERBS:
            return block.names[place - 1] not in DEPENDENT
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


@with_source
def as_source_cue(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """As S V, C: As the mayor noted, the town was ready."""
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
    comma = by.reach.stop
    if block.names[comma] != "comma":
        return NO_COMMA_BEHIND
    return main_clause_as_content("As V S, C", block, cue, by, comma + 1)


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
        # The fire, which is out, according to Roe, | was small: a verb or quotation goes on.
        goes_on = is_divided and block.names[first] in GOING_ON
        pieces = (before, after) if goes_on else (before,)
        return Attribution("C according to S", cue, source.mention, pieces)
    if after.first < after.stop:
        # One of the rules, according to Roe, is to wait. But, according to Roe, it is late.
        has_subject = block.has_subject(before.first, before.stop)
        pieces = (before, after) if has_subject else (after,)
        return Attribution("according to S, C", cue, source.mention, pieces)
    if block.names[mark] == "colon":
        return Attribution("according to S, C", cue, source.mention, ())
    if has_before:
        return Attribution("C according to S", cue, source.mention, (before,))
    return NOTHING_BESIDE


def seeming(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan seems to have failed; it appeared doomed."""
    if block.names[cue.stop] == "that":
        # It appears that the town is ready.
        content = Range(cue.stop, content_end(block, cue.stop))
        is_filled = content.first < content.stop
        return Attribution("V that C", cue, None, (content,)) if is_filled else EMPTY_CONTENT
    # He appeared to suggest that it was late: what leads to another cue is no attribution.
    behind = block.group_at.get(cue.stop)
    leads_on = behind and behind.form == "infinitive" and content_right_of(block, behind)
    return LEADS_ON if leads_on else around(block, cue, "seeming")


def around(block: Block, cue: FoundCue, name: str) -> Attribution | Refusal:
    """C V C: the subject of a verb without a source, and what completes the verb."""
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SOURCE
    if block.follows(name, cue) is None:
        return NO_COMPLEMENT
    rest = Range(cue.stop, content_end(block, cue.stop, "infinitive"))
    return Attribution("C V C", cue, None, (subject.mention, rest))


def when_asked(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C: Asked whether it was true, Stone nodded; ..., Stone said when asked about Poe."""
    before = block.names[cue.first - 1]
    is_behind = before in ASKED_BEHIND
    if not is_behind and not block.opens_sentence(cue.first):
        return NOT_ASKED
    if not is_participle(block, cue):
        return NOT_ASKED
    # Stone, the mayor, asked whether it was true.
    has_comma = before == "comma"
    if has_comma and find_source_before(block, cue.first):
        return HAS_SOURCE
    return put_to(block, cue)


def is_participle(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue may be a participle: a lone word that is not the bare verb."""
    is_bare = block.word(cue.first) == cue.verb.lemma
    return block.is_simple(cue) and not is_bare


# What somebody may be asked or told: the context behind the cue, what its verb must take, and what
# the content is.
PUT_TO: Sequence[tuple[str, frozenset[str], ContentKind]] = (
    # It was announced that it was late.
    ("that", frozenset(("clause",)), "that"),
    # Stone was asked whether it was true.
    ("question", frozenset(("question",)), "that"),
    # Stone was asked to leave; not: Stone was urged to leave.
    ("infinitive", frozenset(("urging", "question")), "infinitive"),
)


def put_to(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C, V S C: what somebody was asked or told, and by whom if that is said."""
    by = find_source_after(block, cue, "by")
    start = by.reach.stop if by else cue.stop
    kind = kind_put_to(block, cue, start)
    if kind is None:
        return NO_QUESTION
    content = Range(start, content_end(block, start, kind))
    if by:
        return Attribution("V S C", cue, by.mention, (content,))
    return Attribution("V C", cue, None, (content,))


def kind_put_to(block: Block, cue: FoundCue, start: int) -> ContentKind | None:
    """Return what somebody was asked or told, if it stands at a phrase."""
    takes = cue.verb.takes
    for name, needed, kind in PUT_TO:
        if needed <= takes and block.follows(name, cue, start) is not None:
            return kind
    # Stone was asked about the bridge: a verb with a particle takes an object in the passive.
    has_particle = " " in cue.verb.lemma
    if not has_particle or "object" not in takes:
        return None
    return None if block.follows("object", cue, start) is None else "object"


def passive_by(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V S: The plan was condemned by Mayor Ada Stone."""
    by = find_source_after(block, cue, "by")
    if by is None:
        return NO_SOURCE_BEHIND
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SOURCE
    return Attribution("C V S", cue, by.mention, (subject.mention,))


def completed(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan is expected to be dropped."""
    return around(block, cue, "completed")


def owned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S's V C: Stone's claim that the town was ready; her words, "We are ready", on the day."""
    if is_topical_noun(block, cue):
        return IN_TOPIC
    owner = Range(cue.first - 1, cue.first)
    if block.names[owner.first] != "owner":
        return NO_OWNER
    place = block.follows("noun", cue)
    if place is None:
        # Stone's attacks on the plan
        behind = content_of_noun(block, cue)
        return Attribution("S's V C", cue, owner, (behind.content,)) if behind else behind
    stop = owned_end(block, cue, place)
    if place < stop:
        return Attribution("S's V C", cue, owner, (Range(place, stop),))
    # Her response: - the next block quotes it.
    is_announced = block.names[place - 1] == "colon"
    return Attribution("S's V C", cue, owner, ()) if is_announced else EMPTY_CONTENT


def owned_end(block: Block, cue: FoundCue, place: int) -> int:
    """Return where the content of somebody's claim ends that begins with a phrase."""
    stop = content_end(block, place)
    opening = block.sentences[cue.first].first
    # His slogan was that Poe slept: the clause around it has had its verb.
    if block.has_verb(opening, place):
        return stop
    # Her claim that it was stolen| was rejected.
    return min(stop, block.second_verb(place))


def is_topical_noun(block: Block, cue: FoundCue) -> bool:
    """Tell whether a noun is in the topic of its sentence: regarding the claim that ..."""
    opening = block.names[block.sentences[cue.first].first]
    return opening == "topical" and block.is_fronted(cue.first)


def unowned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S V C: Stone took a swipe at the council. V C: There were calls for a strike."""
    if is_topical_noun(block, cue):
        return IN_TOPIC
    before = cue.first - 1
    if block.names[before] == "owner":
        return HAS_OWNER
    verb = block.group_at.get(before)
    voiced = voiced_by(block, cue, verb) if verb else None
    if voiced:
        return voiced
    behind = content_of_noun(block, cue)
    return Attribution("V C", cue, None, (behind.content,)) if behind else behind


def voiced_by(block: Block, cue: FoundCue, verb: FoundCue) -> Attribution | None:
    """S V C: Stone took a swipe at the council; the verb belongs to the cue."""
    source = voice_of(block, verb)
    if source is None:
        return None
    words = (verb.words[0], cue.words[1])
    longer = evolve(cue, first=verb.first, words=words)
    behind = content_of_noun(block, longer)
    return Attribution("S V C", longer, source, (behind.content,)) if behind else None


def voice_of(block: Block, verb: FoundCue) -> Range | None:
    """Return the subject of a verb that has a noun of saying as its object."""
    # Stone drew criticism: it is others who criticise.
    is_receiving = "receiving" in verb.verb.takes
    if is_receiving or verb.form != "finite":
        return None
    source = find_source_before(block, verb.first)
    return source.mention if source else None


def content_of_noun(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a noun: attacks on the plan; calls for a strike; plans to go."""
    has_that = block.follows("that", cue) == cue.stop + 1
    kind: ContentKind = "noun"
    if has_that and "clause" in cue.verb.takes:
        # The claim that it was stolen| was rejected.
        kind = "that"
        stop = min(content_end(block, cue.stop, kind), block.second_verb(cue.first))
    elif is_completed(block, cue):
        stop = content_end(block, cue.stop, kind)
    else:
        return NOTHING_BEHIND
    return ContentBehind("V C", Range(cue.stop, stop), kind) if cue.stop < stop else EMPTY_CONTENT


def is_completed(block: Block, cue: FoundCue) -> bool:
    """Tell whether an infinitive or object that a noun takes stands behind it."""
    for name in ("infinitive", "object"):
        is_taken = name in cue.verb.takes
        if is_taken and block.follows(name, cue) is not None:
            return True
    return False


def content_behind(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a cue, be it a verb or a noun."""
    find = content_of_noun if cue.form == "noun" else content_right_of
    return find(block, cue)


def contents_behind(block: Block) -> Iterator[tuple[Range, ContentKind]]:
    """Yield where the content behind each cue of a block begins and its sentence ends."""
    for cue in block.cues:
        if behind := content_behind(block, cue):
            first = behind.content.first
            yield Range(first, block.sentences[first].stop), behind.kind
