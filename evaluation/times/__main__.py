"""`python -m evaluation.times`: prints the figures."""

from evaluation.times import main

main()
