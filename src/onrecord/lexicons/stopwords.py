"""The commonest words of languages in which news is written: they tell one language from another."""

from __future__ import annotations

from importlib import resources


def _read() -> dict[str, frozenset[str]]:
    text = resources.files("onrecord.lexicons").joinpath("stopwords.txt").read_text(encoding="utf-8")
    rows = (line.partition(": ") for line in text.splitlines() if line)
    return {language: frozenset(words.split()) for language, _, words in rows}


# By ISO 639-1 code (`ckb` for Sorani Kurdish).
STOPWORDS: dict[str, frozenset[str]] = _read()
