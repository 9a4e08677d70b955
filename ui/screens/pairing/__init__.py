"""Matcha: who waits, whom they could have and why, and the best plan for everybody."""
