"""Words and relations that say what of a sentence its headline keeps."""

from __future__ import annotations

import re
from typing import Final

ASIDES: Final = frozenset("parataxis vocative discourse advcl:relcl reparandum list dep".split())
CLIMBED: Final = frozenset({"xcomp", "csubj", "csubj:pass"})
CONDITIONS: Final = frozenset("if unless until once should provided whether".split())
LIGHT: Final = frozenset(
    """carry launch conduct hold make stage mount commit take give have do sign reach strike face undergo order lead
    suffer join open begin start end continue stop plan authorize authorise approve cause see perform execute impose
    lift announce declare call agree kill injure wound claim leave hit follow occur happen target come""".split()
)
RELATIVE: Final = frozenset("who which that whom".split())
WHEN_AND_WHERE: Final = frozenset("when where while why whereby".split())
WITH_A_CLAUSE: Final = frozenset(
    """evidence fact claim proof sign belief hope idea news report statement suggestion allegation accusation fear
    threat day week month year time moment way reason place""".split()
)
INDIRECT: Final = frozenset("as about of on over to".split())  # before "who" of an indirect question
BESIDE_A_CLAUSE: Final = frozenset("before after since later earlier ago".split())
PRONOUNS: Final = frozenset("he she it they we i you who that this".split())
NEGATIONS: Final = frozenset({"not", "never"})
ESSENTIAL: Final = frozenset({"obj", "nsubj", "nsubj:pass", "root", "obl:agent"})
ARTICLES: Final = frozenset("The A An This That These Those Some Any".split())
PARTICIPLE_ENDS: Final = ("ed", "en", "wn")
PARTICIPLES: Final = frozenset(
    "shot hit hurt held sent brought caught found left put set met cut built taught told sold lost made paid".split()
)
QUOTE: Final = frozenset({'"', "“", "‘"})
BRACKETED: Final = re.compile(r"\s\([^()]*\)")
LETTERS: Final = re.compile(r"[^\w]+")
