"""Where the places of a document lie: candidates of a gazetteer, chosen by what the document says around them."""

from onrecord.linking.places.locating import Answers, DocumentPlaces, KeptAnswers, Located, locate
from onrecord.linking.places.naming import PlaceName, place_names
from onrecord.linking.places.resolving import NOWHERE, Home, Resolved, countries_by_company, home_of, resolve

__all__ = [
    "NOWHERE",
    "Answers",
    "DocumentPlaces",
    "Home",
    "KeptAnswers",
    "Located",
    "PlaceName",
    "Resolved",
    "countries_by_company",
    "home_of",
    "locate",
    "place_names",
    "resolve",
]
