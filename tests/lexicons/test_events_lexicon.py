"""The lexicon of events: its form, and that all of it can be read."""

from __future__ import annotations

import pytest

from onrecord.lexicons.events import ANY, NONE, TYPES, WHO, noun_rules, parse_rules, verb_rules
from onrecord.lexicons.events_operators import HANDED_DOWN, MADE, OPERATORS, STOPPED, sort_of

RULES = """
@tools = hammer saw
[ASSAULT]
hit
hit | obj: @tools nail   # a comment
[NONE]
hit blow+up | obj: @tools | subj: @who
[COERCE:arrest]
nab | !obj | in: *
"""


def test_rules_with_more_conditions_come_first() -> None:
    rules = parse_rules(RULES)["hit"]
    assert [rule.type for rule in rules] == [NONE, "ASSAULT", "ASSAULT"]
    assert rules[0].needs == (("obj", frozenset({"hammer", "saw"})), ("subj", frozenset({WHO})))
    assert rules[1].needs == (("obj", frozenset({"hammer", "saw", "nail"})),)
    assert rules[1].line == "hit | obj: @tools nail"


def test_modes_bars_and_particles() -> None:
    (rule,) = parse_rules(RULES)["nab"]
    assert (rule.type, rule.mode, rule.bars, rule.needs) == ("COERCE", "arrest", ("obj",), (("in", frozenset({ANY})),))
    assert "blow+up" in parse_rules(RULES)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[ATTACK]\nhit", "'ATTACK' is no type"),
        ("[ASSAULT]\nhit | obj", "a condition is 'slot: words'"),
        ("[ASSAULT]\nhit | obj: @tools", "no set @tools"),
    ],
)
def test_a_line_that_is_no_rule_is_named(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as raised:
        parse_rules(text, "mine")
    assert str(raised.value).startswith("mine:")


def test_every_type_has_verbs_and_nouns() -> None:
    for rules in (verb_rules(), noun_rules()):
        assert {rule.type for found in rules.values() for rule in found} >= set(TYPES) - {"MOBILIZE"}


def test_operators_make_and_hand_down_what_exists() -> None:
    assert set(MADE) | set(HANDED_DOWN) <= set(OPERATORS.values())
    assert set(STOPPED) <= set(TYPES)
    assert {sort_of(type_) for type_ in TYPES} == {"coop", "yield", "conflict"}
