"""Bylines: the people who wrote an article, apart from their roles, papers and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newsparse.dates.passage import Match, Passage
from newsparse.model import Author, Byline
from newsparse.patterns.head_patterns import byline_piece_pattern
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.title_case import is_title_case

# A bound on time: eight authors with their papers fill a line of this length.
LONGEST_BYLINE = 200
"""A byline has at most this many code points."""

# A fact of news: "BBC News, Leeds" is below half a line, a sentence about a paper is above it.
LONGEST_AFFILIATION = 100
"""A line of papers and roles below the names has at most this many code points."""

# A fact of news: "The New York Times News Service" has six.
LONGEST_BODY = 6
"""A body's name with capitals throughout has at most this many words."""

# A fact of news: "News staff" is a body, "the news of the day" is none.
LONGEST_PLAIN_BODY = 2
"""A body's name without capitals has at most this many words."""

# A fact of news: "New York City" is the longest; four capitalised words are a headline.
LONGEST_PLACE = 3
"""The place of an author has at most this many words."""

NO_LEAD = Refusal('no word such as "by" opens the line')
TOO_LONG = Refusal("the line is longer than a byline")
NOTHING_LEFT = Refusal('nothing follows the "by"')
UNKNOWN_PART = Refusal("one part is no name, role, paper, place or address")
NOBODY = Refusal("no part is a name, a role or a paper")

PartKind = Literal["name", "role", "body", "place", "unknown"]
"""What a part of a byline is: a *body* is a paper, an agency or a desk."""


class BylinePart(NamedTuple):
    """What stands between two commas or links of a byline."""

    kind: PartKind
    """What it is."""
    name: Span | None = None
    """The name in it."""


UNKNOWN, PLACE, ROLE = BylinePart("unknown"), BylinePart("place"), BylinePart("role")


def find_byline(line: Passage) -> Byline | Refusal:
    """Read a line that opens as a byline does: `By Ada Stone, Political Editor`.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = "By Ada Stone, Business Editor, and Inês da Silva in Oslo"
    >>> byline = find_byline(Passage(line, 0, len(line), load_vocabulary("en")))
    >>> [author.name for author in byline.authors]
    ['Ada Stone', 'Inês da Silva']
    """
    lead = line.match(line.vocabulary.head_patterns.byline_lead)
    return read_names(line, line.since(lead.end())) if lead else NO_LEAD


def read_byline(line: Passage) -> Byline | Refusal:
    """Read a line that is a byline without its *by*: `Ada Stone, Political Editor`."""
    return read_names(line, line)


def read_authors(line: Passage) -> Byline | None:
    """Read a byline without its *by* that names people."""
    byline = read_byline(line)
    if isinstance(byline, Refusal):
        return None
    return byline if byline.authors else None


def read_names(line: Passage, names: Passage) -> Byline | Refusal:
    """Read the byline of a line whose names begin with a passage.

    Every part has to be a name, a role, a body, a place or an address: "By noon the herd
    had crossed" is none.
    """
    if len(line) > LONGEST_BYLINE:
        return TOO_LONG
    if not names:
        return NOTHING_LEFT
    parts: list[BylinePart] = []
    # A bound on time: a sentence shows in its first parts that it is no byline.
    for part in byline_parts(names):
        if part.kind == "unknown":
            return UNKNOWN_PART
        parts.append(part)
    # "By noon" may be a place by its form, and names nobody.
    if {part.kind for part in parts} <= {"place"}:
        return NOBODY
    # Without *by*, a paper in front is followed by its place: `PTI | New Delhi`.
    has_no_authors = names.start == line.start and parts[0].kind == "body"
    authors = () if has_no_authors else tuple(authors_of(line.text, parts))
    return Byline(line.span, line.written, authors)


def authors_of(text: str, parts: Sequence[BylinePart]) -> Iterator[Author]:
    """Yield the people that the parts of a byline name."""
    for part in parts:
        if part.name:
            written = part.name.of(text)
            yield Author(part.name, written, " ".join(written.split()))


def is_affiliation(line: Passage) -> bool:
    """Tell whether a line names only bodies and roles: `BBC News, Leeds`, `Staff writer`."""
    if len(line) > LONGEST_AFFILIATION:
        return False
    kinds = {part.kind for part in byline_parts(line)}
    has_paper = not kinds.isdisjoint(("body", "role"))
    has_others = not kinds.isdisjoint(("name", "unknown"))
    return has_paper and not has_others


def byline_parts(names: Passage) -> Iterator[BylinePart]:
    """Read what stands between the commas and links of a byline."""
    behind_tail = False
    for piece in byline_pieces(names):
        # The blank before "for" may have been cut off: "By Ada Stone, for The Lantern".
        search = names.since(max(names.start, piece.start - 1)).until(piece.stop)
        tail = search.search(names.vocabulary.head_patterns.byline_tail)
        part = read_byline_piece(piece, tail)
        # More places follow an "in": "Ada Stone in Oslo, Rome and Sault Ste. Marie".
        in_list = behind_tail and piece.first.isupper() and is_place_behind(piece, tail)
        yield PLACE if part.kind == "unknown" and in_list else part
        behind_tail = tail is not None


def is_place_behind(piece: Passage, tail: Match | None) -> bool:
    """Tell whether what follows `in` or `for` in a piece may be a place or a paper."""
    return tail is None or has_capitals(piece.since(tail.end()))


def read_byline_piece(piece: Passage, tail: Match | None) -> BylinePart:
    """Tell what a piece of a byline is, whose names a tail such as ` in Oslo` may end."""
    if not is_place_behind(piece, tail):
        return UNKNOWN
    named = piece.until(max(piece.start, tail.start())) if tail else piece
    # "Ada Stone, in Oslo" has nothing before the "in" of its second piece.
    if not named:
        return PLACE
    part = read_named(named)
    return PLACE if part.kind == "unknown" and is_city(named) else part


def byline_pieces(names: Passage) -> Iterator[Passage]:
    """Divide a byline at its commas, links and addresses."""
    patterns = names.vocabulary.head_patterns
    # A bound on time: the pattern with addresses is tried where there is one.
    addressed = "@" in names.written
    link = patterns.name_link_or_address if addressed else patterns.name_link
    start = names.start
    for found in link.finditer(names.text, names.start, names.stop):
        yield from trim_piece(names.since(start).until(found.start()))
        start = found.end()
    yield from trim_piece(names.since(start))


def trim_piece(piece: Passage) -> Iterator[Passage]:
    """Yield a piece without the blanks and marks around it, unless nothing is left."""
    found = piece.search(byline_piece_pattern())
    if found:
        yield piece.part(Span(*found.span()))


def read_named(piece: Passage) -> BylinePart:
    """Tell what a piece is; a name may have its role behind it without a comma."""
    lowered = [token.strip(".,()") for token in piece.written.casefold().split()]
    # "By then she had gone": a name, role or paper has no such word; "The Lantern" has its own.
    is_sentence = not piece.vocabulary.head_words.sentence_words.isdisjoint(lowered)
    if is_sentence:
        return UNKNOWN
    if person := name_before_agency(piece):
        return BylinePart("name", person)
    kind = body_or_role(piece, lowered)
    named = name_in_piece(piece, kind, lowered)
    return named or BylinePart(kind or "unknown")


def name_in_piece(
    piece: Passage, kind: PartKind | None, lowered: Sequence[str]
) -> BylinePart | None:
    """Return the name that opens a piece, if the other words of it are a role or none."""
    found = piece.match(piece.vocabulary.head_patterns.name)
    if found is None:
        return None
    name = Span(*found.span("name"))
    if kind == "role" and lowered[0] not in piece.vocabulary.head_words.role_openings:
        return cut_role(piece, name)
    # Only a full stop or a bracket may be left behind the name.
    fills_piece = name.stop >= piece.stop - 1
    has_article = not piece.vocabulary.header.articles.isdisjoint(lowered)
    if kind or has_article or not fills_piece:
        return None
    return BylinePart("name", without_stop(piece.text, name))


def name_before_agency(piece: Passage) -> Span | None:
    """Return the name in front of an agency that no comma divides: `ADA STONE Associated Press`."""
    tokens = piece.tokens
    words = piece.vocabulary.head_words
    # A bound on time: hardly a piece ends as the name of an agency does.
    if tokens[-1] not in words.agency_endings:
        return None
    for count in range(2, len(tokens) - 1):
        if " ".join(tokens[count:]) in words.agencies:
            agency = piece.written.split(None, count)[-1]
            before = piece.text[: piece.stop - len(agency)].rstrip()
            name = piece.until(len(before)).fullmatch(piece.vocabulary.head_patterns.name)
            return name and Span(*name.span("name"))
    return None


def body_or_role(piece: Passage, lowered: Sequence[str]) -> PartKind | None:
    """Tell whether a piece is or ends in a body, a role or a region; None for other words."""
    header, words = piece.vocabulary.header, piece.vocabulary.head_words
    if piece.written in words.agencies:
        return "body"
    if kind := kind_beside_role(piece, lowered):
        return kind
    if lowered[0] in header.articles or not header.bodies.isdisjoint(lowered):
        return "body" if is_body_in_byline(piece) else "unknown"
    if not header.roles.isdisjoint(lowered):
        return "role"  # "Harbour editor"
    is_region = not header.regions.isdisjoint((piece.written, piece.written.rstrip(".")))
    return "place" if is_region else None


def kind_beside_role(piece: Passage, lowered: Sequence[str]) -> PartKind | None:
    """Tell what a piece is that has a role in it, if the words around it leave no doubt."""
    header = piece.vocabulary.header
    roles = [place for place, word in enumerate(lowered) if word in header.roles]
    if not roles:
        return None
    if not header.bodies.isdisjoint(lowered[:2]):
        return "body"  # "News staff", "Lantern Press correspondent"
    is_opened = lowered[0] in piece.vocabulary.head_words.role_openings
    stands_behind_name = roles[0] > 1
    # "Political editor", "Ada Stone Community affairs correspondent"; not "Harbour editor".
    return "role" if is_opened or stands_behind_name else None


def is_body_in_byline(piece: Passage) -> bool:
    """Tell whether a piece is short and its words have capitals: `The Lantern`, `News staff`."""
    count = len(piece.tokens)
    # "News staff", "Web desk".
    if count <= LONGEST_PLAIN_BODY:
        return True
    return count <= LONGEST_BODY and has_capitals(piece)


def has_capitals(piece: Passage) -> bool:
    """Tell whether a piece is written as a name is: "Harbour Office for Roads"."""
    return is_title_case(piece.written, piece.vocabulary.header.small_words)


def cut_role(piece: Passage, name: Span) -> BylinePart:
    """Return a name without the words of a role that the name's pattern took in."""
    header = piece.vocabulary.header
    position, stop = name.start, name.stop
    for count, token in enumerate(name.of(piece.text).split()):
        position = piece.text.index(token, position)
        plain = token.casefold().strip(".")
        # "Mary Sports editor" has no surname left: a beat ends a name from its third word on.
        ends_name = plain in header.roles or (count > 1 and plain in header.beats)
        if ends_name:
            stop = len(piece.text[:position].rstrip())
            break
        position += len(token)
    person = Span(name.start, stop)
    # Of a name and a role two words at least are the name: `Court Reporter` has none.
    return BylinePart("name", person) if len(person.of(piece.text).split()) > 1 else ROLE


def without_stop(text: str, name: Span) -> Span:
    """Return a name without the full stop that ends its line; `Jr.` keeps it."""
    last = name.of(text).split()[-1]
    # The stop of a short word is of an abbreviation: "Bo Reed Jr.", "Ada S."
    is_stopped = last.endswith(".") and len(last) > len("Jr.")
    return Span(name.start, name.stop - is_stopped)


def is_city(piece: Passage) -> bool:
    """Tell whether a piece may be a city: few words, each with a capital."""
    tokens = piece.tokens
    is_short = len(tokens) <= LONGEST_PLACE
    return is_short and all(token[0].isupper() for token in tokens)
