"""What pages put below a body that reads as sentences do.

Questions lead to other articles, and a note tells who the author is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.dates.passage import Passage
from newsparse.header.fragments import DOUBLE_MARKS, LONGEST_FRAGMENT
from newsparse.model import FurnitureKind

# A fact of news: "Ada Stone covers the coast. She has reported from nine countries ..." has three
# sentences at most.
LONGEST_NOTE = 500
"""A note on the author has at most this many code points."""


# A fact of news: "harbour police says"; more words are a clause.
MOST_SAYER_WORDS = 4
"""Who says it in a headline is named, with the verb, in at most this many words."""


def find_teasers(
    lines: Sequence[Passage], kinds: Sequence[FurnitureKind | None], fragments: frozenset[int]
) -> frozenset[int]:
    """Return the numbers of questions and headlines that stand between lines that are no sentences.

    They are links to other articles in a list of such. A question above or below a sentence is one
    of the article, or of an interview.
    """
    found: set[int] = set()
    others = {number for number, kind in enumerate(kinds) if kind} | fragments
    for number in range(1, len(lines)):
        # A question below a sentence is one of the article.
        above = number - 1
        if above not in others and above not in found:
            continue
        if number in others or not is_teaser(lines[number]):
            continue
        if leads_on(lines, others, number + 1):
            found.add(number)
    return frozenset(found)


def leads_on(lines: Sequence[Passage], others: set[int], number: int) -> bool:
    """Tell whether below some teasers no sentence stands next."""
    while number < len(lines) and number not in others:
        if not is_teaser(lines[number]):
            # It is a sentence of the article.
            return False
        number += 1
    return True


def is_teaser(line: Passage) -> bool:
    """Tell whether a short line is a question or a headline that ends in who says it.

    Nobody is heard to ask `Who pays for the lock?`, and `Water is safe, city says.` has no small
    word in front of its body, as headlines do.
    """
    if len(line) > LONGEST_FRAGMENT:
        return False
    # "Who pays?" he asked.
    if not DOUBLE_MARKS.isdisjoint(line.written):
        return False
    return line.last == "?" or names_sayer(line)


def names_sayer(line: Passage) -> bool:
    """Tell whether a line ends in a comma, a body and `says`: `Water is safe, city says.`."""
    _, comma, ending = line.written.rpartition(", ")
    words = ending.casefold().rstrip(".").split()
    if not comma or not 1 < len(words) <= MOST_SAYER_WORDS:
        return False
    if words[-1] not in line.vocabulary.head_words.page.headline_sayings:
        return False
    # "Water is safe, the city says." is a sentence.
    return line.vocabulary.header.determiners.isdisjoint(words[:-1])


def is_note_on_author(line: Passage, authors: Sequence[str]) -> bool:
    """Tell whether a line below the body says who an author is: `Ada Stone covers the coast.`.

    A page may have the name on a line of its own, and the second sentence the surname alone.
    """
    if not authors or len(line) > LONGEST_NOTE:
        return False
    surnames = [name.rsplit(None, 1)[-1] for name in authors]
    is_name = line.written.casefold() in map(str.casefold, authors)
    is_on_surname = has_newsroom_word(line) and says_who(line, surnames)
    return any((is_name, is_on_surname, says_who(line, authors)))


def says_who(line: Passage, names: Sequence[str]) -> bool:
    """Tell whether a name opens a line, and behind it stands who that is: `covers`, `is a`."""
    note = line.vocabulary.head_patterns.furniture.author_note
    return any(rest.match(note) is not None for rest in behind_names(line, names))


def goes_on_from_name(line: Passage, above: Passage, authors: Sequence[str]) -> bool:
    """Tell whether a line goes on from the name of an author above it: `is a writer in Troy.`."""
    if above.written not in authors:
        return False
    return line.match(line.vocabulary.head_patterns.furniture.author_note) is not None


def is_note_on_stranger(line: Passage) -> bool:
    """Tell whether the last sentence is on somebody of a newsroom of whom no other line speaks.

    `Ada Stone covers the coast for the Lantern.` may stand below a text that has no byline.
    """
    name = line.match(line.vocabulary.head_patterns.name)
    if name is None or len(line) > LONGEST_NOTE:
        return False
    surname = name.group().rsplit(None, 1)[-1]
    is_new = line.text.find(surname, 0, line.start) < 0
    return is_new and has_newsroom_word(line) and says_who(line, [name.group()])


def has_newsroom_word(line: Passage) -> bool:
    """Tell whether a line has a word of newsrooms, or one for papers: `reporter`, `Lantern`."""
    words = [token.casefold().strip(".,()") for token in line.tokens]
    return not line.vocabulary.head_words.paper_words.isdisjoint(words)


def behind_names(line: Passage, names: Sequence[str]) -> Iterator[Passage]:
    """Yield what stands behind a name that opens a line, or that a page has run together with it.

    `About the authorAda StoneReporterAda Stone covers the coast.`
    """
    # A tool may have broken the line behind the name.
    written = line.written.casefold().replace("\n", " ")
    for name in names:
        start = written.rfind(f"{name} ".casefold())
        is_opening = start == 0 or (start > 0 and written[start - 1].isalpha())
        if is_opening:
            yield line.since(line.start + start + len(name) + 1)
