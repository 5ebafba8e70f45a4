"""What weighing makes of the clusters: how many independent origins a fact has, and where its reports differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

FactKind = Literal["statement", "event", "pledge"]
TieKind = Literal[
    "copy",
    "shared passage",
    "shared quotation",
    "credit",
    "told to",
    "republished",
    "byline",
    "outlet",
    "publication",
    "statement",
]
AboutKind = Literal["statement", "event", "pledge", "document"]
TIE_KINDS: tuple[str, ...] = get_args(TieKind)
Slot = Literal["status", "count", "date", "who", "place", "manner", "wording", "present"]
SLOTS: tuple[str, ...] = get_args(Slot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why a document is no origin of its own for a fact: what ties it to another document, or to an outlet.

    The document rests on `other_id`, or on the outlet `outlet_id` that no document at hand comes from.
    Where `directed` is false, who was first is not known and the order of the two means nothing.
    `start:end` is where the document shows it, `other_start:other_end` where the other one does; `None`
    where no words show it (one byline, one outlet). `kind` says how: the same words over most of both
    (copy), a passage or a quotation in common, a credit, words told to the other's outlet, an article
    republished whole, one byline, one outlet, one publication (a press release or a post) that both
    quote, one statement that both rest on.
    """

    document_id: str
    kind: TieKind
    other_id: str | None = None
    outlet_id: str | None = None
    directed: bool = False
    start: int | None = None
    end: int | None = None
    other_start: int | None = None
    other_end: int | None = None

    def __post_init__(self) -> None:
        if (self.other_id is None) == (self.outlet_id is None):
            raise ValueError("a tie leads to a document or to an outlet")
        if self.kind not in TIE_KINDS:
            raise ValueError(f"no such kind of tie: {self.kind!r}")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class GoesBack:
    """A document of a fact and one origin that it goes back to: a document, or, outside, an outlet's entity."""

    document_id: str
    origin_id: str
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """How well a fact is known: its documents, the outlets known by name, and its independent origins.

    `ties` are the reasons why documents are no origins of their own. `goes_back` has the origins of
    each document, where there are several documents or an outlet outside; else it is empty.
    """

    fact_kind: FactKind
    fact_id: str
    documents: int
    outlets: int
    origins: int
    ties: tuple[Tie, ...] = ()
    goes_back: tuple[GoesBack, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedValue:
    """One side of a discrepancy in one document: its value, and the words that give it."""

    value: str
    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Reports of one fact that cannot all be right in one slot; every value that was given is kept.

    It is about a fact; about a document where no fact was read in the words that are at odds.

    `weight` says how much it matters, 0 to 1: lists begin with the heaviest. `says` names what the
    values are about where the slot alone does not ("killed").
    """

    id: str
    about_kind: AboutKind
    about_id: str
    slot: Slot
    values: tuple[DisputedValue, ...]
    weight: float
    says: str = ""

    def __post_init__(self) -> None:
        if self.slot not in SLOTS:
            raise ValueError(f"no such slot: {self.slot!r}")
        if len({value.value for value in self.values}) < 2:
            raise ValueError("a discrepancy needs two values")
