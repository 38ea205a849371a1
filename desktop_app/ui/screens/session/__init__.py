"""The live session: before the start, while it runs, and what is written down meanwhile."""
