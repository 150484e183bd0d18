"""Fragments: lines that are no sentences.

A paragraph of news ends as a sentence does. What a page leaves around it does not: tags, menus,
links to other articles, captions, counters, headings. So these are told by their form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from newsparse.dates.passage import Passage
from newsparse.header.captions import is_caption
from newsparse.model import FurnitureKind
from newsparse.patterns.line_patterns import (
    bracketed_end_pattern,
    glued_end_pattern,
    joint_pattern,
    link_joint_pattern,
    signature_pattern,
)
from newsparse.patterns.token_patterns import turn_label
from newsparse.vocabulary.title_case import FEWEST, MARKS

# A fact of news: headings, tags and links go over a line of print, a paragraph whose full stop was
# lost is longer.
LONGEST_FRAGMENT = 100
"""A fragment has at most this many code points."""

# A fact of news: the names of tags and sections have three words, headlines have more.
LONGEST_TOPIC = 3
"""The name of a topic has at most this many words."""

# A bound on time: "Trending NowMan found in lakeBest mattresses" goes on for some headlines.
LONGEST_RUN = 600
"""What a page has run together has at most this many code points."""

# A fact of news: "The iPhone of a DeRoy" has one such place, three links have two.
FEWEST_JOINTS = 2
"""A line of links is run together at least in this many places."""

STOPS = (".", "!", "?", "…", ":", ";", ",")
"""What ends a sentence, or a line that goes on below."""

DOUBLE_MARKS = frozenset('"“”„«»')
"""Marks of speech that headings do not have."""

DASHES = ("—", "–", "-", "―", "(", "/", "[")
"""What opens the sign-off of an agency: `-- Halcyon Wire`, `(HNN)`, `/HNN/`."""

OPEN_ENDS = "—–-"
"""What ends a dateline that its page has cut off from the sentence."""

OPENING_QUOTES = "\"'“‘„«"
"""What opens speech."""

LONGEST_ENDING = 6
"""A bound on time: at most this many code points at the end of a line are looked at."""

CLOSING_MARKS = frozenset('"”’»')
"""What ends a paragraph of speech."""


def ends_sentence(line: Passage) -> bool:
    """Tell whether a line ends as a sentence does, or goes on in the next line.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = (
    ...     "It fell.",
    ...     "“It fell.”",
    ...     "It fell. [HNN]",
    ...     "It fell. ♦",
    ...     "Bridge falls",
    ...     "“It fell”",
    ... )
    >>> [ends_sentence(Passage(line, 0, len(line), load_vocabulary("en"))) for line in lines]
    [True, True, True, True, False, False]
    """
    last = line.written.rsplit(None, 1)[-1]
    if last.casefold() in line.vocabulary.header.closings:
        # "It fell. Enditem", as agencies close their reports.
        return line.written[: -len(last)].rstrip().endswith(STOPS)
    ending = line.text[max(line.start, line.stop - LONGEST_ENDING) : line.stop]
    while ending and not (ending[-1].isalnum() or ending[-1] in STOPS):
        ending = ending[:-1]
    if ending.endswith(STOPS):
        return not is_company(line)
    if ends_before_control(line):
        return True
    if line.last not in "])":
        return False
    return line.search(bracketed_end_pattern()) is not None


def is_company(line: Passage) -> bool:
    """Tell whether the full stop at the end is that of a company's name: `Harbour Works, Inc.`."""
    if line.tokens[-1].casefold().rstrip(".") not in line.vocabulary.header.bodies:
        return False
    small_words = line.vocabulary.header.small_words
    return all(not token[0].islower() or token in small_words for token in line.tokens)


def ends_before_control(line: Passage) -> bool:
    """Tell whether a page has run controls together with the end of a sentence: `shut.Share`.

    A time may follow them: `shut.ShareUpdated at 13.44 CET`.
    """
    found = line.search(glued_end_pattern())
    if found is None:
        return False
    behind = line.since(found.end())
    first = next(iter(joint_pattern().split(behind.written)))
    return first.casefold() in line.vocabulary.head_words.page.menu_names


def find_fragments(lines: Sequence[Passage]) -> frozenset[int]:
    """Return the numbers of the lines that are no sentences, nor parts or lists of sentences."""
    found: set[int] = set()
    turns = find_turn_labels(lines)
    for number in reversed(range(len(lines))):
        line = lines[number]
        before = lines[number - 1] if number else None
        behind = lines[number + 1] if number + 1 < len(lines) else None
        if line.written in turns:
            continue
        # "The lock" goes on in "opened at noon."
        if behind and number + 1 not in found and continues(behind):
            continue
        if is_fragment(line, before, behind):
            found.add(number)
    return frozenset(found)


def find_turn_labels(lines: Sequence[Passage]) -> frozenset[str]:
    """Return the labels of speakers that have lines of their own: `STONE:`, or one that recurs."""
    labels = Counter(line.written for line in lines if line.last == ":")
    timed = turn_label()
    return frozenset(
        [
            label
            for label, times in labels.items()
            if times > 1 or label.isupper() or is_timed(timed.match(label))
        ]
    )


def is_timed(found: re.Match[str] | None) -> bool:
    """Tell whether the label of a turn has the time at which it begins: `Ada Stone (00:15):`."""
    if found is None:
        return False
    time = found["note"] or found["time"] or ""
    return any(map(str.isdigit, time))


def continues(line: Passage) -> bool:
    """Tell whether a line goes on with what stands above it: with a small letter, or a comma."""
    if line.first.islower():
        return True
    return line.first in ",;."


def is_fragment(line: Passage, before: Passage | None, behind: Passage | None) -> bool:
    """Tell whether a line is no sentence, given the lines beside it."""
    if any(has_form(line) for has_form in FORMS_OF_ANY_LENGTH):
        return True
    if len(line) > LONGEST_FRAGMENT:
        return is_run_of_links(line)
    if line.last == ":":
        return not announces_lines_below(line, behind)
    return ends_as_fragment(line, before)


def asks_in_capitals(line: Passage) -> bool:
    """Tell whether a line is a heading that asks: `WHY IS IT SHUT?`; "WHY?" may be of the story."""
    if line.last != "?":
        return False
    is_phrase = len(line.tokens) >= FEWEST
    # The transcripts of some stations have no small letters at all.
    return all((is_phrase, line.written.isupper(), not line.text.isupper()))


def ends_as_fragment(line: Passage, before: Passage | None) -> bool:
    """Tell whether a short line ends as no sentence does, is no speech, and does not go on."""
    # "HOLMVIK, March 3 (Coast Wire) -" goes on below.
    if line.last in OPEN_ENDS:
        return False
    if ends_sentence(line) or line.match(signature_pattern()):
        return is_line_of_marks(line)
    return not is_speech(line) and not signs_speech(line, before)


def is_run_of_links(line: Passage) -> bool:
    """Tell whether a page has run links together: `Most readLock opensBoats wait for the tide`."""
    if not LONGEST_FRAGMENT < len(line) <= LONGEST_RUN or ends_sentence(line):
        return False
    # "It fell. Boats waitBy Ada Stone" may begin with a sentence of the article.
    opens_as_list = line.vocabulary.head_patterns.furniture.opening.match(line.written) is not None
    if ". " in line.written and not opens_as_list:
        return False
    joints = len(link_joint_pattern().findall(line.written))
    return joints >= (1 if opens_as_list else FEWEST_JOINTS)


def announces_lines_below(line: Passage, behind: Passage | None) -> bool:
    """Tell whether a line before a colon is a sentence, which `Read more:` is none of."""
    is_long = len(line.tokens) > LONGEST_TOPIC
    if is_long:
        return True
    if behind is None:
        return False
    return behind.first in OPENING_QUOTES


def is_title_in_marks(line: Passage) -> bool:
    """Tell whether a line is a title between marks: `'No Way Back.'`."""
    if line.first not in "\"'“‘" or line.last not in "\"'”’":
        return False
    words = [word.strip(MARKS) for word in line.tokens]
    without_capital = set(filter(str.islower, words))
    return len(words) >= FEWEST and without_capital <= line.vocabulary.header.small_words


def is_speech(line: Passage) -> bool:
    """Tell whether words stand beside speech: `“We are ready,” Stone said`, without a full stop."""
    written = line.written
    if DOUBLE_MARKS.isdisjoint(written):
        return False
    # "In “Village news”" of a list of links has no verb beside its marks.
    opening = written.split(None, 1)[0].casefold()
    is_opened = written[0] in DOUBLE_MARKS or opening in line.vocabulary.header.place_prepositions
    if not is_opened:
        return True
    return written[-1] not in DOUBLE_MARKS


def signs_speech(line: Passage, before: Passage | None) -> bool:
    """Tell whether a line names who speaks in the line above: `— Ada Stone, mayor`."""
    if before is None or line.first not in "—–-―":
        return False
    return before.last in CLOSING_MARKS


def fragment_kind(line: Passage, *, is_below_body: bool) -> FurnitureKind:
    """Return what a fragment is; what it is below the body it may not be inside."""
    forms, otherwise = BELOW_BODY if is_below_body else INSIDE_BODY
    return next((kind for kind, has_form in forms if has_form(line)), otherwise)


def is_line_of_marks(line: Passage) -> bool:
    """Tell whether a line has neither a letter nor a digit: `♦ ♦`."""
    return not has_letters(line.written)


def has_letters(written: str) -> bool:
    """Tell whether a letter or digit is among some signs."""
    return any(map(str.isalnum, written))


def ends_in_colon(line: Passage) -> bool:
    """Tell whether a line is a label: `Published:`."""
    return line.last == ":"


def is_sign_off(line: Passage) -> bool:
    """Tell whether a line below the body is an agency's sign-off: `-- Halcyon Wire`, `AFP`."""
    if line.first in DASHES:
        return True
    return line.written in line.vocabulary.head_words.agencies


def is_short(line: Passage) -> bool:
    """Tell whether a line has no more words than the name of a topic."""
    return len(line.tokens) <= LONGEST_TOPIC


def is_line_with_count(line: Passage) -> bool:
    """Tell whether a line is a number with a word or two: `12`, `7 comments`."""
    if not line.first.isdigit():
        return False
    return is_short(line)


def is_clock(line: Passage) -> bool:
    """Tell whether a line is a time of day, as above an entry of a live report: `6:01 p.m.`."""
    if not is_line_with_count(line):
        return False
    return ":" in line.tokens[0]


FORMS_OF_ANY_LENGTH = (is_caption, is_title_in_marks, is_clock, asks_in_capitals)
"""Forms of fragments, of which a caption may be longer than others."""

FragmentForms = tuple[tuple[FurnitureKind, Callable[[Passage], bool]], ...]
"""Kinds of fragments, each with what tells it by its form."""

FRAGMENT_FORMS: FragmentForms = (
    ("caption", is_caption),
    ("link", is_run_of_links),
    ("label", ends_in_colon),
    ("stamp", is_clock),
    ("control", is_line_with_count),
    ("control", is_line_of_marks),
)
"""What a fragment is by its form, wherever it stands; the first that fits."""

FORMS_BELOW: FragmentForms = (
    ("credit", is_sign_off),
    ("topic", is_short),
)
"""What a fragment below the body is besides."""

INSIDE_BODY: tuple[FragmentForms, FurnitureKind] = (FRAGMENT_FORMS, "subhead")
"""What a fragment between paragraphs may be, and what it is if it has none of the forms."""

BELOW_BODY: tuple[FragmentForms, FurnitureKind] = ((*FRAGMENT_FORMS, *FORMS_BELOW), "link")
"""What a fragment below the body may be, and what it is if it has none of the forms."""
