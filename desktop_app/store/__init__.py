"""Everything that touches the disk: the vault, its tables, backups. SQL lives here and nowhere else."""
