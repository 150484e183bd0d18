"""The text of an article as HTML: a block for each paragraph, an element for each part.

The text of the elements, as a browser gives it, is exactly the article's; whatever is told of
it stands in attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from newsparse.formats.parts import Part, TextSlice, cut_slices
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.formats.text_blocks import BlockKind, ShownBlock, find_shown_blocks
from newsparse.formats.wording import card_lines
from newsparse.model import Article

TAGS: Mapping[BlockKind, str] = {"headline": "h1", "paragraph": "p", "line": "div"}

UNSHOWN = dict.fromkeys(
    (*range(9), 11, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)),
    "\N{REPLACEMENT CHARACTER}",
)
"""Controls and halves of surrogate pairs, which no page may hold, and the sign that shows them."""

PREFIX = "np-"
"""How the names of classes begin, so that the style of a page around them leaves them alone."""

HUE_STEP = 137.5
"""Degrees from one speaker's hue to the next: the golden angle keeps all of them apart."""


def escaped(text: str) -> str:
    r"""Return a text as HTML, fit for an element and for an attribute.

    >>> print(escaped('<b title="x">'), escaped("one\r\ntwo"))
    &lt;b title=&quot;x&quot;&gt; one&#13;
    two
    """
    # Browsers turn a carriage return of the source into a line feed, and then offsets of the page
    # differ.
    return escape(text.translate(UNSHOWN)).replace("\r", "&#13;")


def hue(place: int) -> int:
    """Return the hue of the speaker at a place, in degrees."""
    # From blue on, the colour of links: red first would look like an error.
    return round(255 + place * HUE_STEP) % 360


def speaker_attributes(place: int | None) -> str:
    """Return the attributes that tell who speaks, and the colour of that speaker."""
    return "" if place is None else f' data-speaker="{place}" style="--hue: {hue(place)}"'


def part_classes(article: Article, piece: TextSlice, part: Part) -> str:
    """Return what a piece is, and which of its ends are ends of the whole part."""
    classes: list[str] = [part.role]
    if part.role == "content":
        classes.append(article.statements[part.statement].kind)
    if piece.span.start == part.span.start:
        # Only at its true ends has a part round corners; a piece cut out of it goes on.
        classes.append("first")
    if piece.span.stop == part.span.stop:
        classes.append("last")
    return " ".join(f"{PREFIX}{name}" for name in classes)


def mark(article: Article, piece: TextSlice, part: Part, speaker: int | None) -> str:
    """Return the element of a piece that belongs to a part."""
    card = escaped("\n".join(card_lines(article, part.statement)))
    return (
        f'<span class="{part_classes(article, piece, part)}"{speaker_attributes(speaker)} '
        f'data-card="{card}" tabindex="0">{escaped(piece.span.of(article.text))}</span>'
    )


def marked_piece(article: Article, piece: TextSlice, place_of: PlaceOf) -> str:
    """Return a piece as HTML."""
    if piece.part is None:
        return escaped(piece.span.of(article.text))
    speaker = article.statements[piece.part.statement].speaker
    return mark(article, piece, piece.part, place_of(speaker))


def marked_block(
    article: Article, block: ShownBlock, pieces: Iterable[TextSlice], place_of: PlaceOf
) -> str:
    """Return a block as an element."""
    tag = TAGS[block.kind]
    content = "".join(marked_piece(article, piece, place_of) for piece in pieces)
    return f'<{tag} class="{PREFIX}{block.kind}">{content}</{tag}>'


def marked_blocks(article: Article) -> Iterator[str]:
    """Yield the blocks as elements, and the white space between them."""
    pieces_of, place_of = cut_slices(article), speaker_places(article)
    reached = 0
    for block in find_shown_blocks(article):
        yield escaped(article.text[reached : block.span.start])
        yield marked_block(article, block, pieces_of(block.span), place_of)
        reached = block.span.stop
    yield escaped(article.text[reached:])


def marked_text(article: Article) -> str:
    """Return all of an article's text as HTML."""
    return "".join(marked_blocks(article))
