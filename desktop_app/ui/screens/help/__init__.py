"""Pages to read, shipped with the program."""
