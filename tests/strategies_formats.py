"""Articles of any characters, for what writes articles down."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from built import build_statement, cue, empty_article
from newsparse import Article, Headline, Mention, Paragraph, Problem, Span, Speaker


def with_whole_pairs(text: str) -> str:
    """Return a text in which two halves of a surrogate pair that stand together are one character.

    JSON knows no other; what a file was read as has no such halves.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


ANYTHING = st.text(st.characters(exclude_categories=()), min_size=1).map(with_whole_pairs)
"""Texts of any characters, half surrogate pairs and controls among them."""

HOSTILE = (
    st.lists(
        st.sampled_from(
            [
                *(
                    "<script>alert(1)</script>",
                    "</style>",
                    "</article>",
                    "<!--",
                    "-->",
                    "&amp;",
                    "&#13;",
                ),
                *(
                    '" onclick="x',
                    "'",
                    "]]>",
                    "\x00",
                    "\ud83d",
                    "\u202e",
                    "\r\n",
                    "\n",
                    "\n\n",
                    "\x1b[31m",
                ),
                *("“We won,”", " she said. ", "🌉", "\u2028", "<textarea>\n", "<plaintext>"),
            ]
        ),
        min_size=1,
    )
    .map("".join)
    .map(with_whole_pairs)
)
"""Texts that would break out of a page if they were not escaped."""


@st.composite
def odd_articles(draw: st.DrawFn, text: st.SearchStrategy[str] = ANYTHING) -> Article:
    """Draw an article with statements, speakers, a headline and a doubt anywhere in its text."""
    words = draw(text)
    places = st.integers(0, len(words))

    def draw_span() -> Span:
        return Span(*sorted((draw(places), draw(places))))

    def draw_mention() -> Mention:
        span = draw_span()
        return Mention(span, span.of(words))

    who = draw_mention()
    speaker = Speaker(words, draw(st.sampled_from([None, words])), "person", (who,))
    statements = []
    for _ in range(draw(st.integers(1, 3))):
        content = tuple(sorted(draw_span() for _ in range(draw(st.integers(1, 3)))))
        named = draw(st.booleans())
        verb = draw_span()
        statements.append(
            build_statement(
                words,
                content,
                source=who if named else draw(st.sampled_from([None, draw_mention()])),
                cue=evolve(cue(words, "", words), span=verb, text=verb.of(words)),
                speaker=speaker if named else None,
            )
        )
    head, body = draw_span(), draw_span()
    return evolve(
        empty_article(words),
        headline=Headline(head, head.of(words)),
        paragraphs=(Paragraph(body, body.of(words)),),
        statements=tuple(statements),
        speakers=(speaker,),
        problems=(Problem("unclosed-quote", "a mark that never closes", draw_span()),),
    )
