"""Sentences with words and mentions for the tests: tags are given or guessed, syntax only where a test gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.reading.roles import read_affiliations, read_roles
from onrecord.records import EntityKind, Mention, Span, Word

_TOKEN = re.compile(r"(?:Gen|Maj|Lt|Col|Sen|Rep|Dr|Mr)\.|['’]s\b|\w+(?:[-‑]\w+)*|--|[^\w\s]")
_KINDS: Mapping[str, EntityKind] = {
    "P": "person",
    "O": "organization",
    "C": "country",
    "L": "place",
    "N": "people",
    "F": "facility",
}
_TAGS = {
    **dict.fromkeys("the a an its their his".split(), "DET"),
    **dict.fromkeys("of for in at with to by as under on from than".split(), "ADP"),
    **dict.fromkeys("who which that it he we".split(), "PRON"),
    **dict.fromkeys("is was has been be".split(), "AUX"),
    **dict.fromkeys(
        "said told met left became heads leads spoke led backed says warned includes named won".split(), "VERB"
    ),
    **dict.fromkeys("armed militant loose small powerful military political foreign other such leading".split(), "ADJ"),
    **dict.fromkeys("also not initially then".split(), "ADV"),
    **dict.fromkeys("and or".split(), "CCONJ"),
    **dict.fromkeys(["'s", "’s"], "PART"),
}
_MARK = re.compile(r"\[(\w)(\d*) ([^\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text whose names were marked as `[P Olin Tarn]`, or `[O7 Harbour Board]` with a chain of its own."""

    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[Span, ...]
    names: Mapping[int, str]


def marked(source: str, governed: Mapping[str, tuple[str, str]] | None = None) -> Marked:
    """The text without its marks. Lines are sentences; `governed` gives a word its governor and relation."""
    text, at = "", 0
    mentions: list[Mention] = []
    names: dict[int, str] = {}
    chains: dict[str, int] = {}
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        kind, number, name = match.groups()
        chain = int(number) if number else chains.setdefault(name, 100 + len(chains))
        names.setdefault(chain, name)
        mentions.append(
            Mention(start=len(text), end=len(text) + len(name), kind=_KINDS[kind], form="name", chain=chain)
        )
        text += name
        at = match.end()
    text += source[at:]
    words = _words(text, governed or {})
    sentences, start = [], 0
    for line in text.split("\n"):
        if line:
            sentences.append(Span(start=start, end=start + len(line)))
        start += len(line) + 1
    return Marked(text=text, words=words, mentions=tuple(mentions), sentences=tuple(sentences), names=names)


def _words(text: str, governed: Mapping[str, tuple[str, str]]) -> tuple[Word, ...]:
    tokens = list(_TOKEN.finditer(text))
    written = [token.group() for token in tokens]
    words = []
    for token in tokens:
        governor, relation = governed.get(token.group(), ("", "dep"))
        words.append(
            Word(
                start=token.start(),
                end=token.end(),
                upos=_tag(token.group()),
                head=written.index(governor) if governor in written else -1,
                deprel=relation,
                lemma=token.group().lower(),
            )
        )
    return tuple(words)


def _tag(token: str) -> str:
    if token.lower() in _TAGS:
        return _TAGS[token.lower()]
    if not token[0].isalnum():
        return "PUNCT"
    return "NUM" if token.isdigit() else "PROPN" if token[0].isupper() else "NOUN"


def roles(source: str, governed: Mapping[str, tuple[str, str]] | None = None) -> Sequence[tuple[str, str, str | None]]:
    """Title, holder and organization of each role, as words."""
    given = marked(source, governed)
    found = read_roles(given.text, words=given.words, sentences=given.sentences, mentions=given.mentions)
    return [
        (
            role.title.of(given.text),
            given.names[role.holder],
            None if role.organization is None else given.names[role.organization],
        )
        for role in found
    ]


def affiliations(source: str) -> Sequence[tuple[str, str, str]]:
    """Member, relation and group of each affiliation, as words."""
    given = marked(source)
    found = read_affiliations(given.text, words=given.words, sentences=given.sentences, mentions=given.mentions)
    return [(given.names[it.member], it.relation, given.names[it.group]) for it in found]
