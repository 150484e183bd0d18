"""Reported speech behind its cue: Stone said that it was late; Stone smiled, adding it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.contents import EMPTY_CONTENT, content_right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.required_subjects import (
    SAID_BY_THING,
    is_impersonal,
    is_thing_holding,
    is_thing_saying,
    with_subject,
    without_subject,
)
from newsparse.statements.frames.unsaid import unsaid
from newsparse.statements.sources import find_shared_source, find_subject_behind
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import Order

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
TELLER_UNSAID = Refusal("who told is unsaid: when told, ...")


@with_subject
def content_behind_subject(block: Block, cue: FoundCue, source: Range) -> Attribution | Refusal:
    """S V C: Stone said that the town was ready; Stone said: "We are ready", and so on."""
    if is_thing_holding(block, cue, source):
        return SAID_BY_THING
    return attributed(block, cue, source, BEHIND_SUBJECT)


@without_subject
def content_behind_dependent(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """S, V C or V C, S: a cue that has its subject from a clause before or behind it."""
    subject = find_subject_behind(block, cue)
    if subject:
        return content_before_subject(block, cue, subject)
    # Stone said so before adding that it was late.
    if block.names[cue.first - 1] == "when" and cue.form != "gerund":
        return TELLER_UNSAID
    source = find_shared_source(block, cue)
    if source is None:
        return NO_SHARED_SUBJECT
    if is_thing_saying(block, cue, source) or is_impersonal(block, cue, source):
        return SAID_BY_THING
    return attributed(block, cue, source, BEHIND_SHARED)


def attributed(
    block: Block, cue: FoundCue, source: Range, frames: Mapping[Order, Frame]
) -> Attribution | Refusal:
    """Return what stands behind a cue as its source's, in one of some frames."""
    right = content_right_of(block, cue)
    if not right:
        return right
    refusal = unsaid(block, cue, source, right)
    if refusal is not None:
        return refusal
    return Attribution(frames[right.order], chained(block, cue), source, (right.content,))


def chained(block: Block, cue: FoundCue) -> FoundCue:
    """Return a cue with the verb that leads to it: "has begun to rebut", "went on to say"."""
    if cue.form != "infinitive":
        return cue
    before = block.group_at.get(cue.first - 1)
    if before is None or before.form != "finite":
        return cue
    words = (before.words[0], cue.words[1])
    return replace(cue, words=words)


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
