"""Quotations as a table: what is read, whose words they are, and by which cue. All text is invented."""

from __future__ import annotations

import pytest

from onrecord.reading.quotations import read_quotations
from onrecord.records import Span, StatementReport

# name: (text, [(source, cue, content parts, mode)])
CASES: dict[str, tuple[str, list[tuple[str, str, list[str], str]]]] = {
    "after, subject first": (
        "“The port will stay shut,” Amira Solen said on Monday.",
        [("Amira Solen", "said", ["The port will stay shut"], "direct")],
    ),
    "after, verb first, with an apposition": (
        "“The port will stay shut,” said Sheikh Oren Tal, a spokesman for the Harbour Council, a body of nine towns.",
        [
            (
                "Sheikh Oren Tal, a spokesman for the Harbour Council, a body of nine towns",
                "said",
                ["The port will stay shut"],
                "direct",
            )
        ],
    ),
    "before, with a comma": (
        "Solen said, “The port will stay shut.”",
        [("Solen", "said", ["The port will stay shut."], "direct")],
    ),
    "before, with a colon and an addressee": (
        "The governor, Ines Roth, told the Senate: “I see no way out.”",
        [("The governor, Ines Roth", "told", ["I see no way out."], "direct")],
    ),
    "broken by its attribution": (
        "“We will,” he said, “never leave.”",
        [("he", "said", ["We will", "never leave."], "direct")],
    ),
    "goes on in the next sentence": (
        "“We will stay,” Solen said. “Nobody can move us.”",
        [("Solen", "said", ["We will stay", "Nobody can move us."], "direct")],
    ),
    "a clause that holds quoted words": (
        "Roth said the plan would be a “slow disaster” for the north.",
        [("Roth", "said", ["the plan would be a “slow disaster” for the north"], "mixed")],
    ),
    "quoted words after that": (
        "The statement read that “the towns did not believe a word of it” and wanted talks.",
        [("The statement", "read", ["the towns did not believe a word of it"], "direct")],
    ),
    "called it": (
        "Solen called the vote a “farce” on Sunday.",
        [("Solen", "called", ["the vote a “farce”"], "mixed")],
    ),
    "according to": (
        "“The dam is safe,” according to the Water Ministry.",
        [("the Water Ministry", "according to", ["The dam is safe"], "direct")],
    ),
    "attribution that ends the sentence": (
        "The new rule would be a “gift to smugglers” in the hills, Roth said.",
        [("Roth", "said", ["The new rule would be a “gift to smugglers” in the hills"], "mixed")],
    ),
    "subject with a relative clause": (
        "Roth, who once ran the port, said: “It is late.”",
        [("Roth", "said", ["It is late."], "direct")],
    ),
    "a source named after an opening credit": (
        "According to Newsday, the River Commission, a loose group of mayors, stated that it was “watching closely.”",
        [("the River Commission, a loose group of mayors", "stated", ["it was “watching closely.”"], "mixed")],
    ),
    "participle: the subject is the sentence's": (
        "Deputy Minister Lena Marsh spoke with Delta News saying, “We are still here.”",
        [("Deputy Minister Lena Marsh", "saying", ["We are still here."], "direct")],
    ),
    "absolute participle: its own subject": (
        "The talks ended in anger, with Roth calling them a “sham.”",
        [("Roth", "calling", ["them a “sham.”"], "mixed")],
    ),
    "straight marks": (
        'Solen said, "The port will stay shut."',
        [("Solen", "said", ["The port will stay shut."], "direct")],
    ),
    "guillemets": (
        "«The port will stay shut,» Solen said.",
        [("Solen", "said", ["The port will stay shut"], "direct")],
    ),
    "single marks with an apostrophe inside": (
        "‘We don’t know the towns’ plans yet,’ Solen said.",
        [("Solen", "said", ["We don’t know the towns’ plans yet"], "direct")],
    ),
    "straight single marks": (
        "'We don't know yet,' Solen said.",
        [("Solen", "said", ["We don't know yet"], "direct")],
    ),
    "marks within marks": (
        "“He kept shouting ‘go home’ at us,” Solen said.",
        [("Solen", "said", ["He kept shouting ‘go home’ at us"], "direct")],
    ),
    "a named speaker within a quotation": (
        "“Then Roth said, ‘Open the gates,’ and we ran,” Solen recalled.",
        [
            ("Solen", "recalled", ["Then Roth said, ‘Open the gates,’ and we ran"], "direct"),
            ("Roth", "said", ["Open the gates"], "direct"),
        ],
    ),
    "a question": (
        "“Who opened the gates?” asked Roth.",
        [("Roth", "asked", ["Who opened the gates?"], "direct")],
    ),
    "marks that open again in the next paragraph": (
        "“The first gate fell at noon,” Solen said. “Then came the flood.\n\n“Nobody was ready.”",
        [
            (
                "Solen",
                "said",
                ["The first gate fell at noon", "Then came the flood.", "Nobody was ready."],
                "direct",
            )
        ],
    ),
    "a colon at the end of the paragraph before": (
        "In his letter, Roth wrote:\n\n“The gates were mine to keep.”",
        [("Roth", "wrote", ["The gates were mine to keep."], "direct")],
    ),
    "a paragraph of quoted words alone takes the speaker over": (
        "“We will stay,” Solen said.\n\n“Nobody can move us now.”",
        [
            ("Solen", "said", ["We will stay"], "direct"),
            ("Solen", "", ["Nobody can move us now."], "direct"),
        ],
    ),
    "no speaker": (
        "“Nobody can move us now, whatever they say.”",
        [("", "", ["Nobody can move us now, whatever they say."], "direct")],
    ),
    "signed under it": (
        "“Nobody can move us now, whatever they say.”\n\n— Amira Solen",
        [("Amira Solen", "—", ["Nobody can move us now, whatever they say."], "direct")],
    ),
    "missing closing mark, before an attribution": (
        "“The port will stay shut, Solen said.\n\nThe talks ended.",
        [("Solen", "said", ["The port will stay shut"], "direct")],
    ),
    "missing closing mark: the document is not swallowed": (
        "Solen said that “the port will stay shut\n\nThe talks ended. Nobody spoke.",
        [("Solen", "said", ["the port will stay shut"], "direct")],
    ),
    "missing opening mark": (
        "The port will stay shut,” Solen said.",
        [("Solen", "said", ["The port will stay shut"], "direct")],
    ),
    "possessive noun of speech": (
        "Roth’s claim that the dam was “never safe” angered many.",
        [("Roth", "claim", ["the dam was “never safe”"], "mixed")],
    ),
    "two speakers in one sentence": (
        "Roth called it a “farce,” and Solen said it was a “scandal.”",
        [("Roth", "called", ["it a “farce,”"], "mixed"), ("Solen", "said", ["it was a “scandal.”"], "mixed")],
    ),
    "the outer speaker counts": (
        "Roth said Solen had called the vote a “farce.”",
        [("Roth", "said", ["Solen had called the vote a “farce.”"], "mixed")],
    ),
    "an opening adverbial is no part of the source": (
        "Speaking to Delta News, the head of the council, Ines Roth, said, “We are here.”",
        [("the head of the council, Ines Roth", "said", ["We are here."], "direct")],
    ),
    "the words of one who was told": (
        "Roth was told by Minister Lena Marsh of “thirty people in the water.”",
        [("Minister Lena Marsh", "told", ["of “thirty people in the water.”"], "mixed")],
    ),
    "a name in marks before its owner speaks": (
        "Lena Marsh of “Have No Fear,” a charity, told Delta News “it looks like a trap.”",
        [("Lena Marsh of “Have No Fear,” a charity", "told", ["it looks like a trap."], "direct")],
    ),
    "a speaker credited to another": (
        "Roth called the vote a “farce,” according to Delta News.",
        [("Roth", "called", ["the vote a “farce,”"], "mixed")],
    ),
    "headline": (
        "Harbour Council Says ‘Port Will Stay Shut’ Until Spring",
        [("Harbour Council", "Says", ["Port Will Stay Shut"], "direct")],
    ),
}

# Words in quotation marks that nobody says.
NO_STATEMENT = {
    "scare quotes": "The “combat” mission ended in the spring.",
    "name of a zone": "The gate lies in the so-called “Green Belt” of the city.",
    "nickname": "Oren “The Hammer” Tal opened the gate.",
    "name of a film": "The film “Harbour Nights” opened on Friday.",
    "apostrophes": "The towns' mayors didn't see the governors' letters in '98.",
    "feet and inches": "The gate is 6' 2\" high.",
    "no marks": "Solen said the port would stay shut.",
    "negated": "Roth did not call it a “farce” then.",
    "not yet": "Roth refused to say “sorry.”",
}


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def shown(text: str, report: StatementReport) -> tuple[str, str, list[str], str]:
    source, cue = words(text, report.source), words(text, report.cue)
    return (source[0] if source else "", cue[0] if cue else "", words(text, report.content), report.mode)


@pytest.mark.parametrize("name", CASES)
def test_statement_is_read(name: str) -> None:
    text, expected = CASES[name]
    assert [shown(text, report) for report in read_quotations(text)] == expected


@pytest.mark.parametrize("name", NO_STATEMENT)
def test_words_in_marks_that_are_no_speech(name: str) -> None:
    assert read_quotations(NO_STATEMENT[name]) == ()


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("said", "assert"),
        ("added", "assert"),
        ("denied", "deny"),
        ("vowed", "promise"),
        ("promised", "promise"),
        ("threatened", "threaten"),
        ("demanded", "demand"),
        ("urged", "demand"),
        ("announced", "announce"),
        ("agreed", "agree"),
        ("alleged", "accuse"),
        ("asked", "other"),
        ("shouted", None),
    ],
)
def test_act_is_told_by_the_cue(verb: str, act: str | None) -> None:
    [report] = read_quotations(f"“The port will stay shut,” Solen {verb}.")
    assert report.act == act


def test_only_the_readable_stretches_are_read() -> None:
    text = "“Sign up today,” we said. | “The port will stay shut,” Solen said."
    cut = text.index("|")
    [report] = read_quotations(text, spans=(Span(start=cut + 2, end=len(text)),))
    assert words(text, report.content) == ["The port will stay shut"]


def test_a_caption_between_two_paragraphs_does_not_end_a_speech() -> None:
    first, caption, second = "“We will stay,” Solen said. “We are many.", "The gate in May.", "“Nobody can move us.”"
    text = "\n".join((first, caption, second))
    after = text.index(second)
    [report] = read_quotations(text, spans=(Span(start=0, end=len(first)), Span(start=after, end=len(text))))
    assert words(text, report.content) == ["We will stay", "We are many.", "Nobody can move us."]
