"""Zones of pasted text: each line of a page stands with the kind that it must get."""

from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.intake import Raw, take_in
from onrecord.records import Document

BODY = [
    "body|The ministers of both countries met on Tuesday in a tent on the dam and agreed on nothing but a date.",
    "body|“We have a date,” said one of them, Hanna Orlov. “A date is more than we had in the morning.”",
    "body|The lower country wants the gates to be opened in May. It said so in a letter that a clerk read out.",
]
PAGES: dict[str, list[str]] = {
    "a clean article": ["headline|Ministers leave dam with a date and no deal", "byline|By Ilse Mahr", *BODY],
    "an article that starts at once": BODY,
    "a doubled headline after what a video player leaves": [
        "boilerplate|close",
        "headline|Ministers leave dam with a date and no deal",
        "boilerplate|Ministers leave dam with a date and no deal",
        *BODY,
    ],
    "a deck, a date line and share buttons": [
        "headline|Ministers leave dam with a date and no deal",
        "subheading|Upper country asks for patience while fields downstream wait for water",
        "byline|May 4, 2021 at 6:20 pm",
        "boilerplate|Share on Facebook",
        *BODY,
    ],
    "an offer glued to a sentence": [*BODY[:2], f"{BODY[2]}|boilerplate|SUBSCRIBE NOW FOR €1 A WEEK"],
    "a credit glued to a caption": [
        *BODY[:2],
        "caption|The dam seen from the lower bank on May 4, 2021.|boilerplate|REUTERS/Ilse Mahr",
        BODY[2],
    ],
    "a credit in capitals glued to a caption": [
        *BODY[:2],
        "caption|Engineers walk over the dam on May 4, 2021.|boilerplate|CORPORAL ANN LEE/U.S. ARMY",
        BODY[2],
    ],
    "a dateline": ["headline|No deal at the dam", "byline|UPPER BANK, May 4 (AP) —|" + BODY[0], *BODY[1:]],
    "a name left over from a link": [
        *BODY[:2],
        "body|The clerk would not say who had written it.|boilerplate|Gazette|body|“I only read it out,” he said.",
        BODY[2],
    ],
    "a heading inside": [*BODY[:2], "subheading|What the letter says", BODY[2]],
    "a list of related stories": [*BODY, "boilerplate|Related Articles", "boilerplate|Who owns the river in spring"],
    "an interruption": [*BODY[:2], "boilerplate|Story continues below advertisement", BODY[2]],
    "an appeal for money": [
        *BODY,
        "boilerplate|Be Part of Free Journalism",
        "boilerplate|Quality journalism takes time, money and hard work, and we still do it against all odds.",
        "boilerplate|MONTHLY Rs 90",
    ],
    "a form that never came": [*BODY, "boilerplate|Loading form..."],
    "a page put away": [*BODY, "boilerplate|This page is archived, and is no longer publicly editable."],
    "a page that was changed": [*BODY, "boilerplate|This page was last edited on 6 May 2021, at 14:07."],
    "a question to readers": [*BODY, "boilerplate|Have an opinion on this story? Share it!"],
    "offers of a site": [
        *BODY,
        "boilerplate|Listen to the songs of the river, only on Gurgle.com",
        "boilerplate|Track Latest News Live on Gurgle.com and get updates from the dam.",
    ],
    "a reader's comment shown between paragraphs": [
        BODY[0],
        "boilerplate|Top Comment",
        "boilerplate|Well met in the tent",
        *BODY[1:],
    ],
    "a link in capitals between paragraphs": [BODY[0], "boilerplate|MINISTER VOWS TO SHUT GATE FOUR", *BODY[1:]],
    "appeals of a site": [
        *BODY,
        "boilerplate|You can now listen to Gazette articles!",
        "boilerplate|Your tax deductible gift can help keep rivers free.",
        "boilerplate|We report from the dam each day. Consider supporting us.",
    ],
    "an agency after the last paragraph": [*BODY, "byline|IANS", "boilerplate|Reply With Quote"],
    "a comment form": [*BODY, "boilerplate|Leave a Reply", "boilerplate|Connecting to %s"],
    "readers' comments": [*BODY, "boilerplate|3 Comments", "boilerplate|I was there and the tent had a hole in it."],
    "an author's blurb": [*BODY, "boilerplate|Ilse Mahr is a reporter at the Gazette. Follow her @ilsemahr."],
    "what a wire says at the end": [*BODY, "byline|Reporting by Ilse Mahr; Editing by Tom Wall"],
    "a pull quote": [BODY[0], "boilerplate|A date is more than we had in the morning.", *BODY[1:]],
    "bylines by role": [
        "headline|Ministers leave dam with a date and no deal",
        "byline|Words: Ilse Mahr",
        "byline|Heard on The Morning Programme",
        "byline|Last reviewed: 4 May 2021",
        *BODY,
    ],
    "a name over a role": [
        "headline|Ministers leave dam with a date and no deal",
        "byline|Ilse Mahr",
        "byline|Energy correspondent",
        *BODY,
    ],
    "a heading that ends in words quoted": [*BODY[:2], "subheading|A letter “of no importance”", BODY[2]],
    "numbered headings": [
        BODY[0],
        "subheading|1. The letter is read",
        BODY[1],
        "subheading|2. The letter is lost",
        BODY[2],
    ],
    "a pull quote that the text breaks": [
        BODY[0],
        "boilerplate|“We have a date. A date is more than we had in the morning.”",
        *BODY[1:],
    ],
    "a name in brackets under a caption": [
        *BODY[:2],
        "caption|The dam seen from the lower bank",
        "boilerplate|(EPN)",
        BODY[2],
    ],
    "a report of six words before the furniture of the end": [
        *BODY,
        "body|The clerk said he was sorry.",
        "boilerplate|Download the Gazette news app for alerts.",
        "boilerplate|Report a typo",
        "boilerplate|Sign up for our newsletter",
    ],
    "a blurb at the top": [
        "headline|Ministers leave dam with a date and no deal",
        "byline|By Ilse Mahr",
        "boilerplate|Ilse Mahr is a senior fellow at the Institute for Rivers.",
        *BODY,
    ],
    "sounds between speakers": [
        "headline|Transcript: ministers leave the dam",
        "byline|By Ilse Mahr",
        "body|ILSE MAHR, HOST: The ministers of both countries have left the dam, and I am in the tent that they left.",
        "body|(SOUNDBITE OF RAIN)",
        "body|MAHR: That was the roof. It has been like this since four o'clock, and nobody has come to fold it up.",
        "body|MAHR: The clerk is here. He has read out the letter twice, and he is going to read it out again.",
    ],
    "questions in an interview": [
        *BODY,
        "body|Did you expect a deal?",
        "body|No. I expected rain, and I was right about that.",
        "body|Will it rain again?",
        "body|It always rains on the dam when ministers come.",
    ],
    "news about newsletters stays news": [
        *BODY,
        "body|Sign up for the clerk's newsletter and you will read nothing, the minister said on the dam.",
    ],
}  # fmt: skip


# Lines that stand together: no blank line between those of one block.
BLOCKS: dict[str, list[list[str]]] = {
    "a caption under its credit": [
        [BODY[0]],
        [BODY[1]],
        [BODY[2]],
        ["boilerplate|(File photo)", "caption|The dam in 2019."],
    ],
    "keywords over a caption": [
        ["headline|Ministers leave dam with a date and no deal"],
        ["caption|dam, ministers, Upper Bank, tent", "caption|The ministers of both countries in a tent on the dam"],
        *([line] for line in BODY),
    ],
    "a block of links": [
        [BODY[0]],
        [BODY[1]],
        ["boilerplate|Who owns the river?", "boilerplate|How the dam was built", "boilerplate|Watch: The gates"],
        [BODY[2]],
    ],
    "a live page": [
        ["headline|Dam talks: ministers meet in a tent"],
        ["byline|17:05 GMT", "subheading|Clerk reads letter"],
        [BODY[0]],
        ["byline|16:20 GMT", "byline|By Ilse Mahr", "subheading|Rain on the dam"],
        [BODY[2]],
    ],
    "news in brief": [
        ["headline|RIVER BRIEFS", "byline|Friday, 7 May, 2021"],
        ["subheading|Gate four is shut", "byline|UPPER BANK:|body|A clerk shut gate four on Thursday."],
        ["subheading|Tent blown off the dam", "byline|LOWER BANK:|body|The tent of the ministers was found in a tree."],
    ],
    "a headline in capitals on two lines": [
        ["headline|MINISTERS OF BOTH COUNTRIES LEAVE DAM", "headline|WITH A DATE ALONE"],
        *([line] for line in BODY),
    ],
}  # fmt: skip


def build(lines: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """The page and its pieces: `kind|words|kind|words` is one line of two pieces, glued without a space."""
    pieces: list[tuple[str, str]] = []
    text: list[str] = []
    for line in lines:
        parts = line.split("|")
        pairs = list(zip(parts[0::2], parts[1::2], strict=True))
        pieces += pairs
        text.append(_glue(pairs))
    return "\n\n".join(text), pieces


def _glue(pairs: list[tuple[str, str]]) -> str:
    joined = pairs[0][1]
    for (before, _), (kind, words) in pairwise(pairs):
        space = " " if before == "byline" or (kind == "boilerplate" and len(words.split()) == 1) else ""
        joined += space + words
    return joined


def taken(text: str) -> Document:
    return take_in(Raw(source="page.txt", name="page.txt", data=text.encode()))


@pytest.mark.parametrize("name", PAGES)
def test_each_piece_has_its_kind(name: str) -> None:
    text, pieces = build(PAGES[name])
    document = taken(text)
    found = [(zone.kind, document.text[zone.start : zone.end].strip()) for zone in document.zones]
    assert found == pieces


@pytest.mark.parametrize("name", BLOCKS)
def test_each_piece_of_a_block_has_its_kind(name: str) -> None:
    built = [build(block) for block in BLOCKS[name]]
    document = taken("\n\n".join(text.replace("\n\n", "\n") for text, _ in built))
    found = [(zone.kind, document.text[zone.start : zone.end].strip()) for zone in document.zones]
    assert found == [piece for _, pieces in built for piece in pieces]


@pytest.mark.parametrize(
    "text", ["Minister resigns", "Upper Bank\n\nLower Bank", "One line of news without its full stop"]
)
def test_a_page_of_few_words_is_not_all_furniture(text: str) -> None:
    assert {zone.kind for zone in taken(text).zones} & {"headline", "body"}


def test_a_headline_may_end_in_a_full_stop_where_the_text_says_it_again() -> None:
    text = "Ministers leave the dam with a date.\n\n" + build(BODY)[0].replace(
        "in a tent on the dam", "and left the dam"
    )
    assert taken(text).title == "Ministers leave the dam with a date."


def test_a_short_first_sentence_is_no_title() -> None:
    assert taken("It rained on the whole valley.\n\n" + build(BODY)[0]).title is None


def test_pieces_without_end_take_bounded_time() -> None:
    document = taken("He went.” Gazette“I said. " * 60_000)
    assert document.zones[-1].kind == "body"
    assert len(document.zones) <= 50_001


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ilse Mahr", "Ilse Mahr"),
        ("Author: Ilse Mahr", "Ilse Mahr"),
        ("Words: Ilse Mahr", "Ilse Mahr"),
        ("By Ilse Mahr and Tom Wall", "Ilse Mahr and Tom Wall"),
        ("BY ILSE MAHR | May 4, 2021", "ILSE MAHR"),
        ("Posted on May 4, 2021 by Ilse Mahr", "Ilse Mahr"),
        ("Posted by Ilse at 9:14 PM", "Ilse"),
        ("By ILSE MAHR, Staff Writer", "ILSE MAHR"),
        ("Ilse Mahr\n\nMay 4, 2021, 10:41 PM ET", "Ilse Mahr"),
        ("Ilse Mahr, Gazette Correspondent\n\n4 May 2021", "Ilse Mahr"),
        ("Ilse Mahr • May 4, 2021 • 3 min read", "Ilse Mahr"),
        ("Upper Bank, May 4, 2021", None),
        ("Gazette News Desk\n\nMay 4, 2021", None),
        ("New York\n\nMay 4, 2021", None),
    ],
)
def test_byline_is_the_names_alone(line: str, byline: str | None) -> None:
    text, _ = build(["headline|Ministers leave dam with a date and no deal", *BODY])
    head, rest = text.split("\n\n", 1)
    assert taken(f"{head}\n\n{line}\n\n{rest}").byline == byline


def test_title_is_the_headline_line_and_none_without_one() -> None:
    text, _ = build(PAGES["a clean article"])
    assert taken(text).title == "Ministers leave dam with a date and no deal"
    assert taken(build(BODY)[0]).title is None


def test_zones_depend_on_the_document_alone() -> None:
    text, _ = build(PAGES["a comment form"])
    before = taken(text).zones
    for lines in PAGES.values():
        taken(build(lines)[0])
    assert taken(text).zones == before
