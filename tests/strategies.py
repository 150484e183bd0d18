"""Texts of every sort, and articles that are built together with their truth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final

import attrs
from attrs import frozen
from hypothesis import strategies as st

from newsparse import Span
from spoiling import SIGNED, SIGNS, WHOLE, Edit, instead, spoil

# ---------------------------------------------------------------------------------------
# Articles with their truth
# ---------------------------------------------------------------------------------------


@frozen
class Truth:
    """What a built statement must come back as."""

    source: Span
    cue: Span
    content: tuple[Span, ...]
    kind: str
    speaker: str
    role: str | None
    """In small letters: at the start of a sentence nobody can tell."""


@frozen
class Built:
    """A text, and what was put into it."""

    text: str
    day: date | None = None
    paragraphs: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    statements: tuple[Truth, ...] = ()


@frozen
class Person:
    """Somebody who can be quoted."""

    first: str
    last: str
    pronoun: str
    role: str | None

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


# A part in brackets is a source (S), a cue (V) or content (C). Marks are curly here: others
# are put in their places at the end, which moves nothing.
FULL_NAME_FRAMES: Final = (
    "[C “{Clause},”] [V {verb}] [S {who}].",
    "[C “{Clause}!”] [V {verb}] [S {who}].",
    "[C {Clause}], [V according to] [S {who}].",
    "[V According to] [S {who}], [C {clause}].",
    "[C “{Subject},”] [V {verb}] [S {who}], [C “{predicate}.”]",
    "But, [V said] [S {who}], [C “{clause}.”]",
    "[C {Clause}], [V said] [S {who}].",
    "[C “{Clause},”] [V {verb}] [S {who}]. [C “{Other}.”]",
    "[C “{Clause},”] [S {who}], with a map in one hand, [V {verb}].",
)
FRAMES: Final = (
    "[C “{Clause},”] [S {who}] [V {verb}].",
    "[C “{Clause}?”] [S {who}] [V asked].",
    "[C “{Clause},”] [S {who}] [V {verb}]. [C “{Other}.”]",
    "[C “{Subject},”] [S {who}] [V {verb}], [C “{predicate}.”]",
    "[S {Who}] [V {verb}]: [C “{Clause}.”]",
    "[S {Who}] [V {verb}], [C “{Clause}.”]",
    "[S {Who}] [V {verb}] that [C {clause}].",
    "[S {Who}] [V said] [C {clause}].",
    "[C {Clause}], [S {who}] [V {verb}].",
    "[C {Subject}], [S {who}] [V {verb}], [C {predicate}].",
    "[S {Who}] [V said] [C {subject} was “{adjective}” and {predicate}].",
    "[S {Who}] [V {verb}] that [C {subject} “{predicate}”].",
    "[S {Who}] nodded and [V said], [C “{Clause}.”]",
    "[S {Who}] [V had repeatedly said] that [C {subject} “{predicate}”].",
    "[S {Who}] [V told] reporters in Holmvik: [C “{Clause}.”]",
    "[S {Who}] [V said] in a statement. [C “{Clause}.”]",
    "[S {Who}] smiled, [V calling] [C {subject} “{adjective}”].",
    "[S {Who}] [V called] [C {subject} “{adjective}”].",
    "[C “{Clause},”] [S {who}] [V told] the council on Monday.",
    "[C “{Subject}”] – [S {who}] [V {verb}] – [C “{predicate}.”]",
    "Asked about it, [S {who}] [V replied], [C “{Clause}.”]",
    "When rain fell, [S {who}] [V {verb}]: [C “{Clause}.”]",
    "[S {Who}] [V had] one wish: [C “{Clause}.”]",
    "As [S {who}] [V put it], [C “{clause}.”]",
)

NARRATION: Final = (
    "The council meets again on Monday.",
    "Rain fell for most of the day.",
    "Three streets were closed for the evening.",
    "The “Silver Heron” has crossed the bay since 1974.",
)
SUBJECTS: Final = ("the bridge", "the old ferry", "the school on Mill Street", "this market")
PREDICATES: Final = (
    "will stay shut until spring",
    "costs more than the town can pay",
    "was built in 1998",
    "needs a new roof and two boilers",
    "opened with 1,200 visitors",
)
ADJECTIVES: Final = ("too slow", "unsafe", "a gift")
VERBS: Final = ("said", "added", "explained", "warned")
ROLES: Final = ("Mayor", "Finance Minister", "police chief", None)
WOMEN: Final = ("Ada", "Ingrid", "Mary-Jane", "Zoë")
MEN: Final = ("Tomas", "Henrik", "Jean-Luc", "Amir")
LAST_NAMES: Final = ("Stone", "O’Hara", "Lindqvist", "van Dorn", "Okafor-Reyes", "McAllister")
OPENINGS: Final = (
    ("", None),
    ("date 2025-03-04 ", date(2025, 3, 4)),
    (" date 2024-02-29 ", date(2024, 2, 29)),
)
MARKS: Final = ("“”", '""', "„”", "«»", "”“")
PART: Final = re.compile(r"\[([SVC]) ([^]]*)\]|[^[]+")


@frozen
class Paragraph:
    """A paragraph under construction: its text, and where its parts stand in it."""

    text: str
    parts: tuple[tuple[str, Span], ...] = ()
    person: Person | None = None


def fill(frame: str, words: dict[str, str], person: Person) -> Paragraph:
    """Return a frame as a sentence with the spans of its parts.

    >>> ada = Person("Ada", "Stone", "she", None)
    >>> fill("[S {Who}] [V said] [C {clause}].", {"Who": "She", "clause": "it rains"}, ada).text
    'She said it rains.'
    """
    text, parts = "", []
    for found in PART.finditer(frame):
        start, part = len(text), (found[2] or found[0]).format(**words)
        text += part
        if found[1]:
            parts.append((found[1], Span(start, len(text))))
    return Paragraph(text, tuple(parts), person)


@st.composite
def people(draw: st.DrawFn) -> Person:
    pronoun, firsts = draw(st.sampled_from((("she", WOMEN), ("he", MEN))))
    first, last = draw(st.sampled_from(firsts)), draw(st.sampled_from(LAST_NAMES))
    return Person(first, last, pronoun, draw(st.sampled_from(ROLES)))


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@st.composite
def sentences(
    draw: st.DrawFn, person: Person, names: Sequence[str], frames: Sequence[str]
) -> Paragraph:
    """Return a statement in which a person goes by one of these names."""
    subject, predicate = draw(st.sampled_from(SUBJECTS)), draw(st.sampled_from(PREDICATES))
    who = draw(st.sampled_from(names))
    other = f"{draw(st.sampled_from(SUBJECTS))} {draw(st.sampled_from(PREDICATES))}"
    words = {
        "who": who,
        "Who": capital(who),
        "subject": subject,
        "Subject": capital(subject),
        "predicate": predicate,
        "clause": f"{subject} {predicate}",
        "Clause": capital(f"{subject} {predicate}"),
        "Other": capital(other),
        "adjective": draw(st.sampled_from(ADJECTIVES)),
        "verb": draw(st.sampled_from(VERBS)),
    }
    return fill(draw(st.sampled_from(frames)), words, person)


@st.composite
def first_sentences(draw: st.DrawFn, person: Person) -> Paragraph:
    """Return a statement that introduces a person by the full name."""
    name = f"{person.role} {person.name}" if person.role else person.name
    return draw(sentences(person, [name], FRAMES + FULL_NAME_FRAMES))


@st.composite
def later_sentences(draw: st.DrawFn, person: Person) -> Paragraph:
    """Return a statement of a person who was introduced just before."""
    named = draw(st.booleans())
    frames = FRAMES + FULL_NAME_FRAMES if named else FRAMES
    return draw(sentences(person, [person.last if named else person.pronoun], frames))


def joined(*parts: Paragraph, by: str) -> Paragraph:
    """Return paragraphs as one, with the same white space between all of them."""
    text, spans = "", []
    for number, part in enumerate(parts):
        text += by if number else ""
        spans += [(role, Span(s.start + len(text), s.stop + len(text))) for role, s in part.parts]
        text += part.text
    return Paragraph(text, tuple(spans), next((p.person for p in parts if p.person), None))


@st.composite
def paragraphs(draw: st.DrawFn, sentence: Paragraph) -> Paragraph:
    """Return a statement, perhaps with narration before or behind it."""
    narration = Paragraph(draw(st.sampled_from(NARRATION)))
    orders = ([sentence], [sentence, narration], [narration, sentence])
    return joined(*draw(st.sampled_from(orders)), by=" ")


def find_quotes(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer("“[^”]*”", text))


def kind_of(content: Sequence[Span], text: str) -> str:
    words = "".join(span.of(text) for span in content)
    if "“" not in words:
        return "indirect"
    return "mixed" if re.search(r"\w", re.sub("“[^”]*”", "", words)) else "direct"


def truth_of(paragraph: Paragraph) -> Iterator[Truth]:
    """Yield the statement of a paragraph, if there is one."""
    if paragraph.person is None:
        return
    content = tuple(span for role, span in paragraph.parts if role == "C")
    places = dict(paragraph.parts)
    kind, person = kind_of(content, paragraph.text), paragraph.person
    role = person.role and person.role.lower()
    yield Truth(places["S"], places["V"], content, kind, person.name, role)


def moved(truth: Truth, distance: int) -> Truth:
    def further(span: Span) -> Span:
        return Span(span.start + distance, span.stop + distance)

    content = tuple(map(further, truth.content))
    return attrs.evolve(
        truth, source=further(truth.source), cue=further(truth.cue), content=content
    )


def assembled(opening: str, day: date | None, parts: Sequence[Paragraph], between: str) -> Built:
    """Return an article of paragraphs, with everything where it then stands."""
    text, spans, statements = opening, [], []
    for number, part in enumerate(parts):
        text += between if number else ""
        statements += [moved(truth, len(text)) for truth in truth_of(part)]
        spans.append(Span(len(text), len(text) + len(part.text)))
        text += part.text
    return Built(text, day, tuple(spans), find_quotes(text), tuple(statements))


@st.composite
def built_articles(draw: st.DrawFn) -> Built:
    """Return an article about one person, with all that must be found in it."""
    person = draw(people())
    first = draw(paragraphs(draw(first_sentences(person))))
    later = draw(st.lists(later_sentences(person), max_size=4))
    rest = [draw(paragraphs(sentence)) for sentence in later]
    opening, day = draw(st.sampled_from(OPENINGS))
    built = assembled(opening, day, [first, *rest], draw(st.sampled_from(["\n\n", "\n"])))
    marks = draw(st.sampled_from(MARKS))
    apostrophe = "’" if marks == "“”" else "'"
    table = str.maketrans("“”’", marks + apostrophe)
    statements = tuple(
        attrs.evolve(truth, speaker=truth.speaker.translate(table)) for truth in built.statements
    )
    return attrs.evolve(built, text=built.text.translate(table), statements=statements)


# ---------------------------------------------------------------------------------------
# Texts of every sort
# ---------------------------------------------------------------------------------------

FRAGMENTS: Final = (
    *"\"'“”‘’«»„‚‹›`.,:;!?-–—…()[]/&@#",
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\xa0", "\u2028", "\x0b", "\x1c", "\x85"),
    *("\ufeff", "\u200b", "\u2060", "\u200f", "\u0301", "\x00", "\x1b", "\ud800", "\udfff"),
    *("İ", "ŉ", "ﬁ", "é", "²", "٣", "１", "中文", "😀", "👩‍🚒"),
    *("said", "says", "according to", "told reporters", "added that", "asked", "wrote", "noting"),
    *("was", "is", "has been", "will", "to", "by", "with", "when", "as", "which"),
    *("he", "She", "they", "who", "I", "We", "the", "The", "a", "that", "and", "not"),
    *("Mayor", "Mr.", "Dr", "Sen.", "U.S.", "spokesman", "police", "officials", "'s", "n't"),
    *("Ada", "Stone", "Ada Stone", "O'Hara", "Jean-Luc", "McAllister", "J. D.", "NATO", "X"),
    *("By", "Title:", "date", "Published:", "HOLMVIK", "(Reuters) -", "(AP) —", "Q:", "A:"),
    *("2025-07-17", "July 17, 2025", "31 February 2025", "Thursday", "9999999999", "10:30 GMT"),
    *("5'10\"", "'90s", "1 2/3", "$4.5", "12%", "www.example.com", "x" * 40),
)
"""Words, marks and signs out of which news, and what breaks parsers of news, is made."""

SURROGATES: Final = st.characters(categories=["Cs"])
"""Half of a pair each. `st.text` all but leaves them out, whatever its alphabet: join a list."""


def fragments(sizes: int = 60) -> st.SearchStrategy[str]:
    """Return texts of fragments, with blanks between most of them."""
    pieces = st.sampled_from(FRAGMENTS)
    spaced = st.lists(pieces, max_size=sizes).map(" ".join)
    return spaced | st.lists(pieces, max_size=sizes).map("".join)


def edits() -> st.SearchStrategy[Edit]:
    """Return edits that spoil a stretch of text, with and without a sign or a fragment."""
    signed = st.builds(partial, st.sampled_from(SIGNED), st.sampled_from(SIGNS))
    written_over = st.builds(partial, st.just(instead), st.sampled_from(FRAGMENTS))
    return st.sampled_from(WHOLE) | signed | written_over


PLACES: Final = st.integers(0, 400)
LENGTHS: Final = st.integers(0, 12)
"""Where an article is spoiled, in sites of edits, and how far."""


@st.composite
def spoiled_articles(draw: st.DrawFn) -> str:
    """Return an article that was spoiled at some places, and then perhaps as a whole."""
    text = draw(built_articles()).text
    for edit, place, length in draw(
        st.lists(st.tuples(edits(), PLACES, LENGTHS), min_size=1, max_size=6)
    ):
        text = spoil(text, edit, place, length)
    whole = draw(st.none() | edits())
    return whole(text) if whole else text


def texts() -> st.SearchStrategy[str]:
    """Return texts of every sort; lone surrogates are in many of them."""
    any_characters = st.lists(st.characters() | SURROGATES, max_size=60).map("".join)
    return st.one_of(fragments(), spoiled_articles(), any_characters)
