"""Names against corpora of names."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.learned import Network
from training.documents import Document
from training.glue import glued, spaces_before
from training.namecorpora import spans

# person, organization, location: what most corpora have.
THREE = ("person", "organization", "location")
SIX = (*THREE, "people", "facility", "other")

Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text with the names that should be found in it, and where its sentences or paragraphs begin."""

    text: str
    names: frozenset[Name]
    breaks: tuple[int, ...] | None = ()


def location_apart(kind: str) -> str:
    """Country and place are location; facility stays apart (worldwide-newswire)."""
    return "location" if kind in {"country", "place"} else kind


def location_wide(kind: str) -> str:
    """Country, place and facility are location (corpora without facilities)."""
    return "location" if kind in {"country", "place", "facility"} else kind


def exact_f1(
    network: Network, cases: Iterable[Case], coarse: Callable[[str], str], kinds: Sequence[str]
) -> dict[str, float]:
    """F1 in percent of exact span and kind, over all `kinds` together and for each."""
    counts: Counter[tuple[str, str]] = Counter()
    for case in cases:
        made = {
            (m.start, m.end, coarse(m.kind)) for m in network.read(case.text, case.breaks).mentions if m.form == "name"
        }
        for name in case.names:
            counts["gold", name[2]] += 1
            counts["right", name[2]] += name in made
        for name in made:
            counts["made", name[2]] += 1
    return {"all": _f1(counts, kinds)} | {kind: _f1(counts, [kind]) for kind in kinds}


def _f1(counts: Counter[tuple[str, str]], kinds: Sequence[str]) -> float:
    right, gold, made = (sum(counts[what, kind] for kind in kinds) for what in ("right", "gold", "made"))
    return 200 * right / max(1, gold + made)


def worldwide_cases(documents: Iterable[Document]) -> list[Case]:
    """Articles put back together: one paragraph a line, as the corpus parts them."""
    cases = []
    for document in documents:
        text, names, breaks = "", set(), []
        for sentence in document.sentences:
            tokens = [word.form for word in sentence.words]
            paragraph, offsets = glued(tokens, spaces_before(tokens))
            if text:
                text += "\n"
                breaks.append(len(text))
            for name in sentence.names or ():
                start, end = offsets[name.start][0], offsets[name.end - 1][1]
                names.add((len(text) + start, len(text) + end, location_apart(name.kinds[0])))
            text += paragraph
        cases.append(Case(text=text, names=frozenset(names), breaks=tuple(breaks)))
    return cases


def crossner_cases(documents: Iterable[Document]) -> list[Case]:
    """Single sentences; only persons, organizations and locations are asked for."""
    cases = []
    for document in documents:
        for sentence in document.sentences:
            tokens = [word.form for word in sentence.words]
            text, offsets = glued(tokens, spaces_before(tokens))
            names = {
                (offsets[n.start][0], offsets[n.end - 1][1], location_wide(n.kinds[0])) for n in sentence.names or ()
            }
            cases.append(Case(text=text, names=frozenset(name for name in names if name[2] in THREE)))
    return cases


def uner_cases(file: Path) -> list[Case]:
    """EWT documents with UNER's names; sentences are given, as their borders in web text are another task."""
    cases: list[Case] = []
    text, names, breaks = "", set[Name](), list[int]()
    kinds = {"PER": "person", "ORG": "organization", "LOC": "location"}
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        if any(line.startswith("# newdoc") for line in lines) and text:
            cases.append(Case(text=text, names=frozenset(names), breaks=tuple(breaks)))
            text, names, breaks = "", set(), []
        sentence = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        if text:
            text += "\n"
            breaks.append(len(text))
        offsets, position = [], 0
        for row in rows:
            found = sentence.find(row[1], position)
            found = position if found < 0 else found
            offsets.append((found, found + len(row[1])))
            position = found + len(row[1])
        for start, end, label in spans([row[2] for row in rows]):
            if label in kinds:
                names.add((len(text) + offsets[start][0], len(text) + offsets[end - 1][1], kinds[label]))
        text += sentence
    if text:
        cases.append(Case(text=text, names=frozenset(names), breaks=tuple(breaks)))
    return cases


def re3d_overlap(network: Network, folder: Path) -> dict[str, float]:
    """F1 in percent by overlap on re3d: persons, organizations and locations whose gold words begin with a capital.

    re3d calls a state an organization ("a government") where it acts and a location ("area on earth") where things
    happen, and mostly marks the words of a state that acts twice, as both; we always say country. `all` takes a country
    for a location, and asks for both of two marks on the same words; `state_either` lets a country stand for both
    kinds; `words_once` takes a country for a location, and asks for one of the marks on the same words. Gold marks
    descriptions and pronouns too ("The Foreign Secretary", "We"), and those at the head of a sentence have a capital:
    `all_forms` is `all` with our descriptions and pronouns that begin with one.
    """
    strict, either, once, forms = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    kinds = {"Person": "person", "Organisation": "organization", "Location": "location"}
    for part in sorted(folder.iterdir()):
        if not (part / "documents.json").exists():
            continue
        gold_by: dict[str, list[tuple[int, int, str, str]]] = {}
        for row in _json_lines(part / "entities.json"):
            if row["type"] in kinds:
                gold_by.setdefault(str(row["documentId"]), []).append(
                    (int(row["begin"]), int(row["end"]), kinds[row["type"]], str(row["value"]))
                )
        for row in _json_lines(part / "documents.json"):
            text = str(row["text"])
            mentions = [m for m in network.read(text).mentions if location_wide(m.kind) in THREE]
            made = [(m.start, m.end, m.kind) for m in mentions if m.form == "name"]
            with_capital = [m for m in mentions if m.form == "name" or _capital(text[m.start : m.end])]
            gold = gold_by.get(str(row["_id"]), [])
            _count(strict, gold, made, lambda kind: {location_wide(kind)})
            _count(
                either,
                gold,
                made,
                lambda kind: {"organization", "location"} if kind == "country" else {location_wide(kind)},
            )
            _count(once, gold, made, lambda kind: {location_wide(kind)}, once=True)
            _count(forms, gold, [(m.start, m.end, m.kind) for m in with_capital], lambda kind: {location_wide(kind)})
    return {
        "all": _overlap_f1(strict),
        "all_forms": _overlap_f1(forms),
        "state_either": _overlap_f1(either),
        "words_once": _overlap_f1(once),
    }


def _count(
    counts: Counter[str],
    gold: list[tuple[int, int, str, str]],
    made: list[tuple[int, int, str]],
    means: Callable[[str], set[str]],
    *,
    once: bool = False,
) -> None:
    marks: dict[tuple[int, int, str], set[str]] = {}
    for start, end, kind, value in gold:
        if _capital(value):
            marks.setdefault((start, end, "" if once else kind), set()).add(kind)
    for (start, end, _), kinds in marks.items():
        counts["gold"] += 1
        counts["found"] += any(a < end and b > start and kinds & means(k) for a, b, k in made)
    for a, b, k in made:
        counts["made"] += 1
        counts["right"] += any(a < end and b > start and kind in means(k) for start, end, kind, _ in gold)


def _capital(value: str) -> bool:
    return value.removeprefix("the ").removeprefix("The ")[:1].isupper()


def _overlap_f1(counts: Counter[str]) -> float:
    precision, recall = counts["right"] / max(1, counts["made"]), counts["found"] / max(1, counts["gold"])
    return 200 * precision * recall / max(1e-9, precision + recall)


def _json_lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
