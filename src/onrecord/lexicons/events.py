"""The lexicon of events: which verbs and nouns report one, of which type and mode of PLOVER, with what around them.

`events_verbs.txt` and `events_nouns.txt` say their form. Types and modes are those of the PLOVER manual of 2021.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.lexicons.events_operators import BLAMED

TYPES = tuple(
    """AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE
    COERCE ASSAULT""".split()
)
NONE = "NONE"  # the type of a rule that tells what is no event
ANY = "*"
WHO, WHERE, LAND, PERSON, PEOPLE = "@who", "@where", "@land", "@person", "@people"
_BY_MENTION = (WHO, WHERE, LAND, PERSON, PEOPLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """A word that reports an event where all `needs` hang on it and none of the `bars` do.

    `needs` pairs a slot with the lemmas allowed there (`ANY`, `WHO` and the like among them). `line` is the
    rule as the lexicon writes it, which is the reason shown to readers.
    """

    type: str
    mode: str | None
    needs: tuple[tuple[str, frozenset[str]], ...]
    bars: tuple[str, ...]
    line: str


@cache
def verb_rules() -> dict[str, tuple[EventRule, ...]]:
    """Rules by lemma ("kill", "blow+up"), the ones with the most needs first."""
    return _rules("events_verbs.txt")


@cache
def noun_rules() -> dict[str, tuple[EventRule, ...]]:
    """Rules by lemma of the noun, the ones with the most needs first."""
    return _rules("events_nouns.txt")


def _rules(name: str) -> dict[str, tuple[EventRule, ...]]:
    return parse_rules(resources.files("onrecord.lexicons").joinpath(name).read_text(encoding="utf-8"), name)


def parse_rules(text: str, name: str = "rules") -> dict[str, tuple[EventRule, ...]]:
    """The rules of a lexicon by lemma. Raises `ValueError` with the line where it does not follow its form."""
    sets: dict[str, frozenset[str]] = {"@bad": BLAMED}
    found: dict[str, list[EventRule]] = {}
    type_, mode = "", None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        where = f"{name}:{number}"
        if line.startswith("@"):
            title, _, words = line.partition("=")
            sets[title.strip()] = frozenset(words.split())
        elif line.startswith("["):
            type_, _, rest = line.strip("[]").partition(":")
            mode = rest or None
            if type_ not in TYPES and type_ != NONE:
                raise ValueError(f"{where}: {type_!r} is no type of PLOVER")
        else:
            lemmas, *conditions = (part.strip() for part in line.split("|"))
            needs, bars = _conditions(conditions, sets, where)
            for lemma in lemmas.split():
                shown = " | ".join([lemma, *conditions])
                rule = EventRule(type=type_, mode=mode, needs=needs, bars=bars, line=shown)
                found.setdefault(lemma, []).append(rule)
    return {lemma: tuple(sorted(rules, key=_most_needs)) for lemma, rules in found.items()}


def _most_needs(rule: EventRule) -> int:
    narrow = sum(ANY not in words for _, words in rule.needs) + sum(slot == "subj" for slot, _ in rule.needs)
    return -(2 * len(rule.needs) + narrow + len(rule.bars))


def _conditions(
    conditions: list[str], sets: dict[str, frozenset[str]], where: str
) -> tuple[tuple[tuple[str, frozenset[str]], ...], tuple[str, ...]]:
    needs, bars = [], []
    for condition in conditions:
        if condition.startswith("!"):
            bars.append(condition[1:].strip())
            continue
        slot, colon, words = condition.partition(":")
        if not colon or not words.strip():
            raise ValueError(f"{where}: a condition is 'slot: words', not {condition!r}")
        allowed: set[str] = set()
        for word in words.split():
            if word.startswith("@") and word not in _BY_MENTION:
                if word not in sets:
                    raise ValueError(f"{where}: no set {word}")
                allowed |= sets[word]
            else:
                allowed.add(word)
        needs.append((slot.strip(), frozenset(allowed)))
    return tuple(needs), tuple(bars)
