"""How an article was read: the function, its JSON, and the command."""

from __future__ import annotations

import json
import re
import shutil
import textwrap
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

from effort import one_in
from hostile import PIECES, hostile_text
from newsparse import Explanation, Span, explain, parse_article, read_language
from newsparse.cli import main
from newsparse.explanation import records
from newsparse.explanation.explanation_text import NARROWEST, WIDEST, explanation_lines
from newsparse.explanation.records import SECTIONS
from newsparse.formats.styled_text import columns
from newsparse.formats.terminal import plain, write_lines
from process import run_python
from strategies import texts
from timing import rises

DOCS = Path(__file__).parents[1] / "docs"

STORY = """\
Bridge stays shut

By Ida Marsh

PORT ELLERY, March 3, 2026 (Coast Wire) - The bridge will stay shut, Mayor Ada Stone said Tuesday.

“We will not rush this,” she told reporters. “Safety comes first.”

Bo Reed kept quiet.
"""

RECORDS = [kind for name, kind in vars(records).items() if name.endswith("Explanation")]


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("story.txt").write_text(STORY, encoding="utf-8")
    return "story.txt"


def shown(text: str, width: int = 80) -> str:
    return write_lines(explanation_lines(explain(text), width, SECTIONS), plain)


# What is told


def test_each_word_has_its_class_and_each_phrase_its_name() -> None:
    (sentence,) = explain("The old bridge will stay shut, Mayor Ada Stone said.").sentences
    told = [(phrase.tag, [token.text for token in phrase.tokens]) for phrase in sentence.phrases]
    assert told[0] == ("noun_phrase", ["The", "old", "bridge"])
    assert ("proper_phrase", ["Mayor", "Ada", "Stone"]) in told
    assert sentence.phrases[0].tokens[0].tag == "article"


def test_a_cue_tells_its_verb_and_its_statement() -> None:
    _, sentence, *_ = explain(STORY).sentences
    cue = sentence.cues[-1]
    assert (cue.text, cue.lemma, cue.kind, cue.form) == ("said", "say", "speech", "finite")
    assert "clause" in cue.takes
    assert cue.statement == sentence.statements[0].statement == 0
    assert sentence.statements[0].speaker == "Ada Stone"
    assert sentence.statements[0].said_on == "2026-03-03"


def test_a_line_of_the_head_tells_what_it_was_taken_for() -> None:
    lines = {line.line: line.taken_for for line in explain(STORY).lines}
    assert lines == {
        1: ("headline",),
        3: ("byline",),
        5: ("dateline", "published", "paragraph"),
    }


def test_a_mention_tells_how_it_was_read_and_whom_it_means() -> None:
    name, pronoun = explain(STORY).mentions
    assert (name.text, name.reading, name.speaker) == ("Mayor Ada Stone", "name", "Ada Stone")
    assert (pronoun.line, pronoun.text, pronoun.reading) == (7, "she", "pronoun: she")
    assert (pronoun.speaker, pronoun.role) == ("Ada Stone", "Mayor")
    (rule,) = pronoun.trials
    verdicts = {one.name: (one.line, one.taken) for one in rule.candidates}
    assert verdicts["Ada Stone"] == (5, True)
    assert verdicts["Ida Marsh"] == (3, False)


def test_who_fits_too_late_is_told() -> None:
    (pronoun,) = explain(
        "Councillor Ada Stone met the harbour master, Bo Reed. It was late, she said."
    ).mentions
    late = [one for one in pronoun.trials[0].candidates if one.reason.endswith("comes first")]
    assert len(late) == sum(one.taken for one in pronoun.trials[0].candidates) == 1


def test_a_mention_of_nobody_tells_why() -> None:
    (mention,) = explain("Some of us said that it was late.").mentions
    assert (mention.speaker, mention.unresolved) == (None, "generic")


def test_nothing_is_told_of_nothing() -> None:
    assert explain("").sections == ()
    assert "no sentences" in shown("")


def test_a_date_that_is_handed_in_is_taken() -> None:
    day = parse_article(STORY).date
    assert explain("The bridge is shut.", published=day).published == "2026-03-03"


def test_frames_are_told_in_their_order_up_to_the_one_that_fits() -> None:
    (sentence,) = explain("The old bridge will stay shut, Mayor Ada Stone said.").sentences
    trials = sentence.cues[-1].trials
    taken = [trial for trial in trials if trial.taken]
    assert [trial.rule for trial in taken] == [sentence.statements[0].frame]
    assert taken[0].reason == "[The old bridge will stay shut] by [Mayor Ada Stone]"
    before = trials[: trials.index(taken[0])]
    assert before
    assert all(trial.reason and trial.example and trial.stage for trial in before)


def test_a_frame_whose_cue_is_taken_is_told() -> None:
    reasons = [trial.reason for trial in explain(STORY).sentences[2].cues[0].trials]
    assert any(reason.startswith("[“We will not rush this,”] by [she], but") for reason in reasons)


def test_frames_are_told_where_there_is_no_cue() -> None:
    (sentence,) = explain("Ada Stone: “We are ready.”").sentences
    taken = [trial.rule for place in sentence.places for trial in place.trials if trial.taken]
    assert taken == ["S: C"]


def test_what_only_waits_for_the_next_block_is_told() -> None:
    first, _ = explain("Stone listed her virtues:\n\n“We are ready.”").sentences
    reasons = [trial.reason for place in first.places for trial in place.trials]
    assert any(reason.startswith("what the next block quotes by") for reason in reasons)


def test_what_ends_a_content_is_told() -> None:
    said = explain(STORY).sentences[2].statements[0]
    assert [piece.text for piece in said.content] == [
        "“We will not rush this,”",
        "“Safety comes first.”",
    ]
    assert all(piece.end for piece in said.content)


def test_evidence_that_ends_a_content_is_told() -> None:
    (sentence,) = explain("Stone praised the plan, the council rejected it.").sentences
    (piece,) = sentence.statements[0].content
    assert piece.text == "the plan"
    assert piece.end is not None
    assert "comma clause +" in piece.end


def test_a_day_is_told_with_its_rule() -> None:
    said = explain(STORY).sentences[1].statements[0]
    assert [(trial.rule, trial.reason) for trial in said.days if trial.taken] == [
        ("behind the cue", "Tuesday: 2026-03-03")
    ]
    assert said.days[-1].example


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ada Stone said the lock was old.", "no word in its sentence"),
        ("Ada Stone will say on Friday that the lock is old.", "yet to be said"),
    ],
)
def test_a_day_that_is_not_found_is_told(text: str, reason: str) -> None:
    day = parse_article(STORY).date
    sentence = explain(text, published=day).sentences[0]
    (trial,) = sentence.statements[0].days
    assert not trial.taken
    assert reason in trial.reason


def test_readers_of_lines_are_told_up_to_the_one_that_takes_the_line() -> None:
    headline, byline, dateline = explain(STORY).lines
    assert not any(trial.taken for trial in headline.trials)
    assert [trial.rule for trial in byline.trials if trial.taken] == ["byline"]
    assert byline.trials[-1].reason == "byline · authors: Ida Marsh"
    assert dateline.trials[-1].reason == (
        "dateline · places: PORT ELLERY · agency: Coast Wire · body from: The bridge will stay"
    )


def test_a_line_that_is_no_dateline_tells_which_signs_it_has() -> None:
    line = explain("Harbour closes\n\nOslo (Nordwire) The harbour is closed.").lines[1]
    reasons = {trial.rule: trial.reason for trial in line.trials}
    assert reasons["dateline"] == "its parts are not enough for a dateline: place, bracket"


def test_a_line_tells_its_dates_and_its_label() -> None:
    text = "Pier opens\n\nPublished: July 17, 2025\n\nBYLINE: Ada Stone\n\nIt was late."
    reasons = [line.trials[-1].reason for line in explain(text).lines[1:3]]
    assert reasons == [
        "stamp · dates: Published: July 17, 2025",
        "label · authors: Ada Stone · label: byline",
    ]


def test_a_head_tells_why_it_ends() -> None:
    explanation = explain(STORY)
    assert explanation.why_headline
    assert explanation.why_head_ends


# Less of it


def test_what_has_some_words_can_be_told_alone() -> None:
    found = explain(STORY).about("SHE told")
    assert [sentence.text[:8] for sentence in found.sentences] == ["“We will"]
    assert [mention.text for mention in found.mentions] == ["she"]
    assert found.lines == ()


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_can_be_told_alone(section: records.Section) -> None:
    assert explain(STORY).only([section]).sections == (section,)


# Laws


@given(texts())
def test_an_explanation_keeps_to_the_text(text: str) -> None:
    waiting: list[Any] = [explain(text)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting += value
        elif attrs.has(type(value)) and not isinstance(value, Span):
            waiting += [getattr(value, field.name) for field in attrs.fields(type(value))]
            if hasattr(value, "span"):
                assert value.span.of(text) == value.text


@given(texts())
def test_an_explanation_tells_all_statements_and_sources(text: str) -> None:
    explanation, article = explain(text), parse_article(text)
    told = [one.statement for sentence in explanation.sentences for one in sentence.statements]
    assert told == list(range(len(article.statements)))
    sources = {said.source.span for said in article.statements if said.source}
    assert [mention.span for mention in explanation.mentions] == sorted(sources)


@given(texts())
def test_an_explanation_is_json(text: str) -> None:
    record = explain(text).to_dict()
    # Two halves of a surrogate pair, which no decoder gives, come back from JSON as one character.
    written = json.dumps(record, ensure_ascii=False)
    assert json.loads(written) == record


@one_in(4)
@given(texts())
def test_lines_for_the_terminal_keep_to_its_width_and_steer_nothing(text: str) -> None:
    explanation = explain(text)
    for width in (0, 80, 1000):
        for line in write_lines(explanation_lines(explanation, width, SECTIONS), plain).split("\n"):
            assert columns(line) <= min(max(width, NARROWEST), WIDEST)
            assert line.isprintable()


@pytest.mark.thorough
@pytest.mark.parametrize("name", sorted(PIECES)[::16])
def test_time_grows_with_the_text(name: str) -> None:
    short, long = (hostile_text(PIECES[name], size) for size in (1_000, 4_000))
    assert not rises(partial(shown, short), partial(shown, long), 9)


NOT_ASKED = """
import sys
from newsparse import parse_article
parse_article('"We are ready," Mayor Ada Stone said.')
loaded = [name for name in sys.modules if name.startswith("newsparse.explanation")]
sys.exit(f"imported for nothing: {loaded}" if loaded else 0)
"""


def test_who_does_not_ask_loads_nothing() -> None:
    run_python(NOT_ASKED)


# The page about it


@pytest.mark.parametrize("kind", RECORDS)
def test_the_page_tells_every_key(kind: type[attrs.AttrsInstance]) -> None:
    page = (DOCS / "explain.md").read_text(encoding="utf-8")
    missing = [field.name for field in attrs.fields(kind) if f"`{field.name}`" not in page]
    assert not missing


def test_the_page_shows_what_is_written() -> None:
    page = (DOCS / "explain.md").read_text(encoding="utf-8")
    example, *blocks = re.findall("```text\n(.*?)```", page, re.DOTALL)
    written = shown(example)
    assert blocks
    assert all(block in written for block in blocks)


def example_of_mending() -> tuple[str, list[str]]:
    """Return the article of the page on contributing, and what it shows of its explanation."""
    page = (DOCS / "contributing.md").read_text(encoding="utf-8")
    example, *shown = re.findall("   ```text\n(.*?)   ```", page, re.DOTALL)
    return textwrap.dedent(example), [
        re.sub("^   ", "", block, flags=re.MULTILINE) for block in shown
    ]


def test_a_wrong_result_is_mended_as_the_page_tells(tmp_path: Path) -> None:
    text, (wrong, why, right) = example_of_mending()
    before = shown(text)
    assert wrong in before
    assert why in before
    folder = tmp_path / "en"
    shutil.copytree(str(files("newsparse") / "languages" / "en"), folder)
    names = (folder / "names.toml").read_text(encoding="utf-8")
    assert "portreeve" not in names
    before_roles, _, roles = names.partition("[roles]")
    roles = roles.replace('any = """\n', 'any = """\nportreeve ', 1)
    names = f"{before_roles}[roles]{roles}"
    (folder / "names.toml").write_text(names, encoding="utf-8")
    explanation = explain(text, language=read_language("en", folder))
    assert right in write_lines(explanation_lines(explanation, 80, SECTIONS), plain)


# The command


def test_a_terminal_shows_it(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", story]) == 0
    assert capsys.readouterr() == (shown(STORY), "")


def test_sections_are_told_in_their_order(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--only", "mentions", "--only", "head", story]) == 0
    out = capsys.readouterr().out
    assert out.startswith("HEAD")
    assert "SENTENCES" not in out
    assert "MENTIONS" in out


def test_words_are_found(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--find", "kept quiet", story]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("SENTENCES 1 sentence")
    assert err == ""


def test_words_that_are_not_there_are_told(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--find", "tram", story]) == 0
    assert capsys.readouterr() == (
        "",
        "newsparse: story.txt: no line or sentence has the words 'tram'\n",
    )


def test_programs_get_json(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "-f", "json", story]) == 0
    assert json.loads(capsys.readouterr().out) == explain(STORY).to_dict()


def test_programs_get_a_line_for_each_of_several(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.txt").write_text("Ada Stone said no.", encoding="utf-8")
    assert main(["explain", "-f", "json", story, "other.txt"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first.pop("id"), second.pop("id")) == ("story.txt", "other.txt")
    assert first == explain(STORY).to_dict()


def test_several_stand_below_their_names(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("lines.jsonl").write_text('{"id": "a1", "text": "Ada Stone said no."}\n', encoding="utf-8")
    assert main(["explain", ".", story]) == 0
    out, err = capsys.readouterr()
    names = [line.split()[1] for line in out.splitlines() if line[:2] == "──"]
    assert names == ["a1", "story.txt", "story.txt"]
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["missing.txt"], 1, "missing.txt: No such file or directory"),
        (["empty"], 1, "empty: a folder without articles"),
        (["old.txt"], 1, "old.txt: not utf-8 (invalid start byte at byte 0); see --encoding"),
        (["-", "-"], 2, "- (standard input) can be read only once"),
        (["--only", "days", "story.txt"], 2, "argument --only: invalid choice: 'days'"),
        (["--find", "", "story.txt"], 2, "argument --find: a name is empty"),
        ([], 2, "the following arguments are required: FILE"),
    ],
)
@pytest.mark.usefixtures("story")
def test_what_cannot_be_explained_is_told(
    arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("old.txt").write_bytes(b"\x93We won,\x94 she said.")
    Path("empty").mkdir()
    assert main(["explain", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"newsparse: {message}")
    assert err.count("\n") == 1


def test_an_empty_file_is_explained(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(story).write_bytes(b"")
    assert main(["explain", story]) == 0
    assert "no mentions" in capsys.readouterr().out


def test_an_explanation_is_of_a_public_type() -> None:
    assert isinstance(explain(STORY), Explanation)


# How sure a speaker must be


DOUBTED = "Ada Stone met Ida Marsh in the harbour.\n\n“We are ready,” she said.\n"


@pytest.mark.parametrize("sure", [0.0, 0.5, 1.0])
def test_whoever_is_not_sure_enough_is_not_named(sure: float) -> None:
    explanation, article = explain(DOUBTED, sure=sure), parse_article(DOUBTED, sure=sure)
    (mention,), (statement,) = explanation.mentions, article.statements
    assert mention.speaker == (statement.speaker.name if statement.speaker else None)
    assert mention.unresolved == statement.unresolved
    # How sure it would have been is told all the same.
    assert mention.confidence == explain(DOUBTED, sure=0).mentions[0].confidence


def test_a_floor_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="sure must be a number from 0 to 1, not 2"):
        explain(DOUBTED, sure=2)


def test_the_command_line_explains_with_a_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“We are ready,” Ada Stone said. “Yes,” she said.", encoding="utf-8")
    assert main(["explain", "--sure", "1", "--only", "mentions", str(story)]) == 0
    assert "nobody: not-sure" in capsys.readouterr().out
