"""Opening, closing and keeping the vault."""
