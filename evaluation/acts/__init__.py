"""Scores the acts of statements on statements labelled by hand (`gold.jsonl`: document ids, offsets and labels).

300 statements were drawn from six corpora (draw "any"): of PolNeAR, train and dev, attributions as annotated; of GUM
news, Wikinews, re3d and worldwide-newswire those that the readers found before acts were read. A statement whose cue is
frequent was drawn less often (one over the square root of how often its last word ends a cue), so that verbs other than
"said" are met. 108 further ones (draw "rare") were drawn alike from those whose cue or content holds a word of denial,
agreement, promise, threat, refusal or announcement, since a plain draw has too few to measure. One hand labelled all
in two passes, before any rule was tuned; nine stretches that are no statement were put aside. Documents are divided
into two halves: the rules were tuned on one ("tuned"), the other ("apart") was only scored.

What the labels mean. assert: says that something is so. deny: that a charge or report is not. accuse: says that
somebody did wrong, or condemns or insults. demand: wants others to act (asks, urges, advises, proposes). promise: binds
the speaker to an act. threaten: tells of harm that the speaker may do. agree: accepts or concurs. reject: refuses,
opposes. announce: makes a decision, an appointment or a coming event known. praise: speaks well of, thanks, endorses.
other: asks, thinks, feels, wishes, plans; and whatever nobody said ("did not mention").
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.acts.documents import documents
from onrecord.reading.acts import act_of
from onrecord.records import Span
from onrecord.records.readings import ACTS

_GOLD = Path(__file__).with_name("gold.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One statement with its text, its parts and the act that it was given."""

    document: str
    text: str
    part: str
    draw: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: str


def labelled(corpora: Path) -> Iterator[Labelled]:
    """All labelled statements. Raises `ValueError` where a text is not the one that was labelled."""
    entries = [json.loads(line) for line in _GOLD.read_text("utf-8").splitlines()]
    wanted = {entry["document"] for entry in entries}
    texts = {name: text for name, text in documents(corpora) if name in wanted}
    for entry in entries:
        text = texts[entry["document"]]
        if hashlib.sha256(text.encode()).hexdigest()[:16] != entry["sha256"]:
            raise ValueError(f"{entry['document']} is not the text that was labelled")
        parts = {
            name: tuple(Span(start=start, end=end) for start, end in entry[name])
            for name in ("source", "cue", "content")
        }
        yield Labelled(
            document=entry["document"], text=text, part=entry["part"], draw=entry["draw"], act=entry["act"], **parts
        )


def scored(pairs: Counter[tuple[str, str]]) -> tuple[dict[str, float], float, float]:
    """F1 in percent of each act that occurs in the labels, their mean, and the share of right ones.

    `pairs` counts (labelled, read).
    """
    each: dict[str, float] = {}
    for act in ACTS:
        gold = sum(count for (label, _), count in pairs.items() if label == act)
        found = sum(count for (_, read), count in pairs.items() if read == act)
        if gold:
            each[act] = 200 * pairs[act, act] / (gold + found)
    right = sum(count for (label, read), count in pairs.items() if label == read)
    return each, sum(each.values()) / max(1, len(each)), 100 * right / max(1, sum(pairs.values()))


def run(corpora: Path) -> dict[str, float]:
    """Macro F1 and accuracy in percent of the half that was not tuned on ("apart") and of the tuned half, the F1 of
    each act in the first, and the same for the plain draw alone."""
    counted: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    for each in labelled(corpora):
        pair = each.act, act_of(each.text, each.cue, each.content)
        for draw in ("all", each.draw):
            counted.setdefault((each.part, draw), Counter())[pair] += 1
    figures: dict[str, float] = {}
    for part in ("apart", "tuned"):
        by_act, mean, right = scored(counted[part, "all"])
        _, plain_mean, plain_right = scored(counted[part, "any"])
        figures[f"{part}, statements"] = sum(counted[part, "all"].values())
        figures[f"{part}, macro F1"] = round(mean, 2)
        figures[f"{part}, right"] = round(right, 2)
        figures[f"{part}, plain draw, macro F1"] = round(plain_mean, 2)
        figures[f"{part}, plain draw, right"] = round(plain_right, 2)
        if part == "apart":
            figures.update({f"apart, F1 of {act}": round(value, 2) for act, value in by_act.items()})
    return figures


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:34} {value:8.2f}")
