"""Visits and their superbills."""
