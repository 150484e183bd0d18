"""Heads of articles built from parts, each together with what it says.

All people, places, papers and events are made up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from attrs import field, frozen
from hypothesis import strategies as st

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FOREIGN_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}

ZONES = {
    "GMT": 0,
    "UTC": 0,
    "BST": 60,
    "CET": 60,
    "CEST": 120,
    "EET": 120,
    "MSK": 180,
    "TRT": 180,
    "JST": 540,
    "AEST": 600,
    "EST": -300,
    "EDT": -240,
    "CDT": -300,
    "MST": -420,
    "PDT": -420,
    "PST": -480,
    "Eastern Standard Time": -300,
    "Pacific Daylight Time": -420,
}

HEADLINES = (
    "Ferry to run through winter",
    "Old mill reopens as library",
    "Town to plant one tree for each child",
    "Beekeepers of the hill found a school",
    "Why Does the Clock in Marsh Street Run Late?",
    "Council: 'We will mend the bridge'",
    "HARBOUR TO BE DREDGED AFTER STORM",
    "Snow closes pass for third day",
)
BODIES = (
    "The ferry to the outer isles will run through the winter for the first time, its owner said.",
    "By ten the geese had left the crossing, and the buses ran again.",
    "On 6 August 2011 the old theatre burned down; its new stage will open in a month.",
    "“We waited ten years,” said the keeper of the lock, who has worked there since he was twenty.",
    "A box of tickets for the May 9 concert slid off a van beside the mill.",
    "Farmers on the slopes of the hill refused to leave their cattle in the rain.",
)
NAMES = (
    "Ada Stone",
    "Inês da Silveira",
    "Maarten van den Elzen",
    "Rhiannon Tudor-Blythe",
    "J. R. Poe",
    "Tuğba Yıldırım",
    "Ousmane Diagne-Ly",
    "Seán O'Dowd",
    "Bo Li",
    "Zoë Lindqvist",
)
ROLES = (
    "",
    ", Business Editor",
    ", Political Correspondent",
    ", The Bay Lantern",
    ", Special to The Bay Lantern",
    ", Bay Wire",
    " in Oslo",
    " for The Bay Lantern",
    " | Staff Writer",
    ", Harbour Argus",
    " (AP)",
    " [Bay Lantern]",
    " Northern Correspondent",
    " Bay Lantern Staff",
    " The Canadian Press",
    " AP Sports Writer",
    " 5 min read",
    " 3 hours ago",
    "; Photographs by Una Brook",
    "⏎Transport correspondent",
    "⏎@baylantern",
)
LINKS = (" and ", " & ", "⏎and⏎", "⏎and ", " and⏎", ",⏎", "⏎,⏎", " By ")
"""What stands between the last two names; a line end is written as its sign."""
CITIES = (
    ("OSLO", "OSLO"),
    ("QUITO, Ecuador", "QUITO, Ecuador"),
    ("BOULDER, Colo.", "BOULDER, Colo."),
    ("BRUSSELS/ZAGREB", "BRUSSELS ZAGREB"),
    ("RIO DE JANEIRO", "RIO DE JANEIRO"),
    ("ST. LOUIS", "ST. LOUIS"),
    ("N'DJAMENA, Chad", "N'DJAMENA, Chad"),
    ("LONDON and PARIS", "LONDON PARIS"),
    ("WASHINGTON, D.C.", "WASHINGTON, D.C."),
    ("UNITED NATIONS", "UNITED NATIONS"),
    ("TEL AVIV, Israel", "TEL AVIV, Israel"),
    ("AIX-EN-PROVENCE, France", "AIX-EN-PROVENCE, France"),
    ("SÃO PAULO", "SÃO PAULO"),
    ("WINSTON-SALEM, N.C.", "WINSTON-SALEM, N.C."),
    ("HO CHI MINH CITY, Vietnam", "HO CHI MINH CITY, Vietnam"),
    ("THE HAGUE, Netherlands", "THE HAGUE, Netherlands"),
    ("PALM BEACH, Florida", "PALM BEACH, Florida"),
)
AGENCIES = {
    "AP": "Associated Press",
    "Reuters": "Reuters",
    "AFP": "AFP",
    "AA": "Anadolu",
    "Xinhua": "Xinhua",
    "dpa": "dpa",
    "Interfax": "Interfax",
    "ANSA": "ANSA",
    "EFE": "EFE",
    "Yonhap": "Yonhap",
    "Kyodo": "Kyodo",
    "PTI": "PTI",
    "UPI": "UPI",
    "The Canadian Press": "CP",
    "Agence France-Presse": "AFP",
    "Press Trust of India": "PTI",
    "dpa international": "dpa",
    "GLOBE NEWSWIRE": "GlobeNewswire",
}
DASHES = (" - ", " -- ", " – ", " — ", " ― ", "—")


@frozen
class Stamp:
    """A date as it is written, and what it says."""

    text: str
    value: dt.date | dt.datetime


@frozen
class Dateline:
    """A dateline as it is written, and what it says."""

    text: str
    places: str
    agency: str | None
    date: dt.date | None


@frozen
class Head:
    """An article's text, and what its head says."""

    text: str
    body: str
    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: dt.date | dt.datetime | None = None
    dateline: Dateline | None = None
    parts: tuple[str, ...] = field(default=())


days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def _ordinal(day: int) -> str:
    if day in {11, 12, 13}:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _month(day: dt.date) -> str:
    return MONTHS[day.month - 1]


OPENING_FORMS: tuple[Callable[[dt.date], str], ...] = (
    lambda day: day.isoformat(),
    lambda day: day.strftime("%Y/%m/%d"),
    lambda day: day.strftime("%Y.%m.%d"),
    lambda day: f"{_month(day)} {day.day}, {day.year}",
    lambda day: f"{day.day} {_month(day)} {day.year}",
    lambda day: f"{SHORT_MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day.day:02} {_month(day)[:3]} {day.year}",
    lambda day: f"{_month(day)} {_ordinal(day.day)}, {day.year}",
    lambda day: f"{_ordinal(day.day)} of {_month(day)}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {_month(day)} {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {_month(day)} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][:3]}., {_month(day)[:3]} {day.day}, {day.year}",
    lambda day: f"{day.day}-{_month(day)[:3].upper()}-{day.year}",
    lambda day: day.strftime("%d.%m.%Y"),
    lambda day: f"{_month(day).upper()} {day.day}, {day.year}",
    lambda day: f"{day.day}. {FOREIGN_MONTHS['de'].split()[day.month - 1]} {day.year}",
    lambda day: f"{day.day} {FOREIGN_MONTHS['fr'].split()[day.month - 1]} {day.year}",
    lambda day: f"{day.day} de {FOREIGN_MONTHS['es'].split()[day.month - 1]} de {day.year}",
    lambda day: f"{day.day} {FOREIGN_MONTHS['tr'].split()[day.month - 1]} {day.year}",
    lambda day: f"{day.day} {FOREIGN_MONTHS['ru'].split()[day.month - 1]} {day.year} г.",
)
DATE_FORMS = (
    *OPENING_FORMS,
    lambda day: f"{_month(day)} {day.day}, {day.year} {WEEKDAYS[day.weekday()]}",
)


@st.composite
def dates(draw: st.DrawFn) -> Stamp:
    """A date alone, in any of the forms that have one reading."""
    day = draw(days)
    return Stamp(draw(st.sampled_from(DATE_FORMS))(day), day)


def _clock(time: dt.time, form: int) -> str:
    hour = time.hour % 12 or 12
    half = "am" if time.hour < 12 else "pm"
    return (
        f"{time.hour:02}:{time.minute:02}",
        f"{time.hour:02}.{time.minute:02}",
        f"{hour}:{time.minute:02} {half}",
        f"{hour}:{time.minute:02} {half[0]}.m.",
        f"{hour}:{time.minute:02}{half.upper()}",
    )[form]


@st.composite
def moments(draw: st.DrawFn) -> Stamp:
    """A date with a clock time and a zone, in any common order."""
    stamp = draw(dates())
    time = dt.time(draw(st.integers(0, 23)), draw(st.integers(0, 59)))
    zone = draw(st.sampled_from(sorted(ZONES)))
    value = dt.datetime.combine(stamp.value, time, dt.timezone(dt.timedelta(minutes=ZONES[zone])))
    bare = _clock(time, draw(st.integers(0, 4)))
    clock = f"{bare} {zone}"
    order = draw(
        st.sampled_from(
            (
                "{date} {clock}",
                "{date}, {clock}",
                "{date} at {clock}",
                "{date} | {clock}",
                "{clock}, {date}",
                "{date} - {clock}",
                "{date} ({clock})",
                "{bare}, {date} {zone}",
                "{bare} {date} ({zone})",
            )
        )
    )
    return Stamp(order.format(date=stamp.text, clock=clock, bare=bare, zone=zone), value)


@st.composite
def iso_moments(draw: st.DrawFn) -> Stamp:
    """An ISO date and time with an offset or Z."""
    value = dt.datetime.combine(draw(days), draw(st.times()))
    offset = draw(st.integers(-11 * 4, 13 * 4)) * 15
    value = value.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=offset)))
    text = value.isoformat()
    return Stamp(text.replace("+00:00", "Z") if draw(st.booleans()) else text, value)


@st.composite
def datelines(draw: st.DrawFn, published: dt.date) -> Dateline:
    """A dateline in an agency's form, dated on the day of publication or just before."""
    places, names = draw(st.sampled_from(CITIES))
    agency = draw(st.sampled_from(sorted(AGENCIES)))
    day = published - dt.timedelta(days=draw(st.integers(0, 20)))
    written = draw(
        st.sampled_from(
            (
                f"{SHORT_MONTHS[day.month - 1]} {day.day}",
                f"{day.day} {_month(day)}",
                f"{_month(day)} {day.day}, {day.year}",
            )
        )
    )
    dash = draw(st.sampled_from(DASHES))
    form = draw(
        st.sampled_from(
            (
                "{places} ({agency}){dash}",
                "{places}, {date} ({agency}){dash}",
                "{places}{dash}",
                "{places}, {date}{dash}",
                "{places}. {date} ({agency}){dash}",
                "{places}, {date}. /{agency}/. ",
                "{places} ({date}){dash}",
                "({places}, {date}){dash}",
                "{places}, {date} | ({agency}){dash}",
            )
        )
    )
    text = form.format(places=places, agency=agency, date=written, dash=dash)
    return Dateline(
        text, names, AGENCIES[agency] if "agency" in form else None, day if "date" in form else None
    )


LEADS = ("By ", "by ", "BY ", "By: ", "Written by ", "Story by ", "By⏎", "* By ", "Words by ")


@st.composite
def bylines(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A byline and its authors."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    role = draw(st.sampled_from(ROLES))
    lead = draw(st.sampled_from(LEADS))
    link = draw(st.sampled_from(LINKS))
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{link}{names[-1]}"
    if draw(st.booleans()):
        joined, names = joined.upper(), [name.upper() for name in names]
    return lead + joined + role, tuple(names)


def labelled(stamp: Stamp) -> st.SearchStrategy[str]:
    """A stamp with or without a label of publication."""
    labels = (
        "",
        "Published: ",
        "Published ",
        "Posted: ",
        "PUBLISHED ON ",
        "Date: ",
        "First published ",
        "First published on ",
        "Originally published: ",
        "Publication date: ",
        "Issued on: ",
    )
    return st.sampled_from(labels).map(lambda label: label + stamp.text)


@st.composite
def heads(draw: st.DrawFn) -> Head:
    """A head in the usual orders of headline, byline and date, with or without a dateline."""
    stamp = draw(st.one_of(dates(), moments(), iso_moments()))
    day = stamp.value.date() if isinstance(stamp.value, dt.datetime) else stamp.value
    headline = draw(st.sampled_from(HEADLINES))
    byline, authors = draw(bylines())
    dateline = draw(st.none() | datelines(published=day))
    order = draw(
        st.sampled_from(
            (
                ("headline", "byline", "date"),
                ("headline", "date", "byline"),
                ("date", "headline"),
                ("headline", "date"),
                ("date", "headline", "byline"),
                ("headline", "byline"),
                ("headline",),
                ("headline", "advert", "date"),
                ("copyright", "headline", "date"),
                ("kicker", "headline", "byline", "date"),
                ("headline", "byline", "date", "buttons"),
                ("headline", "date", "byline", "reading"),
            )
        )
    )
    break_ = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\r\n\r\n", "\r")))
    lines = {
        "headline": headline,
        "byline": byline.replace("⏎", break_),
        "date": draw(labelled(stamp)),
        "advert": "ADVERTISEMENT",
        "kicker": "World",
        "buttons": "Share Save",
        "reading": "5 min read",
        "copyright": "© 2001 Bay Lantern. All rights reserved.",
    }
    body = draw(st.sampled_from(BODIES))
    opening = dateline.text if dateline else ""
    end = draw(st.sampled_from(("", "\n", "\n\nRead more: Where to walk")))
    text = break_.join(lines[part] for part in order) + break_ * 2 + opening + body
    dated = "date" in order
    return Head(
        text=text + break_ * 2 + "Work will start soon." + end,
        body=body,
        headline=headline,
        authors=authors if "byline" in order else (),
        published=stamp.value if dated else None,
        dateline=dateline,
        parts=order,
    )


@st.composite
def opening_heads(draw: st.DrawFn) -> Head:
    """A date on the line of the first sentence: ` date 2025-07-17 The ferry ...`."""
    day = draw(days)
    lead = draw(
        st.sampled_from(
            (" date ", "date ", "Date: ", "DATE\t", "\ufeffdate ", "  date  ", "\tdate: ")
        )
    )
    gap = draw(st.sampled_from((" ", "  ", "\t", " - ", " – ", ": ", ". ", "; ", " | ", ", ")))
    written = draw(st.sampled_from(OPENING_FORMS))(day)
    end = draw(st.sampled_from(("\n", "\n\n", "\r\n\r\n")))
    body = draw(st.sampled_from(BODIES))
    text = f"{lead}{written}{gap}{body}{end}Work will start soon."
    return Head(text=text, body=body, published=day)
