"""Where the sentences of an article are, and what is inserted into them.

This is the only splitter of sentences. It reads the letters of phrases and tokens, which tell a
full stop that ends a sentence from that of "Mr." or "J. Reed".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsparse.quotes.runs import Run
from newsparse.syntax.phrases import Phrases, Range
from newsparse.syntax.tokens import Tokens
from newsparse.vocabulary.contexts import Contexts
from newsparse.vocabulary.phrase_letters import PhraseLetters
from newsparse.vocabulary.word_tags import EDGE


def find_sentences(text: str, phrases: Phrases, book: Contexts) -> Sequence[Range]:
    """Return the sentences of an article as ranges of phrases, without their full stops.

    Each reaches up to the next full stop, edge or quotation with a full stop. One of no phrase
    stands where a block ends behind a full stop.
    """
    sentences: list[Range] = []
    first = 0
    for found in book.letters.sentence_end.finditer(phrases.letters):
        # A full stop ends a sentence; a quotation may not: "Gone?" he asked.
        place, is_mark = found.start(), found[0] not in book.letters.quoted
        if is_mark or ends_here(text, phrases, place, book):
            sentences.append(Range(first, place + (not is_mark)))
            first = place + 1
    return sentences


def ends_here(text: str, phrases: Phrases, place: int, book: Contexts) -> bool:
    """Tell whether a quotation ends a sentence, as one that a capital follows does."""
    # A bracket may stand behind the quotation: (He called it "over.") She left.
    place += 1 + phrases.letters.startswith(book.letters.of["close"], place + 1)
    if phrases.letters[place] == EDGE or phrases.letters[place] in book.letters.quoted:
        return True
    return text[phrases.start(place)].isupper()


def sentences_by_phrase(
    phrases: Phrases, sentences: Sequence[Range], book: Contexts
) -> Sequence[Range]:
    """Return for each phrase the range of its sentence.

    What is inserted between commas is a sentence of its own.
    """
    places: list[Range] = []
    stops = [sentence.first for sentence in sentences[1:]]
    for sentence, stop in zip(sentences, (*stops, len(phrases.letters)), strict=True):
        places += [sentence] * (stop - sentence.first)
    for inserted in inserted_ranges(phrases.letters, places, book):
        places[inserted.first : inserted.stop] = [inserted] * (inserted.stop - inserted.first)
    return places


def inserted_ranges(letters: str, sentences: Sequence[Range], book: Contexts) -> Iterator[Range]:
    """Yield what stands between commas, inserted between a source and its cue.

    "according to Roe" is no sentence of its own: what stands on either side is its content.
    """
    for verb in book.letters.verb_behind_aside.finditer(letters):
        place = verb.start()
        for context, _ in book.inserting[letters[place - 1]]:
            if found := context.match(letters, sentences[place].first, place):
                if letters[found.start("inserted")] != book.letters.of["attributing_phrase"]:
                    yield Range(*found.span("inserted"))
                break


def sentence_bounds(
    phrases: Phrases, sentences: Sequence[Range], letters: PhraseLetters
) -> tuple[list[int], list[int]]:
    """Return where sentences begin in the text, and where they end behind their marks.

    A bracket that closes behind a full stop belongs to the sentence before it: "(She left.)"
    """
    starts: list[int] = []
    ends: list[int] = []
    names, close = phrases.letters, letters.of["close"]
    for sentence in sentences:
        first, last = sentence.first, sentence.stop
        # (She left.) He came: the bracket stands behind the full stop.
        if names[first] == close and ends:
            ends[-1] = phrases.span(first, first).stop
            first += 1
        # A sentence of no phrase stands before each edge.
        if first < sentence.stop:
            last -= names[last : last + 1] != letters.of["stop"]
            span = phrases.span(first, last)
            starts.append(span.start)
            ends.append(span.stop)
    return starts, ends


def quoted_sentence_ends(
    tokens: Tokens, quotations: Iterable[Run], letters: PhraseLetters
) -> list[int]:
    """Return where sentences end inside quotations, behind their full stops."""
    ends: list[int] = []
    stop = letters.of["stop"]
    for run in quotations:
        first, last = tokens.at(run.content.start), tokens.after(run.content.stop)
        number = tokens.letters.find(stop, first, last)
        while number >= 0:
            ends.append(tokens.stop(number))
            number = tokens.letters.find(stop, number + 1, last)
    return ends
