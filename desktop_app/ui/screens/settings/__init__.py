"""What the practice has set."""
