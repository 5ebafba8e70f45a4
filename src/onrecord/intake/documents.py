"""Bytes to a document: the whole of intake for one article."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.errors import EmptySource, NoArticle, UnknownFormat
from onrecord.ids import digest, make_id
from onrecord.intake.bylines import author_of, bare_author, is_day_line, is_person_line, is_role
from onrecord.intake.canonical import canonical, unwrap
from onrecord.intake.dates import parse_published, published_in_url
from onrecord.intake.encodings import decode
from onrecord.intake.formats import KNOWN, sniff
from onrecord.intake.languages import detect_language
from onrecord.intake.metadata_sheet import Given
from onrecord.intake.page_parts import Page
from onrecord.intake.sources import Raw
from onrecord.intake.zones import find_zones
from onrecord.records import Document, Interval, PublishedBasis, Zone
from onrecord.text.folding import fold

_HELPED = re.compile(
    r"\W*(?:with )?(?:additional|further|editing|edited|translat|photo|illustrat|graphic|design)", re.I
)
# The first line of pages that were saved as text with their address.
_ADDRESS = re.compile(r"\s*(?:(?:url|link|source|address)\s*:\s*)?(https?://\S+)[ \t]*\n", re.I)
_BY = re.compile(r"^\W*(?:by|authors?)\b\s*:?\s+", re.I)


def take_in(raw: Raw, given: Given | None = None) -> Document:
    """The document in some bytes. What `given` says beats what the row says, that beats the page, that beats the
    address.

    Pure: the same arguments give the same document. Raises the `IntakeError` classes: `EmptySource`, `UnknownFormat`,
    `ArchiveSource`, `UnreadableSource`, `ScannedPdf`, `NoArticle`.
    """
    given = given or Given()
    fields = dict(raw.fields)
    page = _page(raw, fields)
    title = given.title or fields.get("title") or page.title
    text = canonical(page.text)
    if not text:
        raise EmptySource(f"{raw.source}: no text in it. Check how it was saved.")
    zones = page.zones or find_zones(text, title)
    url = given.url or fields.get("url") or page.url
    published, basis = _published(given, fields, page, url)
    return Document(
        id=make_id("d", digest(raw.data), raw.last_part),
        source=raw.source,
        text=text,
        zones=zones,
        sha256=digest(raw.data),
        url=url,
        outlet=given.outlet or fields.get("outlet") or page.outlet,
        title=title or _words_of(text, zones, "headline"),
        byline=given.byline or _without_by(fields.get("byline")) or page.byline or _byline(text, zones),
        language=detect_language(_readable(text, zones), fields.get("language") or page.language),
        published=published,
        published_basis=basis,
    )


def _page(raw: Raw, fields: dict[str, str]) -> Page:
    kind = sniff(raw.data, raw.name if "#" not in raw.source else "", what=raw.source)
    match kind:
        case "text":
            text = canonical(decode(raw.data, declared=fields.get("charset"), what=raw.source))
            if "#" in raw.source and fields.get("title"):
                text = _with_title(text, fields["title"])
            address = _ADDRESS.match(text)
            return Page(text=unwrap(text), url=address[1] if address else None)
        case "html":
            from onrecord.intake.pages import read_page

            return read_page(
                decode(raw.data, declared=fields.get("charset"), what=raw.source), fields.get("url"), what=raw.source
            )
        case "pdf":
            from onrecord.intake.pdf import read_pdf

            return read_pdf(raw.data, what=raw.source)
        case "mail":
            from onrecord.intake.mail import read_mail

            return read_mail(raw.data, what=raw.source)
        case _:
            raise UnknownFormat(f"{raw.source}: {kind} inside a row, or a table without rows. Known are {KNOWN}.")


def _with_title(text: str, title: str) -> str:
    head = fold(text[: len(title) + 400])
    return text if " ".join(fold(title).split()) in " ".join(head.split()) else f"{title}\n\n{text}"


def _published(
    given: Given, fields: dict[str, str], page: Page, url: str | None
) -> tuple[Interval | None, PublishedBasis]:
    if given.published:
        return given.published, "given"
    stated = parse_published(fields["published"]) if fields.get("published") else None
    stated = stated or page.published
    if stated:
        return stated, "metadata"
    from_url = published_in_url(url) if url else None
    return (from_url, "url") if from_url else (None, "unknown")


def _words_of(text: str, zones: tuple[Zone, ...], kind: str) -> str | None:
    for zone in zones:
        if zone.kind == kind:
            return " ".join(text[zone.start : zone.end].split()) or None
    return None


def _byline(text: str, zones: tuple[Zone, ...]) -> str | None:
    lines = [" ".join(text[zone.start : zone.end].split()) for zone in zones if zone.kind == "byline"]
    named = next((names for line in lines if not _HELPED.match(line) and (names := author_of(line))), None)
    over_role = (line for line, below in pairwise(lines) if is_person_line(line) and is_role(below))
    dated = {at for at, line in enumerate(lines) if is_day_line(line)}
    beside_day = (bare_author(line) for at, line in enumerate(lines) if not dated.isdisjoint((at - 1, at, at + 1)))
    return named or next(over_role, None) or next(filter(None, beside_day), None)


def _without_by(words: str | None) -> str | None:
    return re.split(r"\s+[|·•]\s+", _BY.sub("", words or "", count=1))[0].strip(" ,.;|") or None


def _readable(text: str, zones: tuple[Zone, ...]) -> str:
    words = " ".join(text[zone.start : zone.end] for zone in zones if zone.kind != "boilerplate")
    return words or text


__all__ = ["NoArticle", "take_in"]
