"""Mirrors ``resources``."""
