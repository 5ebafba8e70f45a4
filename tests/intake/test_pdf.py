"""PDF: lines become paragraphs, a scan is named."""

from __future__ import annotations

import io

import pypdf
import pytest

from onrecord.errors import ScannedPdf, UnreadableSource
from onrecord.intake import Raw, take_in

LINES = [
    "Ministers leave dam with a date and no deal",
    "",
    "The water ministers of both countries met on Tuesday in a tent on the",
    "dam and agreed on nothing but the date of a second meeting, which is to",
    "be held in the autumn in the same tent, they said after two hours of con-",
    "versation that nobody wrote down.",
    "",
    "It rained on the dam for the whole of the day, and the clerks went home.",
    "",
    "7",
]


def pdf(lines: list[str], large: int = 0) -> bytes:
    """A PDF of one page in plain objects; the first `large` lines are set in 16 points, the others in 11."""
    shown = "".join(f"/F1 {16 if i < large else 11} Tf ({line}) Tj 0 -14 Td " for i, line in enumerate(lines))
    stream = f"BT 60 780 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 5\n0000000000 65535 f \n{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    return out.encode("latin-1")


def raw(data: bytes) -> Raw:
    return Raw(source="in/a.pdf", name="a.pdf", data=data)


def test_lines_become_paragraphs_and_the_page_number_goes() -> None:
    document = take_in(raw(pdf(LINES)))
    assert document.title == "Ministers leave dam with a date and no deal"
    paragraphs = document.text.split("\n\n")
    assert paragraphs[1].endswith("two hours of conversation that nobody wrote down.")
    assert paragraphs[2] == LINES[7]
    assert len(paragraphs) == 3


def test_lines_of_a_letterhead_stay_lines() -> None:
    letterhead = ["JOINT WATER COMMISSION", "Press and Information Office", "Statement 2021/7"]
    text = take_in(raw(pdf([*letterhead, LINES[0], *LINES[2:6]]))).text
    assert text.split("\n\n")[:4] == [*letterhead, LINES[0]]


def test_a_headline_as_wide_as_the_column_ends_where_its_large_letters_do() -> None:
    wide = "Ministers of both countries leave the dam with a date but with no deal"
    text = take_in(raw(pdf([wide, *LINES[2:6]], large=1))).text
    assert text.split("\n\n")[0] == wide


def test_a_line_at_the_foot_of_each_page_goes() -> None:
    writer, file = pypdf.PdfWriter(), io.BytesIO()
    for i in range(3):
        lines = [LINES[2], LINES[3], f"On page {i} the clerks wrote it down.", "Joint Water Commission, restricted"]
        writer.append(io.BytesIO(pdf(lines)))
    writer.write(file)
    text = take_in(raw(file.getvalue())).text
    assert "restricted" not in text
    assert "On page 2" in text


def test_a_scan_is_named() -> None:
    writer, file = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.write(file)
    with pytest.raises(ScannedPdf, match=r"in/a\.pdf"):
        take_in(raw(file.getvalue()))


def test_a_torn_and_a_locked_file_are_unreadable() -> None:
    with pytest.raises((UnreadableSource, ScannedPdf)):
        take_in(raw(pdf(LINES)[:120]))
    writer, file = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(file)
    with pytest.raises(UnreadableSource, match="password"):
        take_in(raw(file.getvalue()))
