"""Document to Reading: pure, one document at a time."""
