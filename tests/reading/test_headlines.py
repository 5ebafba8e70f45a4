"""Headlines cut out of sentences, on hand-made syntax."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.reading.headlines import LONGEST, Headlines
from onrecord.reading.telling import read_telling
from onrecord.records import EventReport, Mention, Reading, Span, StatementReport, Word


def reading_of(rows: str) -> tuple[Reading, str]:
    """A one-sentence reading from lines of `form upos head deprel [lemma]`; heads are counted from 1, 0 is the root."""
    text, words = "", []
    for line in rows.strip().splitlines():
        form, upos, head, deprel, *lemma = line.split()
        text += "" if not text or form in ",.;" else " "
        start = len(text)
        text += form
        words.append(
            Word(
                start=start,
                end=len(text),
                upos=upos,
                head=int(head) - 1,
                deprel=deprel,
                lemma=lemma[0] if lemma else form.lower(),
            )
        )
    reading = Reading(document_id="d", sentences=(Span(start=0, end=len(text)),), words=tuple(words))
    return reading, text


def headline(rows: str, trigger: str) -> str:
    reading, text = reading_of(rows)
    return Headlines(reading, text).of(report(text, trigger))


def report(text: str, trigger: str, statement: int | None = None, actors: tuple[Span, ...] = ()) -> EventReport:
    start = text.index(trigger)
    return EventReport(
        start=0,
        end=len(text),
        trigger=Span(start=start, end=start + len(trigger)),
        type="ASSAULT",
        status="happened",
        statement=statement,
        text_actors=actors,
    )


ASIDE = """
Oska PROPN 7 nsubj:pass
, PUNCT 5 punct
who PRON 5 nsubj
had AUX 5 aux have
led VERB 1 acl:relcl lead
was AUX 7 aux:pass be
killed VERB 0 root kill
in ADP 9 case
Ostrel PROPN 7 obl
while SCONJ 12 mark
crowds NOUN 12 nsubj crowd
watched VERB 7 advcl watch
. PUNCT 7 punct
"""


def test_asides_and_neighbouring_clauses_are_left_out() -> None:
    assert headline(ASIDE, "killed") == "Oska was killed in Ostrel"


def test_who_stands_for_its_antecedent() -> None:
    assert headline(ASIDE, "led") == "Oska had led"


SECOND = """
Kelmar PROPN 3 nsubj
will AUX 3 aux
bomb VERB 0 root
Ostrel PROPN 3 obj
and CCONJ 6 cc
destroy VERB 3 conj
Velsk PROPN 6 obj
. PUNCT 3 punct
"""


def test_a_second_verb_takes_subject_and_helper_of_the_first() -> None:
    assert headline(SECOND, "destroy") == "Kelmar will destroy Velsk"
    assert headline(SECOND, "bomb") == "Kelmar will bomb Ostrel"


NOUN = """
Nobody PRON 2 nsubj
sang VERB 0 root sing
after ADP 5 case
the DET 5 det
killing NOUN 2 obl
of ADP 7 case
Oska PROPN 5 nmod
in ADP 9 case
January PROPN 5 nmod
. PUNCT 2 punct
"""


def test_a_noun_with_its_own_participants_is_a_headline() -> None:
    assert headline(NOUN, "killing") == "The killing of Oska in January"


def test_a_noun_keeps_its_clause_where_somebody_who_took_part_stands_outside_it() -> None:
    reading, text = reading_of(NOUN)
    told = report(text, "killing", actors=(Span(start=0, end=6),))
    assert Headlines(reading, text).of(told) == "Nobody sang after the killing of Oska in January"


def test_a_noun_that_a_short_clause_is_about_is_told_in_that_clause() -> None:
    rows = """
Oska PROPN 2 nsubj
regretted VERB 0 root regret
a DET 6 det
rocket NOUN 6 compound
first ADJ 6 amod
attack NOUN 2 obj
on ADP 8 case
Velsk PROPN 6 nmod
"""
    assert headline(rows, "attack") == "Oska regretted a rocket first attack on Velsk"


def test_a_noun_that_another_event_is_about_stands_alone() -> None:
    rows = """
Oska PROPN 2 nsubj
condemned VERB 0 root condemn
the DET 4 det
attack NOUN 2 obj
on ADP 6 case
Velsk PROPN 4 nmod
"""
    reading, text = reading_of(rows)
    told = report(text, "attack")
    reading = replace(reading, events=(told, report(text, "condemned")))
    assert Headlines(reading, text).of(told) == "The attack on Velsk"


RELATIVE_OBJECT = """
The DET 2 det the
plan NOUN 9 nsubj
which PRON 7 obj
the DET 5 det
council NOUN 7 nsubj
had AUX 7 aux have
rejected VERB 2 acl:relcl reject
in ADP 10 case
failed VERB 0 root fail
March PROPN 7 obl
"""


@pytest.mark.parametrize(
    ("rows", "trigger", "told"),
    [
        (RELATIVE_OBJECT, "rejected", "The council had rejected the plan in March"),
        (
            """
They PRON 2 nsubj
saw VERB 0 root see
a DET 4 det
man NOUN 2 obj
whose PRON 6 nmod:poss who
house NOUN 8 nsubj:pass
was AUX 8 aux:pass be
burned VERB 4 acl:relcl burn
""",
            "burned",
            "A man’s house was burned",
        ),
        (
            """
They PRON 2 nsubj
left VERB 0 root leave
when ADV 5 advmod
soldiers NOUN 5 nsubj soldier
fired VERB 2 advcl fire
""",
            "fired",
            "Soldiers fired",
        ),
        (
            """
There PRON 2 expl
was VERB 0 root be
no DET 4 det
evidence NOUN 2 nsubj
rebels NOUN 6 nsubj rebel
fired VERB 4 acl:relcl fire
""",
            "fired",
            "There was no evidence rebels fired",
        ),
    ],
    ids=["which, object", "whose", "when", "no evidence"],
)
def test_a_relative_clause_is_told_as_a_sentence(rows: str, trigger: str, told: str) -> None:
    assert headline(rows, trigger) == told


GAPPED = """
A DET 2 det a
bomb NOUN 3 nsubj
killed VERB 0 root kill
five NUM 3 obj
and CCONJ 6 cc
wounded VERB 3 conj wound
nine NUM 3 obj
in ADP 9 case
Velsk PROPN 3 obl
"""


def test_the_object_of_a_second_verb_is_not_the_first_ones() -> None:
    assert headline(GAPPED, "killed") == "A bomb killed five in Velsk"


def test_what_stands_in_round_brackets_is_left_out_with_them() -> None:
    rows = """
The DET 3 det the
River PROPN 3 compound
League PROPN 8 nsubj
( PUNCT 5 punct
RL PROPN 3 appos
) PUNCT 5 punct
, PUNCT 5 punct
opposed VERB 0 root oppose
it PRON 8 obj
"""
    assert headline(rows, "opposed") == "The River League opposed it"


def test_two_hours_go_with_the_clause_that_they_measure() -> None:
    rows = """
Two NUM 2 nummod two
hours NOUN 7 obl:unmarked hour
before SCONJ 5 mark
it PRON 5 nsubj
fell VERB 7 advcl fall
Kelmar PROPN 7 nsubj
fired VERB 0 root fire
"""
    assert headline(rows, "fired") == "Kelmar fired"


def test_months_that_measure_a_clause_go_with_it_from_beside_a_day_too() -> None:
    rows = """
Rebels NOUN 2 nsubj
attacked VERB 0 root attack
Oska PROPN 2 obj
on ADP 5 case
Tuesday PROPN 2 obl
, PUNCT 5 punct
nine NUM 8 nummod
months NOUN 5 appos month
after SCONJ 11 mark
it PRON 11 nsubj
fell VERB 2 advcl fall
. PUNCT 2 punct
"""
    assert headline(rows, "attacked") == "Rebels attacked Oska on Tuesday"


def test_a_helper_is_shared_by_verbs_of_one_voice() -> None:
    rows = """
Oska PROPN 3 nsubj:pass
was AUX 3 aux:pass be
briefed VERB 0 root brief
and CCONJ 5 cc
flew VERB 3 conj fly
home ADV 5 advmod
"""
    assert headline(rows, "flew") == "Oska flew home"
    assert (
        headline(rows.replace("flew", "jailed").replace("home ADV", "there ADV"), "jailed") == "Oska was jailed there"
    )


CONDITION = """
If SCONJ 3 mark
Kelmar PROPN 3 nsubj
attacks VERB 6 advcl attack
, PUNCT 3 punct
Ostrel PROPN 6 nsubj
answers VERB 0 root answer
. PUNCT 6 punct
"""


def test_a_condition_is_never_lost() -> None:
    assert headline(CONDITION, "attacks") == "If Kelmar attacks"
    assert headline(CONDITION, "answers") == "If Kelmar attacks, Ostrel answers"


def test_not_is_never_lost() -> None:
    rows = """
Kelmar PROPN 4 nsubj
did AUX 4 aux do
not PART 4 advmod
attack VERB 0 root
Ostrel PROPN 4 obj
"""
    assert headline(rows, "attack") == "Kelmar did not attack Ostrel"


def test_a_pronoun_has_the_name_that_the_document_gives_it_in_brackets() -> None:
    rows = """
Oska PROPN 2 nsubj
came VERB 0 root come
; PUNCT 5 punct
he PRON 5 nsubj
fled VERB 2 parataxis flee
"""
    reading, text = reading_of(rows)
    at = text.index("he ")
    mentions = (
        Mention(start=0, end=4, kind="person", form="name", chain=0),
        Mention(start=at, end=at + 2, kind="person", form="pronoun", chain=0),
    )
    known = Reading(document_id="d", sentences=reading.sentences, words=reading.words, mentions=mentions)
    assert Headlines(known, text).of(report(text, "fled")) == "[Oska] fled"


def test_somebodys_word_is_told_as_theirs() -> None:
    reading, text = reading_of(NOUN)
    source = Span(start=0, end=6)
    said = StatementReport(content=(Span(start=7, end=len(text)),), source=(source,), mode="indirect")
    known = Reading(document_id="d", sentences=reading.sentences, words=reading.words, statements=(said,))
    assert Headlines(known, text).of(report(text, "killing", statement=0)) == "Nobody: The killing of Oska in January"


def test_without_syntax_the_sentence_stands() -> None:
    text = "Oska was\nkilled."
    reading = Reading(document_id="d", sentences=(Span(start=0, end=len(text)),))
    assert Headlines(reading, text).of(report(text, "killed")) == "Oska was killed."


def test_a_long_headline_ends_with_an_ellipsis() -> None:
    rows = "killed VERB 0 root kill\n" + "\n".join(f"soldier{n} NOUN 1 obj" for n in range(60))
    made = headline(rows, "killed")
    assert len(made) <= LONGEST + 2
    assert made.endswith(" …")


def test_what_a_document_and_its_events_tell_of() -> None:
    reading, text = reading_of(ASIDE)
    told = read_telling(
        Reading(document_id="d", sentences=reading.sentences, words=reading.words, events=(report(text, "killed"),)),
        text,
    )
    assert told.events[0].lemma == "kill"
    assert told.events[0].context == ("oska", "lead", "ostrel", "crowd", "watch")
    assert told.events[0].beside == ("oska", "ostrel")
    assert told.events[0].headline == "Oska was killed in Ostrel"
    assert dict(zip(told.terms, told.term_counts, strict=True))["oska"] == 1


def test_the_lemma_of_a_trigger_holds_the_word_that_makes_another_one_of_it() -> None:
    rows = """
Soldiers NOUN 2 nsubj soldier
opened VERB 0 root open
fire NOUN 2 obj
"""
    reading, text = reading_of(rows)
    known = replace(reading, events=(report(text, "opened"),))
    assert read_telling(known, text).events[0].lemma == "open-fire"


def test_what_happened_when_something_was_done_is_one_with_it() -> None:
    rows = """
Nine NUM 2 nsubj:pass
killed VERB 0 root kill
when ADV 6 advmod
a DET 5 det
convoy NOUN 6 nsubj:pass
attacked VERB 2 advcl attack
"""
    reading, text = reading_of(rows)
    known = replace(reading, events=(report(text, "killed"), report(text, "attacked")))
    assert [event.within for event in read_telling(known, text).events] == [None, 0]


STRIKE = """
Kelmar PROPN 2 nsubj
killed VERB 0 root kill
Oska PROPN 2 obj
in ADP 6 case
a DET 6 det
strike NOUN 2 obl
after ADP 8 case
talks NOUN 2 obl talk
. PUNCT 2 punct
"""


def test_an_event_told_within_the_clause_of_another_says_so() -> None:
    reading, text = reading_of(STRIKE)
    events = tuple(report(text, trigger) for trigger in ("killed", "strike", "talks"))
    known = Reading(document_id="d", sentences=reading.sentences, words=reading.words, events=events)
    assert [event.within for event in read_telling(known, text).events] == [None, 0, None]
