"""Papers about money: receipt, statement, estimate, cost notice, claim form."""
