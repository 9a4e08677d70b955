"""Editors for what a card has several of, or what has a list of known words."""
