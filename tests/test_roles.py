"""Roles, kinds and affiliations of speakers: built articles come back as they were built."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Speaker, load_vocabulary, parse_article
from newsparse.speakers.affiliations import is_surely_body, without_opening
from newsparse.speakers.appositions import find_role_after, without_loose_end
from newsparse.speakers.kinds import kind_of_name
from newsparse.speakers.role_heads import without_names

ENGLISH = load_vocabulary("en")

NAME = "Ada Stone"

MODIFIERS = ("", "former ", "deputy ", "longtime ", "newly elected ", "Norland ", "South Lund ")
NOUNS = (
    "lawyer",
    "nurse",
    "chief economist",
    "witness",
    "minister",
    "podcaster",
    "shepherd",
    "co-founder",
    "vice president",
    "fire chief",
)
FIELDS = (
    "",
    " of the Port Board",
    " at Lund University",
    " for the Harbour Trust",
    " from Reno",
    " hired by the town",
    " of limited partnerships",
    " and mother of two",
)
OPENINGS = ("a", "the", "its", "then a", "herself a", "now the")


class Telling(NamedTuple):
    """How an article tells a role: what stands before and behind it."""

    before: str
    behind: str


AFTER = (
    Telling(f"{NAME}, {{opening}} ", ", said the bridge would stay."),
    Telling("“The bridge stays,” said " + NAME + ", {opening} ", "."),
    Telling(f"{NAME}, who was {{opening}} ", ", said the bridge would stay."),
    Telling(f"{NAME}, 52, {{opening}} ", ", said the bridge would stay."),
    Telling(f"{NAME} – {{opening}} ", " – said the bridge would stay."),
)
BEFORE = (
    Telling("The ", f", {NAME}, said the bridge would stay."),
    Telling("“The bridge stays,” said the ", f", {NAME}."),
)
roles = st.builds(
    "{}{}{}".format, st.sampled_from(MODIFIERS), st.sampled_from(NOUNS), st.sampled_from(FIELDS)
)


def speaker_of(text: str) -> Speaker | None:
    """Return the speaker of the only statement of a text."""
    (said,) = parse_article(text).statements
    return said.speaker


def role_of(text: str) -> str | None:
    """Return the role of the speaker of a text, who is Ada Stone."""
    speaker = speaker_of(text)
    assert speaker is not None
    assert speaker.name == NAME
    return speaker.role


@given(st.sampled_from(AFTER), st.sampled_from(OPENINGS), roles)
def test_a_role_behind_a_name_comes_back(telling: Telling, opening: str, role: str) -> None:
    lead = f"{opening} " if opening.startswith(("then", "now")) else ""
    found = role_of(f"{telling.before.format(opening=opening)}{role}{telling.behind}")
    assert found == f"{lead}{role}"


@given(st.sampled_from(BEFORE), st.sampled_from(NOUNS), st.sampled_from(FIELDS[:3]))
def test_a_role_before_a_name_comes_back(telling: Telling, noun: str, field: str) -> None:
    assert role_of(f"{telling.before}{noun}{field}{telling.behind}") == f"{noun}{field}"


def test_a_role_in_capitals_and_not_is_told_once() -> None:
    text = "“It stays,” said Ferry Icon Ada Stone. Ada Stone, the ferry icon, left."
    assert [speaker.role for speaker in parse_article(text).speakers] == ["ferry icon"]


@given(roles, st.sampled_from(["argued in court", "left", "says so", "told the paper so"]))
def test_a_clause_behind_a_name_is_no_role(role: str, verb: str) -> None:
    assert find_role_after(f"Stone, the {role} {verb}.", len("Stone"), ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (", a lawyer from Reno, left", "lawyer from Reno"),
        (", an unusual pattern, left", None),
        (", the lawyer said", None),
        (", the mayor of Troy argued so", None),
        (", a man retooling it, left", "man retooling it"),
        (", then a clerk, left", "then a clerk"),
        (", one of the owners, left", "one of the owners"),
        (", one of the town, left", None),
        (", owners of a bank, left", None),
        (", a professor emeritus, left", "professor emeritus"),
        (", emeritus, left", None),
        (", mayor of his “town”", "mayor"),
        (" is a lawyer", "lawyer"),
        (" is a lawyer argued so", None),
        (" is mayor", None),
        (" left", None),
        (" (the mayor)", "mayor"),
    ],
)
def test_an_apposition_is_a_noun_phrase_without_a_verb(text: str, role: str | None) -> None:
    assert find_role_after(f"Stone{text}", len("Stone"), ENGLISH) == role


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("South Lund", "organisation"),
        ("Sri Lanka", "organisation"),
        ("U.S. Steel", "organisation"),
        ("C.J. Stone", None),
        ("Ada Stone III", None),
        ("Port Rangers", "organisation"),
        ("Port Observer", "organisation"),
        ("Ada Stone", None),
    ],
)
def test_a_name_tells_its_kind(name: str, kind: str | None) -> None:
    assert kind_of_name(tuple(name.split()), ENGLISH) == kind


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("University of Troy professor", "University professor"),
        ("owner of a bank", "owner of a bank"),
        ("aide for Stone's bold campaign", "aide for Stone's bold campaign"),
        ("chair of Troy", "chair of Troy"),
    ],
)
def test_the_noun_of_a_role_may_stand_behind_a_name(phrase: str, rest: str) -> None:
    assert " ".join(without_names(phrase.split(), ENGLISH)) == rest


def test_what_ties_to_a_body_is_told_by_its_words() -> None:
    names = ("Harbour Board", "ABC", "TideX", "Troy", "McDonald's")
    assert [is_surely_body(name, ENGLISH) for name in names] == [True, True, True, False, False]
    assert without_opening("The Post", ENGLISH) == "The Post"
    assert without_loose_end("of his", ENGLISH) == "of"


def test_the_owner_is_a_person_rather_than_a_body_that_is_called_so() -> None:
    article = parse_article(
        "The Harbour Board, the owner of the pier, said it was shut. The owner said it was late."
    )
    board, owner = article.statements
    assert (board.speaker and board.speaker.name) == "Harbour Board"
    assert (owner.speaker and owner.speaker.name) == "the owner"
