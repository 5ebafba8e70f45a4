"""Reading GUM's chains, on an invented file."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.coreference import read_gum_chains
from training.corpora import read
from training.documents import Document

ROWS = """\
# newdoc id = GUM_invented
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# newpar
1\tDora\tDora\tPROPN\tNNP\t_\t5\tnsubj\t_\tEntity=(1-person-new-x-1-coref
2\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\t_
3\t42\t42\tNUM\tCD\t_\t1\tappos\t_\tEntity=(1-person-giv:act-x-1-appos)1)
4\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\t_
5\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_
6-7\tNimra's\t_\t_\t_\t_\t_\t_\t_\t_
6\tNimra\tNimra\tPROPN\tNNP\t_\t8\tnmod:poss\t_\tEntity=(3-object-new-x-3-sgl(2-place-new-x-1-coref-Nimra_%28town%29
7\t's\t's\tPART\tPOS\t_\t6\tcase\t_\tEntity=2)
8\tgate\tgate\tNOUN\tNN\t_\t5\tobj\t_\tBridge=1<3,2<3|Entity=3)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-x-1-ana)|SplitAnte=1<9
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
2.1\tit\tit\tPRON\tPRP\t_\t_\t_\t_\tEntity=(3-object-giv:act-x-1-ana)
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(2-place-giv:act-x-1-coref(4-place-new-x-1-sgl
4\ttown\ttown\tNOUN\tNN\t_\t2\tobj\t_\tEntity=4)
5\tthere\tthere\tADV\tRB\t_\t4\tadvmod\t_\tEntity=2)

"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    (tmp_path / "a.conllu").write_text(ROWS, encoding="utf-8")
    (found,) = read_gum_chains(tmp_path)
    return found


def _words(document: Document) -> list[str]:
    return [word.form for sentence in document.sentences for word in sentence.words]


def test_chains_count_words_over_the_whole_document(document: Document) -> None:
    words = _words(document)
    said = [[" ".join(words[p.start : p.end]) for p in chain] for chain in document.chains or ()]
    assert said == [["Dora , 42", "42", "She"], ["Nimra 's gate"], ["Nimra 's", "the town there"]]


def test_the_head_is_the_word_governed_from_outside(document: Document) -> None:
    words = _words(document)
    assert [[words[p.head] for p in chain] for chain in document.chains or ()] == [
        ["Dora", "42", "She"],
        ["gate"],
        ["Nimra", "town"],
    ]


def test_what_is_no_identity_is_left_out_and_counted(document: Document) -> None:
    assert document.dropped == {
        "empty node": 1, "bridging": 2, "split antecedent": 1, "phrase with the head of a longer one": 1,
    }  # fmt: skip


def test_the_other_layers_stay(document: Document) -> None:
    first, second = document.sentences
    assert (first.starts_paragraph, second.starts_paragraph) == (True, False)
    assert [word.head for word in second.words] == [1, -1, 3, 1, 3]
    assert [(n.start, n.end) for n in first.names or ()] == [(0, 1), (5, 6)]
    assert first.nominals == ((2, "person"),)


def test_a_configuration_may_ask_for_chains(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(ROWS, encoding="utf-8")
    (found,) = read("chains", tmp_path, "gum", frozenset())
    assert found.chains is not None
