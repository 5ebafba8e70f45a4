"""Words set off in paragraphs of their own, without quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations import read_statements
from onrecord.reading.quotations.set_off import read_set_off

FIRST = "The gate on the river has been shut for many years by now."
OWN = "We will open it again as soon as the water is low enough."
LAST = "The board was founded by the towns on the lower river long ago."


def set_off(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [
        "|".join([" ".join(text[s.start : s.end] for s in report.source), *(s.of(text) for s in report.content)])
        for report in read_set_off(text)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Mayor Ida Korn said:", FIRST, OWN), [f"Mayor Ida Korn|{FIRST}|{OWN}"]),
        # It ends with the last paragraph in which she speaks of herself and her own.
        (("Speaking in Aldau, Ida Korn said:", OWN, LAST), [f"Ida Korn|{OWN}"]),
        (("Ida Korn said:", OWN, "Notes to editors", OWN), [f"Ida Korn|{OWN}"]),
        (("Ida Korn said:", FIRST, LAST), []),  # nobody speaks of himself: it may be the writer
        (("The dead were:", OWN), []),  # nobody speaks
        (("Ida Korn said:", "- We will open the gate on the river in the spring."), []),  # a list
        (("Ida Korn said:", f"“{OWN}”"), []),  # in marks: a quotation
    ],
    ids=["whole", "last of her own", "heading", "nobody’s", "no speech", "list", "quotation"],
)
def test_a_line_with_a_colon_opens_a_speech(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert set_off(*paragraphs) == expected


def test_a_speech_set_off_is_one_statement() -> None:
    text = "\n\n".join(("Ida Korn said:", OWN, FIRST.replace("The gate", "Our gate")))
    (report,) = read_statements(text)
    assert (report.mode, len(report.content)) == ("direct", 2)


@given(st.text(alphabet="We said:.\n Ida", max_size=200))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    for report in read_set_off(text):
        places = [offset for span in report.content for offset in (span.start, span.end)]
        assert places == sorted(places)
        assert places[-1] <= len(text)
