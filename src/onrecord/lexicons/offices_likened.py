"""Nouns and titles by which news writers take up the same office or body in other words. All in lower case."""

from __future__ import annotations

from typing import Final

# Titles of one office, a semicolon between offices. "The Pentagon chief" takes up a defense secretary.
_TITLES: Final = """
pentagon chief, defense secretary, secretary of defense, defense chief, defence secretary, defence chief;
defense minister, minister of defense, defence minister, minister of defence, defense chief, defence chief;
foreign minister, minister of foreign affairs, foreign secretary, top diplomat, chief diplomat, secretary of state;
interior minister, minister of interior, minister of the interior, home secretary;
finance minister, minister of finance, treasury secretary, chancellor of the exchequer, finance chief;
prime minister, premier, pm, head of government;
president, head of state;
spokesman, spokeswoman, spokesperson, press secretary;
senator, sen, sen., lawmaker, legislator;
representative, rep, rep., congressman, congresswoman, lawmaker, legislator;
member of parliament, mp, lawmaker, legislator, parliamentarian;
governor, gov, gov.;
police chief, chief of police, police commissioner;
general, gen, gen., maj. gen., lt. gen., brig. gen., major general, lieutenant general, brigadier general;
colonel, col, col., lt. col., lieutenant colonel;
captain, capt, capt.; lieutenant, lt, lt.; sergeant, sgt, sgt.; admiral, adm, adm.; major, maj, maj.;
professor, prof, prof., academic, scholar, researcher;
judge, justice, magistrate; policeman, police officer, officer, constable;
attorney, lawyer, solicitor, barrister, counsel;
chief executive, ceo, chief executive officer;
chairman, chairwoman, chairperson, chair;
supreme leader, leader; secretary general, secretary-general; un chief, secretary general, secretary-general;
nato chief, secretary general, secretary-general; commander, military chief, army chief; chief of staff, army chief;
nominee, candidate, presidential candidate, presidential nominee, presidential hopeful, hopeful, contender;
billionaire, businessman, tycoon, mogul, magnate, entrepreneur;
singer, rapper, musician, artist, star, actor, actress
"""
# Nouns of one sort of body.
_BODIES: Final = """
group organization organisation coalition alliance council commission committee umbrella grouping bloc front movement
network faction militia party union federation body;
company firm corporation business manufacturer maker carmaker airline bank retailer giant operator;
newspaper paper daily outlet publication magazine; agency department office ministry bureau;
city town; country nation state; university college school institute; club team side; court tribunal; hospital clinic;
army military forces; charity nonprofit organization organisation; television channel broadcaster network station
"""


def _alike(table: str, between: str | None) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in table.split(";"):
        alike = {" ".join(word.split()) for word in line.split(between)} - {""}
        for word in alike:
            found.setdefault(word, set()).update(alike)
    return {word: frozenset(others) for word, others in found.items()}


TITLES_ALIKE: Final = _alike(_TITLES, ",")
"""By a title, the titles that can take it up, itself among them."""
BODIES_ALIKE: Final = _alike(_BODIES, None)
"""By a noun for a body, the nouns that can take it up, itself among them."""
