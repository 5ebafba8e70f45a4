"""Texts with marked mentions: `[p:Karim al-Dabbas]`, a name of a person; `[pn:the spokesman]`, a nominal."""

from __future__ import annotations

import re

from onrecord.records import EntityKind, Mention, Span

KINDS: dict[str, EntityKind] = {
    "p": "person",
    "o": "organization",
    "c": "country",
    "l": "place",
    "e": "people",
    "f": "facility",
}


def story(marked: str) -> tuple[str, tuple[Mention, ...], tuple[Span, ...]]:
    """The text without its marks, the mentions in order, and the sentences (each ends at a full stop and a space)."""
    text = ""
    mentions = []
    for piece in re.split(r"(\[[a-z]n?:[^\]]*\])", marked):
        found = re.fullmatch(r"\[([a-z])(n?):([^\]]*)\]", piece)
        if not found:
            text += piece
            continue
        start, end = len(text), len(text) + len(found[3])
        mentions.append(Mention(start=start, end=end, kind=KINDS[found[1]], form="nominal" if found[2] else "name"))
        text += found[3]
    sentences = [Span(start=match.start(), end=match.end()) for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", text)]
    return text, tuple(mentions), tuple(sentences)
