"""Places: the country and the coordinates of toponyms, on LGL (local news) and GeoWebNews.

Even articles were looked at, odd ones are held out. Toponyms come from the corpus ("gold names"), or from the reader
("found names": those gold toponyms whose words it finds as a place, a country or a people). One that is found and not
located has the country that the other places of its document tell, or none, which is wrong. GeoWebNews tells no
countries: there the country is that of the nearest city of the gazetteer. Parts of the world (Europe, the Gulf) have no
country and do not count.
"""

from __future__ import annotations

from pathlib import Path

from evaluation.places.corpora import articles
from evaluation.places.scoring import GoldCountries, figures, found_mentions, gold_mentions


def run(corpora: Path) -> dict[str, float]:
    """In percent: country right, within 161 km of the right place; and how many of the gold toponyms are found."""
    read = list(articles(corpora))
    countries = GoldCountries(read)
    made: dict[str, float] = {}
    for label, rest in (("looked at", 0), ("held out", 1)):
        part = [article for article in read if article.number % 2 == rest]
        made |= figures(part, gold_mentions, countries, f"{label}, gold names")
    held_out = [article for article in read if article.number % 2 == 1]
    return made | figures(held_out, found_mentions, countries, "held out, found names")
