"""Triggers of ECB+: words that name an event, in the sentences of topics 26 to 35 that the corpus vouches for."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.reading.analysis import read_analysis
from onrecord.reading.events.triggers import find_triggers
from onrecord.records import Span
from training.glue import glued, spaces_before

HELD_OUT = range(26, 36)
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text, its event words, and the sentences in which all of them are marked."""

    name: str
    text: str
    gold: frozenset[Offsets]
    sentences: tuple[Offsets, ...]


def articles(folder: Path, topics: range = HELD_OUT) -> Iterator[Article]:
    """The articles of some topics. A mention with a gap keeps its first words in a row."""
    listed: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            listed[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in topics:
        for file in sorted((folder / str(topic)).glob("*.xml")):
            yield _article(file, listed[file.stem])


def _article(file: Path, listed: set[int]) -> Article:
    root = ET.parse(file).getroot()
    forms: dict[int, list[str]] = defaultdict(list)
    place: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        place[token.get("t_id", "")] = (number, len(forms[number]))
        form = (token.text or "").strip() or "_"
        forms[number].append('"' if form in ("``", "''") else form)
    text, at = "", {}
    for number in sorted(forms):
        if "".join(forms[number][:2]).startswith("http:"):
            continue
        running, offsets = glued(forms[number], spaces_before(forms[number]))
        at[number] = [(len(text) + start, len(text) + end) for start, end in offsets]
        text += running + "\n\n"
    gold = set()
    for mark in root.findall("Markables/*"):
        anchors = [place[a.get("t_id", "")] for a in mark.iter("token_anchor")]
        if mark.tag.startswith(("ACTION", "NEG_ACTION")) and anchors and anchors[0][0] in listed & at.keys():
            number = anchors[0][0]
            words = sorted(word for sentence, word in anchors if sentence == number)
            last = words[0]
            while last + 1 in words:
                last += 1
            gold.add((at[number][words[0]][0], at[number][last][1]))
    sentences = tuple((at[n][0][0], at[n][-1][1]) for n in sorted(listed & at.keys()))
    return Article(name=file.stem, text=text, gold=frozenset(gold), sentences=sentences)


def run_triggers(corpora: Path) -> dict[str, float]:
    """F1 of triggers by exact span, and by overlap.

    These are event words of any kind. The record holds the narrower choice that `read_events` makes of them by type.
    """
    gold = given = exact = gold_met = given_met = 0
    for article in articles(corpora / "ecb-plus"):
        analysis = read_analysis(article.text, spans=(Span(start=0, end=len(article.text)),))
        found = {
            (span.start, span.end)
            for span in find_triggers(analysis.words, analysis.triggers)
            if any(start <= span.start and span.end <= end for start, end in article.sentences)
        }
        gold += len(article.gold)
        given += len(found)
        exact += len(found & article.gold)
        gold_met += sum(any(a < d and c < b for c, d in found) for a, b in article.gold)
        given_met += sum(any(a < d and c < b for c, d in article.gold) for a, b in found)
    return {
        "ecb: triggers, exact, F1": _f1(exact, exact, given, gold),
        "ecb: triggers, overlap, F1": _f1(given_met, gold_met, given, gold),
    }


def _f1(right: int, reached: int, given: int, gold: int) -> float:
    precision, recall = right / max(1, given), reached / max(1, gold)
    return 200 * precision * recall / max(1e-9, precision + recall)
