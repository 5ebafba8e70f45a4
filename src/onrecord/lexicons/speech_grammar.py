"""Closed word classes of English that tell where a clause of saying begins and ends."""

from __future__ import annotations

DETERMINERS = frozenset(
    """the a an this that these those his her its their my your our some any each every both all several many most
    few one two three four five six seven eight nine ten another other such no""".split()
)
# Verbs after which another answers.
ASKING = frozenset({"ask", "inquire", "enquire"})
PRONOUNS = frozenset("i he she it they we you who one this these those others both some many".split())
PERSONAL = frozenset("i he she it they we you who".split())
PREPOSITIONS = frozenset(
    """of for in on at by with from to into about against during after before over under between among through
    without within since until till across toward towards amid despite via per as upon outside inside near
    following regarding concerning including around behind beyond like unlike""".split()
)
# Prepositions that can stand inside the name or description of a source.
INNER_PREPOSITIONS = frozenset("of for in from at on with to de for against between".split())
SUBORDINATORS = frozenset(
    "that because although though while when if unless whether since until after before as where whereas once".split()
)
COORDINATORS = frozenset("and or but nor yet so then".split())
RELATIVES = frozenset("who whom whose which that where".split())
AUXILIARIES = frozenset(
    """has have had is are was were be been being am do does did will would can could may might must shall should
    's 've 'd 'll hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't didn't doesn't
    don't hasn’t haven’t hadn’t isn’t aren’t wasn’t weren’t won’t wouldn’t can’t couldn’t didn’t doesn’t don’t
    cannot ain't ain’t he's she's it's they've we've i've he’s she’s it’s they’ve we’ve i’ve he'd she'd he’d she’d
    i'm i’m they're they’re we're we’re you're you’re""".split()
)
MODALS = frozenset(
    """would could may might must should can will shall won't wouldn't can't couldn't won’t wouldn’t can’t couldn’t
    cannot""".split()
)
NEGATIONS = frozenset(
    """not never n't didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't can't
    couldn't didn’t doesn’t don’t hasn’t haven’t hadn’t wasn’t weren’t isn’t aren’t won’t wouldn’t can’t couldn’t
    cannot neither nobody none""".split()
)
ADVERBS = frozenset(
    """also then later again once still now often always even just only ever already soon sometimes reportedly
    instead meanwhile earlier previously recently repeatedly publicly further first today yesterday tonight
    tomorrow perhaps maybe however too almost rather quite very there here back afterward afterwards thus
    simply apparently actually long best famously infamously twice since""".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec""".split()
)
TIME_WORDS = (
    frozenset(
        """today yesterday tonight tomorrow last next earlier later morning afternoon evening night noon midnight week
        month year weekend ago shortly recently immediately early late summer fall winter spring""".split()
    )
    | WEEKDAYS
    | (MONTHS - {"may", "march"})
)
# Past forms of irregular verbs that a noun phrase seldom holds: they show where a subject ends.
IRREGULAR_PASTS = frozenset(
    """arose ate awoke beat became began bent bet bit blew bound bought broke broadcast brought built burnt burst
    came caught chose clung crept cut dealt dove drank drew drove dug fell fed fled flew forbade forgave forgot
    fought found froze gave gave got grew heard held hid hit hung hurt kept knelt knew laid lay leapt led left lent
    let lit lost made meant met mistook overcame overtook paid proved put quit ran rang read rode rose said sang sank
    sat saw sent set shook shot shrank shut slept slid sold sought spent split spoke sprang spread sprung
    stole stood struck stuck stung strove swam swept swore swung taught thought threw told took tore understood
    undertook underwent upheld went withdrew withheld withstood woke won wore wound wove wrote""".split()
)
# Present forms of common verbs, for the same use.
COMMON_PRESENTS = frozenset(
    """says tells thinks believes wants knows goes comes makes takes gives gets has does seems looks appears feels
    becomes keeps brings begins holds remains stands supports opposes accuses argues calls hopes plans includes
    means needs runs wins loses shows helps uses works tries faces leads leaves continues""".split()
)
