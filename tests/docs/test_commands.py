"""The commands that the documentation shows exist, with the options that it gives them.

They are compared with the reference, which another test compares with the program.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("docs/how-to/*.md")])
SECTIONS = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8").split("\n## onrecord ")[1:]
COMMANDS = {section.split("\n", 1)[0].strip(): section for section in SECTIONS}

_SHOWN = re.compile(r"^ {4}(?:\.venv/bin/)?onrecord (.*)$", re.MULTILINE)
_INLINE = re.compile(r"`onrecord ([^`]*)`")
_OPTION = re.compile(r"(--[a-z][a-z-]*|(?<=\s)-[a-z](?=,))(?:[ \n]+<(?:list\[)?([a-z|_-]+))?")


def shown(text: str) -> Iterator[str]:
    """The commands in a page's indented blocks and between back quotes, without the word `onrecord`."""
    for found in (*_SHOWN.finditer(text), *_INLINE.finditer(text)):
        yield " ".join(found.group(1).split())


def options(command: str) -> dict[str, list[str]]:
    """The options of a command, each with the values that it takes where these are listed."""
    found: dict[str, list[str]] = {"--help": []}
    for option, values in _OPTION.findall(COMMANDS[command]):
        found.setdefault(option, values.split("|") if "|" in values else [])
    return found


def faults(line: str) -> list[str]:
    """What the program does not know of a command that a page shows."""
    words = shlex.split(re.split(r" [|<>] ", line)[0], comments=True)
    if not words:
        return []
    if words[0] not in COMMANDS:
        return [words[0]]
    known, wrong = options(words[0]), []
    for word, value in zip(words, [*words[1:], ""], strict=True):
        if word.startswith("-") and word != "-":
            if word not in known:
                wrong.append(word)
            elif known[word] and value and value not in known[word] and not value.isupper():
                wrong.append(f"{word} {value}")
    return wrong


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_that_pages_show_exist(page: Path) -> None:
    found = {line: faults(line) for line in shown(page.read_text(encoding="utf-8"))}
    assert {line: wrong for line, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("build articles/ -o story.case --metadata sheet.csv", []),
        ("timeline story.case --from 2023  # a comment", []),
        ("pledges story.case --as-of 2024-04-15 --format csv > passed.csv", []),
        ("export CASE -o FOLDER --format FORMAT", []),
        ("remember story.case", ["remember"]),
        ("timeline story.case --since 2023", ["--since"]),
        ("timeline story.case --format pdf", ["--format pdf"]),
    ],
)
def test_what_is_not_there_is_seen(line: str, wrong: list[str]) -> None:
    assert faults(line) == wrong
