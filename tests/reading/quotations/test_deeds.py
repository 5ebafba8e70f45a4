"""Deeds, tastes and topics are no statements; sentences are parsed by hand."""

from __future__ import annotations

import pytest

from onrecord.reading.quotations.deeds import without_deeds
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Span, StatementReport
from tests.reading.quotations.trees import Analysed, analysed

VOTED = analysed(
    """
    Farmers NOUN 2 nsubj farmer
    voted VERB 0 root vote
    for ADP 4 case
    Korn PROPN 2 obl
    . PUNCT 2 punct
    """
)
KNEW = analysed(
    """
    Farmers NOUN 2 nsubj farmer
    knew VERB 0 root know
    Korn PROPN 4 nsubj
    lied VERB 2 ccomp lie
    . PUNCT 2 punct
    """
)
GAVE = analysed(
    """
    Korn PROPN 2 nsubj
    gave VERB 0 root give
    a DET 4 det
    warning NOUN 2 obj
    about ADP 6 case
    floods NOUN 4 nmod flood
    . PUNCT 2 punct
    """
)
SHOWS = analysed(
    """
    Mud NOUN 2 nsubj
    shows VERB 0 root show
    Korn PROPN 4 nsubj
    lied VERB 2 ccomp lie
    . PUNCT 2 punct
    """
)
POLL = analysed(
    """
    Polling NOUN 2 nsubj
    shows VERB 0 root show
    Korn PROPN 4 nsubj
    lied VERB 2 ccomp lie
    . PUNCT 2 punct
    """
)
BACKING = analysed(
    """
    groups NOUN 4 nsubj group
    backing VERB 1 acl back
    Korn PROPN 2 obj
    left VERB 0 root leave
    . PUNCT 4 punct
    """
)


PUBLISHED = analysed(
    """
    The DET 2 det
    book NOUN 4 nsubj:pass
    was AUX 4 aux:pass be
    released VERB 0 root release
    . PUNCT 4 punct
    """
)


def report(read: Analysed, source: str, cue: str, content: str) -> StatementReport:
    parts = {
        name: (Span(start=read.text.index(words), end=read.text.index(words) + len(words)),) if words else ()
        for name, words in (("source", source), ("cue", cue), ("content", content))
    }
    return StatementReport(source=parts["source"], cue=parts["cue"], content=parts["content"], mode="indirect")


@pytest.mark.parametrize(
    ("read", "source", "cue", "content", "told"),
    [
        (VOTED, "Farmers", "voted for", "Korn", False),
        (KNEW, "Farmers", "knew", "Korn lied", True),
        (GAVE, "Korn", "gave a warning about", "floods", True),
        (SHOWS, "Mud", "shows", "Korn lied", False),
        (POLL, "Polling", "shows", "Korn lied", True),
        (BACKING, "groups", "backing", "Korn", False),
        (PUBLISHED, "", "was released", "The book", False),
    ],
    ids=["deed", "thought", "noun of saying", "thing", "document", "participle", "published"],
)
def test_what_is_told(read: Analysed, source: str, cue: str, content: str, told: bool) -> None:
    found = without_deeds(Tree(read.text, read.words), [report(read, source, cue, content)])
    assert len(found) == told


SPEAKING = analysed(
    """
    Speaking VERB 7 advcl speak
    of ADP 4 case
    the DET 4 det
    gate NOUN 1 obl
    , PUNCT 1 punct
    Korn PROPN 7 nsubj
    blamed VERB 0 root blame
    farmers NOUN 7 obj farmer
    . PUNCT 7 punct
    """
)


def test_a_topic_goes_where_its_speaker_says_something() -> None:
    topic = report(SPEAKING, "Korn", "Speaking of", "the gate")
    blame = report(SPEAKING, "Korn", "blamed", "farmers")
    tree = Tree(SPEAKING.text, SPEAKING.words)
    assert without_deeds(tree, [topic, blame]) == [blame]
    assert without_deeds(tree, [topic]) == [topic]
