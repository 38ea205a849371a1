"""The session, from the first minute to the signature."""
