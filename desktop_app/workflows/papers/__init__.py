"""Papers for the family."""
