"""Quad classes of cameo-conflibert, on a fifth of its sentences that no training saw (near-duplicates together)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from evaluation.events.news import QUAD
from evaluation.events.texts import main_event, plover_type, read_text, told_first
from onrecord.records import EventReport, Reading
from training.eventcorpora import cameo_classes, read_cameo

_CLASS = {
    **dict.fromkeys("AGREE CONSULT SUPPORT".split(), "1"),
    **dict.fromkeys("COOPERATE AID CONCEDE RETREAT".split(), "2"),
    **dict.fromkeys("REQUEST ACCUSE REJECT THREATEN SANCTION".split(), "3"),
    **dict.fromkeys("PROTEST MOBILIZE COERCE ASSAULT".split(), "4"),
}
# CAMEO files appeals (02) apart from demands (10), with statements; PLOVER does not.
_APPEALS = re.compile(r"(?i)(?:call|urg|ask|appeal|plead|beg|encourag|recommend|propos|suggest|seek|sought|plea)")
# CAMEO files the readiness to yield (035) with agreement, PLOVER with concessions.
_OFFERS = re.compile(r"(?i)(?:agree|offer|pledg|promis|willing|ready|prepared|commit|vow)")
_SANCTIONS = re.compile(r"(?i)\b(?:sanction|embargo|tariff|blacklist)")


def words(text: str) -> list[tuple[int, int]]:
    """Words parted by spaces: the reader is handed the running text and cuts it itself."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def class_of(event: EventReport | None, text: str, asks_conflict: bool = False) -> str:
    """The class of a sentence by its main event: CAMEO's roots, 16 with verbal conflict, as the corpus codes it."""
    if event is None:
        return "0"
    type_ = plover_type(event)
    if event.status in ("hypothetical", "denied"):
        return "0"
    if type_ == "CONCEDE" and _OFFERS.match(event.trigger.of(text)):
        return "1"
    if type_ == "REQUEST" and _APPEALS.match(event.trigger.of(text)) and not asks_conflict:
        return "0"
    if type_ == "COERCE" and _SANCTIONS.search(text[event.start : event.end]):
        return "3"
    if type_ == "CONCEDE" and event.status == "planned":
        return "1"
    return _CLASS[type_]


def class_in(reading: Reading, text: str) -> str:
    """The class of a sentence that was read."""
    main = main_event(reading)
    if main is not None and not told_first(reading, main):
        main = None
    conflict = any(e.status == "hypothetical" and QUAD[e.type] == "material conflict" for e in reading.events)
    return class_of(main, text, conflict)


def sentences(corpora: Path, part: str = "dev") -> list[tuple[str, str]]:
    """Text and class of each sentence of a part."""
    classes = cameo_classes(corpora / "cameo-conflibert")
    found = []
    for document in read_cameo(corpora / "cameo-conflibert", words, {}, part):
        text = " ".join(word.form for word in document.sentences[0].words)
        found.append((text, classes[document.id]))
    return found


def run_cameo(corpora: Path) -> dict[str, float]:
    """Macro F1 of five classes and accuracy, on the part held out."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, gold in sentences(corpora):
        reading: Reading = read_text(text)
        counts[gold, class_in(reading, text)] += 1
    scores = []
    for label in "01234":
        right = counts[label, label]
        given = sum(n for (_, got), n in counts.items() if got == label)
        there = sum(n for (gold, _), n in counts.items() if gold == label)
        scores.append(200 * right / max(1, given + there))
    accuracy = 100 * sum(n for (gold, got), n in counts.items() if gold == got) / max(1, sum(counts.values()))
    return {
        "cameo: quad class, macro F1": sum(scores) / len(scores),
        "cameo: quad class, accuracy": accuracy,
        **{f"cameo: F1 of class {label}": score for label, score in zip("01234", scores, strict=True)},
    }
