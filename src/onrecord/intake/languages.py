"""Which language a text is in: the script first, then the share of each language's commonest words."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.lexicons.stopwords import STOPWORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 20_000
_SCRIPTS: tuple[tuple[str, re.Pattern[str], tuple[str, ...], str], ...] = (
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]"), ("ar", "fa", "ur", "ckb"), "ar"),
    ("Cyrillic", re.compile("[\u0400-\u04ff]"), ("ru", "uk", "bg", "sr"), "ru"),
    ("Hebrew", re.compile("[\u0590-\u05ff]"), ("he",), "he"),
    ("Greek", re.compile("[\u0370-\u03ff]"), ("el",), "el"),
    ("Devanagari", re.compile("[\u0900-\u097f]"), ("hi",), "hi"),
    ("Bengali", re.compile("[\u0980-\u09ff]"), ("bn",), "bn"),
    ("Kana", re.compile("[\u3040-\u30ff]"), ("ja",), "ja"),
    ("Hangul", re.compile("[\uac00-\ud7af]"), ("ko",), "ko"),
    ("Han", re.compile("[\u4e00-\u9fff]"), ("zh",), "zh"),
    ("Thai", re.compile("[\u0e00-\u0e7f]"), ("th",), "th"),
    ("Tamil", re.compile("[\u0b80-\u0bff]"), ("ta",), "ta"),
    ("Amharic", re.compile("[\u1200-\u137f]"), ("am",), "am"),
    ("Armenian", re.compile("[\u0530-\u058f]"), ("hy",), "hy"),
    ("Georgian", re.compile("[\u10a0-\u10ff]"), ("ka",), "ka"),
)
_LATIN = tuple(
    language
    for language in STOPWORDS
    if language not in {"ru", "uk", "bg", "sr", "ar", "fa", "ur", "ckb", "he", "hi", "bn", "el"}
)
_LEAST_WORDS = 8
_LEAST_SHARE = 0.12  # of the words of a text are among the list of its language; English news has 0.35 to 0.5


def detect_language(text: str, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language (`ckb` for Sorani Kurdish), `None` where it is too short to tell.

    `declared` (from the page or the row) decides only where the words do not. Method: shares of stopwords, as in
    Grefenstette 1995.
    Known misses: mixed texts give the language of most words; languages without a list give `None` or the declared one.
    """
    said = _plain_code(declared)
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return said
    for name, pattern, languages, default in _SCRIPTS:
        share = len(pattern.findall(sample)) / letters
        if share > (0.1 if name == "Kana" else 0.4):
            return _best(sample, languages) or (said if said in languages else default)
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = sum(words.values())
    scores = {language: sum(words[word] for word in STOPWORDS[language]) / max(total, 1) for language in _LATIN}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if total < _LEAST_WORDS or scores[best] < _LEAST_SHARE:
        if said or total < _LEAST_WORDS:
            return said
        return "en" if scores["en"] > 0.04 and scores["en"] == scores[best] else None
    if said and said in scores and scores[said] > 0.85 * scores[best]:
        return said
    return best


def _best(sample: str, languages: tuple[str, ...]) -> str | None:
    words = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {language: sum(words[word] for word in STOPWORDS.get(language, frozenset())) for language in languages}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else None


def _plain_code(declared: str | None) -> str | None:
    code = re.split(r"[-_,; ]", (declared or "").strip().lower())[0]
    named = {
        "english": "en",
        "eng": "en",
        "arabic": "ar",
        "ara": "ar",
        "french": "fr",
        "german": "de",
        "spanish": "es",
        "russian": "ru",
        "persian": "fa",
    }
    return named.get(code) or (code if re.fullmatch(r"[a-z]{2,3}", code) else None)
