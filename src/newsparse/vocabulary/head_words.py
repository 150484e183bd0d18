"""Words that tell the lines of an article's head apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, final

from newsparse.language import HeaderWords, Language
from newsparse.language.header_words import ArchiveWords

StampKind = Literal["published", "updated", "date", "earlier"]
"""What a date in the head is the date of; plain *date* where no label tells."""


LABEL_FIELDS = ("headline", "byline", "dateline", "published", "paper", "other", "below", "body")
"""What labels in the records of archives announce."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class ArchiveLabels:
    """The labels in the records of an archive, as they are looked up."""

    fields: Mapping[str, str]
    """Label in lower case, or code as written, to what it announces."""
    signs: frozenset[str]
    """Labels that tell that a text is such a record."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class PageWords:
    """Words of a page around an article, by what is asked of them."""

    captions: tuple[str, ...]
    """What opens a picture's caption, in these letters: *FILE PHOTO:*."""
    requests: frozenset[str]
    """Verbs that open a line in which a page asks its readers for something: *subscribe*."""
    readers: frozenset[str]
    """Words for the readers, and for the page: *your*, *our*."""
    objects: frozenset[str]
    """What may stand behind such a verb: *the*, *our*."""
    courtesies: frozenset[str]
    """What may stand before such a verb: *kindly*."""
    places_of_page: frozenset[str]
    """Words for those who make the page, its parts and other sites: *us*, *app*, *facebook*."""
    sayings: frozenset[str]
    """Words with which somebody else than the page is heard: *said*."""
    headline_sayings: frozenset[str]
    """Those that end a headline, in the present tense: *says*."""
    sites: frozenset[str]
    """The names of other sites, in lower case: *facebook*."""
    menu_names: frozenset[str]
    """What fills a part of a menu, in lower case: *sport*, *log in*."""
    menu_controls: frozenset[str]
    """What fills a line of a menu besides sections, in lower case: *watch tv*."""
    menu_endings: frozenset[str]
    """What ends a menu, in lower case: *sign in*."""
    newsletters: frozenset[str]
    """What ends the name of a newsletter, in lower case: *briefing*."""
    summaries: frozenset[str]
    """What stands above points that sum an article up, in lower case: *key points*."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class HeadWords:
    """Words of the tables for heads, by what is asked of them."""

    label_kinds: Mapping[str, str]
    """Label in lower case, or code as written, to what it announces: "by" to *byline*."""
    archives: Mapping[str, ArchiveLabels]
    """The labels in the records of archives."""
    archives_of: Mapping[str, tuple[str, ...]]
    """Label to the names of the archives whose records have it."""
    stamp_kinds: Mapping[str, StampKind]
    """Label before a date, casefolded, to what the date is."""
    key_kinds: Mapping[str, str]
    """Key of front matter, casefolded, to what it announces: "date" to *date*."""
    stamp_openings: frozenset[str]
    """The words, casefolded, that a stamp without a number may begin with."""
    stamp_sentences: frozenset[str]
    """Those, and the first words of what a label before a date is about: *this* story."""
    agencies: Mapping[str, str]
    """What datelines call an agency to its usual name."""
    agencies_casefolded: frozenset[str]
    """What datelines call agencies, casefolded, with their article and without."""
    no_authors: frozenset[str]
    """Words, casefolded, that are no author behind *by*: *Monday*, *Sport*, *Staff*."""
    furniture_openings: frozenset[str]
    """The first words of boilerplate, without marks and in lower case."""
    sentence_words: frozenset[str]
    """Small words that names, roles and papers have not: *was*, but not *The* Lantern."""
    role_openings: frozenset[str]
    """Words that may open a role: *political*, *editor*."""
    role_or_paper_openings: frozenset[str]
    """Those, and words for bodies: *political*, *radio*."""
    roles_and_bodies: frozenset[str]
    """Words for roles and for bodies: *editor*, *radio*."""
    paper_openings: frozenset[str]
    """What opens the names of papers: *The* Boston, *Daily*."""
    paper_words: frozenset[str]
    """Words for papers, and others of newsrooms: *times*, *desk*."""
    behind_names: frozenset[str]
    """What stands behind a name without a comma: *The* Lantern, *Published*."""
    cities_in_capitals: frozenset[str]
    """Known cities, in capitals: *NEW DELHI*."""
    no_places: frozenset[str]
    """Words in capitals that fill a line and are no place: *UPDATE*, *SPORT*."""
    headings: frozenset[str]
    """Those, and the words of the names of bodies: *SPORT*, *PRESS*."""
    furniture_endings: frozenset[str]
    """The last words of boilerplate, in lower case."""
    furniture_kinds: Mapping[str, str]
    """The first word of boilerplate, in lower case, to what it is; of others it is a *control*."""
    page: PageWords
    """Words of a page, and not of the article."""


def read_head_words(language: Language) -> HeadWords:
    """Return the words for heads of a language."""
    words = language.header
    archives = {name: archive_labels(one) for name, one in words.archives.items()}
    agencies = {written: name for name, names in words.agencies.items() for written in names}
    return HeadWords(
        label_kinds=label_kinds(words),
        archives=archives,
        archives_of=archives_of_labels(archives),
        stamp_kinds=stamp_kinds(words),
        key_kinds={key: kind for kind, keys in words.keys.items() for key in keys},
        **openings_of_stamps(language),
        agencies=agencies,
        agencies_casefolded=frozenset(map(str.casefold, agencies)),
        no_authors=no_authors(language),
        furniture_openings=furniture_openings(words),
        sentence_words=words.determiners - words.articles,
        **words_in_bylines(words),
        cities_in_capitals=frozenset(map(str.upper, words.cities)),
        no_places=no_places(words),
        headings=no_places(words).union(map(str.upper, words.bodies)),
        furniture_endings=furniture_endings(words),
        furniture_kinds=furniture_kinds(words),
        page=read_page_words(words),
    )


def words_in_bylines(words: HeaderWords) -> dict[str, frozenset[str]]:
    """Return the words of roles and papers, by what is asked of them in bylines."""
    return {
        "role_openings": words.roles | words.beats,
        "role_or_paper_openings": words.roles.union(words.beats, words.bodies),
        "roles_and_bodies": words.roles | words.bodies,
        "paper_openings": words.articles.union(words.bodies, words.papers),
        "paper_words": words.papers | words.newsroom,
        "behind_names": words.articles | words.byline_ends,
    }


def openings_of_stamps(language: Language) -> dict[str, frozenset[str]]:
    """Return the words, casefolded, that a stamp, and a sentence about one, may begin with."""
    openings = stamp_openings(language)
    subjects = (subject.split()[0] for subject in language.header.stamp_subjects)
    return {"stamp_openings": openings, "stamp_sentences": openings.union(subjects)}


def read_page_words(words: HeaderWords) -> PageWords:
    """Return the words of pages of a language."""
    return PageWords(
        captions=words.page["captions"],
        requests=frozenset(words.page["requests"]),
        readers=frozenset((*words.page["readers"], *words.page["makers"])),
        objects=frozenset(words.page["objects"]),
        courtesies=frozenset(words.page["courtesies"]),
        places_of_page=places_of_page(words),
        sayings=frozenset(words.page["sayings"]),
        headline_sayings=frozenset(words.page["headline_sayings"]),
        sites=frozenset(words.page["sites"]),
        menu_names=menu_names(words),
        menu_controls=frozenset(words.page["menus"]),
        menu_endings=frozenset(words.page["menu_endings"]),
        newsletters=frozenset(words.page["newsletters"]),
        summaries=frozenset(words.page["summaries"]),
    )


def places_of_page(words: HeaderWords) -> frozenset[str]:
    """Return the words for those who make a page, for its parts and for other sites."""
    page = words.page
    return frozenset((*page["makers"], *page["parts"], *page["sites"]))


def no_authors(language: Language) -> frozenset[str]:
    """Return the words, casefolded, that are no author behind *by*."""
    words, dates = language.header, language.dates
    rows = (*dates.months, *dates.weekdays)
    known = (*words.determiners, *words.sections, *words.roles, *words.bodies, *words.beats)
    names = (*words.regions, *words.no_places, *dates.stamp_days, *dates.noons, *dates.midnights)
    everything = (*known, *names, *chain.from_iterable(rows), *words.name_links)
    return frozenset(map(str.casefold, everything))


def label_kinds(words: HeaderWords) -> Mapping[str, str]:
    """Return the labels, in lower case, and the codes with what they announce."""
    labels = {name.casefold(): kind for kind, names in words.labels.items() for name in names}
    codes = {name: kind for kind, names in words.codes.items() for name in names}
    # "Body" alone on its line has the meaning that the table of such labels gives it.
    lone = {name.casefold(): kind for kind, names in words.lone_labels.items() for name in names}
    return {**labels, **lone, **codes}


def archive_labels(words: ArchiveWords) -> ArchiveLabels:
    """Return the labels of an archive with what they announce."""
    fields = {label: field for field in LABEL_FIELDS for label in getattr(words, field)}
    return ArchiveLabels(fields, frozenset(words.signs))


def archives_of_labels(archives: Mapping[str, ArchiveLabels]) -> Mapping[str, tuple[str, ...]]:
    """Return each label with the names of the archives that have it."""
    labels = chain.from_iterable(one.fields for one in archives.values())
    return {
        label: tuple(name for name, one in archives.items() if label in one.fields)
        for label in labels
    }


def stamp_kinds(words: HeaderWords) -> Mapping[str, StampKind]:
    """Return the labels before dates, casefolded, with what the date is."""
    kinds: tuple[StampKind, ...] = ("published", "updated", "date", "earlier")
    return {name.casefold(): kind for kind in kinds for name in words.stamps[kind]}


def stamp_openings(language: Language) -> frozenset[str]:
    """Return the words, casefolded, that a stamp without a number may begin with."""
    words = language.dates
    labels = (label for labels in language.header.stamps.values() for label in labels)
    days = (name for row in (*words.weekdays, *words.foreign_weekdays) for name in row)
    known = (*labels, *days, *words.stamp_days, *words.stamp_counts)
    return frozenset(phrase.casefold().split()[0] for phrase in known)


def furniture_openings(words: HeaderWords) -> frozenset[str]:
    """Return the first words of boilerplate, without marks and in lower case."""
    names = ("whole", "begin", "buttons", "sponsors")
    tables = (words.furniture[name] for name in names)
    known = (*chain.from_iterable(tables), *words.documents, *words.pages)
    known = (*known, *words.returns, *words.releases)
    return frozenset(phrase.casefold().split()[0].rstrip(".:,!") for phrase in known)


def no_places(words: HeaderWords) -> frozenset[str]:
    """Return the words in capitals that fill a line and are no place."""
    return frozenset((*words.no_places, *map(str.upper, words.sections)))


def menu_names(words: HeaderWords) -> frozenset[str]:
    """Return what fills a part of a menu, in lower case."""
    controls = (*words.furniture["whole"], *words.furniture["buttons"])
    return frozenset((*words.sections, *controls, *words.page["menus"]))


def furniture_kinds(words: HeaderWords) -> Mapping[str, str]:
    """Return what boilerplate is by its first word, in lower case."""
    return {word: kind for kind, opening in words.furniture_kinds.items() for word in opening}


def furniture_endings(words: HeaderWords) -> frozenset[str]:
    """Return the last words of boilerplate, in lower case."""
    known = (*words.furniture["end"], *words.contributions)
    return frozenset(phrase.casefold().split()[-1].rstrip(".") for phrase in known)
