"""Tags that the neighbours of a word settle: capitals, full stops and initials.

The tokenizer sees one piece at a time, between two blanks. Here the tags of an article stand side
by side, and a pattern over them finds the few that are in doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, compress

from newsparse.syntax.tokens import Places, Tokens, array_of_places
from newsparse.vocabulary.tokenizer import BLANK_TAG, ends_nothing
from newsparse.vocabulary.word_tags import EDGE, WordTags, tag_of


def tag_tokens(text: str, letters: Sequence[str], lengths: Sequence[int], tags: WordTags) -> Tokens:
    """Return the tokens of a text, given the tags and lengths of its pieces one by one.

    A capital where a sentence opens keeps its own tag, since it may be that of a name as well;
    elsewhere it makes a name of any word.
    """
    joined = "".join(letters)
    starts = array_of_places(accumulate(lengths, initial=0))
    if BLANK_TAG in joined:
        end = starts[-1:]
        starts = array_of_places(compress(starts, map(BLANK_TAG.__ne__, joined))) + end
        joined = joined.replace(BLANK_TAG, "")
    tokens = divide_initials(Tokens(text, joined, starts), tags)
    tokens = add_stops(tokens, tags)
    tokens = join_dots(tokens, tags)
    settled = tags.doubts.misplaced.sub(tags.letters["name"], join_stops(tokens, tags))
    tokens = add_stops_behind_suffixes(Tokens(text, settled, tokens.starts), tags)
    return name_homographs(join_letters(tokens, tags), tags)


def add_stops_behind_suffixes(tokens: Tokens, tags: WordTags) -> Tokens:
    """Add the full stop that the "Jr." of a name takes over: "said Ada Stone Jr. Stone left"."""
    changed: dict[int, str] = {}
    stops = []
    for found in tags.doubts.suffix.finditer(tokens.letters):
        number = found.start()
        is_suffix = tokens.word(number) == "." and tokens.word(number - 1) in tags.suffixes
        # Ada Stone Jr. MP
        if is_suffix and tokens.word(number + 1) not in tags.behind_names:
            changed[number] = found[0] + tags.letters["stop"]
            stops.append(tokens.start(number + 1))
    return with_tokens(tokens, changed, stops)


def join_letters(tokens: Tokens, tags: WordTags) -> Tokens:
    """Return tokens with what stands inside a name tagged as a part of it.

    That is a nickname in brackets ("Edgar (Ned) Holm") and the comma before a suffix or letters
    ("Ada Stone, MD, PhD, said"). The comma behind these is an adverb, which the verb may follow.
    """
    name, comma = tags.letters["name"], tags.letters["comma"]
    changed: dict[int, str] = {}
    for found in tags.doubts.nickname.finditer(tokens.letters):
        # The Harbour Agency (IHA)
        if not tokens.word(found.start() + 1).isupper():
            changed |= dict.fromkeys(range(*found.span()), name)
    letters = replaced(tokens.letters, changed)
    changed = {}
    for found in tags.doubts.comma.finditer(letters):
        number = found.start()
        if tokens.word(number + 1).replace(".", "") not in tags.behind_names:
            continue
        # The full stop of "Jr." is a token of its own.
        behind = number + (3 if tokens.word(number + 2) == "." else 2)
        if letters[behind] in tags.phrasal:
            # Ada Stone, MP for Troy,
            continue
        changed[number] = name
        if letters[behind] == comma and letters[behind + 1] in tags.finite:
            changed[behind] = tags.letters["adverb"]
    return Tokens(tokens.text, replaced(letters, changed), tokens.starts)


def name_homographs(tokens: Tokens, tags: WordTags) -> Tokens:
    """Return tokens with words for something else tagged as the names that they are.

    "Day said" has a surname if the text has "Tom Day", and "Will Stone said" a first name: what
    follows is a verb that the auxiliary cannot have.
    """
    doubts, name = tags.doubts, tags.letters["name"]
    letters = doubts.first_name.sub(name, tokens.letters)
    subjects = [found.start() for found in doubts.subject.finditer(letters)]
    # A bound on time: most texts have no such word, and their surnames are not asked for.
    if not subjects:
        return Tokens(tokens.text, letters, tokens.starts)
    surnames = {tokens.word(found.start()) for found in doubts.surname.finditer(letters)}
    changed = {number: name for number in subjects if tokens.word(number) in surnames}
    return Tokens(tokens.text, replaced(letters, changed), tokens.starts)


def divide_initials(tokens: Tokens, tags: WordTags) -> Tokens:
    """Make two tokens of an initial that no capital follows: "plan B." ends a sentence.

    The tokenizer makes one of all, as most are followed by a name.
    """
    changed: dict[int, str] = {}
    stops = []
    for found in tags.doubts.lone_initial.finditer(tokens.letters):
        number = found.start()
        word, stop = tokens.word(number), tokens.stop(number)
        if not "A" <= tokens.text[stop : stop + 2].strip()[:1] <= "Z":
            changed[number] = tag_of(word[-2], tags) + tags.letters["stop"]
            stops.append(stop - 1)
    return with_tokens(tokens, changed, stops)


def add_stops(tokens: Tokens, tags: WordTags) -> Tokens:
    """Add the full stop that an abbreviation takes over: "in the U.S. He left".

    It is a token of no length before the word that opens the next sentence.
    """
    changed: dict[int, str] = {}
    stops = []
    for found in tags.doubts.reopening.finditer(tokens.letters):
        number = found.start()
        # "U.S." and "Inc." are names with a full stop of their own.
        if tokens.word(number - 1).endswith(".") and is_reopening(tokens, number, tags):
            changed[number] = tags.letters["stop"] + found[0]
            stops.append(tokens.start(number))
    return with_tokens(tokens, changed, stops)


def is_reopening(tokens: Tokens, number: int, tags: WordTags) -> bool:
    """Tell whether a word with a capital behind an abbreviation has none in a sentence."""
    is_small = tokens.letters[number] in tags.opening
    return is_small or tokens.word(number).lower() in tags.words.reopening


def join_dots(tokens: Tokens, tags: WordTags) -> Tokens:
    """Return tokens with full stops in a row tagged as dots: "a small . . . very small gap"."""
    dots = tags.letters["dots"]
    letters = tags.doubts.spaced_dots.sub(lambda found: dots * len(found[0]), tokens.letters)
    return Tokens(tokens.text, letters, tokens.starts)


def join_stops(tokens: Tokens, tags: WordTags) -> str:
    """Return the tags with full stops that end no sentence tagged as the word before them.

    That is so if a small letter or a comma follows: "Yahoo! said so", "Stone Inc., which".
    """
    letters = tokens.letters
    changed: dict[int, str] = {}
    for found in tags.doubts.doubtful_stop.finditer(letters):
        number = found.start()
        stop = tokens.stop(number)
        # The stop before may have been joined itself: "Ph.D., who".
        before, letter = (changed.get(n, letters[n]) for n in (number - 2, number - 1))
        is_joined = ends_nothing(tokens.text[stop : stop + 2]) or is_numbered(tokens, number, tags)
        if letter != EDGE and is_joined:
            changed[number] = settled_tag(letter, before, tags)
    return replaced(letters, changed)


def is_numbered(tokens: Tokens, number: int, tags: WordTags) -> bool:
    """Tell whether a full stop is that of an abbreviation before a figure: "Rs. 500"."""
    has_figure = tokens.letters[number + 1] == tags.letters["number"]
    return has_figure and tokens.word(number - 1).lower() in tags.words.numbered


def settled_tag(letter: str, before: str, tags: WordTags) -> str:
    """Return the tag of a word by that of the word before it: "The" opens, or is a name."""
    small = tags.doubtful.get(letter)
    if small is None:
        return letter
    return small if before in tags.openers else tags.letters["name"]


def with_tokens(tokens: Tokens, changed: Mapping[int, str], starts: Sequence[int]) -> Tokens:
    """Return tokens with some tags changed into two, and where the second ones begin, in order."""
    if not changed:
        return tokens
    letters = replaced(tokens.letters, changed)
    return Tokens(tokens.text, letters, merged(tokens.starts, starts))


def merged(places: Places, more: Sequence[int]) -> Places:
    """Return places with some more among them; both are in order.

    >>> merged(array_of_places([0, 4, 9]), [4, 7])
    array('I', [0, 4, 4, 7, 9])
    """
    result = array_of_places(())
    last = 0
    for place in more:
        number = bisect_left(places, place, last)
        result += places[last:number]
        result.append(place)
        last = number
    return result + places[last:]


def replaced(letters: str, changed: Mapping[int, str]) -> str:
    """Return tags with some of them replaced, given in their order.

    A list of all letters would take a multiple of the text's memory.
    """
    parts: list[str] = []
    last = 0
    for number, letter in changed.items():
        parts += (letters[last:number], letter)
        last = number + 1
    return "".join((*parts, letters[last:]))
