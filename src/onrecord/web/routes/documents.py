"""The sources themselves."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request, Response

from onrecord.case.views.documents import (
    ORDERS,
    Chosen,
    Heading,
    count_documents,
    languages,
    outlets,
    publication_words,
    read_article,
    read_documents,
)
from onrecord.case.views.evidence import ReuseRead, read_evidence
from onrecord.records import PUBLISHED_BASES
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.marks import KINDS, kind_of, marks_of
from onrecord.web.reading_column import Mark, set_column

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")
EXTRA_AT_MOST = 50
DATED_BY_AT_MOST = 6
# How the day of a document is known, where it is not told from its words.
WHY_DATED = {
    "given": "as the sheet or the command gives it",
    "metadata": "as the page, the row or the mail gives it",
    "url": "as its address gives it",
}
OUTLETS_OFFERED = 300


def routes(desk: Desk) -> APIRouter:
    """`/documents` and one document."""
    router = APIRouter()

    @router.get("/documents")
    def documents(request: Request) -> Response:
        asked = Asked.of(request)
        first, last = asked.days("from"), asked.days("to")
        chosen = Chosen(
            words=asked.words(),
            outlet=asked.get("outlet"),
            language=asked.get("language"),
            basis=asked.one_of("dated", PUBLISHED_BASES),
            first=first.earliest if first else None,
            last=last.latest if last else None,
        )
        order = asked.one_of("order", ORDERS) or "newest"
        with desk.open() as case:
            pages = pages_of(asked, count_documents(case, chosen))
            found = read_documents(case, chosen, order=order, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(
                request,
                case,
                "documents.html",
                asked=asked,
                pages=pages,
                documents=found,
                order=order,
                orders=ORDERS,
                outlets=outlets(case, limit=OUTLETS_OFFERED),
                languages=languages(case),
            )

    @router.get("/documents/{document_id:path}")
    def document(request: Request, document_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            article = read_article(case, document_id)
            if article is None:
                return desk.missing(request, case, "document", document_id, request.url.path)
            evidence = read_evidence(case, document_id)
            marks = marks_of(evidence)
            there = [kind for kind in KINDS if any(kind_of(mark) == kind for mark in marks)]
            shown = [kind for kind in there if kind in asked.all("show")] if asked.get("show") else there
            column = set_column(
                article.text,
                article.zones,
                [mark for mark in marks if kind_of(mark) in shown] + _extra(asked, len(article.text)),
            )
            if asked.format:
                listed = [mark for mark in marks if kind_of(mark) in shown and mark.listed]
                return as_file(_marks_sheet(document_id, article.text, listed), asked.format)
            return desk.page(
                request,
                case,
                "document.html",
                asked=asked,
                document=article.heading,
                dated_by=[
                    (article.text[start:end], addresses.document(document_id, start, end, extra=True))
                    for start, end in publication_words(case, document_id)[:DATED_BY_AT_MOST]
                ],
                why_dated=WHY_DATED.get(article.heading.published_basis),
                column=column,
                split=frozenset(column.split),
                there=there,
                shown=shown,
                kinds=KINDS,
                shared=_shared([each for each in evidence if isinstance(each, ReuseRead)]),
                style=_split_style(column.split),
            )

    return router


def _extra(asked: Asked, length: int) -> list[Mark]:
    """Marks at places that the address names, such as the words of a search."""
    marks = []
    for value in asked.all("at")[:EXTRA_AT_MOST]:
        found = _PLACE.fullmatch(value)
        if found and int(found[1]) < int(found[2]) <= length:
            marks.append(
                Mark(start=int(found[1]), end=int(found[2]), kind="asked", label="the words you came for", listed=False)
            )
    return marks


def _split_style(anchors: tuple[str, ...]) -> str:
    """Rules that light all fragments of a mark which had to be cut, when it is the target of the address."""
    lit = ",".join(f"body:has(#{anchor}:target) .{anchor}" for anchor in anchors)
    notes = ",".join(f"body:has(#{anchor}:target) .{anchor}>.note" for anchor in anchors)
    return f"{lit}{{background:var(--lit)}}{notes}{{display:inline-block}}" if anchors else ""


def _shared(reuses: list[ReuseRead]) -> list[tuple[str, str, int, str, str]]:
    """Other documents with words of this one: name, address, number of passages, order in words, outlet."""
    grouped: dict[str, list[ReuseRead]] = {}
    for reuse in reuses:
        grouped.setdefault(reuse.other_id, []).append(reuse)
    order = {"from": "there first", "to": "here first", "unknown": "order not known"}
    return [
        (
            each[0].other_title or "Without a title",
            addresses.document(other, each[0].other_start, each[0].other_end),
            len(each),
            order[each[0].direction],
            each[0].other_outlet or "outlet not known",
        )
        for other, each in grouped.items()
    ]


def _sheet(documents: list[Heading]) -> Sheet:
    return Sheet(
        name="documents",
        columns=(
            "id",
            "published",
            "published_basis",
            "outlet",
            "title",
            "byline",
            "language",
            "words",
            "statements",
            "shared",
            "source",
            "url",
            "sha256",
            "page",
        ),
        rows=[
            (
                each.id,
                each.published,
                each.published_basis,
                each.outlet,
                each.title,
                each.byline,
                each.language,
                each.words,
                each.statements,
                each.shared,
                each.source,
                each.url,
                each.sha256,
                addresses.document(each.id),
            )
            for each in documents
        ],
    )


def _marks_sheet(document_id: str, text: str, marks: list[Mark]) -> Sheet:
    return Sheet(
        name="evidence",
        columns=("document_id", "start", "end", "kind", "words", "read", "links"),
        rows=[
            (
                document_id,
                mark.start,
                mark.end,
                mark.kind,
                text[mark.start : mark.end],
                mark.says,
                tuple(link.href for link in mark.links),
            )
            for mark in sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind))
        ],
    )
