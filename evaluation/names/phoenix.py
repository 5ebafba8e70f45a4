"""The alias sets of the Phoenix actor lists: pairs of one actor's names, and of two actors whose names are alike."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from onrecord.linking.names import compare
from onrecord.records import EntityKind

FILES: tuple[tuple[str, EntityKind | None], ...] = (
    ("Phoenix.Countries.actors.txt", "person"),
    ("Phoenix.International.actors.txt", None),
    ("Phoenix.MilNonState.actors.txt", "organization"),
)
MOST_PAIRS = 2000  # of each sort and file, taken by the smallest digests


def alias_sets(path: Path, *, dated: bool = False) -> Iterator[tuple[str, ...]]:
    """Each actor's names, as an English text would write them; `dated`: only actors with dated offices (persons)."""
    for names, offices in _actors(path):
        if offices or not dated:
            yield names


def _actors(path: Path) -> Iterator[tuple[tuple[str, ...], bool]]:
    offices = False
    names: list[str] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        bare = line.split("#")[0].strip()
        if not bare or bare.startswith("["):
            offices = offices or bool(re.search(r"\d{6}", bare))
            continue
        written = re.sub(r"\[.*", "", bare).strip()
        name = _written(written.lstrip("+"))
        if not name:
            continue
        if written.startswith("+"):
            names.append(name)
        else:
            if names:
                yield tuple(dict.fromkeys(names)), offices
            names, offices = [name], bool(re.search(r"\[.*\d{6}", bare))
    if names:
        yield tuple(dict.fromkeys(names)), offices


def _written(entry: str) -> str:
    text = " ".join(re.sub(r"_+", " ", entry).split())
    return " ".join(
        word if len(word) <= 4 and word.isupper() and not re.search("[AEIOU]", word) else word.title()
        for word in text.split()
    )


def _few(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    keyed = sorted(rows, key=lambda row: hashlib.sha256("|".join(row).encode()).hexdigest())
    return keyed[:MOST_PAIRS]


def phoenix_pairs(
    corpora: Path, file: str, kind: EntityKind | None
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pairs of one actor, and pairs of two actors that share a word: at most `MOST_PAIRS` each.

    From the list of countries only actors with dated offices are taken, which are persons, and of their names pairs
    that share a word's first three letters. The lists hold some actors twice, so a wrong merge is not always one.
    """
    sets = list(alias_sets(corpora / "petrarch2" / file, dated=kind == "person"))
    same = []
    by_word: dict[str, list[tuple[int, str]]] = {}
    for number, names in enumerate(sets):
        if kind == "person" and not 2 <= len(names[0].split()) <= 4:
            continue
        same += [pair for pair in combinations(names, 2) if kind != "person" or _shares(pair)]
        for word in names[0].lower().split():
            if len(word) > 3:
                by_word.setdefault(word, []).append((number, names[0]))
    different = sorted(
        {
            (left[1], right[1])
            for rows in by_word.values()
            if len(rows) < 60
            for left, right in combinations(rows, 2)
            if left[0] != right[0] and left[1] != right[1]
        }
    )
    return _few(same), _few(different)


def _shares(pair: tuple[str, str]) -> bool:
    starts = [{word[:3].lower() for word in name.split()} for name in pair]
    return bool(starts[0] & starts[1])


def phoenix_figures(corpora: Path) -> dict[str, float]:
    """Per list: how many pairs, precision and recall of merging, in percent."""
    found: dict[str, float] = {}
    for file, kind in FILES:
        same, different = phoenix_pairs(corpora, file, kind)
        right = sum(compare(left, right_, kind=kind).same == "same" for left, right_ in same)
        wrong = sum(compare(left, right_, kind=kind).same == "same" for left, right_ in different)
        label = f"phoenix {file.split('.')[1].lower()}"
        found[f"{label}: pairs of one actor"] = len(same)
        found[f"{label}: pairs of two actors"] = len(different)
        found[f"{label}: merge precision, %"] = 100 * right / max(1, right + wrong)
        found[f"{label}: merge recall, %"] = 100 * right / max(1, len(same))
    return found
