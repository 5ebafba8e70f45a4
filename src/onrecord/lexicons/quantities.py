"""Words of number and measure in English news, all lower case."""

from __future__ import annotations

UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
    if value
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "lakh": 100_000,
    "crore": 10_000_000,
}
# Written after figures: "$3bn", "110 b. euro". Read only beside money.
SHORT_SCALES: dict[str, int] = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
# Plurals that tell an order of size and no number.
VAGUE: dict[str, int] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
    "lakhs": 100_000,
    "crores": 10_000_000,
}
FRACTIONS = frozenset(
    """half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth
    eighths ninth ninths tenth tenths hundredth hundredths""".split()
)

# The words before a number, longest first where one begins another; the normalised word; which
# bound the number is: both, low or high.
MODIFIERS: dict[tuple[str, ...], tuple[str | None, str]] = {
    tuple(phrase.split()): (word, bound)
    for word, bound, phrases in (
        ("about", "both", "about|around|approximately|approx|roughly|circa|some|estimated|an estimated|close to|or so"),
        ("about", "both", "in the region of|an average of|as few as"),
        ("at least", "low", "at least|no fewer than|no less than|not less than|a minimum of|minimum of"),
        ("at most", "high", "at most|no more than|not more than|a maximum of|maximum of"),
        ("up to", "high", "up to|as many as|as much as|as high as"),
        (
            "more than",
            "low",
            "more than|over|above|upward of|upwards of|in excess of|exceeding|exceed|exceeds|exceeded",
        ),
        (
            "more than",
            "low",
            "greater than|higher than|well over|well above|topping|surpassing|surpassed|beyond",
        ),
        ("less than", "high", "less than|fewer than|lower than|under|below|within"),
        ("nearly", "high", "nearly|almost|just under|just shy of|shy of|approaching|nearing"),
        ("only", "both", "only|just|merely"),
        ("exactly", "both", "exactly|precisely"),
        (None, "both", "a total of|total of|all|another|other|an additional|additional|a further"),
    )
    for phrase in phrases.split("|")
}
LONGEST_MODIFIER = max(len(phrase) for phrase in MODIFIERS)

MONEY_SIGNS = frozenset("$£€¥₹₽₪₩")
MONEY_CODES = frozenset(
    """usd eur gbp jpy cad aud chf rmb cny hkd inr us$ c$ a$ rs pkr bdt lkr npr ngn kes ghs zar uah rub egp aed sar ils
    krw idr mxn brl sek nok dkk pln""".split()
)
MONEY_WORDS = frozenset(
    """dollar dollars euro euros pound pounds yen yuan rupee rupees peso pesos ruble rubles rouble roubles dinar dinars
    rial rials riyal riyals shekel shekels lira liras franc francs krona kronor cent cents pence naira rand won
    hryvnia dirham dirhams baht taka lari hryvnias""".split()
)
PERCENT = frozenset("percent pct percentage".split())
MEASURES = frozenset(
    """km kms kg kgs cm mm mg ml gb mb tb mw kw gw kwh mph kph lb lbs ft kilometer kilometers kilometre kilometres meter
    meters metre metres mile miles yard yards foot feet inch inches acre acres hectare hectares ton tons tonne tonnes
    kilogram kilograms kilo kilos gram grams liter liters litre litres gallon gallons barrel barrels ounce ounces
    megawatts gigawatts kilowatts degrees""".split()
)

# Numbers of these are times, ages or how often, which other readers tell.
TIME_WORDS = frozenset(
    """year years yr yrs month months week weeks day days hour hours hr hrs minute minutes min mins second seconds
    decade decades century centuries night nights weekday weekdays weekend weekends fortnight times time fold
    twenties thirties forties fifties sixties seventies eighties nineties
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    am pm a.m p.m a.m. p.m. gmt utc est edt bst cet ist pdt pst et o'clock o’clock ad bc bce ce""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec""".split()
)
# A number straight after one of these is a name's or a place in an order.
DESIGNATORS = frozenset(
    """no nos number numbers article articles section sections resolution resolutions flight channel area boeing airbus
    route highway interstate chapter page pages room level phase type model version season episode week day group unit
    battalion division brigade regiment act paragraph protocol apollo covid formula pier gate terminal block ward
    district grade stage title round lap bus train platform law bill decree order rule amendment item figure table
    volume vol part line exit windows step class category magnitude aged age ages top point apartment suite building
    zone sector corridor camp windows iphone ps mach mark chapter verse psalm size article radio km""".split()
)

# In capitals before figures these make the name of a weapon, a vehicle or an aircraft: "AK 47", "MiG 29".
MAKES = frozenset("ak akm rpg pkm rpk mig su tu il mi bmp btr bm sa pac patriot uh ch ah cf jf".split())

# After figures these make an address.
STREETS = frozenset("street avenue road boulevard lane drive square place court terrace crescent highway rue".split())
# Plurals without -s, and words that count people as they stand.
PLURALS = frozenset(
    """people men women children personnel police troops civilians folk policemen policewomen servicemen servicewomen
    gunmen militiamen fishermen firemen congressmen lawmen clergymen journalists teeth feet geese mice oxen cattle
    sheep fish aircraft spacecraft watercraft hovercraft deer offspring kin crew staff dead criteria phenomena data
    media alumni cacti fungi bacteria paratroops herdsmen tribesmen crewmen spokesmen businessmen salesmen craftsmen
    workmen infantrymen guardsmen airmen seamen marksmen horsemen swordsmen statesmen townspeople tribespeople
    grandchildren schoolchildren wives kids""".split()
)
# Words in -s that are no plural nouns.
NOT_PLURAL = frozenset(
    """this his its is was has does as us yes thus always perhaps sometimes besides afterwards towards overseas less
    plus across minus versus vs unless whereas mass press congress christmas gas bus business process access success
    loss boss class glass grass cross illness witness wilderness darkness address pass princess fitness sanctions-
    anonymous various serious previous religious dangerous indigenous infectious suspicious mysterious prosperous
    civil-rights u.s. sports news politics""".split()
)
# The end of a noun phrase.
STOPS = frozenset(
    """a an the this that these those his her its their our my your some any each every no both either neither such
    of in on at by for from to with without within into onto over under above below about around after before during
    since until till between among amongst against across along through throughout near behind beside besides beyond
    despite off out up down per than as like via upon toward towards outside inside amid including excluding
    versus vs and or but nor another so yet if when while
    because although though unless whether where who whom whose which what
    how why there here then now also too only just even still already again once ago later earlier soon away back apart
    together today yesterday tomorrow tonight daily each
    i you he she it we they me him us them himself herself itself themselves who's it's
    is are was were be been being am has have had having do does did done doing will would shall should can could may
    might must cannot can't didn't don't doesn't won't wasn't weren't isn't aren't not n't never
    said says say told tells went go goes going came come comes took take takes made make makes got get gets gave give
    gives began begin became become left leave found find stood stand rose fell fled died dies die lost lose won win
    voted remain remained remains live lives lived work works worked took held hold show shows showed seem seems took
    more less fewer else instead rather perhaps reportedly allegedly apparently respectively altogether overseas
    afterwards sometimes always thus whereas""".split()
)
# Words that stand for people whom something befell: they may be counted bare ("27 were killed").
BEFALLEN = frozenset(
    """killed wounded injured dead missing hurt arrested detained kidnapped abducted captured displaced rescued
    hospitalized hospitalised evacuated infected shot stabbed beheaded executed murdered slain drowned burned deported
    jailed imprisoned released freed freed homeless trapped stranded martyred massacred tortured sickened poisoned
    quarantined vaccinated recovered unaccounted""".split()
)
# Verbs whose bare number counts those whom they befall: "killing 107", "wounded 40".
BEFALLING = BEFALLEN | frozenset(
    """killing wounding injuring hurting arresting detaining kidnapping displacing rescuing infecting trapping freeing
    deporting executing murdering kills wounds injures""".split()
)
TOLLS = frozenset("toll tolls tally fatalities casualties deaths".split())
# Things that "no" counts as none, and that "one" counts.
COUNTABLE = frozenset(
    """casualty casualties injury injuries death deaths victim victims fatality fatalities survivor survivors wounded
    dead child children son sons daughter daughters person persons people man men woman women boy boys girl girls
    civilian civilians soldier soldiers troop troops trooper troopers officer officers policeman policemen guard guards
    bodyguard bodyguards marine marines sailor sailors airman pilot pilots fighter fighters militant militants gunman
    gunmen attacker attackers terrorist terrorists insurgent insurgents rebel rebels guerrilla guerrillas bomber bombers
    suspect suspects hostage hostages prisoner prisoners detainee detainees refugee refugees migrant migrants worker
    workers contractor contractors journalist journalists reporter reporters doctor doctors nurse nurses student
    students teacher teachers protester protesters demonstrator demonstrators passenger passengers driver drivers
    resident residents villager villagers official officials diplomat diplomats lawmaker lawmakers senator senators
    judge judges bystander bystanders firefighter firefighters medic medics patient patients pedestrian pedestrians
    american americans briton britons israeli israelis palestinian palestinians iraqi iraqis syrian syrians
    attack attacks strike strikes airstrike airstrikes raid raids bombing bombings explosion explosions blast blasts
    shooting shootings bomb bombs rocket rockets missile missiles mortar mortars drone drones shell shells grenade
    grenades mine mines rifle rifles pistol pistols gun guns weapon weapons bullet bullets shot shots tank tanks
    helicopter helicopters plane planes aircraft jet jets ship ships boat boats vessel vessels vehicle vehicles car cars
    truck trucks bus buses motorcycle motorcycles house houses home homes building buildings school schools church
    churches mosque mosques hospital hospitals base bases outpost outposts checkpoint checkpoints case cases vote votes
    arrest arrests body bodies""".split()
)
# After "3-2" these tell that it is a score or the votes of a court, and no range.
SCORES = frozenset(
    """vote votes ruling win victory loss defeat decision draw tie lead score record split majority margin triumph
    deadlock""".split()
)
