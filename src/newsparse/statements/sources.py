"""The source of a cue: the phrases that name who is said to have said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from newsparse.statements.block import CLAUSE_LENGTH, Scene, Source
from newsparse.statements.claimed import Ledger
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    DEPENDENT,
    DESCRIBING,
    FRAMING,
    NOUNS,
    RELATIVES,
    VERBS,
)

# The slots of a context, which are always in this order; their names are slow to look up.
SOURCE, INSERTED = 1, 2


def source_in(found: re.Match[str] | regex.Match[str], scene: Scene) -> Source:
    """Return the source that a context has found.

    What is inserted between a source and its cue belongs to the mention if it is an
    apposition or a relative clause: "Doe, a senator who leads the panel, said".
    """
    first, stop = found.span(SOURCE)
    if found.re.groups > 1 and scene.names[found.start(INSERTED)] in DESCRIBING:
        stop = found.end(INSERTED)
    return Source(Range(first, stop), Range(*found.span()))


def find_source_before(scene: Scene, place: int) -> Source | None:
    """Return the source that stands before a verb, within its sentence."""
    if place not in scene.sources:
        scene.sources[place] = search_source_before(scene, place)
    return scene.sources[place]


def search_source_before(scene: Scene, place: int) -> Source | None:
    """Try the contexts before a verb in their order."""
    letters, sentence = scene.letters, scene.sentences[place]
    if place == sentence.first:
        return None
    for context in scene.book.subjects[letters[place - 1]]:
        if found := context.match(letters, sentence.first, place):
            return source_in(found, scene)
    return None


def find_own_source(scene: Scene, cue: FoundCue) -> Range | None:
    """Return the source before a cue that is its subject.

    Forms that are not finite have one only if nothing divides them: "voters saying ...",
    "forced the mayor to say ..."; a gerund not if that is the object of a verb, as in
    "Stone issued a statement saying ...".
    """
    if cue.form == "finite":
        source = find_source_before(scene, cue.first)
        return source.mention if source else None
    found = scene.book.before["holder"].match(
        scene.letters, scene.sentences[cue.first].first, cue.first
    )
    if found is None:
        return None
    is_object = scene.names[found.start() - 1] in VERBS
    if is_object and (cue.form == "gerund" or scene.is_bare(found.start("source"))):
        return None
    return source_in(found, scene).mention


def find_source_after(scene: Scene, cue: FoundCue, name: str) -> Source | None:
    """Return the source that stands behind a cue, in the named context."""
    if scene.names[cue.stop] not in scene.book.openings[name]:
        return None
    found = scene.book.after[name].match(scene.letters, cue.stop, scene.stop)
    return source_in(found, scene) if found else None


def find_shared_source(cue: FoundCue, ledger: Ledger) -> Range | None:
    """Return whose cue it is if it has no subject of its own.

    That is the source of the attribution before it in the sentence ("Stone said it was
    late, adding ...") or the subject of the main verb ("Stone smiled, adding").
    """
    for _, item in ledger.before(cue.first):
        if item.source:
            return find_main_subject(ledger.scene, cue.first, item.stop) or item.source
    return find_subject_before(ledger.scene, cue) or find_described(ledger.scene, cue)


def find_described(scene: Scene, cue: FoundCue) -> Range | None:
    """Return the noun that a participle between commas describes: Stone, citing it, said."""
    first = scene.sentences[cue.first].first
    if first != cue.first or cue.form != "gerund" or scene.names[first - 1] != "comma":
        return None
    found = scene.book.before["described"].match(scene.letters, scene.first, first - 1)
    return source_in(found, scene).mention if found else None


def find_main_subject(scene: Scene, place: int, first: int) -> Range | None:
    """Return the subject of a main clause between two phrases, that of the last one."""
    for verb, source in clauses_before(scene, place):
        if verb < first:
            return None
        if source.reach.first >= first and stands_free(scene, source):
            return None if antecedent(scene, source.mention) else source.mention
    return None


def find_subject_before(scene: Scene, cue: FoundCue) -> Range | None:
    """Return the subject of the nearest main clause before a cue.

    A gerund may go with a clause that tells when or why, and an infinitive with any: "the
    man who came to say ...". Else these are the last guess: "the man who won, adding ...".
    """
    last_resort = None
    for _, source in clauses_before(scene, cue.first):
        relative = antecedent(scene, source.mention)
        if cue.form == "infinitive":
            return relative or source.mention
        if not relative and stands_free(scene, source):
            return source.mention
        framing = is_framing(scene, source)
        if framing and cue.form == "gerund":
            return source.mention
        last_resort = last_resort or relative or (source.mention if framing else None)
    return last_resort


def is_framing(scene: Scene, source: Source) -> bool:
    """Tell whether the clause of a subject tells when or why: as she left."""
    is_framed = scene.names[source.reach.first - 1] in FRAMING
    return is_framed and not scene.is_bare(source.mention.first)


def clauses_before(scene: Scene, place: int) -> Iterator[tuple[int, Source]]:
    """Yield the finite verbs before a phrase in its sentence that have a subject, last first."""
    first = max(scene.sentences[place].first, place - CLAUSE_LENGTH)
    for earlier in range(place - 1, first, -1):
        if scene.names[earlier] in VERBS:
            source = find_source_before(scene, earlier)
            if source is not None:
                yield earlier, source


def find_subject_behind(scene: Scene, cue: FoundCue) -> Range | None:
    """Return the main subject behind a clause that opens a sentence without one.

    "(While) calling it late, Stone, the mayor, smiled."
    """
    sentence = scene.sentences[cue.first]
    if cue.form != "gerund" or scene.has_subject(sentence.first, cue.first):
        return None
    for place in range(cue.stop, min(sentence.stop, cue.stop + CLAUSE_LENGTH)):
        if scene.names[place] in VERBS:
            source = find_source_before(scene, place)
            if source and scene.names[source.reach.first - 1] in {"comma", "quote_comma"}:
                return source.mention
    return None


def stands_free(scene: Scene, source: Source) -> bool:
    """Tell whether a subject opens a main clause: it is nobody's object or complement."""
    before = source.reach.first - 1
    if scene.names[before] in VERBS:
        return False
    return scene.names[before] not in DEPENDENT


def antecedent(scene: Scene, mention: Range) -> Range | None:
    """Return the noun phrase that a relative pronoun stands for, if it is one."""
    if scene.names[mention.first] not in RELATIVES:
        return None
    last = mention.first - 1 - (scene.names[mention.first - 1] == "comma")
    is_noun = scene.names[last] in NOUNS
    return Range(last, last + 1) if is_noun else None
