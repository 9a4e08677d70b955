"""The inbox: calls and interest forms that somebody has to deal with, the oldest first, and what became of them."""
