"""Where the places of a document lie: candidates of a gazetteer, chosen by what the document says around them."""

from onrecord.linking.places.naming import PlaceName, place_names
from onrecord.linking.places.resolving import NOWHERE, Home, Resolved, home_of, resolve

__all__ = ["NOWHERE", "Home", "PlaceName", "Resolved", "home_of", "place_names", "resolve"]
