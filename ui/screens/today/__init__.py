"""The first screen: what waits for somebody, what is on today, what was done lately, key numbers."""
