"""How sure a speaker is, and what becomes of one that is not sure enough."""

from __future__ import annotations

import pytest

from newsparse import (
    KnownSpeaker,
    Mention,
    Page,
    Resolution,
    load_language,
    parse_article,
    parse_articles,
)
from newsparse.cli import main
from newsparse.speakers.certainty import CASES, Ground
from newsparse.speakers.descriptions import rules_for_description
from newsparse.speakers.mention_rules import JOINT_RULES, NAME_RULES
from newsparse.speakers.pronouns import PRONOUN_RULES
from newsparse.speakers.relatives import RELATIVE_RULES
from newsparse.speakers.tried_rules import try_rules
from newsparse.syntax.page import read_example
from test_antecedents import marked_mentions

TEXT = "Mayor Ada Stone said it was late. Mr. Bo Reed slept. “Soon,” he said."


@pytest.mark.parametrize(
    ("marked", "name", "case"),
    [
        ("[Mayor Ada Stone] agreed.", "name", "full_told"),
        ("[Ada Stone] agreed.", "name", "full_untold"),
        ("Ada Stone left. [Stone] agreed.", "name", "surname"),
        ("Ada Stone met Bo Stone. [Stone] agreed.", "name", "unsure_surname"),
        ("[Ada Stone] met Bo Stone. [Stone] agreed.", "name", "shared_surname"),
        ("Quill left. Quill rose. She wept. [Mr. Quill] agreed.", "name", "lone_word"),
        ("The [Harbour Board] agreed.", "name", "body"),
        ("[NATO] agreed.", "name", "body_word"),
        ("[Halcyon] agreed.", "name", "body_word_untold"),
        ("Mayor Ada Stone left. [She] agreed.", "pronoun", "alone"),
        ("Mayor Ada Stone met Dr. Di Lund. [She] agreed.", "pronoun", "clear"),
        ("Mayor Ada Stone left when Dr. Di Lund slept. [She] agreed.", "pronoun", "fair"),
        ("Di Lund left, and Mayor Ada Stone slept. [She] agreed.", "pronoun", "slight"),
        ("Mayor Ada Stone left. It is. It is. It is. It is. [She] agreed.", "pronoun", "far"),
        ("Although [he] denied it, Dr. Bo Reed was seen.", "announced", "any"),
        ("The Port Board met. [It] agreed.", "body_pronoun", "named"),
        ("[The report] was late. [It] agreed.", "body_pronoun", "unnamed"),
        ("[Voters] said so. [They] agreed.", "several", "spoke_last"),
        ("[Voters] said so. [Ada Stone] left. [They] agreed.", "several", "spoke_before"),
        ("[Ada Stone and Bo Reed] agreed.", "joint", "any"),
        ("Ada Stone, [who] agreed, left.", "relative_name", "full_untold"),
        ("The pilot [who] agreed left.", "relative_noun", "unnamed"),
        ("Sen. Ada Stone left. [The senator] agreed.", "person", "with_role"),
        ("Sen. Ada Stone met Sen. Bo Reed. [The senator] agreed.", "person", "with_shared_role"),
        ("Mayor Ada Stone left. [The swimmer] agreed.", "person", "without_role"),
        ("[A pilot] agreed.", "own_words", "indefinite"),
        ("[Voters] agreed.", "own_words", "plural"),
        ("[The court] agreed.", "own_words", "definite"),
    ],
)
def test_the_ground_of_a_speaker(marked: str, name: str, case: str) -> None:
    text, mentions = marked_mentions(marked)
    assert try_rules(read_example(text), mentions)[-1].ground == Ground(name, case)


def test_nobody_has_no_ground() -> None:
    text, mentions = marked_mentions("[He] agreed.")
    (tried,) = try_rules(read_example(text), mentions)
    assert tried.ground is None


def test_the_table_knows_no_other_ground() -> None:
    page = read_example("x")
    rules = [*NAME_RULES, *JOINT_RULES, *RELATIVE_RULES]
    for some in PRONOUN_RULES.values():
        rules += some
    grounds = {rule.ground for rule in rules} | {
        *("alias", "pair", "owned", "of_body", "body", "apposed", "described", "person"),
        *("role", "insider", "own_words", "name_noun", "following", "stranger"),
    }
    assert callable(rules_for_description)
    assert grounds >= set(page.vocabulary.speaker_confidence.shares)
    assert grounds >= set(CASES)


def test_a_speaker_tells_how_sure_it_is() -> None:
    stone, reed = parse_article(TEXT, sure=0).statements
    assert stone.speaker_confidence is not None
    assert reed.speaker_confidence is not None
    assert stone.speaker_confidence > reed.speaker_confidence > 0


def test_below_the_floor_nobody_is_named() -> None:
    everybody = parse_article(TEXT, sure=0)
    floor = everybody.statements[0].speaker_confidence
    article = parse_article(TEXT, sure=floor)
    stone, reed = article.statements
    assert stone.speaker is not None
    assert (reed.speaker, reed.unresolved, reed.speaker_confidence) == (None, "not-sure", None)
    assert article.speakers == (stone.speaker,)


def test_a_speaker_keeps_the_mentions_that_are_sure() -> None:
    text = "Mayor Ada Stone said it was late. Mr. Bo Reed slept. “Soon,” she said."
    named, meant = parse_article(text, sure=0).statements
    assert named.speaker == meant.speaker
    (stone,) = parse_article(text, sure=named.speaker_confidence).speakers
    assert [mention.text for mention in stone.mentions] == ["Mayor Ada Stone"]


@pytest.mark.parametrize("sure", [-0.1, 1.1])
def test_a_floor_is_a_share(sure: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        parse_article(TEXT, sure=sure)
    with pytest.raises(ValueError, match="from 0 to 1"):
        load_language("en").with_sure(sure)
    with pytest.raises(ValueError, match="from 0 to 1"):
        parse_articles([TEXT], sure=sure)


def test_a_language_may_have_another_floor() -> None:
    strict = parse_article(TEXT, language=load_language("en").with_sure(1))
    assert strict.speakers == ()
    assert strict == parse_article(TEXT, sure=1)
    (article,) = parse_articles([TEXT], sure=1)
    assert article == strict


def test_a_resolver_need_not_tell_how_sure_it_is() -> None:
    def name_nobody(
        page: Page, mentions: list[Mention], known: tuple[KnownSpeaker, ...] = (), /
    ) -> list[Resolution]:
        del page, known
        return [Resolution(None, "no-antecedent") for _ in mentions]

    article = parse_article(TEXT, resolve=name_nobody, sure=1)  # type: ignore[arg-type]
    assert {one.unresolved for one in article.statements} == {"no-antecedent"}


def test_the_command_line_takes_a_floor(
    tmp_path: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"  # type: ignore[operator]
    story.write_text(TEXT, encoding="utf-8")
    assert main([str(story), "--sure", "1"]) == 0
    assert "no speakers" in capsys.readouterr().out
    assert main([str(story), "--sure", "2"]) == 2
    assert main([str(story), "--sure", "x"]) == 2
    assert "no number from 0 to 1" in capsys.readouterr().err
