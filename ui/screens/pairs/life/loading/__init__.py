"""Reads what a dialog of a pair's life begins with."""
