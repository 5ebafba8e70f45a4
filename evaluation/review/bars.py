"""Random decisions on a made case, and whether each is found again, at the right place and with its effect."""

from __future__ import annotations

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.review import stories
from evaluation.review.stories import Truth
from onrecord.case import Case
from onrecord.case.rows import event_report_ids, mention_ids, statement_report_ids
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.slots import current, taking_part
from onrecord.records import About, Decision, Outcome, Reading, Span
from onrecord.workflow.build import build
from onrecord.workflow.decisions.log import taken_back
from onrecord.workflow.decisions.making import Wish, decide
from onrecord.workflow.decisions.places import find_anchors
from onrecord.workflow.decisions.values import holds_many, is_entity
from onrecord.workflow.stages import prints_of
from onrecord.workflow.taking import Stages

PLAIN = Stages(
    take_in=stories.take,
    read=stories.read,
    fingerprint=prints_of,
    intake_version="1",
    reader_version="1",
    prints_version="1",
)
PERTURBED = replace(PLAIN, read=stories.read_perturbed, reader_version="2", prints_version="2")
REWORDED = replace(PLAIN, take_in=stories.take_reworded, intake_version="2", prints_version="3")
BOTH = replace(PERTURBED, take_in=stories.take_reworded, intake_version="2", prints_version="4")

Numbers = Callable[[Reading, str, str], Mapping[str, list[int]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """What became of the decisions: counts by outcome, and the faults in words (lost, wrong place, no effect)."""

    outcomes: Counter[str]
    lost: tuple[str, ...]
    wrong: tuple[str, ...]
    without_effect: tuple[str, ...]
    seconds: float


def made_case(folder: Path, articles: int, decisions: int, *, seed: int = 1) -> Path:
    """A case of made articles with random decisions in its log, none of them replayed yet."""
    sources, path = folder / "articles", folder / "first.case"
    stories.write_articles(sources, range(articles))
    build([sources], path, stages=PLAIN)
    with open_for_pages(path) as case:
        wishes = random_wishes(case, decisions, random.Random(seed))
    half = len(wishes) // 2
    decide(path, wishes[:half], by="Ana")
    decide(path, wishes[half:], by="Ben")
    undo_some(path, random.Random(seed + 1), decisions // 25)
    return path


def random_wishes(case: View, count: int, pick: random.Random) -> list[Wish]:
    """Decisions of all kinds about random facts and entities of a case."""
    ids = {
        "statement": [row[0] for row in case.rows("select id from statements order by id")],
        "event": [row[0] for row in case.rows("select id from events order by id")],
        "pledge": [row[0] for row in case.rows("select id from pledges order by id")],
    }
    ids["entity"] = [
        row[0] for row in case.rows("select distinct entity_id from mentions where entity_id is not null order by 1")
    ]
    ids = {kind: found for kind, found in ids.items() if found}
    reports = {
        "statement": case.rows("select statement_id, id from statement_reports order by id"),
        "event": case.rows("select event_id, id from event_reports order by id"),
        "entity": case.rows(
            "select distinct entity_id, document_id from mentions where entity_id is not null order by 1, 2"
        ),
    }
    parted: dict[str, dict[str, list[str]]] = {}
    for kind, rows in reports.items():
        for fact, part in rows:
            parted.setdefault(kind, {}).setdefault(fact, []).append(part)
    documents = case.rows("select id, text from documents order by id")
    wishes: list[Wish] = []
    while len(wishes) < count:
        kind = pick.choice(sorted(ids))
        about = pick.choice(ids[kind])
        how = pick.random()
        if how < 0.12:
            wishes.append(Wish(kind="confirm", about=about))
        elif how < 0.22:
            wishes.append(Wish(kind="reject", about=about, reason="no such thing"))
        elif how < 0.5:
            wishes.append(_edit(kind, about, ids, pick))
        elif how < 0.58 and kind != "entity":
            slots = current(case, kind, about)
            parties = taking_part(case, about) if kind == "event" else []
            if parties and pick.random() < 0.5:
                part, who = pick.choice(parties)
                wishes.append(Wish(kind="reject", about=about, slot=part, other=who.id))
            elif slots.get("date"):
                wishes.append(Wish(kind="reject", about=about, slot="date"))
        elif how < 0.7:
            other = pick.choice(ids[kind])
            if other != about:
                wishes.append(Wish(kind="merge", about=about, other=other))
        elif how < 0.82:
            found = parted.get(kind, {}).get(about, [])
            if len(found) > 1:
                wishes.append(
                    Wish(kind="split", about=about, parts=tuple(pick.sample(found, pick.randint(1, len(found) - 1))))
                )
        elif how < 0.92:
            wishes.append(Wish(kind="note", about=about, reason=f"look at this again, number {len(wishes)}"))
        else:
            document, text = pick.choice(documents)
            words = [line for line in text.split("\n") if len(line) > 40]
            line = pick.choice(words)
            start = text.index(line)
            wishes.append(
                Wish(
                    kind="add",
                    fact="event",
                    document=document,
                    start=start + 4,
                    end=start + 30 - (text[start + 29] == " "),
                    set={"type": "PROTEST", "date": "2019-06-01"},
                )
            )
    return [wish for wish in wishes if wish.kind != "add" or _clean(wish, documents)]


def _clean(wish: Wish, documents: Sequence[tuple[str, str]]) -> bool:
    text = next(text for key, text in documents if key == wish.document)
    words = text[wish.start : wish.end]
    return words == words.strip()


def _edit(kind: str, about: str, ids: Mapping[str, list[str]], pick: random.Random) -> Wish:
    day = f"2018-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
    choices: dict[str, list[tuple[str, str | None]]] = {
        "entity": [("name", f"Somebody {pick.randint(1, 999)}"), ("country", pick.choice(("KEN", "PER", None)))],
        "statement": [
            ("date", pick.choice((day, None))),
            ("type", pick.choice(("deny", "accuse", None))),
            ("speaker", pick.choice(ids["entity"])),
            ("wording", f"words of an editor, number {pick.randint(1, 999)}"),
        ],
        "event": [
            ("date", pick.choice((day, f"{day[:7]}", None))),
            ("type", "MOBILIZE"),
            ("status", pick.choice(("planned", "denied"))),
            ("wording", f"a headline, number {pick.randint(1, 999)}"),
            ("place", pick.choice(ids["entity"])),
            (pick.choice(("actor", "recipient")), pick.choice(ids["entity"])),
        ],
        "pledge": [("date", day), ("status", "kept"), ("by", pick.choice(ids["entity"]))],
    }
    slot, value = pick.choice(choices[kind])
    if slot == "name":
        return Wish(kind="rename", about=about, set={"name": value})
    return Wish(kind="edit", about=about, set={slot: value})


def undo_some(path: Path, pick: random.Random, count: int) -> None:
    """Undoes some decisions of the log, and one of the undos."""
    with Case.open(path) as case:
        log = [entry.id for entry in case.decision_log()]
    undone = decide(
        path, [Wish(kind="undo", decision=key) for key in pick.sample(log, min(count, len(log)))], by="Cleo"
    )
    if undone:
        decide(path, [Wish(kind="undo", decision=undone[0].id)], by="Ana")


def survive(first: Path, folder: Path, name: str, stages: Stages, *, more: range = range(0)) -> Survival:
    """What became of the decisions after a build of a copy of the case with these stages and more articles."""
    path = folder / f"{name}.case"
    shutil.copy(first, path)
    stories.write_articles(folder / "articles", more)
    began = time.monotonic()
    build([folder / "articles"], path, stages=stages)
    seconds = time.monotonic() - began
    for number in more:
        (folder / "articles" / f"article-{number:04}.txt").unlink()
    return _check(first, path, stages, seconds)


def _check(first: Path, path: Path, stages: Stages, seconds: float) -> Survival:
    with Case.open(first) as before, Case.open(path) as after:
        then, now = _Known(before, PLAIN), _Known(after, stages)
        log, outcomes = after.decision_log(), after.outcomes()
        gone = taken_back(log)
        lost = [entry.id for entry in log if entry.id not in outcomes]
        lost += [entry.id for entry in log if entry.id in gone and outcomes[entry.id].outcome != "undone"]
        decisions = [entry.decision for entry in log if entry.decision is not None and entry.id not in gone]
        wrong, dropped = _wrong_anchors(after, decisions, then, now)
        without: list[str] = []
        for decision in decisions:
            outcome = outcomes.get(decision.id)
            if outcome is not None and outcome.outcome == "held" and decision.kind != "undo":
                for fault, faults in _faults(after, decision, outcome, then, now, dropped):
                    faults_of = wrong if fault == "wrong" else without
                    faults_of.append(f"{decision.kind} {faults}: {decision.id}")
        return Survival(
            outcomes=Counter(outcome.outcome for outcome in outcomes.values()),
            lost=tuple(lost),
            wrong=tuple(wrong),
            without_effect=tuple(without),
            seconds=seconds,
        )


class _Known:
    """Which report each row of a case is, in truth."""

    def __init__(self, case: Case, stages: Stages) -> None:
        self.at: dict[tuple[str, str, int, int], Truth] = {}
        self.by_index: dict[tuple[str, str, int], Truth] = {}
        self.chains: dict[tuple[str, int], set[Truth]] = {}
        self._by_row: dict[str, Truth] = {}
        for reading, text in case.linked_readings():
            document = case.document(reading.document_id)
            assert document is not None
            source = document.source.rpartition("/")[2]
            kept: Mapping[str, list[int]] | None = None
            if stages.read is stories.read_perturbed:
                kept = stories.perturbed(stories.read(document), document)[1]
            layers = {
                "statement": (reading.statements, statement_report_ids(reading)),
                "event": (reading.events, event_report_ids(reading)),
                "pledge": (reading.pledges, ()),
                "entity": (reading.mentions, mention_ids(reading)),
            }
            for layer, (reports, ids) in layers.items():
                for index, report in enumerate(reports):
                    number = kept[layer][index] if kept is not None else index
                    truth = Truth(source=source, layer=layer, number=number)
                    span = report.trigger if layer == "event" else report.span if layer == "statement" else report
                    self.at.setdefault((reading.document_id, layer, span.start, span.end), truth)
                    self.by_index[reading.document_id, layer, index] = truth
                    if ids:
                        self._by_row[ids[index]] = truth
                    if layer == "entity" and report.chain is not None:
                        self.chains.setdefault((reading.document_id, report.chain), set()).add(truth)
            del text
        self.facts: dict[str, set[Truth]] = {}
        for question in (
            "select statement_id, id from statement_reports",
            "select event_id, id from event_reports",
            "select entity_id, id from mentions where entity_id is not null",
        ):
            for fact, row in case.rows(question):
                if row in self._by_row:
                    self.facts.setdefault(fact, set()).add(self._by_row[row])
        for fact, document, start, end in case.rows(
            'select pledge_id, document_id, "start", "end" from pledge_reports'
        ):
            if (document, "pledge", start, end) in self.at:
                self.facts.setdefault(fact, set()).add(self.at[document, "pledge", start, end])

    def of(self, about: About) -> set[Truth]:
        found = (self.at.get((a.document_id, about.kind, a.start, a.end)) for a in about.anchors)
        return {truth for truth in found if truth is not None}


def _wrong_anchors(
    after: Case, decisions: Sequence[Decision], then: _Known, now: _Known
) -> tuple[list[str], set[Truth]]:
    """The anchors that are found at another report than the one they were taken from; and the reports not found."""
    wanted = {
        (about.kind, anchor): decision.id
        for decision in decisions
        for about in (decision.about, decision.other)
        if about is not None and decision.kind != "add"
        for anchor in about.anchors
    }
    wrong: list[str] = []
    again = find_anchors(after, wanted)
    dropped = set()
    for (kind, anchor), by in wanted.items():
        found = again.get((kind, anchor))
        if found is None or found.index is None:
            dropped |= {
                then.at[key] for key in [(anchor.document_id, kind, anchor.start, anchor.end)] if key in then.at
            }
            continue
        truth = then.at.get((anchor.document_id, kind, anchor.start, anchor.end))
        if kind == "entity":
            right = truth is None or truth in now.chains.get((found.document_id, found.index), set())
            if not right:  # the very mention may be dropped while its chain is found at it by another one
                right = _same_name(after, found.document_id, found.span, anchor.quote)
        else:
            right = truth is None or now.by_index.get((found.document_id, kind, found.index)) == truth
        if not right:
            wrong.append(f"{kind} {anchor.quote[:40]!r} in {anchor.source}: {by}")
    return wrong, dropped


def _same_name(after: Case, document_id: str, span: Span, quote: str) -> bool:
    return span.of(after.text_of(document_id)).split() == quote.split()


def _faults(
    after: Case, decision: Decision, outcome: Outcome, then: _Known, now: _Known, dropped: set[Truth]
) -> list[tuple[str, str]]:
    assert decision.about is not None
    kind, fact = decision.about.kind, outcome.about_id
    if fact is None:
        return [("effect", "is about nothing")]
    slots = current(after._database, kind, fact)
    if decision.kind == "reject" and not decision.values:
        if kind == "entity":
            return [("effect", "is still there")] if slots else []
        left = {truth for truths in now.facts.values() for truth in truths} & then.of(decision.about)
        found_again = {truth for truth in left if truth not in dropped}
        return [("effect", "is still there")] if found_again else []
    if not slots:  # rejected by another decision
        return []
    found: list[tuple[str, str]] = []
    about, truths = then.of(decision.about), now.facts.get(fact, set())
    if decision.kind == "add":
        row = after.rows("select 1 from event_reports where event_id = ?", fact)
        return [] if row else [("effect", "added nothing")]
    alive = set().union(*now.facts.values())
    if about & alive and not about & truths:
        found.append(("wrong", "is about another fact"))
    if decision.kind in ("edit", "rename"):
        for slot, value in decision.values:
            if holds_many(slot):
                if (slot, outcome.other_id) not in _parties(after, fact):
                    found.append(("effect", f"{value!r} is no {slot}"))
                continue
            here = slots[slot]
            if is_entity(slot):
                name = after.rows("select name from entities where id = ?", here) if here else []
                good = here is not None and (name[0][0] == value or here == outcome.other_id)
            else:
                good = here == value or (
                    slot == "date" and value is not None and here is not None and here[:7] == value[:7]
                )
            if not good:
                found.append(("effect", f"{slot} is {here!r}, not {value!r}"))
    elif decision.kind == "reject":
        found += [
            ("effect", f"{slot} is still {value!r}")
            for slot, value in decision.values
            if not is_entity(slot) and slots[slot] == value
        ]
        found += [
            ("effect", f"{value!r} is still {slot}")
            for slot, value in decision.values
            if holds_many(slot) and (slot, outcome.other_id) in _parties(after, fact)
        ]
    elif decision.kind == "merge" and decision.other is not None:
        if then.of(decision.other) & alive and not then.of(decision.other) & truths:
            found.append(("effect", "did not merge"))
    elif decision.kind == "split" and outcome.other_id is not None:
        if outcome.other_id == fact:
            found.append(("effect", "did not split"))
        elif then.of(decision.other or decision.about) & truths:
            found.append(("effect", "left some in"))
    return found


def _parties(case: Case, event: str) -> set[tuple[str, str]]:
    return {(part, one.id) for part, one in taking_part(case._database, event)}


def run(
    folder: Path, *, articles: int = 200, decisions: int = 1000, more: int = 50, seed: int = 1
) -> dict[str, Survival]:
    """All builds that the decisions must outlive, by name."""
    first = made_case(folder, articles, decisions, seed=seed)
    return {
        "rebuilt": survive(first, folder, "rebuilt", PLAIN),
        "added": survive(first, folder, "added", PLAIN, more=range(articles, articles + more)),
        "perturbed": survive(first, folder, "perturbed", PERTURBED),
        "reworded": survive(first, folder, "reworded", REWORDED),
        "both": survive(first, folder, "both", BOTH),
    }


def replay_seconds(folder: Path, *, articles: int, decisions: int, seed: int = 9) -> float:
    """How much longer a build takes with so many decisions in the log than without them."""
    sources, path, bare = folder / "articles", folder / "many.case", folder / "bare.case"
    stories.write_articles(sources, range(articles))
    build([sources], path, stages=PLAIN)
    shutil.copy(path, bare)
    with open_for_pages(path) as case:
        wishes = random_wishes(case, decisions, random.Random(seed))
    decide(path, wishes, by="Ana")
    times = []
    for each in (bare, path):
        began = time.monotonic()
        build([sources], each, stages=PLAIN)
        times.append(time.monotonic() - began)
    return times[1] - times[0]
