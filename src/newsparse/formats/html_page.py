"""A page for a browser: the text, coloured by who speaks, with a card on whatever is hovered.

No script, no font and nothing else comes from outside. The look is in `reading.css`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

from newsparse.formats.format import Format, RenderOptions
from newsparse.formats.marked_text import escaped, marked_text, speaker_attributes
from newsparse.formats.speaker_index import speaker_places
from newsparse.formats.wording import doubt_place, doubt_words, facts_line, known_as, tidy
from newsparse.in_words import counted
from newsparse.model import Article

# Texts come from anywhere: should one ever get through as markup, it still could do nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a page may load and run, whatever its text holds: nothing but its own style."""


def read_style() -> str:
    """Return the style sheet of all readings."""
    return files("newsparse.formats").joinpath("reading.css").read_text(encoding="utf-8")


def dimming(article: Article) -> Iterator[str]:
    """Yield a rule for each speaker: while it is pointed at, the others step back."""
    for place in range(len(article.speakers)):
        others = f'.np-reading [data-speaker]:not([data-speaker="{place}"])'
        # CSS alone: notebooks and mail readers run no script.
        yield f'.newsparse:has([data-legend="{place}"]:hover) {others} {{ opacity: 0.3; }}'


def legend_entry(name: str, count: int, place: int | None) -> str:
    """Return a speaker with the number of statements."""
    legend = "" if place is None else f' data-legend="{place}"'
    said = counted(count, "statement")
    return (
        f"<li{legend}{speaker_attributes(place)}>{escaped(tidy(name))}"
        f' <span class="np-count" title="{said}">{count}</span></li>'
    )


def legend_entries(article: Article) -> Iterator[str]:
    """Yield all speakers, and how many statements have none."""
    place_of = speaker_places(article)
    counts = Counter(place_of(statement.speaker) for statement in article.statements)
    for place, speaker in enumerate(article.speakers):
        yield legend_entry(known_as(speaker), counts[place], place)
    if counts[None]:
        yield legend_entry("nobody known", counts[None], None)


def legend(article: Article) -> str:
    """Return what is known of the article, and its speakers with their colours."""
    speakers = counted(len(article.speakers), "speaker")
    statements = counted(len(article.statements), "statement")
    return (
        f'<aside class="np-legend"><p class="np-facts">{escaped(tidy(facts_line(article)))}</p>'
        f"<h2>{speakers}, {statements}</h2><ul>{''.join(legend_entries(article))}</ul></aside>"
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
    style = read_style() + "\n".join(dimming(article))
    return (
        f'<div class="newsparse"><style>{style}</style><div class="np-columns">{legend(article)}'
        f'<article class="np-reading" lang="{escaped(article.language)}">{marked_text(article)}'
        f"</article></div>{doubts(article)}</div>\n"
    )


def title(article: Article, options: RenderOptions) -> str:
    """Return what a page is called: the headline, else the name of its file."""
    if article.headline is not None:
        # A tab of a browser shows one line, whatever the headline holds.
        return tidy(article.headline.text)
    return "Who said what" if options.name == "-" else tidy(options.name)


def render(article: Article, options: RenderOptions) -> str:
    """Return an article as a page."""
    return (
        f'<!doctype html>\n<html lang="{escaped(article.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title(article, options))}</title>\n</head>\n"
        f'<body class="newsparse-page">\n{fragment(article)}</body>\n</html>\n'
    )


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
)
