"""How many were killed, injured or arrested, by the numbers that the reports of an event give."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.case.views.full_events import Counted

_SORTS: Final[Mapping[str, re.Pattern[str]]] = {
    "dead": re.compile(r"\b(?:dead|death|died|die|kill|fatal|casualt|slain|bod(?:y|ies)|corpse)", re.IGNORECASE),
    "injured": re.compile(r"\b(?:injur|wound|hurt)", re.IGNORECASE),
    "arrested": re.compile(r"\b(?:arrest|detain|captur)", re.IGNORECASE),
}


def sizes(numbers: Iterable[Counted]) -> dict[str, int]:
    """The highest number given for each of `dead`, `injured`, `arrested`, where one is: what is said at least.

    Of "at least 14" 14 is taken, of "up to 30" nothing. The numbers of reports that differ stand in `discrepancies`.
    """
    found: dict[str, int] = {}
    for number in numbers:
        if number.low is None or math.isinf(number.low) or number.low <= 0:
            continue
        for sort, words in _SORTS.items():
            if words.search(f"{number.what} {number.words}"):
                found[sort] = max(found.get(sort, 0), int(number.low))
                break
    return found
