"""Invented articles for the tests of reuse."""

from __future__ import annotations

import re
from datetime import date

from onrecord.linking.reuse import ReuseDocument, fingerprint
from onrecord.records import Interval, Span

QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")

QUOTE = "We shall close the harbour of Velmora before the first of June, whatever the council decides"

AGENCY = (
    "A freighter carrying rapeseed oil ran aground off the Velmora breakwater late on Tuesday, spilling part of its "
    "cargo into the fishing grounds north of the town. The coastguard towed eleven sailors to safety before dawn, and "
    "divers began to seal the torn hull at noon. Harbour master Ilse Brandvik blamed a broken rudder chain and said "
    "that the channel would stay shut until the wreck was lifted. Fishermen, who lost nets worth a season's earnings, "
    "demanded that the shipping line pay within a month."
)


def document(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: Interval | None = None,
    credits: tuple[str, ...] = (),
) -> ReuseDocument:
    """A document whose whole text is readable."""
    quotations = [Span(start=found.start(1), end=found.end(1)) for found in QUOTED.finditer(text)]
    prints = fingerprint(text, spans=[Span(start=0, end=len(text))] if text else [], quotations=quotations)
    return ReuseDocument(id=name, prints=prints, outlet=outlet, published=published, credits=credits)


def day(number: int) -> Interval:
    """One day of May 2021."""
    return Interval(earliest=date(2021, 5, number), latest=date(2021, 5, number))


def filler(seed: int, words: int = 60) -> str:
    """A text that shares no run of words with the filler of another seed."""
    nouns = "lantern gravel orchard tunnel ferry beacon saddle quarry violin copper meadow anchor kettle pillar".split()
    verbs = "rattled drifted sparkled vanished hardened whistled crumbled floated trembled shrank".split()
    made = []
    state = seed * 7919 + 17
    for at in range(words):
        state = (state * 1103515245 + 12345) % 2**31
        stock = nouns if at % 2 == 0 else verbs
        made.append(stock[(state >> 8) % len(stock)] + str(state % 97))
    return " ".join(made).capitalize() + "."
