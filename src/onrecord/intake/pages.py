"""Web pages: which blocks are the article, and what part each is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import trafilatura
from lxml import etree, html

from onrecord.errors import EmptySource, NoArticle
from onrecord.intake.bylines import is_byline, is_person_line
from onrecord.intake.canonical import canonical
from onrecord.intake.page_blocks import Block, Place, blocks
from onrecord.intake.page_metadata import read_page_metadata, saved_from
from onrecord.intake.page_parts import Page
from onrecord.intake.running_text import is_sentence
from onrecord.intake.zones import find_zones
from onrecord.records import ZoneKind
from onrecord.text.folding import fold

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Attributes of a tag of this length hold no class that matters, and the parser is slow on many.
_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]{20000,}>")
_PLAIN = re.compile(r"[\W_]+")
_LEAST_WORDS = 25  # of an article's sentences; less is a stub, an error page or a list of links
_TRAFILATURA_LIMIT = 3_000_000  # characters of visible text; beyond it the second opinion is not asked for
_TRAFILATURA_BLOCKS = 10_000
_AFTER = 8  # blocks after the last sentence that may still be short paragraphs or captions
_LEAST_IN_TITLE = 20  # letters of a line without markup that ends the page's `<title>` and is its headline
_CELLS = frozenset(("th", "li", "dd", "dt", "pre"))
_BEFORE = 40  # blocks before the first sentence among which the headline stands
_CAPTION_WORDS = 80  # in all of an element that holds a picture and its caption
_UP = 8  # levels from a paragraph to the container of the article


def read_page(text: str, url: str | None = None, *, what: str = "the page") -> Page:
    """The article of a web page: headline, byline, captions and paragraphs in reading order, with zones and metadata.

    A block belongs to the article where trafilatura keeps its words, or where it stands among the paragraphs of the
    container with most sentences (Arc90 readability); of menus, footers, forms and lists of links nothing is kept.
    Raises `NoArticle`
    for a page with fewer than 25 words in sentences, `EmptySource` for one without text.
    """
    tree = _parse(text)
    if tree is None:
        raise EmptySource(f"{what}: a page without text. Check how it was saved.")
    page, name = read_page_metadata(tree, url or saved_from(text))
    found = blocks(tree)
    headline = _headline(found, page.title, name)
    chosen = _choose(found, _second_opinion(tree, found), headline)
    words = sum(len(found[i].text.split()) for i in chosen if is_sentence(found[i].text))
    if words < _LEAST_WORDS:
        raise NoArticle(
            f"{what}: a page with no article ({words} words in sentences). Save the page of one article, or its text."
        )
    lines: list[str] = []
    known: list[ZoneKind | None] = []
    sizes = _sizes(found)
    for i in chosen:
        line = canonical(found[i].text).replace("\n", " ")
        if line:
            lines.append(line)
            known.append("headline" if i == headline else _kind(found[i], sizes))
    if headline is None and page.title and not any(_plain(line) == _plain(page.title) for line in lines):
        lines.insert(0, canonical(page.title).replace("\n", " "))
        known.insert(0, "headline")
    whole = "\n\n".join(lines)
    zones = find_zones(whole, page.title, known)
    shown = next((whole[zone.start : zone.end].strip() for zone in zones if zone.kind == "headline"), None)
    return Page(
        text=whole,
        zones=zones,
        title=page.title or shown or name,
        byline=page.byline,
        outlet=page.outlet,
        url=page.url,
        language=page.language,
        published=page.published,
    )


def _parse(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, recover=True)
    cleaned = _LONG_TAG.sub(r"<\1>", _DECLARATION.sub("", text.replace("\0", "")))
    try:
        tree: html.HtmlElement = html.document_fromstring(cleaned, parser=parser)
        return tree
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _second_opinion(tree: html.HtmlElement, found: Sequence[Block]) -> str:
    """The words that trafilatura keeps of the page, without spaces and marks; `""` where it finds nothing."""
    if len(found) > _TRAFILATURA_BLOCKS or sum(len(block.text) for block in found) > _TRAFILATURA_LIMIT:
        return ""
    try:
        kept = trafilatura.extract(
            html.fromstring(etree.tostring(tree)),
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            favor_recall=True,
            date_extraction_params=_FIXED_DATES,
        )
    except (
        etree.LxmlError,
        ValueError,
        TypeError,
        AttributeError,
        KeyError,
        IndexError,
        RecursionError,
        AssertionError,
    ):
        return ""
    return _plain(kept or "")


_FIXED_DATES = {"extensive_search": False, "max_date": "2199-12-31"}


def _choose(found: Sequence[Block], kept: str, headline: int | None) -> list[int]:
    """The indices of the article's blocks, in order."""
    good = [i for i, block in enumerate(found) if _is_paragraph(block)]
    matched = (
        {i for i, block in enumerate(found) if len(plain := _plain(block.text)) >= 20 and plain in kept}
        if kept
        else set()
    )
    container = _container(found, [i for i in good if i in matched] or good)
    inside = {i for i in good if container is not None and _within(found[i].place, container)}
    core = sorted(inside | {i for i in matched if is_sentence(found[i].text) and not _is_links(found[i])})
    if not core:
        return []
    first, last = core[0], core[-1]
    start = headline if headline is not None and first - _BEFORE <= headline < first else None
    chosen = []
    for i in range(max(0, first - _BEFORE), min(last + _AFTER, len(found))):
        block = found[i]
        own = container is not None and _within(block.place, container)
        dated = is_byline(block.text) and (own or block.place.article or block.place.byline)
        if i in inside or i == headline or (first <= i and i in matched and not _is_links(block)) or dated:
            chosen.append(i)
        elif block.place.chrome or _is_links(block):
            named = block.place.byline or (
                i + 1 < len(found) and is_person_line(block.text) and is_byline(found[i + 1].text)
            )
            if named and not block.place.chrome and start is not None and start < i < first:
                chosen.append(i)
        elif i < first:
            if own or (start is not None and i > start):
                chosen.append(i)
        elif (
            (i <= last and (own or is_sentence(block.text) or block.place.heading))
            or (own and block.tag == "p")
            or block.place.caption
            or block.place.credit
        ):
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


def _headline(found: Sequence[Block], title: str | None, name: str | None) -> int | None:
    """The heading whose words are those of the title; else, of the headings in `<title>`, the last before the text;
    else the `<h1>`.
    """
    headings: list[int] = [i for i, block in enumerate(found) if block.place.heading and not _is_menu(block)]
    wanted = _plain(title or "")
    if wanted:
        same = (i for i in [*headings, *range(len(found))] if _plain(found[i].text) == wanted)
        shown: int | None = next((i for i in same if not found[i].place.chrome), None)
        if shown is not None:
            return shown
    long = (i for i, block in enumerate(found) if _is_paragraph(block) and len(block.text) > 120)
    first: int = next(long, len(found))
    named = _plain(name or "")
    inside: list[int] = [
        i for i in headings if i < first and len(plain := _plain(found[i].text)) > 5 and plain in named
    ]
    if inside:
        whole = [i for i in inside if _plain(found[i].text) == named]
        return (whole or inside[-1:])[0]
    tailed = [
        i
        for i in range(max(0, first - _BEFORE), first)
        if not found[i].place.chrome and len(plain := _plain(found[i].text)) > _LEAST_IN_TITLE and named.endswith(plain)
    ]
    if tailed:
        return tailed[0]
    near = [i for i in headings if first - 4 <= i < first and not found[i].place.chrome and found[i].place.heading <= 3]
    tops = [i for i in headings if found[i].place.heading == 1 and not found[i].place.chrome and i <= first]
    return tops[-1] if tops else near[-1] if near else None


def _is_menu(block: Block) -> bool:
    return block.place.chrome and block.place.heading > 1


def _sizes(found: Sequence[Block]) -> dict[Place, int]:
    """How many words stand inside each element that holds a picture and words."""
    sizes = {block.picture: 0 for block in found if block.picture is not None}
    if not sizes:
        return {}
    for block in found:
        here: Place | None = block.place
        for _ in range(_UP):
            if here is None:
                break
            if here in sizes:
                sizes[here] += len(block.text.split())
            here = here.above
    return sizes


def _kind(block: Block, sizes: Mapping[Place, int]) -> ZoneKind | None:
    place = block.place
    short = len(block.text.split()) <= 40
    if place.credit and short:
        return "boilerplate"
    if place.caption or (block.picture is not None and sizes[block.picture] <= _CAPTION_WORDS):
        return "caption"
    if place.heading and short:
        return "subheading"
    if place.byline and short and not is_sentence(block.text):
        return "byline"
    if place.deck and len(block.text.split()) <= 60:
        return "subheading"
    return "body" if block.tag in _CELLS and not block.linked else None


def _plain(text: str) -> str:
    return _PLAIN.sub("", fold(text))
