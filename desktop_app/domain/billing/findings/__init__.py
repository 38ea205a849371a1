"""The requirements: one small function for each thing that may be wrong with a case, and one list of them all."""
