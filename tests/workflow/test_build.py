"""What a build takes in, keeps, replaces and tells."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.case import Case, Published
from onrecord.errors import BadMetadata, CaseLocked
from onrecord.records import Interval
from onrecord.workflow import linking
from onrecord.workflow.build import BuildReport, Progress, build, expected
from tests.workflow import odd_stages
from tests.workflow.invented_articles import article, write_articles, write_odd_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_articles(Path("articles"), range(12))
    return Path("articles")


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    return tmp_path / "story.case"


def digest(path: Path) -> str:
    with Case.open(path) as case:
        assert case.check() == ()
        return case.content_digest()


def sources(path: Path) -> dict[str, str]:
    with Case.open(path) as case:
        return {row[0]: row[1] for row in case.rows("select source, id from documents")}


def test_a_folder_becomes_a_case(articles: Path, case_path: Path) -> None:
    report = build([articles], case_path)
    assert (report.sources, report.read, report.kept, report.documents) == (12, 12, 0, 12)
    assert report.published == Published(added=12)
    assert report.failures == ()
    with Case.open(case_path) as case:
        assert case.check() == ()
        for table in ("statements", "statement_reports", "events", "event_reports", "times", "credits", "entities"):
            assert case.rows(f"select count(*) from {table}")[0][0] > 0, table
        assert len(case.rows("select * from reuses")) == report.reuses
        [run] = case.rows("select * from runs")
        assert run["finished_at"] >= run["started_at"]
        assert run["documents"] == 12


def test_building_again_changes_nothing_and_reads_nothing(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    before = digest(case_path)
    report = build([articles], case_path)
    assert (report.read, report.kept, report.again) == (0, 12, 0)
    assert digest(case_path) == before


def test_ten_more_articles_are_ten_to_read(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    with Case.open(case_path) as case:
        ids = {row[0] for row in case.rows("select id from statements union select id from entities")}
    write_articles(articles, range(12, 22))
    odd_stages.COUNTED.clear()
    report = build([articles], case_path, stages=odd_stages.COUNTING)
    assert (report.read, report.kept, report.documents) == (10, 12, 22)
    assert sorted(odd_stages.COUNTED) == [f"articles/article-{number:03}.txt" for number in range(12, 22)]
    with Case.open(case_path) as case:
        now = {row[0] for row in case.rows("select id from statements union select id from entities")}
        now |= set(case.redirects("statement")) | set(case.redirects("entity"))
    assert ids <= now


def test_in_two_steps_or_in_one_the_documents_and_links_are_the_same(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    write_articles(articles, range(12, 22))
    build([articles], case_path)
    build([articles], case_path.with_name("once.case"))
    with Case.open(case_path) as steps, Case.open(case_path.with_name("once.case")) as once:
        for table in ("documents", "times", "reuses", "passages", "quantities", "zones"):
            assert steps.table_digests()[table] == once.table_digests()[table], table
        # Which entity a mention is of goes by the entity's id, which the case built in two steps kept from its first.
        named = 'select document_id, "start", "end", form, entity_id is null from mentions order by 1, 2, 3'
        assert [tuple(row) for row in steps.rows(named)] == [tuple(row) for row in once.rows(named)]
        for counted in ("statements", "events", "entities"):
            asked = f"select count(*) from {counted}"
            assert steps.rows(asked)[0][0] == once.rows(asked)[0][0]


_ONE = """
import json, sys
from pathlib import Path
from onrecord.case import Case
from onrecord.workflow.build import build
if __name__ == "__main__":
    paths, out, jobs = json.loads(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    build([Path(path) for path in paths], out, jobs=jobs)
    with Case.open(out) as case:
        print(case.content_digest())
"""


@pytest.mark.slow
def test_order_processes_and_hash_seeds_change_nothing(articles: Path, case_path: Path, tmp_path: Path) -> None:
    write_articles(articles, range(12, 30))
    write_odd_files(articles)
    (tmp_path / "one.py").write_text(_ONE)
    files = sorted(str(path) for path in articles.rglob("*") if path.is_file())
    found = []
    for seed, jobs in (("0", 1), ("1", 2), ("4242", 3)):
        random.Random(seed).shuffle(files)
        out = tmp_path / f"seed-{seed}.case"
        told = subprocess.run(
            [sys.executable, str(tmp_path / "one.py"), json.dumps(files), str(out), str(jobs)],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        found.append(told.stdout.strip())
    build([articles], case_path)
    assert [*found] == [digest(case_path)] * 3


# --- what changes at a source


def test_a_changed_file_replaces_its_document(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    before = sources(case_path)
    (articles / "article-003.txt").write_text(article(503), encoding="utf-8")
    report = build([articles], case_path)
    assert (report.read, report.kept, report.published) == (1, 11, Published(replaced=1))
    after = sources(case_path)
    changed = {source for source in after if after[source] != before[source]}
    assert changed == {"articles/article-003.txt"}
    build([articles], case_path.with_name("fresh.case"))
    with Case.open(case_path) as case, Case.open(case_path.with_name("fresh.case")) as fresh:
        assert case.table_digests()["documents"] == fresh.table_digests()["documents"]


def test_a_file_that_is_gone_stays_in_the_case_and_is_told(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    (articles / "article-003.txt").unlink()
    report = build([articles], case_path)
    assert report.documents == 12
    assert report.gone == ("articles/article-003.txt",)


def test_another_folder_is_added(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    write_articles(Path("more"), range(20, 23))
    report = build([Path("more")], case_path)
    assert (report.sources, report.documents, report.gone) == (3, 15, ())


def test_a_file_that_cannot_be_read_any_more_keeps_its_document(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    (articles / "article-003.txt").write_bytes(b"")
    report = build([articles], case_path)
    assert report.documents == 12
    assert [(failure.source, failure.code) for failure in report.failures] == [("articles/article-003.txt", "empty")]


def test_a_folder_that_moved_is_not_taken_in_twice(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    before = sorted(sources(case_path).values())
    articles.rename("renamed")
    report = build([Path("renamed")], case_path)
    assert (report.documents, report.published) == (12, Published(moved=12))
    assert sorted(sources(case_path).values()) == before


def test_a_file_named_twice_is_taken_in_once(articles: Path, case_path: Path) -> None:
    report = build([articles, articles / "article-001.txt", articles], case_path)
    assert (report.sources, report.read, report.documents) == (12, 12, 12)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_rows_of_one_name_are_told_and_the_same_one_stays(
    tmp_path: Path, case_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[int, int]
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [json.dumps({"id": "x", "text": article(number)}) for number in (1, 2)]
    Path("rows.jsonl").write_text("\n".join(rows[at] for at in order), encoding="utf-8")
    report = build([Path("rows.jsonl")], case_path)
    assert report.documents == 1
    assert [failure.code for failure in report.failures] == ["named-twice"]
    [kept] = sources(case_path).values()
    with Case.open(case_path) as case:
        found = case.document(kept)
    assert found is not None
    assert found.sha256 == min(found.sha256, *(_sha(number) for number in (1, 2)))
    again = build([Path("rows.jsonl")], case_path)
    assert again.failures == report.failures
    assert list(sources(case_path).values()) == [kept]


def _sha(number: int) -> str:
    import hashlib

    return hashlib.sha256(article(number).encode()).hexdigest()


def test_standard_input_adds_each_text(case_path: Path) -> None:
    for number in (1, 2, 2):
        report = build([Path("-")], case_path, stdin=article(number).encode())
    assert report.documents == 2
    assert (report.read, report.kept) == (0, 1)


# --- what the user knows


def sheet(folder: Path, *lines: str) -> Path:
    path = folder / "sheet.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_sheet_counts_and_only_its_rows_are_taken_in_again_when_it_changes(
    articles: Path, case_path: Path, tmp_path: Path
) -> None:
    build([articles], case_path)
    given = sheet(tmp_path, "file,outlet,published", "article-001.txt,Valley Post,2019-04", "nowhere.txt,X,2019")
    report = build([articles], case_path, metadata=given)
    assert (report.read, report.kept, report.unused_rows) == (1, 11, (3,))
    with Case.open(case_path) as case:
        [row] = case.rows("select * from documents where source like '%article-001.txt'")
        assert (row["outlet"], row["published_from"], row["published_to"], row["published_basis"]) == (
            "Valley Post",
            "2019-04-01",
            "2019-04-30",
            "given",
        )
    assert build([articles], case_path, metadata=given).read == 0


def test_an_outlet_and_a_day_for_all(articles: Path, case_path: Path) -> None:
    build([articles / "article-001.txt"], case_path, outlet="Valley Post", published=Interval.parse("2019-04-02"))
    with Case.open(case_path) as case:
        [row] = case.rows("select outlet, published_from, published_basis from documents")
        assert tuple(row) == ("Valley Post", "2019-04-02", "given")


def test_a_bad_sheet_is_told_before_anything_is_written(articles: Path, case_path: Path, tmp_path: Path) -> None:
    with pytest.raises(BadMetadata):
        build([articles], case_path, metadata=sheet(tmp_path, "file,published", "article-001.txt,soon"))
    assert not case_path.exists()


# --- what fails


def test_odd_files_are_told_and_the_rest_goes_on(articles: Path, case_path: Path) -> None:
    write_odd_files(articles)
    report = build([articles], case_path)
    failed = {failure.source.rpartition("/")[2]: failure.code for failure in report.failures}
    assert failed == {"empty.txt": "empty", "picture.png": "unknown-format", "rows.jsonl#a2": "empty"}
    with Case.open(case_path) as case:
        assert case.failures() == report.failures
    (articles / "empty.txt").write_text(article(77), encoding="utf-8")
    (articles / "picture.png").unlink()
    build([articles], case_path)
    with Case.open(case_path) as case:
        assert [failure.source.rpartition("/")[2] for failure in case.failures()] == ["rows.jsonl#a2"]


def test_another_language_is_kept_and_searchable_and_nothing_is_read_from_it(articles: Path, case_path: Path) -> None:
    write_odd_files(articles)
    build([articles], case_path)
    with Case.open(case_path) as case:
        [(key, language)] = case.rows("select id, language from documents where source like '%espanol.txt'")
        assert language == "es"
        for table in ("times", "statement_reports", "event_reports", "credits"):
            assert case.rows(f"select * from {table} where document_id = ?", key) == []
        found = (
            "select p.document_id from passage_search s join passages p on p.id = s.rowid where passage_search match ?"
        )
        assert {row[0] for row in case.rows(found, "alcaldesa")} == {key}


@pytest.mark.parametrize(
    ("stages", "code"), [(odd_stages.RAISING, "unexpected"), (odd_stages.ASTRAY, "reading")], ids=["raises", "astray"]
)
def test_a_reader_that_fails_on_one_document_leaves_it_unread(
    articles: Path, case_path: Path, stages: odd_stages.Stages, code: str
) -> None:
    report = build([articles], case_path, stages=stages)
    assert [(failure.source, failure.code) for failure in report.failures] == [("articles/article-002.txt", code)]
    assert report.documents == 12
    with Case.open(case_path) as case:
        assert case.check() == ()
        [(key,)] = case.rows("select id from documents where source like '%article-002.txt'")
        assert case.reading(key) is None
    mended = build([articles], case_path)
    assert (mended.read, mended.kept, mended.failures) == (1, 11, ())


@pytest.mark.slow
def test_a_source_that_crashes_its_process_is_told_and_the_rest_goes_on(articles: Path, case_path: Path) -> None:
    write_articles(articles, range(12, 40))
    report = build([articles], case_path, jobs=2, stages=odd_stages.DEADLY)
    assert [(failure.source, failure.code) for failure in report.failures] == [
        ("articles/article-002.txt", "unreadable")
    ]
    assert report.documents == 39


# --- readers that get better


def test_a_newer_reader_reads_everything_anew_also_where_the_file_is_gone(articles: Path, case_path: Path) -> None:
    build([articles], case_path)
    before = sources(case_path)
    (articles / "article-003.txt").unlink()
    write_articles(Path("more"), range(20, 22))
    odd_stages.COUNTED.clear()
    report = build([Path("more"), articles / "article-004.txt"], case_path, stages=odd_stages.NEWER)
    assert (report.read, report.again, report.documents, report.events) == (3, 11, 14, 0)
    assert len(odd_stages.COUNTED) == 3
    assert before.items() <= sources(case_path).items()
    assert digest(case_path)
    assert build([articles], case_path, stages=odd_stages.NEWER).again == 0


# --- runs


def test_a_run_notes_what_was_asked(articles: Path, case_path: Path) -> None:
    build([articles], case_path, outlet="Valley Post", as_of=date(2020, 2, 3))
    with Case.open(case_path) as case:
        settings = json.loads(case.rows("select settings from runs")[0][0])
    assert settings["paths"] == ["articles"]
    assert settings["outlet"] == "Valley Post"
    assert settings["as_of"] == "2020-02-03"


def test_progress_counts_up_to_the_sources(articles: Path, case_path: Path) -> None:
    told: list[Progress] = []
    build([articles], case_path, progress=told.append)
    done = [progress.done for progress in told if progress.stage == "reading"]
    assert done == sorted(done)
    assert [progress.stage for progress in told[-2:]] == ["linking", "writing"]
    assert told[-1].done == 12
    assert {progress.total for progress in told if progress.stage == "reading"} == {12}
    write_odd_files(articles)
    assert expected([articles]) is None
    assert expected([articles / "one", articles / "article-001.txt", articles / "article-001.txt"]) == 2


def test_a_second_build_of_the_same_case_is_told_of_the_first(articles: Path, case_path: Path) -> None:
    def second(_: Progress) -> None:
        with pytest.raises(CaseLocked, match="onrecord build"):
            build([articles], case_path)
        raised.append(True)

    raised: list[bool] = []
    report: BuildReport = build([articles], case_path, progress=second)
    assert raised
    assert report.documents == 12


def test_adding_compares_only_what_is_new_and_finds_the_same_reuse(
    articles: Path, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def noting(documents: object, text_of: object, **more: object) -> object:
        asked.append(more.get("new"))
        return find_reuse(documents, text_of, **more)

    find_reuse = linking.find_reuse
    monkeypatch.setattr(linking, "find_reuse", noting)
    build([articles], case_path)
    write_articles(articles, range(12, 15))
    (articles / "copy.txt").write_text(article(2) + "\n\nA new last line.", encoding="utf-8")
    build([articles], case_path)
    with Case.open(case_path) as case:
        reuses = case.table_digests()["reuses"]
        assert case.rows("select * from reuses where kind = 'near-duplicate'")
    build([articles], case_path, outlet="Valley Post")
    assert [None if new is None else len(new) for new in asked] == [None, 4, None]
    build([articles], case_path.with_name("fresh.case"))
    with Case.open(case_path.with_name("fresh.case")) as fresh:
        assert fresh.table_digests()["reuses"] == reuses


PAGE = """<html><head><title>Ferry talks end</title>
<link rel="canonical" href="https://valleypost.example/2019/ferry-talks-end">
<meta property="og:url" content="https://valleypost.example/2019/ferry-talks-end"></head>
<body><article><h1>Ferry talks end</h1>{}</article></body></html>"""


def test_a_row_about_an_address_finds_the_page_that_tells_it(case_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    paragraphs = "".join(f"<p>{part}</p>" for part in article(3).split("\n\n")[2:] + article(5).split("\n\n")[2:])
    (folder / "saved.html").write_text(PAGE.format(paragraphs), encoding="utf-8")
    given = sheet(tmp_path, "url,outlet,published", "valleypost.example/2019/ferry-talks-end/,Valley Post,2019-04")
    report = build([folder], case_path, metadata=given)
    assert (report.read, report.documents, report.unused_rows) == (1, 1, ())
    with Case.open(case_path) as case:
        [row] = case.rows("select outlet, published_from, published_basis from documents")
        assert tuple(row) == ("Valley Post", "2019-04-01", "given")
    again = build([folder], case_path, metadata=given)
    assert (again.read, again.kept) == (0, 1)


def test_statements_that_a_third_article_joins_keep_one_id_and_redirect_the_other(
    case_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one = "no boat of ours will leave the harbour before the lamps are lit again"
    two = "the council has eleven days to bring the copper back across the frozen lake"
    folder = Path("parts")
    folder.mkdir()

    def write(name: str, words: str) -> None:
        lines = (
            f"Talks in {name}",
            f"Delegates met in {name} on Monday. Snow lay on the shore and no boat had left for eleven weeks.",
            f"“{words.capitalize()},” General Pell said.",
        )
        (folder / f"{name}.txt").write_text("\n\n".join(lines), encoding="utf-8")

    def ids() -> set[str]:
        with Case.open(case_path) as case:
            return {row[0] for row in case.rows("select id from statements")}

    write("veldara", one)
    write("ombra", two)
    build([folder], case_path)
    before = ids()
    assert len(before) == 2
    write("terrin", f"{one} and {two}")
    build([folder], case_path)
    [joined] = ids()
    with Case.open(case_path) as case:
        assert joined in before
        assert case.redirects("statement") == dict.fromkeys(before - {joined}, joined)
    # When the joining article says something else, they part again, under their old ids.
    write("terrin", "nothing at all was said about the matter by anyone who was there that day")
    build([folder], case_path)
    assert before < ids()
    with Case.open(case_path) as case:
        assert case.redirects("statement") == {}
