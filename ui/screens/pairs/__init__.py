"""Pairs of language friends: the board and the list of them, everything about one, and the calls to make."""
