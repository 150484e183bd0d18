"""The frames of reported speech, and of quotations behind their cue.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution or None.
"""

from __future__ import annotations

from attrs import evolve

from newsparse.statements.block import Attribution, Scene, Source
from newsparse.statements.clauses import (
    clause_start,
    content_end,
    goes_on_otherwise,
    opens_subordinate,
)
from newsparse.statements.contents import right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_after, find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import NOMINAL, QUOTED, RELATIVES, VERBS

# With these a clause is expected, with thinking and finding a verb must prove it.
SAYING = ("speech", "writing")


def content_behind(order: str, scene: Scene, cue: FoundCue, source: Range) -> Attribution | None:
    """S V C: Stone said that the town was ready; Stone said: "We are ready", and so on."""
    right = right_of(scene, cue)
    if right is None:
        return None
    frame, content = right
    return Attribution(f"{order} {frame}", chained(scene, cue), source, (content,))


def chained(scene: Scene, cue: FoundCue) -> FoundCue:
    """Return a cue with the verb that leads to it: "has begun to rebut", "went on to say"."""
    before = scene.groups.get(cue.first - 1)
    if cue.form != "infinitive" or before is None or before.form != "finite":
        return cue
    return evolve(cue, words=(before.words[0], cue.words[1]))


def content_before_subject(scene: Scene, cue: FoundCue, source: Range) -> Attribution | None:
    """V C, S: Calling it "late", Stone left."""
    right = right_of(scene, cue)
    if right is None:
        return None
    content = Range(
        right[1].first,
        min(right[1].stop, source.first - (scene.names[source.first - 1] == "comma")),
    )
    return Attribution("V C, S", cue, source, (content,)) if content.first < content.stop else None


def content_source_cue(scene: Scene, cue: FoundCue, source: Source, end: int) -> Attribution | None:
    """C, S V: The town was ready, Stone said."""
    if scene.names[source.mention.first] in RELATIVES:
        return None
    return clause_before("S V", scene, cue, source, Range(source.reach.first, end - 1))


def content_cue_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C, V S: The town was ready, said Stone."""
    source = find_source_after(scene, cue, "inverted") if scene.is_simple(cue) else None
    if source is None or scene.names[source.reach.stop] not in {"comma", "stop"}:
        return None
    return clause_before("V S", scene, cue, source, Range(cue.first, source.reach.stop))


def clause_before(
    order: str, scene: Scene, cue: FoundCue, source: Source, middle: Range
) -> Attribution | None:
    """Return the clause before a comma, source and cue as content, if there is one."""
    comma = middle.first - 1
    comma -= scene.names[comma] == "as"
    first = clause_start(scene, comma)
    if scene.names[comma] != "comma" or first >= comma:
        return None
    before, after = Range(first, comma), clause_after(scene, middle.stop)
    if after and opens_anew(scene, after.first) and is_dependent(scene, first):
        return None  # "Asked about it, Stone said, "No.""
    whole = scene.is_clause(first, comma)
    if after and not (whole and goes_on_otherwise(scene, after.first)):
        subject = scene.names[first] in NOMINAL and scene.goes_on(after.first)
        holds = whole or subject or scene.has_verb(after.first, after.stop)
        return (
            Attribution(f"C, {order}, C", cue, source.mention, (before, after)) if holds else None
        )
    if scene.names[first] in {"when", "plain_gerund", "gerund"}:
        return None
    holds = whole or (cue.verb.kind in SAYING and scene.may_be_clause(first, comma))
    return Attribution(f"C, {order}", cue, source.mention, (before,)) if holds else None


def opens_anew(scene: Scene, place: int) -> bool:
    """Tell whether a quoted run opens a sentence of its own."""
    return scene.names[place] in QUOTED and not scene.goes_on(place)


def is_dependent(scene: Scene, place: int) -> bool:
    """Tell whether a phrase opens what is no main clause."""
    participle = ("gerund", "plain_gerund", "finite", "plain_finite")
    return opens_subordinate(scene, place) or scene.names[place] in participle


def clause_after(scene: Scene, place: int) -> Range | None:
    """Return what goes on behind a comma, up to the end of the content."""
    if scene.names[place] != "comma":
        return None
    after = Range(place + 1, content_end(scene, place + 1))
    return after if after.first < after.stop else None


def as_source_cue(scene: Scene, cue: FoundCue, source: Source, end: int) -> Attribution | None:
    """As S V, C: As the mayor noted, the town was ready."""
    place = source.reach.first - 1
    if scene.names[place] != "as" or scene.names[end - 1] != "comma":
        return None
    if place != clause_start(scene, place + 1):
        return None
    content = Range(end, content_end(scene, end))
    whole = scene.has_verb(content.first, content.stop)
    return Attribution("As S V, C", cue, source.mention, (content,)) if whole else None


def as_cue_by_source(scene: Scene, cue: FoundCue) -> Attribution | None:
    """As V by S, C: As noted by the mayor, the town was ready."""
    by = find_source_after(scene, cue, "by") if scene.names[cue.first - 1] == "as" else None
    if by is None or scene.names[by.reach.stop] != "comma":
        return None
    first = by.reach.stop + 1
    content = Range(first, content_end(scene, first))
    whole = scene.has_verb(content.first, content.stop)
    return Attribution("As V S, C", cue, by.mention, (content,)) if whole else None


def according_to(scene: Scene, cue: FoundCue) -> Attribution | None:
    """According to S, C; C, according to S; C, according to S, C; According to S: and a block."""
    source = find_source_after(scene, cue, "according")
    if source is None:
        return None
    first, stop = clause_start(scene, cue.first), source.reach.stop
    before = Range(first, cue.first - (scene.names[cue.first - 1] == "comma"))
    announced = scene.names[stop] == "colon"
    behind = announced or scene.names[stop] == "comma"
    after = Range(stop + behind, content_end(scene, stop + behind))
    if before.first < before.stop and scene.is_clause(before.first, before.stop):
        goes_on = behind and scene.names[after.first] in VERBS
        pieces = (before, after) if goes_on else (before,)
        return Attribution("C according to S", cue, source.mention, pieces)
    if after.first >= after.stop:
        if announced:
            return Attribution("according to S, C", cue, source.mention, ())
        whole = before.first < before.stop
        return Attribution("C according to S", cue, source.mention, (before,)) if whole else None
    opens = scene.has_subject(before.first, before.stop)
    pieces = (before, after) if opens else (after,)
    return Attribution("according to S, C", cue, source.mention, pieces)


def seeming(scene: Scene, cue: FoundCue) -> Attribution | None:
    """C V C: The plan seems to have failed; it appeared doomed.

    What leads to another cue is no attribution: "he appeared to suggest that ...".
    """
    if scene.names[cue.stop] == "that":
        content = Range(cue.stop, content_end(scene, cue.stop))
        filled = content.first < content.stop
        return Attribution("V that C", cue, None, (content,)) if filled else None
    behind = scene.groups.get(cue.stop)
    if behind and behind.form == "infinitive" and right_of(scene, behind):
        return None
    return around(scene, cue, "seeming")


def around(scene: Scene, cue: FoundCue, name: str) -> Attribution | None:
    """C V C: the subject of a verb without a source, and what completes the verb."""
    subject = find_source_before(scene, cue.first)
    if subject is None or scene.follows(name, cue) is None:
        return None
    rest = Range(cue.stop, content_end(scene, cue.stop))
    return Attribution("C V C", cue, None, (subject.mention, rest))


def when_asked(scene: Scene, cue: FoundCue) -> Attribution | None:
    """V C: Asked whether it was true, Stone nodded; ..., Stone said when asked about Poe."""
    if "question" not in cue.verb.takes:
        return None
    opens = scene.opens_sentence(cue.first) or scene.names[cue.first - 1] in {"when", "comma"}
    participle = scene.is_simple(cue) and scene.word(cue.first) != cue.verb.lemma
    if not opens or not participle:
        return None
    if scene.names[cue.first - 1] == "comma" and find_source_before(scene, cue.first):
        return None
    return put_to(scene, cue)


def put_to(scene: Scene, cue: FoundCue) -> Attribution | None:
    """V C, V S C: what somebody was asked or told, and by whom if that is said."""
    by = find_source_after(scene, cue, "by")
    right = asked(scene, cue, by.reach.stop if by else cue.stop)
    if right is None:
        return None
    return Attribution("V S C" if by else "V C", cue, by.mention if by else None, (right,))


def passive(scene: Scene, cue: FoundCue) -> Attribution | None:
    """Stone was asked whether it was true; it was condemned by Stone; it is expected to rain."""
    if found := put_to(scene, cue):
        return found
    by = find_source_after(scene, cue, "by")
    subject = find_source_before(scene, cue.first) if by else None
    if by and subject:
        return Attribution("C V S", cue, by.mention, (subject.mention,))
    return around(scene, cue, "completed")


def asked(scene: Scene, cue: FoundCue, start: int) -> Range | None:
    """Return what somebody was asked or told, who is the subject of a passive."""
    takes, verb = cue.verb.takes, cue.verb.lemma
    names = ["that"] if "clause" in takes else []
    names += ["question"] if "question" in takes else []
    names += ["infinitive"] if "urging" in takes and "question" in takes else []
    names += ["object"] if " " in verb and "object" in takes else []
    place = next((p for n in names if (p := scene.follows(n, cue, start)) is not None), None)
    if place is None:
        return None
    content = Range(start, content_end(scene, start))
    return content if content.first < content.stop else None


def owned(scene: Scene, cue: FoundCue) -> Attribution | None:
    """S's V C: Stone's claim that the town was ready; her words, "We are ready", on the day.

    A colon at the end of a block announces what the next one quotes: Her response:
    """
    if scene.names[scene.sentences[cue.first].first] == "topical" and scene.is_fronted(cue.first):
        return None
    if scene.names[cue.first - 1] != "owner":
        return voiced(scene, cue) or named(scene, cue, "V C", None)
    owner = Range(cue.first - 1, cue.first)
    place = scene.follows("noun", cue)
    if place is None:
        return named(scene, cue, "S's V C", owner)
    content = Range(place, content_end(scene, place))
    opens = not scene.has_verb(scene.sentences[cue.first].first, place)
    if opens and content.first < content.stop:
        content = Range(place, min(content.stop, scene.second_verb(place)))
    pieces = (content,) if content.first < content.stop else ()
    if not pieces and scene.names[place - 1] != "colon":
        return None
    return Attribution("S's V C", cue, owner, pieces)


def voiced(scene: Scene, cue: FoundCue) -> Attribution | None:
    """S V C: Stone has made no promise to stay; Stone took a swipe at the council."""
    verb = scene.groups.get(cue.first - 1)
    if verb is None or verb.form != "finite" or "receiving" in verb.verb.takes:
        return None
    source = find_source_before(scene, verb.first)
    longer = evolve(cue, first=verb.first, words=(verb.words[0], cue.words[1]))
    return named(scene, longer, "S V C", source.mention) if source else None


def named(scene: Scene, cue: FoundCue, frame: str, owner: Range | None) -> Attribution | None:
    """Stone's attacks on the plan; calls for a strike; plans to build a bridge."""
    takes = cue.verb.takes
    if "clause" in takes and scene.follows("that", cue) == cue.stop + 1:
        stop = min(content_end(scene, cue.stop), scene.second_verb(cue.first))
    elif ("infinitive" in takes and scene.follows("infinitive", cue)) or (
        "object" in takes and scene.follows("object", cue)
    ):
        stop = scene.ends_at("noun", cue.stop + 1, content_end(scene, cue.stop))
    else:
        return None
    content = Range(cue.stop, stop)
    return Attribution(frame, cue, owner, (content,)) if content.first < stop else None
