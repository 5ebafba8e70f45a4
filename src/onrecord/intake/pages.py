"""Web pages: which blocks are the article, and what part each is."""

from __future__ import annotations

import re
from collections.abc import Sequence

import trafilatura
from lxml import etree, html

from onrecord.errors import EmptySource, NoArticle
from onrecord.intake.canonical import canonical
from onrecord.intake.line_shapes import is_sentence
from onrecord.intake.page_blocks import Block, Place, blocks
from onrecord.intake.page_metadata import read_page_metadata
from onrecord.intake.page_parts import Page
from onrecord.intake.zones import find_zones
from onrecord.records import ZoneKind
from onrecord.text.folding import fold

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PLAIN = re.compile(r"[\W_]+")
_LEAST_WORDS = 25  # of an article's sentences; less is a stub, an error page or a list of links
_TRAFILATURA_LIMIT = 3_000_000  # characters of visible text; beyond it the second opinion is not asked for
_AFTER = 8  # blocks after the last sentence that may still be short paragraphs or captions
_UP = 8  # levels from a paragraph to the container of the article


def read_page(text: str, url: str | None = None, *, what: str = "the page") -> Page:
    """The article of a web page: headline, byline, captions and paragraphs in reading order, with zones and metadata.

    A block belongs to the article where trafilatura keeps its words, or where it stands among the paragraphs of the
    container with most sentences (Arc90 readability); of menus, footers, forms and lists of links nothing is kept. Raises `NoArticle`
    for a page with fewer than 25 words in sentences, `EmptySource` for one without text.
    """
    tree = _parse(text)
    if tree is None:
        raise EmptySource(f"{what}: a page without text. Check how it was saved.")
    page = read_page_metadata(tree, url)
    found = blocks(tree)
    chosen = _choose(found, _second_opinion(tree, found), page.title)
    words = sum(len(found[i].text.split()) for i in chosen if is_sentence(found[i].text))
    if words < _LEAST_WORDS:
        raise NoArticle(f"{what}: a page with no article ({words} words in sentences). Save the page of one article, or its text.")
    lines: list[str] = []
    known: list[ZoneKind | None] = []
    headline = _headline(found, chosen, page.title)
    for i in chosen:
        line = canonical(found[i].text).replace("\n", " ")
        if line:
            lines.append(line)
            known.append(_kind(found[i], is_headline=i == headline))
    if headline is None and page.title and not any(_plain(line) == _plain(page.title) for line in lines):
        lines.insert(0, canonical(page.title).replace("\n", " "))
        known.insert(0, "headline")
    whole = "\n\n".join(lines)
    return Page(
        text=whole,
        zones=find_zones(whole, page.title, known),
        title=page.title,
        byline=page.byline,
        outlet=page.outlet,
        url=page.url,
        language=page.language,
        published=page.published,
    )


def _parse(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, recover=True)
    cleaned = _DECLARATION.sub("", text.replace("\0", ""))
    try:
        return html.document_fromstring(cleaned, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _second_opinion(tree: html.HtmlElement, found: Sequence[Block]) -> str:
    """The words that trafilatura keeps of the page, without spaces and marks; `""` where it finds nothing."""
    if sum(len(block.text) for block in found) > _TRAFILATURA_LIMIT:
        return ""
    try:
        kept = trafilatura.extract(
            html.fromstring(etree.tostring(tree)), include_comments=False, include_tables=True, deduplicate=False, favor_recall=True, date_extraction_params=_FIXED_DATES
        )
    except (etree.LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, AssertionError):
        return ""
    return _plain(kept or "")


_FIXED_DATES = {"extensive_search": False, "max_date": "2199-12-31"}


def _choose(found: Sequence[Block], kept: str, title: str | None) -> list[int]:
    """The indices of the article's blocks."""
    good = [i for i, block in enumerate(found) if _is_paragraph(block)]
    matched = {i for i, block in enumerate(found) if len(plain := _plain(block.text)) >= 20 and plain in kept} if kept else set()
    container = _container(found, [i for i in good if i in matched] or good)
    inside = {i for i in good if container is not None and _within(found[i].place, container)}
    core = sorted(inside | {i for i in matched if is_sentence(found[i].text) and not _is_links(found[i])})
    if not core:
        return []
    first, last = core[0], core[-1]
    wanted = _plain(title or "")
    start = next((i for i in range(first - 1, max(-1, first - 60), -1) if found[i].place.heading == 1 or (wanted and _plain(found[i].text) == wanted and found[i].place.heading)), first)
    chosen = []
    for i in range(start, min(last + _AFTER, len(found))):
        block = found[i]
        if i in inside or (i in matched and not _is_links(block)):
            chosen.append(i)
        elif block.place.chrome and not block.place.byline or _is_links(block) and not block.place.byline:
            continue
        elif i <= last or (container is not None and block.tag == "p" and _within(block.place, container)) or block.place.caption or block.place.credit or (block.place.byline and block.place.article):
            chosen.append(i)
    return chosen


def _is_paragraph(block: Block) -> bool:
    return not block.place.chrome and not block.place.heading and is_sentence(block.text) and not _is_links(block)


def _is_links(block: Block) -> bool:
    return block.linked > 0.6 * len(block.text)


def _container(found: Sequence[Block], good: Sequence[int]) -> Place | None:
    scores: dict[Place, float] = {}
    for i in good:
        place, share = found[i].place.above, 1.0
        for _ in range(3):
            if place is None:
                break
            scores[place] = scores.get(place, 0.0) + share * len(found[i].text)
            place, share = place.above, share * 0.6
    return max(scores, key=lambda place: scores[place]) if scores else None


def _within(place: Place, container: Place) -> bool:
    here: Place | None = place
    for _ in range(_UP):
        if here is None:
            return False
        if here is container:
            return True
        here = here.above
    return False


def _headline(found: Sequence[Block], chosen: Sequence[int], title: str | None) -> int | None:
    wanted = _plain(title or "")
    for i in chosen:
        if wanted and _plain(found[i].text) == wanted:
            return i
    return next((i for i in chosen if found[i].place.heading == 1), None)


def _kind(block: Block, *, is_headline: bool) -> ZoneKind | None:
    place = block.place
    short = len(block.text.split()) <= 40
    if is_headline:
        return "headline"
    if place.credit and short:
        return "boilerplate"
    if place.caption:
        return "caption"
    if place.heading and short:
        return "subheading"
    if place.byline and short and not is_sentence(block.text):
        return "byline"
    if place.deck and len(block.text.split()) <= 60:
        return "subheading"
    return "body" if is_sentence(block.text) else None


def _plain(text: str) -> str:
    return _PLAIN.sub("", fold(text))
