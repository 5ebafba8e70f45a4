"""Files, folders and containers as single articles."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from onrecord.intake import Raw, collect, take_in
from onrecord.records import Failure

STORY = "The water ministers of both countries met on Tuesday in a tent on the dam and agreed on nothing."


def sources(*paths: Path, **more: object) -> list[str]:
    return [found.source for found in collect(paths, **more)]  # type: ignore[arg-type]


def test_folders_are_walked_in_one_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden.txt", ".git/x.txt", "c.html"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(STORY)
    assert sources(tmp_path) == [f"{tmp_path.as_posix()}/{name}" for name in ("a.txt", "b/1.txt", "b/2.txt", "c.html")]


def test_a_link_to_a_folder_above_does_not_loop(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "up").symlink_to(tmp_path)
    assert sources(tmp_path) == [f"{tmp_path.as_posix()}/a.txt"]


def test_a_missing_file_and_one_without_permission_are_failures(tmp_path: Path) -> None:
    locked = tmp_path / "locked.txt"
    locked.write_text(STORY)
    locked.chmod(0)
    found = list(collect([tmp_path / "none.txt", locked]))
    assert isinstance(found[0], Failure) and found[0].code == "unreadable"
    assert os.geteuid() == 0 or isinstance(found[1], Failure)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)
    (failure,) = collect([file])
    assert isinstance(failure, Failure)
    assert failure.code == "too-large" and "200,000,000" in failure.message


ROWS = [
    {"ID": "x1", "Headline": "No deal", "Body": STORY, "Date": "2021-05-04", "Source": {"name": "Post"},
     "AUTHORS": ["A B", "C D"]},
    {"id": "x2", "text": ""},
    {"id": "x3", "content": STORY},
    {"id": "x4", "words": STORY},
]  # fmt: skip


def check_rows(found: list[Raw | Failure], path: str) -> None:
    first, empty, third, textless = found
    assert isinstance(first, Raw) and isinstance(third, Raw)
    assert first.source == f"{path}#x1"
    assert dict(first.fields) == {"title": "No deal", "published": "2021-05-04", "outlet": "Post", "byline": "A B, C D"}
    document = take_in(first)
    assert (document.title, document.outlet, document.byline) == ("No deal", "Post", "A B, C D")
    assert document.text == f"No deal\n\n{STORY}"
    assert isinstance(empty, Failure) and empty.code == "empty"
    assert isinstance(textless, Failure) and "text" in textless.message


def test_json_lines_give_a_source_a_row_and_name_the_broken_line(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join([json.dumps(ROWS[0]), "", "{broken", *map(json.dumps, ROWS[1:])]))
    found = list(collect([file]))
    broken = found.pop(1)
    assert isinstance(broken, Failure) and "line 3" in broken.message
    check_rows(found, file.as_posix())


def test_a_json_array_gives_the_same_rows(tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    file.write_text(json.dumps(ROWS, indent=1))
    check_rows(list(collect([file])), file.as_posix())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_tables_in_any_dress(tmp_path: Path, codec: str, mark: str) -> None:
    file = tmp_path / "rows.csv"
    head = mark.join(["Id", "TEXT", "Published"])
    cell = f'"{STORY}\n\nThe café{mark} they said, was shut."'
    file.write_text(f"{head}\n7{mark}{cell}{mark}2021-05\n", encoding=codec)
    (found,) = collect([file])
    assert isinstance(found, Raw)
    assert found.source.endswith("rows.csv#7")
    assert found.data.decode() == f"{STORY}\n\nThe café{mark} they said, was shut."
    assert dict(found.fields) == {"published": "2021-05"}


def test_a_table_without_text_is_one_failure(tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text("file,outlet,published\na.txt,Post,2021\n")
    (failure,) = collect([file])
    assert isinstance(failure, Failure) and "outlet" in failure.message


def test_an_mbox_gives_its_mails(tmp_path: Path) -> None:
    mail = (
        "From a@b.example Tue May  4 2021\nFrom: A <a@b.example>\nSubject: S\nDate: Tue, 4 May 2021 10:00:00 +0000\n\n"
        f"{STORY}\n>From here on it rained.\n\n"
    )
    file = tmp_path / "box.mbox"
    file.write_text(mail * 2)
    found = [entry for entry in collect([file]) if isinstance(entry, Raw)]
    assert [entry.source.rpartition("#")[2] for entry in found] == ["1", "2"]
    assert "\n\nFrom" not in take_in(found[0]).text


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(
        f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><item><title>No deal</title>
        <link>https://post.example/1</link><pubDate>Tue, 04 May 2021 18:20:00 GMT</pubDate>
        <description>&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;{STORY}&lt;/p&gt;</description></item></channel></rss>"""
    )
    (found,) = collect([file])
    assert isinstance(found, Raw)
    document = take_in(found)
    assert (document.url, document.outlet, document.published_basis) == (
        "https://post.example/1",
        "The Post",
        "metadata",
    )


def test_a_packed_warc_gives_its_pages(tmp_path: Path) -> None:
    page = f"<html><body><h1>No deal</h1><p>{STORY}</p><p>{STORY}</p></body></html>".encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6b1f5bd0-0000-4000-8000-000000000001>\r\n"
        "WARC-Date: 2021-05-04T10:00:00Z\r\nWARC-Target-URI: https://post.example/2021/05/04/dam\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(gzip.compress(head.encode() + http + b"\r\n\r\n"))
    (found,) = collect([file])
    assert isinstance(found, Raw)
    document = take_in(found)
    assert document.source.endswith("crawl.warc.gz#https://post.example/2021/05/04/dam")
    assert (document.title, document.published_basis) == ("No deal", "url")


def test_standard_input() -> None:
    (found,) = collect([Path("-")], stdin=STORY.encode())
    assert isinstance(found, Raw) and found.source == "-"
    (failure,) = collect([Path("-")], stdin=b"")
    assert isinstance(failure, Failure) and failure.code == "empty"
