"""Small line drawings of two tones for handouts: the patient in outline, the helper solid."""
