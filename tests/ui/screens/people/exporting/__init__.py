"""A list that goes out."""
