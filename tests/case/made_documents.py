"""Small documents and readings for the tests of the case file."""

from __future__ import annotations

import re

from onrecord.case import Staged, Terms, pack
from onrecord.ids import digest, make_id
from onrecord.records import (
    Credit,
    Document,
    EventReport,
    Interval,
    Mention,
    Quantity,
    Reading,
    Span,
    StatementReport,
    TimeExpression,
    Zone,
)

TEXT = (
    "Ferry talks end in Port Hask\n\n"
    "“The river,” Minister Oru Dant told the Harbour Gazette on 3 March 2019, “belongs to both banks.”\n\n"
    "About 40 boats were burned.\n\nSign up for our newsletter."
)


def place(words: str, text: str = TEXT) -> Span:
    found = re.search(re.escape(words), text)
    assert found is not None, words
    return Span(start=found.start(), end=found.end())


def document(
    source: str = "articles/ferry.txt", *, text: str = TEXT, data: bytes | None = None, outlet: str | None = None
) -> Document:
    furniture = text.find("Sign up")
    zones = (
        (Zone(start=0, end=furniture, kind="body"), Zone(start=furniture, end=len(text), kind="boilerplate"))
        if furniture > 0
        else (Zone(start=0, end=len(text), kind="body"),)
    )
    sha256 = digest(data if data is not None else text.encode())
    return Document(
        id=make_id("d", sha256, source.rpartition("/")[2]),
        source=source,
        text=text,
        zones=zones,
        sha256=sha256,
        outlet=outlet,
        language="en",
    )


def reading(of: Document) -> Reading:
    """All layers, one thing in each; the quotation is broken by its attribution."""
    day = Interval.parse("2019-03-03")
    when = place("3 March 2019")
    boats = place("About 40 boats")
    return Reading(
        document_id=of.id,
        sentences=(Span(start=0, end=28),),
        mentions=(Mention(start=place("Oru Dant").start, end=place("Oru Dant").end, kind="person", form="name"),),
        times=(TimeExpression(start=when.start, end=when.end, type="DATE", value="2019-03-03", days=day),),
        statements=(
            StatementReport(
                content=(place("The river,"), place("belongs to both banks.")),
                source=(place("Minister Oru Dant"),),
                cue=(place("told"),),
                said=day,
            ),
        ),
        events=(
            EventReport(
                start=boats.start,
                end=place("burned.").end,
                trigger=place("burned"),
                type="ASSAULT",
                status="happened",
                happened=day,
            ),
        ),
        quantities=(Quantity(start=boats.start, end=boats.end, what="boats", low=40, high=40, modifier="about"),),
        credits=(
            Credit(
                start=place("told").start,
                end=place("Harbour Gazette").end,
                kind="told",
                outlet=place("Harbour Gazette"),
            ),
        ),
        published=Interval.parse("2019-03"),
        published_from_text=True,
    )


def staged(of: Document, *, read: bool = True, given: str = "nothing") -> Staged:
    return Staged(
        source=of.source,
        terms=Terms(
            sha256=of.sha256,
            given=given,
            intake_version="1",
            reader_version="1" if read else None,
            prints_version="1",
        ),
        url=of.url,
        document=pack(of),
        reading=pack(reading(of)) if read else None,
        prints=b"prints",
    )
