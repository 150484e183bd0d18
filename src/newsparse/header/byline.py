"""Bylines: the people who wrote an article, apart from their roles, papers and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.dates.passage import Match, Passage
from newsparse.header.byline_parts import PLACE, UNKNOWN, BylinePart, has_capitals, read_part
from newsparse.model import Author, Byline
from newsparse.patterns.byline_patterns import byline_piece_pattern
from newsparse.refusal import Refusal
from newsparse.span import Span

# A bound on time: eight authors with their papers fill a line of this length.
LONGEST_BYLINE = 200
"""A byline has at most this many code points."""

# A fact of news: "BBC News, Leeds" is below half a line, a sentence about a paper is above it.
LONGEST_AFFILIATION = 100
"""A line of papers and roles below the names has at most this many code points."""

# A fact of news: "New York City" is the longest; four capitalised words are a headline.
LONGEST_PLACE = 3
"""The place of an author has at most this many words."""

# A fact of news: "Ana María García" has three.
MOST_NAME_WORDS = 3
"""A name without *by* has at most this many words, without initials and particles."""

NO_LEAD = Refusal('no word such as "by" opens the line')
LONGER_THAN_BYLINE = Refusal("the line is longer than a byline")
NOTHING_LEFT = Refusal('nothing follows the "by"')
NAME_DIVIDERS = (",", ";", "|", "(", "-", "–", "—")
"""Marks behind which a role may stand."""

UNKNOWN_PART = Refusal("one part is no name, role, paper, place or address")
NAMES_NOBODY = Refusal("no part is a name, a role or a paper")


def find_byline(line: Passage) -> Byline | Refusal:
    """Read a line that opens as a byline does: `By Ada Stone, Political Editor`.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = "By Ada Stone, Business Editor, and Inês da Silva in Oslo"
    >>> byline = find_byline(Passage(line, 0, len(line), load_vocabulary("en")))
    >>> [author.name for author in byline.authors]
    ['Ada Stone', 'Inês da Silva']
    """
    lead = line.match(line.vocabulary.head_patterns.byline_lead)
    if lead is None:
        return NO_LEAD
    names = without_last_link(without_other_credits(line.since(lead.end())))
    return find_lone_author(line, names) or read_byline_of_names(line, names)


def without_other_credits(names: Passage) -> Passage:
    """Return names without those of photographers and others behind them."""
    # "By Ada Stone; Photographs by Bo Reed".
    others = names.search(names.vocabulary.head_patterns.other_credit)
    if others:
        return names.until(others.start())
    return names


def without_last_link(names: Passage) -> Passage:
    """Return names without the word behind them whose date a page has cut off: `Ada Stone on`."""
    before, _, last = names.written.rpartition(" ")
    if last in names.vocabulary.header.byline_tails:
        return names.until(names.start + len(before))
    return names


def find_lone_author(line: Passage, names: Passage) -> Byline | None:
    """Read an author of one word, who fills the line behind its *by*: `By Xi`."""
    pieces = list(byline_pieces(names))
    if len(pieces) != 1 or len(pieces[0].tokens) != 1:
        return None
    name, words = pieces[0].span.of(line.text), line.vocabulary.head_words
    is_name = name.isalpha() and name[0].isupper()
    # "By Monday", "By Staff", "By Sport", "By AFP".
    is_known = name.casefold() in words.no_authors or name in words.agencies
    if not is_name or is_known:
        return None
    return Byline(line.span, line.written, (Author(pieces[0].span, name, name),))


def read_byline(line: Passage) -> Byline | Refusal:
    """Read a line that is a byline without its *by*: `Ada Stone, Political Editor`."""
    return read_byline_of_names(line, line)


def read_byline_with_authors(line: Passage) -> Byline | None:
    """Read a byline without its *by* that names people.

    `Holm Tools Opens Plant` is a headline by the number of its words.
    """
    byline = read_byline(line)
    if isinstance(byline, Refusal) or not byline.authors:
        return None
    if any(count_full_words(author.name) > MOST_NAME_WORDS for author in byline.authors):
        return None
    return byline


def count_full_words(name: str) -> int:
    """Return how many words of a name are neither initials nor particles."""
    return sum(word[0].isupper() and len(word.strip(".")) > 1 for word in name.split())


def read_byline_of_names(line: Passage, names: Passage) -> Byline | Refusal:
    """Read the byline of a line whose names begin with a passage.

    Every part has to be a name, a role, a body, a place or an address: "By noon the herd
    had crossed" is none.
    """
    if len(line) > LONGEST_BYLINE:
        return LONGER_THAN_BYLINE
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
        return NAMES_NOBODY
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
    """Tell whether a line is of bodies and roles, or an address: `BBC News, Leeds`, `@adastone`."""
    if len(line) > LONGEST_AFFILIATION:
        return False
    if is_address(line):
        return True
    kinds = {part.kind for part in byline_parts(line)}
    has_paper = not kinds.isdisjoint(("body", "role"))
    has_others = not kinds.isdisjoint(("name", "unknown"))
    return has_paper and not has_others


def is_address(line: Passage) -> bool:
    """Tell whether a line is an address: `@adastone`, `ada@lantern.example`."""
    if "@" not in line.written:
        return False
    return len(line.tokens) == 1


def byline_parts(names: Passage) -> Iterator[BylinePart]:
    """Read what stands between the commas and links of a byline."""
    behind_tail = False
    for piece in byline_pieces(names):
        # The blank before "for" may have been cut off: "By Ada Stone, for The Lantern".
        search = names.since(max(names.start, piece.start - 1)).until(piece.stop)
        tail = search.search(names.vocabulary.head_patterns.byline_tail)
        part = read_byline_piece(names, piece, tail)
        # More places follow an "in": "Ada Stone in Oslo, Rome and Sault Ste. Marie".
        in_list = behind_tail and piece.first.isupper() and is_place_behind(piece, tail)
        yield PLACE if part.kind == "unknown" and in_list else part
        behind_tail = tail is not None


def is_place_behind(piece: Passage, tail: Match | None) -> bool:
    """Tell whether what follows `in` or `for` in a piece may be a place or a paper."""
    if tail is None:
        return True
    place = piece.since(tail.end())
    before, _, last = place.written.rpartition(" ")
    # "of the Lantern staff"
    if last in piece.vocabulary.header.staffs and before:
        place = place.until(place.start + len(before))
    return has_capitals(place)


def read_byline_piece(names: Passage, piece: Passage, tail: Match | None) -> BylinePart:
    """Tell what a piece of a byline is, whose names a tail such as ` in Oslo` may end."""
    if not is_place_behind(piece, tail):
        return UNKNOWN
    named = piece.until(max(piece.start, tail.start())) if tail else piece
    if is_bracketed_note(names, piece):
        return PLACE
    # "Ada Stone, in Oslo" has nothing before the "in" of its second piece.
    if not named:
        return PLACE
    # "5 min read"
    if named.first.isdecimal():
        return PLACE if says_how_long(piece) else UNKNOWN
    behind_comma = names.until(piece.start).written.rstrip().endswith(NAME_DIVIDERS)
    part = read_part(named, behind_comma=behind_comma)
    if part.kind == "unknown" and is_city(named):
        return PLACE
    return part


def is_bracketed_note(names: Passage, piece: Passage) -> bool:
    """Tell whether a piece is a note in brackets behind a name: `Ada Stone (now)`."""
    is_word = piece.written.isalpha() and piece.written.islower()
    if not is_word:
        return False
    return names.until(piece.start).last == "("


def says_how_long(piece: Passage) -> bool:
    """Tell whether a piece is the time that it takes to read the article: `5 min read`."""
    return piece.fullmatch(piece.vocabulary.date_patterns.filler) is not None


def byline_pieces(names: Passage) -> Iterator[Passage]:
    """Divide a byline at its commas, links and addresses."""
    patterns = names.vocabulary.head_patterns
    # A bound on time: the pattern with addresses is tried where there is one.
    addressed = "@" in names.written
    link = patterns.name_link_or_address if addressed else patterns.name_link
    start = names.start
    for found in link.finditer(names.text, names.start, names.stop):
        stop = end_of_names(names.since(start).until(found.start()), found)
        yield from trim_piece(names.since(start).until(stop))
        start = found.end()
    yield from trim_piece(names.since(start))


def end_of_names(before: Passage, found: Match) -> int:
    """Return where the names before a link or address end.

    A page may have run the address together with a surname. Then it begins with the first name, or
    has the surname again: `Ada Stoneada@lantern.example`, `Ada Stoneastone@lantern.example`. Where
    it tells no end, it belongs to the name, which is none then.
    """
    written = found.group().lstrip()
    local = written.partition("@")[0]
    is_glued = "@" in written and local.isalpha() and local.istitle() and bool(before)
    names = before.written.casefold().split()
    # "Ada Stone Ada@lantern.example"
    if not is_glued or local.casefold() in names:
        return found.start()
    start = found.end() - len(written)
    counts = range(len(local) - 2, 1, -1)
    return next((start + one for one in counts if is_address_of(names[0], local, one)), found.end())


def is_address_of(first: str, local: str, count: int) -> bool:
    """Tell whether letters behind a surname may be of an address of whoever has both names."""
    surname, address = local[:count].casefold(), local[count:]
    return address in {first, surname, first + surname, surname + first, first[0] + surname}


def trim_piece(piece: Passage) -> Iterator[Passage]:
    """Yield a piece without the blanks and marks around it, unless nothing is left."""
    found = piece.search(byline_piece_pattern())
    if found:
        yield piece.part(Span(*found.span()))


def is_city(piece: Passage) -> bool:
    """Tell whether a piece may be a city: few words, each with a capital."""
    is_short = len(piece.tokens) <= LONGEST_PLACE
    if not is_short:
        return False
    return piece.is_capitalised
