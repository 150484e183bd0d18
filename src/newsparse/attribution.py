"""Which frames hold: the attributions of a block, one reading for each of its cues."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsparse.cues import FoundCue
from newsparse.frames import (
    QUOTE_FRAMES,
    TRAILING_FRAMES,
    Frame,
    according_to,
    content_behind,
    impersonal,
    labelled,
    quote_in_clause,
)
from newsparse.scene import Attribution, Range, Scene
from newsparse.sources import find_own_source, find_shared_source

def find_attributions(scene: Scene) -> tuple[Attribution, ...]:
    """Return the attributions of a block, in the order of their cues.

    Quotations with their cues are read first, then sentences that end in their cue, and
    then all other cues from left to right, but those inside somebody's content: as in
    PARC and PolNeAR only the outermost attribution counts.
    """
    label = labelled(scene)
    found = [label] if label else []
    for frames in (QUOTE_FRAMES, TRAILING_FRAMES):
        for cue in scene.cues:
            if cue.form == "finite":
                add(first_of(frames, scene, cue), found)
    for cue in scene.cues:
        if cue.form == "attributing_phrase":
            add(according_to(scene, cue), found)
    for cue in scene.cues:
        if cue.form in ("finite", "gerund", "infinitive"):
            found.sort(key=lambda item: item.stop)
            add(content_of(scene, cue, found), found)
    for place in range(len(scene.phrases.letters)):
        if scene.is_quoted(place) and not any(item.covers(place) for item in found):
            add(quote_in_clause(scene, place, found), found)
    return tuple(sorted(found, key=lambda item: item.stop))


def content_of(
    scene: Scene, cue: FoundCue, earlier: Sequence[Attribution]
) -> Attribution | None:
    """Return what stands behind a cue, with its own subject or that of a verb before."""
    if item := impersonal(scene, cue):
        return item
    source = find_own_source(scene, cue)
    if source:
        return content_behind("S", scene, cue, source)
    source = find_shared_source(scene, cue, earlier)
    return content_behind("S,", scene, cue, source) if source else None


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
    if other.covers(cue):
        return True
    return any(
        mine.first < theirs.stop and theirs.first < mine.stop
        for mine in one.content
        for theirs in other.content
    )


def continue_quotations(
    scene: Scene, found: Sequence[Attribution]
) -> tuple[tuple[Attribution, ...], tuple[Range, ...]]:
    """Give quotations without a cue of their own to the attribution before them.

    Also returns those that nobody in the block has said: they may go on with what was
    said in the block before.
    """
    items, orphans = list(found), []
    for place in range(len(scene.phrases.letters)):
        if not scene.is_quoted(place) or any(item.covers(place) for item in items):
            continue
        piece = quoted_sentence(scene, place)
        if piece is None:
            continue
        number = attribution_before(scene, items, place)
        if number is not None:
            items[number] = evolve(items[number], content=(*items[number].content, piece))
        elif not any(item.stop <= place for item in items):
            orphans.append(piece)
    return tuple(items), tuple(orphans)


def quoted_sentence(scene: Scene, place: int) -> Range | None:
    """Return the sentence that a quoted run makes or opens, if it has no cue of its own."""
    if place > 0 and scene.letter(place - 1) not in scene.book.breaks:
        return None
    if scene.letter(place) in scene.book.breaks:
        return Range(place, place + 1)
    stop = scene.sentences[place].stop
    if any(cue.form == "finite" for cue in scene.cues_within(Range(place, stop))):
        return None
    return Range(place, stop)


def attribution_before(
    scene: Scene, items: Sequence[Attribution], place: int
) -> int | None:
    """Return which attribution of the sentence before a quoted run it goes on from.

    That is the last one with a quotation, if there is one: in `"A," Stone said, as he
    called for calm. "B."` it is what Stone said that goes on.
    """
    sentence = scene.sentences[place - 1] if place else None
    near = [
        number
        for number, item in enumerate(items)
        if item.stop <= place and (item.stop == place or scene.sentences[item.stop - 1] == sentence)
    ]
    quoting = [number for number in near if has_quote(scene, items[number])]
    return max(quoting or near, key=lambda number: items[number].stop, default=None)


def has_quote(scene: Scene, item: Attribution) -> bool:
    """Tell whether a quoted run is part of an attribution's content."""
    return any(scene.has_quote(piece.first, piece.stop) for piece in item.content)
