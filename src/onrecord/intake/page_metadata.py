"""What a web page says about itself: JSON-LD, meta tags, links, `<time>`; never guessed from its sentences."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import htmldate
from lxml import etree

from onrecord.intake.dates import parse_published
from onrecord.intake.page_parts import Page
from onrecord.records import Interval

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting|Review)$")
_DATE_METAS = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published",
    "publication_date",
    "publication-date",
    "article.published",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "date",
    "displaydate",
    "originalpublicationdate",
    "rnews:datepublished",
    "date_published",
    "ptime",
    "shareaholic:article_published_time",
)
_TITLE_METAS = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "headline",
)
_AUTHOR_METAS = (
    "parsely-author",
    "sailthru.author",
    "byl",
    "byline",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "author",
    "article:author_name",
    "article:author",
    "twitter:data1",
)
_OUTLET_METAS = (
    "og:site_name",
    "application-name",
    "publisher",
    "article:publisher_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "cre",
    "al:android:app_name",
)
_PLAIN_SPACE = re.compile(r"\s+")
_JUNK_AUTHOR = re.compile(r"https?:|www\.|\.com\b|^@|^admin$|^editor$|^staff$|^webmaster$|^user\d*$|^\d+$", re.I)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)\s*-->", re.I)  # as browsers save a page
_CHANGED = re.compile(r"modif|updat|revis|last-?mod", re.I)
# Parts of a page whose times are not those of the article.
_ELSEWHERE = frozenset("aside footer nav".split())
_ELSEWHERE_NAMES = re.compile(
    r"(?:^|[\W_])(?:comments?|comment-list|disqus|respond|related|recommend(?:ed|ations?)?|sidebar|widget|teaser|"
    r"most-read|more-stories|trending|popular)(?:$|[\W_])",
    re.I,
)
_LATEST_DATE = "2199-12-31"  # a fixed bound, so that the same page gives the same date on any day


def read_page_metadata(tree: etree._Element, url: str | None) -> tuple[Page, str | None]:
    """The metadata of a parsed page, with an empty text, and the words of its `<title>`. What the page does not say
    is `None`.

    The title is taken from JSON-LD and meta tags only: `<title>` often holds the name of the site.
    """
    metas = _metas(tree)
    article = _article(tree)
    address = _first(tree.xpath("//link[@rel='canonical']/@href")) or metas.get("og:url") or _text(article.get("url"))
    outlet = _name(article.get("publisher")) or _pick(metas, _OUTLET_METAS) or _site_name(tree)
    title = _clean(_text(article.get("headline"))) or _pick(metas, _TITLE_METAS)
    page = Page(
        text="",
        title=_without_outlet(title, outlet),
        byline=_authors(tree, metas, article),
        outlet=outlet,
        url=url or (address if address and re.match(r"https?://", address) else None),
        language=_first(tree.xpath("/html/@lang"))
        or _first(tree.xpath("/html/@*[name()='xml:lang']"))
        or metas.get("content-language")
        or _text(article.get("inLanguage"))
        or metas.get("og:locale"),
        published=_published(tree, metas, article),
    )
    return page, _without_outlet(_clean(_first(tree.xpath("//title/text()"))), outlet)


def saved_from(text: str) -> str | None:
    """The address that a browser wrote into a page when it saved it; `None` where it wrote none."""
    found = _SAVED_FROM.search(text[:4096])
    return found[1] if found else None


def _metas(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = _clean(meta.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article(tree: etree._Element) -> dict[str, Any]:
    """The JSON-LD object of the article, `{}` where there is none; the first with a headline or date counts."""
    best: dict[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        for thing in _things(_loads(script.text)):
            kinds = thing.get("@type")
            names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
            if any(_ARTICLE_TYPES.search(kind) for kind in names) and ("headline" in thing or "datePublished" in thing):
                return thing
            if (
                not best
                and "datePublished" in thing
                and any(kind in ("WebPage", "ItemPage", "CreativeWork") for kind in names)
            ):
                best = thing
    return best


def _loads(text: str) -> object:
    text = (
        re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$|^\s*<!--|-->\s*$", "", text.strip()).strip().rstrip(";")
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        found = {}
        for key in ("headline", "datePublished"):
            if at := re.search(rf'"{key}"\s*:\s*"((?:[^"\\]|\\.){{1,400}})"', text):
                found[key] = at[1]
        return {"@type": "Article", **found} if found else None


def _things(value: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for entry in value[:200]:
            yield from _things(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            if depth < 6 and isinstance(value.get(key), dict | list):
                yield from _things(value[key], depth + 1)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("@id")
    return _clean(value) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((name for entry in value if (name := _name(entry))), None)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _clean(value) if isinstance(value, str) and not value.startswith("http") else None


def _names(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [name for entry in entries if (name := _name(entry))]


def _authors(tree: etree._Element, metas: dict[str, str], article: dict[str, Any]) -> str | None:
    names = [name for name in _names(article.get("author")) if not _JUNK_AUTHOR.search(name)]
    if not names:
        picked = next(
            (metas[key] for key in _AUTHOR_METAS if key in metas and not _JUNK_AUTHOR.search(metas[key])), None
        )
        names = [picked] if picked and len(picked) < 120 and not re.search(r"\bmin(?:ute)?s?\b", picked) else []
    if not names:
        marked = tree.xpath(
            "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' author-name ')]"
        )
        texts = [_clean(" ".join(element.itertext())) for element in marked[:6]]
        names = [text for text in texts if text and 3 < len(text) < 80 and not _JUNK_AUTHOR.search(text)][:3]
    plain = [re.sub(r"^\s*by\s+", "", name, flags=re.I).strip(" ,|") for name in names]
    return ", ".join(dict.fromkeys(name for name in plain if name)) or None


def _published(tree: etree._Element, metas: dict[str, str], article: dict[str, Any]) -> Interval | None:
    stated = [_text(article.get("datePublished")), *(metas.get(key) for key in _DATE_METAS)]
    stated += tree.xpath("//*[@itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content")
    stated += tree.xpath("//time[@pubdate]/@datetime | //abbr[contains(@class, 'published')]/@title")
    stated += tree.xpath(
        "//time[contains(@class, 'publish') or contains(@class, 'entry-date')"
        " or contains(@class, 'post-date')]/@datetime"
    )
    stated += tree.xpath("(//article//header | //header[.//h1] | //main//h1/..)//time/@datetime")[:1]
    stated.append(_text(article.get("dateCreated")))
    for value in stated:
        if value and (days := parse_published(str(value))):
            return days
    times = [time.get("datetime") for time in tree.iter("time") if time.get("datetime") and not _is_elsewhere(time)]
    if len(set(times)) == 1 and (days := parse_published(times[0])):
        return days
    return _by_htmldate(tree)


def _is_elsewhere(element: etree._Element) -> bool:
    """True inside comments, lists of other articles, side columns and footers."""
    for above in element.iterancestors():
        names = f"{above.get('class') or ''} {above.get('id') or ''}"[:300]
        if above.tag in _ELSEWHERE or (above.tag not in ("html", "body", "main") and _ELSEWHERE_NAMES.search(names)):
            return True
    return False


def _by_htmldate(tree: etree._Element) -> Interval | None:
    """The date that htmldate finds in the markup alone (no search through the text, no address).

    What stands for a later change, and what stands elsewhere on the page, is taken away before: where htmldate finds
    no date of publication it gives one of those.
    """
    article = copy.deepcopy(tree)
    for element in [*article.iter("meta", "time")]:
        names = " ".join(element.get(key) or "" for key in ("property", "name", "itemprop", "class", "http-equiv"))
        if _CHANGED.search(names) or (element.tag == "time" and _is_elsewhere(element)):
            element.drop_tree()
    try:
        found = htmldate.find_date(
            article, extensive_search=False, original_date=True, min_date="1990-01-01", max_date=_LATEST_DATE
        )
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return None
    return parse_published(found) if found else None


def _site_name(tree: etree._Element) -> str | None:
    return _clean(_first(tree.xpath("//*[@itemprop='publisher']//*[@itemprop='name']/@content")))


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A page title without ` | Outlet` at its end (or `Outlet: ` before it, where the outlet is known)."""
    if not title:
        return None
    if outlet and len(outlet) > 2:
        title = (
            re.sub(rf"\s*(?:[|–—·•»:-]|::)\s*{re.escape(outlet)}(?:\s*[|–—·•-].*)?$", "", title, flags=re.I) or title
        )
    return re.sub(r"\s+[|»]\s+[^|»]{2,40}$", "", title).strip() or title


def _pick(metas: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((metas[key] for key in keys if key in metas and not metas[key].startswith("@")), None)


def _first(values: list[str]) -> str | None:
    return str(values[0]).strip() or None if values else None


def _clean(value: str | None) -> str | None:
    return _PLAIN_SPACE.sub(" ", value).strip() or None if value else None
