"""Names of every shape behind offices of every shape come back as they were built."""

from __future__ import annotations

import pytest
from attrs import frozen

from newsparse import Speaker, parse_article


@frozen
class Built:
    """A name as it is written, and what is told of its bearer."""

    written: str
    """The name."""
    surname: str
    """By what it is followed up."""


NAMES = (
    Built("Ada Stone", "Stone"),
    Built("Bo Reed Jr.", "Reed"),
    Built("Leo Brandt II", "Brandt"),
    Built("J. M. Marsh", "Marsh"),
    Built("C.J. Poe", "Poe"),
    Built("Una O'Hara", "O'Hara"),
    Built("Mia Lind-Marsh", "Lind-Marsh"),
    Built("Leo del Rio", "del Rio"),
    Built("Ida van der Berg", "van der Berg"),
    Built("Pau Vila y Roig", "Vila y Roig"),
    Built("Tom King", "King"),
    Built("Di Nurse", "Nurse"),
    Built("Nils May", "May"),
    Built("Una Day", "Day"),
    Built("Will Holm", "Holm"),
    Built("Edgar (Ned) Holm", "Holm"),
    Built("Ida “Red” Orr", "Orr"),
)

# What stands in front of a name, all of it the role.
OFFICES = (
    "Mayor",
    "Gov.",
    "Det. Insp.",
    "DCI",
    "Cllr",
    "Vice-Admiral",
    "Maj.-Gen.",
    "Prime Minister",
    "Norland Prime Minister",
    "Attorney General",
    "President-elect",
    "Police and Crime Commissioner",
    "Minister of Trade and Fisheries",
    "Secretary of State for Work and Pensions",
    "Chief Justice of Norland",
    "Leader of the House of Commons",
    "retired judge",
    "managing director",
    "34-year-old teacher",
    "mother-of-three",
    "Halcyon chief executive",
    "Royal Bank of Lund chief economist",
    "Constitutional Party of Norland leader",
    "Lund University professor of law",
    "minister of water",
    "ambassador to Sund",
    "governor of the Bank of Lund",
    "chairwoman of the Delta Growers Union",
    "Selby Water chief and former minister of ports",
    "head of the Lund police force",
)

# Forms of address in front of a name, which say nothing of what somebody is.
ADDRESSES = ("Mr", "Mrs.", "Sir", "Baroness", "Datuk Seri", "Tan Sri", "Shri", "Alhaji", "Herr")

# What stands behind a name for a seat, an order or a degree.
LETTERS = ("", " MP", " QC MP", " MBE", ", MD, PhD,")


def speakers_of(text: str) -> tuple[Speaker, ...]:
    """Return the speakers of an article, each once."""
    return parse_article(text).speakers


def follow_up(built: Built) -> str:
    """Return a sentence in which somebody is meant by the surname."""
    return f"“It is old,” {built.surname} said."


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_before_a_name_is_its_role(office: str) -> None:
    for built in NAMES:
        text = f"“The lock is shut,” said {office} {built.written} today.\n\n{follow_up(built)}"
        (speaker,) = speakers_of(text)
        assert (speaker.name, speaker.role) == (built.written, office)
        assert (speaker.kind, len(speaker.mentions)) == ("person", 2)


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_may_open_its_sentence(office: str) -> None:
    opening = office[0].upper() + office[1:]
    for built in NAMES:
        text = f"{opening} {built.written} said the lock was shut.\n\n{follow_up(built)}"
        (speaker,) = speakers_of(text)
        assert (speaker.name, speaker.role) == (built.written, opening)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_form_of_address_is_no_role(address: str) -> None:
    for built in NAMES:
        text = f"“The lock is shut,” said {address} {built.written} today.\n\n{follow_up(built)}"
        (speaker,) = speakers_of(text)
        assert (speaker.name, speaker.role, speaker.kind) == (built.written, None, "person")


@pytest.mark.parametrize("letters", LETTERS)
def test_letters_behind_a_name_are_none_of_it(letters: str) -> None:
    for built in NAMES:
        text = f"{built.written}{letters} said the lock was shut.\n\n{follow_up(built)}"
        (speaker,) = speakers_of(text)
        assert (speaker.name, speaker.kind) == (built.written, "person")
        assert len(speaker.mentions) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Who is spoken for is not who speaks.
        (
            "A spokesman for Prime Minister Ada Stone said it was late.",
            ["a spokesman for Prime Minister Ada Stone"],
        ),
        ("A friend of Bo Lars Reed said it was late.", ["a friend of Bo Lars Reed"]),
        (
            "The governor of New South Wales said it was late. Ada Stone left.",
            ["the governor of New South Wales"],
        ),
        (
            "A spokesman for the Prime Minister said it was late.",
            ["a spokesman for the Prime Minister"],
        ),
        ("A student of the great Bo Reed said it was late.", ["a student of the great Bo Reed"]),
        ("The president of Kelp & Sons said it was late.", ["the president of Kelp & Sons"]),
        (
            "The envoy to Halcyon New Guinea said it was late.",
            ["the envoy to Halcyon New Guinea"],
        ),
        # Two names are two speakers.
        ("Ada Stone and Mayor Bo Reed said it was late.", ["Ada Stone and Bo Reed"]),
        # A body whose name has a title or initials in it is no person.
        ("The King Edward School said it was late.", ["King Edward School"]),
        ("The Republican National Committee said it was late.", ["Republican National Committee"]),
        ("Rep. Tom Church said it was late.", ["Tom Church"]),
        ("The Port Observer said it was late.", ["Port Observer"]),
        ("Ada Stone left. The Observer said it was late.", ["Observer"]),
        ("Sundish Member of Parliament said it was late.", ["Sundish Member of Parliament"]),
        # A surname may be a noun.
        ("Mrs Judge left. “It is late,” Judge said.", ["Judge"]),
        ("Una Nurse, KC, said it was late.", ["Una Nurse"]),
        ("Will Stone, a farmer, said it was late.", ["Will Stone"]),
        # A month, a weekday and an auxiliary are no names.
        ("Ada Stone said on May 5 that it was late.", ["Ada Stone"]),
        ("On Sunday Ada Stone said it was late.", ["Ada Stone"]),
        # An office alone is no name: its holder is told by it.
        ("The Attorney General said it was late.", ["the Attorney General"]),
        ("Ada Stone said in April that it was late. In April Bo Reed left.", ["Ada Stone"]),
        ("Ada Stone won. Top Stone aides said it was late.", ["Top Stone aides"]),
        # A mood and a verb that open a sentence are no part of a name.
        ("Ada Stone left. Defiant Stone said it was late.", ["Ada Stone"]),
        ("Ada Stone left. Said Stone: “It is late.”", ["Ada Stone"]),
    ],
)
def test_what_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in speakers_of(text)] == names
