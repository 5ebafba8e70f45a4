"""Words that report an event, by PLOVER type (2021 manual): past forms of verbs, and nouns.

Only words that mean the type in most news sentences stand here; an ambiguous one ("struck a
deal", "fired a minister") is left to a reader that knows syntax.
"""

from __future__ import annotations

VERBS: dict[str, str] = {
    "ASSAULT": """killed assassinated attacked bombed shelled ambushed stormed raided executed massacred wounded injured
        stabbed beheaded detonated bombarded torched shot kidnapped abducted tortured murdered slain""",
    "COERCE": """arrested detained deported expelled jailed imprisoned seized confiscated evicted banned outlawed
        dissolved""",
    "SANCTION": "sanctioned boycotted blockaded embargoed suspended",
    "MOBILIZE": "mobilised mobilized deployed redeployed massed",
    "PROTEST": "protested demonstrated rallied marched rioted",
    "AGREE": "agreed",
    "CONSULT": "met visited negotiated",
    "RETREAT": "withdrew retreated surrendered disarmed freed released evacuated",
    "AID": "donated",
    "ACCUSE": "accused condemned denounced criticised criticized indicted charged sued convicted",
    "REJECT": "rejected refused vetoed",
    "THREATEN": "threatened",
    "REQUEST": "demanded",
    "SUPPORT": "praised endorsed recognised recognized",
}

NOUNS: dict[str, str] = {
    "ASSAULT": """attack attacks assault assaults airstrike airstrikes bombing bombings shelling assassination ambush
        raid raids massacre killing killings explosion explosions blast clashes shooting kidnapping""",
    "PROTEST": "protest protests demonstration demonstrations riot riots",
    "CONSULT": "talks meeting summit negotiations",
    "RETREAT": "ceasefire truce withdrawal",
    "COERCE": "crackdown arrest arrests",
}

PHRASES: dict[str, str] = {  # verb and object that mean an event only together
    "signed an agreement": "AGREE",
    "signed a deal": "AGREE",
    "signed a treaty": "AGREE",
    "signed the agreement": "AGREE",
    "signed the treaty": "AGREE",
    "signed an accord": "AGREE",
    "reached an agreement": "AGREE",
    "reached a deal": "AGREE",
    "struck a deal": "AGREE",
    "held talks": "CONSULT",
    "pulled out": "RETREAT",
    "carried out an attack": "ASSAULT",
    "carried out a strike": "ASSAULT",
    "carried out strikes": "ASSAULT",
    "opened fire": "ASSAULT",
    "blew up": "ASSAULT",
    "drone strike": "ASSAULT",
    "air strike": "ASSAULT",
    "air strikes": "ASSAULT",
    "rocket attack": "ASSAULT",
    "imposed sanctions": "SANCTION",
    "lifted sanctions": "RETREAT",
}

# Words shortly before a verb that take the happening out of it.
NOT_SO = frozenset(
    """to will would shall should could can may might must not never n't if unless whether nor cannot won't wouldn't
    didn't hasn't haven't hadn't wasn't weren't isn't aren't without nearly almost allegedly plan plans planned planning
    want wants wanted threatens threatened vowed intends intended fears feared possible potential future""".split()
)

# Words right before a time that make it a bound or a deadline, not the day of the event.
BOUNDS = frozenset("by until till before since after than beyond".split())
