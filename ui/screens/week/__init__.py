"""The week: what happens when and where, and everything one does about it."""
