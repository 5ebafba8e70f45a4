"""Turns of a transcript: a paragraph that begins with a speaker's name and a colon is that speaker's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.records import Span, StatementReport

FEWEST_TURNS = 3
FEWEST_WORDS = 3  # of one turn

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|al|bin|van|von)){0,3}"
_TURN = re.compile(
    rf"""[ \t]*["“]?(?P<name>{_NAME})(?:[ ]?\([^()\n]{{1,40}}\))?(?P<colon>:)[ \t]+(?P<words>[^\n]*\S)""", re.MULTILINE
)
_LINE = re.compile(r"[^\n]+")
_EDGE = '"“”«» \t'
# Labels of newspapers' furniture, with which no turn begins.
_LABELS = frozenset(
    """photo photos photograph picture image video watch read more related source sources note notes update updated
    editor correction clarification related: topics tags published by from to date time where when what why how cc re
    subject fact verdict claim rating headline summary analysis opinion breaking live contact tel phone email fax web
    website address tickets cost price admission info details location venue""".split()
)


def read_turns(text: str, spans: Sequence[Span] = ()) -> tuple[StatementReport, ...]:
    """The turns of a transcript, in order, mode `direct`; none where the text is no transcript.

    It is one where two names each open two paragraphs, or one does in capitals and another name too. Known miss: a
    speaker's second paragraph, without the name.
    """
    stretches = [(span.start, span.end) for span in spans] or [(0, len(text))]
    turns = [
        turn
        for start, end in stretches
        for line in _LINE.finditer(text, start, end)
        if (turn := _TURN.fullmatch(text, *line.span())) is not None and _is_turn(turn)
    ]
    names = Counter(turn["name"] for turn in turns)
    repeated = sum(count > 1 for count in names.values())
    capitals = any(count > 1 and name.isupper() and len(name) > 2 for name, count in names.items())
    if len(turns) < FEWEST_TURNS or len(names) < 2 or not (repeated > 1 or capitals):
        return ()
    return tuple(report for turn in turns if (report := _report(text, turn)) is not None)


def _is_turn(turn: re.Match[str]) -> bool:
    label = turn["name"].split()[0].lower().strip(".")
    return label not in _LABELS and len(turn["words"].split()) >= FEWEST_WORDS


def _report(text: str, turn: re.Match[str]) -> StatementReport | None:
    start, end = turn.span("words")
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if start == end:
        return None
    return StatementReport(
        content=(Span(start=start, end=end),),
        source=(Span(start=turn.start("name"), end=turn.end("name")),),
        cue=(Span(start=turn.start("colon"), end=turn.end("colon")),),
        mode="direct",
    )
