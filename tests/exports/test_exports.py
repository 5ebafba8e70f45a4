"""Each export of one invented event: exact columns, what is left out, and forms that other programs accept."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.views.full_events import Counted, FullEvent, Party, Spot, Told
from onrecord.case.views.headlines import Sentence
from onrecord.case.views.lines import Line
from onrecord.case.views.rows import Place
from onrecord.exports import acled, polecat
from onrecord.exports.casualties import sizes
from onrecord.exports.cells import safe_cell
from onrecord.exports.geojson import feature
from onrecord.exports.icalendar import folded, write_icalendar
from onrecord.exports.markdown import write_markdown
from onrecord.exports.plover import record
from onrecord.exports.timelinejs import write_timelinejs
from onrecord.records import Interval


def days(first: str, last: str | None = None) -> Interval:
    return Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))


EVENT = FullEvent(
    id="v-raid",
    type="ASSAULT",
    mode="aerial",
    status="happened",
    days=days("2031-03-01", "2031-03-31"),
    summary="=Kelmar bombed the pilots’ hall in Ostrel",
    origins=2,
    actors=(Party(id="e-k", name="Kelmar", kind="country", country="FRA", title=None),),
    recipients=(
        Party(id="e-p", name="pilots’ union", kind="organization", country=None, title=None),
        Party(id="e-a", name="Jon Areth", kind="person", country=None, title="leader"),
    ),
    spot=Spot(
        id="e-o",
        name="Ostrel",
        kind="place",
        country="FRA",
        region="Coast",
        latitude=48.5,
        longitude=-4.5,
        feature="city",
        gazetteer_id="123",
    ),
    reports=(
        Told(
            id="r",
            document_id="d-port",
            start=3,
            end=20,
            words="Kelmar bombed the\tpilots’ hall.",
            trigger="bombed",
            source="a.txt",
            outlet="Harbour Post",
            title="Hall bombed",
            url=None,
            language="en",
            published=days("2031-04-01"),
            speaker=None,
        ),
    ),
    numbers=(
        Counted(low=14, high=float("inf"), what="people", words="at least 14 people killed"),
        Counted(low=0, high=30, what="wounded", words="up to 30 wounded"),
    ),
)
LINE = Line(
    kind="deadline",
    id="p-towers",
    told=Sentence(who="Harbour Board", link=": ", words="light the towers; then, pay"),
    days=days("2031-03-01", "2031-03-31"),
    documents=2,
    origins=1,
    place=None,
    status="open",
)


def test_plover_has_the_names_of_the_manual() -> None:
    made = record(EVENT)
    assert made["date"] == "2031-03-01"
    assert made["enddate"] == "2031-03-31"
    assert made["event"] == ["ASSAULT"]
    assert made["quad_code"] == 4
    assert made["recipient"][1] == {
        "entity_text": "Jon Areth",
        "identifier_id": "e-a",
        "identifier_text": "Jon Areth",
        "office": "leader",
    }
    assert made["event_loc"]["geonameid"] == 123
    assert made["size"] == {"dead": 14}


def test_polecat_has_one_row_for_each_pair_and_all_columns() -> None:
    rows = list(polecat._rows(EVENT))
    assert [row["Recipient Name"] for row in rows] == ["pilots’ union", "Jon Areth"]
    assert {row["Event ID"] for row in rows} == {"v-raid"}
    assert len(polecat.COLUMNS) == 40
    assert set(rows[0]) <= set(polecat.COLUMNS)


def test_acled_maps_by_mode_and_says_how_exact_the_day_is() -> None:
    row = acled._row(EVENT)
    assert row is not None
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert (row["time_precision"], row["geo_precision"], row["fatalities"]) == ("3", "1", "14")
    assert set(row) <= set(acled.COLUMNS)


@pytest.mark.parametrize(
    "other",
    [
        replace(EVENT, days=None),
        replace(EVENT, status="threatened"),
        replace(EVENT, status="denied"),
        replace(EVENT, type="CONSULT"),
    ],
)
def test_acled_leaves_out_what_it_has_no_row_for(other: FullEvent) -> None:
    assert acled._row(other) is None


@pytest.mark.parametrize("mode", ["aerial", "suicide-attack", "demo", "riot", None, "no such mode"])
def test_acled_types_go_together(mode: str | None) -> None:
    row = acled._row(replace(EVENT, mode=mode))
    assert row is not None
    assert row["disorder_type"] in ("Political violence", "Demonstrations", "Strategic developments")


def test_no_number_is_not_none_killed() -> None:
    assert acled._row(replace(EVENT, numbers=())) is not None
    assert (acled._row(replace(EVENT, numbers=())) or {})["fatalities"] == ""
    assert sizes([Counted(low=None, high=None, what="dead", words="many dead")]) == {}


def test_a_place_without_coordinates_stays_with_no_geometry() -> None:
    assert EVENT.spot is not None
    assert feature(EVENT)["geometry"] == {"type": "Point", "coordinates": [-4.5, 48.5]}
    assert feature(replace(EVENT, spot=replace(EVENT.spot, latitude=None)))["geometry"] is None


@pytest.mark.parametrize(("cell", "kept"), [("=1+1", "'=1+1"), ("-3.5", "-3.5"), ("@x", "'@x"), ("a=b", "a=b")])
def test_a_spreadsheet_runs_nothing(cell: str, kept: str) -> None:
    assert safe_cell(cell) == kept


# Told on 4 April 2032; the day of what it tells is not known.
KNOWN = replace(
    LINE,
    id="v-known",
    kind="event",
    status="happened",
    days=None,
    place=Place(document_id="d-1", start=3, end=9, outlet="Post", title=None, published=days("2032-04-04")),
)


def test_a_bound_is_no_day_of_a_line() -> None:
    out = io.StringIO()
    write_markdown([LINE, KNOWN, replace(KNOWN, status="planned")], out, title="A case")
    assert "\n## 2032\n\n- _by 4 Apr 2032_ Harbour Board" in out.getvalue()
    assert "\n- _known by 4 Apr 2032_ Harbour Board" in out.getvalue()
    assert "Not dated" not in out.getvalue()
    assert write_timelinejs([KNOWN], io.StringIO()) == 0
    assert write_icalendar([KNOWN], io.BytesIO(), stamp="2031-05-06T07:08:09+00:00") == 0


def test_timelinejs_shows_an_interval_as_it_is() -> None:
    out = io.StringIO()
    assert write_timelinejs([LINE, replace(LINE, days=None)], out) == 1
    (row,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert row["Display Date"] == "March 2031"
    assert (row["Year"], row["Month"], row["Day"], row["End Day"]) == ("2031", "3", "1", "31")


def test_a_calendar_entry_ends_the_day_after_its_last() -> None:
    out = io.BytesIO()
    assert write_icalendar([LINE, replace(LINE, days=None)], out, stamp="2031-05-06T07:08:09+00:00") == 1
    text = out.getvalue().decode()
    assert "DTSTART;VALUE=DATE:20310301\r\nDTEND;VALUE=DATE:20310401\r\n" in text
    assert "SUMMARY:Harbour Board: light the towers\\; then\\, pay\r\n" in text
    assert "DTSTAMP:20310506T070809Z" in text
    assert text.endswith("END:VCALENDAR\r\n")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_keeps_every_character_and_no_line_is_too_long(text: str) -> None:
    octets = folded(text)
    assert all(len(line) <= 75 for line in octets.split(b"\r\n"))
    assert octets.replace(b"\r\n ", b"").removesuffix(b"\r\n").decode() == text


def test_markdown_gathers_the_undated_and_escapes_marks() -> None:
    out = io.StringIO()
    write_markdown([LINE, replace(LINE, days=None, told=Sentence(words="*all* [x](y)"))], out, title="A #case")
    text = out.getvalue()
    assert "# A \\#case" in text
    assert "- **March 2031** Harbour Board" in text
    assert text.index("## Not dated") < text.index("\\*all\\* \\[x\\](y)")


def test_records_are_json() -> None:
    assert json.loads(json.dumps(record(EVENT), allow_nan=False))["id"] == "v-raid"
