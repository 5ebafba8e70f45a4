"""The addresses, one module for each place of the reading room."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.desk import Desk
from onrecord.web.routes import (
    chronology,
    discrepancies,
    documents,
    entities,
    events,
    front,
    pledges,
    review,
    search,
    sources,
    statements,
)

__all__ = ["all_routes"]


def all_routes(desk: Desk) -> list[APIRouter]:
    """The routers of all places, reading from this desk."""
    return [
        part.routes(desk)
        for part in (
            front,
            chronology,
            documents,
            statements,
            events,
            pledges,
            entities,
            sources,
            discrepancies,
            search,
            review,
        )
    ]
