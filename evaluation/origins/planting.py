"""Invented stories of which it is known who has what from whom."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from evaluation.origins.invented import (
    ABSENT,
    AGENCIES,
    BODIES,
    FILLER_CLAUSES,
    FIRST_NAMES,
    JOINTS,
    LAST_NAMES,
    NAMES,
    OFFICES,
    OUTLETS,
    PLACES,
    REPLACEMENTS,
    SAID_CLAUSES,
    SLOTS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedDocument:
    """One document: its file name, text, outlet and day, and how it came about."""

    name: str
    text: str
    outlet: str
    published: date
    how: str


@dataclass(slots=True, kw_only=True)
class Story:
    """The documents that report one statement, and the origins of each by file name."""

    name: str
    documents: list[PlantedDocument] = field(default_factory=list)
    origins: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, document: PlantedDocument, origins: frozenset[str]) -> None:
        """Puts a document into the story."""
        self.documents.append(document)
        self.origins[document.name] = origins


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Who says what in a story."""

    speaker: str
    office: str
    words: str
    place: str


SHAPES = ("wire", "absent", "release", "interviews", "interview and copies", "mixed", "digest")


def plant(seed: int, count: int) -> list[Story]:
    """`count` stories, the same for the same seed; every shape about as often."""
    random = Random(seed)
    return [_story(f"story-{number:03}", SHAPES[number % len(SHAPES)], random) for number in range(count)]


def write(stories: Sequence[Story], folder: Path) -> Path:
    """Writes the articles and a sheet that knows their outlets and days; the sheet."""
    folder.mkdir(parents=True)
    sheet = folder.with_suffix(".csv")
    with sheet.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("file", "outlet", "published"))
        for document in (one for story in stories for one in story.documents):
            (folder / document.name).write_text(document.text, encoding="utf-8")
            rows.writerow((document.name, document.outlet, document.published.isoformat()))
    return sheet


def _story(name: str, shape: str, random: Random) -> Story:
    place = random.choice(PLACES)
    said = _Said(
        speaker=random.choice(NAMES),
        office=f"{random.choice(OFFICES)} of the {place} {random.choice(BODIES)}",
        words=_sentence(SAID_CLAUSES, random),
        place=place,
    )
    story = Story(name=name)
    outlets = random.sample(OUTLETS, 8)
    day = date(2031, 1, 1) + timedelta(days=random.randint(0, 300))
    maker = _Maker(story, said, random, day)
    if shape == "wire":
        agency = random.choice(AGENCIES)
        root = maker.own(agency, "agency report", {agency})
        for outlet in outlets[: random.randint(2, 4)]:
            maker.copy(root, outlet, random.choice(("copy", "edited copy", "excerpt")), credit=random.random() < 0.5)
        maker.rewritten(outlets[5], agency, {agency})
    elif shape == "absent":
        gone = random.choice(ABSENT)
        for outlet in outlets[: random.randint(2, 3)]:
            maker.rewritten(outlet, gone, {gone})
        if random.random() < 0.5:
            maker.interview(outlets[4])
    elif shape == "release":
        for outlet in outlets[: random.randint(2, 4)]:
            maker.release(outlet)
        if random.random() < 0.5:
            maker.interview(outlets[5])
    elif shape == "interviews":
        for outlet in outlets[: random.randint(2, 3)]:
            maker.interview(outlet)
    elif shape == "interview and copies":
        root = maker.interview(outlets[0])
        maker.interview(outlets[1])
        maker.copy(root, outlets[2], "edited copy", credit=False)
        maker.rewritten(outlets[3], outlets[0], {outlets[0]}, told=True)
    elif shape == "mixed":
        agency, gone = random.choice(AGENCIES), random.choice(ABSENT)
        root = maker.own(agency, "agency report", {agency})
        maker.copy(root, outlets[0], "excerpt", credit=True)
        elsewhere = replace(said, words=_like(said.words, random))  # what the absent outlet was told
        maker.rewritten(outlets[1], gone, {gone}, said=elsewhere)
        maker.rewritten(outlets[2], gone, {gone}, told=True, said=elsewhere)
        maker.interview(outlets[3])
    else:
        maker.interview(outlets[0])
        maker.interview(outlets[1])
        maker.rewritten(outlets[2], outlets[0], {outlets[0], outlets[1]}, second=outlets[1])
    return story


class _Maker:
    """Makes the documents of one story, each a few hours or days after the one before."""

    def __init__(self, story: Story, said: _Said, random: Random, day: date) -> None:
        self.story, self.said, self.random, self.day = story, said, random, day

    def own(self, outlet: str, how: str, origins: set[str]) -> PlantedDocument:
        """A report of the outlet's own: it was there."""
        said = self.said
        body = [
            f"{said.place.upper()} ({outlet}) – {self._filler()} {said.speaker}, {said.office}, spoke of it at length.",
            f"“{said.words},” {said.speaker.split()[-1]} said at a meeting in {said.place}.",
            self._filler(),
            f"{self._filler()} {self._filler()}",
        ]
        return self._add(outlet, body, how, origins)

    def interview(self, outlet: str) -> PlantedDocument:
        """An interview of the outlet's own: the speaker says much the same in each."""
        said = self.said
        like = _like(said.words, self.random)
        how = self.random.choice(
            (
                f"“{like},” {said.speaker}, {said.office}, told {outlet}.",
                f"{said.speaker}, {said.office}, told {outlet} in an interview: “{like}.”",
                f"In an interview with {outlet}, {said.speaker}, {said.office}, said: “{like}.”",
            )
        )
        return self._add(outlet, [self._filler(), how, self._filler(), self._filler()], "interview", {outlet})

    def release(self, outlet: str) -> PlantedDocument:
        """A report that quotes a press release."""
        said = self.said
        how = self.random.choice(
            (
                f"“{said.words},” {said.speaker}, {said.office}, said in a statement.",
                f"In a statement, {said.speaker}, {said.office}, said: “{said.words}.”",
                f"“{said.words},” a statement released by {said.speaker}, {said.office}, said.",
            )
        )
        return self._add(outlet, [self._filler(), how, self._filler(), self._filler()], "release", {"release"})

    def rewritten(
        self,
        outlet: str,
        source: str,
        origins: set[str],
        *,
        told: bool = False,
        second: str | None = None,
        said: _Said | None = None,
    ) -> PlantedDocument:
        """A report in the outlet's own words that credits another one for the quotation."""
        said = said or self.said
        name = said.speaker
        if second is not None:
            how = f"“{said.words},” {name} told {source}. {second} reported much the same words."
        elif told:
            how = f"“{said.words},” {name}, {said.office}, told {source}."
        else:
            how = self.random.choice(
                (
                    f"“{said.words},” {name}, {said.office}, said, according to {source}.",
                    f"{source} reported that {name}, {said.office}, said: “{said.words}.”",
                    f"According to {source}, {name}, {said.office}, said: “{said.words}.”",
                    f"“{said.words},” {name}, {said.office}, was quoted as saying by {source}.",
                )
            )
        return self._add(outlet, [self._filler(), how, self._filler(), self._filler()], "rewritten", origins)

    def copy(self, root: PlantedDocument, outlet: str, how: str, *, credit: bool) -> PlantedDocument:
        """A copy of another document, whole, edited or in part; with credit the source is named."""
        paragraphs = root.text.split("\n\n")[1:]
        paragraphs = [part.replace(f"({root.outlet}) – ", "– ") for part in paragraphs]
        if how == "edited copy":
            paragraphs = [_edited(part, self.random) for part in paragraphs]
        elif how == "excerpt":
            paragraphs = [self._filler(), *paragraphs[:2], self._filler()]
        if credit:
            paragraphs.append(
                self.random.choice((f"Reporting by {root.outlet}.", f"This report first appeared in {root.outlet}."))
            )
        return self._add(outlet, paragraphs, how, set(self.story.origins[root.name]))

    def _writer(self) -> str:
        """A writer of this outlet's own: one byline would tie two documents."""
        first, middle, last = (self.random.choice(names) for names in (FIRST_NAMES, LAST_NAMES, LAST_NAMES))
        return f"{first} {middle}{last.lower()}"

    def _filler(self) -> str:
        return f"{_sentence(FILLER_CLAUSES, self.random)}."

    def _add(self, outlet: str, body: Sequence[str], how: str, origins: set[str]) -> PlantedDocument:
        self.day += timedelta(days=self.random.randint(0, 1))
        number = len(self.story.documents)
        headline = _filled(self.random.choice(FILLER_CLAUSES), self.random)
        writer = f"By {self._writer()}\n\n" if self.random.random() < 0.3 else ""
        document = PlantedDocument(
            name=f"{self.story.name}-{number}.txt",
            text="\n\n".join((f"{headline}", *([writer.strip()] if writer else []), *body)) + "\n",
            outlet=outlet,
            published=self.day,
            how=how,
        )
        self.story.add(document, frozenset(origins))
        return document


def _sentence(clauses: Sequence[str], random: Random) -> str:
    first, second = (_filled(template, random) for template in random.sample(clauses, 2))
    return first + random.choice(JOINTS) + (second[0].lower() + second[1:] if second[:2] != "I " else second)


def _filled(template: str, random: Random) -> str:
    while "{" in template:
        name = template[template.index("{") + 1 : template.index("}")]
        template = template.replace(f"{{{name}}}", random.choice(SLOTS[name]), 1)
    return template[0].upper() + template[1:]


def _like(words: str, random: Random) -> str:
    """The words as somebody says them another time: a word or two differ."""
    found = words.split()
    at = random.randrange(2, len(found) - 1)
    return " ".join((*found[:at], random.choice(("really", "simply", "just", "still")), *found[at:]))


def _edited(paragraph: str, random: Random) -> str:
    """A paragraph with some words changed and perhaps a sentence less; what is in quotation marks stays."""
    parts = paragraph.split("“")
    made = []
    for number, part in enumerate(parts):
        quoted, closing, rest = part.partition("”") if number else ("", "", part)
        for old, new in REPLACEMENTS:
            if random.random() < 0.7:
                rest = rest.replace(f" {old} ", f" {new} ")
        made.append(quoted + closing + rest)
    return "“".join(made)


def every_document(stories: Sequence[Story]) -> Iterator[PlantedDocument]:
    """The documents of all stories."""
    for story in stories:
        yield from story.documents
