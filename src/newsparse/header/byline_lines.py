"""Bylines that their place tells: over several lines, and below a headline without a *by*."""

from __future__ import annotations

from newsparse.dates.passage import Passage
from newsparse.header.byline import (
    byline_parts,
    count_full_words,
    is_address,
    is_affiliation,
    read_byline_with_authors,
)
from newsparse.header.byline_parts import read_words
from newsparse.header.dateline import find_place_line, is_known_place, names_heading
from newsparse.header.fragments import LONGEST_TOPIC
from newsparse.header.head_line import HeadLine, UnreadLine, lines_of_text
from newsparse.header.stamped import find_stamps_of_line, read_timed_byline
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.model import Byline
from newsparse.refusal import Refusal

# A fact of news: a headline has a verb or two nouns with a preposition, a name two words.
FEWEST_HEADLINE_WORDS = 4
"""A headline above a name that nothing else speaks for has at least this many words."""

# A fact of news: a first name and a surname; more capitalised words may be a headline.
MOST_NAMES = 2
"""A name that nothing else speaks for has at most this many words, without its initials."""

# A fact of news: kicker and headline, or headline and standfirst.
MOST_TEXTS_ABOVE = 2
"""At most this many lines of text stand above a byline without *by*."""

# A fact of news: "It is shut." may stand below a subhead; a lede is longer.
SHORTEST_LEDE = 40
"""The sentence below a name that nothing else speaks for has at least this many code points."""

LINKS = (",", "&")
"""Marks that lead to another name on the next line."""

NO_LEAD_ALONE = Refusal('it is more than a "by", or no names stand below it')
NO_LINK = Refusal("no names stand above it, and no word or mark leads from them to it")
NO_HEADLINE_ABOVE = Refusal("no date without names, and no headline, is the line above")
NO_AUTHORS = Refusal("it is more than names, roles, papers and places, or names no people")
A_PLACE = Refusal("it is a place in capitals")
NOTHING_SPEAKS = Refusal("no role, paper, date or sentence around it tells that it is a name")


def read_lead_alone(line: UnreadLine) -> HeadLine | Refusal:
    """Read a *by* that a page has cut off from the names below it."""
    is_lead = line.fullmatch(line.vocabulary.head_patterns.byline_lead_alone) is not None
    if is_lead and names_follow(line):
        return HeadLine(line, "label", label="byline")
    return NO_LEAD_ALONE


def names_follow(line: UnreadLine) -> bool:
    """Tell whether the next line is of names."""
    if line.below is None:
        return False
    return bool(read_timed_byline(line.below))


def read_further_names(line: UnreadLine) -> HeadLine | Refusal:
    """Read names that go on from the line above: `and Bo Reed`, or `and` above `Bo Reed`."""
    previous = line.previous
    if previous is None or previous.kind not in {"label", "byline"} or previous.byline is None:
        return NO_LINK
    link = line.match(line.vocabulary.head_patterns.names_link)
    names = line.since(link.end()) if link else line
    if not names:
        # "and" alone, above "Bo Reed".
        goes_on = HeadLine(line, "label", label="byline", continues=True)
        return goes_on if names_follow(line) else NO_LINK
    is_linked = link is not None or ends_in_link(previous.line)
    if not is_linked and not has_bare_names(line):
        return NO_LINK
    byline = read_timed_byline(names)
    return HeadLine(line, "byline", byline=byline, continues=True) if byline else NO_LINK


def ends_in_link(line: Passage) -> bool:
    """Tell whether a line of names ends in a word or mark that leads to another: `and`, `,`."""
    last = line.tokens[-1].casefold()
    if last in line.vocabulary.header.name_links:
        return True
    return last.endswith(LINKS)


def has_bare_names(line: Passage) -> bool:
    """Tell whether a line has nothing but names of two words with initials, and places."""
    # "Lower Ashby Herald staff" is a desk.
    if line.tokens[-1].casefold() in line.vocabulary.header.staffs:
        return False
    kinds = [part.kind for part in byline_parts(line)]
    if kinds[:1] != ["name"] or not set(kinds) <= {"name", "place"}:
        return False
    byline = read_byline_with_authors(line)
    return byline is not None and all(is_short_name(author.name) for author in byline.authors)


def is_short_name(name: str) -> bool:
    """Tell whether a name has a first name and a surname, and initials or particles at most."""
    return count_full_words(name) <= MOST_NAMES


def read_plain_byline(line: UnreadLine) -> HeadLine | Refusal:
    """Read a byline without its *by*, below a headline or below a date without names."""
    if desk := read_desk_on_top(line):
        return HeadLine(line, "byline", byline=desk)
    below_date = stands_below_date(line)
    if not (below_date or stands_below_headline(line)):
        return NO_HEADLINE_ABOVE
    if is_place_in_capitals(line):
        return A_PLACE
    byline = read_byline_with_authors(line) or read_desk(line)
    if byline is None:
        return NO_AUTHORS
    if below_date or is_confirmed_byline(line, byline):
        return HeadLine(line, "byline", byline=byline)
    return NOTHING_SPEAKS


def stands_below_date(line: UnreadLine) -> bool:
    """Tell whether a date without names is the nearest line above, and a headline farther up."""
    above = line.telling_above
    if not above:
        return False
    nearest = above[-1]
    is_nameless_stamp = nearest.is_stamped and nearest.byline is None
    has_headline = bool(lines_of_text(above))
    return is_nameless_stamp and has_headline


def stands_below_headline(line: UnreadLine) -> bool:
    """Tell whether a headline or standfirst is the line above."""
    above = line.telling_above
    texts = lines_of_text(above)
    # The names of sections stand in any number above a headline.
    longer = [one for one in texts if len(one.line.tokens) > LONGEST_TOPIC]
    # "Ada Stone won." is a sentence, and so may "CORRECTION APPENDED." be.
    if line.last == "." and len(line.tokens[-1]) > len("Jr."):
        return False
    if not texts:
        return False
    # On a page other lines may stand between headline and byline.
    if len(longer) > MOST_TEXTS_ABOVE:
        return stands_above_time(line) and has_bare_names(line)
    # Below a sentence of the body a paper or name is its signature.
    if not above[-1].is_text:
        return False
    if texts[-1].line.last not in SENTENCE_ENDS:
        return True
    # Above a date a name may stand below a standfirst that is a sentence.
    return len(texts) == MOST_TEXTS_ABOVE and stands_above_time(line)


def stands_above_time(line: UnreadLine) -> bool:
    """Tell whether the next line is a date, a time or a count of hours."""
    if line.below is None:
        return False
    return is_time(line.below)


def is_place_in_capitals(line: Passage) -> bool:
    """Tell whether capitals are a place and no name: `KUALA LUMPUR`, `SAULT, Mich.`."""
    place = find_place_line(line)
    if not place:
        return False
    return is_known_place(line, place)


def read_desk_on_top(line: UnreadLine) -> Byline | None:
    """Read an agency above a date, from where a page or tool has taken the headline away."""
    if line.above or len(line.tokens) > LONGEST_TOPIC:
        return None
    return read_desk(line) if stands_above_time(line) else None


def read_desk(line: Passage) -> Byline | None:
    """Read a paper, an agency or a desk that stands for the authors: `Lantern Staff`."""
    words = read_words(line)
    is_agency = words.written in line.vocabulary.head_words.agencies
    # "LOCAL NEWS" is the name of a section.
    is_section = names_heading(line) and not (is_agency or words.has_role)
    if is_section:
        return None
    if not is_affiliation(line) or not names_newsroom(line):
        return None
    return Byline(line.span, line.written, ())


def is_confirmed_byline(line: UnreadLine, byline: Byline) -> bool:
    """Tell whether what is on the line or around it speaks for names below a headline."""
    if names_newsroom(line) or not byline.authors:
        return True
    below = line.below
    if below is None:
        return False
    if "@" in line.written:
        return True
    if any(tells(below) for tells in BELOW_NAMES):
        return True
    if not has_bare_names(line):
        return False
    return stands_between_texts(line, below)


def links_names(line: Passage) -> bool:
    """Tell whether a line leads from the names above it to others: `and`, `and Bo Reed`."""
    return line.match(line.vocabulary.head_patterns.names_link) is not None


def names_newsroom(line: Passage) -> bool:
    """Tell whether a line has a word of newsrooms: `correspondent`, `Lantern`, `AFP`."""
    words = read_words(line)
    header, agencies = line.vocabulary.header, line.vocabulary.head_words.agencies
    known = not header.newsroom.isdisjoint(words.plain)
    if known:
        return True
    # "Harbour Lantern"
    if words.plain[-1] in header.papers and len(words.tokens) > 1:
        return True
    return any(token.strip("(),") in agencies for token in words.tokens)


def tells_newsroom(line: Passage) -> bool:
    """Tell whether a line is the role or paper of the names above it: `Staff Writer`."""
    if not is_affiliation(line):
        return False
    return names_newsroom(line)


def is_time(line: Passage) -> bool:
    """Tell whether a line is a date, a time or a count of hours."""
    return find_stamps_of_line(line).fills(line)


BELOW_NAMES = (is_address, is_time, tells_newsroom, links_names)
"""What tells by the line below it that a line is of names."""


def stands_between_texts(line: UnreadLine, below: Passage) -> bool:
    """Tell whether a headline stands above a line, and a sentence below it."""
    # On a page the name of its site may stand above the headline.
    longest = max(len(text.line.tokens) for text in lines_of_text(line.above))
    has_headline = longest >= FEWEST_HEADLINE_WORDS
    if not has_headline:
        return False
    if len(below) < SHORTEST_LEDE:
        return False
    return below.last in SENTENCE_ENDS
