"""Quotation marks: each form by example, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import one_in
from newsparse.language import Marks, load_language
from newsparse.quotes.pairing import MAX_LEVEL
from newsparse.quotes.runs import Run, find_runs
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import load_vocabulary
from strategies_marks import (
    Copy,
    Found,
    Piece,
    blocks_of,
    continued,
    copies,
    garbage,
    moved,
    sentences,
)

ENGLISH = load_language("en")
VOCABULARY = load_vocabulary(ENGLISH)


def lines_of(text: str) -> list[Span]:
    """Return the lines of a text as blocks."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    return blocks


def unmarked(example: str) -> tuple[str, list[Span]]:
    """Return the text of an example, and the spans that it has between ⟦ and ⟧."""
    text = ""
    spans: list[Span] = []
    open_ones: list[int] = []
    for sign in example:
        if sign == "⟦":
            open_ones.append(len(spans))
            spans.append(Span(len(text), len(text)))
        elif sign == "⟧":
            number = open_ones.pop()
            spans[number] = Span(spans[number].start, len(text))
        else:
            text += sign
    return text, spans


def spans_of(runs: Sequence[Run]) -> list[Span]:
    return [run.span for run in runs]


SOUND = """
⟦“We are ready,”⟧ she said.
⟦"We are ready,"⟧ she said.
⟦''We are ready,''⟧ she said.
⟦``We are ready,''⟧ she said.
⟦‘‘We are ready,’’⟧ she said.
⟦‘We are ready,’⟧ she said.
⟦'We are ready,'⟧ she said.
⟦`We are ready,'⟧ she said.
⟦„Wir gehen“⟧, sagte sie.
⟦‚Wir gehen‘⟧, sagte sie.
⟦«Nous partons»⟧, dit-elle.
⟦« Nous partons »⟧, dit-elle.
⟦»Wir gehen«⟧, sagte sie.
⟦‹Nous partons›⟧, dit-elle.
她说⟦「我们走」⟧了。
⟦『一⟦「二」⟧三』⟧
⟦&quot;We are ready,&quot;⟧ she said.
⟦&#8220;We are ready,&#8221;⟧ she said, and they don&#8217;t go.
⟦“We are ready,“⟧ she said.
⟦“We are ready,"⟧ she said.
⟦"We are ready,”⟧ she said.
⟦”We are ready,”⟧ she said.
⟦“We are ready,’’⟧ she said.
She said, ⟦“We are ready.”⟧
She called it ⟦“a disaster”⟧ and ⟦"a shame"⟧.
⟦“One,”⟧ she said. ⟦“Two.”⟧
⟦“One,”⟧ she said, ⟦“two.”⟧
(⟦“One”⟧) [⟦"Two"⟧] —⟦“three”⟧— ⟦"four"⟧/⟦"five"⟧
⟦“He told me, ⟦‘Go,’⟧ and I went,”⟧ she said.
⟦"He told me, ⟦'Go,'⟧ and I went,"⟧ she said.
⟦“⟦‘Go,’⟧ he told me,”⟧ she said. ⟦“I said, ⟦‘No.’⟧”⟧
⟦"⟦'Go,'⟧ he told me,"⟧ she said. ⟦"I said, ⟦'No.'⟧"⟧
⟦''⟦'Go,'⟧ he told me,''⟧ she said. ⟦''I said, ⟦'No.'⟧''⟧
⟦‘He told me, ⟦“Go,”⟧ and I went,’⟧ she said.
⟦“He read ⟦‘a book called ⟦“The ⟦‘Big’⟧ Ferry”⟧ to me’⟧ then,”⟧ she said.
⟦“I was—”⟧ he began. ⟦“Wait…”⟧
⟦“They came,”⟧ he said,⟦“and saw.”⟧ Then they left.
⟦“[The ferry] sank,”⟧ he said. ⟦“(Laughs.) It did.”⟧
⟦"@quint is right,"⟧ she wrote; ⟦"$5 is enough"⟧
<p>⟦"We are ready,"⟧ she said.</p>
<b>⟦“We are ready,”⟧</b> she said.
Then she said:⟦"We are ready."⟧
⟦"We are ready,"⟧she said, and⟦“so is he.”⟧
She said⟦"We are ready."⟧
⟦“We won 12”⟧ and ⟦“lost 3,”⟧ he said.
⟦"I hit 12,"⟧ he said. ⟦"He hit 30"⟧
⟦"Plan 2016"⟧ is over, he said, of ⟦"Plan 12"⟧ and left.
⟦“We paid $40”⟧.
⟦“Ünited,”⟧ said Åse Öberg.
"""


@pytest.mark.parametrize("example", SOUND.strip().split("\n"))
def test_marks_that_open_and_close(example: str) -> None:
    text, spans = unmarked(example)
    runs, problems = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert spans_of(runs) == spans
    assert problems == ()


APOSTROPHES = """
Don't go. Don’t go. Don‘t go. It's O'Dell's and O’Dell’s, isn't it? Y'all'd've.
The voters' rights and the voters’ rights; Moss' plan and Ruiz’ plan; goin' home.
The '90s, the ’90s, the ‘90s, the class of '16, '68 and all that.
Rock 'n' roll, rock ’n’ roll, rock ‘n’ roll. Give 'em hell, give ’em hell, give ‘em hell.
'Tis the season, 'twas the night. Stay 'til ten. A li'l more. Will-o'-the-wisp.
A 6'2" guard, a 6’2” guard, a 5' 10" keeper, a 6'2'' guard, a 6′2″ guard, a 6′ 2″ one.
A 12" pizza, a 14” screen, a 3" x 5" card, 40°26'46" north, a 9' ladder.
<a href="pier.html">The pier</a> <img alt='A pier'/> <b class=“x”>It</b> is open.
A mark ' alone, and a ` alone, and 5' alone, and a' b' c'.
The dogs', the cats', and the birds'. Nobody's. 'Nother day at the farmers market.
The 'burbs went to the polls as they had done for thirty years, for the voters' rights.
The "" and the “” and the ' ' are nothing.
"""


@pytest.mark.parametrize("text", APOSTROPHES.strip().split("\n"))
def test_marks_that_are_no_quotation_marks(text: str) -> None:
    assert find_runs(text, [Span(0, len(text))], VOCABULARY) == ((), ())


WITHIN = """
⟦‘I don’t like the voters’ rights plan,’⟧ he said.
⟦'I don't like the voters' rights plan,'⟧ he said.
⟦'Rock 'n' roll is here,'⟧ he said.
⟦‘Give ‘em the ‘90s, till nine o’clock,’⟧ he said.
⟦'We're goin' home,'⟧ he said.
⟦“He's a 6'2" guard,”⟧ she said. ⟦"He's a 5' 10" one,"⟧ he said.
⟦"It's a 12" pizza,"⟧ she said. ⟦“A 14” screen,”⟧ he said.
⟦"The voters' rights"⟧ and ⟦"the dogs'"⟧ and ⟦"'Tis"⟧.
He spoke of ⟦'friends'⟧ and of ⟦‘foes’⟧ twice; the voters' rights are safe.
The ⟦'haters'⟧ plan; the ⟦'lovers'⟧ one.
⟦"Ostrava Rising"⟧'s crew and ⟦“Quint”⟧’s boat.
The ⟦'$25 boat'⟧? A ⟦‘D-‘⟧ from him. ⟦'⟦"Go!"⟧ he said'⟧
⟦"See <a href="pier.html">this</a>,"⟧ she said.
⟦“It's the '90s,”⟧ he said; ⟦‘the ⟦“voters’ rights”⟧ bill’⟧ passed.
"""


@pytest.mark.parametrize("example", WITHIN.strip().split("\n"))
def test_apostrophes_and_inches_inside_of_quotations(example: str) -> None:
    text, spans = unmarked(example)
    runs, problems = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert spans_of(runs) == spans
    assert problems == ()


UNCLOSED, UNOPENED = "unclosed-quote", "unopened-quote"

FAULTS = [
    # A mark that never closes: the run goes to the end of its block.
    ("⟦“We go, he said. They stay.⟧", [UNCLOSED]),
    ('He called it ⟦"a shame and left.⟧', [UNCLOSED]),
    ("⟦“We go, he said. ⟦“They stay,”⟧ she said.⟧", [UNCLOSED]),
    ("⟦“We go,”⟧ he said. ⟦“They stay.⟧", [UNCLOSED]),
    ("⟦«We go ⟦“for now⟧»⟧, he said.", [UNCLOSED]),
    # A mark that never opened.
    ("We go.” ⟦“They stay,”⟧ she said.", [UNOPENED]),
    # Its opening mark was lost where the paragraph begins.
    ("⟦We go,”⟧ he said. ⟦“They stay,”⟧ she said.", [UNOPENED]),
    ("⟦“They stay,”⟧ she said. We go,” he said.", [UNOPENED]),
    ("Mr. Reed was late. ⟦We go, Mr. Stone,”⟧ he said.", [UNOPENED]),
    ('We go." ⟦"They stay,"⟧ she said. Then she left.”', [UNOPENED, UNOPENED]),
    ('⟦“We go,”⟧ he said."', [UNOPENED]),
    # A mark of another kind closes.
    ("⟦“We go.’⟧ Then he left.", []),
    ("⟦‘We go,”⟧ he said. ⟦“They stay,”⟧ she said.", []),
    ("⟦''We go.'⟧ ⟦''They stay,''⟧ she said.", []),
    ("⟦“We go.’⟧ He left. ⟦“They stay.”⟧", []),
    # A mark turned the wrong way, or away from its word.
    ("He said,⟦” We go.”⟧ ⟦“They stay,”⟧ she said.", []),
    ("⟦” … we go,”⟧ he said.", []),
    ("\u202a⟦”We go,”⟧ he said.", []),
    ('He said. ⟦" We go,"⟧ and went.', []),
    ('⟦"We go, "⟧ he said. ⟦"They stay."⟧', []),
    ("⟦“We go. “⟧", []),
    ("⟦“We go ”⟧, he said; ⟦« nous »⟧, dit-il.", []),
    # A mark twice, or broken.
    ("⟦“We go,””⟧ he said.", []),
    ('It was 45". ⟦“We go,”⟧ he said.', []),
    ("⟦““We go,”⟧ he said. Then he left.", []),
    ("⟦''We go.'.''⟧ He left.", []),
    ("⟦''We go,''''⟧ he said.", []),
    ("⟦''He said ⟦'no.'⟧''⟧ ⟦''⟦'Go,'⟧ he said.''⟧", []),
]


@pytest.mark.parametrize(("example", "codes"), FAULTS)
def test_faults_are_settled_in_their_block(example: str, codes: list[str]) -> None:
    text, spans = unmarked(example)
    runs, problems = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert spans_of(runs) == spans
    assert [problem.code for problem in problems] == codes


BLOCKS = [
    # Each paragraph opens, the last one closes.
    ("⟦“We go.⟧\n⟦“They stay.⟧\n⟦“So be it,”⟧ he said.", [True, True, False], []),
    ('⟦"We go.⟧\n⟦"They stay,"⟧ he said.', [True, False], []),
    ("⟦‘We go.⟧\n⟦‘They stay,’⟧ he said.", [True, False], []),
    ("⟦“He said, ⟦‘We go.⟧⟧\n⟦“⟦‘They stay.’⟧ Then he left.”⟧", [True, True, False, False], []),
    ("⟦“We go.⟧\n— ⟦“They stay.”⟧", [True, False], []),
    # A paragraph goes on without a mark of its own.
    ("⟦“We go.⟧\n⟦They stay,”⟧ he said. ⟦“So be it.”⟧", [True, False, False], []),
    ("⟦“We go.⟧\n⟦It's ⟦‘theirs,’⟧ I say,”⟧ he said.", [True, False, False], []),
    ("⟦“We go.⟧\n⟦⟦‘Theirs’⟧ it is,”⟧ he said.", [True, False, False], []),
    # The next paragraph knows nothing of it.
    ("⟦“We go, he said.⟧\nThey ⟦“stay,”⟧ he said.", [False, False], [UNCLOSED]),
    ("⟦“We go, he said.⟧\nThey stay.\nSo be it.” He left.", [False], [UNCLOSED, UNOPENED]),
    ("⟦“We go, he said.⟧", [False], [UNCLOSED]),
    ("The 'burbs are ours.\nThey ⟦'stay,'⟧ he said.", [False], []),
    # What may be a closing mark, or inches, holds nothing open.
    ("⟦“Plan 12”⟧ passed.\n⟦“It is good,”⟧ he said.", [False, False], []),
]


@pytest.mark.parametrize(("example", "continues", "codes"), BLOCKS)
def test_quotations_over_several_blocks(
    example: str, continues: list[bool], codes: list[str]
) -> None:
    text, spans = unmarked(example)
    runs, problems = find_runs(text, lines_of(text), VOCABULARY)
    assert spans_of(runs) == spans
    assert [run.continues for run in runs] == continues
    assert [problem.code for problem in problems] == codes


def test_a_mark_alone_in_its_block_is_no_run() -> None:
    text = "“\n‘We go,’ he said."
    runs, problems = find_runs(text, [Span(0, 1), Span(2, len(text))], VOCABULARY)
    assert [run.span.of(text) for run in runs] == ["‘We go,’"]
    assert [problem.code for problem in problems] == [UNCLOSED]


def test_markup_over_several_lines_is_no_quotation() -> None:
    text = '<post author="quint" day="May 4\n">It is “open.” <post/>'
    runs, problems = find_runs(text, lines_of(text), VOCABULARY)
    assert [run.span.of(text) for run in runs] == ["“open.”"]
    assert problems == ()


def test_what_is_between_blocks_is_not_read() -> None:
    text = 'A "b" "c" "d"'
    runs, _ = find_runs(text, [Span(2, 5), Span(10, 13)], VOCABULARY)
    assert [run.span.of(text) for run in runs] == ['"b"', '"d"']
    assert find_runs(text, [], VOCABULARY) == ((), ())


def test_the_content_stands_between_the_marks() -> None:
    text = "''Go,'' &quot;stay,&quot; “and wait"
    runs, _ = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert [run.content.of(text) for run in runs] == ["Go,", "stay,", "and wait"]


def test_depth_is_bounded() -> None:
    deep = MAX_LEVEL + 3
    text = "“a " * deep + "b” " * deep + "and then “c” came"
    runs, problems = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert [run.level for run in runs] == [*range(1, MAX_LEVEL + 1), 1]
    assert runs[-1].span.of(text) == "“c”"
    assert [problem.code for problem in problems] == ["deep-quote"]
    assert problems[0].span.start == 3 * MAX_LEVEL


@pytest.mark.parametrize(
    "deep", ["” " + "«a " * 8 + "b» " * 8 + "c”", "“a " * 8 + "‘b’ " + "c” " * 8]
)
def test_what_is_deeper_is_no_run(deep: str) -> None:
    runs, _ = find_runs(deep, [Span(0, len(deep))], VOCABULARY)
    assert [run.level for run in runs] == [*range(1, MAX_LEVEL + 1)]


@given(st.text() | garbage(), st.data())
def test_laws(text: str, data: st.DataObject) -> None:
    """Order, nesting, levels and bounds, over any text and any blocks."""
    blocks = data.draw(blocks_of(text))
    runs, problems = find_runs(text, blocks, VOCABULARY)
    around: list[Run] = []
    for run in runs:
        assert any(run.span in block for block in blocks)
        assert run.content in run.span
        assert run.content.of(text).strip()
        while around and around[-1].span.stop <= run.span.start:
            around.pop()
        assert not around or run.span in around[-1].content
        around.append(run)
        assert run.level == len(around) <= MAX_LEVEL
    assert [run.span.start for run in runs] == sorted(run.span.start for run in runs)
    assert list(problems) == sorted(problems, key=lambda problem: problem.span)
    assert all(any(problem.span in block for block in blocks) for problem in problems)


def found_in(copy: Copy) -> tuple[list[Found], list[str]]:
    """Return the runs that are found in built copy, and the codes of the problems."""
    runs, problems = find_runs(copy.text, copy.blocks, VOCABULARY)
    found = [(run.span, run.content, run.level, run.continues) for run in runs]
    return found, [problem.code for problem in problems]


@given(copies() | continued())
def test_built_copy_is_read_as_it_was_built(copy: Copy) -> None:
    assert found_in(copy) == (list(copy.runs), [])


@given(garbage(), sentences())
def test_no_fault_shifts_the_pairs_of_a_later_block(text: str, piece: Piece) -> None:
    """A block in between that holds a sound quotation ends whatever was left open."""
    before = text.replace("<", "").replace("\n", " ")
    whole = f"{before}\nThey said “no” then.\n"
    blocks = lines_of(whole + piece.text)
    found, _ = found_in(Copy(whole + piece.text, tuple(blocks), ()))
    later = [run for run in found if run[0].start >= len(whole)]
    assert later == list(moved(piece.runs, len(whole)))


@one_in(4)
@given(copies(), st.text(" \n.,abc", max_size=5), st.text(" \n.,abc", max_size=5))
def test_text_around_the_blocks_only_moves_the_runs(copy: Copy, before: str, after: str) -> None:
    whole = f"{before}\n{copy.text}\n{after}"
    by = len(before) + 1
    blocks = tuple(Span(block.start + by, block.stop + by) for block in copy.blocks)
    found, _ = found_in(Copy(whole, blocks, ()))
    assert found == list(moved(copy.runs, by))


NO_MARKS = {"opening": "", "closing": "", "either": ""}
DANISH = {
    "apostrophes": "’",
    "elided": "",
    "elided_both": "",
    "year_endings": "",
    "clipped_endings": "s",
    "singles": {"opening": "›", "closing": "‹", "either": ""},
    "families": [{"opening": "»", "closing": "«", "either": ""}],
    "brackets": {},
}
BARE = {key: type(value)() for key, value in DANISH.items()} | {"singles": NO_MARKS}


@pytest.mark.parametrize(
    ("entries", "example"),
    [
        (DANISH, '⟦»Vi går, ⟦›hjem‹⟧, nu,«⟧ sagde Åse. "Nej" og “ja”, \'68.'),
        (BARE, '“We go,” he said; <b x="y">no</b>, 6′2″.'),
    ],
)
def test_another_language_needs_data_alone(entries: dict[str, Any], example: str) -> None:
    text, spans = unmarked(example)
    language = attrs.evolve(ENGLISH, marks=Marks(**entries))
    runs, problems = find_runs(text, [Span(0, len(text))], load_vocabulary(language))
    assert spans_of(runs) == spans
    assert problems == ()


HOSTILE = ['"', "“", "”", "'", "’", '"a" ', "“a ", "a” ", "«“‘", "'a ", '<a b="', "''", "「", "a' "]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_mark_makes_at_most_one_run_or_problem(unit: str) -> None:
    text = unit * 3000
    runs, problems = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert len(runs) + len(problems) <= len(text)


def test_garbage_is_read_in_one_go() -> None:
    """A text of sixty thousand marks takes its time, but no recursion and no search."""
    text = "“a” ‘b " * 20_000 + "“We won,” said Jane Roe."
    runs, _ = find_runs(text, [Span(0, len(text))], VOCABULARY)
    assert len(runs) == 20_001
