"""ECB+ topics 1 to 35, read: the human participants of the sentences of the published list, with their gold chains.

The corpus does not say which mentions are names. One is taken as a name where one of its words has a capital, unless it
is a pronoun, an office, a noun for people, or a word that its topic writes small more often than with a capital.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.lexicons.names_people import office_alone
from onrecord.lexicons.people_nouns import ALIKE, ANYBODY
from onrecord.records import EntityKind, Mention, Span
from onrecord.records.readings import MentionForm

LONGEST_ACRONYM = 5  # letters
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
    r"(?i)(?:he|she|it|they|him|her|his|its|their|them|who|whose|whom|i|we|you|my|our|me|us|that|which|\w+sel(?:f|ves)"
    r"|(?:i|we|he|she|they)['’]\w+)$"
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
    """The documents of each topic, the form of each mention decided by the words of its topic."""
    return {number: _with_forms(documents) for number, documents in _loaded(corpora).items()}


def _with_forms(documents: list[Annotated]) -> list[Annotated]:
    small = Counter(word for document in documents for word in re.findall(r"\b[a-z]+\b", document.text))
    capital = Counter(word for document in documents for word in re.findall(r"\b[A-Z][A-Za-z]*\b", document.text))

    def form(mention: Mention, text: str) -> MentionForm:
        words = text[mention.start : mention.end]
        if mention.form != "name":
            return mention.form
        if mention.kind == "person" and (words.split()[-1].islower() or office_alone(words)):
            return "nominal"
        letters = words.isupper() and len(words) <= LONGEST_ACRONYM
        usual = " " not in words and not letters and small[words.lower()] >= capital[words]
        return "nominal" if usual or words.lower() in ALIKE or words.lower() in ANYBODY else "name"

    return [
        replace(each, mentions=tuple(replace(mention, form=form(mention, each.text)) for mention in each.mentions))
        for each in documents
    ]


def _loaded(corpora: Path) -> dict[int, list[Annotated]]:
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
