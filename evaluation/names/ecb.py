"""ECB+ topics 1 to 35: the human participants of all documents of a topic, with gold mentions.

Even topics were looked at, odd ones are held out. Only the sentences of the published list count. A mention is taken as
a name where one of its words has a capital and is no pronoun: the corpus does not say.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.names.coreference import b_cubed, ceaf_e, muc
from onrecord.linking.entities import document_names, link_entities
from onrecord.reading.naming import chain_names
from onrecord.records import EntityKind, Mention, Reading, Span
from onrecord.records.readings import MentionForm

KINDS: dict[str, EntityKind] = {
    "HUMAN_PART_PER": "person",
    "HUMAN_PART_ORG": "organization",
    "HUMAN_PART_GPE": "country",
    "HUMAN_PART_VEH": "other",
    "HUMAN_PART_FAC": "facility",
    "HUMAN_PART_MET": "organization",
    "HUMAN_PART": "person",
    "HUMAN_PART_GENERIC": "person",
}
_PRONOUN = re.compile(
    r"(?i)(?:he|she|it|they|him|her|his|its|their|them|who|whose|whom|i|we|you|my|our|me|us|that|which)$"
)
_SMALL = frozenset("the a an his her its their this that these those i mr mrs".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One document: its text, sentences and mentions, and the gold chain of each mention."""

    name: str
    text: str
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    gold: tuple[str, ...]


def topics(corpora: Path) -> dict[int, list[Annotated]]:
    """The documents of each topic."""
    folder = corpora / "ecb-plus"
    listed: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8-sig", newline="") as sheet:
        for row in csv.DictReader(sheet):
            listed[f"{row['Topic']}_{row['File']}.xml"].add(int(row["Sentence Number"]))
    found: dict[int, list[Annotated]] = defaultdict(list)
    for name in sorted(listed):
        topic = int(name.split("_")[0])
        path = folder / str(topic) / name
        if topic <= 35 and path.is_file():
            found[topic].append(_document(path, listed[name]))
    return dict(sorted(found.items()))


def _document(path: Path, listed: set[int]) -> Annotated:
    root = ET.parse(path).getroot()
    text, places, sentence_of = "", {}, {}
    sentences: dict[int, list[int]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        word = token.text or ""
        glue = "" if not text or re.match(r"^(?:[,.;:!?)\]]|'s$|n't$)", word) or text.endswith(("(", "[")) else " "
        text += glue
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        sentence_of[token.get("t_id")] = number
        text += word
        sentences.setdefault(number, [places[token.get("t_id")][0], 0])[1] = len(text)
    chains = {}
    for relation in root.iter():
        if relation.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            label = relation.get("note") or f"{path.name} {relation.get('r_id')}"
            for source in relation.iter("source"):
                chains[source.get("m_id")] = label
    mentions: dict[Mention, str] = {}
    markables = root.find("Markables")
    for markable in markables if markables is not None else ():
        anchors = [anchor.get("t_id") for anchor in markable.iter("token_anchor")]
        if markable.tag not in KINDS or not anchors or sentence_of[anchors[0]] not in listed:
            continue
        start, end = min(places[t][0] for t in anchors), max(places[t][1] for t in anchors)
        mention = Mention(start=start, end=end, kind=KINDS[markable.tag], form=_form(text[start:end]))
        mentions.setdefault(mention, chains.get(markable.get("m_id"), f"{path.name} {markable.get('m_id')}"))
    return Annotated(
        name=path.name,
        text=text,
        sentences=tuple(Span(start=a, end=b) for a, b in sentences.values() if b > a),
        mentions=tuple(mentions),
        gold=tuple(mentions.values()),
    )


def _form(words: str) -> MentionForm:
    if _PRONOUN.match(words):
        return "pronoun"
    return "name" if any(w[:1].isupper() and w.lower().strip(".") not in _SMALL for w in words.split()) else "nominal"


def partitions(documents: list[Annotated], *, names_only: bool) -> tuple[dict[object, object], dict[object, object]]:
    """The gold and the found cluster of each mention of a topic; a mention without a chain is a cluster of its own."""
    gold: dict[object, object] = {}
    found: dict[object, object] = {}
    made, named = [], []
    for document in documents:
        chained = chain_names(document.text, document.mentions, document.sentences)
        reading = Reading(document_id=document.name, sentences=document.sentences, mentions=chained)
        made.append(reading)
        named.append(document_names(reading, document.text))
    of = {ref: cluster.id for cluster in link_entities(named).clusters for ref in cluster.mentions}
    by_place = {(ref.document_id, ref.index): cluster for ref, cluster in of.items()}
    for document in documents:
        for index, mention in enumerate(document.mentions):
            if names_only and mention.form != "name":
                continue
            key = (document.name, index)
            gold[key] = document.gold[index]
            found[key] = by_place.get(key, key)
    return gold, found


def ecb_figures(corpora: Path) -> dict[str, float]:
    """F1 in percent over all topics of a part: of names, and of all mentions of human participants."""
    loaded = topics(corpora)
    found: dict[str, float] = {}
    for part, rest in (("looked at", 0), ("held out", 1)):
        for label, names_only in (("names", True), ("all mentions", False)):
            gold, made = {}, {}
            for _, documents in _of(loaded, rest):
                one, other = partitions(documents, names_only=names_only)
                gold.update(one)
                made.update(other)
            scores = [100 * score(gold, made) for score in (muc, b_cubed, ceaf_e)]
            for measure, value in zip(("MUC", "B3", "CEAFe"), scores, strict=True):
                found[f"ecb+ {part}, {label}: {measure}"] = value
            found[f"ecb+ {part}, {label}: CoNLL F1"] = sum(scores) / 3
    return found


def _of(loaded: dict[int, list[Annotated]], rest: int) -> Iterator[tuple[int, list[Annotated]]]:
    return ((topic, documents) for topic, documents in loaded.items() if topic % 2 == rest)
