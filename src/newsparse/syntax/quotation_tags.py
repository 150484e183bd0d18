"""What a quotation is in the outline: speech, by the mark that it ends with, or a name.

"The Long Road" behind "her novel" stands where a noun can, as does the nickname in Jim "The Fox"
Reed; both are tagged as names, since no frame may take them for what somebody said.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsparse.quotes.runs import Run
from newsparse.syntax.tagging import settled_tag
from newsparse.vocabulary.title_case import is_title_case
from newsparse.vocabulary.tokenizer import BLANK_TAG
from newsparse.vocabulary.word_tags import WordTags

# What may stand between the last comma of a quotation inside another and the outer mark.
CLOSING_SIGNS = "'\"”’»›` \t\n\xa0"
# What a quotation asks, exclaims or breaks off with.
ASKING = frozenset("?!…—–-")
# A fact of news: longer titles of works are rare, longer quotations in title case are slogans.
TITLE_LENGTH = 80
# A bound on time: the two words that announce a title stand within this much text before it.
ANNOUNCING_LENGTH = 40


def quote_class(text: str, run: Run) -> str:
    """Return the class of a quotation by the mark it ends with, be it in a run inside it."""
    last = text[run.content.start : run.content.stop].rstrip(CLOSING_SIGNS)[-1:]
    if last == ",":
        return "quote_comma"
    if last == "." or run.continues:
        return "quote_stop"
    return "quote_ask" if last in ASKING else "quote_bare"


def is_title_of_work(quoted: str, small_words: AbstractSet[str]) -> bool:
    """Tell whether quoted words read like the title of a work: "The Long Road Home"."""
    return len(quoted) < TITLE_LENGTH and is_title_case(quoted, small_words)


def is_name(text: str, run: Run, before: str, tags: WordTags) -> bool:
    """Tell whether a quotation in title case is a name, by the tags of the words before it."""
    last = last_tag(before, tags)
    if last == tags.letters["name"] or ends_in_initial(before, tags):
        # A name before it is that of the speaker, or the quotation is a part of the name.
        return quote_class(text, run) == "quote_bare" and precedes_name(text, run)
    return last in tags.naming or names_work(text, run, tags)


def takes_stop(text: str, run: Run, before: str, tags: WordTags) -> bool:
    """Tell whether the abbreviation before a quotation ends a sentence as well.

    It does in: They live in the U.S. "We like it," she said. The quotation must read like whole
    sentences, unlike the one in: the U.S. "reset".
    """
    if not text[run.content.start : run.content.start + 1].isupper():
        return False
    if quote_class(text, run) == "quote_bare":
        return False
    return (
        words_before_quotation(text, run).rstrip().endswith(".")
        and last_tag(before, tags) == tags.letters["name"]
    )


def last_tag(before: str, tags: WordTags) -> str:
    """Return the tag of the last word of some, which a quotation follows; empty if there is none.

    The initial of "plan B." is a word and a full stop.
    """
    if ends_in_initial(before, tags):
        return tags.letters["stop"]
    last = before.replace(BLANK_TAG, "")[-2:]
    return settled_tag(last[1], last[0], tags) if len(last) > 1 else last


def ends_in_initial(before: str, tags: WordTags) -> bool:
    """Tell whether the last word is an initial: J. "The Fox" Reed, or plan B."""
    return before.rstrip(BLANK_TAG).endswith(tags.initial)


def words_before_quotation(text: str, run: Run) -> str:
    """Return the text before a quotation, as far as words there can announce a title."""
    return text[max(0, run.span.start - ANNOUNCING_LENGTH) : run.span.start]


def names_work(text: str, run: Run, tags: WordTags) -> bool:
    """Tell whether the words before a quotation announce a title: his book, "The Long Road"."""
    words = words_before_quotation(text, run).replace(",", " , ").split()[-2:]
    if words and words[-1] in tags.words.titling:
        words.pop()
    return bool(words) and words[-1] in tags.words.works


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quotation: Jim "The Fox" Reed."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()
