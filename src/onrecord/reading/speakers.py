"""Whose statement it is: the chain that the source of a statement names. First form, by names and near pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.records import Mention, RoleReport, Span, StatementReport, Word

NEAR = 700  # characters between a pronoun and the statement of the one it stands for
_HE = frozenset({"he", "she"})
_THE = re.compile(r"the (?P<words>[^,;(]+?)(?=,|\s*$)", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?(?=\s|$)")
_SPEAKS = frozenset({"person", "organization", "country", "people"})


def read_speakers(
    text: str,
    *,
    statements: Sequence[StatementReport],
    mentions: Sequence[Mention],
    words: Sequence[Word] = (),
    roles: Sequence[RoleReport] = (),
) -> tuple[StatementReport, ...]:
    """The same statements, each with the chain of its speaker where one is named.

    A source that names a person is that person's statement, also where it names an organization
    beside ("Harbour Board spokesman Olin Tarn"). One that names only an organization or a country is
    its statement if that name is the head of the source; "a Harbour Board official" is nobody
    known. "The board" is the one body named before whose name ends so, "the prime minister" the one
    person whom the document gives that title. "He" and "she" are the person of the statement shortly
    before, where no other person is named between. Everything else stays unknown.
    """
    named = [mention for mention in mentions if mention.chain is not None]
    speaking = [mention for mention in named if not _owns(text, mention)]
    found: list[StatementReport] = []
    for report in statements:
        chain = _named_chain(report.source, speaking, words)
        if chain is None and len(report.source) > 0:
            chain = _pointed_at(text, report.source[0], named, roles)
        if chain is None and " ".join(span.of(text) for span in report.source).lower() in _HE:
            chain = _of_before(report, found, named)
        found.append(replace(report, speaker=chain) if chain is not None else report)
    return tuple(found)


def _owns(text: str, mention: Mention) -> bool:
    """True of a name in the genitive: what "Renk's spokesman" said is not Renk's word."""
    return bool(_GENITIVE.match(text, mention.end)) or bool(_GENITIVE.search(text, mention.end - 2, mention.end))


def _named_chain(source: Sequence[Span], named: Sequence[Mention], words: Sequence[Word]) -> int | None:
    inside = [mention for mention in named if any(_within(mention, span) for span in source)]
    people = [mention for mention in inside if mention.kind == "person"]
    if people:
        return people[0].chain
    head = _head_of(source, words)
    for mention in inside:
        if mention.kind in _SPEAKS and head is not None and mention.start <= head < mention.end:
            return mention.chain
    return None


def _pointed_at(text: str, source: Span, named: Sequence[Mention], roles: Sequence[RoleReport]) -> int | None:
    definite = _THE.match(source.of(text))
    if definite is None:
        return None
    words = definite["words"].lower().split()
    bodies = {
        mention.chain
        for mention in named
        if mention.kind == "organization"
        and mention.start < source.start
        and text[mention.start : mention.end].lower().split()[-1:] == words[-1:]
    }
    holders = {role.holder for role in roles if role.title.of(text).lower().split() in (words, words[1:])}
    fitting = bodies if len(words) == 1 else holders
    return next(iter(fitting)) if len(fitting) == 1 else None


def _head_of(source: Sequence[Span], words: Sequence[Word]) -> int | None:
    """Where the word stands that governs the source: the first whose governor lies outside of it."""
    held = [index for span in source for index in range(_first_at(words, span.start), _first_at(words, span.end))]
    inside = frozenset(held)
    heads = (words[index] for index in held if words[index].head not in inside)
    return next((word.start for word in heads if word.upos != "PUNCT"), None)


def _first_at(words: Sequence[Word], offset: int) -> int:
    return bisect_left(words, offset, key=lambda word: word.start)


def _of_before(report: StatementReport, found: Sequence[StatementReport], named: Sequence[Mention]) -> int | None:
    place = report.source[0].start
    people = {mention.chain for mention in named if mention.kind == "person"}
    for before in reversed(found):
        end = max(_ends(before))
        if end > place or before.speaker not in people:
            continue
        between = (m for m in named if m.kind == "person" and end <= m.start < place and m.chain != before.speaker)
        return before.speaker if place - end <= NEAR and next(between, None) is None else None
    return None


def _ends(report: StatementReport) -> Iterator[int]:
    yield from (span.end for span in (*report.content, *report.source, *report.cue))


def _within(mention: Mention, span: Span) -> bool:
    return span.start <= mention.start and mention.end <= span.end
