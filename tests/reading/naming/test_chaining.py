"""Names of one document, chained."""

from __future__ import annotations

import random
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.naming import chain_names
from onrecord.records import EntityKind, Mention, Span
from tests.reading.naming.stories import KINDS, story


def chains(marked: str) -> list[list[str]]:
    """The words of the mentions of each chain, in the order of the chains."""
    text, mentions, sentences = story(marked)
    found: dict[int, list[str]] = {}
    for mention in chain_names(text, mentions, sentences):
        if mention.chain is not None:
            found.setdefault(mention.chain, []).append(text[mention.start : mention.end])
    return [found[chain] for chain in sorted(found)]


TOGETHER = [
    ("a family name after the full name", "[p:Karim al-Dabbas] spoke. Then [p:Dabbas] left."),
    ("a family name in the headline, before it", "[p:Dabbas] to speak. On Monday [p:Karim al-Dabbas] arrived."),
    ("a longer name with a middle part", "[p:Karim al-Dabbas] spoke. [p:Karim Abdul Latif al-Dabbas] is 52."),
    ("a first name that is a word for son elsewhere", "[p:Ben Harrow] spoke. [p:Harrow] left."),
    ("a title before the name", "[p:Gen. Karim al-Dabbas] spoke. [p:General Dabbas] left."),
    ("an acronym in brackets that is no initials", "The [o:Nimra Workers' Party] ([o:PKN]) met. [o:PKN] agreed."),
    ("an acronym by its letters alone", "The [o:Nimra Liberation Front] met. Later the [o:NLF] agreed."),
    ("a shortened form", "The [o:Lowland River Commission] met. The [o:Commission] agreed."),
    ("a head word left out", "[o:Kataib Nur al-Sabah] fired. [o:Nur al-Sabah] said so."),
    ("a head word translated", "[o:Kataib Nur al-Sabah] fired. The [o:Nur al-Sabah Brigades] said so."),
    ("two spellings of a Greek name", "[p:Yiannis Tarnakis] spoke. Then [p:Giannis Tarnakis] left."),
    ("a ship with and without its prefix", "The [o:INS Tarwin] sailed. Later the [o:Tarwin] sank."),
    ("a ship described", "[o:Nimran Naval Ship Tarwin] sailed. Later [o:INS Tarwin] sank."),
    ("also known as", "[p:Abu Samra], also known as [p:Tarek Holub], fled. [p:Holub] was seen."),
    ("also known as, after brackets", "[p:Samer Qanti] (Nimri: S. Q.), also known as [p:Abu Haidan], fled."),
    ("two names of a country", "[c:The United States] and others. [c:U.S.] officials. [c:America] too."),
    ("a province with and without its sort", "In [l:Anwar Province] it rained. In [l:Anwar] it poured."),
]


@pytest.mark.parametrize(("marked"), [row[1] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_one_chain(marked: str) -> None:
    assert len(chains(marked)) == 1


APART = [
    ("two people of one family name", 3, "[p:Karim al-Dabbas] met [p:Salim al-Dabbas]. [p:Dabbas] spoke."),
    ("Mr. and Mrs.", 2, "[p:Mr. Orabi] waved. [p:Mrs. Orabi] did not."),
    ("two middle initials", 2, "[p:George W. Holub] came. [p:George H. Holub] did not."),
    ("one kunya, two men", 2, "[p:Abu Ali al-Saffar] spoke. [p:Abu Ali al-Marwi] listened."),
    (
        "two bodies that end alike",
        3,
        "The [o:River Commission] and the [o:Sea Commission] met. The [o:Commission] sat.",
    ),
    ("a known body inside another's name", 2, "[o:Kataib Hezbollah] fired. [o:Hezbollah] did not."),
    ("a country and an army", 2, "The [o:Iraqi Army] moved. [c:Iraq] said so."),
    ("two acronyms", 2, "The [o:NLF] and the [o:NLA] met."),
    ("north and south", 2, "[l:North Anwar] and [l:South Anwar] are calm."),
]


@pytest.mark.parametrize(("count", "marked"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_several_chains(count: int, marked: str) -> None:
    assert len(chains(marked)) == count


def test_a_title_tells_which_of_two_is_meant() -> None:
    found = chains("[p:Mr. Joe Orabi] met [p:Mrs. Hanan Orabi]. [p:Mrs. Orabi] spoke.")
    assert found == [["Mr. Joe Orabi"], ["Mrs. Hanan Orabi", "Mrs. Orabi"]]


APPOSITIONS = [
    ("after the name", "[p:Hanan Orabi], [pn:the spokeswoman], said no.", True),
    ("before the name", "[pn:The foreign minister], [p:Hanan Orabi], said no.", True),
    ("an office without an article, no second comma", "[pn:Minister for Rivers], [p:Hanan Orabi] said no.", True),
    ("right before the name", "Then [pn:spokeswoman] [p:Hanan Orabi] said no.", True),
    ("a list", "[p:Hanan Orabi], [pn:a driver], and others came.", False),
    ("a list before a name", "[pn:The minister], [p:Hanan Orabi] and others came.", False),
    ("another kind", "[l:Anwar], [pn:the minister], came.", False),
    ("far apart", "[p:Hanan Orabi] came. [pn:The spokeswoman] left.", False),
]


@pytest.mark.parametrize(("marked", "joined"), [row[1:] for row in APPOSITIONS], ids=[row[0] for row in APPOSITIONS])
def test_nominals_in_apposition(marked: str, joined: bool) -> None:
    text, mentions, sentences = story(marked)
    found = chain_names(text, mentions, sentences)
    name, nominal = sorted(found, key=lambda mention: mention.form)
    assert (nominal.chain == name.chain) is joined
    assert name.chain == 0


WORDS = st.lists(
    st.sampled_from(
        """[p:Karim|al-Dabbas] [p:Dabbas] [p:Salim|al-Dabbas] [p:Mr.|Dabbas]
        [o:Nimra|Liberation|Front] ([o:NLF]) [o:NLF] [o:the|Front]
        and , also|known|as [c:Iraq] [pn:the|minister] . met""".split()
    ),
    max_size=14,
)


@given(WORDS, st.integers(0, 5))
def test_the_order_of_the_mentions_does_not_matter(pieces: list[str], seed: int) -> None:
    text, mentions, sentences = story(" ".join(piece.replace("|", " ") for piece in pieces))
    found = chain_names(text, mentions, sentences)
    order = list(range(len(mentions)))
    random.Random(seed).shuffle(order)
    turned = chain_names(text, [mentions[at] for at in order], sentences)
    assert {order[at]: mention for at, mention in enumerate(turned)} == dict(enumerate(found))
    assert all(mention.chain is not None for mention in found if mention.form == "name")


@given(st.text(min_size=1, max_size=60), st.data())
def test_any_text_and_spans(text: str, data: st.DataObject) -> None:
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)), max_size=6))
    kinds = st.sampled_from(list(KINDS.values()))
    mentions = [
        Mention(start=start, end=min(len(text), start + size), kind=data.draw(kinds), form="name")
        for start, size in spans
    ]
    found = chain_names(text, mentions, ())
    assert [(mention.start, mention.end) for mention in found] == [(mention.start, mention.end) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "left", "right", "kinds", "one"),
    [
        ("NIMRA CITY (AFP) Rain fell.", "NIMRA CITY", "AFP", ("place", "organization"), False),
        ("The Tarn Union (TU) met.", "Tarn Union", "TU", ("organization", "organization"), True),
        ("Olin Tarn (D-N.Y.) spoke.", "Olin Tarn", "D-N.Y.", ("person", "person"), False),
        ("Nimra News called Veldar for Tarn.", "Nimra News", "Veldar", ("organization", "place"), False),
        ("Tarn called Brill a friend.", "Tarn", "Brill", ("person", "person"), False),
        ("Olin Tarn, called Abu Brill, spoke.", "Olin Tarn", "Abu Brill", ("person", "person"), True),
        ("The Tarn group, also known as Brill Front, fired.", "Tarn", "Brill Front", ("organization",) * 2, True),
        ("Olin W. Tarn met Olin W.H. Tarn.", "Olin W. Tarn", "Olin W.H. Tarn", ("person", "person"), False),
        ("The White House and the House met.", "White House", "House met", ("organization",) * 2, False),
    ],
)
def test_two_names_of_one_sentence(text: str, left: str, right: str, kinds: tuple[str, str], one: bool) -> None:
    right_words = right.removesuffix(" met")
    starts = text.index(left), text.index(right)
    mentions = [
        Mention(start=start, end=start + len(words), kind=cast("EntityKind", kind), form="name")
        for start, words, kind in zip(starts, (left, right_words), kinds, strict=True)
    ]
    first, second = chain_names(text, mentions, (Span(start=0, end=len(text)),))
    assert (first.chain == second.chain) is one
