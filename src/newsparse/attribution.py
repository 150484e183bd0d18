"""Which frames hold: the attributions of a block, one reading for each of its cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.cues import FoundCue
from newsparse.frames import (
    QUOTE_FRAMES,
    TRAILING_FRAMES,
    Frame,
    according_to,
    shared_source_cue_content,
    source_cue_content,
)
from newsparse.scene import Attribution, Range, Scene

FRAMES_OF_FORM: dict[str, tuple[Frame, ...]] = {
    "finite": (source_cue_content, shared_source_cue_content),
    "gerund": (shared_source_cue_content,),
    "infinitive": (shared_source_cue_content,),
    "attributing_phrase": (),
    "passive": (),
}


def find_attributions(scene: Scene) -> tuple[Attribution, ...]:
    """Return the attributions of a block, in the order of their cues.

    Quotations with their cues are read first, then sentences that end in their cue, and
    then all other cues from left to right, but those inside somebody's content: as in
    PARC and PolNeAR only the outermost attribution counts.
    """
    found: list[Attribution] = []
    for frames in (QUOTE_FRAMES, TRAILING_FRAMES):
        for cue in scene.cues:
            if cue.form == "finite":
                add(first_of(frames, scene, cue), found)
    for cue in scene.cues:
        if cue.form == "attributing_phrase":
            add(according_to(scene, cue), found)
    for cue in scene.cues:
        add(first_of(FRAMES_OF_FORM[cue.form], scene, cue), found)
    return tuple(sorted(found, key=lambda item: item.cue.first if item.cue else -1))


def first_of(frames: Sequence[Frame], scene: Scene, cue: FoundCue) -> Attribution | None:
    """Return what the first frame that holds finds."""
    return next(filter(None, (frame(scene, cue) for frame in frames)), None)


def add(attribution: Attribution | None, found: list[Attribution]) -> None:
    """Add an attribution, unless its cue or content is already another's."""
    if attribution is None:
        return
    for other in found:
        if clashes(attribution, other):
            return
    found.append(attribution)


def clashes(one: Attribution, other: Attribution) -> bool:
    """Tell whether an attribution's cue lies in another's content, or they share one."""
    cue = one.cue.first if one.cue else -1
    if other.cue and other.cue.first == cue:
        return True
    if any(cue in piece for piece in other.content):
        return True
    return any(
        mine.first < theirs.stop and theirs.first < mine.stop
        for mine in one.content
        for theirs in other.content
    )
