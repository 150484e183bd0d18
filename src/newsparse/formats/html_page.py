"""A page for a browser: the text, coloured by who speaks, with a card on whatever is hovered.

No script, no font and nothing else comes from outside. The look is in `reading.css`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from newsparse.formats.browser_page import GENERATOR, BrowserPage, read_style
from newsparse.formats.format import Format, Index, RenderOptions
from newsparse.formats.html_index import is_index, write_index
from newsparse.formats.marked_text import (
    PLACES_TO_LIGHT,
    Marker,
    anchor,
    escaped,
    marked_text,
    marker_of,
    speaker_attributes,
)
from newsparse.formats.speaker_index import speaker_places
from newsparse.formats.wording import (
    BETWEEN_FACTS,
    doubt_place,
    doubt_words,
    known_as,
    moment_in_words,
    tidy,
)
from newsparse.in_words import counted
from newsparse.model import Article


def chosen_speakers(article: Article) -> Iterator[str]:
    """Yield a rule for each speaker: while it is pointed at in the legend, it is the chosen one."""
    # CSS alone: notebooks and mail readers run no script. The number is set here and compared in
    # `reading.css`: a rule of each speaker for all parts of the others makes long pages slow.
    for place in range(len(article.speakers)):
        pointed_at = f'[data-legend="{place}"]:is(:hover, :focus-within)'
        yield f".newsparse:has({pointed_at}) {{ --chosen: {place}; }}"


def standing_out() -> Iterator[str]:
    """Yield rules by which all parts of a statement stand out while one of them is pointed at."""
    for place in range(PLACES_TO_LIGHT):
        part = f'[data-place="{place}"]'
        yield f".np-block:has({part}:is(:hover, :focus)) {part} {{ --lit: 2; }}"


def link_to_statement(marker: Marker, statement: int | None, content: str) -> str:
    """Return content as a link to a statement, if that can be reached on the page."""
    if statement is None or statement not in marker.anchors:
        return f"<a>{content}</a>"
    return f'<a href="#{anchor(statement)}">{content}</a>'


@frozen
class LegendEntry:
    """Somebody who makes statements, or nobody."""

    name: str
    """What is shown."""
    place: int | None
    """The place in `Article.speakers`."""
    statements: tuple[int, ...]
    """The places of the statements."""


def legend_entries(article: Article) -> Iterator[LegendEntry]:
    """Yield those who make statements, the most quoted first, and at the end what is nobody's."""
    place_of = speaker_places(article)
    said: defaultdict[int | None, list[int]] = defaultdict(list)
    for number, statement in enumerate(article.statements):
        said[place_of(statement.speaker)].append(number)
    entries = [
        LegendEntry(known_as(speaker), place, tuple(said[place]))
        for place, speaker in enumerate(article.speakers)
    ]
    # Of fifty speakers the first screen has room for a dozen.
    yield from sorted(entries, key=lambda entry: -len(entry.statements))
    if said[None]:
        yield LegendEntry("nobody named", None, tuple(said[None]))


def legend_item(marker: Marker, entry: LegendEntry) -> str:
    """Return a speaker with the number of statements, as a link to the first of them."""
    legend = "" if entry.place is None else f' data-legend="{entry.place}"'
    number = len(entry.statements)
    count = f'<span class="np-count" title="{counted(number, "statement")}">{number}</span>'
    shown = link_to_statement(
        marker, next(iter(entry.statements), None), f"{escaped(tidy(entry.name))} {count}"
    )
    return f"<li{legend}{speaker_attributes(entry.place)}>{shown}</li>"


def legend(marker: Marker) -> str:
    """Return what is known of the article, and its speakers with their colours."""
    article = marker.article
    entries = "".join(legend_item(marker, entry) for entry in legend_entries(article))
    speakers = counted(len(article.speakers), "speaker")
    statements = counted(len(article.statements), "statement")
    day = moment_in_words(article.published.value) if article.published else "no date"
    return (
        f'<nav class="np-legend" aria-label="Speakers"><p class="np-facts">{escaped(day)}</p>'
        f"<h2>{speakers}, {statements}</h2><ul>{entries}</ul>{KEY}</nav>"
    )


KEY_MARKS = {
    "word for word": '<span class="np-content np-first np-last"><span class="np-quoted">“ ”</span>'
    "</span>",
    "reported": '<span class="np-content"><span class="np-reported">abc</span></span>',
    "who says it": '<span class="np-source">abc</span>',
    "how": '<span class="np-cue">abc</span>',
    "when, where, to whom": '<span class="np-day">abc</span>',
    "denied": '<span class="np-content np-negated"><span class="np-reported">abc</span></span>',
    "unsure": '<span class="np-content np-unsure"><span class="np-reported">abc</span></span>',
}
"""What the marks on the page mean, each by a piece of text that has it."""

KEY_ENTRIES = "".join(
    f"<div><dt>{shown}</dt><dd>{meaning}</dd></div>" for meaning, shown in KEY_MARKS.items()
)
KEY = f'<dl class="np-key">{KEY_ENTRIES}</dl>'
"""The key to all marks."""


def reasons(marker: Marker) -> str:
    """Return why each statement was found, folded away: for those who ask."""
    statements = marker.article.statements
    if not statements:
        return ""
    items = "".join(
        f"<li>{link_to_statement(marker, place, str(place + 1))} "
        f"{escaped(tidy(statement.explain()))}</li>"
        for place, statement in enumerate(statements)
    )
    return (
        f'<details class="np-why"><summary>Why each was found</summary><ul>{items}</ul></details>'
    )


def doubts(article: Article) -> str:
    """Return the doubts about the text, if there are any."""
    if not article.problems:
        return ""
    items = "".join(
        f"<li>{doubt_place(problem, article.text)}: "
        f"{escaped(tidy(doubt_words(problem, article.text)))}</li>"
        for problem in article.problems
    )
    number = counted(len(article.problems), "doubt")
    return f'<footer class="np-doubts"><h2>{number}</h2><ul>{items}</ul></footer>'


def fragment(article: Article) -> str:
    """Return an article as an element with its style, for a notebook or another page."""
    marker = marker_of(article)
    style = read_style("newsparse.formats", "reading.css") + "\n".join(
        (*chosen_speakers(article), *standing_out())
    )
    return (
        f'<div class="newsparse"><style>{style}</style><div class="np-columns">{legend(marker)}'
        f'<article class="np-reading" lang="{escaped(article.language)}">{marked_text(marker)}'
        f"</article></div>{doubts(article)}{reasons(marker)}</div>\n"
    )


def title(article: Article, options: RenderOptions) -> str:
    """Return what a page is called: the headline, else the name of its file."""
    if article.headline is not None:
        # A tab of a browser shows one line, whatever the headline holds.
        return tidy(article.headline.text)
    return "Who said what" if options.name == "-" else tidy(options.name)


SHOWN_NAMES = 3
"""Names of speakers that the description of a page has room for."""


def description(article: Article) -> str:
    """Return what is in an article, in a line for lists of pages."""
    entries = legend_entries(article)
    known = [article.speakers[one.place].name for one in entries if one.place is not None]
    day = (moment_in_words(article.published.value),) if article.published else ()
    said = counted(len(article.statements), "statement")
    return BETWEEN_FACTS.join(map(tidy, filter(None, (*day, said, ", ".join(known[:SHOWN_NAMES])))))


def render(article: Article, options: RenderOptions) -> str:
    """Return an article as a page."""
    return BrowserPage(
        title=escaped(title(article, options)),
        body=fragment(article),
        told={"generator": GENERATOR, "description": escaped(description(article))},
        language=escaped(article.language),
        classes="newsparse-page",
    ).written()


def build(article: Article) -> str:
    """Return an article as a page that is called by its headline."""
    return render(article, RenderOptions("-", 0))


FORMAT = Format(
    name="html",
    summary="a page for a browser, a NAME.html for each input",
    suffix=".html",
    encoding="utf-8",
    build=build,
    render=render,
    render_in_series=None,
    index=Index(is_index, write_index),
)
