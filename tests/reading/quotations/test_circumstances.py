"""To whom and when something was said, from the words around the content. All text is invented."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.reading.quotations import read_quotations
from onrecord.records import Interval, TimeExpression

DAY = Interval(earliest=date(2031, 4, 7), latest=date(2031, 4, 7))

TOLD_TO = {
    "“The port will stay shut,” Solen told Delta News.": "Delta News",
    "“The port will stay shut,” Solen told the US Senate on Monday.": "US Senate",
    "“The port will stay shut,” Solen said in an interview with Reuters on Monday.": "Reuters",
    "Speaking to Bloomberg on Sunday, Solen said the towns had “reached a deal.”": "Bloomberg",
    "Solen spoke with Al-Jazeera News saying, “We are still here.”": "Al-Jazeera News",
    "“The port will stay shut,” Solen told CNN’s Ada Brook.": "CNN",
    "“The port will stay shut,” Solen said on Fox News.": "Fox News",
    "“The port will stay shut,” Solen said in a statement to AFP.": "AFP",
    "“The port will stay shut,” Solen told his country’s state-owned IRNA on Monday.": "IRNA",
    "“The port will stay shut,” Solen told his party’s elders on Monday.": None,
    "“The port will stay shut,” Solen said on Monday.": None,
    "“The port will stay shut,” Solen told her.": None,
    "“The port will stay shut,” Solen told reporters.": None,
}

# The time expression whose day is known, and whether it is the day of speaking.
SAID = {
    "after the cue": ("“The port will stay shut,” Solen said on Monday.", "Monday", True),
    "in a statement issued then": (
        "“The port will stay shut,” the council said in a statement issued on Saturday.",
        "Saturday",
        True,
    ),
    "after the addressee": ("Solen told the Senate on April 7: “I see no way out.”", "April 7", True),
    "in the opening adverbial": (
        "Speaking to Bloomberg on Sunday, Solen said the towns had “reached a deal.”",
        "Sunday",
        True,
    ),
    "between source and cue": ("Solen on Monday called the vote a “farce.”", "Monday", True),
    "inside the content": ("“The port will shut on Monday,” Solen said.", "Monday", False),
    "in a clause of its own": ("“The port is shut,” said Solen, who took office in May.", "May", False),
    "a deadline": ("“The port will shut,” Solen said by Monday.", "Monday", False),
    "in the clause that was said": ("Solen said that on Monday the port would be “quite shut.”", "Monday", False),
    "a day that points back": ("That same day, Solen said the port was “quite shut.”", "same day", False),
    "another sentence": ("The vote was on Monday. “The port is shut,” Solen said.", "Monday", False),
}


@pytest.mark.parametrize("text", TOLD_TO)
def test_addressee(text: str) -> None:
    [report] = read_quotations(text)
    assert (report.told_to.of(text) if report.told_to else None) == TOLD_TO[text]


@pytest.mark.parametrize("name", SAID)
def test_day_of_speaking(name: str) -> None:
    text, when, tells = SAID[name]
    start = text.index(when)
    time = TimeExpression(start=start, end=start + len(when), type="DATE", value="2031-04-07", days=DAY)
    [report] = read_quotations(text, times=(time,))
    assert report.said == (DAY if tells else None)


def test_words_that_go_on_were_said_on_the_same_day() -> None:
    text = "“We will stay,” Solen told Reuters on Monday.\n\n“Nobody can move us now.”"
    start = text.index("Monday")
    time = TimeExpression(start=start, end=start + 6, type="DATE", value="2031-04-07", days=DAY)
    assert [(r.said, r.told_to.of(text) if r.told_to else None) for r in read_quotations(text, times=(time,))] == [
        (DAY, "Reuters"),
        (DAY, "Reuters"),
    ]
