"""Which reports are one statement."""

import random

import pytest

from onrecord.linking.statements import ReportToLink, link_statements
from onrecord.records import Interval, Ref, Reuse, Span

LONG = "the river belongs to both banks and neither bank will be sold to strangers"


def report(document: str, content: str, *, index: int = 0, start: int = 0, **more: object) -> ReportToLink:
    return ReportToLink(
        ref=Ref(document_id=document, index=index),
        content=content,
        span=Span(start=start, end=start + len(content)),
        evidence=f"{document}:{content}:{start}",
        **more,  # type: ignore[arg-type]
    )


def reuse(left: str, right: str, length: int = 60) -> Reuse:
    return Reuse(
        document_id=left,
        start=0,
        end=length,
        source_document_id=right,
        source_start=0,
        source_end=length,
        kind="shared quotation",
        similarity=1.0,
    )


def test_the_same_words_in_two_documents_are_one_statement() -> None:
    found = link_statements([report("d-1", LONG), report("d-2", f"We say that {LONG}.")], [reuse("d-1", "d-2")])
    assert [len(statement.reports) for statement in found] == [2]
    assert found[0].text == f"We say that {LONG}."
    assert found[0].reasons[0].feature == "shared words"


@pytest.mark.parametrize(("speaker", "statements"), [("Oru Dant", 1), ("General Pell", 2)])
def test_many_words_in_one_run_are_one_statement_of_one_speaker(speaker: str, statements: int) -> None:
    left = f"We know how the winter was and how much was lost in it, but {LONG}"
    right = f"Nobody in the valley asks for pity or for gold from the coast, he said, because {LONG}"
    found = link_statements(
        [report("d-1", left, speaker="Oru Dant"), report("d-2", right, speaker=speaker)], [reuse("d-1", "d-2", 200)]
    )
    assert len(found) == statements


def test_without_reuse_or_a_shared_name_they_stay_apart() -> None:
    assert len(link_statements([report("d-1", LONG), report("d-2", LONG)], [])) == 2


@pytest.mark.parametrize(
    ("left", "right", "statements"),
    [("Minister Oru Dant", "Dant", 1), ("Minister Oru Dant", "General Pell", 2), (None, "Dant", 2)],
)
def test_short_equal_words_need_a_shared_name(left: str | None, right: str, statements: int) -> None:
    words = "we will not leave the valley"
    found = link_statements([report("d-1", words, source=left), report("d-2", words, source=right)], [])
    assert len(found) == statements


@pytest.mark.parametrize(
    ("left", "right", "statements"),
    [
        # One quotes, the other puts it in its own words.
        (
            "We have closed the northern gate because the river rose above the second mark",
            "they closed the northern gate after the river rose above the second mark overnight",
            1,
        ),
        ("the northern gate was closed by order of the board", "the southern bridge will open in spring", 2),
        ("the gate is shut", "the gate is shut now", 2),  # too short to be sure
    ],
)
def test_one_speaker_and_like_words_are_one_statement(left: str, right: str, statements: int) -> None:
    reports = [report("d-1", left, source="Dant"), report("d-2", right, source="he", speaker="Oru Dant")]
    found = link_statements(reports, [])
    assert len(found) == statements
    if statements == 1:
        assert found[0].reasons[0].feature == "one speaker, like words"


def test_like_words_of_two_speakers_stay_apart() -> None:
    reports = [report("d-1", LONG, source="Oru Dant"), report("d-2", LONG + " today", source="General Pell")]
    assert len(link_statements(reports, [])) == 2


def test_what_one_denies_and_another_report_says_stays_apart() -> None:
    reports = [report("d-1", LONG, source="Dant", act="deny"), report("d-2", LONG + " today", source="Dant")]
    assert len(link_statements(reports, [])) == 2


def test_a_headline_that_repeats_a_quotation_is_the_same_statement() -> None:
    found = link_statements([report("d-1", "fitting answer"), report("d-1", "Fitting Answer", index=1, start=80)], [])
    assert len(found) == 1


def test_different_words_under_one_reuse_stay_apart() -> None:
    other = "nobody asked the fishermen about the price of salt this winter"
    assert len(link_statements([report("d-1", LONG), report("d-2", other)], [reuse("d-1", "d-2")])) == 2


def test_the_same_words_on_two_days_are_two_statements() -> None:
    monday, friday = Interval.parse("2023-05-01"), Interval.parse("2023-05-05")
    reports = [report("d-1", LONG, said=monday), report("d-2", LONG, said=friday)]
    assert len(link_statements(reports, [reuse("d-1", "d-2")])) == 2


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = [report(f"d-{at}", LONG if at % 2 else f"And {LONG} today") for at in range(8)]
    reuses = [reuse(f"d-{left}", f"d-{right}") for left in range(8) for right in range(left + 1, 8, 2)]
    wanted = link_statements(reports, reuses)
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        random.Random(seed).shuffle(reuses)
        assert [(s.id, s.text, s.reports) for s in link_statements(reports, reuses)] == [
            (s.id, s.text, s.reports) for s in wanted
        ]
