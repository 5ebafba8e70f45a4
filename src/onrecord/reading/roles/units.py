"""One sentence as a row of units: names that have a chain, and the other words between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicons.offices_titles import HONOURS, LOCAL_HEADS, OTHER_HEADS, RANKS, STATE_HEADS
from onrecord.records import EntityKind, Mention, Span, Word

# Lists without full stops are no sentences; the work on one is bounded.
LONGEST = 300
_BACKED = re.compile(r"[-‐‑–](?:backed|supported|sponsored|led)$", re.IGNORECASE)
_OPENERS = HONOURS | RANKS | STATE_HEADS | LOCAL_HEADS | OTHER_HEADS | {"former", "ex-president", "then", "prime"}
_NO_NAMES = _OPENERS | {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_HYPHENS = "-‐‑"


class Unit(NamedTuple):
    """A name with its chain, or one other word (words that hyphens join are one).

    `low` is its text in lower case with straight apostrophes. `kind` and `chain` are None for words. `first` and
    `last` are the indices of its words.
    """

    start: int
    end: int
    low: str
    upos: str
    first: int
    last: int
    kind: EntityKind | None = None
    chain: int | None = None

    @property
    def person(self) -> bool:
        """A person's name."""
        return self.kind == "person"


def sentence_units(
    text: str, words: Sequence[Word], sentences: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[tuple[Unit, ...]]:
    """The units of each sentence in the order of the text. Names that overlap give way to the longest."""
    names = _names(text, mentions)
    order = sorted(range(len(words)), key=lambda at: (words[at].start, words[at].end))
    starts = [words[at].start for at in order]
    name_starts = [name.start for name in names]
    for sentence in sentences:
        here = order[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not 1 < len(here) <= LONGEST:
            continue
        inside = names[bisect_left(name_starts, sentence.start) : bisect_left(name_starts, sentence.end)]
        yield tuple(_joined(text, words, _pieces(words, here, inside)))


def _names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    kinds = _kinds_of_chains(mentions)
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.form != "name" or mention.chain is None or not 0 <= mention.start < mention.end <= len(text):
            continue
        kind = kinds[mention.chain] if kinds[mention.chain] == "person" else mention.kind
        start, end = _trimmed(text, mention, kind)
        if kind == "person" and all(word.lower() in _NO_NAMES for word in text[start:end].split()):
            continue  # a title or a "Jr." that was taken for a name
        if not chosen or start >= chosen[-1].end:
            chosen.append(Mention(start=start, end=end, kind=kind, form="name", chain=mention.chain))
    return chosen


def _kinds_of_chains(mentions: Sequence[Mention]) -> dict[int, EntityKind]:
    counts: dict[int, Counter[EntityKind]] = {}
    for mention in mentions:
        if mention.chain is not None and mention.form == "name":
            counts.setdefault(mention.chain, Counter())[mention.kind] += 1
    return {chain: max(sorted(count), key=lambda kind: count[kind]) for chain, count in counts.items()}


def _trimmed(text: str, mention: Mention, kind: EntityKind) -> tuple[int, int]:
    """Where the name itself stands: without titles before it, "-backed" or a possessive mark after it."""
    start, end = mention.start, mention.end
    backed = _BACKED.search(text, start, end)
    if backed and backed.start() > start:
        end = backed.start()
    if text[end - 2 : end].lower() in ("'s", "’s") and end - 2 > start:
        end -= 2
    while kind == "person":
        head, gap, rest = text[start:end].partition(" ")
        if not rest.strip() or head.lower() not in _OPENERS:
            break
        start += len(head) + len(gap)
    return start, end


class _Piece(NamedTuple):
    start: int
    end: int
    word: int
    name: Mention | None


def _pieces(words: Sequence[Word], here: Sequence[int], names: Sequence[Mention]) -> Iterator[_Piece]:
    """The words cut at the borders of names."""
    at, done = 0, 0
    for index in here:
        start, stop = max(words[index].start, done), words[index].end
        while start < stop:
            while at < len(names) and names[at].end <= start:
                at += 1
            name = names[at] if at < len(names) else None
            if name is None or name.start >= stop:
                end, held = stop, None
            elif name.start > start:
                end, held = name.start, None
            else:
                end, held = min(stop, name.end), name
            yield _Piece(start, end, index, held)
            start = end
        done = max(done, stop)


def _joined(text: str, words: Sequence[Word], pieces: Iterator[_Piece]) -> Iterator[Unit]:
    run: list[_Piece] = []
    for piece in pieces:
        if run and not _one(text, run[-1], piece):
            yield _unit(text, words, run)
            run = []
        run.append(piece)
    if run:
        yield _unit(text, words, run)


def _one(text: str, left: _Piece, right: _Piece) -> bool:
    if left.name is not None or right.name is not None:
        return left.name is right.name
    return left.end == right.start and (text[left.end - 1] in _HYPHENS or text[right.start] in _HYPHENS)


def _unit(text: str, words: Sequence[Word], run: Sequence[_Piece]) -> Unit:
    name = run[0].name
    start, end = run[0].start, run[-1].end
    return Unit(
        start=start,
        end=end,
        low=text[start:end].lower().replace("’", "'"),
        upos=words[run[-1].word].upos,
        first=run[0].word,
        last=run[-1].word,
        kind=name.kind if name else None,
        chain=name.chain if name else None,
    )
