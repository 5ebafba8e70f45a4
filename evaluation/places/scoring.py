"""Toponyms resolved and scored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluation.places.corpora import Article, Toponym
from onrecord.lexicons.gazetteer import AREAS, city_near, place_key
from onrecord.linking.places import DocumentPlaces, locate
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said of one place: where it lies, None where no place bears the name, and its country."""

    place: GazetteerPlace | None
    country: str | None


def answers(articles: Sequence[Article], mentions_of: Mentions) -> dict[str, dict[int, Answer]]:
    """By article the answer for each place, by where its words end."""
    documents: list[DocumentPlaces] = []
    ends: dict[str, dict[int, int]] = {}
    for article in articles:
        mentions = mentions_of(article)
        names, countries = named_places(article.text, mentions)
        chains = {each.chain for each in names}
        documents.append(DocumentPlaces(document_id=_key(article), names=names, countries=countries))
        named = ((m.end, m.chain) for m in mentions if m.form == "name" and m.chain is not None)
        ends[_key(article)] = {end: chain for end, chain in named if chain in chains}
    located = locate(documents, {_key(article): article.outlet for article in articles if article.outlet})
    made: dict[str, dict[int, Answer]] = {}
    for document, of_end in ends.items():
        made[document] = {}
        for end, chain in of_end.items():
            found = located.places.get((document, chain))
            country = found.place.country if found else located.countries.get((document, chain))
            made[document][end] = Answer(place=found.place if found else None, country=country)
    return made


def _key(article: Article) -> str:
    return f"{article.corpus} {article.number}"


def figures(articles: Sequence[Article], mentions_of: Mentions, gold: GoldCountries, label: str) -> dict[str, float]:
    """Per corpus and in all: toponyms, found ones, country right and within 161 km.

    One that is found and not located has the country that the other places of its document tell, or none.
    """
    given = answers(articles, mentions_of)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        said = given[_key(article)]
        for toponym in article.toponyms:
            country = gold.of(toponym)
            if country is None or place_key(article.text[toponym.start : toponym.end]) in AREAS:
                continue
            answer = said.get(toponym.end)
            for name in (article.corpus, "all"):
                counts[name]["toponyms"] += 1
                if answer is None:
                    continue
                counts[name]["found"] += 1
                counts[name]["country"] += answer.country == country
                if answer.place is not None:
                    counts[name]["located"] += 1
                    counts[name]["country of place"] += answer.place.country == country
                    counts[name]["close"] += distance_km(answer.place, _spot(toponym)) <= CLOSE_KM
    made: dict[str, float] = {}
    for name, each in sorted(counts.items()):
        made[f"{name}, {label}: toponyms"] = each["toponyms"]
        made[f"{name}, {label}: found, %"] = 100 * each["found"] / max(1, each["toponyms"])
        made[f"{name}, {label}: country right of those found, %"] = 100 * each["country"] / max(1, each["found"])
        made[f"{name}, {label}: country right of those located, %"] = (
            100 * each["country of place"] / max(1, each["located"])
        )
        made[f"{name}, {label}: within 161 km of those found, %"] = 100 * each["close"] / max(1, each["found"])
    return made


def _spot(toponym: Toponym) -> GazetteerPlace:
    return GazetteerPlace(id="", name="", feature="city", latitude=toponym.latitude, longitude=toponym.longitude)
