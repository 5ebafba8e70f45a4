"""Invented articles about an invented story, and what a build of them needs."""

from __future__ import annotations

import random
from pathlib import Path

OUTLETS = ("The Harbour Gazette", "Northern Tribune", "Reuters", "Valley Post", "Le Monde")
SPEAKERS = ("Minister Oru Dant", "General Pell", "spokeswoman Ilva Maren", "Mayor Tobin Hask", "Dr. Senna Okoye")
QUOTES = (
    "the river belongs to both banks and neither bank will be sold to strangers",
    "we have waited eleven winters for this bridge and we will not wait for a twelfth one",
    "no soldier of ours will cross the ford before the harvest is in and the grain is counted",
    "the dam was opened by hand and whoever opened it knew what lay below the gates",
    "our patience with the council of the lower valley ended on the day the lamps went out",
    "every family on the eastern shore will have a boat and a lamp before the ice comes",
)
PLACES = ("Veldara", "Port Hask", "the Ombra valley", "Upper Senn", "Lake Terrin")
DAYS = ("on Monday", "on 3 March 2019", "last week", "in June 2018", "two weeks ago", "on 14 April 2019")
WORDS = (
    "council bridge water harbour lamp grain ford winter boats carpenter ledger tariff copper ferry orchard market"
    " quarrel signal engineer village lantern bargain petition granary causeway"
).split()


def article(number: int) -> str:
    """The text of the article with this number: always the same one."""
    pick = random.Random(number)
    speaker, place, day = pick.choice(SPEAKERS), pick.choice(PLACES), pick.choice(DAYS)
    # One quotation in three is one that other articles have too.
    own = [" ".join(pick.choice(WORDS) for _ in range(14)) for _ in range(3)]
    quote, other = pick.sample((pick.choice(QUOTES), *own), 2)
    filler = " ".join(pick.choice(WORDS) for _ in range(30))
    return "\n\n".join(
        (
            f"{pick.choice(WORDS).title()} talks in {place} enter a new round",
            f"By Anna Ferro{number}",
            f"{place.upper()} — Delegates met in {place} {day}, and the {filler}, an official said.",
            f"“{quote.capitalize()},” {speaker} told {pick.choice(OUTLETS)} {day}.",
            f"According to {pick.choice(OUTLETS)}, a ferry was attacked on {pick.randint(1, 28)} May 2018 at {place}.",
            f"{speaker} added: “{other.capitalize()}.” The report numbered {number} could not be confirmed.",
        )
    )


def write_articles(folder: Path, numbers: range) -> list[Path]:
    """One file an article, with a copy, a near copy, an empty file and a picture among them."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in numbers:
        path = folder / f"article-{number:03}.txt"
        path.write_text(article(number), encoding="utf-8")
        paths.append(path)
    return paths


def write_odd_files(folder: Path) -> None:
    """Files that a folder of articles also holds: the same text twice under one name, nothing, no text at all."""
    for name in ("one", "two"):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "same.txt").write_text(article(900), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (folder / "espanol.txt").write_text(
        "El puente del valle\n\nLos delegados se reunieron el lunes en el puerto para hablar del puente y del agua del "
        "valle, y nadie quiso decir cuánto tiempo iba a durar la reunión ni quién pagaría los barcos. «El río es de "
        "todos», dijo la alcaldesa a los periodistas que esperaban en la puerta desde la mañana.",
        encoding="utf-8",
    )
    (folder / "rows.jsonl").write_text(
        '{"id": "a1", "text": "Boats in Port Hask\\n\\nThe council of Port Hask met on 3 March 2019, the mayor said.", '
        '"outlet": "Valley Post"}\n{"id": "a2", "text": ""}\n',
        encoding="utf-8",
    )
