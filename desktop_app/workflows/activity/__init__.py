"""Who did what in these records, looked at and taken along."""
