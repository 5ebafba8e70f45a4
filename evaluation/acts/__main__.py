"""`python -m evaluation.acts`: prints the figures."""

from evaluation.acts import main

main()
