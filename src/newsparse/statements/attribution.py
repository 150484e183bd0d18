"""Which frames hold: the attributions of a block, one reading for each of its cues."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.statements.announcements import (
    block_left_open,
    cue_left_open,
    inverted_left_open,
    quote_behind_colon,
    quote_behind_stop,
)
from newsparse.statements.continuations import continue_quotations
from newsparse.statements.cues import FoundCue
from newsparse.statements.ledger import Ledger
from newsparse.statements.quotations import (
    cue_source_quote,
    labelled,
    quote_comma_noun,
    quote_comma_verb,
    quote_cue_source,
    quote_in_clause,
    quote_source_cue,
    signed,
)
from newsparse.statements.reports import (
    according_to,
    as_cue_by_source,
    as_source_cue,
    content_before_subject,
    content_behind,
    content_cue_source,
    content_source_cue,
    owned,
    passive,
    seeming,
    when_asked,
)
from newsparse.statements.scene import Attribution, Range, Scene
from newsparse.statements.sources import find_own_source, find_shared_source, find_subject_behind

Frame = Callable[[Scene, FoundCue], Attribution | None]

QUOTE_FRAMES: tuple[Frame, ...] = (
    quote_source_cue,
    quote_cue_source,
    cue_source_quote,
)
TRAILING_FRAMES: tuple[Frame, ...] = (
    when_asked,
    as_source_cue,
    as_cue_by_source,
    content_source_cue,
    content_cue_source,
)


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
    ledger.add(signed(scene) or labelled(scene))
    for cue in scene.cues_of("finite"):
        ledger.add(first_of(TRAILING_FRAMES, scene, cue))
    for cue in scene.cues_of("attributing_phrase"):
        ledger.add(according_to(scene, cue))
    for cue in scene.cues_of("finite", "gerund", "infinitive", "passive", "noun"):
        ledger.add(content_of(cue, ledger))
    for place in quoted:
        if not ledger.covers(place):
            attribute_rest(place, ledger)
    if all(item.content for item in ledger.items):
        ledger.add(block_left_open(scene))
    orphans = continue_quotations(ledger, quoted)
    # What is still without content comes last: the next block goes on with it.
    return tuple(sorted(ledger.items, key=lambda item: not item.content)), orphans


def attribute_quotations(ledger: Ledger) -> None:
    """Attribute the quotations beside their cue."""
    scene = ledger.scene
    for cue in scene.cues_of("finite", "passive"):
        ledger.add(first_of(QUOTE_FRAMES, scene, cue))
    for cue in scene.groups:
        if cue.form == "finite":
            ledger.add(quote_comma_verb(scene, cue))
    for place in scene.quoted_places():
        if not ledger.covers(place):
            ledger.add(quote_comma_noun(scene, place))


def attribute_rest(place: int, ledger: Ledger) -> None:
    """Attribute a quotation to what stands anywhere before it in its sentence.

    One that a colon announces goes on with what its verb has already: Stone posted a
    picture, with the words: "We are ready."
    """
    found = quote_behind_colon(ledger.scene, place)
    number = ledger.number_of(found.cue) if found and found.cue else None
    if found and number is not None:
        ledger.extend(number, found.content[0])
    else:
        ledger.add(found or quote_in_clause(place, ledger))


def first_of(frames: Sequence[Frame], scene: Scene, cue: FoundCue) -> Attribution | None:
    """Return what the first frame that holds finds."""
    for frame in frames:
        if found := frame(scene, cue):
            return found
    return None


def content_of(cue: FoundCue, ledger: Ledger) -> Attribution | None:
    """Return what stands behind a cue, with its own subject or that of a verb before."""
    scene = ledger.scene
    if cue.form == "noun":
        return owned(scene, cue)
    if "impersonal" in cue.verb.takes:
        return seeming(scene, cue)
    if cue.form == "passive":
        return passive(scene, cue)
    if source := find_own_source(scene, cue):
        return (
            content_behind("S", scene, cue, source)
            or quote_behind_stop(scene, cue, source)
            or cue_left_open(scene, cue)
        )
    return content_of_dependent(cue, ledger) or inverted_left_open(scene, cue)


def content_of_dependent(cue: FoundCue, ledger: Ledger) -> Attribution | None:
    """Return what stands behind a cue that has its subject from a clause before or behind."""
    scene = ledger.scene
    if source := find_subject_behind(scene, cue):
        return content_before_subject(scene, cue, source)
    if scene.is_a(cue.first - 1, "when"):
        return None  # "when told": a participle, and who told is unsaid
    source = find_shared_source(cue, ledger)
    return content_behind("S,", scene, cue, source) if source else None
