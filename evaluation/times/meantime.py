"""MEANTIME: the annotated beginnings of Wikinews articles of 2004 to 2011, with TIMEX3 (CAT XML)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from evaluation.times.timeml import TimemlText, Timex
from onrecord.records import Interval

_SENTENCES = 6  # headline, date line and what the annotators read of the article
_GLUED_BEFORE = frozenset(".,;:!?)]%'") | {"n't", "'s"}
_GLUED_AFTER = frozenset("([$")


def meantime_texts(corpora: Path) -> Iterator[TimemlText]:
    """Each dated article once, in the order of the names, cut after the annotated sentences."""
    seen: set[str] = set()
    for path in sorted((corpora / "meantime").rglob("*.xml"), key=lambda path: (path.name, str(path))):
        if path.name in seen:
            continue
        seen.add(path.name)
        found = _read(path)
        if found is not None:
            yield found


def _read(path: Path) -> TimemlText | None:
    root = ElementTree.parse(path).getroot()
    text, before, sentence, quoted = "", "", "0", False
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) >= _SENTENCES:
            break
        word = token.text or ""
        glued = word in _GLUED_BEFORE or before in _GLUED_AFTER or (before == '"' and quoted) or not text
        if word == '"':
            quoted = not quoted
            glued = glued or not quoted
        broken = token.get("sentence", "0") != sentence
        text += "\n" if broken else "" if glued else " "
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text, before, sentence = text + word, word, token.get("sentence", "0")
    published, gold = None, []
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") == "CREATION_TIME":
            published = timex.get("value")
        spans = [
            places[anchor.get("t_id", "")] for anchor in timex.findall("token_anchor") if anchor.get("t_id") in places
        ]
        if spans:
            start, end = min(spans)[0], max(end for _, end in spans)
            gold.append(Timex(start=start, end=end, type=timex.get("type", ""), value=timex.get("value", "")))
    if published is None or len(published) < 10:
        return None
    return TimemlText(
        name=path.stem,
        folder="meantime",
        text=text,
        published=Interval.parse(published[:10]),
        gold=tuple(sorted(gold, key=lambda one: (one.start, one.end))),
        apart=True,
    )
