"""Whom an attack told just before has hurt: "A bomb went off. Three people died." """

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from onrecord.lexicons.events import NONE, verb_rules
from onrecord.reading.events.coding import Coded, Coder
from onrecord.reading.events.phrases import with_joined
from onrecord.reading.events.status import own_status

_SENTENCES = 1  # how far after the attack its casualties are looked for
# Verbs that tell of casualties, and are no event where nothing beside them says who or what did it.
_SUFFERED = frozenset("die perish injure hurt wound kill".split())
# Prepositions that lead to a cause of their own.
_CAUSES = ("in", "of", "from", "by", "during", "after", "when")


def casualties_after(
    coder: Coder, attacks: Sequence[Coded], coded: Container[int], dated: Container[int], sentence_of: Sequence[int]
) -> Iterator[tuple[Coded, int]]:
    """Each attack with the head of a phrase that counts its casualties, in its own sentence or in the next.

    Words in `coded` report an event themselves, those in `dated` stand in a time expression; `sentence_of` gives the
    sentence of each word. The last attack before the verb is meant. Known misses: casualties told two sentences later,
    and those of an accident, which is no event of PLOVER.
    """
    ground = coder.ground
    for verb, word in enumerate(ground.words):
        if word.upos != "VERB" or ground.lemma[verb] not in _SUFFERED or verb in coded:
            continue
        before = [a for a in attacks if a.word < verb and sentence_of[verb] - sentence_of[a.word] <= _SENTENCES]
        if not before or own_status(ground, verb) is not None or _has_cause(coder, verb, dated):
            continue
        people = ground.subjects(verb) if ground.lemma[verb] in ("die", "perish") else ground.objects(verb)
        for head in with_joined(ground, people):
            yield before[-1], head


def _has_cause(coder: Coder, verb: int, dated: Container[int]) -> bool:
    """Whether the clause says itself what did it, or the lexicon that it tells of no event."""
    ground = coder.ground
    rule = coder.match(verb, verb_rules().get(ground.lemma[verb], ()))
    if rule is not None and rule.type == NONE:
        return True
    causes = [head for case in _CAUSES for head in ground.slot(verb, case)]
    return any(not ground.is_somewhere(head) and head not in dated for head in causes)
