"""Zones: what part of the page each piece of pasted text and each block of a web page is.

Gold: invented pages labelled by hand, line by line (`gold/README.md`), `dev` to work on, `test` only to measure.
Measured twice: by characters that are not white space, and by segments (one has the kind that most of its characters
have). The publication day is measured beside, for pages that state it in their markup: no wrong one is the aim.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import IntakeError
from onrecord.intake import Raw, take_in
from onrecord.records import ZONE_KINDS, Document, Interval

GOLD = Path(__file__).with_name("gold")
MISSING = "(missing)"
PARTS = ("dev", "test")


@dataclass(slots=True)
class Table:
    """How often each pair of gold kind and found kind was seen."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def precision(self, kind: str) -> float:
        """Of what was found to be this kind, the percentage that is."""
        found = sum(count for (_, got), count in self.pairs.items() if got == kind)
        return 100 * self.pairs[kind, kind] / found if found else 100.0

    def recall(self, kind: str) -> float:
        """Of what is this kind, the percentage that was found to be."""
        gold = sum(count for (want, _), count in self.pairs.items() if want == kind)
        return 100 * self.pairs[kind, kind] / gold if gold else 100.0

    def accuracy(self) -> float:
        """The percentage that was found to be what it is."""
        total = sum(self.pairs.values())
        return 100 * sum(self.pairs[kind, kind] for kind in ZONE_KINDS) / total if total else 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One labelled segment of a gold page. `chrome` belongs to the page around the article and may be left out."""

    kind: str
    text: str
    chrome: bool = False


def read_segments(file: Path) -> list[Segment]:
    """The labelled segments of one page, in order."""
    found: list[Segment] = []
    chrome = False
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.strip() == "# chrome":
            chrome = True
        elif "\t" in line:
            kind, _, words = line.partition("\t")
            found.append(Segment(kind=kind, text=words, chrome=chrome))
    return found


def pages(part: str) -> Iterator[tuple[Path, list[Segment]]]:
    """The pages of `dev` or `test` with their labelled segments, in the order of their names."""
    for labels in sorted((GOLD / part).glob("*.zones")):
        page = next((file for suffix in (".txt", ".html") if (file := labels.with_suffix(suffix)).exists()), None)
        if page is not None:
            yield page, read_segments(labels)


def read_page(page: Path) -> Document | None:
    """What intake makes of a page; `None` where it makes nothing."""
    try:
        return take_in(Raw(source=page.name, data=page.read_bytes(), name=page.name))
    except IntakeError:
        return None


def compare(document: Document | None, gold: list[Segment]) -> Iterator[tuple[Segment | None, list[str]]]:
    """For each gold segment the found kind of each of its characters; `None` and the kinds of words in no segment."""
    letters: list[str] = []
    kinds: list[str] = []
    for zone in document.zones if document else ():
        words = [c for c in document.text[zone.start : zone.end] if not c.isspace()] if document else []
        letters += words
        kinds += [zone.kind] * len(words)
    text = "".join(letters)
    taken = bytearray(len(text))
    at = 0
    for segment in gold:
        words = "".join(segment.text.split())
        place = text.find(words, at)
        place = place if place >= 0 else _free(text, words, taken)
        if place < 0:
            if not segment.chrome:
                yield segment, [MISSING] * len(words)
            continue
        end = place + len(words)
        taken[place:end] = b"\1" * len(words)
        at = end if not segment.chrome else at
        yield segment, kinds[place:end]
    yield None, [kind for kind, used in zip(kinds, taken, strict=True) if not used]


def _free(text: str, words: str, taken: bytearray) -> int:
    place = text.find(words)
    while place >= 0 and any(taken[place : place + len(words)]):
        place = text.find(words, place + 1)
    return place


def measure(part: str) -> tuple[Table, Table, int]:
    """The tables by characters and by segments, and the number of pages."""
    characters, whole, count = Table(), Table(), 0
    for page, gold in pages(part):
        count += 1
        for segment, kinds in compare(read_page(page), gold):
            if segment is None:
                characters.pairs.update(
                    ("boilerplate" if kind == "boilerplate" else "(no gold)", kind) for kind in kinds
                )
                continue
            characters.pairs.update((segment.kind, kind) for kind in kinds)
            if kinds:
                whole.pairs[segment.kind, Counter(kinds).most_common(1)[0][0]] += 1
    return characters, whole, count


def measure_published(part: str) -> tuple[int, int, int]:
    """Of the pages whose markup states the day: how many, for how many it was found; and how many days are wrong."""
    sheet = GOLD / "published.tsv"
    asked = found = wrong = 0
    for row in csv.DictReader(sheet.open(encoding="utf-8", newline=""), delimiter="\t"):
        if not row["page"].startswith(f"{part}/"):
            continue
        document = read_page(GOLD / row["page"])
        stated = row["shown"] == "metadata"
        asked += stated
        if document is None or document.published is None:
            continue
        found += stated
        true = Interval.parse(row["published"])
        wrong += not document.published.overlaps(true)
    return asked, found, wrong


def run(corpora: Path) -> dict[str, float]:
    """All figures, in percent. The corpora are not used: the gold is the project's own."""
    del corpora
    figures: dict[str, float] = {}
    for part in PARTS:
        characters, whole, count = measure(part)
        figures[f"{part} pages"] = count
        figures[f"{part} characters right"] = characters.accuracy()
        figures[f"{part} segments right"] = whole.accuracy()
        for kind in ZONE_KINDS:
            figures[f"{part} {kind} precision, characters"] = characters.precision(kind)
            figures[f"{part} {kind} recall, characters"] = characters.recall(kind)
            figures[f"{part} {kind} precision, segments"] = whole.precision(kind)
            figures[f"{part} {kind} recall, segments"] = whole.recall(kind)
        asked, found, wrong = measure_published(part)
        figures[f"{part} publication days stated in markup"] = asked
        figures[f"{part} publication days found"] = 100 * found / asked if asked else 100.0
        figures[f"{part} publication days not wrong"] = 100.0 - (100 * wrong / asked if asked else 0.0)
    return figures


def main() -> int:
    """Prints one table for each part; with `--errors`, the segments of `dev` that were found to be something else."""
    for part in PARTS:
        characters, whole, count = measure(part)
        print(
            f"\n{part}: {count} pages, {sum(whole.pairs.values())} segments, {whole.accuracy():.1f} % of them right, "
            f"{characters.accuracy():.1f} % of characters"
        )
        print(
            f"  {'kind':<13}{'segments: precision':>20}{'recall':>8}{'number':>8}"
            f"{'characters: precision':>24}{'recall':>8}"
        )
        for kind in ZONE_KINDS:
            number = sum(n for (want, _), n in whole.pairs.items() if want == kind)
            print(
                f"  {kind:<13}{whole.precision(kind):>20.1f}{whole.recall(kind):>8.1f}{number:>8}"
                f"{characters.precision(kind):>24.1f}{characters.recall(kind):>8.1f}"
            )
        asked, found, wrong = measure_published(part)
        print(f"  publication day: {asked} pages state it in their markup, found {found}, wrong on any page {wrong}")
    return 0


def print_errors() -> None:
    """Prints each segment of `dev` that was not found to be what it is. `test` is never printed."""
    for page, gold in pages("dev"):
        for segment, kinds in compare(read_page(page), gold):
            if segment is None:
                extra = [kind for kind in kinds if kind != "boilerplate"]
                if extra:
                    print(f"{page.name}: {len(extra)} characters in no gold segment: {dict(Counter(extra))}")
            elif kinds and (counted := Counter(kinds)).most_common(1)[0] != (segment.kind, len(kinds)):
                print(f"{page.name}: {segment.kind} -> {dict(counted)}: {segment.text[:140]}")
