"""Canonical text: the one form of a document's words that every offset refers to."""

from __future__ import annotations

import itertools
import re

# Control characters, byte order marks inside the text, soft hyphens, zero-width marks without meaning in Latin text.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u00ad\u200b\u2060\ufff9-\ufffb]|[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TRAILING = re.compile(r"[^\S\n]+(?=\n|\Z)")
_LETTER = re.compile(r"[^\W\d_]")
_HEADER = re.compile(r"[Bb][Yy] [A-Z]|[A-Z][a-z]+(?:-[A-Z][a-z]+)*: ")
_MANY_BLANKS = re.compile(r"\n{4,}")


def canonical(text: str) -> str:
    """The text with `\\n` line ends, no control characters, no white space at line ends and around the whole.

    Letters, marks and blank lines stay as the source has them (runs of more than two blank lines become two). The
    canonical form of a canonical text is the same text.
    """
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    text = _MANY_BLANKS.sub("\n\n\n", _trim_line_ends(text))
    return text.strip("\n").rstrip() if text.strip() else ""


def _trim_line_ends(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def unwrap(text: str) -> str:
    """A text whose lines were broken at a fixed width, with one paragraph a line.

    Replaces line ends inside paragraphs by spaces, so every other character keeps its place. A text that is not wrapped
    comes back as it is: one is wrapped where most lines that another line follows directly are long, of about
    one width, and end inside a sentence. Known miss: a wrapped text with lists or verse has these joined too.
    """
    lines = text.split("\n")
    inner = [line for line, after in itertools.pairwise(lines) if line and after]
    if len(inner) < 4:
        return text
    lengths = sorted(map(len, inner))
    width = lengths[int(0.95 * (len(lengths) - 1))]
    full = [line for line in inner if len(line) > 0.75 * width - 2]
    open_ended = [line for line in full if line[-1].isalnum() or line[-1] in ",;-’'"]
    if not (40 <= width <= 100 and len(full) >= 0.7 * len(inner) and len(open_ended) >= 0.6 * len(full)):
        return text
    pieces = [lines[0]]
    for line, after in itertools.pairwise(lines):
        wordless = not _LETTER.search(line) or not _LETTER.search(after)
        joined = not wordless and len(line) + len(after.split(" ", 1)[0]) + 1 > 0.9 * width
        starts_new = after.startswith((" ", "\t", "-", "* ", "• ", ">")) or line.startswith(">") or _HEADER.match(after)
        pieces.append((" " if joined and not starts_new else "\n") + after)
    return "".join(pieces)
