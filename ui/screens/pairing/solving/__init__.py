"""The plan worked out in the background, for everybody or for some."""
