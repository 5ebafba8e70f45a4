"""Whose statement it is, by the names that its source gives."""

from __future__ import annotations

import pytest

from onrecord.reading.speakers import read_speakers
from onrecord.records import EntityKind, Mention, RoleReport, Span, StatementReport, Word

Named = tuple[str, EntityKind, int | None]


def place(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def speaker(
    text: str, source: str, names: list[Named], *, head: str | None = None, title: tuple[str, int] | None = None
) -> int | None:
    """The speaker of what follows the source in the text; `head` is the word that governs the source."""
    where = place(text, source)
    mentions = [
        Mention(start=at.start, end=at.end, kind=kind, form="name", chain=chain)
        for words, kind, chain in names
        for at in [place(text, words)]
    ]
    governor = place(text, head, where.start) if head else None
    words = (
        [Word(start=governor.start, end=governor.end, upos="NOUN", head=-1, deprel="nsubj", lemma="x")]
        if governor
        else []
    )
    roles = [RoleReport(start=0, end=5, title=place(text, title[0]), holder=title[1])] if title else []
    report = StatementReport(source=(where,), content=(Span(start=where.end, end=len(text)),))
    (found,) = read_speakers(text, statements=[report], mentions=mentions, words=words, roles=roles)
    return found.speaker


@pytest.mark.parametrize(
    ("text", "source", "names", "head", "chain"),
    [
        ("Olin Tarn said it was late.", "Olin Tarn", [("Olin Tarn", "person", 3)], None, 3),
        (
            "Harbour Board spokesman Olin Tarn said no.",
            "Harbour Board spokesman Olin Tarn",
            [("Harbour Board", "organization", 1), ("Olin Tarn", "person", 2)],
            None,
            2,
        ),
        ("Renk's spokesman said no.", "Renk's spokesman", [("Renk", "person", 1)], "spokesman", None),
        ("The dockers’ union said no.", "The dockers’ union", [("dockers", "organization", 1)], "dockers", None),
        ("The Harbour Board said no.", "The Harbour Board", [("Harbour Board", "organization", 1)], "Board", 1),
        (
            "A Harbour Board official said no.",
            "A Harbour Board official",
            [("Harbour Board", "organization", 1)],
            "official",
            None,
        ),
        ("Elara said no.", "Elara", [("Elara", "place", 1)], "Elara", None),
        ("Somebody said no.", "Somebody", [], "Somebody", None),
        (
            "The Harbour Board met. The board said no.",
            "The board",
            [("Harbour Board", "organization", 1)],
            "board",
            1,
        ),
        (
            "The Harbour Board and the Salt Board met. The board said no.",
            "The board",
            [("Harbour Board", "organization", 1), ("Salt Board", "organization", 2)],
            "board",
            None,
        ),
    ],
    ids=[
        "person",
        "person of a body",
        "somebody of a person",
        "genitive",
        "body",
        "somebody of a body",
        "place",
        "nobody",
        "the body",
        "two bodies",
    ],
)
def test_the_source_names_the_speaker(
    text: str, source: str, names: list[Named], head: str | None, chain: int | None
) -> None:
    assert speaker(text, source, names, head=head) == chain


def test_a_title_that_one_person_bears_names_that_person() -> None:
    text = "prime minister Ida Renk slept. The prime minister said no."
    assert speaker(text, "The prime minister", [("Ida Renk", "person", 4)], title=("prime minister", 4)) == 4


@pytest.mark.parametrize(("between", "chain"), [("", 0), (" Pell Orrin left.", None)], ids=["alone", "another between"])
def test_he_is_the_person_of_the_statement_before(between: str, chain: int | None) -> None:
    text = f"Olin Tarn said it was late.{between} He said it was cold."
    first = StatementReport(source=(place(text, "Olin Tarn"),), content=(place(text, "it was late"),))
    second = StatementReport(source=(place(text, "He"),), content=(place(text, "it was cold"),))
    named = [Mention(start=0, end=9, kind="person", form="name", chain=0)]
    if between:
        other = place(text, "Pell Orrin")
        named.append(Mention(start=other.start, end=other.end, kind="person", form="name", chain=1))
    _, found = read_speakers(text, statements=[first, second], mentions=named)
    assert found.speaker == chain
