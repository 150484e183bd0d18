"""Articles built by hand, with statements of all sorts, for what does not depend on the rules."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from newsparse import (
    Article,
    Author,
    Byline,
    Cue,
    Dateline,
    Headline,
    Mention,
    Paragraph,
    Place,
    Problem,
    Published,
    Quote,
    Span,
    Speaker,
    Statement,
)

HARBOUR = """\
Harbour tolls to rise, mayor says
By Ida Marsh and Bo Lind
2026-03-03
PORT ELLERY (Coast Wire) — Tolls will rise in spring, Mayor Ada Stone said Tuesday.

“We will not rush this,” she said. “Safety comes first.”

“The old bridge is tired.

“It needs rest,” Stone told the Ellery Gazette.

The port authority called the plan “barely
legal” and said it would appeal.

Nobody would be hurt, according to a leaflet.

“Boo!”

They expect a café by the quay, “Le Phare.
"""
"""An article with a head, five kinds of content and a mark that never closes."""


def find(text: str, words: str, after: int = 0) -> Span:
    """Return where words stand in a text, the first place from an offset on."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def mention(text: str, words: str, after: int = 0) -> Mention:
    """Return the mention with these words."""
    return Mention(find(text, words, after), words)


def cue(text: str, words: str, lemma: str, after: int = 0) -> Cue:
    """Return the cue with these words."""
    return Cue(find(text, words, after), words, lemma, "speech")


def quote(text: str, words: str, after: int = 0) -> Quote:
    """Return the run with these words, marks on both sides."""
    span = find(text, words, after)
    return Quote(span, words, Span(span.start + 1, span.stop - 1), level=1)


def hull(*spans: Span) -> Span:
    """Return the range from the first to the last of the spans."""
    return Span(min(span.start for span in spans), max(span.stop for span in spans))


def empty_article(text: str = "") -> Article:
    """Return an article in which nothing was found."""
    return Article(
        text=text,
        language="en",
        published=None,
        headline=None,
        byline=None,
        dateline=None,
        paragraphs=(),
        furniture=(),
        quotes=(),
        statements=(),
        speakers=(),
        problems=(),
    )


def build_statement(  # noqa: PLR0913
    text: str,
    content: tuple[Span, ...],
    *,
    source: Mention | None = None,
    cue: Cue | None = None,
    speaker: Speaker | None = None,
    quotes: tuple[Quote, ...] = (),
    said_on: Span | None = None,
) -> Statement:
    """Return a statement of these parts, its kind told by its quotes."""
    span = hull(*content, *(part.span for part in (source, cue) if part))
    quoted = {run.span for run in quotes}
    kind = "direct" if quoted >= set(content) else "mixed" if quoted else "indirect"
    return Statement(
        span=span,
        text=span.of(text),
        content=content,
        kind=kind,  # type: ignore[arg-type]
        source=source,
        cue=cue,
        speaker=speaker,
        unresolved=None if speaker else "no-antecedent" if source else "no-source",
        said_on=dt.date(2026, 3, 3) if said_on else None,
        said_on_span=said_on,
        quotes=quotes,
        frame="S V C",
    )


def build_harbour_statements(text: str) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """Return the statements of the article, with sources shared, missing and resolved."""
    mayor, she = mention(text, "Mayor Ada Stone"), mention(text, "she")
    stone = mention(text, "Stone", text.index("rest"))
    port, leaflet = mention(text, "The port authority"), mention(text, "a leaflet")
    ada = Speaker("Ada Stone", "Mayor", "person", (mayor, she, stone))
    body = Speaker("port authority", None, "organisation", (port,))
    paper = Speaker("a leaflet", None, "document", (leaflet,))
    rush, safety = quote(text, "“We will not rush this,”"), quote(text, "“Safety comes first.”")
    tired = evolve(quote(text, "“The old bridge is tired."))
    tired = evolve(tired, content=Span(tired.span.start + 1, tired.span.stop))
    rest, legal = quote(text, "“It needs rest,”"), quote(text, "“barely\nlegal”")
    statements = (
        build_statement(
            text,
            (find(text, "Tolls will rise in spring"),),
            source=mayor,
            cue=cue(text, "said", "say"),
            speaker=ada,
            said_on=find(text, "Tuesday"),
        ),
        build_statement(
            text,
            (rush.span, safety.span),
            source=she,
            cue=cue(text, "said", "say", she.span.stop),
            speaker=ada,
            quotes=(rush, safety),
        ),
        build_statement(
            text,
            (tired.span, rest.span),
            source=stone,
            cue=cue(text, "told the Ellery Gazette", "tell"),
            speaker=ada,
            quotes=(tired, rest),
        ),
        build_statement(
            text,
            (find(text, "the plan “barely\nlegal”"),),
            source=port,
            cue=cue(text, "called", "call"),
            speaker=body,
            quotes=(legal,),
        ),
        build_statement(
            text,
            (find(text, "it would appeal"),),
            source=port,
            cue=cue(text, "said", "say", legal.span.stop),
            speaker=body,
        ),
        build_statement(
            text,
            (find(text, "Nobody would be hurt"),),
            source=leaflet,
            cue=cue(text, "according to", "according to"),
            speaker=paper,
        ),
        build_statement(text, (find(text, "“Boo!”"),), quotes=(quote(text, "“Boo!”"),)),
        build_statement(
            text,
            (find(text, "a café by the quay"),),
            source=mention(text, "They"),
            cue=cue(text, "expect", "expect"),
        ),
    )
    return statements, (ada, body, paper)


def attribute(quotes: tuple[Quote, ...], place: int, statement: Statement) -> tuple[Quote, ...]:
    """Return a statement's quotes with what the statement says of them."""
    return tuple(
        evolve(
            run,
            source=statement.source,
            cue=statement.cue,
            speaker=statement.speaker,
            statement=place,
        )
        for run in quotes
    )


def build_harbour() -> Article:
    """Return the article about the harbour, as a perfect reader would read it."""
    text = HARBOUR
    found, speakers = build_harbour_statements(text)
    statements = tuple(
        evolve(statement, quotes=attribute(statement.quotes, place, statement))
        for place, statement in enumerate(found)
    )
    opened = find(text, "“Le Phare.")
    loose = Quote(opened, opened.of(text), Span(opened.start + 1, opened.stop), level=1)
    date = find(text, "2026-03-03")
    headline, byline = find(text, "Harbour tolls to rise, mayor says"), find(text, "By Ida Marsh")
    byline = Span(byline.start, text.index("\n", byline.start))
    dateline, place = find(text, "PORT ELLERY (Coast Wire) —"), find(text, "PORT ELLERY")
    names = tuple(find(text, name) for name in ("Ida Marsh", "Bo Lind"))
    blocks = text[dateline.stop :].split("\n\n")
    paragraphs = tuple(find(text, block.strip()) for block in blocks)
    return Article(
        text=text,
        language="en",
        published=Published(dt.date(2026, 3, 3), date, date.of(text)),
        headline=Headline(headline, headline.of(text)),
        byline=Byline(
            byline,
            byline.of(text),
            tuple(Author(name, name.of(text), name.of(text)) for name in names),
        ),
        dateline=Dateline(
            dateline,
            dateline.of(text),
            (Place(place, place.of(text), "Port Ellery"),),
            None,
            "Coast Wire",
        ),
        paragraphs=tuple(Paragraph(span, span.of(text)) for span in paragraphs),
        furniture=(),
        quotes=(*(run for statement in statements for run in statement.quotes), loose),
        statements=statements,
        speakers=speakers,
        problems=(
            Problem(
                "unclosed-quote",
                "a quotation mark that never closes",
                Span(opened.start, opened.start + 1),
            ),
        ),
    )
