"""Reads the corpora that a configuration declares, with a digest of each and a count of what was dropped."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

from training.attributions import read_polnear
from training.coreference import read_gum_chains
from training.documents import Document
from training.eventcorpora import EVENT_READERS, read_events
from training.namecorpora import read_crossner, read_wikigold, read_worldwide
from training.recut import Cut, recut
from training.treebanks import read_treebank


def digest(path: Path) -> str:
    """SHA-256 over the file, or over the names and contents of all files of a folder in order of name."""
    total = hashlib.sha256()
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        total.update(file.name.encode())
        total.update(file.read_bytes())
    return total.hexdigest()


def read(reader: str, path: Path, name: str, held_out: frozenset[str], part: str = "train") -> list[Document]:
    """Documents of one declared corpus, words as the corpus has them."""
    if reader == "treebank":
        return read_treebank(path, name)
    if reader == "chains":
        return read_gum_chains(path)
    if reader == "worldwide":
        return read_worldwide(path, held_out=held_out, part=part)
    if reader == "crossner":
        return read_crossner(path)
    if reader == "wikigold":
        return read_wikigold(path)
    known = ("treebank", "chains", "worldwide", "crossner", "wikigold", "polnear", *EVENT_READERS)
    raise ValueError(f"no reader {reader!r} for corpus {name!r}; known: {', '.join(known)}")


def read_all(
    config: dict[str, Any], corpora: Path, cut: Cut
) -> tuple[dict[str, list[Document]], dict[str, dict[str, Any]]]:
    """Documents by corpus, and per corpus what the model card reports: digest, sizes, dropped rows."""
    held_out = frozenset(config["held_out"]["worldwide"])
    documents, report = {}, {}
    for entry in config["corpora"]:
        path = corpora / entry["path"]
        found = digest(path)
        if entry.get("digest", found) != found:
            raise ValueError(f"{path} is not the declared input: digest {found}, declared {entry['digest']}")
        dropped: Counter[str] = Counter()
        if entry["reader"] == "polnear":
            read_in = read_polnear(path, cut, dropped)
        elif entry["reader"] in EVENT_READERS:
            read_in = read_events(entry["reader"], path, cut, dropped)
        else:
            read_in = read(entry["reader"], path, entry["name"], held_out)
        for document in read_in:
            dropped.update(document.dropped)
        if entry["reader"] not in {"treebank", "chains", "polnear", *EVENT_READERS}:
            read_in = recut(read_in, cut, dropped)
        documents[entry["name"]] = read_in
        report[entry["name"]] = {
            "digest": found,
            "documents": len(read_in),
            "sentences": sum(len(d.sentences) for d in read_in),
            "words": sum(len(s.words) for d in read_in for s in d.sentences),
            "dropped": dict(dropped),
        }
    return documents, report
