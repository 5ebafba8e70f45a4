"""The shape of a word: what an encoder that ignores case does not see."""

from __future__ import annotations

from functools import lru_cache

_CASES = ("none", "lower", "title", "upper", "initial", "mixed")
_DIGITS = ("none", "some", "all")

# Case x digits x (letters only, or other characters too), then the words without a letter or digit.
PUNCTUATION = len(_CASES) * len(_DIGITS) * 2
SYMBOL = PUNCTUATION + 1
SHAPES = SYMBOL + 1


@lru_cache(maxsize=65_536)
def shape(word: str) -> int:
    """The shape class of `word`, below `SHAPES`: its case, whether it has digits, whether it has other characters.

    "Baghdad" is title, "UN" upper, "A" initial, "al" lower, "iPhone" mixed; "U.S." is upper with other characters.
    """
    letters = upper = lower = digits = 0
    for character in word:
        if character.isalpha():
            letters += 1
            upper += character.isupper()
            lower += character.islower()
        elif character.isdigit():
            digits += 1
    other = len(word) - letters - digits
    if letters + digits == 0:
        return PUNCTUATION if word.isascii() or word in "“”‘’–—…«»•" else SYMBOL
    if upper + lower == 0:
        case = 0
    elif upper == 0:
        case = 1
    elif lower == 0:
        case = 4 if upper == 1 else 3
    elif upper == 1 and word[0].isupper():
        case = 2
    else:
        case = 5
    digit = 0 if digits == 0 else (2 if letters == 0 else 1)
    return (case * len(_DIGITS) + digit) * 2 + (other > 0)
