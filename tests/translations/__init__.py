"""Mirrors ``translations``."""
