"""Indirect speech by rule, as a table. All text is invented."""

from __future__ import annotations

import pytest

from onrecord.reading.quotations import read_indirect

# Each text with source, cue and content, or None where nothing may be read.
CASES: dict[str, tuple[str, str, str] | None] = {
    "Solen said that the port would stay shut.": ("Solen", "said", "the port would stay shut"),
    "Solen said the port would stay shut.": ("Solen", "said", "the port would stay shut"),
    "According to Roth, the port was never safe.": ("Roth", "According to", "the port was never safe"),
    "The port was never safe, Roth said.": ("Roth", "said", "The port was never safe"),
    "The port was never safe, said Ines Roth, the governor.": (
        "Ines Roth, the governor",
        "said",
        "The port was never safe",
    ),
    "The militia has vowed to shut the port by May.": ("The militia", "vowed", "to shut the port by May"),
    "Oren Tal, a spokesman for the council, told local media that talks would go on.": (
        "Oren Tal, a spokesman for the council",
        "told",
        "talks would go on",
    ),
    "The groups that lost seats in the vote have claimed that it was rigged.": (
        "The groups",
        "claimed",
        "it was rigged",
    ),
    "Roth said the port was shut, adding that it was late.": ("Roth", "said", "the port was shut"),
    "Solen said “the port is shut.”": None,
    "Solen did not say that the port was shut.": None,
    "If Roth says the port is shut, we go.": None,
    "Roth refused to say that he was wrong.": None,
    "As the siege went on, a number of towns demanded the end of it.": None,
    "They are sworn enemies of the port.": None,
    "Roth shut the port.": None,
}


@pytest.mark.parametrize("text", CASES)
def test_indirect_speech(text: str) -> None:
    found = [(r.source[0].of(text), r.cue[0].of(text), r.content[0].of(text)) for r in read_indirect(text)]
    expected = CASES[text]
    assert found == ([] if expected is None else [expected])


def test_mode_act_and_addressee() -> None:
    text = "A council official told Newsweek that the port would stay shut."
    [report] = read_indirect(text)
    assert (report.mode, report.act) == ("indirect", "assert")
    assert report.told_to is not None and report.told_to.of(text) == "Newsweek"
