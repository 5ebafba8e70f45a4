"""The columns and keys under which tables of articles keep what we need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "article",
        "fulltext",
        "maintext",
        "articletext",
        "articlebody",
        "bodytext",
        "rawtext",
        "plaintext",
        "contenttext",
        "contents",
        "html",
        "bodyhtml",
        "contenthtml",
        "rawhtml",
        "story",
        "description",
        "summary",
    ),
    "title": ("title", "headline", "heading", "head", "articletitle", "subject", "name"),
    "published": (
        "published",
        "date",
        "publisheddate",
        "publishedat",
        "publishdate",
        "publicationdate",
        "pubdate",
        "datepublished",
        "publishedon",
        "publication",
        "datetime",
        "timestamp",
        "day",
        "time",
        "created",
        "createdat",
    ),
    "outlet": (
        "outlet",
        "source",
        "publisher",
        "newspaper",
        "site",
        "sitename",
        "sourcename",
        "publicationname",
        "media",
        "medium",
        "journal",
        "domain",
        "sourcedomain",
        "feed",
    ),
    "byline": ("byline", "author", "authors", "creator", "writer", "writers", "reporter"),
    "url": ("url", "link", "uri", "href", "permalink", "canonicalurl", "articleurl", "webpage"),
    "id": ("id", "guid", "uuid", "docid", "documentid", "articleid", "key", "identifier"),
    "language": ("language", "lang", "languagecode"),
}
_KEPT = ("url", "title", "published", "outlet", "byline", "language")


def plain_name(name: object) -> str:
    """A column name without case, spaces and marks: `Published_At ` gives `publishedat`."""
    return re.sub(r"[\W_]+", "", str(name)).lower()


def choose_columns(names: Iterable[object]) -> dict[str, object]:
    """Which of these names stands for which field; the earlier synonym wins."""
    by_plain: dict[str, object] = {}
    for name in names:
        by_plain.setdefault(plain_name(name), name)
    chosen: dict[str, object] = {}
    for field, synonyms in FIELD_NAMES.items():
        for synonym in synonyms:
            if synonym in by_plain and by_plain[synonym] not in chosen.values():
                chosen[field] = by_plain[synonym]
                break
    return chosen


def as_text(value: object) -> str:
    """A cell as text: names out of nested values, lists joined by commas, `""` for nothing."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value.strip() if value.strip().lower() not in ("null", "none", "nan", "n/a") else ""
    if isinstance(value, float) and value != value:
        return ""
    if isinstance(value, Mapping):
        for key in ("name", "title", "value", "rendered", "text", "url"):
            if value.get(key):
                return as_text(value[key])
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(part for part in (as_text(entry) for entry in value[:50]) if part)
    return str(value)


def row_fields(row: Mapping[object, object], columns: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """The pairs of field and value that a row gives, in one fixed order, without empty ones."""
    pairs = ((field, as_text(row.get(columns[field]))) for field in _KEPT if field in columns)
    return tuple((field, value) for field, value in pairs if value)
