"""Where the sentences of an article are, and what is inserted into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.syntax.phrases import Phrases, Range
from newsparse.vocabulary.contexts import Contexts
from newsparse.vocabulary.word_classes import EDGE


def find_sentences(text: str, phrases: Phrases, book: Contexts) -> Sequence[Range]:
    """Return for each phrase the range of its sentence, without its full stop.

    What is inserted between commas is a sentence of its own.
    """
    sentences = whole_sentences(text, phrases, book)
    for places in inserted_ranges(phrases.letters, sentences, book):
        sentences[places.first : places.stop] = [places] * (places.stop - places.first)
    return sentences


def whole_sentences(text: str, phrases: Phrases, book: Contexts) -> list[Range]:
    """Return for each phrase what stands up to the next full stop or quotation with one."""
    sentences: list[Range] = []
    first = 0
    for found in book.letters.sentence_end.finditer(phrases.letters):
        place, is_mark = found.start(), found[0] not in book.letters.quoted
        if is_mark or ends_here(text, phrases, place, book):
            sentences += [Range(first, place + (not is_mark))] * (place + 1 - first)
            first = place + 1
    return sentences


def inserted_ranges(letters: str, sentences: Sequence[Range], book: Contexts) -> Iterator[Range]:
    """Yield what stands between commas, inserted between a source and its cue.

    "according to Roe" is no sentence of its own: what stands on either side is its content.
    """
    for verb in book.letters.verb_behind_aside.finditer(letters):
        place = verb.start()
        for context in book.inserting[letters[place - 1]]:
            if found := context.match(letters, sentences[place].first, place):
                if letters[found.start("inserted")] != book.letters.of["attributing_phrase"]:
                    yield Range(*found.span("inserted"))
                break


def ends_here(text: str, phrases: Phrases, place: int, book: Contexts) -> bool:
    """Tell whether a quotation ends a sentence, as one that a capital follows does."""
    place += 1 + phrases.letters.startswith(book.letters.of["close"], place + 1)
    if phrases.letters[place] == EDGE or phrases.letters[place] in book.letters.quoted:
        return True
    return text[phrases.start(place)].isupper()
