"""What counts as a quantity, with which bounds, of what thing; and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quantities import read_quantities
from onrecord.records import Interval, Quantity, Span, TimeExpression, Word

Row = tuple[str, str, float | None, float | None, str | None]


def rows(text: str) -> list[Row]:
    return [(text[one.start : one.end], one.what, one.low, one.high, one.modifier) for one in read_quantities(text)]


COUNTED: list[tuple[str, list[Row]]] = [
    ("2,500 troops left.", [("2,500 troops", "troops", 2500, 2500, None)]),
    ("There are about 2,500 US troops in the port.", [("about 2,500 US troops", "US troops", 2500, 2500, "about")]),
    (
        "hundreds of the roughly 2,500 U.S. troops stationed in Arvaland",
        [
            ("hundreds of the roughly 2,500 U.S. troops", "U.S. troops", 200, 2500, "hundreds"),
            ("roughly 2,500 U.S. troops", "U.S. troops", 2500, 2500, "about"),
        ],
    ),
    ("It wounded seven American personnel.", [("seven American personnel", "American personnel", 7, 7, None)]),
    ("Twenty-seven people came.", [("Twenty-seven people", "people", 27, 27, None)]),
    ("THREE PEOPLE HAVE DIED in a blaze", [("THREE PEOPLE", "PEOPLE", 3, 3, None)]),
    ("dozens of attacks on the base", [("dozens of attacks", "attacks", 24, None, "dozens")]),
    ("tens of thousands of voters", [("tens of thousands of voters", "voters", 20_000, None, "tens of thousands")]),
    ("scores of polar bears", [("scores of polar bears", "polar bears", 40, None, "scores")]),
    ("between 20 and 30 people", [("between 20 and 30 people", "people", 20, 30, "between")]),
    ("20-30 people", [("20-30 people", "people", 20, 30, "between")]),
    ("one-to-two hundred people", [("one-to-two hundred people", "people", 100, 200, "between")]),
    ("10 to 20 million euros", [("10 to 20 million euros", "euros", 10e6, 20e6, "between")]),
    (
        "at least 14 civilians, including three children",
        [("at least 14 civilians", "civilians", 14, None, "at least"), ("three children", "children", 3, 3, None)],
    ),
    ("Sixty-six people or more", [("Sixty-six people or more", "people", 66, None, "at least")]),
    ("more than 1.2 million refugees", [("more than 1.2 million refugees", "refugees", 1.2e6, None, "more than")]),
    ("nearly 30,000 soldiers", [("nearly 30,000 soldiers", "soldiers", None, 30_000, "nearly")]),
    ("up to 1,000 people", [("up to 1,000 people", "people", None, 1000, "up to")]),
    ("no more than six buses", [("no more than six buses", "buses", None, 6, "at most")]),
    ("fewer than four candidates", [("fewer than four candidates", "candidates", None, 4, "less than")]),
    ("There were no casualties.", [("no casualties", "casualties", 0, 0, "no")]),
    ("a dozen men", [("a dozen men", "men", 12, 12, None)]),
    ("half a million people", [("half a million people", "people", 500_000, 500_000, None)]),
    ("two and a half million people", [("two and a half million people", "people", 2.5e6, 2.5e6, None)]),
    ("several hundred protesters", [("several hundred protesters", "protesters", 200, None, "several")]),
    (
        "27 were killed and 40 wounded",
        [("27 were killed", "killed", 27, 27, None), ("40 wounded", "wounded", 40, 40, None)],
    ),
    (
        "a blast killing 107 or more and wounding 238",
        [
            ("killing 107 or more", "killing", 107, None, "at least"),
            ("wounding 238", "wounding", 238, 238, None),
        ],
    ),
    ("The death toll rose to 31.", [("death toll rose to 31", "death toll", 31, 31, None)]),
    ("The number of cases in the town rose to 58.", [("cases in the town rose to 58", "cases", 58, 58, None)]),
    ("two of Tarn's deputies", [("two of Tarn's deputies", "deputies", 2, 2, None)]),
    ("seven of these bombs exploded", [("seven of these bombs", "bombs", 7, 7, None)]),
    (
        "156 grenade and rocket launchers",
        [("156 grenade and rocket launchers", "grenade and rocket launchers", 156, 156, None)],
    ),
    (
        "24 SA-7 launchers and four SA-7",
        [("24 SA-7 launchers", "SA-7 launchers", 24, 24, None), ("four SA-7", "SA-7", 4, 4, None)],
    ),
    (
        "tens of thousands of ethnic Arvali killed",
        [
            ("tens of thousands of ethnic Arvali", "ethnic Arvali", 20_000, None, "tens of thousands"),
        ],
    ),
    (
        "at least three of the twelve lanes",
        [("at least three of the twelve lanes", "lanes", 3, 12, "at least"), ("twelve lanes", "lanes", 12, 12, None)],
    ),
    (
        "dozens of people of 40 countries",
        [("dozens of people", "people", 24, None, "dozens"), ("40 countries", "countries", 40, 40, None)],
    ),
    ("up to hundreds of men", [("up to hundreds of men", "men", None, None, "up to")]),
    (
        "two of the thirty-two members",
        [
            ("two of the thirty-two members", "members", 2, 2, None),
            ("thirty-two members", "members", 32, 32, None),
        ],
    ),
    ("one bodyguard was killed", [("one bodyguard", "bodyguard", 1, 1, None)]),
    (
        "one colonel, two lieutenants and six soldiers",
        [
            ("one colonel", "colonel", 1, 1, None),
            ("two lieutenants", "lieutenants", 2, 2, None),
            ("six soldiers", "soldiers", 6, 6, None),
        ],
    ),
    ("a $3.5 million deal", [("$3.5 million", "$", 3.5e6, 3.5e6, None)]),
    ("worth about US$5bn", [("about US$5bn", "US$", 5e9, 5e9, "about")]),
    ("six AK 47 rifles", [("six AK 47 rifles", "AK 47 rifles", 6, 6, None)]),
    ("2 lakh people", [("2 lakh people", "people", 200_000, 200_000, None)]),
    ("Rs. 2,500 crore were paid", [("Rs. 2,500 crore", "Rs.", 25e9, 25e9, None)]),
    ("lakhs of workers", [("lakhs of workers", "workers", 200_000, None, "lakhs")]),
    ("12 percent of voters", [("12 percent of voters", "percent of voters", 12, 12, None)]),
    ("nearly 10% of the population", [("nearly 10% of the population", "% of the population", None, 10, "nearly")]),
    ("a 20-percent cut", [("20-percent", "percent", 20, 20, None)]),
    (
        "about 500 miles (800 km) away",
        [("about 500 miles", "miles", 500, 500, "about"), ("800 km", "km", 800, 800, None)],
    ),
]

NOT_COUNTED = [
    "in 2019 elections were held",
    "on 20 October attacks began",
    "October 20, forces left",
    "at 11:25 guests came",
    "It began at 0415 GMT.",
    "three days of mourning",
    "ten years of war",
    "a 78-second break",
    "the 34-year-old officer",
    "a man aged 34 was held",
    "Olin Tarn, 34, was held.",
    "the 25th Infantry Division",
    "the first soldiers",
    "Boeing 737 crashes",
    "F-16 pilots",
    "RPG 7 gunners",
    "the M240B",
    "the G7 countries",
    "the Group of Seven",
    "Resolution 2231 calls on states",
    "Article 5 talks",
    "They won 3-2.",
    "a 2-to-1 vote",
    "a 5-5 ruling",
    "One of them spoke.",
    "one another",
    "No one was hurt.",
    "the 28-nation bloc",
    "10 Downing Street expressed regret",
    "the 911 call",
    "Call 202-555-0100 lines.",
    "at 33.31/44.36",
    "three times",
    "two-thirds of it",
    "a magnitude 6.1 earthquake",
    "1. The board met.",
    "It opposes the plan, one, for its cost, and two, for its length.",
    "version 2.0.1 users",
    "Chapter two describes it.",
    "the legend of the Ten Rings",
    "two Sundays ago",
    "under section 119.3 of the code",
    "the early nineteen seventies",
    "the 13 december reports",
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text for text, _ in COUNTED])
def test_a_number_is_read_with_what_it_counts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_only_looks_like_a_quantity_is_left_out(text: str) -> None:
    assert rows(text) == []


def test_a_number_within_a_time_is_left_out() -> None:
    text = "It met for 20 sessions in 12 sittings."
    time = TimeExpression(start=11, end=22, type="DURATION", value="PX")
    assert [one.what for one in read_quantities(text, times=[time])] == ["sittings"]


def test_only_numbers_within_the_spans_are_read() -> None:
    text = "Four buses.\nFive boats.\nSix trains."
    assert [one.what for one in read_quantities(text, spans=[Span(start=12, end=23)])] == ["boats"]


def test_a_quantity_does_not_cross_a_sentence_end() -> None:
    text = "They sent 40 Guards left."
    assert [one.what for one in read_quantities(text)] == ["Guards"]
    parts = [Span(start=0, end=12), Span(start=13, end=len(text))]
    assert read_quantities(text, sentences=parts) == ()


def test_a_sentence_cut_after_an_abbreviation_takes_nothing_away() -> None:
    text = "They sent 2,500 U.S. troops."
    parts = [Span(start=0, end=20), Span(start=21, end=len(text))]
    assert [one.what for one in read_quantities(text, sentences=parts)] == ["U.S. troops"]


def test_tags_cut_the_noun_phrase_where_plurals_cannot() -> None:
    text = "Nine riot police van crews waited."
    words = tagged(text, "Nine:NUM riot:NOUN police:NOUN van:NOUN crews:NOUN waited:VERB .:PUNCT")
    assert [one.what for one in read_quantities(text, words=words)] == ["riot police van crews"]
    assert [one.what for one in read_quantities(text)] == ["riot police"]


def test_figures_of_a_make_stay_in_the_noun_phrase() -> None:
    text = "They took six AK 47 rifles."
    words = tagged(text, "They:PRON took:VERB six:NUM AK:PROPN 47:NUM rifles:NOUN .:PUNCT")
    assert [(one.what, one.low) for one in read_quantities(text, words=words)] == [("AK 47 rifles", 6)]


def test_one_before_a_verb_counts_nothing() -> None:
    text = "Two fled and one used a van."
    words = tagged(text, "Two:NUM fled:VERB and:CCONJ one:NUM used:VERB a:DET van:NOUN .:PUNCT")
    assert read_quantities(text, words=words) == ()


def tagged(text: str, tags: str) -> list[Word]:
    words, at = [], 0
    for word, tag in (each.split(":") for each in tags.split()):
        at = text.index(word, at)
        words.append(Word(start=at, end=at + len(word), upos=tag, head=-1, deprel="root", lemma=word))
    return words


_PIECES = st.sampled_from(
    """20 2,500 1.2 million hundred two three of the - – to and between about at least or more killed were people U.S.
    troops $ £ % percent , . : / ' ’s " no one a dozen dozens half years old October 2019 (5) \n F-16 death toll rose
    None\u0661\u0662 ß İ 🙂 99999999999999999999""".split(" ")
)


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES).map("".join)))
def test_any_text_gives_quantities_that_lie_in_it(text: str) -> None:
    quantities = read_quantities(text)
    assert quantities == read_quantities(text)
    for one in quantities:
        check(text, one)


def check(text: str, one: Quantity) -> None:
    assert 0 <= one.start < one.end <= len(text)
    assert one.what
    assert one.what in text
    assert not text[one.start].isspace()
    assert not text[one.end - 1].isspace()
    assert one.low is None or one.high is None or one.low <= one.high
    assert "\n" not in text[one.start : one.end]


@given(st.integers(min_value=2, max_value=10**9))
def test_figures_keep_their_value(value: int) -> None:
    (one,) = read_quantities(f"about {value:,} refugees")
    assert (one.low, one.high) == (value, value)


def test_days_of_a_time_do_not_matter() -> None:
    text = "By 20 May 40 boats left."
    time = TimeExpression(start=3, end=9, type="DATE", value="XXXX-05-20", days=Interval.parse("2021-05-20"))
    assert [(one.what, one.low) for one in read_quantities(text, times=[time])] == [("boats", 40)]


@pytest.mark.parametrize("piece", ["hundreds of ", "hundred ", "two of the ", "20-", "9,", "two million thousand "])
def test_long_runs_of_numbers_end_soon_and_stay_finite(piece: str) -> None:
    for one in read_quantities("two " + piece * 3000 + "people"):
        assert one.low is None or one.low < 1e20
