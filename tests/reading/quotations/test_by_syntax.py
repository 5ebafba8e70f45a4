"""Indirect speech and quotations by syntax, on sentences analysed by hand. All text is invented."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.quotations import read_indirect, read_quotations
from onrecord.records import Span, Word
from tests.reading.quotations.trees import analysed

THREE_IN_ONE = """
    Roth PROPN 2 nsubj Roth
    accused VERB 0 root accuse
    the DET 4 det
    council NOUN 2 obj
    of SCONJ 6 mark
    shutting VERB 2 advcl shut
    the DET 8 det
    port NOUN 6 obj
    and CCONJ 10 cc
    called VERB 2 conj call
    for ADP 12 case
    talks NOUN 10 obl talk
    +, PUNCT 14 punct
    adding VERB 10 advcl add
    that SCONJ 18 mark
    it PRON 18 nsubj
    was AUX 18 cop be
    late ADJ 14 ccomp
    +. PUNCT 2 punct
"""
INVERTED = """
    The DET 2 det
    gate NOUN 3 nsubj
    fell VERB 6 ccomp fall
    +, PUNCT 6 punct
    officially ADV 6 advmod
    said VERB 0 root say
    Sheikh PROPN 8 nmod:desc Sheikh
    Omar PROPN 6 nsubj Omar
    Tal PROPN 8 flat Tal
    +, PUNCT 12 punct
    a DET 12 det
    spokesman NOUN 8 appos
    for ADP 15 case
    the DET 15 det
    council NOUN 12 nmod
    +. PUNCT 6 punct
"""
RELATIVE = """
    Roth PROPN 7 nsubj Roth
    +, PUNCT 4 punct
    who PRON 4 nsubj
    leads VERB 1 acl:relcl lead
    Arkat PROPN 4 obj Arkat
    +, PUNCT 1 punct
    denied VERB 0 root deny
    shutting VERB 7 xcomp shut
    the DET 10 det
    port NOUN 8 obj
    +. PUNCT 7 punct
"""
WHO_SAID = """
    Troops NOUN 2 nsubj troop
    met VERB 0 root meet
    Roth PROPN 2 obj Roth
    +, PUNCT 6 punct
    who PRON 6 nsubj
    said VERB 3 acl:relcl say
    the DET 8 det
    port NOUN 9 nsubj
    burned VERB 6 ccomp burn
    +. PUNCT 2 punct
"""
ACCORDING = """
    The DET 2 det
    port NOUN 3 nsubj
    burned VERB 0 root burn
    +, PUNCT 7 punct
    according VERB 7 case accord
    to ADP 5 fixed
    officials NOUN 3 obl official
    who PRON 9 nsubj
    left VERB 7 acl:relcl leave
    +. PUNCT 3 punct
"""
NEGATED = """
    Roth PROPN 4 nsubj Roth
    did AUX 4 aux do
    not PART 4 advmod
    say VERB 0 root
    that SCONJ 7 mark
    ships NOUN 7 nsubj ship
    burned VERB 4 ccomp burn
    +. PUNCT 4 punct
"""
NOUN = """
    Roth PROPN 2 nsubj Roth
    issued VERB 0 root issue
    a DET 4 det
    warning NOUN 2 obj
    that SCONJ 8 mark
    ships NOUN 8 nsubj ship
    would AUX 8 aux
    burn VERB 4 acl
    +. PUNCT 2 punct
"""
WISH = """
    The DET 2 det
    militia NOUN 3 nsubj
    plans VERB 0 root plan
    to PART 5 mark
    leave VERB 3 xcomp
    Arkat PROPN 5 obj Arkat
    +. PUNCT 3 punct
"""
PASSIVE = """
    Roth PROPN 3 nsubj:pass Roth
    was AUX 3 aux:pass be
    accused VERB 0 root accuse
    by ADP 6 case
    the DET 6 det
    council NOUN 3 obl:agent
    of ADP 8 case
    theft NOUN 3 obl
    +. PUNCT 3 punct
"""
ASKED = """
    Asked VERB 7 advcl ask
    about ADP 4 case
    the DET 4 det
    port NOUN 1 obl
    +, PUNCT 1 punct
    Roth PROPN 7 nsubj Roth
    left VERB 0 root leave
    +. PUNCT 7 punct
"""
JOINED_INSIDE = """
    Roth PROPN 2 nsubj Roth
    said VERB 0 root say
    there PRON 4 expl
    was VERB 2 ccomp be
    no DET 6 det
    proof NOUN 4 nsubj
    and CCONJ 8 cc
    urged VERB 4 conj urge
    Solen PROPN 8 obj Solen
    to PART 11 mark
    wait VERB 8 xcomp
    +. PUNCT 2 punct
"""
HUNG_ON_THE_DAY = """
    Roth PROPN 2 nsubj Roth
    said VERB 0 root say
    on ADP 4 case
    Sunday PROPN 2 obl Sunday
    that SCONJ 7 mark
    ships NOUN 7 nsubj ship
    burned VERB 4 acl burn
    +. PUNCT 2 punct
"""
HYPHEN = """
    The DET 5 det
    Arkat PROPN 5 compound Arkat
    Tribune PROPN 5 compound Tribune
    +- PUNCT 5 punct
    +Herald PROPN 6 nsubj Herald
    reported VERB 0 root report
    that SCONJ 9 mark
    ships NOUN 9 nsubj ship
    burned VERB 6 ccomp burn
    +. PUNCT 6 punct
"""
COUNCIL = "Sheikh Omar Tal, a spokesman for the council"
# Each sentence with the source, cue, content and act of each statement in it.
CASES: dict[str, tuple[str, list[tuple[str, str, str, str | None]]]] = {
    "several in a sentence; the participle speaks for the main verb's subject": (
        THREE_IN_ONE,
        [
            ("Roth", "accused", "the council of shutting the port", "accuse"),
            ("Roth", "called for", "talks", "demand"),
            ("Roth", "adding", "it was late", "assert"),
        ],
    ),
    "a source behind its verb, with title and apposition": (INVERTED, [(COUNCIL, "said", "The gate fell", "assert")]),
    "a relative clause is not of the source": (RELATIVE, [("Roth", "denied", "shutting the port", "deny")]),
    "who said": (WHO_SAID, [("Roth", "said", "the port burned", "assert")]),
    "according to": (ACCORDING, [("officials", "according to", "The port burned", None)]),
    "not said": (NEGATED, []),
    "supposed": (NEGATED.replace("did AUX 4 aux do", "If SCONJ 4 mark").replace("not PART", "now ADV"), []),
    "only possible": (NEGATED.replace("did AUX 4 aux do", "could AUX 4 aux").replace("not PART", "now ADV"), []),
    "a noun of speech": (NOUN, [("Roth", "warning", "ships would burn", None)]),
    "an intention is no act of speech": (WISH, [("The militia", "plans", "to leave Arkat", "other")]),
    "the passive": (PASSIVE, [("the council", "was accused", "Roth | of theft", "accuse")]),
    "joined to what is said, by the same speaker": (
        JOINED_INSIDE,
        [("Roth", "said", "there was no proof", "assert"), ("Roth", "urged", "Solen to wait", "demand")],
    ),
    "a clause hung on the day": (HUNG_ON_THE_DAY, [("Roth", "said", "ships burned", "assert")]),
    "a name with a hyphen": (HYPHEN, [("The Arkat Tribune-Herald", "reported", "ships burned", "assert")]),
    "the subject of the sentence does not ask": (ASKED, []),
}


@pytest.mark.parametrize("name", CASES)
def test_indirect_speech_by_syntax(name: str) -> None:
    written, expected = CASES[name]
    case = analysed(written)
    reports = read_indirect(case.text, words=case.words, sentences=case.sentences)
    found = [
        (r.source[0].of(case.text), r.cue[0].of(case.text), " | ".join(s.of(case.text) for s in r.content), r.act)
        for r in reports
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert all(r.mode == "indirect" for r in reports)


QUOTED = """
    “ PUNCT 4 punct
    +Ships NOUN 4 nsubj ship
    will AUX 4 aux
    burn VERB 8 ccomp
    +, PUNCT 4 punct
    +” PUNCT 4 punct
    Roth PROPN 8 nsubj Roth
    said VERB 0 root say
    +. PUNCT 8 punct
"""
CLAUSE = """
    Roth PROPN 2 nsubj Roth
    said VERB 0 root say
    the DET 4 det
    port NOUN 8 nsubj
    was AUX 8 cop be
    a DET 8 det
    “ PUNCT 8 punct
    +ruin NOUN 2 ccomp
    +” PUNCT 8 punct
    that PRON 11 nsubj
    stank VERB 8 acl:relcl stink
    +. PUNCT 2 punct
"""


def test_a_quotation_keeps_its_speaker() -> None:
    case = analysed(QUOTED)
    [report] = read_quotations(case.text, words=case.words, sentences=case.sentences)
    assert (report.source[0].of(case.text), report.content[0].of(case.text)) == ("Roth", "Ships will burn")


def test_the_clause_of_quoted_words_goes_on_to_its_end() -> None:
    case = analysed(CLAUSE)
    [ruled] = read_quotations(case.text)
    [report] = read_quotations(case.text, words=case.words, sentences=case.sentences)
    assert ruled.content[0].of(case.text) == "the port was a “ruin”"
    assert (report.mode, report.content[0].of(case.text)) == ("mixed", "the port was a “ruin” that stank")


FORMS = st.sampled_from("Roth said the port adding that according to “ ” , . not of by accused who plan for".split())
TAGS = st.sampled_from("VERB NOUN PROPN PRON PUNCT AUX ADP SCONJ".split())
RELATIONS = st.sampled_from(
    "nsubj ccomp xcomp obj obl advcl conj acl acl:relcl parataxis case mark punct nsubj:pass obl:agent appos".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(FORMS, TAGS, st.integers(-1, 25), RELATIONS), min_size=1, max_size=25))
def test_any_tree_gives_spans_in_the_text(rows: list[tuple[str, str, int, str]]) -> None:
    """Heads may point anywhere, in circles too: a tree that makes no sense loses statements, never the reading."""
    text, words = "", []
    lemmas = {"said": "say", "accused": "accuse", "adding": "add"}
    for form, tag, head, relation in rows:
        start = len(text)
        text += form + " "
        words.append(
            Word(
                start=start,
                end=start + len(form),
                upos=tag,
                head=min(head, len(rows) - 1),
                deprel=relation,
                lemma=lemmas.get(form, form.lower()),
            )
        )
    sentences = (Span(start=0, end=len(text)),)
    for reader in (read_quotations, read_indirect):
        for report in reader(text, words=words, sentences=sentences):
            for part in (report.content, report.source, report.cue):
                assert all(span.end <= len(text) and span.of(text).strip() for span in part)
                assert all(left.end <= right.start for left, right in pairwise(part))


@pytest.mark.parametrize("relation", ["ccomp", "conj", "acl:relcl", "parataxis", "obj"])
@pytest.mark.parametrize("direction", [-1, 1])
def test_time_grows_with_length_only(relation: str, direction: int) -> None:
    """Sentences of 250 words in which every word hangs on its neighbour; a list of 40,000 words is one sentence."""
    forms = ["said", "“Roth”", "accused", "him", ","]
    words: list[Word] = []
    at = 0
    for number in range(10_000):
        form = forms[number % len(forms)]
        head = number + direction if 0 < number % 250 < 249 else -1
        tag = "VERB" if form in ("said", "accused") else "PRON"
        words.append(
            Word(
                start=at,
                end=at + len(form),
                upos=tag,
                head=head,
                deprel=relation,
                lemma="say" if tag == "VERB" else form,
            )
        )
        at += len(form) + 1
    text = " ".join(forms[number % len(forms)] for number in range(10_000))
    for length in (250, 10_000):
        sentences = [
            Span(start=words[i].start, end=words[min(i + length, len(words)) - 1].end) for i in range(0, 10_000, length)
        ]
        began = time.process_time()
        read_quotations(text, words=words, sentences=sentences)
        read_indirect(text, words=words, sentences=sentences)
        assert time.process_time() - began < 5
