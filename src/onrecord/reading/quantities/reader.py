"""Joins number, modifier and counted thing, and leaves out what only looks like a quantity."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.quantities import (
    BEFALLEN,
    BEFALLING,
    COUNTABLE,
    DESIGNATORS,
    MEASURES,
    MODIFIERS,
    MONEY_CODES,
    MONEY_SIGNS,
    MONEY_WORDS,
    MONTHS,
    SCORES,
    STREETS,
    TENS,
    TIME_WORDS,
    TOLLS,
    UNITS,
    VAGUE,
)
from onrecord.reading.quantities.counted import Counted, counts_time, is_model, is_plural, noun_phrase, of_phrase
from onrecord.reading.quantities.modifiers import Modifier, modifier_after, modifiers_before
from onrecord.reading.quantities.numbers import Amount, read_amount, read_between
from onrecord.reading.quantities.tokens import Tokens
from onrecord.records import Quantity, Span, TimeExpression, Word

_STARTERS = frozenset((*UNITS, *TENS, *VAGUE, *MONEY_SIGNS, *MONEY_CODES, "half", "several", "few", "between", "no"))
_AFTER_ARTICLE = frozenset("dozen hundred thousand million billion trillion half few couple pair".split())
_BEFORE_BEFALLEN = frozenset(
    """were was are is been being be have has had others more remain remained reportedly also seriously critically
    slightly badly severely""".split()
)
_BEFORE_YEAR = frozenset("in since by until of from during after before between for and the early late mid".split())
_TOLL_WORDS_BACK = 14
_WORDS_TO_WHOLE = 5
_BEFORE_WHOLE = frozenset("the these those his her its their our all a an total of".split()) | frozenset(
    word for phrase in MODIFIERS for word in phrase
)
_TOLL_LINKS = frozenset("to at was is were been be reached topped passed stands stood exceeds exceeded of as".split())
_AGES = frozenset("aged age ages".split())
_LEFT_OUT = frozenset("st nd rd th".split())


def read_quantities(
    text: str,
    *,
    spans: Sequence[Span] = (),
    times: Sequence[TimeExpression] = (),
    words: Sequence[Word] = (),
    sentences: Sequence[Span] = (),
) -> tuple[Quantity, ...]:
    """The quantities of a text, in its order.

    With `spans` only numbers within one of them are read (zones that are not page furniture, say). A
    number within one of `times` is left out. `words` let the noun phrase be cut by parts of speech;
    without them rules over plurals cut it. A quantity never crosses the end of one of `sentences`.
    Nothing found gives an empty tuple; no text raises an error.
    """
    tokens = Tokens(text, words)
    within = _Places([(span.start, span.end) for span in spans]) if spans else None
    timed = _Places([(time.start, time.end) for time in times])
    sentence = _Places([(span.start, span.end) for span in sentences])
    found: list[Quantity] = []
    at = 0
    while at < tokens.count:
        if tokens.kinds[at] != "figure" and tokens.low[at] not in _STARTERS and not _article(tokens, at):
            at += 1
            continue
        start = tokens.starts[at]
        if (within is not None and within.end_at(start) is None) or timed.end_at(start) is not None:
            at += 1
            continue
        quantity, at = _quantity(tokens, at)
        if quantity is None:
            continue
        limit = sentence.end_at(start)
        if limit is None or quantity.end <= limit or not _ends_at(text, limit):
            found.append(quantity)
    return tuple(found)


def _ends_at(text: str, limit: int) -> bool:
    """True where a sentence may well end: "2,500 U.S. / troops" was cut wrongly."""
    following = text[limit : limit + 2].lstrip(" ")
    return following[:1] == "\n" or not following[:1].islower()


class _Places:
    """Ranges asked in rising order of offset."""

    __slots__ = ("at", "ranges")

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self.ranges = sorted(ranges)
        self.at = 0

    def end_at(self, offset: int) -> int | None:
        """The end of the range that holds `offset`, or `None`."""
        while self.at and self.ranges[self.at - 1][1] > offset:
            self.at -= 1
        while self.at < len(self.ranges) and self.ranges[self.at][1] <= offset:
            self.at += 1
        if self.at < len(self.ranges) and self.ranges[self.at][0] <= offset:
            return self.ranges[self.at][1]
        return None


def _article(tokens: Tokens, at: int) -> bool:
    return tokens.low[at] in ("a", "an") and tokens.low[at + 1] in _AFTER_ARTICLE


def _quantity(tokens: Tokens, at: int) -> tuple[Quantity | None, int]:
    """The quantity that begins at token `at`, and the index from which to read on."""
    word = tokens.low[at]
    if word == "no":
        return _none_of(tokens, at)
    amount = read_between(tokens, at) if word == "between" else read_amount(tokens, at)
    if amount is None:
        return None, _past(tokens, at)
    before = modifiers_before(tokens, amount.first)
    after = modifier_after(tokens, amount.last)
    number_end = after.last if after is not None else amount.last
    if _of_another_kind(tokens, amount, before, number_end):
        return None, amount.last
    if amount.money is not None:
        sign = tokens.text[tokens.starts[amount.money[0]] : tokens.ends[amount.money[1] - 1]]
        return _made(tokens, amount, before, after, sign, number_end), number_end
    counted = _counted(tokens, amount, number_end, before)
    if counted is not None:
        if after is None:
            after = modifier_after(tokens, counted.last)
            if after is not None and tokens.low[after.first] in ("and", "plus", "+", "-"):
                after = None
        end = max(counted.last, after.last if after is not None else 0)
        what = tokens.text[tokens.starts[counted.first] : tokens.ends[counted.last - 1]]
        if tokens.low[counted.head] in ("percent", "%", "cent") and tokens.low[counted.last] == "of":
            share = of_phrase(tokens, counted.last)
            if share is not None:
                what = tokens.text[tokens.starts[counted.first] : tokens.ends[share.last - 1]]
                return _made(tokens, amount, before, after, what, max(end, share.last)), max(amount.last, counted.last)
        # "hundreds of the roughly 2,500 troops": the inner number is read on its own
        return _made(tokens, amount, before, after, what, end), amount.last
    bare = _befallen(tokens, amount, before, number_end)
    if bare is None:
        return None, amount.last
    first, last = bare
    what = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    begin, end = min(first, before.first), max(last, number_end)
    return _made(tokens, amount, before, after, what, end, begin=begin), amount.last


def _past(tokens: Tokens, at: int) -> int:
    """The index after a run of figures and signs glued together, which is no number ("192.168.0.1")."""
    last = at + 1
    if tokens.kinds[at] == "figure":
        while tokens.glued(last) and tokens.kinds[last] in ("figure", "sign") and tokens.low[last] not in '()[],."”':
            last += 1
    return last


def _made(
    tokens: Tokens,
    amount: Amount,
    before: Modifier,
    after: Modifier | None,
    what: str,
    last: int,
    *,
    begin: int | None = None,
) -> Quantity:
    word, bound = before.word, before.bound
    if after is not None and bound == "both":
        word, bound = after.word, after.bound
    low, high = amount.low, amount.high
    if amount.ranged:
        word = word or "between"
    elif amount.vague:
        word = word or amount.vague
        if bound == "high":
            low = None  # "up to hundreds" bounds nothing that can be told
    elif bound == "low":
        high = None
    elif bound == "high":
        low = None
    if high is None and tokens.low[amount.last] == "of":
        whole = _whole(tokens, amount.last)
        high = whole if whole is not None and low is not None and low <= whole else None
    first = before.first if begin is None else begin
    return Quantity(start=tokens.starts[first], end=tokens.ends[last - 1], what=what, low=low, high=high, modifier=word)


def _whole(tokens: Tokens, of: int) -> float | None:
    """The number of all of which some are counted: 2,500 in "hundreds of the roughly 2,500 troops"."""
    for at in range(of + 1, min(of + _WORDS_TO_WHOLE, tokens.count)):
        if tokens.kinds[at] == "figure" or tokens.low[at] in UNITS or tokens.low[at] in TENS:
            amount = read_amount(tokens, at)
            if amount is None or amount.money is not None or modifiers_before(tokens, at).bound == "low":
                return None
            return amount.high if noun_phrase(tokens, amount.last) is not None else None
        if tokens.low[at] not in _BEFORE_WHOLE and not tokens.low[at].endswith(("'s", "’s")):
            return None
    return None


def _none_of(tokens: Tokens, at: int) -> tuple[Quantity | None, int]:
    """ "no casualties": none of something whose number matters."""
    counted = noun_phrase(tokens, at + 1)
    if counted is None or tokens.low[counted.head] not in COUNTABLE or not is_plural(tokens, counted.head):
        return None, at + 1
    quantity = Quantity(
        start=tokens.starts[at],
        end=tokens.ends[counted.last - 1],
        what=tokens.text[tokens.starts[counted.first] : tokens.ends[counted.last - 1]],
        low=0.0,
        high=0.0,
        modifier="no",
    )
    return quantity, at + 1


def _of_another_kind(tokens: Tokens, amount: Amount, before: Modifier, after: int) -> bool:
    """True for dates, clock times, durations, ages, names and places in an order."""
    low, previous = tokens.low, amount.first - 1
    if counts_time(tokens, after) or (low[after] in MONTHS and amount.plain):
        return True
    if amount.money is not None:
        return False
    if previous >= 0:
        if _title(tokens, amount, after):
            return True
        if low[previous] in _AGES or (low[previous] in MONTHS and amount.plain and low[previous] != "may"):
            return True
        if low[previous] == "." and low[previous - 1] in MONTHS and amount.plain:
            return True
        modified = before.word is not None
        share = low[after] in ("percent", "%", "per")
        spelled = tokens.kinds[amount.first] == "word"
        unmodified = not modified and not share and amount.scale == 1
        if unmodified and (tokens.capital(previous) or not spelled) and _names(tokens, previous):
            return True
        if not modified and amount.yearlike and (low[previous] in _BEFORE_YEAR or low[previous] in MONTHS):
            return True
    if amount.ranged and amount.yearlike:
        return low[after] not in COUNTABLE and before.word is None and low[after] not in ("likes", "people")
    return False


def _title(tokens: Tokens, amount: Amount, after: int) -> bool:
    """True for a number in capitals amid small letters: "the legend of the Ten Rings"."""
    previous = amount.first - 1
    return (
        tokens.kinds[amount.first] == "word"
        and tokens.capital(amount.first)
        and tokens.capital(after)
        and tokens.is_word(previous)
        and not tokens.capital(previous)
    )


def _names(tokens: Tokens, previous: int) -> bool:
    """True where the word before a number takes it into a name: "Boeing 737", "article 5", "No. 10"."""
    low = tokens.low
    if low[previous] == "." and low[previous - 1] in ("no", "nos", "art", "sec", "vol", "p", "pp"):
        return True
    if low[previous] == "#" or (low[previous] in "-–" and low[previous - 1] in (*DESIGNATORS, "no")):
        return True
    return low[previous] in DESIGNATORS or is_model(tokens, previous + 1)


def _counted(tokens: Tokens, amount: Amount, at: int, before: Modifier) -> Counted | None:
    low = tokens.low
    one = amount.low == 1 and amount.high == 1
    if low[at] == "of":
        if one and tokens.kinds[amount.first] == "word":
            return None
        counted = of_phrase(tokens, at)
    else:
        counted = noun_phrase(tokens, at, single=one)
    if counted is None:
        return None
    head = low[counted.head]
    if head in TIME_WORDS or low[counted.first] in TIME_WORDS or head in _LEFT_OUT or head in MONTHS:
        return None
    if len(head) == 1 and head not in MEASURES and head != "%":
        return None
    if amount.ranged and head in SCORES and amount.high is not None and amount.high < 20:
        return None
    if not one and not amount.vague and low[at] != "of" and not _many(tokens, amount, counted):
        return None
    if amount.vague in ("thousands", "hundreds", "millions", "scores", "billions") and low[at] != "of":
        return counted if low[at] in ("more", "others") or head in COUNTABLE or head in BEFALLEN else None
    if amount.plain and amount.yearlike and before.word is None and not _sure_of_year(tokens, counted):
        return None
    if one and tokens.kinds[amount.first] == "word" and not _counts_one(tokens, amount, counted, before):
        return None
    return counted


def _many(tokens: Tokens, amount: Amount, counted: Counted) -> bool:
    """False where a noun in the singular tells that the number is no count: "10 Downing Street", "the 911 call"."""
    low, head = tokens.low, counted.head
    if is_plural(tokens, head) or low[head] in MEASURES or low[head] in MONEY_WORDS or low[head] in BEFALLEN:
        return True
    if low[head] in ("percent", "%", "cent", "percentage", "point"):
        return True
    if amount.decimal or amount.ranged or any(low[at] in STREETS for at in range(counted.first, counted.last)):
        return False
    previous = amount.first - 1
    if low[counted.last] in ("and", "or") and tokens.kinds[counted.last + 1] == "figure":
        return True  # "12 Somali and 11 Yemeni nationals"
    if amount.scale == 1 and low[previous] in ("a", "an", "the", "this"):
        return tokens.kinds[amount.first] == "word" and low[previous] not in ("a", "an")
    if amount.plain and tokens.capital(counted.first):
        return tokens.kinds[amount.first] == "word"
    return not (amount.plain and tokens.capital(previous) and tokens.kinds[previous - 1] == "word")


def _sure_of_year(tokens: Tokens, counted: Counted) -> bool:
    """True where figures like a year count something all the same: "2000 people"."""
    head = tokens.low[counted.head]
    return head in COUNTABLE or head in MEASURES or head in ("percent", "%")


def _counts_one(tokens: Tokens, amount: Amount, counted: Counted, before: Modifier) -> bool:
    """True where "one" is a number: it bounds, stands against other numbers, or counts what matters."""
    low = tokens.low
    if before.word is not None or low[counted.head] in COUNTABLE or low[counted.head] in BEFALLEN:
        return True
    near = range(max(0, amount.first - 8), amount.first)
    ahead = range(counted.last, min(counted.last + 8, tokens.count))
    for at in (*reversed(near), *ahead):
        if low[at] in (".", ";", "!", "?") or tokens.kinds[at] == "break":
            continue
        if low[at] != "one" and low[at] in UNITS and low[at + 1] not in TIME_WORDS and low[at + 1] != "of":
            return True
    return False


def _befallen(tokens: Tokens, amount: Amount, before: Modifier, at: int) -> tuple[int, int] | None:
    """The words that say what is counted by a number without a noun; tokens `first:last`."""
    low = tokens.low
    after = at
    while low[after] in _BEFORE_BEFALLEN and after < at + 4:
        after += 1
    if low[after] in BEFALLEN and "no" not in low[max(0, amount.first - 2) : amount.first]:
        return after, after + 1
    previous = before.first - 1
    if previous >= 0 and low[previous] in BEFALLING and not amount.yearlike:
        return previous, previous + 1
    return _toll(tokens, amount, before)


def _toll(tokens: Tokens, amount: Amount, before: Modifier) -> tuple[int, int] | None:
    """ "the death toll rose to 31": the noun that the bare number fills."""
    low = tokens.low
    previous = before.first - 1
    verb_in_modifier = before.first < amount.first and low[before.first].startswith(("exceed", "surpass", "topp"))
    if previous < 0 or (low[previous] not in _TOLL_LINKS and not verb_in_modifier):
        return None
    if amount.yearlike and before.word is None and low[previous] in ("in", "of", "to"):
        return None
    for at in range(previous, max(-1, previous - _TOLL_WORDS_BACK), -1):
        if low[at] in (".", ";", "!", "?") or tokens.kinds[at] == "break":
            return None
        if low[at] in TOLLS:
            first = at - 1 if low[at] in ("toll", "tolls") and low[at - 1] == "death" else at
            return first, at + 1
        if low[at] in ("number", "total") and low[at + 1] == "of" and at + 2 < previous:
            counted = of_phrase(tokens, at + 1)
            return (counted.first, counted.last) if counted is not None and counted.last <= previous else None
    return None
