"""Running text, told from headings, lists and menus by its words alone."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
END = re.compile(r"[.!?…:](?:[\"'”’)\]]|\[\d+\]|[¹²³⁰-⁹])*$|[”\"]$")
_FUNCTION = frozenset(
    """the a an of to in on at for and or but by with from as is are was were be been has have had will would that
    this it
    its his her their not he she they who which""".split()
)
_LOOKED_AT = 5000  # characters of a piece that are enough to tell


def is_sentence(text: str) -> bool:
    """True for words that read as running text: an end mark and words in lower case, or many words with small ones
    among them.

    In a script without capitals, every piece of sixty characters counts.
    """
    words = WORD.findall(text[:_LOOKED_AT])
    lower = sum(word[0].islower() for word in words)
    uncased = sum(word[0].isalpha() and not word[0].isupper() and not word[0].islower() for word in words)
    if uncased > 0.5 * len(words):
        return len(text) >= 60
    function = sum(word.lower() in _FUNCTION for word in words)
    ends = bool(END.search(text[-20:]))
    return (ends and len(words) >= 4 and lower >= 0.3 * len(words)) or (len(words) >= 20 and function >= 3)
