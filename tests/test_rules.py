"""What single rules decide, each on a sentence or two of its own."""

from __future__ import annotations

import pytest

from newsparse import Statement, parse_article

Shown = tuple[str, str | None, list[str], str | None]
"""Frame, source, contents and speaker."""

STATEMENTS: tuple[tuple[str, list[Shown]], ...] = (
    # frames that few sentences have
    (
        "As Stone put it, the plan will fail.",
        [("As S V, C", "Stone", ["the plan will fail"], "Stone")],
    ),
    (
        "The plan will fail this year, Stone said Tuesday, while the council waits.",
        [
            (
                "C, S V, C",
                "Stone",
                ["The plan will fail this year", "while the council waits"],
                "Stone",
            )
        ],
    ),
    (
        "Stone said that he stopped believing the plan would work.",
        [("S V that C", "Stone", ["he stopped believing the plan would work"], "Stone")],
    ),
    (
        "Commenting on the prices, Stone noted that they had risen.",
        [
            ("V C, S", "Stone", ["the prices"], "Stone"),
            ("S V that C", "Stone", ["they had risen"], "Stone"),
        ],
    ),
    (
        "Regarding a call for calm, Stone said it was late.",
        [("S V C", "Stone", ["it was late"], "Stone")],
    ),
    ("Asked about the bridge, Stone said, “No.”", [("S V C", "Stone", ["“No.”"], "Stone")]),
    ("“We won.” Stone said.", [("C S V", "Stone", ["“We won.”"], "Stone")]),
    (
        "The talks are over, Stone said Thursday, noting that only the town had agreed.",
        [
            ("C, S V", "Stone", ["The talks are over"], "Stone"),
            ("S, V that C", "Stone", ["only the town had agreed"], "Stone"),
        ],
    ),
    ("The police, who asked not to be identified, said so.", []),
    # where a cue ends, and what it takes
    (
        "Prosecutors failed to prove that the ferry was late.",
        [("S, V that C", "Prosecutors", ["the ferry was late"], "prosecutors")],
    ),
    ("Stone seems to feel that it was late.", [("S, V that C", "Stone", ["it was late"], "Stone")]),
    (
        'Stone was willing to call it "a mess," which nobody did.',
        [("S V C", "Stone", ['to call it "a mess,"'], "Stone")],
    ),
    (
        "Stone said that the vote on the bridge is over – the council agrees.",
        [("S V that C", "Stone", ["the vote on the bridge is over"], "Stone")],
    ),
    (
        "The ferry was late, the mayor added, and stood still.",
        [("C, S V", "the mayor", ["The ferry was late"], "the mayor")],
    ),
    ("A man who calls the bridge “safe” left.", [("S V C", "who", ["the bridge “safe”"], "a man")]),
    (
        "He suggested taking the bridge down after the vote: “They will not mind.”",
        [("S V C", "He", ["taking the bridge down after the vote", "“They will not mind.”"], None)],
    ),
    # whose a second cue is
    (
        'Stone, citing "the winter," said the ferry was to blame.',
        [
            ("S, V C", "Stone", ['"the winter,"'], "Stone"),
            ("S V C", "Stone", ["the ferry was to blame"], "Stone"),
        ],
    ),
    (
        "Stone pleaded guilty; Reed resigned, instructing the “crew”.",
        [("S V C", "Stone", ["guilty"], "Stone"), ("S V ... C", "Reed", ["the “crew”"], "Reed")],
    ),
    (
        "Having announced the vote Stone lost, Reed smiled.",
        [("V C, S", "Reed", ["the vote Stone lost"], "Reed")],
    ),
    (
        "The ferry sank as Stone left, knowing that it rained.",
        [("S, V that C", "Stone", ["it rained"], "Stone")],
    ),
    # how far a clause before a quotation goes
    (
        "While Roe, a pilot, said it was “late,” Poe said so.",
        [("S V C", "Roe, a pilot", ["it was “late,”"], "Roe")],
    ),
    (
        "When he left, Roe said it was “late,” Ada Poe reported.",
        [("C S V", "Ada Poe", ["When he left, Roe said it was “late,”"], "Ada Poe")],
    ),
    (
        "Stone said it was late, noting “a gift” and adding that it rained.",
        [
            ("S V C", "Stone", ["it was late"], "Stone"),
            ("S, V C", "Stone", ["“a gift”"], "Stone"),
            ("S, V that C", "Stone", ["it rained"], "Stone"),
        ],
    ),
    (
        "Stone's plans to build a bridge failed.",
        [("S's V C", "Stone", ["to build a bridge"], "Stone")],
    ),
    ("Stone's attacks on the plan were late.", [("S's V C", "Stone", ["the plan"], "Stone")]),
    (
        "The bridge is late according to Stone.",
        [("C according to S", "Stone", ["The bridge is late"], "Stone")],
    ),
    # where the narrator goes on
    (
        "The plan that won, according to Stone, will fail.",
        [("C according to S", "Stone", ["The plan that won", "will fail"], "Stone")],
    ),
    (
        "A late bridge, according to Stone.",
        [("C according to S", "Stone", ["A late bridge"], "Stone")],
    ),
    (
        "Stone's claim that the bridge was late was rejected.",
        [("S's V C", "Stone", ["the bridge was late"], "Stone")],
    ),
    ("Calling it “late”, Stone left.", [("V C, S", "Stone", ["it “late”"], "Stone")]),
    (
        "Stone called it “a mess,” the crowd left.",
        [("S V C", "Stone", ["it “a mess,”"], "Stone")],
    ),
    (
        "Stone called it “a mess,” hugging a child.",
        [("S V C", "Stone", ["it “a mess,”"], "Stone")],
    ),
    # what a second clause does to the first
    (
        "The council met, as the mayor noted, the town was ready.",
        [("C, S V, C", "the mayor", ["The council met", "the town was ready"], "the mayor")],
    ),
    ("“Why?” Stone told them: “No.”", [("S V: C", "Stone", ["“No.”"], "Stone")]),
    (
        "Stone told “them”, and Reed said it was late.",
        [
            ("S V C", "Stone", ["“them”"], "Stone"),
            ("S V C", "Reed", ["it was late"], "Reed"),
        ],
    ),
    # what a quotation belongs to
    (
        'In a "burn bag," the agency reported that there was ash.',
        [("S V that C", "the agency", ["there was ash"], "the agency")],
    ),
    ("“No idea?” He answered, “None.”", [("S V C", "He", ["“None.”"], None)]),
    (
        "In a letter: “We act at once.” Ada Stone, the owner, said it was late.",
        [("S V C", "Ada Stone, the owner", ["it was late"], "Ada Stone")],
    ),
    (
        "A sharp reply came from Shaw: “We are ready.”",
        [("S: C", "Shaw", ["“We are ready.”"], "Shaw")],
    ),
    ("“We are ready.”\n\n- Ada Stone", [("C - S", "Ada Stone", ["“We are ready.”"], "Ada Stone")]),
    ("The plan is by A. “We won,” Stone said.", [("C S V", "Stone", ["“We won,”"], "Stone")]),
    (
        "Stone said it was late. Rain fell. “We won.”",
        [("S V C", "Stone", ["it was late"], "Stone")],
    ),
    ("The list is called “unsafe”.", [("C V C", None, ["The list", "“unsafe”"], None)]),
    # what is nobody's
    ("The bridge, once called “safe”, was called “dead”.", []),
    ("The bridge is called: “The Grey Lady.”", []),
    ("The play then called “Perception” was long.", []),
    ("Here is the Courier, which hits the streets at noon:\n\n“We are ready.”", []),
    ('Despite Stone\'s claims, the "older" roads will go.', []),
    ('The road signs "safe houses" did convince visitors.', []),
    # initials and nicknames, and labels that are none
    (
        "J. “Bo” Reed said it was late.",
        [("S V C", "J. “Bo” Reed", ["it was late"], "J. “Bo” Reed")],
    ),
    (
        "Stone said the song is by M. Night.",
        [("S V C", "Stone", ["the song is by M. Night"], "Stone")],
    ),
    # who is meant
    (
        "HOLMVIK, Norland (AP) - The bridge will stay shut, Stone said.",
        [("C, S V", "Stone", ["The bridge will stay shut"], "Stone")],
    ),
    (
        "Director Bo Reed confirmed the inspections. “Our border is safe,” the official stressed.",
        [
            ("S V C", "Director Bo Reed", ["the inspections"], "Bo Reed"),
            ("C S V", "the official", ["“Our border is safe,”"], "Bo Reed"),
        ],
    ),
    (
        "“This is ours,” said Stone, founder and executive of the bank.",
        [
            (
                "C V S",
                "Stone, founder and executive of the bank",
                ["“This is ours,”"],
                "Stone",
            )
        ],
    ),
    (
        "The mayor, Ada Stone, met the senator, Bo Reed. The senator said it was late.",
        [("S V C", "The senator", ["it was late"], "Bo Reed")],
    ),
    (
        "Ada Baker opened the market, but Baker said it was late.",
        [("S V C", "Baker", ["it was late"], "Ada Baker")],
    ),
    (
        "Browns voted on Friday. Ada Brown came. The Browns said it was late.",
        [("S V C", "The Browns", ["it was late"], "Browns")],
    ),
    (
        "The Harbour Board (HB) met. HB said it was late.",
        [("S V C", "HB", ["it was late"], "Harbour Board")],
    ),
    (
        "The bank’s director, Ada Stone, said it was late.",
        [("S V C", "The bank’s director, Ada Stone", ["it was late"], "Ada Stone")],
    ),
    (
        # A picture that is posted is no statement.
        "He posted a photo of the beach while his wife slept.",
        [],
    ),
)


def shown(text: str, statement: Statement) -> Shown:
    """Return the frame of a statement, its source and contents in words, and its speaker."""
    source, speaker = statement.source, statement.speaker
    return (
        statement.frame,
        source.text if source else None,
        [piece.of(text) for piece in statement.content],
        speaker.name if speaker else None,
    )


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=[row[0][:40] for row in STATEMENTS])
def test_what_is_said_and_by_whom(text: str, expected: list[Shown]) -> None:
    assert [shown(text, one) for one in parse_article(text).statements] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Americans said it was late.", "group"),
        ("Bakers said it was late.", "group"),
        ("Stone & Reed said it was late.", "organisation"),
        ("The Harbour Board said it was late.", "organisation"),
        ("NATO said it was late.", "organisation"),
        ("Ada Stone said it was late.", "person"),
        ("The report said it was late.", "document"),
        ("An official said it was late.", "anonymous"),
    ],
)
def test_what_a_speaker_is(text: str, kind: str) -> None:
    (speaker,) = parse_article(text).speakers
    assert speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Some of us said it was late.", "generic"),
        ("I said it was late.", "generic"),
        ("He said it was late.", "no-antecedent"),
        ("It was said that the bridge was shut.", "no-source"),
    ],
)
def test_why_there_is_no_speaker(text: str, reason: str) -> None:
    assert [one.unresolved for one in parse_article(text).statements] == [reason]
