"""The outline of an article, and its phrases: what is read piece by piece is read as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.span import Span
from newsparse.statements.drafts import find_statements
from newsparse.syntax.outline import read_tokens
from newsparse.syntax.page import read_page
from newsparse.syntax.phrases import find_phrases
from newsparse.syntax.tokens import Tokens, array_of_places
from newsparse.vocabulary.memory import LONGEST, REMEMBERED, Memory
from newsparse.vocabulary.vocabulary import load_vocabulary
from newsparse.vocabulary.word_tags import EDGE

ENGLISH = load_vocabulary("en")
TAGS = ENGLISH.word_tags
NAMES = {letter: name for name, letter in TAGS.letters.items()}


def classes(text: str) -> list[str]:
    """Return the names of the classes of a block's words, by which they are told."""
    _, outline = read_tokens(text, [Span(0, len(text))], [()], ENGLISH)
    return [NAMES[letter] for letter in outline.letters[1:-1]]


@given(st.text(st.sampled_from("Aab1. ,-'\xa0\n&$é"), max_size=60))
def test_the_words_of_an_outline_are_the_text(text: str) -> None:
    _, outline = read_tokens(text, [Span(0, len(text))], [()], ENGLISH)
    words = range(1, len(outline.letters) - 1)
    assert "".join(map(outline.word, words)) == "".join(text.split())
    assert all(outline.span(word, word).of(text) == outline.word(word) for word in words)


def test_a_full_stop_may_end_no_sentence() -> None:
    assert classes("Mr. Roe left.") == ["name", "name", "name", "verb_past", "stop"]
    assert classes("Yahoo! said so.")[:3] == ["name", "name", "cue_past"]
    assert classes("It left. Then it fell.")[:4] == ["pronoun", "verb_past", "stop", "adverb"]


def test_a_capital_means_nothing_where_a_sentence_opens() -> None:
    assert classes("The Roe of The Hague")[:1] == ["article"]
    assert classes("He met The Edge.")[2:4] == ["name", "name"]


def test_an_initial_is_one_word_before_a_name() -> None:
    assert classes("It is J. Roe.")[2:] == ["name", "name", "stop"]
    assert classes("It is item B. it fell")[2:5] == ["noun", "name", "name"]
    assert classes("It is item B.")[2:] == ["noun", "name", "stop"]


def test_an_empty_block_has_no_phrases() -> None:
    outline = Tokens("", EDGE * 2, array_of_places((0, 0, 0)))
    assert find_phrases(outline, ENGLISH).letters == EDGE * 2


def test_a_memory_forgets_when_it_is_full_and_keeps_nothing_long() -> None:
    memory = Memory(len)
    for number in range(REMEMBERED + 1):
        assert memory[str(number)] == len(str(number))
    assert len(memory) == 1
    assert memory["a" * LONGEST * 2] == LONGEST * 2
    assert len(memory) == 1


WORDS = st.sampled_from(
    "said told called for asked adding , . — ( ) ; and but who that he She Ada Stone the mayor "
    "town would is was wins according to by as when of on whether plan's claim ready Monday".split()
)
LINE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@given(st.lists(LINE, min_size=2, max_size=5))
@example(["Ada Stone said,", "will stay, she said."])
@example(["Ada Stone called", "for the town to stay."])
@example(["The plan's claim that", "that he said was so"])
def test_a_block_reads_the_same_alone_and_among_others(lines: list[str]) -> None:
    text = "\n".join(lines)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    blocks = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
    alone = [
        draft for block in blocks for draft in find_statements(read_page(text, [block], ENGLISH))
    ]
    together = find_statements(read_page(text, blocks, ENGLISH))
    assert [replace(draft, block=0) for draft in together] == alone


def test_blanks_before_a_word_belong_to_the_word_before() -> None:
    text = "Ada left.\n\tBo\xa0Reed came."
    tokens, _ = read_tokens(text, [Span(0, len(text))], [()], ENGLISH)
    words = [tokens.word(number) for number in range(1, len(tokens) - 1)]
    assert words == ["Ada", "left", ".", "Bo", "Reed", "came", "."]
    assert [text[tokens.start(number)] for number in range(1, 6)] == ["A", "l", ".", "B", "R"]


def test_a_quotation_that_goes_on_has_no_opening_mark_among_its_tokens() -> None:
    text = "“We left.\nThey came,” Stone said."
    first = text.index("\n")
    page = read_page(text, [Span(0, first), Span(first + 1, len(text))], ENGLISH)
    words = [page.tokens.word(number) for number in range(len(page.tokens))]
    assert words == [
        "",
        "“",
        "We",
        "left",
        ".",
        "",
        "They",
        "came",
        ",",
        "”",
        "Stone",
        "said",
        ".",
        "",
    ]


def test_no_sentence_stands_before_the_first_block() -> None:
    page = read_page("By Bo Reed\nAda left.", [Span(11, 20)], ENGLISH)
    assert page.sentence_of(3) == Span(3, 3)
    assert page.sentence_of(11) == Span(11, 20)
