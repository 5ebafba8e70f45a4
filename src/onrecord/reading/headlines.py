"""One clear sentence for one report of an event, cut out of the words of its own sentence.

The clause that the trigger heads (or its noun phrase, where the trigger is a noun with its own participants) with
its subject, objects, times and places; asides, relative clauses and neighbouring clauses are left out. Words stand
in their own order and as they were written, but for what "who" stands for, which takes its place, and for the name
that the document gives to a pronoun, in square brackets. Known misses: a clause whose parse is wrong is cut wrongly.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.records import EventReport, Reading, Word
from onrecord.text.trees import head_word

LONGEST: Final = 150  # characters; a longer headline loses what it can spare, then its end
_PHRASE: Final = 3  # words at least of a noun phrase that stands for itself

_ASIDES: Final = frozenset("acl:relcl parataxis vocative discourse advcl:relcl reparandum list dep".split())
_SPARED: Final = ("appos", "advcl", "acl", "advmod", "conj", "obl", "nmod")  # what a long headline loses first
_CLIMBED: Final = frozenset({"xcomp", "csubj", "csubj:pass"})
_CONDITIONS: Final = frozenset("if unless until once should provided".split())
_LIGHT: Final = frozenset(
    """carry launch conduct hold make stage mount commit take give have do sign reach strike face undergo order lead
    suffer join open begin start end continue stop plan authorize authorise approve cause see perform execute impose
    lift announce declare call agree kill injure wound claim leave hit follow occur happen target come""".split()
)
_VERBAL: Final = frozenset({"VERB", "AUX"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
_RELATIVE: Final = frozenset("who which that whom".split())
_PUT_IN: Final = ("\x01", "\x02")  # stand for the square brackets of what is put in until those of the text are checked
_PRONOUNS: Final = frozenset("he she it they we i you who that this".split())
_THIRD: Final = frozenset("he she it they him them".split())


class Headlines:
    """The headlines of the events of one reading."""

    def __init__(self, reading: Reading, text: str) -> None:
        self._reading = reading
        self._text = text
        self._words: Sequence[Word] = reading.words
        below: dict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(reading.words):
            if word.head >= 0:
                below[word.head].append(at)
        self._below: Mapping[int, list[int]] = below
        self._names = _names_of_chains(reading, text)
        self._pronouns = {
            mention.start: mention.chain
            for mention in reading.mentions
            if mention.form == "pronoun" and mention.chain is not None
        }

    def of(self, report: EventReport) -> str:
        """The headline of a report of this reading, in one line and never empty.

        The whole sentence where no syntax is known. Where it is somebody's word, their name and a colon come first.
        """
        trigger = head_word(self._words, report.trigger)
        said_by = self._source(report)
        if trigger is None:
            return self._told(said_by, _one_line(self._text[report.start : report.end]))
        top = self._top(trigger, report)
        path = self._path(trigger, top)
        lead, replaced = self._subject(top)
        kept = self._subtree(top, path)
        line = self._line(kept, top, lead, replaced)
        for spared in _SPARED:
            if len(line) <= LONGEST:
                break
            kept -= self._spared(kept, path, spared)
            line = self._line(kept, top, lead, replaced)
        if len(line) > LONGEST:
            line = line[: max(line.rfind(" ", 0, LONGEST), LONGEST // 2)].rstrip(" ,;:") + " …"
        return self._told(said_by, line or _one_line(self._text[report.start : report.end]))

    @staticmethod
    def _told(said_by: str, line: str) -> str:
        """The line after the name of its source, unless the line itself names it."""
        return line if not said_by or said_by.casefold() in line.casefold() else f"{said_by}: {line}"

    def _source(self, report: EventReport) -> str:
        if report.statement is None or report.statement >= len(self._reading.statements):
            return ""
        statement = self._reading.statements[report.statement]
        name = self._names.get(statement.speaker) if statement.speaker is not None else None
        words = _one_line(" ".join(span.of(self._text) for span in statement.source))
        said_by = name or words
        told = bool(said_by) and len(said_by) < LONGEST // 2 and said_by.lower() not in _PRONOUNS
        return said_by[:1].upper() + said_by[1:] if told else ""

    def _top(self, trigger: int, report: EventReport) -> int:
        """The word whose subtree is the headline: of a verb its clause, of a noun its phrase or the clause it is in."""
        at = trigger
        if not self._is_clause(at):
            phrase = self._subtree(at, {at})
            if not self._in_short_clause(at) and len(phrase) >= _PHRASE and self._names_all(phrase, report):
                return at
            at = self._clause_above(at)
        passed = {at}
        while True:
            word = self._words[at]
            above = word.head
            if above < 0 or above in passed:
                return at
            deprel = word.deprel
            bare = not self._has_subject(at) and deprel in ("ccomp", "advcl", "xcomp")
            to_do = deprel == "acl" and any(self._words[each].lemma == "to" for each in self._below[at])
            if deprel in _CLIMBED or bare:
                at = above
            elif to_do:
                at = self._clause_above(above)
                if at in passed:
                    return at
            else:
                return at
            passed.add(at)

    def _names_all(self, phrase: set[int], report: EventReport) -> bool:
        """True where a phrase holds a word of everyone who took part, so that nobody is lost with its clause."""
        parts = (*report.text_actors, *report.text_recipients)
        return all(
            any(part.start <= self._words[at].start < part.end for at in phrase if self._words[at].upos != "DET")
            for part in parts
        )

    def _is_clause(self, at: int) -> bool:
        return self._words[at].upos in _VERBAL or any(
            self._words[each].deprel in ("cop", "nsubj", "nsubj:pass", "nsubj:outer") for each in self._below[at]
        )

    def _has_subject(self, at: int) -> bool:
        return any(self._words[each].deprel in _SUBJECTS for each in self._below[at])

    def _in_short_clause(self, at: int) -> bool:
        """True for a noun that a verb only carries ("held talks", "the strike killed"), or that says nothing alone."""
        word = self._words[at]
        role = word.deprel.split(":")[0]
        if word.head < 0 or role not in ("obj", "nsubj", "conj", "compound"):
            return False
        governor = self._words[word.head]
        if role in ("conj", "compound") and governor.upos not in _VERBAL:
            return governor.upos != "ADV" and self._in_short_clause(word.head)
        return governor.upos in _VERBAL and governor.lemma in _LIGHT

    def _clause_above(self, at: int) -> int:
        passed = {at}
        while not self._is_clause(at) and self._words[at].head >= 0 and self._words[at].head not in passed:
            at = self._words[at].head
            passed.add(at)
        return at

    def _path(self, trigger: int, top: int) -> set[int]:
        path = {trigger}
        while trigger != top and self._words[trigger].head >= 0 and self._words[trigger].head not in path:
            trigger = self._words[trigger].head
            path.add(trigger)
        return path

    def _subtree(self, top: int, path: set[int]) -> set[int]:
        """The words below and with `top` without asides and other clauses; what lies on the path stays."""
        kept: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at in kept:
                continue
            kept.add(at)
            waiting += [each for each in self._below[at] if each in path or self._belongs(each, at, top)]
        return kept

    def _belongs(self, at: int, governor: int, top: int) -> bool:
        word = self._words[at]
        if word.deprel in _ASIDES or word.upos == "PUNCT":
            return False
        if governor == top and word.deprel in ("cc", "cc:preconj", "mark", "case") and at < top:
            return word.lemma.lower() in _CONDITIONS or (word.deprel == "mark" and word.lemma == "to")
        if governor == top and word.deprel == "advmod" and at < top and not self._is_clause(top):
            return word.lemma in ("not", "never")
        if word.deprel == "conj":
            return not self._is_clause(at)
        if word.deprel == "advcl":
            marks = {self._words[each].lemma.lower() for each in self._below[at]}
            return bool(marks & _CONDITIONS) or not self._has_subject(at)
        return True

    def _spared(self, kept: set[int], path: set[int], relation: str) -> set[int]:
        found: set[int] = set()
        for at in sorted(kept - path):
            word = self._words[at]
            same = word.deprel.split(":")[0] == relation
            if same and word.head in kept and not (relation == "advmod" and word.lemma in ("not", "never")):
                found |= self._all_below(at)
        return found & kept

    def _all_below(self, top: int) -> set[int]:
        found: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self._below.get(at, [])
        return found

    def _subject(self, top: int) -> tuple[str, dict[int, str]]:
        """Words to put before the clause, and words to put in the place of a relative pronoun."""
        word = self._words[top]
        if word.deprel in ("acl:relcl", "acl") and word.head >= 0:
            antecedent = self._phrase(word.head)
            for at in self._below[top]:
                if self._words[at].lemma.lower() in _RELATIVE and self._words[at].deprel in _SUBJECTS:
                    return "", {at: antecedent}
            if not self._has_subject(top):
                return antecedent, {}
            return "", {}
        if self._has_subject(top) or not self._is_clause(top):
            return "", {}
        at = top
        while self._words[at].deprel == "conj" and self._words[at].head >= 0:
            at = self._words[at].head
            for each in self._below[at]:
                if self._words[each].deprel in _SUBJECTS:
                    if self._words[each].lemma.lower() in _RELATIVE and self._words[at].head >= 0:
                        return self._phrase(self._words[at].head), {}
                    auxiliaries = self._shared_auxiliaries(at, top)
                    return " ".join(part for part in (self._phrase(each), auxiliaries) if part), {}
        if self._words[at].deprel in ("acl", "acl:relcl") and self._words[at].head >= 0:
            return self._phrase(self._words[at].head), {}
        return "", {}

    def _shared_auxiliaries(self, first: int, second: int) -> str:
        """ "will" of "will attack and destroy": a second verb in its plain form needs the first one's helper."""
        word = self._words[second]
        own = any(self._words[each].deprel.startswith("aux") for each in self._below[second])
        plain = self._text[word.start : word.end].lower() == word.lemma.lower()
        if own or not plain:
            return ""
        helpers = [
            each
            for each in self._below[first]
            if each < first and (self._words[each].deprel == "aux" or self._words[each].lemma in ("not", "never", "to"))
        ]
        return " ".join(self._word(each) for each in helpers)

    def _phrase(self, head: int) -> str:
        below = self._subtree(head, {head})
        without = {each for each in below if self._words[each].deprel in ("acl", "acl:relcl", "appos") and each != head}
        for each in sorted(without):
            below -= self._all_below(each)
        case = {each for each in self._below[head] if self._words[each].deprel in ("case", "mark")}
        return self._joined(sorted(below - case), {})

    def _line(self, kept: set[int], top: int, lead: str, replaced: Mapping[int, str]) -> str:
        body = self._joined(sorted(kept), replaced)
        line = _one_line(f"{lead} {body}")
        line = line.strip(" ,;:-–—")
        return line[:1].upper() + line[1:]

    def _joined(self, kept: Sequence[int], replaced: Mapping[int, str]) -> str:
        """The words in order, with the text's own marks and spaces between neighbours."""
        inside = set(kept)
        marks = {
            each + 1
            for each in kept
            if each + 2 in inside and each + 1 < len(self._words) and self._words[each + 1].upos == "PUNCT"
        }
        parts: list[str] = []
        before: int | None = None
        for at in sorted(inside | marks):
            if before is not None:
                near = at == before + 1
                parts.append(self._text[self._words[before].end : self._words[at].start] if near else " ")
            parts.append(replaced.get(at) or self._word(at))
            before = at
        return _balanced("".join(parts))

    def _word(self, at: int) -> str:
        word = self._words[at]
        written = self._text[word.start : word.end]
        chain = self._pronouns.get(word.start) if written.lower() in _THIRD else None
        name = self._names.get(chain) if chain is not None else None
        return f"{_PUT_IN[0]}{name}{_PUT_IN[1]}" if name else written


def _names_of_chains(reading: Reading, text: str) -> dict[int, str]:
    """The name by which a document calls each chain most, the longer of equals."""
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for mention in reading.mentions:
        if mention.form == "name" and mention.chain is not None:
            counted[mention.chain][_one_line(text[mention.start : mention.end])] += 1
    return {
        chain: max(names, key=lambda name: (len(name.split()) > 1, names[name], len(name), name))
        for chain, names in counted.items()
    }


def _balanced(text: str) -> str:
    """The text without quotation marks and brackets of which the other one is not there."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return text.translate({ord(_PUT_IN[0]): "[", ord(_PUT_IN[1]): "]"})


def _one_line(text: str) -> str:
    return " ".join(text.split())
