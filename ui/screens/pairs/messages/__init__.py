"""Messages ready to copy, in the language of whoever gets them; the program itself never sends anything."""
