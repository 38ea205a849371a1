"""The fixed words of a handout, one file for each language."""
