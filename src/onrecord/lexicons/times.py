"""The English words that time expressions are made of: calendar names, units, numbers, parts of days and years.

All words are in lower case and folded (`onrecord.text.folding.fold`).
"""

from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_ABBREVIATIONS: Final = frozenset("jan feb febr mar apr jun jul aug sept sep oct nov dec".split())

WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
# Short names that are words or names too: they count only next to a date or a time of day.
DOUBTFUL_WEEKDAYS: Final = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
WEEKDAY_PLURALS: Final[dict[str, int]] = {
    name + "s": number for name, number in WEEKDAYS.items() if name.endswith("day")
}

# Unit codes, ours: D, W, M, Q, Y as in ISO 8601; H, TM, S for hours, minutes and seconds; NI night, F fortnight,
# WE weekend, HY half a year, E decade, C century, ML millennium.
UNITS: Final[dict[str, str]] = {
    "second": "S",
    "minute": "TM",
    "min": "TM",
    "hour": "H",
    "hr": "H",
    "day": "D",
    "night": "NI",
    "week": "W",
    "fortnight": "F",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "HY",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "ML",
}
UNIT_PLURALS: Final[dict[str, str]] = {
    "seconds": "S",
    "secs": "S",
    "minutes": "TM",
    "mins": "TM",
    "hours": "H",
    "hrs": "H",
    "days": "D",
    "nights": "NI",
    "weeks": "W",
    "fortnights": "F",
    "weekends": "WE",
    "months": "M",
    "quarters": "Q",
    "semesters": "HY",
    "years": "Y",
    "yrs": "Y",
    "decades": "E",
    "centuries": "C",
    "millennia": "ML",
}
# Words that may stand before a unit without changing what it measures.
UNIT_ADJECTIVES: Final = frozenset(
    """calendar consecutive straight full whole entire solid long short additional more extra successive
    business working trading school academic""".split()
)

SMALL_NUMBERS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
TENS: Final[dict[str, int]] = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: Final[dict[str, int]] = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
VAGUE_NUMBERS: Final = frozenset("few several many numerous multiple countless".split())

ORDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
} | {"thirtieth": 30}
ORDINAL_TENS: Final[dict[str, int]] = {"twenty": 20, "thirty": 30}

SEASONS: Final[dict[str, str]] = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "fall": "FA",
    "autumn": "FA",
    "winter": "WI",
    "wintertime": "WI",
}
DAY_PARTS: Final[dict[str, str]] = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "overnight": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "nighttime": "NI",
    "daytime": "DT",
}
# Holidays on the same day of each year, and those that are computed (see reading.times.calendars).
FIXED_HOLIDAYS: Final[dict[str, tuple[int, int]]] = {
    "new year's day": (1, 1),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "australia day": (1, 26),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "victory day": (5, 9),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
    "veteran's day": (11, 11),
    "veterans' day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "nowruz": (3, 21),
}
MOVING_HOLIDAYS: Final[dict[str, str]] = {
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "easter": "easter",
    "easter sunday": "easter",
    "easter monday": "easter monday",
    "good friday": "good friday",
    "palm sunday": "palm sunday",
    "ash wednesday": "ash wednesday",
    "mother's day": "mother's day",
    "father's day": "father's day",
    "labor day": "labor day",
    "memorial day": "memorial day",
    "columbus day": "columbus day",
    "presidents day": "presidents day",
    "presidents' day": "presidents day",
    "martin luther king day": "martin luther king day",
    "martin luther king jr. day": "martin luther king day",
    "election day": "election day",
    "black friday": "black friday",
}

TIME_ZONES: Final = frozenset(
    """gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet eest ist jst kst hkt sgt msk aest aedt
    wib wat cat eat local""".split()
)

FREQUENCIES: Final[dict[str, str]] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannually": "P6M",
    "biennially": "P2Y",
}
DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

# What a plain four-digit number counts when it is no year: "2000 people".
COUNTED: Final = frozenset(
    """people persons men women children troops soldiers fighters police officers civilians refugees migrants
    protesters demonstrators workers employees students prisoners hostages militants rebels delegates votes voters
    seats dollars euros pounds rubles rupees yen yuan dinars francs marks guilders lire cents miles kilometers
    kilometres km meters metres feet ft yards acres hectares inches degrees tons tonnes kilograms kg kilos grams
    barrels gallons liters litres shares points homes houses families households villages schools companies firms
    jobs times copies units cases deaths casualties bodies dead wounded rounds tanks trucks vehicles planes missiles
    rockets percent pct basis mph kph megawatts mw gmt utc est edt hours minutes seconds square calories volts watts
    passengers guests spectators fans runners athletes residents inhabitants members signatures words pages lines
    pieces items products customers users followers hospitals beds patients doctors nurses doses tests
    cars birds animals cattle sheep trees years days weeks months block series million billion thousand
    hundred trillion dlrs usd eur""".split()
)
