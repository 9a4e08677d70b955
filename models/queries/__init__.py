"""Reads: a session in, frozen rows out; one file a subject."""
