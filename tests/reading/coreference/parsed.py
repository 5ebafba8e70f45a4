"""Texts with their syntax written by hand: one line a word, `form UPOS governor relation [lemma]`, sentences parted by
an empty line. A governor is a word's number in its sentence, from 1; 0 is the root. `_` before a form: no space."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.reading.coreference import read_chains
from onrecord.records import Antecedent, EntityKind, Mention, MentionForm, RoleReport, Span, StatementReport, Word


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with words and sentences."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]

    def span(self, words: str, nth: int = 0) -> Span:
        """Where some words stand for the nth time."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(start=at, end=at + len(words))

    def mention(
        self, words: str, kind: EntityKind, form: MentionForm = "name", chain: int | None = None, nth: int = 0
    ) -> Mention:
        """A mention of these words."""
        span = self.span(words, nth)
        return Mention(start=span.start, end=span.end, kind=kind, form=form, chain=chain)


def parsed(rows: str) -> Parsed:
    """The text of some rows; a line with `¶` alone begins a paragraph."""
    text, words, sentences = "", [], []
    for block in rows.strip().split("\n\n"):
        first, opened = len(words), None
        for line in block.strip().splitlines():
            if line.strip() == "¶":
                text += "\n\n"
                continue
            form, upos, head, relation, *lemma = line.split()
            glued = form.startswith("_") and len(form) > 1
            form = form[1:] if glued else form
            text += "" if glued or not text or text.endswith("\n") else " "
            opened = len(text) if opened is None else opened
            words.append(
                Word(
                    start=len(text),
                    end=len(text) + len(form),
                    upos=upos,
                    head=first + int(head) - 1 if int(head) else -1,
                    deprel=relation,
                    lemma=lemma[0] if lemma else form.lower(),
                )
            )
            text += form
        assert opened is not None
        sentences.append(Span(start=opened, end=len(text)))
    return Parsed(text, tuple(words), tuple(sentences))


def chained(
    source: Parsed,
    *mentions: Mention,
    roles: tuple[RoleReport, ...] = (),
    statements: tuple[StatementReport, ...] = (),
    antecedents: tuple[Antecedent, ...] = (),
) -> dict[int, list[str]]:
    """The words of each chain's mentions, in order."""
    found: dict[int, list[str]] = {}
    for mention in read_chains(
        source.text, words=source.words, sentences=source.sentences, mentions=mentions, roles=roles,
        statements=statements, antecedents=antecedents,
    ):  # fmt: skip
        if mention.chain is not None:
            found.setdefault(mention.chain, []).append(source.text[mention.start : mention.end])
    return found
