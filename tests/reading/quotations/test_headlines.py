"""Headlines that name who says it, on invented ones."""

from __future__ import annotations

import re

import pytest

from onrecord.reading.quotations.headlines import read_headline
from onrecord.records import Word

VERBS = frozenset("Stays Stay Will Shut Says Back Opens".split())


def words(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(
            start=m.start(),
            end=m.end(),
            upos="VERB" if m[0] in VERBS else "PROPN" if m[0][0].isupper() else "NOUN",
            head=-1,
            deprel="root",
            lemma=m[0].lower(),
        )
        for m in re.finditer(r"\w+|[^\w\s]", text)
    )


@pytest.mark.parametrize(
    ("text", "source", "content", "mode"),
    [
        ("Ida Korn: Gate Will Stay Shut\n\nIt rained.", "Ida Korn", "Gate Will Stay Shut", "indirect"),
        ("Poll: Farmers Back a Second Gate\n", "Poll", "Farmers Back a Second Gate", "indirect"),
        ("Korn: “Gate Will Stay Shut”\n", "Korn", "Gate Will Stay Shut", "direct"),
    ],
)
def test_a_headline_with_a_speaker(text: str, source: str, content: str, mode: str) -> None:
    (report,) = read_headline(text, words(text))
    assert (report.source[0].of(text), report.content[0].of(text), report.mode) == (source, content, mode)


@pytest.mark.parametrize(
    "text",
    [
        "Video: Gate Will Stay Shut\n",
        "Aldau: three gates and a river\n",  # no verb
        "Gate Stays Shut\n",
        "Aldau: The Board Says the gate is shut.\n",  # a dateline
        "a\n\nb\n\nc\n\nKorn: Gate Will Stay Shut\n",  # no headline so far down
        "",
    ],
)
def test_other_headlines(text: str) -> None:
    assert read_headline(text, words(text)) == ()
