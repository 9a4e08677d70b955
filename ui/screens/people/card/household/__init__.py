"""Putting a card together with somebody who is known already."""
