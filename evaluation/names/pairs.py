"""The table of name pairs and its scores."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from onrecord.linking.names import compare
from onrecord.records import EntityKind

TABLE = Path(__file__).with_name("pairs.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names, whether they are one entity's, and how much the names alone say (STRONG, MEDIUM, WEAK)."""

    left: str
    right: str
    kind: EntityKind
    answer: Literal["same", "different"]
    strength: str
    script: str

    @property
    def part(self) -> str:
        """`dev` or `test`, by a digest of the two names in order."""
        told = hashlib.sha256("|".join(sorted((self.left, self.right))).encode()).digest()
        return "test" if told[0] % 2 else "dev"


def pairs() -> list[Pair]:
    """All pairs of the table, in its order."""
    with TABLE.open(encoding="utf-8", newline="") as sheet:
        return [
            Pair(
                left=row["left"],
                right=row["right"],
                kind=cast("EntityKind", row["kind"]),
                answer=cast("Literal['same', 'different']", row["answer"]),
                strength=row["strength"],
                script=row["script"],
            )
            for row in csv.DictReader(sheet, delimiter="\t")
        ]


def wrong(rows: Sequence[Pair]) -> list[tuple[Pair, str]]:
    """The pairs that are not right, with what was found; `maybe` counts as different."""
    found = []
    for pair in rows:
        said = compare(pair.left, pair.right, kind=pair.kind)
        if (said.same == "same") != (pair.answer == "same"):
            found.append((pair, f"{said.same}: {said.reasons[0].feature}"))
    return found


def figures(rows: Sequence[Pair], part: str) -> dict[str, float]:
    """The scores of a part, in percent."""
    missed = {(pair.left, pair.right) for pair, _ in wrong(rows)}
    strong = [pair for pair in rows if pair.strength == "STRONG"]
    same = [pair for pair in rows if pair.answer == "same"]
    right = sum((pair.left, pair.right) not in missed for pair in same)
    merged_wrongly = sum((pair.left, pair.right) in missed for pair in rows if pair.answer == "different")
    strong_right = sum((pair.left, pair.right) not in missed for pair in strong)
    return {
        f"{part}: pairs": len(rows),
        f"{part}: STRONG right, %": 100 * strong_right / len(strong),
        f"{part}: merge precision, %": 100 * right / max(1, right + merged_wrongly),
        f"{part}: merge recall, %": 100 * right / len(same),
    }
