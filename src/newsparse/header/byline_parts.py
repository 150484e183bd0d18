"""The parts of a byline between its commas and links: names, roles, papers and places.

A part may hold a name with its role or paper and no comma between: `Ada Stone Political Editor`,
`Political Editor Ada Stone`, `Ada Stone Lantern Staff`. Pages run them together as well:
`Ada StonePolitical Editor`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.fragments import FEWEST_JOINTS
from newsparse.patterns.byline_patterns import glued_word_pattern, page_name_pattern
from newsparse.patterns.line_patterns import joint_pattern
from newsparse.span import Span
from newsparse.vocabulary.title_case import is_title_case
from newsparse.vocabulary.vocabulary import Vocabulary

# A fact of news: "The New York Times News Service" has six.
LONGEST_BODY = 6
"""A body's name with capitals throughout has at most this many words."""

# A fact of news: "News staff" is a body, "the news of the day" is none.
LONGEST_PLAIN_BODY = 2
"""A body's name without capitals has at most this many words."""

# A fact of news: people in bylines have a first name and a surname, papers one word.
FEWEST_NAMES = 2
"""A name in front of a role or paper has at least this many words: that of a person."""

# A fact of news: magazines of science number the institutes of their authors.
LONGEST_NOTE_MARK = 2
"""The number of a note behind a name has at most this many digits."""

POSSESSIVES = frozenset(("'s", "’s"))
"""How a possessive ends, which no name has."""

PartKind = Literal["name", "role", "body", "place", "unknown"]
"""What a part of a byline is: a *body* is a paper, an agency or a desk."""


class BylinePart(NamedTuple):
    """What stands between two commas or links of a byline."""

    kind: PartKind
    """What it is."""
    name: Span | None = None
    """The name in it."""


UNKNOWN, PLACE = BylinePart("unknown"), BylinePart("place")
ROLE, BODY = BylinePart("role"), BylinePart("body")


class BylineWords(NamedTuple):
    """The words of a part: as they are written, and in lower case without marks."""

    tokens: Sequence[str]
    plain: Sequence[str]
    vocabulary: Vocabulary

    def since(self, number: int) -> BylineWords:
        """Return the words from a number on."""
        return BylineWords(self.tokens[number:], self.plain[number:], self.vocabulary)

    def until(self, number: int) -> BylineWords:
        """Return the words before a number."""
        return BylineWords(self.tokens[:number], self.plain[:number], self.vocabulary)

    @property
    def written(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.tokens)

    @property
    def has_role(self) -> bool:
        """Whether a role ends them: `Political Editor`."""
        return self.plain[-1] in self.vocabulary.header.roles

    @property
    def has_body(self) -> bool:
        """Whether a word for papers and other bodies ends them: `Harbour Lantern`."""
        header, last = self.vocabulary.header, self.plain[-1].rpartition("-")[2]
        if last in header.bodies:
            return True
        if len(self.tokens) <= 1:
            return False
        return last in header.papers

    @property
    def has_surname(self) -> bool:
        """Whether their last is neither a particle nor an initial: `Inês da`, `J. R.`."""
        last = self.plain[-1]
        if len(last) <= 1:
            return False
        return last not in self.vocabulary.header.particles

    @property
    def is_opened(self) -> bool:
        """Whether they open as a role or paper does: `Political`, `AP`."""
        words = self.vocabulary.head_words
        if self.plain[0] in words.role_or_paper_openings:
            return True
        return self.tokens[0] in words.agencies


def read_words(part: Passage) -> BylineWords:
    """Return the words of a part."""
    tokens = part.tokens
    return BylineWords(tokens, [word_without_marks(token) for token in tokens], part.vocabulary)


def word_without_marks(token: str) -> str:
    """Return a word in lower case without marks; the capital of an initial stays: `A.`."""
    word = token.strip(".,()")
    # "A. Stone" has no article in it.
    if len(word) == 1 and word.isupper():
        return word
    return word.casefold()


def read_part(part: Passage, *, behind_comma: bool) -> BylinePart:
    """Tell what a part of a byline is."""
    words = read_words(part)
    if part.fullmatch(page_name_pattern()) or words.written in part.vocabulary.head_words.agencies:
        return BODY
    if found := read_name_behind_role(part, words):
        return found
    # "By then she had gone": a name, role or paper has no such word; "The Lantern" has its own.
    if not part.vocabulary.head_words.sentence_words.isdisjoint(words.plain):
        return UNKNOWN
    if behind_comma and is_role_behind(words):
        return ROLE
    return read_author_name(part, words) or BylinePart(kind_of_body(part, words) or "unknown")


def read_name_behind_role(part: Passage, words: BylineWords) -> BylinePart | None:
    """Read a name behind its role: `Political Editor Ada Stone`, `our correspondent Ada Stone`."""
    has_determiner = words.plain[0].casefold() in part.vocabulary.header.role_determiners
    count = length_of_role(words, int(has_determiner))
    if not count:
        return None
    if count == len(words.tokens):
        # "A Staff Reporter"; a role alone is told from a name by its other words.
        if has_determiner:
            return ROLE
        return None
    # "Chief Harbour Correspondent" is a role to its end.
    if words.since(count).has_role:
        return None
    name = whole_name(part.since(start_of_word(part, count)))
    if name:
        return BylinePart("name", name)
    return None


def length_of_role(words: BylineWords, first: int) -> int:
    """Return how many words the role has that opens a part; 0 if none does."""
    header = words.vocabulary.header
    longest = 0
    for number in range(first, len(words.tokens)):
        is_role = words.plain[number] in header.roles
        if is_role:
            longest = number + 1
        # "Harbour Correspondent Ada Stone": the field of a role may be any word.
        if not (is_role or words.since(number).is_opened or number == first):
            break
    return longest


def is_role_behind(words: BylineWords) -> bool:
    """Tell whether words behind a comma are a role: `Irish Affairs Editor`, `Deputy Head`."""
    openings = words.vocabulary.head_words.role_openings
    # "author of Harbour Notes"
    is_opened = words.plain[0] in openings or words.plain[0] in words.vocabulary.header.roles
    if not words.has_role:
        return is_opened
    count = count_names(words)
    # "Bo Reed Health Editor" is a second author.
    is_second_author = bool(count) and openings.isdisjoint(words.plain[:count])
    is_longer = len(words.tokens) > count + 1
    return not (is_second_author and is_longer)


def read_author_name(part: Passage, words: BylineWords) -> BylinePart | None:
    """Read a name, and the role or paper behind it that no comma divides from it."""
    glued = start_of_glued(part)
    if glued:
        return read_author_name(part.until(glued), read_words(part.until(glued)))
    # "AP Sports Writer", "Court Reporter".
    if words.has_role and words.is_opened:
        return None
    if count := count_names(words):
        name = whole_name(part.until(end_of_word(part, count)))
        return BylinePart("name", name) if name else None
    if kind_of_body(part, words):
        return None
    name = whole_name(part)
    if name:
        return BylinePart("name", name)
    return None


def start_of_glued(part: Passage) -> int:
    """Return where a role or paper begins that a page has run together with the name, or 0."""
    for found in glued_word_pattern().finditer(part.text, part.start, part.stop):
        tail = read_words(part.since(found.start()))
        names = part.until(found.start()).tokens
        is_ending = tail.is_opened and (tail.has_role or tail.has_body)
        if is_ending and len(names) >= FEWEST_NAMES:
            return found.start()
    return 0


def count_names(words: BylineWords) -> int:
    """Return how many words are the name in front of a role or paper; 0 without either."""
    for count in range(FEWEST_NAMES, len(words.tokens)):
        names, tail = words.until(count), words.since(count)
        if names.has_surname and is_ending(names, tail):
            return count
    return 0


def is_ending(names: BylineWords, tail: BylineWords) -> bool:
    """Tell whether words behind a name are its role, paper or agency."""
    header = names.vocabulary.header
    is_one_word = len(tail.tokens) == 1
    # "Al Bahr Staff" is a desk; "Ada Stone Lantern Staff" has a paper.
    if is_one_word and tail.plain[-1] in header.staffs:
        return False
    # "Lantern News Team".
    if names.has_body:
        return False
    # "Ada Stone Reporter", "Ada Stone Political Editor".
    if tail.has_role and (tail.is_opened or is_one_word):
        return True
    if is_named_after_place(names):
        return False
    # "Ada Stone The Lantern", "Ada Stone Published".
    if tail.plain[0] in names.vocabulary.head_words.behind_names:
        return True
    return is_paper_or_agency(names, tail)


def is_paper_or_agency(names: BylineWords, tail: BylineWords) -> bool:
    """Tell whether words behind a name are a paper, an agency or a station."""
    agencies = names.vocabulary.head_words.agencies_casefolded
    # "Ada Stone dpa".
    if tail.written.casefold() in agencies:
        return True
    # "Ada Stone Harbour Lantern".
    if len(tail.tokens) > 1 and tail.has_body:
        return True
    return are_letters(names, tail)


def is_named_after_place(words: BylineWords) -> bool:
    """Tell whether words open as the name of a paper does: `New York`, `The Boston`, `Daily`."""
    header = words.vocabulary.header
    # "New York", "San Sauli".
    is_place = words.tokens[0].upper() in header.place_words
    if is_place or words.written in header.cities:
        return True
    # "The Boston", "Daily", "Local Democracy".
    known = words.vocabulary.head_words
    if words.plain[0] in known.paper_openings or words.plain[0] in known.role_openings:
        return True
    return words.tokens[0] in header.regions


def are_letters(names: BylineWords, tail: BylineWords) -> bool:
    """Tell whether the capitals behind a name are a station or an agency: `Ada Stone KTRX`."""
    letters = tail.tokens[0]
    # "ADA STONE REED" has capitals throughout, "Ada Stone III" a number.
    is_suffix = tail.plain[0] in names.vocabulary.header.suffixes
    is_station = len(letters) > FEWEST_NAMES and letters.isalpha() and letters.isupper()
    return is_station and not any((is_suffix, names.written.isupper()))


def kind_of_body(part: Passage, words: BylineWords) -> PartKind | None:
    """Tell whether a part is or ends in a body, a role or a region; None for other words."""
    header = part.vocabulary.header
    if words.plain[-1] in header.staffs:
        return "body"  # "Harbour Lantern Staff"
    has_body = words.has_body or not header.bodies.isdisjoint(words.plain)
    opens_as_body = words.plain[0] in header.articles
    has_role = not header.roles.isdisjoint(words.plain)
    if has_role and not has_body:
        return "role"  # "Harbour editor"
    if has_body or opens_as_body:
        if is_body_in_byline(part):
            return "body"
        return "unknown"
    is_region = not header.regions.isdisjoint((part.written, part.written.rstrip(".")))
    if is_region:
        return "place"
    return None


def is_body_in_byline(part: Passage) -> bool:
    """Tell whether a part is short and its words have capitals: `The Lantern`, `News staff`."""
    count = len(part.tokens)
    # "News staff", "Web desk".
    if count <= LONGEST_PLAIN_BODY:
        return True
    if count > LONGEST_BODY:
        return False
    return has_capitals(part)


def has_capitals(part: Passage) -> bool:
    """Tell whether a part is written as a name is: "Harbour Office for Roads"."""
    return is_title_case(part.written, part.vocabulary.header.small_words)


def whole_name(part: Passage) -> Span | None:
    """Return the name that fills a part but for marks, emoji and the full stop of its line."""
    found = part.match(part.vocabulary.head_patterns.name)
    if found is None:
        return None
    name = Span(*found.span("name"))
    rest = part.text[name.stop : part.stop]
    if any(map(str.isalnum, rest)) and not is_note_mark(rest):
        return None
    # "Women's Ice Hockey" is a section, "Dara O'Neill" somebody.
    if POSSESSIVES & {word[-2:] for word in name.of(part.text).split()}:
        return None
    # "Box ScoreTeam StatsPlay" is a menu that the page has run together.
    if len(joint_pattern().findall(name.of(part.text))) >= FEWEST_JOINTS:
        return None
    return without_stop(part.text, name)


def is_note_mark(rest: str) -> bool:
    """Tell whether a page has run a name together with the number of a note: `Ada Stone1`."""
    return rest.isdecimal() and len(rest) <= LONGEST_NOTE_MARK


def without_stop(text: str, name: Span) -> Span:
    """Return a name without the full stop that ends its line; `Jr.` keeps it."""
    last = name.of(text).split()[-1]
    # The stop of a short word is of an abbreviation: "Bo Reed Jr.", "Ada S."
    is_stopped = last.endswith(".") and len(last) > len("Jr.")
    return Span(name.start, name.stop - is_stopped)


def start_of_word(part: Passage, number: int) -> int:
    """Return where a word of a part begins, counted from 0."""
    return part.stop - len(part.written.split(None, number)[number])


def end_of_word(part: Passage, number: int) -> int:
    """Return where the last of a number of words ends."""
    before = part.text[part.start : start_of_word(part, number)]
    return part.start + len(before.rstrip())
