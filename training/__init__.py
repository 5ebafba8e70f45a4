"""Builds the weights of the trained reader. Not part of the package."""
