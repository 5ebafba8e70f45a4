"""Word lists of the language and of the field, never of one story."""
