"""The sentences of an article, with their tokens, phrases, cues and statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsparse.explanation.line_numbers import LineOf, line_finder
from newsparse.explanation.records import (
    CueExplanation,
    PhraseExplanation,
    SentenceExplanation,
    StatementExplanation,
    TokenExplanation,
)
from newsparse.model import Article, Statement
from newsparse.span import Span
from newsparse.statements.cues import FoundCue, find_cues
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import Range


@frozen
class Known:
    """What the sentences are told with; looked up once for the article."""

    article: Article
    page: Page
    line_of: LineOf
    cues: Sequence[FoundCue]
    """The cues of the article, by their phrases."""
    starts: Sequence[int]
    """Where the content of each statement begins."""
    numbers: Mapping[Span, int]
    """The place of the statement that a cue makes, by where the cue stands."""


def explain_sentences(article: Article, page: Page) -> tuple[SentenceExplanation, ...]:
    """Return the sentences of headline and body, in text order."""
    known = Known(
        article,
        page,
        line_finder(article.text),
        list(find_cues(page.phrases, page.vocabulary.cue_words)),
        [statement.content[0].start for statement in article.statements],
        {said.cue.span: number for number, said in enumerate(article.statements) if said.cue},
    )
    return tuple(explain_sentence(places, known) for places in sentence_ranges(page))


def sentence_ranges(page: Page) -> Iterator[Range]:
    """Yield the phrases of each sentence, with its full stop and with what is inserted.

    An edge, which stands around each block, has no name and is part of no sentence.
    """
    first = 0
    for place, name in enumerate(page.names):
        begins = page.sentences[place].first >= place
        if (not name or begins) and first < place:
            yield Range(first, place)
        if not name:
            first = place + 1
        elif begins:
            first = place


def explain_sentence(places: Range, known: Known) -> SentenceExplanation:
    """Return one sentence."""
    span = known.page.phrases.span(places.first, places.stop - 1)
    return SentenceExplanation(
        line=known.line_of(span.start),
        span=span,
        text=span.of(known.page.text),
        phrases=tuple(explain_phrase(place, known.page) for place in numbers(places)),
        cues=tuple(explain_cue(cue, known) for cue in cues_within(places, known.cues)),
        statements=tuple(explain_statements(span, known)),
    )


def numbers(places: Range) -> range:
    """Return the numbers of some phrases."""
    return range(places.first, places.stop)


def explain_phrase(place: int, page: Page) -> PhraseExplanation:
    """Return a phrase with its tokens."""
    span = page.phrases.span(place, place)
    firsts = page.phrases.firsts
    tokens = range(firsts[place], firsts[place + 1])
    return PhraseExplanation(
        span=span,
        text=span.of(page.text),
        tag=page.names[place],
        tokens=tuple(explain_token(number, page) for number in tokens),
    )


def explain_token(number: int, page: Page) -> TokenExplanation:
    """Return a token; a capital where a sentence opens has the class of the word without it."""
    outline, book = page.phrases.outline, page.vocabulary.word_book
    letter = outline.letters[number]
    span = outline.span(number, number)
    name = page.vocabulary.phrase_letters.names[book.capitals.get(letter, letter)]
    return TokenExplanation(span=span, text=span.of(page.text), tag=name)


def cues_within(places: Range, cues: Sequence[FoundCue]) -> Sequence[FoundCue]:
    """Return the cues that stand among some phrases."""
    first = bisect_left(cues, places.first, key=lambda cue: cue.first)
    stop = bisect_left(cues, places.stop, key=lambda cue: cue.first)
    return cues[first:stop]


def explain_cue(cue: FoundCue, known: Known) -> CueExplanation:
    """Return a cue and the statement that it makes."""
    span = known.page.phrases.outline.span(*cue.words)
    return CueExplanation(
        span=span,
        text=span.of(known.page.text),
        lemma=cue.verb.lemma,
        kind=cue.verb.kind,
        form=cue.form,
        takes=tuple(sorted(cue.verb.takes)),
        trials=(),
        statement=known.numbers.get(span),
    )


def explain_statements(span: Span, known: Known) -> Iterator[StatementExplanation]:
    """Yield the statements whose content begins in a sentence."""
    first, stop = bisect_left(known.starts, span.start), bisect_right(known.starts, span.stop - 1)
    for number in range(first, stop):
        yield explain_statement(number, known.article.statements[number], known)


def explain_statement(number: int, statement: Statement, known: Known) -> StatementExplanation:
    """Return one statement."""
    return StatementExplanation(
        statement=number,
        frame=statement.frame,
        source=statement.source.text if statement.source else None,
        cue=statement.cue.text if statement.cue else None,
        content=tuple(piece.of(known.page.text) for piece in statement.content),
        content_end=None,
        speaker=statement.speaker.name if statement.speaker else None,
        said_on=statement.said_on.isoformat() if statement.said_on else None,
        days=(),
    )
