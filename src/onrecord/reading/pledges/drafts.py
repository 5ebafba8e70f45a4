"""A pledge while it is being read: word numbers in place of offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.records import PledgeKind


@dataclass(slots=True, kw_only=True)
class Draft:
    """One pledge by the numbers of its words.

    `cue` is the word that makes it one, `head` the word that governs what is to be done (a verb, or a noun
    such as "the withdrawal"), `maker` and `recipient` head words, -1 where nobody is named. `without` are
    dependents inside the action that belong to something else, `within` words outside it that belong to it.
    `governor` is the highest word on which times and conditions of the act may hang by a parser's choice.
    `speaker` is true where the maker is whoever speaks the words.
    """

    kind: PledgeKind
    cue: int
    head: int
    maker: int = -1
    recipient: int = -1
    governor: int = -1
    speaker: bool = False
    statement: int | None = None
    within: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    without: list[int] = field(default_factory=list)
