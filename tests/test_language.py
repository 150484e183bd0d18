"""Languages are data: whatever is wrong with it is refused by name."""

from __future__ import annotations

import pickle
import re
import shutil
import tomllib
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse import Language, LanguageError, load_language, parse_article
from newsparse.language import read_language, word_list
from newsparse.language.languages import OWN_LANGUAGES

ENGLISH = Path(newsparse.__file__).parent / "languages" / "en"
FILES = sorted(file.name for file in ENGLISH.glob("*.toml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the English tables, to be spoiled."""
    return shutil.copytree(ENGLISH, tmp_path / "toy")


def test_every_folder_of_tables_is_a_language() -> None:
    folders = {folder.name for folder in ENGLISH.parent.iterdir() if folder.is_dir()}
    assert folders - {"__pycache__"} == set(OWN_LANGUAGES)


def test_there_is_a_file_for_every_table_and_no_other() -> None:
    tables = {attribute.name for attribute in attrs.fields(Language)} - {"code"}
    assert {f"{name}.toml" for name in tables} == set(FILES)


def test_a_language_of_ones_own_reads_articles(folder: Path) -> None:
    toy = read_language("toy", folder)
    text = '"We are ready," Mayor Ada Stone said.'
    article, english = parse_article(text, language=toy), parse_article(text)
    assert article == attrs.evolve(english, language="toy")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(LanguageError, match=f"toy/{name}"):
        read_language("toy", folder)


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_is_named(folder: Path, name: str) -> None:
    file = folder / name
    file.write_text(f"unheard_of = 1\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    with pytest.raises(LanguageError, match=f"toy/{name}: unknown key 'unheard_of'"):
        read_language("toy", folder)


@pytest.mark.parametrize("name", FILES)
def test_missing_keys_are_named(folder: Path, name: str) -> None:
    keys = tomllib.loads((folder / name).read_text(encoding="utf-8")).keys()
    (folder / name).write_text("", encoding="utf-8")
    if keys:
        with pytest.raises(LanguageError, match=f"toy/{name}: missing key '{min(keys)}'"):
            read_language("toy", folder)


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_toml_is_refused_with_the_files_name(folder: Path, name: str) -> None:
    (folder / name).write_text("= [", encoding="utf-8")
    with pytest.raises(LanguageError, match=f"toy/{name}: "):
        read_language("toy", folder)


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_utf8_is_refused_with_the_files_name(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b'word = "\xff"')
    with pytest.raises(LanguageError, match=f"toy/{name}: "):
        read_language("toy", folder)


def test_a_value_of_the_wrong_form_is_named(folder: Path) -> None:
    file = folder / "names.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub('(?m)^leads = ".*"', "leads = 1", text), encoding="utf-8")
    with pytest.raises(LanguageError, match=r"toy/names\.toml: .*int"):
        read_language("toy", folder)


@pytest.mark.parametrize(
    ("name", "written", "slip", "missing"),
    [
        ("grammar", '"according to"', '"acording to"', "acording"),
        ("grammar", 'becomes = "cue_base"', 'becomes = "cue_bare"', "cue_bare"),
        ("grammar", 'break_colon = "colon"', 'break_colon = "colons"', "colons"),
        ("grammar", "break_dash = ", "break_rule = ", "rule"),
        ("ends", "[evidence.short]", "[evidence.brief]", "short"),
        ("words", "that = ", "taht = ", "that"),
    ],
)
def test_a_name_that_no_table_has_is_told(
    folder: Path, name: str, written: str, slip: str, missing: str
) -> None:
    file = folder / f"{name}.toml"
    text = file.read_text("utf-8")
    assert written in text
    file.write_text(text.replace(written, slip, 1), encoding="utf-8")
    with pytest.raises(LanguageError, match=f"toy: no table has the name '{missing}'"):
        parse_article("Ada Stone left.", language=read_language("toy", folder))


@pytest.mark.parametrize(
    ("name", "key"),
    [("words", "opening"), ("words", "genitive"), ("names", "genitives"), ("names", "particles")],
)
def test_a_list_may_be_empty(folder: Path, name: str, key: str) -> None:
    file = folder / f"{name}.toml"
    pattern = rf'(?ms)^{key} = (?:"""[^"]*"""|"[^"]*")'
    text, count = re.subn(pattern, f'{key} = ""', file.read_text("utf-8"))
    assert count == 1
    file.write_text(text, encoding="utf-8")
    said = "The mayor, Ada Stone, said on Friday it was late."
    (statement,) = parse_article(said, language=read_language("toy", folder)).statements
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Stone"


def test_an_irregular_verb_has_four_forms(folder: Path) -> None:
    file = folder / "verbs.toml"
    text = re.sub('(?m)^say = ".*"', 'say = "says said"', file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LanguageError, match=r"toy/verbs\.toml: 'say' has 2 irregular forms"):
        read_language("toy", folder)


def test_a_language_travels(folder: Path) -> None:
    toy = read_language("toy", folder)
    text = '"We are ready," Mayor Ada Stone said.'
    there = pickle.loads(pickle.dumps(toy))
    assert parse_article(text, language=there) == parse_article(text, language=toy)


def test_an_underscore_stands_for_a_space_in_a_phrase() -> None:
    assert word_list(" according_to\n said ") == ("according to", "said")


def test_languages_are_compared_as_the_objects_they_are() -> None:
    assert len({load_language("en"), load_language("en")}) == 1


def test_no_word_is_of_two_classes() -> None:
    classes = load_language("en").words.classes
    words = [word for listed in classes.values() for word in listed]
    assert sorted(set(words)) == sorted(words)
