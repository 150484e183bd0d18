"""Nouns that attribute: Stone's claim that the town was ready; Stone took a swipe at Roe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsparse.language import ContentKind
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end
from newsparse.statements.contents import EMPTY_CONTENT, NOTHING_BEHIND, ContentBehind
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_after, find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import VERBS

# What a noun must take for what stands behind its sender, and what the content is: warnings from
# Stone that it was late, or else a threat by Stone to leave.
SENT: Mapping[str, tuple[str, ContentKind]] = {
    "that": ("clause", "that"),
    "infinitive": ("infinitive", "noun"),
}
# What leads to a clause: warnings from Stone: it was late.
LEADING_ON = frozenset(("that", "colon"))

IN_TOPIC = Refusal("it is in the topic of its sentence: regarding the claim that ...")
# What a verb takes that does not voice the noun behind it.
NOT_VOICING = frozenset(("receiving", "naming"))

# What a noun takes that is for who holds a view: "is a critic of the plan".
HOLDER = "holder"

NO_OWNER = Refusal("nobody owns it: Stone's claim, her words")
NOBODY_VOICES = Refusal("neither an owner, a verb nor 'there are' tells that somebody voices it")
HAS_OWNER = Refusal("somebody owns it")


def owned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S's V C: Stone's claim that the town was ready; her words, "We are ready", on the day."""
    if is_topical_noun(block, cue):
        return IN_TOPIC
    owner = Range(cue.first - 1, cue.first)
    # Stone's critics are not Stone.
    if block.names[owner.first] != "owner" or HOLDER in cue.verb.takes:
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
    """Tell whether a noun is in the topic of its sentence: (asked) about the claim that ..."""
    first = block.sentences[cue.first].first
    return "topical" in block.names[first : first + 2] and block.is_fronted(cue.first)


def unowned(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S V C: Stone took a swipe at the council. V C: There were calls for a strike."""
    if is_topical_noun(block, cue):
        return IN_TOPIC
    before = cue.first - 1
    if block.names[before] == "owner":
        return HAS_OWNER
    sent = sent_by(block, cue)
    if sent:
        return sent
    verb = block.group_at.get(before)
    voiced = voiced_by(block, cue, verb) if verb else None
    if voiced:
        return voiced
    # Questions about the plan grew: nobody asks.
    is_topic = block.names[cue.stop - 1] == "topical"
    if is_topic or HOLDER in cue.verb.takes:
        return NOBODY_VOICES
    is_received = verb is not None and "receiving" in verb.verb.takes
    if not is_received and not is_voiced_by_some(block, cue.first):
        return NOBODY_VOICES
    behind = content_of_noun(block, cue)
    return Attribution("V C", cue, None, (behind.content,)) if behind else behind


def sent_by(block: Block, cue: FoundCue) -> Attribution | None:
    """V S C: Warnings from Stone that it was late; a declaration by Roe that it was shut."""
    source = find_source_after(block, cue, "sender")
    if source is None:
        return None
    place = source.reach.stop
    needed, kind = SENT["that" if block.names[place] in LEADING_ON else "infinitive"]
    if needed not in cue.verb.takes:
        return None
    first = place + (kind == "that")
    content = Range(first, min(content_end(block, first, kind), block.second_verb(first)))
    return Attribution("V S C", cue, source.mention, (content,))


def is_voiced_by_some(block: Block, noun: int) -> bool:
    """Tell whether a noun says that somebody speaks: there were calls; Calls for a strike grew.

    Not so in: Stone scored in front of the call for tickets.
    """
    place = noun - 1
    is_there = block.names[place] in VERBS and block.names[place - 1] == "expletive"
    return is_there or (block.opens_sentence(noun) and block.is_bare(noun))


def voiced_by(block: Block, cue: FoundCue, verb: FoundCue) -> Attribution | None:
    """S V C: Stone took a swipe at the council; the verb belongs to the cue."""
    source = voice_of(block, cue, verb)
    if source is None or revives(block, cue, verb):
        return None
    words = (verb.words[0], cue.words[1])
    longer = replace(cue, first=verb.first, words=words)
    behind = content_of_noun(block, longer)
    return Attribution("S V C", longer, source, (behind.content,)) if behind else None


def revives(block: Block, cue: FoundCue, verb: FoundCue) -> bool:
    """Tell whether a verb only moves what others think: the clash reignited doubts about it."""
    is_topic = block.names[cue.stop - 1] == "topical"
    has = block.word(verb.first) in block.vocabulary.words.classes["have"]
    return is_topic and not has and (not verb.verb.takes or block.is_plain(verb))


def voice_of(block: Block, cue: FoundCue, verb: FoundCue) -> Range | None:
    """Return the subject of a verb that has a noun of saying as its object."""
    # Stone met a critic of the plan: nobody says so.
    being = block.vocabulary.verbs.unsaid.holding
    if HOLDER in cue.verb.takes and block.word(verb.first) not in being:
        return None
    # Stone drew criticism: it is others who criticise. Stone called the idea that it fell odd.
    is_other = not verb.verb.takes.isdisjoint(NOT_VOICING)
    if is_other or verb.form != "finite":
        return None
    source = find_source_before(block, verb.first)
    return source.mention if source else None


def content_of_noun(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a noun: attacks on the plan; calls for a strike; plans to go."""
    first = cue.stop
    has_that = block.follows("that", cue) == first + 1
    kind: ContentKind = "noun"
    if has_that and "clause" in cue.verb.takes:
        kind, first = "that", first + 1
        stop = content_end(block, first, kind)
        # The claim that it was stolen| was rejected; but: Stone made the claim that it was stolen.
        if block.names[cue.first] not in VERBS:
            stop = min(stop, block.second_verb(first))
    elif is_completed(block, cue):
        stop = content_end(block, first, kind)
    else:
        return NOTHING_BEHIND
    return ContentBehind("V C", Range(first, stop), kind) if first < stop else EMPTY_CONTENT


def is_completed(block: Block, cue: FoundCue) -> bool:
    """Tell whether an infinitive or object that a noun takes stands behind it."""
    for name in ("infinitive", "object"):
        is_taken = name in cue.verb.takes
        if is_taken and block.follows(name, cue) is not None:
            return True
    return False
