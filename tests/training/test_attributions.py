"""Reading PolNeAR's form of annotation, on an invented corpus."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from training.attributions import parts_of, read_polnear, trimmed
from training.documents import Document

TEXT = """Dam stays shut

Mayor Ida Korn said that “the dam,” she built, “stays shut.” Officials expect rain.

Nobody spoke.
"""


def cut(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


def span(words: str) -> str:
    start = TEXT.index(words)
    return f"{start} {start + len(words)}"


def corpus(folder: Path) -> Path:
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text/b.txt").write_text(TEXT, encoding="utf-8")
    (folder / "text/a.txt").write_text("No one looked at this one.\n", encoding="utf-8")
    lines = [
        f"T1\tSource {span('Mayor Ida Korn')}\tMayor Ida Korn",
        f"T2\tCue {span('said')}\tsaid",
        f"T3\tContent {span('that “the dam,”')};{span('“stays shut.”')}\tthat “the",
        "dam,” broken here",
        f"T4\tCue {span('expect')}\texpect",
        f"T5\tContent {span('rain')}\train",
        "T6\tContent 28 28\t",
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3",
        "E2\tAttribution:T4 Cue:T4 Content:T5",
        "E3\tAttribution:T4 Cue:T4 Content:T6",
    ]
    (folder / "attributions/b_aaaa.ann").write_text("\n".join(lines), encoding="utf-8")
    (folder / "attributions/b_bbbb.ann").write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def read(tmp_path: Path) -> tuple[Document, Counter[str]]:
    dropped: Counter[str] = Counter()
    (document,) = read_polnear(corpus(tmp_path), cut, dropped)
    return document, dropped


def test_paragraphs_and_sentences_hold_all_words(read: tuple[Document, Counter[str]]) -> None:
    document, _ = read
    assert [" ".join(w.form for w in s.words[:2]) for s in document.sentences] == [
        "Dam stays",
        "Mayor Ida",
        "Officials expect",
        "Nobody spoke",
    ]
    assert [s.starts_paragraph for s in document.sentences] == [True, True, False, True]
    assert not document.real_sentences
    assert [w.form for s in document.sentences for w in s.words] == [TEXT[a:b] for a, b in cut(TEXT)]


def test_parts_are_words_without_edges_and_keep_their_gaps(read: tuple[Document, Counter[str]]) -> None:
    document, dropped = read
    forms = [w.form for s in document.sentences for w in s.words]
    parts = [
        tuple(" ".join(forms[i] for i in part) for part in (a.source, a.cue, a.content))
        for a in document.attributions or ()
    ]
    assert parts == [("Mayor Ida Korn", "said", "the dam stays shut"), ("", "expect", "rain")]
    content = (document.attributions or ())[0].content
    assert content[2] - content[1] > 1
    assert dropped == {
        "text without annotation": 1,
        "second annotation of a text": 1,
        "attribution without content": 1,
    }


def test_only_words_between_marks_are_joined() -> None:
    text = "“It ends.” “It must.” he said, (now)"
    assert trimmed(text, [(0, 10), (11, 21)]) == ((1, 19),)
    assert trimmed(text, [(0, 10), (30, 36)]) == ((1, 8), (32, 35))
    assert trimmed(text, [(9, 12)]) == ()


def test_roles_may_carry_numbers_and_name_several_spans() -> None:
    annotation = (
        "T1\tSource 0 2\tab\nT2\tSource 5 7\tcd\nT3\tContent 9 12\txyz\nE1\tA:T3 Source:T2 Source2:T1 Content:T3"
    )
    assert parts_of(annotation) == [{"source": ((0, 2), (5, 7)), "cue": (), "content": ((9, 12),)}]
