"""Whom "he" and "the senator" mean: what speaks for a candidate, and how much."""

from __future__ import annotations

import re

import pytest

from newsparse import parse_article
from newsparse.assembly import with_contents
from newsparse.language import Evidence
from newsparse.model import Mention
from newsparse.span import Span
from newsparse.speakers.evidence import BY_POSITION, EVIDENCE, EVIDENCE_OF_BODIES
from newsparse.speakers.positions import find_position
from newsparse.speakers.tried_rules import TriedMention, try_rules
from newsparse.statements.drafts import find_statements
from newsparse.syntax.page import read_example, read_page
from newsparse.vocabulary.vocabulary import load_vocabulary

TABLE = load_vocabulary("en").antecedents


def marked_mentions(marked: str) -> tuple[str, list[Mention]]:
    """Return a text without its marks, and the mentions that stand in [brackets]."""
    text = re.sub(r"[][{}]", "", marked)
    starts, stops = places_of("[", marked), places_of("]", marked)
    spans = map(Span, starts, stops)
    return text, [Mention(span, span.of(text)) for span in spans]


def places_of(mark: str, marked: str) -> list[int]:
    """Return where marks stand in the text without any."""
    found = enumerate(re.finditer(r"[][{}]", marked))
    return [each.start() - number for number, each in found if each[0] == mark]


def read_marked(example: str) -> tuple[TriedMention, int]:
    """Return how the last mention in [brackets] was resolved, and where {braces} begin."""
    text, mentions = marked_mentions(example)
    page = read_example(text)
    page = with_contents(page, find_statements(page))
    return try_rules(page, mentions)[-1], places_of("{", example)[0]


@pytest.mark.parametrize(("name", "evidence"), TABLE.evidence.items(), ids=TABLE.evidence)
def test_the_example_of_each_piece_of_evidence_has_it(name: str, evidence: Evidence) -> None:
    tried, start = read_marked(evidence.example)
    told = [(one.start, one.verdict) for rule in tried.rules for one in rule.candidates]
    (verdict, *_) = [verdict for place, verdict in told if place == start]
    found = dict(part.rsplit(" ", 1) for part in verdict.rsplit(":", 1)[0].split(", "))
    # It may hold more than once: "two sentences back".
    assert int(found[name.replace("_", " ")]) % evidence.weight == 0


def test_the_table_has_a_weight_for_each_piece_of_evidence() -> None:
    assert {*TABLE.evidence} == {*BY_POSITION.values(), *dict((*EVIDENCE, *EVIDENCE_OF_BODIES))}


@pytest.mark.parametrize(
    ("marked", "position"),
    [
        ("{Ada Stone} left.", "subject"),
        ("Then {Ada Stone} took the stage.", "subject"),
        ("Ada Stone and {Bo Reed} left.", "subject"),
        ("Ada Stone met Cy Poe and {Bo Reed} left.", "subject"),
        ("Her deputy, {Bo Reed}, was hopeful.", "subject"),
        ("The director of the old bank, {Bo Reed}, was hopeful.", "subject"),
        ("At the old pier, {Bo Reed} was hopeful.", "subject"),
        ("At Port Ellery, {Bo Reed} was hopeful.", "subject"),
        ("While {Ada Stone} kept silent, rain fell.", "clause subject"),
        ("The town knew that {Ada Stone} was ill.", "clause subject"),
        ("Ada Stone met {Bo Reed}.", "object"),
        ("Ada Stone met her deputy, {Bo Reed}.", "object"),
        ("Ada Stone met Cy Poe, Di Lund and {Bo Reed}.", "object"),
        ("Ada Stone often met {Bo Reed}.", "object"),
        ("The boat was sold by {Bo Reed}.", "agent"),
        ("Ada Stone came with {Bo Reed}.", "beside"),
        ("Ada Stone came with Cy Poe and {Bo Reed}.", "beside"),
        ("A letter to the director of the bank, {Bo Reed}, came.", "beside"),
    ],
)
def test_what_a_name_is_in_its_clause(marked: str, position: str) -> None:
    page = read_example(re.sub("[{}]", "", marked))
    assert find_position(marked.index("{"), page) == position


def test_a_byline_is_about_nobody() -> None:
    text = "By Ada Stone\n\nShe agreed."
    page = read_page(text, [Span(0, 0), Span(14, len(text))], load_vocabulary("en"))
    (tried,) = try_rules(page, [Mention(Span(14, 17), "She")])
    (candidate,) = tried.rules[0].candidates
    assert (candidate.name, candidate.verdict) == ("Ada Stone", "stands outside the paragraphs")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # of two who are alike nobody can tell
        (
            "Dr. Bo Reed left. It rained while Dr. Cy Poe slept. “No,” he said.",
            ["several-candidates"],
        ),
        # the person near, and somebody else of this role
        (
            "Swimmer Cy Poe rested. Bo Reed won. Reed rose. The swimmer said it was late.",
            ["Cy Poe"],
        ),
        ("Mayor Cy Poe rested. Bo Reed won. Reed rose. The mayor said it was late.", ["Cy Poe"]),
        # what others do in between
        (
            "Voters said it was late. Sailors left the pier. They said it was cold.",
            ["voters", "no-antecedent"],
        ),
        ("Voters said it was late. They said it was cold.", ["voters", "voters"]),
        (
            f"Voters said it was late. {'Rain fell. ' * 25}They said it was cold.",
            ["voters", "no-antecedent"],
        ),
        # whom a noun is said of
        ("Bo Reed is a boaster and a bully who has vowed to go.", ["Bo Reed"]),
        ("Bo Reed met a pilot who has vowed to go.", ["a pilot"]),
        ("It was a pilot who has vowed to go.", ["a pilot"]),
        # what a sentence before a quotation is about
        ("“It is shut,” Ada Stone said.\n\nIn spring. “It will open.”", ["Ada Stone"]),
        ("“It is shut,” Ada Stone said.\n\nStone nodded. “It will open.”", ["Ada Stone"]),
        # who is asked to do something, and what tells where a town is
        ("Mayor Ada Stone asked Dr. Di Lund to come. “It is late,” she said.", ["Ada Stone"] * 2),
        ("Ada Stone spoke in Troy, Ore., where it rained. “No,” she said.", ["Ada Stone"]),
        ("It was Lev Marsh, an aide to Selby Water, who said it was late.", ["Lev Marsh"]),
        # the subject of a sentence, behind its role
        ("Host Ada Stone left after the pilot said it was late.", ["no-antecedent"]),
        # nobody is named soon after
        (f"“No,” he said. {'Rain fell. ' * 8}", ["no-antecedent"]),
        # a content of many names
        (
            "She said Di Lund and Al Bo and Cy Poe and Ed Moe and Fay Noe and Gus Ost left.",
            ["no-antecedent"],
        ),
        (
            f"Mayor Ada Stone rose. She said that {'Di Lund met Cy Poe, and ' * 8}it was late.",
            ["Ada Stone"],
        ),
    ],
)
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    said = parse_article(text, sure=0).statements
    assert [one.speaker.name if one.speaker else one.unresolved for one in said] == speakers


@pytest.mark.parametrize(
    "marked",
    [
        "Ada Stone met Bo Reed, Cy Poe, Di Lund, Eve Moe, Fay Noe and {Gus Ost}.",
        "At the end of the road of the town of the lake of the west, {Bo Reed} left.",
    ],
)
def test_a_long_list_is_read_in_part(marked: str) -> None:
    page = read_example(re.sub("[{}]", "", marked))
    assert find_position(marked.index("{"), page) == "subject"
