"""Money at the visit: take a payment, write off, reverse, and see what is owed."""
