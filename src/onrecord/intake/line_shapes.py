"""What one piece of text looks like by itself: a sentence, a byline, a caption, a credit, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.intake.segments import Segment
from onrecord.lexicons.furniture import ANYWHERE, PICTURE_AGENCIES, STARTS, WHOLE_LINES
from onrecord.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
_END = re.compile(r"[.!?…:][\"'”’)\]]*$|[”\"]$")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DATE = rf"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?(?:\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},?(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
_TIME = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?(?:gmt|utc|est|edt|et|bst|cet|cest|ist|pst|pdt|pt|ast|eet|local time|z)\)?(?: ?[+-]\d{1,2}(?::?\d\d)?)?)?"
_DATE_LINE = re.compile(rf"\W*(?:(?:published|updated|posted|last updated|last modified|modified|created|first published|issued|date|on|at|by|edited|added|uploaded|as of)\b[ :]*(?:on |at )?)*(?:{_TIME}[ ,|·•-]*)?(?:on )?{_DATE}(?:[ ,|·•/–-]*(?:at )?{_TIME})?(?:[ ,|·•()–-]*(?:\d+ ?min(?:ute)?s? read|updated.{{0,60}}|published.{{0,60}}|last .{{0,60}}))?\W*")
_AGO = re.compile(r"(?:(?:published|updated|posted|last updated)[ :]*)?(?:\d+|an?) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\W*")
_PERSON = r"(?:[A-Z][\w’'.-]*|[A-Z]\.|al-[A-Z]\w*|van|von|de|der|den|bin|ibn|el|la|du|di|da)(?: (?:[A-Z][\w’'.-]*|[A-Z]\.|al-[A-Z]\w*|van|von|de|der|den|bin|ibn|el|la|du|di|da)){0,4}"
_BYLINE = re.compile(rf"\W*(?:(?:[Bb]y|BY|[Aa]uthors?:|AUTHORS?:|[Ww]ritten by|[Ss]tory by|[Pp]osted by|[Rr]eported by|[Rr]eporting by|Words by|Analysis by|Opinion by|From)\s*:?\s+)@?{_PERSON}(?:(?:,| and| &|,? with) @?{_PERSON})*(?:\s*[,|·•/(–—-]\s*.{{0,80}})?(?: in [A-Z]\w+(?: [A-Z]\w+)?)?\W*$")
_CAPTION_END = re.compile(r"[\[(](?:file(?: photo| image| picture)?|archive|photo|image|screengrab|screenshot|screen grab|courtesy[^)]*|supplied|handout|illustrat\w+|youtube|twitter|facebook|telegram|wikimedia[^)]*|[^()]*(?:photo|reuters|afp|getty|ap|file|image|via)[^()]*)[\])]\.?$", re.I)
_CREDIT_LINE = re.compile(
    rf"""\s*(?:[\[(]?\s*(?:(?:Photo(?:graph)?s?|Images?|Pictures?|Pic|Credit|Photo\ [Cc]redit|Picture\ [Cc]redit|Image\ [Cc]redit|PHOTO|CREDIT|PHOTO\ CREDIT|Image\ [Ss]ource|Illustration|Courtesy)\s*(?:by\s|:\s?|of\s|courtesy\s(?:of\s)?|/)\s*.{{2,90}})\s*[\])]?
    |[\[(]?{PICTURE_AGENCIES}(?:\s[Pp]hotos?|\sImages?)?\s?[/|:]\s?.{{2,60}}
    |[\[(]?(?:[A-Z@][\w.’'@-]*\s?){{0,6}}(?:[/|]|\svia\s|,\s|\s[–—-]\s|\s/\s){PICTURE_AGENCIES}(?:[/,\s–—-]+[\w.’' –—-]{{2,60}})?[\])]?
    |[\[(]?(?:©\s?)?(?:{PICTURE_AGENCIES})(?:\s(?:[Pp]hoto|[Ii]mages?|[Ff]ile))?[\])]?)\s*$""",
    re.X,
)
_MILITARY_CREDIT = re.compile(r"^[^.!?]{3,60}/(?:[^.!?]|\.(?=\S|\s[A-Z])){3,90}$")
_BLURB = re.compile(
    r"(?:is|was|are|has been) (?:an? |the )?(?:[\w'’-]+,? ){0,6}(?:reporter|correspondent|editor|journalist|columnist|writer|author|contributor|analyst|fellow|professor|researcher|scholar|lecturer|director|producer|photographer|freelancer?|blogger|historian|expert|bureau chief|staff|intern|veteran|"
    r"specialist|founder|co-founder|associate|host)\b.*"
)
_BLURB_STRONG = re.compile(r"\b(?:follow|reach|contact|e-?mail|find|tweet|connect with) (?:him|her|them|me|us|@\w+)\b|\bon (?:twitter|x|bluesky|mastodon|instagram|linkedin)\b.{0,6}(?:at )?@|(?:@\w{3,})\.?$|^[\w.' -]{3,40} (?:covers|writes (?:about|on|for)|reports (?:on|for|from)|has (?:covered|written|reported) (?:for|on)|contributed (?:to (?:this|the)|reporting)|joined)\b|\b(?:her|his|their) (?:work|writing|articles|reporting|books?|latest book|most recent book)\b.{0,60}\b(?:appeared|published|include|is|are|featured)\b")
_SPEECH = re.compile(r"[“\"].{12,}")
_SAID = re.compile(r"\b(?:said|says|told|added|stated|asked|warned|according to)\b")
_FUNCTION = frozenset("the a an of to in on at for and or but by with from as is are was were be been has have had will would that this it its his her their not".split())
_VERBS = frozenset("is are was were has have had will would said says did does can could should may might must been told".split())
_PRESENT = re.compile(r"\b(?:stands?|sits?|walks?|holds?|looks? on|speaks?|attends?|gestures?|waves?|gathers?|carr(?:y|ies)|rides?|take[s]? part|protests?|shakes? hands|arrives?|leaves?|inspects?|patrols?|poses?|marche?s?|chants?|waits?|watche?s?|pictured|seen|shown|photographed|shows?|fires?|conducts?|rises?|billows?)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a piece looks like, without its neighbours."""

    words: int
    sentence: bool
    furniture: bool
    credit: bool
    byline: bool
    caption: bool
    blurb: bool
    keywords: bool
    speech: bool
    ends: bool


def is_sentence(text: str) -> bool:
    """True for words that read as running text: an end mark and words in lower case, or many words with small ones among them."""
    words = _WORD.findall(text)
    lower = sum(word[0].islower() for word in words)
    function = sum(word.lower() in _FUNCTION for word in words)
    ends = bool(_END.search(text))
    return (ends and len(words) >= 4 and lower >= 0.3 * len(words)) or (len(words) >= 20 and function >= 3)


def shape_of(piece: Segment) -> Shape:
    """The shape of one piece."""
    text = piece.text.strip()
    folded = fold(text)
    words = _WORD.findall(text)
    ends = bool(_END.search(text))
    sentence = is_sentence(text)
    bare = folded.strip(" \t.:;|>»<«*-–—•·…[](){}!?+#→←▼▲✕×/\\_=~\"'")
    furniture = piece.furniture or bare in WHOLE_LINES or (not bare)
    short = len(words) <= 40
    furniture = furniture or (short and bool(ANYWHERE.search(folded)) and not _quoted(text)) or bool(len(words) <= 30 and STARTS.match(folded))
    credit = piece.credit or (len(words) <= 16 and not sentence and bool(_CREDIT_LINE.match(text) or _MILITARY_CREDIT.match(text)) and not text.endswith("?"))
    byline = len(words) <= 30 and bool(_DATE_LINE.fullmatch(folded) or _AGO.fullmatch(folded) or (len(words) <= 16 and _BYLINE.match(text)))
    return Shape(
        words=len(words),
        sentence=sentence,
        furniture=furniture and not byline,
        credit=credit,
        byline=byline,
        caption=len(words) <= 70 and bool(_CAPTION_END.search(text)),
        blurb=len(words) <= 90 and bool(_BLURB_STRONG.search(folded) or _BLURB.match(folded.partition(" is ")[1] + folded.partition(" is ")[2])),
        keywords=text.count(",") >= 3 and len(words) <= 2.2 * (text.count(",") + 1) and not ends,
        speech=bool(_SPEECH.search(text)) and bool(_SAID.search(folded)),
        ends=ends,
    )


def _quoted(text: str) -> bool:
    return text[:1] in "“\"'‘"
