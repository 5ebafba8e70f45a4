"""Promises, threats, demands and agreements: who, to whom, what, on what condition, due when.

`read_pledges` gives `PledgeReport`s in the order of their places. Four files find the words that make a
pledge (`commitments`, `demands`, `agreements`, `futures`), `acts` says what is to be done and on what
condition, `dues` by when, and `ground` who is who and whether the words around take it back.
"""

from onrecord.reading.pledges.reading import read_pledges

__all__ = ["read_pledges"]
