"""A line says who, how and what in words of the record, as one sentence where the text has one, and never turns a
denial round."""

import pytest

from onrecord.case.views.headlines import Report, closed, maker_before, told_pledge, told_statement

WORDS = "it was there"


@pytest.mark.parametrize(
    ("speaker", "parts", "headline"),
    [
        ("The militia", {"cue": "denies"}, "The militia denies: it was there"),
        ("The militia", {"cue": "denies", "before": " that "}, "The militia denies that it was there"),
        ("The militia", {"cue": "Vowed", "before": " "}, "The militia vowed it was there"),
        (
            "Ena Moor",
            {"cue": "told", "before": " the\nCourier by telephone that "},
            "Ena Moor told the Courier by telephone that it was there",
        ),
        (
            "Ena Moor",
            {"cue": "said", "before": ", pointing at the map:\n"},
            "Ena Moor said, pointing at the map: it was there",
        ),
        ("Ena Moor", {"cue": "said", "before": " so. In the north "}, "Ena Moor said: it was there"),
        (
            "Ena Moor",
            {"cue": "said", "before": " of the hall, the bridge and the road to the town on that day that "},
            "Ena Moor said: it was there",
        ),
        ("Ena Moor", {"cue": "said", "before": " that ", "content": "she had seen it"}, "Ena Moor said: it was there"),
        ("Ena Moor", {"cue": "told", "after": " the Courier, and left."}, "Ena Moor told the Courier: it was there"),
        ("Ena Moor", {"cue": "said", "after": " on Monday."}, "Ena Moor said: it was there"),
        ("I", {"cue": "’m saying", "before": " "}, "I’m saying it was there"),
        ("Ena Moor", {"cue": "adding", "before": " that "}, "Ena Moor, adding that it was there"),
        ("Ena Moor", {"cue": "is calling", "before": " “"}, "Ena Moor is calling “it was there”"),
        ("Ena Moor", {"cue": "said", "mode": "direct"}, "Ena Moor: “it was there”"),
        ("Ena Moor", {"cue": "According to", "mode": "mixed"}, "According to Ena Moor: it was there"),
        ("Ena Moor", {}, "Ena Moor: it was there"),
        (None, {"cue": "denies", "before": " "}, "Denies it was there"),
        (None, {"mode": "direct"}, "“it was there”"),
        (
            None,
            {"source": "a guard\nwho had left", "pause": ", ", "cue": "said", "before": " "},
            "A guard who had left, said it was there",
        ),
        (
            None,
            {"source": "guards", "cue": "say", "within": True, "content": "it was there, guards say, by noon"},
            "It was there, guards say, by noon",
        ),
        (None, {"cue": "was seen", "ends": True}, "It was there was seen"),
    ],
)
def test_statements(speaker: str | None, parts: dict[str, str], headline: str) -> None:
    report = Report(**({"mode": "indirect", "content": "it was there by noon"} | parts))  # type: ignore[arg-type]
    assert str(told_statement(WORDS, report, speaker=speaker)) == headline


def test_a_statement_without_reports_is_its_words() -> None:
    assert str(told_statement(WORDS, None, speaker=None)) == WORDS


@pytest.mark.parametrize(
    ("kind", "by", "to", "condition", "headline"),
    [
        ("demand", "Ena Moor", "Halvane", None, "Demand of Ena Moor to Halvane: leave"),
        ("agreement", "Halvane", "Dorrath", None, "Agreement of Halvane with Dorrath: leave"),
        ("threat", None, None, "if they\nstay", "Threat: leave, if they stay"),
        ("promise", "the army", None, None, "Promise of the army: leave"),
    ],
)
def test_pledges(kind: str, by: str | None, to: str | None, condition: str | None, headline: str) -> None:
    assert str(told_pledge("leave", kind=kind, by=by, to=to, condition=condition)) == headline


def test_who_pledges_is_not_told_twice() -> None:
    assert maker_before("Harbour Board", "The Harbour Board will leave") == ""
    assert maker_before("Harbour", "The Harbour-Master will leave") == "Harbour"
    assert maker_before(None, "leave") == ""


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("a “high hurdle", "a “high hurdle”"),
        ("a “high” hurdle", "a “high” hurdle"),
        ('a "high hurdle', 'a "high hurdle"'),
        ('a "high" hurdle', 'a "high" hurdle'),
        ("an ‘answer", "an ‘answer’"),
        ("the army’s own", "the army’s own"),
        ('a bridge of 6" steel', 'a bridge of 6" steel'),
    ],
)
def test_marks_that_are_opened_are_closed(words: str, whole: str) -> None:
    assert closed(words) == whole
