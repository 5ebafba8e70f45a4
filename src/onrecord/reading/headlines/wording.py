"""Chosen words of a text put into one line: with the text's own marks, and with names in the place of pronouns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.records import Reading

_PUT_IN: Final = ("\x01", "\x02")  # stand for the square brackets of what is put in until those of the text are checked
_THIRD: Final = frozenset("he she it they him them".split())
_SHORT_IS_USUAL: Final = frozenset({"country", "place", "people", "facility"})


class Wording:
    """The words of one reading as they are written in a line."""

    def __init__(self, reading: Reading, text: str) -> None:
        self._words = reading.words
        self._text = text
        self.names = _names_of_chains(reading, text)
        self._pronouns = {
            mention.start: mention.chain
            for mention in reading.mentions
            if mention.form == "pronoun" and mention.chain is not None
        }

    def line(self, kept: Iterable[int], replaced: Mapping[int, str], after: Mapping[int, str]) -> str:
        """The words in order, with the text's own marks between neighbours.

        `replaced` are words that stand in the place of others, `after` words to put after others. Where words
        between two kept ones are left out, so are the marks around them.
        """
        inside = sorted(kept)
        parts: list[str] = []
        before: int | None = None
        for at in inside:
            if before is not None:
                parts.append(self._between(before, at, "," in "".join(parts)) if before not in after else " ")
            parts.append(replaced.get(at) or self._word(at))
            if at in after:
                parts.append(f" {after[at]}")
            before = at
        return _balanced("".join(parts))

    def _between(self, left: int, right: int, opened: bool) -> str:
        """What stands between two kept words: marks alone as they are, a space where words were left out.

        A comma after brackets that were left out stands where an earlier one opened what it closes.
        """
        skipped = range(left + 1, right)
        if all(self._words[each].upos == "PUNCT" for each in skipped):
            return self._text[self._words[left].end : self._words[right].start]
        left_out = [self._text[self._words[each].start : self._words[each].end] for each in skipped]
        bracketed = left_out[0] == "(" and left_out[-2:] == [")", ","]
        return ", " if bracketed and opened else " "

    def _word(self, at: int) -> str:
        word = self._words[at]
        written = self._text[word.start : word.end]
        chain = self._pronouns.get(word.start) if written.lower() in _THIRD else None
        name = self.names.get(chain) if chain is not None else None
        return f"{_PUT_IN[0]}{name}{_PUT_IN[1]}" if name else written


def one_line(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def _names_of_chains(reading: Reading, text: str) -> dict[int, str]:
    """The name by which a document calls each chain: the most frequent, of people and bodies one of several words."""
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    kinds: dict[int, str] = {}
    for mention in reading.mentions:
        if mention.form == "name" and mention.chain is not None:
            counted[mention.chain][one_line(text[mention.start : mention.end])] += 1
            kinds.setdefault(mention.chain, mention.kind)
    return {
        chain: max(
            names,
            key=lambda name: (
                len(name.split()) > 1 and kinds[chain] not in _SHORT_IS_USUAL,
                names[name],
                len(name),
                name,
            ),
        )
        for chain, names in counted.items()
    }


def _balanced(text: str) -> str:
    """The text without quotation marks and brackets of which the other one is not there."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return text.translate({ord(_PUT_IN[0]): "[", ord(_PUT_IN[1]): "]"})
