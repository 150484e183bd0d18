"""Who the mentions mean: by example, and what holds for all articles."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from newsparse import parse_article
from newsparse.model import KnownSpeaker, Mention, Speaker
from newsparse.span import Span
from newsparse.speakers.capitals import stands_alone
from newsparse.speakers.descriptions import (
    COMPANY_RULES,
    INSIDER_RULES,
    KNOWN_RULES,
    OWNED_RULES,
    PERSON_RULES,
)
from newsparse.speakers.explained_names import explain_names
from newsparse.speakers.kinds import kind_of_name
from newsparse.speakers.mention_rules import JOINT_RULES, NAME_RULES
from newsparse.speakers.name_forms import NAMESAKES, index_prefixes
from newsparse.speakers.noun_phrases import find_core
from newsparse.speakers.pronouns import PRONOUN_RULES
from newsparse.speakers.relatives import RELATIVE_RULES
from newsparse.speakers.resolution import resolve_speakers
from newsparse.speakers.rules import Rule
from newsparse.speakers.speaker_roles import find_field
from newsparse.speakers.tried_rules import TriedMention, try_rules
from newsparse.syntax.page import Page, read_page
from newsparse.vocabulary.vocabulary import load_vocabulary
from strategies_speakers import Copy, copies, garbage, lines_of

ENGLISH = load_vocabulary("en")


def page_of(text: str) -> Page:
    """Return a text with a block for each line."""
    return read_page(text, lines_of(text), ENGLISH)


def mentions_of(marked: str) -> tuple[str, list[Mention]]:
    """Return a text and its mentions, which stand in [brackets]."""
    text, mentions = "", []
    for place, piece in enumerate(marked.replace("]", "[").split("[")):
        if place % 2:
            mentions.append(Mention(Span(len(text), len(text) + len(piece)), piece))
        text += piece
    return text, mentions


def speakers_of(marked: str) -> tuple[Speaker | None, ...]:
    """Resolve the mentions of a text, in which they stand in [brackets]."""
    text, mentions = mentions_of(marked)
    return tuple(one.speaker for one in resolve_speakers(page_of(text), mentions))


def names_of(marked: str) -> list[str | None]:
    """Return the names of the speakers, None where nobody is sure."""
    return [speaker.name if speaker else None for speaker in speakers_of(marked)]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        # surname, Mr. and title after the full name; first name where it is used
        ("[Ada Stone] said so. [Stone] agreed.", ["Ada Stone"] * 2),
        ("[Ada Stone] said so. [Ms. Stone] agreed.", ["Ada Stone"] * 2),
        ("[Sen. Ada Stone (D-Ohio)] said so. [Senator Stone] agreed.", ["Ada Stone"] * 2),
        ("[Ada Stone] said so. [Ada] agreed.", ["Ada Stone"] * 2),
        # the name may come later, as after a headline
        ("[Stone] wants the bridge\nThe bridge is old, [Ada Stone] said.", ["Ada Stone"] * 2),
        # the fullest form, whatever its order
        ("[Ada Stone] said so. [Ada M. Stone] agreed.", ["Ada M. Stone"] * 2),
        # a name that nobody but the narrator gives in full
        ("A letter reached Ada Stone. [Stone] laughed.", ["Ada Stone"]),
        ("“I asked Ada Stone,” he said. [Stone] laughed.", ["Ada Stone"]),
        # small words inside names
        ("[Ursula von der Lund] said so. [Lund] agreed.", ["Ursula von der Lund"] * 2),
        ("[Nuri al-Hamad] said so. [Hamad] agreed.", ["Nuri al-Hamad"] * 2),
        ("[Ada van Dorn] said so. [Van Dorn] agreed.", ["Ada van Dorn"] * 2),
        ("[Ben Carr] said so. Ohioan [Ben Carr] agreed.", ["Ben Carr"] * 2),
        # with an adverb
        ("[President Ada Stone first] said so. [She] agreed.", ["Ada Stone"] * 2),
        # genitives
        ("[Ada Stone] said so. [Stone's] view is known.", ["Ada Stone"] * 2),
        # words that only open the sentence, and months that are first names
        ("[Ada Stone] said so. Whoopee Ada Stone left. [Stone] agreed.", ["Ada Stone"] * 2),
        ("[April Stone] said so. [Stone] agreed in April.", ["April Stone"] * 2),
        ("[April Stone] said so. In April, [Stone] agreed.", ["April Stone"] * 2),
        ("[Port-based Ada Stone] said so. [Stone] agreed.", ["Ada Stone"] * 2),
        # surnames that are nouns for persons
        ("Mr. Pope came. [Ada Pope] said so.", ["Ada Pope"]),
        ("[Ada Pope] said so, but Pope left.", ["Ada Pope"]),
        ("[Ada Pope, an adviser,] said so.", ["Ada Pope"]),
        # an office is no name
        ("[Harbour Radio Vice President] said so.", ["Harbour Radio Vice President"]),
        # words that are small elsewhere
        ("The town has some pilots. [Some] said so.", ["some"]),
        # a number is no name
        ("The town has four piers. [Four] said so.", [None]),
    ],
)
def test_names(marked: str, names: list[str | None]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "[The Bureau of Public Works] said so. [BPW] agreed.",
            ["Bureau of Public Works"] * 2,
        ),
        ("[The Federal Harbour Board] said so. [The Fed] agreed.", ["Federal Harbour Board"] * 2),
        ("[The Evening Courier] wrote so. [The Courier] agreed.", ["Evening Courier"] * 2),
        ("[Relief International] said so. [Relief] agreed.", ["Relief International"] * 2),
        ("[The Harbour Board] said so. [It] agreed.", ["Harbour Board"] * 2),
        ("[The company] said so. Rain fell. [It] agreed.", ["the company"] * 2),
        ("Bo Reed met the Port Board. [The agency] said so.", ["Port Board"]),
        (
            "[The Harbour Bank] said so. Bo Reed met the Port Board. [The company] agreed.",
            ["Harbour Bank"] * 2,
        ),
        ("[Grey Blue Heron] said so, and GBH left. [GBH] agreed.", ["Grey Blue Heron"] * 2),
        (
            "The Port Board, at Troy with the Harbour Bank, paid. [The rescue agency] said so.",
            ["the rescue agency"],
        ),
        ("[The newspaper Dagen Hale] said so. [The newspaper] agreed.", ["Dagen Hale"] * 2),
        ("[Halcyon, a software company,] said so. [The company] agreed.", ["Halcyon"] * 2),
    ],
)
def test_bodies(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names
    assert {speaker.kind for speaker in speakers_of(marked) if speaker} == {"organisation"}


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Ada Stone] said so. [She] agreed.", ["Ada Stone"] * 2),
        ("[Ada Stone] said so.\n“It is late,” [she] said.", ["Ada Stone"] * 2),
        # the subject, not whom a preposition names
        ("Ada Stone wrote to John Reed. [She] was angry.", ["Ada Stone"]),
        # the nearest sentence with a subject
        ("[Ada Stone] said so. Bo Reed laughed. [He] agreed.", ["Ada Stone", "Bo Reed"]),
        # a sentence about the same pronoun is passed over
        ("[Bo Reed] said so. He lives near Ada Stone. [He] agreed.", ["Bo Reed"] * 2),
        # titles and nouns promise pronouns
        ("[Mrs. Stone] met [Mr. Reed]. [She] agreed.", ["Stone", "Reed", "Stone"]),
        (
            "Spokeswoman Ada Stone met actor Bo Reed. [She] agreed.",
            ["Ada Stone"],
        ),
        # so do other sentences
        (
            "Ada Stone sold her boat. Bo Reed sold his boat. Then [she] laughed.",
            ["Ada Stone"],
        ),
        # names in quotations are not what the reporter's pronouns follow up
        ("[Ada Stone] said so. “Ask Bo Reed,” [she] said.", ["Ada Stone"] * 2),
        # what a sentence is about
        ("As for Ada Stone, [she] agreed.", ["Ada Stone"]),
        # and again, over paragraphs
        (
            "[Ada Stone] said so.\n[She] agreed.\n[She] laughed.\n[She] left.\n[She] wept.",
            ["Ada Stone"] * 5,
        ),
        # possessives
        ("[Ada Stone] said so. [Her] view is known.", ["Ada Stone"] * 2),
        # whom the clause of a pronoun names is somebody else
        ("Mr. Bo Reed and Mr. Cy Poe met. [He] said Mr. Reed won.", ["Cy Poe"]),
        ("[Mr. Bo Reed] said so. [He] praised a Reed rally.", ["Bo Reed"] * 2),
        # a genitive is no subject where there is one
        ("Mr. Poe's boat sank after Mr. Reed sold it. [He] laughed.", ["Reed"]),
        ("Some of Mr. Reed's staff, and his wife, Ada, were there. [He] left.", ["Reed"]),
        # what opens a sentence comes before its subject
        ("[Mr. Poe] left. In his speech, Mr. Reed paused. “We stay,” [he] said.", ["Poe", "Reed"]),
        # a pronoun before its name
        ("“We stay,” [he] said. Bo Reed, the mayor of Troy, was early.", ["Bo Reed"]),
        ("Ada Stone, a harbour agent for the mayor, [who] disagreed, left.", ["Ada Stone"]),
        # relatives mean what stands before them
        ("Ada Stone, [who] disagreed, left.", ["Ada Stone"]),
        ("Ada Stone, the harbour pilot [who] disagreed, left.", ["Ada Stone"]),
        ("It was a police official [who] disagreed.", ["a police official"]),
        ("The man [who] disagreed was late.", ["the man"]),
        ("That boat is Ada Stone's, [who] disagreed.", ["Ada Stone"]),
        # a sentence in which a pronoun comes before a name is about somebody else
        ("[Mr. Reed] left. His boat sank as Mr. Poe swam. [He] agreed.", ["Reed"] * 2),
        # whose the pronoun behind a name is hardly
        ("[Ada Stone] left. Stone, his sister, left. [She] agreed.", ["Ada Stone"] * 2),
        ("[Ada Stone] said the tub belonged to her. [She] agreed.", ["Ada Stone"] * 2),
        # whom a role of many words precedes
        ("The Harbour Hour Night Radio Show hosts Ada Stone. [She] agreed.", ["Ada Stone"]),
        # they
        ("[Some voters] said so. [They] agreed.", ["some voters"] * 2),
        ("[Ada Stone and Bo Reed] left. [They] agreed.", ["Ada Stone and Bo Reed"] * 2),
    ],
)
def test_pronouns(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize(
    "marked",
    [
        "[He] said so.",
        "[I] said so.",
        "[You] know it.",
        "[It] said so.",
        "[They] said so.",
        "[Another] disagreed.",
        # one of those whom the text names
        "A band met Ada Stone. A senator met her. [The senator] said so.",
        # nothing stands before a relative that it could mean
        "[who] said so.",
        "There is nothing [that] said so.",
        # a body that only describes another
        "Then Lodestar magazine came. [It] said so.",
    ],
)
def test_nobody_is_named_without_evidence(marked: str) -> None:
    assert names_of(marked)[-1] is None


def test_a_lone_word_is_somebody_on_evidence_alone() -> None:
    (she,) = speakers_of("There Quill met a fan. Then Quill told her story. [She] laughed.")
    assert she
    assert (she.name, she.kind) == ("Quill", "person")
    assert names_of("They met at Quill. Then, in Quill, [she] laughed.") == [None]


def test_a_lone_noun_for_a_person_is_no_surname() -> None:
    assert names_of("[Pilot] agreed.") == ["pilot"]


def test_pronoun_is_not_tied_to_another_sex() -> None:
    names = names_of("[Mr. Bo Reed] said so. [She] agreed.")
    assert names == ["Bo Reed", None]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        # the title tells
        (
            "Ada Stone sold her boat to Bo Stone. [Mr. Stone] laughed. [Mrs. Stone] left.",
            ["Bo Stone", "Ada Stone"],
        ),
        (
            "Mrs. Ada Stone sold her boat to Mr. Bo Stone. [Mrs. Stone] left. [Mr. Stone] left.",
            ["Ada Stone", "Bo Stone"],
        ),
        # who is introduced first bears the surname alone
        (
            "[Ada Stone] said so. Her father, Bo Stone, left. [Stone] agreed.",
            ["Ada Stone", "Ada Stone"],
        ),
        # a firm bears the surnames of its founders, not they its
        (
            "[Ada Stone] and Bo Reed run Reed Stone. [Stone] agreed.",
            ["Ada Stone", "Ada Stone"],
        ),
        # a slogan with a name in it is nobody's name
        ("Bo Reed led Sailors Against Stone. [Ada Stone] left. [Stone] agreed.", ["Ada Stone"] * 2),
        # where persons are Mr. and Mrs., a lone surname is something else
        (
            "Ms. Stone left. Mr. Reed left. Ms. Stone came.\nAda Stone ran. [Stone] said so.",
            ["Stone"],
        ),
        # a relative who comes in later does not take the surname over
        ("So said [Stone] on Monday. Her husband, Bo Stone, left. [Stone] agreed.", ["Stone"] * 2),
    ],
)
def test_same_surname(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Mayor Ada Stone] said so. [The mayor] agreed.", ["Ada Stone"] * 2),
        ("[Gov. Ada Stone] said so. [The governor] agreed.", ["Ada Stone"] * 2),
        ("[Sen. Ada Stone (D-Tex.)] said so. [The Texas senator] agreed.", ["Ada Stone"] * 2),
        ("[Ada Stone] said so. [The retired pilot] agreed.", ["Ada Stone"] * 2),
        ("[A police spokesman] said so. [The spokesman] agreed.", ["a police spokesman"] * 2),
        ("[A new poll] says so. [The poll] was late.", ["a new poll"] * 2),
        ("[Ada Stone] said so. [Her campaign] agreed.", ["Ada Stone", "the Stone campaign"]),
        ("Local actor upset\n[Actor Bo Reed] said so.", ["Bo Reed"]),
        ("[The bank's director, Ada Stone,] said so.", ["Ada Stone"]),
        ("Ada Stone, [a former agent], said so.", ["Ada Stone"]),
        ("In the town of Port Hale, [a former agent] said so.", ["a former agent"]),
        # what has its verb next to it is no apposition
        (
            "Ms. Stone left early. At a lunch with the actor Bo Reed, [the candidate] smiled.",
            ["Stone"],
        ),
        (
            "President Ada Stone praised Bo Reed. “Soon,” [the former president] said.",
            [None],
        ),
        ("Mr. Bo Reed met Ms. Stone after [the singer] had won.", ["Stone"]),
        (
            "Rep. Ada Stone (D-Ohio) and Rep. Bo Reed (R-Nev.) met. [The Nevada Republican] left.",
            ["Bo Reed"],
        ),
        ("Hosts met hosts Ada Stone and Bo Reed. Stone left. [The host] agreed.", ["Ada Stone"]),
        ("[Ms. Stone] met Pope Bo. [The pope] agreed.", ["Stone", "Bo"]),
        ("A man left.\n[Gov. Ada Dean] said so. [The governor] agreed.", ["Ada Dean"] * 2),
        ("[Ada Stone last week] said so.", ["Ada Stone"]),
        # of two with the same role the one who spoke last, or else was named last or first
        (
            "Reed met the governor, Ada Stone. [The governor] ran. Near Roe, [the governor] fell.",
            ["Ada Stone"] * 2,
        ),
        (
            "Sen. Bo Reed (R-Ohio) and Sen. Ada Stone (D-Tex.) met. [The Ohio senator] left.",
            ["Bo Reed"],
        ),
        (
            "[Ada Stone, a senator,] said so. Bo Reed left. [The Texas senator] agreed.",
            ["Ada Stone"] * 2,
        ),
        ("[The report] said so. [It] warned.", ["the report"] * 2),
        ("At noon, [the actor] agreed. Actor Bo Reed and actor Cy Poe came.", ["Bo Reed"]),
        # officials and sources
        ("[A spokesman] said so. [The source] agreed.", ["a spokesman"] * 2),
        ("[Bo Reed] said so. [This reporter] agreed.", ["Bo Reed", "this reporter"]),
        (
            "Ada Stone is a city official. [Bo Reed] left. [The official] agreed.",
            ["Bo Reed", "Ada Stone"],
        ),
        # several are no apposition to one
        ("Mayor Ada Stone, [two former agents], said so.", ["two former agents"]),
        ("[Two objectors, Ada Stone and Bo Reed,] said so.", ["two objectors"]),
        ("[two politicians the mayor knew] said so.", ["two politicians"]),
        ("[Ada Stone and others] said so.", ["Ada Stone and others"]),
        (
            "[The Stone campaign] said so. [Ada Stone] agreed. [Her campaign] left.",
            ["the Stone campaign", "Ada Stone", "the Stone campaign"],
        ),
        ("[Ada Stone, Bo Reed and Cy Poe] said so.", ["Ada Stone, Bo Reed and Cy Poe"]),
        ("[Ada Stone (Ohio) and Bo Reed] said so.", ["Ada Stone and Bo Reed"]),
        ("[A sailor named Bo Reed] said so.", ["Bo Reed"]),
        ("[Ada Stone and Bo Reed] said so.", ["Ada Stone and Bo Reed"]),
    ],
)
def test_descriptions(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_another_state_has_another_senator() -> None:
    ada, other = speakers_of("[Sen. Ada Stone (D-Tex.)] said so. [The Ohio senator] left.")
    assert ada
    assert ada.role == "Sen., D-Tex."
    assert other
    assert other.name == "the Ohio senator"


def test_somebody_introduced_is_not_the_last_speaker() -> None:
    text = "[Ada Stone] said so. A pilot came in. [The pilot] disagreed."
    assert names_of(text) == ["Ada Stone", None]


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("[Harbour spokesman Bo Reed] said so.", "Harbour spokesman"),
        ("[former Port Hale mayor Ada Stone] said so.", "former Port Hale mayor"),
        ("[lobbyist and pilot Ada Stone] said so.", "lobbyist and pilot"),
        # a mention begins with its title, whatever the word
        ("[beekeeper Ada Stone] said so.", "beekeeper"),
        ("[Her beekeeper, Ada Stone,] said so.", "beekeeper"),
        ("Then hivemate [Ada Stone] said so.", None),
        ("[Ada Stone], the gates will open.", None),
        ("[Ada Stone, a pilot from Reno,] said so.", "pilot from Reno"),
        ("[Ada Stone, 52, a pilot from Reno], said so.", "pilot from Reno"),
        ("[Ada Stone, chair of the board,] said so.", "chair of the board"),
        ("[Ada Stone, who is the chair of the board,] said so.", "chair of the board"),
        ("[Ada Stone, a pilot in Ft. Hale, Texas,] said so.", "pilot in Ft. Hale, Texas"),
        ("[Rep. Ada Stone (D-Ohio), a Reed endorser,] said so.", "Rep., D-Ohio, Reed endorser"),
        ("The Minister of Works, [Ada Stone], said so.", "Minister of Works"),
        ("Ada Stone is a retired judge. [She] said so.", "retired judge"),
        ("[Ada Stone] is mayor of Troy.", None),
        ("[Mr. Reed] said so.", None),
        ("[Ada Stone, 52,] said so.", None),
        ("[Ada Stone], sobbing, said so.", None),
        ("[Ada Stone] was the first.", None),
        ("[Ada Stone] said so, the mayor left.", None),
        ("[Ada Stone of The Courier] said so.", "The Courier"),
        ("The Courier's [Ada Stone] said so.", "The Courier"),
        ("[Courier magazine] said so.", "magazine"),
        ("[Ada Stone] said so. [The former mayor] agreed.", "former mayor"),
        ("[Secretary of Works Ada Stone] said so.", "Secretary of Works"),
        ("He saw the Night Show hosts Ada Stone and Bo Reed. [Stone] agreed.", "host"),
        (
            "[Stone, candidate of Troy’s executive board,] said so.",
            "candidate of Troy’s executive board",
        ),
        # a sentence that calls nobody by name tells no role
        ("[Bo Reed] said so. The captain's boat was old.", None),
        ("[Bo Reed] said so. The chairman, Ada Stone, left.", None),
        ("[Bo Reed] said so. The same station employed mayor Ada.", None),
        ("[Bo Reed] said so. The president went on to name towns.", None),
    ],
)
def test_roles(marked: str, role: str | None) -> None:
    speaker = speakers_of(marked)[0]
    assert speaker
    assert speaker.role == role


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ada Stone", "person"),
        ("Mr. Reed", "person"),
        ("the Harbour Board", "organisation"),
        ("the Kremlin", "organisation"),
        ("Harbour Journalism", "organisation"),
        ("Stone Under Fire", "organisation"),
        ("FBI", "organisation"),
        ("the Stone campaign", "organisation"),
        ("the company", "organisation"),
        ("most voters", "group"),
        ("those", "group"),
        ("Democrats", "group"),
        ("87 percent of voters", "group"),
        ("the Port Ellery Generals", "group"),
        ("a senior official", "anonymous"),
        ("a Troy Teacher", "anonymous"),
        ("two aides", "anonymous"),
        ("officials familiar with the plan", "anonymous"),
        ("a recent poll", "document"),
        ("the report", "document"),
        ("video footage", "document"),
    ],
)
def test_kinds(source: str, kind: str) -> None:
    (speaker,) = speakers_of(f"The bridge will stay, [{source}] said.")
    assert speaker
    assert speaker.kind == kind


def test_pronouns_and_affiliation_are_told() -> None:
    (ada, _, board) = speakers_of(
        "[Ada Stone, chair of the Harbour Board,] said so. [She] left. [The Port Agency] agreed."
    )
    assert ada
    assert board
    assert (ada.pronouns, ada.affiliation) == (("she",), "Harbour Board")
    assert (board.pronouns, board.affiliation) == ((), None)
    (bo,) = speakers_of("Spokesman [Bo Reed] said so.")
    assert bo
    assert bo.pronouns == ("he",)


@pytest.mark.parametrize(
    ("marked", "name", "role"),
    [
        ("[Berg’s successor, Rita Moe,] said so.", "Rita Moe", "Berg’s successor"),
        ("[a former apprentice, Dale Munn,] said so.", "Dale Munn", "former apprentice"),
        ("[One harbour pilot, radio host Ada Stone,] said so.", "Ada Stone", "radio host"),
        ("[The town's own pilot, Dr. Ada Stone,] said so.", "Ada Stone", "town's own pilot"),
        ("[The ferry's owner, Northern Lines,] said so.", "Northern Lines", "ferry's owner"),
        ("It rained all day. [Mayor Ada Stone] said so.", "Ada Stone", "Mayor"),
        ("[Ada “Chief” Stone] said so.", "Ada “Chief” Stone", None),
        ("[The speechwriter, Ada Stone,] said so.", "Ada Stone", "speechwriter"),
        ("[The harbour master, Ada Stone] said so.", "Ada Stone", "harbour master"),
        ("[A young woman, Ada Stone] said so.", "Ada Stone", "young woman"),
    ],
)
def test_names_inside_a_mention(marked: str, name: str, role: str | None) -> None:
    (speaker,) = speakers_of(marked)
    assert speaker
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        # in capitals; in ordinary ones if the text has it so
        ("[CHAIRMAN LINDE]: Order.\n[LINDE]: Order!", ["LINDE"] * 2),
        ("Dr. Vera Linde came.\n[LINDE]: Order!", ["Vera Linde"]),
        # nobody
        ("[Q]: Why?\n[A]: Because.", [None, None]),
        # what is no person, body or text
        ("[An opportunity] came, [taxes and other issues] said.", [None, None]),
        # pairs, if there are just two
        ("Mayor Ada Stone left. Dr. Bo Reed left. [Both] said so.", ["Ada Stone and Bo Reed"]),
        ("Dr. Ada Stone, Dr. Bo Reed and Una Holt left. [Both men] said so.", ["both men"]),
        ("[Both candidates] said so.", ["both candidates"]),
        # one out of several is somebody else
        (
            "[Three people] said so. [One of the people] agreed. [The second person] laughed.",
            ["three people", "one of the people", "the second person"],
        ),
        # somebody unnamed until another speaks
        ("Bo Reed left. [A port official] said so. [He] agreed.", ["a port official"] * 2),
        (
            "[A port official] said so. [Bo Reed] left. [He] agreed.",
            ["a port official", "Bo Reed", "Bo Reed"],
        ),
        # owners
        (
            "[The Evening Courier] said so. [The paper's board] agreed.",
            ["Evening Courier", "Evening Courier's board"],
        ),
        ("[Ada Stone] said so. [Her voters] agreed.", ["Ada Stone", "Ada Stone's voters"]),
        # two letters exchanged
        ("[Ada Byrne] said so. [Bryne] agreed.", ["Ada Byrne"] * 2),
        # “that” before a name is no determiner
        ("It shows that Bo Reed knew. Reed wept. [He] left.", ["Bo Reed"]),
        # of several who spoke together "he" may be one all the same
        ("[Dr. Ada Stone and Bo Reed] left. [She] agreed.", ["Ada Stone and Bo Reed", "Ada Stone"]),
        # a board that is named nearer is no company, and of two companies either may be meant
        (
            "Halcyon, a ferry company, closed. Bo Reed met the Port Board. [The company] left.",
            ["Halcyon"],
        ),
        (
            "Halcyon, a ferry company, closed. The Harbour Bank met. [The company] left.",
            [None],
        ),
        # the body that spoke last, whoever spoke since
        (
            "[The Port Board] said so. [Ada Stone] left. [The agency] agreed.",
            ["Port Board", "Ada Stone", "Port Board"],
        ),
        ("[A bank] closed. [The newspaper] agreed.", ["a bank", "the newspaper"]),
        # an owner without a name
        ("[The paper's lawyer] agreed.", ["the paper's lawyer"]),
        # of two senators each has a state
        (
            "Sen. Bo Reed (R-Ohio), Sen. Cy Poe (D-Tex.). [The Ohio senator] [the Texas senator]",
            ["Bo Reed", "Cy Poe"],
        ),
        (
            "[Dr. Ada Stone] came. Then her boat sank as [the singer] left.",
            ["Ada Stone"] * 2,
        ),
        # the mayor is who has the role, however near another; an assistant may speak for others
        (
            "Mayor Ada Stone met the press. [Dr. Bo Reed] left. [The mayor]",
            ["Bo Reed", "Ada Stone"],
        ),
        ("[Spokesman Bo Reed] left. [The assistant] agreed.", ["Bo Reed"] * 2),
        # of two with one role it is the last speaker, where nobody is near
        (
            "Actor Bo Poe met actor Cy Roe.\n[Poe] left.\nIt ran.\nIt fell.\nIt sank.\n[The actor]",
            ["Bo Poe"] * 2,
        ),
        # of two roles, there is but one mayor, and any number of singers
        ("[Bo Reed, a pilot,] left. [The mayor] agreed.", ["Bo Reed", None]),
        ("[Bo Reed, a pilot,] left. [The singer] agreed.", ["Bo Reed", "Bo Reed"]),
        # who announces nobody
        ("“Soon,” [he] said to Dr. Bo Reed.", [None]),
        ("They wrote to the Port Board. [It] rained.", [None]),
        # a name behind a role at the beginning
        ("The host Ada Stone left. [She] agreed.", ["Ada Stone"]),
        # what stands before the subject must open its sentence
        (
            "[Mr. Reed] left. Well, in his speech, Mr. Poe paused. [He] agreed.",
            ["Reed", "Reed"],
        ),
        (
            "[Mr. Reed] left. Often in his speech, Mr. Poe paused. [He] agreed.",
            ["Reed", "Reed"],
        ),
        # what is no apposition, and no noun
        ("Dr. Ada Stone, harbour agents [who] left, agreed.", ["harbour agents"]),
        ("It is a [who] left.", [None]),
        ("In the town of Port Hale, [a former agent], left.", ["a former agent"]),
        # a role in apposition that names nobody
        ("[A former agent, tall, Dale Munn,] said so.", ["a former agent"]),
        ("[A former agent, very tall indeed,] said so.", ["a former agent"]),
        # where it is said
        ("It is wet in [Colorado] said.", [None]),
    ],
)
def test_who_else_is_meant(marked: str, names: list[str | None]) -> None:
    assert names_of(marked) == names


ALL_RULES = {
    rule.name: rule
    for rules in (
        NAME_RULES,
        JOINT_RULES,
        RELATIVE_RULES,
        *PRONOUN_RULES.values(),
        OWNED_RULES,
        COMPANY_RULES,
        PERSON_RULES,
        INSIDER_RULES,
        KNOWN_RULES,
    )
    for rule in rules
}


def tried(marked: str) -> TriedMention:
    """Return how the last mention of a text in [brackets] was resolved."""
    text, mentions = mentions_of(marked)
    known = [KnownSpeaker("Ada Stone", aliases=("the Iron Mayor",))]
    return try_rules(page_of(text), mentions, known)[-1]


def test_the_page_lists_the_rules() -> None:
    page = Path(__file__).parents[1].joinpath("docs", "speakers.md").read_text(encoding="utf-8")
    rows = [(rule.name, rule.example) for rule in ALL_RULES.values()]
    assert [row for row in rows if f"| {row[0]} | {row[1]} |" not in page] == []


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_finds_whom_its_example_is_of(rule: Rule) -> None:
    last = tried(rule.example).rules[-1]
    assert last.name == rule.name
    assert last.found


@pytest.mark.parametrize(
    ("marked", "name", "verdict"),
    [
        # of persons before a pronoun
        ("The Port Board met Ada Stone. [She] left.", "Port Board", "is no person"),
        ("Mrs. Stone met Mr. Reed. [He] left.", "Ada Stone", "is of another gender"),
        ("It was sent to Bo Reed. [He] left.", "Bo Reed", "does not stand as a person would"),
        (
            "[Kim Reed] left. “No,” [she] said. Kim Reed met Dr. Lee Poe. [He] left.",
            "Kim Reed",
            "was called by the other pronoun just now",
        ),
        (
            "Mr. Bo Reed met Mr. Cy Poe. [He] said Mr. Reed won.",
            "Bo Reed",
            "is named in the clause itself",
        ),
        (
            "[Bo Reed] left. He met Dr. Cy Poe. [He] agreed.",
            "Cy Poe",
            "object +15, behind pronoun -45, sentences back -30, surely person +10: -50",
        ),
        (
            "Dr. Ada Stone left. [She] agreed.",
            "Ada Stone",
            "subject +50, sentences back -30, surely person +10: 30",
        ),
        # of bodies
        (
            "The Port Board is old. [It] left.",
            "Port Board",
            "subject +50, sentences back -30: 20",
        ),
        (
            "[The Port Board] met. Rain fell. Rain fell. [It] left.",
            "Port Board",
            "subject +50, speaks +20, sentences back -60: 10",
        ),
        ("[The polls] fell. [It] left.", "the polls", "is several"),
        (
            "[The Port Board] met. Rain fell. [It] left.",
            "Rain",
            "may be no name: nothing tells what it is",
        ),
        ("[Ada Stone] left. [It] left.", "Ada Stone", "is no body and no text"),
        (
            "It rained at Halcyon Board. [It] left.",
            "Halcyon Board",
            "is no subject of its sentence",
        ),
        # of the company
        (
            "[The Harbour Bank] said so. [The company] agreed.",
            "Harbour Bank",
            "subject +50, speaks +20, of sort +20, in lead +20, body sentences back -15: 95",
        ),
        (
            "Halcyon, a software company, closed. [The company] agreed.",
            "Halcyon",
            "subject +50, called so +70, in lead +20, body sentences back -15: 125",
        ),
        # of roles
        ("Sen. Bo Reed left. A senator came. [The senator] left.", "Bo Reed", "has this role"),
        (
            "Sen. Bo Reed (R-Ohio) and Sen. Ada Stone (D-Tex.) met. [The Ohio senator] left.",
            "Ada Stone",
            "has this role elsewhere, or has it no more",
        ),
        ("[Mayor Ada Stone] left. [The mayor] agreed.", "Ada Stone", "has this role"),
        # of descriptions
        (
            "[A pilot] left. [The clerk] agreed.",
            "a pilot",
            "was described with another noun",
        ),
    ],
)
def test_each_candidate_has_a_verdict(marked: str, name: str, verdict: str) -> None:
    told = [(one.name, one.verdict) for rule in tried(marked).rules for one in rule.candidates]
    assert (name, verdict) in told


def test_without_mentions_nobody_speaks() -> None:
    assert resolve_speakers(page_of("Ada Stone left."), []) == ()


def resolve(copy: Copy) -> Sequence[Speaker | None]:
    found = resolve_speakers(read_page(copy.text, copy.blocks, ENGLISH), copy.mentions)
    return [one.speaker for one in found]


@given(copies())
def test_whoever_goes_on_speaking_is_known(copy: Copy) -> None:
    for said, speaker in zip(copy.said, resolve(copy), strict=True):
        assert speaker
        assert speaker.name == said.person.name
        assert speaker.kind == "person"
        assert (speaker.role or "").startswith(said.person.role)


@given(copies())
def test_mentions_are_divided_among_the_speakers(copy: Copy) -> None:
    speakers = resolve(copy)
    for mention, speaker in zip(copy.mentions, speakers, strict=True):
        assert speaker
        assert mention in speaker.mentions
    together = [m for speaker in dict.fromkeys(speakers) if speaker for m in speaker.mentions]
    assert sorted(together, key=lambda mention: mention.span) == copy.mentions


@given(copies())
def test_a_pronoun_of_the_other_sex_is_never_tied(copy: Copy) -> None:
    last = copy.said[-1].person
    other = {"he": "She", "she": "He"}[last.pronoun]
    title = {"he": "Mr.", "she": "Mrs."}[last.pronoun]
    start = len(copy.text)
    text = copy.text + f"{title} {last.last} left. {other} said so."
    begin = start + len(f"{title} {last.last} left. ")
    mention = Mention(Span(begin, begin + len(other)), other)
    *_, found = resolve_speakers(page_of(text), [*copy.mentions, mention])
    assert found.speaker is None or found.speaker.name != last.name


@given(copies())
def test_space_around_an_article_changes_nobody(copy: Copy) -> None:
    moved = [
        attrs.evolve(mention, span=Span(mention.span.start + 2, mention.span.stop + 2))
        for mention in copy.mentions
    ]
    text = f"\n\n{copy.text}\n\n"
    before = [speaker and speaker.name for speaker in resolve(copy)]
    after = resolve_speakers(page_of(text), moved)
    assert [one.speaker and one.speaker.name for one in after] == before


@given(copies())
def test_speakers_survive_pickling(copy: Copy) -> None:
    speakers = resolve(copy)
    assert pickle.loads(pickle.dumps(speakers)) == speakers


@given(garbage())
def test_any_text_has_one_answer_for_each_mention(copy: Copy) -> None:
    speakers = resolve(copy)
    assert len(speakers) == len(copy.mentions)
    for mention, speaker in zip(copy.mentions, speakers, strict=True):
        assert speaker is None or mention.span in {known.span for known in speaker.mentions}
    assert resolve(copy) == speakers


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Ada Stone left.", "full name"),
        ("Ada Stone left. It was Ohioan Ada Stone.", "full name behind another word"),
        ("Ada Stone left. Stone smiled.", "surname"),
        ("Ada Stone left. Ada smiled.", "first name"),
        ("Federal Bank left. Fed officials smiled.", "first letters"),
        ("The Bureau of Public Works left. The BPW smiled.", "short form"),
        ("Ada Byrne left. Bryne smiled.", "surname with letters exchanged"),
        ("Ostra left.", "by itself: no full name has this word"),
    ],
)
def test_it_is_told_how_a_name_was_matched(text: str, how: str) -> None:
    names, entities = explain_names(page_of(text))
    assert names[-1].how == how
    assert names[-1].entity == entities[-1].name


def test_whom_the_caller_knows_is_told_to_be_known() -> None:
    names, (entity,) = explain_names(page_of("Ada Stone left."), (), [KnownSpeaker("Ada Stone")])
    assert (names[0].how, entity.evidence) == ("known to the caller", "caller")


def test_a_lone_name_is_told_with_the_full_names_that_it_may_stand_for() -> None:
    names, _ = explain_names(page_of("Ada Stone left. Bo Stone smiled. Stone rose."))
    assert names[-1].candidates == ("Ada Stone", "Bo Stone")


def test_limits_of_what_is_read_change_nobody() -> None:
    given = "Ada Bo Cy Dee Eva Fay Gus Hal Ida Joe".split()
    many = " ".join(f"{name} Stone left." for name in given)
    assert names_of(f"{many} [Ada Stone] spoke.") == ["Ada Stone"]
    often = "Ada Stone left. " * 13 + "The senator waved to Ada Stone. [The senator] spoke."
    assert len(names_of(often)) == 1
    shops = "We saw Baker Bakery there. " * 21
    assert len(names_of(f"[Ada Baker] spoke. {shops}")) == 1


def test_a_surname_with_a_particle_is_no_name_of_its_own() -> None:
    marked = "[Ada van Dorn] spoke. Van Dorn left. We saw Ohioan Van Dorn."
    assert names_of(marked) == ["Ada van Dorn"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        # whosever they are, followers are several people
        ("The harbour stays. [Its followers] agreed.", "its followers"),
        ("Ada Stone left. [Stone's lawyer] agreed.", "Stone's lawyer"),
        # a surname with and without what tells father and daughter apart
        ("Ada Stone Jr. left. [Stone] agreed.", "Ada Stone Jr."),
        ("Mr. Bo Reed and Ms. Ada Wu left. [Wu] agreed.", "Ada Wu"),
    ],
)
def test_whose_words_they_are(marked: str, name: str) -> None:
    assert names_of(marked) == [name]


def test_whoever_is_not_found_is_nobody_for_those_who_follow() -> None:
    assert names_of("[They] agreed. [It] warned.") == [None, None]
    assert names_of("[They] agreed. [The company] smiled.") == [None, "the company"]


@pytest.mark.parametrize(
    ("marked", "pronouns"),
    [
        ("[Ada Stone], his sister, left.", ()),
        ("[Kim Stone] voted for his rival.", ()),
        ("[Kim Stone] met Kim Reed in his boat.", ()),
        ("[Kim Stone] sold his boat.", ("he",)),
    ],
)
def test_his_may_be_somebody_elses(marked: str, pronouns: tuple[str, ...]) -> None:
    (speaker,) = speakers_of(marked)
    assert speaker is not None
    assert speaker.pronouns == pronouns


def test_a_year_may_open_a_role() -> None:
    (speaker,) = speakers_of("The crowd saw 2012 nominee [Ada Stone].")
    assert speaker is not None
    assert speaker.role == "2012 nominee"


def test_the_words_around_a_noun_tell_whether_it_is_a_name() -> None:
    text = "They met Baker in Baker Street, where Bakers live."
    places = [text.index(word) for word in ("Baker in", "Baker Street", "Bakers")]
    told = [stands_alone(text, place, "Baker", ENGLISH) for place in places]
    assert told == [True, False, False]


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("an official familiar with it", ["an", "official"]),
        ("Stone last week", ["Stone"]),
        ("Stone’s last plan", ["Stone", "last", "plan"]),
    ],
)
def test_a_noun_phrase_ends_at_its_noun(phrase: str, core: list[str]) -> None:
    found = find_core(phrase, Span(0, len(phrase)), ENGLISH)
    assert [token.shown for token in found] == core


def test_the_people_of_a_nation_are_a_group() -> None:
    assert kind_of_name(("South", "Africans"), ENGLISH) == "group"


def test_a_role_may_end_the_text_before_its_field() -> None:
    assert find_field("chair of", len("chair"), ENGLISH) == len("chair")


def test_only_some_full_names_are_told_by_their_first_letters() -> None:
    keys = [("federal", f"bank{number}") for number in range(2 * NAMESAKES)]
    assert index_prefixes(keys)["fed"] == keys[:NAMESAKES]


def test_short_surnames_do_not_stand_for_each_other() -> None:
    assert names_of("Ada Reed left. [Rede] smiled.") == ["Rede"]


def test_a_name_between_the_blocks_is_known() -> None:
    text = "Ada Stone left.\n\nOn Monday, by Bo Reed\n\nReed agreed."
    blocks = [Span(0, 15), Span(text.index("Reed agreed"), len(text))]
    mention = Mention(Span(blocks[1].start, blocks[1].start + 4), "Reed")
    (one,) = resolve_speakers(read_page(text, blocks, ENGLISH), [mention])
    assert one.speaker is not None
    assert one.speaker.name == "Bo Reed"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Democrats", "Democrats"),
        ("Republicans in Holmvik", "Republicans"),
        ("Port Authority workers", "Port Authority workers"),
        ("Port workers", "port workers"),
        ("Pilots", "pilots"),
    ],
)
def test_only_the_capital_that_opens_a_sentence_is_dropped(source: str, name: str) -> None:
    (statement,) = parse_article(f"The vote was close. {source} said no.").statements
    assert statement.speaker is not None
    assert statement.speaker.name == name


@pytest.mark.parametrize(
    "source",
    ["About 4 in 10", "59 percent", "43", "The other 43", "Nearly 1,200", "just 2", "Two", "Half"],
)
def test_a_number_is_nobodys_name(source: str) -> None:
    (statement,) = parse_article(f"The vote was close. {source} said they were late.").statements
    assert (statement.speaker, statement.unresolved) == (None, "generic")


@pytest.mark.parametrize(
    "source", ["Channel 4", "Some 522 people", "Two pilots", "Half of the pilots"]
)
def test_what_a_number_counts_or_calls_may_speak(source: str) -> None:
    (statement,) = parse_article(f"The vote was close. {source} said it was late.").statements
    assert statement.speaker is not None
