"""What the user named, as one `Raw` an article: files, folders, standard input, rows of containers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import EmptySource, IntakeError, SourceTooLarge, UnreadableSource
from onrecord.intake.containers import Row, rows_of
from onrecord.intake.formats import sniff
from onrecord.records import Failure

_CONTAINERS = ("jsonl", "json", "csv", "mbox", "warc", "feed")
_HEAD = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one article and where they stood.

    `source` is the path as given, joined with the place inside the folder by forward slashes; `path#id-or-line` for
    a row of a container; `-` for standard input. `name` is the file name. `fields` holds what a row says beside the
    text:
    pairs of url, title, published, outlet, byline, language, charset with a value, in this order.
    """

    source: str
    data: bytes
    name: str = ""
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def last_part(self) -> str:
        """The id of the row where the source is a row, else the file name: what tells sources in one case apart."""
        _, found, row = self.source.partition(f"{self.name}#") if self.name else ("", "", "")
        return row if found and row else self.source.rpartition("/")[2]


def collect(paths: Sequence[Path], *, stdin: bytes | None = None, limit: int = 50_000_000) -> Iterator[Raw | Failure]:
    """One `Raw` for each article under the paths, or a `Failure` for what could not be opened.

    Folders are walked in sorted order, hidden files are left out, a folder reached twice through links is
    walked once, one without files is a failure `empty`. JSON Lines, JSON, CSV, mbox, WARC (also gzipped), RSS and Atom
    files give one `Raw` a row, read as it is asked for. A file or row of more than `limit` bytes is a failure
    `too-large` and is not read. The path `-` stands for `stdin`.
    """
    for path in paths:
        if str(path) == "-":
            yield from _from_bytes("-", "", stdin or b"", limit)
        else:
            there = False
            for source, file in _files(path):
                there = True
                yield from _from_file(source, file, limit)
            if not there:
                yield _nothing_in(path.as_posix())


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    given = path.as_posix()
    if not path.is_dir():
        yield given, path
        return
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[str, Path]] = [(given, path)]
    while waiting:
        source, here = waiting.pop()
        if not here.is_dir():
            yield source, here
            continue
        try:
            status = here.stat()
            names = sorted((entry.name for entry in here.iterdir()), reverse=True)
        except OSError:
            yield source, here
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        prefix = source if source.endswith("/") else source + "/"
        waiting.extend((prefix + name, here / name) for name in names if not name.startswith("."))


def _from_file(source: str, file: Path, limit: int) -> Iterator[Raw | Failure]:
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise UnreadableSource(
                f"{source}: a folder that cannot be listed, or no regular file. Check its permissions."
            )
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
        packed_warc = head.startswith(b"\x1f\x8b") and file.name.lower().endswith(".warc.gz")
        kind = "warc" if packed_warc else sniff(head, file.name, what=source) if head else "text"
    except OSError as problem:
        yield Failure(source=source, code=UnreadableSource.code, message=_system_message(source, problem))
        return
    except IntakeError as problem:
        yield _sized(source, size, limit) or Failure(source=source, code=problem.code, message=str(problem))
        return
    if kind in _CONTAINERS and (kind not in ("json", "feed") or size <= limit):
        try:
            with file.open("rb") as stream:
                for row in rows_of(kind, stream, limit=limit, what=source):
                    yield _raw_row(source, file.name, row)
        except OSError as problem:
            yield Failure(source=source, code=UnreadableSource.code, message=_system_message(source, problem))
        except IntakeError as problem:
            yield Failure(source=source, code=problem.code, message=str(problem))
        return
    too_large = _sized(source, size, limit)
    if too_large:
        yield too_large
        return
    try:
        yield Raw(source=source, data=file.read_bytes(), name=file.name)
    except OSError as problem:
        yield Failure(source=source, code=UnreadableSource.code, message=_system_message(source, problem))


def _from_bytes(source: str, name: str, data: bytes, limit: int) -> Iterator[Raw | Failure]:
    import io

    try:
        kind = sniff(data, name, what="standard input" if source == "-" else source)
        if kind in _CONTAINERS:
            for row in rows_of(kind, io.BytesIO(data), limit=limit, what=source):
                yield _raw_row(source, name, row)
            return
    except IntakeError as problem:
        yield Failure(source=source, code=problem.code, message=str(problem))
        return
    yield _sized(source, len(data), limit) or Raw(source=source, data=data, name=name)


def _raw_row(source: str, name: str, row: Row) -> Raw | Failure:
    where = f"{source}#{row.id}"
    if row.problem:
        return Failure(source=where, code=row.problem.code, message=f"{where}: {row.problem}")
    return Raw(source=where, data=row.data, name=name or source, fields=row.fields)


def _nothing_in(folder: str) -> Failure:
    message = f"{folder}: a folder without files (hidden ones are left out). Name one that holds articles."
    return Failure(source=folder, code=EmptySource.code, message=message)


def _sized(source: str, size: int, limit: int) -> Failure | None:
    if size <= limit:
        return None
    message = f"{source}: {size:,} bytes, more than the {limit:,} that one article may have. Split it."
    return Failure(source=source, code=SourceTooLarge.code, message=message)


def _system_message(source: str, problem: OSError) -> str:
    reason = problem.strerror or type(problem).__name__
    return f"{source}: cannot be opened ({reason}). Check the path and its permissions."
