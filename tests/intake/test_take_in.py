"""One source of each format, and what cannot be taken in."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord import errors
from onrecord.intake import Given, Raw, take_in
from onrecord.records import Interval

TEXT = (
    "Ministers leave dam with a date and no deal\n\n"
    "The water ministers of both countries met on Tuesday in a tent on the dam and agreed on nothing but the date.\n\n"
    "“We have a date,” said the minister of the upper country, Hanna Orlov. “A date is more than we had.”\n"
)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers leave dam | The River Post</title>
<meta property="og:site_name" content="The River Post"><script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "headline": "Ministers leave dam with a date",
"datePublished": "2021-05-04T18:20:00Z",
"author": [{"name": "Ilse Mahr"}, {"name": "Tom Wall"}]}]}</script></head><body>
<nav><a href="/">Home</a></nav><h1>Ministers leave dam <br>with a date</h1><div class="byline">By Ilse Mahr</div>
<article><figure><img src="a.jpg"><figcaption>The tent on the dam.
<span class="credit">Photo: T. Wall</span></figcaption></figure>
<p>The water ministers of both countries met on Tuesday in a tent on the dam
&amp; agreed on <b>noth</b>ing but the date.</p>
<div class="newsletter"><p>Sign up for our newsletter and get the river in your inbox every week.</p></div>
<p>“We have a date,” said the minister.</p><p>It rained.</p></article>
<footer><p>All rights reserved by the owners of this page and of all of its words.</p></footer></body></html>"""
MAIL = (
    "From: Ilse Mahr <ilse@post.example>\r\nTo: list@post.example\r\nSubject: Fwd: No deal at the dam\r\n"
    "Date: Tue, 4 May 2021 18:20:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
)


def day(text: str) -> Interval:
    return Interval.parse(text)


def take(text: str | bytes, name: str = "a.txt", **more: object) -> object:
    data = text.encode() if isinstance(text, str) else text
    return take_in(Raw(source=f"in/{name}", name=name, data=data), **more)  # type: ignore[arg-type]


def test_text_keeps_the_words_of_the_file() -> None:
    document = take(TEXT.replace("\n", "\r\n"))
    assert document.text == TEXT.strip()
    assert document.title == "Ministers leave dam with a date and no deal"
    assert (document.language, document.published, document.published_basis) == ("en", None, "unknown")


def test_address_in_the_first_line_of_a_text_is_the_address_of_the_page() -> None:
    document = take(f"https://post.example/2021/05/04/dam\n\n{TEXT}")
    assert (document.url, document.published) == ("https://post.example/2021/05/04/dam", day("2021-05-04"))
    assert document.title == "Ministers leave dam with a date and no deal"
    assert take(f"See https://post.example/2021/05/04/dam\n\n{TEXT}").url is None


def test_page_gives_text_zones_and_metadata() -> None:
    document = take(PAGE, "a.html")
    kinds = [(zone.kind, document.text[zone.start : zone.end].strip()) for zone in document.zones]
    assert kinds[0] == ("headline", "Ministers leave dam with a date")
    assert ("caption", "The tent on the dam.") in kinds
    assert ("boilerplate", "Photo: T. Wall") in kinds
    assert "agreed on nothing but the date." in document.text
    assert ("body", "It rained.") in kinds
    assert "All rights reserved" not in document.text
    assert (document.title, document.byline, document.outlet) == (
        "Ministers leave dam with a date",
        "Ilse Mahr, Tom Wall",
        "The River Post",
    )
    assert (document.published, document.published_basis) == (day("2021-05-04"), "metadata")


def test_mail_gives_subject_sender_and_day() -> None:
    document = take(MAIL + TEXT, "letter.eml")
    assert (document.title, document.byline, document.published) == (
        "No deal at the dam",
        "Ilse Mahr",
        day("2021-05-04"),
    )
    assert "The water ministers" in document.text


def test_headers_pasted_as_text_stay_text() -> None:
    pasted = "From: Ilse Mahr <ilse@post.example>\nDate: Tue, 4 May 2021\nSubject: No deal\n\n" + TEXT
    assert take(pasted).text.startswith("From: Ilse Mahr")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.EmptySource),
        (b" \n\t\r\n", errors.EmptySource),
        (b"\xef\xbb\xbf\n", errors.EmptySource),
        (b"PK\x03\x04" + b"\0" * 60, errors.ArchiveSource),
        (b"\x1f\x8b\x08" + b"\0" * 60, errors.ArchiveSource),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", errors.UnknownFormat),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, errors.UnknownFormat),
        (b"{\\rtf1 text}", errors.UnknownFormat),
        (b"%PDF-1.4 broken", errors.UnreadableSource),
        (b"<html><body><nav><a href=x>Home</a></nav><p>404</p></body></html>", errors.NoArticle),
        (b"<?xml version='1.0'?><catalog><thing>1</thing></catalog>", errors.UnknownFormat),
    ],
)
def test_what_cannot_be_taken_in_says_where_and_what_to_do(data: bytes, error: type[errors.IntakeError]) -> None:
    with pytest.raises(error) as caught:
        take(data, "x.bin")
    assert "in/x.bin" in str(caught.value)
    assert str(caught.value).count(". ") >= 1


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("utf-8-sig", TEXT),
        ("utf-16", TEXT),
        ("utf-16-le", TEXT),
        ("cp1252", TEXT + "\nThe café on the dam — the only one — was shut.\n"),
        (
            "cp1256",
            "قال الوزير يوم الثلاثاء إن البلدين لم يتفقا على شيء سوى موعد الاجتماع القادم في الخيمة. " * 4,
        ),
        (
            "cp1251",
            "Министр сказал во вторник, что обе страны не договорились ни о чём, кроме даты следующей встречи. " * 4,
        ),
    ],
)
def test_encodings_are_found(codec: str, text: str) -> None:
    assert take(text.encode(codec)).text == text.strip()


def test_mojibake_is_kept_and_control_characters_are_not() -> None:
    document = take(
        "The minister said â€œnoâ€\x9d.\0\x07 He said it on Tuesday in a tent on the dam of the two countries."
    )
    assert "â€œnoâ€" in document.text
    assert not {"\0", "\x07", "\x9d"} & set(document.text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Die Minister beider Länder haben sich am Dienstag auf dem Damm getroffen und sind nicht einig geworden.",
            "de",
        ),
        ("Les ministres des deux pays se sont réunis mardi sur le barrage et ne se sont pas mis d'accord.", "fr"),
        ("قال الوزير يوم الثلاثاء إن البلدين لم يتفقا على شيء سوى موعد الاجتماع القادم.", "ar"),
        ("The ministers of both countries met on Tuesday on the dam and did not agree.", "en"),
    ],
)
def test_language_is_marked(text: str, language: str) -> None:
    assert take(text).language == language


def test_what_is_given_beats_row_page_and_address() -> None:
    raw = Raw(
        source="a.jsonl#7",
        name="a.jsonl",
        data=PAGE.encode(),
        fields=(("url", "https://post.example/2021/05/03/dam"), ("published", "2021-05-02"), ("outlet", "Row Post")),
    )
    given = Given(published=day("2021"), title="Given title")
    document = take_in(raw, given)
    assert (document.published, document.published_basis) == (day("2021"), "given")
    assert (document.title, document.outlet) == ("Given title", "Row Post")
    assert take_in(raw).published == day("2021-05-02")
    plain = Raw(source="b#1", name="b", data=TEXT.encode(), fields=raw.fields[:1])
    assert (take_in(plain).published, take_in(plain).published_basis) == (day("2021-05-03"), "url")


def test_the_id_depends_on_the_bytes_and_the_file_name_alone() -> None:
    one = take_in(Raw(source="x/a.txt", name="a.txt", data=TEXT.encode()))
    two = take_in(Raw(source="y/z/a.txt", name="a.txt", data=TEXT.encode()))
    other = take_in(Raw(source="x/b.txt", name="b.txt", data=TEXT.encode()))
    assert one.id == two.id != other.id
    assert one.published is None or one.published.earliest > date(1990, 1, 1)


def test_wrapped_lines_are_joined_without_moving_a_character() -> None:
    words = TEXT.replace("\n", " ").split() * 3
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 62:
            lines.append(line.strip())
            line = ""
        line += word + " "
    lines.append(line.strip())
    document = take("\n".join(lines))
    assert "\n" not in document.text
    assert document.text == "\n".join(lines).replace("\n", " ")
