"""The questions that the pages ask, on a case small enough to see through."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, migrate
from onrecord.case.views.belonging import Bonds, read_belonging
from onrecord.case.views.documents import ORDERS, Chosen, count_documents, read_article, read_documents
from onrecord.case.views.entities import count_entities, read_entities, read_entity
from onrecord.case.views.events import read_event
from onrecord.case.views.evidence import ReuseRead, StatementRead, read_evidence
from onrecord.case.views.line_order import find_lines, lines_by_month
from onrecord.case.views.lines import lines_at, lines_in, read_lines
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.overview import contents, redirected, stretches
from onrecord.case.views.passages import count_passages, find_passages, query_of
from onrecord.case.views.sources import read_sources, tie_places
from onrecord.case.views.statements import read_statement
from onrecord.case.views.wanted import LINE_KINDS, Wanted
from onrecord.errors import CaseError, NotACase


def ids(case: View, wanted: Wanted) -> list[str]:
    return [line.id for line in read_lines(case, wanted, limit=50)]


def test_a_line_without_days_stands_by_the_day_of_its_first_report(case_path: Path) -> None:
    with open_for_pages(case_path) as case:
        # s-old was reported on 1 March; the other two stand in the undated document alone.
        assert ids(case, Wanted()) == ["v-fell", "s-old", "s-lamps", "v-out"]
        assert [line.when for line in read_lines(case, Wanted(), limit=9)] == [
            "February 2031",
            "by 1 Mar 2031",
            "not dated",
            "not dated",
        ]
        assert lines_by_month(case) == [("2031-02", 1), ("2031-03", 1)]
    database = Database(case_path, write=True)
    database.run("update events set happened_from = '2031-03-01', happened_to = '2031-03-01' where id = 'v-fell'")
    database.run(
        "update documents set published_from = '2030-01-01', published_to = '2030-12-31', published_basis = 'given'"
        " where id = 'd-c'"
    )
    database.run("update events set status = 'planned' where id = 'v-out'")
    database.close()
    with open_for_pages(case_path) as case:
        # All three are known by the end of 2030, in the order of the document; a day of one's own comes after.
        lines = read_lines(case, Wanted(), limit=9)
        assert [(line.id, line.when) for line in lines] == [
            ("s-lamps", "by 31 Dec 2030"),
            ("v-out", "known by 31 Dec 2030"),
            ("s-old", "by 31 Dec 2030"),
            ("v-fell", "1 Mar 2031"),
        ]
        assert ids(case, Wanted(last=date(2030, 12, 31), kind="statement")) == ["s-lamps", "s-old"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(kind="statement"), ["s-old", "s-lamps"]),
        (Wanted(kind="deadline"), []),
        (Wanted(dated=True), ["v-fell"]),
        (Wanted(dated=False), ["s-old", "s-lamps", "v-out"]),
        (Wanted(outlet="Mail"), ["v-fell", "s-old"]),
        (Wanted(outlet="mail"), ["v-fell", "s-old"]),
        (Wanted(outlet="Nobody"), []),
        (Wanted(entity_id="e-moor"), ["s-old"]),
        (Wanted(words=("OLD",)), ["s-old"]),
        (Wanted(words=("ena", "old")), ["s-old"]),  # the speaker's name is part of the line
        (Wanted(words=("100%",)), ["s-lamps"]),
        (Wanted(words=("%",)), ["s-lamps"]),  # a sign of the pattern language is a sign like any other
        (Wanted(words=("_",)), ["s-lamps"]),
        (Wanted(words=("\\",)), []),
        (Wanted(words=("amps",)), []),  # inside a word
        (Wanted(words=("lam",)), ["s-lamps", "v-out"]),
        (Wanted(first=date(2031, 2, 28)), ["v-fell", "s-old"]),
        (Wanted(last=date(2031, 2, 1)), ["v-fell"]),
        (Wanted(first=date(2031, 3, 1)), ["s-old"]),  # known by that day; the undated document tells of no day
        (Wanted(first=date(2031, 3, 2)), []),
        (Wanted(last=date(2031, 1, 31)), []),
        (Wanted(first=date(2031, 1, 1), dated=False), ["s-old"]),
        (Wanted(first=date(2031, 1, 1), dated=True), ["v-fell"]),
        (Wanted(last=date(2031, 3, 1), entity_id="e-moor"), ["s-old"]),
    ],
)
def test_wanted(case: View, wanted: Wanted, expected: list[str]) -> None:
    assert ids(case, wanted) == expected
    assert find_lines(case, wanted).total == len(expected)


def test_what_only_a_statement_tells_has_no_second_line(case_path: Path) -> None:
    database = Database(case_path, write=True)
    with database.transaction():
        database.run(
            "insert into events (id, type, status, summary) values ('v-aged', 'OTHER', 'happened', 'The bridge aged')"
        )
        database.run("insert into event_reports values ('x4', 'v-aged', 'd-b', 14, 32, 14, 18, 'r2', null)")
        database.run("insert into event_participants values ('v-aged', 'e-gazette', 'actor')")
        database.run("insert into event_participants values ('v-aged', 'e-moor', 'recipient')")
    database.close()
    with open_for_pages(case_path) as case:
        assert "v-aged" not in ids(case, Wanted())
        assert "v-aged" not in {row["fact_id"] for row in case.rows("select fact_id from chronology")}
        assert "v-aged" in ids(case, Wanted(kind="event"))
        assert "v-aged" not in ids(case, Wanted(entity_id="e-moor"))  # the statement is on the page of its speaker,
        assert "v-aged" in ids(case, Wanted(entity_id="e-gazette"))  # and on no other


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(words=("o",)), Wanted(outlet="Mail")])
def test_pages_of_lines_join_up(case: View, wanted: Wanted) -> None:
    found = find_lines(case, wanted)
    single = [line.id for at in range(found.total) for line in lines_at(case, found, limit=1, offset=at)]
    assert single == ids(case, wanted)
    assert lines_at(case, found, limit=10, offset=found.total) == []


def test_a_line_counts_documents_and_names_its_first_place(case: View) -> None:
    line = next(line for line in read_lines(case, Wanted(), limit=9) if line.id == "s-old")
    assert (line.documents, line.speaker, line.words, line.headline) == (
        3,
        "Ena Moor",
        "It was old",
        "Ena Moor: “It was old”",
    )
    assert line.place is not None
    assert (line.place.document_id, line.place.start) == ("d-a", 28)


def test_the_kinds_are_those_of_the_public_view(case: View) -> None:
    shown = {(row["kind"], row["fact_id"]) for row in case.rows("select kind, fact_id from chronology")}
    assert {(line.kind, line.id) for line in read_lines(case, Wanted(), limit=50)} == shown
    assert {kind for kind, _ in shown} <= set(LINE_KINDS)


def test_lines_in_a_passage(case: View) -> None:
    assert [line.id for line in lines_in(case, [("d-c", 0, 60)], ("lamps",), limit=9)] == ["v-out", "s-lamps"]
    assert lines_in(case, [("d-c", 0, 5)], ("lamps",), limit=9) == []


@pytest.mark.parametrize("order", ORDERS)
def test_documents_in_every_order(case: View, order: str) -> None:
    found = [each.id for each in read_documents(case, Chosen(), order=order, limit=9)]
    assert sorted(found) == ["d-a", "d-b", "d-c"]
    if order in ("newest", "oldest", "outlet"):
        assert found[-1] == "d-c"


def test_documents_chosen(case: View) -> None:
    assert count_documents(case, Chosen(words=("d-", "gazette"))) == 1
    assert count_documents(case, Chosen(first=date(2031, 3, 2))) == 1
    assert count_documents(case, Chosen(basis="unknown")) == 1


def test_what_is_not_there_is_none(case: View) -> None:
    assert read_article(case, "x") is None
    assert read_statement(case, "x") is None
    assert read_entity(case, "x") is None


def test_every_place_read_lies_in_the_text(case: View) -> None:
    for document_id in ("d-a", "d-b", "d-c"):
        article = read_article(case, document_id)
        assert article is not None
        for each in read_evidence(case, document_id):
            assert 0 <= each.start < each.end <= len(article.text)


def test_reuse_is_seen_from_both_sides(case: View) -> None:
    def seen(document_id: str) -> list[tuple[str, str]]:
        found = [each for each in read_evidence(case, document_id) if isinstance(each, ReuseRead)]
        return [(each.other_id, each.direction) for each in found]

    assert seen("d-a") == [("d-b", "to"), ("d-c", "unknown")]
    assert seen("d-b") == [("d-a", "from")]


def test_reports_of_a_statement_stand_by_publication(case: View) -> None:
    said = read_statement(case, "s-old")
    assert said is not None
    assert [report.place.document_id for report in said.reports] == ["d-a", "d-b", "d-c"]
    assert [each.reports for each in read_evidence(case, "d-a") if isinstance(each, StatementRead)] == [3]


def test_sources(case: View) -> None:
    outlets, ties = read_sources(case)
    assert [(each.outlet, each.reused, each.reusing, each.credits_given) for each in outlets] == [
        ("Gazette", 1, 0, 0),
        ("Mail", 0, 1, 1),
        (None, 0, 0, 0),
    ]
    assert {(tie.printed, tie.way, tie.origin) for tie in ties} == {
        ("Mail", "reuses", "Gazette"),
        ("Mail", "credits", "Gazette"),
        ("Gazette", "shares", None),
    }


def test_each_tie_has_as_many_places_as_it_counts(case: View) -> None:
    for tie in read_sources(case)[1]:
        total, places = tie_places(
            case, way=tie.way, printed=tie.printed, origin=tie.origin, entity_id=tie.entity_id, limit=9
        )
        assert total == tie.times == len(places)
        for each in places:
            article = read_article(case, each.here.document_id)
            assert article is not None
            assert article.text[each.here.start : each.here.end] == each.words


def test_entities(case: View) -> None:
    assert count_entities(case, words=("gaz",)) == 1
    assert [(each.name, each.credits, each.statements) for each in read_entities(case, limit=9)] == [
        ("Ena Moor", 0, 1),
        ("Gazette", 1, 0),
    ]
    known = read_entity(case, "e-gazette")
    assert known is not None
    assert known.outlets == (("Gazette", 1),)


def test_contents_and_stretches(case: View) -> None:
    found = contents(case)
    assert (found.documents, found.undated_documents, found.dated_lines, found.undated_lines) == (3, 1, 1, 3)
    assert [(each.days.days, each.lines) for each in stretches(case)] == [(28, 1)]


@pytest.mark.parametrize(("old", "new"), [("s-1", "s-old"), ("s-2", "s-old"), ("s-old", None), ("s-round", None)])
def test_redirects_are_followed_and_never_go_round(case: View, old: str, new: str | None) -> None:
    assert redirected(case, "statement", old) == new


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("bridge fell", '"bridge" AND "fell"'),
        ('"bridge fell"', '"bridge fell"'),
        ("bri*", '"bri" *'),
        ("NEAR(a OR b)", '"NEAR(a" AND "OR" AND "b)"'),
        ('say "half open', '"say" AND "half open"'),
        ("- * ( ) ^", None),
        ("", None),
        ('""', None),
    ],
)
def test_a_query_quotes_what_was_typed(words: str, query: str | None) -> None:
    assert query_of(words) == query


def test_passages_mark_their_words(case: View) -> None:
    query = query_of("bridge old")
    assert query is not None
    found = find_passages(case, query, limit=9)
    assert {each.document.id for each in found} == {"d-a", "d-b"}
    for each in found:
        article = read_article(case, each.document.id)
        assert article is not None
        for passage in each.passages:
            start, end = passage.first
            assert article.text[start:end] == "bridge"
            assert "".join(text for text, _ in passage.pieces) == article.text[passage.start : passage.end]


@settings(deadline=None)
@given(words=st.text(max_size=40))
def test_no_words_break_the_index(words: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "empty-for-search.case"
    if not path.exists():
        database = Database(path, write=True)
        migrate(database, all_migrations(), have=0)
        database.close()
    query = query_of(words)
    if query is not None:
        with open_for_pages(path) as view:
            assert count_passages(view, query) == 0


def test_a_reader_sees_one_state_while_a_writer_works(case_path: Path) -> None:
    writer = Database(case_path, write=True)
    writer.run("pragma journal_mode = wal")
    with open_for_pages(case_path) as before:
        assert contents(before).credits == 1
        writer.run("delete from credits")
        assert contents(before).credits == 1
    with open_for_pages(case_path) as after:
        assert contents(after).credits == 0
    writer.close()


def test_pages_cannot_write(case: View) -> None:
    with pytest.raises(CaseError):
        case.run("delete from credits")


def test_what_is_no_case_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="onrecord build"), open_for_pages(tmp_path / "none.case"):
        pass
    other = tmp_path / "other.case"
    other.write_text("not a database at all, only words " * 40)
    with pytest.raises(NotACase), open_for_pages(other):
        pass


@pytest.fixture
def bound(case_path: Path) -> Path:
    """The bridge case with offices, a membership and mentions in it."""
    database = Database(case_path, write=True)
    with database.transaction():
        for kind in ("a", "b", "c"):
            database.run("insert into entities values (?, ?, 'organization', null)", f"o-{kind}", f"Office {kind}")
        for holder, title, organization, document, start in (
            ("e-moor", "Chair", "o-a", "d-b", 3),
            ("e-moor", "chair", "o-a", "d-a", 9),
            ("e-moor", "chair", "o-a", "d-a", 2),
            ("e-moor", "chair", "o-a", "d-c", 1),
            ("e-moor", "chair", None, "d-a", 2),
            ("e-moor", "chair", "o-b", "d-a", 2),
        ):
            database.run(
                'insert into roles (entity_id, title, organization_id, document_id, "start", "end")'
                " values (?, ?, ?, ?, ?, ?)",
                *(holder, title, organization, document, start, start + 4),
            )
        for member, group in (("o-a", "o-c"), ("e-moor", "o-c")):
            database.run(
                'insert into affiliations (entity_id, group_id, relation, document_id, "start", "end")'
                " values (?, ?, 'member of', 'd-b', 5, 8)",
                member,
                group,
            )
        for number, (document, start) in enumerate((("d-a", 40), ("d-b", 20), ("d-b", 0), ("d-c", 7), ("d-c", 3))):
            database.run(
                "insert into mentions values (?, ?, ?, ?, 'Moor', 'name', 'e-moor')",
                *(f"m-{number}", document, start, start + 4),
            )
    database.close()
    return case_path


def test_bonds_are_one_line_for_each_wording_and_other_side(bound: Path) -> None:
    with open_for_pages(bound) as case:
        moor = read_belonging(case, "e-moor")
        assert [
            (bond.words, bond.other.id if bond.other else None, bond.documents, [p.document_id for p in bond.places])
            for bond in moor.roles.lines
        ] == [
            ("chair", "o-a", 3, ["d-a", "d-b", "d-c"]),  # capitals do not count; the undated document comes last
            ("chair", None, 1, ["d-a"]),
            ("chair", "o-b", 1, ["d-a"]),
        ]
        assert moor.roles.lines[0].places[0].start == 2  # the first words of the document
        assert moor.roles.total == 3
        assert moor.holders == Bonds()
        assert [bond.other.id for bond in moor.groups.lines if bond.other] == ["o-c"]
        group = read_belonging(case, "o-c")
        assert [bond.other.id for bond in group.members.lines if bond.other] == ["e-moor", "o-a"]
        assert group.groups == Bonds()
        held = read_belonging(case, "o-a").holders
        assert [(bond.words, bond.documents) for bond in held.lines] == [("chair", 3)]


def test_bonds_are_cut_and_counted(bound: Path) -> None:
    with open_for_pages(bound) as case:
        cut = read_belonging(case, "e-moor", limit=1, places=2).roles
    assert (len(cut.lines), cut.total) == (1, 3)
    assert (cut.lines[0].documents, len(cut.lines[0].places)) == (3, 2)


def test_documents_with_most_mentions_come_first(bound: Path) -> None:
    with open_for_pages(bound) as case:
        known = read_entity(case, "e-moor", mentioned_shown=2)
        listed = read_entities(case, limit=9)
    assert known is not None
    assert (known.line.mentions, known.line.documents) == (5, 3)
    assert [(each.place.document_id, each.mentions, each.place.start, each.place.end) for each in known.mentioned] == [
        ("d-b", 2, 0, 4),
        ("d-c", 2, 3, 7),
    ]
    assert [each.id for each in listed] == ["e-moor", "e-gazette", "o-a", "o-b", "o-c"]


def test_a_passage_tells_each_thing_once(case_path: Path) -> None:
    database = Database(case_path, write=True)
    with database.transaction():
        database.run(
            "insert into events (id, type, status, summary) values ('v-aged', 'OTHER', 'happened', 'The bridge is old')"
        )
        for report, start in (("x4", 14), ("x5", 18)):
            database.run(
                "insert into event_reports values (?, 'v-aged', 'd-b', 14, 32, ?, 32, 'r2', null)", report, start
            )
    database.close()
    with open_for_pages(case_path) as case:
        assert [line.id for line in lines_in(case, [("d-b", 0, 60)], ("old",), limit=9)] == ["s-old"]
        event = read_event(case, "v-aged")
    assert event is not None
    assert len(event.reports) == 1  # two words for it in one sentence
