"""The laws of every article, for the property tests, the hostile texts and the fuzzer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse import Article, Span
from newsparse.patterns.line_patterns import UNSEEN
from walk import assert_span_law


def is_blank(text: str) -> bool:
    """Tell whether there is nothing in a text to be seen."""
    return all(sign.isspace() or sign in UNSEEN for sign in text)


def assert_ordered_and_apart(spans: Sequence[Span]) -> None:
    assert all(left.stop <= right.start for left, right in pairwise(spans)), spans


def assert_paragraphs_are_in_order_and_apart(article: Article) -> None:
    assert_ordered_and_apart([paragraph.span for paragraph in article.paragraphs])
    for paragraph in article.paragraphs:
        assert not is_blank(paragraph.text[0])
        assert not is_blank(paragraph.text[-1])


def accounted_for(article: Article) -> Iterator[Span]:
    """Yield the spans of the head, the body and the furniture."""
    for part in (article.published, article.headline, article.byline, article.dateline):
        if part is not None and part.span is not None:
            yield part.span
    for line in article.furniture:
        yield line.span
    for paragraph in article.paragraphs:
        yield paragraph.span


def assert_all_that_is_seen_has_its_place(article: Article) -> None:
    """Assert that nothing but white space lies outside of head, body and furniture."""
    place = 0
    for span in sorted(accounted_for(article)):
        assert is_blank(article.text[place : span.start]), (place, span)
        place = max(place, span.stop)
    assert is_blank(article.text[place:]), place


def assert_quotes_are_nested_or_apart(article: Article) -> None:
    # Where an opening mark is missing, a run may begin at one place with a run inside it.
    places = [(quote.span.start, -quote.span.stop) for quote in article.quotes]
    assert places == sorted(set(places))
    around: list[Span] = []
    for quote in article.quotes:
        while around and around[-1].stop <= quote.span.start:
            around.pop()
        assert not around or quote.span in around[-1], "quotes cross"
        around.append(quote.span)
        assert quote.level == len(around)
        assert quote.content in quote.span


def assert_quotes_lie_in_blocks(article: Article) -> None:
    """Assert that each quote stands in one paragraph or in the headline."""
    blocks = [paragraph.span for paragraph in article.paragraphs]
    if article.headline and article.headline.span:
        blocks.append(article.headline.span)
    blocks.sort()
    number = 0
    for quote in article.quotes:
        while number < len(blocks) and blocks[number].stop <= quote.span.start:
            number += 1
        assert number < len(blocks), quote
        assert quote.span in blocks[number], quote


def assert_statements_are_in_order(article: Article) -> None:
    firsts = [statement.content[0] for statement in article.statements]
    assert firsts == sorted(firsts)


def assert_the_parts_of_statements_keep_to_their_places(article: Article) -> None:
    for statement in article.statements:
        assert statement.content
        assert all(len(span) for span in statement.content)
        assert_ordered_and_apart(statement.content)
        assert all(span in statement.span for span in statement.content)
        for part in (statement.cue, statement.source):
            if part is not None:
                assert_ordered_and_apart(sorted((*statement.content, part.span)))


def assert_quotes_and_statements_know_each_other(article: Article) -> None:
    for place, statement in enumerate(article.statements):
        assert (statement.kind == "indirect") == (not statement.quotes)
        for quote in statement.quotes:
            assert quote.statement == place
            assert quote.source == statement.source
            assert quote.cue == statement.cue
            assert quote.speaker == statement.speaker
    of_statements = [quote for statement in article.statements for quote in statement.quotes]
    outer = [quote for quote in article.quotes if quote.statement is not None]
    assert sorted(of_statements, key=lambda quote: quote.span) == outer
    for quote in article.quotes:
        if quote.statement is None:
            assert (quote.source, quote.cue, quote.speaker) == (None, None, None)


def assert_speakers_and_sources_know_each_other(article: Article) -> None:
    known = {id(speaker) for speaker in article.speakers}
    everybody = known | {id(speaker) for speaker in article.nested_speakers}
    for statement in article.nested:
        assert (statement.speaker is None) == (statement.unresolved is not None)
        assert statement.speaker is None or id(statement.speaker) in everybody
    mentions = {
        id(speaker): {mention.span for mention in speaker.mentions} for speaker in article.speakers
    }
    for statement in article.statements:
        assert (statement.speaker is None) == (statement.unresolved is not None)
        if statement.speaker is not None and statement.source is not None:
            assert id(statement.speaker) in known
            assert statement.source.span in mentions[id(statement.speaker)]
    firsts = [speaker.mentions[0].span for speaker in article.speakers]
    assert firsts == sorted(firsts)
    for speaker in article.speakers:
        places = [mention.span for mention in speaker.mentions]
        assert places == sorted(set(places))


def assert_statements_stand_inside_what_reports_them(article: Article) -> None:
    outer = (*article.statements, *article.nested)
    assert all(statement.inside is None for statement in article.statements)
    for place, statement in enumerate(article.nested, len(article.statements)):
        assert statement.inside is not None
        assert statement.inside < place
        around = outer[statement.inside].content
        assert statement.source is not None
        assert statement.cue is not None
        for part in (*statement.content, statement.source.span, statement.cue.span):
            assert any(part in piece for piece in around)
        assert_ordered_and_apart(sorted((*statement.content, statement.cue.span)))
        assert_ordered_and_apart(sorted((*statement.content, statement.source.span)))
        assert (statement.kind == "indirect") == (not statement.quotes)
        assert all(quote in article.quotes for quote in statement.quotes)


def assert_problems_are_in_order(article: Article) -> None:
    starts = [problem.span.start for problem in article.problems]
    assert starts == sorted(starts)


LAWS = (
    assert_span_law,
    assert_paragraphs_are_in_order_and_apart,
    assert_all_that_is_seen_has_its_place,
    assert_quotes_are_nested_or_apart,
    assert_quotes_lie_in_blocks,
    assert_statements_are_in_order,
    assert_the_parts_of_statements_keep_to_their_places,
    assert_quotes_and_statements_know_each_other,
    assert_speakers_and_sources_know_each_other,
    assert_statements_stand_inside_what_reports_them,
    assert_problems_are_in_order,
)
"""All that must hold of an article, whatever its text."""


def assert_laws(article: Article) -> None:
    """Assert every law, each in time that grows with the article and no faster."""
    for law in LAWS:
        law(article)
