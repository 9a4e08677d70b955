"""Tests of the encrypted file: keys, damage, crashes, backups, migrations."""
