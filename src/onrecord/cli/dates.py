"""Dates as people type them."""

from __future__ import annotations

import typer

from onrecord.records import Interval


def published_days(text: str | None) -> Interval | None:
    """What a person typed as a date of publication, or a usage error that says what would do."""
    if text is None:
        return None
    try:
        return Interval.parse(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date: write 2021-11-19, 2021-11 or 2021") from error
