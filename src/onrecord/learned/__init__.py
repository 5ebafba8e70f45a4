"""The trained reader: sentences, words, syntax, names and other mentions of any text, from weights in the package.

`Network.load()` verifies and opens the weights; `network.read(text)` gives the analysis of one text. Nothing here
needs another stage, the network or a clock; the same text gives the same analysis on one machine whatever was read
before it, in whatever order and in however many processes.
"""

from onrecord.learned.breaks import paragraph_breaks
from onrecord.learned.failures import WeightsDamaged
from onrecord.learned.network import Analysis, Network

__all__ = ["Analysis", "Network", "WeightsDamaged", "paragraph_breaks"]
