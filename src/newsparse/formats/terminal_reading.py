"""The reading for a terminal: the article as it stands, and in the margin who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from newsparse.formats.parts import TextSlice, cut_at_quotes, cut_slices
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.formats.styled_text import Line, Look, Styled, columns, wrap_styled
from newsparse.formats.text_blocks import BlockKind, find_shown_blocks
from newsparse.formats.wording import (
    ELLIPSIS,
    doubt_place,
    doubt_words,
    facts_line,
    known_as,
    tidy,
)
from newsparse.in_words import counted
from newsparse.model import Article

NAME_COLUMNS = 18
"""Columns of the names to the left of the text."""

RULE, BARE_RULE = Styled(" │ ", "quiet"), Styled(" │", "quiet")
"""What stands between the names and the text, and where there is no text."""

# The names take a third of the narrowest; beyond a hundred columns the eye loses its line.
NARROWEST, WIDEST = 48, 100
"""Columns that a line may take, however narrow or wide the terminal."""

LOOKS: Mapping[BlockKind, Look] = {"headline": "title", "paragraph": "plain", "line": "quiet"}

SAID: frozenset[Look] = frozenset({"spoken", "reported"})

EMPTY_LINE: Line = ()


def reading_width(width: int) -> int:
    """Return the columns of a line in a terminal of some width."""
    return min(max(width, NARROWEST), WIDEST)


def styled_pieces(
    article: Article, piece: TextSlice, place_of: PlaceOf, usual: Look
) -> Iterator[Styled]:
    """Yield a piece of the text as runs: what is quoted apart from what is only reported."""
    text = article.text
    if piece.part is None:
        yield Styled(piece.span.of(text), usual)
        return
    statement = article.statements[piece.part.statement]
    speaker = place_of(statement.speaker)
    if piece.part.role != "content":
        yield Styled(piece.span.of(text), piece.part.role, speaker)
        return
    for said in cut_at_quotes(piece.span, statement.quotes):
        yield Styled(said.span.of(text), "spoken" if said.is_quoted else "reported", speaker)


def names_beside(names: Sequence[str], lines: Iterable[Line]) -> Iterator[list[Styled]]:
    """Yield for each line whom it quotes, where that is somebody else than before."""
    last: int | None = -1
    for line in lines:
        new = []
        for run in line:
            if run.look in SAID and run.speaker != last:
                last = run.speaker
                new.append(Styled("?" if last is None else names[last], "name", last))
        yield new


def spread(names: Iterable[list[Styled]]) -> Iterator[Styled | None]:
    """Yield one name for each line; a second one has to wait for the next line."""
    # A line may quote two speakers, and the margin has room for one name a line.
    waiting: list[Styled] = []
    for new in names:
        waiting += new
        yield waiting.pop(0) if waiting else None
    yield from waiting


def in_margin(name: Styled | None) -> Styled:
    """Return a name as wide as the margin, shortened if it must be."""
    if name is None:
        return Styled(" " * NAME_COLUMNS)
    shown = tidy(name.text)
    # Cut from the end: of "Harbour Board of ..." the beginning tells more.
    while columns(shown) > NAME_COLUMNS:
        shown = shown.removesuffix(ELLIPSIS)[:-1] + ELLIPSIS
    return Styled(" " * (NAME_COLUMNS - columns(shown)) + shown, name.look, name.speaker)


def block_lines(lines: Sequence[Line], names: Sequence[str]) -> Iterator[Line]:
    """Yield the lines of a block with the names beside them."""
    margin = spread(names_beside(names, lines))
    for name, line in zip_longest(margin, lines, fillvalue=None):
        yield (in_margin(name), RULE, *line) if line else (in_margin(name), BARE_RULE)


def text_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield the text, a blank line before each headline and paragraph."""
    pieces_of, place_of = cut_slices(article), speaker_places(article)
    names = [speaker.name for speaker in article.speakers]
    room = reading_width(width) - NAME_COLUMNS - len(RULE.text)

    last: BlockKind = "line"
    for block in find_shown_blocks(article):
        if not last == block.kind == "line":
            yield (in_margin(None), BARE_RULE)
        last = block.kind
        runs = [
            run
            for piece in pieces_of(block.span)
            for run in styled_pieces(article, piece, place_of, LOOKS[last])
        ]
        yield from block_lines(wrap_styled(runs, room), names)


def legend_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield when and by whom the article was written, and who speaks how often."""
    place_of = speaker_places(article)
    counts = Counter(place_of(statement.speaker) for statement in article.statements)
    yield from wrap_styled([Styled(facts_line(article), "quiet")], reading_width(width))
    for place, speaker in enumerate(article.speakers):
        said = counted(counts[place], "statement")
        runs = [
            Styled(speaker.name, "name", place),
            Styled(known_as(speaker)[len(speaker.name) :]),
        ]
        yield from wrap_styled([*runs, Styled(f" · {said}", "quiet")], reading_width(width))


def doubt_reading(article: Article, width: int) -> Iterator[Line]:
    """Yield the doubts about the text."""
    for problem in article.problems:
        words = f"{doubt_place(problem, article.text)}: {doubt_words(problem, article.text)}"
        yield from wrap_styled([Styled(words, "quiet")], reading_width(width))


def reading_lines(article: Article, width: int) -> Iterator[Line]:
    """Yield the reading of an article in lines of at most this many columns."""
    yield from legend_lines(article, width)
    yield from text_lines(article, width)
    if article.problems:
        yield EMPTY_LINE
        yield from doubt_reading(article, width)
