"""`python -m evaluation.publication`: the figures, and with a part's name the wrong ones one by one."""

import os
import sys
from pathlib import Path

from evaluation.publication import PARTS, run
from onrecord.reading.publication import read_publication

CORPORA = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))

if len(sys.argv) > 1:
    for article in PARTS[sys.argv[1]](CORPORA):
        found = read_publication(article.text)
        if found and not found.days.earliest <= article.published <= found.days.latest:
            words = [article.text[max(0, span.start - 60) : span.end + 20] for span in found.evidence]
            print(article.name, article.published, found.days.earliest, found.days.latest, words)
else:
    for name, value in run(CORPORA).items():
        print(f"{name:<50}{value:>8.1f}")
