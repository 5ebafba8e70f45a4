"""Keeps each attribution inside one readable stretch of its document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.records import Attribution, Span


def attributions_within(attributions: Sequence[Attribution], spans: Sequence[Span]) -> tuple[Attribution, ...]:
    """The attributions, each cut to the one stretch of `spans` that holds most of its content.

    The trained reader sees a text with its page furniture blanked, so a part can run from a title over the furniture
    into the body. One that has no content inside any stretch is left out. With no `spans` all is readable.
    """
    if not spans:
        return tuple(attributions)
    kept = []
    for one in attributions:
        best = max(spans, key=lambda span: sum(piece.end - piece.start for piece in _cut(one.content, span)))
        content = _cut(one.content, best)
        if content:
            kept.append(replace(one, content=content, source=_cut(one.source, best), cue=_cut(one.cue, best)))
    return tuple(kept)


def _cut(parts: Iterable[Span], span: Span) -> tuple[Span, ...]:
    pieces = ((max(part.start, span.start), min(part.end, span.end)) for part in parts)
    return tuple(Span(start=start, end=end) for start, end in pieces if start < end)
