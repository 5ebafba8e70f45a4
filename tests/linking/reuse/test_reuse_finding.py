"""Reuse between invented articles: what is found, where, of what kind, and in which direction."""

from __future__ import annotations

import re

import pytest

from onrecord.linking.reuse import ReuseDocument, find_reuse
from onrecord.records import Interval, Reuse
from tests.linking.reuse.reuse_stories import AGENCY, QUOTE, day, document, filler


def found(texts: dict[str, str], outlets: dict[str, str] | None = None) -> tuple[Reuse, ...]:
    documents = [document(name, text, outlet=(outlets or {}).get(name)) for name, text in texts.items()]
    return find_reuse(documents, texts.__getitem__)


def wordings(texts: dict[str, str], reuse: Reuse) -> tuple[str, str]:
    return (
        texts[reuse.document_id][reuse.start : reuse.end],
        texts[reuse.source_document_id][reuse.source_start : reuse.source_end],
    )


def test_a_quotation_in_two_documents_is_found_with_its_place_in_both() -> None:
    texts = {
        "a": f"The minister spoke on Monday. “{QUOTE},” he told reporters outside the old customs house.",
        "b": f'Fishermen were angry. "{QUOTE}" is what the government had announced in a letter to them.',
    }
    (reuse,) = found(texts)
    assert reuse.kind == "shared quotation"
    assert wordings(texts, reuse) == (QUOTE, QUOTE)
    assert reuse.similarity == 1.0
    assert not reuse.directed


EIGHT = "fishermen of Velmora will blockade the northern lighthouse"

SAME = {
    "eight words": (EIGHT, EIGHT),
    "case": (EIGHT, EIGHT.upper()),
    "curly and straight marks": ("the mayor’s “temporary” ban won’t empty Velmora’s fishing quays", None),
    "dashes": ("the vote—if it comes—will split the harbour council before winter", None),
    "transliteration": (
        "Qasem Soleimani's envoy met the fishermen of Velmora twice",
        "Qassem Suleimani's envoy met the fishermen of Velmora twice",
    ),
    "British and American": (
        "workers organized in the harbor center criticized the defense program",
        "workers organised in the harbour centre criticised the defence programme",
    ),
    "al- and Al": (
        "the al-Sadr bloc refused every offer from Velmora's envoys",
        "the Al Sadr bloc refused every offer from Velmora's envoys",
    ),
    "hyphens": (
        "a well-known long-distance swimmer crossed the icy Velmora strait",
        "a well known long distance swimmer crossed the icy Velmora strait",
    ),
    "accents": (
        "José Muñoz réélu président of the fishing cooperative in Velmora",
        "Jose Munoz reelu president of the fishing cooperative in Velmora",
    ),
    "accents as separate marks": (
        "the café owner Bránd painted his oyster terrace violet again",
        "the café owner Bra\u0301nd painted his oyster terrace violet again",
    ),
    "dotted abbreviation": (
        "the U.N. envoy praised Velmora's patient oyster farmers yesterday",
        "the UN envoy praised Velmora's patient oyster farmers yesterday",
    ),
    "line break and no-break space": (
        "divers sealed the torn hull at noon on 12 May",
        "divers sealed the torn\nhull at noon on 12\u00a0May",
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_the_same_words_are_found_however_they_are_written(case: str) -> None:
    one, other = SAME[case]
    straight = str.maketrans({"’": "'", "“": '"', "”": '"', "—": "-"})
    other = one.translate(straight) if other is None else other
    texts = {"a": f"{filler(1)}\n\n{one}.\n\n{filler(2)}", "b": f"{filler(3)}\n\n{other}.\n\n{filler(4)}"}
    (reuse,) = found(texts)
    assert wordings(texts, reuse) == (one, other)
    assert reuse.similarity == 1.0


EDITED = {
    "a word changed": AGENCY.replace("towed eleven sailors", "carried eleven sailors"),
    "a word put in": AGENCY.replace("spilling part", "reportedly spilling part"),
    "a word left out": AGENCY.replace("late on Tuesday", "on Tuesday"),
    "three edits": AGENCY.replace("late on", "on")
    .replace("torn hull", "broken hull")
    .replace("demanded", "now demanded"),
    "an attribution put in": AGENCY.replace("the wreck was lifted", "the wreck, she told the radio, was lifted"),
}


@pytest.mark.parametrize("case", EDITED)
def test_small_edits_do_not_break_a_passage(case: str) -> None:
    texts = {"a": f"{filler(1)}\n\n{AGENCY}\n\n{filler(2)}", "b": f"{filler(3)}\n\n{EDITED[case]}\n\n{filler(4)}"}
    (reuse,) = found(texts)
    assert wordings(texts, reuse) == (AGENCY.rstrip("."), EDITED[case].rstrip("."))
    assert 0.9 < reuse.similarity < 1.0
    assert reuse.kind == "shared passage"


def test_copies_with_a_sentence_left_out_are_near_duplicates() -> None:
    kept = re.sub(r"The coastguard.*?noon\. ", "", AGENCY)
    texts = {"a": AGENCY, "b": kept}
    reuses = found(texts)
    assert {reuse.kind for reuse in reuses} == {"near-duplicate"}
    assert [wordings(texts, reuse)[0] == wordings(texts, reuse)[1] for reuse in reuses] == [True, True]


PHRASES = [
    "the President of the United States said that the",
    "did not immediately respond to a request for comment on",
    "spoke on the condition of anonymity because he was not authorized",
    "at the end of the day we have to do",
    "former Vice President of the United States Joseph Aldermann",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_turn_of_phrase_is_not_reuse(phrase: str) -> None:
    texts = {"a": f"{filler(1)} {phrase} {filler(2)}", "b": f"{filler(3)} {phrase} {filler(4)}"}
    assert found(texts) == ()


def test_a_phrase_of_the_story_is_set_aside_once_many_documents_hold_it() -> None:
    phrase = "the stranded freighter off the Velmora breakwater, which"
    two = {f"{at}": f"{filler(at)} {phrase} {filler(at + 100)}" for at in range(2)}
    many = {f"{at:02}": f"{filler(at)} {phrase} {filler(at + 100)}" for at in range(30)}
    assert len(found(two)) == 1
    assert found(many) == ()


def test_what_an_outlet_prints_under_every_article_is_set_aside() -> None:
    footer = (
        "Support the Velmora Courier: our night desk keeps the lamps lit. Ring the hotline or visit our kiosk at noon."
    )
    texts = {f"{at}": f"{filler(at)}\n\n{footer}" for at in range(6)}
    assert found(texts, dict.fromkeys(texts, "Velmora Courier")) == ()


def test_an_agency_text_of_forty_outlets_is_found_in_every_pair() -> None:
    texts = {f"{at:02}": f"{filler(at)}\n\n{AGENCY}\n\n{filler(at + 100)}" for at in range(40)}
    reuses = found(texts, {name: f"Paper {name}" for name in texts})
    assert len(reuses) == 40 * 39 // 2
    assert all(wordings(texts, reuse) == (AGENCY.rstrip("."), AGENCY.rstrip(".")) for reuse in reuses)


def test_copies_within_one_outlet_are_not_taken_for_its_furniture() -> None:
    texts = {f"{at:02}": f"{AGENCY} {filler(at, 12)}" for at in range(6)}
    texts |= {f"{at:02}": filler(at) for at in range(6, 20)}
    reuses = found(texts, dict.fromkeys(texts, "Velmora Courier"))
    assert len(reuses) == 15
    assert {reuse.kind for reuse in reuses} == {"near-duplicate"}


NEITHER, FIRST, SECOND = None, "a", "b"
DIRECTIONS = [
    ("the earlier is the source", {"published": day(2)}, {"published": day(4)}, FIRST),
    ("the same, the other way round", {"published": day(4)}, {"published": day(2)}, SECOND),
    (
        "intervals that overlap tell nothing",
        {"published": Interval(earliest=day(1).earliest, latest=day(5).latest)},
        {"published": day(4)},
        NEITHER,
    ),
    ("an unknown day tells nothing", {}, {"published": day(4)}, NEITHER),
    ("a credited outlet is the source", {"outlet": "Harbour Post"}, {"credits": ("Harbour Post",)}, FIRST),
    ("a credit to somebody else tells nothing", {"outlet": "Harbour Post"}, {"credits": ("Gull Radio",)}, NEITHER),
    (
        "two that credit one another tell nothing",
        {"outlet": "Harbour Post", "credits": ("Gull Radio",)},
        {"outlet": "Gull Radio", "credits": ("Harbour Post",)},
        NEITHER,
    ),
    (
        "a date and a credit that disagree tell nothing",
        {"outlet": "Harbour Post", "published": day(9)},
        {"outlet": "Gull Radio", "published": day(3), "credits": ("Harbour Post",)},
        NEITHER,
    ),
]


@pytest.mark.parametrize(("case", "one", "other", "source"), DIRECTIONS, ids=[case for case, *_ in DIRECTIONS])
def test_direction(case: str, one: dict[str, object], other: dict[str, object], source: str | None) -> None:
    texts = {"a": f"{filler(1)} {AGENCY}", "b": f"{AGENCY} {filler(2)}"}
    documents = [document("a", texts["a"], **one), document("b", texts["b"], **other)]  # type: ignore[arg-type]
    (reuse,) = find_reuse(documents, texts.__getitem__)
    assert reuse.directed == (source is not None)
    if source is not None:
        assert reuse.source_document_id == source


def test_two_documents_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="have the id 'a'"):
        find_reuse([document("a", AGENCY), document("a", QUOTE)], lambda name: AGENCY)


def test_a_text_that_was_not_fingerprinted_is_refused() -> None:
    with pytest.raises(ValueError, match="not the one that was fingerprinted"):
        find_reuse([document("a", AGENCY), document("b", AGENCY)], lambda name: QUOTE)


def test_nothing_comes_of_nothing() -> None:
    empty: list[ReuseDocument] = [document("a", ""), document("b", "…"), document("c", "Three short words")]
    assert find_reuse(empty, {"a": "", "b": "…", "c": "Three short words"}.__getitem__) == ()
