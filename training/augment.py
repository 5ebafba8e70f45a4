"""Invented variants of name-bearing sentences, so that the network learns forms and contexts rather than lists."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from training.documents import Document, Name, Sentence, Word

_ARABIC_HEADS = (
    "Kataib Harakat Liwa Jaysh Saraya Asaib Ansar Jund Hizb Faylaq Quwat Fatah Tahrir Jabhat Hayat Ahrar".split()
)
_ARABIC = (
    "Sayyid Shuhada Haq Sham Islam Nusra Nujaba Imam Husayn Ali Abbas Zahra Rasul Quds Fath Mahdi Badr Ashura Wilaya "
    "Khorasan Tawhid Iman Noor Salam Furqan Hussein Zaynab Mujahideen Mukhtar Awliya Thawra Karbala Sadr Hikma"
).split()
_ADJECTIVES = (
    "National Popular People's Islamic United Democratic Revolutionary Free Patriotic Southern Northern Eastern "
    "Western General Federal Progressive Republican Socialist Liberal Supreme Central Joint Independent Federal Royal"
).split()
_PATTERNS = (
    ("{adj}", "{place}", "Front"), ("{adj}", "Liberation", "Front"), ("{place}", "Liberation", "Army"),
    ("{adj}", "Resistance", "Movement"), ("Movement", "for", "{adj}", "{topic}"), ("{place}", "Brigade"),
    ("{name}", "Brigades"), ("{adj}", "Mobilization", "Forces"), ("{adj}", "{place}", "Party"), ("{adj}", "Party"),
    ("{place}", "News", "Agency"), ("{name}", "Times"), ("The", "{place}", "Post"), ("{name}", "TV"),
    ("{name}", "News"), ("{place}", "Ministry", "of", "{topic}"), ("Ministry", "of", "{topic}"),
    ("{adj}", "{topic}", "Council"), ("{place}", "{topic}", "Commission"), ("{adj}", "Union", "of", "{place}"),
    ("{place}", "Armed", "Forces"), ("{place}", "Security", "Service"), ("{name}", "Group"), ("{name}", "Militia"),
    ("{adj}", "Guard"), ("{adj}", "Alliance", "for", "{topic}"), ("{name}", "Network"), ("University", "of", "{place}"),
    ("{place}", "Human", "Rights", "Watch"), ("{topic}", "Authority", "of", "{place}"), ("{name}", "Institute"),
)  # fmt: skip
_TOPICS = (
    "Justice Defense Defence Interior Health Information Oil Trade Reform Unity Change Electricity Elections Finance "
    "Water Peace Dignity"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pools:
    """Names by kind as word forms, from the training corpora alone."""

    by_kind: dict[str, tuple[tuple[str, ...], ...]]


def pools(documents: Iterable[Document]) -> Pools:
    """All firm names of one certain kind."""
    found: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for document in documents:
        for sentence in document.sentences:
            for name in sentence.names or ():
                if name.firm and len(name.kinds) == 1:
                    found[name.kinds[0]][tuple(word.form for word in sentence.words[name.start : name.end])] = None
    return Pools(by_kind={kind: tuple(names) for kind, names in found.items()})


class Augment:
    """Varies sentences with one stream of chance."""

    def __init__(self, known: Pools, seed: int, *, swap: float, invent: float, case: float) -> None:
        self._known = known
        self._chance = random.Random(seed)
        self._swap, self._invent, self._case = swap, invent, case

    def reseed(self, seed: int) -> None:
        """Start a new stream of chance."""
        self._chance.seed(seed)

    def vary(self, sentence: Sentence) -> Sentence:
        """The sentence, or a variant of it. Only sentences without syntax are changed in their words."""
        chance = self._chance
        if sentence.names and sentence.words[0].upos is None:
            sentence = self._swap_names(sentence)
        if chance.random() < self._case:
            sentence = self._recase(sentence)
        return sentence

    def _swap_names(self, sentence: Sentence) -> Sentence:
        words: list[Word] = []
        names: list[Name] = []
        at = 0
        for name in sentence.names or ():
            words.extend(sentence.words[at : name.start])
            forms: tuple[str, ...] = tuple(word.form for word in sentence.words[name.start : name.end])
            if name.firm and len(name.kinds) == 1:
                forms = self._other(name.kinds[0], forms)
            begin = len(words)
            words.extend(Word(form=form) for form in forms)
            names.append(replace(name, start=begin, end=len(words)))
            at = name.end
        words.extend(sentence.words[at:])
        return replace(sentence, words=tuple(words), names=tuple(names))

    def _other(self, kind: str, forms: tuple[str, ...]) -> tuple[str, ...]:
        chance = self._chance
        if kind == "organization" and chance.random() < self._invent:
            return self._organization()
        if kind in {"person", "organization", "place"} and chance.random() < self._swap:
            forms = chance.choice(self._known.by_kind[kind])
            if kind == "person" and chance.random() < 0.3:
                other = chance.choice(self._known.by_kind[kind])
                forms = (forms[0], *other[1:]) if len(other) > 1 else forms
        if chance.random() < 0.3:
            forms = self._article(forms)
        return forms

    def _article(self, forms: tuple[str, ...]) -> tuple[str, ...]:
        """al-X, Al-X, al X, AlX, el-X by chance for one another."""
        made: list[str] = []
        index = 0
        while index < len(forms):
            if forms[index].lower() in {"al", "el"} and index + 2 < len(forms) and forms[index + 1] == "-":
                made.extend(self._with_article(forms[index + 2]))
                index += 3
            else:
                made.append(forms[index])
                index += 1
        return tuple(made)

    def _with_article(self, form: str) -> list[str]:
        article = self._chance.choice(["al", "al", "Al", "Al", "el", "El", "as", "ash", "an"])
        way = self._chance.random()
        if way < 0.7:
            return [article, "-", form]
        return [article, form] if way < 0.9 else [article + form.lower()]

    def _organization(self) -> tuple[str, ...]:
        chance = self._chance
        if chance.random() < 0.4:
            made = [chance.choice(_ARABIC_HEADS)]
            for _ in range(chance.choice([1, 1, 2])):
                form = chance.choice(_ARABIC)
                made.extend(self._with_article(form) if chance.random() < 0.6 else [form])
            return tuple(made)
        place = chance.choice(self._known.by_kind[chance.choice(["place", "country", "people"])])
        person = chance.choice(self._known.by_kind["person"])
        fill = {
            "{adj}": (chance.choice(_ADJECTIVES),),
            "{place}": place,
            "{name}": (person[-1],),
            "{topic}": (chance.choice(_TOPICS),),
        }
        made = []
        for part in chance.choice(_PATTERNS):
            for form in fill.get(part, (part,)):
                made.extend(["People", "'s"] if form == "People's" else [form])
        if chance.random() < 0.1 and len(made) > 2:
            return ("".join(form[0] for form in made if form[0].isupper()) or "UNA",)
        return tuple(made)

    def _recase(self, sentence: Sentence) -> Sentence:
        way = self._chance.random()

        def cased(form: str) -> str:
            if way < 0.35:
                return form.upper()
            if way < 0.7:
                return form[:1].upper() + form[1:]
            return form.lower()

        return replace(sentence, words=tuple(replace(word, form=cased(word.form)) for word in sentence.words))
