"""The reading for a terminal: the article as it stands, and in the margin who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from newsparse.formats.parts import Piece, cut_pieces
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.formats.text_blocks import BlockKind, find_blocks
from newsparse.formats.text_runs import Line, Look, Run, columns, wrap_runs
from newsparse.formats.wording import (
    ELLIPSIS,
    counted,
    doubt_place,
    doubt_words,
    facts_line,
    known_as,
    tidy,
)
from newsparse.model import Article

MARGIN = 18
"""Columns of the names to the left of the text."""

RULE, BARE_RULE = Run(" │ ", "quiet"), Run(" │", "quiet")
"""What stands between the names and the text, and where there is no text."""

NARROWEST, WIDEST = 48, 100
"""Columns that a line may take, however narrow or wide the terminal."""

LOOKS: Mapping[BlockKind, Look] = {"headline": "title", "paragraph": "plain", "line": "quiet"}

SAID: frozenset[Look] = frozenset({"spoken", "reported"})

BLANK: Line = ()


def line_width(width: int) -> int:
    """Return the columns of a line in a terminal of some width."""
    return min(max(width, NARROWEST), WIDEST)


def run_of(article: Article, piece: Piece, place_of: PlaceOf, usual: Look) -> Run:
    """Return a piece of the text as a run."""
    words = piece.span.of(article.text)
    if piece.part is None:
        return Run(words, usual)
    statement = article.statements[piece.part.statement]
    look: Look = piece.part.role
    if look == "content":
        look = "reported" if statement.kind == "indirect" else "spoken"
    return Run(words, look, place_of(statement.speaker))


def names_beside(names: Sequence[str], lines: Iterable[Line]) -> Iterator[list[Run]]:
    """Yield for each line whom it quotes, where that is somebody else than before."""
    last: int | None = -1
    for line in lines:
        new = []
        for run in line:
            if run.look in SAID and run.speaker != last:
                last = run.speaker
                new.append(Run("?" if last is None else names[last], "name", last))
        yield new


def spread(names: Iterable[list[Run]]) -> Iterator[Run | None]:
    """Yield one name for each line; a second one has to wait for the next line."""
    waiting: list[Run] = []
    for new in names:
        waiting += new
        yield waiting.pop(0) if waiting else None
    yield from waiting


def in_margin(name: Run | None) -> Run:
    """Return a name as wide as the margin, shortened if it must be."""
    if name is None:
        return Run(" " * MARGIN)
    shown = tidy(name.text)
    while columns(shown) > MARGIN:
        shown = shown.removesuffix(ELLIPSIS)[:-1] + ELLIPSIS
    return Run(" " * (MARGIN - columns(shown)) + shown, name.look, name.speaker)


def block_lines(lines: Sequence[Line], names: Sequence[str]) -> Iterator[Line]:
    """Yield the lines of a block with the names beside them."""
    margin = spread(names_beside(names, lines))
    for name, line in zip_longest(margin, lines, fillvalue=None):
        yield (in_margin(name), RULE, *line) if line else (in_margin(name), BARE_RULE)


def text_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield the text, a blank line before each headline and paragraph."""
    pieces_of, place_of = cut_pieces(article), speaker_places(article)
    names = [speaker.name for speaker in article.speakers]
    room = line_width(width) - MARGIN - len(RULE.text)

    last: BlockKind = "line"
    for block in find_blocks(article):
        if not last == block.kind == "line":
            yield (in_margin(None), BARE_RULE)
        last = block.kind
        runs = [run_of(article, piece, place_of, LOOKS[last]) for piece in pieces_of(block.span)]
        yield from block_lines(wrap_runs(runs, room), names)


def legend_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield when and by whom the article was written, and who speaks how often."""
    place_of = speaker_places(article)
    counts = Counter(place_of(statement.speaker) for statement in article.statements)
    yield from wrap_runs([Run(facts_line(article), "quiet")], line_width(width))
    for place, speaker in enumerate(article.speakers):
        said = counted(counts[place], "statement")
        runs = [Run(speaker.name, "name", place), Run(known_as(speaker)[len(speaker.name) :])]
        yield from wrap_runs([*runs, Run(f" · {said}", "quiet")], line_width(width))


def doubt_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield the doubts about the text."""
    for problem in article.problems:
        words = f"{doubt_place(problem, article.text)}: {doubt_words(problem, article.text)}"
        yield from wrap_runs([Run(words, "quiet")], line_width(width))


def reading_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield the reading of an article in lines of at most this many columns."""
    yield from legend_lines(article, width)
    yield from text_lines(article, width)
    if article.problems:
        yield BLANK
        yield from doubt_lines(article, width)
