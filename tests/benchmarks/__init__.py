"""Measurements with a bar each; run by hand, not by the suite."""
