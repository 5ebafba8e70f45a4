"""Numbers with what they count: "about 2,500 US troops", "dozens of attacks", "27 were killed".

`read_quantities` gives `Quantity` records in the order of the text. `start:end` holds the modifier, the
number and the counted thing; `what` is the counted thing as written, its head noun last (in "percent
of voters" and the like, the head stands before "of"); for a bare number it is what befell those
counted ("killed", "killing") or the toll that it tells ("death toll").

Bounds are inclusive and as near to the words as whole readings allow:

| words | low | high | modifier |
|---|---|---|---|
| 2,500; only 2,500 | 2500 | 2500 | none; only |
| about, some, an estimated 2,500 | 2500 | 2500 | about |
| at least n; n or more | n | none | at least |
| more than, over, exceeding n | n | none | more than |
| at most, no more than n; n or fewer | none | n | at most |
| up to, as many as n | none | n | up to |
| nearly, almost n | none | n | nearly |
| less than, under, within n | none | n | less than |
| between 20 and 30; 20-30; 20 to 30; 20 or 30 | 20 | 30 | between |
| dozens, scores, hundreds, tens of thousands | 24, 40, 200, 20000 | none | the word itself |
| hundreds of the 2,500 | 200 | 2500 (no part is larger than the whole) | hundreds |
| several hundred, a few dozen | 200, 24 | none | several, a few |
| no casualties | 0 | 0 | no |

Money has its sign, code or word as `what`, a share its "percent" or "%". Not quantities: whatever lies in
`times`, years, dates, clock times, durations, ages, ordinals, fractions, how often ("three times"), scores,
numbers in names ("Boeing 737", "F-16", "Article 5"), list marks, compounds ("28-nation bloc"), and "one"
but for people, weapons and other things whose count matters.

Method: rules over tokens, linear in the text; with Universal Dependencies words the noun phrase is cut by
their tags. Known misses: bare numbers whose noun stands elsewhere ("Biden had 54"), "two (2) people",
numbers broken by a space ("31, 000"), Roman numerals.
"""

from onrecord.reading.quantities.reader import read_quantities

__all__ = ["read_quantities"]
