"""When an office held, as the words say; and to which state its holder belongs."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.linking.entities.holding import held_roles
from onrecord.linking.entities.states import states_told
from onrecord.records import Interval, Mention, Reading, RoleReport, Span, TimeExpression


@pytest.mark.parametrize(
    ("text", "wording", "title", "when"),
    [
        ("The former spokesman Olin Tarn spoke.", "spokesman Olin Tarn", "spokesman", "former"),
        ("Olin Tarn, then spokesman for the board, spoke.", "Olin Tarn, then spokesman", "spokesman", "then"),
        ("The acting mayor, Ada Brill, spoke.", "acting mayor, Ada Brill", "mayor", "acting"),
        ("President-elect Ada Brill spoke.", "President-elect Ada Brill", "President-elect", "designate"),
        ("The late president Ada Brill was mourned.", "president Ada Brill", "president", "former"),
        ("The mayor Ada Brill met a former guard.", "mayor Ada Brill", "mayor", None),
        ("A former guard met mayor Ada Brill.", "mayor Ada Brill", "mayor", None),
    ],
)
def test_when_an_office_held(text: str, wording: str, title: str, when: str | None) -> None:
    start = text.index(wording)
    at = text.index(title, start)
    role = RoleReport(start=start, end=start + len(wording), title=Span(start=at, end=at + len(title)), holder=0)
    found = [held.when for _, held in held_roles(Reading(document_id="d", roles=(role,)), text)]
    assert found == ([when] if when else [])


@pytest.mark.parametrize(("joined", "dated"), [("since", True), ("from", True), ("in", False)])
def test_the_days_of_an_office(joined: str, dated: bool) -> None:
    text = f"Ada Brill, mayor {joined} May 2020, spoke."
    at = text.index("mayor")
    day = text.index("May 2020")
    days = Interval(earliest=date(2020, 5, 1), latest=date(2020, 5, 31))
    role = RoleReport(start=0, end=at + 5, title=Span(start=at, end=at + 5), holder=0)
    time = TimeExpression(start=day, end=day + 8, type="DATE", value="2020-05", days=days)
    found = [held.days for _, held in held_roles(Reading(document_id="d", roles=(role,), times=(time,)), text)]
    assert found == ([days] if dated else [])


@pytest.mark.parametrize(
    ("text", "land", "name", "told"),
    [
        ("The Iraqi militia Tarn Brigade fired.", "Iraqi", "Tarn Brigade", True),
        ("Lebanon's Tarn Brigade fired.", "Lebanon", "Tarn Brigade", True),
        ("The Iraqi army and Tarn Brigade fired.", "Iraqi", "Tarn Brigade", False),
        ("The Iraqi-born Tarn Brigade fired.", "Iraqi", "Tarn Brigade", False),
        ("Troops left Iraq. Tarn Brigade stayed.", "Iraq", "Tarn Brigade", False),
    ],
)
def test_the_state_of_a_body(text: str, land: str, name: str, told: bool) -> None:
    kind = "people" if land == "Iraqi" else "country"
    mentions = (
        Mention(start=text.index(land), end=text.index(land) + len(land), kind=kind, form="name", chain=0),
        Mention(start=text.index(name), end=text.index(name) + len(name), kind="organization", form="name", chain=1),
    )
    found = states_told(Reading(document_id="d", mentions=mentions), text)
    assert bool(found) is told
