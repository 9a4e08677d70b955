"""A language on its way to a native reader and back, as a spreadsheet."""
