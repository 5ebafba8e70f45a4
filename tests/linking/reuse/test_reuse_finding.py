"""Reuse between invented articles: what is found, where, of what kind, and in which direction."""

from __future__ import annotations

import re
from datetime import date

from onrecord.linking.reuse import ReuseDocument, find_reuse, fingerprint
from onrecord.records import Interval, Reuse, Span

QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")


def document(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: Interval | None = None,
    credits: tuple[str, ...] = (),
) -> ReuseDocument:
    quotations = [Span(start=found.start(1), end=found.end(1)) for found in QUOTED.finditer(text)]
    prints = fingerprint(text, spans=[Span(start=0, end=len(text))], quotations=quotations)
    return ReuseDocument(id=name, prints=prints, outlet=outlet, published=published, credits=credits)


def found(texts: dict[str, str]) -> tuple[Reuse, ...]:
    return find_reuse([document(name, text) for name, text in texts.items()], texts.__getitem__)


QUOTE = "We shall close the harbour of Velmora before the first of June, whatever the council decides"


def test_a_quotation_in_two_documents_is_found_with_its_place_in_both() -> None:
    texts = {
        "a": f"The minister spoke on Monday. “{QUOTE},” he told reporters outside the old customs house.",
        "b": f'Fishermen were angry. "{QUOTE}" is what the government had announced in a letter to them.',
    }
    (reuse,) = found(texts)
    assert reuse.kind == "shared quotation"
    assert texts["a"][reuse.start : reuse.end] == QUOTE
    assert texts["b"][reuse.source_start : reuse.source_end] == QUOTE
    assert reuse.similarity == 1.0
    assert not reuse.directed


def test_the_earlier_document_is_the_source() -> None:
    texts = {"a": f"First of all: {QUOTE}, it was said.", "b": f"Later came this: {QUOTE}, as reported."}
    days = {"a": date(2021, 5, 4), "b": date(2021, 5, 2)}
    documents = [
        document(name, text, published=Interval(earliest=days[name], latest=days[name])) for name, text in texts.items()
    ]
    (reuse,) = find_reuse(documents, texts.__getitem__)
    assert (reuse.document_id, reuse.source_document_id, reuse.directed) == ("a", "b", True)
