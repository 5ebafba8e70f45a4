"""A case of many invented articles, written straight into a file: for measuring pages without reading anything."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, migrate

_SYLLABLES = "ka mo ri tel san dor vel pra lin gor tas mer hol bu nik sar fen wo lat cru".split()
_ACTS = ("assert", "deny", "demand", "promise", "announce", "threaten")
_TYPES = ("ASSAULT", "CONSULT", "DEMAND", "AGREE", "PROTEST", "COERCE", "AID", "ACCUSE")
PARAGRAPHS, SENTENCES, WORDS = 6, 3, 18
FIRST_DAY = date(2019, 1, 1)


def made_case(path: Path, articles: int, *, seed: int = 5) -> Path:
    """Writes the case, always the same one for the same number and seed; gives its path."""
    maker = _Maker(random.Random(seed), articles)
    database = Database(path, write=True)
    migrate(database, all_migrations(), have=0)
    database.run("pragma journal_mode = wal")
    with database.transaction():
        for table, columns, rows in maker.tables():
            database.insert(table, columns, rows)
    database.run("analyze")
    database.close()
    return path


class _Maker:
    """The rows of all tables, in the order in which they can be written."""

    def __init__(self, pick: random.Random, articles: int) -> None:
        self.pick, self.articles = pick, articles
        self.lexicon = ["".join(pick.choices(_SYLLABLES, k=pick.randint(1, 3))) for _ in range(6000)]
        self.names = [self._name() for _ in range(max(50, articles // 2))]
        self.outlets = [f"{self._name()} {kind}" for kind in ("Post", "Times", "Agency") for _ in range(25)]
        self.places: list[list[tuple[int, int]]] = []
        self.texts: list[str] = []
        self.days: list[date] = []

    def _name(self) -> str:
        return " ".join(self.pick.choice(self.lexicon).capitalize() for _ in range(2))

    def _entity(self) -> str:
        return f"e-{int(len(self.names) * self.pick.random() ** 3):06}"  # a few names are in most articles

    def _text(self) -> tuple[str, list[tuple[int, int]]]:
        text, spans = "", []
        for _ in range(PARAGRAPHS):
            for _ in range(SENTENCES):
                words = self.pick.choices(self.lexicon, k=WORDS)
                start = len(text)
                text += " ".join(words).capitalize() + ". "
                spans.append((start, len(text) - 2))
            text = text.rstrip() + "\n\n"
        return text.rstrip(), spans

    def tables(self) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
        """Each table with its columns and rows."""
        yield (
            "entities",
            "id name kind country",
            [
                (f"e-{at:06}", name, ("person", "organization", "place")[at % 3], None)
                for at, name in enumerate(self.names)
            ]
            + [(f"o-{at}", name, "organization", None) for at, name in enumerate(self.outlets)],
        )
        yield (
            "entity_names",
            "entity_id name kind mentions",
            [(f"e-{at:06}", name, "full", 1) for at, name in enumerate(self.names)],
        )
        documents, zones, passages = [], [], []
        for at in range(self.articles):
            text, spans = self._text()
            day = FIRST_DAY + timedelta(days=self.pick.randint(0, 2500))
            self.texts.append(text)
            self.places.append(spans)
            self.days.append(day)
            key = f"d-{at:06}"
            title = text[spans[0][0] : spans[0][1]][:70]
            told = (day.isoformat(), day.isoformat(), "given")
            documents.append(
                (key, f"{key}.txt", self.pick.choice(self.outlets), title, *told, text, 324, f"{at:064}", "en")
            )
            zones.append((key, 0, len(text), "body"))
            start = 0
            for paragraph in text.split("\n\n"):
                passages.append((len(passages) + 1, key, start, start + len(paragraph)))
                start += len(paragraph) + 2
        columns = "id source outlet title published_from published_to published_basis text words sha256 language"
        yield "documents", columns, documents
        yield "zones", "document_id start end kind", zones
        yield "passages", "id document_id start end", passages
        texts = dict(zip((row[0] for row in documents), self.texts, strict=True))
        yield "passage_search", "rowid text", [(at, texts[key][start:end]) for at, key, start, end in passages]
        yield from self._mentions()
        yield from self._statements()
        yield from self._events()
        yield from self._ties()

    def _mentions(self) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
        rows, times, quantities, credits = [], [], [], []
        for at, spans in enumerate(self.places):
            key, text = f"d-{at:06}", self.texts[at]
            for number, (start, _) in enumerate(spans):
                end = text.index(" ", start)
                if number % 4 == 0 and number:
                    day = self.days[at].isoformat()
                    times.append((f"t-{at}-{number}", key, start, end, text[start:end], "DATE", day, day, day))
                elif number % 5 == 0:
                    quantities.append((f"q-{at}-{number}", key, start, end, text[start:end], 5.0, 5.0, "ships", None))
                else:
                    rows.append((f"m-{at}-{number}", key, start, end, text[start:end], "name", self._entity()))
            credits.append(
                (key, spans[3][0], spans[3][1], f"o-{self.pick.randrange(len(self.outlets))}", "according to")
            )
        yield "mentions", "id document_id start end text form entity_id", rows
        yield "times", "id document_id start end text type value earliest latest", times
        yield "quantities", "id document_id start end text low high what modifier", quantities
        yield "credits", "document_id start end outlet_id kind", credits

    def _statements(self) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
        statements, reports, pledges, pledged, weighed = [], [], [], [], []
        for at, spans in enumerate(self.places):
            for number in (1, 4, 7, 10, 13):
                key = f"s-{at:06}-{number}"
                start, end = spans[number]
                words = self.texts[at][start:end]
                day = self.days[at].isoformat() if number % 2 else None
                statements.append((key, self._entity(), self.pick.choice(_ACTS), day, day, words))
                copies = [at] if self.pick.random() < 0.9 else [at, *self.pick.sample(range(self.articles), 2)]
                for copy in dict.fromkeys(copies):
                    place = self.places[copy][number]
                    said = self.texts[copy][place[0] : place[1]]
                    reports.append((f"r-{copy:06}-{number}-{at}", key, f"d-{copy:06}", "direct", *place, said))
                weighed.append(("statement", key, len(copies), 1, 1))
            if at % 4 == 0:
                due = (self.days[at] + timedelta(days=30)).isoformat()
                place = spans[14]
                words = self.texts[at][place[0] : place[1]]
                pledges.append((f"p-{at:06}", "promise", self._entity(), words, due, due, "open"))
                pledged.append((f"p-{at:06}", f"d-{at:06}", *place))
        yield "statements", "id speaker_id act said_from said_to text", statements
        yield "statement_reports", "id statement_id document_id mode content_start content_end content", reports
        yield "pledges", "id kind by_id action due_from due_to state", pledges
        yield "pledge_reports", "pledge_id document_id start end", pledged
        yield "corroboration", "fact_kind fact_id documents outlets origins", weighed

    def _events(self) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
        events, reports, participants, weighed = [], [], [], []
        for at, spans in enumerate(self.places):
            for number in (2, 5, 8, 11, 16):
                key = f"v-{at:06}-{number}"
                start, end = spans[number]
                day = self.days[at].isoformat() if number % 3 else None
                words = self.texts[at][start:end]
                events.append((key, self.pick.choice(_TYPES), "happened", day, day, self._entity(), words))
                copies = [at] if self.pick.random() < 0.85 else [at, *self.pick.sample(range(self.articles), 3)]
                for copy in dict.fromkeys(copies):
                    place = self.places[copy][number]
                    trigger = (place[0], place[0] + 4)
                    reports.append((f"x-{copy:06}-{number}-{at}", key, f"d-{copy:06}", *place, *trigger))
                participants += sorted({(key, self._entity(), part) for part in ("actor", "recipient")})
                weighed.append(("event", key, len(copies), 1, len(copies)))
        yield "events", "id type status happened_from happened_to place_id summary", events
        yield "event_reports", "id event_id document_id start end trigger_start trigger_end", reports
        yield "event_participants", "event_id entity_id part", participants
        yield "corroboration", "fact_kind fact_id documents outlets origins", weighed

    def _ties(self) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
        reuses, disputed, values = [], [], []
        for at in range(0, self.articles, 2):
            other = (at + self.pick.randint(1, self.articles - 1)) % self.articles
            here, there = self.places[at][6], self.places[other][6]
            reuses.append((f"d-{at:06}", *here, f"d-{other:06}", *there, "shared passage", 0.9, at % 4 == 0))
            if at % 10 == 0:
                key = f"y-{at:06}"
                disputed.append((key, "event", f"v-{at:06}-2", "count", self.pick.random(), "killed"))
                values += [(key, "5 dead", f"d-{at:06}", *here), (key, "9 dead", f"d-{other:06}", *there)]
        columns = "document_id start end source_document_id source_start source_end kind similarity directed"
        yield "reuses", columns, [(*row[:-1], int(row[-1])) for row in reuses]
        yield "discrepancies", "id about_kind about_id slot weight says", disputed
        yield "discrepancy_values", "discrepancy_id value document_id start end", values
