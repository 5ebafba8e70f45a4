"""`python -m evaluation.quotations`: prints the figures."""

from evaluation.quotations import main

main()
