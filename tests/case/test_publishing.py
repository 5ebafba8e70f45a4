"""Staged documents become public: rows, ids, replacement, search, decisions."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.case import Case, Linked, Published, Staged
from onrecord.errors import CaseError, DiskFull
from onrecord.ids import make_id
from onrecord.records import AddedReports, Entity, EntityName, Event, Failure, Ref, Reuse, Statement
from tests.case.made_documents import TEXT, document, place, reading, staged

FURNITURE = TEXT.index("Sign up")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case.create(tmp_path / "story.case")


def linked_of(case: Case) -> Linked:
    """One statement, event and outlet for each document."""
    ids = case.document_ids()
    outlet = Entity(
        id="e-1",
        name="The Harbour Gazette",
        kind="organization",
        names=(EntityName(name="Harbour Gazette", kind="variant", mentions=1),),
    )
    first = {key: Ref(document_id=key, index=0) for key in ids if case.reading(key) is not None}
    return Linked(
        entities=[outlet],
        statements=[
            Statement(id=make_id("s", key), text="The river belongs", reports=(ref,)) for key, ref in first.items()
        ],
        events=[
            Event(id=make_id("v", key), type="ASSAULT", status="happened", summary="Boats were burned.", reports=(ref,))
            for key, ref in first.items()
        ],
        credit_outlets=dict.fromkeys(first.values(), "e-1"),
        told_to=dict.fromkeys(first.values(), "e-1"),
    )


def publish(case: Case, *documents: Staged, seen: set[str] | None = None, again: set[str] | None = None) -> Published:
    case.stage(documents)
    sources = {one.source for one in documents}
    with case.new_record():
        made = case.publish(
            sources - (again or set()), again=again or (), given_now=seen if seen is not None else sources
        )
        case.write_linked(linked_of(case))
    return made


def ids(case: Case) -> dict[str, str]:
    return {row[0]: row[1] for row in case.rows("select source, id from documents")}


def test_every_layer_is_found_at_its_words(case: Case) -> None:
    publish(case, staged(document()))
    assert case.check() == ()
    [times] = case.rows("select text, value, earliest, latest from times")
    assert tuple(times) == ("3 March 2019", "2019-03-03", "2019-03-03", "2019-03-03")
    [quantity] = case.rows("select text, what, low, high, modifier from quantities")
    assert tuple(quantity) == ("About 40 boats", "boats", 40.0, 40.0, "about")
    [report] = case.rows("select * from statement_reports")
    assert report["content"] == TEXT[place("The river").start : place("both banks.").end]
    assert report["told_to"] == "e-1"
    parts = case.rows('select part, "start", "end" from report_parts order by "start"')
    assert [TEXT[start:end] for _, start, end in parts] == ["The river,", "belongs to both banks."]
    assert [row["text"] for row in case.rows("select text from mentions")] == ["Oru Dant"]
    assert [row["outlet_id"] for row in case.rows("select outlet_id from credits")] == ["e-1"]
    [event] = case.rows("select trigger_start, trigger_end from event_reports")
    assert TEXT[event[0] : event[1]] == "burned"


def test_a_date_from_the_text_is_marked_and_not_taken_for_a_given_one(case: Case) -> None:
    publish(case, staged(document()))
    [row] = case.rows("select published_from, published_to, published_basis from documents")
    assert tuple(row) == ("2019-03-01", "2019-03-31", "text")
    [key] = case.document_ids()
    assert case.document(key) == document()


def test_a_document_that_was_not_read_is_kept_and_found(case: Case) -> None:
    publish(case, staged(document(), read=False))
    assert case.rows("select published_basis from documents")[0][0] == "unknown"
    assert case.rows("select * from times") == []
    assert len(case.rows("select * from passage_search where passage_search match 'newsletter OR ferry'")) == 1


def test_search_finds_paragraphs_and_no_furniture(case: Case) -> None:
    publish(case, staged(document()))
    found = case.rows("select rowid from passage_search where passage_search match 'banks'")
    spans = case.rows('select "start", "end" from passages where id = ?', found[0][0])
    assert TEXT[spans[0][0] : spans[0][1]].startswith("“The river")
    assert case.rows("select * from passage_search where passage_search match 'newsletter'") == []


def test_readers_see_the_old_record_until_the_new_one_is_whole(case: Case) -> None:
    publish(case, staged(document()))
    before = case.content_digest()
    with Case.open(case.path) as reader:
        case.stage([staged(document("articles/other.txt", data=b"other"))])
        assert reader.content_digest() == before
        with case.new_record():
            case.publish({"articles/other.txt"}, given_now={"articles/other.txt"})
            assert reader.content_digest() == before
            case.write_linked(linked_of(case))
            assert reader.content_digest() == before
        assert reader.content_digest() != before


def test_an_error_inside_the_new_record_leaves_the_old_one(case: Case) -> None:
    publish(case, staged(document()))
    before = case.content_digest()
    case.stage([staged(document("articles/other.txt", data=b"other"))])
    with pytest.raises(CaseError, match="linked to no statement"), case.new_record():
        case.publish({"articles/other.txt"}, given_now={"articles/other.txt"})
        case.write_linked(Linked())
    assert case.content_digest() == before
    assert set(case.staged_sources()) == {"articles/other.txt"}


def test_a_changed_file_takes_the_place_of_its_document(case: Case) -> None:
    publish(case, staged(document()))
    changed = document(text=TEXT.replace("Ferry talks end", "Lamps gone dark"), data=b"changed")
    assert publish(case, staged(changed)) == Published(replaced=1)
    assert ids(case) == {"articles/ferry.txt": changed.id}
    assert len(case.rows("select * from statements")) == 1
    assert case.check() == ()
    for words, times in (("ferry", 0), ("lamps", 1)):
        assert len(case.rows("select * from passage_search where passage_search match ?", words)) == times


def test_new_metadata_keeps_the_id(case: Case) -> None:
    publish(case, staged(document()))
    publish(case, staged(document(outlet="Valley Post"), given="a sheet"))
    assert ids(case) == {"articles/ferry.txt": document().id}
    assert case.rows("select outlet from documents")[0][0] == "Valley Post"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_equal_files_in_two_folders_are_two_documents_in_any_order(tmp_path: Path, order: tuple[int, int]) -> None:
    both = [staged(document("a/ferry.txt")), staged(document("b/ferry.txt"))]
    with Case.create(tmp_path / "both.case") as case:
        publish(case, *(both[at] for at in order))
        first = document().id
        assert ids(case) == {"a/ferry.txt": first, "b/ferry.txt": make_id("d", first, "b/ferry.txt")}
        assert {row[0] for row in case.rows("select document_id from statement_reports")} == set(case.document_ids())
        assert case.check() == ()


def test_the_document_that_came_first_keeps_its_id(case: Case) -> None:
    publish(case, staged(document("b/ferry.txt")))
    publish(case, staged(document("a/ferry.txt")), seen={"a/ferry.txt", "b/ferry.txt"})
    assert ids(case) == {"b/ferry.txt": document().id, "a/ferry.txt": make_id("d", document().id, "a/ferry.txt")}


def test_a_folder_that_moved_keeps_its_documents(case: Case) -> None:
    publish(case, staged(document("a/ferry.txt")), staged(document("b/ferry.txt")))
    before = set(case.document_ids())
    made = publish(case, staged(document("new/a/ferry.txt")), staged(document("new/b/ferry.txt")))
    assert made == Published(moved=2)
    assert set(case.document_ids()) == before
    assert set(ids(case)) == {"new/a/ferry.txt", "new/b/ferry.txt"}


def test_equal_bytes_with_other_metadata_are_not_taken_for_moved(case: Case) -> None:
    publish(case, staged(document("a/ferry.txt"), given="Valley Post"))
    assert publish(case, staged(document("b/ferry.txt"), given="Harbour Gazette")) == Published(added=1)


def test_a_document_read_anew_that_also_moved_is_one_document(case: Case) -> None:
    publish(case, staged(document("z/ferry.txt")))
    made = publish(
        case,
        staged(document("a/ferry.txt")),
        staged(document("z/ferry.txt")),
        seen={"a/ferry.txt"},
        again={"z/ferry.txt"},
    )
    assert made == Published(moved=1)
    assert ids(case) == {"a/ferry.txt": document().id}


def test_what_was_staged_for_a_source_that_changed_back_is_dropped(case: Case) -> None:
    publish(case, staged(document()))
    case.stage([staged(document(data=b"changed"))])
    with case.new_record():
        case.publish((), given_now={"articles/ferry.txt"})
        case.write_linked(linked_of(case))
    assert case.staged_sources() == {}
    assert ids(case) == {"articles/ferry.txt": document().id}


def test_what_a_killed_build_of_another_folder_staged_waits(case: Case) -> None:
    case.stage([staged(document("elsewhere/one.txt", data=b"one"))])
    publish(case, staged(document()))
    assert set(case.staged_sources()) == {"elsewhere/one.txt"}
    assert set(ids(case)) == {"articles/ferry.txt"}


def test_decisions_stand(case: Case) -> None:
    publish(case, staged(document()))
    case._database.run(
        "insert into decisions values ('x-1', '2020-01-01T00:00:00Z', 'Ana', 'reject', '{}', 'wrong', null)"
    )
    for change in (
        "update decisions set reason = 'right'",
        "delete from decisions",
        "insert or replace into decisions values ('x-1', '2021', 'Ben', 'confirm', '{}', 'right', null)",
    ):
        with pytest.raises(CaseError, match="append-only"):
            case._database.run(change)
    publish(case, staged(document(data=b"changed")))
    assert [tuple(row) for row in case.rows("select id, reason from decisions")] == [("x-1", "wrong")]


def test_failures_of_sources_looked_at_again_are_forgotten(case: Case) -> None:
    def failed(source: str) -> Failure:
        return Failure(source=source, code="empty", message="nothing in it")

    with case.new_record():
        case.write_failures([failed("a.txt"), failed("b.txt")], forget=[])
    with case.new_record():
        case.write_failures([failed("c.txt")], forget=["a.txt"])
    assert [failure.source for failure in case.failures()] == ["b.txt", "c.txt"]


def test_reuse_is_kept_with_its_places(case: Case) -> None:
    publish(case, staged(document("a/one.txt", data=b"1")), staged(document("a/two.txt", data=b"2")))
    one, two = case.document_ids()
    reuse = Reuse(
        document_id=one,
        start=0,
        end=10,
        source_document_id=two,
        source_start=0,
        source_end=10,
        kind="near-duplicate",
        similarity=1.0,
        directed=True,
    )
    with case.new_record():
        case.write_linked(replace(linked_of(case), reuses=[reuse]))
    assert [tuple(row) for row in case.rows("select similarity, directed from reuses")] == [(1.0, 1)]


# --- check


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("update times set text = '4 March 2019'", "3 March 2019"),
        ('update zones set "end" = "end" - 1 where kind = \'boilerplate\'', "zones must tile"),
        ("update statement_reports set cue_end = 9999", "no place"),
        ("update mentions set entity_id = 'nobody'", "not there"),
        (
            f'update quantities set "start" = {FURNITURE}, "end" = {FURNITURE + 4}, text = \'Sign\'',
            "furniture",
        ),
        ('update quantities set "start" = 900, "end" = 904, text = \'\'', "900..904"),
        ("delete from passages", "indexed"),
    ],
)
def test_check_finds_what_is_wrong(case: Case, harm: str, told: str) -> None:
    publish(case, staged(document()))
    case.close()
    with sqlite3.connect(case.path) as plain:
        plain.execute(harm)
    plain.close()
    with Case.open(case.path) as found:
        assert any(told in fault for fault in found.check()), found.check()


# --- a full disk


def test_a_full_disk_is_told_and_loses_nothing_committed(case: Case) -> None:
    publish(case, staged(document()))
    before = case.content_digest()
    pages = case._database.one("pragma page_count")
    case._database.run(f"pragma max_page_count = {pages + 4}")
    with pytest.raises(DiskFull, match="make room"):
        case.stage([staged(document(f"a/{at}.txt", text=f"{at} " * 9000)) for at in range(20)])
    assert case.staged_sources() == {}
    assert case.content_digest() == before
    assert case.check() == ()


def test_the_reading_of_a_document_comes_back_as_it_was(case: Case) -> None:
    publish(case, staged(document()))
    [key] = case.document_ids()
    assert case.reading(key) == reading(document())


def test_what_is_kept_of_a_document_goes_when_it_is_replaced_or_added_to(case: Case) -> None:
    def kept(program: str = "p") -> dict[str, bytes | None]:
        return {key: body for key, _, body in case.gathered("names", program)}

    first, second = staged(document("articles/a.txt")), staged(document("articles/b.txt"))
    publish(case, first, second)
    left, right = case.document_ids()
    case.gather("names", "p", [(left, "", b"one"), (right, "", b"two")])
    assert kept() == {left: b"one", right: b"two"}
    assert kept("another program") == {left: None, right: None}
    case.add_reports({left: AddedReports()})
    assert kept() == {left: None, right: b"two"}
    case.gather("names", "p", [(left, "", b"with reports added")])
    case.add_reports({})
    assert kept() == {left: None, right: b"two"}
    case.stage([staged(document("articles/b.txt"), given="another day")])
    case.gather("names", "p", [(left, "", b"one")])
    with case.new_record():
        case.publish({"articles/b.txt"}, given_now={"articles/b.txt"})
    assert kept() == {left: b"one", right: None}
