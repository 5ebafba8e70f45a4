"""Words in the order of a text, and the trees of their syntax."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records import Span, Word


def words_in(words: Sequence[Word], span: Span) -> range:
    """The indices of the words, which stand in order, that begin inside a span."""
    return range(
        bisect_left(words, span.start, key=lambda word: word.start),
        bisect_left(words, span.end, key=lambda word: word.start),
    )


def head_word(words: Sequence[Word], span: Span) -> int | None:
    """The first word of a span whose governor stands outside it; `None` where no word begins in it."""
    inside = words_in(words, span)
    return next((at for at in inside if words[at].head not in inside), inside[0] if inside else None)
