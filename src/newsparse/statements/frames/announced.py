"""What is announced before a colon or full stop, and quoted behind it or in the next block.

Stone listed what she wanted: "Time, above all."
"""

from __future__ import annotations

from newsparse.statements.block import Attribution, Scene
from newsparse.statements.clauses import content_end
from newsparse.statements.contents import quotes_end
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import (
    antecedent,
    clauses_before,
    find_source_after,
    find_source_before,
    stands_free,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import CLOSED
from newsparse.vocabulary.verbs import Verb


def quote_behind_colon(scene: Scene, place: int) -> Attribution | None:
    """S V ...: C, with any verb: Stone listed what she wanted: "Time, above all."."""
    if scene.names[place - 1] != "colon":
        return None
    if scene.names[place - 2] == "proper_phrase":
        return Attribution("S: C", None, Range(place - 2, place - 1), (Range(place, place + 1),))
    main = main_clause(scene, place - 1)
    if main is None:
        return None
    closed = scene.names[place] in CLOSED
    stop = quotes_end(scene, place) if closed else content_end(scene, place)
    return Attribution("S V: C", *main, (Range(place, stop),))


def quote_behind_stop(scene: Scene, cue: FoundCue, source: Range) -> Attribution | None:
    """S V. C: Stone said in a statement. "We are ready."."""
    place = scene.follows("stop", cue) if "quote" in cue.verb.takes else None
    if place is None or scene.has_quote(scene.sentences[cue.first].first, cue.first):
        return None
    return Attribution("S V. C", cue, source, (Range(place, quotes_end(scene, place)),))


def cue_left_open(scene: Scene, cue: FoundCue) -> Attribution | None:
    """S V: at the end of a block; the content is the quotation that opens the next one."""
    source = find_source_before(scene, cue.first)
    if source is None or scene.follows("nothing", cue) is None:
        return None
    return Attribution("S V: C", cue, source.mention, ())


def inverted_left_open(scene: Scene, cue: FoundCue) -> Attribution | None:
    """V S: as a block; the content is the quotation that opens the next one."""
    source = find_source_after(scene, cue, "inverted_open") if cue.first == scene.first else None
    return Attribution("V S: C", cue, source.mention, ()) if source else None


def block_left_open(scene: Scene) -> Attribution | None:
    """S V ...:, From S: or S: as the end of a block; the content opens the next one."""
    last = scene.stop - 1
    if scene.names[last] != "colon":
        return None
    if found := scene.book.blocks["from"].match(scene.letters, scene.first, scene.stop):
        return Attribution("From S: C", preposition(scene), Range(*found.span("source")), ())
    if found := scene.book.blocks["name"].match(scene.letters, scene.first, scene.stop):
        return Attribution("S: C", None, Range(*found.span("source")), ())
    main = main_clause(scene, last)
    return Attribution("S V: C", *main, ()) if main else None


def preposition(scene: Scene) -> FoundCue:
    """Return the preposition that opens a block as a cue."""
    first = scene.phrases.firsts[scene.first]
    verb = Verb(scene.phrases.outline.word(first).lower(), "speech", frozenset())
    return FoundCue(scene.first, scene.first + 1, "attributing_phrase", verb, (first, first))


def main_clause(scene: Scene, place: int) -> tuple[FoundCue, Range] | None:
    """Return verb and subject of the main clause before a phrase, if somebody acts in it."""
    for verb, source in clauses_before(scene, place):
        if antecedent(scene, source.mention) or not stands_free(scene, source):
            continue
        cue = scene.groups.get(verb)
        if cue and cue.form == "finite":
            return cue, source.mention
    return None


def author_of(scene: Scene) -> Range | None:
    """Return whose quotation the block before is, if a block is a dash and a name."""
    found = scene.book.blocks["author"].match(scene.letters, scene.first, scene.stop)
    return Range(*found.span("source")) if found else None
