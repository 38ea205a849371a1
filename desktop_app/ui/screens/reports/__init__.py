"""What figures say: the published readings of the minutes side by side."""
