"""The practice: who we are, whom we bill, what we charge, and the day."""
