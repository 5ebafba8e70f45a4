"""Names and descriptions that are one, by rules in the order of how sure they are (Lee et al. 2013)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.lexicons.offices_likened import BODIES_ALIKE, TITLES_ALIKE
from onrecord.lexicons.offices_titles import LANDS_OF_OFFICE
from onrecord.lexicons.persons_and_groups import GROUPS, MEN, PERSONS, PLACES, REFLEXIVES, WOMEN
from onrecord.reading.coreference.ground import Ground
from onrecord.reading.coreference.phrases import OFFICES, Phrase
from onrecord.records import RoleReport

FAR = 400  # phrases back to which a description may reach
LEAD = 5  # sentences (with headlines) in which somebody comes without a name
DELAY = 5  # sentences within which the name follows
NEAR_BODY = 3  # sentences within which "the group" stands for the body named last
_NOT_SAID = frozenset({"not", "n't", "n’t", "never", "no"})
_CALLED = frozenset({"known", "called", "named", "dubbed", "nicknamed"})
_BECOMING = frozenset({"become", "remain"})
# What says that the thing named is another one.
_OTHERS = frozenset("other another different second third next new fourth further additional same-day more".split())
# Modifiers that tell nothing about which one is meant.
_WEAK = frozenset("whole entire very same said own late present current overall so-called aforementioned".split())
# Descriptions of any body, any land, any town, any person.
ANY_BODY = frozenset("group organization organisation body movement outfit entity".split())
ANY_LAND = frozenset("country nation state republic kingdom".split())
ANY_TOWN = frozenset("city town village".split())
ANY_PERSON = frozenset("man woman boy girl person".split())
_SOMEBODY = OFFICES | PERSONS
_ANYBODY = _SOMEBODY | MEN | WOMEN
_STATES = frozenset({"state", "republic", "kingdom"})
_OF_NAMES = ("compound", "flat", "amod")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}")


def join_same_names(ground: Ground) -> None:
    """Phrases of one chain of names, and what stands in the very words of a name that is nobody's."""
    by_chain: dict[int, int] = {}
    by_form: dict[str, int] = {}
    for number, phrase in enumerate(ground.phrases):
        if phrase.chain is not None:
            ground.clusters.join(by_chain.setdefault(phrase.chain, number), number)
            if phrase.kind != "person":
                by_form.setdefault(ground.form(phrase), number)
    for number, phrase in enumerate(ground.phrases):
        alike = phrase.form == "name" or (phrase.form == "nominal" and phrase.article == "bare")
        if phrase.chain is None and alike:
            ground.clusters.join(by_form.setdefault(ground.form(phrase), number), number)


def join_appositions(ground: Ground) -> None:
    """ "Olin Tarn, the mayor": an apposition and what it stands beside; "the mayor Olin Tarn" where a list of
    places is no apposition."""
    for number, phrase in enumerate(ground.phrases):
        word = ground.words[phrase.head]
        if word.deprel != "appos" or word.head not in ground.at_head:
            continue
        other = _described(ground, phrase, ground.at_head[word.head])
        if {phrase.kind, ground.phrases[other].kind} <= {"place", "country"} and phrase.form == "name":
            continue  # "Nimra, Norland"
        if ground.words[phrase.head].upos == "NUM" or _is_counted(ground, phrase):
            continue
        ground.clusters.join(other, number)


def _described(ground: Ground, name: Phrase, beside: int) -> int:
    """What the name of a person in apposition names: in "the head of the river board, Olin Tarn" the head."""
    at = beside
    while name.form == "name" and name.kind == "person" and not _is_person(ground.phrases[at]):
        word = ground.words[ground.phrases[at].head]
        if word.deprel != "nmod" or word.head not in ground.at_head:
            return beside
        at = ground.at_head[word.head]
    return at


def _is_person(phrase: Phrase) -> bool:
    return phrase.form != "nominal" or phrase.lemma in _ANYBODY


def part_owners(ground: Ground) -> None:
    """Keeps an owner and what is owned apart: "his agent" is not he."""
    for number, phrase in enumerate(ground.phrases):
        if phrase.lemma in REFLEXIVES:
            continue
        for child in ground.children[phrase.head]:
            if ground.words[child].deprel == "nmod:poss" and child in ground.at_head:
                ground.clusters.part(ground.at_head[child], number)


def _is_counted(ground: Ground, phrase: Phrase) -> bool:
    """True of "48 seats": a number of things is not the body that has them."""
    return phrase.number == "many" and any(ground.words[c].deprel == "nummod" for c in ground.children[phrase.head])


def join_called(ground: Ground) -> None:
    """ "An alliance known as the Salt Front": a description and the name by which it is called."""
    for number, phrase in enumerate(ground.phrases):
        if phrase.form != "name":
            continue
        called = ground.words[phrase.head].head
        if called < 0 or ground.words[phrase.head].deprel not in ("obl", "xcomp", "obj"):
            continue
        word = ground.words[called]
        if word.deprel != "acl" or ground.low(called) not in _CALLED or word.head not in ground.at_head:
            continue
        described = ground.at_head[word.head]
        above = ground.at_head.get(ground.words[word.head].head)
        of_many = ground.phrases[described].number == "many" and ground.words[word.head].deprel == "nmod"
        if of_many and above is not None and ground.phrases[above].lemma in GROUPS:
            described = above  # "an alliance of parties known as the Salt Front"
        ground.clusters.join(described, number)


def join_lands(ground: Ground) -> None:
    """ "The city of Elara", "the Kingdom of Norland": a noun for a land and the land that it is."""
    for number, phrase in enumerate(ground.phrases):
        word = ground.words[phrase.head]
        if phrase.form != "name" or phrase.kind not in ("place", "country") or word.deprel != "nmod":
            continue
        described = ground.at_head.get(word.head)
        cases = {ground.low(child) for child in ground.children[phrase.head] if ground.words[child].deprel == "case"}
        if described is None or cases != {"of"}:
            continue
        land = ground.phrases[described]
        named = any(ground.words[child].upos == "PROPN" for child in ground.children[word.head] if child < word.head)
        sorts = _STATES if phrase.kind == "country" else LANDS_OF_OFFICE  # "the city of Norland" is in it
        if land.article == "the" and land.number != "many" and not named and land.lemma.lower() in sorts:
            ground.clusters.join(described, number)


def join_predicates(ground: Ground) -> None:
    """ "Olin Tarn is the mayor", "became mayor": a subject and what it is said to be."""
    for number, phrase in enumerate(ground.phrases):
        if phrase.form == "pronoun":
            continue
        head = phrase.head
        below = ground.children[head]
        relations = {ground.words[child].deprel for child in below}
        clause = head
        if "cop" not in relations:
            word = ground.words[head]
            if word.deprel != "xcomp" or word.head < 0 or ground.words[word.head].lemma not in _BECOMING:
                continue
            clause = word.head
        if "case" in {ground.words[child].deprel for child in below if child < head}:
            continue
        inside = ground.children[clause]
        if any(ground.low(child) in _NOT_SAID for child in (*inside, *below)):
            continue
        subject = next((c for c in inside if ground.words[c].deprel in ("nsubj", "nsubj:outer")), None)
        if subject is None or subject not in ground.at_head:
            continue
        other = ground.phrases[ground.at_head[subject]]
        if (other.number == "one" and phrase.number == "many") or _is_counted(ground, phrase):
            continue
        ground.clusters.join(ground.at_head[subject], number)


def join_same_heads(ground: Ground) -> None:
    """ "The plan … the plan", "a new plan … the plan": the nearest phrase before with the same head word, where the
    later one has no telling word that the earlier lacks."""
    seen: dict[tuple[str, str | None], list[int]] = {}
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal":
            continue
        key = (phrase.lemma, phrase.number)
        earlier = seen.setdefault(key, [])
        fitting = next(
            (other for other in reversed(earlier) if _same_thing(ground, ground.phrases[other], phrase)), None
        )
        if fitting is not None:
            ground.clusters.join(fitting, number)
        earlier.append(number)


def _same_thing(ground: Ground, earlier: Phrase, later: Phrase) -> bool:
    if ground.holds(earlier, later) or ground.holds(later, earlier):
        return False
    if _OTHERS & set(later.modifiers):
        return False
    mine, theirs = _telling(ground, later) - _WEAK, _telling(ground, earlier) - _WEAK
    if later.article in ("the", "this"):
        return mine <= theirs
    if later.article == "own":
        return earlier.article == "own" and ground.form(earlier) == ground.form(later)
    return later.article == "bare" and (earlier.article == "bare" or bool(mine)) and mine == theirs


def join_owned(ground: Ground) -> None:
    """ "Tarn's plan … his plan": the same thing of the same owner."""
    seen: dict[tuple[str, str | None, int, frozenset[str]], int] = {}
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal" or phrase.article != "own":
            continue
        owner = next((c for c in ground.children[phrase.head] if ground.words[c].deprel == "nmod:poss"), None)
        if owner is None or owner not in ground.at_head:
            continue
        telling = _telling(ground, phrase) - _WEAK - {ground.words[owner].lemma.lower()}
        key = (phrase.lemma, phrase.number, ground.clusters.root(ground.at_head[owner]), telling)
        if key in seen and not ground.holds(phrase, ground.phrases[seen[key]]):
            ground.clusters.join(seen[key], number)
        seen[key] = number


def _telling(ground: Ground, phrase: Phrase) -> frozenset[str]:
    """The words of a phrase that tell which one is meant: its modifiers and what its complements name."""
    told = set(phrase.modifiers)
    for child in ground.children[phrase.head]:
        if ground.words[child].deprel in ("nmod", "nmod:poss", "acl", "acl:relcl"):
            told.add(ground.words[child].lemma.lower())
            if ground.words[child].upos == "PROPN":  # the commander of the Salt Guard
                parts = (ground.words[part] for part in ground.children[child])
                told.update(part.lemma.lower() for part in parts if part.deprel in _OF_NAMES)
    return frozenset(told)


def join_offices(ground: Ground, roles: Sequence[RoleReport]) -> None:
    """ "The minister": the nearest person before of whom the text has said that he is one, in these words or in others
    for the same office; "the commission", the body whose name ends in that word; "the coalition of militias", the body
    of which the text has said that it is an organization of militias."""
    told = _Told(ground, roles)
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal" or phrase.article not in ("the", "this") or phrase.number == "many":
            continue
        if ground.clusters.chain(number) is not None or not _OTHERS.isdisjoint(phrase.modifiers):
            continue
        taken_up = told.taken_up(phrase)
        if not taken_up:
            continue
        for other in ground.before(number, FAR):
            if ground.clusters.root(other) not in taken_up or ground.clusters.chain(other) is None:
                continue
            if not ground.holds(phrase, ground.phrases[other]) and ground.clusters.join(other, number):
                break


def join_delayed(ground: Ground, roles: Sequence[RoleReport]) -> None:
    """ "A spokesman for a militia said …", named a little later as a spokesman: the one person of whom the sentences
    after a lead say what the lead says of somebody without a name."""
    told = _Told(ground, roles)
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.sentence >= LEAD:
            return
        if phrase.form != "nominal" or phrase.number == "many" or phrase.lemma not in _SOMEBODY:
            continue
        if phrase.article not in ("a", "bare") or ground.clusters.chain(number) is not None:
            continue
        if not ground.relation(phrase).startswith("nsubj"):
            continue
        after = {
            ground.clusters.root(other)
            for other, later in enumerate(ground.phrases)
            if later.form == "name"
            and later.kind == "person"
            and later.head > phrase.head
            and later.sentence <= phrase.sentence + DELAY
            and told.is_one(phrase, ground.clusters.root(other))
        }
        if len(after) == 1:
            ground.clusters.join(number, after.pop())


class _Told:
    """What the text says of each cluster with a name: with which nouns, and with which words beside them."""

    def __init__(self, ground: Ground, roles: Sequence[RoleReport]) -> None:
        self._ground = ground
        self._nouns: dict[int, dict[str, set[str]]] = {}
        self._roots: dict[str, set[int]] = {}
        self._bodies: dict[int, set[int]] = {}
        by_chain: dict[int, int] = {}
        for number, phrase in enumerate(ground.phrases):
            root = ground.clusters.root(number)
            if phrase.chain is not None:
                by_chain[phrase.chain] = root
            if phrase.form == "name":
                self._of_name(root, phrase)
            elif phrase.form == "nominal" and ground.clusters.chain(number) is not None:
                self._add(root, phrase.lemma, _telling(ground, phrase))
        for role in roles:
            title = role.title.of(ground.text).lower().split()
            if role.holder in by_chain and title:
                words = frozenset(title)
                if role.organization in by_chain and role.organization is not None:
                    words |= self._words_of(by_chain[role.organization])
                    self._bodies.setdefault(by_chain[role.holder], set()).add(by_chain[role.organization])
                for noun in {title[-1], *(word for word in title if word in OFFICES), " ".join(title)}:
                    self._add(by_chain[role.holder], noun, words)

    def taken_up(self, phrase: Phrase) -> set[int]:
        """The clusters of which the text has said in other or the same words what the description says."""
        telling = _telling(self._ground, phrase)
        said = " ".join([*phrase.modifiers, phrase.lemma])
        alike = TITLES_ALIKE.get(said, frozenset()) | TITLES_ALIKE.get(" ".join(said.split()[-2:]), frozenset())
        bodies = {phrase.lemma}
        if telling:
            bodies |= BODIES_ALIKE.get(phrase.lemma, frozenset())
        else:
            alike |= TITLES_ALIKE.get(phrase.lemma, frozenset())
        found = {root for noun in alike for root in self._roots.get(noun, ())}
        for noun in bodies:
            for root in self._roots.get(noun, ()):
                if _covered(telling, self._nouns[root][noun] - {noun}):
                    found.add(root)
        return {root for root in found if not self._names_another(phrase, root)}

    def _names_another(self, phrase: Phrase, root: int) -> bool:
        """True of "the commander of the Salt Guard" and somebody whose offices are all of other bodies."""
        ground = self._ground
        if root not in self._bodies:
            return False
        inside = (ground.at_head[at] for at in range(phrase.first, phrase.end) if at in ground.at_head)
        names = (at for at in inside if ground.phrases[at].form == "name")
        named = {ground.clusters.root(at) for at in names if ground.phrases[at].kind == "organization"}
        return bool(named) and not named & {ground.clusters.root(body) for body in self._bodies[root]}

    def is_one(self, phrase: Phrase, root: int) -> bool:
        """True where the text has said with the description's noun, or another for the same office, what somebody
        is."""
        nouns = self._nouns.get(root, {})
        return any(noun in nouns for noun in (phrase.lemma, *sorted(TITLES_ALIKE.get(phrase.lemma, ()))))

    def _of_name(self, root: int, phrase: Phrase) -> None:
        ground = self._ground
        below = [child for child in ground.children[phrase.head] if child < phrase.head]
        for child in below:
            lemma = ground.words[child].lemma.lower()
            if lemma in OFFICES and ground.words[child].deprel in ("compound", "nmod:desc", "flat", "amod", "nmod"):
                others = {ground.words[other].lemma.lower() for other in (*below, *ground.children[child])}
                self._add(root, lemma, others - {lemma})
        if phrase.kind in ("organization", "facility", "other", "place"):
            words = self._words_of_phrase(phrase)
            for word in words:
                if word in GROUPS or word in PLACES:
                    self._add(root, word, words)

    def _words_of_phrase(self, phrase: Phrase) -> frozenset[str]:
        # "The Korn administration's Harbour Board" is a board, and no administration.
        owners = [c for c in self._ground.children[phrase.head] if self._ground.words[c].deprel == "nmod:poss"]
        own = range(max([phrase.first, *(owner + 1 for owner in owners if owner < phrase.head)]), phrase.end)
        words = [self._ground.words[at] for at in own]
        return frozenset(word.lemma.lower() for word in words) | frozenset(self._ground.low(at) for at in own)

    def _words_of(self, root: int) -> frozenset[str]:
        members = (self._ground.phrases[at] for at in self._ground.clusters.members(root))
        found: frozenset[str] = frozenset()
        for member in members:
            if member.form == "name":
                found |= self._words_of_phrase(member)
        return found

    def _add(self, root: int, noun: str, words: Iterable[str]) -> None:
        self._nouns.setdefault(root, {}).setdefault(noun, set()).update(words)
        self._roots.setdefault(noun, set()).add(root)


def _covered(telling: frozenset[str], told: set[str]) -> bool:
    """True where each word, or a noun for the same sort of body, was said."""
    return all(word in told or BODIES_ALIKE.get(word, frozenset()) & told for word in telling)


def join_any(ground: Ground) -> None:
    """ "The group", "the country", "the city", "the man": the body, land, town or person named last, nearby."""
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal" or phrase.article not in ("the", "this") or phrase.number == "many":
            continue
        if len(ground.clusters.members(number)) > 1 or _telling(ground, phrase):
            continue
        wanted = _wanted(phrase.lemma)
        if not wanted:
            continue
        for other in ground.before(number, 60):
            before = ground.phrases[other]
            if phrase.sentence - before.sentence > NEAR_BODY:
                break
            if before.form != "name" or before.kind not in wanted or ground.holds(phrase, before):
                continue
            if ground.words[before.head].deprel in ("compound", "nmod:poss", "nmod:desc", "amod"):
                continue
            if before.sentence == phrase.sentence and ground.governor(before) == ground.governor(phrase):
                continue
            if ground.clusters.join(other, number):
                break


def _wanted(lemma: str) -> frozenset[str]:
    if lemma in ANY_BODY:
        return frozenset({"organization"})
    if lemma in ANY_LAND:
        return frozenset({"country"})
    if lemma in ANY_TOWN:
        return frozenset({"place"})
    if lemma in ANY_PERSON or ((lemma in MEN or lemma in WOMEN) and lemma in ("man", "woman", "boy", "girl")):
        return frozenset({"person"})
    return frozenset()
