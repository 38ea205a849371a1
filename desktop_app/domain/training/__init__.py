"""The session itself: the clock, the teach-back, the note, the record."""
