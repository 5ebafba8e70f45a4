"""`python -m evaluation.credits`: prints the figures."""

from evaluation.credits import main

main()
