"""How views for people put what was found into words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from newsparse.errors import Problem
from newsparse.model import (
    Article,
    Byline,
    Dateline,
    Speaker,
    Statement,
    StatementKind,
    Unresolved,
)

ELLIPSIS = "…"
BETWEEN_FACTS = " · "

EXCERPT_LENGTH = 40
"""Characters of the text shown with a doubt about it."""


def tidy(text: str) -> str:
    r"""Return a text with plain spaces, fit for a terminal: nothing in it can steer one.

    >>> tidy("the\n harbour\x1b[31m")
    'the harbour[31m'
    """
    # An escape sequence in a text could clear the screen, or worse: no control character passes.
    return "".join(filter(str.isprintable, " ".join(text.split())))


def moment(value: dt.date | dt.datetime | None) -> str:
    """Return a date, with its time if it has one.

    >>> moment(dt.datetime(2026, 3, 3, 9, 14, tzinfo=dt.UTC))
    '2026-03-03 09:14 UTC'
    """
    if value is None:
        return "no date"
    if isinstance(value, dt.datetime):
        zone = f" {value.tzname()}" if value.tzinfo else ""
        return f"{value.date().isoformat()} {value:%H:%M}{zone}"
    return value.isoformat()


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""The names of months as views for people write them, whatever the language of the machine."""


def day_in_words(day: dt.date) -> str:
    """Return a day as a newspaper writes it.

    >>> day_in_words(dt.date(2026, 3, 3))
    '3 March 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(value: dt.date | dt.datetime) -> str:
    """Return a day as a newspaper writes it, with its time if it has one.

    >>> moment_in_words(dt.datetime(2026, 3, 3, 9, 14, tzinfo=dt.UTC))
    '3 March 2026, 09:14 UTC'
    """
    if not isinstance(value, dt.datetime):
        return day_in_words(value)
    zone = f" {value.tzname()}" if value.tzinfo else ""
    return f"{day_in_words(value)}, {value:%H:%M}{zone}"


def where_from(dateline: Dateline) -> str:
    """Return a dateline's places and agency: "Port Ellery (Associated Press)"."""
    places = " / ".join(place.name for place in dateline.places)
    agency = f"({dateline.agency})" if dateline.agency else ""
    return f"{places} {agency}".strip()


def written_byline(byline: Byline) -> str:
    """Return a byline as it stands in the article, or the names that the caller has told."""
    return byline.text or ", ".join(author.name for author in byline.authors)


def facts_line(article: Article) -> str:
    """Return when, by whom and where an article was written."""
    facts = (
        moment(article.published.value if article.published else None),
        written_byline(article.byline) if article.byline else "",
        where_from(article.dateline) if article.dateline else "",
    )
    return BETWEEN_FACTS.join(filter(None, facts))


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
    # An open quotation mark may span the rest of the text: the line it stands in is enough to
    # find it.
    excerpt = text[start : start + EXCERPT_LENGTH].partition("\n")[0].strip()
    return f"{problem.message}: {excerpt}" if excerpt else problem.message


# What is told of a statement to whoever points at a part of it


REASONS: Mapping[Unresolved, str] = {
    "no-source": "nobody is named",
    "not-a-speaker": "this names no speaker",
    "generic": "this means nobody in particular",
    "no-antecedent": "nobody is found whom this means",
    "several-candidates": "several could be meant",
    "not-sure": "it is not sure whom this means",
}
"""Why there is no speaker, as a reader is told."""


def nobody_shown(statement: Statement) -> str:
    """Return what stands for a name where there is none: the source's words, or a mark."""
    return f"“{statement.source.text}”?" if statement.source else "?"


def who_line(statement: Statement) -> str:
    """Return who speaks, or why nobody knows."""
    if statement.speaker is not None:
        return known_as(statement.speaker)
    reason = REASONS[statement.unresolved] if statement.unresolved else "unknown"
    return f"{statement.source.text} — {reason}" if statement.source else reason


KINDS_IN_WORDS: Mapping[StatementKind, str] = {
    "direct": "direct quotation",
    "mixed": "partly quoted",
    "indirect": "reported, not quoted",
}
"""How somebody's words are given, as a newsroom says it."""

UNSURE = 0.5
"""The confidence below which a reader is warned: it is as likely wrong as right."""


def how_line(statement: Statement) -> str:
    """Return how it was said: word for word or not, and by which cue."""
    cue = statement.cue
    if cue is None:
        return KINDS_IN_WORDS[statement.kind]
    # Most of it is speech; what is only thought or planned, a reader has to know.
    kind = "" if cue.kind == "speech" else f" ({cue.kind})"
    return f"{KINDS_IN_WORDS[statement.kind]}{BETWEEN_FACTS}{cue.text}{kind}"


def when_line(statement: Statement) -> str:
    """Return when, to whom and where it was said."""
    day = (f"on {day_in_words(statement.said_on)}",) if statement.said_on else ()
    return BETWEEN_FACTS.join((*day, *circumstances(statement)))


def stance(statement: Statement) -> str:
    """Return whether it is denied, or told without vouching for it; empty if neither."""
    denied = ("denied",) if statement.negated else ()
    hedged = ("not vouched for",) if statement.hedged else ()
    return BETWEEN_FACTS.join((*denied, *hedged))


def sure_line(statement: Statement) -> str:
    """Return how it is meant, and how sure it is that it was read rightly."""
    sure = f"{statement.confidence:.0%} sure"
    return BETWEEN_FACTS.join(filter(None, (stance(statement), sure)))


def card_lines(article: Article, place: int) -> Iterator[str]:
    """Yield who made the statement at a place, how, when, where, and how sure that is."""
    statement = article.statements[place]
    lines = (who_line(statement), how_line(statement), when_line(statement), sure_line(statement))
    yield from filter(None, map(tidy, lines))
