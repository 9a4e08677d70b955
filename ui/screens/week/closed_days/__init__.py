"""Closed days and what they hit: holidays, school breaks, closures, and the occasions to decide about."""
