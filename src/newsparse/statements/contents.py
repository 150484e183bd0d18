"""Where content begins and ends: beside a cue, and up to what breaks it off."""

from __future__ import annotations

from newsparse.statements.cues import FoundCue
from newsparse.statements.scene import CLAUSE_LENGTH, Range, Scene
from newsparse.statements.sources import COMPLEMENTING, FRAMING, find_source_before

# How many phrases behind a cue its quotation may stand.
NEAR = 6
# Contexts that end where the content begins.
ANNOUNCING = frozenset(("that", "colon", "told", "question"))
# Contexts whose content is no clause, so that one may begin behind it.
NARROW = frozenset(("object", "things", "words", "naming", "infinitive", "urged"))
QUOTING = frozenset(("quote", "object", "naming"))
# Context behind the cue, frame, and what the verb must take.
RIGHT_CONTEXTS = (
    ("that", "V that C", "clause"),
    ("colon", "V: C", "clause"),
    ("question", "V C", "question"),
    ("urged", "V C", "urging"),
    ("infinitive", "V C", "infinitive"),
    ("clause", "V C", "clause"),
    ("told", "V C", "person"),
    ("naming", "V C", "naming"),
    ("object", "V C", "object"),
    ("things", "V C", "things"),
    ("words", "V C", "words"),
    ("anything", "V C", "anything"),
)


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
    if scene.is_a(quote.first - 1, "colon", "other") or not scene.has_subject(first, quote.first):
        first = quote.first
    elif is_own_clause(scene, first, quote) or (
        scene.is_a(place - 1, "as") and has_own_cue(scene, first, quote.first)
    ):
        return None
    return Range(first, quote.stop)


def is_own_clause(scene: Scene, first: int, quote: Range) -> bool:
    """Tell whether a quotation is part of a clause with a cue of its own.

    A comma inside its marks gives it to what follows, "Roe said it was "late," the agency
    reported", unless the clause is subordinate: "While Roe said it was "late," Poe left."
    """
    if scene.is_a(quote.stop - 1, "quote_comma"):
        first = subordinate_start(scene, first, quote.first)
    return has_own_cue(scene, first, quote.first)


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


def clause_opening(scene: Scene, first: int) -> int:
    """Return the first phrase of a sentence behind "but" and "even"."""
    while scene.is_a(first, "conjunction", "adverb", "comma"):
        first += 1
    return first


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
        if scene.is_quoted(number) and scene.is_a(number - 1, "comma", "colon", "dash"):
            return (Range(number, quotes_end(scene, number)),)
        if scene.is_a(number, "that") and scene.is_a(number - 1, "comma"):
            return (Range(number + 1, content_end(scene, number + 1)),)
    beside = scene.is_quoted(place) and not scene.is_name(place)
    return (Range(place, place + 1),) if beside else ()


def quotes_end(scene: Scene, place: int) -> int:
    """Return where a list of quotations ends: they chanted "Now!" and "Never!"."""
    found = scene.book.after["quotes"].match(scene.phrases.letters, place + 1)
    return found.end() if found else place + 1


def right_of(scene: Scene, cue: FoundCue) -> tuple[str, Range] | None:
    """Return how the content stands behind a cue, and the content."""
    takes = cue.verb.takes
    if is_naming(scene, cue):
        return None
    if (place := scene.follows("quote", cue)) is not None and not takes.isdisjoint(QUOTING):
        closed = scene.is_a(place, "quote_comma", "quote_stop", "quote_ask")
        stop = quotes_end(scene, place) if closed else content_end(scene, place)
        mark = ": " if scene.is_a(place - 1, "colon") else " "
        return f"V{mark}C", Range(place, stop)
    start = scene.follows("moment", cue) or cue.stop
    for name, frame, needed in RIGHT_CONTEXTS:
        if needed in takes and (place := scene.follows(name, cue, start)) is not None:
            first = place if name in ANNOUNCING else start
            stop = content_end(scene, first)
            if name in NARROW:
                inside = scene.is_a(cue.first - 1, "relative", "that")
                stop = scene.ends_at("relative" if inside else "object", first + 1, stop)
            if needed == "anything" and not scene.has_verb(first, stop):
                return None
            return (frame, Range(first, stop)) if first < stop else None
    return None


def is_naming(scene: Scene, cue: FoundCue) -> bool:
    """Tell whether a verb only names what stands before it: a play called "The Sea"."""
    if "naming" not in cue.verb.takes or not scene.is_a(
        cue.first - 1, "noun_phrase", "name_phrase"
    ):
        return False
    return scene.is_quoted(cue.stop) and scene.is_name(cue.stop)


def content_end(scene: Scene, first: int) -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    if first >= len(scene.sentences):
        return first
    stop = scene.ends_at("clause", first + 1, scene.sentences[first].stop)
    stop = scene.lone_dash(first + 1, stop) or stop
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


def opens_subordinate(scene: Scene, place: int) -> bool:
    """Tell whether a phrase opens what a main clause must follow: although it was late."""
    return scene.is_a(clause_opening(scene, place), *FRAMING, *COMPLEMENTING)


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


def clause_start(scene: Scene, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(scene.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and scene.letter(place - 1) not in scene.book.breaks:
        place -= 1
    return place


def opens_clause(scene: Scene, place: int) -> bool:
    """Tell whether a subject and its verb begin at a phrase."""
    found = scene.book.after["main"].match(scene.phrases.letters, place)
    return found is not None


def goes_on_otherwise(scene: Scene, place: int) -> bool:
    """Tell whether the narrator, or another cue, goes on after a cue and a comma."""
    joined = scene.is_a(place, "conjunction")
    place += joined or scene.is_a(place, "subordinator", "when")
    if joined and scene.is_a(place, "finite", "plain_finite"):
        return True
    return content_end(scene, place) <= place or scene.is_a(
        place, "gerund", "plain_gerund", "relative"
    )
