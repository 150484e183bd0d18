"""The frames: in which order source, cue and content stand around each cue.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution or None.
"""

from __future__ import annotations

from collections.abc import Callable

from newsparse.statements.cues import FoundCue
from newsparse.statements.ledger import Ledger
from newsparse.statements.scene import CLAUSE_LENGTH, Attribution, Range, Scene, Source
from newsparse.statements.sources import (
    find_own_source,
    find_shared_source,
    find_source_after,
    find_source_before,
)

Frame = Callable[[Scene, FoundCue], "Attribution | None"]


def quote_left_of(scene: Scene, place: int) -> Range | None:
    """Return the quoted runs that end before a phrase, a comma or dash between."""
    last = place - 1 - scene.is_a(place - 1, "as")
    if scene.is_a(last, "comma", "dash"):
        last -= 1
    if not scene.is_quoted(last):
        return None
    first = last
    while scene.is_quoted(first - 1) and scene.opens_sentence(first - 1):
        first -= 1
    return Range(first, last + 1)


def content_left_of(scene: Scene, place: int) -> Range | None:
    """Return the quotation before a source or cue, with the clause it is a part of."""
    quote = quote_left_of(scene, place)
    if quote is None:
        return None
    first = clause_start(scene, quote.first)
    if scene.is_a(quote.first - 1, "colon") or not scene.has_subject(first, quote.first):
        first = quote.first
    return Range(first, quote.stop)


def quote_comma_verb(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C S V or C V S with any verb: "We are ready," Stone jeered; "We are," came the reply.

    A comma that ends a quotation leaves no other reading.
    """
    source = find_source_before(scene, cue.first)
    content = content_left_of(scene, source.reach.first if source else cue.first)
    if content is None or not scene.is_a(content.stop - 1, "quote_comma"):
        return None
    if not scene.is_quoted(content.first):
        return None
    source = source or find_source_after(scene, cue, "inverted")
    return Attribution("C S V", cue, source.mention, (content,)) if source else None


def quote_right_of(scene: Scene, cue: FoundCue, place: int) -> tuple[Range, ...]:
    """Return the rest of a quotation that its cue has interrupted, if it goes on.

    It goes on behind a comma or dash in the same sentence: "We are," he said, smiling,
    "ready." Another cue before it makes it somebody's own.
    """
    stop = scene.sentences[cue.first].stop
    stop = min(
        stop, place + CLAUSE_LENGTH, *(c.first for c in scene.cues_within(Range(cue.stop, stop)))
    )
    for comma in range(place, stop):
        if scene.is_a(comma, "comma", "dash") and scene.is_quoted(comma + 1):
            return (Range(comma + 1, comma + 2),)
    return ()


def quote_source_cue(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C S V: "We are ready," Mayor Ada Stone said."""
    source = find_source_before(scene, cue.first)
    content = content_left_of(scene, source.reach.first) if source else None
    if source is None or content is None:
        return None
    if cue.form == "passive" and "quoted" not in cue.verb.takes:
        return None
    if not scene.is_a(content.stop - 1, "quote_comma", "quote_bare"):
        if not (scene.is_small(source.mention.first) or belongs_to_quote(scene, cue, content)):
            return None
    pieces = (content, *quote_right_of(scene, cue, cue.stop))
    return Attribution("C S V C" if len(pieces) > 1 else "C S V", cue, source.mention, pieces)


def belongs_to_quote(scene: Scene, cue: FoundCue, content: Range) -> bool:
    """Tell whether a capital after a closed quotation goes on rather than opens anew."""
    end = scene.follows("end", cue)
    if end is None or "quote" not in cue.verb.takes or scene.is_a(content.stop, "pronoun"):
        return False
    return scene.is_a(content.stop - 1, "quote_ask") or scene.ends_sentence(end - 1)


def quote_cue_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C V S: "We are ready," said Mayor Ada Stone."""
    may_quote = cue.form == "finite" and "quote" in cue.verb.takes
    content = content_left_of(scene, cue.first) if may_quote else None
    source = find_source_after(scene, cue, "inverted") if content else None
    if source is None or content is None:
        return None
    pieces = (content, *quote_right_of(scene, cue, source.reach.stop))
    return Attribution("C V S C" if len(pieces) > 1 else "C V S", cue, source.mention, pieces)


def right_of(scene: Scene, cue: FoundCue) -> tuple[str, Range] | None:
    """Return how the content stands behind a cue, and the content."""
    takes = cue.verb.takes
    if (place := scene.follows("quote", cue)) is not None and not takes.isdisjoint(QUOTING):
        closed = scene.is_a(place, "quote_comma", "quote_stop", "quote_ask")
        stop = place + 1 if closed else content_end(scene, place)
        mark = ": " if scene.is_a(place - 1, "colon") else " "
        return f"V{mark}C", Range(place, stop)
    start = scene.follows("moment", cue) or cue.stop
    for name, frame, needed in RIGHT_CONTEXTS:
        if needed in takes and (place := scene.follows(name, cue, start)) is not None:
            first = place if name in ("that", "colon") else start
            stop = content_end(scene, first)
            if needed == "anything" and not scene.has_verb(first, stop):
                return None
            return (frame, Range(first, stop)) if first < stop else None
    return None


def content_behind(order: str, scene: Scene, cue: FoundCue, source: Range) -> Attribution | None:
    """S V C: Stone said that the town was ready; Stone said: "We are ready." """
    right = right_of(scene, cue)
    return Attribution(f"{order} {right[0]}", cue, source, (right[1],)) if right else None


def content_source_cue(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C, S V: The town was ready, Stone said."""
    source = find_source_before(scene, cue.first) if "clause" in cue.verb.takes else None
    end = scene.follows("end", cue) if source else None
    if source is None or end is None or scene.is_a(source.mention.first, "relative", "that"):
        return None
    return clause_before("S V", scene, cue, source, Range(source.reach.first, end - 1))


def content_cue_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C, V S: The town was ready, said Stone."""
    source = find_source_after(scene, cue, "inverted") if "clause" in cue.verb.takes else None
    if source is None or not scene.is_a(source.reach.stop, "comma", "stop"):
        return None
    if not scene.is_simple(cue):
        return None
    return clause_before("V S", scene, cue, source, Range(cue.first, source.reach.stop))


def clause_before(
    order: str, scene: Scene, cue: FoundCue, source: Source, middle: Range
) -> Attribution | None:
    """Return the clause before a comma, source and cue as content, if there is one."""
    comma = middle.first - 1
    comma -= scene.is_a(comma, "as")
    first = clause_start(scene, comma)
    if not scene.is_a(comma, "comma") or first >= comma:
        return None
    pieces = [Range(first, comma)]
    after = middle.stop + 1
    whole = scene.has_verb(first, comma) or scene.has_quote(first, comma)
    if scene.is_a(middle.stop, "comma") and not (whole and goes_on_otherwise(scene, after)):
        pieces.append(Range(after, content_end(scene, after)))
    if not whole and not scene.has_verb(after, pieces[-1].stop):
        return None
    if len(pieces) == 1 and scene.is_a(first, "when", "plain_gerund", "gerund"):
        return None
    frame = f"C, {order}, C" if len(pieces) > 1 else f"C, {order}"
    return Attribution(frame, cue, source.mention, tuple(pieces))


def goes_on_otherwise(scene: Scene, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    place += scene.is_a(place, "subordinator", "when", "conjunction")
    return content_end(scene, place) <= place or scene.is_a(
        place, "gerund", "plain_gerund", "finite", "plain_finite", "relative"
    )


def clause_start(scene: Scene, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(scene.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and scene.letter(place - 1) not in scene.book.breaks:
        place -= 1
    return place


def according_to(scene: Scene, cue: FoundCue) -> Attribution | None:
    """According to S, C; C, according to S."""
    source = find_source_after(scene, cue, "according")
    if source is None:
        return None
    stop = source.reach.stop
    first = clause_start(scene, cue.first)
    if first < cue.first:
        last = cue.first - scene.is_a(cue.first - 1, "comma")
        return Attribution("C according to S", cue, source.mention, (Range(first, last),))
    stop += scene.is_a(stop, "comma")
    content = Range(stop, content_end(scene, stop))
    if content.first >= content.stop:
        return None
    return Attribution("according to S, C", cue, source.mention, (content,))


def without_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C V C: The plan seems to have failed; it is expected to be dropped."""
    subject = find_source_before(scene, cue.first)
    if subject is None or scene.follows("infinitive", cue) is None:
        return None
    rest = Range(cue.stop, content_end(scene, cue.stop))
    return Attribution("C V C", cue, None, (subject.mention, rest))


def labelled(scene: Scene) -> Attribution | None:
    """S: C as a whole block, such as a headline with a quotation."""
    found = scene.book.label.match(scene.phrases.letters)
    if found is None or not scene.is_quoted(found.start("content")):
        return None
    first = found.start("content")
    return Attribution("S: C", None, Range(*found.span("source")), (Range(first, first + 1),))


def turn(scene: Scene) -> Attribution | None:
    """S: C as a turn of a transcript: all of the block is said by its label."""
    colon = scene.phrases.letters.find(scene.book.letters["colon"], 0, LABEL_LENGTH)
    end = len(scene.phrases.letters)
    if colon < 1 or colon + 1 == end:
        return None
    return Attribution("S: C", None, Range(0, colon), (Range(colon + 1, end),))


def signed(scene: Scene) -> Attribution | None:
    """C - S as a whole block: a quotation over its author's name."""
    found = scene.book.signed.match(scene.phrases.letters)
    if found is None:
        return None
    content = Range(*found.span("content"))
    return Attribution("C - S", None, Range(*found.span("source")), (content,))


def cue_left_open(scene: Scene, cue: FoundCue) -> Attribution | None:
    """S V: at the end of a block; the content is the quotation that opens the next one."""
    source = find_source_before(scene, cue.first)
    if source is None or scene.follows("nothing", cue) is None:
        return None
    return Attribution("S V: C", cue, source.mention, ())


def owned(scene: Scene, cue: FoundCue) -> Attribution | None:
    """S's V C: Stone's claim that the town was ready; her words: "We are ready." """
    place = scene.follows("noun", cue)
    if place is None or not scene.is_a(cue.first - 1, "owner"):
        return None
    content = Range(place, min(content_end(scene, place), scene.second_verb(cue.first)))
    if content.first >= content.stop:
        return None
    return Attribution("S's V C", cue, Range(cue.first - 1, cue.first), (content,))


def content_end(scene: Scene, first: int) -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    if first >= len(scene.sentences):
        return first
    stop = scene.sentences[first].stop
    stop = scene.lone_dash(first + 1, stop) or stop
    for cue in scene.cues_within(Range(first + 1, stop)):
        if (place := break_before(scene, cue)) is not None and place > first:
            return place
    return stop


def break_before(scene: Scene, cue: FoundCue) -> int | None:
    """Return where a cue breaks off the content before it, if it begins a clause anew."""
    place = cue.first - 1
    if cue.form == "gerund":
        joined = scene.is_a(place, "conjunction")
        place -= joined or scene.is_a(place, "subordinator", "when")
        return place if scene.is_a(place, "comma") else place + 1 if joined else None
    if cue.form == "finite" and scene.is_a(place, "conjunction"):
        return place - scene.is_a(place - 1, "comma")
    if source := find_source_before(scene, cue.first):
        place = source.reach.first - 1
        if scene.is_a(place, "relative", "question") and scene.follows("quote", cue) is not None:
            return place - scene.is_a(place - 1, "comma")
        joined = scene.is_a(place, "conjunction") and opens_content(scene, cue)
        place -= joined or scene.is_a(place, "conjunction", "subordinator", "when")
        if scene.is_a(place, "comma", "semicolon"):
            return place
        return place + 1 if joined else None
    return None


def opens_content(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a clause or quotation stands behind a cue."""
    return any(scene.follows(name, cue) is not None for name in ("that", "clause", "quote"))


def quote_in_clause(place: int, ledger: Ledger) -> Attribution | None:
    """S V ... C: Stone, hailing the town as "ready", smiled.

    The nearest cue before a quoted run in its sentence claims it, whatever it takes.
    """
    scene = ledger.scene
    cue = None if scene.is_name(place) else scene.cue_before(place)
    source = (find_own_source(scene, cue) or find_shared_source(cue, ledger)) if cue else None
    if cue is None or cue.form == "passive" or is_label(scene, cue, place):
        return None
    announced = scene.is_a(place - 1, "that", "colon")
    first = place if announced else cue.stop
    content = Range(first, max(place + 1, content_end(scene, place)))
    return Attribution("S V ... C", cue, source, (content,)) if source else None


# A transcript's label has fewer phrases.
LABEL_LENGTH = 6


def is_label(scene: Scene, cue: FoundCue, place: int) -> bool:
    """Tell whether a quoted run only qualifies a noun: he met the "gang of four" leaders."""
    if not scene.is_plain(cue):
        return False
    return scene.is_a(place + 1, "noun_phrase", "proper_phrase", "name_phrase")


QUOTING = frozenset(("quote", "object", "naming"))
# Context behind the cue, frame, and what the verb must take.
RIGHT_CONTEXTS = (
    ("that", "V that C", "clause"),
    ("colon", "V: C", "clause"),
    ("question", "V C", "question"),
    ("urged", "V C", "urging"),
    ("infinitive", "V C", "infinitive"),
    ("clause", "V C", "clause"),
    ("naming", "V C", "naming"),
    ("object", "V C", "object"),
    ("anything", "V C", "anything"),
)
QUOTE_FRAMES: tuple[Frame, ...] = (quote_source_cue, quote_cue_source)
TRAILING_FRAMES: tuple[Frame, ...] = (content_source_cue, content_cue_source)
