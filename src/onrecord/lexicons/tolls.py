"""Words that say what befell those who are counted: killed, injured, missing, arrested, displaced."""

from __future__ import annotations

# By kind of count: words that may stand as the counted thing itself, verbs before the number, words after it.
TOLLS: dict[str, tuple[str, str, str]] = {
    "killed": (
        r"dead|killed|deaths?|death toll|toll|fatalit(?:y|ies)|bodies|corpses?|lives|slain|murdered|massacred"
        r"|fatally \w+",
        r"kill(?:s|ed|ing)?|slay(?:s|ing)?|slew|murder(?:s|ed|ing)?|massacre[sd]?|massacring|execut(?:es|ed|ing)"
        r"|behead(?:s|ed|ing)|claim(?:s|ed|ing)(?: the lives? of)?|took the lives? of|taking the lives? of|deaths? of"
        r"|killings? of|murders? of|bodies of|assassinat(?:es|ed|ing)"
        r"|(?:death )?toll(?: \w+){0,3} (?:to|at|of|is|was|reached|stood at|stands at)|cost(?:ing)?(?: the lives? of)?",
        r"dead|killed|died|dies|die|slain|murdered|massacred|executed|beheaded|perished|lost their lives"
        r"|(?:were |was )?burn(?:t|ed) to death|suffocated",
    ),
    "injured": (
        r"injured|wounded|hurt|injur(?:y|ies)|hospitali[sz]ed",
        r"injur(?:es|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?|injuries to|hospitali[sz](?:es|ed|ing)|maim(?:s|ed|ing)",
        r"injured|wounded|hurt|hospitali[sz]ed|maimed",
    ),
    "missing": (
        r"missing|unaccounted",
        r"search(?:ed|ing)? for",
        r"missing|unaccounted|disappeared|feared trapped|trapped",
    ),
    "arrested": (
        r"arrest(?:s|ed)|detained|detentions?",
        r"arrest(?:s|ed|ing)|detain(?:s|ed|ing)|captur(?:es|ed|ing)|round(?:s|ed|ing) up|jail(?:s|ed|ing)|arrests? of",
        r"arrested|detained|arrests|in custody|jailed|rounded up|taken into custody",
    ),
    "displaced": (
        r"displaced|homeless|evacuated|refugees",
        r"displac(?:es|ed|ing)|evacuat(?:es|ed|ing)|uproot(?:s|ed|ing)",
        r"displaced|homeless|evacuated|fled|have fled|were forced (?:to flee|from their homes)",
    ),
    "abducted": (
        r"abducted|kidnapped|hostages?|captives?",
        r"kidnap(?:s|ped|ping)|abduct(?:s|ed|ing)",
        r"abducted|kidnapped|hostage|seized|captive",
    ),
    "rescued": (
        r"rescued|saved|survivors",
        r"rescu(?:es|ed|ing)|sav(?:es|ed|ing)|free(?:s|d|ing)",
        r"rescued|saved|survived|freed|pulled (?:alive|out)",
    ),
}
# Nouns for people that say no more of the victims than where they were: alone in a report, they are all of them.
WHOEVER_WAS_THERE = frozenset(
    """villager resident local townsman worker employee passenger coworker colleague bystander passerby inhabitant
    miner climber tourist guest shopper co""".split()
)
# What happens to somebody once: two days for it cannot both be right.
DEADLY = frozenset("kill die assassinate murder execute slay behead death killing assassination perish".split())
# Between two figures: somebody else gives the second one, and against the first.
TOLD_BY = r"\b(?:sa(?:id|ys|ying)|according to|reported|reports|claim(?:s|ed)|put|told|quoted|estimated?)\b"
AGAINST = r"\b(?:but|while|whereas|though|although|however)\b|\("
# Tolls that are compared between reports of one disaster or attack, wherever in the report they stand.
OF_A_STORY = ("killed", "injured", "missing", "abducted")
# A sentence that tells of something else, further back, by its date; and one that goes on with that.
ANOTHER_TIME = (
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]n|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id)\W+(?:early |late |mid-)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|(?:19|20)\d\d)\b"
    r"|\b(?:19|20)\d\d\b|\byears? (?:ago|after|earlier|later)\b|\bthe same (?:day|week|month)\b|\bElsewhere\b"
)
GOES_ON = r"\W*(?:It|That|This|Those|They)\b"
# Tolls that grow while a story goes on; a figure of a later day that is higher is no contradiction.
GROWING = frozenset(("killed", "injured", "arrested", "displaced", "abducted", "rescued"))
# Words that count people without saying which: figures with these can be compared with each other.
ANYBODY = frozenset(
    """people person persons human humans victim victims casualty casualties lives life dead killed wounded
    injured hurt missing deaths death toll fatalities fatality bodies body persons souls individuals arrests arrest
    arrested detained injuries injury homeless displaced others evacuated hostages hostage missing survivors rescued
    hospitalized hospitalised slain murdered kidnapped abducted corpses""".split()
)
# Before or after a number: it counts a part, or an earlier state, and is no figure of its own.
PART_BEFORE = (
    r"(?:including|include[sd]?|among them|among those|of them|of whom|of which|amongst them|another"
    r"|additional|(?:mother|mom|mum|father|dad|parent|grandmother|grandfather) of|further|up from"
    r"|rose from|from|as well as a|like|each|every|plus|besides|apart from|except)"
)
PART_AFTER = (
    r"(?:of (?:them|whom|those|the)|more\b|others?\b|other\b|further\b|additional\b|in all of"
    r"|(?:are|is|was|were) (?:said|believed|thought|feared) to be (?:women|children|civilians))"
)
# Before a number: what is counted may never have been.
PERHAPS = r"\b(?:might|may|could|would|should|if|whether|unless|when)\b[^,;:.]{0,40}$"
# A sentence that tells of a longer time than the event's, or of another one that it is compared with.
LONGER = (
    r"\b(?:since (?:the )?(?:start|beginning|outbreak|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|\d{4}|last|then)|this year|so far this|per year|a year\b|annually|each year|every year"
    r"|over the (?:past|last)"
    r"|in the (?:past|last) (?:\w+ )?(?:years?|months?|weeks?|decade)|years? ago|last (?:year|month)"
    r"|earlier this (?:year|month)|a similar|in a separate|in another|worst|deadliest|previous|originally)\b"
)
