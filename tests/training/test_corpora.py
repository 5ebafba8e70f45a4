"""Reading corpora into documents, on invented files."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.documents import Document, Name, Sentence, Word
from training.glue import glued, spaces_before
from training.labels import crossner_kinds, gum_kinds, load_countries, wikigold_kinds, worldwide_kinds
from training.namecorpora import outlet, read_crossner, read_wikigold, read_worldwide, spans
from training.recut import recut
from training.treebanks import read_treebank

TREEBANK = """\
# newdoc id = first
# newpar
# sent_id = 1
# text = We don't know Nimra.
1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\tEntity=(1-person-new-x-1-ana)
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t_\t_
5\tNimra\tNimra\tPROPN\tNNP\t_\t4\tobj\t_\tEntity=(2-person-new-x-1-sgl)|SpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(3-organization-new-x-2-sgl
2\tCairo\tCairo\tPROPN\tNNP\t_\t3\tcompound\t_\tEntity=(4-place-new-x-1-sgl)
3\tpolice\tpolice\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=3)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

"""


@pytest.fixture(autouse=True, scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("corpora")
    (folder / "gazetteer").mkdir()
    rows = [
        "header",
        "\t".join(["EG", "EGY", "818", "EG", "Egypt"]),
        "\t".join(["HK", "HKG", "344", "HK", "Hong Kong"]),
    ]
    (folder / "gazetteer/countryInfo.txt").write_text("\n".join(rows), encoding="utf-8")
    load_countries(folder)


def test_a_treebank_keeps_words_spaces_paragraphs_and_counts_what_it_drops(tmp_path: Path) -> None:
    file = tmp_path / "a.conllu"
    file.write_text(TREEBANK, encoding="utf-8")
    (document,) = read_treebank(file, "gum")
    first, second = document.sentences
    assert [w.form for w in first.words] == ["We", "do", "n't", "know", "Nimra", "."]
    assert [w.space_before for w in first.words] == [True, True, False, True, True, False]
    assert [w.head for w in first.words] == [3, 3, 3, -1, 3, 3]
    assert (first.starts_paragraph, second.starts_paragraph) == (True, False)
    assert document.dropped == {"empty node": 1}


def test_entities_of_gum_become_names_and_other_mentions(tmp_path: Path) -> None:
    file = tmp_path / "a.conllu"
    file.write_text(TREEBANK, encoding="utf-8")
    (document,) = read_treebank(file, "gum")
    first, second = document.sentences
    assert first.names == (Name(start=4, end=5, kinds=("person", "people"), firm=False),)
    assert first.nominals == ((0, "person"),)
    assert [(n.start, n.end) for n in second.names or ()] == [(1, 2)]
    assert second.nominals == ((2, "organization"),)


def test_worldwide_parts_outlets_and_drops_nested_columns(tmp_path: Path) -> None:
    rows = (
        "https://a.example/b\tO\n\nNimra\tB-Person\tB-Location\nDora\tI-Person\nleft\tO\nEgypt\tB-Location\n\nStop\tO\n"
    )
    (tmp_path / "eg_paper_1.txt.tsv").write_text(rows, encoding="utf-8")
    (tmp_path / "cn_article_gazette_2.txt.tsv").write_text(rows, encoding="utf-8")
    (document,) = read_worldwide(tmp_path, held_out=frozenset({"cn_article_gazette"}), part="train")
    assert document.id.startswith("eg_paper")
    assert document.dropped == {"address": 1}
    names = document.sentences[0].names
    assert [(n.start, n.end, n.kinds) for n in names or ()] == [(0, 2, ("person",)), (3, 4, ("country",))]
    (held,) = read_worldwide(tmp_path, held_out=frozenset({"cn_article_gazette"}), part="dev")
    assert held.id.startswith("cn_article_gazette")


@pytest.mark.parametrize(
    ("file", "name"),
    [("ghana_news_3.txt.tsv", "ghana_news"), ("cn_article_scan_12.txt.tsv", "cn_article_scan"), ("nm.txt.tsv", "nm")],
)
def test_outlets(file: str, name: str) -> None:
    assert outlet(Path(file)) == name


def test_the_other_name_corpora(tmp_path: Path) -> None:
    cross = tmp_path / "train.txt"
    cross.write_text(
        "Dora\tB-politician\nwon\tO\n\nLeft\tB-politicalparty\nParty\tI-politicalparty\n", encoding="utf-8"
    )
    assert [len(d.sentences) for d in read_crossner(cross)] == [1, 1]
    gold = tmp_path / "w.txt"
    gold.write_text("Dora I-PER\nwon O\n\nEgypt I-LOC\n\n-DOCSTART- O\n\nNimra I-LOC\n", encoding="utf-8")
    first, second = read_wikigold(gold)
    assert [len(first.sentences), len(second.sentences)] == [2, 1]
    assert (first.sentences[1].names or ())[0].kinds == ("country",)
    assert (second.sentences[0].names or ())[0].kinds == ("place", "facility")


def test_labels_read_in_ours() -> None:
    assert worldwide_kinds("Location", "Egypt") == ("country",)
    assert worldwide_kinds("Location", "U . S .") == ("country",)
    assert worldwide_kinds("Location", "Hong Kong") == ("place",)
    assert worldwide_kinds("Date", "Monday") == ()
    assert crossner_kinds("misc", "Dutch") == ("other", "people")
    assert wikigold_kinds("LOC", "Nimra") == ("place", "facility")
    assert gum_kinds("time", "Monday") == ()


def test_tags_of_every_scheme() -> None:
    assert spans(["I-PER", "I-PER", "O", "I-LOC", "B-LOC"]) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
    assert spans(["B-X", "E-X", "S-Y", "O"]) == [(0, 2, "X"), (2, 3, "Y")]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["He", "did", "n't", ",", "she", "said", "."], "He didn't, she said."),
        (["an", "11", "-", "day", "trip"], "an 11-day trip"),
        (['"', "Go", ",", '"', "he", "said"], '"Go," he said'),
        (["the", "U", ".", "S", ".", "army"], "the U.S. army"),
        (["Nimra", "’", "s", "(", "sic", ")"], "Nimra’s (sic)"),
    ],
)
def test_tokens_are_put_together_as_printed(tokens: list[str], text: str) -> None:
    made, offsets = glued(tokens, spaces_before(tokens))
    assert made == text
    assert [made[a:b] for a, b in offsets] == tokens


def test_words_are_cut_again_and_names_follow() -> None:
    words = tuple(Word(form=form) for form in ("pro-Nimra", "al-Dora", "left"))
    names = (Name(start=0, end=1, kinds=("person",)), Name(start=1, end=2, kinds=("person",)))
    document = Document(id="a", corpus="x", sentences=(Sentence(words=words, names=names),))

    def cut(text: str) -> list[tuple[int, int]]:
        assert text == "pro-Nimra al-Dora left"
        return [(0, 9), (10, 12), (12, 13), (13, 17), (18, 22)]

    dropped: dict[str, int] = {}
    (made,) = recut([document], cut, dropped)
    assert [w.form for w in made.sentences[0].words] == ["pro-Nimra", "al", "-", "Dora", "left"]
    assert [(n.start, n.end) for n in made.sentences[0].names or ()] == [(0, 1), (1, 4)]
    assert dropped == {}
