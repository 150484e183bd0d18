"""How views for people put what was found into words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from newsparse.errors import Problem
from newsparse.model import Article, Dateline, Speaker, Statement

ELLIPSIS = "…"
SEPARATOR = " · "

EXCERPT_LENGTH = 40
"""Characters of the text shown with a doubt about it."""


def tidy(text: str) -> str:
    r"""Return a text with plain spaces, fit for a terminal: nothing in it can steer one.

    >>> tidy("the\n harbour\x1b[31m")
    'the harbour[31m'
    """
    return "".join(filter(str.isprintable, " ".join(text.split())))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, as in "1 speaker" and "no statements"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def moment(value: dt.date | dt.datetime | None) -> str:
    """Return a date, with its time if it has one."""
    if value is None:
        return "no date"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat()


def where_from(dateline: Dateline) -> str:
    """Return a dateline's places and agency: "Port Ellery (Associated Press)"."""
    places = " / ".join(place.name for place in dateline.places)
    agency = f"({dateline.agency})" if dateline.agency else ""
    return f"{places} {agency}".strip()


def facts_line(article: Article) -> str:
    """Return when, by whom and where an article was written."""
    facts = (
        moment(article.published.value if article.published else None),
        article.byline.text if article.byline else "",
        where_from(article.dateline) if article.dateline else "",
    )
    return SEPARATOR.join(filter(None, facts))


def known_as(speaker: Speaker) -> str:
    """Return a speaker's name with the role."""
    return ", ".join(filter(None, (speaker.name, speaker.role)))


def circumstances(statement: Statement) -> Iterator[str]:
    """Yield to whom, where and on what it was said: "to reporters", "at a rally"."""
    if statement.addressee is not None:
        yield f"to {statement.addressee.text}"
    for phrase in (statement.occasion, statement.topic):
        if phrase is not None:
            yield phrase.text


def doubt_place(problem: Problem, text: str) -> str:
    """Return the line in which a doubt arose: "line 12"."""
    return f"line {text.count(chr(10), 0, problem.span.start) + 1}"


def doubt_words(problem: Problem, text: str) -> str:
    """Return a doubt and, where there is something to show, the words that gave rise to it."""
    start = problem.span.start
    excerpt = text[start : start + EXCERPT_LENGTH].partition("\n")[0].strip()
    return f"{problem.message}: {excerpt}" if excerpt else problem.message
