"""Cues in the passive, and those without anybody as their subject: asked, expected, seeming."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsparse.language import ContentKind
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end, object_end
from newsparse.statements.clauses import is_participle
from newsparse.statements.contents import EMPTY_CONTENT, content_left_of, content_right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.behind import BEHIND_SUBJECT
from newsparse.statements.frames.required_subjects import (
    HAS_SOURCE,
    NO_SOURCE,
    NO_SOURCE_BEHIND,
    with_source,
)
from newsparse.statements.frames.unsaid import OTHER_SENSE, has_other_sense
from newsparse.statements.sources import find_source_after, find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import NOUNS

# What stands before a participle that asks: (When) asked about Poe, ...
ASKED_BEHIND = frozenset(("when", "comma"))
LEADS_ON = Refusal("it leads to another cue")
NO_COMPLEMENT = Refusal("nothing that it takes completes it")
NO_OBJECT = Refusal("an object of the verb is not what somebody said")
NOT_ATTESTED = Refusal("no participle of saying follows it: was quoted as saying")
NOT_ASKED = Refusal("it is no participle that opens a clause: asked whether ...")
NO_QUESTION = Refusal("nothing that was asked or told stands behind it")
# What verbs may take of which only a clause tells what somebody thinks: held that it was late.
CLAUSE_TAKERS = frozenset(("complement",))
# What a verb takes that somebody has described or judged.
OBJECT_TAKERS = frozenset(("object", "naming", "viewing"))
# What verbs may take of which an order tells what somebody says: told him to wait.
ORDER_TAKERS = frozenset(("urging", "infinitive"))
# What somebody may be asked or told: the context behind the cue, what its verb must take, and what
# the content is.
PUT_TO: Sequence[tuple[str, frozenset[str], ContentKind]] = (
    # It was announced that it was late.
    ("that", frozenset(("clause",)), "that"),
    # The court was told it was late.
    ("clause", frozenset(("clause", "person")), "clause"),
    # Stone was asked whether it was true.
    ("question", frozenset(("question",)), "that"),
    # Stone was asked to leave; not: Stone was urged to leave.
    ("infinitive", frozenset(("urging", "question")), "infinitive"),
)


def seeming(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan seems to have failed; it appeared doomed."""
    if block.names[cue.stop] == "that":
        # It appears that the town is ready.
        content = Range(cue.stop + 1, content_end(block, cue.stop + 1, "that"))
        is_filled = content.first < content.stop
        return Attribution("V that C", cue, None, (content,)) if is_filled else EMPTY_CONTENT
    # He appeared to suggest that it was late: what leads to another cue is no attribution.
    behind = block.group_at.get(cue.stop)
    leads_on = behind and behind.form == "infinitive" and content_right_of(block, behind)
    return LEADS_ON if leads_on else content_around_passive(block, cue, "seeming")


def content_around_passive(block: Block, cue: FoundCue, name: str) -> Attribution | Refusal:
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


def put_to(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V C, V S C: what somebody was asked or told, and by whom if that is said."""
    by = find_source_after(block, cue, "by")
    start = by.reach.stop if by else cue.stop
    kind = kind_put_to(block, cue, start)
    if kind is None:
        topic = topic_put_to(block, cue, start)
        return questioned(cue, by, topic) if topic else NO_QUESTION
    # Asked on the radio | who leads.
    question = block.follows("question", cue, start)
    # It was announced (in Troy) that | it was late.
    that = block.follows("that", cue, start) if "clause" in cue.verb.takes else None
    first = that or question or start
    return questioned(cue, by, Range(first, content_end(block, first, kind)))


def questioned(cue: FoundCue, by: Source | None, content: Range) -> Attribution:
    """Return what somebody was asked or told, by somebody if that is said."""
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


def topic_put_to(block: Block, cue: FoundCue, start: int) -> Range | None:
    """Return what somebody was asked about: asked (by Poe) on Monday about | the bridge."""
    if "topic" not in cue.verb.takes:
        return None
    first = block.follows("topic", cue, start)
    return Range(first, content_end(block, first, "object")) if first is not None else None


def passive_by(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V S: The plan was condemned by Mayor Ada Stone."""
    if cue.verb.takes <= CLAUSE_TAKERS or cue.verb.takes <= ORDER_TAKERS:
        # The sailors were held by the rebels: only that something is so can be held, as a view.
        # The film was directed by Stone: only to do something can be ordered so.
        return NO_OBJECT
    by = find_agent(block, cue) or find_source_after(block, cue, "agent")
    if by is None:
        return NO_SOURCE_BEHIND
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SOURCE
    if has_other_sense(block, cue, by.mention, subject.mention):
        # The title was claimed by Stone.
        return OTHER_SENSE
    rest = complement_of_passive(block, cue, by)
    pieces = tuple(filter(None, (subject.mention, rest)))
    return Attribution("C V S", cue, by.mention, pieces)


def reduced_passive(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V S: A plan described by Stone as a mess; the pair, dubbed the Rocks by their rivals."""
    # A noun stands before it, and neither "be" nor an object of its own.
    noun = block.back_over("comma", cue.first) - 1
    is_object = not cue.verb.takes.isdisjoint(OBJECT_TAKERS)
    if block.names[noun] not in NOUNS or not is_object:
        return NO_SOURCE
    # Not in: Stone praised the plan by Roe.
    has_comma = noun + 1 < cue.first
    named = find_source_after(block, cue, "named_by") if has_comma else None
    by = named or find_agent(block, cue)
    if by is None or block.is_bare(by.mention.first):
        # Stone answered by letter.
        return NO_SOURCE_BEHIND
    rest = Range(cue.stop, by.mention.first - 1) if named else complement_of_passive(block, cue, by)
    # Not in: an interview published by the Courier; Stone, quoted by the agency, said so.
    needs_rest = not has_comma or "attested" in cue.verb.takes
    if rest is None and needs_rest:
        return NO_COMPLEMENT
    pieces = tuple(filter(None, (Range(noun, noun + 1), rest)))
    return Attribution("C V S", cue, by.mention, pieces)


def find_agent(block: Block, cue: FoundCue) -> Source | None:
    """Return the source right behind a passive: condemned by Stone; accused by Stone | of fraud."""
    return find_source_after(block, cue, "charged_by" if is_charging(cue) else "by")


def is_charging(cue: FoundCue) -> bool:
    """Tell whether a verb has what it charges behind its agent: accused by Stone of fraud."""
    return "charging" in cue.verb.takes


def complement_of_passive(block: Block, cue: FoundCue, by: Source) -> Range | None:
    """Return what a passive has before or behind its agent: called "a mess" by Stone."""
    before = Range(cue.stop, block.back_over("adverb", by.mention.first - 1))
    if block.has_quote(before.first, before.stop) or block.follows("completing", cue) is not None:
        return before
    place = by.reach.stop
    if block.follows("charge" if is_charging(cue) else "blame", cue, place) is None:
        return None
    # A plan described by Stone as a mess | failed.
    stop = content_end(block, place, "object")
    return Range(place, object_end(block, Range(place, stop)))


def attested(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S V C: Stone was quoted by the agency as saying that the town was ready."""
    place = block.follows("attested", cue)
    saying = block.group_at.get(place) if place is not None else None
    if saying is None:
        return NOT_ATTESTED
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SOURCE
    right = content_right_of(block, saying)
    if not right:
        return right
    whole = replace(saying, words=(cue.words[0], saying.words[1]))
    return Attribution(BEHIND_SUBJECT[right.order], whole, subject.mention, (right.content,))


@with_source
def quoted_person(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """S V C: The agency quoted Stone as saying that the town was ready.

    The agency tells of it, and what Stone has said stands inside.
    """
    quoted = find_quoted(block, cue)
    if quoted is None:
        return NOT_ATTESTED
    person, saying = quoted
    right = content_right_of(block, saying)
    if not right:
        return right
    said = Attribution(BEHIND_SUBJECT[right.order], saying, person, (right.content,))
    content = Range(person.first, right.content.stop)
    return Attribution("S V C", cue, source.mention, (content,), quoted=said)


@with_source
def quote_of_person(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """C S V: "We are ready," the agency quoted Stone as saying."""
    quoted = find_quoted(block, cue)
    if quoted is None:
        return NOT_ATTESTED
    person, saying = quoted
    content = content_left_of(block, source.reach.first)
    if not content:
        return content
    said = Attribution("C S V", saying, person, (content,))
    return Attribution("C S V", cue, source.mention, (content,), quoted=said)


def find_quoted(block: Block, cue: FoundCue) -> tuple[Range, FoundCue] | None:
    """Return who is quoted behind a cue, and the verb of saying: quoted Stone as saying."""
    person = find_source_after(block, cue, "quoted_person")
    saying = block.group_at.get(person.reach.stop) if person else None
    return (person.mention, saying) if person and saying else None


def completed(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V C: The plan is expected to be dropped."""
    if cue.verb.takes <= CLAUSE_TAKERS:
        # The plan is supposed to help.
        return NO_OBJECT
    if " " in cue.verb.lemma and block.names[cue.stop] == "of":
        # Stone was ruled out of the match.
        return OTHER_SENSE
    if leads_to_words(block, cue):
        return LEADS_ON
    name = "deemed" if "deeming" in cue.verb.takes else "completed"
    return content_around_passive(block, cue, name)


def leads_to_words(block: Block, cue: FoundCue) -> bool:
    """Tell whether a passive reports somebody's words: is said to have shouted that it was late.

    What was quoted or has been said is of words; "is expected to say that" tells of the future.
    """
    saying = block.group_at.get(cue.stop)
    if saying is None or saying.form != "infinitive":
        return False
    if block.follows("quote", saying) is not None:
        return True
    has_said = block.contexts.letters.of["have"] in block.tokens_of(cue.stop)
    return has_said and bool(content_right_of(block, saying))
