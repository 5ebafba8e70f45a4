"""Puts tokens back together as running text, where a corpus has lost its spaces."""

from __future__ import annotations

from collections.abc import Sequence

_CLOSING = set(".,;:!?)]}%…”’") | {
    "'s",
    "’s",
    "n't",
    "n’t",
    "'re",
    "’re",
    "'ve",
    "’ve",
    "'ll",
    "’ll",
    "'d",
    "’d",
    "'m",
    "’m",
    "'S",
}
_OPENING = set("([{$£€“‘#")
_GLUE = {"-", "/"}
_TURNING = {'"'}


def spaces_before(tokens: Sequence[str]) -> list[bool]:
    """For each token, whether a space stands before it in ordinary English typesetting.

    Straight quotation marks open and close by turns. "11 - day" comes back as "11-day"; a dash that stood between
    spaces is glued too, an accepted miss.
    """
    spaces = []
    opened = False
    previous = ""
    glue_next = False
    for index, token in enumerate(tokens):
        space = not glue_next and index > 0
        glue_next = False
        if token in _TURNING:
            if opened:
                space = False
            else:
                glue_next = True
            opened = not opened
        elif token in _CLOSING:
            space = False
        elif token in _OPENING:
            glue_next = True
        elif token in _GLUE and previous[-1:].isalnum() and index + 1 < len(tokens) and tokens[index + 1][:1].isalnum():
            space = False
            glue_next = True
        elif (previous in {"’", "'"} and index > 1 and token in {"s", "t", "re", "ve", "ll", "d", "m"}) or (
            index > 1 and previous == "." and _initial(tokens[index - 2]) and _initial(token)
        ):
            space = False
        spaces.append(space)
        previous = token
    return spaces


def _initial(token: str) -> bool:
    return len(token) == 1 and token.isupper()


def glued(tokens: Sequence[str], spaces: Sequence[bool]) -> tuple[str, list[tuple[int, int]]]:
    """The text and each token's (start, end) in it."""
    parts: list[str] = []
    offsets = []
    position = 0
    for token, space in zip(tokens, spaces, strict=True):
        if space and parts:
            parts.append(" ")
            position += 1
        offsets.append((position, position + len(token)))
        parts.append(token)
        position += len(token)
    return "".join(parts), offsets
