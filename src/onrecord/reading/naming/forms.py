"""The different names that a document writes, each with its mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicons.countries import country_code
from onrecord.lexicons.name_sorts import SORT_OF, Sort
from onrecord.lexicons.names_people import PersonName, office_alone, person_name
from onrecord.lexicons.names_titles import MAN, WOMAN
from onrecord.lexicons.transliteration import plain
from onrecord.reading.naming.metonyms import state_of_capital
from onrecord.records import Mention

_TITLE_BEFORE = re.compile(r"([A-Za-z]+)\.?\s+$")
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way in which a document writes a name: `mentions` are the indices of all mentions in these words.

    `written` is the first wording without "the" and a possessive ending.
    """

    key: str
    written: str
    sort: Sort
    mentions: tuple[int, ...]

    @property
    def person(self) -> PersonName:
        """The name cut into a person's parts."""
        return person_name(self.written)


def bare(written: str) -> str:
    """The words of a mention without "the", a possessive ending and line breaks."""
    text = " ".join(written.split())
    return _ARTICLE.sub("", _POSSESSIVE.sub("", text)).strip(' ,.;:"“”') or text


def woman(text: str, mention: Mention) -> bool | None:
    """True where a title with a name of one part is a woman's, False where a man's; None where nothing tells."""
    name = person_name(text[mention.start : mention.end])
    if len(name.parts) != 1 or name.woman is not None:
        return name.woman if len(name.parts) == 1 else None
    return title_before(text, mention)


def title_before(text: str, mention: Mention) -> bool | None:
    """True where the word before a mention is a woman's title, False where a man's; else None."""
    before = _TITLE_BEFORE.search(text[max(0, mention.start - 12) : mention.start])
    word = plain(before[1]) if before else ""
    return word in WOMAN if word in WOMAN or word in MAN - {"u"} else None


def forms(text: str, mentions: Sequence[Mention]) -> list[Form]:
    """The forms of all name mentions, in the order of their first mention. A form's sort is that of most mentions."""
    found: dict[str, list[int]] = {}
    for index in sorted(range(len(mentions)), key=lambda at: (mentions[at].start, mentions[at].end)):
        mention = mentions[index]
        if mention.form == "name":
            key = _key(text[mention.start : mention.end], mention)
            if mention.kind == "person":
                key += {True: " woman", False: " man", None: ""}[woman(text, mention)]
            found.setdefault(key, []).append(index)
    made = []
    for key, members in found.items():
        sorts = Counter(SORT_OF[mentions[index].kind] for index in members)
        sort = min(sorts, key=lambda name: (-sorts[name], name))
        first = mentions[members[0]]
        written = bare(text[first.start : first.end])
        made.append(Form(key=key, written=written, sort=sort, mentions=tuple(members)))
    return made


def _key(written: str, mention: Mention) -> str:
    """Equal for equal words; country names by their code. Capitals count in short words: US and us, IS and is."""
    name = bare(written)
    code = country_code(name) if mention.kind in ("country", "place", "organization") else None
    if code is None and mention.kind == "country":
        code = state_of_capital(name)
    if code is not None:
        return f"={code}"
    if mention.kind == "person" and not office_alone(name):
        parts = person_name(name).parts
        telling = " ".join(f"{part.kind}:{part.text}" for part in parts)
        return f"person {telling}"
    flat = name.replace(".", "")
    return flat if len(flat) <= 4 and flat.isupper() else plain(name).replace("-", " ").replace(".", "")
