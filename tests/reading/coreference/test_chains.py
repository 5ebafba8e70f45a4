"""Chains of names, descriptions and pronouns, on invented texts with their syntax."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.coreference import read_chains
from onrecord.records import Antecedent, EntityKind, Mention, RoleReport, Span, StatementReport, Word
from tests.reading.coreference.parsed import chained, parsed

TARN = """\
Robert PROPN 3 nsubj
Tarn PROPN 1 flat
met VERB 0 root meet
Maria PROPN 3 obj
Renk PROPN 4 flat
_. PUNCT 3 punct

She PRON 2 nsubj
thanked VERB 0 root thank
him PRON 2 obj
_. PUNCT 2 punct
"""


def test_pronouns_find_the_person_of_their_gender_and_not_their_own_subject() -> None:
    source = parsed(TARN)
    olin = source.mention("Robert Tarn", "person", chain=0)
    ida = source.mention("Maria Renk", "person", chain=1)
    herself = source.mention("She", "person", "pronoun")
    assert chained(source, olin, ida, herself) == {0: ["Robert Tarn", "him"], 1: ["Maria Renk", "She"]}


AGENT = """\
His PRON 2 nmod:poss
agent NOUN 3 nsubj
left VERB 0 root leave
_. PUNCT 3 punct

He PRON 2 nsubj
slept VERB 0 root sleep
_. PUNCT 2 punct
"""


def test_an_owner_is_not_what_is_owned() -> None:
    source = parsed("Robert PROPN 3 nsubj\nTarn PROPN 1 flat\nslept VERB 0 root sleep\n_. PUNCT 3 punct\n\n" + AGENT)
    tarn = source.mention("Robert Tarn", "person", chain=0)
    his = source.mention("His", "person", "pronoun")
    agent = source.mention("His agent", "person", "nominal")
    he = source.mention("He", "person", "pronoun")
    chains = chained(source, tarn, his, agent, he)
    assert not any({"His", "His agent"} <= set(chain) for chain in chains.values())


HEAD = """\
The DET 2 det
head NOUN 9 nsubj
of ADP 6 case
the DET 6 det
river NOUN 6 compound
board NOUN 2 nmod
Olin PROPN 6 appos
Tarn PROPN 7 flat
left VERB 0 root leave
_. PUNCT 9 punct
"""


def test_a_person_in_apposition_is_the_head_and_not_the_board() -> None:
    source = parsed(HEAD)
    tarn = source.mention("Olin Tarn", "person", chain=0)
    head = source.mention("The head", "person", "nominal")
    board = source.mention("the river board", "organization", "nominal")
    (chain,) = [chain for chain in chained(source, tarn, head, board).values() if "Olin Tarn" in chain]
    assert any("head" in form for form in chain)
    assert "the river board" not in chain


BOARD = """\
The DET 3 det
Harbour PROPN 3 compound
Board PROPN 4 nsubj
met VERB 0 root meet
the DET 6 det
union NOUN 4 obj
_. PUNCT 4 punct

The DET 2 det
board NOUN 3 nsubj
left VERB 0 root leave
_. PUNCT 3 punct
"""


def test_a_body_is_taken_up_by_the_last_word_of_its_name() -> None:
    source = parsed(BOARD)
    board = source.mention("Harbour Board", "organization", chain=0)
    again = source.mention("The board", "organization", "nominal")
    assert chained(source, board, again) == {0: ["Harbour Board", "The board"]}


MAYOR = """\
Mayor PROPN 2 compound
Tarn PROPN 5 nsubj
and CCONJ 4 cc
Renk PROPN 2 conj
spoke VERB 0 root speak
_. PUNCT 5 punct

The DET 2 det
mayor NOUN 3 nsubj
left VERB 0 root leave
_. PUNCT 3 punct
"""


def test_an_office_is_the_person_who_was_given_it_and_not_the_nearest() -> None:
    source = parsed(MAYOR)
    names = (source.mention("Tarn", "person", chain=0), source.mention("Renk", "person", chain=1))
    role = RoleReport(start=0, end=10, title=source.span("Mayor"), holder=0)
    mayor = source.mention("The mayor", "person", "nominal")
    assert chained(source, *names, mayor, roles=(role,)) == {0: ["Tarn", "The mayor"], 1: ["Renk"]}


def test_a_name_of_one_chain_is_never_joined_with_another() -> None:
    source = parsed(
        """\
Tarn PROPN 4 nsubj
is AUX 4 cop be
not PART 4 advmod
Renk PROPN 0 root
_. PUNCT 4 punct
"""
    )
    names = (source.mention("Tarn", "person", chain=0), source.mention("Renk", "person", chain=1))
    assert chained(source, *names) == {0: ["Tarn"], 1: ["Renk"]}


QUOTED = """\
“ PUNCT 3 punct
_I PRON 3 nsubj
left VERB 6 ccomp leave
_, PUNCT 3 punct
_” PUNCT 3 punct
said VERB 0 root say
Tarn PROPN 6 nsubj
_. PUNCT 6 punct
"""


def test_i_is_who_speaks() -> None:
    source = parsed(QUOTED)
    said = StatementReport(content=(source.span("I left"),), source=(source.span("Tarn"),))
    assert chained(source, source.mention("Tarn", "person", chain=0), statements=(said,)) == {0: ["I", "Tarn"]}


def test_descriptions_in_the_same_words_are_one_without_a_name() -> None:
    source = parsed(
        """\
An DET 2 det
envoy NOUN 3 nsubj
came VERB 0 root come
_. PUNCT 3 punct

The DET 2 det
envoy NOUN 3 nsubj
spoke VERB 0 root speak
_. PUNCT 3 punct

Another DET 2 det
envoy NOUN 3 nsubj
left VERB 0 root leave
_. PUNCT 3 punct
"""
    )
    mentions = (
        source.mention("An envoy", "person", "nominal"),
        source.mention("The envoy", "person", "nominal"),
        source.mention("Another envoy", "person", "nominal"),
    )
    assert chained(source, *mentions) == {0: ["An envoy", "The envoy"], 1: ["Another envoy"]}


def test_the_reader_decides_where_it_is_sure() -> None:
    source = parsed(
        """\
Tarn PROPN 3 nsubj
Olin PROPN 1 flat
met VERB 0 root meet
Renk PROPN 3 obj
_. PUNCT 3 punct

He PRON 2 nsubj
left VERB 0 root leave
_. PUNCT 2 punct
"""
    )
    names = (source.mention("Tarn Olin", "person", chain=0), source.mention("Renk", "person", chain=1))
    vote = (Antecedent(word=5, antecedent=3, probability=0.97),)
    assert chained(source, *names, antecedents=vote)[1] == ["Renk", "He"]


@pytest.mark.parametrize(("article", "joined"), [("The", True), ("A", False)])
def test_a_city_of_a_name_is_that_city(article: str, joined: bool) -> None:
    source = parsed(
        f"""\
{article} DET 2 det
city NOUN 5 nsubj
of ADP 4 case
Elara PROPN 2 nmod
voted VERB 0 root vote
_. PUNCT 5 punct
"""
    )
    mentions = (source.mention(f"{article} city", "place", "nominal"), source.mention("Elara", "place", chain=0))
    found = chained(source, *mentions)
    assert (len(found.get(0, [])) == 2) == joined


def test_what_a_description_is_called() -> None:
    source = parsed(
        """\
An DET 2 det
alliance NOUN 9 nsubj
of ADP 4 case
parties NOUN 2 nmod party
known VERB 4 acl know
as ADP 8 case
Salt PROPN 8 compound
Front PROPN 5 obl
voted VERB 0 root vote
_. PUNCT 9 punct

The DET 2 det
coalition NOUN 5 nsubj
of ADP 4 case
parties NOUN 2 nmod party
left VERB 0 root leave
_. PUNCT 5 punct
"""
    )
    mentions = (
        source.mention("An alliance", "organization", "nominal"),
        source.mention("Salt Front", "organization", chain=0),
        source.mention("The coalition", "organization", "nominal"),
    )
    assert chained(source, *mentions) == {0: ["An alliance", "Salt Front", "The coalition"]}


BODIES = """\
The DET 3 det
{name} PROPN 3 compound
{noun} NOUN 4 nsubj {lemma}
left VERB 0 root leave
_. PUNCT 4 punct

The DET 2 det
{noun} NOUN 3 nsubj {lemma}
slept VERB 0 root sleep
_. PUNCT 3 punct
"""


@pytest.mark.parametrize(
    ("noun", "kind", "named"),
    [("administration", "person", True), ("government", "country", True), ("campaign", "country", False)],
)
def test_a_body_bears_the_name_of_whom_it_belongs_to(noun: str, kind: EntityKind, named: bool) -> None:
    source = parsed(BODIES.format(name="Korn", noun=noun, lemma=noun))
    korn = source.mention("Korn", kind, chain=0)
    described = source.mention(f"The Korn {noun}", "organization", "nominal")
    found = read_chains(source.text, words=source.words, sentences=source.sentences, mentions=(korn, described))
    body = [mention for mention in found if mention.chain == 1]
    written = [source.text[mention.start : mention.end] for mention in body]
    assert written == ([f"Korn {noun}", f"The {noun}"] if named else [f"The Korn {noun}"])
    assert [mention.form for mention in body] == (["name", "nominal"] if named else ["nominal"])


OWNED = """\
Korn PROPN 3 nmod:poss
_'s PART 1 case
{noun} NOUN 4 nsubj
left VERB 0 root leave
_. PUNCT 4 punct
"""


@pytest.mark.parametrize(
    ("noun", "kind", "name"),
    [("campaign", "person", "Korn's campaign"), ("army", "country", None), ("mother", "person", None)],
)
def test_a_body_that_a_person_owns(noun: str, kind: EntityKind, name: str | None) -> None:
    source = parsed(OWNED.format(noun=noun))
    found = read_chains(
        source.text, words=source.words, sentences=source.sentences, mentions=(source.mention("Korn", kind, chain=0),)
    )
    written = [source.text[mention.start : mention.end] for mention in found if mention.chain != 0]
    assert written == ([] if name is None else [name])


@given(st.data())
def test_chains_of_any_tree_keep_names_and_stand_inside_the_text(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 14))
    forms = data.draw(
        st.lists(
            st.sampled_from(["he", "it", "Tarn", "the", "board", "said", "’s", "("]), min_size=count, max_size=count
        )
    )
    relations = [
        "nsubj",
        "obj",
        "nmod",
        "nmod:poss",
        "appos",
        "cop",
        "case",
        "det",
        "acl:relcl",
        "conj",
        "punct",
        "xcomp",
    ]
    tags = ["NOUN", "PROPN", "PRON", "VERB", "DET", "ADP", "PUNCT", "NUM"]
    words, text = [], ""
    root = data.draw(st.integers(0, count - 1))
    for index, form in enumerate(forms):
        text += " " if text else ""
        head = -1 if index == root else root if index < root else data.draw(st.integers(0, index - 1))
        words.append(
            Word(
                start=len(text), end=len(text) + len(form), upos=data.draw(st.sampled_from(tags)), head=head,
                deprel="root" if head < 0 else data.draw(st.sampled_from(relations)), lemma=form,
            )
        )  # fmt: skip
        text += form
    named = [
        Mention(start=word.start, end=word.end, kind="person", form="name", chain=0)
        for word, form in zip(words, forms, strict=True)
        if form == "Tarn"
    ]
    found = read_chains(text, words=words, sentences=[Span(start=0, end=len(text))], mentions=named)
    assert [mention for mention in found if mention.form == "name"] == named
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert len({(mention.start, mention.end) for mention in found}) == len(found)
