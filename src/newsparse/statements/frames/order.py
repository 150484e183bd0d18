"""Which frames hold: the attributions of a block, one reading for each of its cues."""

from __future__ import annotations

from newsparse.statements.block import Attribution, Scene
from newsparse.statements.claimed import Ledger
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.announced import (
    block_left_open,
    cue_left_open,
    inverted_left_open,
    quote_behind_colon,
    quote_behind_stop,
)
from newsparse.statements.frames.continued import continue_quotations
from newsparse.statements.frames.quotations import (
    cue_source_quote,
    labelled,
    quote_comma_noun,
    quote_comma_verb,
    quote_cue_source,
    quote_in_clause,
    quote_source_cue,
    signed,
)
from newsparse.statements.frames.reported import (
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
from newsparse.statements.sources import (
    find_own_source,
    find_shared_source,
    find_source_before,
    find_subject_behind,
)
from newsparse.syntax.phrases import Range

# Quotations that leave no doubt of what attributes them.
TELLING = frozenset(("quote_comma", "quote_ask"))


def find_attributions(scene: Scene) -> tuple[tuple[Attribution, ...], tuple[Range, ...]]:
    """Return the attributions of a block, and quotations that nobody in it has said.

    Quotations with their cues are read first, then sentences that end in their cue, then
    all other cues from left to right, then quotations that have only a plain verb, and at
    last those that go on with what was said in the sentence before.
    """
    ledger = Ledger(scene)
    if scene.quoted:
        attribute_quotations(ledger)
    if found := signed(scene) or labelled(scene):
        ledger.add(found)
    attribute_clauses(ledger)
    for place in scene.quoted:
        if not ledger.covers(place):
            attribute_rest(place, ledger)
    if all(item.content for item in ledger.items) and (found := block_left_open(scene)):
        ledger.add(found)
    orphans = continue_quotations(ledger, scene.quoted)
    # What is still without content comes last: the next block goes on with it.
    return tuple(sorted(ledger.items, key=lambda item: not item.content)), orphans


def attribute_quotations(ledger: Ledger) -> None:
    """Attribute the quotations beside their cue."""
    scene = ledger.scene
    for cue in scene.cues:
        if cue.form in ("finite", "passive") and (found := quoted_beside(scene, cue)):
            ledger.add(found)
    if any(scene.names[place] in TELLING for place in scene.quoted):
        for cue in scene.own:
            if cue.form == "finite" and (found := quote_comma_verb(scene, cue)):
                ledger.add(found)
    for place in scene.quoted:
        if not ledger.covers(place) and (found := quote_comma_noun(scene, place)):
            ledger.add(found)


def quoted_beside(scene: Scene, cue: FoundCue) -> Attribution | None:
    """Return a quotation beside its cue and source, whichever of these comes first."""
    if source := find_source_before(scene, cue.first):
        return quote_source_cue(scene, cue, source)
    if cue.form == "passive" or "quote" not in cue.verb.takes:
        return None
    return quote_cue_source(scene, cue) or cue_source_quote(scene, cue)


def attribute_clauses(ledger: Ledger) -> None:
    """Attribute the clauses before their cue, and then those behind one."""
    scene = ledger.scene
    for cue in scene.cues:
        if cue.form == "finite" and (found := clause_beside(scene, cue)):
            ledger.add(found)
    for cue in scene.cues:
        if cue.form == "attributing_phrase" and (found := according_to(scene, cue)):
            ledger.add(found)
    for cue in scene.cues:
        if cue.form != "attributing_phrase" and (found := content_of(cue, ledger)):
            ledger.add(found)


def clause_beside(scene: Scene, cue: FoundCue) -> Attribution | None:
    """Return the clause that a cue and its source end or open."""
    if found := when_asked(scene, cue) or as_cue_by_source(scene, cue):
        return found
    if "clause" not in cue.verb.takes:
        return None
    source = find_source_before(scene, cue.first)
    if source is None:
        return content_cue_source(scene, cue)
    end = scene.follows("end", cue)
    if end is None:
        return None
    return as_source_cue(scene, cue, source, end) or content_source_cue(scene, cue, source, end)


def attribute_rest(place: int, ledger: Ledger) -> None:
    """Attribute a quotation to what stands anywhere before it in its sentence.

    One that a colon announces goes on with what its verb has already: Stone posted a
    picture, with the words: "We are ready."
    """
    found = quote_behind_colon(ledger.scene, place)
    number = ledger.number_of(found.cue) if found and found.cue else None
    if found and number is not None:
        ledger.extend(number, found.content[0])
    elif found := found or quote_in_clause(place, ledger):
        ledger.add(found)


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
    if scene.names[cue.first - 1] == "when":
        return None  # "when told": a participle, and who told is unsaid
    source = find_shared_source(cue, ledger)
    return content_behind("S,", scene, cue, source) if source else None
