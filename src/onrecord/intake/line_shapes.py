"""What one piece of text looks like by itself: a sentence, a byline, a caption, a credit, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.intake.bylines import is_byline, is_time_stamp
from onrecord.intake.running_text import END, WORD, is_sentence
from onrecord.intake.segments import Segment
from onrecord.lexicons.furniture import (
    ANYWHERE,
    EDGE_MARKS,
    LINK_LABELS,
    LONG_STARTS,
    NOT_TO_READERS,
    SECTION_WORDS,
    SOFT,
    STARTS,
    TO_READERS,
    TRIGGER_MARKS,
    TRIGGERS,
    WHOLE_LINES,
)
from onrecord.lexicons.picture_credits import AGENCY, BRACKETED, LABEL
from onrecord.text.folding import fold

_BULLET = re.compile(
    r"\s*(?:[•*▪■●◦‣·–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}[:.h]\d\d(?:\s?(?:[:–—-]|[ap]\.?m\.?:?))?"
    r"\s+)(?=\S)"
)
_CREDIT_LINE = re.compile(
    rf"""\s*(?:
    [\[(|]?\s*{LABEL}\s*(?:by\s|:\s?|of\s|,\s|courtesy\s(?:of\s)?|/)\s*(?=[A-Z@©(]|al-)(?:[^\s]+\s?){{1,9}}
    |[\[(](?:[A-Z][\w.’'-]*\s?){{1,5}}\s?/\s?(?:[A-Z][\w.’'&-]*\s?){{1,5}}[\])]
    |[\[(]?{AGENCY}(?:\s[Pp]hotos?|\s[Ii]mages?)?\s?[/|:]\s?.{{2,60}}
    |[\[(]?(?:[A-Z@][\w.’'@-]*\s?){{0,6}}(?:[/|]|\svia\s|,\s|\s[–—-]\s|\s/\s){AGENCY}
        (?:[/,\s–—-]+[\w.’' –—-]{{2,60}})?[\])]?
    |[\[(]?(?:©\s?)?(?:{AGENCY})(?:\s(?:[Pp]hoto|[Ii]mages?|[Ff]ile))?[\])]?
    |[\[(]{BRACKETED}[\])]
    |(?:[A-Z@][\w.’'&-]*\s|of\s|the\s|for\s){{1,9}}via\s(?:[A-Z][\w.’'&-]*\s?){{1,4}}
    |©\s?(?!\d{{4}})(?:[A-Z][\w.’'-]*\s?){{1,6}}(?:/.{{2,50}})?
    |[A-Z]{{3,}}/[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]*){{0,3}}
    |(?:[A-Z][\w.’'-]+\s){{1,4}}/\s(?:[A-Z][\w.’'&-]+\s?|via\s){{1,6}}
    |[\[(](?:[A-Z][\w’'-]+\s){{0,3}}(?:[Pp]hoto|[Pp]icture|[Ii]mage)s?\s?(?::|by)\s?[A-Z][^()\[\]]{{2,50}}[\])]
    |[\[(](?!The\s)[A-Z][a-z][\w.’'-]*(?:\s[A-Z][\w.’'-]+){{1,2}}
        (?:\sfor\s(?:[Tt]he\s)?[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){{0,3}})?[\])]
    |(?:[A-Z][\w.’'-]+\s){{1,7}}[A-Z][\w.’'-]+/(?:[A-Z][\w.’'&-]*[\s–—-]*){{1,9}}(?:/(?:[A-Z][\w.’'&-]*\s?){{1,5}})?
    )\s*[\])]?\s*$""",
    re.X,
)
_CAPTION_START = re.compile(
    r"\W*(?:(?:image|photo|picture|media|video)? ?caption ?[:,] ?|(?:pictured|above|below|left|right|"
    r"top|bottom|file(?: photo| picture| image)?|graphic|map|chart|photo|image|picture|illustration|"
    r"in this (?:file |undated |handout |image |photo |picture |frame |screen)[\w ,.-]{0,40}|this (?:photo|"
    r"image|picture|file photo|handout|frame|undated|satellite)[\w ,.-]{0,60}(?:shows?|released|provided|"
    r"taken|made)) ?[:,] ?\S|"
    r"this (?:undated |handout |file |satellite )?(?:photo|image|picture|frame|photograph)\b.{0,60}\bshows?\b|"
    r"in this (?:\w+ ){0,3}(?:photo|image|picture|frame|photograph)\b|file ?[-–—:] )",
    re.I,
)
_CAPTION_INSIDE = re.compile(
    r", (?:as )?(?:seen|pictured|shown|photographed) (?:from|in|at|on|here|with|during|outside)\b|\b(?:is|"
    r"are|can be) (?:seen|pictured|shown) (?:in|at|on|here|from|during|after|near|outside|inside|behind|"
    r"through)\b|"
    r"\bin (?:a|an|this) (?:\w+ )?(?:picture|photo|photograph|image|frame|screengrab|video still) (?:taken|"
    r"released|provided|made|from|by|obtained|posted)\b"
)
_AUTHOR_ROLE = (
    r"(?:reporter|correspondent|editor|journalist|columnist|writer|author|contributor|analyst|fellow|"
    r"professor|researcher|scholar|lecturer|director|producer|photographer|freelancer?|"
    r"blogger|historian|bureau chief|intern|specialist|co-?founder|founder|associate|host|commentator|"
    r"novelist|consultant|adviser|advisor)"
)
_BLURB = re.compile(
    rf"^(?:[\w.'’-]+ ){{1,5}}(?:is|was|has been|are|works as|serves as) (?:now |currently |also )?(?:an? "
    rf"|the |our )?(?:[\w'’,/&-]+ ){{0,9}}?{_AUTHOR_ROLE}s?\b(?=.{{0,200}}\b(?:at|for|of|with|in|based|"
    rf"who|where|covering|on|from|and)\b)|"
    rf"^(?:[\w.'’-]+ ){{1,5}}(?:is|works|are) (?:an? |the |our )?(?:[\w'’,/&-]+ ){{0,5}}?{_AUTHOR_ROLE}s?\W*$|"
    r"^(?:[\w.'’-]+ ){1,5}(?:covers|writes (?:about|on|for)|reports (?:on|for|from)|has (?:covered|written|"
    r"reported|worked)|joined the)\b.{0,200}$"
)
_CONTACT = re.compile(
    r"\bfollow (?:him|her|them|me|us|@\w+|\w+ \w+) (?:on|at|@)|\b(?:reach|contact|e-?mail|find|tweet)"
    r" (?:him|her|them|me|us) (?:at|on|via)\b|\bon (?:twitter|x|bluesky|mastodon|instagram|linkedin)\b.{0,10}@\w|"
    r"\b(?:is|are) the author of\b|\b(?:her|his|their) (?:latest|most recent|new|next|first|forthcoming)"
    r" book\b|\b(?:her|his|their) (?:work|writing|articles|reporting) (?:has |have )?(?:also )?(?:appeared|"
    r"been published|is featured)\b|"
    r"^the (?:writer|author|columnist|contributor)s? (?:is|are|was|teach(?:es)?|has|works?|writes?|served?|"
    r"serves|lives?|"
    r"heads|covers|can be)\b|\bthe author is\b|\bviews are (?:his|her|their|personal)"
)
_ADDRESS = re.compile(
    r"^\W*(?:@\w{2,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|\S+\.(?:com|org|net|news)/\S*)\W*$", re.I
)
_ADDRESSES = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{7,}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b")
_TICKER = re.compile(r"^(?:[A-Z]{2,6}:?\s+[-+▲▼]?[\d.,]+%?(?:\s*[▲▼+-]?\s*[\d.,]+%)?\s*)+$|^[\d.,]+[kKmM%]?$")
_TRAIL = re.compile(r"^[^.!?]{1,40}(?:\s[>»›‹❯|/→]\s[^.!?]{1,80})+$")
_SPEECH = re.compile(r"[“\"'‘].{12,}")
_SAID = re.compile(r"\b(?:said|says|told|added|stated|asked|warned|according to|insisted|replied)\b")
_DETERMINERS = frozenset("the a an his her their its this these".split())
_PLAIN_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# "1/5", "A+ A-", "0:00 / 3:12", "1,204 words", "#dam #water": buttons, players and counters.
_CONTROLS = re.compile(
    r"\d+ ?/ ?\d+|(?:A[+-]? ?){2,4}|\d{1,2}:\d\d(?::\d\d)? ?[/|–-] ?\d{1,2}:\d\d(?::\d\d)?|[\d.,]+ [Ww]ords|"
    r"(?:#\w+[ ,]*)+|[\d.]+x|(?:Phone|Tel|Fax|Telephone|Mobile|E-?mail|Address)\.? ?: ?.{3,80}|"
    r"(?:\(c\)|©) ?[A-Z][\w.’'& -]{1,40}|.{0,60}\bP\.? ?O\.? Box \d.{0,60}"
)
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|sv) ?: )+")
_RULE = re.compile(r"^[\W_]+$")
_MAIL_HEADER = re.compile(
    r"^(?:from|to|cc|bcc|subject|reply-to|sent|list-\w+|message-id|received|x-[\w-]+|mime-version|content-[\w-]+): \S",
    re.I,
)
_MAIL_DATE = re.compile(r"^(?:date|sent): \S.*\d{4}", re.I)
LONG = 18  # words of a sentence that is surely no headline, deck or heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a piece looks like, without its neighbours. `plain` is its folded text without marks at the ends."""

    plain: str
    words: int
    sentence: bool
    ends: bool
    question: bool
    furniture: bool
    section: bool
    credit: bool
    byline: bool
    caption: bool
    blurb: bool
    keywords: bool
    speech: bool
    reports: bool
    bullet: bool
    ragged: bool
    titled: float
    determined: bool
    lowercase: bool
    capitals: bool
    address: bool
    stamp: bool
    soft: bool
    link: bool


def shape_of(piece: Segment) -> Shape:
    """The shape of one piece."""
    text = piece.text.strip()
    short = text[:1200]
    folded = fold(short)
    words = WORD.findall(text) if len(text) < 100_000 else text.split()
    count = len(words)
    alphabetic = [word for word in words if word[0].isalpha()]
    lower = [word for word in alphabetic if word[0].islower()]
    content = [word for word in alphabetic if len(word) > 3]
    bare = folded.strip(EDGE_MARKS)
    cut_off = piece.furniture or piece.credit
    byline = not cut_off and count <= 45 and (is_byline(short) or bool(_MAIL_DATE.match(short)))
    quoted = short[:1] in "“\"'‘" or _is_report(short, folded)
    address = bool(_ADDRESS.match(short))
    furniture = (
        piece.furniture
        or (bare in WHOLE_LINES and not (count == 1 and text.endswith(".") and text[-2:] != ".."))
        or (count == 0 and bool(_RULE.match(short)))
        or address
        or bool(_CONTROLS.fullmatch(short))
        or bool(_MAIL_HEADER.match(short) and not byline)
    )
    if count <= 40 and len(text) < 1000 and not quoted:
        if count <= 35 and not NOT_TO_READERS.search(folded) and '"' not in folded:
            furniture = furniture or bool(TO_READERS.fullmatch(folded))
        reported = '"' in folded and count >= 12
        furniture = (
            furniture
            or (not reported and _triggered(folded) and bool(ANYWHERE.search(folded)))
            or bool(count <= 30 and STARTS.match(folded))
        )
    furniture = furniture or bool(LONG_STARTS.match(folded))
    if count <= 24 and not quoted:
        furniture = (
            furniture
            or bool(_TICKER.match(short))
            or bool(_TRAIL.match(short) and re.search(r"\s[>»›‹❯→]\s|\s\|\s.*\s\|\s", short))
        )
        furniture = furniture or (bool(_ADDRESSES.search(short)) and count <= 20 and not _SAID.search(folded))
    sentence = is_sentence(text)
    credit = piece.credit or (
        count <= 16
        and len(text) < 160
        and not folded.endswith("?")
        and (not sentence or count <= 5)
        and bool(_CREDIT_LINE.match(short))
    )
    return Shape(
        plain=_REPLY.sub("", " ".join(bare.split())),
        words=count,
        sentence=sentence,
        ends=bool(END.search(text[-20:])),
        question=folded.rstrip("\"') ").endswith("?"),
        furniture=furniture and not byline,
        section=bare in SECTION_WORDS,
        credit=credit and not byline,
        byline=byline or piece.dateline,
        caption=count <= 70
        and (
            bool(_CAPTION_START.match(short))
            or (count <= 45 and not _SAID.search(folded) and bool(_CAPTION_INSIDE.search(folded)))
        ),
        blurb=count <= 90 and len(text) < 1000 and (bool(_BLURB.match(folded)) or bool(_CONTACT.search(folded))),
        keywords=short.count(",") >= 3 and count <= 2.2 * (short.count(",") + 1) and not END.search(text[-20:]),
        speech=bool(_SPEECH.search(short)) and bool(_SAID.search(folded)),
        reports=bool(_SAID.search(folded)),
        bullet=bool(_BULLET.match(short)),
        ragged=text.endswith(("…", "...")),
        titled=sum(word[0].isupper() for word in content) / len(content) if content else 1.0,
        determined=any(word in _DETERMINERS for word in lower),
        lowercase=bool(alphabetic) and alphabetic[0][0].islower() and len(lower) >= 0.8 * len(alphabetic),
        capitals=bool(alphabetic) and short.upper() == short,
        address=address,
        stamp=byline and count <= 6 and is_time_stamp(short),
        link=count <= 24 and not quoted and bool(LINK_LABELS.match(folded)),
        soft=count <= 9 and not sentence and bool(SOFT.search(folded)),
    )


def _triggered(folded: str) -> bool:
    """True where the line holds one of the words without which no pattern of furniture can match; only to save time."""
    return not TRIGGERS.isdisjoint(_PLAIN_WORD.findall(folded)) or not TRIGGER_MARKS.isdisjoint(folded)


def _is_report(text: str, folded: str) -> bool:
    """True for a sentence that tells what somebody said or did: it may speak of newsletters and sign-ups as news."""
    return len(folded) > 80 and bool(_SAID.search(folded))
