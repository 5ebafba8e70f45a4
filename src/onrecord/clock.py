"""The only place that asks what time it is. Nothing below `workflow` may use it."""

from __future__ import annotations

from datetime import UTC, date, datetime


def now() -> str:
    """This moment in UTC, ISO 8601 with seconds: `2024-03-01T12:00:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment() -> str:
    """This moment in UTC, ISO 8601 with microseconds: `2024-03-01T12:00:00.000000Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def today() -> date:
    """This day in the machine's time zone."""
    return datetime.now().astimezone().date()
