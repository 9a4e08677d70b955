"""A list from a file, page by page."""
