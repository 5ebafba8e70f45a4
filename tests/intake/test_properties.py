"""What holds for any bytes and any text."""

from __future__ import annotations

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake import Raw, take_in
from onrecord.intake.canonical import canonical, unwrap
from onrecord.intake.zones import find_zones

LINES = st.lists(
    st.sampled_from(
        [
            "",
            "Ministers leave dam with no deal",
            "By Ilse Mahr",
            "The ministers met on Tuesday in a tent on the dam and agreed on nothing but the date of the next one.",
            "“We have a date,” she said. Gazette“And no more than that,” said he, who had come by boat.SUBSCRIBE NOW >",
            "The tent on the dam. (File photo)",
            "UPPER BANK, May 4 (AP) — The ministers met on Tuesday in a tent on the dam and agreed on nothing at all.",
            "Related",
            "3 Comments",
            "* * *",
            "Photo: T. Wall/Reuters",
            "وقال الوزير",
            "• a point",
            "12",
        ]
    ),
    max_size=25,
)
MARKUP = """<p> </p> <div_class=caption> </div> <br> <h1> <table><td> <script> <!-- &amp; <a_href=x> <span> < é
    <time_datetime='2021-05-04'>""".replace("_", "\t").split(" ")
HTML = st.lists(st.sampled_from([*MARKUP, "\0", "The ministers met on Tuesday in a tent on the dam. "]), max_size=40)


@given(st.binary(max_size=2000), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.eml", "a.csv", "a"]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_document_or_a_named_error(data: bytes, name: str) -> None:
    raw = Raw(source=f"x/{name}", name=name, data=data)
    try:
        document = take_in(raw)
    except IntakeError as problem:
        assert problem.code != "error" and str(problem)
    else:
        assert "".join(document.text[zone.start : zone.end] for zone in document.zones) == document.text
        assert document == take_in(pickle.loads(pickle.dumps(raw)))


@given(HTML)
@settings(max_examples=200, deadline=None)
def test_any_markup_gives_a_document_or_a_named_error(parts: list[str]) -> None:
    start = "<html><body><p>The ministers met on Tuesday in a tent on the dam and agreed on nothing but the date.</p>"
    data = (start + "".join(parts)).encode()
    try:
        document = take_in(Raw(source="a.html", name="a.html", data=data))
    except IntakeError:
        return
    assert "".join(document.text[zone.start : zone.end] for zone in document.zones) == document.text


@given(st.lists(LINES, min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_zones_tile_any_page_and_begin_at_words(blocks: list[list[str]]) -> None:
    text = canonical("\n\n".join("\n".join(lines) for lines in blocks))
    zones = find_zones(text)
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert all(not text[zone.start].isspace() for zone in zones)
    assert sum(zone.kind == "headline" for zone in zones) <= 1


@given(st.text(max_size=500))
@settings(max_examples=300, deadline=None)
def test_canonical_is_its_own_canonical_form_and_unwrapping_moves_nothing(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert len(unwrap(once)) == len(once)
    assert unwrap(once).replace("\n", " ") == once.replace("\n", " ")
