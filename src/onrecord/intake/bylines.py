"""Lines that say who wrote or edited a text, when it was published, and from where."""

from __future__ import annotations

import re

from onrecord.lexicons.known_kinds import known_kind, known_place
from onrecord.lexicons.outlets import canonical

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_NAMES = _MONTH.replace("(?:jan", "(?i:jan", 1)
_ZONE = (
    r"(?:gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|bst|cet|cest|eet|eest|msk|ist|ast|aest|aedt|"
    r"hkt|jst|local time|z)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_DATE = (
    rf"(?:(?:{_WEEKDAY},? ?(?:the )?)?(?:{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}}\b)?|\d{{1,2}}(?:st|"
    rf"nd|rd|th)?(?: of)?[ -]{_MONTH}[ -]?,? ?(?:\d{{4}}\b)?|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:t\d\d:\d\d\S*)?)"
)
_TIME = (
    rf"(?:\d{{1,2}}(?:[:.h]\d\d)(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\d{{1,2}} ?[ap]\.?m\b\.?)(?: ?\(?{_ZONE}\b\)?(?: "
    rf"?[+-] ?\d{{1,2}}(?::?\d\d)?)?| ?[+-]\d{{4}})?"
)
_LABEL = (
    r"(?:(?:first |originally |last )?(?:published|posted|updated|modified|issued|created|edited|revised|"
    r"uploaded|added|printed|reviewed|delivered|released|filed|broadcast|aired|recorded)|last (?:update|"
    r"modified|edit|checked)|publication date|data cut-?off|"
    r"(?:press|news) release|for (?:immediate )?release|date|created on|as of|on|at|from|in|by|time|edition|"
    r"release date|updated:|upd|noon|midnight)"
)
_AGO = r"(?:\d+ ?|(?:an?|one|two|three) )(?:seconds?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|years?) ago"
_FULL_DATE = re.compile(rf"\b{_DATE}|\b{_AGO}\b")
_LEFT_OUT = re.compile(
    rf"\b{_DATE}|\b{_TIME}|\b{_AGO}\b|\b{_LABEL}\b|\b{_ZONE}\b|\b\d+[ -]min(?:ute)?s?(?: read)?\b|\b{_WEEKDAY}(?=\W|$)",
    re.I,
)
_TIME_LINE = re.compile(rf"\W*(?:{_LABEL}[ :]*)*{_TIME}\W*(?:{_LABEL}.{{0,30}})?", re.I)
_NAME_ALONE = re.compile(r"[A-Z][\w’'.-]+(?: (?:[A-Z][\w’'.-]*|van|von|de|der|al|bin|el|la)){1,3}")
_STAMP = re.compile(rf"\W*(?:{_TIME}|{_AGO})\W*", re.I)
_CLOCK = re.compile(r"\d\d:\d\d:\d\d")  # the place in a recording
_AGO_LINE = re.compile(rf"\W*(?:{_LABEL}[ :]*)*{_AGO}\W*", re.I)

_TIMES = re.compile(rf"[ ,|·•-]*(?:\b(?:on|at)\s+)?(?:\b{_DATE}|\b{_TIME})\W*$", re.I)
_LABEL_LINE = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified|delivered|issued|released|reviewed|broadcast|aired|"
    r"recorded)(?: on| at| by)?\s?:?|(?:authors?|location|dateline|written by|reported by)\s?:?",
    re.I,
)

_PART = r"(?:[A-Z][\w’'.-]*|al-[A-Z]\w*|van|von|de|der|den|bin|ibn|el|la|du|di|da|dos|y|e)"
_PERSON = rf"{_PART}(?: {_PART}){{0,4}}"
_CREDIT_WORDS = (
    r"(?:[Bb]y|BY|[Aa]uthors?|AUTHORS?|[Ww]ritten by|[Ss]tory by|[Pp]osted by|[Rr]eported by|[Rr]eporting "
    r"by|REPORTING BY|[Ww]ords by|[Aa]nalysis by|[Oo]pinion by|"
    r"[Cc]ompiled by|[Ee]dited by|[Tt]ranslated by|[Tt]ranslation by|[Pp]hotographs by|[Pp]hotography "
    r"by|[Pp]hotos by|[Ii]llustrations? by|[Gg]raphics? by|[Dd]esign by|"
    r"[Aa]dditional reporting by|[Ww]riting by|[Cc]ontributors?|[Rr]eporters?|[Cc]orrespondents?|Text "
    r"by|Interview by|Interviewed by|Produced by)"
)
_BYLINE = re.compile(
    rf"\W*{_CREDIT_WORDS}\s*:?\s+@?{_PERSON}(?:(?:,| and| &|,? with|, and| AND|;) @?(?:{_PERSON}|(?:news "
    rf"|wire )?agenc(?:y|ies)|staff|others|correspondents|wires?))*(?:\s*[,|·•/(–—-]\s*.{{0,80}})?"
    rf"(?: (?:in|at|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?(?: [Ff](?:or|OR) [A-Z].{{0,50}})?\W*$"
)
# "Words: A. Name", "Interviewer: A. Name", "Issued by: Office of the …", "Spokesperson for the …: A. Name".
_ROLE_LABEL = re.compile(
    rf"\W*(?:words|text|story|report|(?:additional )?reporting|contributors?|interview|interviewer|"
    rf"interviewed by|presenter|host|producer|editor|"
    rf"translator|translation|photographer|author|writer|correspondent|reporter|researcher|spokes(?:person|man|woman)"
    rf"|(?:issued|released|published|prepared|written|reported|produced|edited|compiled) by)(?: (?:for|of|at|in) "
    rf"[\w ’'-]{{2,40}}?)?(?: ?(?:and|&|,) ?(?:pictures|photos|photographs|words|images|video))? ?: "
    rf"(?-i:{_PERSON})(?:,? (?:and|&|with|of|for|the|,)? ?(?:the )?(?-i:{_PERSON}))*"
    rf"(?: ?[|·•/;] ?[^|]{{3,60}})?\W*",
    re.I,
)
# "By the Gazette newsroom", "13 April, by our man at the landing", "by a_handle » Tue Aug 02, 2022".
_BY_STAFF = re.compile(
    rf"\W*(?:{_DATE}[,.]? |(?:posted|published|written|added|uploaded) )?by (?:(?:(?:the|"
    rf"our) )?(?:[\w.’'-]+ ){{0,5}}(?:newsroom|staff|desk|team|reporters?|"
    rf"correspondents?|writers?|editors?|bureau|agencies)|our (?:own )?(?:\w+ ){{1,5}}\w+|\S+ \S+ @\w+|"
    rf"(?!(?:the|a|an|this|his|her)\b)[a-z]+ [a-z]+(?: [a-z]+)?|\S+ (?:[»|·•]|on|at) ?"
    rf"{_DATE}.{{0,20}})\W*",
    re.I,
)
# "Heard on Morning Programme": where it was broadcast. The writing of the names counts.
_LABELLED_NAMES = re.compile(r"(?:[Ww]ords|[Tt]ext|[Ss]tory|[Ii]nterview|WORDS|TEXT|STORY)(?: by)? ?: ?([A-Z].+)")
# "A. Name reports from Place", "As told to A. Name", "A. Name, Special to the Gazette", "Gazette Staff Report".
_WHO = re.compile(
    rf"{_PERSON}(?: and {_PERSON})? reports?(?: from {_PERSON})?\W*|[Aa]s told to {_PERSON}|"
    rf"{_PERSON},? [Ss]pecial (?:[Cc]orrespondent|to|for)\b(?: (?:the )?{_PERSON})?|"
    rf"(?:[A-Z][\w’'-]+ ){{1,4}}(?:Staff|Bureau|Newsroom)(?: Reports?| Writers?)?|"
    rf"\W*[Ww]ith (?:agencies|wires?|(?:AFP|AP|Reuters|DPA|UPI|EFE|ANSA|TASS)(?:,? (?:and )?[A-Z]\w+)*)\W*|"
    rf"Via (?:[Tt]he )?{_PERSON}"
)
# "aw/mk (Agency)", "(aw/mk)", "- AFP": who wrote it, after the last sentence.
_INITIALS = re.compile(
    r"\(?[A-Za-z]{2,4}(?:/[a-z]{2,4}){1,2}\)?(?: \([A-Z][\w ,/.]{1,40}\))?|"
    r"[–—-] ?(?:Agencies|AFP|AP|Reuters|DPA|UPI|EFE|ANSA|TASS)\.?"
)
_WHEN = re.compile(
    rf"\W*(?:(?:today|yesterday),?(?: at)? {_TIME}|just now|\d{{1,2}} ?(?:h|hrs?|mins?)|"
    rf"(?:{_MONTH}|spring|summer|autumn|fall|winter),? \d{{4}})\W*",
    re.I,
)
_WIRE = re.compile(
    r"\(?(?:(?:The )?Associated Press|AP|AFP|Agence France-Presse|Reuters|DPA|dpa|UPI|Xinhua|TASS|ANSA|EFE|PTI|"
    r"IANS|ANI|"
    r"Bloomberg|Agencies|Kyodo|Interfax|Anadolu|PA Media|PA)(?: News)?\)?"
)
_BROADCAST = re.compile(
    r"\W*(?:[Aa]s )?(?:[Hh]eard|[Ss]een|[Aa]ired|[Bb]roadcast) on (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,5}\W*"
)
_NOT_A_DAY_LINE = re.compile(
    r"\b(?:Situation|Report|Assessment|Briefing|Bulletin|Digest|Minutes|Statement|Communiqu\w+|Transcript|Summary|"
    r"Review|Diary|Roundup|Round-up|Update)\b"
)
# "Reporting by A. Name; editing by B. Name", "Photographs by A. Name. Design by B. Name."
_STAFF = re.compile(
    r"^\W*(?:(?:additional |further )?(?:reporting|writing|editing|photographs?|photography|photos|design|"
    r"illustrations?|graphics|translation|production|fact[- ]checking|research|presented|produced|hosted|"
    r"narrated|directed)"
    r" (?:also )?(?:contributed )?(?:by|from)\b|compiled (?:by|from)\b|(?:written|edited|translated|reported|"
    r"produced) by\b|with (?:inputs?|reporting|contributions|files|assistance|additional reporting) (?:from|by)\b|"
    rf"(?:additional |further )(?:reporting|writing|research) ?: |"
    rf"(?:(?-i:{_PERSON}) reported from (?-i:{_PERSON})\W*)+$|"
    r".{3,80}\bcontributed (?:to this (?:report|article|story)|reporting|to the report)\b).{0,200}$",
    re.I,
)
_ROLE = re.compile(
    r"\W*(?:by |from |via )?(?:(?:our|a|the|an) )?(?:own )?(?:(?:senior|chief|deputy|special|foreign|"
    r"political|diplomatic|defen[cs]e|security|staff|national|world|managing|associate|"
    r"contributing|middle east|africa|asia|europe|war|investigative|news|web|online|monitoring) ){0,3}(?:"
    r"correspondents?|"
    r"reporters?|writers?|editors?|staff|agencies|desk|newsroom|bureau)"
    r"(?: report| in [A-Z]\w+(?: [A-Z]\w+)?)?\W*",
    re.I,
)
# "Energy correspondent", "Home Affairs Editor, Ardenza". The writing counts.
_BEAT = re.compile(
    r"\W*(?:[A-Z][a-z]+(?: (?:[A-Z]?[a-z]+|&)){0,2} |(?=Bureau))(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|"
    r"[Ww]riter|[Cc]olumnist|"
    r"[Aa]nalyst|[Pp]roducer|[Jj]ournalist|[Pp]hotographer|[Bb]ureau [Cc]hief)(?:,? (?:in |"
    r"at )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})?\W*"
)
# Where a text first stood: the source of a credit, so it is kept among the bylines.
_ORIGIN = re.compile(
    r"^(?!.*\b(?:support|funding|grant)\b)\W*(?:(?:this|the) (?:article|story|post|piece|report|essay|interview|"
    r"commentary)|it|a version "
    r"of this (?:article|story)) (?:was|has been|is|first|originally)\b.{0,30}\b(?:published|appeared|"
    r"posted|republished|reprinted|produced|provided)\b|"
    r"^\W*(?:originally published|first published|republished|reprinted|reproduced) (?:in|on|from|by|"
    r"with permission)\b.{0,120}$|^\W*(?:sources?|via|courtesy) ?: ?[a-z][\w .,;'’&-]{1,80}\)?$|"
    r"^\W*from (?:to|yester)?(?:day|night|last \w+|this \w+)['’]s .{2,60}[,:]?(?: translated by .{2,40})?[:.]?$",
    re.I,
)
_ASIDE = re.compile(r"\((?:now|earlier|then|\w+ and \w+)\)")  # after a name: who writes a live page at which time
_NOT_A_NAME = re.compile(r"[\d!?;:@#%$€£*/\\=+<>\[\]{}“”\"]")
_SMALL = frozenset(
    """in and at of for the from de la el al van von der den bin ibn y e du di da dos with by agencies staff reporter
    reporters correspondent correspondents editor others""".split()
)
_AFTER_NAME = re.compile(rf"\s+[|·•–—-]\s+|\s+(?:in|at|from)\s+(?=[A-Z])|\s+(?i:{_DATE})")
_AT_AN_OUTLET = re.compile(
    r"\b(?:correspondents?|reporters?|writers?|editors?|editorial|columnist|producer|staff|desk|newsroom|bureau|news|"
    r"agenc(?:y|ies)|team|contributors?|analyst|journalist|press|media|service)\b",
    re.I,
)
_MARKS = " \t,.|·•–—-/():~<>»«"

_CAPITALS = r"(?!FILE\b|PHOTO\b|WATCH\b|UPDATE)[A-Z][A-Z.'’]+(?:[ /-](?:[A-Z][A-Z.'’]*|\d+)){0,4}"
_REGION = r"(?:, (?:[A-Z][\w.’'-]+ ?){1,3}?)?"
_DAY = rf"(?:, ?{_MONTH_NAMES} ?\d{{1,2}}(?:, \d{{4}})?|, ?\d{{1,2}} {_MONTH_NAMES}(?: \d{{4}})?)"
_AGENCY = r"\s?\((?:[A-Z][\w.’'& /-]{1,40})\)"
_CITY = r"[A-Z][\w’'-]+(?:[ /-](?:[A-Z][\w’'-]+|\d+)){0,3}"
# "PORT NAME, Nov 3 (Agency) - ", "KABUL, Afghanistan (AP) — ", "GENEVA — ", "Baghdad (AFP) – ", "Beirut, 3 May – ".
DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REGION}{_DAY}?\s?(?:{_AGENCY})?|{_CITY}{_REGION}{_DAY}?{_AGENCY}|{_CITY}{_REGION}{_DAY})"
    rf"\s?(?:[–—]|--?|:(?=\s))\s+(?=[A-Z“\"'‘\d])".replace("|:(?=\\s)", "")
)
# "BEIRUT: …", where no other line begins so.
DATELINE_WITH_COLON = re.compile(rf"{_CAPITALS}{_REGION}\s?(?:{_AGENCY})?:\s+(?=[A-Z“\"'‘\d])")


def is_byline(text: str) -> bool:
    """True for a line that by its own words is a byline, a date line, a staff line or a line of origin."""
    if len(text) > 260:
        return False
    words = text.split()
    if len(words) <= 18 and (
        _BYLINE.match(text) or (_TIME_LINE.fullmatch(text) and not _CLOCK.fullmatch(text)) or _AGO_LINE.fullmatch(text)
    ):
        return True
    if len(words) <= 18 and (_BYLINE.match(_TIMES.sub("", text)) or _LABEL_LINE.fullmatch(text)):
        return True
    if len(words) <= 7 and (_ROLE.fullmatch(text) or _BEAT.fullmatch(text) or _BROADCAST.fullmatch(text)):
        return True
    if len(words) <= 10 and (_WHO.fullmatch(text) or _INITIALS.fullmatch(text) or _WHEN.fullmatch(text)):
        return True
    if len(words) <= 14 and (_ROLE_LABEL.fullmatch(text) or _BY_STAFF.fullmatch(text)):
        return True
    alone = DATELINE.match(f"{text} A")
    if alone and alone.end() == len(text) + 1:
        return True
    if _STAFF.match(text) or _ORIGIN.match(text):
        return True
    return len(words) <= 18 and _is_date_line(text)


def is_person_line(text: str) -> bool:
    """True for two to four words in capitals and nothing else: a name, where a byline stands beside it."""
    return bool(_NAME_ALONE.fullmatch(text.strip()))


def bare_author(text: str) -> str | None:
    """The name that begins a line without "By": "A. Name | May 4, 2021", "A. Name, Gazette Correspondent".

    `None` where it is no person's by its looks: an outlet, a desk, a well-known place. Known miss: small places.
    """
    name, _, role = _AFTER_NAME.split(text.strip(), maxsplit=1)[0].partition(", ")
    if not is_person_line(name) or (role and not _AT_AN_OUTLET.search(role)) or _AT_AN_OUTLET.search(name):
        return None
    known = canonical(name) or known_kind(name) or known_place(name)
    return None if known or name.lower().startswith("the ") else name


def is_day_line(text: str) -> bool:
    """True for a line of a byline that tells a full date."""
    return bool(_FULL_DATE.search(text.lower()))


def is_wire(text: str) -> bool:
    """True for the name of a news agency and nothing else: of a picture or of the text, as its neighbours tell."""
    return bool(_WIRE.fullmatch(text.strip()))


def is_role(text: str) -> bool:
    """True for what somebody is at an outlet: "Energy correspondent"."""
    return bool(_ROLE.fullmatch(text) or _BEAT.fullmatch(text))


def is_time_stamp(text: str) -> bool:
    """True for a line with nothing but a time of day or "18 minutes ago": it heads an entry of a live page."""
    return bool(_STAMP.fullmatch(text))


def is_staff_line(text: str) -> bool:
    """True for "Reporting by …; editing by …" and for a line that says where a text first stood."""
    return len(text) <= 260 and bool(_STAFF.match(text) or _ORIGIN.match(text) or _INITIALS.fullmatch(text))


def _is_date_line(text: str) -> bool:
    """A full date, and beside it only labels, a time, names and places."""
    lowered = text.lower().translate({0xA0: " ", 0x202F: " "})
    if not _FULL_DATE.search(lowered):
        return False
    rest = _LEFT_OUT.sub(" | ", text)
    if _NOT_A_DAY_LINE.search(rest) and len(re.findall(r"[A-Z][\w’'-]+", rest)) >= 3:
        return False  # "Valley Situation Update, September 12, 2024": a headline
    names = [word.strip(_MARKS) for word in re.split(r"[\s|]+", rest)]
    names = [word for word in names if word]
    return (
        len(names) <= 8
        and all(word[0].isupper() or word.lower() in _SMALL for word in names)
        and not re.search(r"[!?%$€£“”\"]", rest)
    )


def is_name_line(text: str, common: frozenset[str]) -> bool:
    """True for one to ten names and small words between them: persons, places, an outlet.

    `common` holds words that are no names: frequent ones, and those that the same page writes in lower case.
    """
    text = _ASIDE.sub("", text).lstrip("~<>» ")
    if not text or len(text) > 120 or _NOT_A_NAME.search(text) or text[-1] in "…":
        return False
    words = [word.strip(_MARKS) for word in re.split(r"[\s,]+", text)]
    words = [word for word in words if word]
    names = [word for word in words if word.lower() not in _SMALL]
    if not 1 <= len(names) <= 10 or not all(word[0].isupper() for word in names):
        return False
    return len(words) >= 2 and sum(
        len(word) > 1 and word.lower().replace("’s", "").replace("'s", "") in common for word in names
    ) <= 0.34 * len(names)


def author_of(text: str) -> str | None:
    """The names in a byline, without "By" and what follows them; `None` for a line that names nobody."""
    found = re.match(rf"\W*{_CREDIT_WORDS}\s*:?\s+(.+)", text.strip())
    labelled = _LABELLED_NAMES.match(text.strip())
    names = (
        labelled[1]
        if labelled
        else found[1]
        if found
        else re.sub(rf"^.*?\bby\s+(?={_PERSON})", "", text)
        if re.search(r"\bby\s+[A-Z]", text)
        else None
    )
    if not names or not re.match(r"@?[A-Z]", names):
        return None
    names = re.split(r"\s+[|·•–—/]\s+|\s*\(|;| - | [Ff](?:or|OR) (?=[A-Z])", names)[0]
    names = re.split(
        rf",?\s+(?:on\s+)?(?i:{_DATE})|,?\s+(?:at\s+)?{_TIME}|,?\s+(?:published|updated|posted)\b", names, flags=re.I
    )[0]
    others, _, last = names.rpartition(", ")
    return (others if is_role(last) else names).strip(" ,.;:|–—-") or None
