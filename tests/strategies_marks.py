"""Paragraphs built with every style of quotation marks, and the runs that they hold."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen
from hypothesis import strategies as st

from newsparse.span import Span

Found = tuple[Span, Span, int, bool]
"""Span, content, level, and whether the run continues."""

DOUBLE = [
    ("“", "”"),
    ('"', '"'),
    ("''", "''"),
    ("``", "''"),
    ("‘‘", "’’"),
    ("„", "“"),
    ("„", "”"),
    ("“", "“"),
    ("”", "”"),
    ("“", '"'),
    ('"', "”"),
    ("&quot;", "&quot;"),
    ("&ldquo;", "&rdquo;"),
    ("＂", "＂"),
]
ANGLES = [("«", "»"), ("»", "«"), ("‹", "›")]
SINGLE = [("‘", "’"), ("'", "'"), ("`", "'"), ("‚", "‘")]
BRACKETS = [("「", "」"), ("『", "』"), ("〝", "〞")]
FAMILIES = [DOUBLE, ANGLES, SINGLE, BRACKETS]

WORDS = st.sampled_from(
    """
    the bridge opened again after floods of last spring and nobody had asked Harlow Quint
    about 400 boats, which Ostrava sold; a ferry (for now) is moored at Pier Nine
    """.split()
)
"""Words without any mark that could be one of quotation."""

APOSTROPHES = st.sampled_from(
    [
        "don't",
        "Quint’s",
        "O'Dell",
        "O’Dell",
        "the '90s",
        "the ’80s",
        "the ‘70s",
        "class of '16",
        "rock 'n' roll",
        "rock ’n’ roll",
        "give 'em hell",
        "give ‘em hell",
        "a 6'2\" guard",
        "a 5' 10\" keeper",
        "a 6′2″ guard",
        "<a href=\"pier.html\" class='x'>",
        '<post author="quint" day="May 4">',
        "y'all",
    ]
)
"""Words with marks that are no quotation marks, inside a quotation as outside."""


@frozen
class Copy:
    """A text, its blocks, and the runs in them."""

    text: str
    blocks: tuple[Span, ...]
    runs: tuple[Found, ...]


@frozen
class Piece:
    """A stretch of text with its runs, whose spans count from its own start."""

    text: str
    runs: tuple[Found, ...] = ()


def moved(runs: tuple[Found, ...], by: int, deeper: int = 0) -> tuple[Found, ...]:
    """Return runs that stand further on, or inside of others."""
    return tuple(
        (
            Span(span.start + by, span.stop + by),
            Span(content.start + by, content.stop + by),
            level + deeper,
            continues,
        )
        for span, content, level, continues in runs
    )


def joined(pieces: list[Piece]) -> Piece:
    """Return pieces side by side with a space between them."""
    text = ""
    runs: tuple[Found, ...] = ()
    for piece in pieces:
        text += " " if text else ""
        runs += moved(piece.runs, len(text))
        text += piece.text
    return Piece(text, runs)


def quoted(inner: Piece, opening: str, closing: str) -> Piece:
    """Return a piece between quotation marks."""
    start, stop = len(opening), len(opening) + len(inner.text)
    run = Span(0, stop + len(closing)), Span(start, stop), 1, False
    return Piece(opening + inner.text + closing, (run, *moved(inner.runs, start, 1)))


def plain_pieces() -> st.SearchStrategy[Piece]:
    """Words that hold no quotation marks, though some have marks like them."""
    return st.builds(
        lambda words: Piece(" ".join(words)),
        st.lists(WORDS | APOSTROPHES, min_size=1, max_size=6),
    )


@st.composite
def quotations(draw: st.DrawFn, depth: int = 4, around: tuple[int, ...] = ()) -> Piece:
    """A quotation with others inside, each of another family than those around it."""
    free = [number for number in range(len(FAMILIES)) if number not in around]
    family = draw(st.sampled_from(free))
    opening, closing = draw(st.sampled_from(FAMILIES[family]))
    inside = [Piece(draw(WORDS).strip(",;()"))]
    if depth > 1 and len(free) > 1 and draw(st.booleans()):
        inside.append(draw(quotations(depth - 1, (*around, family))))
    inside += draw(st.lists(plain_pieces(), max_size=2))
    inside.append(Piece(draw(st.sampled_from(["again.", "in Ostrava,", "now!", "whom?"]))))
    return quoted(joined(inside), opening, closing)


@st.composite
def sentences(draw: st.DrawFn) -> Piece:
    """Words, quotations and words."""
    pieces = [Piece("Then"), draw(plain_pieces())]
    for _ in range(draw(st.integers(0, 3))):
        pieces += [draw(quotations()), Piece("said Quint."), draw(plain_pieces())]
    return joined(pieces)


@st.composite
def opening_sentences(draw: st.DrawFn) -> Piece:
    """A sentence that a quotation opens."""
    return joined([draw(quotations()), Piece("said Quint."), draw(sentences())])


def in_blocks(pieces: list[Piece]) -> Copy:
    """Return paragraphs one below the other."""
    text = ""
    runs: tuple[Found, ...] = ()
    blocks: list[Span] = []
    for piece in pieces:
        text += "\n" if text else ""
        runs += moved(piece.runs, len(text))
        blocks.append(Span(len(text), len(text) + len(piece.text)))
        text += piece.text
    return Copy(text, tuple(blocks), runs)


def copies() -> st.SearchStrategy[Copy]:
    """Several paragraphs in which every quotation is closed."""
    return st.builds(in_blocks, st.lists(sentences() | opening_sentences(), max_size=4))


@st.composite
def continued(draw: st.DrawFn) -> Copy:
    """A quotation over several paragraphs, each of which opens it anew; the last closes it."""
    opening, closing = draw(st.sampled_from([("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")]))
    bodies = draw(st.lists(plain_pieces(), min_size=2, max_size=4))
    left_open = [quoted(Piece(f"The {body.text} again."), opening, "") for body in bodies[:-1]]
    left_open = [
        Piece(piece.text, tuple((*run[:3], True) for run in piece.runs)) for piece in left_open
    ]
    last = quoted(Piece(f"The {bodies[-1].text} again."), opening, closing)
    return in_blocks([Piece("Quint went on:"), *left_open, last])


def garbage() -> st.SearchStrategy[str]:
    """Text full of marks, with no order in them."""
    marks = [mark for family in FAMILIES for pair in family for mark in pair]
    others = ["a", "9", "s", " ", " ", ".", ",", "<", ">", "=", "\n", "\ud800", "\u202a", "—"]
    return st.lists(st.sampled_from([*marks, *others]), max_size=40).map("".join)


@st.composite
def blocks_of(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Any spans of a text that are in order and apart."""
    places = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(places, unique=True, max_size=8)))
    return tuple(Span(*pair) for pair in list(pairwise(cuts))[::2])
