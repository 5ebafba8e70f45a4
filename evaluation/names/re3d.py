"""re3d: pairs that the annotators call synonyms, found by chaining the names and appositions of one document.

All of it was looked at while the rules were written. Entities without a capital, quantities and times are no mentions;
the names of offices are nominals.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from onrecord.lexicons.names_people import office_alone
from onrecord.reading.naming import chain_names
from onrecord.records import EntityKind, Mention, Span

KINDS: dict[str, EntityKind] = {
    "Location": "place",
    "Organisation": "organization",
    "Person": "person",
    "Nationality": "people",
}


def _rows(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def re3d_figures(corpora: Path) -> dict[str, float]:
    """How many synonym pairs have both sides among the mentions, and the percentage found in one chain."""
    pairs = right = 0
    for folder in sorted(path for path in (corpora / "re3d").iterdir() if path.is_dir()):
        entities: dict[object, list[dict[str, object]]] = defaultdict(list)
        relations: dict[object, list[dict[str, object]]] = defaultdict(list)
        for row in _rows(folder / "entities.json"):
            entities[row["documentId"]].append(row)
        for row in _rows(folder / "relations.json"):
            if row["type"] == "IsSynonymOf":
                relations[row["documentId"]].append(row)
        for document in _rows(folder / "documents.json"):
            text = str(document["text"])
            chains = _chains(text, entities[document["_id"]])
            for row in relations[document["_id"]]:
                ends = [(row["sourceBegin"], row["sourceEnd"]), (row["targetBegin"], row["targetEnd"])]
                if all(end in chains for end in ends):
                    pairs += 1
                    found = chains[ends[0]]
                    right += found is not None and found == chains[ends[1]]
    return {"re3d: synonym pairs": pairs, "re3d: synonym pairs found, %": 100 * right / max(1, pairs)}


def _chains(text: str, entities: list[dict[str, object]]) -> dict[tuple[object, object], int | None]:
    mentions: list[Mention] = []
    for row in sorted(entities, key=lambda row: (row["begin"], -int(str(row["end"])))):
        kind = KINDS.get(str(row["type"]))
        start, end = int(str(row["begin"])), int(str(row["end"]))
        words = text[start:end]
        if kind is None or not any(c.isupper() for c in words) or (mentions and start < mentions[-1].end):
            continue
        office = kind == "person" and office_alone(words)
        described = kind != "person" and words[0].islower() and not words.startswith(("al", "the "))
        mentions.append(Mention(start=start, end=end, kind=kind, form="nominal" if office or described else "name"))
    sentences = [Span(start=found.start(), end=found.end()) for found in re.finditer(r"[^.\n]+\.?", text)]
    return {(mention.start, mention.end): mention.chain for mention in chain_names(text, mentions, sentences)}
