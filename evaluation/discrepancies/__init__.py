"""Discrepancies on ECB+ topics 1 to 35, and on pairs of reports that are compatible.

The casualty subtopics are those whose reports give numbers of killed, injured, missing or arrested people
(`SUBTOPICS`; "20p" is the ecbplus half of topic 20). Of each a case is built and asked for its discrepancies of
count and of date. `gold.jsonl` holds, by offsets in the text that `evaluation.names.ecb` makes of a document, the
figures and days that cannot both hold, one line a figure: the group, the document, start, end, and the side.
They were labelled in November 2026 by one person, who read sentences that a search for numbers beside words of
harm gave, and what the program found; not every sentence. The documents have no dates, so an early toll and a late
one count as at odds. The rules were corrected on the same subtopics: nothing is kept apart, and with eight groups one
error more or less moves a figure by a tenth. A discrepancy is right where its
values lie on two sides of one group; a group is found where some discrepancy is right about it.

`compatible.jsonl` holds 50 invented pairs of reports of one event that differ in words and not in what they say.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.names.ecb import Annotated, topics
from onrecord.case import Case
from onrecord.reading.quantities import read_quantities
from onrecord.records import Interval, Span
from onrecord.text.sentences import sentences
from onrecord.weighing.discrepancies.figures import conflicting, figure_of
from onrecord.workflow.build import build

HERE = Path(__file__).parent
SUBTOPICS = "3 8 8p 12 13 14 16p 18 18p 19 19p 20 20p 21 21p 22 22p 23p 32 32p 33 33p".split()
SLOTS = ("count", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One figure or day of a group that cannot hold together with those of another side."""

    group: str
    document: str
    start: int
    end: int
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A discrepancy that the program found in a subtopic: its slot, and by document name its words and places."""

    subtopic: str
    slot: str
    says: str
    values: tuple[tuple[str, Span, str], ...]


def labels() -> list[Label]:
    """The labels, in the order of the file."""
    lines = (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [Label(**json.loads(line)) for line in lines]


def run(corpora: Path) -> dict[str, float]:
    """Precision and recall of count and date discrepancies, and false alarms on compatible pairs."""
    return scored(list(found_in(corpora)), labels())[0] | {
        "discrepancies_false_alarms_of_50": float(len(false_alarms()))
    }


def scored(found: Sequence[Found], gold: Sequence[Label]) -> tuple[dict[str, float], list[str]]:
    """The figures, and a line for each wrong or missed one."""
    right = 0
    hit: set[str] = set()
    told: list[str] = []
    for one in found:
        groups = _groups_of(one, gold)
        hit |= groups
        right += bool(groups)
        if not groups:
            told.append(f"wrong in {one.subtopic}: {one.slot} {one.says}: {[(d, w) for d, _, w in one.values]}")
    groups = {label.group for label in gold}
    told += [f"missed: {group}" for group in sorted(groups - hit)]
    return {
        "discrepancies_ecb_precision": 100 * right / max(1, len(found)),
        "discrepancies_ecb_recall": 100 * len(hit) / max(1, len(groups)),
        "discrepancies_ecb_found": float(len(found)),
        "discrepancies_ecb_labelled": float(len(groups)),
    }, told


def _groups_of(found: Found, gold: Sequence[Label]) -> set[str]:
    """The groups of which the discrepancy has values on two sides."""
    sides: dict[str, set[str]] = defaultdict(set)
    for label in gold:
        for document, span, _ in found.values:
            if label.document == document and span.start < label.end and label.start < span.end:
                sides[label.group].add(label.side)
    return {group for group, held in sides.items() if len(held) > 1}


def found_in(corpora: Path, subtopics: Sequence[str] = SUBTOPICS) -> Iterator[Found]:
    """What the program finds in a case of each subtopic."""
    by_topic = topics(corpora)
    for name in subtopics:
        plus = name.endswith("p")
        documents = [one for one in by_topic[int(name.rstrip("p"))] if ("plus" in one.name) == plus]
        with tempfile.TemporaryDirectory(prefix="onrecord-ecb-") as folder:
            articles = Path(folder) / "articles"
            articles.mkdir()
            for one in documents:
                (articles / f"{one.name}.txt").write_text(one.text, encoding="utf-8")
            path = Path(folder) / "subtopic.case"
            build([articles], path)
            with Case.open(path) as case:
                yield from _read(case, name, {one.name: one for one in documents})


def _read(case: Case, subtopic: str, documents: dict[str, Annotated]) -> Iterator[Found]:
    rows = case.rows(
        'select x.id, x.slot, x.says, v.value, d.source, d.text, v."start", v."end" from discrepancies x'
        " join discrepancy_values v on v.discrepancy_id = x.id join documents d on d.id = v.document_id order by 1"
    )
    values: dict[str, list[tuple[str, Span, str]]] = defaultdict(list)
    kinds: dict[str, tuple[str, str]] = {}
    for row in rows:
        name = Path(row[4]).name.removesuffix(".txt")
        shift = _shift(documents[name].text, row[5], row[6])
        values[row[0]].append((name, Span(start=row[6] + shift, end=row[7] + shift), row[3]))
        kinds[row[0]] = (row[1], row[2] or "")
    for key, (slot, says) in sorted(kinds.items()):
        if slot in SLOTS:
            yield Found(subtopic=subtopic, slot=slot, says=says, values=tuple(values[key]))


def _shift(text: str, canonical: str, at: int) -> int:
    """How far a place of the canonical text lies from the same words in the text that was given."""
    words = canonical[at : at + 40].split("\n")[0]
    places = [found.start() for found in re.finditer(re.escape(words), text)]
    return min((place - at for place in places), key=abs, default=0)


def false_alarms() -> list[tuple[str, str]]:
    """The compatible pairs of which the program says that their figures or days cannot both hold."""
    lines = (HERE / "compatible.jsonl").read_text(encoding="utf-8").splitlines()
    return [(left, right) for left, right in map(json.loads, lines) if at_odds(left, right)]


def at_odds(left: str, right: str) -> bool:
    """True where the figures of two reports cannot both hold; "2031-03-04: ..." gives a day of publication."""
    figures = []
    for number, given in enumerate((left, right)):
        dated = re.match(r"(\d{4}-\d\d-\d\d): ", given)
        text = given[dated.end() :] if dated else given
        spans = [Span(start=start, end=end) for start, end in sentences(text)]
        for quantity in read_quantities(text, sentences=spans):
            sentence = next(span for span in spans if span.start <= quantity.start < span.end)
            day = Interval.parse(dated[1]) if dated else None
            figure = figure_of(quantity, text, sentence, document_id=str(number), given=day)
            if figure is not None:
                figures.append(figure)
    return any(True for _ in conflicting(figures))
