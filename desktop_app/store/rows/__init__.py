"""Where column and field meet: each value of the profession as a row, and back, side by side."""
