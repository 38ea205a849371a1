"""What the pages of help are called."""

TITLE = "Help"
PAGE = "Page of help"
PAGES = {"security": "What is protected, and what is not"}
KEYS = (("↑ ↓", "Read on"), ("Ctrl+C", "Copy what is marked"), ("Esc", "Back"))
