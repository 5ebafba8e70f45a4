"""Dates as people type them."""

from __future__ import annotations

from datetime import date

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


def one_day(text: str | None) -> date | None:
    """The day that a person typed; a usage error where it is a month, a year or no date."""
    days = published_days(text)
    if days is not None and days.days != 1:
        raise typer.BadParameter(f"{text!r} is not one day: write 2022-01-15")
    return days.earliest if days else None


def first_and_last(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """The days from `--from` to `--to`, each typed as a day, month or year; a usage error where they hold no day."""
    begins, ends = published_days(first), published_days(last)
    if begins is not None and ends is not None and begins.earliest > ends.latest:
        raise typer.BadParameter(f"no day lies from {first} to {last}: the first must not be after the last")
    return begins.earliest if begins else None, ends.latest if ends else None
