from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from limits import find_limits, holders
from newsparse import KnownHead, __build__, parse_article
from newsparse.dates.passage import Passage
from newsparse.header.dateline import (
    ENOUGH_ALONE,
    ENOUGH_BEFORE_SENTENCE,
    GATES_BEFORE_SENTENCE,
    GATES_OF_PLACES,
    GATES_WITH_MARK,
    Enough,
    Gate,
    find_bare_dateline,
    find_dateline,
    find_place_line,
)
from newsparse.header.dateline_draft import WrittenDateline
from newsparse.header.extent import Head as ReadHead
from newsparse.header.extent import read_extent
from newsparse.header.headline_gates import HEADLINE_GATES, HeadlineGate, refuse_headline
from newsparse.header.layout import Layout, read_layout
from newsparse.header.lines import LINE_READERS, LineReader, read_head
from newsparse.header.wrapping import find_text_blocks
from newsparse.plain import read_plain
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import load_vocabulary
from strategies_heads import Head, heads, opening_heads

ENGLISH = load_vocabulary("en")
BODY = "\n\nThe council will mend the old bridge before winter, the engineer said.\n\nIt is shut."


def read(text: str, published: dt.date | None = None) -> Layout:
    return read_layout(text, KnownHead(published=published), ENGLISH)


def spans_of(layout: Layout) -> list[Span]:
    parts = (layout.published, layout.headline, layout.byline, layout.dateline, *layout.paragraphs)
    spans = [part.span for part in parts if part is not None and part.span is not None]
    return [*spans, *(line.span for line in layout.furniture)]


def assert_accounts_for_all(text: str, layout: Layout) -> None:
    covered = bytearray(len(text))
    for span in spans_of(layout):
        covered[span.start : span.stop] = b"x" * len(span)
    missed = "".join(sign for sign, known in zip(text, covered, strict=True) if not known)
    assert not missed.translate(NO_WIDTH).strip(), "something visible is in no part"


# Signs without a width are white space at the ends of lines.
NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))


@given(st.one_of(heads(), opening_heads()))
def test_head_is_read_as_it_was_built(head: Head) -> None:
    # A tab may stand behind "date": what reads heads is given the plain form, as all stages are.
    layout = read(read_plain(head.text).text)
    published = layout.published.value if layout.published else None
    if head.published is None and head.dateline and head.dateline.date and published:
        assert published == head.dateline.date
    else:
        assert published == head.published
    assert (layout.headline.text if layout.headline else None) == head.headline
    authors = tuple(author.name for author in layout.byline.authors) if layout.byline else ()
    assert authors == head.authors
    assert layout.paragraphs[0].text == head.body
    assert [paragraph.text for paragraph in layout.paragraphs[1:]] == ["Work will start soon."]


@given(heads())
def test_dateline_is_read_as_it_was_built(head: Head) -> None:
    found = read(head.text).dateline
    if head.dateline is None:
        assert found is None
        return
    assert found is not None
    assert " ".join(place.name for place in found.places) == head.dateline.places
    assert found.agency == head.dateline.agency
    if head.published is not None:
        assert found.date == head.dateline.date


@given(st.one_of(heads(), opening_heads()))
def test_every_visible_character_is_accounted_for(head: Head) -> None:
    assert_accounts_for_all(head.text, read(head.text))


SIGNS = st.sampled_from(
    [
        "date ",
        "2025-07-17",
        "By Ada Stone",
        "OSLO (AP) - ",
        "\n",
        "\r\n",
        "\r",
        "Published: ",
        "17/07/2025",
        "July 17",
        "4:45 pm EDT",
        "(",
        ")",
        "--",
        "HD ",
        "BODY:",
        "Read more",
        "\ufeff",
        "\ud800",
        "\x85",
        "²",
        "A sentence stands here.",
        " | ",
        "Headline of the day",
        "99/99/9999",
        "٣",
        "\x00",
        "LOAD-DATE: ",
    ]
)


@given(st.lists(st.one_of(SIGNS, st.text(max_size=9)), max_size=30).map("".join))
@example("")
@example(" \ufeff\n")
@example("date 2025-02-30")
def test_any_text_is_laid_out_without_an_exception(text: str) -> None:
    layout = read(text)
    assert_accounts_for_all(text, layout)
    for part in (layout.published, layout.headline, layout.byline, layout.dateline):
        assert part is None or part.span is None or part.span.of(text) == part.text
    stops = [0, *(paragraph.span.stop for paragraph in layout.paragraphs)]
    assert all(
        stop <= paragraph.span.start < paragraph.span.stop
        for stop, paragraph in zip(stops, layout.paragraphs, strict=False)
    )


@given(heads())
def test_line_ends_and_blank_lines_around_change_nothing(head: Head) -> None:
    layout = read(head.text)
    for changed in (head.text.replace("\r\n", "\n"), "\ufeff" + head.text, head.text + "\r\n"):
        other = read(changed)
        assert [part.text for part in other.paragraphs] == [part.text for part in layout.paragraphs]
        assert (other.headline and other.headline.text) == (
            layout.headline and layout.headline.text
        )


PUBLISHED = {
    "Published Thursday, July 17, 2025 Thursday": "2025-07-17",
    "Published: 12 December 2023 19:35 CET": "2023-12-12T19:35:00+01:00",
    "June 3, 2024 at 2:15 p.m. EDT": "2024-06-03T14:15:00-04:00",
    "Feb. 20, 2024, 6:12 a.m. ET": "2024-02-20T06:12:00-05:00",
    "Aug. 20, 2024, 6:12 a.m. ET": "2024-08-20T06:12:00-04:00",
    "Oct. 28, 1996 9:00 AM ET": "1996-10-28T09:00:00-05:00",
    "Published: 10:42 GMT, 17 July 2025 | Updated: 11:03 GMT": "2025-07-17T10:42:00+00:00",
    "Updated: July 18, 2025\nPublished: July 17, 2025": "2025-07-17",
    "Published\n17 July 2025\nUpdated 18 July 2025": "2025-07-17",
    "July 17, 2025\n4:45 PM EDT": "2025-07-17T16:45:00-04:00",
    "July 17, 2025 | Bay Lantern News": "2025-07-17",
    "July 17, 202510:42 AM GMT+3Updated 2 hours ago": "2025-07-17T10:42:00+03:00",
    "Thu, 17 Jul 2025 10:42:00 GMT": "2025-07-17T10:42:00+00:00",
    "04/10/2025April 10, 2025": "2025-04-10",
    "17/07/2025": "2025-07-17",
    "17/07/25": "2025-07-17",
    "Tuesday 05/06/2025": "2025-05-06",
    "05/06/2025 10:42 AM EST": "2025-05-06T10:42:00-05:00",
    "05/06/2025 10:42 GMT": "2025-06-05T10:42:00+00:00",
    "Monday, July 16, 2025": "2025-07-16",
    "17 July 2025, 10:42": "2025-07-17",
    "Jueves, 17 de julio de 2025": "2025-07-17",
    "Publié le 17 juillet 2025 à 10h42": "2025-07-17",
    "Veröffentlicht am 17. Juli 2025": "2025-07-17",
}


@pytest.mark.parametrize(("stamp", "value"), PUBLISHED.items())
def test_publication_date(stamp: str, value: str) -> None:
    layout = read("Bridge to be mended\n" + stamp + BODY)
    assert layout.published is not None
    assert layout.published.value.isoformat() == value
    assert layout.headline is not None
    assert layout.headline.text == "Bridge to be mended"
    assert layout.paragraphs[0].text.startswith("The council")


NOT_PUBLISHED = (
    "3 hours ago",
    "© 2024 Bay Lantern. All rights reserved.",
    "Read more: The flood of 3 May 2024",
    "Photo: Ada Stone, July 3, 2024",
    "July 17",
    "1/2",
    "June 31, 2024",
    "05/06/2025",
    "17/07/45",
    "Received: July 17, 2025",
    "Year 3025-01-01",
    "Bridge of 1 May 2020 falls",
    "Published 3 hours ago",
)


@pytest.mark.parametrize("line", NOT_PUBLISHED)
def test_no_publication_date(line: str) -> None:
    assert read("Bridge to be mended\n" + line + BODY).published is None


@pytest.mark.parametrize(
    ("line", "code"),
    {
        "June 31, 2024": "impossible-date",
        "2024-04-31": "impossible-date",
        "05/06/2025": "ambiguous-date",
        "Monday, July 16, 2025": "weekday-mismatch",
    }.items(),
)
def test_doubtful_date_is_a_problem_with_its_place(line: str, code: str) -> None:
    text = "Bridge to be mended\n" + line + BODY
    (problem,) = read(text).problems
    assert problem.code == code
    assert problem.span.of(text) in line


def test_date_in_the_body_is_not_the_publication_date() -> None:
    assert read("Bridge to be mended" + BODY + "\n\nIt fell on 4 March 2024.").published is None


def test_date_handed_in_is_used_where_the_text_has_none() -> None:
    day = dt.date(2025, 7, 17)
    layout = read("Bridge to be mended\n\nOSLO, Dec. 31 (AP) - It fell.", day)
    assert layout.published is not None
    assert (layout.published.value, layout.published.span, layout.published.text) == (day, None, "")
    assert layout.dateline is not None
    assert layout.dateline.date == dt.date(2024, 12, 31)


def test_date_handed_in_conflicts_with_that_of_the_text() -> None:
    layout = read("date 2025-07-17" + BODY, dt.date(2025, 7, 18))
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 7, 17)
    assert [problem.code for problem in layout.problems] == ["published-conflict"]


def test_date_handed_in_settles_an_ambiguous_one() -> None:
    layout = read("05/06/2025" + BODY, dt.date(2025, 6, 5))
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 6, 5)
    assert layout.problems == ()


@pytest.mark.parametrize(
    ("place", "zone"), {"NEW DELHI": 330, "JERUSALEM": 120, "DUBLIN": 60}.items()
)
def test_place_settles_a_zone_of_several(place: str, zone: int) -> None:
    layout = read(f"17 July 2025 10:42 IST\n\n{place} (AP) - The bridge fell.\n\nIt is shut.")
    assert layout.published is not None
    assert isinstance(layout.published.value, dt.datetime)
    assert layout.published.value.utcoffset() == dt.timedelta(minutes=zone)


def test_zone_of_several_without_a_place_is_none() -> None:
    layout = read("Bridge falls\n17 July 2025 10:42 IST" + BODY)
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 7, 17)


DATELINES = {
    "HARBIN, Dec. 31 (Xinhua) -- ": (["HARBIN"], "Xinhua"),
    "Dakar (AFP) – ": (["Dakar"], "AFP"),
    "MOSCOW, July 17. /TASS/. ": (["MOSCOW"], "TASS"),
    "MOSCOW. July 17 (Interfax) - ": (["MOSCOW"], "Interfax"),
    "CHICAGO, June 3, 2025 /PRNewswire/ -- ": (["CHICAGO"], "PR Newswire"),
    "BOULDER, Colo.--(BUSINESS WIRE)--": (["BOULDER, Colo."], "Business Wire"),
    "New Delhi, Jul 17 (PTI) ": (["New Delhi"], "PTI"),
    "(ANSA) - ROME, JUL 17 - ": (["ROME"], "ANSA"),
    "Madrid, 17 jul (EFE).- ": (["Madrid"], "EFE"),
    "(Reuters) - ": ([], "Reuters"),
    "CNN — ": ([], "CNN"),
    "Nairobi, Kenya – ": (["Nairobi, Kenya"], None),
    "KINGSTON, Jamaica, May 7. — ": (["KINGSTON, Jamaica"], None),
    "CHICAGO, IL--(Marketwired - June 3, 2025) - ": (["CHICAGO, IL"], "Marketwired"),
    "WASHINGTON—": (["WASHINGTON"], None),
    "OSLO, Ruritania (AP) - ": (["OSLO, Ruritania"], "Associated Press"),
    "Newcastle upon Tyne (AP) - ": (["Newcastle upon Tyne"], "Associated Press"),
    "ISTANBUL\n\n": (["ISTANBUL"], None),
    "ISTANBUL / ANKARA\n\n": (["ISTANBUL", "ANKARA"], None),
}


@pytest.mark.parametrize(("written", "expected"), DATELINES.items())
def test_dateline(written: str, expected: tuple[list[str], str | None]) -> None:
    layout = read(
        "Bridge falls\nBy Ada Stone\n2025-07-17\n\n" + written + "The bridge fell.\n\nIt is shut."
    )
    assert layout.dateline is not None
    assert ([place.name for place in layout.dateline.places], layout.dateline.agency) == expected
    assert layout.paragraphs[0].text == "The bridge fell."


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO - which has its seat there - will not pay.",
        "UPDATE - The bridge fell.",
        "In the town - The Hague, that is - nobody came.",
        "BRIDGES NOT NECESSARILY SAFE, JUST NOT YET DOWN - Ada Stone: They stand.",
        "Ada Stone, the mayor - the first ever - resigned.",
        "A well-known ferry sank (again).",
        "(Harbour News) - The bridge fell.",
        "CNN Chief On Oslo: The bridge fell.",
        "(PHOTOS) - The bridge fell.",
        "Stone (Harbour News) - The bridge fell.",
        "OSLO, ROME, LIMA, RIGA, BERN, BONN, TROY, CAIRO, DELHI, SEOUL, BAKU, SUVA - It fell.",
    ],
)
def test_sentence_is_no_dateline(sentence: str) -> None:
    layout = read("Bridge falls\n2025-07-17\n\n" + sentence + "\n\nIt is shut.")
    assert layout.dateline is None
    assert layout.paragraphs[0].text == sentence


BYLINES = {
    "By GWENDA ASHE, Associated Press": ["GWENDA ASHE"],
    "By Lorna Peck (lpeck@lantern.example)": ["Lorna Peck"],
    "By Ada Stone | @adastone": ["Ada Stone"],
    "By Lavinia Storrs, Business Editor, and Dominic Acht": ["Lavinia Storrs", "Dominic Acht"],
    "By Ada Stone in Oslo and Bob Reed in New York": ["Ada Stone", "Bob Reed"],
    "Ada Stone Community affairs correspondent": ["Ada Stone"],
    "Von Jochen Pflüger": ["Jochen Pflüger"],
    "By The Associated Press": [],
    "By Dr. Ada Stone, MD": ["Ada Stone"],
    "By Mary Ann Reed Senior Political Editor": ["Mary Ann Reed"],
    "Reported by: Ada Stone; Bob Reed": ["Ada Stone", "Bob Reed"],
    "By Ada Stone reporter's desk": ["Ada Stone"],
}


@pytest.mark.parametrize(("line", "names"), BYLINES.items())
def test_byline(line: str, names: list[str]) -> None:
    layout = read(f"Bridge falls\n{line}\n2025-07-17{BODY}")
    assert layout.byline is not None
    assert [author.name for author in layout.byline.authors] == names
    assert layout.headline is not None
    assert layout.headline.text == "Bridge falls"


@pytest.mark.parametrize(
    "sentence",
    [
        "By noon the herd had crossed.",
        "By winning, Reed lost.",
        "By and by,",
        "By Ada Stone, " + "Bo Reed, " * 30 + "Cy Poe",
    ],
)
def test_sentence_is_no_byline(sentence: str) -> None:
    layout = read(f"Bridge falls\n2025-07-17\n\n{sentence}\n\nIt is shut.")
    assert layout.byline is None
    assert layout.paragraphs[0].text == sentence


def test_dates_between_names_and_updates() -> None:
    layout = read(
        "Bridge falls\n\nTuğba Yıldırım   |22.10.2023 - Update : 23.10.2023\n\n"
        "ERZİN\n\nIt fell.\n\nIt is shut."
    )
    assert layout.published is not None
    assert layout.published.value == dt.date(2023, 10, 22)
    assert layout.byline is not None
    assert [author.name for author in layout.byline.authors] == ["Tuğba Yıldırım"]
    assert [paragraph.text for paragraph in layout.paragraphs] == ["It fell.", "It is shut."]


def test_record_of_an_archive() -> None:
    text = (
        "   3 of 11 DOCUMENTS\n\n   The Bay Lantern\n\n  March 12, 2024 Tuesday\n"
        "  Late Edition\n\nKeepers strike over pay\n\nBYLINE: Horace Pim\n\n"
        "SECTION: LOCAL; Pg. 14\n\nLENGTH: 210 words\n\nDATELINE: HANCOCK, Mich., March 11\n\n"
        "Keepers on the canal walked out at noon.\n\nTwo ships wait.\n\n"
        "LOAD-DATE: March 13, 2024"
    )
    layout = read(text)
    assert layout.published is not None
    assert layout.published.value == dt.date(2024, 3, 12)
    assert layout.headline is not None
    assert layout.headline.text == "Keepers strike over pay"
    assert layout.dateline is not None
    assert layout.dateline.date == dt.date(2024, 3, 11)
    assert [paragraph.text for paragraph in layout.paragraphs] == [
        "Keepers on the canal walked out at noon.",
        "Two ships wait.",
    ]


def test_furniture_is_kept_out_of_the_paragraphs() -> None:
    text = (
        "Bridge falls\n\nShare\n\nThe bridge fell at noon.\n\nRead more: Where to walk\n\n"
        "ADVERTISEMENT\n\n"
        "It is shut.\n\n(Reporting by Ada Stone in Oslo; Editing by Bob Reed)"
    )
    layout = read(text)
    assert [paragraph.text for paragraph in layout.paragraphs] == [
        "The bridge fell at noon.",
        "It is shut.",
    ]
    assert [line.text.split()[0] for line in layout.furniture] == [
        "Share",
        "Read",
        "ADVERTISEMENT",
        "(Reporting",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday, the bank said.",
        "Copyright law is old, she said.",
        "Read more than one.",
    ],
)
def test_sentence_is_no_furniture(line: str) -> None:
    assert line in [
        paragraph.text for paragraph in read("Bridge falls\n\nIt fell.\n\n" + line).paragraphs
    ]


@pytest.mark.parametrize("line", ["(Reporting by Ada Stone, ", "Section: The harbour, "])
def test_what_is_long_is_no_furniture(line: str) -> None:
    long = line + "who was there, " * 30
    layout = read(f"Bridge falls\n\n{long}\n\nIt fell.\n\nIt is shut.\n\n{long}")
    assert not layout.furniture
    assert len(layout.paragraphs) == 4


def test_four_sentences_are_no_headline() -> None:
    assert read(f"The bridge fell. It was old. It is shut. It was late.{BODY}").headline is None


def test_a_paragraph_above_a_dateline_is_the_bodys() -> None:
    long = "The council met for long to hear what the engineer had to say. " * 3
    layout = read(f"Bridge falls\n\n{long}\n\nOSLO, July 17 (AP) - It fell.\n\nIt is shut.")
    assert layout.paragraphs[0].text == long.strip()


def test_a_long_line_below_a_name_is_a_paragraph() -> None:
    line = "The council will mend the old bridge before winter, the engineer said. " * 2
    layout = read(f"By Ada Stone\n{line}{BODY}")
    assert layout.byline is not None
    assert layout.paragraphs[0].text == line.strip()


def test_a_label_may_announce_too_much_for_a_dateline() -> None:
    line = "DATELINE: OSLO, where the council met for long to hear what the engineer said. "
    assert read(f"HEADLINE: Bridge falls\n{line}{line}\nBODY:\nIt fell.").dateline is None


def test_lone_line_is_a_paragraph() -> None:
    assert [paragraph.text for paragraph in read("Bridge falls").paragraphs] == ["Bridge falls"]


RECORDS = {
    "codes": (
        "HD Bridge falls\nBY By Ada Stone\nWC 176 words\nPD 28 May 2025\nSN Trade Weekly\n"
        "SC TRAWK\nLA English\nCY (c) 2025 Hop.\nLP\nIt fell.\nTD\nIt is shut.\n\n"
        "Document TRA0020250528el5s00009"
    ),
    "codes and tabs": (
        "HD\tBridge falls\nBY\tAda Stone\nPD\t28 May 2025\nET\t10:42\nSN\tTrade Weekly\n"
        "LP\tIt fell.\nTD\tIt is shut.\nAN\tDocument TRA0020250528el5s00009"
    ),
    "fields without codes": (
        "Bridge falls\nAda Stone\n1,176 words\n28 May 2025\n10:42\nTrade Weekly\nTRAWK\nB3\n"
        "English\n(c) 2025 Hop.\n\nIt fell.\n\nIt is shut."
    ),
    "labels": (
        "Copyright 2025 The Lantern\nAll Rights Reserved\n\nThe Lantern\n\n"
        "May 28, 2025, Wednesday, Final Edition\n\nSECTION: Pg. A01\n\nLENGTH: 114 words\n\n"
        "HEADLINE: Bridge falls\n\nBYLINE: Ada Stone, Lantern Staff Writer\n\nBODY:\nIt fell.\n\n"
        "It is shut.\n\nLOAD-DATE: May 29, 2025"
    ),
    "new labels": (
        "Bridge falls\nThe Lantern\nMay 28, 2025 Wednesday\n\n"
        "Copyright 2025 The Lantern All Rights Reserved\nSection: Section A; Pg. 1\n"
        "Length: 100 words\nByline: By Ada Stone\nBody\n\nIt fell.\n\nIt is shut.\n\n"
        "Classification\n\nLanguage: ENGLISH\nLoad-Date: May 29, 2025\nEnd of Document"
    ),
    "labels above their values": (
        "Title:\nBridge falls\nAuthor:\nAda Stone\nDate:\n2025-05-28\n\nIt fell.\n\nIt is shut."
    ),
    "plain labels": (
        "Title: Bridge falls\nAuthor: Ada Stone\nDate: 2025-05-28\n\nIt fell.\n\nIt is shut."
    ),
}


@pytest.mark.parametrize("text", RECORDS.values(), ids=RECORDS)
def test_records_of_archives(text: str) -> None:
    layout = read(text)
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 5, 28)
    assert layout.headline is not None
    assert layout.headline.text == "Bridge falls"
    assert layout.byline is not None
    assert [author.name for author in layout.byline.authors] == ["Ada Stone"]
    sentences = [paragraph.text.split("\t")[-1] for paragraph in layout.paragraphs]
    assert sentences == ["It fell.", "It is shut."]
    assert_accounts_for_all(text, layout)


PRESS_WIRES = {
    "OSLO, Norway, July 17, 2025 (GLOBE NEWSWIRE) -- ": "GlobeNewswire",
    "OSLO, NORWAY / ACCESSWIRE / July 17, 2025 / ": "Accesswire",
    "OSLO--(BUSINESS WIRE)--Jul 17, 2025--": "Business Wire",
    "OSLO, July 17, 2025 /PRNewswire-Asia/ -- ": "PR Newswire",
    "OSLO, July 17, 2025 (WAM) -- ": "WAM",
}


@pytest.mark.parametrize(("written", "agency"), PRESS_WIRES.items())
def test_date_of_a_press_release(written: str, agency: str) -> None:
    layout = read("Bridge falls\n\n" + written + "It fell.\n\nIt is shut.")
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 7, 17)
    assert layout.dateline is not None
    assert layout.dateline.agency == agency
    assert layout.paragraphs[0].text == "It fell."


@pytest.mark.parametrize(
    "below",
    [
        "BACKGROUND",
        "By Bob Reed",
        "May 4, 2024",
        "6:01 p.m.",
        "Title: The bridge",
        "Subject: bridges",
    ],
)
def test_sentence_above_a_line_like_those_of_a_head_stays_in_the_body(below: str) -> None:
    head = "Bridge falls\nBy Ada Stone\n2025-07-17\n\n"
    layout = read(f"{head}It fell at noon.\n\n{below}\n\nIt was old.\n\nIt is shut.")
    assert [paragraph.text for paragraph in layout.paragraphs] == [
        "It fell at noon.",
        "It was old.",
        "It is shut.",
    ]
    assert below in [line.text for line in layout.furniture]


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "„”", "«»", "»«", "””"])
def test_what_somebody_says_is_no_headline(marks: str) -> None:
    said = f"{marks[0]}Bridges must stay shut until spring?{marks[1]} Mayor Ada Stone asked."
    assert parse_article(f"{said}\n\nShe did not wait.").headline is None
    more = f"{said} {marks[0]}The bridge is old.{marks[1]}"
    assert parse_article(f"{more}\n\nShe did not wait.").headline is None


def test_sentence_below_a_date_is_no_headline() -> None:
    layout = read("date 2025-07-17\n\nIt fell at noon.\n\nBACKGROUND\n\nIt was old.")
    assert layout.headline is None
    assert [paragraph.text for paragraph in layout.paragraphs] == [
        "It fell at noon.",
        "It was old.",
    ]
    assert [(line.text, line.kind) for line in layout.furniture] == [
        ("date", "stamp"),
        ("BACKGROUND", "subhead"),
    ]


HEADED = "Lock opens at last\n\n"
MORE_DATELINES = {
    "NEW DELHI: The lock opened.": (["NEW DELHI"], None, "The lock opened."),
    "MOSCOW, July 17 - Interfax. The lock opened.": (["MOSCOW"], "Interfax", "The lock opened."),
    "MOSCOW, July 17 - Interfax said it opened.": (["MOSCOW"], None, "Interfax said it opened."),
    "OSLO, July 17 (Reuters) -\n\nThe lock opened.": (["OSLO"], "Reuters", "The lock opened."),
    "OSLO, July 17 (Reuters) -\nOSLO, July 17 (Reuters) - The lock opened.": (
        ["OSLO"],
        "Reuters",
        "The lock opened.",
    ),
}


@pytest.mark.parametrize(("opening", "expected"), MORE_DATELINES.items())
def test_datelines_in_odd_forms(opening: str, expected: tuple[list[str], str | None, str]) -> None:
    article = parse_article(f"{HEADED}{opening}\n\nBoats wait.")
    assert article.headline is not None
    assert article.headline.text == HEADED.strip()
    assert article.dateline is not None
    places = [place.name for place in article.dateline.places]
    assert (places, article.dateline.agency, article.paragraphs[0].text) == expected
    assert article.dateline.text == article.dateline.text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Hearing on the lock\n\nSTONE: It opened.\n\nREED: No.\n\nSTONE: Yes.",
        "STONE: It opened.\n\nBoats wait.",
        f"{HEADED}LIVE: The lock opened.\n\nBoats wait.",
        f"{HEADED}The keeper: It opened.\n\nBoats wait.",
    ],
)
def test_a_label_with_a_colon_is_no_dateline(text: str) -> None:
    assert parse_article(text).dateline is None


def test_a_dateline_keeps_the_date_of_its_line() -> None:
    article = parse_article(f"{HEADED}LOWER ASHBY, 9 April 2026\n\nIt opened.\n\nBoats wait.")
    assert article.dateline is not None
    assert article.dateline.text == "LOWER ASHBY, 9 April 2026"
    assert article.dateline.date == article.date == dt.date(2026, 4, 9)
    assert article.furniture == ()


@pytest.mark.parametrize("role", ["Court Reporter", "Political Editor", "Staff Writer"])
def test_a_role_in_capitals_is_no_author(role: str) -> None:
    article = parse_article(f"{HEADED}By Nora Quist, {role}\n\nIt opened.\n\nBoats wait.")
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Nora Quist"]


def test_two_quotations_below_each_other_are_two_paragraphs() -> None:
    text = (
        "“The lock,” Mayor Ada Stone said, “will stay shut until spring.”\n"
        "“The lock will stay shut until spring,” she said."
    )
    assert len(parse_article(text).paragraphs) == len(text.split("\n"))


def passage(text: str) -> Passage:
    return Passage(text, 0, len(text), ENGLISH)


ABOVE = {
    "front matter": "---",
    "value of the label above": "Author:",
    "affiliation": "By Ada Stone",
    "field of a record": "176 words",
    "byline without by": "Bridge falls\nJuly 17, 2025",
    "further names": "By Ada Stone",
    "contact": "MEDIA CONTACT: Ada Stone",
    "headline below its title": "Lock opens at noon - Harbour Lantern",
}
BELOW = {"by alone": "Ada Stone", "contact": "(406) 555-0113"}


@pytest.mark.parametrize("reader", LINE_READERS, ids=lambda reader: reader.name)
def test_example_of_each_reader_is_read_by_it(reader: LineReader) -> None:
    above = ABOVE.get(reader.name, "Bridge falls")
    text = f"{above}\n{reader.example}\n{BELOW.get(reader.name, '')}"
    number = above.count("\n") + 1
    line = read_head(passage(text), find_text_blocks(text, ENGLISH.header))[number].line
    assert next(one for one in LINE_READERS if one.read(line)) is reader


def test_the_docs_list_the_readers_in_their_order() -> None:
    docs = Path(__file__).parent.parent / "docs" / "heads.md"
    _, _, listed = docs.read_text(encoding="utf-8").partition(
        "| taken for | example |\n|---|---|\n"
    )
    rows = [f"| {reader.name} | `{reader.example}` |" for reader in LINE_READERS]
    assert listed.startswith("\n".join(rows) + "\n\n")


@pytest.mark.parametrize("enough", ENOUGH_BEFORE_SENTENCE, ids=lambda enough: enough.example)
def test_one_combination_of_signs_speaks_for_each_dateline(enough: Enough) -> None:
    found = find_dateline(passage(enough.example))
    assert not isinstance(found, Refusal)
    others = [other for other in ENOUGH_BEFORE_SENTENCE if other.signs <= found.signs]
    assert others == [enough]
    assert enough.example[found.stop :].startswith("The lock opened")


@pytest.mark.parametrize("enough", ENOUGH_ALONE, ids=lambda enough: enough.example)
def test_one_combination_of_signs_speaks_for_each_bare_dateline(enough: Enough) -> None:
    found = find_bare_dateline(passage(enough.example))
    assert not isinstance(found, Refusal)
    assert [other for other in ENOUGH_ALONE if other.signs <= found.signs] == [enough]


GATED = [
    *((gate, find_dateline) for gate in GATES_BEFORE_SENTENCE),
    *((gate, find_bare_dateline) for gate in GATES_WITH_MARK),
    *((gate, find_place_line) for gate in GATES_OF_PLACES),
]


@pytest.mark.parametrize(("gate", "find"), GATED, ids=lambda part: getattr(part, "example", ""))
def test_each_gate_refuses_its_example(
    gate: Gate, find: Callable[[Passage], WrittenDateline | Refusal]
) -> None:
    assert find(passage(gate.example)) is gate.refusal


@pytest.mark.parametrize("gate", HEADLINE_GATES, ids=lambda gate: gate.refusal.reason)
def test_each_gate_refuses_its_headline(gate: HeadlineGate) -> None:
    line, _, below = gate.example.partition("\n")
    refusal = refuse_headline(passage(line), passage(below) if below else None)
    assert refusal is gate.refusal


def test_a_date_beside_an_agency_speaks_for_its_dateline() -> None:
    found = find_dateline(passage("Oslo (Harbour Wire - June 3, 2025) - The lock opened."))
    assert found
    assert found.date is not None
    assert found.date.readings == (dt.date(2025, 6, 3),)


def read_end(text: str) -> ReadHead:
    return read_extent(passage(text), find_text_blocks(text, ENGLISH.header))


ENDS = {
    "HEADLINE: Bridge falls\nBODY:\nIt fell.": ("a label announces the body", "its label says so"),
    "Bridge falls\nOSLO (AP) - It fell.": (
        "the first sentence stands behind the date or dateline of its line",
        "it is the first line of text that names no section, paper or author",
    ),
    "": (
        "the next line is no headline: no line is left that could be the headline",
        "the head has no line of text, apart from points of a summary",
    ),
}


@pytest.mark.parametrize(("text", "reasons"), ENDS.items())
def test_a_head_tells_why_it_ends_and_what_its_headline_is(
    text: str, reasons: tuple[str, str]
) -> None:
    head = read_end(text)
    assert (head.why_end, head.why_headline) == reasons


LONG = " and the harbour" * 20
SENTENCE = f"It fell{LONG[:130]}."
RECORD = (
    "The Lantern\n\n3 March 2026\nEdition 1;\nNational\n\nBridge falls\n\nBYLINE: Ada Stone\n\n"
    "LENGTH: 9 words"
)
FACTS = {
    "archive_lines.FEWEST_LABELS": f"{RECORD}\n\nSECTION: A\n\n{SENTENCE}",
    "archive_lines.LONGEST_CODE": f"{RECORD}\n\nSECTION: A\n\nBODY\n\nSection A\n\n{SENTENCE}",
    "archive_lines.SHORTEST_SENTENCE": f"{RECORD}\n\nSECTION: A\n\nThe bridge fell in a big storm.",
    "archives.LABELS_APART": f"{RECORD}\n\n{SENTENCE}\n\nOne\n\nTwo\n\nThree\n\nFour\n\nSection: A",
    "archives.MOST_BELOW": f"{RECORD}\n\nSECTION: A\n\n{SENTENCE}\n\nSubject: to change"
    + f"\n\n{SENTENCE}" * 4,
    "byline.LONGEST_AFFILIATION": "Bridge falls\nBy Ada Stone\nLantern News, Harbour Press, Canal "
    "Times, Meadow Post, River Journal, Bridge Tribune, Lock Herald, Bay Star" + BODY,
    "byline_parts.FEWEST_NAMES": f"Bridge falls\nBy Ada Stone Political Editor{BODY}",
    "byline_parts.LONGEST_BODY": "It falls\nBy The Old Town Harbour Lantern Times News Service"
    + BODY,
    "byline_parts.LONGEST_NOTE_MARK": f"Bridge falls\nBy Ada Stone123{BODY}",
    "byline_parts.LONGEST_PLAIN_BODY": f"Bridge falls\nBy harbour town news{BODY}",
    "byline.MOST_NAME_WORDS": "The bridge falls again\nHolm Tools Opens Plant\n17 July 2025\n"
    + SENTENCE,
    "byline.LONGEST_PLACE": f"Bridge falls\nBy Ada Stone, She Has It All{BODY}",
    "byline_lines.FEWEST_HEADLINE_WORDS": f"The bridge falls again\nAda Stone\n{SENTENCE}",
    "byline_lines.MOST_NAMES": f"The bridge falls again\nIron Bridge Falls\n{SENTENCE}",
    "byline_lines.MOST_TEXTS_ABOVE": "The town of Lower Ashby\nThe bridge falls again\nIron parts "
    f"lie about\nAda Stone, Lantern\n{SENTENCE}",
    "byline_lines.SHORTEST_LEDE": "The bridge falls again\nAda Stone\nThe bridge fell, and it is "
    "shut, she said.",
    "dateline.SHORTEST_STOPPED": f"Lock near Sauli is shut\nBy Ada Stone\n\nSauli. {SENTENCE}",
    "dateline.MOST_PLACE_WORDS": "Bridge falls\n\nBRIDGE OPENED AT LAST - Ada Stone rejoiced.",
    "dateline_parts.LONGEST_GAP": "Bridge falls\n\nOSLO,         (AP) - It fell.",
    "dateline_agencies.SHORTEST_NETWORK": "Bridge falls\n\nHNN — It fell.",
    "dateline_places.LONGEST_STATE": "Bridge falls\n\nCAIRNS, OSLO, July 17 (AP) - It fell.",
    "captions.FEWEST_SOURCE_WORDS": "It fell.\n\nThe lock is shut. (Harbour Works)\n\nIt did.",
    "captions.SHORTEST_CREDIT": "It fell.\n\nLantern A gate with rust on it.Lantern\n\nIt did.",
    "comments.FEWEST_ABOVE": "Bridge falls\n\nIt fell.\n\nIt did.\n\nIt was old.\n\n12 comments\n\n"
    "3 hours ago\n\nI said so.",
    "comments.SHORTEST_REPEATED": "It fell.\n\nReed said “it was a sad old thing.”\n\n“it was a "
    "sad old thing.”",
    "comments.LONGEST_REPEATED": f"It fell.\n\nIt is old{LONG[:110]}.\n\n“It is old{LONG[:110]}.”",
    "extent.MOST_SENTENCES": f"Bridge falls\nIt fell.\nIt was old.\nBy Ada Stone{BODY}",
    "captions.LONGEST_CAPTION": f"It fell.\n\nFILE - It is old{LONG}{LONG[:200]}.\n\nIt did.",
    "fragments.LONGEST_FRAGMENT": f"It fell.\n\nOld bridge{LONG[:120]}\n\nIt did.",
    "notices.LONGEST_NOTICE": f"It fell.\n\nYou can read our privacy policy{LONG[:170]}."
    "\n\nIt did.",
    "notices.FEWEST_PHRASES": "It fell.\n\nWith this newsletter you get premium content"
    f"{LONG[:170]}.\n\nIt did.",
    "fragments.LONGEST_TOPIC": "It fell.\n\nOld bridge falls again",
    "furniture.LONGEST_CREDIT": f"It fell.\n\n(Reporting by Ada Stone{LONG}{LONG})"[:480],
    "furniture.LONGEST_FURNITURE": f"It fell.\n\nRead more: The bridge{LONG}"[:200] + "\n\nIt did.",
    "overlines.MOST_TITLES": f"Old lamp\nBig bell\nBridge falls down\nMen sink\nBy Ada Stone{BODY}",
    "headline_gates.FEWEST_WORDS": "Ferry sinks off cape.\n\nThe ferry sank at noon.",
    "overlines.FEWEST_SHARED": "Harbour news\nBridge falls again at night\nBy Ada Stone\n\nThe "
    "bridge has fallen. It will be night soon.",
    "overlines.MOST_OVERLINE_WORDS": "Old harbour bridge seen again\nBridge at the harbour falls "
    "in the storm at night\nBy Ada Stone\n\nThe harbour bridge has fallen in a storm at night.",
    "overlines.FEWEST_PAPER_WORDS": f"The Ashby Times\nBridge falls\nBy Ada Stone{BODY}",
    "headline_gates.LONGEST_HEADLINE": f"Bridge falls{LONG[:220]}\n\nIt fell at noon.",
    "labelled.LONGEST_FIELD": f"Bridge falls\n176 words\n28 May 2025\nThe Lantern{LONG[:70]}{BODY}",
    "labelled.LONGEST_PAGE": f"Bridge falls\n176 words\n28 May 2025\nA-14, B-15{BODY}",
    "labelled.LONGEST_SECTION_FIELD": f"Bridge falls\n28 May 2025\nSection: A{LONG[:240]}{BODY}",
    "layout.PARAGRAPHS_WITH_DATELINE": f"Bridge falls\nBy Ada Stone\n\n{SENTENCE}\n\n{SENTENCE}\n\n"
    "OSLO - It is shut.",
    "layout.PARAGRAPHS_WITH_AGENCY": f"Bridge falls\nBy Ada Stone\n\n{(SENTENCE + chr(10)) * 8}"
    "OSLO (AP) - It is shut.",
    "layout.SURROUNDINGS": f"17 July 2025 10:42 IST\n\nIt fell.{LONG * 6} It is in Delhi.",
    "below_body.LONGEST_NOTE": f"Bridge falls\nBy Ada Stone\n\n{SENTENCE}\n\nAda Stone covers the "
    f"coast{LONG * 3}.",
    "below_body.MOST_SAYER_WORDS": f"Bridge falls\nBy Ada Stone\n\n{SENTENCE}\n\nMore news\n\n"
    "Water is safe, harbour police of Ashby town says.",
    "fragments.FEWEST_JOINTS": f"Bridge falls\nBy Ada Stone\n\n{SENTENCE}\n\nWhat else we sawFerry "
    "fares rise again after a winter of iceMan of Ashby finds a bell below the old lock\n\n"
    f"{SENTENCE}",
    "titles.FEWEST_IN_TITLE": "Old bridge falls at noon - Lantern\n5 March 2026\nTides today here\n"
    f"Bridge falls, boats at noon\nBy Ada Stone\n3 March 2026{BODY}",
    "titles.LONGEST_KICKER": "Bridge falls at noon - Lantern\nBoats wait\n"
    f"WHAT NOBODY HAD EXPECTED TO SEE IN ASHBYBridge falls at noon\nBy Ada Stone{BODY}",
    "titles.FEWEST_TITLE_WORDS": "Lock opens at noon - Lantern\n5 March 2026\nTides today here\n"
    f"Lock opens at noon\nBy Ada Stone\n3 March 2026{BODY}",
    "menus.FEWEST_MENU_NAMES": f"Bridge falls\nNews Opinion Sport{BODY}",
    "lines.LONGEST_STANDFIRST": f"Bridge falls\nThe bridge{LONG}\nBy Ada Stone{BODY}",
    "lines.LONGEST_STOPPED_HEADLINE": f"Bridge falls{', bridge falls' * 10}.{BODY}",
    "stamped.LONGEST_WAY": "Bridge falls\nAda Stone first published on | originally published on "
    f"17 July 2025{BODY}",
    "stamped.LONGEST_WORDED_STAMP": "Bridge falls\nBy Ada Stone\nUpdated just now | Updated "
    f"yesterday | Updated today | Updated just now{BODY}",
    "stamped.MOST_BODY_WORDS": f"Bridge falls\n2025-07-17 | Harbour Lantern News Media Inc.{BODY}",
    "stamps.LONGEST_SECTION": "Bridge falls\nBo Reed and Ada Stone 17 July 2025 in Harbour news "
    f"of the old town{BODY}",
    "wrapping.FEWEST_FULL": "The bridge fell at noon when old Ada Stone\n"
    "Elder and Harbour Bank Officer Reed Ashby\nLooked on.",
    "wrapping.LONGEST_WRAPPED": f"The bridge{LONG[:110]}\nfell{LONG[:112]}\nand sank{LONG[:112]}",
    "wrapping.SHORTEST_WRAPPED": "The bridge fell at noon, when nobody was on it, as Ada Stone\n"
    "Elder of Upper Ashby and all Officers of Harbour Bank Reed\nLooked on.",
    "wrapping.SHORTEST_BROKEN": f"Bridge falls\nBy Ada Stone\n{SENTENCE}\nThe owners of\nHarbour "
    "Bank\nwelcomed it on the Friday of the week after that.",
}


LIMITS = [limit for limit in find_limits() if limit.module.startswith("newsparse.header.")]


PAGE = "Home\n\nThe Lantern\n\n3 March 2026\n\nNews\n\nTowns\n\nLocal\n\nEast\n\nNorth"
KNOWN_FACTS = {
    "titles.MOST_SITE_WORDS": f"Bridge falls | A Lock Is Shut and Many Boats Wait{BODY}",
    "known_head.SHORTEST_SENTENCE": "We use cookies on the pages of the paper.\n\nYou can change "
    "that whenever you like.\n\nBridge falls\n\nThe bridge fell at noon, when nobody was on it, "
    "and the town is cut off.",
    "known_head.NEAREST_ABOVE": f"{PAGE}\n\nBridge falls{BODY}",
}
"""The same for what is looked for if the headline is known: *Bridge falls*."""


def read_fact(name: str) -> Layout:
    """Read the example of a fact."""
    if name in FACTS:
        return read(FACTS[name])
    return read_layout(KNOWN_FACTS[name], KnownHead("Bridge falls"), ENGLISH)


@pytest.mark.skipif(__build__ == "compiled", reason="compiled code has its numbers built in")
@pytest.mark.parametrize("name", [*FACTS, *KNOWN_FACTS])
def test_limit_that_is_a_fact_of_news_is_noticed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = read_fact(name)
    (limit,) = (limit for limit in LIMITS if str(limit) == f"header.{name}")
    for module in holders(limit):
        monkeypatch.setattr(module, limit.name, 2 * limit.value)
    assert read_fact(name) != usual


def test_each_limit_of_the_head_is_a_bound_or_has_an_example() -> None:
    assert all(limit.sort for limit in LIMITS)
    facts = {str(limit).removeprefix("header.") for limit in LIMITS if limit.sort == "fact"}
    assert facts == {*FACTS, *KNOWN_FACTS}


SPARSE = {
    "By:": (None, None, "By:"),
    "OSLO (AP - see the note) - It fell.": (None, None, "It fell."),
    "2025-07-17\nOSLO, Norway\nIt fell": (None, None, "It fell"),
    "Ada Stone @adastone\n2025-07-17\nBridge falls\nIt fell.": (
        "Bridge falls",
        "Ada Stone @adastone",
        "It fell.",
    ),
    "World.\n6:01 p.m.\nIt fell.": (None, None, "World."),
    "The bridge falls again\nAda Stone": ("The bridge falls again", None, "Ada Stone"),
    "OSLO (Harbour News), July 17 (Bay Wire) - It fell.": (
        None,
        None,
        "OSLO (Harbour News), July 17 (Bay Wire) - It fell.",
    ),
    "He said: “It fell.”\n\nThey ran.": (None, None, "He said: “It fell.”"),
    "It fell at noon.\n\nIt was old.\n\nIt had 12 arches.": (None, None, "It fell at noon."),
    "Bridge falls\n2025-07-17 | OSLO, ROME.\nIt fell.": ("Bridge falls", None, "It fell."),
    "The Ferry Sinks Off the Cape.\nBoats wait.": (
        "The Ferry Sinks Off the Cape.",
        None,
        "Boats wait.",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SPARSE.items())
def test_head_with_little_in_it(text: str, expected: tuple[str | None, str | None, str]) -> None:
    layout = read(text)
    headline = layout.headline.text if layout.headline else None
    byline = layout.byline.text if layout.byline else None
    assert (headline, byline, layout.paragraphs[0].text) == expected
    assert_accounts_for_all(text, layout)


def test_a_last_line_may_tell_the_publication() -> None:
    sentence = "The bridge fell at noon, as the engineer had feared since the winter before last, "
    text = f"{sentence * 2}.\n\n{sentence * 2}.\n\n(Published 17 July 2025)"
    layout = read(text)
    assert layout.published is not None
    assert layout.published.value == dt.date(2025, 7, 17)
    assert len(layout.paragraphs) == 2
