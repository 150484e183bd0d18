"""The text of an article as HTML: a block for each paragraph, an element for each part.

The text of the elements, as a browser gives it, is exactly the article's; whatever is told of
it stands in attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from attrs import frozen

from newsparse.formats.nested_parts import Reported, cut_at_contents, reports_by_place
from newsparse.formats.parts import Part, PiecesOf, TextSlice, cut_at_quotes, cut_slices
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.formats.text_blocks import BlockKind, ShownBlock, find_shown_blocks
from newsparse.formats.wording import UNSURE, card_lines, nobody_shown, stance, tidy
from newsparse.model import Article, Statement
from newsparse.span import Span

TAGS: Mapping[BlockKind, str] = {"headline": "h1", "paragraph": "p", "line": "div"}

UNSHOWN = dict.fromkeys(
    (*range(9), 11, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)),
    "\N{REPLACEMENT CHARACTER}",
)
"""Controls and halves of surrogate pairs, which no page may hold, and the sign that shows them."""

PREFIX = "np-"
"""How the names of classes begin, so that the style of a page around them leaves them alone."""

NOTHING_REPORTED = Reported()
"""What a statement reports that reports nobody."""

PLACES_TO_LIGHT = 16
"""So many statements of a paragraph are told apart when one of them is pointed at.

A bound on time: browsers look at each rule for it on each move of the mouse, and a long page with a
rule for each statement takes seconds. The parts of the seventeenth light up with the first.
"""

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
    return (
        ""
        if place is None
        else f' data-speaker="{place}" style="--hue: {hue(place)}; --speaker: {place}"'
    )


def anchor(place: int) -> str:
    """Return what the statement at a place is called on its page, for links to it."""
    return f"{PREFIX}statement-{place}"


@frozen
class Marker:
    """What the pieces of an article are marked by."""

    article: Article
    """The article."""
    place_of: PlaceOf
    """Gives a speaker's place in `Article.speakers`."""
    pieces_of: PiecesOf
    """Cuts a span into the pieces that belong to one part each."""
    anchors: Mapping[int, int]
    """Where the piece starts at which each statement can be reached, by its place."""
    reports: Mapping[int, Reported]
    """What each statement reports others to have said, by its place."""

    def reported(self, place: int) -> Reported:
        """Return what the statement at a place reports others to have said."""
        return self.reports.get(place, NOTHING_REPORTED)

    def name_of(self, statement: Statement) -> str:
        """Return what the speaker of a statement is called, or what stands for a name."""
        speaker = statement.speaker
        return speaker.name if speaker else nobody_shown(statement)


def marker_of(article: Article) -> Marker:
    """Return what the pieces of an article are marked by."""
    pieces_of = cut_slices(article)
    anchors = find_anchors_of_statements(article, pieces_of)
    places, reports = speaker_places(article), reports_by_place(article)
    return Marker(article, places, pieces_of, anchors, reports)


def find_anchors_of_statements(article: Article, pieces_of: PiecesOf) -> dict[int, int]:
    """Return where each statement can be reached: at its content, or else at another part of it.

    What a statement says may be covered by the parts of others; then it is reached at its cue or
    source. One that is covered wholly is not there.
    """
    blocks = find_shown_blocks(article)
    marked = [piece for block in blocks for piece in pieces_of(block.span) if piece.part]
    anchors: dict[int, int] = {}
    for wanted in (True, False):
        for piece in marked:
            if piece.part and (piece.part.role == "content") == wanted:
                anchors.setdefault(piece.part.statement, piece.span.start)
    return anchors


def part_classes(statement: Statement, piece: TextSlice, part: Part) -> Iterator[str]:
    """Yield what a piece is, and which of its ends are ends of the whole part."""
    yield part.role
    if piece.span.start == part.span.start:
        # Only at its true ends has a part round corners; a piece cut out of it goes on.
        yield "first"
    if piece.span.stop == part.span.stop:
        yield "last"
    if statement.negated:
        yield "negated"
    if statement.confidence < UNSURE:
        yield "unsure"


def opening_attributes(marker: Marker, piece: TextSlice, part: Part) -> str:
    """Return what the place has at which a statement can be reached: a name and a tab stop."""
    if marker.anchors[part.statement] != piece.span.start:
        return ""
    # One stop for each statement: with one for each part, Tab would take an hour to go through.
    return f' id="{anchor(part.statement)}" tabindex="0"'


def mark(marker: Marker, piece: TextSlice, part: Part) -> str:
    """Return the element of a piece that belongs to a part."""
    article = marker.article
    statement = article.statements[part.statement]
    names = " ".join(PREFIX + name for name in part_classes(statement, piece, part))
    lines = (*card_lines(article, part.statement), *marker.reported(part.statement).lines)
    card = escaped("\n".join(lines))
    words = piece.span.of(article.text)
    content = quoted_apart(marker, piece, part) if part.role == "content" else escaped(words)
    return (
        f'<span class="{names}"{speaker_attributes(marker.place_of(statement.speaker))}'
        f' data-place="{part.statement % PLACES_TO_LIGHT}"'
        f"{opening_attributes(marker, piece, part)}"
        f' data-card="{card}" aria-description="{card}">{content}</span>'
    )


def quoted_apart(marker: Marker, piece: TextSlice, part: Part) -> str:
    """Return a piece of a content: what is in quotation marks apart from what is reported."""
    statement = marker.article.statements[part.statement]
    contents = marker.reported(part.statement).contents
    return "".join(
        f'<span class="{PREFIX}{"quoted" if said.is_quoted else "reported"}">'
        f"{others_apart(marker.article.text, said.span, contents)}</span>"
        for said in cut_at_quotes(piece.span, statement.quotes)
    )


def others_apart(text: str, span: Span, contents: Sequence[Span]) -> str:
    """Return a stretch of a content: what others are reported to have said apart from the rest."""
    return "".join(
        f'<span class="{PREFIX}inside">{escaped(one.of(text))}</span>'
        if is_inside
        else escaped(one.of(text))
        for one, is_inside in cut_at_contents(span, contents)
    )


def marked_piece(marker: Marker, piece: TextSlice) -> str:
    """Return a piece as HTML."""
    if piece.part is None:
        return escaped(piece.span.of(marker.article.text))
    return mark(marker, piece, piece.part)


def margin_name(marker: Marker, statement: Statement, *, is_new: bool) -> str:
    """Return what stands in the margin beside a statement: a name that is new, and any denial."""
    told = stance(statement)
    if not is_new and not told:
        return ""
    name = escaped(tidy(marker.name_of(statement))) if is_new else ""
    attributes = speaker_attributes(marker.place_of(statement.speaker))
    stated = f' data-stance="{told}"' if told else ""
    return f'<i class="{PREFIX}name"{attributes} data-name="{name}"{stated}></i>'


def margin(marker: Marker, pieces: Iterable[TextSlice]) -> str:
    """Return the names beside a block: of each who is quoted there, in order, each turn once."""
    parts = [piece.part for piece in pieces if piece.part]
    places = dict.fromkeys(part.statement for part in parts if part.role == "content")
    said = [marker.article.statements[place] for place in places]
    names = "".join(
        margin_name(marker, one, is_new=not before or before.speaker != one.speaker)
        for before, one in zip((None, *said), said, strict=False)
    )
    # Names are read out with each statement already.
    return f'<div class="{PREFIX}margin" aria-hidden="true">{names}</div>' if names else ""


def marked_block(marker: Marker, block: ShownBlock) -> str:
    """Return a block as an element, with the names beside it."""
    tag, pieces = TAGS[block.kind], list(marker.pieces_of(block.span))
    content = "".join(marked_piece(marker, piece) for piece in pieces)
    return (
        f'<div class="{PREFIX}block">{margin(marker, pieces)}'
        f'<{tag} class="{PREFIX}{block.kind}">{content}</{tag}></div>'
    )


def marked_blocks(marker: Marker) -> Iterator[str]:
    """Yield the blocks as elements, and the white space between them."""
    text, reached = marker.article.text, 0
    for block in find_shown_blocks(marker.article):
        yield escaped(text[reached : block.span.start])
        yield marked_block(marker, block)
        reached = block.span.stop
    yield escaped(text[reached:])


def marked_text(marker: Marker) -> str:
    """Return all of an article's text as HTML."""
    return "".join(marked_blocks(marker))
