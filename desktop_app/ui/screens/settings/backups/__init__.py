"""The part of Settings about backups."""
