"""Statements from attributions of a trained reader, written out by hand, joined with quotations by rule."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations import read_attributions, read_quotations, read_statements
from onrecord.reading.quotations.joining import LEAST, LEAST_OF_OTHERS
from onrecord.records import Attribution, Span, StatementReport, Word


def spans_of(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(start=text.index(part), end=text.index(part) + len(part)) for part in parts)


def flat(text: str) -> tuple[tuple[Word, ...], tuple[Span, ...]]:
    """Words without syntax, and each line as one sentence."""
    words = tuple(
        Word(start=m.start(), end=m.end(), upos="X", head=-1, deprel="root", lemma=m[0].lower())
        for m in re.finditer(r"\w+|[^\w\s]", text)
    )
    return words, tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))


def found(text: str, *attributions: Attribution) -> tuple[StatementReport, ...]:
    words, sentences = flat(text)
    return read_statements(text, words=words, sentences=sentences, attributions=attributions)


def words_of(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


INDIRECT = "Ida Korn reckoned in a talk with the Aldau Gazette that the gate was shut."


QUOTED = "The Gazette quoted Ida Korn, a former warden, as saying “the gate has a long history of floods”."


def test_who_is_quoted_as_saying_it_is_the_source() -> None:
    attribution = Attribution(
        content=spans_of(QUOTED, QUOTED[QUOTED.index("Ida") : -1]),
        source=spans_of(QUOTED, "The Gazette"),
        cue=spans_of(QUOTED, "quoted"),
        probability=0.9,
    )
    (report,) = found(QUOTED, attribution)
    assert words_of(QUOTED, report.source) == "Ida Korn, a former warden"
    assert (report.mode, words_of(QUOTED, report.content)) == ("direct", "the gate has a long history of floods")


TWO_PARAGRAPHS = "If it rains the gate stays shut, Ida Korn says.\n\n“The board could still open it by hand.”"


def test_quoted_words_of_the_next_paragraph_are_a_statement_of_their_own() -> None:
    attribution = Attribution(
        content=spans_of(TWO_PARAGRAPHS, "If it rains the gate stays shut", "The board could still open it by hand."),
        source=spans_of(TWO_PARAGRAPHS, "Ida Korn"),
        cue=spans_of(TWO_PARAGRAPHS, "says"),
        probability=0.9,
    )
    first, second = found(TWO_PARAGRAPHS, attribution)
    assert (first.mode, second.mode) == ("indirect", "direct")
    assert words_of(TWO_PARAGRAPHS, second.source) == "Ida Korn"


SAID_OF = "Ida Korn said of the gate, “It will only get worse.”"


def test_a_quoted_sentence_behind_a_comma_is_the_whole() -> None:
    attribution = Attribution(
        content=spans_of(SAID_OF, "the gate, “It will only get worse"),
        source=spans_of(SAID_OF, "Ida Korn"),
        cue=spans_of(SAID_OF, "said of"),
        probability=0.9,
    )
    (report,) = found(SAID_OF, attribution)
    assert (report.mode, words_of(SAID_OF, report.content)) == ("direct", "It will only get worse.")


def test_an_attribution_becomes_a_report() -> None:
    attribution = Attribution(
        content=spans_of(INDIRECT, "the gate was shut"),
        source=spans_of(INDIRECT, "Ida Korn"),
        cue=spans_of(INDIRECT, "reckoned"),
        probability=0.9,
    )
    (report,) = found(INDIRECT, attribution)
    assert (report.mode, report.act, report.attitude) == ("indirect", "assert", "speech")
    assert words_of(INDIRECT, report.source) == "Ida Korn"
    assert words_of(INDIRECT, report.content) == "the gate was shut"


def test_an_unlikely_attribution_is_left_out() -> None:
    unlikely = Attribution(content=spans_of(INDIRECT, "the gate was shut"), probability=LEAST / 2)
    assert found(INDIRECT, unlikely) == ()


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("Korn reckoned that the gate was shut.", "reckoned", "the gate was shut", 1),
        ("Korn repainted the gate.", "repainted", "the gate", 0),  # no word of saying
        ("Korn’s ship was “a ruin.”", "was", "a ruin", 1),  # quoted words
    ],
)
def test_a_cue_of_saying_needs_less_probability(text: str, cue: str, content: str, kept: int) -> None:
    attribution = Attribution(
        content=spans_of(text, content),
        cue=spans_of(text, cue),
        source=spans_of(text, "Korn"),
        probability=(LEAST + LEAST_OF_OTHERS) / 2,
    )
    words, sentences = flat(text)
    assert len(read_attributions(text, words=words, sentences=sentences, attributions=(attribution,))) == kept


def test_quoted_words_in_what_another_tells_are_a_statement_too() -> None:
    text = "Tarn met Renk, whom the mayor told, “The gate will open on Monday,” according to the Harbour Board."
    outer = Attribution(
        content=(Span(start=0, end=text.index(",” acc")),),
        cue=spans_of(text, "according to"),
        source=spans_of(text, "the Harbour Board"),
    )
    words, sentences = flat(text)
    reports = found(text, outer)
    assert sorted(words_of(text, report.source) for report in reports) == ["the Harbour Board", "the mayor"]
    # PolNeAR, by which attributions are measured, has none inside another.
    assert len(read_attributions(text, words=words, sentences=sentences, attributions=(outer,))) == 1


@pytest.mark.parametrize(
    "outlet", ["CNN", "the Aldau news agency Reuters", "state television"], ids=["name", "described", "description"]
)
def test_what_an_outlet_passes_on_is_the_word_of_who_said_it(outlet: str) -> None:
    text = f"“I will not open the gate to anybody,” Korn said, according to {outlet}. “Go home now, all of you.”"
    quoted = (place(text, "I will not", "Korn said"), place(text, "Go home", "all of you"))
    attribution = Attribution(content=quoted, cue=spans_of(text, "according to"), source=spans_of(text, outlet))
    (report,) = found(text, attribution)
    assert words_of(text, report.source) == "Korn"


def place(text: str, first: str, last: str) -> Span:
    return Span(start=text.index(first), end=text.index(last) + len(last))


@pytest.mark.parametrize(
    ("text", "content", "mode"),
    [
        ("“The gate is shut,” said Korn.", "The gate is shut", "direct"),
        ("Korn called the gate “a ruin” and a danger to all.", "the gate “a ruin” and a danger to all", "mixed"),
        ("Korn said the gate is shut.", "the gate is shut", "indirect"),
    ],
)
def test_marks_tell_the_mode(text: str, content: str, mode: str) -> None:
    (report,) = found(text, Attribution(content=spans_of(text, content), source=spans_of(text, "Korn")))
    assert report.mode == mode


def test_a_quotation_that_no_attribution_meets_is_kept() -> None:
    text = "Korn said the gate is shut.\n\n“Nobody will open it before spring,” said Olin Tarn."
    first, second = found(text, Attribution(content=spans_of(text, "the gate is shut"), source=spans_of(text, "Korn")))
    assert words_of(text, first.source) == "Korn"
    assert words_of(text, second.source) == "Olin Tarn"


def test_a_quotation_and_its_attribution_are_one_report() -> None:
    text = "“Nobody will open it before spring,” said Olin Tarn."
    (report,) = found(text, Attribution(content=spans_of(text, "Nobody will open it before spring")))
    # What the attribution lacks is the rule’s.
    assert words_of(text, report.source) == "Olin Tarn"
    assert words_of(text, report.cue) == "said"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Korn did not say when the gate would open.", "Korn", "did not say", "when the gate would open"),
        ("Korn could say the gate was open.", "Korn", "could say", "the gate was open"),
        ("If Korn says the gate was open, go.", "Korn", "says", "the gate was open"),
        ("Whether Korn says the gate was open is all one.", "Korn", "says", "the gate was open"),
        ("Korn repainted the gate.", "Korn", "repainted", "the gate"),  # a deed
        ("The gate was supposed to hold.", "", "was supposed", "to hold"),
        ("The ship known as the Old Lady sank.", "", "known as", "the Old Lady"),
        ("No group claimed the attack.", "No group", "claimed", "the attack"),
        ("None of them said that it was late.", "None of them", "said", "it was late"),
        ("Two sailors asked not to be named.", "Two sailors", "asked", "not to be named"),
        ("Asked whether it was late, Korn left.", "", "Asked", "whether it was late"),
    ],
)
def test_what_nobody_said_is_no_statement(text: str, source: str, cue: str, content: str) -> None:
    attribution = Attribution(
        content=spans_of(text, content), cue=spans_of(text, cue), source=spans_of(text, source) if source else ()
    )
    assert found(text, attribution) == ()
    words, sentences = flat(text)
    assert len(read_attributions(text, words=words, sentences=sentences, attributions=(attribution,))) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "left", "said"),
    [
        # Who is told says nothing.
        ("Farmers are being urged to leave.", "Farmers", "are being urged", "to leave", "", "Farmers … to leave"),
        (
            "ALDAU: Mayor Korn said the gate is shut.",
            "ALDAU: Mayor Korn",
            "said",
            "the gate is shut",
            "Mayor Korn",
            None,
        ),
        ("Korn said the gate is shut.", "Korn", "said", "the gate is shut", "Korn", None),
    ],
)
def test_sources_are_those_who_speak(
    text: str, source: str, cue: str, content: str, left: str, said: str | None
) -> None:
    attribution = Attribution(content=spans_of(text, content), cue=spans_of(text, cue), source=spans_of(text, source))
    (report,) = found(text, attribution)
    assert words_of(text, report.source) == left
    assert words_of(text, report.content) == (said or content)


@pytest.mark.parametrize(
    ("text", "content", "said"),
    [
        ("According to Korn, the gate was shut. They kept that promise.", "the gate was shut. They kept", None),
        ("Korn said this: the gate was shut.", "the gate was shut", "the gate was shut"),
    ],
    ids=["the writer goes on", "no more"],
)
def test_what_is_told_ends_with_the_sentence(text: str, content: str, said: str | None) -> None:
    words, _ = flat(text)
    sentences = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^ .][^.]*\.", text))
    cue = "According to" if "According" in text else "said this"
    attribution = Attribution(content=spans_of(text, content), cue=spans_of(text, cue), source=spans_of(text, "Korn"))
    (report,) = read_attributions(text, words=words, sentences=sentences, attributions=(attribution,))
    assert words_of(text, report.content) == (said or "the gate was shut.")


def test_a_statement_that_is_read_is_the_source() -> None:
    text = "The gate is shut, read the statement."
    (report,) = found(
        text, Attribution(content=spans_of(text, "The gate is shut"), cue=spans_of(text, "read the statement"))
    )
    assert (words_of(text, report.cue), words_of(text, report.source)) == ("read", "the statement")


def test_no_other_than_somebody_is_somebody() -> None:
    text = "No one but Korn said that it was late."
    (report,) = found(
        text,
        Attribution(
            content=spans_of(text, "it was late"), cue=spans_of(text, "said"), source=spans_of(text, "No one but Korn")
        ),
    )
    assert words_of(text, report.source) == "No one but Korn"


def test_a_bracket_that_was_opened_is_closed() -> None:
    text = "The River Board (RB) said the gate is shut."
    (report,) = found(
        text, Attribution(content=spans_of(text, "the gate is shut"), source=spans_of(text, "The River Board (RB"))
    )
    assert words_of(text, report.source) == "The River Board (RB)"


def test_parts_do_not_run_over_from_a_headline() -> None:
    text = "Photo: Olin Tarn\n\nIda Korn said the gate is shut\n\nIt rained all day"
    (report,) = found(
        text,
        Attribution(
            content=spans_of(text, "the gate is shut\n\nIt rained all day"),
            cue=spans_of(text, "said"),
            source=spans_of(text, "Olin Tarn\n\nIda Korn"),
        ),
    )
    assert words_of(text, report.source) == "Ida Korn"
    assert words_of(text, report.content) == "the gate is shut"


def test_a_quotation_inside_what_an_outlet_reports_keeps_its_speaker() -> None:
    text = "According to Reuters, Ida Korn said: “Nobody will open the gate before spring.”"
    (report,) = found(
        text,
        Attribution(
            content=spans_of(text, "Ida Korn said: “Nobody will open the gate before spring"),
            cue=spans_of(text, "According to"),
            source=spans_of(text, "Reuters"),
        ),
    )
    assert words_of(text, report.source) == "Ida Korn"


def test_of_a_source_in_pieces_the_nearest_stays() -> None:
    text = "Olin Tarn was silent. Later Ida Korn said the gate is shut."
    attribution = Attribution(
        content=spans_of(text, "the gate is shut"),
        cue=spans_of(text, "said"),
        source=spans_of(text, "Olin Tarn", "Ida Korn"),
    )
    (report,) = found(text, attribution)
    assert words_of(text, report.source) == "Ida Korn"


def test_a_content_that_only_points_is_no_statement() -> None:
    text = "This was disclosed by nobody."
    assert found(text, Attribution(content=spans_of(text, "This"), cue=spans_of(text, "was disclosed"))) == ()


def test_the_word_that_opens_a_relative_clause_is_no_part_of_what_is_wanted() -> None:
    text = "They closed the weir, where the Board hopes to keep its wardens."
    attribution = Attribution(
        content=spans_of(text, "where", "to keep its wardens"),
        source=spans_of(text, "the Board"),
        cue=spans_of(text, "hopes"),
        probability=0.9,
    )
    (report,) = found(text, attribution)
    assert words_of(text, report.content) == "to keep its wardens"


def test_beliefs_and_plans_are_marked_apart() -> None:
    text = "Korn thinks the gate will hold. Tarn plans to shut it."
    belief, plan = found(
        text,
        Attribution(
            content=spans_of(text, "the gate will hold"), cue=spans_of(text, "thinks"), source=spans_of(text, "Korn")
        ),
        Attribution(content=spans_of(text, "to shut it"), cue=spans_of(text, "plans"), source=spans_of(text, "Tarn")),
    )
    assert (belief.attitude, belief.act) == ("belief", "other")
    assert (plan.attitude, plan.act) == ("plan", "other")


def test_the_addressee_and_the_day_come_from_the_sentence_of_the_cue() -> None:
    text = "Ida Korn told the Aldau Gazette that the gate was shut."
    attribution = Attribution(
        content=spans_of(text, "the gate was shut"), cue=spans_of(text, "told"), source=spans_of(text, "Ida Korn")
    )
    words, sentences = flat(text)
    words = tuple(replace(word, upos="VERB", lemma="tell") if word.lemma == "told" else word for word in words)
    (report,) = read_statements(text, words=words, sentences=sentences, attributions=(attribution,))
    assert report.told_to is not None
    assert report.told_to.of(text) == "Aldau Gazette"


@pytest.mark.parametrize(("inner", "outer", "stays"), [(0.9, 0.6, "the board"), (0.6, 0.9, "Ida Korn")])
def test_of_two_nested_attributions_the_surer_stays(inner: float, outer: float, stays: str) -> None:
    text = "Ida Korn said the board believed that the gate was shut."
    (report,) = found(
        text,
        Attribution(
            content=spans_of(text, "the gate was shut"),
            cue=spans_of(text, "believed"),
            source=spans_of(text, "the board"),
            probability=inner,
        ),
        Attribution(
            content=spans_of(text, "the board believed that the gate was shut"),
            cue=spans_of(text, "said"),
            source=spans_of(text, "Ida Korn"),
            probability=outer,
        ),
    )
    assert words_of(text, report.source) == stays


@pytest.mark.parametrize(
    ("text", "outer", "stays"),
    [
        # The outlet only passes the board's words on.
        (
            "According to Reuters, the board stated that the gate was shut.",
            "the board stated that the gate was shut",
            "the board",
        ),
        # It also tells something of its own.
        (
            "According to Reuters, the board stated that the gate was shut, which nobody on the river had expected, "
            "since it was spring.",
            "the board stated that the gate was shut, which nobody on the river had expected, since it was spring",
            "Reuters",
        ),
    ],
)
def test_what_an_outlet_passes_on_is_not_its_statement(text: str, outer: str, stays: str) -> None:
    (report,) = found(
        text,
        Attribution(
            content=spans_of(text, "the gate was shut"),
            cue=spans_of(text, "stated"),
            source=spans_of(text, "the board"),
        ),
        Attribution(
            content=spans_of(text, outer), cue=spans_of(text, "According to"), source=spans_of(text, "Reuters")
        ),
    )
    assert words_of(text, report.source) == stays


def test_without_attributions_the_rules_read_alone() -> None:
    text = "“Nobody will open it before spring,” said Olin Tarn."
    (alone,) = read_quotations(text)
    (report,) = read_statements(text)
    assert replace(report, act=alone.act) == alone


@given(
    st.text(alphabet='ab “”".,\nX', max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4),
)
def test_any_spans_give_reports_inside_the_text(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(start=start, end=start + length) for start, length in places if start + length <= len(text)]
    for report in found(text, *(Attribution(content=(span,), cue=spans[:1] and (spans[0],)) for span in spans)):
        for span in (*report.content, *report.cue, *report.source):
            assert 0 <= span.start < span.end <= len(text)


EXPECTED = "The old gate is expected to reopen in spring."


def test_what_nobody_in_particular_expects_is_no_statement() -> None:
    attribution = Attribution(
        content=spans_of(EXPECTED, "The old gate", "to reopen in spring"),
        source=(),
        cue=spans_of(EXPECTED, "is expected"),
        probability=0.9,
    )
    assert found(EXPECTED, attribution) == ()
