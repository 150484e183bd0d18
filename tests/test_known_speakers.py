"""What callers bring: speakers that they know, and a stage of their own; and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import (
    KnownSpeaker,
    Mention,
    Page,
    Resolution,
    Speaker,
    SpeakerResolver,
    Units,
    parse_article,
    parse_articles,
    resolve_speakers,
)
from strategies_speakers import garbage

STONE = KnownSpeaker("Ada Stone", ("A. M. Stone", "the Iron Mayor"), "mayor of Holmvik")
BOARD = KnownSpeaker("Board of Public Works", ("BPW",), kind="organisation")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“It holds,” Stone said.", "Ada Stone", "person"),
        ("“It holds,” Ada Stone said.", "Ada Stone", "person"),
        ("“It holds,” A. M. Stone said.", "Ada Stone", "person"),
        ("“It holds,” the Iron Mayor said.", "Ada Stone", "person"),
        ("“It holds,” the BPW said.", "Board of Public Works", "organisation"),
        # whom the text names itself comes first
        ("Bo Stone came. “It holds,” Stone said.", "Bo Stone", "person"),
        ("“It holds,” Bo Reed said.", "Bo Reed", "person"),
    ],
)
def test_known_speakers_are_recognised(text: str, name: str, kind: str) -> None:
    (said,) = parse_article(text, known_speakers=[STONE, BOARD]).statements
    assert said.speaker
    assert (said.speaker.name, said.speaker.kind) == (name, kind)


def test_the_role_of_a_known_speaker_is_for_articles_that_tell_none() -> None:
    article = parse_article("“It holds,” Stone said.", known_speakers=[STONE])
    assert [who.role for who in article.speakers] == ["mayor of Holmvik"]


def test_whom_nothing_mentions_is_no_speaker() -> None:
    assert parse_article("“It holds,” Bo Reed said.", known_speakers=[STONE]).speakers[1:] == ()


def test_one_alias_must_be_in_a_list() -> None:
    with pytest.raises(TypeError, match="use \\('Stone',\\)"):
        KnownSpeaker("Ada Stone", "Stone")


names = st.text(alphabet=" .-'’\"Aabeou&ßĐ\ud800", max_size=12)


@given(
    garbage(),
    st.lists(st.builds(KnownSpeaker, names.filter(str.strip), st.lists(names, max_size=3))),
)
def test_nothing_known_breaks_an_article(text: str, known: list[KnownSpeaker]) -> None:
    article = parse_article(f"{text}\n\n“It holds,” Abe said.", known_speakers=known)
    assert all((said.speaker is None) == bool(said.unresolved) for said in article.statements)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“It will rain,” he said.", "no-antecedent"),
        ("“It will rain,” the senator told Ada Stone and Bo Reed.", "no-antecedent"),
        ("I said it would rain.", "generic"),
        ("Q: Will it rain?\nA: It will.\nQ: When?\nA: Soon.", "not-a-speaker"),
        ("“It will rain.”", None),
        ("“It will rain,” Ada Stone said.", None),
    ],
)
def test_reasons(text: str, reason: str | None) -> None:
    statements = parse_article(text).statements
    assert {said.unresolved for said in statements} == ({reason} if statements else set())


def test_two_bodies_leave_the_company_open() -> None:
    text = (
        "“We build it,” said Halcyon, a software company. “We sell it,” the Harbour Bank said."
        " “We mend it,” the company said."
    )
    *_, said = parse_article(text).statements
    assert (said.speaker, said.unresolved) == (None, "several-candidates")


def name_everybody(
    page: Page,
    mentions: Sequence[Mention],
    known: Sequence[KnownSpeaker] = (),
    /,
) -> list[Resolution]:
    """Say that everybody is one."""
    assert all(span.of(page.text) for span in page.blocks)
    assert page.vocabulary.language.code == "en"
    one = Speaker(known[0].name, None, "group", tuple(mentions))
    return [Resolution(one) for _ in mentions]


def test_the_stage_can_be_replaced() -> None:
    text = "“It holds,” Bo Reed said. “It fell,” he said."
    everybody = [KnownSpeaker("Everybody")]
    article = parse_article(text, known_speakers=everybody, resolve=name_everybody)
    assert [said.speaker and said.speaker.name for said in article.statements] == ["Everybody"] * 2
    assert len(article.speakers) == 1
    assert {quote.speaker for quote in article.quotes} == set(article.speakers)


def test_the_own_stage_is_a_stage() -> None:
    resolver: SpeakerResolver = resolve_speakers
    text = "“It holds,” Ada Stone said."
    assert parse_article(text, resolve=resolver) == parse_article(text)


def test_a_stage_must_answer_for_each_mention() -> None:
    with pytest.raises(ValueError, match=r"shorter|longer"):
        parse_article("“It holds,” Ada Stone said.", resolve=lambda *_: [])


# What is no known speaker


@pytest.mark.parametrize(
    ("name", "kind", "error", "message"),
    [
        ("Ada Stone", "human", ValueError, "kind must be one of person, .*, not 'human'"),
        ("Ada Stone", None, ValueError, "kind must be one of"),
        ("", "person", ValueError, "a known speaker has a name"),
        (" ", "person", ValueError, "a known speaker has a name"),
        (3, "person", TypeError, "name must be a str, not int"),
    ],
)
def test_a_known_speaker_has_a_name_and_a_kind(
    name: Any, kind: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        KnownSpeaker(name, kind=kind)


@pytest.mark.parametrize("known", [["Ada Stone"], "Ada Stone", None, KnownSpeaker("Ada Stone")])
def test_who_is_no_known_speaker_is_refused(known: Any) -> None:
    with pytest.raises(TypeError, match="known_speakers must be a list of KnownSpeaker"):
        parse_article("Ada Stone said no.", known_speakers=known)
    with pytest.raises(TypeError, match="known_speakers must be a list of KnownSpeaker"):
        parse_articles([], known_speakers=known)


def test_known_speakers_may_come_from_a_generator() -> None:
    known = (KnownSpeaker(name) for name in ["Ada Stone"])
    (speaker,) = parse_article("Stone said no.", known_speakers=known).speakers  # type: ignore[arg-type]
    assert speaker.name == "Ada Stone"


def test_a_stage_that_is_no_function_is_refused() -> None:
    with pytest.raises(TypeError, match="resolve must be a function, not NoneType"):
        parse_article("Ada Stone said no.", resolve=None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="resolve must be a function, not NoneType"):
        parse_articles([], resolve=None)  # type: ignore[call-overload]


@pytest.mark.parametrize("number", ["2", 2.0, True])
def test_a_number_of_processes_is_a_whole_number(number: Any) -> None:
    with pytest.raises(TypeError, match="processes must be a whole number, not"):
        parse_articles([], processes=number)


def test_what_is_no_span_is_refused() -> None:
    with pytest.raises(TypeError, match="needed is a Span, not tuple"):
        Units.utf16("text").span((1, 2))  # type: ignore[arg-type]
