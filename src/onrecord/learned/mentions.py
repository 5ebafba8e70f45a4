"""Names and other mentions of one document, from the scores of the heads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.kinds import suggested, suggested_place
from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.gazetteer import AREAS, STATES
from onrecord.lexicons.known_kinds import known_kind, known_place
from onrecord.lexicons.name_heads import DAYS_AND_MONTHS, NO_TOWN, OF_A_PLACE, THINGS, TITLES
from onrecord.lexicons.names_places import TURNS

# What being the last word of a person's name, or the first of an organization's, adds to the log-probability of the
# kind. Tuned on the held-out outlets of worldwide-newswire, 2026-11-20.
LAST = 1.5
FIRST = 0.7
_ARTICLES = frozenset({"al", "el", "as", "ash", "ar", "az", "an", "at", "ad", "ud", "ul"})
_BETWEEN = frozenset({"of", "and", "the", "for", "in"})
_AMOUNT = re.compile(r"[a-z]{2,4}\d[\d.,]*")  # "euro345"
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True, kw_only=True)
class NameSpan:
    """A name over words [start, end); `logs` are the log-probabilities of the kinds for the span."""

    start: int
    end: int
    logs: NDArray[np.float64]


def kind_logs(scores: NDArray[np.float32], labels: Sequence[str], kinds: Sequence[str]) -> NDArray[np.float64]:
    """Log-probability of each kind for each word, (words, kinds): the log of the sum over the tags of the kind."""
    rows = scores.astype(np.float64)
    rows -= rows.max(1, keepdims=True)
    np.exp(rows, out=rows)
    rows /= rows.sum(1, keepdims=True)
    of_kinds = [rows[:, [i for i, tag in enumerate(labels) if tag[2:] == kind]].sum(1) for kind in kinds]
    found: NDArray[np.float64] = np.log(np.stack(of_kinds, 1) + 1e-6)
    return found


def part_places(spans: Sequence[tuple[int, int, str]], words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans, with "Homs, Syria", "Iran-Iraq" and "San Lucas Florida" as two places each.

    Corpora do both with a comma; most of them, and we, take each for a name. A hyphen parts states alone. What "of" and
    "and" join to a well-known body or a sea is one name: "Islamic State of Iraq and the Levant", "Gulf of Aden".
    """
    parted = []
    for start, end, kind in _joined(spans, words):
        first = start
        if kind in {"place", "country"}:
            for index in range(start + 1, end - 1):
                comma = words[index] == "," and words[index + 1][:1].isupper()
                hyphen = words[index] in {"-", "–"} and all(
                    country_code(" ".join(side)) for side in (words[first:index], words[index + 1 : end])
                )
                if (comma or hyphen) and index > first:
                    parted.append((first, index, kind))
                    first = index + 1
            town = _town(words[first:end])
            if town:
                parted.append((first, first + town, kind))
                first += town
        parted.append((first, end, kind))
    return parted


def _joined(spans: Sequence[tuple[int, int, str]], words: Sequence[str]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for start, end, kind in spans:
        if joined:
            before, stop, _ = joined[-1]
            between = words[stop:start]
            if 0 < len(between) <= 3 and _BETWEEN.issuperset(between):
                if between == ["of"] and stop - before == 1 and words[before].lower() in OF_A_PLACE:
                    joined[-1] = (before, end, "place")
                    continue
                if known_kind(_spaced(words[before:end])) == "organization":
                    joined[-1] = (before, end, "organization")
                    continue
        joined.append((start, end, kind))
    return joined


def _town(words: Sequence[str]) -> int:
    """How many words name a town, where a state's or country's name follows without a comma; 0 elsewhere."""
    whole = " ".join(words)
    if len(words) < 2 or country_code(whole) or whole.lower() in AREAS or known_place(whole):
        return 0
    for size in (2, 1):
        town, state = words[:-size], " ".join(words[-size:])
        if town and (country_code(state) or state.lower() in STATES):
            lowered = {word.lower() for word in town}
            whole_name = lowered & NO_TOWN or lowered & TURNS or not all(word[0].isalpha() for word in words)
            return 0 if whole_name else len(town)
    return 0


def trim(
    names: list[NameSpan], words: Sequence[str], glued: NDArray[np.bool_], starts: NDArray[np.bool_], person: int
) -> list[NameSpan]:
    """Names with their borders put right; those of which nothing is left are dropped, and none overlaps another.

    The parts of "al-X" are joined; a possessive or a comma at an end goes; a title before a person's name goes.
    `glued[i]`: no space before word i. `starts[i]`: a sentence begins at word i. `person` is that kind's index.
    """
    kept: list[NameSpan] = []
    inside = glued & ~starts
    hyphen = np.array([word == "-" for word in words]) & inside & np.append(inside[1:], False)
    for name in names:
        start, end = name.start, name.end
        while end > start and (words[end - 1] in _POSSESSIVES or words[end - 1] in {",", ";", ":"}):
            end -= 1
        while start < end and words[start] in {"-", ",", ".", "“", '"', "'", "‘", ":"}:
            start += 1
        if any("@" in word or "://" in word for word in words[start:end]):
            continue
        if end < len(words) and words[end].lower() in THINGS:
            continue
        if start >= end or (end - start == 1 and _is_no_name(words[start])):
            continue
        if start >= 2 and words[start - 2].lower() in _ARTICLES and hyphen[start - 1]:
            start -= 2
        if end + 1 < len(words) and words[end - 1].lower() in _ARTICLES and hyphen[end]:
            end += 2
        if name.logs.argmax() == person:
            while end - start > 1 and words[start].lower() in TITLES:
                start += 1
        if kept and kept[-1].end > start:
            if kept[-1].end >= end:
                continue
            kept[-1].end = end
            continue
        kept.append(NameSpan(start=start, end=end, logs=name.logs))
    return kept


def _is_no_name(word: str) -> bool:
    """True for the name of a day or month, and for an amount of money in letters and figures."""
    return word.lower() in DAYS_AND_MONTHS or bool(_AMOUNT.fullmatch(word))


def without_common_nouns(names: Sequence[NameSpan], words: Sequence[str], starts: NDArray[np.bool_]) -> list[NameSpan]:
    """The names but for those of one word that has its capital as the first of a sentence alone.

    Such a word stands in small letters elsewhere in the text, in no other name, and in no list of names.
    """
    small = {word for word in words if word.islower()}
    inside = {word for name in names if name.end - name.start > 1 for word in words[name.start : name.end]}
    inside |= {words[name.start] for name in names if not starts[name.start]}

    def is_common(name: NameSpan) -> bool:
        word = words[name.start]
        common = name.end - name.start == 1 and word.istitle() and word.lower() in small and word not in inside
        return common and known_kind(word) is None and not known_place(word) and people_code(word) is None

    return [name for name in names if not is_common(name)]


def vote(names: Sequence[NameSpan], words: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """One kind for each name: the same words are of the same kind throughout the document.

    The probabilities of all mentions of one form are averaged, and what its words suggest is added. A single word that
    ends the names of persons in the document, or begins those of organizations, counts with them, and an abbreviation
    in brackets with the name before it.
    """
    index = {kind: i for i, kind in enumerate(kinds)}
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        groups[_form(words[name.start : name.end])].append(number)
    totals: dict[tuple[str, ...], NDArray[np.float64]] = {}
    places: dict[tuple[str, ...], float] = {}
    for form, members in groups.items():
        probabilities = np.exp(np.stack([names[member].logs for member in members])).mean(0)
        total = np.log(probabilities + 1e-6)
        written = _spaced(words[names[members[0]].start : names[members[0]].end])
        after = {words[names[member].end].lower() for member in members if names[member].end < len(words)}
        for kind, weight in suggested(form, written, after):
            total[index[kind]] += weight
        places[form] = suggested_place(written)
        if len(form) > 1:
            total[index["place"]] += places[form]
        totals[form] = total
    for abbreviation, full in abbreviations(names, words).items():
        totals[abbreviation] = totals[full] = np.logaddexp(totals[abbreviation], totals[full]) - np.log(2)
    # Words that stand for a longer name of the document: a person's last, an organization's first.
    long = [(form, kinds[int(total.argmax())]) for form, total in totals.items() if len(form) > 1]
    short = {(form[-1], kind) for form, kind in long if kind == "person"}
    short |= {(form[0], kind) for form, kind in long if kind == "organization"}
    result = [""] * len(names)
    for form, members in groups.items():
        total = totals[form]
        if len(form) == 1:
            total = total.copy()
            for kind, weight in (("person", LAST), ("organization", FIRST)):
                if (form[0], kind) in short:
                    total[index[kind]] += weight
            if (form[0], "person") not in short:
                total[index["place"]] += places[form]
        kind = kinds[int(total.argmax())]
        for member in members:
            result[member] = kind
    return result


def abbreviations(names: Sequence[NameSpan], words: Sequence[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Short form to long form, for names that stand as "Nimra Liberation Front (NLF)"."""
    found = {}
    for name, after in pairwise(names):
        if after.end - after.start != 1 or after.start - name.end != 1 or words[name.end] != "(":
            continue
        letters = [c for c in words[after.start] if c.isupper()]
        initials = [word[0] for word in words[name.start : name.end] if word[:1].isupper()]
        if len(letters) >= 2 and len(initials) >= 2 and letters[0] == initials[0] and _in_order(letters, initials):
            found[_form(words[after.start : after.end])] = _form(words[name.start : name.end])
    return found


def _in_order(letters: Sequence[str], initials: Sequence[str]) -> bool:
    """True where the initials, all but one at most, come in this order among the letters."""
    position = matched = 0
    for initial in initials:
        if initial in letters[position:]:
            position = letters.index(initial, position) + 1
            matched += 1
    return matched >= max(2, len(initials) - 1)


def _spaced(words: Sequence[str]) -> str:
    """The words with single spaces, and none round a hyphen or before an apostrophe."""
    return re.sub(r" ?([-–]) ?| (?=['’])", r"\1", " ".join(words))


def _form(words: Sequence[str]) -> tuple[str, ...]:
    lowered = tuple(word.lower() for word in words)
    return lowered[1:] if len(lowered) > 1 and lowered[0] == "the" else lowered


# Dependents that belong to the short form of a noun phrase, where they stand before the noun.
_BEFORE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "det:predet", "case", "advmod", "flat", "punct", "goeswith"}
)


def phrase_start(
    head: int, first: int, heads: Sequence[int], relations: Sequence[str], words: Sequence[str] = ()
) -> int:
    """The first word of the noun phrase that ends with `head`: its unbroken run of modifiers to the left.

    `first` is where the sentence starts. A preposition that governs the phrase is no part of it.
    """
    inside = {head}
    start = head
    position = head - 1
    while position >= first:
        governor = heads[position]
        if words and position > first and words[position] == "-" and start == position + 1:
            # "an Iranian-backed militia": the hyphen carries the word before it along.
            inside.update((position, position - 1))
            start = position - 1
            position -= 2
            continue
        if governor == head and relations[position] in {"case", "punct", "advmod"}:
            break
        if governor in inside and relations[position] in _BEFORE:
            inside.add(position)
            start = position
            position -= 1
            continue
        # A modifier of a modifier yet to come ("the very old bridge"): look one step further up.
        if (
            start > governor >= first
            and governor > position
            and heads[governor] in inside
            and relations[governor] in _BEFORE
        ):
            inside.add(position)
            position -= 1
            continue
        break
    return start
