"""Words for the people of a party, and for what members of a body are called before their names."""

from __future__ import annotations

from typing import Final

# Adjectives and nouns that mean a party's people in any country; names of parties are names of organizations.
PARTY_PEOPLE: Final = frozenset(
    """
    republican republicans democrat democrats democratic tory tories conservative conservatives labour labor labourite
    liberal liberals green greens socialist socialists communist communists centrist centrists unionist unionists
    nationalist nationalists islamist islamists maoist maoists baathist baathists peronist peronists chavista chavistas
    sandinista sandinistas gaullist gaullists likudnik leftist leftists populist populists separatist separatists
    """.split()
) | {"liberal democrat", "liberal democrats", "social democrat", "social democrats", "christian democrat",
     "christian democrats", "lib dem", "lib dems"}  # fmt: skip
SITTING: Final = frozenset(
    """
    mp mps msp msps mep meps td tds mla mlas mna mnas senator senators sen sen. representative representatives rep rep.
    reps. congressman congressmen congresswoman congresswomen lawmaker lawmakers legislator legislators deputy deputies
    parliamentarian parliamentarians councillor councillors councilman councilwoman assemblyman assemblywoman peer peers
    mayor governor gov gov. candidate candidates nominee nominees leader politician politicians frontbencher backbencher
    activist activists volunteer volunteers member members whip grandee rebel rebels contender hopeful hopefuls
    """.split()
)
