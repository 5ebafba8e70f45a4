"""Credits as a table: the words, the outlet and the kind. All text is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.lexicons.outlets import canonical
from onrecord.reading.credits import read_credits
from onrecord.records import Span

# Each text with its credits: the words, the outlet, the kind.
CASES: dict[str, list[tuple[str, str | None, str]]] = {
    "According to Newsweek, the gates were shut.": [("According to Newsweek", "Newsweek", "according to")],
    "The gates were shut, according to a report in the Korea Herald.": [
        ("according to a report in the Korea Herald", "Korea Herald", "according to")
    ],
    "According to semi-official news agency ISNA, the gates were shut.": [
        ("According to semi-official news agency ISNA", "ISNA", "according to")
    ],
    "“We are here,” Solen told Al-Jazeera on Monday.": [("told Al-Jazeera", "Al-Jazeera", "told")],
    "Solen told CNN’s Ada Brook it was late.": [("told CNN", "CNN", "told")],
    "Solen told Ada Brook of Fox News it was late.": [("told Ada Brook of Fox News", "Fox News", "told")],
    "Solen said in an interview with Rudaw that it was late.": [("interview with Rudaw", "Rudaw", "told")],
    "Speaking to Bloomberg on Sunday, Solen said it was late.": [("Speaking to Bloomberg", "Bloomberg", "told")],
    "It was late, Solen said on NBC’s “Meet the Press.”": [("said on NBC", "NBC", "told")],
    "The council shared with Newsweek a message on Friday.": [("shared with Newsweek", "Newsweek", "told")],
    "The gates, which the BBC describes as rust, were shut.": [("BBC describes", "BBC", "reported")],
    "The gates were shut.\nIANS": [("IANS", "IANS", "republished")],
    "Reuters reported the deal two weeks ago.": [("Reuters reported", "Reuters", "reported")],
    "“It is late,” reported Reuters.": [("reported Reuters", "Reuters", "reported")],
    "Deutsche Welle (DW) reported the deal.": [("Deutsche Welle (DW) reported", "Deutsche Welle", "reported")],
    "The New York Times first reported the deal.": [
        ("The New York Times first reported", "The New York Times", "reported")
    ],
    "In a statement carried by the Iraqi National News Agency, Solen agreed.": [
        ("carried by the Iraqi National News Agency", "Iraqi National News Agency", "reported")
    ],
    "Similar reports have been published in The Washington Post.": [
        ("published in The Washington Post", "The Washington Post", "reported")
    ],
    "A Politico report named Solen.": [("Politico report", "Politico", "reported")],
    "The ministry, citing the AFP, named Solen.": [("citing the AFP", "AFP", "citing")],
    "The mayor was shot, the agency said, citing unnamed officials.": [("citing unnamed officials", None, "citing")],
    "Many outlets cited unnamed US officials who knew.": [("cited unnamed US officials", None, "citing")],
    "According to local media, the gate fell.": [("According to local media", None, "according to")],
    "Local media reported that the gate fell.": [("Local media reported", None, "reported")],
    "BAGHDAD (Reuters) - The gate fell.": [("(Reuters)", "Reuters", "republished")],
    "OSLO, Nov. 4 (UPI) — The gate fell.": [("(UPI)", "UPI", "republished")],
    "(AP)": [("(AP)", "AP", "republished")],
    "The gate, on May 4. REUTERS/Ada Brook": [("REUTERS/Ada Brook", "REUTERS", "republished")],
    "The Associated Press contributed to this report.": [
        ("The Associated Press contributed to this report", "The Associated Press", "republished")
    ],
    "This article first appeared on Middle East Eye.": [
        ("first appeared on Middle East Eye", "Middle East Eye", "republished")
    ],
    "Reprinted with permission from The Conversation.": [
        ("Reprinted with permission from The Conversation", "The Conversation", "republished")
    ],
    "Solen told Reuters and CNN that it was late.": [("told Reuters", "Reuters", "told"), ("CNN", "CNN", "told")],
    # The line under a title that says who wrote the text.
    "Gate falls\n\nPress Trust of India\n\nThe gate fell.": [
        ("Press Trust of India", "Press Trust of India", "republished")
    ],
    "Gate falls\n\nBy Ada Brook, Associated Press\n\nThe gate fell.": [
        ("Associated Press", "Associated Press", "republished")
    ],
    "Gate falls\n\nReuters opens a new office\n\nThe gate fell.": [],
    # Outlets that no list holds, by the shape of their names.
    "Solen told the Marsh Valley Herald that it was late.": [
        ("told the Marsh Valley Herald", "Marsh Valley Herald", "told")
    ],
    "The Delta News Agency reported the deal.": [("Delta News Agency reported", "Delta News Agency", "reported")],
    "The gates were shut, according to Marshland.com.": [
        ("according to Marshland.com", "Marshland.com", "according to")
    ],
    # No outlets.
    "“I see no way out,” Solen told the US Congress.": [],
    "The gates were shut, according to the Defense Department.": [],
    "The gates were shut, according to Roth.": [],
    "According to a 1989 report from the National Transportation Safety Board, the gate fell.": [],
    "According to the Ministry of Foreign Affairs, the gate fell.": [],
    "Officials from the American Broadcasting Company (ABC).": [],
    "The Post Office reported a loss.": [],
    "Roth cited criticism of the dam.": [],
    "Photos of the blaze showed the gate.": [],
    "The agency said it told people familiar with the gate.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_credit_is_read(text: str) -> None:
    found = [
        (text[credit.start : credit.end], credit.outlet.of(text) if credit.outlet else None, credit.kind)
        for credit in read_credits(text)
    ]
    assert found == CASES[text]


NAMES = {
    "Al-Jazeera News": "Al Jazeera",
    "Al Jazeera": "Al Jazeera",
    "al-Jazeera": "Al Jazeera",
    "AP": "Associated Press",
    "the AP": "Associated Press",
    "A.P.": "Associated Press",
    "The Associated Press": "Associated Press",
    "ap": None,
    "CNN’s": "CNN",
    "The New York Times": "New York Times",
    "NYT": "New York Times",
    "Iraqi National News Agency": "Iraqi News Agency",
    "IRNA news agency": "Islamic Republic News Agency",
    "Süddeutsche Zeitung": "Süddeutsche Zeitung",
    "Suddeutsche Zeitung": "Süddeutsche Zeitung",
    "Newsweek magazine": "Newsweek",
    "Roth": None,
    "the Defense Department": None,
    "": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_names_of_one_outlet_are_joined(name: str) -> None:
    assert canonical(name) == NAMES[name]


PIECES = st.sampled_from(
    [
        "told",
        "CNN",
        "Reuters",
        "(AP)",
        "according to",
        "the",
        "citing",
        "unnamed officials",
        "reported",
        "said on",
        "Al",
        "Times",
        "of",
        "“",
        "”",
        ",",
        ".",
        "/",
        "\n",
        "’s",
        "and",
        "Daily",
        "News Agency",
        "x",
        "\xa0",
        "REUTERS/A",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=50).map(" ".join)))
def test_spans_lie_in_the_text_and_outlets_in_their_credits(text: str) -> None:
    for credit in read_credits(text):
        assert 0 <= credit.start < credit.end <= len(text)
        if credit.outlet is not None:
            assert Span(start=credit.start, end=credit.end).contains(credit.outlet)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_name_has_at_most_one_usual_name(name: str) -> None:
    usual = canonical(name)
    assert usual is None or canonical(usual) is not None


@pytest.mark.parametrize(
    "piece",
    ["(CNN ", "according to the ", "the A of ", "Al ", "citing ", "said on ", "The Times ", "told CNN ", "(AP) - "],
)
def test_time_grows_with_length_only(piece: str) -> None:
    began = time.perf_counter()
    read_credits(piece * (40_000 // len(piece)))
    assert time.perf_counter() - began < 3
