"""Teachback: caregiver training, timed, taught back, documented and billed, on one computer."""

__version__ = "0.1.0"
