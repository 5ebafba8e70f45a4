"""Toponyms resolved and scored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from evaluation.places.corpora import Article, Toponym
from onrecord.lexicons.gazetteer import AREAS, Gazetteer, city_near, place_key
from onrecord.linking.places import NOWHERE, PlaceName, Resolved, home_of, resolve
from onrecord.linking.places.naming import named_places
from onrecord.linking.places.resolving import distance_km
from onrecord.reading.naming import chain_names
from onrecord.records import GazetteerPlace, Mention, Span

CLOSE_KM = 161.0  # a hundred miles, as the field counts it

Mentions = Callable[[Article], tuple[Mention, ...]]


class GoldCountries:
    """The country of each toponym: that of the corpus, else that of the nearest city."""

    def __init__(self, read: Sequence[Article]) -> None:
        spots = {(t.latitude, t.longitude) for each in read for t in each.toponyms if each.corpus != "LGL"}
        self._near = city_near(sorted(spots))

    def of(self, toponym: Toponym) -> str | None:
        """The alpha-3 code; None where the corpus says that there is none."""
        near = self._near.get((toponym.latitude, toponym.longitude))
        return near.country if near is not None else toponym.country


def gold_mentions(article: Article) -> tuple[Mention, ...]:
    """The toponyms of the corpus as mentions, chained by their names."""
    made = {(t.start, t.end) for t in article.toponyms}
    mentions = [Mention(start=start, end=end, kind="place", form="name") for start, end in sorted(made)]
    return chain_names(article.text, mentions, (Span(start=0, end=len(article.text)),))


def found_mentions(article: Article) -> tuple[Mention, ...]:
    """What the reader finds in the text, chained."""
    from onrecord.reading.analysis import read_analysis  # the network is loaded only where it is asked for

    whole = (Span(start=0, end=len(article.text)),) if article.text else ()
    found = read_analysis(article.text, spans=whole)
    return chain_names(article.text, found.mentions, found.sentences)


def resolved(articles: Sequence[Article], mentions_of: Mentions) -> dict[tuple[str, int], dict[int, Resolved | None]]:
    """By corpus and article, the answer for each place by where its words end; None where no place bears the name."""
    named: dict[tuple[str, int], tuple[tuple[PlaceName, ...], dict[str, int], dict[int, int]]] = {}
    for article in articles:
        mentions = mentions_of(article)
        names, countries = named_places(article.text, mentions)
        ends = {m.end: m.chain for m in mentions if m.chain is not None and m.form == "name"}
        named[(article.corpus, article.number)] = (names, dict(countries), ends)
    gazetteer = Gazetteer(sorted({each.name for names, _, _ in named.values() for each in names}))
    first = {key: resolve(names, said, gazetteer) for key, (names, said, _) in named.items()}
    outlets: dict[str, list[Resolved]] = defaultdict(list)
    for article in articles:
        if article.outlet:
            outlets[article.outlet] += first[(article.corpus, article.number)].values()
    homes = {outlet: home_of(answers) for outlet, answers in outlets.items()}
    answers = {}
    for article in articles:
        key = (article.corpus, article.number)
        names, said, ends = named[key]
        of_chain = resolve(names, said, gazetteer, homes.get(article.outlet, NOWHERE))
        placed = {each.chain for each in names}
        answers[key] = {end: of_chain.get(chain) for end, chain in ends.items() if chain in placed}
    return answers


def figures(articles: Sequence[Article], mentions_of: Mentions, gold: GoldCountries, label: str) -> dict[str, float]:
    """Per corpus and in all: toponyms, found ones, country right and within 161 km.

    One that is found and not located, as no place of the gazetteer bears its name, counts as wrong among those found.
    """
    answers = resolved(articles, mentions_of)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        given = answers[(article.corpus, article.number)]
        for toponym in article.toponyms:
            country = gold.of(toponym)
            if country is None or place_key(article.text[toponym.start : toponym.end]) in AREAS:
                continue
            for name in (article.corpus, "all"):
                counts[name]["toponyms"] += 1
                counts[name]["found"] += toponym.end in given
                found = given.get(toponym.end)
                if found is not None:
                    counts[name]["located"] += 1
                    counts[name]["country"] += found.place.country == country
                    counts[name]["close"] += distance_km(found.place, _spot(toponym)) <= CLOSE_KM
    made: dict[str, float] = {}
    for name, each in sorted(counts.items()):
        made[f"{name}, {label}: toponyms"] = each["toponyms"]
        made[f"{name}, {label}: found, %"] = 100 * each["found"] / max(1, each["toponyms"])
        made[f"{name}, {label}: country right of those found, %"] = 100 * each["country"] / max(1, each["found"])
        made[f"{name}, {label}: country right of those located, %"] = 100 * each["country"] / max(1, each["located"])
        made[f"{name}, {label}: within 161 km of those found, %"] = 100 * each["close"] / max(1, each["found"])
    return made


def _spot(toponym: Toponym) -> GazetteerPlace:
    return GazetteerPlace(id="", name="", feature="city", latitude=toponym.latitude, longitude=toponym.longitude)
