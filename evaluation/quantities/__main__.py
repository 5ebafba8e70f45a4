"""`python -m evaluation.quantities`: prints the figures."""

from evaluation.quantities import main

main()
