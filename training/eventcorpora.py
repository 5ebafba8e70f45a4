"""Reads the corpora of events: which words name one, and of which type a sentence's main event is.

Every reader gives words as the runtime cuts them, so the documents need no recutting. What cannot be used is counted
in `dropped`.
"""

from __future__ import annotations

import csv
import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from pathlib import Path

from training.documents import Document, Sentence, Word
from training.glue import glued, spaces_before
from training.recut import Cut
from training.verbpatterns import read_patterns

EVENT_READERS = ("ecb", "meantime", "cameo", "petrarch")
ECB_TRAINING_TOPICS = frozenset(range(1, 26))

# The five classes of cameo-conflibert: the quad classes with statements and appeals (CAMEO 01 and 02) apart, and
# CAMEO 16 among verbal conflict. Imposed sanctions are 16 in CAMEO and COERCE in PLOVER.
QUAD_TYPES: dict[str, tuple[str, ...]] = {
    "0": ("none", "REQUEST"),
    "1": ("AGREE", "CONSULT", "SUPPORT"),
    "2": ("COOPERATE", "AID", "CONCEDE", "RETREAT"),
    "3": ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"),
    "4": ("PROTEST", "MOBILIZE", "COERCE", "ASSAULT"),
}
# Headline, dateline and the four sentences that MEANTIME's annotators read through; later ones bear single mentions.
_MEANTIME_SENTENCES = range(6)
_IMPOSED = re.compile(r"\b(sanction\w*|embargo\w*|blacklist\w*|freez\w*|froze\w*|tariffs?|blockad\w*)\b", re.I)

# The unit tests of petrarch2 bear the two-digit roots of WEIS, an older code; only roots whose test sentences say
# what their code says are taken.
_WEIS_TYPES = {
    "03": "CONSULT", "04": "SUPPORT", "05": "AGREE", "08": "AGREE", "09": "REQUEST", "12": "ACCUSE", "17": "THREATEN",
    "19": "SANCTION", "21": "COERCE", "22": "ASSAULT",
}  # fmt: skip


def read_events(reader: str, path: Path, cut: Cut, dropped: dict[str, int]) -> list[Document]:
    """The part for training of one corpus of events, by the name of its reader (`EVENT_READERS`)."""
    if reader == "ecb":
        return read_ecb(path, cut, dropped, ECB_TRAINING_TOPICS)
    if reader == "meantime":
        return read_meantime(path, cut, dropped)
    if reader == "cameo":
        return read_cameo(path, cut, dropped, "train")
    if reader == "petrarch":
        return read_petrarch(path, cut, dropped)
    raise ValueError(f"no reader {reader!r} of events; known: {', '.join(EVENT_READERS)}")


def read_ecb(folder: Path, cut: Cut, dropped: dict[str, int], topics: frozenset[int]) -> list[Document]:
    """ECB+ documents of `topics`; triggers are the action mentions of the sentences that the corpus vouches for."""
    listed: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            listed[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    documents = []
    for topic in sorted(topics):
        for file in sorted((folder / str(topic)).glob("*.xml")):
            sentences = _cat_sentences(file, cut, dropped, listed.get(file.stem, set()), ("ACTION", "NEG_ACTION"))
            if sentences:
                documents.append(Document(id=file.stem, corpus="ecb", sentences=sentences, real_sentences=False))
    return documents


def read_meantime(folder: Path, cut: Cut, dropped: dict[str, int]) -> list[Document]:
    """MEANTIME documents; triggers are the event mentions of the sentences read through."""
    documents = []
    for file in sorted(folder.rglob("intra_cross-doc_annotation/*/*.xml")):
        sentences = _cat_sentences(file, cut, dropped, _MEANTIME_SENTENCES, ("EVENT_MENTION",))
        if sentences:
            documents.append(Document(id=file.stem, corpus="meantime", sentences=sentences, real_sentences=False))
    return documents


def read_cameo(path: Path, cut: Cut, dropped: dict[str, int], part: str) -> list[Document]:
    """Sentences of cameo-conflibert with the types that their quad class allows, each its own document.

    `part`: "dev" is one fifth of the groups of near-duplicate sentences, "train" the rest, "all" both.
    """
    file = path / "cameo_class" / "train.tsv" if path.is_dir() else path
    rows = []
    for line in file.read_text(encoding="utf-8").splitlines():
        text, _, label = line.rpartition("\t")
        if label.strip() in QUAD_TYPES and text.strip():
            rows.append((" ".join(text.split()), label.strip()))
        else:
            dropped["row without a text or a class"] = dropped.get("row without a text or a class", 0) + 1
    groups = group_alike([text for text, _ in rows])
    documents = []
    for number, ((text, label), group) in enumerate(zip(rows, groups, strict=True)):
        held = int(hashlib.sha256(rows[group][0].encode()).hexdigest(), 16) % 5 == 0
        if part != "all" and held != (part == "dev"):
            continue
        types = QUAD_TYPES[label]
        if label == "3" and _IMPOSED.search(text):
            types = (*types, "COERCE")
        documents.append(_alone(f"cameo-{number}", "cameo", text, types, cut))
    return documents


def cameo_classes(path: Path) -> dict[str, str]:
    """The quad class ("0" to "4") of each document that `read_cameo` gives, by its id."""
    file = path / "cameo_class" / "train.tsv" if path.is_dir() else path
    rows = [line.rpartition("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    kept = [label.strip() for text, _, label in rows if label.strip() in QUAD_TYPES and text.strip()]
    return {f"cameo-{number}": label for number, label in enumerate(kept)}


def read_petrarch(folder: Path, cut: Cut, dropped: dict[str, int]) -> list[Document]:
    """Unit-test sentences of petrarch2 whose codes all mean one type, and its verb patterns as short sentences."""
    documents = []
    seen: set[str] = set()
    tests = (folder / "PETR.UnitTest.records.xml").read_text(encoding="utf-8")
    for number, record in enumerate(re.findall(r"<Sentence\b.*?</Sentence>", tests, re.S)):
        text = re.search(r"<Text>(.*?)</Text>", record, re.S)
        codes = re.findall(r"eventcode\s*=\s*\"(\d+)", record)
        types = {_WEIS_TYPES.get(code[:2]) if len(code) == 3 else None for code in codes}
        running = " ".join(text.group(1).split()) if text else ""
        opening = " ".join(running.split()[:8])
        if not running or len(types) != 1 or None in types or opening in seen:
            dropped["test without one sure type"] = dropped.get("test without one sure type", 0) + 1
            continue
        seen.add(opening)
        (only,) = types
        assert only is not None
        documents.append(_alone(f"petrarch-{number}", "petrarch", running, (only,), cut))
    for number, (sentence, kind) in enumerate(read_patterns(folder / "CAMEO.2.0.txt", dropped)):
        documents.append(_alone(f"pattern-{number}", "petrarch", sentence, (kind,), cut))
    return documents


def group_alike(texts: Sequence[str]) -> list[int]:
    """For each text the index of the first text of its group: texts that share a quarter of the shorter one's runs of
    four words, and what such texts share in turn."""
    runs = []
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        runs.append({tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))})
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    leader = list(range(len(texts)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for index, mine in enumerate(runs):
        shared: Counter[int] = Counter(other for run in mine for other in where[run])
        for other, count in shared.items():
            if count >= 0.25 * min(len(mine), len(runs[other])):
                first, second = sorted((find(index), find(other)))
                leader[second] = first
        for run in mine:
            where[run].append(index)
    return [find(index) for index in range(len(texts))]


def _alone(name: str, corpus: str, text: str, types: tuple[str, ...], cut: Cut) -> Document:
    words = tuple(Word(form=text[a:b], space_before=a > 0 and text[a - 1].isspace()) for a, b in cut(text))
    sentence = Sentence(words=words, starts_paragraph=True, events=types)
    return Document(id=name, corpus=corpus, sentences=(sentence,), real_sentences=False)


def _cat_sentences(
    file: Path, cut: Cut, dropped: dict[str, int], listed: Container[int], tags: tuple[str, ...]
) -> tuple[Sentence, ...]:
    """Sentences of one CAT file; those not `listed` have no layer of triggers."""
    root = ET.parse(file).getroot()
    tokens: dict[int, list[str]] = defaultdict(list)
    place: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        place[token.get("t_id", "")] = (number, len(tokens[number]))
        form = (token.text or "").strip() or "_"
        tokens[number].append('"' if form in {"``", "''"} else form)
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    markables = root.find("Markables")
    for mark in markables if markables is not None else ():
        if not mark.tag.startswith(tags):
            continue
        anchors = [place[a.get("t_id", "")] for a in mark.iter("token_anchor") if a.get("t_id", "") in place]
        if anchors:
            number = anchors[0][0]
            spans[number].append(_first_run(index for sentence, index in anchors if sentence == number))
    made = []
    for number in sorted(tokens):
        if re.match(r"https?:", "".join(tokens[number][:2])):
            dropped["sentence that is an address"] = dropped.get("sentence that is an address", 0) + 1
            continue
        made.append(_with_triggers(tokens[number], spans[number] if number in listed else None, cut, dropped))
    return tuple(made)


def _first_run(indices: Iterable[int]) -> tuple[int, int]:
    """The first words in a row: a mention with a gap ("checked herself into") keeps its head."""
    ordered = sorted(set(indices))
    end = ordered[0] + 1
    while end in ordered:
        end += 1
    return ordered[0], end


def _with_triggers(
    tokens: list[str], spans: list[tuple[int, int]] | None, cut: Cut, dropped: dict[str, int]
) -> Sentence:
    text, offsets = glued(tokens, spaces_before(tokens))
    cuts = cut(text)
    words = tuple(Word(form=text[a:b], space_before=a > 0 and text[a - 1].isspace()) for a, b in cuts)
    if spans is None:
        return Sentence(words=words)
    triggers: list[tuple[int, int]] = []
    for first, last in sorted(set(spans)):
        start, end = offsets[first][0], offsets[last - 1][1]
        inside = [index for index, (a, b) in enumerate(cuts) if a < end and b > start]
        if not inside or (triggers and triggers[-1][1] > inside[0]):
            dropped["trigger shares a word with another"] = dropped.get("trigger shares a word with another", 0) + 1
            continue
        triggers.append((inside[0], inside[-1] + 1))
    return Sentence(words=words, triggers=tuple(triggers))
