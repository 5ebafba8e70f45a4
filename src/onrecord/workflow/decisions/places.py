"""In which documents of a case the words of an anchor may stand, and where they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.records import AboutKind, Anchor, Reading
from onrecord.workflow.decisions.finding import FoundWords, ReadDocument


class ReadableCase(Protocol):
    """What finding anchors asks of a case."""

    def document_keys(self) -> Iterable[tuple[str, str, str, str]]:
        """Of each document: id, SHA-256 of its text and of its bytes, source."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    texts: Mapping[str, str]
    by_text: Mapping[str, Sequence[tuple[str, str]]]  # source, id
    by_bytes: Mapping[str, Sequence[str]]
    by_source: Mapping[str, Sequence[str]]


def find_anchors(
    case: ReadableCase, wanted: Iterable[tuple[AboutKind, Anchor]]
) -> dict[tuple[AboutKind, Anchor], FoundWords]:
    """Where the words of each anchor stand now, with the report read there; those not found are left out.

    A document is known again by its text, else by its id (equal bytes under an equal name), its bytes, or its source,
    in this order. Only documents that an anchor may stand in are read.
    """
    keys = _keys(case)
    ranked: dict[str, list[tuple[int, AboutKind, Anchor]]] = defaultdict(list)
    for kind, anchor in dict.fromkeys(wanted):
        for rank, document_id in enumerate(_candidates(anchor, keys)):
            ranked[document_id].append((rank, kind, anchor))
    best: dict[tuple[AboutKind, Anchor], tuple[bool, int, FoundWords]] = {}
    for document_id in sorted(ranked):
        read = case.linked_reading(document_id)
        if read is None:
            continue
        document = ReadDocument(*read)
        for rank, kind, anchor in ranked[document_id]:
            found = document.find(kind, anchor)
            if found is None:
                continue
            candidate = (found.index is None, rank, found)
            held = best.get((kind, anchor))
            if held is None or candidate[:2] < held[:2]:
                best[kind, anchor] = candidate
    return {key: found for key, (_, _, found) in best.items()}


def _candidates(anchor: Anchor, keys: _Keys) -> list[str]:
    same = keys.by_text.get(anchor.text_sha256)
    if keys.texts.get(anchor.document_id) == anchor.text_sha256:
        return [anchor.document_id]
    if same:
        # Of several documents with this very text the one from the same source, else the first: their words are equal.
        return [min(same, key=lambda found: (found[0] != anchor.source, found[1]))[1]]
    by_id = [anchor.document_id] if anchor.document_id in keys.texts else []
    others = (*keys.by_bytes.get(anchor.sha256, ()), *keys.by_source.get(anchor.source, ()))
    return list(dict.fromkeys((*by_id, *others)))


def _keys(case: ReadableCase) -> _Keys:
    texts: dict[str, str] = {}
    by_text: dict[str, list[tuple[str, str]]] = defaultdict(list)
    by_bytes: dict[str, list[str]] = defaultdict(list)
    by_source: dict[str, list[str]] = defaultdict(list)
    for document_id, text, data, source in case.document_keys():
        texts[document_id] = text
        by_text[text].append((source, document_id))
        by_bytes[data].append(document_id)
        by_source[source].append(document_id)
    return _Keys(texts=texts, by_text=by_text, by_bytes=by_bytes, by_source=by_source)
