"""The label table: how each corpus' labels read in ours.

Ours: person, organization, country, place, people, facility, other. Where a corpus is coarser than we are, a label
stands for a set of kinds, and the loss asks only that the mass falls inside that set. A label that is no name for us
(dates, money) is mapped to no kind and trained as outside.

| corpus | its label | ours |
|---|---|---|
| worldwide-newswire | Person, Organization, NORP, Facility | person, organization, people, facility |
| | Location | country where the words are a country's name, else place |
| | Misc, Product | other |
| | Date, Money | not a name |
| crossner-politics | politician, person | person |
| | politicalparty, organisation | organization |
| | country; location | country; place or facility (country by name) |
| | election, event | other |
| | misc | other or people |
| wikigold | PER, ORG | person, organization |
| | LOC | country by name, else place or facility |
| | MISC | other or people |
| gum | person, organization | person; organization |
| | place | country by name, else place or facility or organization |
| | event, object, abstract, substance | other, or facility for an object |
| | time | not a name; animal, plant: left open |
| uner-ewt (never trained on) | PER, ORG, LOC | person; organization; country, place or facility |
| re3d (never trained on) | Person, Organisation, Location | person; organization; country, place or facility |
"""

from __future__ import annotations

from pathlib import Path

KINDS = ("person", "organization", "country", "place", "people", "facility", "other")
LOCATION = ("country", "place", "facility")

_ALIASES = """
u.s.|us|usa|u.s.a.|u.s|america|united states|united states of america|the united states|the united states of america
uk|u.k.|britain|great britain|united kingdom|the united kingdom|england|scotland|wales|northern ireland
russia|russian federation|soviet union|ussr|iran|islamic republic of iran|syria|south korea|north korea|korea
republic of korea|dprk|taiwan|republic of china|prc|people's republic of china|palestine|state of palestine
uae|u.a.e.|emirates|ivory coast|cote d'ivoire|congo|drc|democratic republic of congo|democratic republic of the congo
czech republic|czechia|slovak republic|burma|myanmar|macedonia|north macedonia|holland|the netherlands|the philippines
vatican|turkey|türkiye|turkiye|east timor|swaziland|cape verde|the gambia|the bahamas|yugoslavia|czechoslovakia
east germany|west germany|kosovo|the sudan|the maldives|brunei|laos|vietnam|viet nam|moldova|bolivia|venezuela
tanzania|saudi|kingdom of saudi arabia|aotearoa|england|wales|micronesia|serbia|montenegro|bosnia|hong kong|macau
""".replace("\n", "|")  # fmt: skip
_NOT_STATES = {"hong kong", "macau", "macao", "georgia", "antarctica", "puerto rico", "guam"}
_countries: set[str] = set()


def load_countries(corpora: Path) -> None:
    """Take the country names of the gazetteer besides the aliases kept here. Call once, before any corpus is read."""
    _countries.update(alias for alias in _ALIASES.split("|") if alias)
    for line in (corpora / "gazetteer" / "countryInfo.txt").read_text(encoding="utf-8").splitlines()[1:]:
        _countries.add(line.split("\t")[4].lower())
    _countries.difference_update(_NOT_STATES)
    _countries.add("georgia")


def is_country(form: str) -> bool:
    """True where the words are a country's name, whatever the case."""
    form = (
        form.lower().removeprefix("the ").replace(" - ", "-").replace(" '", "'").replace(" . ", ".").replace(" .", ".")
    )
    return form in _countries or form.rstrip(".") in _countries


def worldwide_kinds(label: str, form: str) -> tuple[str, ...]:
    """Ours for a label of worldwide-newswire; empty where it is no name."""
    if label == "Location":
        return ("country",) if is_country(form) else ("place",)
    return {
        "Person": ("person",), "Organization": ("organization",), "NORP": ("people",), "Facility": ("facility",),
        "Misc": ("other",), "Product": ("other",),
    }.get(label, ())  # fmt: skip


def crossner_kinds(label: str, form: str) -> tuple[str, ...]:
    """Ours for a label of crossner-politics."""
    if label in {"country", "location"} and is_country(form):
        return ("country",)
    return {
        "politician": ("person",), "person": ("person",), "politicalparty": ("organization",),
        "organisation": ("organization",), "country": ("country",), "location": ("place", "facility"),
        "election": ("other",), "event": ("other",), "misc": ("other", "people"),
    }[label]  # fmt: skip


def wikigold_kinds(label: str, form: str) -> tuple[str, ...]:
    """Ours for a label of wikigold."""
    if label == "LOC":
        return ("country",) if is_country(form) else ("place", "facility")
    return {"PER": ("person",), "ORG": ("organization",), "MISC": ("other", "people")}[label]


def gum_kinds(label: str, form: str) -> tuple[str, ...]:
    """Ours for a kind of GUM entity whose head is a proper noun; empty where it is no name for us."""
    if label == "place":
        return ("country",) if is_country(form) else ("place", "facility", "organization")
    return {
        "person": ("person", "people"), "organization": ("organization",), "event": ("other",),
        "object": ("other", "facility"), "abstract": ("other",), "substance": ("other",),
    }.get(label, ())  # fmt: skip
