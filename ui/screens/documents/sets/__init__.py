"""The form of a named set of printouts."""
