"""Blank forms and the notice about personal data: chosen, seen, saved and printed."""
