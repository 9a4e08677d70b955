"""Everything about one person, for reading, with one button for what is missing."""
