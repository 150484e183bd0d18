"""The frames of quotations: what stands in quotation marks, and whose it is.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution or None.
"""

from __future__ import annotations

from newsparse.statements.block import Attribution, Scene, Source
from newsparse.statements.claimed import Ledger
from newsparse.statements.clauses import content_end
from newsparse.statements.contents import (
    content_left_of,
    quote_left_of,
    quote_right_of,
    right_of,
)
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import (
    find_own_source,
    find_shared_source,
    find_source_after,
    find_source_before,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    COMPLEMENTING,
    GERUNDS,
    NOMINAL,
    NOUNS,
    QUOTED,
    RELATIVES,
)

# A transcript's label has fewer phrases.
LABEL_LENGTH = 6
# A headline has no more phrases.
HEADLINE_PHRASES = 24
# So many words are no scare quote.
SPOKEN = 3


def quote_source_cue(scene: Scene, cue: FoundCue, source: Source) -> Attribution | None:
    """C S V: "We are ready," Mayor Ada Stone said."""
    content = content_left_of(scene, source.reach.first)
    if content is None or scene.names[source.mention.first] in RELATIVES:
        return None
    if cue.form == "passive" and "quoted" not in cue.verb.takes:
        return None
    if is_fronted(scene, content) and right_of(scene, cue):
        return None
    closed = scene.names[content.stop - 1] not in {"quote_comma", "quote_bare"}
    if closed and not goes_on(scene, cue, source, content):
        return None
    pieces = (content, *quote_right_of(scene, cue, cue.stop))
    return Attribution("C S V C" if len(pieces) > 1 else "C S V", cue, source.mention, pieces)


def is_fronted(scene: Scene, content: Range) -> bool:
    """Tell whether a quotation only ends a phrase that opens the sentence: in "old days"."""
    if scene.names[content.first] in COMPLEMENTING:
        return not scene.has_verb(content.first, content.stop)
    return scene.names[content.first] in GERUNDS


def goes_on(scene: Scene, cue: FoundCue, source: Source, content: Range) -> bool:
    """Tell whether a source behind a closed quotation goes on with it, or opens anew.

    A small letter goes on: "Why?" the judge asked. A capital does if nothing else is said:
    "We won." Stone said. Behind a question something may be: "Why?" Stone told the court.
    """
    if scene.is_small(source.mention.first):
        return True
    if "quote" not in cue.verb.takes or scene.names[content.stop] == "pronoun":
        return False
    if scene.names[content.first - 1] in {"colon", "comma"}:
        return False
    if scene.names[content.stop - 1] == "quote_ask":
        return scene.follows("end", cue) is not None or not announces(scene, cue)
    return scene.follows("close", cue) is not None


def announces(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a cue has content of its own behind it that cannot be mistaken."""
    right = right_of(scene, cue)
    return right is not None and (right[0] != "V C" or scene.names[right[1].first] in QUOTED)


def quote_cue_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C V S: "We are ready," said Mayor Ada Stone."""
    content = content_left_of(scene, cue.first)
    source = find_source_after(scene, cue, "inverted") if content else None
    if source is None or content is None:
        return None
    if scene.names[cue.first - 1] == "quote_bare" and scene.names[content.first] not in QUOTED:
        return None  # The plan that he called "safe" worried Stone.
    pieces = (content, *quote_right_of(scene, cue, source.reach.stop))
    return Attribution("C V S C" if len(pieces) > 1 else "C V S", cue, source.mention, pieces)


def quote_comma_verb(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C S V or C V S with any verb: "We are ready," Stone trumpeted.

    A comma that ends a quotation leaves no other reading, nor does a small letter behind a
    question: "This is fantastic!" trumpeted Stone.
    """
    source = find_source_before(scene, cue.first)
    content = content_left_of(scene, source.reach.first if source else cue.first)
    if content is None or scene.names[content.first] not in QUOTED:
        return None
    asked = scene.names[content.stop - 1] == "quote_ask" and scene.is_small(content.stop)
    if not asked and scene.names[content.stop - 1] != "quote_comma":
        return None
    source = source or find_source_after(scene, cue, "inverted")
    return Attribution("C S V", cue, source.mention, (content,)) if source else None


def quote_comma_noun(scene: Scene, place: int) -> Attribution | None:
    """C S V over whatever divides S and V: "We won," Stone, in a cap with "Troy" on it, said.

    The comma that ends a quotation and a noun behind it leave no other reading.
    """
    first = place + 1
    if scene.names[place] != "quote_comma" or scene.names[first] not in NOMINAL:
        return None
    cues = scene.cues_within(Range(first, scene.sentences[place].stop))
    quoting = (c for c in cues if c.form == "finite" and "quote" in c.verb.takes)
    cue = next((c for c in quoting if scene.names[c.first - 1] not in RELATIVES), None)
    content = quote_left_of(scene, first) if cue else None
    if cue is None or content is None or not scene.opens_sentence(content.first):
        return None
    last = cue.first - (scene.names[cue.first - 1] == "comma")
    pieces = (content, *quote_right_of(scene, cue, cue.stop))
    return Attribution("C S V", cue, Range(first, last), pieces)


def quote_in_clause(place: int, ledger: Ledger) -> Attribution | None:
    """S V ... C: Stone, hailing the town as "ready", smiled.

    The nearest cue before a quoted run in its sentence claims it, whatever it takes.
    """
    scene = ledger.scene
    cue = None if scene.is_name(place) else scene.cue_before(place)
    source = (find_own_source(scene, cue) or find_shared_source(cue, ledger)) if cue else None
    if cue is None or (scene.is_plain(cue) and not is_spoken(scene, source, place)):
        return None
    if cue.form == "passive":
        subject = find_source_before(scene, cue.first)
        if subject is None or scene.is_plain(cue):
            return None
        rest = Range(cue.stop, max(place + 1, content_end(scene, place)))
        return Attribution("C V C", cue, None, (subject.mention, rest))
    announced = scene.names[place - 1] in {"that", "colon"}
    first = place if announced else cue.stop
    content = Range(first, max(place + 1, content_end(scene, place)))
    return Attribution("S V ... C", cue, source, (content,)) if source else None


def is_spoken(scene: Scene, source: Range | None, place: int) -> bool:
    """Tell whether what is quoted with a verb that attributes nothing is the source's words.

    A word or two are a scare quote, "the "gang of four" leaders" are a label, and the
    source must be named or known: The storm brought "a wall of noise".
    """
    if source is None or scene.names[source.first] not in {
        "proper_phrase",
        "name_phrase",
        "pronoun",
    }:
        return False
    is_label = scene.names[place + 1] in NOUNS
    words = scene.phrases.span(place, place).of(scene.text).split()
    return len(words) >= SPOKEN and not is_label


def cue_source_quote(scene: Scene, cue: FoundCue) -> Attribution | None:
    """V S C: But, said Stone, "we are ready", at last."""
    if not scene.is_simple(cue):
        return None
    found = scene.book.after["inverted_quote"].match(scene.letters, cue.stop, scene.stop)
    if found is None:
        return None
    content = Range(*found.span("content"))
    return Attribution("V S C", cue, Range(*found.span("source")), (content,))


def labelled(scene: Scene) -> Attribution | None:
    """S: C as a whole block, such as a headline that quotes."""
    found = scene.book.blocks["label"].match(scene.letters, scene.first, scene.stop)
    if found is None:
        return None
    first = found.start("content")
    last = first + 1 if scene.names[first] in QUOTED else scene.sentences[first].stop
    if last - scene.first > HEADLINE_PHRASES or not (
        scene.has_quote(first, last) or is_headline(scene, found.start("source"), first, last)
    ):
        return None
    return Attribution("S: C", None, Range(*found.span("source")), (Range(first, last),))


def is_headline(scene: Scene, label: int, first: int, last: int) -> bool:
    """Tell whether a label and a clause are the whole block: "Stone: Town will not bow"."""
    whole = last + 1 >= scene.stop
    return whole and scene.names[label] == "proper_phrase" and scene.has_verb(first, last)


def turn(scene: Scene) -> Attribution | None:
    """S: C as a turn of a transcript: all of the block is said by its label."""
    first, stop = scene.first, scene.stop
    near = scene.names[first : min(first + LABEL_LENGTH, stop)]
    colon = first + near.index("colon") if "colon" in near else first
    if colon == first or colon + 1 == stop:
        return None
    return Attribution("S: C", None, Range(first, colon), (Range(colon + 1, stop),))


def signed(scene: Scene) -> Attribution | None:
    """C - S as a whole block: a quotation over its author's name."""
    found = scene.book.blocks["signed"].match(scene.letters, scene.first, scene.stop)
    if found is None:
        return None
    content = Range(*found.span("content"))
    return Attribution("C - S", None, Range(*found.span("source")), (content,))
