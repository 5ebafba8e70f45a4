"""PDF: the text of its pages, with lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Mapping

import pypdf
from pypdf.errors import PyPdfError

from onrecord.errors import ScannedPdf, UnreadableSource
from onrecord.intake.canonical import canonical
from onrecord.intake.page_parts import Page

_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.I)
_LEAST_LETTERS = 20  # on all pages together; less is a scan
_SAME_SIZE = 0.08  # by which part of the larger one two sizes may differ and be one
_ENDS = re.compile(r"[.!?:…][\"'”’)\]]*$")


def read_pdf(data: bytes, *, what: str = "the PDF") -> Page:
    """The text of a PDF in the order of its pages, one paragraph a line, hyphens at line ends undone.

    Title and author come from its document information, where they look like such; its day of making is no
    publication day. Raises `ScannedPdf` for pages without text, `UnreadableSource` for a broken or locked file. Known
    misses: tables, and columns that the file does not store in reading order.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableSource(f"{what}: locked by a password. Save a copy without one.")
        sizes: dict[str, float] = {}
        pages = [_text_and_sizes(page, sizes) for page in reader.pages]
        about: dict[str, object] = dict(reader.metadata or {})
        title, author = about.get("/Title"), about.get("/Author")
    except UnreadableSource:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
        AssertionError,
        NotImplementedError,
        OSError,
        ArithmeticError,
    ) as problem:
        raise UnreadableSource(
            f"{what}: broken PDF ({type(problem).__name__}). Open it and print it to a new PDF."
        ) from problem
    if sum(character.isalpha() for page in pages for character in page) < _LEAST_LETTERS:
        raise ScannedPdf(
            f"{what}: a PDF of {len(pages)} pages without text, likely scanned. Run text recognition (OCR) on it first."
        )
    return Page(
        text=_paragraphs([canonical(page) for page in pages], sizes), title=_title(title), byline=_author(author)
    )


def _text_and_sizes(page: pypdf.PageObject, sizes: dict[str, float]) -> str:
    """The text of a page. `sizes` gets the size of the letters of each line that has one size only, in points."""
    pieces: list[tuple[str, float]] = []

    def visit(text: str, _: list[float], matrix: list[float], __: object, size: float) -> None:
        if text:
            pieces.append((text, round(abs(size * (matrix[3] or matrix[0] or 1.0)), 1)))

    whole = page.extract_text(visitor_text=visit) or ""
    line, seen = "", set[float]()
    for text, size in [*pieces, ("\n", 0.0)]:
        for number, part in enumerate(text.split("\n")):
            if number:
                if len(seen) == 1:
                    sizes[canonical(line)] = min(seen)
                line, seen = "", set()
            line += part
            if part.strip():
                seen.add(size)
    return whole


def _paragraphs(pages: list[str], sizes: Mapping[str, float]) -> str:
    running = _running_lines(pages)
    lines = [line.strip() for page in pages for line in [*page.split("\n"), ""]]
    lines = [line for line in lines if not (line in running or _PAGE_NUMBER.fullmatch(line))]
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    done: list[str] = []
    pending = last = ""
    for line in [*lines, None]:
        if pending and (line is None or _breaks(last, line, width) or _changes(last, line, sizes)):
            done.append(pending)
            pending = ""
        if line:
            pending = _joined(pending, line) if pending else line
            last = line
    return canonical("\n\n".join(done))


def _breaks(last: str, line: str, width: int) -> bool:
    """True where a paragraph ends with the line `last`: it is short, and ends a sentence or stands before a capital."""
    if not line:
        return bool(_ENDS.search(last)) or len(last) < 0.7 * width
    short = len(last) < 0.85 * width
    return short and (bool(_ENDS.search(last)) or (len(last) < 0.7 * width and line[:1].isupper()))


def _changes(last: str, line: str, sizes: Mapping[str, float]) -> bool:
    """True where the letters of two lines differ in size: a headline over its text, a letterhead over a headline."""
    before, after = sizes.get(last), sizes.get(line)
    return before is not None and after is not None and abs(before - after) > _SAME_SIZE * max(before, after)


def _joined(pending: str, line: str) -> str:
    if pending.endswith("-") and len(pending) > 1 and pending[-2].isalpha() and line[:1].islower():
        return pending[:-1] + line
    return f"{pending} {line}"


def _running_lines(pages: list[str]) -> frozenset[str]:
    """Headers and footers: first and last lines that stand on most of at least three pages."""
    if len(pages) < 3:
        return frozenset()
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        edges.update(list(dict.fromkeys(lines[:2] + lines[-2:])))
    return frozenset(line for line, count in edges.items() if count > 0.6 * len(pages))


def _title(value: object) -> str | None:
    title = " ".join(str(value or "").split())
    return (
        title
        if len(title.split()) >= 3 and not re.search(r"\.(?:docx?|indd|pdf|pages|html?)$|^microsoft word", title, re.I)
        else None
    )


def _author(value: object) -> str | None:
    author = " ".join(str(value or "").split())
    return author if re.fullmatch(r"[A-Z][\w.'’-]+(?: [A-Za-z][\w.'’-]*){1,4}", author) else None
