"""Quotations without a cue of their own: whose words go on in them.

"We are ready," Stone said. "We have waited."
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsparse.statements.block import Attribution, Scene
from newsparse.statements.claimed import Ledger
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import BREAKS

# How many attributions of one sentence are looked at.
NEAR = 8


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
    if not scene.opens_sentence(place):
        return None
    if scene.names[place] in BREAKS:
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
    near = list(islice(ledger.before(place - 1), NEAR)) if place > ledger.scene.first else []
    quoting = [number for number, item in near if has_quote(ledger.scene, item)]
    return quoting[0] if quoting else near[0][0] if near else None


def has_quote(scene: Scene, item: Attribution) -> bool:
    """Tell whether a quoted run is part of an attribution's content."""
    return any(scene.has_quote(piece.first, piece.stop) for piece in item.content)
