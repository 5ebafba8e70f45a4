"""What expressions are worth: extent, type, value and days, in sentences as news writes them."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.reading.times import read_times
from onrecord.records import Interval, TimeExpression


def day(text: str) -> Interval:
    return Interval.parse(text)


def only(text: str, published: str | None) -> TimeExpression:
    found = read_times(text, published=day(published) if published else None)
    assert len(found) == 1, [text[one.start : one.end] for one in found]
    return found[0]


# Each: the sentence, when it was published, and the words, type and value of its one expression.
DATES = [
    ("The bridge fell on April 7, 2021, they said.", "2021-04-20", "April 7, 2021", "DATE", "2021-04-07"),
    ("The bridge fell on 7 April 2021.", None, "7 April 2021", "DATE", "2021-04-07"),
    ("The ship was seen on 10 Nov 11, they said.", None, "10 Nov 11", "DATE", "2011-11-10"),
    ("On 10 Nov 11 ships were seen.", "2011-11-19", "10 Nov", "DATE", "2011-11-10"),
    ("The deal was signed on Sept. 2.", "1998-09-11", "Sept. 2", "DATE", "1998-09-02"),
    ("A report of 2021-11-19 was found.", None, "2021-11-19", "DATE", "2021-11-19"),
    ("It ends 12/31/2021 for good.", None, "12/31/2021", "DATE", "2021-12-31"),
    ("It ends 31.12.2021 for good.", None, "31.12.2021", "DATE", "2021-12-31"),
    ("She left on Friday, Oct. 23, after lunch.", "1998-11-21", "Friday, Oct. 23", "DATE", "1998-10-23"),
    ("The pact was made in January 1998.", None, "January 1998", "DATE", "1998-01"),
    ("The pact was made in January last year.", "1998-03-01", "January last year", "DATE", "1997-01"),
    ("It grew in the third quarter of 1990.", None, "the third quarter of 1990", "DATE", "1990-Q3"),
    ("A third-quarter loss was reported.", "1989-11-02", "third-quarter", "DATE", "1989-Q3"),
    ("The firm expects to report third-quarter profit.", "1989-10-26", "third-quarter", "DATE", "1989-Q3"),
    ("Sales rose in fiscal 2022.", None, "fiscal 2022", "DATE", "2022"),
    ("Sales rose in the last half of 1989.", None, "the last half of 1989", "DATE", "1989-H2"),
    ("The war began in the 1990s.", None, "the 1990s", "DATE", "199"),
    ("The war began in the late 1970s.", None, "the late 1970s", "DATE", "197"),
    ("The war began in the '80s.", None, "the '80s", "DATE", "198"),
    ("A temple of the 11th century stands there.", None, "the 11th century", "DATE", "10"),
    ("It opened in early 2020.", None, "early 2020", "DATE", "2020"),
    ("It opened in mid-November.", "1989-12-01", "mid-November", "DATE", "1989-11"),
    ("It opened in the spring of 2011.", None, "the spring of 2011", "DATE", "2011-SP"),
    ("He was shot last fall.", "1999-04-10", "last fall", "DATE", "1998-FA"),
    ("She was found on Thanksgiving Day.", "2000-01-07", "Thanksgiving Day", "DATE", "1999-11-25"),
    ("They met on Christmas Eve.", "2020-01-07", "Christmas Eve", "DATE", "2019-12-24"),
    ("In nineteen ninety-six a bomb went off.", None, "nineteen ninety-six", "DATE", "1996"),
    ("Since the 9/11 attacks much has changed.", "2016-06-30", "9/11", "DATE", "2001-09-11"),
    ("The post-2003 order did not last.", None, "post-2003", "DATE", "2003"),
    ("They will vote the week of March 6.", "2000-02-24", "the week of March 6", "DATE", "2000-W10"),
]

STEPS = [
    ("He spoke yesterday.", "2021-11-19", "yesterday", "DATE", "2021-11-18"),
    ("He will speak the day after tomorrow.", "2021-11-19", "the day after tomorrow", "DATE", "2021-11-21"),
    ("Prices rose last year.", "2021-11-19", "last year", "DATE", "2020"),
    ("Prices rose last week.", "1998-03-01", "last week", "DATE", "1998-W08"),
    ("They met over the weekend.", "1990-08-13", "the weekend", "DATE", "1990-W32-WE"),
    ("They met last Wednesday.", "1989-11-01", "last Wednesday", "DATE", "1989-10-25"),
    ("They will meet next Monday.", "1989-11-01", "next Monday", "DATE", "1989-11-06"),
    ("They will meet this coming Sunday.", "1998-03-05", "this coming Sunday", "DATE", "1998-03-08"),
    ("They met last October.", "2021-08-15", "last October", "DATE", "2020-10"),
    ("Troops must leave by next September.", "2021-11-19", "next September", "DATE", "2022-09"),
    ("They must leave on the 31st of next December.", "2021-11-19", "the 31st of next December", "DATE", "2021-12-31"),
    ("They met two weeks ago.", "2021-11-19", "two weeks ago", "DATE", "2021-W44"),
    ("They met two months ago.", "2000-01-28", "two months ago", "DATE", "1999-11"),
    ("They met over four years ago.", "2021-11-19", "over four years ago", "DATE", "2017"),
    ("They met three days ago.", "2021-11-19", "three days ago", "DATE", "2021-11-16"),
    ("A decision is due by the end of 2026.", "2021-11-19", "the end of 2026", "DATE", "2026"),
    ("A decision is due at the year's end.", "2021-11-19", "the year's end", "DATE", "2021"),
    ("He was hurt earlier this year.", "2021-11-19", "earlier this year", "DATE", "2021"),
    ("He recently left.", "2021-11-19", "recently", "DATE", "PAST_REF"),
    ("He is now in town.", "2021-11-19", "now", "DATE", "PRESENT_REF"),
    ("He may return in the near future.", "2021-11-19", "the near future", "DATE", "FUTURE_REF"),
]

TIMES = [
    ("It begins at 9:30 a.m. EST Monday.", "2021-11-19", "9:30 a.m. EST Monday", "TIME", "2021-11-22T09:30"),
    ("It began at noon.", "2021-11-19", "noon", "TIME", "2021-11-19T12:00"),
    ("It ends at midnight December 31.", "2021-11-19", "midnight December 31", "TIME", "2021-12-31T24:00"),
    ("The blast came at 0735 GMT.", "1998-08-07", "0735 GMT", "TIME", "1998-08-07T07:35"),
    ("It begins at half past three in the afternoon.", "2021-11-19", "half past three in the afternoon", "TIME",
     "2021-11-19T15:30"),
    ("He was killed Thursday evening.", "1998-02-12", "Thursday evening", "TIME", "1998-02-12TEV"),
    ("CBS reported last night that they were lost.", "1998-01-20", "last night", "TIME", "1998-01-19TNI"),
    ("He left this morning.", "1998-02-06", "this morning", "TIME", "1998-02-06TMO"),
]  # fmt: skip

DURATIONS_AND_SETS = [
    ("He stayed for six days.", None, "six days", "DURATION", "P6D"),
    ("After a two-hour meeting he left.", None, "two-hour", "DURATION", "PT2H"),
    ("It took 5 1/2 hours.", None, "5 1/2 hours", "DURATION", "PT5H30M"),
    ("It took a minute and a half.", None, "a minute and a half", "DURATION", "PT1M30S"),
    ("It took two hours and ten minutes.", None, "two hours and ten minutes", "DURATION", "PT2H10M"),
    ("It lasted less than a month and a half.", None, "less than a month and a half", "DURATION", "P1.5M"),
    ("For the past two months he has hidden.", None, "the past two months", "DURATION", "P2M"),
    ("It was the lowest for almost two decades.", None, "almost two decades", "DURATION", "P20Y"),
    ("It will last a few days.", None, "a few days", "DURATION", "PXD"),
    ("They waited for years.", None, "years", "DURATION", "PXY"),
    ("In the first nine months it lost money.", None, "the first nine months", "DURATION", "P9M"),
    ("They march every Friday.", None, "every Friday", "SET", "XXXX-WXX-5"),
    ("They march twice a week.", None, "twice a week", "SET", "P1W"),
    ("They meet annually in Geneva.", None, "annually", "SET", "P1Y"),
    ("They meet every two years.", None, "every two years", "SET", "P2Y"),
    ("They meet on Tuesday nights.", None, "Tuesday nights", "SET", "XXXX-WXX-2TNI"),
]


@pytest.mark.parametrize(
    ("text", "published", "words", "type_", "value"), DATES + STEPS + TIMES + DURATIONS_AND_SETS, ids=lambda one: None
)
def test_one_expression(text: str, published: str | None, words: str, type_: str, value: str) -> None:
    found = only(text, published)
    assert (text[found.start : found.end], found.type, found.value) == (words, type_, value)


@pytest.mark.parametrize(
    "text",
    [
        "He may come, and he must march on.",
        "May I ask for a second opinion?",
        "They will March on Washington, May said.",
        "Theresa May and April Jones met Jan Kowalski.",
        "The sun sat low, and Fri did not call.",
        "The plan is called Vision 2030.",
        "Some 2000 people and 1950 soldiers came.",
        "It cost $2000 and 1,998 euros.",
        "The 27-year-old and her 82 years old aunt left.",
        "A quarter of the vote went to them, three-quarters of it by mail.",
        "He watched 60 Minutes and read the Daily Planet.",
        "Call 555-2020 or see Resolution 1998/12.",
        "It rose 5.3 percent.",
        "The now-defunct paper closed.",
        "Prices fall when people spring into action.",
        "They asked for $15 an hour.",
        "Easter Island lies 50 light years from Super Tuesday.",
        "USA Today and the Daily Mail said so on Good Morning America.",
        "In High Noon the band Midnight Oil plays.",
        "They kept Lunar New Year and Orthodox Easter.",
    ],
)
def test_no_time_at_all(text: str) -> None:
    assert [text[one.start : one.end] for one in read_times(text, published=day("2021-11-19"))] == []


# Tense and prepositions: (sentence, published, value)
LEANINGS = [
    ("They met Friday.", "2021-11-17", "2021-11-12"),
    ("They will meet Friday.", "2021-11-17", "2021-11-19"),
    ("They agreed to meet Friday.", "2021-11-17", "2021-11-19"),
    ("They promised on Friday not to shoot.", "2021-11-17", "2021-11-12"),
    ("They promised to meet Friday.", "2021-11-17", "2021-11-19"),
    ("On Friday, they agreed to meet.", "2021-11-17", "2021-11-12"),
    ("He ordered them to leave by Friday.", "2021-11-17", "2021-11-19"),
    ("They had left by Friday.", "2021-11-17", "2021-11-12"),
    ("The trial is set for April.", "2021-11-17", "2022-04"),
    ("The trial was held in April.", "2021-11-17", "2021-04"),
    ("The dividend is payable Jan. 2.", "2021-11-17", "2022-01-02"),
    ("The year ended Jan. 31.", "2021-11-17", "2021-01-31"),
    ("He has been held since December.", "2021-11-17", "2020-12"),
    ("It was to be signed on March 12.", "1999-02-16", "1999-03-12"),
    ("In February they left.", "2021-08-15", "2021-02"),
    ("On Tuesday, he won by 20 points.", "2021-11-19", "2021-11-16"),
    ("He won't go Tuesday.", "2021-11-19", "2021-11-23"),
    ("The party would not say Tuesday who had gone.", "2021-11-19", "2021-11-16"),
    ("By Tuesday the storm had gone.", "2021-11-19", "2021-11-16"),
    ("This Tuesday he tweeted that it was over.", "2021-11-19", "2021-11-16"),
    ("They spoke ahead of Tuesday's vote.", "2021-11-19", "2021-11-23"),
]


@pytest.mark.parametrize(("text", "published", "value"), LEANINGS)
def test_tense_tells_past_from_future(text: str, published: str, value: str) -> None:
    found = [one for one in read_times(text, published=day(published)) if one.value != "P1Y"]
    assert [one.value for one in found] == [value]


def test_a_story_goes_on_from_the_day_it_told() -> None:
    text = "He was shot on March 3. The next day he died. That month two more were shot. The following year it ended."
    values = [one.value for one in read_times(text, published=day("2021-11-19"))]
    assert values == ["2021-03-03", "2021-03-04", "2021-03", "2022"]


def test_when_police_spoke_is_not_the_day_of_the_story() -> None:
    text = "He was shot on March 3, police said Friday. The next day he died."
    values = [one.value for one in read_times(text, published=day("2021-11-19"))]
    assert values == ["2021-03-03", "2021-11-19", "2021-03-04"]


def test_a_year_earlier_in_a_report_on_a_quarter_is_that_quarter() -> None:
    text = "Its third-quarter profit was $3 million, up from $2 million a year earlier."
    assert [one.value for one in read_times(text, published=day("1989-11-02"))] == ["1989-Q3", "1988-Q3"]


def test_a_time_of_day_takes_the_day_that_follows() -> None:
    text = "It ends after twelve o'clock in the evening of 12/31/2021."
    assert [(text[one.start : one.end], one.value) for one in read_times(text, published=day("2021-11-19"))] == [
        ("twelve o'clock in the evening", "2021-12-31T24:00"),
        ("12/31/2021", "2021-12-31"),
    ]


def test_two_days_of_one_month() -> None:
    text = "They met on April 24 and 25 in Rome."
    assert [one.value for one in read_times(text, published=day("2021-11-19"))] == ["2021-04-24", "2021-04-25"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Between 3 and 5 May 2019 they fled.", ["2019-05-03", "2019-05-05"]),
        ("From March to July 2021 they held out.", ["2021-03", "2021-07"]),
        ("From November to March 2021 they held out.", ["2020-11", "2021-03"]),
        ("In the summer and fall of 2020 it rained.", ["2020-SU", "2020-FA"]),
        ("It shrank in the '70s and early 1980s.", ["197", "198"]),
        ("She served 1980-1987 and 1990–1995.", ["1980", "1987", "1990", "1995"]),
        ("In May 2009 it peaked at 10 percent and in October of that year fell.", ["2009-05", "2009-10"]),
        ("His time was 1 hour 59 minutes 40.2 seconds.", ["PT1H59M40.2S"]),
        ("The second quarter of 2021 was better.", ["2021-Q2"]),
        ("In the coming days and weeks more will go.", ["FUTURE_REF"]),
        ("They held out for the third in as many years.", []),
        ("The club opens at weekends and on Sundays.", ["XXXX-WXX-WE", "XXXX-WXX-7"]),
        ("It may last two days.", ["P2D"]),
        ("A decades-long feud ended at the very end of 2020.", ["PXE", "2020"]),
        ("On Tuesday the first ships left; on Tuesday the 18th they came back.", ["2021-11-16", "2021-05-18"]),
        ("It should be ready by end-March.", ["2022-03"]),
        ("He ruled for over a quarter of a century.", ["P25Y"]),
        ("They met on Friday, March 5, they said.", ["2021-03-05"]),
        ("They struck at 1800 hours.", ["2021-11-19T18:00"]),
    ],
)
def test_several_expressions(text: str, values: list[str]) -> None:
    assert [one.value for one in read_times(text, published=day("2021-11-19"))] == values


@pytest.mark.parametrize(
    ("text", "order", "value", "earliest", "latest"),
    [
        ("On 04/05/2021 it began.", None, "2021-XX-XX", date(2021, 4, 5), date(2021, 5, 4)),
        ("On 04/05/2021 it began.", "dmy", "2021-05-04", date(2021, 5, 4), date(2021, 5, 4)),
        ("On 04/05/2021 it began.", "mdy", "2021-04-05", date(2021, 4, 5), date(2021, 4, 5)),
        ("On Monday, 04/05/2021, it began.", None, "2021-04-05", date(2021, 4, 5), date(2021, 4, 5)),
        ("From 25/03/2021 to 04/05/2021.", None, "2021-05-04", date(2021, 5, 4), date(2021, 5, 4)),
        ("On 7 March, and on 04/05/2021.", None, "2021-05-04", date(2021, 5, 4), date(2021, 5, 4)),
    ],
)
def test_the_order_of_figures(text: str, order: str | None, value: str, earliest: date, latest: date) -> None:
    found = read_times(text, outlet_order=order)[-1]  # type: ignore[arg-type]
    assert (found.value, found.days) == (value, Interval(earliest=earliest, latest=latest))


# Publication known as a wide interval, or not at all: (sentence, published, value, first day, last day)
WIDE = [
    ("Prices rose last year.", "2021", "2020", "2020-01-01", "2020-12-31"),
    ("The deal was made on April 7.", "2021", "2021-04-07", "2021-04-07", "2021-04-07"),
    ("They met on Friday.", "2021-11", "2021-WXX-5", "2021-10-29", "2021-11-26"),
    ("It was signed in February.", "2021-08", "2021-02", "2021-02-01", "2021-02-28"),
    ("They met last October.", "2021-08", "2020-10", "2020-10-01", "2020-10-31"),
    ("It was signed in July.", "2021", "XXXX-07", "2020-07-01", "2021-07-31"),
    ("The deal was made on April 7.", None, "XXXX-04-07", None, None),
    ("They met on Friday.", None, "XXXX-WXX-5", None, None),
    ("Prices rose last year.", None, "XXXX", None, None),
]


@pytest.mark.parametrize(("text", "published", "value", "earliest", "latest"), WIDE)
def test_only_what_is_known_is_said(
    text: str, published: str | None, value: str, earliest: str | None, latest: str | None
) -> None:
    found = only(text, published)
    days = (
        Interval(earliest=date.fromisoformat(earliest), latest=date.fromisoformat(latest or "")) if earliest else None
    )
    assert (found.value, found.days) == (value, days)


def test_an_undated_text_does_not_go_on_from_a_caption() -> None:
    text = "Soldiers near the airport, January 4, 2020.\nThe talks of April 7 came to nothing."
    assert [one.value for one in read_times(text)] == ["2020-01-04", "XXXX-04-07"]


@pytest.mark.parametrize("published", [None, "2021"])
def test_a_day_that_the_text_names_with_its_year_needs_none_elsewhere(published: str | None) -> None:
    text = "Nobody knows what December 31 will bring.\nThe mandate ends on 12/31/2021."
    found = read_times(text, published=day(published) if published else None)
    assert [one.value for one in found] == ["2021-12-31", "2021-12-31"]


def test_an_undated_text_goes_on_from_the_month_it_named() -> None:
    text = "The siege began in March 2017. In July the city fell."
    assert [one.value for one in read_times(text)] == ["2017-03", "2017-07"]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It is due by the end of 2026.", date(2026, 11, 1), date(2026, 12, 31)),
        ("It opened in early 2020.", date(2020, 1, 1), date(2020, 6, 1)),
        ("It opened in late November 2020.", date(2020, 11, 18), date(2020, 11, 30)),
        ("It opened in the winter of 2020.", date(2020, 1, 1), date(2021, 3, 21)),
        ("Sales rose in fiscal 2022.", date(2021, 4, 1), date(2023, 6, 30)),
    ],
)
def test_modifiers_narrow_the_days(text: str, earliest: date, latest: date) -> None:
    assert read_times(text)[0].days == Interval(earliest=earliest, latest=latest)
