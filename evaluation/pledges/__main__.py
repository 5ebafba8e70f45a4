"""`python -m evaluation.pledges`: prints the figures."""

from evaluation.pledges import main

main()
