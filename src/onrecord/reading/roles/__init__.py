"""Who holds which office or function, and who belongs to which group, as one document tells it."""

from onrecord.reading.roles.owners import roles_with_owners
from onrecord.reading.roles.reading import read_affiliations, read_roles
from onrecord.reading.roles.units import sentence_units

__all__ = ["read_affiliations", "read_roles", "roles_with_owners", "sentence_units"]
