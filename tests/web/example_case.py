"""An invented case for the pages: eight documents of a story that never happened, filled in by hand."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, migrate

HOSTILE = '<script>alert("x")</script>'


@dataclass(frozen=True)
class Paper:
    """One invented document; zones are given as (kind, paragraph) and joined by blank lines."""

    id: str
    outlet: str | None
    published: tuple[str, str] | None
    basis: str
    title: str | None
    parts: tuple[tuple[str, str], ...]
    byline: str | None = None
    language: str | None = "en"
    source: str = ""
    url: str | None = None

    @property
    def text(self) -> str:
        """The canonical text."""
        return "\n\n".join(words for _, words in self.parts)

    def at(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where these words stand, the first time or after `nth` others."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return start, start + len(words)


PAPERS = (
    Paper(
        id="d-port",
        outlet="Harbour Post",
        published=("2031-03-04", "2031-03-04"),
        basis="given",
        title="Ferries stop as Kelmar pilots walk out",
        byline="Ada Lind",
        url="https://harbour.example/ferries-stop",
        source="articles/ferries-stop.html",
        parts=(
            ("headline", "Ferries stop as Kelmar pilots walk out"),
            ("byline", "By Ada Lind"),
            (
                "body",
                "KELMAR – The pilots of the Kelmar strait stopped work on Monday, leaving 27 ferries in port. "
                "“We will not "
                "move a single ship before the towers are lit,” Jon Areth, who leads the pilots’ union, told "
                "Harbour Post.",
            ),
            ("caption", "Ferries lie in the harbour of Kelmar on March 3, 2031. (Harbour Post)"),
            (
                "body",
                "The harbour board promised in October 2030 to repair the light towers by the end of February. "
                "It has not "
                "done so. “The towers will be lit by 1 April 2031,” the board’s chair, Mirel Oska, said late on "
                "Monday.",
            ),
            ("boilerplate", "Sign up for our newsletter. Read more: Ten harbours to see before you die."),
        ),
    ),
    Paper(
        id="d-wire",
        outlet="Ostrel Wire",
        published=("2031-03-04", "2031-03-04"),
        basis="metadata",
        title="Strait pilots strike over dark towers",
        source="articles/wire/strike.txt",
        parts=(
            ("headline", "Strait pilots strike over dark towers"),
            (
                "body",
                "About 30 ferries were kept in port by a strike of pilots, according to Harbour Post. The "
                "union’s leader, "
                "Jon Areth, said: “We will not move a single ship before the towers are lit.”",
            ),
            ("body", "Ostrel’s transport ministry called the strike “a threat to the whole coast”."),
        ),
    ),
    Paper(
        id="d-copy",
        outlet="Coast Daily",
        published=("2031-03-05", "2031-03-05"),
        basis="url",
        title="Strike stops ferries",
        source="articles/coast.jsonl#2",
        parts=(
            ("headline", "Strike stops ferries"),
            ("byline", "Ostrel Wire"),
            (
                "body",
                "About 30 ferries were kept in port by a strike of pilots, according to Harbour Post. The "
                "union’s leader, "
                "Jon Areth, said: “We will not move a ship before the towers are lit.”",
            ),
            ("body", "A spokesman for the board denied that it had “ever named a day”."),
        ),
    ),
    Paper(
        id="d-later",
        outlet="Harbour Post",
        published=("2031-04-02", "2031-04-02"),
        basis="given",
        title="The day passes, the towers stay dark",
        source="articles/dark.html",
        parts=(
            ("headline", "The day passes, the towers stay dark"),
            (
                "body",
                "April 1 went by and none of the eleven light towers burned. The board agreed with the pilots "
                "last week to let "
                "a third party look at the lamps, a person close to the talks told Coast Daily.",
            ),
            (
                "body",
                "“We said April because we were asked for a month,” Oska told reporters on Wednesday.\n\n“I "
                "would not say "
                "it again.”",
            ),
        ),
    ),
    Paper(
        id="d-undated",
        outlet=None,
        published=None,
        basis="unknown",
        title=None,
        source="articles/pasted note.txt",
        parts=(
            (
                "body",
                "Two weeks ago the pilots asked the ministry to send a ship with lamps. No ship came, an "
                "official who asked "
                "not to be named said.",
            ),
        ),
    ),
    Paper(
        id="d-wide",
        outlet="Coast Daily",
        published=("2031-11-01", "2031-12-31"),
        basis="text",
        title="A year of dark water: what the strike left behind in the harbours of the Kelmar strait and on "
        "both coasts",
        source="articles/year.pdf",
        parts=(
            (
                "headline",
                "A year of dark water: what the strike left behind in the harbours of the Kelmar strait and on "
                "both coasts",
            ),
            (
                "body",
                "With less than two months left in the year, the towers of the strait are dark as before. In "
                "2029 a storm had "
                "put them out; in summer 2030 the pilots first asked for repairs.",
            ),
            ("body", "In an interview with a Kelmari broadcaster, Areth said: “لن نعود إلى العمل قبل الضوء”."),
        ),
    ),
    Paper(
        id="d-german",
        outlet="Küstenblatt",
        published=("2031-03-06", "2031-03-06"),
        basis="metadata",
        title="Lotsen streiken weiter",
        language="de",
        source="articles/küste.html",
        parts=(("headline", "Lotsen streiken weiter"), ("body", "Die Lotsen von Kelmar streiken weiter.")),
    ),
    Paper(
        id="d-hostile",
        outlet=f"Evil {HOSTILE}",
        published=("2031-05-01", "2031-05-31"),
        basis="given",
        title=f"{HOSTILE} A title",
        byline=f'" onmouseover="alert(1) {HOSTILE}',
        source=f"articles/{HOSTILE}.txt",
        url="javascript:alert(1)",
        parts=(
            ("headline", f"{HOSTILE} A title"),
            ("body", f"A man said: “{HOSTILE} is not a word,” on May 2."),
        ),
    ),
)

ENTITIES = (
    ("e-areth", "Jon Areth", "person", None),
    ("e-oska", "Mirel Oska", "person", None),
    ("e-board", "Kelmar Harbour Board", "organization", None),
    ("e-pilots", "Kelmar pilots", "people", None),
    ("e-kelmar", "Kelmar", "place", None),
    ("e-ostrel", "Ostrel", "country", "OST"),
    ("e-post", "Harbour Post", "organization", None),
    ("e-wire", "Ostrel Wire", "organization", None),
    ("e-coast", "Coast Daily", "organization", None),
)


class _Writer:
    """Inserts rows by column name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.papers = {paper.id: paper for paper in PAPERS}

    def add(self, table: str, **values: object) -> None:
        names = ", ".join(f'"{name}"' for name in values)
        holes = ", ".join("?" * len(values))
        self.connection.execute(f"insert into {table} ({names}) values ({holes})", tuple(values.values()))

    def time(self, paper: str, words: str, value: str, days: tuple[str, str] | None, kind: str = "DATE") -> None:
        start, end = self.papers[paper].at(words)
        earliest, latest = days or (None, None)
        self.add(
            "times",
            id=f"t-{paper}-{start}",
            document_id=paper,
            start=start,
            end=end,
            text=words,
            type=kind,
            value=value,
            earliest=earliest,
            latest=latest,
        )

    def statement(
        self,
        statement_id: str,
        reports: tuple[tuple[str, str, str | None, str | None, str], ...],
        speaker: str | None = None,
        act: str | None = None,
        said: tuple[str, str] | None = None,
    ) -> None:
        contents = [content for _, content, _, _, _ in reports]
        self.add(
            "statements",
            id=statement_id,
            speaker_id=speaker,
            act=act,
            said_from=said[0] if said else None,
            said_to=said[1] if said else None,
            text=max(contents, key=len),
        )
        for number, (paper, content, cue, source, mode) in enumerate(reports):
            at = self.papers[paper].at
            start, end = at(content)
            cues = at(cue) if cue else (None, None)
            sources = at(source) if source else (None, None)
            self.add(
                "statement_reports",
                id=f"{statement_id}-r{number}",
                statement_id=statement_id,
                document_id=paper,
                mode=mode,
                content_start=start,
                content_end=end,
                content=content,
                cue_start=cues[0],
                cue_end=cues[1],
                source_start=sources[0],
                source_end=sources[1],
                told_to="e-post" if cue and "told Harbour" in cue else None,
                credited_to=None,
            )

    def event(
        self,
        event_id: str,
        summary: str,
        reports: tuple[tuple[str, str, str], ...],
        happened: tuple[str, str] | None,
        status: str = "happened",
        type: str = "PROTEST",
    ) -> None:
        self.add(
            "events",
            id=event_id,
            type=type,
            mode=None,
            status=status,
            happened_from=happened[0] if happened else None,
            happened_to=happened[1] if happened else None,
            place_id="e-kelmar",
            summary=summary,
        )
        for number, (paper, words, trigger) in enumerate(reports):
            start, end = self.papers[paper].at(words)
            inside = words.index(trigger)
            self.add(
                "event_reports",
                id=f"{event_id}-r{number}",
                event_id=event_id,
                document_id=paper,
                start=start,
                end=end,
                trigger_start=start + inside,
                trigger_end=start + inside + len(trigger),
                statement_report_id=None,
            )

    def credit(self, paper: str, words: str, kind: str, outlet: str | None) -> None:
        start, end = self.papers[paper].at(words)
        self.add("credits", document_id=paper, start=start, end=end, kind=kind, outlet_id=outlet)

    def reuse(self, paper: str, words: str, source: str, source_words: str, kind: str, *, directed: bool) -> None:
        start, end = self.papers[paper].at(words)
        source_start, source_end = self.papers[source].at(source_words)
        self.add(
            "reuses",
            document_id=paper,
            start=start,
            end=end,
            source_document_id=source,
            source_start=source_start,
            source_end=source_end,
            kind=kind,
            similarity=0.97,
            directed=int(directed),
        )


def _add_papers(writer: _Writer) -> None:
    for paper in PAPERS:
        published = paper.published or (None, None)
        writer.add(
            "documents",
            id=paper.id,
            source=paper.source,
            url=paper.url,
            outlet=paper.outlet,
            title=paper.title,
            byline=paper.byline,
            language=paper.language,
            published_from=published[0],
            published_to=published[1],
            published_basis=paper.basis,
            text=paper.text,
            words=len(paper.text.split()),
            sha256=hashlib.sha256(paper.text.encode()).hexdigest(),
        )
        at = 0
        for number, (kind, words) in enumerate(paper.parts):
            end = len(paper.text) if number == len(paper.parts) - 1 else at + len(words) + 2
            writer.add("zones", document_id=paper.id, start=at, end=end, kind=kind)
            if kind != "boilerplate":
                writer.add("passages", document_id=paper.id, start=at, end=at + len(words))
            at = end
    writer.connection.execute("insert into passage_search (passage_search) values ('rebuild')")
    for entity_id, name, kind, country in ENTITIES:
        writer.add("entities", id=entity_id, name=name, kind=kind, country=country)
        writer.add("entity_names", entity_id=entity_id, name=name, kind="full", mentions=3)
    writer.add("entity_names", entity_id="e-areth", name="Areth", kind="short", mentions=2)


def _add_statements(writer: _Writer) -> None:
    ship = "We will not move a single ship before the towers are lit"
    writer.statement(
        "s-ship",
        (
            ("d-port", ship + ",", "told Harbour Post", "Jon Areth, who leads the pilots’ union", "direct"),
            ("d-wire", ship + ".", "said", "The union’s leader, Jon Areth", "direct"),
            (
                "d-copy",
                "We will not move a ship before the towers are lit.",
                "said",
                "The union’s leader, Jon Areth",
                "direct",
            ),
        ),
        speaker="e-areth",
        act="reject",
        said=("2031-03-03", "2031-03-03"),
    )
    writer.statement(
        "s-lit",
        (("d-port", "The towers will be lit by 1 April 2031,", "said", "the board’s chair, Mirel Oska", "direct"),),
        speaker="e-oska",
        act="promise",
        said=("2031-03-03", "2031-03-03"),
    )
    writer.statement("s-threat", (("d-wire", "a threat to the whole coast", "called", None, "mixed"),), act="accuse")
    writer.statement(
        "s-never",
        (("d-copy", "ever named a day", "denied", "A spokesman for the board", "mixed"),),
        act="deny",
        said=("2031-03-01", "2031-03-05"),
    )
    writer.statement(
        "s-month",
        (
            (
                "d-later",
                "We said April because we were asked for a month,” Oska told reporters on Wednesday.\n\n“I would not "
                "say it again.",
                "told reporters",
                "Oska",
                "direct",
            ),
        ),
        speaker="e-oska",
        said=("2031-04-02", "2031-04-02"),
    )
    writer.statement(
        "s-arabic", (("d-wide", "لن نعود إلى العمل قبل الضوء", "said", "Areth", "direct"),), speaker="e-areth"
    )
    writer.statement("s-noship", (("d-undated", "No ship came", "said", "an official", "indirect"),), act="assert")
    writer.statement("s-evil", (("d-hostile", f"{HOSTILE} is not a word,", "said", "A man", "direct"),))

    paper = next(paper for paper in PAPERS if paper.id == "d-later")
    for words in ("We said April because we were asked for a month", "I would not say it again."):
        start, end = paper.at(words)
        writer.add("report_parts", report_id="s-month-r0", part="content", start=start, end=end)


def _add_rest(writer: _Writer) -> None:
    writer.time("d-port", "Monday", "2031-03-03", ("2031-03-03", "2031-03-03"))
    writer.time("d-port", "March 3, 2031", "2031-03-03", ("2031-03-03", "2031-03-03"))
    writer.time("d-port", "October 2030", "2030-10", ("2030-10-01", "2030-10-31"))
    writer.time("d-port", "the end of February", "2031-02", ("2031-02-28", "2031-02-28"))
    writer.time("d-port", "1 April 2031", "2031-04-01", ("2031-04-01", "2031-04-01"))
    writer.time("d-port", "late on Monday", "2031-03-03TEV", ("2031-03-03", "2031-03-03"), "TIME")
    writer.time("d-later", "last week", "2031-W13", ("2031-03-24", "2031-03-30"))
    writer.time("d-undated", "Two weeks ago", "P2W", None, "DURATION")
    writer.time("d-wide", "2029", "2029", ("2029-01-01", "2029-12-31"))
    writer.time("d-wide", "summer 2030", "2030-SU", ("2030-06-01", "2030-08-31"))
    writer.event(
        "v-strike",
        "The pilots of the Kelmar strait stop work",
        (
            ("d-port", "The pilots of the Kelmar strait stopped work on Monday", "stopped work"),
            ("d-wire", "ferries were kept in port by a strike of pilots", "strike"),
            ("d-copy", "ferries were kept in port by a strike of pilots", "strike"),
        ),
        ("2031-03-03", "2031-03-03"),
    )
    writer.event(
        "v-storm",
        "A storm puts the towers out",
        (("d-wide", "a storm had put them out", "put"),),
        ("2029-01-01", "2029-12-31"),
        type="DISASTER",
    )
    writer.event(
        "v-ask",
        "The pilots first ask for repairs",
        (("d-wide", "the pilots first asked for repairs", "asked"),),
        ("2030-06-01", "2030-08-31"),
        type="REQUEST",
    )
    writer.event(
        "v-october",
        "The harbour board promises repairs",
        (("d-port", "The harbour board promised in October 2030", "promised"),),
        ("2030-10-01", "2030-10-31"),
    )
    writer.event(
        "v-ship",
        "The pilots ask the ministry for a ship with lamps",
        (("d-undated", "the pilots asked the ministry to send a ship with lamps", "asked"),),
        None,
    )
    writer.add("event_participants", event_id="v-strike", entity_id="e-pilots", part="actor")
    writer.add("event_participants", event_id="v-strike", entity_id="e-board", part="recipient")
    writer.add("corroboration", fact_kind="event", fact_id="v-strike", documents=3, outlets=3, origins=1)
    for paper, kind, other, outlet, words in (
        ("d-copy", "shared passage", "d-wire", None, "About 30 ferries were kept in port by a strike of pilots"),
        ("d-wire", "credit", "d-port", None, "according to Harbour Post"),
        ("d-port", "told to", None, "e-wire", "told Harbour Post"),
    ):
        start, end = writer.papers[paper].at(words)
        writer.add(
            "origin_ties",
            fact_kind="event",
            fact_id="v-strike",
            document_id=paper,
            kind=kind,
            other_id=other,
            outlet_id=outlet,
            directed=1,
            start=start,
            end=end,
        )
    for paper in ("d-port", "d-wire", "d-copy"):
        writer.add(
            "fact_origins", fact_kind="event", fact_id="v-strike", document_id=paper, origin_id="e-wire", outside=1
        )
    writer.add("discrepancies", id="x-count", about_kind="event", about_id="v-strike", slot="count")
    for paper, value in (("d-port", "27"), ("d-wire", "30"), ("d-copy", "30")):
        start, end = writer.papers[paper].at(value)
        writer.add("discrepancy_values", discrepancy_id="x-count", value=value, document_id=paper, start=start, end=end)
        writer.add(
            "quantities",
            id=f"q-{paper}",
            document_id=paper,
            start=start,
            end=end,
            text=value,
            low=float(value),
            high=float(value),
            what="ferries",
            modifier="about" if value == "30" else None,
            event_report_id=None,
        )
    for paper, words, entity in (
        ("d-port", "Jon Areth", "e-areth"),
        ("d-port", "Mirel Oska", "e-oska"),
        ("d-port", "Kelmar", "e-kelmar"),
        ("d-wire", "Jon Areth", "e-areth"),
    ):
        start, end = writer.papers[paper].at(words)
        writer.add(
            "mentions",
            id=f"m-{paper}-{start}",
            document_id=paper,
            start=start,
            end=end,
            text=words,
            form="name",
            entity_id=entity,
        )
    start, end = writer.papers["d-port"].at("leads the pilots’ union")
    writer.add(
        "roles",
        entity_id="e-areth",
        title="leads the pilots’ union",
        organization_id=None,
        document_id="d-port",
        start=start,
        end=end,
    )
    for paper, title, words in (
        ("d-port", "Chair", "the board’s chair, Mirel Oska"),
        ("d-later", "chair", "Oska told reporters"),
    ):
        start, end = writer.papers[paper].at(words)
        writer.add(
            "roles",
            entity_id="e-oska",
            title=title,
            organization_id="e-board",
            document_id=paper,
            start=start,
            end=end,
        )
    start, end = writer.papers["d-wire"].at("The union’s leader, Jon Areth")
    writer.add(
        "affiliations",
        entity_id="e-pilots",
        group_id="e-areth",
        relation="led by",
        document_id="d-wire",
        start=start,
        end=end,
    )
    writer.credit("d-port", "told Harbour Post", "told", "e-post")
    writer.credit("d-wire", "according to Harbour Post", "according to", "e-post")
    writer.credit("d-copy", "according to Harbour Post", "according to", "e-post")
    writer.credit("d-copy", "Ostrel Wire", "republished", "e-wire")
    writer.credit("d-later", "told Coast Daily", "told", "e-coast")
    writer.credit("d-undated", "an official who asked not to be named said", "citing", None)
    ship = "We will not move a single ship before the towers are lit"
    writer.reuse("d-wire", ship, "d-port", ship, "shared quotation", directed=False)
    copied = "About 30 ferries were kept in port by a strike of pilots, according to Harbour Post. The union’s leader"
    writer.reuse("d-copy", copied, "d-wire", copied, "shared passage", directed=True)
    writer.add(
        "pledges",
        id="p-lit",
        kind="promise",
        by_id="e-oska",
        to_id="e-pilots",
        action="light the towers",
        condition=None,
        due_from="2031-04-01",
        due_to="2031-04-01",
        state="broken",
    )
    writer.add(
        "pledges",
        id="p-move",
        kind="threat",
        by_id="e-areth",
        to_id=None,
        action="not move a single ship",
        condition="before the towers are lit",
        due_from=None,
        due_to=None,
        state="open",
    )
    for pledge, paper, words in (
        ("p-lit", "d-port", "The towers will be lit by 1 April 2031"),
        ("p-move", "d-port", ship),
    ):
        start, end = writer.papers[paper].at(words)
        writer.add(
            "pledge_reports", pledge_id=pledge, document_id=paper, start=start, end=end, statement_report_id=None
        )
    writer.add("pledge_evidence", pledge_id="p-lit", statement_id="s-month", bearing="disputes", event_id=None)
    writer.add("redirects", kind="statement", old_id="s-old", new_id="s-ship")
    writer.add("redirects", kind="document", old_id="d-old", new_id="d-port")
    writer.add(
        "failures",
        source="articles/scan.pdf",
        code="scanned-pdf",
        sha256=None,
        message="Its pages hold pictures and no text: run text recognition over it first.",
    )
    writer.add(
        "failures", source=f"articles/{HOSTILE}.bin", code="unknown-format", sha256=None, message="Not a format."
    )
    writer.add(
        "runs",
        started_at="2031-12-31T10:00:00Z",
        finished_at="2031-12-31T10:00:09Z",
        version="0.1.0",
        settings="{}",
        documents=len(PAPERS),
    )


def empty_case(path: Path) -> Path:
    """A case with all its tables and nothing in them."""
    database = Database(path, write=True)
    database.run("pragma journal_mode = wal")
    migrate(database, all_migrations(), have=0)
    database.close()
    return path


def example_case(path: Path) -> Path:
    """The invented case, written to this path."""
    empty_case(path)
    connection = sqlite3.connect(path)
    connection.execute("pragma foreign_keys = on")
    writer = _Writer(connection)
    _add_papers(writer)
    _add_statements(writer)
    _add_rest(writer)
    connection.commit()
    connection.close()
    return path
