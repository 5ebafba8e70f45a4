"""One statement with all its reports side by side."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.discrepancies import read_disagreements
from onrecord.case.views.origins import read_weighed
from onrecord.case.views.statements import Report, Said, read_statement
from onrecord.web.asked import Asked
from onrecord.web.desk import Desk
from onrecord.web.differing_words import Piece, compare, missing_words
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.origins import shown
from onrecord.web.slot_words import SLOT_WORDS

COMPARED_AT_MOST = 60


def routes(desk: Desk) -> APIRouter:
    """`/statements/ID`."""
    router = APIRouter()

    @router.get("/statements/{statement_id:path}")
    def statement(request: Request, statement_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            said = read_statement(case, statement_id)
            if said is None:
                return desk.missing(request, case, "statement", statement_id, request.url.path)
            if asked.format:
                return as_file(_sheet(said), asked.format)
            compared = []
            for number, report in enumerate(said.reports):
                pieces = (
                    compare(report.content, said.text, report.interposed)
                    if number < COMPARED_AT_MOST
                    else [Piece(text=report.content)]
                )
                compared.append((report, pieces, missing_words(pieces)))
            return desk.page(
                request,
                case,
                "statement.html",
                asked=asked,
                said=said,
                compared=compared,
                weighed=shown(read_weighed(case, "statement", statement_id)),
                disagreements=read_disagreements(case, about=("statement", statement_id)),
                slot_words=SLOT_WORDS,
            )

    return router


def _sheet(said: Said) -> Sheet:
    def row(report: Report) -> tuple[str | int | None, ...]:
        return (
            said.id,
            report.id,
            report.place.document_id,
            report.place.start,
            report.place.end,
            report.mode,
            report.attitude,
            report.content,
            report.source,
            report.cue,
            report.told_to.name if report.told_to else None,
            report.credited_to.name if report.credited_to else None,
            report.place.outlet,
        )

    return Sheet(
        name="statement",
        columns=(
            "statement_id",
            "id",
            "document_id",
            "start",
            "end",
            "mode",
            "attitude",
            "content",
            "source",
            "cue",
            "told_to",
            "credited_to",
            "outlet",
        ),
        rows=[row(report) for report in said.reports],
    )
