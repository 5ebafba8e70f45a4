from __future__ import annotations

from datetime import date

import pytest

from onrecord.records import Interval, Reuse, Span
from onrecord.weighing.origins import count_origins, origins_of
from onrecord.weighing.ties import Credited, FactReport, ReuseIndex, SourceDocument, find_ties

WORDS = tuple("we will not move a single ship before the towers are lit".split())
OTHER_WORDS = tuple("we shall not move one single ship before the towers are lit".split())


def day(number: int) -> Interval:
    return Interval(earliest=date(2031, 3, number), latest=date(2031, 3, number))


def report(document: str, **more: object) -> FactReport:
    values: dict[str, object] = {"wording": (WORDS,), **more}
    return FactReport(document_id=document, span=Span(start=100, end=160), **values)


def shared(left: str, right: str, kind: str = "shared passage", *, directed: bool = False, at: int = 100) -> Reuse:
    return Reuse(
        document_id=left,
        start=at,
        end=at + 60,
        source_document_id=right,
        source_start=at,
        source_end=at + 60,
        kind=kind,
        similarity=1.0,
        directed=directed,
    )


def judged(
    reports: list[FactReport], reuses: list[Reuse] | None = None, **documents: SourceDocument
) -> tuple[set[str], int]:
    """The kinds of the ties, and the count of origins."""
    ids = sorted({one.document_id for one in reports})
    held = {one: documents.get(one, SourceDocument(id=one)) for one in ids}
    ties = find_ties(reports, held, ReuseIndex(reuses or []))
    return {tie.kind for tie in ties}, count_origins(origins_of(ids, ties))


def test_two_reports_that_nothing_ties_are_two() -> None:
    assert judged([report("a"), report("b")]) == (set(), 2)


@pytest.mark.parametrize("kind", ["near-duplicate", "shared passage", "shared quotation"])
def test_words_in_common_make_one_of_two(kind: str) -> None:
    assert judged([report("a"), report("b")], [shared("a", "b", kind)])[1] == 1


def test_a_quotation_of_something_else_ties_nothing() -> None:
    assert judged([report("a"), report("b")], [shared("a", "b", "shared quotation", at=900)])[1] == 2


def test_prose_in_common_elsewhere_ties() -> None:
    assert judged([report("a"), report("b")], [shared("a", "b", at=900)])[1] == 1


def test_two_interviews_with_like_words_are_two() -> None:
    one, other = report("a", heard=True), report("b", heard=True, wording=(OTHER_WORDS,))
    assert judged([one, other], [shared("a", "b", "shared quotation")])[1] == 2


def test_the_words_of_an_interview_printed_elsewhere_unchanged_are_one() -> None:
    assert judged([report("a", heard=True), report("b")], [shared("b", "a", "shared quotation")])[1] == 1


def test_other_words_than_those_of_the_interview_are_another_occasion() -> None:
    one, other = report("a", heard=True), report("b", wording=(OTHER_WORDS,))
    assert judged([one, other], [shared("b", "a", "shared quotation")])[1] == 2


def test_a_part_of_a_quotation_is_the_same_quotation() -> None:
    one, other = report("a", heard=True), report("b", wording=(WORDS[:4], WORDS[7:]))
    assert judged([one, other], [shared("b", "a", "shared quotation")])[1] == 1


def test_a_credit_to_an_outlet_at_hand_leads_to_its_document() -> None:
    kinds, origins = judged(
        [report("a"), report("b", credits=(Credited(outlet="post"),))], a=SourceDocument(id="a", outlet="post")
    )
    assert (kinds, origins) == ({"credit"}, 1)


def test_what_is_credited_cannot_have_appeared_later() -> None:
    documents = {
        "a": SourceDocument(id="a", outlet="post", published=day(9)),
        "b": SourceDocument(id="b", published=day(2)),
    }
    assert judged([report("a"), report("b", credits=(Credited(outlet="post"),))], **documents)[1] == 2


def test_two_that_credit_one_absent_outlet_are_one() -> None:
    credits = (Credited(outlet="wire"),)
    assert judged([report("a", credits=credits), report("b", credits=credits)]) == ({"credit"}, 1)


def test_an_absent_outlet_credited_elsewhere_in_the_text_says_nothing_of_the_fact() -> None:
    elsewhere = (Credited(outlet="wire", place=Span(start=900, end=910)),)
    documents = {one: SourceDocument(id=one, elsewhere=elsewhere) for one in "ab"}
    assert judged([report("a"), report("b")], **documents)[1] == 2


def test_an_outlet_that_reports_the_fact_and_is_credited_elsewhere_is_its_source() -> None:
    elsewhere = (Credited(outlet="post", place=Span(start=900, end=910)),)
    documents = {"a": SourceDocument(id="a", outlet="post"), "b": SourceDocument(id="b", elsewhere=elsewhere)}
    assert judged([report("a"), report("b")], **documents)[1] == 1


def test_a_copy_without_the_credit_rests_on_the_absent_outlet_too() -> None:
    reports = [report("a", credits=(Credited(outlet="wire"),)), report("b"), report("c")]
    assert judged(reports, [shared("a", "b", directed=True), shared("b", "c", directed=True)])[1] == 1


@pytest.mark.parametrize(
    ("documents", "kind"),
    [
        ({one: SourceDocument(id=one, outlet="post") for one in "ab"}, "outlet"),
        ({one: SourceDocument(id=one, writers=frozenset({"ada lind"})) for one in "ab"}, "byline"),
        (
            {one: SourceDocument(id=one, whole=(Credited(outlet="wire", kind="republished"),)) for one in "ab"},
            "republished",
        ),
    ],
)
def test_what_holds_for_whole_documents(documents: dict[str, SourceDocument], kind: str) -> None:
    assert judged([report("a"), report("b")], **documents) == ({kind}, 1)


def test_one_press_release_is_one_origin_and_an_interview_another() -> None:
    reports = [report("a", channel="release"), report("b", channel="release"), report("c", heard=True)]
    assert judged(reports) == ({"publication"}, 2)


def test_a_release_and_a_post_are_two() -> None:
    assert judged([report("a", channel="release"), report("b", channel="post")])[1] == 2


def test_events_that_rest_on_one_statement_are_one() -> None:
    assert judged([report("a", word_of="s-1"), report("b", word_of="s-1")]) == ({"statement"}, 1)
    assert judged([report("a", word_of="s-1"), report("b", word_of="s-2")])[1] == 2
