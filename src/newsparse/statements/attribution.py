"""Which frames hold: the attributions of a block, one reading for each of its cues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from newsparse.statements.cues import FoundCue
from newsparse.statements.ledger import Ledger
from newsparse.statements.quotations import (
    cue_source_quote,
    labelled,
    quote_comma_verb,
    quote_cue_source,
    quote_in_clause,
    quote_source_cue,
    signed,
)
from newsparse.statements.reports import (
    according_to,
    as_source_cue,
    content_behind,
    content_cue_source,
    content_source_cue,
    cue_left_open,
    owned,
    without_source,
)
from newsparse.statements.scene import Attribution, Range, Scene
from newsparse.statements.sources import find_own_source, find_shared_source

Frame = Callable[[Scene, FoundCue], Attribution | None]

QUOTE_FRAMES: tuple[Frame, ...] = (
    quote_source_cue,
    quote_cue_source,
    cue_source_quote,
)
TRAILING_FRAMES: tuple[Frame, ...] = (
    as_source_cue,
    content_source_cue,
    content_cue_source,
)
# How many attributions of one sentence are looked at.
NEAR = 8


def find_attributions(scene: Scene) -> tuple[tuple[Attribution, ...], tuple[Range, ...]]:
    """Return the attributions of a block, and quotations that nobody in it has said.

    Quotations with their cues are read first, then sentences that end in their cue, then
    all other cues from left to right, then quotations that have only a plain verb, and at
    last those that go on with what was said in the sentence before.
    """
    ledger = Ledger(scene)
    quoted = tuple(scene.quoted_places())
    if quoted:
        attribute_quotations(ledger)
    for cue in scene.cues_of("finite"):
        ledger.add(first_of(TRAILING_FRAMES, scene, cue))
    for cue in scene.cues_of("attributing_phrase"):
        ledger.add(according_to(scene, cue))
    for cue in scene.cues_of("finite", "gerund", "infinitive", "passive", "noun"):
        ledger.add(content_of(cue, ledger))
    for place in quoted:
        if not ledger.covers(place):
            ledger.add(quote_in_clause(place, ledger))
    orphans = continue_quotations(ledger, quoted)
    return tuple(ledger.items), orphans


def attribute_quotations(ledger: Ledger) -> None:
    """Attribute the quotations beside their cue."""
    scene = ledger.scene
    for cue in scene.cues_of("finite", "passive"):
        ledger.add(first_of(QUOTE_FRAMES, scene, cue))
    ledger.add(signed(scene) or labelled(scene))
    for cue in scene.groups:
        if cue.form == "finite":
            ledger.add(quote_comma_verb(scene, cue))


def first_of(frames: Sequence[Frame], scene: Scene, cue: FoundCue) -> Attribution | None:
    """Return what the first frame that holds finds."""
    return next(filter(None, (frame(scene, cue) for frame in frames)), None)


def content_of(cue: FoundCue, ledger: Ledger) -> Attribution | None:
    """Return what stands behind a cue, with its own subject or that of a verb before."""
    scene = ledger.scene
    if cue.form == "noun":
        return owned(scene, cue)
    if cue.form == "passive" or "impersonal" in cue.verb.takes:
        return without_source(scene, cue)
    if source := find_own_source(scene, cue):
        return content_behind("S", scene, cue, source) or cue_left_open(scene, cue)
    if scene.is_a(cue.first - 1, "when"):
        return None  # "when asked about it": a participle, and whose question is unsaid
    source = find_shared_source(cue, ledger)
    return content_behind("S,", scene, cue, source) if source else None


def continue_quotations(ledger: Ledger, quoted: Sequence[int]) -> tuple[Range, ...]:
    """Give quotations without a cue of their own to the attribution before them.

    Returns those before which nothing is attributed: they may go on with what was said
    in the block before.
    """
    orphans = []
    for place in quoted:
        piece = None if ledger.covers(place) else quoted_sentence(ledger.scene, place)
        if piece is None:
            continue
        number = attribution_before(ledger, place)
        if number is not None:
            ledger.extend(number, piece)
        elif not ledger.items or ledger.items[0].stop > place:
            orphans.append(piece)
    return tuple(orphans)


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


def attribution_before(ledger: Ledger, place: int) -> int | None:
    """Return which attribution of the sentence before a quoted run it goes on from.

    That is the last one with a quotation, if there is one: in `"A," Stone said, as he
    called for calm. "B."` it is what Stone said that goes on.
    """
    near = list(islice(ledger.before(place - 1), NEAR)) if place else []
    quoting = [number for number, item in near if has_quote(ledger.scene, item)]
    return quoting[0] if quoting else near[0][0] if near else None


def has_quote(scene: Scene, item: Attribution) -> bool:
    """Tell whether a quoted run is part of an attribution's content."""
    return any(scene.has_quote(piece.first, piece.stop) for piece in item.content)
