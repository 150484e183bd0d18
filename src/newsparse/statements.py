"""From attributions in phrases to statements and quotes in the text."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsparse.attribution import find_attributions
from newsparse.contexts import load_context_book
from newsparse.cues import FORMS, find_cues
from newsparse.language import Language
from newsparse.lexicon import Verb, load_lexicon
from newsparse.phrases import find_phrases, load_phrase_book
from newsparse.quotes import Run
from newsparse.scene import Range, Scene, find_sentences
from newsparse.span import Span
from newsparse.words import load_word_book, read_words


@frozen
class Draft:
    """A statement before its speaker is known."""

    frame: str
    source: Span | None
    cue: Span | None
    verb: Verb | None
    content: tuple[Span, ...]
    sentence: Span


def read_scene(text: str, block: Span, runs: Sequence[Run], language: Language) -> Scene:
    """Return the phrases and cues of a block whose outermost quoted runs are given."""
    outline = read_words(text, block, runs, load_word_book(language))
    phrases = find_phrases(outline, load_phrase_book(language))
    book = load_context_book(language)
    forms = {book.letters[name]: name for name in FORMS}
    cues = find_cues(text, phrases, forms, load_lexicon(language.verbs))
    return Scene(phrases, book, tuple(cues), find_sentences(phrases.letters, book))


def find_drafts(text: str, block: Span, runs: Sequence[Run], language: Language) -> list[Draft]:
    """Return the statements of a block."""
    scene = read_scene(text, block, runs, language)
    drafts = []
    for found in find_attributions(scene):
        place = found.cue.first if found.cue else found.content[0].first
        drafts.append(
            Draft(
                found.frame,
                span_of(scene, found.source) if found.source else None,
                found.cue.span if found.cue else None,
                found.cue.verb if found.cue else None,
                tuple(span_of(scene, piece) for piece in found.content),
                span_of(scene, scene.sentences[place]),
            )
        )
    return drafts


def span_of(scene: Scene, places: Range) -> Span:
    """Return where some phrases stand."""
    return scene.phrases.span(places.first, places.stop - 1)
