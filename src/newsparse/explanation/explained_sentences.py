"""The sentences of an article, with their tokens, phrases, cues and statements."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsparse.explanation.explained_frames import FramesTried, try_all_frames
from newsparse.explanation.line_numbers import LineOf, line_finder
from newsparse.explanation.records import (
    ContentExplanation,
    CueExplanation,
    FactExplanation,
    NestedExplanation,
    PhraseExplanation,
    PlaceExplanation,
    SentenceExplanation,
    StatementExplanation,
    TokenExplanation,
    TrialExplanation,
)
from newsparse.model import Article, Statement, text_of
from newsparse.span import Span
from newsparse.statements.block import FIRST
from newsparse.statements.cues import FoundCue
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import Range


@frozen
class Known:
    """What the sentences are told with; looked up once for the article."""

    article: Article
    page: Page
    line_of: LineOf
    tried: FramesTried
    drafts: Sequence[Draft]
    """The statements as they were before their speakers were known."""
    days: Sequence[Sequence[TrialExplanation]]
    """What looked for the day of each statement."""
    starts: Sequence[int]
    """Where the content of each statement begins."""
    numbers: Mapping[Span, int]
    """The place of the statement that a cue makes, by where the cue stands."""
    nested: Mapping[int, Sequence[NestedExplanation]]
    """What each outermost statement reports, by its place."""


def explain_sentences(
    article: Article,
    page: Page,
    drafts: Sequence[Draft],
    days: Sequence[Sequence[TrialExplanation]],
) -> tuple[SentenceExplanation, ...]:
    """Return the sentences of headline and body, given how the day of each statement was found."""
    known = Known(
        article,
        page,
        line_finder(article.text),
        try_all_frames(page),
        drafts,
        days,
        [statement.content[0].start for statement in article.statements],
        {said.cue.span: number for number, said in enumerate(article.statements) if said.cue},
        explain_nested(article),
    )
    return tuple(explain_sentence(places, known) for places in sentence_ranges(page))


def sentence_ranges(page: Page) -> Iterator[Range]:
    """Yield the phrases of each sentence, with its full stop and with what is inserted."""
    for start, stop in zip(page.sentence_starts, page.sentence_ends, strict=True):
        yield Range(page.phrase_of(start), page.phrase_of(stop - 1) + 1)


def explain_sentence(places: Range, known: Known) -> SentenceExplanation:
    """Return one sentence."""
    page, numbers = known.page, range(places.first, places.stop)
    span = page.phrases.span(places.first, places.stop - 1)
    return SentenceExplanation(
        line=known.line_of(span.start),
        span=span,
        text=span.of(page.text),
        phrases=tuple(explain_phrase(place, page) for place in numbers),
        cues=tuple(explain_cue(cue, known) for cue in cues_within(places, known.tried.cues)),
        places=tuple(
            explain_place(place, known) for place in numbers if place in known.tried.at_phrases
        ),
        statements=tuple(explain_statements(span, known)),
    )


def explain_phrase(place: int, page: Page) -> PhraseExplanation:
    """Return a phrase with its tokens; a quotation is one token, whatever it says."""
    span, firsts = page.phrases.span(place, place), page.phrases.firsts
    tokens = range(firsts[place], firsts[place + 1])
    return PhraseExplanation(
        span=span,
        text=span.of(page.text),
        tag=page.names[place],
        tokens=tuple(explain_token(number, page) for number in tokens),
    )


def explain_token(number: int, page: Page) -> TokenExplanation:
    """Return a token; a capital where a sentence opens has the class of the word without it."""
    # Here a quotation is one token, as the frames see it.
    outline = page.phrases.outline
    span = outline.span(number, number)
    name = page.vocabulary.token_letters.names[outline.letters[number]]
    return TokenExplanation(span=span, text=span.of(page.text), tag=name)


def cues_within(places: Range, cues: Sequence[FoundCue]) -> Sequence[FoundCue]:
    """Return the cues that stand among some phrases."""
    first = bisect_left(cues, places.first, key=FIRST)
    return cues[first : bisect_left(cues, places.stop, key=FIRST)]


def explain_cue(cue: FoundCue, known: Known) -> CueExplanation:
    """Return a cue, the frames that were tried at it, and the statement that it makes."""
    span = known.page.phrases.outline.span(*cue.words)
    return CueExplanation(
        span=span,
        text=span.of(known.page.text),
        lemma=cue.verb.lemma,
        kind=cue.verb.kind,
        form=cue.form,
        takes=tuple(sorted(cue.verb.takes)),
        trials=tuple(known.tried.at_cues.get(cue.first, ())),
        statement=known.numbers.get(span),
    )


def explain_place(place: int, known: Known) -> PlaceExplanation:
    """Return a phrase that is no cue, and the frames that were tried at it."""
    span = known.page.phrases.span(place, place)
    return PlaceExplanation(
        span=span,
        text=span.of(known.page.text),
        tag=known.page.names[place],
        trials=tuple(known.tried.at_phrases[place]),
    )


def explain_statements(span: Span, known: Known) -> Iterator[StatementExplanation]:
    """Yield the statements whose content begins in a sentence."""
    # Statements come in the order of their contents, so those of a sentence stand together.
    first, stop = bisect_left(known.starts, span.start), bisect_left(known.starts, span.stop)
    for number in range(first, stop):
        yield explain_statement(number, known.article.statements[number], known)


def explain_statement(number: int, statement: Statement, known: Known) -> StatementExplanation:
    """Return one statement."""
    shares, draft = known.page.vocabulary.confidence, known.drafts[number]
    lemma = statement.cue.lemma if statement.cue else ""
    return StatementExplanation(
        statement=number,
        frame=statement.frame,
        source=statement.source.text if statement.source else None,
        cue=statement.cue.text if statement.cue else None,
        content=tuple(explain_content(piece, known) for piece in statement.content),
        speaker=statement.speaker.name if statement.speaker else None,
        said_on=statement.said_on.isoformat() if statement.said_on else None,
        confidence=statement.confidence,
        share=shares.share(statement.kind, statement.frame, lemma),
        evidence=tuple(FactExplanation(name, shares.points(name)) for name in draft.evidence),
        days=tuple(known.days[number]),
        nested=tuple(known.nested.get(number, ())),
    )


def explain_nested(article: Article) -> Mapping[int, Sequence[NestedExplanation]]:
    """Return what the outermost statements report others to have said, by their places."""
    outermost = list(range(len(article.statements)))
    found: dict[int, list[NestedExplanation]] = defaultdict(list)
    for place, said in enumerate(article.nested, len(outermost)):
        # What reports a statement stands before it, and has a source and a cue.
        inside = said.inside or 0
        outermost.append(outermost[inside])
        found[outermost[inside]].append(
            NestedExplanation(
                statement=place,
                inside=inside,
                frame=said.frame,
                source=text_of(said.source) or "",
                cue=text_of(said.cue) or "",
                content=said.said,
                speaker=said.speaker.name if said.speaker else None,
            )
        )
    return found


def explain_content(piece: Span, known: Known) -> ContentExplanation:
    """Return a piece of content, and what ended it."""
    return ContentExplanation(
        span=piece, text=piece.of(known.page.text), end=known.tried.ends.get(piece.stop)
    )
