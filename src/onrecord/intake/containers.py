"""Files that hold many articles: each gives its rows one at a time."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

import feedparser
from fastwarc.warc import ArchiveIterator, WarcRecordType

from onrecord.errors import EmptySource, IntakeError, SourceTooLarge, UnknownFormat, UnreadableSource
from onrecord.intake.encodings import decode
from onrecord.intake.fields import as_text, choose_columns, row_fields

_SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One article of a container: its id or line number, its bytes, and what the row says beside; or what is wrong
    with it.
    """

    id: str
    data: bytes = b""
    fields: tuple[tuple[str, str], ...] = ()
    problem: IntakeError | None = None


def rows_of(kind: str, stream: IO[bytes], *, limit: int, what: str) -> Iterator[Row]:
    """The rows of an open container, in file order; broken rows come with their problem and the rest goes on.

    Raises an `IntakeError` where the container itself cannot be read (a table without a column of text).
    """
    match kind:
        case "jsonl":
            yield from _json_lines(stream, limit, what)
        case "json":
            yield from _json_array(stream, limit, what)
        case "csv":
            yield from _table(stream, limit, what)
        case "mbox":
            yield from _mails(stream, limit)
        case "warc":
            yield from _pages(stream, limit, what)
        case "feed":
            yield from _entries(stream, limit, what)
        case _:
            raise ValueError(f"no such container: {kind}")


def _codec_of(stream: IO[bytes]) -> str:
    """The encoding of a whole stream, looked at in pieces; the stream is set back to its start."""
    head = stream.read(_SAMPLE)
    stream.seek(0)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if b"\0" in head[:4096]:
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        while piece := stream.read(1 << 20):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
        return "utf-8"
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        stream.seek(0)


def _lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; `None` for one longer than the limit, which is skipped unread."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line


def _json_lines(stream: IO[bytes], limit: int, what: str) -> Iterator[Row]:
    codec = _codec_of(stream)
    if codec.startswith("utf-16"):
        data = stream.read(limit + 1)
        if len(data) > limit:
            raise SourceTooLarge(f"{what}: UTF-16 and larger than {limit:,} bytes. Save it as UTF-8.")
        stream = io.BytesIO(decode(data, what=what).encode("utf-8", errors="surrogatepass"))
    if codec != "cp1252" and _is_one_object(stream):
        yield from _json_array(stream, limit, what)
        return
    seen = False
    for number, line in _lines(stream, limit):
        if line is None:
            yield Row(
                id=str(number), problem=SourceTooLarge(f"line {number} is longer than {limit:,} bytes. Split it.")
            )
            continue
        text = line.decode("cp1252" if codec == "cp1252" else "utf-8", errors="replace").strip("\ufeff \t\r\n\0")
        if not text:
            continue
        seen = True
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as problem:
            yield Row(
                id=str(number),
                problem=UnreadableSource(f"line {number} is no JSON ({_short(problem)}). Mend the line."),
            )
            continue
        yield _json_row(row, number, limit, "line")
    if not seen:
        raise EmptySource(f"{what}: no rows in it. Check how it was saved.")


def _is_one_object(stream: IO[bytes]) -> bool:
    """True for one JSON object written over several lines."""
    first = stream.readline(_SAMPLE).strip(b"\xef\xbb\xbf \t\r\n")
    stream.seek(0)
    return first == b"{"


def _json_array(stream: IO[bytes], limit: int, what: str) -> Iterator[Row]:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceTooLarge(f"{what}: JSON of more than {limit:,} bytes. Save it as JSON Lines, one article a line.")
    try:
        whole = json.loads(decode(data, what=what))
    except (ValueError, RecursionError) as problem:
        raise UnreadableSource(
            f"{what}: broken JSON ({_short(problem)}). Mend it or save it as JSON Lines."
        ) from problem
    rows = whole if isinstance(whole, list) else [whole]
    if isinstance(whole, dict) and "text" not in choose_columns(whole):
        lists = [value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        rows = lists[0] if len(lists) == 1 else rows
    for number, row in enumerate(rows, 1):
        yield _json_row(row, number, limit, "row")


def _json_row(row: object, number: int, limit: int, unit: str) -> Row:
    if not isinstance(row, Mapping):
        return Row(
            id=str(number),
            problem=UnreadableSource(f'{unit} {number} is no JSON object. One object with a key "text" is needed.'),
        )
    columns = choose_columns(row)
    return _row(row, columns, number, limit, unit)


def _row(row: Mapping[object, object], columns: Mapping[str, object], number: int, limit: int, unit: str) -> Row:
    given = as_text(row.get(columns["id"])) if "id" in columns else ""
    row_id = given or str(number)
    if "text" not in columns:
        names = ", ".join(str(name) for name in list(row)[:8])
        return Row(
            id=row_id,
            problem=UnreadableSource(f'{unit} {number} has no key for the text (it has: {names}). Call it "text".'),
        )
    value = row.get(columns["text"])
    text = value if isinstance(value, str) else as_text(value)
    data = text.encode("utf-8", errors="replace")
    if not text.strip():
        return Row(id=row_id, problem=EmptySource(f"{unit} {number} has no text."))
    if len(data) > limit:
        return Row(
            id=row_id,
            problem=SourceTooLarge(f"{unit} {number} has {len(data):,} bytes of text, more than {limit:,}. Split it."),
        )
    return Row(id=row_id, data=data, fields=row_fields(row, columns))


def _table(stream: IO[bytes], limit: int, what: str) -> Iterator[Row]:
    text = io.TextIOWrapper(stream, encoding=_codec_of(stream), errors="replace", newline="")
    head = text.readline(_SAMPLE).lstrip("\ufeff")
    text.seek(0)
    mark = max(",\t;|", key=head.count)
    csv.field_size_limit(max(limit, csv.field_size_limit()))
    rows = csv.reader((line.replace("\0", "") for line in text), delimiter=mark)
    try:
        names = next(rows)
    except (StopIteration, csv.Error) as problem:
        raise UnreadableSource(f"{what}: a table without a first row of column names.") from problem
    names = [name.lstrip("\ufeff").strip() for name in names]
    columns = choose_columns(names)
    if "text" not in columns:
        raise UnknownFormat(
            f'{what}: a table without a column of text (it has: {", ".join(names[:8])}). Name one column "text".'
        )
    try:
        for number, cells in enumerate(rows, 2):
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(names):
                wrong = f"row {number} has {len(cells)} cells, the first row {len(names)}. Check its quotes."
                if len(cells) < len(names) - 3 or len(cells) > len(names):
                    yield Row(id=str(number), problem=UnreadableSource(wrong))
                    continue
            yield _row(dict(zip(names, cells, strict=False)), columns, number, limit, "row")
    except csv.Error as problem:
        raise UnreadableSource(
            f"{what}: broken near line {rows.line_num} ({_short(problem)}). Mend it or save it as JSON Lines."
        ) from problem
    finally:
        text.detach()


def _mails(stream: IO[bytes], limit: int) -> Iterator[Row]:
    number, size, after_blank = 0, 0, True
    kept_lines: list[bytes] = []
    for line in iter(lambda: stream.readline(1 << 20), b""):
        if after_blank and line.startswith(b"From "):
            if number:
                yield _mail_row(number, kept_lines, size, limit)
            number, size = number + 1, 0
            kept_lines = []
        else:
            size += len(line)
            if size <= limit:
                kept_lines.append(line[1:] if line.startswith(b">From ") else line)
        after_blank = line in (b"\n", b"\r\n")
    if number:
        yield _mail_row(number, kept_lines, size, limit)


def _mail_row(number: int, lines: list[bytes], size: int, limit: int) -> Row:
    if size > limit:
        return Row(id=str(number), problem=SourceTooLarge(f"mail {number} has {size:,} bytes, more than {limit:,}."))
    return Row(id=str(number), data=b"".join(lines))


def _pages(stream: IO[bytes], limit: int, what: str) -> Iterator[Row]:
    """The HTML answers of a WARC file; robots files, pictures, redirects and error pages are passed over."""
    try:
        for number, record in enumerate(
            ArchiveIterator(stream, record_types=WarcRecordType.response | WarcRecordType.resource, auto_decode="all"),
            1,
        ):
            url = record.headers.get("WARC-Target-URI") or ""
            http = record.http_headers
            if http is not None and http.status_code is not None and http.status_code != 200:
                continue
            kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
            if "html" not in kind:
                continue
            data = record.reader.read(limit + 1)
            row_id = url or str(number)
            if len(data) > limit:
                yield Row(id=row_id, problem=SourceTooLarge(f"record {number} has more than {limit:,} bytes."))
                continue
            charset = record.http_charset
            fields = ((("url", url),) if url else ()) + ((("charset", charset),) if charset else ())
            yield Row(id=row_id, data=data, fields=fields)
    except (ValueError, RuntimeError, EOFError, OSError) as problem:
        raise UnreadableSource(
            f"{what}: broken WARC file ({_short(problem)}). What stood before was taken in."
        ) from problem


def _entries(stream: IO[bytes], limit: int, what: str) -> Iterator[Row]:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceTooLarge(f"{what}: a feed of more than {limit:,} bytes. Split it.")
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        reason = f" ({_short(feed.bozo_exception)})" if feed.get("bozo") and feed.get("bozo_exception") else ""
        raise EmptySource(f"{what}: a feed without entries{reason}.")
    outlet = as_text(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, 1):
        contents = [as_text(part.get("value")) for part in entry.get("content", [])]
        text = max([*contents, as_text(entry.get("summary"))], key=len)
        row_id = as_text(entry.get("link")) or as_text(entry.get("id")) or str(number)
        if not text:
            yield Row(id=row_id, problem=EmptySource(f"entry {number} has no text."))
            continue
        found = {
            "url": as_text(entry.get("link")),
            "title": as_text(entry.get("title")),
            "published": as_text(entry.get("published") or entry.get("updated")),
            "outlet": as_text((entry.get("source") or {}).get("title")) or outlet,
            "byline": as_text(entry.get("author")),
            "language": as_text(feed.feed.get("language")),
        }
        fields = tuple((field, value) for field, value in found.items() if value)
        yield Row(id=row_id, data=text.encode("utf-8", errors="replace"), fields=fields)


def _short(problem: object) -> str:
    return " ".join(str(problem).split())[:120]
