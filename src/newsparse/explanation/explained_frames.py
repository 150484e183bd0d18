"""The frames that were tried at each place of an article, and what ended each content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import Factory, define

from newsparse.explanation.records import TrialExplanation
from newsparse.in_words import show, whom
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.blocks import find_blocks
from newsparse.statements.cues import FoundCue
from newsparse.statements.drafts import span_of
from newsparse.statements.frames.passes import Trial
from newsparse.statements.trials import try_frames, why_content_pieces_end
from newsparse.syntax.page import Page


@define
class FramesTried:
    """What the frames made of an article, by where it stands."""

    cues: list[FoundCue] = Factory(list)
    """All groups of verbs and nouns that attribute, in text order."""
    at_cues: Mapping[int, list[TrialExplanation]] = Factory(lambda: defaultdict(list))
    """What was tried at a cue, by the number of its first phrase."""
    at_phrases: Mapping[int, list[TrialExplanation]] = Factory(lambda: defaultdict(list))
    """What was tried at a phrase that is no cue, by its number."""
    ends: dict[int, str] = Factory(dict)
    """What ended a piece of content, by where it stops in the text."""


def try_all_frames(page: Page) -> FramesTried:
    """Try the frames on all blocks of an article once more, and keep what became of each."""
    tried = FramesTried()
    # Blocks remember what they attribute: these are made anew, and those of the parse stay as
    # they were.
    for block in find_blocks(page):
        tried.cues += block.groups
        outcome = try_frames(block)
        for trial in outcome.trials:
            explained = explain_trial(trial, block)
            if isinstance(trial.place, FoundCue):
                tried.at_cues[trial.place.first].append(explained)
            else:
                tried.at_phrases[trial.place].append(explained)
        note_ends(tried.ends, outcome.found, block)
    return tried


def note_ends(ends: dict[int, str], found: Sequence[Attribution], block: Block) -> None:
    """Keep what ended the pieces of content that a block attributes."""
    for attribution in found:
        for piece, reason in why_content_pieces_end(block, attribution):
            # By its end, as the pieces of a statement may be put together from several blocks.
            ends[span_of(block, piece).stop] = reason


def explain_trial(trial: Trial, block: Block) -> TrialExplanation:
    """Return one frame that was tried: what it found, or why it does not fit."""
    found = trial.found
    if isinstance(found, Refusal):
        name, reason = " / ".join(frame_names(trial)), found.reason
    elif trial.not_added:
        name, reason = found.frame, f"{describe_attribution(found, block)}, but {trial.not_added}"
    else:
        name, reason = found.frame, describe_attribution(found, block)
    return TrialExplanation(
        stage=trial.title,
        rule=name,
        example=trial.rules[0].example,
        taken=bool(found) and not trial.not_added,
        reason=reason,
    )


def frame_names(trial: Trial) -> Sequence[str]:
    """Return the frames that a trial may find, each once.

    One function may find several, as with and without a second piece of content.
    """
    return list(dict.fromkeys(rule.name for rule in trial.rules))


def describe_attribution(found: Attribution, block: Block) -> str:
    """Return the parts of an attribution in words, cut off where they are long."""
    pieces = [show(span_of(block, piece).of(block.text)) for piece in found.content]
    said = " and ".join(pieces) if pieces else "what the next block quotes"
    return f"{said} by {whom(found.source and span_of(block, found.source).of(block.text))}"
