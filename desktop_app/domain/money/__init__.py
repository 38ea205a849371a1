"""What was paid and written off: the lines of the ledger, and what they come to."""
