"""Invented articles whose speakers are known, since they were put together from a cast."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from newsparse.model import Mention
from newsparse.span import Span


class Person(NamedTuple):
    """Somebody invented."""

    first: str
    last: str
    pronoun: str
    role: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


class Said(NamedTuple):
    """A mention in an invented article, and who is meant by it."""

    mention: Mention
    person: Person


class Copy(NamedTuple):
    """An invented article."""

    text: str
    said: tuple[Said, ...]

    @property
    def blocks(self) -> list[Span]:
        """The lines of the article."""
        return lines_of(self.text)

    @property
    def mentions(self) -> list[Mention]:
        """The mentions, in text order."""
        return [said.mention for said in self.said]


def lines_of(text: str) -> list[Span]:
    """Return the lines of a text as blocks, without the space around them."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if bare := line.strip():
            begin = start + line.index(bare)
            blocks.append(Span(begin, begin + len(bare)))
        start += len(line) + 1
    return blocks


FIRSTS = ("Ada", "Bruno", "Celia", "Dimitri", "Edna", "Farid", "Greta", "Hugo", "Ines", "Jun")
LASTS = ("Abelard", "Brooke", "Castel", "Dunmore", "Eskola", "Farrow", "Gilmour", "Hallam")
ROLES = ("mayor", "prosecutor", "pollster", "senator", "biologist", "union leader", "novelist")

people = st.builds(
    Person,
    st.sampled_from(FIRSTS),
    st.sampled_from(LASTS),
    st.sampled_from(["he", "she"]),
    st.sampled_from(ROLES),
)

casts = st.lists(
    people, min_size=1, max_size=4, unique_by=(lambda one: one.last, lambda one: one.first)
)

INTRODUCTIONS = (
    ("", "{name}, a {role},", " said the bridge would stay."),
    ("“The bridge stays,” said ", "{role} {name}", "."),
    ("“The bridge stays,” ", "{name}, the {role} of Port Hale,", " said."),
)
FOLLOW_UPS = (
    ("", "{last}", " said it would be costly."),
    ("“It will be costly,” ", "{pronoun}", " said."),
    ("On Monday ", "{pronoun}", " added that nobody had asked."),
    ("“Nobody asked,” said ", "{last}", "."),
)


@st.composite
def copies(draw: st.DrawFn) -> Copy:
    """Draw an article in which each of a cast is introduced, and speaks on at once."""
    text, said = "", []
    for person in draw(st.permutations(draw(casts))):
        turns = [draw(st.sampled_from(INTRODUCTIONS))]
        turns += draw(st.lists(st.sampled_from(FOLLOW_UPS), max_size=3))
        for before, source, after in turns:
            text += before
            words = source.format(**person._asdict(), name=person.name)
            said.append(Said(Mention(Span(len(text), len(text) + len(words)), words), person))
            text += words + after + draw(st.sampled_from([" ", "\n", "\n\n"]))
        text = text.rstrip(" ") + "\n"
    return Copy(text, tuple(said))


@st.composite
def garbage(draw: st.DrawFn) -> Copy:
    """Draw any text, and any places in it."""
    pieces = ["Ada", "Stone", "Mr.", "he", "She", "who", "the mayor", "a", "of", ",", ".", "“", "”"]
    pieces += ["''", '"', "\n", " ", "(FBI)", "U.S.", "Sen.", "and", "her campaign", "\ud800", "\0"]
    text = draw(
        st.one_of(
            st.text(st.characters(), max_size=80),
            st.lists(st.sampled_from(pieces), max_size=40).map(" ".join),
            st.lists(st.sampled_from(pieces), max_size=40).map("".join),
        )
    )
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted).map(tuple), max_size=6))
    mentions = [Mention(Span(*pair), text[slice(*pair)]) for pair in sorted(spans)]
    nobody = Person("", "", "", "")
    return Copy(text, tuple(Said(mention, nobody) for mention in mentions))
