"""Made articles and a reader by pattern for them, so that it is known which report is which after any change.

The reader knows the sentences that the articles are made of and nothing else. `perturbed` shifts, stretches and drops
what it reads, as a newer reader would; `reworded` changes the text before it, as a newer intake would. Both keep the
order of what stands in a document, so that a report has one name (source, layer, number) through all changes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.intake import Given, Raw, take_in
from onrecord.records import (
    Document,
    EventReport,
    Interval,
    Mention,
    PledgeReport,
    Reading,
    Span,
    StatementReport,
    Zone,
)

GIVEN = "Oru Ilva Tobin Senna Marek Dalia Pell Joren Asta Bram Corin Edda Falk Greta Hilde Ivo".split()
FAMILY = "Dant Maren Hask Okoye Veld Brandt Sorel Tarn Umber Quill Rask Stane Thorn Varga Wels Yarrow".split()
PLACES = "Veldara, Port Hask, Upper Senn, Lake Terrin, Ombra, Old Ford, Grey Harbour, Tarrow".split(", ")
VERBS = {"attacked": "ASSAULT", "met": "CONSULT", "fined": "COERCE", "praised": "SUPPORT", "freed": "COOPERATE"}
WORDS = (
    "council bridge water harbour lamp grain ford winter boats carpenter ledger tariff copper ferry orchard market"
    " quarrel signal engineer village lantern bargain petition granary causeway river bank dam snow miller"
).split()
COMMON = tuple(  # said in many articles, word for word
    " ".join(random.Random(number).choices(WORDS, k=12)) for number in range(40)
)
_NAME = r"[A-Z][a-z]+ [A-Z][a-z]+"
_SAID = re.compile(rf"“(?P<content>[^”]+)” (?P<source>{_NAME}) (?P<cue>said)(?: on (?P<day>\d\d? May 2019))?\.")
_TOLD = re.compile(rf"(?P<source>{_NAME}) (?P<cue>said) that (?P<content>[^“”.]+)\.")
_NESTED = re.compile(rf"(?P<source>{_NAME}) (?P<cue>denied) that (?P<content>[^“”.]+)")
_EVENT = re.compile(
    rf"(?P<actor>{_NAME}) (?P<trigger>{'|'.join(VERBS)}) (?P<other>{_NAME})(?: on (?P<day>\d\d? May 2019))?"
)
_PLEDGE = re.compile(rf"(?P<maker>{_NAME}) (?P<cue>vowed) to (?P<action>[^“”.]+)\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Which report this is, whatever its offsets: the source, the layer, the number in that layer."""

    source: str
    layer: str
    number: int


def article(number: int) -> str:
    """The text of one made article, always the same: some sentences of its own, some that others have too."""
    pick = random.Random(number * 7919 + 1)
    people = [f"{pick.choice(GIVEN)} {pick.choice(FAMILY)}" for _ in range(4)]

    def who() -> str:
        return pick.choice(people)

    def words(many: int) -> str:
        return " ".join(pick.choice(WORDS) for _ in range(many))

    def day() -> str:
        return f" on {pick.randint(1, 28)} May 2019" if pick.random() < 0.6 else ""

    lines = [f"{pick.choice(WORDS).title()} talks in {pick.choice(PLACES)} enter round {number}", ""]
    for _ in range(pick.randint(3, 6)):
        kind = pick.random()
        quote = pick.choice(COMMON) if pick.random() < 0.4 else words(pick.randint(6, 14))
        if kind < 0.35:
            lines.append(f"“{quote.capitalize()},” {who()} said{day()}. The {words(8)}.")
        elif kind < 0.5:
            lines.append(f"{who()} said that the {quote}.")
        elif kind < 0.62:
            lines.append(f"{who()} said that {who()} denied that the {quote}.")
        elif kind < 0.85:
            one, other = who(), who()
            sentence = f"{one} {pick.choice(sorted(VERBS))} {other}{day()} near the {words(3)}."
            lines.append(sentence)
            if pick.random() < 0.15:
                lines.append(sentence)  # the very words twice in one article
        else:
            lines.append(f"{who()} vowed to {words(6)}.")
        lines.append("")
    return "\n".join(lines)


def write_articles(folder: Path, numbers: range) -> None:
    """One file an article."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"article-{number:04}.txt").write_text(article(number), encoding="utf-8")


def take(raw: Raw, given: Given | None = None) -> Document:
    """The document as intake makes it, all of it one zone."""
    document = take_in(raw, given)
    return replace(document, zones=(Zone(start=0, end=len(document.text), kind="body"),))


def take_reworded(raw: Raw, given: Given | None = None) -> Document:
    """As `take`, with a text such as a newer intake may give: furniture gone or come, other quotation marks, spaces."""
    document = take(raw, given)
    text = reworded(document.text, random.Random(document.source.rpartition("/")[2]))
    return replace(document, text=text, zones=(Zone(start=0, end=len(text), kind="body"),))


def reworded(text: str, pick: random.Random) -> str:
    """The text with lines added at its top and between paragraphs, and other marks and spaces in some of them."""
    paragraphs = [] if pick.random() < 0.5 else [f"Page {pick.randint(1, 90)} of the evening edition"]
    for paragraph in text.split("\n\n"):
        if pick.random() < 0.15:
            paragraph = paragraph.replace(" on ", "\u00a0on ")
        if pick.random() < 0.1:
            paragraphs.append("Read more of this story in our archive")
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def read(document: Document) -> Reading:
    """All that the patterns find."""
    text = document.text.replace("\u00a0", " ")
    chains: dict[str, int] = {}
    mentions = []
    for found in re.finditer(rf"\b(?:{'|'.join(GIVEN)}) (?:{'|'.join(FAMILY)})\b", text):
        chain = chains.setdefault(found[0], len(chains))
        mentions.append(Mention(start=found.start(), end=found.end(), kind="person", form="name", chain=chain))
    statements = []
    for pattern, mode in ((_SAID, "direct"), (_TOLD, "indirect"), (_NESTED, "indirect")):
        for found in pattern.finditer(text):
            statements.append(
                StatementReport(
                    content=(_span(found, "content"),),
                    source=(_span(found, "source"),),
                    cue=(_span(found, "cue"),),
                    mode="direct" if mode == "direct" else "indirect",
                    act="deny" if found["cue"] == "denied" else "assert",
                    speaker=chains.get(found["source"]),
                    said=_day(found.groupdict().get("day")),
                )
            )
    statements.sort(key=lambda each: (each.span, each.mode))
    events = [
        EventReport(
            start=found.start(),
            end=found.end(),
            trigger=_span(found, "trigger"),
            type=VERBS[found["trigger"]],
            status="happened",
            actors=(chains[found["actor"]],) if found["actor"] in chains else (),
            recipients=(chains[found["other"]],) if found["other"] in chains else (),
            text_actors=(_span(found, "actor"),),
            text_recipients=(_span(found, "other"),),
            happened=_day(found["day"]),
        )
        for found in _EVENT.finditer(text)
    ]
    pledges = [
        PledgeReport(
            start=found.start(),
            end=found.end() - 1,
            kind="promise",
            cue=_span(found, "cue"),
            action=(_span(found, "action"),),
            makers=(_span(found, "maker"),),
            by=chains.get(found["maker"]),
        )
        for found in _PLEDGE.finditer(text)
    ]
    return Reading(
        document_id=document.id,
        sentences=tuple(
            Span(start=found.start(), end=found.end())
            for found in re.finditer(r"[^\n]*[^\s]", text)
            if found[0].strip()
        ),
        mentions=tuple(mentions),
        statements=tuple(statements),
        events=tuple(events),
        pledges=tuple(pledges),
    )


def read_perturbed(document: Document) -> Reading:
    """What `read` reads, one span in five of it moved, stretched, cut or dropped."""
    return perturbed(read(document), document)[0]


def perturbed(reading: Reading, document: Document, share: float = 0.2) -> tuple[Reading, Mapping[str, list[int]]]:
    """The reading with a share of its spans changed, and by layer the old number of each report that is left."""
    pick = random.Random(f"perturbed {document.source.rpartition('/')[2]}")
    size = len(document.text)
    kept: dict[str, list[int]] = {"statement": [], "event": [], "pledge": [], "entity": []}
    made: dict[str, list[object]] = {"statement": [], "event": [], "pledge": [], "entity": []}

    def put(layer: str, number: int, report: object) -> None:
        kept[layer].append(number)
        made[layer].append(report)

    for number, statement in enumerate(reading.statements):
        if pick.random() >= share:
            put("statement", number, statement)
        elif (span := _moved(statement.span, pick, size)) is not None:
            put("statement", number, replace(statement, content=(span,)))
    for number, event in enumerate(reading.events):
        if pick.random() >= share:
            put("event", number, event)
        elif (span := _moved(event.trigger, pick, size)) is not None:
            start, end = min(event.start, span.start), max(event.end, span.end)
            put("event", number, replace(event, trigger=span, start=start, end=end))
    for number, pledge in enumerate(reading.pledges):
        if pick.random() >= share:
            put("pledge", number, pledge)
        elif (span := _moved(Span(start=pledge.start, end=pledge.end), pick, size)) is not None:
            put("pledge", number, replace(pledge, start=span.start, end=span.end))
    for number, mention in enumerate(reading.mentions):
        if pick.random() >= share:
            put("entity", number, mention)
        elif (span := _moved(Span(start=mention.start, end=mention.end), pick, size)) is not None:
            put("entity", number, replace(mention, start=span.start, end=span.end))
    changed = Reading(
        document_id=reading.document_id,
        sentences=reading.sentences,
        mentions=tuple(each for each in made["entity"] if isinstance(each, Mention)),
        statements=tuple(each for each in made["statement"] if isinstance(each, StatementReport)),
        events=tuple(each for each in made["event"] if isinstance(each, EventReport)),
        pledges=tuple(each for each in made["pledge"] if isinstance(each, PledgeReport)),
    )
    return changed, kept


def _moved(span: Span, pick: random.Random, size: int) -> Span | None:
    """The span shifted, stretched or cut by up to half its length, at one end or both; sometimes not there at all."""
    if pick.random() < 0.2:
        return None
    reach = max(2, (span.end - span.start) // 2)
    how = pick.choice(("shift", "start", "end", "both"))
    first = pick.randint(-reach, reach) if how != "end" else 0
    last = first if how == "shift" else pick.randint(-reach, reach) if how != "start" else 0
    start, end = max(0, span.start + first), min(size, span.end + last)
    return Span(start=start, end=end) if start < end else None


def _span(found: re.Match[str], name: str) -> Span:
    start, end = found.span(name)
    while end > start and found.string[end - 1] in ", ":
        end -= 1
    return Span(start=start, end=end)


def _day(text: str | None) -> Interval | None:
    if not text:
        return None
    return Interval.parse(f"2019-05-{int(text.split()[0]):02}")
