"""ECB+ topics 1 to 35 as documents with gold event mentions and the chain of each across documents."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from onrecord.records import Span

_CLOSES = re.compile(r"^(?:[,.;:!?)\]]|'s$|n't$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """One document: its text, the spans of the sentences that count, and the gold triggers with their chains.

    A trigger runs from the first to the last of its words. A mention that is linked to none is a chain of its own.
    """

    name: str
    topic: int
    text: str
    counted: tuple[Span, ...]
    triggers: tuple[Span, ...]
    chains: tuple[str, ...]


def annotated(corpora: Path, topics: range) -> list[Happenings]:
    """The documents of these topics that stand in the published list of sentences, by topic and name."""
    folder = corpora / "ecb-plus"
    listed: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8-sig", newline="") as sheet:
        for row in csv.DictReader(sheet):
            listed[f"{row['Topic']}_{row['File']}.xml"].add(int(row["Sentence Number"]))
    found = []
    for name in sorted(listed):
        topic = int(name.split("_")[0])
        path = folder / str(topic) / name
        if topic in topics and path.is_file():
            found.append(_document(path, topic, listed[name]))
    return found


def _document(path: Path, topic: int, listed: set[int]) -> Happenings:
    root = ET.parse(path).getroot()
    text = ""
    places: dict[str, tuple[int, int]] = {}
    sentence_of: dict[str, int] = {}
    ends: dict[int, tuple[int, int]] = {}
    for token in root.iter("token"):
        number, word, key = int(token.get("sentence", "0")), token.text or "", token.get("t_id", "")
        new_line = bool(text) and number not in ends
        glued = not text or _CLOSES.match(word) or text.endswith(("(", "["))
        text += "\n" if new_line else "" if glued else " "
        places[key] = (len(text), len(text) + len(word))
        sentence_of[key] = number
        text += word
        ends[number] = (ends.get(number, places[key])[0], len(text))
    chains: dict[str, str] = {}
    for relation in root.iter():
        if relation.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            label = relation.get("note") or f"{path.name} {relation.get('r_id')}"
            for source in relation.iter("source"):
                chains[source.get("m_id", "")] = label
    triggers: dict[Span, str] = {}
    markables = root.find("Markables")
    for markable in markables if markables is not None else ():
        anchors = [anchor.get("t_id", "") for anchor in markable.iter("token_anchor")]
        is_event = markable.tag.startswith(("ACTION", "NEG_ACTION"))
        if not is_event or not anchors or sentence_of[anchors[0]] not in listed:
            continue
        span = Span(start=min(places[a][0] for a in anchors), end=max(places[a][1] for a in anchors))
        triggers.setdefault(span, chains.get(markable.get("m_id", ""), f"{path.name} {markable.get('m_id')}"))
    ordered = sorted(triggers)
    return Happenings(
        name=path.name,
        topic=topic,
        text=text,
        counted=tuple(Span(start=a, end=b) for number, (a, b) in sorted(ends.items()) if number in listed and b > a),
        triggers=tuple(ordered),
        chains=tuple(triggers[span] for span in ordered),
    )
