"""Pins: what is done with texts that nobody writes, each made to reach one branch of a rule.

They state no fact of English. A better rule may change what is expected here, as long as the laws
hold; all other tests of rules do state facts.
"""

from __future__ import annotations

import pytest

from newsparse import parse_article
from test_rules import Shown, shown
from test_speakers import names_of, speakers_of

pytestmark = pytest.mark.pin

STATEMENTS: tuple[tuple[str, list[Shown]], ...] = (
    (
        "Stone questioned whether the public was told “If it rains, stay.”",
        [("S V C", "Stone", ["whether the public was told “If it rains, stay.”"], "Stone")],
    ),
    (
        "“We are ready,” while Stone said it was late, “and we act.”",
        [("S V C", "Stone", ["it was late, “and we act.”"], "Stone")],
    ),
    ("According to Stone and the council.", []),
    ("It was late, according to.", []),
    ("After two storms, Stone said.", []),
    ("The town was ready, who said.", []),
    (
        "STONE: Yes.\nIF. OR. BE. AS: No.\nSTONE: No.\nREED: Why?",
        [
            ("S: C", "STONE", ["Yes."], "STONE"),
            ("S: C", "IF. OR. BE. AS", ["No."], None),
            ("S: C", "STONE", ["No."], "STONE"),
            ("S: C", "REED", ["Why?"], "REED"),
        ],
    ),
)


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=[row[0][:40] for row in STATEMENTS])
def test_what_is_said_and_by_whom(text: str, expected: list[Shown]) -> None:
    assert [shown(text, one) for one in parse_article(text).statements] == expected


def test_a_letter_is_no_speaker() -> None:
    (said,) = parse_article("According to B, it was late.").statements
    assert said.unresolved == "not-a-speaker"


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Ada Pope] said so, but Popeye left.", ["Ada Pope"]),
        ("[Ada Pope] said so. " + "Ask a Pope. " * 20 + "But Pope left.", ["Ada Pope"]),
        (
            "Ada van Dorn left. Van Dorn came. Whoopee Van Dorn came. [Van Dorn] said so.",
            ["Ada van Dorn"],
        ),
        # of very many namesakes it is the first
        (
            "; ".join(f"{name} Stone" for name in "Ada Bo Cy Di Ed Flo Gus Hal Ida".split())
            + ". [Stone] agreed.",
            ["Ada Stone"],
        ),
        (
            "Actor Bo Poe and actor Cy Roe met. [Poe] left.\nIt ran.\nIt fell.\nNo. [The actor]",
            ["Bo Poe"] * 2,
        ),
        (
            "Actor Bo Poe and actor Cy Roe met. [Una Holt] left.\nIt ran.\nNo.\nNo. [The actor]",
            ["Una Holt", None],
        ),
    ],
)
def test_names(marked: str, names: list[str | None]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize(
    "marked",
    [
        "[Mr. Reed] met [Ada Stone]. Mr. Reed and his dog left. [said]",
        # nobody is named near enough
        "[He] ran, he swam, he sang, he wept, he slept, he left and he fell.",
        "[He] ran and he swam and he sang and he wept and he slept and he left and he fell.",
        "[The mayor]" + ", he" * 15 + " fell. Di Lund and Ada Stone left.",
    ],
)
def test_nobody_is_named(marked: str) -> None:
    assert names_of(marked)[-1] is None


@pytest.mark.parametrize(
    "marked",
    ["[Ada Stone], a harbour", "[Ada Stone] said so. The chair of the Port Ellery"],
)
def test_texts_that_break_off_tell_no_role(marked: str) -> None:
    speaker = speakers_of(marked)[0]
    assert speaker is not None
    assert speaker.role is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ambassador to the May said so.", []),
        ("The minister of In said no.", ["the minister of In"]),
        (
            "The president of The said no. The ambassador to May Monday said so.",
            ["the president of The"],
        ),
        ("Omar Abu Dorn said so. Abu Dorn left. Abu Dorn said no.", ["Omar Abu Dorn"]),
        ("The pilots and the Harbour Hour hosts Ada Stone left. She agreed.", []),
        ("Rose by rose, Rose said " * 40, None),
        ("Selling, buying and lending is slow, Stone said.", []),
        ("They chose plan B. Monday came, Ada Stone said.", ["Ada Stone"]),
        ("They met Ada B. IBM said so, Bo Reed said.", ["Bo Reed"]),
        ("Plan B. USA Today said so.", []),
    ],
)
def test_names_behind_offices_and_particles(text: str, speakers: list[str | None] | None) -> None:
    found = [one.speaker and one.speaker.name for one in parse_article(text).statements]
    assert speakers is None or found == speakers
