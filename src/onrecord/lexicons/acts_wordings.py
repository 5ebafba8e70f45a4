"""Wordings by which a content itself does something, where its cue only says that it was said."""

from __future__ import annotations

import re

_BODY = r"[\w’'-]+"
_WILL = r"(?:will|shall|[’']ll)"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


DENYING = _any(
    r"\b(?:is|are|was|were|[’']s) (?:not|never) (?:true|guilty|involved|responsible|behind|aware)\b",
    r"\b(?:isn|aren|wasn|weren)[’']t (?:true|guilty|involved|responsible|behind)\b",
    r"\b(?:untrue|unfounded|baseless|groundless|fabricat(?:ed|ions?)|false (?:claims?|accusations?|"
    r"allegations?|reports?|rumou?rs?))\b",
    r"\b(?:is|are|was|were|totally|completely|absolutely|simply) (?:false|lies|a lie|fake|innocent|nonsense|"
    r"wrong on the facts)\b",
    r"\b(?:had|has|have) nothing to do with\b",
    r"\b(?:is|are|was|were) (?:\w+ and |\w+ly )?(?:inaccurate|incorrect)\b",
    r"\b(?:had|has|have|with|there (?:is|was)) no (?:involvement|role|knowledge of|links?|ties|evidence|basis|"
    r"truth)\b",
    r"^(?:that )?(?:i|we) (?:did not|didn[’']t|never|have never|do not|don[’']t) (?!think|believe|know|want|"
    r"need|see|expect)",
)
THREATENING = _any(
    rf"\b{_WILL} (?:be )?(?:dealt with|punish|crush|destroy|strike|retaliate|avenge|revenge|bomb|wipe|"
    rf"annihilate|eliminate|hunt|sue|pay (?:a|the|for)|regret|suffer|face (?:\w+ ){{0,3}}(?:consequences|"
    rf"charges|punishment|sanctions)|be (?:punished|crushed|destroyed|revoked|prosecuted|arrested|fired|shot|"
    rf"held (?:to account|accountable|responsible)))",
    r"\b(?:consequences|retaliation|retaliate|revenge) (?:for|if|against|will|should|would)\b",
    r"\b(?:there will be|face|suffer) (?:\w+ ){0,2}consequences\b",
    r"\bor else\b",
    r"\b(?:an? )?[“\"‘]?(?:appropriate|decisive|harsh|crushing|strong|painful|fitting|severe) response\b",
    r"\b(?:is|are|am|[’']re|[’']s|will be|stands?) ready to (?:fight|attack|strike|dismember|"
    r"crush|retaliate|destroy|hit)\b",
    r"\bwould be escalated\b",
    r"\bunderstands? (?:only )?the language of force\b",
    r"\b(?:would|will) (?:retaliate|strike back|hit back|respond (?:with force|forcefully|decisively|harshly))\b",
    r"\b(?:bomb the hell|wipe (?:them|it) out|go after (?:their|his|her))\b",
)
DEMANDING = _any(
    r"\b(?:must|ought to|had better)\b(?! (?:be|have) (?:been|a mistake))",
    r"\b(?:it is|it[’']s|is) (?:time|imperative|vital|essential|crucial|incumbent|high time) (?:to|for|that|on)\b",
    r"\b(?:i|we) (?:\w+ly )?(?:urge|call (?:on|upon|for)|demand|ask|appeal|implore|encourage|request|insist)\b",
    r"(?<!no )\b(?:needs?|needed|have|has|had) to (?!be\b|do with\b|say\b|offer\b)(?:respect|stop|end|act|step|take|"
    r"leave|go|resign|pay|answer|change|release|withdraw|give|listen|work together|come)\b",
    r"^(?:that )?(?:[\w’'-]+ ){1,8}should (?:not |immediately |now |at once |also |all |be )?(?:stop|end|act|"
    r"step|take|leave|go|resign|pay|answer|change|release|withdraw|give|listen|launch|investigate[d]?|halt|"
    r"allow(?:ed)?|ban(?:ned)?|removed?|impose[d]?|reconsider|punish(?:ed)?|tried|held|arrested|provide|ensure|"
    r"apologi[sz]e|respect|cease|refrain|drop|come|join|support|do more)",
    r"^(?:please |now |don[’']t |do not |never |let[’']s |let us |stop |go |give |leave |get |keep |stay |"
    r"vote |join |come |help |end |release |remember |look |listen |wake )\w",
    r"\bcalls? (?:on|upon) (?:our|all|every|the (?:people|world|international|government))\b",
    r"\b(?:deserves? (?:justice|answers)|justice must)\b",
)
PROMISING = _any(
    rf"^(?:(?:that|and|but|if|when|as) )?(?:[^.?!]{{0,60}}[,;] )?(?:i|we) ?{_WILL} (?!be surprised|see\b|"
    rf"probably|never know|have to|not\b|never\b|find out|tell you)",
    r"\b(?:i|we) (?:\w+ly )?(?:promise|pledge|vow|swear|commit|guarantee)\b",
    r"\b(?:i|we)(?:[’'](?:m|re)| am| are) (?:\w+ ){0,2}committed to\b",
    r"\bwill (?:uphold|honou?r|keep|fulfil+|stand by) (?:its|our|their|his|her|the|all|"
    r"these) (?:\w+ )?(?:commitments?|promises?|pledges?|word|obligations?)\b",
)
REJECTING = _any(
    rf"\b(?:i|we|they|he|she|it) (?:do not|does not|don[’']t|doesn[’']t|{_WILL} (?:not|never)|won[’']t|"
    rf"would (?:not|never)|wouldn[’']t|can(?:not|[’']t| not)) (?:\w+ly )?(?:accept|allow|support|tolerate|"
    rf"recogni[sz]e|agree|negotiate|surrender|be part|participate|cooperate|consider|back down|vote|stand for|"
    rf"apologi[sz]e|resign|go back|endorse|sign|take part|give in|leave)\b",
    r"\b(?:does|do) not,? and (?:never )?will (?:not|never)?\b",
    r"\b(?:has|have|had|having) no (?:plans?|intention)\b",
    r"\b(?:is|are|was|were|[’']s|[’']re|[’']m) not going to (?:accept|allow|support|tolerate|do|let|change|"
    r"resign|leave|apologi[sz]e|back)\b",
    r"\b(?:i|we|they|he|she|it) (?:strongly |firmly )?(?:opposes?d?|rejects?(?:ed)?|refuses?d?|disagrees?d?)\b",
    r"\bruled? out\b",
)
AGREEING = _any(
    r"^(?:that )?(?:i|we|they|he|she|it)(?: (?:also|fully|totally|completely|absolutely|"
    r"wholeheartedly))? (?:agrees?d?|accepts?(?:ed)?|concurs?(?:red)?|share (?:that|this|the same) view)\b",
    r"^(?:yes|absolutely|exactly|agreed)\b",
    r"\b(?:have|has|had) (?:agreed|consented) (?:to|on|that)\b",
)
ANNOUNCING = _any(
    r"\b(?:i|we|he|she|they|it)(?:[’']ve| have| has| had) (?:just )?(?:decided|instructed|ordered|directed|"
    r"chosen|signed|appointed|asked)\b",
    r"\b(?:i|we)(?:[’']m| am|[’']re| are) (?:announcing|launching|running for|resigning|stepping down|"
    r"releasing|suspending|opening|pleased to announce|proud to announce|introducing)\b",
    r"\b(?:will|would) (?:resign|step down|be (?:released|held|launched|opened|published|introduced|rolled out|"
    r"sworn in|closed|suspended)|take effect|go into effect|also hold|continue through|begin on|start on)\b",
    r"\bsaddened to (?:report|announce|learn)\b",
)
PRAISING = _any(
    r"\b(?:thank(?:s|ed|ful)?(?: you| to)?|congratulat\w+|grateful|commend|salute|applaud|welcome (?:the|this|"
    r"his|her)|appreciate|pay tribute|kudos)\b",
    r"\b(?:is|was|are|were|has been|have been|[’']s|[’']m|such an?|as an?|truly|a) (?:(?:a|an|the|very|truly|"
    r"really|so|most|absolutely|one of the) ){0,3}(?:great|wonderful|fantastic|brilliant|outstanding|"
    r"remarkable|terrific|tremendous|amazing|incredible|extraordinary|inspiring|inspirational|iconic|"
    r"courageous|brave|heroic|beloved|legendary|exemplary|gifted|finest|inimitable|fearless|"
    r"good news) ?(?:\w+ )?(?:man|woman|person|leader|human|president|friend|colleague|champion|job|work|team|"
    r"player|people|partner|actor|artist|talent|senator|hero|public servant|teacher|candidate|story|writer|"
    r"soldier|americans?|blend)",
    r"\b(?:hero|heroes|loved by all|man of integrity|with integrity|(?:deeply |so |very |"
    r"incredibly )proud of (?:him|her|them|you|our|the|what)|devoted (?:his|her|their) (?:\w+ )?life|"
    r"unfailing champion|impressed by)\b",
)
ACCUSING = _any(
    r"\b(?:lied|lying|liar|lies about|cheat(?:ed|ing|er)?|stole|stealing|rigg?ed|"
    r"(?<!anti-)corrupt(?:ion)?|crook(?:ed)?|"
    r"fraud(?:ulent)?|cover(?:ed)?[- ](?:it )?up|bad faith|racis[mt]|sexis[mt]|bigot(?:ed|ry)?|xenophob\w+|"
    r"misogyn\w+|illegally|violat(?:ed|es|ing|ions?)|betray(?:ed|al|ing)?|murder(?:ed|ers?|ous)|massacre[sd]?|"
    r"atrocit(?:y|ies)|war crimes?|genocide|tortur(?:e[ds]?|ing)|slaughter(?:ed)?|poisoned|imprisoned|abused|"
    r"exploit(?:ed|ing)|stiffed|extremely careless|unfit|disgrace(?:ful)?|shame on|shameful|hypocri\w+|"
    r"tyran\w+|brutal regime|oppress\w+|incit(?:e[sd]?|ing)|hacked|interfer(?:ed|ing) in|discriminat\w+|"
    r"attack(?:ed)? (?:us|our|civilians)|killed (?:innocent|civilians|our)|con (?:man|artist)|"
    r"dangerous(?: man)?|demagogue|insulted|mocking)\b",
    r"\b(?:his|her|their|the (?:government|administration|regime|occupation|president|party|"
    r"company)[’']?s?) (?:failure|failed|refusal|negligence|reckless\w*|incompetence|lies|crimes|aggression|"
    r"racist|cruelty)\b",
)
GOOD = frozenset(
    """great wonderful fantastic brilliant outstanding remarkable good best success successful hero heroic winner
    historic landmark courageous brave smart strong excellent inspiring visionary leader victory triumph positive
    perfect beautiful terrific amazing genius champion friend ideal""".split()
)
BAD = frozenset(
    """bad worst dangerous ideological disaster disastrous failure failed weak racist sexist fraud liar crooked corrupt
    unfit reckless irresponsible shameful disgrace disgraceful stupid idiot fool ridiculous outrageous unacceptable
    terrible horrible wrong unfair illegal criminal terrorist thief predator predators bigot extremist extreme radical
    hypocrite cruel inhumane barbaric cowardly provocative destabilizing catastrophe mess joke nightmare threat
    insult unconstitutional discriminatory unjust lie lies immoral despicable apology deplorables coward
    rigged""".split()
)
BINDING = re.compile(
    r"^(?:that )?(?:(?:he|she|they|it|we|i) (?:will|would|[’']ll|shall) (?!not\b|never\b|be\b)"
    r"|there (?:will|would) be no\b)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"^[^.!]*\?\W*$")
ASKED = re.compile(r"^\W*(?:whether|if|who|whom|what|when|where|why|how|which)\b", re.IGNORECASE)
_NO_ORDER = "|".join(
    "who what when where how why whether if that while as because is are was were will would has have had can".split()
)
ORDERED = re.compile(rf"^\W*(?:(?!(?:{_NO_ORDER})\b)[\w’'.-]+,? ){{0,9}}?(?:not )?to [“\"']?(?!be\b)\w", re.IGNORECASE)
HARMING = re.compile(
    r"^\W*(?:that )?(?:(?:he|she|they|it|we|i) (?:will|would|"
    r"[’']ll) )?(?:to )?(?:be ready to )?(?:\w+ly (?:and \w+ly )?)?"
    r"(?:attack|bomb|strike|kill|destroy|expel|punish|avenge|retaliate|fight (?!for|corruption|crime|poverty|climate)"
    r"|crush|invade|shoot|burn|wipe out|hit|hunt|drive (?:them|the \w+) out|take revenge|"
    r"escalate|target|sue|deport|jail"
    r"|imprison|arrest|execute|behead|boycott|sanction|cripple|dismember|eliminate|annihilate)\b",
    re.IGNORECASE,
)
"""What is promised to somebody's harm, which is a threat."""
