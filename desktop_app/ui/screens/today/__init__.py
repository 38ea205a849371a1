"""Today: what runs, what is due, and whom to train next."""
