"""The window: what is shown, and what the user wants."""
