"""The form of one meeting point and what saves it."""
