"""Patients and what their charts hold."""
