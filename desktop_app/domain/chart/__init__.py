"""What the chart holds before a session: consent, plan of care, goals, diagnoses."""
