"""The words around quotations: a paragraph's sentences in which each quotation counts as one token."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.reading.quotations.marks import Quotation
from onrecord.text.sentences import sentences

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[.’'-]\w+)*(?:[’'](?!\w)(?<=s[’']))?|--+|[^\w\s]")
# Abbreviations whose period belongs to them when a name follows.
_DOTTED = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cmdr adm sen rep gov pres rev hon st jr sr inc ltd co corp no".split()
)
_QUOTE_MARKS = frozenset('“”„‟«»"‘`')
# A dash of any length is the same token, "—"; a hyphen between spaces is one too.
DASHES = frozenset({"—", "-"})
_ANY_DASH = frozenset({"–", "—", "―", "‒", "--", "---"})
# A list without full stops is cut here, so that the work on one sentence is bounded.
_LONGEST_SENTENCE = 300
_STOPS = ".?!…"


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation (`quote` is its index in the paragraph, else -1)."""

    start: int
    end: int
    text: str
    low: str
    quote: int = -1

    @property
    def is_word(self) -> bool:
        """Whether it is a word outside quotation marks."""
        return self.quote < 0 and (self.text[0].isalnum())

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.quote < 0 and self.text[0].isupper()


def frame_sentences(text: str, start: int, end: int, quotations: list[Quotation]) -> list[list[Token]]:
    """The sentences of the paragraph `text[start:end]` as tokens, quotations not looked into.

    A quotation that ends in a full stop ends its sentence, unless a small letter or a clause of
    saying follows it.
    """
    masked = list(text[start:end])
    for number, quotation in enumerate(quotations):
        masked[quotation.start - start : quotation.end - start] = "X" * (quotation.end - quotation.start)
        following = quotations[number + 1].start if number + 1 < len(quotations) else end
        if _ends_sentence(text, quotation, min(following, quotation.end + 200)):
            masked[quotation.end - 1 - start] = "!"
    shadow = "".join(masked)
    result: list[list[Token]] = []
    number = 0
    for first, last in sentences(shadow):
        tokens: list[Token] = []
        at = first
        while number < len(quotations) and quotations[number].start - start < last:
            quotation = quotations[number]
            tokens.extend(_words(text, start + at, quotation.start))
            tokens.append(Token(quotation.start, quotation.end, text[quotation.start : quotation.end], "", number))
            at = quotation.end - start
            number += 1
        tokens.extend(_words(text, start + at, start + last))
        result.extend(tokens[i : i + _LONGEST_SENTENCE] for i in range(0, len(tokens), _LONGEST_SENTENCE))
    return result


def _words(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        first, last = match.span()
        if word == "." and tokens and tokens[-1].low in _DOTTED and tokens[-1].end == first:
            before = tokens.pop()
            tokens.append(Token(before.start, last, before.text + ".", before.low + "."))
            continue
        if word not in _QUOTE_MARKS:
            tokens.append(Token(first, last, word, "—" if word in _ANY_DASH else word.lower()))
    return tokens


def _ends_sentence(text: str, quotation: Quotation, limit: int) -> bool:
    inner = text[quotation.inner_start : quotation.inner_end].rstrip(" \t)]")
    while inner and inner[-1] in "”’\"'»":
        inner = inner[:-1]
    after = text[quotation.end : limit].lstrip()
    if not inner or inner[-1] not in _STOPS or not after:
        return False
    if not after[0].isupper() and after[0] not in "“\"‘'([":
        return False
    return inner[-1] == "." or not _SAYING.match(after)


# "Why?" Trump said. - up to four words and then a plain verb of saying.
_SAYING = re.compile(
    r"(?:(?:[\w.’'-]+\s+){1,5}?|[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4},\s[^.“”\"]{1,80},\s)"
    r"(?:said|says|asked|asks|wrote|tweeted|added|told|shouted|yelled|replied|responded|continued)\b"
)
