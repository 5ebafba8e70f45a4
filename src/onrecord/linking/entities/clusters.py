"""What entity linking gives."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import EntityKind, EntityName, Location, Question, Reason, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCluster:
    """One entity: its chains in all documents, its names, and a reason for every tie between two of its names.

    `id` is made from the names' key and lasts while that stays; `name` is the fullest good name; `country` is an
    alpha-3 code, None where nothing tells; `location` is where a place lies. `chains` and `mentions` are sorted.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[EntityName, ...]
    chains: tuple[Ref, ...]
    mentions: tuple[Ref, ...]
    country: str | None = None
    location: Location | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntities:
    """All clusters by id, the questions that are left to a person, and how many pairs a too large block left out.

    `kept` makes linking again, with more documents, quicker.
    """

    clusters: tuple[EntityCluster, ...]
    questions: tuple[Question, ...]
    left_out: int = 0
    kept: bytes = b""
