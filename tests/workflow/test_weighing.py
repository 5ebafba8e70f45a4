"""Weighing from hand-built readings: no reader, no file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from onrecord.case import Linked
from onrecord.records import (
    Credit,
    Entity,
    EntityName,
    Interval,
    Reading,
    Ref,
    Reuse,
    Span,
    Statement,
    StatementReport,
)
from onrecord.workflow.weighed_documents import Outlets, writers_of
from onrecord.workflow.weighing import weigh

SAID = "We will not move a single ship before the towers are lit"


def outlet(key: str, name: str) -> Entity:
    return Entity(id=key, name=name, kind="organization", names=(EntityName(name=name, kind="full", mentions=1),))


OUTLETS = (outlet("o-post", "Harbour Post"), outlet("o-star", "Pellan Star"), outlet("o-wire", "Ostrel Wire"))


class MadeCase:
    """Documents as (outlet, byline, text); the statement is what stands between quotation marks."""

    def __init__(self, **documents: tuple[str | None, str | None, str]) -> None:
        self.documents = documents
        self.held: dict[str, bytes] = {}
        self.rows: dict[tuple[str, str], tuple[str, bytes]] = {}
        self.weighed: dict[tuple[str, str], int] = {}

    def publications(self) -> dict[str, tuple[str | None, Interval | None]]:
        day = Interval(earliest=date(2031, 3, 4), latest=date(2031, 3, 4))
        return {key: (name, day) for key, (name, _, _) in self.documents.items()}

    def kept(self, about: str, program: str) -> bytes | None:
        del program
        return self.held.get(about)

    def keep(self, about: str, program: str, body: bytes) -> None:
        del program
        self.held[about] = body

    def gathered(self, about: str, program: str) -> Iterator[tuple[str, str | None, bytes | None]]:
        del program
        return ((key, *self.rows.get((about, key), (None, None))) for key in sorted(self.documents))

    def gather(self, about: str, program: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
        del program
        self.rows.update(((about, key), (terms, body)) for key, terms, body in rows)

    def corroborated(self) -> dict[tuple[str, str], int]:
        return self.weighed

    def bylines(self) -> dict[str, str]:
        return {key: line for key, (_, line, _) in self.documents.items() if line}

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        text = self.documents[document_id][2]
        start = text.index("“") + 1
        content = Span(start=start, end=text.index("”"))
        sentences, at = [], 0
        for part in text.split("\n"):
            if part:
                sentences.append(Span(start=at, end=at + len(part)))
            at += len(part) + 1
        credits = tuple(
            Credit(start=text.index(words), end=text.index(words) + len(words), kind="according to")
            for words in ("according to Ostrel Wire",)
            if words in text
        )
        statement = StatementReport(content=(content,), mode="direct")
        return (
            Reading(document_id=document_id, sentences=tuple(sentences), statements=(statement,), credits=credits),
            text,
        )

    def caption_spans(self, document_id: str) -> tuple[Span, ...]:
        del document_id
        return ()

    def passages_with(self, question: str) -> Iterator[tuple[str, int, int]]:
        del question
        return iter(())

    def linked(self, *shared: tuple[str, str]) -> Linked:
        """All documents report one statement; these pairs share its words."""
        refs = tuple(Ref(document_id=key, index=0) for key in sorted(self.documents))
        credited = {ref: "o-wire" for ref in refs if "according to Ostrel Wire" in self.documents[ref.document_id][2]}
        reuses = []
        for left, right in shared:
            one, other = self.documents[left][2].index(SAID), self.documents[right][2].index(SAID)
            reuses.append(
                Reuse(
                    document_id=left,
                    start=one,
                    end=one + len(SAID),
                    source_document_id=right,
                    source_start=other,
                    source_end=other + len(SAID),
                    kind="shared quotation",
                    similarity=1.0,
                )
            )
        return Linked(
            entities=OUTLETS,
            statements=(Statement(id="s-1", text=SAID, reports=refs),),
            reuses=tuple(reuses),
            credit_outlets=credited,
            credited_to=credited,
        )


def origins(case: MadeCase, *shared: tuple[str, str]) -> tuple[int, int, int]:
    (found,) = weigh(case, case.linked(*shared)).corroboration
    return found.documents, found.outlets, found.origins


def test_two_interviews_are_two_origins_though_the_words_are_the_same() -> None:
    case = MadeCase(
        a=("Harbour Post", None, f"“{SAID},” he told Harbour Post."),
        b=("Pellan Star", None, f"In an interview with the Pellan Star he said: “{SAID}”."),
    )
    assert origins(case, ("a", "b")) == (2, 2, 2)


def test_a_quotation_printed_after_an_interview_is_one() -> None:
    case = MadeCase(
        a=("Harbour Post", None, f"“{SAID},” he told Harbour Post."),
        b=("Pellan Star", None, f"“{SAID},” he said."),
    )
    assert origins(case, ("a", "b")) == (2, 2, 1)


def test_a_report_that_names_another_outlet_of_the_case_rests_on_it() -> None:
    case = MadeCase(
        a=("Harbour Post", None, f"“{SAID},” he told Harbour Post."),
        b=("Pellan Star", None, f"“{SAID},” he told Harbour Post."),
    )
    (found,) = weigh(case, case.linked()).corroboration
    assert found.origins == 1
    assert {(tie.document_id, tie.kind, tie.other_id) for tie in found.ties} == {("b", "told to", "a")}


def test_two_that_credit_an_agency_without_a_document_have_one_origin() -> None:
    case = MadeCase(
        a=("Harbour Post", None, f"“{SAID},” he said, according to Ostrel Wire."),
        b=("Pellan Star", None, f"“{SAID},” the pilot said, according to Ostrel Wire."),
        c=(None, None, f"“{SAID},” he told this newspaper."),
    )
    assert origins(case) == (3, 2, 2)


def test_a_release_that_both_quote_is_one_origin() -> None:
    case = MadeCase(
        a=("Harbour Post", None, f"“{SAID},” the union said in a statement."),
        b=("Pellan Star", None, f"In a statement, the union said: “{SAID}”."),
    )
    assert origins(case) == (2, 2, 1)


def test_one_byline_ties_and_a_desk_does_not() -> None:
    def case(byline: str) -> MadeCase:
        return MadeCase(
            a=("Harbour Post", f"By {byline}", f"“{SAID},” he said."),
            b=("Pellan Star", byline, f"“{SAID},” he said there."),
        )

    assert origins(case("Ada Lind"))[2] == 1
    assert origins(case("Staff Reporters"))[2] == 2


@pytest.mark.parametrize(
    ("byline", "people", "outlets"),
    [
        ("By Ada Lind and Per Molnar", {"ada lind", "per molnar"}, ()),
        ("Ada Lind, Ostrel Wire", {"ada lind"}, ("o-wire",)),
        ("Ostrel Wire", set(), ("o-wire",)),
        ("By STAFF WRITER", set(), ()),
        ("Newsroom", set(), ()),
        (None, set(), ()),
    ],
)
def test_who_wrote_it(byline: str | None, people: set[str], outlets: tuple[str, ...]) -> None:
    known = Outlets(OUTLETS, ["Harbour Post", "Ostrel Wire"])
    assert writers_of(byline, known) == (frozenset(people), outlets)


def test_the_same_case_weighs_the_same() -> None:
    case = MadeCase(
        b=("Pellan Star", None, f"“{SAID},” he said, according to Ostrel Wire."),
        a=("Harbour Post", None, f"“{SAID},” he told Harbour Post."),
    )
    assert weigh(case, case.linked(("a", "b"))) == weigh(case, case.linked(("a", "b")))


def test_a_fact_is_weighed_again_only_when_something_about_its_documents_changed() -> None:
    said = f"“{SAID},” the captain said."
    case = MadeCase(a=("Harbour Post", None, said), b=("Pellan Star", "By Ana Lo", said), c=(None, None, said))

    def again(linked: Linked) -> bool:
        found = weigh(case, linked)
        case.weighed = {(one.fact_kind, one.fact_id): one.documents for one in found.corroboration} or case.weighed
        assert len(found.corroboration) + len(found.unchanged) == 1
        return not found.unchanged

    linked = case.linked()
    assert again(linked)
    assert not again(linked)
    assert again(case.linked(("a", "b")))  # words in common
    assert not again(case.linked(("a", "b")))
    assert again(replace(linked, entities=(outlet("o-new", "Harbour Post"), *OUTLETS[1:])))  # another outlet
    case.documents["b"] = ("Pellan Star", "By Ana Lo, Ostrel Wire", said)
    assert again(linked)  # another byline
    assert not again(linked)
    del case.documents["c"], case.rows["weighed", "c"]
    assert again(case.linked())  # a document less
