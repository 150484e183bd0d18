"""Each frame on sentences of its own, with those that only look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from forms import RIGHT, read_forms
from newsparse import Article, Statement, load_language, load_vocabulary, parse_article
from newsparse.language.confidence import SEPARATOR
from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.blocks import find_blocks
from newsparse.statements.breaks import CLAUSE_AROUND, SENTENCE_END, cue_breaks, find_breaks
from newsparse.statements.frames.contents_behind import contents_behind
from newsparse.statements.frames.order import find_attributions
from newsparse.statements.frames.passes import FrameRule, Trial
from newsparse.statements.frames.table import FRAMES, PASSES
from newsparse.statements.trials import (
    MARKS_END,
    SOURCE_FOLLOWS,
    try_frames,
    why_content_pieces_end,
)
from newsparse.syntax.page import read_page
from newsparse.vocabulary.contexts import SUBJECT_CONTEXTS

QUOTED = (
    # C S V and C V S
    (
        '"We are ready," Mayor Ada Stone said.',
        "C S V",
        "Mayor Ada Stone",
        "said",
        ['"We are ready,"'],
    ),
    (
        '"We are ready," he told reporters in Boston on Friday.',
        "C S V",
        "he",
        "told",
        ['"We are ready,"'],
    ),
    (
        '"We are ready," Stone, a senator who leads the panel, said.',
        "C S V",
        "Stone, a senator who leads the panel",
        "said",
        ['"We are ready,"'],
    ),
    (
        '"There is no deal," the official, who spoke on condition of anonymity, said.',
        "C S V",
        "the official, who spoke on condition of anonymity",
        "said",
        ['"There is no deal,"'],
    ),
    ('"We are ready", he said.', "C S V", "he", "said", ['"We are ready"']),
    ('"We are ready!" Stone jeered.', "C S V", "Stone", "jeered", ['"We are ready!"']),
    ('"We are ready," Stone trumpeted.', "C S V", "Stone", "trumpeted", ['"We are ready,"']),
    (
        'The plan is "dead on arrival," as one senator put it.',
        "C S V",
        "one senator",
        "put it",
        ['The plan is "dead on arrival,"'],
    ),
    (
        '"We are ready," said Ada Stone, the mayor of Troy.',
        "C V S",
        "Ada Stone, the mayor of Troy",
        "said",
        ['"We are ready,"'],
    ),
    ('"Why now?" asked the judge.', "C V S", "the judge", "asked", ['"Why now?"']),
    ('"Why now?" the judge asked.', "C S V", "the judge", "asked", ['"Why now?"']),
    ("Stone   said it   was late.", "S V C", "Stone", "said", ["it   was late"]),
    (
        '"Never again," wrote one reader on X.',
        "C V S",
        "one reader on X",
        "wrote",
        ['"Never again,"'],
    ),
    (
        '"It was the engine," said Peter Dahl, 58, a teacher from Velstad who was on board.',
        "C V S",
        "Peter Dahl, 58, a teacher from Velstad who was on board",
        "said",
        ['"It was the engine,"'],
    ),
    (
        '"We are ready," Roe was quoted as saying by the agency.',
        "C S V",
        "Roe",
        "was quoted as saying",
        ['"We are ready,"'],
    ),
    ('But, said Stone, "we are ready."', "V S C", "Stone", "said", ['"we are ready."']),
    (
        '"We won!" Stone lamented. "It is over."',
        "C S V",
        "Stone",
        "lamented",
        ['"We won!"', '"It is over."'],
    ),
    (
        'He lives in Troy, N.Y. "We like it there. It is quiet," he said.',
        "C S V",
        "he",
        "said",
        ['"We like it there. It is quiet,"'],
    ),
    (
        'On "Morning Light," Senator Roe said the vote was lost.',
        "S V C",
        "Senator Roe",
        "said",
        ["the vote was lost"],
    ),
    (
        '"It is late." "We are tired," Stone said.',
        "C S V",
        "Stone",
        "said",
        ['"It is late." "We are tired,"'],
    ),
    (
        '"We won," Roe, holding up a "we did it" sign, said.',
        "C S V",
        'Roe, holding up a "we did it" sign',
        "said",
        ['"We won,"'],
    ),
    (
        '"We won," Ada Stone, the woman who founded the club wrote on Monday.',
        "C S V",
        "Ada Stone, the woman who founded the club",
        "wrote",
        ['"We won,"'],
    ),
    (
        '"We won," the cheerful, 71-year-old captain said.',
        "C S V",
        "the cheerful, 71-year-old captain",
        "said",
        ['"We won,"'],
    ),
    (
        '"Late in the day" would be best, Mayor Ada Stone said after the talks.',
        "C, S V",
        "Mayor Ada Stone",
        "said",
        ['"Late in the day" would be best'],
    ),
    (
        '"We worry," they wrote in a letter, that the town "may be lost".',
        "C S V C",
        "they",
        "wrote",
        ['"We worry,"', 'the town "may be lost"'],
    ),
    # Interrupted, and going on in the next sentence
    (
        '"We are ready," the minister said in a statement, "and we will act."',
        "C S V C",
        "the minister",
        "said",
        ['"We are ready,"', '"and we will act."'],
    ),
    (
        '"We are ready," said Stone, "and we will act."',
        "C V S C",
        "Stone",
        "said",
        ['"We are ready,"', '"and we will act."'],
    ),
    (
        '"We are ready," she said. "We will act."',
        "C S V",
        "she",
        "said",
        ['"We are ready,"', '"We will act."'],
    ),
    (
        '"It was dark," recalled Roe, 43. "We saw nothing."',
        "C V S",
        "Roe, 43",
        "recalled",
        ['"It was dark,"', '"We saw nothing."'],
    ),
    (
        '"We are ready," Stone said as he left the room. "We will act."',
        "C S V",
        "Stone",
        "said",
        ['"We are ready,"', '"We will act."'],
    ),
    # S V C
    ('Stone said: "We are ready."', "S V: C", "Stone", "said", ['"We are ready."']),
    ('Stone said, "We are ready."', "S V C", "Stone", "said", ['"We are ready."']),
    (
        'In a statement, the ministry said it would "spare no effort" to find them.',
        "S V C",
        "the ministry",
        "said",
        ['it would "spare no effort" to find them'],
    ),
    ('On his way out, he said: "No."', "S V: C", "he", "said", ['"No."']),
    (
        'Jim "The Fox" Roe said he would run.',
        "S V C",
        'Jim "The Fox" Roe',
        "said",
        ["he would run"],
    ),
    (
        'Ada Roe met "a wall of noise" in the square.',
        "S V ... C",
        "Ada Roe",
        "met",
        ['"a wall of noise" in the square'],
    ),
    (
        'The crowd chanted, "Go home," and "Never again."',
        "S V C",
        "The crowd",
        "chanted",
        ['"Go home," and "Never again."'],
    ),
    (
        'Sam Roe, the spokesman for the club said in a statement. "We will play."',
        "S V. C",
        "the spokesman for the club",
        "said",
        ['"We will play."'],
    ),
    (
        'But while calling it "a good day" for Troy, Stone left.',
        "V C, S",
        "Stone",
        "calling",
        ['it "a good day" for Troy'],
    ),
    (
        'Poe, having moved to Troy, called for "a new beginning" and "a clean slate".',
        "S V C",
        "Poe",
        "called for",
        ['"a new beginning" and "a clean slate"'],
    ),
    (
        'About three in five said they were "angry".',
        "S V C",
        "About three in five",
        "said",
        ['they were "angry"'],
    ),
    (
        'Stone called the plan "a mess," walking to the harbour.',
        "S V C",
        "Stone",
        "called",
        ['the plan "a mess,"'],
    ),
    (
        'Asked about the harbour, Stone replied, "It is safe."',
        "S V C",
        "Stone",
        "replied",
        ['"It is safe."'],
    ),
    (
        'Roe had a motto in that race against Poe. His slogan in that race was that Poe "slept".',
        "S's V C",
        "His",
        "slogan",
        ['Poe "slept"'],
    ),
    (
        'The harbour, Stone said, "is as safe as houses".',
        "C, S V, C",
        "Stone",
        "said",
        ["The harbour", '"is as safe as houses"'],
    ),
    (
        'Stone had only one wish: "Time."',
        "S V: C",
        "Stone",
        "had",
        ['"Time."'],
    ),
    (
        'Watched by the council, Roe smiled and said, "Nobody."',
        "S, V C",
        "Roe",
        "said",
        ['"Nobody."'],
    ),
    # No verb at all
    ('Stone: "We are ready."', "S: C", "Stone", None, ['"We are ready."']),
    (
        '"We are ready." — Ada Stone, mayor of Troy',
        "C - S",
        "Ada Stone, mayor of Troy",
        None,
        ['"We are ready."'],
    ),
    (
        'He faces a backlash over his warning that it would go to the "back of the queue".',
        "S's V C",
        "his",
        "warning",
        ['it would go to the "back of the queue"'],
    ),
    (
        'Stone\'s claim that the vote was "stolen" was rejected by the court.',
        "S's V C",
        "Stone",
        "'s claim",
        ['the vote was "stolen"'],
    ),
)
REPORTED = (
    (
        "Officials said the fire had been put out.",
        "S V C",
        "Officials",
        "said",
        ["the fire had been put out"],
    ),
    (
        "The court ruled that the ban was void.",
        "S V that C",
        "The court",
        "ruled",
        ["the ban was void"],
    ),
    (
        "Roe and Poe said they would not vote.",
        "S V C",
        "Roe and Poe",
        "said",
        ["they would not vote"],
    ),
    ("One of them said it was late.", "S V C", "One of them", "said", ["it was late"]),
    (
        "A study published in May found that prices fell.",
        "S, V that C",
        "A study",
        "found",
        ["prices fell"],
    ),
    (
        "The fire, officials said, had been put out.",
        "C, S V, C",
        "officials",
        "said",
        ["The fire", "had been put out"],
    ),
    (
        "The deal, two people familiar with the matter said, was off.",
        "C, S V, C",
        "two people familiar with the matter",
        "said",
        ["The deal", "was off"],
    ),
    (
        "The fire had been put out, officials said Tuesday.",
        "C, S V",
        "officials",
        "said",
        ["The fire had been put out"],
    ),
    (
        "The fire had been put out, said Ada Stone, a spokeswoman for the brigade.",
        "C, V S",
        "Ada Stone, a spokeswoman for the brigade",
        "said",
        ["The fire had been put out"],
    ),
    (
        "According to the ministry, the fire had been put out.",
        "according to S, C",
        "the ministry",
        "According to",
        ["the fire had been put out"],
    ),
    (
        "According to Ada Stone, a spokeswoman, the fire was out.",
        "according to S, C",
        "Ada Stone, a spokeswoman",
        "According to",
        ["the fire was out"],
    ),
    (
        "The fire had been put out, according to a ministry spokesman.",
        "C according to S",
        "a ministry spokesman",
        "according to",
        ["The fire had been put out"],
    ),
    (
        "Stone nodded and said the town was ready.",
        "S, V C",
        "Stone",
        "said",
        ["the town was ready"],
    ),
    (
        "Moscow has repeatedly denied any role in the attack.",
        "S V C",
        "Moscow",
        "has repeatedly denied",
        ["any role in the attack"],
    ),
    ("Stone also defended the plan.", "S V C", "Stone", "defended", ["the plan"]),
    (
        "He asked whether the talks would go on.",
        "S V C",
        "He",
        "asked",
        ["whether the talks would go on"],
    ),
    ("She urged the council to wait.", "S V C", "She", "urged", ["the council to wait"]),
    ("She called the judge a liar.", "S V C", "She", "called", ["the judge a liar"]),
    (
        "Mayor Roe vowed to fight the ruling.",
        "S V C",
        "Mayor Roe",
        "vowed",
        ["to fight the ruling"],
    ),
    ("Stone was careful to say it was late.", "S, V C", "Stone", "to say", ["it was late"]),
    ("The plan seems to have failed.", "C V C", None, "seems", ["The plan", "to have failed"]),
    (
        "The plan is expected to be dropped.",
        "C V C",
        None,
        "is expected",
        ["The plan", "to be dropped"],
    ),
    # Passives
    ("Stone was asked about the bridge.", "V C", None, "was asked about", ["the bridge"]),
    (
        "Stone was asked by a reporter whether it was true.",
        "V S C",
        "a reporter",
        "was asked",
        ["whether it was true"],
    ),
    (
        "The plan was condemned by Mayor Ada Stone.",
        "C V S",
        "Mayor Ada Stone",
        "was condemned",
        ["The plan"],
    ),
    ("It was announced that it was late.", "V C", None, "was announced", ["it was late"]),
    ("Asked if it fell, Stone laughed.", "V C", None, "Asked", ["if it fell"]),
    ("It appears that it was late.", "V that C", None, "appears", ["it was late"]),
    (
        "As noted by Mayor Ada Stone, the town was ready.",
        "As V S, C",
        "Mayor Ada Stone",
        "noted",
        ["the town was ready"],
    ),
    ("Ada Stone would like to stay.", "S V C", "Ada Stone", "would like", ["to stay"]),
    ("The plan seemed doomed.", "C V C", None, "seemed", ["The plan", "doomed"]),
    # Nouns and adjectives
    ("Stone's attacks on the plan hurt him.", "S's V C", "Stone", "'s attacks on", ["the plan"]),
    (
        "Stone took multiple swipes at Poe.",
        "S V C",
        "Stone",
        "took multiple swipes at",
        ["Poe"],
    ),
    ("Stone drew criticism of the plan.", "V C", None, "criticism of", ["the plan"]),
    ("There were calls for a strike.", "V C", None, "calls for", ["a strike"]),
    ("Bo Roe is eager to run.", "S V C", "Bo Roe", "is eager", ["to run"]),
    ("She is convinced that it fell.", "S V that C", "She", "is convinced", ["it fell"]),
    # Where an object ends
    (
        "Stone rejected the plan and left the room.",
        "S V C",
        "Stone",
        "rejected",
        ["the plan"],
    ),
    ("Stone praised the plan on Monday.", "S V C", "Stone", "praised", ["the plan"]),
    # Around and beside
    (
        "One of the rules, according to Bo Roe, is to wait.",
        "according to S, C",
        "Bo Roe",
        "according to",
        ["One of the rules", "is to wait"],
    ),
    (
        "But, according to Bo Roe, it is late.",
        "according to S, C",
        "Bo Roe",
        "according to",
        ["it is late"],
    ),
    (
        "Ada Stone: Bridge will reopen in May",
        "S: C",
        "Ada Stone",
        None,
        ["Bridge will reopen in May"],
    ),
    (
        "A man who won the race said he was happy.",
        "S V C",
        "A man who won the race",
        "said",
        ["he was happy"],
    ),
)
NOBODY = (
    # Verbs that attribute nothing claim no scare quote, and no words of things
    'The storm brought "a wall of noise" to the town.',
    'Stone met the "gang".',
    # Titles of works, and names
    'Roe staged a play called "The Long Road" in a year.',
    'The film "The Long Road" opened in Troy.',
    'They performed a comedy titled "A Night in Troy" on Monday.',
    'The man known as "the Fox" was seen in Troy.',
    'The so-called "ghost fleet" sailed on Monday.',
    "He called his wife and told her the news.",
    "The company added two seats to each row.",
    "He showed him the door.",
    "Museum head resigns over missing coins.",
    "The play ran for two years.",
    "Taxes rose, and rents fell.",
    '"We are ready," Stone was told.',
    '"We won!" He raised a glass.',
    "After he spoke, the crowd applauded.",
    "On the way to Troy, he said.",
    "His claim that.",
    "",
    # What lacks a part of a frame
    "It rained, with voters saying:\n\nRain fell.",
    'Seems Stone:\n\n"We won."',
    '"We won," said on Monday.',
    "Saying, Stone left it.",
    # The clause behind the cue begins behind the comma of the subject.
    "Saying on Monday, when late, that asked it.",
    "As Stone noted.",
    "As noted, the town was ready.",
    "As noted by Stone.",
    "To say it was late, Roe left.",
    'Stone met the "gang of four men" leaders.',
    "Those, who said, left.",
    "When it rained, Stone said.",
    "As Stone noted, a plan.",
    "According to Stone.",
    f"Ada Stone: the mayor {'and the mayor ' * 12}will stay",
)
# Frames, sources and contents of single texts as they are now: a better rule may change them.
PINS = (
    (
        "Stone said that on Monday, Roe said it was late.",
        [("S V that C", "Stone", ["on Monday, Roe said it was late"])],
    ),
    (
        'Stone said it was "late," as Roe noted.',
        [("S V C", "Stone", ['it was "late," as Roe noted'])],
    ),
    (
        '"We won," said Stone "and we go."',
        [("C V S C", "Stone", ['"We won,"', '"and we go."'])],
    ),
    (
        'Stone praised it, and Roe defended the plan. "We act."',
        [("S V C", "Stone", ["it"]), ("S V C", "Roe", ["the plan", '"We act."'])],
    ),
    (
        'Roe read "the plan," which said it was late.',
        [("S V C", "Roe", ['"the plan,"']), ("S V C", "which", ["it was late"])],
    ),
    (
        '"Why not?" Ada Stone said the other day of it and of him.',
        [("C S V", "Ada Stone", ['"Why not?"'])],
    ),
    (
        '"We won," Stone, in a cap that said "Troy" on it, said.',
        [
            ("C S V", 'Stone, in a cap that said "Troy" on it', ['"We won,"']),
            ("S V C", "that", ['"Troy" on it']),
        ],
    ),
    (
        "Stone issued a statement saying it was late.",
        [("S, V C", "Stone", ["it was late"])],
    ),
    (
        "Stone said it was late, while adding that it was dark.",
        [("S V C", "Stone", ["it was late"]), ("S, V that C", "Stone", ["it was dark"])],
    ),
    (
        '"We are ready," Stone said, adding: "We act."',
        [("C S V", "Stone", ['"We are ready,"']), ("S, V: C", "Stone", ['"We act."'])],
    ),
    (
        "There were claims that it was stolen.",
        [("V C", None, ["it was stolen"])],
    ),
    (
        'The vow to fight was "late," Stone said.',
        [("C S V", "Stone", ['The vow to fight was "late,"'])],
    ),
    (
        "It's He's She's We're: Rain.\n\nIT'S HE'S SHE'S WE'RE: Rain.\n\nX: No.\n\nX: No.",
        [
            ("S: C", "It's He's She's We're", ["Rain."]),
            ("S: C", "IT'S HE'S SHE'S WE'RE", ["Rain."]),
            ("S: C", "X", ["No."]),
            ("S: C", "X", ["No."]),
        ],
    ),
    (
        "Saying so, left, Stone smiled.",
        [("V C, S", "Stone", ["so, left"])],
    ),
    (
        'Stone made attacks on Poe on Monday: "We will see."',
        [("S V C", "Stone", ["Poe"])],
    ),
)


def portrait(article: Article, statement: Statement) -> tuple[object, ...]:
    """Return what the tables say of a statement."""
    return (
        statement.frame,
        statement.source and statement.source.text,
        statement.cue and statement.cue.text,
        [span.of(article.text) for span in statement.content],
    )


@pytest.mark.parametrize(("text", "frame", "source", "cue", "content"), QUOTED + REPORTED)
def test_one_statement_is_read(
    text: str, frame: str, source: str | None, cue: str | None, content: list[str]
) -> None:
    article = parse_article(text)
    found = [portrait(article, statement) for statement in article.statements]
    assert found == [(frame, source, cue, content)]


@pytest.mark.parametrize("text", NOBODY)
def test_nothing_is_said(text: str) -> None:
    assert not parse_article(text).statements


@pytest.mark.parametrize(("text", "expected"), PINS)
def test_what_is_found_now(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    article = parse_article(text)
    found = [portrait(article, statement) for statement in article.statements]
    assert [(frame, source, content) for frame, source, _, content in found] == expected


def test_several_statements_share_a_source() -> None:
    text = 'Stone accused the council of lying and called it "a disgrace", adding that he would go.'
    statements = parse_article(text).statements
    assert [item.source and item.source.text for item in statements] == ["Stone"] * 3
    assert [item.cue and item.cue.lemma for item in statements] == ["accuse", "call", "add"]
    assert [item.kind for item in statements] == ["indirect", "mixed", "indirect"]


def test_what_a_gerund_quotes_is_its_own() -> None:
    text = 'Stone seemed to plead by saying, "I am here."'
    plea, words = parse_article(text).statements
    assert [span.of(text) for span in plea.content] == ["Stone", "to plead"]
    assert [span.of(text) for span in words.content] == ['"I am here."']


def test_a_fronted_clause_keeps_what_it_quotes() -> None:
    text = 'While Stone said it was "late," Poe left.'
    (statement,) = parse_article(text).statements
    assert statement.source is not None
    assert statement.source.text == "Stone"


def test_only_the_outermost_attribution_counts() -> None:
    text = 'Ada Roe said Troy would not "bow to pressure", the agency reported.'
    (statement,) = parse_article(text).statements
    assert statement.source is not None
    assert statement.source.text == "the agency"
    assert statement.kind == "mixed"


def test_an_inserted_clause_has_its_own_statement() -> None:
    text = "Roe, who said last week that he was tired, vowed to stay."
    statements = parse_article(text).statements
    assert [item.source and item.source.text for item in statements] == [
        "who",
        "Roe, who said last week that he was tired",
    ]
    assert [item.content[0].of(text) for item in statements] == ["he was tired", "to stay"]


def test_a_quotation_goes_on_in_the_next_paragraphs() -> None:
    text = '"We are ready," Stone said.\n\n"We have waited.\n\n"We will act."\n\nRain fell.'
    (statement,) = parse_article(text).statements
    assert len(statement.content) == len(statement.quotes) == 3


def test_a_colon_gives_the_next_paragraph_to_its_source() -> None:
    text = 'Rain fell.\n\nStone then said to reporters:\n\n"We are ready. We will act."'
    (statement,) = parse_article(text).statements
    assert [quote.text for quote in statement.quotes] == ['"We are ready. We will act."']
    assert statement.source is not None
    assert statement.source.text == "Stone"


@pytest.mark.parametrize(
    ("announcement", "frame", "source", "cue"),
    [
        ("From the Harbour Bank:", "From S: C", "the Harbour Bank", "From"),
        ("From Ada Stone writing at The Troy Post:", "From S: C", "Ada Stone", "From"),
        ("Via USA Today:", "From S: C", "USA Today", "Via"),
        ("According to the Troy Post:", "according to S, C", "the Troy Post", "According to"),
        ("Ada Stone:", "S: C", "Ada Stone", None),
        ("Ada Stone, the mayor of Troy:", "S: C", "Ada Stone, the mayor of Troy", None),
        ("Writes Stone:", "V S: C", "Stone", "Writes"),
        ("The poll also found that:", "S V: C", "The poll", "found"),
        ("Then Stone listed the virtues of a mayor:", "S V: C", "Stone", "listed"),
        ("Her response:", "S's V C", "Her", "response"),
        ("Stone's tweet:", "S's V C", "Stone", "'s tweet"),
    ],
)
def test_a_line_with_a_colon_gives_the_next_paragraphs_to_its_source(
    announcement: str, frame: str, source: str, cue: str | None
) -> None:
    text = f'Rain fell.\n\n{announcement}\n\n"We are ready.\n\n"We will act."\n\nIt was late.'
    article = parse_article(text)
    (statement,) = article.statements
    content = ['"We are ready.', '"We will act."']
    assert portrait(article, statement) == (frame, source, cue, content)


def test_a_line_with_a_colon_alone_says_nothing() -> None:
    assert not parse_article("Rain fell.\n\nAda Stone:\n\nThe sun set at six.").statements


def test_a_participle_between_commas_has_the_source_of_its_noun() -> None:
    text = 'Stone, citing "the magic of Troy," said that he could win.'
    citing, said = parse_article(text).statements
    assert citing.source == said.source
    assert [citing.content[0].of(text), said.content[0].of(text)] == [
        '"the magic of Troy,"',
        "he could win",
    ]


def test_a_clause_that_opens_a_sentence_ends_before_the_main_one() -> None:
    text = "When Roe said it was late, Poe said that it was early."
    roe, poe = parse_article(text).statements
    assert roe.content[0].of(text) == "it was late"
    assert poe.source is not None
    assert poe.source.text == "Poe"


def test_an_abbreviation_before_a_small_word_ends_a_sentence() -> None:
    text = "Stone said it was safe in the U.S. He said it was late."
    assert [item.content[0].of(text) for item in parse_article(text).statements] == [
        "it was safe in the U.S.",
        "it was late",
    ]


def test_what_is_only_meant_does_not_go_on() -> None:
    text = 'They think the town is safe.\n\n"A dispute lurks behind it all."\n\nRain fell.'
    (statement,) = parse_article(text).statements
    assert not statement.quotes


def test_a_colon_gives_a_quotation_to_what_its_verb_has_already() -> None:
    text = 'The club posted a picture of Stone on Monday, with the words: "Welcome to Troy".'
    (statement,) = parse_article(text).statements
    assert statement.source is not None
    assert statement.source.text == "The club"
    assert [quote.text for quote in statement.quotes] == ['"Welcome to Troy"']


def test_an_author_signs_the_paragraph_before() -> None:
    text = 'Roe said it was late.\n\n"We are ready."\n\n- Ada Stone, the mayor.\n\nRain fell.'
    article = parse_article(text)
    assert [portrait(article, statement) for statement in article.statements] == [
        ("S V C", "Roe", "said", ["it was late"]),
        ("C - S", "Ada Stone, the mayor", None, ['"We are ready."']),
    ]


def test_a_conversation_is_read_by_its_labels() -> None:
    text = "Q: Are you ready?\n\nA: We are.\n\nQ: When?\n\nA: On Monday."
    statements = parse_article(text).statements
    assert [item.source and item.source.text for item in statements] == ["Q", "A", "Q", "A"]
    assert {item.frame for item in statements} == {"S: C"}


def test_one_label_is_no_conversation() -> None:
    assert not parse_article("Weather: rain in the north.\n\nThe sun set at six.").statements


NAMES = tuple(dict.fromkeys(rule.name for rule in FRAMES))
"""All frames of the table, in their order, each once."""
PAGE = Path(__file__).parent.parent / "docs" / "frames.md"


def names_in_docs() -> Iterator[str]:
    """Yield the frames of the tables of docs/frames.md that have an example."""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(r"\| (?P<names>`.*`) \| (?P<example>\S.*) \|", line):
            yield from re.findall("`([^`]+)`", found["names"])


def test_the_type_of_frames_names_those_of_the_table() -> None:
    missing = set(NAMES) ^ set(get_args(Frame))
    assert not missing, f"`Frame` in model.py and the table differ in {missing}"
    assert get_args(Frame) == NAMES, "the order of precedence is that of the table"


def test_the_docs_list_the_frames_of_the_table() -> None:
    missing = set(NAMES) ^ set(names_in_docs())
    assert not missing, f"docs/frames.md and the table differ in {missing}"


def test_the_docs_list_the_passes_in_their_order() -> None:
    listed = re.findall(r"^\d+\. \*\*(.*?)\*\*", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [each.title for each in PASSES]


def test_confidence_knows_no_other_frame() -> None:
    shares = load_language("en").confidence
    known = {
        key.partition(SEPARATOR)[0]
        for kind in (shares.direct, shares.mixed, shares.indirect)
        for key in kind
    }
    assert known <= set(NAMES)


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text that is an article's body."""
    paragraphs = parse_article(text).paragraphs
    yield from find_blocks(
        read_page(text, [each.span for each in paragraphs], load_vocabulary("en"))
    )


@pytest.mark.parametrize(
    "rule", FRAMES, ids=[f"{rule.name}: {rule.function.__name__}" for rule in FRAMES]
)
def test_each_line_of_the_table_finds_its_example(rule: FrameRule[int]) -> None:
    assert rule.name in {item.frame for item in parse_article(rule.example).statements}
    trials = [trial for block in blocks_of(rule.example) for trial in try_frames(block).trials]
    assert any(is_by(rule, trial) for trial in trials)


def is_by(rule: FrameRule[int], trial: Trial) -> bool:
    """Tell whether a trial has found the frame of a line, with its function."""
    is_found = isinstance(trial.found, Attribution) and trial.found.frame == rule.name
    return is_found and rule in trial.rules


@pytest.mark.parametrize("text", [*(row[0] for row in QUOTED + REPORTED), *NOBODY])
def test_trying_finds_what_parsing_finds(text: str) -> None:
    for tried, read in zip(blocks_of(text), blocks_of(text), strict=True):
        trials = try_frames(tried)
        found, orphans = find_attributions(read)
        assert [item.frame for item in trials.found] == [item.frame for item in read.claimed.items]
        assert len(found) == len(trials.found)
        assert tuple(trials.orphans) == orphans


def test_trials_say_why_a_frame_does_not_fit() -> None:
    (block,) = blocks_of("Stone said it was late, officials said.")
    trials = try_frames(block).trials
    reasons = {trial.found.reason for trial in trials if isinstance(trial.found, Refusal)}
    assert "it has a subject of its own" in reasons
    refused = [trial.not_added for trial in trials if trial.not_added]
    assert refused == ["its cue stands inside somebody's content, and only the outermost counts"]


@pytest.mark.parametrize("name", load_vocabulary("en").ends.evidence)
def test_each_evidence_of_an_end_holds_at_the_bar_of_its_example(name: str) -> None:
    before, _, after = load_vocabulary("en").ends.evidence[name].example.partition("|")
    (block,) = blocks_of(before + after)
    evidence = [
        one
        for content, kind in contents_behind(block)
        for found in find_breaks(block, content, kind, cue_breaks(block, content))
        if block.phrases.span(found.place - 1, found.place - 1).stop == len(before)
        for one, _ in found.evidence
    ]
    assert name in evidence


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # More speaks for an end at the comma of a clause than for one at the relative before it.
        ("Stone praised the plan, the council left the room.", "the plan"),
        (
            "Stone vowed to fight the plan on Monday and to win.",
            "to fight the plan on Monday and to win",
        ),
        # In brackets, or before the verb of a relative clause, nothing ends.
        ("Stone praised the plan (of Monday), in May.", "the plan (of Monday), in May"),
        ("Stone praised the man who on Monday sang.", "the man who on Monday sang"),
        # A clause that opens with another one ends behind its main clause at the earliest.
        ("Stone said when it rained, the mill was shut.", "when it rained, the mill was shut"),
        # What is inserted into a content ends with a comma, and the content goes on.
        ("Stone accused Roe, the reeve, of fraud.", "Roe, the reeve, of fraud"),
    ],
)
def test_a_content_ends_at_the_first_break_with_points(text: str, content: str) -> None:
    (statement,) = parse_article(text).statements
    assert [span.of(text) for span in statement.content] == [content]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The town was ready, Stone said.", SOURCE_FOLLOWS),
        ("When Roe said it was late, Poe left the room.", CLAUSE_AROUND),
        ("Stone said the town was ready.", SENTENCE_END),
        ('Stone said, "We are ready," and left.', MARKS_END),
        ('They chanted "Now!" and "Never!" and left.', MARKS_END),
        ("Ada Stone: Bridge will reopen in May", SENTENCE_END),
    ],
)
def test_content_may_end_with_its_marks_or_an_object(text: str, reason: str) -> None:
    (block,) = blocks_of(text)
    (found,) = try_frames(block).found
    assert [why for _, why in why_content_pieces_end(block, found)] == [reason]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Selling bread is slow, Ada Stone said.", ["Selling bread is slow"]),
        ("Selling bread, Ada Stone said it was slow.", ["it was slow"]),
        ("They chose plan B. The mayor agreed, Ada Stone said.", ["The mayor agreed"]),
    ],
)
def test_what_opens_with_a_gerund_or_behind_an_initial(text: str, said: list[str]) -> None:
    assert [one.said for one in parse_article(text).statements] == said


@pytest.mark.parametrize("text", [case["text"] for case in read_forms(RIGHT)[::3]])
def test_a_context_is_left_out_only_where_it_would_find_nothing(text: str) -> None:
    for block in blocks_of(text):
        contexts, letters = block.contexts, block.letters
        for cue in block.groups:
            first, place = block.sentences[cue.first].first, cue.first
            tried = [
                one
                for one, needed in contexts.subjects[letters[place - 1]]
                if not needed.isdisjoint(letters[first:place])
            ]
            left_out = {contexts.before[name] for name in SUBJECT_CONTEXTS}.difference(tried)
            assert not any(one.match(letters, first, place) for one in left_out)
            for context, marks in contexts.behind:
                one = contexts.after[context.name]
                found = one.match(letters, cue.stop, block.stop)
                assert not found or not marks.isdisjoint(letters[cue.stop : block.stop])
