"""What somebody may see of the tables: read as plain SQL, without a mapped class, before any other."""
