"""Composing a handout for one caregiver."""
