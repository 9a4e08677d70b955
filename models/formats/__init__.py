"""Files of other programs, read and written as plain rows. What the rows mean is not known here."""
