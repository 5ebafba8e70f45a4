"""Page furniture of the web: what stands around articles and is copied with them.

English, folded (`text.folding`). Whole lines are compared without the marks at their ends; patterns are searched in one
folded line. Gathered from how news sites, blog systems (WordPress, Disqus, Blogger), newsletters and consent
dialogues word
their pages; no entry serves one article.
"""

from __future__ import annotations

import re
from importlib import resources

from onrecord.lexicons.picture_credits import AGENCY

EDGE_MARKS = " \t.:;|>»<«*-–—•·…[](){}!?+#→←▼▲►↑↓✕×/\\_=~\"'“”‘’,©&"


def _lines(name: str) -> frozenset[str]:
    text = resources.files("onrecord.lexicons").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


# A line that is one of these, and nothing else.
WHOLE_LINES = _lines("furniture_lines.txt")
# Names of sections: furniture before the headline and after the text, a heading inside it.
SECTION_WORDS = _lines("furniture_sections.txt")

# Found anywhere in a line of at most forty words.
ANYWHERE = _any(
    # offers and newsletters
    r"\bsubscribe (?:now|today|here|for [$€£]|to (?:our|the|my|this|continue|read|get|unlock|receive)\b)",
    r"\bsubscribe to \S+ \S+ (?:wherever|on)\b",
    r"\bsubscription offers?\b",
    r"\bsubscribers? only\b",
    r"\bto continue reading\b",
    r"\bfree trial\b",
    r"\bcancel (?:at )?any ?time\b",
    r"\bsign(?:ing)? up (?:here|now|today|for free)\b",
    r"\bsign(?:ing)? up (?:for|to) (?:our|the|receive|get|a|my)\b",
    r"\b(?:in|to) (?:your|their) (?:email )?(?:inbox|mailbox)\b",
    r"\bour (?:free )?(?:\S+ )?newsletters?\b",
    r"\bnewsletter sign-?up\b",
    r"\bthis (?:weekly|daily|free) newsletter\b",
    r"\bwherever you (?:get|listen to|find) (?:your )?podcasts\b",
    r"\bevery (?:weekday|morning|week|sunday|day) (?:in|to) your\b",
    r"\bunlock (?:the|this|full|unlimited|all)\b.{0,60}\b(?:free|digest|access|article)\b",
    r"(?:\$|£|€) ?\d+(?:\.\d\d)? (?:a|per|for) (?:\w+ )?(?:weeks?|months?|years?)\b",
    r"(?:\$|£|€)\d+(?:\.\d\d)? ?/ ?(?:week|month|mo|wk)\b",
    r"\bonly (?:\$|£|€) ?\d",
    r"\byou have (?:\d+|one|two|three|no) (?:free )?(?:articles?|stories|gifts?) (?:left|remaining)\b",
    r"\byou(?:'ve| have) reached your (?:limit|monthly)\b",
    r"\balready a (?:subscriber|member)\b",
    r"\b(?:don't have|already have|have) an account\b",
    r"\bcreate (?:an?|your) (?:free )?account\b",
    r"\b(?:unlimited|full|digital) (?:digital )?access (?:to|for)\b.{0,40}\b(?:article|news|site|month|"
    r"week|content|app)",
    r"\bchoose (?:your|a) (?:subscription|plan)\b",
    r"\bwas (?:this|it) (?:\w+ )?(?:forwarded to you|helpful)\b",
    r"\b(?:you (?:are receiving|received|get|are getting) this (?:e-?mail|letter|newsletter|message))\b",
    r"\bunsubscribe\b.{0,60}(?:click|here|link|time|list|$)",
    r"\bto leave (?:the|this) list\b",
    r"\bview (?:this|it) (?:e-?mail )?in your browser\b",
    r"\bleave this field (?:empty|blank)\b",
    r"\bget our (?:top|best|biggest|latest|daily|weekly|free)\b",
    r"\benjoying this (?:story|article|post)\b",
    r"\bkeep abreast of\b.{0,80}\b(?:developments|news)\b",
    # sharing, following, forms
    r"\bclick (?:here|an icon|to (?:share|email|print|enlarge|expand|view|copy|play|subscribe|read|see|sign|open))\b",
    r"\byou(?:'re| are) (?:now )?(?:signed (?:up|in)|subscribed|commenting using|logged in)\b",
    r"\blog(?:ged)? ?(?:in|out) (?:to (?:comment|reply|continue|your|post|leave)|with|/)",
    r"\byour email address will not be published\b",
    r"\brequired fields are marked\b",
    r"\bfollow (?:us|me|him|her|them|the author|\w+ \w+|@\w+).{0,40}\bon (?:twitter|x|facebook|instagram|"
    r"telegram|bluesky|"
    r"threads|mastodon|linkedin|youtube|social media|google news|whatsapp)\b",
    r"\bfollow (?:him|her|them|me) (?:at|@)",
    r"\b(?:like|find|join|visit|connect with|stay connected with) us on (?:\w+|the web)\b",
    r"\bjoin (?:our|us on|the) (?:\S+ )?(?:whatsapp|telegram|facebook|conversation|discussion|channel|"
    r"community|newsletter)\b",
    r"\b(?:whatsapp|telegram|youtube) channel\b.{0,40}\b(?:join|follow|subscribe|updates|news)\b",
    r"\bopens? in (?:a )?new (?:window|tab)\b",
    r"\bdownload (?:the|our) (?:free )?(?:\S+ )?app\b",
    r"\b(?:enable|turn on|allow|get) (?:desktop |push |browser )?notifications\b",
    r"\bget in touch\b ?(?::|with us)",
    r"\bsend (?:us )?(?:your |a )?(?:tips?|feedback|corrections?|pictures|photos|videos|comments)\b.{0,20}(?:\bto\b|$)",
    r"\b(?:share|give|send) (?:us )?your (?:feedback|thoughts|opinion|views)\b",
    r"\bhelp (?:us )?improve (?:our|this) (?:site|page|website)\b",
    r"\bwhat did you think of this (?:story|article)\b",
    r"\bshare (?:or comment on )?this (?:article|story|post|page)\b",
    r"\bcopy link\b",
    r"\bfill in your details\b",
    r"\bconnecting to %s",
    r"\b(?:notify|e-?mail) me (?:of|about|when|by) (?:new|follow-?up|e-?mail)\b",
    r"\bsave my name, e-?mail\b",
    r"\buses akismet\b",
    r"\bleave a (?:reply|comment|response)\b",
    r"\b(?:post|add|write|submit) (?:a|your) comment\b",
    r"\bcomments? (?:below )?(?:are|is|have) (?:not been |now )?(?:closed|moderated|turned off|disabled|subject to)\b",
    r"\bbe the first to (?:comment|share|like|know)\b",
    r"\b(?:view|show|see|read) (?:all )?(?:\d+ )?(?:\w+ )?(?:comments|posts)\b",
    r"\bshow \d+ (?:earlier|more|new)\b",
    r"\bplease (?:log|sign) in\b",
    r"\bsign in (?:to|with|or)\b",
    r"\bregister (?:for free|to (?:continue|read|comment))\b",
    r"\bforgot (?:your )?password\b",
    r"\bremember me\b$",
    # rights, cookies, notices
    r"\ball rights reserved\b",
    r"\bcopyright (?:\(c\)|©|\d{4}|20)|^copyright\b(?! (?:law|claim|infring|case|holder|protect|act|owner|"
    r"lawsuit|rule|issue))",
    r"^(?:\(c\)|©) ?(?:\d{4}|\w+ \d{4})",
    r"\bterms (?:of (?:use|service)|and conditions|& conditions)\b",
    r"\b(?:privacy|cookies?) (?:policy|notice|settings|preferences|statement)\b",
    r"\b(?:we|site|website|partners|pages?) (?:and our partners )?uses? cookies\b",
    r"\baccept (?:all )?cookies\b",
    r"\bto personali[sz]e (?:content|ads|advert)",
    r"\bmay not be (?:published|reproduced|republished|redistributed|copied)\b",
    r"\brewritten or redistributed\b",
    r"\bwithout (?:the )?(?:prior )?(?:express )?(?:written )?(?:permission|consent)\b.{0,60}\b(?:publisher|"
    r"owner|copyright|prohibited)",
    r"\bcreative commons\b",
    r"\bviews (?:expressed|and opinions)\b.*\b(?:author|necessarily|own)\b",
    r"\bdo(?:es)? not (?:necessarily )?reflect (?:the )?(?:\w+ ){0,4}(?:views?|position|policy|opinions?|stance)\b",
    r"\bis not responsible for the content\b",
    r"\brush (?:transcript|deadline)\b",
    r"\btranscripts? (?:may|are|is|was|provided|generated)\b.{0,60}\b(?:errors?|contractor|final form|"
    r"accura|machine|automat|by)\b",
    r"\bthis (?:transcript|translation|content|audio) (?:is|was) (?:automatically|machine|generated|produced)\b",
    r"\b(?:automatic|automated|machine)(?:ally)?[- ]translat(?:ed|ion)\b.{0,40}$",
    r"\bour standards\b ?:",
    r"\bquotes? (?:are )?delayed (?:at least )?\d+",
    r"\bpast performance is no\b",
    r"\bdata (?:is |are )?provided by\b",
    r"\bbest viewed (?:in|with|on|at)\b",
    r"\bthis (?:live )?(?:page|blog|article|coverage|story) (?:is|has) (?:no longer|now closed|ended|"
    r"not being|been archived)\b|\bthis (?:page|article|story|topic|thread) is (?:now )?archived\b",
    r"\bpress (?:office|contact|enquir|inquir)\w*\b ?:",
    # help and gifts
    r"\b(?:support|fund) (?:our|independent|quality|local) (?:\S+ )?journalism\b",
    r"\bjournalism like this\b|\bbe (?:a )?part of (?:our|independent|quality|local|free) journalism\b",
    r"\b(?:our|independent|quality|local|good|free) journalism (?:takes|costs|needs|depends|relies|is (?:not )?(?:free|"
    r"expensive|under))\b",
    r"\bmake a (?:tax-deductible |one-time |monthly )?(?:donation|contribution|gift)\b",
    r"\btax[- ]deductible\b",
    r"\bdonate (?:now|today|here|to (?:us|support|keep))\b",
    r"\bbecome an? (?:\S+ )?(?:member|subscriber|supporter|patron)\b.{0,50}(?:today|now|here|for|!|$)",
    r"\bis a (?:non-?profit|reader-supported|member-supported|reader-funded) (?:newsroom|news|publication|"
    r"media|organi[sz]ation)\b",
    r"\b(?:ad ?blocker|ad-free)\b",
    r"\b(?:enable|requires?|turn on|activate|without) javascript\b|\bjavascript is (?:disabled|required)\b",
    r"\bbrowser (?:does not|doesn't) support\b",
    r"\bpowered by (?:automated|machine|google|wordpress|disqus|viafoura|openweb|outbrain|taboola|substack|"
    r"ghost|blogger)\b",
    r"\b(?:blog|site|website|theme|template)s? (?:at|by|on|from|design(?:ed)? by) (?:wordpress|blogger|"
    r"substack|ghost)\b",
    r"\b(?:do you have|got|have you got|have) (?:any |a |more )?(?:tips?|story|information|news)\b.{0,60}"
    r"\b(?:contact|email|e-mail|call|write|send|tell|reach|signal|share)\b",
    r"\b(?:contact|reach) (?:the (?:author|reporter|writer)|us) (?:at|by|on|via)\b",
    r"\be-?mail (?:the (?:author|reporter|writer)|us|him|her|me) (?:at|to)\b",
    r"^(?:reach|contact|e-?mail|write to) \S+ \S+ (?:at|by|via|on) \S",
    r"\bdo you have an opinion\b|\bwould like to submit a (?:response|letter)\b",
    r"\bspotted (?:an error|a mistake|something)\b|\breport (?:an error|a typo)\b",
    r"\ban official (?:web)?site of\b",
    r"\bcatch (?:all )?(?:the|our) .{0,60}\b(?:news|updates)\b",
    r"\b(?:has|have) (?:\w+ ){1,3}no paywall\b|\bhelp us keep\b|\bkeep (?:us|it) (?:free|independent|going)\b",
    r"\bthis (?:interview|conversation|transcript|q&a) (?:has been|was|is) (?:\w+ly )?(?:edited|condensed|shortened)\b",
    r"\bvideo (?:can ?not|could not|can't) be (?:played|loaded)\b",
    r"^\W*(?:this|our) (?:article|story|post|report|page) is (?:more|over) than \S+ (?:years?|months?|days?) old\b",
    r"^\W*this (?:article|story|post|report|piece) is (?:part of|one of) (?:a|an|our|the)\b.{0,60}\b(?:series|project|"
    r"collaboration|investigation|package|coverage)\b",
    r"\bis free (?:to read )?(?:because|thanks to|for everyone)\b|\bwhy you can trust\b|\bhow we (?:report|work)$",
    r"\bis a member of the (?:\w+ ){0,3}(?:press|media) (?:council|complaints|association|standards)\b",
    r"\bplease (?:print this|consider the environment)\b",
    # advertisements, further reading
    r"\b(?:article|story|content) continues (?:below|after)\b",
    r"\bscroll (?:down )?(?:to|for) (?:continue|more|read)\b",
    r"\bskip (?:to|past) (?:main|content|the|newsletter|navigation)\b",
    r"\badvertisement\b.{0,20}\bcontinue\b|\bthis advertisement\b",
    r"^\W*sponsored (?:by|content|message)\b|\bsponsored (?:content|message)\b",
    r"\baffiliate links?\b|\bwe may (?:earn|receive) an? ?(?:affiliate )?commission\b",
    r"\bread (?:the )?(?:full|original|rest of the|more of the) (?:article|story|post|interview|report|"
    r"statement)\b.{0,30}$",
    r"\b(?:read|view|see) (?:all|more|other) (?:posts|articles|stories|of .{1,30}) (?:by|from)\b",
    r"\bmore (?:stories|articles|posts) (?:by|from)\b",
    r"\b(?:viewing|watching|reading|online) now$",
    r"\bvisit our website\b",
    r"\bvalid e-?mail\b|\bcheck your (?:inbox|e-?mail|spam)\b|\bcorrections? policy\b|\brepublish this\b|"
    r"\bour policies\b",
    r"\b(?:created|made|produced) with (?:the help of )?ai\b|\bconsider supporting us\b",
    r"\bai[- ]generated\b|\b(?:generated|written|summari[sz]ed) (?:by|with|using) (?:ai|artificial intelligence)"
    r"\b|\buses ai\b",
    r"\bcurated (?:list|selection|by)\b|\b(?:special )?offers and promotions\b|\brequest reprint\b|\bsubmit "
    r"(?:a )?correction\b",
    r"\b(?:begin|start|end) your (?:day|morning|week|evening) with\b|\bmorning starts here\b|\bour research "
    r"is\b|\beditorial guidelines\b",
    r"\btrust (?:index|project) member\b|\bwe want to hear from you\b|\btell us (?:what you think|your story)\b",
    r"\b(?:follow|join) our (?:\S+ )?(?:channel|page|group|feed)\b",
    r"\bfor (?:all |more |the )+(?:latest|breaking|top)? ?(?:news|headlines|stories|updates)\b.{0,40}\b(?:follow|"
    r"visit|subscribe|download|join|click|app)\b",
    r"\b(?:enable|enter|exit|turn on) (?:read(?:er|ing)?|dark|night) mode\b",
)

# Begins a line of at most thirty words.
STARTS = _any(
    r"\W*(?:read more|read also|also read|related(?: story| stories| articles?| news| coverage)?|see "
    r"also|read|read next|must[- ]read|"
    r"don't miss|more on this|more|watch|watch live|listen|explore more|recommended(?: reading)?|editor'?s'? "
    r"picks?|go deeper|up next|"
    r"further reading|dig deeper|previous(?: post| article| story)?|next(?: post| article| story)?|also "
    r"in \S+|also on \S+|"
    r"from the archives?) ?[:|>»] ?(?=\S)",
    r"\W*(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|posted in|file under|labels|sections?|"
    r"in this article|hashtags?|"
    r"related topics) ?:",
    r"(?:tagged|filed under|posted in|categorized) (?!the\b)\S+(?:, \S+| \S+,|$)",
    r"(?:monthly|yearly|annually|quarterly|one[- ]time) (?:rs\.? ?|inr ?|pkr ?|usd ?|₹ ?|\$|£|€)\d",
    r"loading (?:the )?(?:form|comments?|player|video|audio|content|more|page|ads?|map|chart|data|live|posts?|poll|"
    r"gallery|tweets?|images?|stories)\b.{0,20}$",
    r"(?:new ?)?you can now (?:listen|read|watch|follow|get)\b|pledge your support$",
    r"\W*this (?:page|article|entry) was last (?:edited|modified|updated|changed|reviewed)\b",
    r"\W*(?:have|got) (?:an?|any|your own) (?:opinion|thoughts?|views?|comments?|questions?) (?:on|about) "
    r"(?:this|our)\b",
    r"(?:track|catch|get|check out|see) (?:all )?(?:the )?(?:latest|live|breaking|top) (?:\w+ ){0,2}"
    r"(?:news|updates|headlines|stories|scores)\b",
    r"(?:listen|watch|stream|play|download|shop|order|buy)\b.{3,60}\bonly (?:on|at|in) \S+$",
    r"sign up (?:for|to) \S+(?: \S+){0,5}$|list (?:of \d+ items|\d+ of \d+)$|end of list$",
    r"\W*(?:a version of )?this (?:article|story|column|piece) (?:also )?(?:appeared|appears|was (?:published|printed))"
    r"\b.{0,60}\bprint\b",
    r"\W*\d+[ -]?min(?:ute)?s?\W*$",
    r"(?:image|photo|picture|slide) \d+ of \d+\b|pool photo by\b|report (?:this )?ad\b|give (?:now|today)$|"
    r"audio by \S+$|powered by \S+$",
    r"\W*about the (?:authors?|writer|reporter|contributor) ?[:|–-] ?\S",
    r"\W*(?:the )?(?:views|opinions)(?: and \w+)?(?: expressed)?\b.{0,60}\b(?:personal|solely|necessarily|"
    r"(?:author|writer)"
    r"(?:'s|s)?(?: own| alone)?)\W*$",
    r"\W*this (?:article|column|piece|post) does not represent\b|"
    r"\W*(?:the )?(?:\S+ ){1,3}is not responsible for\b.{0,30}"
    r"\b(?:content|sites?|links?)\b",
    r"\W*this is a (?:developing|breaking)(?: news)? story\b|\W*this (?:story|article|page|report|"
    r"post) will be updated\b",
    r"\W*(?:our|this) \w+ (?:is|are) licen[sc]ed under\b|republish (?:our|this|these)\b|to comment on this\b",
    r"\W*(?:many )?thank(?:s| you) for (?:reading|listening|watching|following|subscribing|visiting)\b",
    r"support (?:independent|our|local|quality|public)\b.{0,20}\b(?:reporting|journalism|news|media|work)\b",
    r"\W*(?:the )?(?:\S+ ){1,3}needs? your (?:help|support)\b|please (?:consider|support|donate|subscribe|share|"
    r"like)\b",
    r"\W*(?:methodology|how we did this|how this was reported|sources and methods|about this (?:story|article|report|"
    r"project|data|series)) ?[:|–-]",
    r"letters to the editor ?:|\d+ of \d+ ?[|/]?$|gallery ?: ?\d",
    r"read (?:more|full story|the full) (?:here|from|about|on|at|coverage|stories|news)\b",
    r"[\d.,]+k? (?:comments?|shares?|likes?|views?|retweets|reactions|replies|followers|subscribers|reads|votes)\b",
    r"(?:comments?|shares?|likes?|views?|visitors|hits) ?[:(] ?\d",
    r"share (?:on|via|to|with)\b.{0,60}$",
    r"tweet this\b|email this\b|print this\b",
    r"(?:image|photo|picture|video|media) ?(?:source|credit|copyright|caption)s? ?[:,]?$",
    r"most (?:read|popular|viewed|watched|shared|commented)(?: in| on| stories| this| news|$)",
    r"(?:more|trending|latest|also|popular) (?:from|in|on|at) .{2,40}$",
    r"(?:estimated )?reading time\b|\d+[ -]?min(?:ute)?s?\.? (?:read|listen|watch)\b|(?:listen|watch|"
    r"play|duration)\W+\d+:\d\d",
    r"\[\d{1,3}\] ?\S",
    r"listen to this (?:article|story)\b|listen (?:in|to) \w+$",
    r"advertisement\b.{0,30}$|advert\b$",
    r"(?:reply|like|share|report)(?: ?[·|•] ?(?:reply|like|share|report|\d+))+",
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|reddit|instagram|pinterest|copy|share|"
    r"tweet|messenger|x)"
    r"(?:[ ,|/·•]+(?:facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|reddit|instagram|pinterest|"
    r"copy|share|tweet|"
    r"messenger|x|link|copy link|save|youtube|more))+\W*$",
    r"(?:home|front page|news|world) ?[>»/|›] ?\S",
    r"published by [a-z]+(?: \S+){0,3}$",
    r"printable version\b|\bprint version\b",
    r"webmaster\b|visitors?: ?\d",
    r"weather \d|\d+ ?°[cf]?$",
    r"you are here\b",
    r"(?:your|my) (?:subscriptions?|account|profile|newsletters?)\b.{0,20}$",
    r"(?:accessibility|site ?map|contact(?: us)?|about(?: us)?|privacy|terms|careers|advertise|help|imprint)"
    r"(?: ?[|·•/] ?[\w ]{3,25})+$",
)

# Each line that ANYWHERE finds holds one of these; they are looked up first, since the patterns take long.
TRIGGERS = _lines("furniture_triggers.txt")
TRIGGER_MARKS = frozenset("$£€©")

# A line without quotation marks, of at most 35 words, that speaks to the reader about the page.
_ORDERS = (
    r"join|get|sign|read|follow|send|help|support|share|click|discover|enter|please|check|listen|watch|"
    r"subscribe|visit|browse|stay|find|learn|see|explore|become|give|donate|contact|e-?mail|"
    r"download|register|create|choose|select|add|submit|enjoy|love|like|want|save|looking|interested|tell|"
    r"write|call|text|try|start|keep|receive|never miss|don't miss|don't forget|sign up|log in|"
    r"have you|do you|are you|did you|would you|got|need|thanks?|thank you|welcome|be the first|reach|"
    r"connect|update|manage|view|turn|take|rate|vote|scan|tap|use|buy|order|hear|to (?:read|get|receive|"
    r"comment|continue|learn|see|support|contact|subscribe|unsubscribe|submit|report|share)"
)
TO_READERS = _any(
    rf"\W*(?:{_ORDERS})\b.*\b(?:you|your|you're|us|our|here|free|app|newsletters?|podcasts?|e-?mails?|"
    rf"updates?|stories|articles?|headlines|page|site|website|subscri\w+|inbox|alerts|membership|editors?|"
    rf"journalism)\b.*",
    r".*\b(?:you|your|we|us|our)\b.*\b(?:this|our|the) (?:website|site|page|newsletter|podcast|app|newsroom|"
    r"subscribers|journalism|reporters|terms|mission|email list|mailing list|inbox|cookies|emails?|comments "
    r"section|platform)\b.*",
    r".*\b(?:this|our|the) (?:website|site|page|newsletter|podcast|app|newsroom|journalism|mission|comments "
    r"section|service)\b.*\b(?:you|your|us)\b.*",
    r"our (?:\w+ )?(?:e-?mail|newsletter|briefing|app|podcast)\b.*",
    r".*\b(?:our (?:readers|journalism|reporters|coverage|newsroom|newsletters?|donors|supporters|members|"
    r"subscribers|sister|partners|terms|podcast|app))\b.*",
    r".*\bis (?:a |an )?(?:\w+,? ){0,3}(?:news (?:organi[sz]ation|outlet|site|agency|website)|digital "
    r"(?:magazine|newspaper)|online (?:magazine|newspaper)|publication|newspaper|charity|nonprofit|non-profit)"
    r"\b.{0,60}(?:founded|based|funded|covering|dedicated|published|owned|supported|registered|that|which)"
    r"\b.*",
    r".*\b(?:registered charity|published by|all content|material on this|is funded by|is a trademark|"
    r"are trademarks)\b.{0,100}",
)
NOT_TO_READERS = re.compile(
    r"\b(?:correct(?:ed|ion|s)|clarif|earlier version|editor'?s'? note|was updated|has been updated|said|"
    r"says|told|asked|wrote|"
    r"thank you (?:so much |very much )?(?:for )?(?:agreeing|joining|speaking|talking|taking|being))\b"
)

# Headings of the short lists that many pages put before or beside the text.
LIST_HEADS = _lines("furniture_list_heads.txt")
# Words that in a short line without an end mark, away from the headline, nearly always mean furniture.
SOFT = re.compile(
    r"\b(?:newsletters?|podcasts?|subscri(?:be|bers?|bing|ptions?)|sign[- ]?(?:up|in)|log[- ]?(?:in|out)"
    r"|inbox|advert(?:s|isements?|ising)?|sponsor(?:s|ed)?|cookies?|password|playlists?|hashtags?|"
    r"facebook|twitter|instagram|whatsapp|telegram|linkedin|youtube|tiktok|reddit|pinterest|flipboard|"
    r"notifications?|bookmarks?|citations?|footnotes?|homepage|webmaster|javascript|browser|copyright|"
    r"trending|promotions?|special offers|trust (?:index|project)|privacy|donat(?:e|ions?)|membership|"
    r"mailto|rss|permalink|screen reader|slideshow|paywall|unlimited|"
    r"most (?:read|viewed|popular|shared)|latest (?:news|stories|headlines|posts)|top stories|related|"
    r"(?:video|audio|media) player|"
    r"recommended|(?:close|open|hide|show|toggle) (?:panel|menu|navigation|nav|search|captions?|comments|"
    r"modal|dialog|window|all|more|transcript)|share (?:page|this|on|via|article|story|save|options)|"
    r"about sharing|"
    r"tags?|comments?|(?:terms|conditions) of|read (?:more|next|also|later)|learn more|find out more|"
    r"more (?:from|on|stories|news|articles)|click|tap|swipe|scroll|download|"
    r"view (?:all|more|comments|citations|gallery)|see (?:all|more)|all (?:articles|posts|stories|topics)"
    r"|stories|articles|headlines|reporters?' picks|weekday morning|in-depth|explore)\b"
)

# Begins the line of a link inside the text; before the text it begins a headline.
LINK_LABELS = re.compile(
    r"\W*(?:in pictures|in photos|gallery|video|podcast|live|photos?|opinion|explainer|quiz|poll|analysis|"
    r"interactive|previously|profile|timeline) ?[:|>»] ?(?=\S)"
)
# Begins furniture of any length.
LONG_STARTS = _any(
    r"privacy (?:notice|policy)\b|your privacy\b|we (?:and our \d* ?partners|use cookies|value your privacy)"
    r"\b|all rights reserved|copyright ©|©|\(c\) \d",
    r"by (?:clicking|signing up|subscribing|entering your|continuing to|submitting (?:your|this)|providing "
    r"your|registering)\b",
    r"this site is protected by|this (?:material|content|article) (?:may not be|is (?:protected|copyright)"
    r"|cannot be)|the views expressed in this",
)
# A head line after which nothing of the article follows.
COMMENTS_HEADS = _any(
    r"leave a (?:reply|comment|response).{0,30}",
    r"(?:post|add|write) (?:a|your) comment.{0,20}",
    r"join the (?:conversation|discussion)",
    r"(?:\d+|no|one|two|three|four|five) (?:comments?|responses?|replies|thoughts?)\b.{0,90}",
    r"comments? ?[:(]? ?\d*\)?",
    r"(?:readers?'?|recent|all|latest|most liked) comments?|top comments",
    r"(?:show|view|hide|read|see) (?:all )?\d* ?comments?",
    r"what do you think\??|comments policy|comment policy|discussion",
    r"the comments below have (?:not )?been moderated.{0,30}",
)
RELATED_HEADS = _any(
    r"top comment",
    r"related(?: (?:articles?|stories|content|news|topics|posts|coverage|links|reading|videos?|items|read|tags))?",
    r"(?:more|other|latest|top|popular|trending|recommended|featured|recent|similar|further) (?:stories|"
    r"news|articles|posts|"
    r"headlines|coverage|videos|reads) (?:from|by|in|on|about|for) .{2,40}",
    r"related (?:internet )?(?:links|sites|resources|documents|tags|categories|programmes?|programs?)",
    r"(?:more|other|latest|top|popular|trending|recommended|featured|recent|similar|further) (?:stories|"
    r"news|articles|posts|"
    r"headlines|coverage|reading|videos|reads|topics|like this|to read|for you|now|comments|by .{2,40}|"
    r"from .{2,40}|in .{2,40}|"
    r"on .{2,40})",
    r"(?:most|more) (?:read|popular|viewed|shared|watched|commented)(?: .{2,30})?",
    r"trending(?: now| stories| today)?|popular(?: now| posts)?|latest",
    r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy|want to read)(?: these)?",
    r"(?:also )?recommended(?: for you| reading| stories)?",
    r"editors?'?s?'? (?:picks?|choice)",
    r"(?:read|keep) (?:also|next|more|reading)|also (?:read|on .{2,30}|in .{2,30})|see also|don't miss|"
    r"what to read next|up next",
    r"in case you missed it|(?:from )?(?:around|elsewhere on) the web|promoted stories|sponsored stories",
    r"must[- ]reads?|our picks|dans la meme rubrique|explore more(?: on these topics)?|post navigation|"
    r"blog archive|archives?",
    r"recent (?:posts|comments)|share or comment on this article.*",
)
AUTHOR_HEADS = _any(
    r"about (?:the )?(?:authors?|writers?|contributors?|reporter|us|me)",
    r"(?:the )?(?:authors?|contributors?)|author bio(?:graphy)?|meet the (?:author|writer)",
)
# A head line of what a press office or an agency says beside its text.
NOTES_HEADS = _any(
    r"notes? (?:to|for) editors?|(?:media|press) (?:enquiries|inquiries|contacts?)|for (?:more|further)"
    r" information.{0,60}",
    r"ends?|-?30-?|-?\s*ends?\s*-?|###|about (?:the )?(?:company|organi[sz]ation|ministry)",
)
__all__ = [
    "AGENCY",
    "ANYWHERE",
    "AUTHOR_HEADS",
    "COMMENTS_HEADS",
    "EDGE_MARKS",
    "LINK_LABELS",
    "LIST_HEADS",
    "LONG_STARTS",
    "NOTES_HEADS",
    "NOT_TO_READERS",
    "RELATED_HEADS",
    "SECTION_WORDS",
    "SOFT",
    "STARTS",
    "TO_READERS",
    "TRIGGERS",
    "TRIGGER_MARKS",
    "WHOLE_LINES",
]
