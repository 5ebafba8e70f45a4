"""Which documents of an ECB+ topic tell one story: a topic holds two that are alike, as the corpus means it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

JOINED_AT = 0.1  # mean cosine of two groups of documents, chosen on the even topics
_WORD = re.compile(r"[A-Za-z][a-z]{2,}|[A-Z]{2,}|\d+")


def stories(texts: Sequence[str], *, joined_at: float = JOINED_AT) -> list[int]:
    """For each text the number of its story: groups grow while the mean likeness of two is at least `joined_at`."""
    counts = [Counter(word.lower() for word in _WORD.findall(text)) for text in texts]
    seen = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        weighed = {w: (1 + math.log(n)) * math.log(len(texts) / seen[w]) for w, n in count.items() if seen[w] > 1}
        size = math.sqrt(sum(value * value for value in weighed.values())) or 1.0
        vectors.append({word: value / size for word, value in weighed.items()})
    alike = [[sum(v * other.get(w, 0.0) for w, v in one.items()) for other in vectors] for one in vectors]
    groups = [[at] for at in range(len(texts))]
    while len(groups) > 1:
        best, pair = max(
            (sum(alike[a][b] for a in one for b in other) / (len(one) * len(other)), (left, right))
            for left, one in enumerate(groups)
            for right, other in enumerate(groups)
            if left < right
        )
        if best < joined_at:
            break
        groups[pair[0]] += groups.pop(pair[1])
    return [next(number for number, group in enumerate(groups) if at in group) for at in range(len(texts))]
