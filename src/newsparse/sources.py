"""The source of a cue: the phrases that name who is said to have said it."""

from __future__ import annotations

import re

import regex

from newsparse.cues import FoundCue
from newsparse.scene import Range, Scene, Source

BEFORE = ("subject", "apposed", "dashed", "relative")


def source_in(found: re.Match[str] | regex.Match[str], scene: Scene) -> Source:
    """Return the source that a context has found.

    What is inserted between a source and its cue belongs to the mention if it is an
    apposition or a relative clause: "Doe, a senator who leads the panel, said".
    """
    first, stop = found.span("source")
    if "inserted" in found.re.groupindex and found.start("inserted") >= 0:
        if scene.is_a(found.start("inserted"), "noun_phrase", "relative"):
            stop = found.end("inserted")
    return Source(Range(first, stop), Range(found.start(), found.end()))


def find_source_before(scene: Scene, place: int) -> Source | None:
    """Return the source that stands before a verb, within its sentence."""
    letters, sentence = scene.phrases.letters, scene.sentences[place]
    for name in BEFORE:
        if found := scene.book.before[name].match(letters, sentence.first, place):
            return source_in(found, scene)
    return None


def find_source_after(scene: Scene, cue: FoundCue, name: str) -> Source | None:
    """Return the source that stands behind a cue, in the named context."""
    found = scene.book.after[name].match(scene.phrases.letters, cue.stop)
    return source_in(found, scene) if found else None


def find_shared_source(scene: Scene, place: int) -> Source | None:
    """Return the subject of the nearest finite verb before a cue in its sentence."""
    first = max(scene.sentences[place].first, place - 30)
    for earlier in range(place - 1, first, -1):
        if scene.letter(earlier) in scene.book.verbs:
            if source := find_source_before(scene, earlier):
                return source
    return None
