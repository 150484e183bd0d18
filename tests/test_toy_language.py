"""A toy language, made of data alone: its words are others, and nothing of the code is.

It is English with some words translated, wherever the tables have them; a text of these
words must be read as its English original is.
"""

from __future__ import annotations

import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from newsparse import Article, Language, parse_article, read_language
from newsparse.cli import main
from recipes import programs_of, run

WORDS = {
    "according": "secundo",
    "and": "kaj",
    "ask": "quer",
    "asked": "quered",
    "bridge": "ponton",
    "clerk": "skribo",
    "her": "zun",
    "it": "ton",
    "mayor": "gradnik",
    "monday": "lundo",
    "reporters": "jurnoj",
    "said": "dixit",
    "say": "dix",
    "saying": "dixant",
    "says": "dixas",
    "she": "zu",
    "tell": "narr",
    "telling": "narrant",
    "tells": "narras",
    "that": "kve",
    "the": "la",
    "to": "ad",
    "told": "narrit",
    "tuesday": "mardo",
    "was": "erat",
    "we": "noz",
    "who": "kiu",
    "will": "vol",
}
TEXT = """\
date 2026-03-04 The bridge will stay shut, Mayor Ada Stone told reporters Tuesday.

"We will not rush it," she said. "Safety comes first."

According to Bo Reed, the clerk, the steel was "in worse shape" on Monday.

She said that it will open and asked who was to pay.
"""
VALUE = re.compile(r'"""[^"]*"""|"[^"\n]*"')
WORD = re.compile(r"[^\W\d_]+")


def translate(text: str) -> str:
    """Return a text with the words that are others in the toy language."""

    def other(found: re.Match[str]) -> str:
        word = WORDS.get(found[0].lower(), found[0])
        return word.capitalize() if found[0][0].isupper() else word

    return WORD.sub(other, text)


def translate_values(table: str) -> str:
    """Return a table of English with its words translated, and none of its names."""
    words, irregular, forms = table.partition("[irregular]")
    # Of irregular verbs the lemma is the name.
    forms = re.sub(r"^\w+(?= = )", lambda lemma: translate(lemma[0]), forms, flags=re.MULTILINE)
    return VALUE.sub(lambda value: translate(value[0]), words + irregular + forms)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tables of the toy language; of word order nothing is changed."""
    made = tmp_path_factory.mktemp("languages") / "toy"
    shutil.copytree(str(files("newsparse") / "languages" / "en"), made)
    for file in made.glob("*.toml"):
        if file.name != "grammar.toml":
            file.write_text(translate_values(file.read_text("utf-8")), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def toy(folder: Path) -> Language:
    """The toy language."""
    return read_language("toy", folder)


def told(article: Article) -> list[tuple[object, ...]]:
    """Return what an article says, in the words of the toy language."""
    return [
        (
            one.kind,
            one.frame,
            one.source and translate(one.source.text),
            one.cue and translate(one.cue.text),
            [translate(span.of(article.text)) for span in one.content],
            one.speaker and one.speaker.name,
            one.addressee and translate(one.addressee.text),
            one.said_on,
        )
        for one in article.statements
    ]


def test_a_text_in_the_toy_language_is_read_as_its_original_is(toy: Language) -> None:
    original, article = parse_article(TEXT), parse_article(translate(TEXT), language=toy)
    assert article.text.startswith("date 2026-03-04 La ponton vol stay shut, Gradnik Ada Stone")
    assert len(original.statements) >= 4
    assert told(article) == told(original)
    assert [one.cue.lemma for one in article.statements if one.cue][:2] == ["narr", "dix"]


def test_english_does_not_understand_it() -> None:
    assert told(parse_article(translate(TEXT))) != told(parse_article(TEXT))


def test_the_command_line_reads_a_language_from_a_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(translate(TEXT), encoding="utf-8")
    assert main(["--language", str(folder), "--format", "json", str(story)]) == 0
    assert '"language": "toy"' in capsys.readouterr().out


def test_a_folder_that_is_no_language_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", str(tmp_path), "story.txt"]) == 2
    assert f"{tmp_path.name}/marks.toml" in capsys.readouterr().err


@pytest.mark.parametrize("program", programs_of("languages.md"))
def test_the_programs_of_the_page_run(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(program)
