"""The list of what was printed and saved."""
