"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from onrecord.records import Reason

Same = Literal["same", "maybe", "different"]

# What each verdict weighs as a link; the names alone are never certain.
STRONG: Final = 0.97
MEDIUM: Final = 0.85
WEAK: Final = 0.5
NONE: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class NameVerdict:
    """Whether two names can be one entity's: `score` is 0 to 1, `reasons` say from what (never empty)."""

    same: Same
    score: float
    reasons: tuple[Reason, ...]


def verdict(same: Same, score: float, feature: str, left: str, right: str) -> NameVerdict:
    """A verdict with one reason, whose weight is the score (its distance below one half, for different names)."""
    weight = score if same != "different" else score - 1.0
    reason = Reason(feature=feature, left=left, right=right, weight=round(weight, 3))
    return NameVerdict(same=same, score=score, reasons=(reason,))
