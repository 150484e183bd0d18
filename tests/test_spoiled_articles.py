"""An article that is spoiled step by step: after each step the laws hold, whatever was done."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from effort import one_in, spread
from laws import assert_laws
from newsparse import parse_article
from spoiling import SIGNED, SIGNS, WHOLE, Edit, escape, garble, spoil, sprinkle
from strategies import LENGTHS, PLACES, Built, built_articles, edits, fragments

ARTICLE = (
    "date 2025-07-17\n\nBridge falls\n\nBy Ada Stone\n\nPORT ELLERY (AP) — “We are ready,” Mayor "
    "Bo Reed said on Monday. “It’s ‘over’.”\n\nAccording to Reed, the bridge “will stay shut”."
)

STEP = len(SIGNS)
"""A sign is put at some of every so many places: each sign has places of its own."""


class Spoiling(RuleBasedStateMachine):
    """An article under the hands of many."""

    text = ""

    @initialize(built=built_articles())
    def write(self, built: Built) -> None:
        self.text = built.text

    @rule(edit=edits(), place=PLACES, length=LENGTHS)
    def spoil(self, edit: Edit, place: int, length: int) -> None:
        self.text = spoil(self.text, edit, place, length)

    @rule(edit=edits())
    def spoil_all(self, edit: Edit) -> None:
        # What makes a text longer at each of its characters does so for a short one alone.
        self.text = edit(self.text[:200]) + self.text[200:]

    @rule(place=PLACES, more=fragments(6) | built_articles().map(lambda built: built.text))
    def paste(self, place: int, more: str) -> None:
        self.text = spoil(self.text, lambda stretch: more + stretch, place, 0)

    @rule(place=PLACES)
    def tear_off(self, place: int) -> None:
        self.text = self.text[place % (len(self.text) + 1) :][:2000]

    @invariant()
    def the_laws_hold(self) -> None:
        article = parse_article(self.text)
        assert article.text is self.text
        assert_laws(article)


Spoiling.TestCase.settings = settings(one_in(4), stateful_step_count=20)
TestSpoiling = Spoiling.TestCase


@given(st.lists(st.tuples(edits(), PLACES, LENGTHS), max_size=12))
def test_an_article_with_a_head_may_be_spoiled(steps: list[tuple[Edit, int, int]]) -> None:
    text = ARTICLE
    for step in steps:
        text = spoil(text, *step)
    assert_laws(parse_article(text))


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("edit", SIGNED)
def test_any_sign_anywhere_is_read(edit: Any, sign: str) -> None:
    # Each sign has places of its own, and the edits share them: together they try every place.
    places = range(SIGNS.index(sign), len(ARTICLE), STEP)
    for place in spread(places[SIGNED.index(edit) % len(places) :], len(SIGNED)):
        stretch = edit(sign, ARTICLE[place : place + 3])
        assert_laws(parse_article(ARTICLE[:place] + stretch + ARTICLE[place + 3 :]))
    assert_laws(parse_article(edit(sign, ARTICLE)))


@pytest.mark.parametrize("edit", WHOLE)
def test_an_article_is_spoiled_as_a_whole(edit: Edit) -> None:
    assert_laws(parse_article(edit(ARTICLE)))


def test_entities_for_marks_are_marks() -> None:
    article = parse_article(escape("“We are ready,” Ada Stone said."))
    assert [quote.text for quote in article.quotes] == ["&ldquo;We are ready,&rdquo;"]
    assert [statement.speaker and statement.speaker.name for statement in article.statements] == [
        "Ada Stone"
    ]


@pytest.mark.parametrize("spoiled", [garble(ARTICLE), sprinkle("\u0301", ARTICLE)])
def test_what_nobody_can_read_is_no_quotation(spoiled: str) -> None:
    assert not parse_article(spoiled).quotes
