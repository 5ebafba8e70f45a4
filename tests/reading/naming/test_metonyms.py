"""Capitals that act as their states, and capitals where people are."""

from __future__ import annotations

import pytest

from onrecord.reading.naming import chain_names
from onrecord.records import Mention, Span


def kinds(text: str, *names: str) -> list[str]:
    mentions = [Mention(start=text.index(n), end=text.index(n) + len(n), kind="place", form="name") for n in names]
    return [each.kind for each in chain_names(text, mentions, (Span(start=0, end=len(text)),))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tehran denied the report.", "country"),
        ("On Monday Tehran has repeatedly accused its neighbours.", "country"),
        ("The talks with Tehran failed.", "country"),
        ("The militia is backed by Tehran.", "country"),
        ("A Tehran-backed group fired rockets.", "country"),
        ("The minister urged Tehran to stop.", "country"),
        ("Tehran's nuclear programme grows.", "country"),
        ("For a year Tehran and Ankara have been holding talks.", "country"),
        ("For a year Ankara and Tehran have been holding talks.", "country"),
        ("The talks that took place between Ankara and Tehran failed.", "country"),
        ("Tensions that have since emerged between Tehran and Ankara grew.", "country"),
        ("He is too soft on Tehran.", "country"),
        ("Tehran expelled the ambassador.", "country"),
        ("The road between Ankara and Tehran is closed.", "place"),
        ("Flights between Tehran and Ankara resumed.", "place"),
        ("In Ankara and Tehran held hands were seen.", "place"),
        ("He went to Tehran and Ankara refused a visa.", "place"),
        ("The delegation flew to Tehran on Monday.", "place"),
        ("Rain fell in Tehran.", "place"),
        ("Protesters filled the streets of Tehran.", "place"),
        ("Tehran's streets were empty.", "place"),
        ("A Tehran-based analyst spoke.", "place"),
        ("He left Tehran.", "place"),
    ],
)
def test_tehran(text: str, kind: str) -> None:
    assert kinds(text, "Tehran") == [kind]


def test_a_city_that_is_no_capital_stays_a_place() -> None:
    assert kinds("Mosul denied the report.", "Mosul") == ["place"]


def test_the_state_and_its_capital_are_one_chain_and_the_city_another() -> None:
    text = "Iran said no. Tehran denied it again. Rain fell in Tehran."
    first, second = text.index("Tehran"), text.rindex("Tehran")
    mentions = [Mention(start=0, end=4, kind="country", form="name")]
    mentions += [Mention(start=at, end=at + 6, kind="place", form="name") for at in (first, second)]
    state, acting, city = chain_names(text, mentions, (Span(start=0, end=len(text)),))
    assert state.chain == acting.chain != city.chain
