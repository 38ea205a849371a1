"""Chart: one patient, their caregivers, consents, plan, diagnoses, sessions and papers."""
