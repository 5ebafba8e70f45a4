"""Readings to clusters across documents."""
