"""Bylines: the people who wrote an article, apart from their roles, papers and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.model import Author, Byline
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

LONGEST_BYLINE = 200
"""A byline is no longer than this many code points."""

LONGEST_BODY, LONGEST_PLAIN_BODY = 6, 2
"""The most words of a body's name, all with capitals and else: `News staff`."""

LONGEST_PLACE = 3
"""The most words of a place: `New York City`."""


def find_byline(text: str, line: Span, vocabulary: Vocabulary) -> Byline | None:
    """Read a line that opens as a byline does: `By Ada Stone, Political Editor`.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = "By Ada Stone, Business Editor, and Inês da Silva in Oslo"
    >>> byline = find_byline(line, Span(0, len(line)), load_vocabulary("en"))
    >>> [author.name for author in byline.authors]
    ['Ada Stone', 'Inês da Silva']
    """
    lead = vocabulary.head_patterns.byline_lead.match(text, line.start, line.stop)
    return read_byline(text, line, lead.end(), vocabulary) if lead else None


def read_byline(text: str, line: Span, start: int, vocabulary: Vocabulary) -> Byline | None:
    """Read a byline whose names begin at a position of its line.

    Every part has to be a name, a role, a body, a place or an address: "By noon the herd
    had crossed" is none.
    """
    if len(line) > LONGEST_BYLINE or start >= line.stop:
        return None
    parts: list[_Part] = []
    for part in _find_parts(text, Span(start, line.stop), vocabulary):
        if part.kind == "unknown":
            return None
        parts.append(part)
    if not {"name", "body", "role"} & {part.kind for part in parts}:
        return None
    if start == line.start and parts[0].kind == "body":
        # Without *by*, a paper in front is followed by its place: `PTI | New Delhi`.
        return Byline(line, line.of(text), ())
    authors = tuple(
        Author(part.name, part.name.of(text), " ".join(part.name.of(text).split()))
        for part in parts
        if part.name
    )
    return Byline(line, line.of(text), authors)


def is_affiliation(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line names only bodies and roles: `BBC News, Leeds`, `Staff writer`."""
    if len(line) > LONGEST_BYLINE // 2:
        return False
    parts = tuple(_find_parts(text, line, vocabulary))
    kinds = {part.kind for part in parts}
    return bool(kinds & {"body", "role"}) and not kinds & {"name", "unknown"}


class _Part(NamedTuple):
    kind: str
    """*name*, *role*, *body*, *place* or *unknown*."""
    name: Span | None = None
    """The name in it."""


def _find_parts(text: str, line: Span, vocabulary: Vocabulary) -> Iterator[_Part]:
    """Read what stands between the commas and links of a byline."""
    after_tail = False
    for piece in _split(text, line, vocabulary):
        tail = vocabulary.head_patterns.byline_tail.search(
            text, max(line.start, piece.start - 1), piece.stop
        )
        written = Span(piece.start, max(piece.start, tail.start()) if tail else piece.stop)
        part = _read_part(text, written, vocabulary) if written else _Part("place")
        if tail and not _is_capitalised(text, Span(tail.end(), piece.stop), vocabulary):
            yield _Part("unknown")
        elif part.kind != "unknown" or (after_tail and text[piece.start].isupper()):
            yield part if part.kind != "unknown" else _Part("place")
        else:
            yield _Part("place" if _is_place(text, written) else "unknown")
        after_tail = tail is not None


def _split(text: str, line: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """Divide a byline at its commas, links and addresses."""
    start = line.start
    addressed = "@" in line.of(text)
    pattern = (
        vocabulary.head_patterns.name_link_or_address
        if addressed
        else vocabulary.head_patterns.name_link
    )
    for found in pattern.finditer(text, line.start, line.stop):
        yield from _trim(text, start, found.start())
        start = found.end()
    yield from _trim(text, start, line.stop)


def _trim(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield a piece without the blanks and marks around it, unless nothing is left."""
    while start < stop and not (text[start].isalnum() or text[start] in "'’"):
        start += 1
    while stop > start and text[stop - 1] in " \t\xa0,:;-–—()[]":
        stop -= 1
    if start < stop:
        yield Span(start, stop)


def _read_part(text: str, piece: Span, vocabulary: Vocabulary) -> _Part:
    """Tell what a piece is; a name may have its role behind it without a comma."""
    spoken = [word.strip(".,()") for word in piece.of(text).casefold().split()]
    if not spoken or not (vocabulary.header.determiners - {"the"}).isdisjoint(spoken):
        return _Part("unknown")
    named = vocabulary.head_patterns.name.match(text, piece.start, piece.stop)
    name = Span(*named.span("name")) if named else None
    if person := _before_body(text, piece, vocabulary):
        return _Part("name", person)
    kind = _body_or_role(text, piece, spoken, vocabulary)
    if (
        name
        and kind == "role"
        and spoken[0] not in vocabulary.header.roles | vocabulary.header.beats
    ):
        person = _cut_role(text, name, vocabulary)
        # Of a name and a role two words at least are the name: `Court Reporter` has none.
        return _Part("name", person) if len(person.of(text).split()) > 1 else _Part("role")
    if kind is None and name and name.stop >= piece.stop - 1 and "the" not in spoken:
        return _Part("name", _without_stop(text, name))
    return _Part(kind or "unknown")


def _before_body(text: str, piece: Span, vocabulary: Vocabulary) -> Span | None:
    """Return the name in front of an agency that no comma divides: `ADA STONE Associated Press`."""
    spoken = piece.of(text).split()
    ends = spoken[-1] in vocabulary.head_words.agency_endings
    for count in range(2, len(spoken) - 1) if ends else ():
        body = " ".join(spoken[count:])
        if body in vocabulary.head_words.agencies:
            stop = piece.stop - len(piece.of(text).split(None, count)[-1])
            name = Span(piece.start, len(text[:stop].rstrip()))
            found = vocabulary.head_patterns.name.fullmatch(text, name.start, name.stop)
            return Span(*found.span("name")) if found else None
    return None


def _body_or_role(
    text: str, piece: Span, spoken: Sequence[str], vocabulary: Vocabulary
) -> str | None:
    """Tell whether a piece is or ends in a body, a role or a region; None for other words."""
    written = piece.of(text)
    roles = [place for place, word in enumerate(spoken) if word in vocabulary.header.roles]
    if written in vocabulary.head_words.agencies or (
        roles and not vocabulary.header.bodies.isdisjoint(spoken[:2])
    ):
        return "body"
    if roles and (roles[0] > 1 or spoken[0] in vocabulary.header.roles | vocabulary.header.beats):
        return "role"
    if spoken[0] == "the" or not vocabulary.header.bodies.isdisjoint(spoken):
        return "body" if _is_title(text, piece, vocabulary) else "unknown"
    if roles:
        return "role"
    return "place" if {written, written.rstrip(".")} & vocabulary.header.regions else None


def _is_title(text: str, piece: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a piece is short and its words have capitals: `The Lantern`, `News staff`."""
    count = len(piece.of(text).split())
    return count <= LONGEST_PLAIN_BODY or (
        count <= LONGEST_BODY and _is_capitalised(text, piece, vocabulary)
    )


def _is_capitalised(text: str, piece: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether all words but the small ones have capitals, and the last one has."""
    spoken = piece.of(text).split()
    plain = [
        word for word in spoken if word[0].islower() and word not in vocabulary.header.small_words
    ]
    return not plain and bool(spoken) and not spoken[-1][0].islower()


def _cut_role(text: str, name: Span, vocabulary: Vocabulary) -> Span:
    """Return a name without the words of a role that the name's pattern took in."""
    position = name.start
    for count, word in enumerate(name.of(text).split()):
        position = text.index(word, position)
        plain = word.casefold().strip(".")
        if plain in vocabulary.header.roles or (count > 1 and plain in vocabulary.header.beats):
            return Span(name.start, len(text[:position].rstrip()))
        position += len(word)
    return name


def _without_stop(text: str, name: Span) -> Span:
    """Return a name without the full stop that ends its line; `Jr.` keeps it."""
    last = name.of(text).split()[-1]
    ends = last.endswith(".") and len(last) > len("Jr.")
    return Span(name.start, name.stop - ends)


def _is_place(text: str, piece: Span) -> bool:
    """Tell whether a piece may be a city: one capitalised word, or two after `in`."""
    spoken = piece.of(text).split()
    return len(spoken) <= LONGEST_PLACE and all(word[0].isupper() for word in spoken)
