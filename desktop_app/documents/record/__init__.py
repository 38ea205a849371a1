"""Papers about care: the note, consent, extracts of the record, letters and packets."""
