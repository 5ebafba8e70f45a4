"""Errors of the trained reader."""

from __future__ import annotations

from typing import ClassVar

from onrecord.errors import OnRecordError


class WeightsDamaged(OnRecordError):
    """The weights in the package are missing or not the ones that were released."""

    code: ClassVar[str] = "weights-damaged"
