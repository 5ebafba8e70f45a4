"""Sentences with their syntax written out by hand, for tests of what reads it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Span, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """A text with its words and sentences."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]


def analysed(written: str) -> Analysed:
    """One sentence from words written "form UPOS governor relation [lemma]", one in a line.

    The governor is the number of its line from 1, 0 for the root. The lemma is the form in small letters unless it is
    given. Words are joined by spaces; a form that begins with "+" joins the word before.
    """
    text = ""
    words: list[Word] = []
    for line in written.strip().splitlines():
        form, upos, head, relation, *lemma = line.split()
        if form.startswith("+") and len(form) > 1:
            form = form[1:]
        elif text:
            text += " "
        start = len(text)
        text += form
        words.append(
            Word(
                start=start,
                end=len(text),
                upos=upos,
                head=int(head) - 1,
                deprel=relation,
                lemma=lemma[0] if lemma else form.lower(),
            )
        )
    return Analysed(text=text, words=tuple(words), sentences=(Span(start=0, end=len(text)),))
