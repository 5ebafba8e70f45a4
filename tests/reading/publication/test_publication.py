"""What an undated text says about the days on which it can have appeared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.publication import Bound, read_publication, solve
from onrecord.records import Interval, Span

SPAN = Span(start=0, end=1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        (
            "The ferry company was founded in March 2019. The bridge will open by the end of 2023.",
            date(2019, 3, 1),
            date(2023, 12, 31),
        ),
        (
            "The dam was damaged in September 2021. In October the council met. It will report in June 2022.",
            date(2021, 11, 1),
            date(2022, 6, 30),
        ),
        (
            "Guards left the fort in May 2022. With less than two months left in the year, they will be back by 2024.",
            date(2022, 10, 30),
            date(2024, 12, 31),
        ),
        (
            "The mill burned.\nPublished on: Thu, 4 May 2023 at 09:56 IST\nNobody was hurt.",
            date(2023, 5, 4),
            date(2023, 5, 4),
        ),
        (
            "The mill burned.\nPosted on May 4, 2023 6:07:15 PM GMT+01:00\nNobody was hurt.",
            date(2023, 5, 4),
            date(2023, 5, 4),
        ),
        ("The mill burned.\nTNA May 4, 2023, 05.51AM EAT\nNobody was hurt.", date(2023, 5, 4), date(2023, 5, 4)),
        ("The mill burned.\nby NPA 4 May 2023\nNobody was hurt.", date(2023, 5, 4), date(2023, 5, 4)),
        (
            "The mill burned.\nBy Ada Nimra and Jo Venn | May 4, 2023 | 3 min read\nNo.",
            date(2023, 5, 4),
            date(2023, 5, 4),
        ),
        ("The mill burned.\nThursday, May 4, 2023 8 p.m. ET\nNobody was hurt.", date(2023, 5, 4), date(2023, 5, 4)),
        ("The mill burned.\nPublished: 4 May 2023 09:14 GMT\nNobody was hurt.", date(2023, 5, 4), date(2023, 5, 4)),
        ("Thursday, May 4, 2023\n\nThe mill burned on Tuesday.", date(2023, 5, 4), date(2023, 5, 4)),
        ("President Emmanuel Macron met Chancellor Olaf Scholz.", date(2021, 12, 8), date(2025, 5, 6)),
        (
            "The mayor fell ill on Tuesday, March 8, and died in 2022. The vote will be held in 2023.",
            date(2022, 3, 8),
            date(2022, 12, 8),
        ),
    ],
    ids=[
        "past and coming",
        "a bare month",
        "left in the year",
        "on and at",
        "zone with hours",
        "agency before",
        "by an agency",
        "by people",
        "hour alone",
        "published",
        "dateline",
        "offices",
        "weekday",
    ],
)
def test_what_is_past_and_what_is_coming_bound_the_day(text: str, earliest: date, latest: date) -> None:
    found = read_publication(text)
    assert found is not None
    assert found.days == Interval(earliest=earliest, latest=latest)
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council met on Sunday.",
        "Nimra Attacks May 4, 2023",
        "US ARMY LEAVES 4 May 2023",
        "The ferry company was founded in March 2019.",
        "The bridge will open by the end of 2023.",
        "The mill was built in 1990. The port will open in 2023.",
        "Then-President Barack Obama called. It was cold.",
        "He was born in 2022. She will retire in 2019.",
    ],
    ids=[
        "empty",
        "a weekday",
        "a title",
        "a title in capitals",
        "no upper side",
        "no lower side",
        "too far apart",
        "an old office",
        "contradiction",
    ],
)
def test_a_side_that_nothing_bounds_leaves_the_day_unknown(text: str) -> None:
    assert read_publication(text) is None


def test_page_furniture_tells_nothing() -> None:
    text = "Posted: 3 June 2020\nThe mill burned.\n"
    assert read_publication(text, spans=[Span(start=20, end=len(text))]) is None


BOUNDS = st.builds(
    lambda kind, first, width, month, day, back, ahead: Bound(
        kind=kind,
        span=SPAN,
        days=Interval(earliest=first, latest=date.fromordinal(first.toordinal() + width)),
        month=month,
        day=day,
        days_from=-back,
        days_to=ahead,
    ),
    st.sampled_from(["not before", "not after", "season", "exact"]),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1)),
    st.integers(0, 400),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 300),
    st.integers(0, 300),
)


@given(st.lists(BOUNDS, max_size=6))
def test_every_day_at_the_ends_is_allowed_by_all(bounds: list[Bound]) -> None:
    found = solve(bounds)
    if found is not None:
        for day in (found.days.earliest, found.days.latest):
            assert all(bound.allows(day) for bound in bounds)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = read_publication(text)
    assert found is None or all(span.end <= len(text) for span in found.evidence)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 8 March 2022 14:05 GMT | Updated: 1 April 2022",
        "Published 8 March 2022, updated 1 April 2022",
        "Tue 8 Mar 2022 13.05 EST\nLast modified on Wed 9 Mar 2022 09.00 EST",
        "Publish Date: 08 Mar 2022, 11:14 AM IST",
        "MARCH 8, 2022 1:05 PM ET HEARD ON ALL MORNING",
        "Posted Tue 8 Mar 2022 at 7:05pm, updated Wed 9 Mar 2022 at 11:40am",
        "Updated 8 March 2022",
        "Uplands | Edited by Ilse Mahr | Published 8 March 2022 | Comment",
        "Story first published: 8 March 2022 18:50 IST",
        "Ilse Mahr - March 8, 2022",
        "7:00pm UK, Tuesday 08 March 2022",
        "UPPER BANK, 8 March 2022 (Gazette) —",
        "Publish time: 8 March 2022 07:32\nEdited time: 9 March 2022 02:15",
        "Story by Ilse Mahr • 8 March 2022",
    ],
)
def test_a_page_that_was_changed_later_appeared_on_its_first_day(line: str) -> None:
    read = read_publication(f"Fourteen held after march\n\n{line}\n\nThe ministry said that 14 people were held.")
    assert read is not None
    assert (read.days.earliest, read.days.latest) == (date(2022, 3, 8), date(2022, 3, 8))


def test_two_days_of_one_page_near_each_other_bound_it() -> None:
    read = read_publication("Fourteen held\n\nPosted\n9 March 2022\nOriginally published\n8 March 2022\n\nThey sat.")
    assert read is not None
    assert (read.days.earliest, read.days.latest) == (date(2022, 3, 8), date(2022, 3, 9))
    assert read_publication("Fourteen held\n\nPosted\n9 March 2022\nOriginally published\n8 May 2021") is None


def test_the_day_of_the_page_beats_what_its_words_say_of_another() -> None:
    read = read_publication(
        "Fourteen held\n\n8 March 2022\n\nThe list of names was changed on 9 March 2022, they said."
    )
    assert read is not None
    assert (read.days.earliest, read.days.latest) == (date(2022, 3, 8), date(2022, 3, 8))


def test_a_change_of_something_else_does_not_date_the_page() -> None:
    read = read_publication("Fourteen held\n\nThe law was revised on 3 March 2021. It will be in force by 1 May 2024.")
    assert read is not None
    assert (read.days.earliest, read.days.latest) == (date(2021, 3, 3), date(2024, 5, 1))
