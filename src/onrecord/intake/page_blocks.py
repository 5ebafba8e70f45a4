"""A parsed page as a list of visible blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_SKIPPED = frozenset(
    "script style noscript template svg iframe object embed select option textarea button canvas audio "
    "video map datalist head input math".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rp "
    "rt s samp small span strike strong sub sup time tt u var wbr img picture source".split()
)
_CHROME_TAGS = frozenset("nav footer form menu dialog".split())
_SIDE_BY_SIDE = frozenset(("span", "time", "a"))
_FLOWING = frozenset("p li blockquote td dd h1 h2 h3 h4 h5 h6".split())
_CHROME_NAMES = re.compile(
    r"(?:^|[\W_])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|rail|widget|related|recommend(?:ed|"
    r"ations?)?|newsletter|subscribe|subscription|signup|sign-up|paywall|promo|promotion|advert|advertisement|"
    r"ads?|sponsor(?:ed)?|share|sharing|sharebar|social|comments?|disqus|respond|cookie|consent|gdpr|"
    r"banner|popup|modal|"
    r"toolbar|teaser|rich-link|read-also|see-also|inline-promo|pull-?quote|tags?|tag-list|topics?|trending|"
    r"popular|most-read|more-stories|more-from|read-more|readmore|outbrain|taboola|pagination|pager|print-only|"
    r"screen-reader-text|sr-only|visually-hidden|skip-link|author-bio|about-author|bio|login|meta-links|"
    r"copyright|disclaimer|masthead|site-header|search)(?:$|[\W_])",
    re.I,
)
_BOXES = re.compile(r"fact|explain|info|glance|timeline|key|summary|background|context|profile|box", re.I)
_TITLE_NAMES = re.compile(r"(?:^|[\W_])(?:headline|entry-title|post-title|article-title|story-title)(?:$|[\W_])", re.I)
_ARTICLE_NAMES = re.compile(
    r"articleBody|(?:^|[\W_])(?:hentry|h-entry|post-body|entry-content|article-body|story-body)(?:$|[\W_])", re.I
)
_TEASER_NAMES = re.compile(r"teaser|card|promo|related|recommend|tease|link|embed", re.I)
_CAPTION_NAMES = re.compile(
    r"(?:^|[\W_])(?:caption|figcaption|wp-caption-text|cutline|image-desc(?:ription)?|photo-desc(?:ription)"
    r"?|media-desc(?:ription)?|legend)(?:$|[\W_])|caption",
    re.I,
)
_CREDIT_NAMES = re.compile(
    r"(?:^|[\W_])(?:credit|credits|photo-credit|image-credit|copyright-holder|attribution|image-source|"
    r"photographer)(?:$|[\W_])",
    re.I,
)
_BYLINE_NAMES = re.compile(
    r"(?:^|[\W_])(?:byline|by-line|contributors?|writers?|author|authors|author-name|dateline|date|timestamp|published|pubdate|"
    r"post-date|entry-date|entry-meta|post-meta|article-meta|posted-on|datetime)(?:$|[\W_])",
    re.I,
)
_DECK_NAMES = re.compile(
    r"(?:^|[\W_])(?:dek|deck|standfirst|subhead(?:line|ing)?|sub-title|subtitle|strapline|lede?-in|summary|"
    r"excerpt|article-summary|sub-headline)(?:$|[\W_])",
    re.I,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(slots=True, kw_only=True, eq=False)
class Place:
    """Where a block stands: what its ancestors say about it. Two places are equal where they are one element."""

    chrome: bool = False
    caption: bool = False
    credit: bool = False
    byline: bool = False
    deck: bool = False
    article: bool = False
    heading: int = 0
    above: Place | None = None


@dataclass(slots=True, kw_only=True)
class Block:
    """The visible text of one block element (or of one line in it), and how much of it is links.

    `picture` is the element that holds both this block and the picture just before it, where there is one.
    """

    text: str
    tag: str
    place: Place
    linked: int = 0
    picture: Place | None = None


def blocks(tree: etree._Element) -> list[Block]:
    """All visible blocks with text, in document order. Scripts, pictures and what is hidden give none."""
    found: list[Block] = []
    pieces: list[str] = []
    linked = 0
    current, place, anchors = "body", Place(), 0
    stack: list[tuple[str, Place]] = []
    picture: Place | None = None
    boxes: dict[etree._Element, bool] = {}

    def flush() -> None:
        nonlocal linked, picture
        text = _SPACE.sub(" ", "".join(pieces)).strip()
        pieces.clear()
        if text:
            shared = _shared(picture, place) if picture else None
            found.append(Block(text=text, tag=current, place=place, linked=min(linked, len(text)), picture=shared))
            picture = picture if shared and len(found) > 1 and found[-2].picture is None else None
        linked = 0

    for event, element, tag in _events(tree):
        if event == "tail":
            pieces.append(element.tail or "")
            linked += len((element.tail or "").strip()) if anchors else 0
        elif event == "start":
            if tag == "br":
                if place.heading:
                    pieces.append(" ")
                else:
                    flush()
            elif tag in _INLINE:
                anchors += tag == "a"
                if tag == "img":
                    picture = place
                elif tag in _SIDE_BY_SIDE and pieces and _stands_apart(element, boxes):
                    flush()
                marked = _inline_place(element, place)
                if marked is not place:
                    flush()
                stack.append((current, place))
                place = marked
            elif tag == "hr":
                flush()
            else:
                flush()
                stack.append((current, place))
                current, place = tag, _enter(element, tag, place)
            if element.text:
                pieces.append(element.text)
                linked += len(element.text.strip()) if anchors else 0
        else:
            if tag not in ("br", "hr"):
                before = stack.pop()
                if tag in _INLINE:
                    anchors -= tag == "a"
                    if before[1] is not place:
                        flush()
                else:
                    flush()
                current, place = before
            if element.tail and element is not tree:
                pieces.append(element.tail)
                linked += len(element.tail.strip()) if anchors else 0
    flush()
    return found


def _stands_apart(element: etree._Element, boxes: dict[etree._Element, bool]) -> bool:
    """True for a `<span>` that follows another one in a box without text of its own: the style sets them apart.

    `boxes` remembers which elements are such boxes.
    """
    parent, before = element.getparent(), element.getprevious()
    if parent is None or before is None or before.tag not in _SIDE_BY_SIDE or parent.tag in _FLOWING:
        return False
    if parent not in boxes:
        own = (parent.text or "").strip() or any((child.tail or "").strip() for child in parent)
        boxes[parent] = not own
    first = next((words.strip()[:1] for words in element.itertext() if words.strip()), "")
    return boxes[parent] and bool(first) and not first.islower()


def _shared(picture: Place, place: Place) -> Place | None:
    """The nearest element, at most two levels above either, that holds both places."""
    above = [picture, picture.above, picture.above.above if picture.above else None]
    here: Place | None = place
    for _ in range(3):
        if here is not None and any(here is other for other in above):
            return here
        here = here.above if here else None
    return None


def _events(tree: etree._Element) -> Iterator[tuple[str, etree._Element, str]]:
    """Starts and ends of the visible elements, without recursion; skipped elements give only their end, for the text
    after them.
    """
    walker = etree.iterwalk(tree, events=("start", "end"))
    skipping: etree._Element | None = None
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if skipping is not None:
            if event == "end" and element is skipping:
                skipping = None
                if element.tail:
                    yield "tail", element, ""
            continue
        if event == "start" and (not tag or tag in _SKIPPED or _is_hidden(element)):
            skipping = element
            continue
        yield event, element, tag


def _is_hidden(element: etree._Element) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"[:300]


def _inline_place(element: etree._Element, place: Place) -> Place:
    """Credits stand in a `<span>` of their own inside captions."""
    if place.caption and not place.credit and _CREDIT_NAMES.search(_names(element)):
        return _with(place, credit=True)
    return place


def _with(place: Place, **changes: bool) -> Place:
    return Place(
        chrome=changes.get("chrome", place.chrome),
        caption=changes.get("caption", place.caption),
        credit=changes.get("credit", place.credit),
        byline=changes.get("byline", place.byline),
        deck=changes.get("deck", place.deck),
        article=changes.get("article", place.article),
        heading=place.heading,
        above=place,
    )


def _enter(element: etree._Element, tag: str, place: Place) -> Place:
    names = _names(element)
    heading = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else place.heading
    if not heading and tag in ("div", "p", "span", "td") and _TITLE_NAMES.search(names):
        heading = 1
    teaser = tag == "article" and place.article and bool(_TEASER_NAMES.search(names))
    is_root = not teaser and tag in ("html", "body", "article", "main")
    role = element.get("role") or ""
    chrome = (
        place.chrome
        or tag in _CHROME_TAGS
        or (tag == "aside" and not (place.article and _BOXES.search(names)))
        or role in ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
    )
    if not is_root and not heading and not chrome and names.strip():
        chrome = bool(_CHROME_NAMES.search(names)) and not re.search(
            r"article[-_]?(?:body|content|text)|entry-content|post-content|story-body|caption|headline|article__body",
            names,
            re.I,
        )
    return Place(
        chrome=chrome,
        caption=place.caption or tag == "figcaption" or (bool(_CAPTION_NAMES.search(names)) and not is_root),
        credit=place.credit or bool(_CREDIT_NAMES.search(names)),
        byline=place.byline
        or tag == "address"
        or element.get("rel") == "author"
        or (not is_root and bool(_BYLINE_NAMES.search(names))),
        deck=place.deck or bool(_DECK_NAMES.search(names)),
        article=place.article or tag in ("article", "main") or bool(_ARTICLE_NAMES.search(names)),
        heading=heading,
        above=place,
    )
