"""What a therapist does, one verb to a file."""
