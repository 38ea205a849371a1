"""Users and security: people, passphrases, the recovery key, the PIN, and what protects the records."""
