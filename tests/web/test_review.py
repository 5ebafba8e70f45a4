"""Deciding in the browser: every form works without a script, only from our own pages, and is kept when it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from evaluation.review.bars import PLAIN
from onrecord.case import Case
from onrecord.web import create_app
from onrecord.workflow.build import build

OWN = {"Sec-Fetch-Site": "same-origin"}
STORY = """Ferry talks in Veldara

“The river belongs to both banks and will not be sold,” Oru Dant said on 3 May 2019. The council went home.

Oru Dant attacked Ilva Maren on 4 May 2019 near the <script>alert(1)</script> mill.

Tobin Hask vowed to open the dam before the winter comes.
"""
SECOND = """More of the ferry

“We have waited eleven winters for this bridge,” Falk Dant said on 5 May 2019. Nothing more was heard.

Ilva Maren met Tobin Hask on 6 May 2019 near the harbour.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(STORY, encoding="utf-8")
    (articles / "two.txt").write_text(SECOND, encoding="utf-8")
    build([articles], tmp_path / "ferry.case", stages=PLAIN)
    return tmp_path / "ferry.case"


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(path), base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client


def send(client: TestClient, address: str = "/review/decide", **fields: object) -> Response:
    return client.post(address, data=fields, headers=OWN)


def one(path: Path, question: str, *values: object) -> str:
    with Case.open(path) as case:
        return str(case.rows(question, *values)[0][0])


def log(path: Path) -> list[tuple[str, str, str]]:
    with Case.open(path) as case:
        return [(entry.kind, entry.made_by, entry.reason or "") for entry in case.decision_log()]


def rebuilt(path: Path) -> None:
    build([], path, stages=PLAIN)


def test_a_decision_shows_at_once_and_holds_from_the_next_build(client: TestClient, path: Path) -> None:
    event = one(path, "select id from events where summary like '%attacked%' or type = 'ASSAULT'")
    page = f"/events/{event}"
    assert "4 May 2019" in client.get(page).text
    answer = send(client, kind="reject", about=event, slot="date", reason="misread", back=page)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{page}#h-deciding"
    shown = client.get(page).text
    assert "rejected the date: 2019-05-04" in shown
    assert "will hold from the next build" in shown
    assert one(path, "select happened_from from events where id = ?", event) == "2019-05-04"
    rebuilt(path)
    assert one(path, "select happened_from is null from events where id = ?", event) == "1"
    assert '<strong class="state">holds</strong>' in client.get(page).text


def test_two_entities_are_merged_by_name_and_parted_by_undo(client: TestClient, path: Path) -> None:
    left = one(path, "select id from entities where name = 'Oru Dant'")
    right = one(path, "select id from entities where name = 'Falk Dant'")
    assert send(client, kind="merge", about=left, other="Falk Dant", back=f"/entities/{left}").status_code == 303
    rebuilt(path)
    assert one(path, "select count(*) from entities where name like '%Dant'") == "1"
    gone = client.get(f"/entities/{right}")
    assert gone.status_code in (200, 308)
    decision = one(path, "select id from decisions")
    send(client, kind="undo", decision=decision)
    rebuilt(path)
    assert one(path, "select count(*) from entities where name like '%Dant'") == "2"


def test_an_entity_is_split_by_the_names_it_is_written_with(client: TestClient, path: Path) -> None:
    left = one(path, "select id from entities where name = 'Oru Dant'")
    send(client, kind="merge", about=left, other="Falk Dant")
    rebuilt(path)
    whole = one(path, "select id from entities where name like '%Dant'")
    assert 'name="part" value="Falk Dant"' in client.get(f"/entities/{whole}").text
    send(client, kind="split", about=whole, part="Falk Dant")
    rebuilt(path)
    assert one(path, "select count(*) from entities where name like '%Dant'") == "2"


@pytest.mark.parametrize(
    ("slot", "value", "column", "expected"),
    [
        ("date", "2019-06", "happened_to", "2019-06-30"),
        ("date", "", "happened_from is null", "1"),
        ("status", "denied", "status", "denied"),
        ("wording", "What happened at the mill", "summary", "What happened at the mill"),
        ("type", "PROTEST", "type", "PROTEST"),
    ],
)
def test_values_are_set(client: TestClient, path: Path, slot: str, value: str, column: str, expected: str) -> None:
    event = one(path, "select id from events where type = 'ASSAULT'")
    assert send(client, kind="edit", about=event, slot=slot, value=value).status_code == 303
    rebuilt(path)
    assert one(path, f"select {column} from events where id = ?", event) == expected


def test_a_rejected_statement_leaves_the_record_and_stays_in_the_log(client: TestClient, path: Path) -> None:
    said = one(path, "select id from statements where text like '%river%'")
    send(client, kind="reject", about=said, reason="a saying, not a statement")
    rebuilt(path)
    assert one(path, "select count(*) from statements where id = ?", said) == "0"
    shown = client.get("/review/log").text
    assert "a saying, not a statement" in shown
    assert "both banks" in shown
    send(client, kind="undo", decision=one(path, "select id from decisions"))
    rebuilt(path)
    assert one(path, "select count(*) from statements where id = ?", said) == "1"


def test_a_fact_is_added_by_hand_with_its_words(client: TestClient, path: Path) -> None:
    document = one(path, "select id from documents where source like '%one.txt'")
    assert "was not read" in client.get(f"/documents/{document}").text
    answer = send(client, kind="add", document=document, words="The council\n went home", fact="event:RETREAT")
    assert answer.status_code == 303
    rebuilt(path)
    with Case.open(path) as case:
        assert case.check() == ()
        rows = case.rows("select e.type, r.document_id from events e join event_reports r on r.event_id = e.id")
    assert ("RETREAT", document) in [tuple(row) for row in rows]


@pytest.mark.parametrize("words", ["the", "words that nobody wrote"])
def test_words_that_are_not_one_place_are_not_added(client: TestClient, path: Path, words: str) -> None:
    document = one(path, "select id from documents where source like '%one.txt'")
    answer = send(client, kind="add", document=document, words=words, fact="statement:deny")
    assert answer.status_code == 422
    assert "stand" in answer.text
    assert log(path) == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "edit", "slot": "date", "value": "the other day"}, "is no date"),
        ({"kind": "edit", "slot": "mood", "value": "good"}, "has no"),
        ({"kind": "merge", "other": "nobody"}, "nothing of the id"),
        ({"kind": "divine"}, "no such kind"),
        ({"kind": "note", "reason": "  "}, "needs words"),
    ],
)
def test_what_cannot_be_is_told_and_not_kept(client: TestClient, path: Path, fields: dict[str, str], told: str) -> None:
    event = one(path, "select id from events where type = 'ASSAULT'")
    answer = send(client, about=event, **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert log(path) == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
    ],
)
def test_forms_of_other_pages_are_refused(client: TestClient, path: Path, headers: dict[str, str]) -> None:
    event = one(path, "select id from events")
    answer = client.post("/review/decide", data={"kind": "confirm", "about": event}, headers=headers)
    assert answer.status_code == 403
    assert log(path) == []


@pytest.mark.parametrize("headers", [OWN, {"Origin": "http://127.0.0.1:8000"}, {**OWN, "Origin": "null"}])
def test_forms_of_our_own_pages_are_taken(client: TestClient, path: Path, headers: dict[str, str]) -> None:
    event = one(path, "select id from events")
    answer = client.post("/review/decide", data={"kind": "confirm", "about": event}, headers=headers)
    assert answer.status_code == 303
    assert len(log(path)) == 1


def test_a_name_elsewhere_is_refused_also_for_forms(client: TestClient) -> None:
    answer = client.post("/review/decide", data={"kind": "confirm"}, headers={**OWN, "Host": "evil.example"})
    assert answer.status_code == 421


def test_where_others_can_reach_the_server_only_the_token_decides(path: Path) -> None:
    event = one(path, "select id from events")
    with TestClient(
        create_app(path, token="s3cret"), base_url="http://127.0.0.1:8000", follow_redirects=False
    ) as client:
        assert send(client, kind="confirm", about=event).status_code == 403
        assert client.get("/?token=wrong").status_code == 403
        assert send(client, kind="confirm", about=event).status_code == 403
        client.get("/?token=s3cret")
        assert send(client, kind="confirm", about=event).status_code == 303


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_back_never_leads_elsewhere(client: TestClient, path: Path, back: str) -> None:
    event = one(path, "select id from events")
    answer = send(client, kind="confirm", about=event, back=back)
    assert answer.headers["location"].startswith("/review")


def test_who_decides_is_kept_by_the_browser(client: TestClient, path: Path) -> None:
    event = one(path, "select id from events")
    send(client, "/review/name", name="Ana Šimić")
    send(client, kind="note", about=event, reason="<b>bold</b>")
    assert log(path) == [("note", "Ana Šimić", "<b>bold</b>")]
    shown = client.get("/review/log").text
    assert "&lt;b&gt;bold" in shown
    assert "<b>bold" not in shown


def test_the_queue_asks_and_an_answer_takes_the_question_away(client: TestClient, path: Path) -> None:
    with Case.open(path, write=True) as case:
        ids = [row[0] for row in case.rows("select id from entities where name like '%Dant' order by name")]
        case._database.run("insert into questions values ('q-1', 'entity', ?, ?, 0.5)", *ids)
    page = client.get("/review").text
    assert "Are these one?" in page
    keys = dict(re.findall(r'<button data-key="(.)">([^<]*)', page))
    assert keys == {"m": "One: merge them ", "r": "Two: keep them apart "}
    assert "script-src 'self'" in client.get("/review").headers["content-security-policy"]
    assert "script-src" not in client.get("/").headers["content-security-policy"]
    answer = send(client, kind="split", about=ids[0], other=ids[1], back="/review")
    done = client.get(answer.headers["location"]).text
    assert "Kept:" in done
    assert "Are these one?" not in done
    assert "1 decision waits" in done


def test_building_from_the_page_makes_decisions_hold(
    client: TestClient, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from onrecord.workflow import build as module

    monkeypatch.setattr(module, "build", lambda paths, case, **more: build(paths, case, stages=PLAIN))
    event = one(path, "select id from events where type = 'ASSAULT'")
    send(client, kind="edit", about=event, slot="status", value="planned")
    assert send(client, "/review/build").status_code == 303
    assert one(path, "select status from events where id = ?", event) == "planned"


def test_a_case_that_is_being_written_says_that_nothing_was_kept(
    client: TestClient, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = one(path, "select id from events")
    monkeypatch.setattr("onrecord.case.database.BUSY_MILLISECONDS", 50)
    with Case.open(path, write=True) as case, case.new_record():
        answer = send(client, kind="confirm", about=event)
        assert answer.status_code == 503
        assert "Not kept" in answer.text
    assert log(path) == []
    with Case.open(path, write=True):  # a build that reads articles does not stand in the way
        assert send(client, kind="confirm", about=event).status_code == 303


def test_who_took_part_is_changed_on_the_page_of_the_event(client: TestClient, path: Path) -> None:
    event = one(path, "select id from events where type = 'ASSAULT'")
    page = f"/events/{event}"
    shown = client.get(page).text
    assert "One more actor" in shown
    maren = one(path, "select id from entities where name = 'Ilva Maren'")
    assert f'name="other" value="{maren}"' in shown
    assert send(client, kind="reject", about=event, slot="recipient", other=maren, back=page).status_code == 303
    assert send(client, kind="edit", about=event, slot="actor", value="Tobin Hask", back=page).status_code == 303
    shown = client.get(page).text
    assert "rejected the recipient: Ilva Maren" in shown
    assert "added as actor: Tobin Hask" in shown
    rebuilt(path)
    with Case.open(path) as case:
        asked = (
            "select n.name, p.part from event_participants p join entities n on n.id = p.entity_id where event_id = ?"
        )
        assert sorted(tuple(row) for row in case.rows(asked, event)) == [("Oru Dant", "actor"), ("Tobin Hask", "actor")]


def test_nobody_takes_part_who_is_no_name(client: TestClient, path: Path) -> None:
    event = one(path, "select id from events where type = 'ASSAULT'")
    answer = send(client, kind="edit", about=event, slot="actor", value="the committee", back=f"/events/{event}")
    assert answer.status_code == 422
    assert log(path) == []


def test_a_disagreement_is_judged_on_its_own_page_and_in_the_queue(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    vote = "The parliament of Kenya{} voted{} to expel the French ferry troops from Mombasa harbour.\n"
    (articles / "one.txt").write_text("The troops\n\n" + vote.format("", " unanimously"), encoding="utf-8")
    (articles / "two.txt").write_text(
        "The vote\n\n" + vote.format(", mainly by northern members,", ""), encoding="utf-8"
    )
    path = tmp_path / "vote.case"
    build([articles], path, stages=PLAIN)
    found = one(path, "select id from discrepancies")
    page = f"/discrepancies/{found}"
    with TestClient(create_app(path), base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        assert page in client.get("/discrepancies").text
        assert 'data-key="r"' in client.get("/review").text
        assert found in client.get("/review").text
        assert "They do disagree" in client.get(page).text
        assert send(client, kind="reject", about=found, reason="most were", back=page).status_code == 303
        assert "said that it is no disagreement" in client.get(page).text
        assert "No question is open" in client.get("/review").text
        rebuilt(path)
        assert client.get(page).status_code == 404
        assert "No two reports of one fact were found to disagree" in client.get("/discrepancies").text
        assert "said that it is no disagreement" in client.get("/review/log").text


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "add", "start": "x"},
        {"kind": "confirm", "about": "e-none"},
        {"kind": "undo", "decision": "d-none"},
        {"kind": "note", "reason": "so", "decision": "d-none"},
        {"about": "x"},
    ],
    ids=str,
)
def test_a_form_that_does_not_fit_is_told_on_a_page(client: TestClient, path: Path, fields: dict[str, str]) -> None:
    if "kind" in fields and fields["kind"] == "note":
        fields = {**fields, "about": one(path, "select id from events limit 1")}
    answer = send(client, **fields)
    assert answer.status_code == 422
    assert "<h1>" in answer.text
    assert log(path) == []


def test_building_in_the_browser_keeps_the_day_of_judgement(client: TestClient, path: Path) -> None:
    build([], path, stages=PLAIN, as_of=date(2019, 7, 1))
    assert send(client, "/review/build").status_code == 303
    assert one(path, "select json_extract(settings, '$.as_of') from runs order by id desc limit 1") == "2019-07-01"
