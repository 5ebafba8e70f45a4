"""What the user knows about the sources: `--metadata sheet.csv`, one row a document."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from onrecord.errors import BadMetadata, UnreadableSource
from onrecord.intake.dates import parse_published
from onrecord.intake.encodings import decode
from onrecord.intake.fields import plain_name
from onrecord.records import Interval

_COLUMNS = {
    "file": ("file", "filename", "path", "source", "document"),
    "url": ("url", "link", "address"),
    "outlet": ("outlet", "publisher", "newspaper", "publication"),
    "published": ("published", "date", "publishedat", "publicationdate", "publishdate"),
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says about one document. `None` is not known, so what the page tells counts."""

    published: Interval | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None

    def over(self, other: Given) -> Given:
        """This where it knows something, else the other: `--outlet` over a row of the sheet."""
        return Given(
            published=self.published or other.published,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            title=self.title or other.title,
            byline=self.byline or other.byline,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: its line number, the file and address it names, and what it says."""

    line: int
    file: str
    url: str
    given: Given


class Metadata:
    """The rows of a sheet, found by file or address. Remembers which rows were asked for and found."""

    def __init__(self, rows: tuple[SheetRow, ...], name: str = "the sheet") -> None:
        self.rows = rows
        self.name = name
        self._by_file: dict[str, SheetRow] = {}
        self._by_url: dict[str, SheetRow] = {}
        for row in rows:
            if row.file:
                self._refuse_twice(self._by_file, row.file, row)
            if row.url:
                self._refuse_twice(self._by_url, _plain_url(row.url), row)
        self._used: set[int] = set()

    def _refuse_twice(self, index: dict[str, SheetRow], key: str, row: SheetRow) -> None:
        first = index.setdefault(key, row)
        if first.given != row.given:
            raise BadMetadata(
                f"{self.name}, rows {first.line} and {row.line}: both are about {key}, and differ. Keep one of them."
            )

    def given(self, source: str, url: str | None = None) -> Given | None:
        """What the sheet says about a source; `None` where no row is about it.

        A row's `file` is the whole source or its last path parts (`b/c.txt` is about `a/b/c.txt`; `c.jsonl#17` about
        one row of a
        file); the row that names most parts counts. Else its `url` is the document's address, scheme, `www.` and a
        last slash aside.
        """
        row = self._row_for(_plain_path(source)) or (self._by_url.get(_plain_url(url)) if url else None)
        row = row or self._by_url.get(_plain_url(source.rpartition("#")[2]))
        if row is None:
            return None
        self._used.add(row.line)
        return row.given

    def _row_for(self, source: str) -> SheetRow | None:
        at = 0
        while True:
            if found := self._by_file.get(source[at:]):
                return found
            slash = source.find("/", at)
            if slash < 0:
                break
            at = slash + 1
        container, mark, _ = source.rpartition("#")
        return self._row_for(container) if mark else None

    def unused(self) -> tuple[SheetRow, ...]:
        """The rows that matched no source so far, in the sheet's order."""
        return tuple(row for row in self.rows if row.line not in self._used)


def read_metadata(path: Path) -> Metadata:
    """The sheet in a CSV file: columns file or url, and any of outlet, published, title, byline, in any order and
    letter case.

    Commas, semicolons or tabs part the cells. An empty cell is not known. `published` is a day, month or year. Raises
    `BadMetadata`
    naming the row and column for a date that is none, a row too long, a row about nothing, and two rows that disagree.
    """
    try:
        data = path.read_bytes()
        text = decode(data, what=str(path))
    except OSError as problem:
        raise BadMetadata(f"{path}: cannot be opened ({problem.strerror}). Check the path.") from problem
    except UnreadableSource as problem:
        raise BadMetadata(str(problem)) from problem
    return _parse(text, str(path))


def _parse(text: str, name: str) -> Metadata:
    text = text.replace("\0", "")
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, skipinitialspace=True)
    columns: dict[int, str] | None = None
    width = 0
    rows: list[SheetRow] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if columns is None:
                columns, width = _header(cells, name), len(cells)
            else:
                rows.append(_row(cells, columns, width, reader.line_num, name))
    except csv.Error as problem:
        raise BadMetadata(f"{name}, row {reader.line_num}: {problem}. Check its quotation marks.") from problem
    if columns is None:
        raise BadMetadata(
            f"{name}: empty. The first row names the columns: file or url, outlet, published, title, byline."
        )
    return Metadata(tuple(rows), name)


def _header(cells: list[str], name: str) -> dict[int, str]:
    columns: dict[int, str] = {}
    for place, cell in enumerate(cells):
        for column, synonyms in _COLUMNS.items():
            if plain_name(cell) in synonyms:
                if column in columns.values():
                    raise BadMetadata(f"{name}: two columns for {column}. Keep one.")
                columns[place] = column
    if not {"file", "url"} & set(columns.values()):
        found = ", ".join(cell.strip() for cell in cells) or "nothing"
        raise BadMetadata(
            f'{name}: no column "file" or "url" in the first row (it has: {found}). Add one that names the documents.'
        )
    return columns


def _row(cells: list[str], columns: dict[int, str], width: int, line: int, name: str) -> SheetRow:
    if any(cell.strip() for cell in cells[width:]):
        raise BadMetadata(
            f"{name}, row {line}: more cells than columns. Put cells that hold the separator in quotation marks."
        )
    values = {column: cells[place].strip() for place, column in columns.items() if place < len(cells)}
    published = values.get("published") or ""
    days = parse_published(published) if published else None
    if published and days is None:
        raise BadMetadata(
            f"{name}, row {line}, column published: {published!r} is no day, month or year. Write 2021-11-19, "
            f"2021-11 or 2021."
        )
    file, url = _plain_path(values.get("file") or ""), values.get("url") or ""
    if not file and not url:
        raise BadMetadata(
            f"{name}, row {line}: neither file nor url, so it is about no document. Fill one in or delete the row."
        )
    given = Given(
        published=days,
        outlet=values.get("outlet") or None,
        url=url or None,
        title=values.get("title") or None,
        byline=values.get("byline") or None,
    )
    return SheetRow(line=line, file=file, url=url, given=given)


def _plain_path(path: str) -> str:
    path = path.replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path


def _plain_url(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{unquote(parts.path).rstrip('/')}{query}"
