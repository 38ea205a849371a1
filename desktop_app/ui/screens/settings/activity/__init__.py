"""The part of Settings about who did what."""
