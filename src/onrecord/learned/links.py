"""What the network says of mentions of one thing, and of words that name events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.windows import Part
from onrecord.records import Antecedent, Span

# How likely a word must be to head a mention.
_MENTIONED = 0.5


def antecedents_in(part: Part) -> list[Antecedent]:
    """For each word of the part that heads a mention, its likeliest antecedent among the words before it in the part
    (-1 where none is likelier than all of them), in order."""
    count = part.end - part.start
    referents = part.scores["referents"][:count].astype(np.float64)
    heads = np.flatnonzero(referents[:, 1] - referents[:, 0] > np.log(_MENTIONED / (1 - _MENTIONED)))
    scores = part.scores["antecedents"]
    found = []
    for word in heads.tolist():
        row = scores[word, : word + 1].astype(np.float64)
        best = int(row.argmax())
        sure = float(1 / np.exp(row - row[best]).sum())
        found.append(
            Antecedent(
                word=part.start + word,
                antecedent=part.start + best - 1 if best else -1,
                probability=round(sure, 4),
            )
        )
    return found


def triggers_in(tags: NDArray[np.int64], first: Sequence[int], last: Sequence[int]) -> tuple[Span, ...]:
    """Spans of words tagged 1 (begins) and 2 (goes on); a 2 after a 0 begins one too."""
    spans: list[Span] = []
    for index in np.flatnonzero(tags).tolist():
        if tags[index] == 2 and index and tags[index - 1]:
            spans[-1] = Span(start=spans[-1].start, end=last[index])
        else:
            spans.append(Span(start=first[index], end=last[index]))
    return tuple(spans)
