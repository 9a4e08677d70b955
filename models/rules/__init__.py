"""Decisions: pure functions on frozen values; no session, no clock, no files."""
