"""What a file is, from its first bytes; its name only settles what the bytes leave open."""

from __future__ import annotations

import json
import re
from typing import Literal

from onrecord.errors import ArchiveSource, EmptySource, UnknownFormat
from onrecord.intake.encodings import decode

Format = Literal["text", "html", "pdf", "mail", "mbox", "json", "jsonl", "csv", "warc", "feed"]

_ARCHIVES = (
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
)
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"OggS", "a media file"),
    (b"ID3", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"%!PS", "a PostScript file"),
)
_OFFICE = (
    (b"word/", "a Word file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
)
KNOWN = "text, Markdown, HTML, PDF, mail (.eml, .mbox), JSON, JSON Lines, CSV, WARC, RSS and Atom"
_MAIL_HEADER = re.compile(
    rb"^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|cc|content-type|"
    rb"content-transfer-encoding|list-id|list-unsubscribe|dkim-signature|x-[\w-]+):[ \t]*\S",
    re.I,
)
_ANY_HEADER = re.compile(rb"^([A-Za-z][\w-]{1,60}:|[ \t]+\S)")
_HTML_START = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_HTML_TAG = re.compile(
    r"</?(?:p|div|span|br|a|h[1-6]|ul|ol|li|article|section|img|b|i|em|strong|table|td|tr|meta|title)\b[^<>]{0,2000}>",
    re.I,
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.I)


def sniff(data: bytes, name: str = "", *, what: str = "the file") -> Format:
    """The format of some bytes.

    Raises `EmptySource` for no bytes or white space alone, `ArchiveSource` for archives and compressed files,
    `UnknownFormat`
    for anything that holds no text that intake can read. A wrong or missing file extension does not matter, but for
    CSV: a table is one where the name says so or the first row names a column of text.
    """
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    head = data[:4096]
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f\v") and not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f\v"):
        raise EmptySource(f"{what}: empty. Check how it was saved.")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    _refuse(data, head, what)
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"From ") and _is_mail(head.partition(b"\n")[2], saved=True):
        return "mbox"
    if _is_mail(head, saved=extension in ("eml", "mht", "mbox")):
        return "mail"
    text = decode(_whole_characters(data), what=what)
    if _binary(text):
        raise UnknownFormat(f"{what}: not a format that holds text. Known are {KNOWN}.")
    return _text_format(text, extension, what)


def _refuse(data: bytes, head: bytes, what: str) -> None:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        for inside, kind in _OFFICE:
            if inside in data[:4096] or inside in data[-4096:]:
                raise UnknownFormat(f"{what}: {kind}. Save it as text, HTML or PDF first.")
        raise ArchiveSource(f"{what}: a ZIP archive. Unpack it and give the folder.")
    for magic, kind in _ARCHIVES:
        if head.startswith(magic):
            raise ArchiveSource(f"{what}: {kind}. Unpack it first.")
    if head[257:262] == b"ustar":
        raise ArchiveSource(f"{what}: a TAR archive. Unpack it and give the folder.")
    for magic, kind in _OTHERS:
        if head.startswith(magic) and (len(magic) > 2 or b"\0" in head):
            raise UnknownFormat(f"{what}: {kind}. Known are {KNOWN}.")
    if head[4:8] == b"ftyp":
        raise UnknownFormat(f"{what}: a video or picture file. Known are {KNOWN}.")


_TRANSPORT = frozenset(
    (b"return-path", b"received", b"message-id", b"delivered-to", b"mime-version", b"content-type", b"dkim-signature")
)


def _is_mail(head: bytes, *, saved: bool) -> bool:
    """True where the first lines are mail headers. Headers pasted as text have none that only machines read, unless it
    was `saved` as mail.
    """
    found: set[bytes] = set()
    for line in head.split(b"\n")[:40]:
        line = line.rstrip(b"\r")
        if not line:
            break
        if not _ANY_HEADER.match(line):
            return False
        header = _MAIL_HEADER.match(line)
        if header:
            found.add(header[1].lower())
    sender = {b"from", b"return-path", b"received", b"message-id", b"delivered-to"} & found
    return bool(sender) and len(found) >= 3 and (saved or bool(_TRANSPORT & found))


def _whole_characters(data: bytes) -> bytes:
    """The first bytes, cut where no character is torn: before the last line end or space."""
    if len(data) < 65_536:
        return data
    head = data[:65_536]
    cut = max(head.rfind(b"\n"), head.rfind(b" "))
    cut = cut if cut > 60_000 else len(head)
    return head[: cut - cut % 4]


_ODD = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


def _binary(text: str) -> bool:
    sample = text[:20_000]
    odd = len(_ODD.findall(sample))
    nul = sample.count("\0")
    return odd > 0.05 * len(sample) or nul > 0.3 * len(sample)


def _text_format(text: str, extension: str, what: str) -> Format:
    start = text.lstrip("\ufeff\0 \t\r\n\f\v")[:8192]
    if start.startswith("<"):
        if _FEED.search(start[:3000]) and not _HTML_START.search(start[:500]):
            return "feed"
        if _HTML_START.search(start):
            return "html"
        if start.startswith("<?xml") and len(_HTML_TAG.findall(start)) < 3:
            raise UnknownFormat(f"{what}: XML that is neither a page nor a feed. Known are {KNOWN}.")
    if start.startswith("{") and _is_json_row(start, text):
        return "jsonl"
    if start.startswith("[") and re.match(r"\[\s*\{\s*\"", start):
        return "json"
    if extension in ("csv", "tsv") or _is_table(start):
        return "csv"
    if extension in ("jsonl", "ndjson"):
        return "jsonl"
    if _HTML_START.search(start) and len(_HTML_TAG.findall(start)) >= 2:
        return "html"
    if len(_HTML_TAG.findall(start)) >= 3 or (extension in ("html", "htm", "xhtml") and _HTML_TAG.search(start)):
        return "html"
    return "text"


def _is_json_row(start: str, text: str) -> bool:
    if not re.match(r"\{\s*(\"|\})", start):
        return False
    first = text.lstrip("\ufeff\0 \t\r\n\f\v").partition("\n")[0]
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return bool(re.match(r"\{\s*\"[^\"\n]{1,60}\"\s*:", start))


_COLUMN = re.compile(r"[\"']?([\w .-]{1,40})[\"']?")


def _is_table(start: str) -> bool:
    first = start.partition("\n")[0].strip("\r")
    for mark in (",", "\t", ";"):
        cells = [cell.strip().strip("\"'").lower() for cell in first.split(mark)]
        if len(cells) >= 2 and all(_COLUMN.fullmatch(cell) for cell in cells):
            known = {"text", "body", "content"} & set(cells)
            others = {"id", "url", "title", "headline", "published", "date", "outlet", "source", "byline"} & set(cells)
            if known and others:
                return True
    return False
