"""Numbers in figures and words: one amount, a range, or an order of size."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicons.quantities import (
    FRACTIONS,
    MEASURES,
    MONEY_CODES,
    MONEY_SIGNS,
    MONEY_WORDS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    VAGUE,
)
from onrecord.reading.quantities.tokens import Tokens

_LONGEST_FIGURE = 16  # characters; longer ones are codes
_LARGEST = 1e16
_HYPHENS = frozenset("-–—‐‑−")
_DOLLARS = frozenset("us c a ca au nz hk s".split())  # glued before "$"
_YEARS = range(1700, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as written over the tokens `first:last`.

    `scale` is the scale word's worth (1 for none), `money` the tokens of a sign or code before it,
    `plain` is true for figures without comma, point or scale, `decimal` for a point without scale,
    `vague` names an order of size.
    """

    low: float | None
    high: float | None
    first: int
    last: int
    scale: int = 1
    money: tuple[int, int] | None = None
    plain: bool = False
    decimal: bool = False
    vague: str | None = None
    ranged: bool = False

    @property
    def yearlike(self) -> bool:
        """True where the figures may be a year."""
        return self.plain and any(value is not None and int(value) in _YEARS for value in (self.low, self.high))


def read_amount(tokens: Tokens, at: int) -> Amount | None:
    """The number that begins at token `at`, ranges included, or `None`."""
    if tokens.glued(at) and tokens.low[at - 1] in _HYPHENS:
        return None  # "F-16", "2-to-1"
    first = _single(tokens, at)
    if first is None or first.vague or first.low is None:
        return first
    joint = _joint(tokens, first.last)
    if joint is None or (first.first and tokens.low[first.first - 1] == "from"):
        return first
    second = _single(tokens, joint)
    if second is None or second.low is None or second.vague:
        return first
    low = first.low
    if first.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low *= second.scale
    if low >= second.low:
        return None if tokens.low[joint - 1] in _HYPHENS else first
    if tokens.low[second.last] in _HYPHENS and tokens.glued(second.last) and tokens.kinds[second.last + 1] == "figure":
        return None  # "202-555-0100"
    return Amount(
        low=low,
        high=second.low,
        first=first.first,
        last=second.last,
        scale=second.scale,
        money=first.money,
        plain=first.plain and second.plain,
        ranged=True,
    )


def _joint(tokens: Tokens, at: int) -> int | None:
    """The index after the words that join two ends of a range, or `None`."""
    low = tokens.low
    if low[at] in _HYPHENS and tokens.glued(at):
        if low[at + 1] == "to" and low[at + 2] in _HYPHENS:
            return at + 3
        return at + 1
    if low[at] in _HYPHENS and tokens.kinds[at + 1] == "figure":
        return at + 1
    if low[at] in ("to", "or"):
        return at + 1
    return None


def read_between(tokens: Tokens, at: int) -> Amount | None:
    """The range of "between A and B" or "from A to B", where `at` is the token of "between" or "from"."""
    start = at + 1
    first = _single(tokens, start)
    if first is None or first.low is None or first.vague:
        return None
    joint = first.last
    while tokens.is_word(joint) and joint < first.last + 2 and tokens.low[joint] not in ("and", "to"):
        joint += 1
    if tokens.low[joint] != "and":
        return None
    second = _single(tokens, joint + 1)
    if second is None or second.low is None or second.vague:
        return None
    low = first.low
    if first.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low *= second.scale
    if low >= second.low:
        return None
    return Amount(
        low=low,
        high=second.low,
        first=at,
        last=second.last,
        scale=second.scale,
        money=first.money,
        plain=first.plain and second.plain,
        ranged=True,
    )


def _single(tokens: Tokens, at: int) -> Amount | None:
    low = tokens.low
    word = low[at]
    if tokens.kinds[at] == "figure" or word in MONEY_SIGNS or word in MONEY_CODES:
        return _figures(tokens, at)
    if tokens.kinds[at] != "word":
        return None
    if word in VAGUE:
        return _vague(tokens, at)
    if word in ("a", "an", "half", "several", "few"):
        return _with_article(tokens, at)
    return _spelled(tokens, at)


def _figures(tokens: Tokens, at: int) -> Amount | None:
    low = tokens.low
    money: tuple[int, int] | None = None
    figure = at
    if tokens.kinds[at] != "figure":
        figure = at + 1
        if low[at : figure + 1] == ["rs", "."] or (low[at] in MONEY_CODES and low[figure] in MONEY_SIGNS):
            figure += 1
        if tokens.kinds[figure] != "figure":
            return None
        money = (at, figure)
        if tokens.glued(at) and low[at - 1] in _DOLLARS:
            money = (at - 1, figure)
            at -= 1
    written = low[figure]
    if len(written) > _LONGEST_FIGURE or not _free_before(tokens, at):
        return None
    value = float(written.replace(",", ""))
    last = figure + 1
    plain = "," not in written and "." not in written and money is None
    scale = 1
    near = last + 1 if low[last] in _HYPHENS and tokens.glued(last) and low[last + 1] in SCALES else last
    if low[near] in SCALES:
        scale, last = SCALES[low[near]], near + 1
        if low[last] in SCALES and SCALES[low[last]] > scale:
            scale, last = scale * SCALES[low[last]], last + 1
    elif low[last] in SHORT_SCALES and (money is not None or _money_follows(tokens, last)):
        scale, last = SHORT_SCALES[low[last]], last + 1
        if low[last] == "." and _money_word(tokens, last + 1):
            last += 1
    elif not _free_after(tokens, last):
        return None
    return Amount(
        low=value * scale,
        high=value * scale,
        first=at,
        last=last,
        scale=scale,
        money=money,
        plain=plain and scale == 1,
        decimal="." in written and scale == 1,
    )


def _free_after(tokens: Tokens, at: int) -> bool:
    """False where what stands at token `at` makes the figures before it part of something else."""
    low = tokens.low
    if low[at] in ("/", ":") and tokens.kinds[at + 1] == "figure":
        return False  # "9 / 11"
    if not tokens.glued(at):
        return True
    if tokens.kinds[at] in ("word", "figure"):
        return low[at] in MEASURES  # "16th", "240B", "1990s", but "16km"
    if low[at] in "_:/°'’&#@=\\":
        return False
    beyond = tokens.glued(at + 1)
    if low[at] in (".", ","):
        return not (beyond and tokens.kinds[at + 1] == "figure")  # "1.2.3"
    if low[at] in _HYPHENS and beyond and tokens.kinds[at + 1] == "word":
        return low[at + 1] in ("to", "plus", "percent") or low[at + 1] in UNITS  # not "28-nation"
    return True


def _free_before(tokens: Tokens, at: int) -> bool:
    """True where no letter, hyphen or other sign is glued to the front of the number."""
    if not tokens.glued(at):
        return True
    before = tokens.low[at - 1]
    if tokens.kinds[at - 1] in ("word", "figure"):
        return False
    if before in _HYPHENS:
        # "F-16", but "one-to-20", and a dash between clauses has a space or a word of number before it
        return at >= 2 and (tokens.low[at - 2] in ("to", *UNITS) or tokens.kinds[at - 2] == "figure")
    return before not in "/:.#_@&=+\\~'’*"


def _money_word(tokens: Tokens, at: int) -> bool:
    return tokens.low[at] in MONEY_WORDS or tokens.low[at] in MONEY_CODES


def _money_follows(tokens: Tokens, at: int) -> bool:
    return _money_word(tokens, at + 1) or (tokens.low[at + 1] == "." and _money_word(tokens, at + 2))


def _vague(tokens: Tokens, at: int) -> Amount | None:
    low = tokens.low
    value, last = float(VAGUE[low[at]]), at + 1
    name = low[at]
    if low[last] == "of" and low[last + 1] in VAGUE and VAGUE[low[last + 1]] > 20:
        name, value, last = f"{name} of {low[last + 1]}", value * VAGUE[low[last + 1]], last + 2
    if name == "tens" or (name == "scores" and low[last] != "of"):
        return None
    return Amount(low=2 * value, high=None, first=at, last=last, vague=name)


def _with_article(tokens: Tokens, at: int) -> Amount | None:
    """ "a dozen", "half a million", "several hundred", "a few thousand", "a couple of", "a pair of"."""
    low = tokens.low
    word, last = low[at], at + 1
    if word == "half":
        last = at + 2 if low[at + 1] in ("a", "an") else at + 1
        if low[last] in SCALES and low[last] != "hundred":
            value = SCALES[low[last]] / 2
            return Amount(low=value, high=value, first=at, last=last + 1, scale=SCALES[low[last]])
        return None
    vague: str | None = None
    if word in ("several", "few") or (word == "a" and low[last] == "few"):
        vague = "several" if word == "several" else "a few"
        last = last + 1 if word == "a" else last
    elif low[last] in ("couple", "pair") and low[last + 1] == "of":
        return Amount(low=2.0, high=2.0, first=at, last=last + 1, vague=low[last])
    elif low[last] == "half" and low[last + 1] in ("dozen", "million", "billion"):
        value = SCALES[low[last + 1]] / 2
        return Amount(low=value, high=value, first=at, last=last + 2, scale=SCALES[low[last + 1]])
    if low[last] not in SCALES:
        return None
    total = SCALES[low[last]]
    last += 1
    if low[last] in SCALES and SCALES[low[last]] > total:
        total, last = total * SCALES[low[last]], last + 1
    if vague:
        return Amount(low=2.0 * total, high=None, first=at, last=last, vague=vague)
    return Amount(low=float(total), high=float(total), first=at, last=last, scale=total)


def _spelled(tokens: Tokens, at: int) -> Amount | None:
    low = tokens.low
    if low[at] not in UNITS and low[at] not in TENS:
        return None
    if tokens.glued(at) and low[at - 1] in _HYPHENS and low[at - 2] not in ("to", *UNITS):
        return None  # "Catch-twenty-two"
    total = part = 0.0
    scale, last = 1, at
    while True:
        word = low[last]
        hyphen = word in _HYPHENS and tokens.glued(last)
        joins = word == "and" and scale >= 100 and part % 100 == 0 and (low[last + 1] in UNITS or low[last + 1] in TENS)
        if (word in TENS or word in UNITS) and not part % 100:
            part, last = part + TENS.get(word, UNITS.get(word, 0)), last + 1
            joined = last + 1 if low[last] in _HYPHENS and tokens.glued(last) else last
            if word in TENS and 0 < UNITS.get(low[joined], 0) < 10:
                part, last = part + UNITS[low[joined]], joined + 1
        elif word in SCALES and part:
            scale = SCALES[word]
            if word in ("hundred", "dozen"):
                part *= scale
            else:
                total, part = total + part * scale, 0.0
            last += 1
        elif joins or (hyphen and low[last + 1] in SCALES):
            last += 1
        elif word == "and" and low[last + 1] == "a" and low[last + 2] == "half" and low[last + 3] in SCALES:
            part, last = part + 0.5, last + 3
        else:
            break
    if last == at:
        return None
    value = total + part
    if not value < _LARGEST:
        return None
    after = last + 1 if low[last] in _HYPHENS and tokens.glued(last) else last
    if low[after] in FRACTIONS:
        return None
    if after > last and tokens.kinds[after] == "word" and low[after] not in ("to", "plus") and low[after] not in UNITS:
        return None  # "three-judge court"
    return Amount(low=value, high=value, first=at, last=last, scale=scale)
