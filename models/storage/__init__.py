"""The encrypted file: keys, engines, units of work, backups, migrations."""
