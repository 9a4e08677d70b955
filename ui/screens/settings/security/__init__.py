"""Passphrase, recovery code and the lock."""
