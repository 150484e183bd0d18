"""Where clauses begin and end, and what breaks content off before its sentence ends."""

from __future__ import annotations

from newsparse.statements.cues import FoundCue
from newsparse.statements.scene import CLAUSE_LENGTH, Range, Scene
from newsparse.statements.sources import COMPLEMENTING, FRAMING, find_source_before

# How many phrases behind a cue its quotation may stand.
NEAR = 6


def content_end(scene: Scene, first: int) -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    if first >= len(scene.sentences):
        return first
    stop = scene.ends_at("clause", first + 1, scene.sentences[first].stop)
    stop = scene.lone_dash(first + 1, stop) or stop
    stop = scene.ends_at("finished", scene.first_verb(first, stop) + 1, stop)
    stop = narrator_start(scene, Range(first, stop))
    if scene.is_fronted(first):
        stop = scene.ends_at("fronted", first + 1, stop)
    for cue in scene.cues_within(Range(first + 1, stop)):
        place = break_before(scene, cue)
        if place is not None and place > first and not is_framed(scene, first, place):
            return place
    return stop


def narrator_start(scene: Scene, content: Range) -> int:
    """Return where content ends with a comma inside its marks and the narrator goes on.

    Stone called it "a mess," pointing to the harbour.
    """
    if opens_subordinate(scene, content.first):
        return content.stop
    for place in range(content.first, min(content.stop, content.first + CLAUSE_LENGTH) - 1):
        if scene.is_a(place, "quote_comma") and narrates(scene, Range(place + 1, content.stop)):
            return place + 1
    return content.stop


def narrates(scene: Scene, rest: Range) -> bool:
    """Tell whether a participle, a verb, a relative clause or a whole one opens a rest."""
    if scene.is_a(rest.first, "relative"):
        return not scene.has_quote(rest.first, rest.stop)
    opening = ("gerund", "plain_gerund", "finite", "plain_finite")
    return scene.is_a(rest.first, *opening) or opens_clause(scene, rest.first)


def is_framed(scene: Scene, first: int, place: int) -> bool:
    """Tell whether content has only said when or where: (that) during the recess, Roe came."""
    return scene.is_a(first, "preposition", "when", "with") and not scene.has_verb(first, place)


def break_before(scene: Scene, cue: FoundCue) -> int | None:
    """Return where a cue breaks off the content before it, if it begins a clause anew."""
    if cue.form == "gerund":
        return break_before_gerund(scene, cue)
    if cue.form == "finite" and scene.is_a(cue.first - 1, "conjunction"):
        return cue.first - 1 - scene.is_a(cue.first - 2, "comma")
    source = find_source_before(scene, cue.first)
    return break_before_clause(scene, cue, source.reach.first - 1) if source else None


def break_before_gerund(scene: Scene, cue: FoundCue) -> int | None:
    """Return where ", (while) adding", "and adding" or a quoting "by saying" begins."""
    place = cue.first - 1
    if scene.is_a(place, "by"):
        return place if scene.follows("quote", cue) else None
    joined = scene.is_a(place, "conjunction")
    place -= joined or scene.is_a(place, "subordinator", "when")
    return place if scene.is_a(place, "comma") else place + 1 if joined else None


def break_before_clause(scene: Scene, cue: FoundCue, place: int) -> int | None:
    """Return where a clause with its own source begins, given the phrase before it."""
    if scene.is_a(place, "relative", "question") and scene.has_quote(cue.stop, cue.stop + NEAR):
        return place - scene.is_a(place - 1, "comma")
    joined = scene.is_a(place, "conjunction") and opens_content(scene, cue)
    place -= joined or scene.is_a(place, "conjunction", "subordinator", "when")
    if scene.is_a(place, "comma", "semicolon", "colon"):
        return place
    return place + 1 if joined else None


def opens_content(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a clause or quotation stands behind a cue."""
    return any(scene.follows(name, cue) is not None for name in ("that", "clause", "quote"))


def goes_on_otherwise(scene: Scene, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    joined = scene.is_a(place, "conjunction")
    place += joined or scene.is_a(place, "subordinator", "when")
    if joined and scene.is_a(place, "finite", "plain_finite"):
        return True
    return content_end(scene, place) <= place or scene.is_a(
        place, "gerund", "plain_gerund", "relative"
    )


def clause_start(scene: Scene, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(scene.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and scene.letter(place - 1) not in scene.book.breaks:
        place -= 1
    return place


def clause_opening(scene: Scene, first: int) -> int:
    """Return the first phrase of a sentence behind "but" and "even"."""
    while scene.is_a(first, "conjunction", "adverb", "comma"):
        first += 1
    return first


def subordinate_start(scene: Scene, first: int, stop: int) -> int:
    """Return where a clause that opens a sentence begins, if it is subordinate and goes on.

    A comma ends one that a preposition opens, and a comma before a subject and its verb any.
    """
    opening = clause_opening(scene, first)
    is_phrase = scene.is_a(opening, *COMPLEMENTING)
    if not is_phrase and not scene.is_a(opening, *FRAMING):
        return stop
    commas = (place for place in range(opening, stop) if scene.is_a(place, "comma"))
    ends = (place for place in commas if is_phrase or opens_clause(scene, place + 1))
    return stop if any(ends) else first


def opens_subordinate(scene: Scene, place: int) -> bool:
    """Tell whether a phrase opens what a main clause must follow: although it was late."""
    return scene.is_a(clause_opening(scene, place), *FRAMING, *COMPLEMENTING)


def opens_clause(scene: Scene, place: int) -> bool:
    """Tell whether a subject and its verb begin at a phrase."""
    found = scene.book.after["main"].match(scene.phrases.letters, place)
    return found is not None
