"""Who takes part: practice, clinician, patient, caregiver, payer, and how they are identified."""
