"""Reads whose statement each one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.lexicons.persons_and_groups import UTTERANCES
from onrecord.reading.speakers.ground import Ground
from onrecord.reading.speakers.makers import maker
from onrecord.reading.speakers.taking_up import (
    SOMEBODY,
    adding,
    going_on,
    going_on_in_marks,
    naming_itself,
    of_before,
    pointed_at,
    pronoun_before,
    titled_by_letters,
    under_fuller_name,
)
from onrecord.records import Mention, RoleReport, Span, StatementReport, Word

_HE = frozenset({"he", "she"})
# Where somebody publishes: what it says is its owner's word.
_CHANNELS = frozenset("website site page account blog channel feed webpage".split())
_COUNTS = frozenset("data datum figure statistic".split())
_TEXTS = UTTERANCES | _CHANNELS | _COUNTS
# What parts a name from the head before it: another phrase, or a clause.
_APART = frozenset({"ADP", "VERB", "AUX", "SCONJ"})
_INNER = frozenset("-‐‑()")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_GENITIVE = re.compile(r"['’]s?(?=\s|$)")
# What joins a name to the head of its phrase where both are one: "the envoy, Olin Tarn", "Mayor Olin Tarn".
_ONE = frozenset({"appos", "flat", "nmod:desc", "conj", "parataxis"})


def read_speakers(
    text: str,
    *,
    statements: Sequence[StatementReport],
    mentions: Sequence[Mention],
    words: Sequence[Word] = (),
    roles: Sequence[RoleReport] = (),
    sentences: Sequence[Span] = (),
) -> tuple[StatementReport, ...]:
    """The same statements, each with the chain of its speaker where one can be known.

    The speaker is the chain of the word that governs the source: a name, a description, a pronoun. A person named in
    apposition to it is the speaker before it ("Harbour Board spokesman Olin Tarn"); somebody of a body, or of a
    person, is nobody known ("a spokesman for Tarn"). "Who" and "which" are what their clause describes. A text that
    speaks ("the statement said") is the word of who made it: named in the source itself, or last said to speak in such
    a text. "The board" is the one body named before whose name ends so, "the prime minister" the one person whom the
    document gives that title; "he" and "she" without a chain of their own are the person of the statement shortly
    before, where no other person is named between. Quoted sentences without a source are the word of who spoke right
    before them. Everything else stays unknown.
    """
    ground = Ground(text, words, mentions, roles, sentences)
    found: list[StatementReport] = []
    of_source: dict[tuple[Span, ...], int | None] = {(): None}
    for report in statements:
        if report.source not in of_source:
            of_source[report.source] = _speaker(ground, report, found)
        chain = of_source[report.source] if report.source else going_on_in_marks(ground, report, found)
        found.append(report if chain is None else replace(report, speaker=chain))
    return tuple(found)


def _speaker(ground: Ground, report: StatementReport, before: Sequence[StatementReport]) -> int | None:
    held = ground.inside(report.source)
    head = ground.head(held)
    if head is not None and ground.low(head) in _RELATIVE and not ground.in_capitals(head):
        head = _described(ground, head)
        held = [] if head is None else [head]
    at_head = None if head is None else ground.mention_at(head)
    chain = None if at_head is None else at_head.chain
    if at_head is None or (at_head.form == "name" and at_head.kind != "person"):
        titled = _titled_at_end(ground, report.source, held)
        if titled is not None:
            return titled
    if " ".join(span.of(ground.text) for span in report.source).lower() in _HE:
        goes_on = pronoun_before(ground, report, before)
        if goes_on is not None:
            return goes_on
    if at_head is not None and at_head.form != "name":
        beside = _person_beside(ground, report.source, held, head, strictly=True)
        if beside is not None:
            return beside
    if chain is None or ground.only_name(chain) is not None:
        lettered = titled_by_letters(ground, report.source[0])
        if lettered is not None:
            return lettered
    if chain in ground.with_name and chain is not None:
        return under_fuller_name(ground, report, chain, before)
    beside = _person_beside(ground, report.source, held, head)
    if beside is not None:
        return beside
    if head is not None and ground.words[head].lemma.lower() in _TEXTS:
        return maker(ground, report, head, before)
    pointed = pointed_at(ground, report.source[0], held, head)
    last = adding(ground, report, head, held, before)
    if last is not None and (pointed is None or ground.is_called(last, head)):
        return last
    if pointed is not None:
        return pointed
    if " ".join(span.of(ground.text) for span in report.source).lower() in _HE:
        return of_before(ground, report, before, chain)
    if head is not None and ground.is_definite(head, held):
        itself = naming_itself(ground, report, head)
        if itself is not None:
            return itself
        return going_on(ground, report, head, before, chain)
    return ground.named_so(report.source) if chain is None else chain


def _owns(text: str, mention: Mention) -> bool:
    """True of a name in the genitive: what "Renk's spokesman" said is not Renk's word."""
    return bool(_GENITIVE.match(text, mention.end)) or bool(_GENITIVE.search(text, mention.end - 2, mention.end))


def _described(ground: Ground, relative: int) -> int | None:
    """The word that a relative clause describes, from the pronoun in it."""
    at = relative
    for _ in range(8):
        if ground.words[at].deprel.startswith("acl"):
            return ground.words[at].head if ground.words[at].head >= 0 else None
        at = ground.words[at].head
        if at < 0:
            return None
    return None


def _person_beside(
    ground: Ground, source: Sequence[Span], held: Sequence[int], head: int | None, strictly: bool = False
) -> int | None:
    """The person whose name stands in the source for the same one as its head; `strictly`, beside it or at its end."""
    inside = [mention for mention in ground.people_within(source) if not _owns(ground.text, mention)]
    if head is None:
        return inside[0].chain if inside else None
    for mention in inside:
        at = ground.first_at(mention.start)
        parts = range(at, ground.first_at(mention.end))
        top = next((index for index in parts if ground.words[index].head not in parts), at)
        while top != head and ground.words[top].deprel in _ONE and ground.words[top].head in held:
            top = ground.words[top].head
        if top == head:
            return mention.chain
    for mention in ground.names_ending.get(source[-1].end, ()):
        if _ends_source(ground, source, mention, head):
            return mention.chain
    if strictly:
        return None
    behind = (mention for mention in inside if mention.start > ground.words[head].start)
    return next((m.chain for m in behind if not _parted(ground, head, m)), None)


def _ends_source(ground: Ground, source: Sequence[Span], name: Mention, head: int) -> bool:
    """True of "the head of the river board, Olin Tarn", where a name behind a comma ends what describes a person."""
    before = ground.text[source[-1].start : name.start].rstrip()
    described = ground.words[head].start < name.start and ground.words[head].lemma.lower() in SOMEBODY
    return described and before.endswith(",") and len(ground.text[name.start : name.end].split()) > 1


def _titled_at_end(ground: Ground, source: Sequence[Span], held: Sequence[int]) -> int | None:
    """The one person whose name ends a source right behind a title, whatever a parser made of the names before:
    "Harbour Board hydrologist Olin Tarn", "Norland Foreign Minister Ada Brook"."""
    people = ground.people_within(source)
    if len(source) != 1 or len(people) != 1 or people[0].end != source[0].end:
        return None
    before = [at for at in held if ground.words[at].start < people[0].start]
    if not before or ground.words[before[-1]].upos not in ("NOUN", "PROPN") or ground.is_named(before[-1]):
        return None
    for at in before:
        word = ground.words[at]
        joins = word.upos == "CCONJ" and at > before[0] and ground.words[at - 1].upos == "NOUN"
        stops = word.upos in _APART or (word.upos == "PUNCT" and ground.low(at) not in _INNER)
        if not ground.is_named(at) and (stops or (word.upos == "CCONJ" and not joins)):
            return None
    return people[0].chain


def _parted(ground: Ground, head: int, name: Mention) -> bool:
    between = range(head + 1, ground.first_at(name.start))
    return any(ground.words[at].upos in _APART or ground.low(at) in _RELATIVE for at in between)
