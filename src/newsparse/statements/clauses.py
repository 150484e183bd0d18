"""Where clauses begin and end, and what breaks content off before its sentence ends."""

from __future__ import annotations

from bisect import bisect_left

from newsparse.statements.block import CLAUSE_LENGTH, Scene
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    COMPLEMENTING,
    CONDITIONS,
    DEPENDENT,
    FINITE,
    FRAMING,
    JOINING,
)

# How many phrases behind a cue its quotation may stand.
NEAR = 6


def content_end(scene: Scene, first: int) -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    if first >= scene.stop:
        return first
    stop = scene.sentences[first].stop
    if scene.has_pause(first, stop):
        stop = pause_before_narrator(scene, first, stop)
    if scene.is_fronted(first):
        stop = scene.ends_at("fronted", first + 1, stop)
    for cue in scene.cues_within(Range(first + 1, stop)):
        place = break_before(scene, cue)
        if place is not None and place > first and not is_framed(scene, first, place):
            return place
    return stop


def pause_before_narrator(scene: Scene, first: int, stop: int) -> int:
    """Return where content ends at a mark or relative clause, and the narrator goes on."""
    stop = scene.ends_at("clause", first + 1, stop)
    stop = scene.lone_dash(first + 1, stop) or stop
    stop = scene.ends_at("finished", scene.first_verb(first, stop) + 1, stop)
    return narrator_start(scene, Range(first, stop))


def narrator_start(scene: Scene, content: Range) -> int:
    """Return where content ends with a comma inside its marks and the narrator goes on.

    Stone called it "a mess," pointing to the harbour.
    """
    if opens_subordinate(scene, content.first):
        return content.stop
    last = min(content.stop, content.first + CLAUSE_LENGTH) - 1
    first = bisect_left(scene.quoted, content.first)
    for place in scene.quoted[first : first + CLAUSE_LENGTH]:
        if place >= last:
            break
        if scene.names[place] == "quote_comma" and narrates(scene, Range(place + 1, content.stop)):
            return place + 1
    return content.stop


def narrates(scene: Scene, rest: Range) -> bool:
    """Tell whether a participle, a verb, a relative clause or a whole one opens a rest."""
    if scene.names[rest.first] == "relative":
        return not scene.has_quote(rest.first, rest.stop)
    opening = ("gerund", "plain_gerund", "finite", "plain_finite")
    return scene.names[rest.first] in opening or opens_clause(scene, rest.first)


def is_framed(scene: Scene, first: int, place: int) -> bool:
    """Tell whether content has only said when or where: (that) during the recess, Roe came."""
    return scene.names[first] in {"preposition", "when", "with"} and not scene.has_verb(
        first, place
    )


def break_before(scene: Scene, cue: FoundCue) -> int | None:
    """Return where a cue breaks off the content before it, if it begins a clause anew."""
    if cue.form == "gerund":
        return break_before_gerund(scene, cue)
    if cue.form == "finite" and scene.names[cue.first - 1] == "conjunction":
        return cue.first - 1 - (scene.names[cue.first - 2] == "comma")
    source = find_source_before(scene, cue.first)
    return break_before_clause(scene, cue, source.reach.first - 1) if source else None


def break_before_gerund(scene: Scene, cue: FoundCue) -> int | None:
    """Return where ", (while) adding", "and adding" or a quoting "by saying" begins."""
    place = cue.first - 1
    if scene.names[place] == "by":
        return place if scene.follows("quote", cue) else None
    joined = scene.names[place] == "conjunction"
    place -= joined or scene.names[place] in CONDITIONS
    return place if scene.names[place] == "comma" else place + 1 if joined else None


def break_before_clause(scene: Scene, cue: FoundCue, place: int) -> int | None:
    """Return where a clause with its own source begins, given the phrase before it."""
    if scene.names[place] in {"relative", "question"} and scene.has_quote(
        cue.stop, cue.stop + NEAR
    ):
        return place - (scene.names[place - 1] == "comma")
    joined = scene.names[place] == "conjunction" and opens_content(scene, cue)
    place -= joined or scene.names[place] in {"conjunction", "subordinator", "when"}
    if scene.names[place] in {"comma", "semicolon", "colon"}:
        return place
    return place + 1 if joined else None


def opens_content(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a clause or quotation stands behind a cue."""
    return any(scene.follows(name, cue) is not None for name in ("that", "clause", "quote"))


def goes_on_otherwise(scene: Scene, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    joined = scene.names[place] == "conjunction"
    place += joined or scene.names[place] in CONDITIONS
    if joined and scene.names[place] in FINITE:
        return True
    return content_end(scene, place) <= place or scene.names[place] in {
        "gerund",
        "plain_gerund",
        "relative",
    }


def clause_start(scene: Scene, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(scene.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and scene.names[place - 1] not in BREAKS:
        place -= 1
    return place


def clause_opening(scene: Scene, first: int) -> int:
    """Return the first phrase of a sentence behind "but" and "even"."""
    while scene.names[first] in JOINING:
        first += 1
    return first


def subordinate_start(scene: Scene, first: int, stop: int) -> int:
    """Return where a clause that opens a sentence begins, if it is subordinate and goes on.

    A comma ends one that a preposition opens, and a comma before a subject and its verb any.
    """
    opening = clause_opening(scene, first)
    is_phrase = scene.names[opening] in COMPLEMENTING
    if not is_phrase and scene.names[opening] not in FRAMING:
        return stop
    commas = (place for place in range(opening, stop) if scene.names[place] == "comma")
    ends = (place for place in commas if is_phrase or opens_clause(scene, place + 1))
    return stop if any(ends) else first


def opens_subordinate(scene: Scene, place: int) -> bool:
    """Tell whether a phrase opens what a main clause must follow: although it was late."""
    return scene.names[clause_opening(scene, place)] in DEPENDENT


def opens_clause(scene: Scene, place: int) -> bool:
    """Tell whether a subject and its verb begin at a phrase."""
    found = scene.book.after["main"].match(scene.letters, place, scene.stop)
    return found is not None
