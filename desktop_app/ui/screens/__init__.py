"""One folder to a screen: view, presenter, table."""
