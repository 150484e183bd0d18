"""What stands beside a cue: the content before it and behind it."""

from __future__ import annotations

from newsparse.statements.block import CLAUSE_LENGTH, Scene
from newsparse.statements.clauses import clause_start, content_end, subordinate_start
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import RightContext, content_place
from newsparse.vocabulary.phrase_classes import CLOSED, QUOTED, RELATIVES

# Contexts that end where the content begins.
ANNOUNCING = frozenset(("that", "colon", "told", "question"))
# Contexts whose content is no clause, so that one may begin behind it.
NARROW = frozenset(("object", "things", "words", "naming", "infinitive", "urged"))
# Forms of verbs that depend on another one.
DEPENDENT = ("infinitive", "gerund")
QUOTING = frozenset(("quote", "object", "naming"))


def quote_left_of(scene: Scene, place: int) -> Range | None:
    """Return the quoted runs that end before a phrase, a comma or dash between."""
    last = place - 1 - (scene.names[place - 1] == "as")
    if scene.names[last] in {"comma", "dash"}:
        last -= 1
    if scene.names[last] not in QUOTED:
        return None
    first = last
    while scene.names[first - 1] in QUOTED and scene.opens_sentence(first - 1):
        first -= 1
    return Range(first, last + 1)


def content_left_of(scene: Scene, place: int) -> Range | None:
    """Return the quotation before a source or cue, with the clause it is a part of."""
    quote = quote_left_of(scene, place)
    if quote is None:
        return None
    first = clause_start(scene, quote.first)
    if scene.names[quote.first - 1] in {"colon", "other"} or not scene.has_subject(
        first, quote.first
    ):
        first = quote.first
    elif is_own_clause(scene, first, quote) or (
        scene.names[place - 1] == "as" and has_own_cue(scene, first, quote.first)
    ):
        return None
    return Range(first, quote.stop)


def is_own_clause(scene: Scene, first: int, quote: Range) -> bool:
    """Tell whether a quotation is part of a clause with a cue of its own.

    A comma inside its marks gives it to what follows, "Roe said it was "late," the agency
    reported", unless the clause is subordinate: "While Roe said it was "late," Poe left."
    """
    if scene.names[quote.stop - 1] == "quote_comma":
        first = subordinate_start(scene, first, quote.first)
    return has_own_cue(scene, first, quote.first)


def has_own_cue(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a cue with its own subject stands before a quotation in its sentence."""
    return any(
        cue.form == "finite" and find_source_before(scene, cue.first)
        for cue in scene.cues_within(Range(first, stop))
    )


def quote_right_of(scene: Scene, cue: FoundCue, place: int) -> tuple[Range, ...]:
    """Return the rest of a quotation that its cue has interrupted, if it goes on.

    It goes on behind a comma, colon or dash in the same sentence, or as a clause: "We
    are," he said, smiling, "ready"; "We are ready," he wrote, that there was "no doubt".
    Another cue before it makes it somebody's own.
    """
    stop = scene.sentences[cue.first].stop
    stop = min(
        stop, place + CLAUSE_LENGTH, *(c.first for c in scene.cues_within(Range(cue.stop, stop)))
    )
    for number in range(place, stop):
        if scene.names[number] in QUOTED and scene.names[number - 1] in {"comma", "colon", "dash"}:
            return (Range(number, quotes_end(scene, number)),)
        if scene.names[number] == "that" and scene.names[number - 1] == "comma":
            return (Range(number + 1, content_end(scene, number + 1)),)
    beside = scene.names[place] in QUOTED and not scene.is_name(place)
    return (Range(place, place + 1),) if beside else ()


def quotes_end(scene: Scene, place: int) -> int:
    """Return where a list of quotations ends: they chanted "Now!" and "Never!"."""
    found = scene.book.after["quotes"].match(scene.letters, place + 1, scene.stop)
    return found.end() if found else place + 1


def right_of(scene: Scene, cue: FoundCue) -> tuple[str, Range] | None:
    """Return how the content stands behind a cue, and the content."""
    if is_naming(scene, cue):
        return None
    if (
        not cue.verb.takes.isdisjoint(QUOTING)
        and (place := scene.follows("quote", cue)) is not None
    ):
        closed = scene.names[place] in CLOSED
        stop = quotes_end(scene, place) if closed else content_end(scene, place)
        mark = ": " if scene.names[place - 1] == "colon" else " "
        return f"V{mark}C", Range(place, stop)
    start = scene.follows("moment", cue) or cue.stop
    for context in scene.book.behind.get(scene.names[start], ()):
        found = context.needed in cue.verb.takes and context.pattern.match(
            scene.letters, start, scene.stop
        )
        if found:
            first = content_place(found) if context.name in ANNOUNCING else start
            return content_from(scene, cue, context, first)
    return None


def content_from(
    scene: Scene, cue: FoundCue, context: RightContext, first: int
) -> tuple[str, Range] | None:
    """Return the frame of a context, and the content that begins with a phrase."""
    stop = content_end(scene, first)
    if context.name in NARROW:
        end = "relative" if is_in_relative(scene, cue) else "object"
        stop = scene.ends_at(end, first + 1, stop)
    if context.name == "anything" and not scene.has_verb(first, stop):
        return None
    return (context.frame, Range(first, stop)) if first < stop else None


def is_in_relative(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a cue is in a relative clause that no comma sets off: "men who want to ...".

    Only the verb of such a clause, and what depends on it, stand before that of the main one.
    """
    if scene.names[cue.first - 1] in RELATIVES:
        return True
    if cue.form not in DEPENDENT:
        return False
    found = scene.book.before["dependent"].match(scene.letters, scene.first, cue.first)
    return found is not None


def is_naming(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a verb only names what stands before it: a play called "The Sea"."""
    if "naming" not in cue.verb.takes or scene.names[cue.first - 1] not in {
        "noun_phrase",
        "name_phrase",
    }:
        return False
    return scene.names[cue.stop] in QUOTED and scene.is_name(cue.stop)
