"""Words around the texts of a note, wherever it is written."""

PHRASES = "Phrases"
SEMICOLON = "A semicolon"
