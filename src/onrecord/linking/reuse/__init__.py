"""The same words in several documents: near-duplicates, shared passages, shared quotations."""

from onrecord.linking.reuse.finding import ReuseDocument, find_reuse
from onrecord.linking.reuse.prints import VERSION, Prints, fingerprint

__all__ = ["VERSION", "Prints", "ReuseDocument", "find_reuse", "fingerprint"]
