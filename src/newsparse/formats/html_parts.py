"""Parts of an article as HTML: what a notebook shows of a statement or a speaker."""

from __future__ import annotations

from newsparse.formats.marked_text import escaped
from newsparse.formats.wording import (
    BETWEEN_FACTS,
    how_line,
    known_as,
    sure_line,
    tidy,
    when_line,
    who_line,
)
from newsparse.in_words import counted
from newsparse.model import Speaker, Statement


def html_line(text: str) -> str:
    """Return words as HTML, on one line."""
    return escaped(tidy(text))


def statement_element(statement: Statement) -> str:
    """Return who said what, how, when and how sure that is.

    >>> from newsparse.parser import parse_article
    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> print(statement_element(article.statements[0]).partition("<small>")[0])
    <div><b>Ada Stone, Mayor</b> · direct quotation · said<blockquote>&quot;We are ready,&quot;\
</blockquote>
    """
    facts = filter(None, (when_line(statement), sure_line(statement)))
    return (
        f"<div><b>{html_line(who_line(statement))}</b>{BETWEEN_FACTS}{html_line(how_line(statement))}"
        f"<blockquote>{html_line(statement.said)}</blockquote>"
        f"<small>{html_line(BETWEEN_FACTS.join(facts))}</small></div>"
    )


def speaker_element(speaker: Speaker) -> str:
    """Return who it is, and how often the article mentions the speaker as a source.

    >>> from newsparse.parser import parse_article
    >>> print(speaker_element(parse_article('"We are ready," Mayor Ada Stone said.').speakers[0]))
    <div><b>Ada Stone, Mayor</b><br><small>person · 1 mention</small></div>
    """
    facts = (
        speaker.kind,
        speaker.affiliation or "",
        ", ".join(speaker.pronouns),
        counted(len(speaker.mentions), "mention"),
    )
    told = BETWEEN_FACTS.join(filter(None, facts))
    return f"<div><b>{html_line(known_as(speaker))}</b><br><small>{html_line(told)}</small></div>"
