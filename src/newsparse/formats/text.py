"""Plain text for a person: the date, the speakers, and who said what.

Everything stands on one grid: a label on the left, what it labels on the right, wrapped_text
and, where it would be long, shortened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import TextWrapper

from newsparse.errors import Problem
from newsparse.formats.format import Format, RenderOptions
from newsparse.formats.speaker_index import speaker_places
from newsparse.formats.styled_text import columns
from newsparse.formats.wording import (
    BETWEEN_FACTS,
    ELLIPSIS,
    circumstances,
    doubt_place,
    doubt_words,
    facts_line,
    known_as,
    moment,
    stance,
    tidy,
)
from newsparse.in_words import counted
from newsparse.model import Article, Speaker, Statement

LABEL_WIDTH = len("organisation")
"""Columns of the labels, of which this is the widest."""

INDENT = LABEL_WIDTH + 4
"""Columns to the left of what is labelled."""

# Below twenty columns words are cut in two, and lines of more than a hundred are hard to follow.
NARROWEST, WIDEST = INDENT + 20, 100
"""Columns that lines are wrapped_text to, however narrow or wide the terminal."""

USUAL_WIDTH = 80
"""Columns of a text that is made for no terminal in particular."""

CONTENT_SHOWN = 140
"""About as many characters of a content are shown, however narrow the terminal."""


def text_width(width: int) -> int:
    """Return the columns of a line in a terminal of some width."""
    return min(max(width, NARROWEST), WIDEST)


WIDE_MARK = "\0"
"""What stands beside a wide character while lines are made; no text for a terminal has it."""


def wrapped_text(text: str, width: int, lines: int, first: str = "", others: str = "") -> list[str]:
    """Return a text as at most `lines` lines of at most this width, shortened if it is longer."""
    tidied = tidy(text)
    # textwrap counts characters, a terminal counts columns: so a mark stands beside a wide one. A
    # column is left for it at the end of lines, where the two might be parted.
    marked = "".join(sign + WIDE_MARK * (columns(sign) - 1) for sign in tidied)
    wrapper = TextWrapper(
        width=text_width(width) - (marked != tidied),
        initial_indent=first,
        subsequent_indent=others,
        max_lines=lines,
        placeholder=f" {ELLIPSIS}",
        break_on_hyphens=False,
    )
    return [line.replace(WIDE_MARK, "") for line in wrapper.wrap(marked)]


def labelled_entry(label: str, text: str, width: int, lines: int = 2) -> list[str]:
    """Return the lines of one thing on the grid."""
    return wrapped_text(text, width, lines, f"  {label:<{LABEL_WIDTH}}  ", " " * INDENT)


def content_lines(width: int) -> int:
    """Return how many lines show enough of a content."""
    # As many characters in a narrow terminal as in a wide one, so that both tell the same.
    return max(2, round(CONTENT_SHOWN / (text_width(width) - INDENT)))


def head_lines(article: Article, width: int) -> list[str]:
    """Return the headline, and below it when, by whom and where it was written."""
    headline = article.headline.text if article.headline else ""
    return wrapped_text(headline, width, 3) + wrapped_text(facts_line(article), width, 2)


def speaker_lines(article: Article, width: int) -> Iterator[str]:
    """Yield how many speakers there are; then each, and how many statements they made."""
    place_of = speaker_places(article)
    counts = Counter(place_of(statement.speaker) for statement in article.statements)
    yield counted(len(article.speakers), "speaker")
    for place, speaker in enumerate(article.speakers):
        said = counted(counts[place], "statement")
        yield from labelled_entry(speaker.kind, f"{known_as(speaker)}{BETWEEN_FACTS}{said}", width)


def name_of_speaker(statement: Statement, speaker: Speaker) -> str:
    """Return a speaker's name, with the source if that adds another word: "Ada Stone (she)"."""
    source = statement.source.text if statement.source else ""
    name_words = set(speaker.name.casefold().split())
    source_words = set(source.casefold().split())
    # "Stone" adds nothing to "Ada Stone", and neither does "Mayor Ada Stone"; "she" does.
    if source_words <= name_words or name_words <= source_words:
        return speaker.name
    return f"{speaker.name} ({source})"


def who(statement: Statement) -> str:
    """Return whom a statement is attributed to, as well as it is known."""
    if statement.speaker is not None:
        return name_of_speaker(statement, statement.speaker)
    return statement.source.text if statement.source else "nobody named"


def statement_lines(statement: Statement, width: int) -> Iterator[str]:
    """Yield who said a thing, how, when and where; and below it what was said."""
    cue = statement.cue.text if statement.cue else ""
    day = moment(statement.said_on) if statement.said_on else ""
    facts = (who(statement), cue, stance(statement), day, *circumstances(statement))
    said = BETWEEN_FACTS.join(filter(None, facts))
    yield from labelled_entry(statement.kind, said, width)
    yield from labelled_entry("", statement.said, width, content_lines(width))


def statements_section(article: Article, width: int) -> Iterator[str]:
    """Yield how many statements there are; then each, with blank lines between them."""
    yield counted(len(article.statements), "statement")
    for place, statement in enumerate(article.statements):
        if place:
            yield ""
        yield from statement_lines(statement, width)


def doubt_entry(problem: Problem, text: str, width: int) -> list[str]:
    """Return what is doubtful, the line that it is in, and how that goes on, if it does."""
    return labelled_entry(doubt_place(problem, text), doubt_words(problem, text), width)


def doubts_section(article: Article, width: int) -> Iterator[str]:
    """Yield how many doubts there are, and each; nothing if there are none."""
    if article.problems:
        yield counted(len(article.problems), "doubt")
    for problem in article.problems:
        yield from doubt_entry(problem, article.text, width)


def join_sections(sections: Iterable[Iterable[str]]) -> str:
    """Return sections of lines as text, a blank line between them, without empty ones."""
    blocks = ["\n".join(section) for section in sections]
    return "\n\n".join(filter(None, blocks)) + "\n"


def render(article: Article, options: RenderOptions) -> str:
    """Return what was read in an article, for a person."""
    views = head_lines, speaker_lines, statements_section, doubts_section
    return join_sections(view(article, options.width) for view in views)


def build(article: Article) -> str:
    """Return the same as wide as a file may be that any terminal can show."""
    return render(article, RenderOptions("-", USUAL_WIDTH))


def render_in_series(article: Article, options: RenderOptions) -> str:
    """Return the same below the article's name, for one of several."""
    return f"{name_rule(options.name, options.width)}\n\n{render(article, options)}\n"


def name_rule(name: str, width: int) -> str:
    """Return the line above one of several articles: its name in a rule over the whole width."""
    title = f"── {tidy(name)} "
    return f"{title:─<{text_width(width)}}"


FORMAT = Format(
    name="text",
    summary="plain text for a person",
    suffix=".txt",
    encoding=None,
    build=build,
    render=render,
    render_in_series=render_in_series,
)
