"""Forms that more than one screen shows: what is typed is kept, what is wrong stands at its field."""
