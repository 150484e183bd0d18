from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates.parsing import (
    Clock,
    complete_day,
    find_clock,
    find_date,
    find_weekday,
    last_day_of_month,
    last_weekday,
    parse_day,
)
from newsparse.dates.passage import Passage
from newsparse.dates.zones import read_zone
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import load_vocabulary
from strategies_heads import ZONES, Stamp, dates, days

ENGLISH = load_vocabulary("en")


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, start, len(text), ENGLISH)


@given(dates())
def test_written_date_has_one_reading(stamp: Stamp) -> None:
    start = (
        stamp.text.index(" ") + 1
        if stamp.text[:3] in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
        else 0
    )
    found = find_date(passage(stamp.text, start))
    assert found is not None
    assert found.readings == (stamp.value,)


@given(days)
def test_numeric_date_has_both_readings_where_both_exist(day: dt.date) -> None:
    text = day.strftime("%d/%m/%Y")
    found = find_date(passage(text))
    assert found is not None
    assert day in found.readings
    assert len(found.readings) == (1 if day.day > 12 or day.day == day.month else 2)


@pytest.mark.parametrize(
    "text",
    ["2025-02-29", "31 April 2025", "June 31, 2024", "32/01/2025", "2025-13-01", "0000-00-00"],
)
def test_impossible_date_has_no_reading(text: str) -> None:
    found = find_date(passage(text))
    assert found is not None
    assert found.readings == ()


@pytest.mark.parametrize("text", ["1799-12-31", "1 May 3025", "12 July 0025"])
def test_year_out_of_reach_has_no_reading(text: str) -> None:
    found = find_date(passage(text))
    assert found is not None
    assert found.readings == ()


@pytest.mark.parametrize(
    "text",
    [
        "July 2025",
        "17 July",
        "May",
        "12345678901234567",
        "²0²5-01-01",
        "٢٠٢٥-٠١-٠١",
        "2025-01-01-7",
        "1.2.3.4",
        "Julys 17, 2025",
    ],
)
def test_no_date(text: str) -> None:
    assert find_date(passage(text)) is None


@pytest.mark.parametrize(
    ("year", "readings"), {"25": (2025,), "87": (1987,), "45": (1945, 2045)}.items()
)
def test_year_of_two_digits_is_of_the_century_of_files(
    year: str, readings: tuple[int, ...]
) -> None:
    found = find_date(passage(f"17/07/{year}"))
    assert found is not None
    assert found.readings == tuple(dt.date(year, 7, 17) for year in readings)


CLOCKS = {
    "4:45 p.m. EDT": (dt.time(16, 45), "EDT"),
    "10.42 BST": (dt.time(10, 42), "BST"),
    "1645 GMT": (dt.time(16, 45), "GMT"),
    "14:30 Uhr": (dt.time(14, 30), None),
    "14h30": (dt.time(14, 30), None),
    "T07:05:00+02:00": (dt.time(7, 5), "+02:00"),
    "07:05:33.60": (dt.time(7, 5, 33), None),
    "12:00 AM": (dt.time(0, 0), None),
    "12:15 pm": (dt.time(12, 15), None),
    "11:20 (GMT+3)": (dt.time(11, 20), "+3"),
    "8 a.m. Eastern Standard Time": (dt.time(8, 0), "Eastern Standard Time"),
}


@pytest.mark.parametrize(("text", "expected"), CLOCKS.items())
def test_clock(text: str, expected: tuple[dt.time, str | None]) -> None:
    found = find_clock(passage(text))
    assert found is not None
    assert (found.time, found.zone) == expected
    assert found.span == Span(0, len(text))


@pytest.mark.parametrize("text", ["17", "25:00", "10:99", "1645", "4 people"])
def test_no_clock(text: str) -> None:
    assert find_clock(passage(text)) is None


@given(st.sampled_from(sorted(ZONES)), days)
def test_named_zone_has_its_offset(zone: str, day: dt.date) -> None:
    found = read_zone(Clock(Span(0, 0), dt.time(12), zone), day, "", ENGLISH)
    assert found is not None
    assert found.utcoffset(None) == dt.timedelta(minutes=ZONES[zone])


@pytest.mark.parametrize(
    ("day", "hours"),
    {
        "2025-03-08": -5,
        "2025-03-09": -4,
        "2025-11-01": -4,
        "2025-11-02": -5,
        "2006-03-20": -5,
        "2006-10-28": -4,
    }.items(),
)
def test_day_decides_the_offset_of_a_zone_without_season(day: str, hours: int) -> None:
    found = read_zone(Clock(Span(0, 0), dt.time(12), "ET"), dt.date.fromisoformat(day), "", ENGLISH)
    assert found is not None
    assert found.utcoffset(None) == dt.timedelta(hours=hours)


def test_zone_without_a_rule_for_its_year_is_none() -> None:
    assert read_zone(Clock(Span(0, 0), dt.time(12), "ET"), dt.date(1950, 7, 1), "", ENGLISH) is None


@pytest.mark.parametrize("zone", ["+99:99", "IST", "LMT"])
def test_unknown_zone_is_none(zone: str) -> None:
    assert read_zone(Clock(Span(0, 0), dt.time(12), zone), dt.date(2025, 7, 1), "", ENGLISH) is None


@given(days, st.integers(0, 6))
def test_last_weekday_is_at_most_six_days_before(day: dt.date, weekday: int) -> None:
    found = last_weekday(weekday, day)
    assert found.weekday() == weekday
    assert dt.timedelta(0) <= day - found <= dt.timedelta(6)


@given(days, days)
def test_completed_day_is_the_last_up_to_the_latest(day: dt.date, latest: dt.date) -> None:
    found = complete_day(day.month, day.day, latest)
    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= latest
    following = parse_day(found.year + 1, day.month, day.day)
    assert following is None or following > latest


@given(days, st.integers(1, 31))
def test_last_day_of_month_is_the_last_up_to_the_latest(latest: dt.date, number: int) -> None:
    found = last_day_of_month(number, latest)
    assert found is not None
    assert found.day == number
    assert dt.timedelta(0) <= latest - found <= dt.timedelta(61)


def test_weekdays_of_several_languages() -> None:
    names = ("Thursday", "THURS.", "Donnerstag", "jeudi", "jueves", "Perşembe", "четверг")
    found = [find_weekday(passage(name)) for name in names]
    assert [weekday and weekday[0] for weekday in found] == [3] * len(names)


def test_a_day_that_no_month_has_is_none() -> None:
    assert complete_day(2, 30, dt.date(2025, 7, 17)) is None
    assert last_day_of_month(32, dt.date(2025, 7, 17)) is None
