"""Where the places of a document lie: candidates of a gazetteer, chosen by what the document says around them."""

from onrecord.linking.places.locating import DocumentPlaces, locate
from onrecord.linking.places.naming import PlaceName, place_names
from onrecord.linking.places.resolving import NOWHERE, Home, Resolved, home_of, resolve

__all__ = [
    "NOWHERE",
    "DocumentPlaces",
    "Home",
    "PlaceName",
    "Resolved",
    "home_of",
    "locate",
    "place_names",
    "resolve",
]
